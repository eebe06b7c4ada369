// SPDX-License-Identifier: Apache-2.0

// What a proposer does: read blobs, store them on the chain, have them inspected, write a plan.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringToHex, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsHex, xxhashAsU8a } from '@polkadot/util-crypto';

/**
 * A runtime blob: the compressed file as it was built.
 *
 * @typedef {object} Blob
 * @property {string} name of the release
 * @property {string} bytes as hex
 * @property {string} hash
 * @property {number} length in bytes
 */

/** @param {string} releases @param {string} name @returns {Promise<Blob>} */
export async function readRelease(releases, name) {
	return blobOf(name, await readFile(join(releases, `${name}.wasm`)));
}

/** @param {string} name @param {Uint8Array} bytes @returns {Blob} */
export function blobOf(name, bytes) {
	return { name, bytes: u8aToHex(bytes), hash: blake2AsHex(bytes, 256), length: bytes.length };
}

/** What all keys of a storage item start with. @param {string} pallet @param {string} item */
export function itemPrefix(pallet, item) {
	return u8aToHex(u8aConcat(xxhashAsU8a(pallet, 128), xxhashAsU8a(item, 128)));
}

/** What all keys of a pallet start with. @param {string} pallet */
export function palletPrefix(pallet) {
	return u8aToHex(xxhashAsU8a(pallet, 128));
}

/** What the migration of release 1.1.0 may change: the items of the certificates that it rewrites. */
export const certificatesScope = {
	prefixes: [
		itemPrefix('Certificates', 'Certificates'),
		itemPrefix('Certificates', 'ByHolder'),
		itemPrefix('Certificates', ':__STORAGE_VERSION__:'),
	],
	maxKeys: 10_000,
	maxBytes: 2_000_000,
};

/**
 * Store a blob on the chain, unless it is there.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {import('@polkadot/keyring/types').KeyringPair} proposer
 * @param {Blob} blob
 */
export async function storeCode(chain, proposer, blob) {
	const key = [blob.hash, blob.length];
	if ((await chain.latest.api.query.preimage.preimageFor(key)).isSome) return;
	await chain.submit(chain.api.tx.preimage.notePreimage(blob.bytes), proposer);
}

/**
 * Have the chain read a stored blob.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {import('@polkadot/keyring/types').KeyringPair} proposer
 * @param {Blob} blob
 */
export async function inspectCode(chain, proposer, blob) {
	await chain.submit(chain.api.tx.upgradeOrchestrator.inspectCode(blob.hash, blob.length), proposer);
}

const reference = (blob) => blob && { hash: blob.hash, lengthBytes: blob.length };

/**
 * The plan for `upgradeOrchestrator.propose`.
 *
 * @param {{ base: number, candidate: Blob, rescue?: Blob }} upgrade `base` is the `spec_version` that
 *   it upgrades from
 * @param {object} [changes] fields that differ from a plain upgrade of the sample chain
 */
export function planOf({ base, candidate, rescue }, changes = {}) {
	return {
		baseSpecVersion: base,
		version: stringToHex(candidate.name),
		candidate: reference(candidate),
		rescue: reference(rescue) ?? null,
		reverse: null,
		notBefore: null,
		scope: certificatesScope,
		migrations: [stringToHex('pallet-certificates v0 to v1')],
		components: [],
		failurePolicy: 'Freeze',
		allowSystemVersion3: false,
		manifest: [],
		announcement: stringToHex(`Release ${candidate.name}: certificates are indexed by their holder.`),
		...changes,
	};
}
