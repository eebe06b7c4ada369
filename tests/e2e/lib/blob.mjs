// SPDX-License-Identifier: Apache-2.0
// What a runtime blob says about itself, read from its bytes alone.
//   node tests/e2e/lib/blob.mjs [--tsv] FILE…
// prints a table; --tsv prints the same columns without a head, separated by tabs, for scripts.

import { readFile, realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blake2AsHex } from '@polkadot/util-crypto'
// Not the package's main entry: that one loads a whole chain engine.
import { destroyWorker, getRuntimeVersion } from '@acala-network/chopsticks-core/wasm-executor/index'

/**
 * A sample runtime's spec_version as a semantic version: major·10^7 + minor·10^4 + patch·10, and the
 * last digit counts the rescue builds of that release.
 */
export function semanticVersion(specVersion) {
	const major = Math.floor(specVersion / 10_000_000)
	const minor = Math.floor(specVersion / 10_000) % 1_000
	const patch = Math.floor(specVersion / 10) % 1_000
	const rescue = specVersion % 10
	return rescue === 0 ? `${major}.${minor}.${patch}` : `rescue ${rescue} of ${major}.${minor}.${patch}`
}

/** Size, hash and embedded version of the blob in `file`, compressed or not. */
export async function readBlob(file) {
	const code = await readFile(file)
	let version
	try {
		version = await getRuntimeVersion(`0x${code.toString('hex')}`)
	} catch (cause) {
		throw new Error(`${file} is not a runtime: no version can be read from it`, { cause })
	}
	return {
		name: basename(file, '.wasm'),
		size: code.length,
		// The hash by which a chain, pallet-preimage and the orchestrator know this code.
		hash: blake2AsHex(code, 256),
		specName: version.specName,
		specVersion: version.specVersion,
		implVersion: version.implVersion,
		semanticVersion: semanticVersion(version.specVersion),
		transactionVersion: version.transactionVersion,
		apis: version.apis,
	}
}

async function main(args) {
	const tsv = args[0] === '--tsv'
	const files = tsv ? args.slice(1) : args
	if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
		console.error('usage: node blob.mjs [--tsv] FILE…')
		return 2
	}
	const rows = tsv ? [] : [['name', 'bytes', 'blake2-256', 'spec_name', 'spec_version', 'impl_version', 'version']]
	for (const file of files) {
		const blob = await readBlob(file)
		const { name, size, hash, specName, specVersion, implVersion } = blob
		const columns = [name, size, hash, specName, specVersion, implVersion, blob.semanticVersion]
		rows.push(columns.map(String))
	}
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
	for (const row of rows) {
		console.log(tsv ? row.join('\t') : row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd())
	}
	return 0
}

if (process.argv[1] && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
	try {
		process.exitCode = await main(process.argv.slice(2))
	} catch (error) {
		console.error(`error: ${error.message}`)
		process.exitCode = 1
	} finally {
		await destroyWorker()
	}
}
