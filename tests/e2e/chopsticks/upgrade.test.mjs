// SPDX-License-Identifier: Apache-2.0

// The demo's path with the relay chain's GoAhead, and what a stranger with stock tools can read of it
// afterwards.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { council } from '../lib/accounts.mjs';
import { brokenLink } from '../lib/narrator.mjs';
import { planOf } from '../lib/plan.mjs';
import { assertReadableByAnybody } from '../lib/scenarios.mjs';
import { BLOCKS, PATIENCE, releases, useChain } from '../lib/testing.mjs';
import {
	certificates,
	journal,
	migrationProgress,
	phaseOf,
	prepare,
	propose,
	registry,
	step,
	steps,
	untilStatus,
	vote,
} from '../lib/upgrade.mjs';

const shared = useChain('chopsticks');
/** What the first test leaves behind. */
const story = { blocks: [], progress: [] };

test('a plan that the council approves replaces the code, and its migration runs', PATIENCE, async () => {
	const { chain } = shared;
	story.before = await certificates(chain.latest);
	assert.equal(chain.specVersion, 10_000_000);
	assert.deepEqual(
		(await registry(await chain.block(1))).map(({ version, status, activatedAt }) => [version, status, activatedAt]),
		[['1.0.0', 'Active', 1]],
	);

	chain.watch(async (block) => {
		story.blocks.push(block);
		const progress = await migrationProgress(block);
		if (progress) story.progress.push(progress);
		if ((await phaseOf(block)).isMaintenance) {
			assert.equal(await chain.nextBlockIsLocked(), true, `block #${block.number + 1} has to be locked`);
		}
	});
	story.upgrade = await prepare(chain, releases);
	story.proposal = await propose(chain, planOf(story.upgrade));
	await vote(chain, story.proposal);
	await untilStatus(chain, story.proposal, 'Confirmed', BLOCKS);

	assert.equal(chain.specVersion, 10_010_000);
	assert.equal(await chain.nextBlockIsLocked(), false);
	assert.equal((await phaseOf(chain.latest)).type, 'Idle');
});

test('every step has its event, in order', PATIENCE, () => {
	// How often the capture says how far it got depends on weights, and the snapshot is deleted whenever
	// there is weight to spare.
	const names = story.blocks
		.flatMap(steps)
		.map(({ method }) => method)
		.filter((name) => !['MaintenanceProgress', 'SnapshotPruned'].includes(name));
	assert.deepEqual(names, [
		'CodeInspected', 'CodeInspected', 'Proposed', 'Voted', 'Voted', 'Voted', 'Approved',
		'EnactmentDeclared', 'Enacted', ...names.slice(9, 11), 'Captured', 'MigrationsStarted', 'MigrationsDone',
		'Confirmed',
	]);
	assert.deepEqual(names.slice(9, 11).sort(), ['MaintenanceStarted', 'VersionActivated']);
});

test('the timelock runs in full before the plan is enacted', PATIENCE, async () => {
	const { data: approved } = step(story.blocks.flatMap(steps), 'Approved');
	const decided = story.blocks.find((block) => step(steps(block), 'Approved'));
	const enacted = story.blocks.find((block) => step(steps(block), 'Enacted'));
	const { timelock } = (await decided.api.query.upgradeOrchestrator.proposals(story.proposal)).unwrap().policy;
	assert.equal(approved.eta.toNumber(), decided.number + timelock.toNumber());
	assert.equal(enacted.number, approved.eta.toNumber());
});

test('the migration takes at least five blocks and makes progress in each', PATIENCE, () => {
	const started = story.blocks.find((block) => step(steps(block), 'MaintenanceStarted'));
	const done = story.blocks.find((block) => step(steps(block), 'MigrationsDone'));
	assert.ok(done.number - started.number >= 5, `it took ${done.number - started.number} blocks`);
	const counts = story.progress.map((progress) => progress.done);
	assert.ok(counts.every((count, index) => index === 0 || count > counts[index - 1]), `${counts}`);
});

test('every certificate reads the same after the migration', PATIENCE, async () => {
	const after = await certificates(shared.chain.latest);
	assert.ok(after.length > 0);
	assert.deepEqual(after, story.before);
	const index = await shared.chain.latest.api.query.certificates.byHolder.keys();
	assert.equal(index.length, after.length);
});

test('the registry holds both versions, and says which proposal brought the second', PATIENCE, async () => {
	const [first, second, ...more] = await registry(shared.chain.latest);
	assert.deepEqual(more, []);
	assert.deepEqual(
		[first.version, first.specVersion, first.status, first.proposal],
		['1.0.0', 10_000_000, 'Superseded', undefined],
	);
	assert.deepEqual(
		[second.version, second.specVersion, second.status, second.proposal, second.codeHash],
		['1.1.0', 10_010_000, 'Active', story.proposal, story.upgrade.candidate.hash],
	);
	const started = story.blocks.find((block) => step(steps(block), 'MaintenanceStarted'));
	assert.equal(second.activatedAt, started.number);
});

test('the journal verifies from the genesis hash to the tip', PATIENCE, async () => {
	const { chain } = shared;
	const tip = (await chain.latest.api.query.upgradeOrchestrator.tip()).unwrap();
	assert.equal(brokenLink(await journal(chain.latest), chain.api.genesisHash.toHex(), tip), undefined);
});

test('the deposit is back, and no proposal is open', PATIENCE, async () => {
	const { query } = shared.chain.latest.api;
	const holds = await query.balances.holds(council[0].address);
	assert.deepEqual(
		holds.toHuman().filter(({ id }) => 'UpgradeOrchestrator' in id),
		[],
	);
	assert.equal((await query.upgradeOrchestrator.openProposals()).length, 0);
});

test('@polkadot/api alone shows proposal, votes, registry and journal as people write them', PATIENCE, async () => {
	await assertReadableByAnybody(shared.engine.endpoint);
});

test('the runtime API tells the same in one call each', PATIENCE, async () => {
	const { upgradeOrchestratorApi: view } = shared.chain.api.call;
	const status = (await view.status()).toHuman();
	assert.equal(status.phase, 'Idle');
	assert.equal(status.version, '1.1.0');
	assert.equal(status.locked, false);
	const [summary] = (await view.proposals()).toHuman();
	assert.equal(summary.version, '1.1.0');
	assert.equal(summary.votes, '5');
	assert.equal(summary.class, 'Minor');
	const versions = (await view.versions()).toHuman();
	assert.deepEqual(versions.map(([, { version }]) => version), ['1.1.0', '1.0.0']);
	assert.equal((await view.countdown(story.proposal)).toHuman(), null);
});

test('the first line of every doc comment is a full sentence: it is all that wallets show', PATIENCE, () => {
	const faults = [];
	const check = (kind, pallet, { name, docs }) => {
		const first = `${docs[0] ?? ''}`.trim();
		// A sentence may go on over some lines: wallets show the first one.
		if (!/^[A-Z`].*\.$/.test(first)) faults.push(`${kind} ${pallet}.${name}: "${first}"`);
	};
	const { api } = shared.chain;
	const variants = (type) => api.registry.lookup.getSiType(type.unwrap().type).def.asVariant.variants;
	for (const pallet of api.runtimeMetadata.asLatest.pallets) {
		const name = pallet.name.toString();
		if (!['UpgradeOrchestrator', 'Certificates'].includes(name)) continue;
		for (const call of variants(pallet.calls)) check('call', name, call);
		for (const event of variants(pallet.events)) check('event', name, event);
		for (const error of variants(pallet.errors)) check('error', name, error);
		for (const constant of pallet.constants) check('constant', name, constant);
		for (const item of pallet.storage.unwrap().items) check('storage item', name, item);
	}
	assert.deepEqual(faults, []);
});
