// SPDX-License-Identifier: Apache-2.0

// The drill: release 1.1.0 in a build that goes wrong when and how it is told to. What it is told lies
// under a storage key, so that one build serves all faults, on every engine.

import { u8aConcat, u8aToHex } from '@polkadot/util';
import { root } from './accounts.mjs';
import { certificatesScope, itemPrefix } from './plan.mjs';

/** The build that goes wrong. */
export const DRILL = 'drill-1.1.0';

/** How many certificates are rewritten before a fault strikes, unless somebody wants another number. */
export const AT_WRITE = 1_000;

/** The drill has a single-block migration beside that of release 1.1.0: it changes the counter of ids. */
export const drillScope = {
	...certificatesScope,
	prefixes: [...certificatesScope.prefixes, itemPrefix('Certificates', 'NextId')],
};

const FAULT_KEY = itemPrefix('Drill', 'Fault');

/**
 * @typedef {object} Fault
 * @property {string} words what happens
 * @property {string} cause what the chain will call it: a variant of the pallet's `Fault`
 * @property {number} [index] of the drill's own `Fault`; without it the drill is not told anything
 * @property {object} [scope] of the plan, where it is not the drill's
 * @property {boolean} [needsClock] whether time has to pass while there are no blocks
 */

/** What can go wrong, by the name that it has for people. @type {Record<string, Fault>} */
export const FAULTS = {
	migration: { index: 0, cause: 'MigrationFailed', words: 'the migration gives up half way' },
	stall: { index: 1, cause: 'MigrationStalled', words: 'the migration runs on, and gets no further' },
	invariant: { index: 2, cause: 'InvariantBroken', words: 'the migration loses a certificate, and notices nothing' },
	overweight: { index: 3, cause: 'MigrationFailed', words: 'a step asks for more weight than a block has' },
	'too-big': {
		cause: 'OverBudget',
		words: 'there is more to capture than the plan says',
		scope: { ...drillScope, maxKeys: 10 },
	},
	'single-block': { index: 6, cause: 'SingleBlockFailed', words: 'a single-block migration does harm in the first block' },
	panic: { index: 4, cause: 'CrashGap', words: 'a step of the migration traps', needsClock: true },
};

/** A release that traps in its first block: no pallet can undo that. */
export const FIRST_BLOCK_PANIC = { index: 5 };

/**
 * Tell the drill build what will go wrong, and after how many certificates.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {Pick<Fault, 'index'>} fault
 */
export async function arm(chain, { index }, atWrite = AT_WRITE) {
	if (index === undefined) return;
	const certificates = Buffer.alloc(4);
	certificates.writeUInt32LE(atWrite);
	const value = u8aToHex(u8aConcat([index], certificates));
	const call = chain.api.tx.system.setStorage([[FAULT_KEY, value]]);
	await chain.submit(chain.api.tx.sudo.sudo(call), root);
}

/**
 * While a step traps there are no blocks, but time passes. Once more of it has passed than a step may
 * take, the orchestrator skips the step and undoes the upgrade: let that much pass.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {(tried: number, minutes?: number) => void} [tell] how often the block was tried, and how much
 *   time was skipped then
 */
export function outliveCrashes(chain, tell = () => {}) {
	/** Tries before anybody waits: the same step traps every time. */
	const TRIES = 3;
	const gap = chain.api.consts.upgradeOrchestrator.crashGapMillis.toNumber();
	let tried = 0;
	chain.onStuck = async (error) => {
		tried += 1;
		tell(tried);
		if (tried > TRIES) throw error;
		if (tried < TRIES) return;
		await chain.engine.moveTime(gap + 1);
		tell(tried, gap / 60_000);
	};
	return () => (chain.onStuck = undefined);
}
