#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0

// How the way back scales: the drill of 1.1.0 fails early on a chain with many certificates, on the real
// node. Prints, as Markdown, blocks and time of each phase and the memory that the node needed.

import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { hexToU8a, u8aToHex } from '@polkadot/util';
import { blake2AsHex, xxhashAsU8a } from '@polkadot/util-crypto';
import { council } from './lib/accounts.mjs';
import { Chain } from './lib/chain.mjs';
import { Child, WorkFolder } from './lib/child.mjs';
import { arm, DRILL, drillScope, FAULTS } from './lib/drill.mjs';
import { itemPrefix, palletPrefix, planOf } from './lib/plan.mjs';
import { rpc } from './lib/rpc.mjs';
import { fieldsOf, prepare, propose, statusOf, steps, vote } from './lib/upgrade.mjs';

const USAGE = `usage: scale.mjs --releases DIR --node-bin FILE [--certificates N]... [--trie-cache BYTES] [--keep]

  --certificates N    how many the chain starts with; 10000 and 100000 by default
  --trie-cache BYTES  of the node (its own default is 1 GiB, which is most of what it needs for a large state)
  --keep              leave logs and data behind`;

/** The certificate at which the migration fails. */
const AT_WRITE = 1_000;
/** Locked blocks that the policy of the chain allows a maintenance: no limit that is met here. */
const MAINTENANCE_BLOCKS = 10_000;
/** Blocks in which everything has to be over. */
const PATIENCE = 20_000;
/** A genesis of a million entries is read for minutes on a busy machine. */
const START_TIMEOUT = 3_600_000;
/** Milliseconds between two blocks, where they take less. */
const BLOCK_TIME = 1_000;
/** Keys that are read at once. */
const PAGE = 1_000;

const say = (text) => console.error(`    ${text}`);

/** SCALE for a short text. @param {string} text */
const text = (text) => [text.length << 2, ...Buffer.from(text)];

/** A number of 32 bits. @param {number} number */
function u32(number) {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number);
	return [...bytes];
}

/**
 * A raw chain spec with more certificates than the given one. They are made here and not by the runtime,
 * which takes minutes for a million, each time the node starts.
 */
async function addCertificates(spec, certificates, file) {
	const { top } = spec.genesis.raw;
	const out = createWriteStream(file);
	const all = itemPrefix('Certificates', 'Certificates');
	const first = Object.keys(top).filter((key) => key.startsWith(all)).length;
	const rest = { ...top, [itemPrefix('Certificates', 'NextId')]: u8aToHex(Uint8Array.from(u32(certificates))) };
	const head = JSON.stringify({ ...spec, genesis: { raw: { top: rest, childrenDefault: {} } } });
	if (!head.includes('},"childrenDefault"')) throw new Error('the chain spec is not as expected');
	const cut = head.indexOf('},"childrenDefault"');
	out.write(head.slice(0, cut));
	for (let id = first; id < certificates; id++) {
		const key = all + u8aToHex(xxhashAsU8a(Uint8Array.from(u32(id)), 64)).slice(2) + u8aToHex(Uint8Array.from(u32(id))).slice(2);
		const { publicKey } = council[id % council.length];
		const value = [...publicKey, ...text(`Subject ${id}`), ...text('1.0.0'), 0, ...u32(0), 0];
		if (!out.write(`,"${key}":"${u8aToHex(Uint8Array.from(value))}"`)) await once(out, 'drain');
	}
	out.end(head.slice(cut));
	await once(out, 'close');
}

/** A node in dev mode on a state of its own making. */
class Node {
	name = 'node';
	keepsUsersOut = true;

	constructor(command, folder, extra) {
		this.command = command;
		this.folder = folder;
		this.log = join(folder, 'node.log');
		this.extra = extra;
	}

	async start(spec) {
		const known = this.child ? this.child.output().length : 0;
		this.child = new Child('the node', this.command, [
			'--chain', spec, '--base-path', join(this.folder, 'data'), '--dev', '--dev-block-time', `${BLOCK_TIME}`,
			'--state-pruning', 'archive', '--blocks-pruning', 'archive',
			'--rpc-port', '0', '--listen-addr', '/ip4/127.0.0.1/tcp/0', '--rpc-max-response-size', '100',
			'--no-prometheus', '--no-telemetry', '--no-hardware-benchmarks', '--no-mdns', ...this.extra,
		], { log: this.log });
		const listening = () =>
			/Running JSON-RPC server: addr=.*?(127\.0\.0\.1:\d+)/.exec(this.child.output().slice(known))?.[1];
		this.endpoint = `ws://${await this.child.until('did not open its RPC', listening, START_TIMEOUT)}`;
		const answers = () => rpc(this.endpoint, 'system_chain').catch(() => undefined);
		await this.child.until('did not answer', answers, START_TIMEOUT);
	}

	/** Most memory that it had since its start, in MiB. */
	async peak() {
		const status = await readFile(`/proc/${this.child.process.pid}/status`, 'utf8');
		return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]) / 1024);
	}

	/** When each block was there, in seconds, and how long the node took to build it, in milliseconds. */
	times() {
		const prepared = this.child.output().matchAll(/^(\S+ \S+) .*Prepared block for proposing at (\d+) \((\d+) ms\)/gm);
		return new Map([...prepared].map(([, at, number, took]) => [Number(number), { at: Date.parse(at) / 1_000, took: Number(took) }]));
	}
}

/** A hash over all keys and values of the certificates after a block. */
async function digest(hash, { endpoint }) {
	const prefix = palletPrefix('Certificates');
	let found = '0x';
	let count = 0;
	for (let last = prefix; ; ) {
		const keys = await rpc(endpoint, 'state_getKeysPaged', [prefix, PAGE, last, hash]);
		if (keys.length > 0) {
			const [{ changes }] = await rpc(endpoint, 'state_queryStorageAt', [keys, hash]);
			const flat = changes.flat().map((hex) => hex ?? '0x').join('');
			found = blake2AsHex(Buffer.from(found + flat), 256);
		}
		count += keys.length;
		if (keys.length < PAGE) return { hash: found, count };
		last = keys.at(-1);
	}
}

/** What a block is spent on, by the status that the proposal had before it. */
function phaseOfBlock(before, measuring, rescueRuns) {
	switch (before) {
		case 'CodeScheduled':
		case 'Capturing':
			return measuring ? 'invariants' : 'capture';
		case 'Migrating':
			return 'migration';
		case 'Restoring':
			return 'restore';
		case 'RescueScheduled':
			return rescueRuns ? 'rescue' : 'relay chain';
		case 'RescueVerifying':
			return 'rescue';
		default:
			throw new Error(`no block is locked for ${before}`);
	}
}

/** Statuses that nothing follows by itself. */
const ENDS = ['RolledBack', 'Halted', 'Failed', 'Confirmed'];
/** `spec_version` of the rescue build. */
const RESCUE = 10_010_001;
const PHASES = ['invariants', 'capture', 'migration', 'restore', 'relay chain', 'rescue'];

/** One chain, one failed upgrade. */
async function run(certificates, options, folder) {
	const { releases, 'node-bin': nodeBin, 'trie-cache': trieCache } = options;
	const small = join(folder, 'small.json');
	const builder = (...args) => promisify(execFile)(nodeBin, ['chain-spec-builder', '--chain-spec-path', small, ...args]);
	await mkdir(join(folder, 'data'), { recursive: true });
	await builder(
		'create', '--chain-name', 'Upgrade Orchestrator Sample', '--chain-id', 'upgrade-orchestrator-sample',
		'-t', 'development', '--relay-chain', 'paseo-local', '--para-id', '2000',
		'--properties', 'tokenSymbol=UNIT,tokenDecimals=12,ss58Format=42',
		'--runtime', join(releases, '1.0.0.wasm'), 'named-preset', 'development',
	);
	const spec = JSON.parse(await readFile(small, 'utf8'));
	for (const [, policy] of spec.genesis.runtimeGenesis.patch.upgradeOrchestrator.policies) {
		policy.maintenance_blocks = MAINTENANCE_BLOCKS;
	}
	await writeFile(small, JSON.stringify(spec));
	await builder('convert-to-raw', small);
	const raw = JSON.parse(await readFile(small, 'utf8'));
	const large = join(folder, 'large.json');
	await addCertificates(raw, certificates, large);

	// The node holds the genesis in memory while it starts, and caches what is read. It is started a second time
	// without that genesis, on the same data, or its first peak would be the highest.
	const node = new Node(nodeBin, folder, trieCache ? ['--trie-cache-size', trieCache] : []);
	let chain;
	try {
		say(`${certificates} certificates: the node writes its genesis`);
		await node.start(large);
		const before = await digest(await rpc(node.endpoint, 'chain_getFinalizedHead'), node);
		await node.child.stop();
		await node.start(small);
		chain = await Chain.connect(node);

		const found = await chain.latest.api.query.certificates.nextId();
		if (found.toNumber() !== certificates) throw new Error(`there are ${found} certificates, not ${certificates}`);
		const drill = await prepare(chain, releases, { to: DRILL });
		await arm(chain, FAULTS.migration, AT_WRITE);
		const scope = { ...drillScope, maxKeys: 1_100_000, maxBytes: 256 * 1024 * 1024 };
		const proposal = await propose(chain, planOf(drill, { scope }));
		await vote(chain, proposal);
		const idle = await node.peak();
		say(`approved; ${before.count} keys, and the node had ${idle} MiB at most`);

		const phases = new Map(PHASES.map((phase) => [phase, { blocks: 0, seconds: 0, building: 0, slowest: 0, peak: 0 }]));
		const phaseOf = new Map();
		let captured;
		let status = 'Queued';
		for (let blocks = 0; !ENDS.includes(status); blocks++) {
			if (blocks > PATIENCE) throw new Error(`after ${blocks} blocks it is ${status}`);
			const version = chain.specVersion;
			const was = status;
			const block = await chain.nextBlock();
			const now = await statusOf(block, proposal);
			status = now.type;
			const captures = steps(block).find(({ method }) => method === 'Captured');
			if (captures) captured = fieldsOf(captures);
			// Open, but for the one in which the candidate is handed over.
			if (was === 'Queued' || status === 'CodeScheduled') continue;
			const recovery = (await block.api.query.upgradeOrchestrator.recovery(proposal)).toJSON();
			const measuring = JSON.stringify(recovery ?? '').includes('"measure"');
			const phase = phaseOfBlock(was, measuring, version === RESCUE);
			const of = phases.get(phase);
			of.blocks += 1;
			of.peak = await node.peak();
			phaseOf.set(block.number, phase);
			if (of.blocks === 1 || of.blocks % 25 === 0) say(`#${block.number} ${phase}, block ${of.blocks}`);
			if (ENDS.includes(status)) say(`#${block.number} ${status} ${JSON.stringify(now.value.toHuman())}`);
		}
		const most = await node.peak();
		const times = node.times();
		for (const [number, phase] of phaseOf) {
			const of = phases.get(phase);
			const { at, took } = times.get(number);
			of.seconds += at - times.get(number - 1).at;
			of.building += took;
			of.slowest = Math.max(of.slowest, took);
		}
		const after = await digest(chain.latest.hash, node);
		return { certificates, phases, captured, idle, most, status, same: after.hash === before.hash };
	} catch (error) {
		say(node.child?.tail() ?? '');
		throw error;
	} finally {
		await chain?.disconnect();
		await node.child?.stop();
	}
}

function report({ certificates, phases, captured, idle, most, status, same }) {
	const many = certificates.toLocaleString('en');
	console.log(`\n### ${many} certificates\n`);
	console.log(
		`Captured ${captured.keys} keys, ${captured.bytes} bytes, ${captured.pages} pages. Ended as ${status}, state ` +
			`${same ? 'as before, to the byte' : '**not as before**'}. Peak memory of the node: ${idle} MiB before, ${most} MiB in the end.\n`,
	);
	console.log('| phase | blocks | time (s) | building, mean (ms) | building, slowest (ms) | peak so far (MiB) |');
	console.log('|---|---|---|---|---|---|');
	let total = { blocks: 0, seconds: 0 };
	for (const [phase, { blocks, seconds, building, slowest, peak }] of phases) {
		console.log(`| ${phase} | ${blocks} | ${seconds.toFixed(0)} | ${blocks ? (building / blocks).toFixed(0) : '–'} | ${slowest} | ${peak || '–'} |`);
		total = { blocks: total.blocks + blocks, seconds: total.seconds + seconds };
	}
	console.log(`| all | ${total.blocks} | ${total.seconds.toFixed(0)} | | | |`);
	const of = (...names) => names.reduce((sum, name) => sum + phases.get(name).blocks, 0);
	const failed = of('invariants', 'capture', 'migration');
	const open = of('restore', 'rescue');
	const goal = 1.5 * failed + 3;
	console.log(`\nFrom the fault to open: ${open} blocks; goal: at most 1.5 × ${failed} + 3 = ${goal}: ${open <= goal ? 'met' : '**not met**'}.`);
}

const { values: options } = parseArgs({
	options: {
		releases: { type: 'string' },
		'node-bin': { type: 'string' },
		certificates: { type: 'string', multiple: true, default: ['10000', '100000'] },
		'trie-cache': { type: 'string' },
		keep: { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});
if (options.help || !options.releases || !options['node-bin']) {
	console.log(USAGE);
	process.exit(options.help ? 0 : 1);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
console.log('## Scale, on the node');
let well = true;
for (const certificates of options.certificates.map(Number)) {
	const folder = await WorkFolder.create();
	if (options.keep) {
		folder.keep();
		say(`logs and data are kept in ${folder.path}`);
	}
	const result = await run(certificates, options, folder.path);
	report(result);
	well &&= result.same && result.status === 'RolledBack';
	if (!options.keep) await folder.remove();
}
process.exit(well ? 0 : 1);
