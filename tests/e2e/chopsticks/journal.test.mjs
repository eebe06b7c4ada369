// SPDX-License-Identifier: Apache-2.0

// The journal as a file: whoever has it can compute its chain of hashes anew, and sees what was changed.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { blake2AsHex } from '@polkadot/util-crypto';
import { alice, root } from '../lib/accounts.mjs';
import { verifyJournal } from '../lib/journal.mjs';
import { planOf } from '../lib/plan.mjs';
import { PATIENCE, releases, useChain } from '../lib/testing.mjs';
import { journal, prepare, propose } from '../lib/upgrade.mjs';

const PROGRAM = fileURLToPath(new URL('../journal.mjs', import.meta.url));

let folder;
let lines;
/** With some records of several kinds. */
const shared = useChain('chopsticks', async (chain) => {
	const upgrade = await prepare(chain, releases);
	const proposal = await propose(chain, planOf(upgrade), alice);
	const { sudo, upgradeOrchestrator: pallet } = chain.api.tx;
	await chain.submit(sudo.sudo(pallet.cancel(proposal, 'Not today.')), root);
	await propose(chain, planOf(upgrade), alice);
	folder = await mkdtemp(join(tmpdir(), 'upgrade-orchestrator-journal-'));
});
after(() => folder && rm(folder, { recursive: true, force: true }));

function run(...args) {
	return new Promise((resolve) => {
		execFile(process.execPath, [PROGRAM, ...args], (error, stdout, stderr) => {
			resolve({ code: error ? error.code : 0, stdout, stderr });
		});
	});
}

test('INV-10: an exported journal verifies by its bytes alone', PATIENCE, async () => {
	const file = join(folder, 'journal.jsonl');
	const exported = await run('export', shared.chain.engine.endpoint, file);
	assert.equal(exported.code, 0, exported.stderr);
	lines = (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
	const onChain = await journal(shared.chain.latest);
	assert.equal(lines.length, onChain.length + 1);
	assert.ok(onChain.length >= 4);
	for (const [index, record] of onChain.entries()) assert.equal(lines[index + 1].raw, record.toHex());
	const { genesis, tip } = lines[0];
	assert.equal(genesis, shared.chain.api.genesisHash.toHex());

	const verified = await run('verify', file, '--genesis', genesis, '--tip', tip);
	assert.equal(verified.code, 0, verified.stderr);
	assert.match(verified.stdout, /^ok  records 0 to \d+ follow each other from the genesis hash to the tip 0x/);
	const other = await run('verify', file, '--genesis', `0x${'11'.repeat(32)}`);
	assert.equal(other.code, 1);
	assert.match(other.stderr, /of another chain/);
});

test('INV-10: every changed byte of every record is found', PATIENCE, () => {
	let found = 0;
	for (let index = 1; index < lines.length; index++) {
		const raw = Buffer.from(lines[index].raw.slice(2), 'hex');
		for (let place = 0; place < raw.length; place++) {
			const changed = Buffer.from(raw);
			changed[place] ^= 1;
			const forged = lines.with(index, { ...lines[index], raw: `0x${changed.toString('hex')}` });
			assert.throws(() => verifyJournal(forged), `byte ${place} of record ${index - 1}`);
			found += 1;
		}
	}
	assert.ok(found > 300, `${found}`);
	verifyJournal(lines);
});

test('INV-10: what is left out, put elsewhere, cut off or forged as a whole is found', PATIENCE, async () => {
	const refused = (forged, why) => assert.throws(() => verifyJournal(forged), why);
	refused(lines.toSpliced(2, 1), /record 1 is missing, or stands elsewhere/);
	refused(lines.with(1, lines[2]).with(2, lines[1]), /record \d+ (is missing|does not follow)|ends here/);
	refused(lines.slice(0, -1), /ends here with record/);
	refused(lines.with(0, { ...lines[0], tip: `0x${'22'.repeat(32)}` }), /the tip is not the hash/);
	refused(lines.slice(0, 1), /there are no records/);
	refused(lines.slice(1), /the first line/);
	// Who forges the last record and the tip is found by the header. Chopsticks leaves out of it what a node has
	// there: who speaks, how long the journal is, and the hash of its last record.
	const length = Buffer.alloc(4);
	length.writeUInt32LE(lines[0].length);
	const item = `0455704f7290${length.toString('hex')}${lines[0].tip.slice(2)}`;
	const last = { ...lines.at(-1), header: `${lines.at(-1).header}${item}` };
	assert.equal(verifyJournal(lines.with(-1, last)).headers, 1);
	const raw = `${last.raw.slice(0, -2)}${last.raw.endsWith('00') ? '01' : '00'}`;
	const forged = lines.with(-1, { ...last, raw }).with(0, { ...lines[0], tip: blake2AsHex(raw, 256) });
	refused(forged, /the header of block #\d+ names another record/);

	const file = join(folder, 'forged.jsonl');
	await writeFile(file, `${forged.map((line) => JSON.stringify(line)).join('\n')}\n`);
	const verified = await run('verify', file);
	assert.equal(verified.code, 1);
	assert.match(verified.stderr, /^error: the header of block/);
});

test('a journal whose oldest records the chain forgot verifies from the oldest that it has', PATIENCE, () => {
	assert.equal(verifyJournal(lines.toSpliced(1, 2)).first, 2);
});
