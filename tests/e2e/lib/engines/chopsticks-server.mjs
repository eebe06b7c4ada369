// SPDX-License-Identifier: Apache-2.0

// The program behind the chopsticks engine: one chain, made of a runtime blob, kept in memory, and
// served on a free port of this machine. It ends with the program that started it.
//
// Usage: chopsticks-server.mjs RUNTIME.wasm NAME [CHANGES]
// CHANGES is JSON: what is different from the runtime's genesis preset.

import { readFile } from 'node:fs/promises';
import { setupWithServer } from '@acala-network/chopsticks';
import { RemoteStorageLayer } from '@acala-network/chopsticks-core';
import { rawChainSpec } from '../genesis.mjs';

// Of a storage value from genesis chopsticks says that the key after it is that key itself, and its own
// executor traps on that answer. A runtime asks so when it walks through everything below a prefix.
const { findNextKey } = RemoteStorageLayer.prototype;
RemoteStorageLayer.prototype.findNextKey = async function (prefix, key, best) {
	const next = await findNextKey.call(this, prefix, key, best);
	return next > key ? next : undefined;
};

process.once('disconnect', () => process.exit());

const [file, name, changes = '{}'] = process.argv.slice(2);
const spec = await rawChainSpec(await readFile(file), {
	name,
	id: name.toLowerCase().replaceAll(' ', '-'),
	changes: JSON.parse(changes),
});
const { addr } = await setupWithServer({
	'chain-spec': spec,
	'build-block-mode': 'Manual',
	// Without a database a block that is forgotten is lost: keep more than anybody will build.
	'max-memory-block-count': 100_000,
	host: '127.0.0.1',
	// Chosen by the operating system.
	port: 0,
});
process.send({ endpoint: `ws://${addr}` });
