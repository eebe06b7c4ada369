// SPDX-License-Identifier: Apache-2.0

// A raw chain spec from nothing but a runtime blob, by the blob's own GenesisBuilder API.

import { emptyTaskHandler, runTask } from '@acala-network/chopsticks-core';
import {
	compactAddLength,
	compactStripLength,
	hexToU8a,
	stringToHex,
	stringToU8a,
	u8aConcat,
	u8aToHex,
	u8aToString,
} from '@polkadot/util';

/** The state before genesis is empty: there is nothing to read. */
const emptyState = {
	...emptyTaskHandler,
	getStorage: async () => undefined,
	getNextKey: async () => undefined,
};

/**
 * Call a runtime API of a blob on empty state.
 *
 * @param {string} wasm the blob as hex
 * @param {string} name
 * @param {Uint8Array} args
 */
async function callRuntime(wasm, name, args) {
	const answer = await runTask(
		{
			wasm,
			calls: [[name, [u8aToHex(args)]]],
			mockSignatureHost: false,
			allowUnresolvedImports: true,
			runtimeLogLevel: 0,
		},
		emptyState,
	);
	if ('Error' in answer) throw new Error(`${name} failed: ${answer.Error}`);
	return answer.Call;
}

/**
 * A genesis config of the blob: one of its presets, or its default.
 *
 * @param {string} wasm
 * @param {string} [preset]
 */
async function genesisConfig(wasm, preset) {
	const name = preset
		? u8aConcat([1], compactAddLength(stringToU8a(preset)))
		: Uint8Array.of(0);
	const answer = hexToU8a((await callRuntime(wasm, 'GenesisBuilder_get_preset', name)).result);
	if (answer[0] !== 1) throw new Error(`the runtime has no genesis preset "${preset}"`);
	const [, json] = compactStripLength(answer.subarray(1));
	return JSON.parse(u8aToString(json));
}

/** Lay a preset over the default config. Arrays and plain values of the preset win. */
function merge(base, patch) {
	if (!isObject(base) || !isObject(patch)) return patch;
	const merged = { ...base };
	for (const [key, value] of Object.entries(patch)) {
		merged[key] = key in base ? merge(base[key], value) : value;
	}
	return merged;
}

function isObject(value) {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Build the genesis state of a runtime blob.
 *
 * @param {Uint8Array} code the runtime blob
 * @param {{ name: string, id: string, preset?: string, changes?: object }} options `changes` are what is
 *   different from the preset
 */
export async function rawChainSpec(code, { name, id, preset = 'development', changes = {} }) {
	const wasm = u8aToHex(code);
	// A preset is a patch of the default config, and `build_state` wants the whole of it.
	const known = merge(await genesisConfig(wasm), await genesisConfig(wasm, preset));
	const config = merge(known, changes);
	const json = compactAddLength(stringToU8a(JSON.stringify(config)));
	const { result, storageDiff } = await callRuntime(wasm, 'GenesisBuilder_build_state', json);
	if (result !== '0x00') {
		const [, reason] = compactStripLength(hexToU8a(result).subarray(1));
		throw new Error(`the runtime refused its genesis config: ${u8aToString(reason)}`);
	}
	const entries = storageDiff.filter(([, value]) => value != null);
	entries.push([stringToHex(':code'), wasm]);
	// Chopsticks walks the keys in the order it finds them, and a chain in the order of the keys.
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		name,
		id,
		chainType: 'Development',
		bootNodes: [],
		properties: { ss58Format: 42, tokenSymbol: 'UNIT', tokenDecimals: 12 },
		genesis: { raw: { top: Object.fromEntries(entries), childrenDefault: {} } },
	};
}
