// SPDX-License-Identifier: Apache-2.0

// The demo, seen from outside: what it prints, how it ends, what it leaves behind.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ferdie } from '../lib/accounts.mjs';
import { Chain } from '../lib/chain.mjs';
import { assertInOrder, demos } from '../lib/demo-process.mjs';
import { rpc } from '../lib/rpc.mjs';
import { assertReadableByAnybody } from '../lib/scenarios.mjs';
import { PATIENCE, releases } from '../lib/testing.mjs';

const phases = [
	/#1 +started +1\.0\.0 runs/,
	/inspected +code \S+ says of itself spec_version 10010000/,
	/proposed +Alice: proposal 0, upgrade to 1\.1\.0/,
	/voted +Bob: Aye \(1 in favour, 0 against, of 5\)/,
	/approved +timelock until #\d+/,
	/timelock +\d+ blocks? left/,
	/enacted /,
	/GoAhead /,
	/locked /,
	/captured +what the migrations may change: \d+ keys, \d+ bytes, in \d+ pages?/,
	/migrating +█+░* +\d+ of 2000 certificates/,
	/migrated /,
	/confirmed +1\.1\.0 is verified/,
	/1\.0\.0 +10000000 +0x\S+ +#1 +- +Superseded/,
	/1\.1\.0 +10010000 +0x\S+ +#\d+ +proposal 0 +Active/,
	/all 2000 have the holder, subject, version and status that they had before/,
	/verified from the genesis hash to the tip/,
	/capture, users locked out +\d+/,
	/migration, users locked out +\d+ +#\d+/,
];

/** What the demo with a fault tells after the lock, up to the next release. */
const wayBack = (fault, cause) => [
	/drill +what will go wrong: /,
	/proposed +Alice: proposal 0, upgrade to 1\.1\.0/,
	/locked /,
	...fault,
	new RegExp(`fault .*\\(${cause}\\b`),
	/restored +storage is as it was captured: \d+ keys written, \d+ removed/,
	/rescue +the pallet handed rescue build \S+ to the chain/,
	/GoAhead /,
	/rescue +the rescue build runs for the first time/,
	/rolledback +the release before runs again/,
	/1\.1\.0 +10010000 +0x\S+ +#\d+ +proposal 0 +RolledBack/,
	/1\.0\.0 +10010001 +0x\S+ +#\d+ +proposal 0 +Active/,
	/all 2000 have the holder, subject, version and status that they had before/,
	/all \d+ keys of the pallet's storage have the very bytes that they had before/,
	/Journal: the story of proposal 0/,
	new RegExp(`\\(${cause}\\b.*\\): what was captured is put back`),
	/the release before runs again/,
	/restore, users locked out +\d+/,
	/proposed +Alice: proposal 1, upgrade to 1\.1\.1/,
	/confirmed +1\.1\.1 is verified/,
	/1\.1\.1 +10010010 +0x\S+ +#\d+ +proposal 1 +Active/,
	/all 2000 have the holder, subject, version and status that they had before/,
	/verified from the genesis hash to the tip/,
	/ok +the chain undid 1\.1\.0 by itself, and 1\.1\.1 runs/,
];

test('two demos at the same time both tell the whole story, and --keep stays on', PATIENCE, async (context) => {
	const start = demos(context);
	const [plain, kept] = [await start('--releases', releases), await start('--releases', releases, '--keep')];

	assert.equal(await plain.exitCode, 0, plain.output);
	assertInOrder(plain.output, phases);
	assert.doesNotMatch(plain.output, /\x1b/, 'there are no colours where there is no terminal');
	assert.deepEqual(await plain.leftovers(), []);
	await assert.rejects(rpc(await plain.endpoint(), 'system_chain'), 'the chain is gone');

	await kept.printed(/polkadot\.js\.org\/apps\/\?rpc=ws:\/\/127\.0\.0\.1:\d+#\/explorer/);
	await kept.printed(/Ctrl-C stops it/);
	const endpoint = await kept.endpoint();
	await assertReadableByAnybody(endpoint);
	const head = async () => parseInt((await rpc(endpoint, 'chain_getHeader')).number, 16);
	const before = await head();
	const chain = new Chain({ endpoint });
	await chain.reconnect();
	await chain.send(chain.api.tx.system.remark('0x00'), ferdie);
	while ((await head()) === before) await sleep(100);

	kept.child.kill('SIGTERM');
	assert.equal(await kept.exitCode, 130, kept.output);
	assert.deepEqual(await kept.leftovers(), []);
	await assert.rejects(rpc(endpoint, 'system_chain'), 'the chain is gone');
});

test('two demos in which something goes wrong tell how the chain finds its way back', PATIENCE, async (context) => {
	const start = demos(context);
	const [migration, panic] = [
		await start('--releases', releases, '--fault', 'migration', '--at-write', '1500'),
		await start('--releases', releases, '--fault', 'panic'),
	];
	assert.equal(await migration.exitCode, 0, migration.output);
	assertInOrder(migration.output, wayBack([/captured /, /migrating +█+░* +\d+ of 2000/], 'MigrationFailed'));
	assert.equal(await panic.exitCode, 0, panic.output);
	assertInOrder(panic.output, wayBack([/captured /, /no block +try 3: /, /waiting +10 minutes pass/], 'CrashGap'));
	for (const demo of [migration, panic]) assert.deepEqual(await demo.leftovers(), []);
});

test('a fault that does not come ends the demo with the reason', PATIENCE, async (context) => {
	const good = await mkdtemp(join(tmpdir(), 'upgrade-orchestrator-good-'));
	context.after(() => rm(good, { recursive: true, force: true }));
	for (const name of ['1.0.0', 'rescue-of-1.1.0', '1.1.1', 'rescue-of-1.1.1']) {
		await copyFile(join(releases, `${name}.wasm`), join(good, `${name}.wasm`));
	}
	await copyFile(join(releases, '1.1.0.wasm'), join(good, 'drill-1.1.0.wasm'));
	const demo = await demos(context)('--releases', good, '--fault', 'stall');
	assert.equal(await demo.exitCode, 1);
	assert.match(demo.output, /failed: proposal 0 is Confirmed, not RolledBack/);
	assert.deepEqual(await demo.leftovers(), []);
});

test('Ctrl-C in the middle stops what it started and leaves nothing behind', PATIENCE, async (context) => {
	const demo = await demos(context)('--releases', releases);
	await demo.printed(/voted /);
	demo.child.kill('SIGINT');
	assert.equal(await demo.exitCode, 130, demo.output);
	assert.deepEqual(await demo.leftovers(), []);
	await assert.rejects(rpc(await demo.endpoint(), 'system_chain'), 'the chain is gone');
});

test('Ctrl-C before the chain is up does the same', PATIENCE, async (context) => {
	const demo = await demos(context)('--releases', releases);
	await demo.printed(/A chain replaces/);
	await sleep(500);
	demo.child.kill('SIGINT');
	assert.equal(await demo.exitCode, 130, demo.output);
	assert.deepEqual(await demo.leftovers(), []);
});

test('a candidate that the pallet refuses ends the demo with the reason', PATIENCE, async (context) => {
	const wrong = await mkdtemp(join(tmpdir(), 'upgrade-orchestrator-wrong-'));
	context.after(() => rm(wrong, { recursive: true, force: true }));
	for (const [from, to] of [['1.0.0', '1.0.0'], ['1.0.0', '1.1.0'], ['rescue-of-1.1.0', 'rescue-of-1.1.0']]) {
		await copyFile(join(releases, `${from}.wasm`), join(wrong, `${to}.wasm`));
	}
	const demo = await demos(context)('--releases', wrong);
	assert.equal(await demo.exitCode, 1);
	assert.match(demo.output, /failed: upgradeOrchestrator\.propose of Alice failed with upgradeOrchestrator\.SameCode/);
	assert.deepEqual(await demo.leftovers(), []);
});

test('options that make no sense, and missing files, end the demo with the reason', PATIENCE, async (context) => {
	const start = demos(context);
	const wrong = [
		[[], /--releases is missing/],
		[['--releases', releases, '--engine', 'steam'], /there is no engine "steam"/],
		[['--releases', releases, '--engine', 'node'], /--engine node needs --node-bin/],
		[['--releases', releases, '--pace', 'fast'], /--pace takes milliseconds, not "fast"/],
		[['--releases', releases, '--fast'], /Unknown option '--fast'/],
		[['--releases', releases, '--fault', 'meteor'], /there is no fault "meteor"; there are migration, stall/],
		[['--releases', releases, '--fault'], /'--fault <value>' argument missing/],
		[['--releases', releases, '--fault', 'stall', '--at-write', 'ten'], /--at-write takes a number, not "ten"/],
		[['--releases', releases, '--at-write', '10'], /--at-write needs --fault/],
		[['--releases', releases, '--policy', 'keep'], /--policy needs --fault/],
		[['--releases', releases, '--fault', 'stall', '--policy', 'keep'], /--policy needs --fault with a name/],
		[['--releases', releases, '--fault', 'sick-fails', '--policy', 'pray'], /there is no policy "pray"; there are freeze/],
		[['--releases', releases, '--fault', 'sick-fails', '--at-write', '1'], /--at-write is for faults of the migration/],
		[
			['--releases', releases, '--engine', 'node', '--node-bin', '/nowhere', '--fault', 'panic'],
			/--fault panic is for chopsticks: .* the time of the node stands still/,
		],
		[['--releases', '/nowhere'], /\/nowhere\/1\.0\.0\.wasm is missing/],
		[['--releases', releases, '--engine', 'node', '--node-bin', '/nowhere'], /\/nowhere is missing/],
	];
	for (const [args, reason] of wrong) {
		const demo = await start(...args);
		assert.equal(await demo.exitCode, 1);
		assert.match(demo.output, reason);
		assert.deepEqual(await demo.leftovers(), []);
	}
});
