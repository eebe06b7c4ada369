// SPDX-License-Identifier: Apache-2.0

// The relay chain refuses the code, and the same proposal gets a second try.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alice, eve, ferdie } from '../lib/accounts.mjs';
import { BLOCKS, PATIENCE, releases, useChain } from '../lib/testing.mjs';
import { approvedUpgrade, phaseOf, registry, statusOf, step, steps, untilStatus } from '../lib/upgrade.mjs';

const shared = useChain('chopsticks');
let proposal;

test('an Abort of the relay chain leaves the old code running and the chain open', PATIENCE, async () => {
	const { chain, engine } = shared;
	engine.abortNextUpgrade();
	({ proposal } = await approvedUpgrade(chain, releases));
	const block = await untilStatus(chain, proposal, 'Aborted', BLOCKS);

	assert.equal((await statusOf(block, proposal)).asAborted.reason.type, 'RelayAbort');
	assert.equal(step(steps(block), 'Aborted').data.reason.type, 'RelayAbort');
	assert.ok(block.events.some(({ event }) => event.method === 'ValidationFunctionDiscarded'));
	assert.equal((await phaseOf(block)).type, 'Idle');
	assert.equal(chain.specVersion, 10_000_000);
	assert.equal(await chain.nextBlockIsLocked(), false);
	assert.deepEqual((await registry(block)).map(({ version }) => version), ['1.0.0']);
});

test('an aborted proposal is retried by nobody but its proposer or the admins', PATIENCE, async () => {
	const { chain } = shared;
	for (const somebody of [ferdie, eve]) {
		const { error } = await chain.attempt(chain.api.tx.upgradeOrchestrator.retry(proposal), somebody);
		assert.equal(error, 'BadOrigin');
	}
	assert.equal((await statusOf(chain.latest, proposal)).type, 'Aborted');
});

test('a retry within the grace leads to the upgrade that was approved', PATIENCE, async () => {
	const { chain } = shared;
	const { events } = await chain.submit(chain.api.tx.upgradeOrchestrator.retry(proposal), alice);
	assert.ok(step(events, 'Retried'));
	await untilStatus(chain, proposal, 'Confirmed', BLOCKS);
	assert.equal(chain.specVersion, 10_010_000);
	const [first, second] = await registry(chain.latest);
	assert.deepEqual([first.status, second.status, second.proposal], ['Superseded', 'Active', proposal]);
});

test('a confirmed proposal can not be retried', PATIENCE, async () => {
	const { chain } = shared;
	const { error } = await chain.attempt(chain.api.tx.upgradeOrchestrator.retry(proposal), alice);
	assert.equal(error, 'upgradeOrchestrator.ProposalFinished');
});
