// SPDX-License-Identifier: Apache-2.0

// Stories that have to come out the same on every engine.

import assert from 'node:assert/strict';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { alice, nameOf, root } from './accounts.mjs';
import { drillScope } from './drill.mjs';
import { brokenLink } from './narrator.mjs';
import { CERTIFICATES_MIGRATION, planOf, readRelease } from './plan.mjs';
import { changedKeys } from './state.mjs';
import { BLOCKS, releases } from './testing.mjs';
import {
	certificates,
	journal,
	phaseOf,
	prepare,
	propose,
	rawCertificates,
	registry,
	statusOf,
	step,
	steps,
	untilStatus,
	vote,
} from './upgrade.mjs';

/**
 * Root installs a release by itself, while a plan for the same release is open.
 *
 * @param {import('./chain.mjs').Chain} chain
 */
export async function rootSetsCodeTest(chain) {
	const before = await certificates(chain.latest);
	const upgrade = await prepare(chain, releases);
	const proposal = await propose(chain, planOf(upgrade), alice);

	const setCode = chain.api.tx.system.setCode(upgrade.candidate.bytes);
	await chain.submit(chain.api.tx.sudo.sudo(setCode), root);
	const block = await chain.until(
		'the registration of the version that Root installed',
		(block) => step(steps(block), 'VersionActivated') && block,
		BLOCKS,
	);

	const { version, specVersion, codeHash, managed } = step(steps(block), 'VersionActivated').data;
	assert.deepEqual(
		[version.toHuman(), specVersion.toNumber(), codeHash.toHex(), managed.isTrue],
		['1.1.0', 10_010_000, upgrade.candidate.hash, false],
	);
	const [first, second] = await registry(block);
	assert.deepEqual([first.version, first.status], ['1.0.0', 'Superseded']);
	assert.deepEqual([second.version, second.status, second.proposal], ['1.1.0', 'Unmanaged', undefined]);

	const status = await chain.until(
		'the end of the overtaken plan',
		async (block) => {
			const status = await statusOf(block, proposal);
			return status.isCancelled && status.asCancelled;
		},
		5,
	);
	assert.equal(status.reason.type, 'Overtaken');

	// The migrations of code that nobody planned run as well.
	await chain.until(
		'the end of the migrations',
		async (block) => (await block.api.query.multiBlockMigrations.cursor()).isNone,
		BLOCKS,
	);
	assert.equal(await chain.nextBlockIsLocked(), false);
	assert.deepEqual(await certificates(chain.latest), before);
}

/**
 * What a stranger reads of a chain that did what the demo does, with @polkadot/api and no types of ours:
 * text that a person understands.
 *
 * @param {string} endpoint
 */
export async function assertReadableByAnybody(endpoint) {
	const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });
	try {
		const { upgradeOrchestrator: pallet } = api.query;
		const hash = /^0x[0-9a-f]{64}$/;

		const proposal = (await pallet.proposals(0)).toHuman();
		assert.equal(proposal.plan.version, '1.1.0');
		assert.match(proposal.plan.announcement, /^[ -~]+$/);
		assert.deepEqual(proposal.plan.migrations, [CERTIFICATES_MIGRATION]);
		assert.equal(proposal.plan.candidate.codeHash, (await readRelease(releases, '1.1.0')).hash);
		assert.match(proposal.planHash, hash);
		assert.equal(nameOf(proposal.proposer), 'Alice');
		assert.equal(proposal.policy.quorum, '33.40%');
		assert.equal(proposal.policy.approval, '60.00%');
		assert.deepEqual(proposal.tally, { ayes: '3', nays: '0', abstentions: '0', approvals: '3' });
		assert.deepEqual(proposal.electorate.Members.map(nameOf).sort(), ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve']);
		assert.deepEqual(Object.keys(proposal.status), ['Confirmed']);

		const votes = await pallet.votes.entries(0);
		assert.deepEqual(
			votes.map(([key, vote]) => [nameOf(key.args[1]), vote.toHuman()]).sort(),
			[['Bob', 'Aye'], ['Charlie', 'Aye'], ['Dave', 'Aye']],
		);

		const versions = await pallet.versions.entries(0);
		const records = versions.map(([, record]) => record.toHuman());
		assert.deepEqual(records.map(({ version }) => version).sort(), ['1.0.0', '1.1.0']);
		for (const { codeHash, apisHash, status } of records) {
			assert.match(codeHash, hash);
			assert.match(apisHash, hash);
			assert.match(status, /^(Active|Superseded)$/);
		}

		const lines = (await pallet.journal.entries()).map(([, record]) => record.toHuman());
		for (const { sequence, parent, entry } of lines) {
			// The first one follows the genesis hash, which chopsticks makes of 32 times the letter E.
			if (sequence !== '0') assert.match(parent, hash);
			assert.match(Object.keys(entry)[0], /^(Started|Proposed|StatusChanged|VersionActivated|SnapshotPruned)$/);
		}
		const named = lines.filter(({ entry }) => entry.VersionActivated ?? entry.Started ?? entry.Proposed);
		for (const { entry } of named) assert.match(Object.values(entry)[0].version, /^1\.[01]\.0$/);
	} finally {
		await api.disconnect();
	}
}

/**
 * The certificates as they read and as they lie in storage.
 *
 * @param {import('./chain.mjs').Chain} chain
 */
export async function remember(chain) {
	return { read: await certificates(chain.latest), raw: await rawCertificates(chain, chain.latest) };
}

/**
 * Approve an upgrade to the drill build. What goes wrong is still to be said.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {object} drill the blobs as `prepare` left them
 * @param {object} [changes] fields of the plan
 * @returns {Promise<number>} the number of the proposal
 */
export async function approveDrill(chain, drill, changes) {
	const proposal = await propose(chain, planOf(drill, { scope: drillScope, ...changes }));
	await vote(chain, proposal);
	return proposal;
}

/**
 * What has to be true when the chain has found its way back from 1.1.0.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {number} proposal
 * @param {{ cause: string, before: { read: object[], raw: Map<string, string> } }} expected
 */
export async function assertRolledBack(chain, proposal, { cause, before }) {
	const { latest } = chain;
	const status = await statusOf(latest, proposal);
	assert.ok(status.isRolledBack, `${status}`);
	assert.equal(status.asRolledBack.cause.type, cause);
	assert.equal(status.asRolledBack.at.toNumber(), latest.number);

	const after = await remember(chain);
	assert.deepEqual(changedKeys(before.raw, after.raw), [], 'every key of the certificates is as it was');
	assert.deepEqual(after.read, before.read);

	assert.equal(chain.specVersion, 10_010_001);
	assert.equal((await phaseOf(latest)).type, 'Idle');
	assert.equal(await chain.nextBlockIsLocked(), false);
	assert.equal((await latest.api.query.upgradeOrchestrator.openProposals()).length, 0);
	assert.deepEqual(
		(await registry(latest)).map(({ version, specVersion, status, proposal }) => [version, specVersion, status, proposal]),
		[
			['1.0.0', 10_000_000, 'Superseded', undefined],
			['1.1.0', 10_010_000, 'RolledBack', proposal],
			['1.0.0', 10_010_001, 'Active', proposal],
		],
	);
	await assertJournalVerifies(chain);
}

/** @param {import('./chain.mjs').Chain} chain */
export async function assertJournalVerifies(chain) {
	const tip = (await chain.latest.api.query.upgradeOrchestrator.tip()).unwrap();
	assert.equal(brokenLink(await journal(chain.latest), chain.api.genesisHash.toHex(), tip), undefined);
}

/**
 * Every status that a proposal had, by the journal.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {number} proposal
 */
export async function statusesOf(chain, proposal) {
	return (await journal(chain.latest))
		.filter(({ entry }) => entry.isStatusChanged && entry.asStatusChanged.proposal.eq(proposal))
		.map(({ entry }) => entry.asStatusChanged.status.type);
}

/**
 * The release in which it is repaired goes through on the chain that found its way back.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {object} repair the blobs as `prepare` left them
 * @param {object[]} read the certificates as they read before
 * @param {object} [changes] fields of the plan
 */
export async function repairTest(chain, repair, read, changes) {
	const proposal = await propose(chain, planOf({ ...repair, base: chain.specVersion }, changes));
	await vote(chain, proposal);
	await untilStatus(chain, proposal, 'Confirmed', BLOCKS);
	assert.equal(chain.specVersion, 10_010_010);
	assert.deepEqual(await certificates(chain.latest), read);
	const index = await chain.latest.api.query.certificates.byHolder.keys();
	assert.equal(index.length, read.length);
	const last = (await registry(chain.latest)).at(-1);
	assert.deepEqual([last.version, last.status, last.proposal], ['1.1.1', 'Active', proposal]);
	await assertJournalVerifies(chain);
}
