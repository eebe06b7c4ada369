// SPDX-License-Identifier: Apache-2.0

// The way back on the real node: from end to end, with a full transaction pool, with the node killed in
// each phase, and by the operators where the chain can not save itself.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { bob, eve, ferdie } from '../lib/accounts.mjs';
import { arm, DRILL, drillScope, FAULTS, FIRST_BLOCK_PANIC } from '../lib/drill.mjs';
import { certificatesScope } from '../lib/plan.mjs';
import { rpc } from '../lib/rpc.mjs';
import { approveDrill, assertRolledBack, remember, repairTest, statusesOf } from '../lib/scenarios.mjs';
import { BLOCKS, chainOf, PATIENCE, releases } from '../lib/testing.mjs';
import {
	certificates,
	fieldsOf,
	journal,
	prepare,
	registry,
	step,
	steps,
	untilEvent,
	untilHead,
	untilStatus,
} from '../lib/upgrade.mjs';

const STATUSES = [
	'Queued', 'CodeScheduled', 'Capturing', 'Migrating', 'Restoring', 'RescueScheduled', 'RescueScheduled',
	'RescueVerifying', 'RolledBack',
];

/** Transactions that the pool takes: few enough to fill it quickly. */
const POOL = 500;

/** So many certificates that each phase takes some blocks. */
const MANY = 10_000;

/**
 * A chain with an approved upgrade to the drill build.
 *
 * @param {import('node:test').TestContext} context
 * @param {Pick<import('../lib/drill.mjs').Fault, 'index'>} fault
 * @param {Partial<import('../lib/engines/index.mjs').EngineOptions> & { atWrite?: number }} [options]
 */
async function withDrill(context, fault, { atWrite, ...options } = {}) {
	const chain = await chainOf(context, 'node', options);
	const before = await remember(chain);
	const drill = await prepare(chain, releases, { to: DRILL });
	await arm(chain, fault, atWrite);
	const scope = { ...drillScope, maxKeys: 3 * MANY, maxBytes: 300 * MANY };
	const proposal = await approveDrill(chain, drill, { scope });
	return { chain, before, proposal };
}

/** Transfers of one account, signed for a version that does not run yet. */
async function transfersFor(chain, specVersion, signer, count) {
	const { api } = chain;
	const { method } = api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000n);
	const { nonce } = await chain.latest.api.query.system.account(signer.address);
	const { transactionVersion } = api.runtimeVersion;
	return Array.from({ length: count }, (_, index) =>
		api.registry
			.createType('Extrinsic', method, { version: 4 })
			.sign(signer, {
				blockHash: api.genesisHash,
				genesisHash: api.genesisHash,
				runtimeVersion: { specVersion, transactionVersion },
				signedExtensions: api.registry.signedExtensions,
				nonce: nonce.toNumber() + index,
				era: Uint8Array.of(0),
				tip: 0,
			})
			.toHex(),
	);
}

/** Give transactions to the pool, as soon as it looks at them with the code that they are signed for. */
async function submitAll({ engine }, transactions) {
	const submit = (transaction) => rpc(engine.endpoint, 'author_submitExtrinsic', [transaction]);
	const [first, ...rest] = transactions;
	const taken = () => submit(first).then(() => true, (error) => void assert.match(error.message, /bad signature/));
	await engine.child.until('did not take a transaction', taken, 60_000);
	for (const transaction of rest) await submit(transaction);
}

/** How many transactions wait. */
async function waiting({ engine }) {
	return (await rpc(engine.endpoint, 'author_pendingExtrinsics')).length;
}

/** From the first block of new code to the last one of the way back there are inherents alone. */
async function assertLockedBlocks(chain, proposal) {
	const changes = (await journal(chain.latest)).filter(({ entry }) => entry.isStatusChanged);
	const locked = changes.filter(({ entry }) => entry.asStatusChanged.proposal.eq(proposal)).slice(2);
	const [first, last] = [locked[0], locked.at(-1)].map(({ block }) => block.toNumber());
	for (let number = first; number <= last; number++) {
		const { extrinsics } = await chain.block(number);
		assert.equal(extrinsics.length, 2, `#${number} holds the time and the relay chain's data`);
	}
}

describe('an upgrade that fails on the real node', { concurrency: true, ...PATIENCE }, () => {
	it('is undone while the pool is full, and the repaired release follows', PATIENCE, async (context) => {
		// The pool needs some blocks to learn of the new code.
		const options = { certificates: MANY, poolLimit: POOL, atWrite: 4_000 };
		const { chain, before, proposal } = await withDrill(context, FAULTS.migration, options);
		const spam = await transfersFor(chain, 10_010_000, ferdie, POOL);
		await untilHead(chain, proposal, 'Capturing');
		await submitAll(chain, spam);
		assert.equal(await waiting(chain), POOL);
		await untilHead(chain, proposal, 'Restoring');
		assert.equal(await waiting(chain), POOL, 'they still wait');

		await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
		await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before });
		assert.deepEqual(await statusesOf(chain, proposal), STATUSES);
		await assertLockedBlocks(chain, proposal);
		// What waited was signed for code that is gone.
		await chain.submit(chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000n), bob);
		const { nonce } = await chain.latest.api.query.system.account(ferdie.address);
		assert.equal(nonce.toNumber(), 0);

		const repair = await prepare(chain, releases, { to: '1.1.1' });
		const scope = { ...certificatesScope, maxKeys: 3 * MANY, maxBytes: 300 * MANY };
		await repairTest(chain, repair, before.read, { scope });
	});

	it('is undone in the same way when the node is killed in each phase', PATIENCE, async (context) => {
		const { chain, before, proposal } = await withDrill(context, FAULTS.migration, { certificates: MANY });
		for (const phase of ['Capturing', 'Migrating', 'Restoring', 'RescueScheduled', 'RescueVerifying']) {
			await untilHead(chain, proposal, phase);
			const { endpoint } = chain.engine;
			const head = await rpc(endpoint, 'chain_getHeader');
			const hash = await rpc(endpoint, 'chain_getBlockHash', [head.number]);
			await chain.engine.killAndRestart();
			const found = await rpc(chain.engine.endpoint, 'chain_getBlockHash', [head.number]);
			assert.equal(found, hash, `${phase}: the chain is still there`);
		}
		await chain.reconnect();
		await untilStatus(chain, proposal, 'RolledBack', BLOCKS);
		await assertRolledBack(chain, proposal, { cause: 'MigrationFailed', before });
		assert.deepEqual(await statusesOf(chain, proposal), STATUSES);
		await assertLockedBlocks(chain, proposal);
	});

	it('in its first block stops the chain, and operators bring it back with other code', PATIENCE, async (context) => {
		const { chain, before, proposal } = await withDrill(context, FIRST_BLOCK_PANIC);
		await chain.until(
			'the GoAhead',
			(block) => block.events.some(({ event }) => event.method === 'ValidationFunctionApplied'),
			BLOCKS,
		);
		const stopped = chain.latest.number;
		await sleep(5_000);
		const head = await rpc(chain.engine.endpoint, 'chain_getHeader');
		assert.equal(parseInt(head.number, 16), stopped, 'no block comes of code that traps');
		assert.match(chain.engine.child.output(), /panicked at/);

		await chain.engine.substituteCode(stopped, join(releases, '1.1.0.wasm'));
		await chain.reconnect();
		const block = await untilEvent(chain, 'CodeSubstituted', BLOCKS);
		const { codeHash, implVersion } = fieldsOf(step(steps(block), 'CodeSubstituted'));
		const { plan } = (await block.api.query.upgradeOrchestrator.proposals(proposal)).unwrap();
		assert.deepEqual([codeHash.toHex(), implVersion.toNumber()], [plan.candidate.unwrap().codeHash.toHex(), 1]);

		// It is the release that was voted, in a build that works: the upgrade goes on.
		await untilStatus(chain, proposal, 'Confirmed', BLOCKS);
		assert.deepEqual(await certificates(chain.latest), before.read);
		assert.deepEqual(
			(await registry(chain.latest)).map(({ version, status }) => [version, status]),
			[['1.0.0', 'Superseded'], ['1.1.0', 'Active']],
		);
		await chain.submit(chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000n), bob);
	});
});
