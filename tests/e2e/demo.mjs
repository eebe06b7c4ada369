#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0

// A chain replaces its own code, in front of your eyes: starts the sample chain at release 1.0.0 and
// drives one upgrade to 1.1.0 through its RPC.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { eve, ferdie, nameOf, root, short } from './lib/accounts.mjs';
import { Chain } from './lib/chain.mjs';
import { WorkFolder } from './lib/child.mjs';
import { ENGINES } from './lib/engines/index.mjs';
import { brokenLink, describeEntry, Narrator } from './lib/narrator.mjs';
import { planOf } from './lib/plan.mjs';
import { bold, dim, green, line, many, red, table, title } from './lib/ui.mjs';
import {
	certificates,
	journal,
	phaseOf,
	prepare,
	propose,
	registry,
	untilStatus,
	vote,
} from './lib/upgrade.mjs';

const USAGE = `usage: demo.mjs --releases DIR [--engine chopsticks|node] [--node-bin FILE] [--keep]

  --releases DIR   the folder of the runtime blobs 1.0.0.wasm, 1.1.0.wasm, rescue-of-1.1.0.wasm
  --engine NAME    what runs the chain: chopsticks (default), or node, the real node in dev mode
  --node-bin FILE  the program of the node, for --engine node
  --keep           leave the chain running afterwards, until Ctrl-C`;

/** Milliseconds between two blocks that a person can follow. Chopsticks would be faster. */
const PACE = 600;
/** Milliseconds between two blocks of a chain that is kept: what the runtime was made for. */
const BLOCK_TIME = 6_000;
/** Blocks that the longest phase may take. */
const PATIENCE = 200;

/** Exit code of a program that was interrupted, by convention of the shell. */
const INTERRUPTED = 130;

function readOptions() {
	const { values } = parseArgs({
		options: {
			releases: { type: 'string' },
			engine: { type: 'string', default: 'chopsticks' },
			'node-bin': { type: 'string' },
			keep: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return values;
	if (!values.releases) throw new Error('--releases is missing');
	if (!Object.hasOwn(ENGINES, values.engine)) throw new Error(`there is no engine "${values.engine}"`);
	if (values.engine === 'node' && !values['node-bin']) throw new Error('--engine node needs --node-bin');
	return values;
}

/** Before anything is started: is everything there? */
async function checkFiles({ releases, engine, 'node-bin': nodeBin }) {
	const files = ['1.0.0', '1.1.0', 'rescue-of-1.1.0'].map((name) => join(releases, `${name}.wasm`));
	if (engine === 'node') files.push(nodeBin);
	for (const file of files) {
		await access(file).catch(() => {
			throw new Error(`${file} is missing: build it first`);
		});
	}
}

/** Where there is a real transaction pool: show that a user waits while the chain migrates. */
class WaitingUser {
	/** @param {Chain} chain */
	constructor(chain) {
		this.chain = chain;
	}

	/** @param {import('./lib/chain.mjs').Block} block */
	async watch(block) {
		if (!this.chain.engine.keepsUsersOut || this.served) return;
		if (!this.transaction && (await phaseOf(block)).isMaintenance) {
			const transfer = this.chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n);
			this.transaction = await this.chain.send(transfer, ferdie);
			this.since = block.number;
			line(block.number, 'user', `${nameOf(ferdie.address)} sends a transfer: it waits in the pool`, dim);
		} else if (this.transaction && block.extrinsics.includes(this.transaction)) {
			this.served = true;
			const waited = many(block.number - this.since, 'block');
			line(block.number, 'user', `${nameOf(ferdie.address)}'s transfer is in, after ${waited}`, dim);
		}
	}

	/** The transfer gets in once the chain is open. */
	async untilServed() {
		if (!this.chain.engine.keepsUsersOut) return;
		if (!this.transaction) throw new Error('the maintenance was over before a user could try anything');
		await this.chain.until("the user's transfer", () => this.served, 20);
	}
}

/** The whole story. @param {Chain} chain @param {string} releases */
async function upgrade(chain, releases) {
	const narrator = new Narrator(chain);
	const user = new WaitingUser(chain);
	for (let number = 1; number <= chain.latest.number; number++) await narrator.tell(await chain.block(number));
	chain.watch((block) => narrator.tell(block));
	chain.watch((block) => user.watch(block));

	const before = await certificates(chain.latest);
	line(chain.latest.number, 'storing', `candidate 1.1.0 and its rescue build go on chain as preimages`);
	const blobs = await prepare(chain, releases);
	const proposal = await propose(chain, planOf(blobs));
	await vote(chain, proposal);
	await untilStatus(chain, proposal, 'Confirmed', PATIENCE);
	await user.untilServed();

	await report(chain, narrator, before);
}

/** What stands in the chain's books now. */
async function report(chain, narrator, before) {
	const block = chain.latest;

	title('Registry: every version that ever ran');
	table(
		['version', 'spec_version', 'code', 'activated', 'by', 'status'],
		(await registry(block)).map(({ version, specVersion, codeHash, activatedAt, proposal, status }) => [
			version,
			specVersion,
			short(codeHash),
			`#${activatedAt}`,
			proposal === undefined ? '-' : `proposal ${proposal}`,
			status,
		]),
	);

	title('Certificates: read back in the layout of 1.1.0');
	const after = await certificates(block);
	const changed = after.filter((entry, index) => JSON.stringify(entry) !== JSON.stringify(before[index]));
	if (after.length !== before.length || changed.length > 0) {
		throw new Error(`${before.length} certificates became ${after.length}, and ${changed.length} of them differ`);
	}
	table(
		['id', 'subject', 'version', 'holder', 'revoked'],
		after.slice(-3).map(({ id, subject, version, holder, revoked }) => [id, subject, version, holder, revoked]),
	);
	console.log(`  all ${after.length} have the holder, subject, version and status that they had before`);

	title('Journal: every step, chained by hashes');
	const records = await journal(block);
	table(
		['record', 'block', 'written by', 'what'],
		records.map((record) => [
			record.sequence.toNumber(),
			`#${record.block.toNumber()}`,
			record.specVersion.toNumber(),
			describeEntry(record.entry),
		]),
	);
	const tip = (await block.api.query.upgradeOrchestrator.tip()).unwrap();
	const broken = brokenLink(records, chain.api.genesisHash.toHex(), tip);
	if (broken) throw new Error(`the journal does not verify: ${broken}`);
	console.log(`  verified from the genesis hash to the tip ${short(tip.hash_)}`);

	title('Blocks of each phase');
	table(['phase', 'blocks'], [...narrator.blocks]);
}

/** Stay until somebody presses Ctrl-C. */
async function keepRunning(engine) {
	title('The chain goes on. Open it in polkadot.js Apps:');
	console.log(`  https://polkadot.js.org/apps/?rpc=${engine.endpoint}#/explorer`);
	console.log(`  ${nameOf(root.address)} has the sudo key; the council are Alice, Bob, Charlie, Dave and Eve.`);
	if (engine.buildOnDemand) {
		await engine.buildOnDemand();
		console.log('  A block is built for every transaction, and every six seconds.');
	}
	console.log('  Ctrl-C stops it.');
	for (;;) {
		await sleep(BLOCK_TIME);
		if (engine.newBlock) await engine.newBlock();
		engine.child.assertAlive();
	}
}

async function main() {
	let options;
	try {
		options = readOptions();
	} catch (error) {
		console.error(`${red('error:')} ${error.message}\n\n${USAGE}`);
		return 1;
	}
	if (options.help) {
		console.log(USAGE);
		return 0;
	}

	let folder;
	let engine;
	let interrupted;
	const stopped = new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM']) {
			process.on(signal, () => {
				// Whoever asks twice has no patience left: what still runs is ended on the way out.
				if (interrupted) process.exit(INTERRUPTED);
				interrupted = true;
				resolve(INTERRUPTED);
			});
		}
	});

	const run = async () => {
		try {
			await checkFiles(options);
			folder = await WorkFolder.create();
			console.log(bold('A chain replaces its own code: the sample chain goes from 1.0.0 to 1.1.0'));
			engine = await ENGINES[options.engine].start({
				releases: options.releases,
				nodeBin: options['node-bin'],
				folder: folder.path,
				pace: PACE,
			});
			console.log(dim(`${engine.name} serves it at ${engine.endpoint}\n`));
			await upgrade(await Chain.connect(engine), options.releases);
			console.log(`\n${green('ok')}  1.1.0 runs, confirmed by the chain itself`);
			if (options.keep) await keepRunning(engine);
			return 0;
		} catch (error) {
			if (!interrupted) console.error(`\n${red('failed:')} ${error.message}`);
			return 1;
		}
	};

	const code = await Promise.race([run(), stopped]);
	if (interrupted) console.error('\nstopping the chain');
	await engine?.stop();
	if (code === 1 && options.keep && folder) {
		folder.keep();
		console.error(`logs and data are kept in ${folder.path}`);
	} else {
		await folder?.remove();
	}
	return code;
}

process.exit(await main());
