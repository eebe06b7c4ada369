// SPDX-License-Identifier: Apache-2.0

// The drill: release 1.1.0 in a build that goes wrong when and how it is told to. What it is told lies
// under a storage key, so that one build serves all faults, on every engine.

import { u8aConcat, u8aToHex } from '@polkadot/util';
import { root } from './accounts.mjs';
import { certificatesScope, check, itemPrefix } from './plan.mjs';

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

/**
 * @typedef {object} Sickness
 * @property {string} words what happens in each block of the probation
 * @property {number} index of the drill's own `Fault`
 * @property {number} hundredths how much of it: of the calls, of a block, of all money
 * @property {object} check what sees it: a field of the plan
 * @property {boolean} [byTraffic] whether users have to do something for it to be seen
 */

/**
 * How a release can be sick that was verified, by the name that it has for people. What accounts can move
 * may ask governance, and no more; what nobody can may roll back by itself.
 *
 * @type {Record<string, Sickness>}
 */
export const SICKNESSES = {
	'sick-fails': {
		index: 7,
		hundredths: 75,
		words: 'in probation three of four transactions of users fail',
		check: check('failed-extrinsics', { Above: 400_000_000 }, { action: 'Freeze' }),
		byTraffic: true,
	},
	'sick-weight': {
		index: 8,
		hundredths: 90,
		words: 'in probation nine tenths of each block are burnt',
		check: check('block-ref-time', { Above: 800_000_000 }, { action: 'Freeze' }),
	},
	'sick-issuance': {
		index: 9,
		hundredths: 1,
		words: 'in probation each block makes a hundredth of all money',
		check: check('total-issuance', { RisesBy: { share: 20_000_000, floor: 0 } }, { action: 'RollBack' }),
	},
};

/** A release that traps in its first block: no pallet can undo that. */
export const FIRST_BLOCK_PANIC = { index: 5 };

/**
 * Tell the drill build what will go wrong, and after how many certificates, or how much of it.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {Pick<Fault, 'index'>} fault
 */
export async function arm(chain, { index }, atWrite = AT_WRITE) {
	if (index === undefined) return;
	const number = Buffer.alloc(4);
	number.writeUInt32LE(atWrite);
	const value = u8aToHex(u8aConcat([index], number));
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
