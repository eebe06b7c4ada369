// SPDX-License-Identifier: Apache-2.0

// The demo's path on the real node, which is stopped twice on the way, and on which locked blocks
// really keep users out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eve, ferdie } from '../lib/accounts.mjs';
import { brokenLink } from '../lib/narrator.mjs';
import { BLOCKS, PATIENCE, useChain, releases } from '../lib/testing.mjs';
import {
	approvedUpgrade,
	certificates,
	journal,
	migrationProgress,
	phaseOf,
	registry,
	statusOf,
	step,
	steps,
	untilStatus,
} from '../lib/upgrade.mjs';

const shared = useChain('node');
/** What one test leaves to the next. */
const story = {};

/** Stop the node, start it again, and take up the chain where it was. */
async function restart() {
	const { chain, engine } = shared;
	const { number, hash } = chain.latest;
	await engine.restart();
	await chain.reconnect();
	assert.equal((await chain.api.rpc.chain.getBlockHash(number)).toHex(), hash, 'the chain is still there');
}

/** The blocks since a block in which users were locked out. @param {number} first */
async function lockedBlocks(first) {
	const locked = [];
	for (let number = first; number <= shared.chain.latest.number; number++) {
		const block = await shared.chain.block(number);
		const before = await shared.chain.block(number - 1);
		// A block begins with the phase that the one before left.
		if ((await phaseOf(before)).isMaintenance) locked.push(block);
	}
	return locked;
}

test('a node that is restarted in the timelock goes on, and enacts in time', PATIENCE, async () => {
	const { chain } = shared;
	story.before = await certificates(chain.latest);
	({ proposal: story.proposal } = await approvedUpgrade(chain, releases));
	const { eta } = (await statusOf(chain.latest, story.proposal)).asQueued;
	await restart();
	assert.ok((await statusOf(chain.latest, story.proposal)).isQueued);
	const enacted = await untilStatus(chain, story.proposal, 'CodeScheduled', BLOCKS);
	assert.equal(enacted.number, eta.toNumber());
});

test('a node that is restarted in the migration goes on where it was', PATIENCE, async () => {
	const { chain } = shared;
	await untilStatus(chain, story.proposal, 'Migrating', 10);
	story.firstLocked = chain.latest.number;
	await chain.nextBlock();
	const before = await migrationProgress(chain.latest);
	assert.ok(before.done > 0 && before.done < before.total, JSON.stringify(before));
	await restart();
	assert.ok((await phaseOf(chain.latest)).isMaintenance);
	await chain.nextBlock();
	const after = await migrationProgress(chain.latest);
	assert.ok(after.done > before.done, `${after.done} after ${before.done}`);
	assert.equal(await chain.nextBlockIsLocked(), true);
});

test('a transfer that is sent during the migration is included only afterwards', PATIENCE, async () => {
	const { chain } = shared;
	const call = chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n);
	const transfer = await chain.send(call, ferdie);
	assert.ok((await phaseOf(chain.latest)).isMaintenance);
	const confirmed = await untilStatus(chain, story.proposal, 'Confirmed', BLOCKS);
	const { block, error } = await chain.included(transfer, 'the transfer');
	assert.equal(error, undefined);
	assert.ok(block.number > confirmed.number, `included in #${block.number}, confirmed in #${confirmed.number}`);
});

test('locked blocks hold nothing but inherents', PATIENCE, async () => {
	const locked = await lockedBlocks(story.firstLocked);
	assert.ok(locked.length >= 4, `${locked.length} blocks were locked`);
	for (const { number, extrinsics } of locked) {
		assert.equal(extrinsics.length, 2, `#${number} holds the time and the relay chain's data`);
	}
});

test('the block of the enactment holds nothing but inherents either', PATIENCE, async () => {
	const { chain } = shared;
	const [, second] = await registry(chain.latest);
	for (let number = second.activatedAt - 1; number > 0; number--) {
		const block = await chain.block(number);
		if (!step(steps(block), 'Enacted')) continue;
		assert.ok(step(steps(block), 'EnactmentDeclared'));
		assert.equal(block.extrinsics.length, 2);
		return;
	}
	assert.fail('there is no block of the enactment');
});

test('certificates, registry and journal are whole in the end', PATIENCE, async () => {
	const { chain } = shared;
	assert.deepEqual(await certificates(chain.latest), story.before);
	assert.deepEqual(
		(await registry(chain.latest)).map(({ version, status, proposal }) => [version, status, proposal]),
		[['1.0.0', 'Superseded', undefined], ['1.1.0', 'Active', story.proposal]],
	);
	const tip = (await chain.latest.api.query.upgradeOrchestrator.tip()).unwrap();
	assert.equal(brokenLink(await journal(chain.latest), chain.api.genesisHash.toHex(), tip), undefined);
});
