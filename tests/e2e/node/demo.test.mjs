// SPDX-License-Identifier: Apache-2.0

// The demo on the real node. What it has in common with the one on chopsticks is tested there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { assertInOrder, demos } from '../lib/demo-process.mjs';
import { rpc } from '../lib/rpc.mjs';
import { assertReadableByAnybody } from '../lib/scenarios.mjs';
import { nodeBin, PATIENCE, releases } from '../lib/testing.mjs';

const args = ['--engine', 'node', '--node-bin', nodeBin, '--releases', releases];

test('the demo on the node ends well, while another one beside it is interrupted', PATIENCE, async (context) => {
	const start = demos(context);
	const [demo, interrupted] = [await start(...args), await start(...args)];

	await interrupted.printed(/voted /);
	interrupted.child.kill('SIGINT');
	assert.equal(await interrupted.exitCode, 130, interrupted.output);
	assert.deepEqual(await interrupted.leftovers(), []);
	await assert.rejects(rpc(await interrupted.endpoint(), 'system_chain'), 'the node is gone');

	assert.equal(await demo.exitCode, 0, demo.output);
	assert.match(demo.output, /Ferdie sends a transfer: it waits in the pool/);
	assert.match(demo.output, /confirmed .*\n(.*\n)*.*Ferdie's transfer is in, after \d+ blocks/);
	assert.match(demo.output, /1\.1\.0 +10010000 +0x\S+ +#\d+ +proposal 0 +Active/);
	assert.deepEqual(await demo.leftovers(), []);
	await assert.rejects(rpc(await demo.endpoint(), 'system_chain'), 'the node is gone');
});

test('--keep leaves the node running for @polkadot/api alone, until Ctrl-C', PATIENCE, async (context) => {
	const demo = await demos(context)(...args, '--keep');
	await demo.printed(/ok +1\.1\.0 runs, confirmed by the chain itself/);
	await demo.printed(/polkadot\.js\.org\/apps\/\?rpc=ws:\/\/127\.0\.0\.1:\d+#\/explorer/);
	await demo.printed(/Ctrl-C stops it/);

	const endpoint = await demo.endpoint();
	await assertReadableByAnybody(endpoint);
	const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });
	try {
		const status = (await api.call.upgradeOrchestratorApi.status()).toHuman();
		assert.deepEqual([status.version, status.phase, status.locked], ['1.1.0', 'Idle', false]);
		const head = async () => (await api.rpc.chain.getHeader()).number.toNumber();
		const before = await head();
		while ((await head()) < before + 3) await sleep(200);
	} finally {
		await api.disconnect();
	}

	demo.child.kill('SIGINT');
	assert.equal(await demo.exitCode, 130, demo.output);
	assert.deepEqual(await demo.leftovers(), []);
	await assert.rejects(rpc(endpoint, 'system_chain'), 'the node is gone');
});

test('on the node, too, money that a release makes is seen in time, and the chain goes back by itself', PATIENCE, async (context) => {
	const demo = await demos(context)(...args, '--fault', 'sick-issuance', '--policy', 'keep');
	assert.equal(await demo.exitCode, 0, demo.output);
	assertInOrder(demo.output, [
		/seen +after \d+ blocks of probation; at the latest after .* = 12/,
		/reverse +the reverse build runs for the first time/,
		/restored +\d+ blocks after it was seen/,
		/certificate 2000, which was issued in probation, is there/,
		/ok +as the plan promised/,
	]);
	assert.deepEqual(await demo.leftovers(), []);
});
