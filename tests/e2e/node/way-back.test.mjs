// SPDX-License-Identifier: Apache-2.0

// The way back on the real node: from end to end, with a full transaction pool, with the node killed in
// each phase, and by the operators where the chain can not save itself.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { alice, bob, eve, ferdie } from '../lib/accounts.mjs';
import { arm, DRILL, drillScope, FAULTS, FIRST_BLOCK_PANIC } from '../lib/drill.mjs';
import { rpc } from '../lib/rpc.mjs';
import { approveDrill, assertRolledBack, remember, repairTest, statusesOf } from '../lib/scenarios.mjs';
import { BLOCKS, chainOf, PATIENCE, releases } from '../lib/testing.mjs';
import {
	certificates,
	fieldsOf,
	phaseOf,
	prepare,
	registry,
	statusOf,
	step,
	steps,
	untilEvent,
	untilStatus,
} from '../lib/upgrade.mjs';

const STATUSES = [
	'Queued', 'CodeScheduled', 'Capturing', 'Migrating', 'Restoring', 'RescueScheduled', 'RescueScheduled',
	'RescueVerifying', 'RolledBack',
];

/** Transactions that the pool takes: few enough to fill it quickly. */
const POOL = 100;

/** So many certificates that each phase takes some blocks. */
const MANY = 10_000;
const SCOPE = { ...drillScope, maxKeys: 3 * MANY, maxBytes: 300 * MANY };

/** A chain with an approved upgrade to the drill build. */
async function withDrill(context, fault, options) {
	const chain = await chainOf(context, 'node', { certificates: MANY, ...options });
	const before = await remember(chain);
	const drill = await prepare(chain, releases, { to: DRILL });
	await arm(chain, fault);
	const proposal = await approveDrill(chain, drill, { scope: SCOPE });
	return { chain, before, proposal };
}

/** Transfers of one account, until the pool takes no more. @returns {Promise<number>} how many it took */
async function fillPool(chain, signer) {
	const call = chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000n);
	const { nonce } = await chain.latest.api.query.system.account(signer.address);
	for (let taken = 0; ; taken++) {
		const signed = await call.signAsync(signer, { nonce: nonce.toNumber() + taken, era: 0 });
		try {
			await rpc(chain.engine.endpoint, 'author_submitExtrinsic', [signed.toHex()]);
		} catch (error) {
			assert.match(error.message, /pool|limit|dropped/i);
			return taken;
		}
	}
}

/** Blocks that began with users locked out hold the time and the relay chain's data, and no more. */
async function assertLockedBlocks(chain, first, last) {
	for (let number = first; number <= last; number++) {
		const { extrinsics } = await chain.block(number);
		assert.equal(extrinsics.length, 2, `#${number} holds inherents alone`);
	}
}

describe('an upgrade that fails on the real node', { concurrency: true, ...PATIENCE }, () => {
	it('is undone while the pool is full, and the repaired release follows', PATIENCE, async (context) => {
		const { chain, before, proposal } = await withDrill(context, FAULTS.migration, { poolLimit: POOL });
		const { number: first } = await untilStatus(chain, proposal, 'Capturing', BLOCKS);
		assert.ok((await fillPool(chain, ferdie)) > POOL / 2);
		const waiting = await rpc(chain.engine.endpoint, 'author_pendingExtrinsics');
		assert.ok(waiting.length > POOL / 2, `${waiting.length} wait`);
		await untilStatus(chain, proposal, 'RolledBack', BLOCKS);

		await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before });
		assert.deepEqual(await statusesOf(chain, proposal), STATUSES);
		await assertLockedBlocks(chain, first, chain.latest.number);
		const transfer = chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000n);
		await chain.submit(transfer, bob);

		const repair = await prepare(chain, releases, { to: '1.1.1' });
		await repairTest(chain, repair, before.read);
	});

	it('is undone in the same way when the node is killed in each phase', PATIENCE, async (context) => {
		const { chain, before, proposal } = await withDrill(context, FAULTS.migration);
		for (const phase of ['Capturing', 'Migrating', 'Restoring', 'RescueScheduled']) {
			const { number, hash } = await untilStatus(chain, proposal, phase, BLOCKS);
			await chain.engine.killAndRestart();
			await chain.reconnect();
			assert.deepEqual([chain.latest.number, chain.latest.hash], [number, hash], 'the chain is still there');
			assert.equal((await statusOf(chain.latest, proposal)).type, phase);
			assert.ok((await phaseOf(chain.latest)).isMaintenance);
		}
		await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
		await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before });
		assert.deepEqual(await statusesOf(chain, proposal), STATUSES);
	});

	it('in its first block stops the chain, and operators bring it back with other code', PATIENCE, async (context) => {
		const { chain, before, proposal } = await withDrill(context, FIRST_BLOCK_PANIC);
		await chain.until(
			'the GoAhead',
			(block) => block.events.some(({ event }) => event.method === 'ValidationFunctionApplied'),
			BLOCKS,
		);
		const stopped = chain.latest.number;
		await sleep(8_000);
		const head = await rpc(chain.engine.endpoint, 'chain_getHeader');
		assert.equal(parseInt(head.number, 16), stopped, 'no block comes of code that traps');
		assert.match(chain.engine.child.output(), /panicked at/);

		await chain.engine.substituteCode(stopped, join(releases, '1.1.0.wasm'));
		await chain.reconnect();
		const block = await untilEvent(chain, 'CodeSubstituted', BLOCKS);
		const { codeHash, implVersion } = fieldsOf(step(steps(block), 'CodeSubstituted'));
		const { plan } = (await block.api.query.upgradeOrchestrator.proposals(proposal)).unwrap();
		assert.deepEqual([codeHash.toHex(), implVersion.toNumber()], [plan.candidate.get('hash_').toHex(), 1]);

		// It is the release that was voted, in a build that works: the upgrade goes on.
		await untilStatus(chain, proposal, 'Confirmed', BLOCKS);
		assert.deepEqual(await certificates(chain.latest), before.read);
		assert.deepEqual(
			(await registry(chain.latest)).map(({ version, status }) => [version, status]),
			[['1.0.0', 'Superseded'], ['1.1.0', 'Active']],
		);
		// The next release makes the chain independent of what its operators did.
		const repair = await prepare(chain, releases, { to: '1.1.1' });
		await repairTest(chain, repair, before.read);
	});
});
