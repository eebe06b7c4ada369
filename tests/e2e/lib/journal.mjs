// SPDX-License-Identifier: Apache-2.0

// The journal of a chain outside of the chain: written down as JSON lines, and verified from these lines
// alone.
//
// The first line says which chain it is and where its journal ends. Each other line is a record, as its
// bytes lie in storage (`raw`), and in words, which nothing depends on. The last record that a block wrote has
// the encoded header of that block beside it, which names the end of the journal as of then, on a chain whose
// headers have what the runtime puts into them.

import { ApiPromise, HttpProvider } from '@polkadot/api';
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { itemPrefix } from './plan.mjs';
import { rpc } from './rpc.mjs';
import { rawState } from './state.mjs';

/** What the lines are, and how they are to be read. */
const FORMAT = 'upgrade-orchestrator-journal-1';
/** `DigestItem::Consensus` of the orchestrator, and the length of what follows: a number and a hash. */
const DIGEST_HEAD = u8aConcat([4], Buffer.from('UpOr'), [36 << 2]);

/**
 * Write down the journal of a running chain, as of its best block.
 *
 * @param {string} endpoint `ws://…` or `http://…`
 * @returns {Promise<object[]>} one for each line
 */
export async function exportJournal(endpoint) {
	const provider = new HttpProvider(endpoint.replace(/^ws/, 'http'));
	const api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
	try {
		const hash = await rpc(endpoint, 'chain_getBlockHash');
		const { journal, tip } = (await api.at(hash)).query.upgradeOrchestrator;
		const end = (await tip()).unwrap();
		const type = api.registry.createLookupType(journal.creator.meta.type.asMap.value);
		const stored = await rawState({ engine: { endpoint } }, { hash }, itemPrefix('UpgradeOrchestrator', 'Journal'));
		const records = [...stored.values()]
			.map((raw) => ({ ...fieldsOfRecord(hexToU8a(raw)), raw, words: api.registry.createType(type, raw).toHuman().entry }))
			.sort((one, other) => one.sequence - other.sequence);
		for (const [index, record] of records.entries()) {
			if (records[index + 1]?.block === record.block) continue;
			const of = await api.rpc.chain.getBlockHash(record.block);
			record.header = (await api.rpc.chain.getHeader(of)).toHex();
		}
		const head = {
			format: FORMAT,
			genesis: api.genesisHash.toHex(),
			block: hash,
			length: end.length.toNumber(),
			tip: end.recordHash.toHex(),
		};
		return [head, ...records];
	} finally {
		await api.disconnect();
	}
}

/** What every record begins with. Block numbers have 32 bits here. @param {Uint8Array} bytes */
function fieldsOfRecord(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		sequence: view.getUint32(0, true),
		block: view.getUint32(4, true),
		specVersion: view.getUint32(8, true),
		parent: u8aToHex(bytes.subarray(12, 44)),
	};
}

/**
 * Compute the chain of hashes anew, from the bytes of the records alone.
 *
 * @param {object[]} lines as `exportJournal` makes them
 * @param {{ genesis?: string, tip?: string }} [known] what somebody knows of the chain from elsewhere
 * @returns {{ first: number, last: number, tip: string, headers: number }}
 * @throws with what is wrong
 */
export function verifyJournal([head, ...records], known = {}) {
	const check = (holds, what) => {
		if (!holds) throw new Error(what);
	};
	check(head?.format === FORMAT, `the first line does not say ${FORMAT}`);
	check(records.length > 0, 'there are no records');
	for (const [name, value] of Object.entries(known)) {
		check(value === undefined || head[name] === value, `it is the journal of another chain: ${name} is ${head[name]}`);
	}
	const { sequence: first } = records[0];
	// The chain keeps the latest records. What the first of them follows is only known if it is the very first.
	let parent = first === 0 ? head.genesis : records[0].parent;
	let headers = 0;
	for (const [index, record] of records.entries()) {
		const name = `record ${first + index}`;
		const bytes = hexToU8a(record.raw);
		check(bytes.length > 44, `${name} is too short`);
		const fields = fieldsOfRecord(bytes);
		check(fields.sequence === first + index, `${name} is missing, or stands elsewhere`);
		check(fields.parent === parent, `${name} does not follow the one before: one of the two was changed`);
		for (const [field, value] of Object.entries(fields)) {
			check(record[field] === value, `${name} says another ${field} in its bytes`);
		}
		parent = blake2AsHex(bytes, 256);
		// Chopsticks, for one, keeps no item of the runtime in its headers: then there is nothing to compare.
		if (!record.header?.includes(u8aToHex(DIGEST_HEAD).slice(2))) continue;
		const length = Buffer.alloc(4);
		length.writeUInt32LE(fields.sequence + 1);
		const digest = u8aToHex(u8aConcat(DIGEST_HEAD, length, hexToU8a(parent))).slice(2);
		check(record.header.includes(digest), `the header of block #${record.block} names another record than ${name}`);
		headers += 1;
	}
	const last = first + records.length - 1;
	check(head.length === last + 1, `the journal has ${head.length} records, and ends here with record ${last}`);
	check(head.tip === parent, 'the tip is not the hash of the last record');
	return { first, last, tip: parent, headers };
}
