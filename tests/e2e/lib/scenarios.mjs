// SPDX-License-Identifier: Apache-2.0

// Stories that have to come out the same on every engine.

import assert from 'node:assert/strict';
import { alice, root } from './accounts.mjs';
import { planOf } from './plan.mjs';
import { BLOCKS, releases } from './testing.mjs';
import { certificates, prepare, propose, registry, statusOf, step, steps } from './upgrade.mjs';

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
