// SPDX-License-Identifier: Apache-2.0

// The program behind the chopsticks engine: one chain, made of a runtime blob, kept in memory, and
// served on a free port of this machine. It ends with the program that started it.
//
// Usage: chopsticks-server.mjs RUNTIME.wasm NAME

import { readFile } from 'node:fs/promises';
import { setupWithServer } from '@acala-network/chopsticks';
import { rawChainSpec } from '../genesis.mjs';

process.once('disconnect', () => process.exit());

const [file, name] = process.argv.slice(2);
const spec = await rawChainSpec(await readFile(file), { name, id: name.toLowerCase().replaceAll(' ', '-') });
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
