// SPDX-License-Identifier: Apache-2.0

// An upgrade that goes wrong is undone by the chain itself: each fault from the same block on, what the
// relay chain may do meanwhile, and what is left to people when there is no way back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { alice, bob, charlie, dave, eve, ferdie, nameOf, root } from '../lib/accounts.mjs';
import { arm, DRILL, FAULTS, outliveCrashes } from '../lib/drill.mjs';
import { storyOf } from '../lib/narrator.mjs';
import { palletPrefix, planOf, storeCode } from '../lib/plan.mjs';
import { approveDrill, assertRolledBack, remember, repairTest, statusesOf } from '../lib/scenarios.mjs';
import { changedKeys, rawState } from '../lib/state.mjs';
import { BLOCKS, PATIENCE, releases, useChain } from '../lib/testing.mjs';
import {
	certificates,
	fieldsOf,
	journal,
	phaseOf,
	prepare,
	propose,
	rawCertificates,
	registry,
	statusOf,
	step,
	steps,
	untilEvent,
	untilStatus,
	vote,
} from '../lib/upgrade.mjs';

/** Enough for the migration to take two blocks, and few enough for chopsticks to walk through them often. */
const CERTIFICATES = 400;
const AT_WRITE = 300;

const story = {};
const shared = useChain(
	'chopsticks',
	async (chain) => {
		story.drill = await prepare(chain, releases, { to: DRILL });
		story.repair = await prepare(chain, releases, { to: '1.1.1' });
		story.before = await remember(chain);
		assert.equal(story.before.read.length, CERTIFICATES);
		// All tests begin at one of these blocks: what the tests before did never happened.
		story.start = chain.latest;
		story.approved = await approve();
	},
	{ certificates: CERTIFICATES },
);

/**
 * Approve an upgrade to the drill build, and wait until its timelock is nearly over.
 *
 * @param {object} [changes] fields of the plan
 */
async function approve(changes) {
	const { chain } = shared;
	const proposal = await approveDrill(chain, story.drill, changes);
	const { eta } = (await statusOf(chain.latest, proposal)).asQueued;
	await chain.skip(eta.toNumber() - 2 - chain.latest.number);
	return { proposal, block: chain.latest };
}

/** Faults after which the repaired release is tried as well: the chain is the same after all of them. */
const REPAIRED = ['migration', 'invariant', 'panic'];

/** Pallets that go on while users are locked out, or that the upgrade itself is the business of. */
const LIVE = [
	'System', 'ParachainSystem', 'Timestamp', 'Balances', 'Authorship', 'Aura', 'AuraExt', 'Preimage',
	'UpgradeOrchestrator', ':code',
];

/** The names of the pallets in whose storage something differs. */
function changedPallets(api, before, after) {
	const names = new Map([[u8aToHex(Buffer.from(':code')), ':code']]);
	for (const { name } of api.runtimeMetadata.asLatest.pallets) names.set(palletPrefix(`${name}`), `${name}`);
	const nameOfKey = (key) => names.get(key) ?? names.get(key.slice(0, 34)) ?? key;
	return [...new Set(changedKeys(before, after).map(nameOfKey))];
}

/**
 * Up to the last block of the old code.
 *
 * @param {import('../lib/drill.mjs').Fault} fault
 * @param {{ atWrite?: number, changes?: object }} [options] `changes` are fields of the plan
 * @returns {Promise<number>} the proposal
 */
async function untilSwitch(fault, { atWrite = AT_WRITE, changes } = {}) {
	const { chain } = shared;
	await chain.goTo(changes ? story.start : story.approved.block);
	const { proposal } = changes ? await approve(changes) : story.approved;
	await arm(chain, fault, atWrite);
	await chain.until(
		'the GoAhead',
		(block) => block.events.some(({ event }) => event.method === 'ValidationFunctionApplied'),
		BLOCKS,
	);
	assert.ok((await statusOf(chain.latest, proposal)).isCodeScheduled);
	return proposal;
}

/** Watch the blocks of an upgrade: users stay locked out for as long as it is not open. */
function watchLock(blocks) {
	const { chain } = shared;
	return chain.watch(async (block) => {
		blocks.push(block);
		if ((await phaseOf(block)).isMaintenance) {
			assert.equal(await chain.nextBlockIsLocked(), true, `block #${block.number + 1} has to be locked`);
		}
	});
}

for (const [name, fault] of Object.entries(FAULTS)) {
	test(`${name}: ${fault.words}, and the chain finds its way back`, PATIENCE, async () => {
		const { chain } = shared;
		const proposal = await untilSwitch(fault, fault.scope && { changes: { scope: fault.scope } });
		const before = await rawState(chain, chain.latest);
		const blocks = [];
		const unwatch = watchLock(blocks);
		const stopOutliving = fault.needsClock ? outliveCrashes(chain) : () => {};
		await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
		stopOutliving();
		unwatch();

		await assertRolledBack(chain, proposal, { cause: fault.cause, before: story.before });
		const after = await rawState(chain, chain.latest);
		const changed = changedPallets(chain.api, before, after);
		assert.deepEqual(changed.filter((pallet) => !LIVE.includes(pallet)), [], 'nothing else is touched');

		const names = blocks.flatMap(steps).map(({ method }) => method);
		const found = step(blocks.flatMap(steps), 'FaultFound');
		assert.equal(found.data.cause.type, fault.cause);
		const inOrder = ['MaintenanceStarted', 'FaultFound', 'Restored', 'RescueEnacted', 'RescueStarted', 'RolledBack'];
		assert.deepEqual(names.filter((event) => inOrder.includes(event)), inOrder);
		assert.ok(!names.includes('Confirmed') && !names.includes('Halted'));

		if (!REPAIRED.includes(name)) return;
		await repairTest(chain, story.repair, story.before.read);
		story.repaired ??= await rawCertificates(chain, chain.latest);
		assert.deepEqual(changedKeys(story.repaired, await rawCertificates(chain, chain.latest)), []);
	});
}

test('the repaired release leaves the same certificates where nothing went wrong before', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(story.start);
	await repairTest(chain, story.repair, story.before.read);
	assert.deepEqual(changedKeys(story.repaired, await rawCertificates(chain, chain.latest)), []);
});

for (const atWrite of [0, 1, CERTIFICATES]) {
	test(`a migration that fails after ${atWrite} certificates is undone`, PATIENCE, async () => {
		const { chain } = shared;
		const proposal = await untilSwitch(FAULTS.migration, { atWrite });
		await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
		await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before: story.before });
	});
}

test('a maintenance that lasts longer than the plan allows is undone', PATIENCE, async () => {
	const { chain } = shared;
	const proposal = await untilSwitch(FAULTS.stall, { changes: { maxMaintenanceBlocks: 6 } });
	const started = await untilEvent(chain, 'MaintenanceStarted', BLOCKS);
	await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
	await assertRolledBack(chain, proposal, { cause: 'Timeout', before: story.before });
	assert.ok(chain.latest.number - started.number < 20);
});

test('what was captured for an upgrade that goes well is deleted afterwards', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(story.start);
	const blocks = [];
	const unwatch = watchLock(blocks);
	const proposal = await propose(chain, planOf(story.repair));
	await vote(chain, proposal);
	await untilStatus(chain, proposal, 'Confirmed', BLOCKS);
	const { keys, pages } = fieldsOf(step(blocks.flatMap(steps), 'Captured'));
	assert.ok(keys.toNumber() >= story.before.read.length, `${keys} keys`);
	assert.ok(pages.toNumber() <= 5, `${pages} pages`);
	await untilEvent(chain, 'SnapshotPruned', 20);
	unwatch();
	assert.equal((await chain.latest.api.query.upgradeOrchestrator.snapshotPages.keys()).length, 0);
	const header = (await chain.latest.api.query.upgradeOrchestrator.snapshots(proposal)).unwrap();
	assert.ok(header.keyCount.eq(keys), 'its header is kept');
});

test('@polkadot/api alone shows what went wrong and what was done about it', PATIENCE, async () => {
	const { chain, engine } = shared;
	const proposal = await untilSwitch(FAULTS.migration);
	const blocks = [];
	const unwatch = chain.watch((block) => blocks.push(block));
	await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
	unwatch();
	const api = await ApiPromise.create({ provider: new WsProvider(engine.endpoint), noInitWarn: true });
	try {
		const { upgradeOrchestrator: pallet } = api.query;
		const number = `${chain.latest.number}`;

		const { status, plan } = (await pallet.proposals(proposal)).toHuman();
		assert.deepEqual(status, { RolledBack: { at: number, cause: 'MigrationFailed' } });
		assert.deepEqual(plan.migrations, [String.raw`pallet-certificates\x00\x01`]);
		assert.equal(plan.openWhileWaiting, false);

		const events = blocks.flatMap(steps).map((event) => event.toHuman());
		const named = Object.fromEntries(events.map(({ method, data }) => [method, data]));
		assert.deepEqual(named.FaultFound, { proposal: `${proposal}`, cause: 'MigrationFailed', detail: named.FaultFound.detail });
		assert.match(named.FaultFound.detail, /^[ -~]*$/, 'the detail is text');
		assert.deepEqual([named.Restored.written, named.Restored.removed], [`${AT_WRITE}`, `${AT_WRITE}`]);
		assert.deepEqual(named.RolledBack, { proposal: `${proposal}`, cause: 'MigrationFailed' });

		const lines = (await pallet.journal.entries()).map(([, record]) => record.toHuman());
		const ended = lines.find(({ entry }) => entry.StatusChanged?.status.RolledBack);
		assert.deepEqual(ended.entry.StatusChanged.status, status);
		assert.equal(ended.block, number);

		const versions = (await pallet.versions.entries(0)).map(([, record]) => record.toHuman());
		assert.deepEqual(
			versions.map(({ version, status }) => `${version} ${status}`).sort(),
			['1.0.0 Active', '1.0.0 Superseded', '1.1.0 RolledBack'],
		);

		const view = api.call.upgradeOrchestratorApi;
		const summary = (await view.status()).toHuman();
		assert.deepEqual([summary.phase, summary.version, summary.locked], ['Idle', '1.0.0', false]);
		assert.deepEqual((await view.proposals()).toHuman()[0].status, status);
	} finally {
		await api.disconnect();
	}
	const told = storyOf(await journal(chain.latest), proposal).map(([, words]) => words).join('\n');
	for (const words of [
		/^Alice proposed the upgrade to 1\.1\.0$/m,
		/^approved: it is enacted at #\d+$/m,
		/^the new code runs, users are locked out: what its migrations may change is captured$/m,
		/^captured: the migrations run$/m,
		/^a migration failed \(MigrationFailed.*\): what was captured is put back$/m,
		/^storage is as it was captured$/m,
		/^the rescue build was handed to the chain$/m,
		/^the rescue build runs: restored storage is checked$/m,
		/^the release before runs again$/m,
	]) {
		assert.match(told, words);
	}
});

test('a rescue build that the relay chain refuses is handed over again', PATIENCE, async () => {
	const { chain, engine } = shared;
	const proposal = await untilSwitch(FAULTS.migration);
	await untilEvent(chain, 'MaintenanceStarted', BLOCKS);
	const blocks = [];
	const unwatch = watchLock(blocks);
	engine.abortNextUpgrade();
	await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
	unwatch();
	const names = blocks.flatMap(steps).map(({ method }) => method).filter((name) => name.startsWith('Rescue'));
	assert.deepEqual(names, ['RescueScheduled', 'RescueEnacted', 'RescueAborted', 'RescueEnacted', 'RescueStarted']);
	await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before: story.before });
});

test("a rescue build waits for the end of the relay chain's cooldown, and the chain stays locked", PATIENCE, async () => {
	const { chain, engine } = shared;
	const proposal = await untilSwitch(FAULTS.migration);
	await untilEvent(chain, 'MaintenanceStarted', BLOCKS);
	engine.restrictUpgrades(true);
	const unwatch = watchLock([]);
	await untilStatus(chain, proposal, 'RescueScheduled', BLOCKS);
	await chain.skip(10);
	const status = await statusOf(chain.latest, proposal);
	assert.ok(status.isRescueScheduled && status.asRescueScheduled.handedOver.isFalse, `${status}`);
	assert.deepEqual(changedKeys(story.before.raw, await rawCertificates(chain, chain.latest)), []);
	engine.restrictUpgrades(false);
	await untilStatus(chain, proposal, 'RolledBack', 10);
	unwatch();
	await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before: story.before });
});

test('while a rescue build waits, a plan may let users in with a few harmless calls', PATIENCE, async () => {
	const { chain, engine } = shared;
	const proposal = await untilSwitch(FAULTS.migration, { changes: { openWhileWaiting: true } });
	await untilEvent(chain, 'MaintenanceStarted', BLOCKS);
	engine.restrictUpgrades(true);
	const unwatch = watchLock([]);
	await untilStatus(chain, proposal, 'RescueScheduled', BLOCKS);
	await chain.nextBlock();
	assert.equal((await phaseOf(chain.latest)).type, 'Waiting');
	assert.equal(await chain.nextBlockIsLocked(), false);

	const { tx } = chain.api;
	await chain.submit(tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n), ferdie);
	for (const call of [
		tx.certificates.issue(eve.address, 'Course', '1.0.0'),
		tx.certificates.transfer(0, eve.address),
		tx.sudo.sudo(tx.system.remark('0x00')),
	]) {
		assert.equal((await chain.attempt(call, alice)).error, 'system.CallFiltered');
	}
	assert.deepEqual(changedKeys(story.before.raw, await rawCertificates(chain, chain.latest)), []);
	assert.ok((await statusOf(chain.latest, proposal)).isRescueScheduled);

	engine.restrictUpgrades(false);
	await untilStatus(chain, proposal, 'RolledBack', 10);
	unwatch();
	await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before: story.before });
	await chain.submit(chain.api.tx.certificates.issue(eve.address, 'Course', '1.0.0'), alice);
});

test('without its rescue build the chain halts, and says so', PATIENCE, async () => {
	const { chain } = shared;
	story.halted = { proposal: await untilSwitch(FAULTS.migration) };
	const { proposal } = story.halted;
	// The chain is open in the block before it switches. Whoever is Root can destroy what was promised.
	const { hash, length } = story.drill.rescue;
	const key = chain.latest.api.query.preimage.preimageFor.key([hash, length]);
	await chain.goTo(await chain.block(chain.latest.number - 1));
	await chain.submit(chain.api.tx.sudo.sudo(chain.api.tx.system.killStorage([key])), root);
	const blocks = [];
	const unwatch = watchLock(blocks);
	await untilStatus(chain, proposal, 'Halted', BLOCKS);
	unwatch();

	const status = (await statusOf(chain.latest, proposal)).asHalted;
	assert.deepEqual([status.reason.type, status.cause.type], ['RescueMissing', 'MigrationFailed']);
	assert.equal(step(steps(chain.latest), 'Halted').data.reason.type, 'RescueMissing');
	assert.deepEqual((await statusesOf(chain, proposal)).slice(-2), ['RescueScheduled', 'Halted']);
	// State was put back, only the code could not be.
	assert.deepEqual(changedKeys(story.before.raw, await rawCertificates(chain, chain.latest)), []);
	assert.equal(chain.specVersion, 10_010_000);
	story.halted.block = chain.latest;
});

test('a halted chain is open to governance, and to nobody else', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(story.halted.block);
	assert.equal(await chain.nextBlockIsLocked(), false);
	const { tx } = chain.api;
	for (const [call, signer] of [
		[tx.certificates.issue(eve.address, 'Course', '1.0.0'), alice],
		[tx.certificates.transfer(0, eve.address), alice],
		[tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n), ferdie],
	]) {
		assert.equal((await chain.attempt(call, signer)).error, 'system.CallFiltered', nameOf(signer.address));
	}
	await chain.submit(tx.sudo.sudo(tx.system.remark('0x00')), root);
	for (const call of [tx.upgradeOrchestrator.retry(story.halted.proposal), tx.upgradeOrchestrator.resume('No.')]) {
		assert.equal((await chain.attempt(call, alice)).error, 'BadOrigin', 'its proposer alone is not enough');
	}
	assert.ok((await statusOf(chain.latest, story.halted.proposal)).isHalted);
});

test('once the rescue build is there again, a retry brings the chain back', PATIENCE, async () => {
	const { chain } = shared;
	const { proposal, block } = story.halted;
	await chain.goTo(block);
	const { tx } = chain.api;
	const { rescue } = story.drill;
	await storeCode(chain, bob, rescue);
	assert.ok((await chain.latest.api.query.preimage.preimageFor([rescue.hash, rescue.length])).isSome);
	await chain.submit(tx.sudo.sudo(tx.upgradeOrchestrator.retry(proposal)), root);
	assert.equal(await chain.nextBlockIsLocked(), true);
	const unwatch = watchLock([]);
	await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
	unwatch();
	await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before: story.before });
	await chain.submit(chain.api.tx.certificates.issue(eve.address, 'Course', '1.0.0'), alice);
});

test('a motion of the council goes on without a halted upgrade, and a later release repairs it', PATIENCE, async () => {
	const { chain } = shared;
	const { proposal, block } = story.halted;
	await chain.goTo(block);
	const resume = chain.api.tx.upgradeOrchestrator.resume('The next release repairs it.');
	const length = resume.method.encodedLength;
	const { events } = await chain.submit(chain.api.tx.council.propose(4, resume, length), alice);
	const [, index, hash] = events.find(({ section, method }) => section === 'council' && method === 'Proposed').data;
	for (const member of [alice, bob, charlie, dave]) {
		await chain.submit(chain.api.tx.council.vote(hash, index, true), member);
	}
	const weight = { refTime: 900_000_000_000, proofSize: 4_000_000 };
	const closed = await chain.submit(chain.api.tx.council.close(hash, index, weight, length), alice);
	assert.equal(step(closed.events, 'Failed')?.data.reason.type, 'Halted', JSON.stringify(closed.events.map((event) => event.toHuman())));

	const status = await statusOf(chain.latest, proposal);
	assert.equal(status.asFailed.reason.type, 'Halted');
	assert.equal((await phaseOf(chain.latest)).type, 'Idle');
	await chain.submit(chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n), ferdie);
	// The code that runs is not the one that state was restored for.
	const issue = chain.api.tx.certificates.issue(eve.address, 'Course', '1.0.0');
	assert.equal((await chain.attempt(issue, alice)).error, 'certificates.LayoutMismatch');

	await repairTest(chain, story.repair, story.before.read);
	assert.deepEqual(
		(await registry(chain.latest)).map(({ version }) => version),
		['1.0.0', '1.1.0', '1.1.1'],
	);
	assert.deepEqual(await certificates(chain.latest), story.before.read);
});
