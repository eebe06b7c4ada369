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
 * @property {string} name of the build
 * @property {string} version the semantic version of the release that it is a build of
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
	const version = name.replace(/^drill-/, '');
	return { name, version, bytes: u8aToHex(bytes), hash: blake2AsHex(bytes, 256), length: bytes.length };
}

/** What all keys of a storage item start with. @param {string} pallet @param {string} item */
export function itemPrefix(pallet, item) {
	return u8aToHex(u8aConcat(xxhashAsU8a(pallet, 128), xxhashAsU8a(item, 128)));
}

/** What all keys of a pallet start with. @param {string} pallet */
export function palletPrefix(pallet) {
	return u8aToHex(xxhashAsU8a(pallet, 128));
}

/**
 * What the migration of release 1.1.0 may change: the items of the certificates that it rewrites. The
 * pallet's storage version is captured with them by itself.
 */
export const certificatesScope = {
	prefixes: [itemPrefix('Certificates', 'Certificates'), itemPrefix('Certificates', 'ByHolder')],
	maxKeys: 10_000,
	maxBytes: 2_000_000,
};

/**
 * Everything that the pallet of the certificates stores: the scope of a plan that may lose what users wrote
 * there in probation, so that nothing points to what is gone.
 */
export const wholeCertificatesScope = {
	...certificatesScope,
	prefixes: [
		'Certificates', 'ByHolder', 'NextId', 'Latest', 'Issuers', 'NextRequestId', 'Requests', 'MigrationData',
		'OpenRequests', 'UnsuccessfulRequests', 'PendingByIssuer', 'SensitivePaths', 'Revisions', 'Archive',
	].map((item) => itemPrefix('Certificates', item)),
};

/**
 * The migration of release 1.1.0 by its name: its encoded id, and what is not printable in it as
 * Rust's `escape_ascii` writes it. It leads from storage version 0 to 1.
 */
export const CERTIFICATES_MIGRATION = String.raw`pallet-certificates\x00\x01`;

/** The migration of its reverse build, the other way round. */
const CERTIFICATES_MIGRATION_BACK = String.raw`pallet-certificates\x01\x00`;

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

/**
 * A health check: it looks in every second block from the third one on, and acts after three failures.
 *
 * @param {string} metric
 * @param {object} condition
 * @param {object} [changes] fields that differ
 */
export function check(metric, condition, changes = {}) {
	return {
		metric: stringToHex(metric),
		condition,
		intervalBlocks: 2,
		initialDelayBlocks: 3,
		window: 5,
		failureLimit: 3,
		noDataLimit: 5,
		minimumSamples: 3,
		action: 'Report',
		...changes,
	};
}

const reference = (blob) => blob && { codeHash: blob.hash, lengthBytes: blob.length };

/**
 * The plan for `upgradeOrchestrator.propose`.
 *
 * @param {{ base: number, candidate: Blob, rescue?: Blob, reverse?: Blob }} upgrade `base` is the
 *   `spec_version` that it upgrades from
 * @param {object} [changes] fields that differ from a plain upgrade of the sample chain
 */
export function planOf({ base, candidate, rescue, reverse }, changes = {}) {
	return {
		baseSpecVersion: base,
		version: stringToHex(candidate.version),
		candidate: reference(candidate) ?? null,
		rescue: reference(rescue) ?? null,
		reverse: reference(reverse) ?? null,
		notBefore: null,
		scope: certificatesScope,
		migrations: [stringToHex(CERTIFICATES_MIGRATION)],
		components: [],
		failurePolicy: 'Freeze',
		freezeDefault: 'Confirm',
		reverseMigrations: reverse ? [stringToHex(CERTIFICATES_MIGRATION_BACK)] : [],
		checks: [],
		allowSystemVersion3: false,
		// As many as the policy allows.
		maxMaintenanceBlocks: null,
		openWhileWaiting: false,
		manifest: [],
		announcement: stringToHex(`Release ${candidate.version}: certificates are indexed by their holder.`),
		...changes,
	};
}
