#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0

// The journal of a running chain as a file, and the proof that nobody changed it.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exportJournal, verifyJournal } from './lib/journal.mjs';

const USAGE = `usage: journal.mjs export ADDRESS [FILE]
       journal.mjs verify FILE [--genesis HASH] [--tip HASH]

  export   writes the journal of the chain at ADDRESS, such as ws://127.0.0.1:9944, as JSON lines to FILE or to
           the standard output, one record in a line with its bytes
  verify   computes the chain of hashes anew from these bytes alone: each record follows the one before, the
           last one is the tip, and headers of blocks name what they have to

  --genesis HASH   the chain that it has to be of
  --tip HASH       the record that it has to end with, as any node of the chain tells`;

async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			genesis: { type: 'string' },
			tip: { type: 'string' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return console.log(USAGE);
	const [command, from, to, ...rest] = positionals;
	if (command === 'export' && from && rest.length === 0) {
		const lines = (await exportJournal(from)).map((line) => `${JSON.stringify(line)}\n`).join('');
		if (to) await writeFile(to, lines);
		else process.stdout.write(lines);
		return undefined;
	}
	if (command === 'verify' && from && !to) {
		const text = await readFile(from, 'utf8');
		const lines = text.split('\n').filter(Boolean).map((line, index) => {
			try {
				return JSON.parse(line);
			} catch {
				throw new Error(`line ${index + 1} is no JSON`);
			}
		});
		const { genesis, tip } = values;
		const found = verifyJournal(lines, { genesis, tip });
		const since = found.first === 0 ? 'the genesis hash' : `record ${found.first}, the oldest that the chain kept`;
		return console.log(
			`ok  records ${found.first} to ${found.last} follow each other from ${since} to the tip ${found.tip}, ` +
				`which ${found.headers} headers agree with`,
		);
	}
	throw new Error(`what is to be done?\n\n${USAGE}`);
}

main().catch((error) => {
	console.error(`error: ${error.message}`);
	process.exitCode = 1;
});
