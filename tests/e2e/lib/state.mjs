// SPDX-License-Identifier: Apache-2.0

// The state of a chain as it lies in storage: keys and values, whatever they mean.

import { rpc } from './rpc.mjs';

/** Keys that are asked for at once. */
const PAGE = 1_000;

/**
 * Everything that is stored under a prefix after a block.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {{ hash: string }} block
 * @param {string} [prefix] as hex; without one it is all there is
 * @returns {Promise<Map<string, string>>} values by their keys, in the order of the keys
 */
export async function rawState({ engine }, { hash }, prefix = '0x') {
	const state = new Map();
	for (let last = prefix; ; ) {
		const keys = await rpc(engine.endpoint, 'state_getKeysPaged', [prefix, PAGE, last, hash]);
		if (keys.length > 0) {
			const [{ changes }] = await rpc(engine.endpoint, 'state_queryStorageAt', [keys, hash]);
			for (const [key, value] of changes) state.set(key, value);
		}
		if (keys.length < PAGE) return state;
		last = keys.at(-1);
	}
}

/**
 * The keys whose values differ.
 *
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 * @returns {string[]} in the order of the keys
 */
export function changedKeys(before, after) {
	const keys = new Set([...before.keys(), ...after.keys()]);
	return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
}
