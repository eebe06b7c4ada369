#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0

// A chain replaces its own code, in front of your eyes: starts the sample chain at release 1.0.0 and
// drives one upgrade to 1.1.0 through its RPC. With --fault that upgrade goes wrong, the chain finds
// its way back, and release 1.1.1 follows. With a fault that makes the chain sick it is seen in the probation,
// and what follows is what --policy says.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { alice, bob, charlie, dave, eve, ferdie, nameOf, root, short } from './lib/accounts.mjs';
import { Chain } from './lib/chain.mjs';
import { WorkFolder } from './lib/child.mjs';
import { arm, AT_WRITE, DRILL, drillScope, FAULTS, outliveCrashes, SICKNESSES } from './lib/drill.mjs';
import { ENGINES } from './lib/engines/index.mjs';
import { brokenLink, describeEntry, Narrator, storyOf } from './lib/narrator.mjs';
import { planOf } from './lib/plan.mjs';
import { attest, issueCertificate, latestBlock, makeTraffic, POLICIES, PROBATION, setProbation, transfer } from './lib/sick.mjs';
import { changedKeys } from './lib/state.mjs';
import { bold, dim, green, line, many, red, table, title, yellow } from './lib/ui.mjs';
import {
	certificates,
	journal,
	motion,
	phaseOf,
	prepare,
	propose,
	rawCertificates,
	registry,
	statusOf,
	untilStatus,
	vote,
} from './lib/upgrade.mjs';

/** The blobs of the plain demo, and of those in which something goes wrong. */
const BLOBS = ['1.0.0', '1.1.0', 'rescue-of-1.1.0'];
const FAULT_BLOBS = ['1.0.0', DRILL, 'rescue-of-1.1.0', '1.1.1', 'rescue-of-1.1.1'];
const SICK_BLOBS = ['1.0.0', DRILL, 'rescue-of-1.1.0', 'reverse-of-1.1.0'];

/** Milliseconds between two blocks that a person can follow. Chopsticks would be faster. */
const PACE = '600';

const USAGE = `usage: demo.mjs --releases DIR [--engine chopsticks|node] [--node-bin FILE] [--keep]
                [--fault NAME [--at-write N | --policy NAME]]

  --releases DIR   the folder of the runtime blobs: ${BLOBS.join(', ')};
                   with --fault ${FAULT_BLOBS.join(', ')};
                   with one that makes the chain sick ${SICK_BLOBS.join(', ')}
  --engine NAME    what runs the chain: chopsticks (default), or node, the real node in dev mode
  --node-bin FILE  the program of the node, for --engine node
  --list-blobs     print which blobs it would need with the other options, and do nothing
  --pace N         least milliseconds between two blocks on chopsticks (default ${PACE}, for people who watch)
  --keep           leave the chain running afterwards, until Ctrl-C
  --fault NAME     let the upgrade go wrong, and see how the chain finds its way back. NAME is one of
${Object.entries(FAULTS)
	.map(([name, { words, needsClock }]) => `${' '.repeat(21)}${name.padEnd(12)}  ${words}${needsClock ? ' (on chopsticks only)' : ''}`)
	.join('\n')}
                   or one that makes the chain sick after the upgrade, which is seen in its probation:
${Object.entries(SICKNESSES)
	.map(([name, { words }]) => `${' '.repeat(21)}${name.padEnd(13)}  ${words}`)
	.join('\n')}
  --at-write N     how many of the 2000 certificates are rewritten before (default ${AT_WRITE})
  --policy NAME    what the plan says about a sick chain (default freeze):
${Object.entries(POLICIES)
	.map(([name, { words }]) => `${' '.repeat(21)}${name.padEnd(13)}  ${words}`)
	.join('\n')}`;

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
			'list-blobs': { type: 'boolean', default: false },
			engine: { type: 'string', default: 'chopsticks' },
			'node-bin': { type: 'string' },
			keep: { type: 'boolean', default: false },
			pace: { type: 'string', default: PACE },
			fault: { type: 'string' },
			'at-write': { type: 'string' },
			policy: { type: 'string' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return values;
	if (!/^\d{1,5}$/.test(values.pace)) throw new Error(`--pace takes milliseconds, not "${values.pace}"`);
	const options = { ...values, ...readFault(values) };
	if (values['list-blobs']) return options;
	if (!values.releases) throw new Error('--releases is missing');
	if (!Object.hasOwn(ENGINES, values.engine)) throw new Error(`there is no engine "${values.engine}"`);
	if (values.engine === 'node' && !values['node-bin']) throw new Error('--engine node needs --node-bin');
	return options;
}

/** What goes wrong, and when. */
function readFault({ fault, 'at-write': atWrite, policy, engine }) {
	const isSick = fault !== undefined && Object.hasOwn(SICKNESSES, fault);
	if (policy !== undefined && !isSick) throw new Error('--policy needs --fault with a name that begins with sick-');
	if (fault === undefined) {
		if (atWrite !== undefined) throw new Error('--at-write needs --fault');
		return {};
	}
	if (isSick) {
		if (atWrite !== undefined) throw new Error('--at-write is for faults of the migration: this one comes after it');
		if (policy !== undefined && !Object.hasOwn(POLICIES, policy)) {
			throw new Error(`there is no policy "${policy}"; there are ${Object.keys(POLICIES).join(', ')}`);
		}
		return { isSick, policy: policy ?? 'freeze' };
	}
	if (!Object.hasOwn(FAULTS, fault)) {
		const names = [...Object.keys(FAULTS), ...Object.keys(SICKNESSES)];
		throw new Error(`there is no fault "${fault}"; there are ${names.join(', ')}`);
	}
	if (FAULTS[fault].needsClock && engine === 'node') {
		throw new Error(
			`--fault ${fault} is for chopsticks: a chain that makes no blocks is saved by the time that passes, ` +
				'and in dev mode the time of the node stands still with its blocks',
		);
	}
	if (atWrite !== undefined && !/^\d{1,9}$/.test(atWrite)) {
		throw new Error(`--at-write takes a number, not "${atWrite}"`);
	}
	return { atWrite: atWrite === undefined ? AT_WRITE : Number(atWrite) };
}

const blobsFor = ({ fault, isSick }) => (isSick ? SICK_BLOBS : fault ? FAULT_BLOBS : BLOBS);

/** Before anything is started: is everything there? */
async function checkFiles({ releases, engine, 'node-bin': nodeBin, ...options }) {
	const files = blobsFor(options).map((name) => join(releases, `${name}.wasm`));
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
			await this.#send();
			this.since = block.number;
			line(block.number, 'user', `${this.#name} sends a transfer: it waits in the pool`, dim);
		} else if (this.transaction && block.extrinsics.includes(this.transaction)) {
			this.served = true;
			const waited = many(block.number - this.since, 'block');
			line(block.number, 'user', `${this.#name}'s transfer is in, after ${waited}`, dim);
		}
	}

	/** The transfer gets in once the chain is open. */
	async untilServed() {
		if (!this.chain.engine.keepsUsersOut) return;
		if (!this.transaction) throw new Error('the maintenance was over before a user could try anything');
		await this.chain.until("the user's transfer", () => this.served, 20);
	}

	/** A transaction is signed for one version of the runtime, and another one runs now. */
	async signAgain() {
		if (!this.chain.engine.keepsUsersOut || !this.transaction || this.served) return;
		await this.#send();
		const words = `${this.#name} signs the transfer again: the first one was for a version that is gone`;
		line(this.chain.latest.number, 'user', words, dim);
	}

	async #send() {
		const transfer = this.chain.api.tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n);
		// The number of the transfer that waits, not of one after it.
		const { nonce } = await this.chain.latest.api.query.system.account(ferdie.address);
		this.transaction = await this.chain.send(transfer, ferdie, nonce);
	}

	get #name() {
		return nameOf(ferdie.address);
	}
}

/** Begin to tell what happens. @param {Chain} chain */
async function narrate(chain) {
	const narrator = new Narrator(chain);
	for (let number = 1; number <= chain.latest.number; number++) await narrator.tell(await chain.block(number));
	chain.watch((block) => narrator.tell(block));
	return narrator;
}

/** Tell what happens, and what it is like for a user. @param {Chain} chain */
async function tell(chain) {
	const narrator = await narrate(chain);
	const user = new WaitingUser(chain);
	chain.watch((block) => user.watch(block));
	return { narrator, user };
}

/** An upgrade that goes well. @param {Chain} chain */
async function upgrade(chain, { releases }) {
	const { narrator, user } = await tell(chain);
	const before = await certificates(chain.latest);
	line(chain.latest.number, 'storing', `candidate 1.1.0 and its rescue build go on chain as preimages`);
	const blobs = await prepare(chain, releases);
	const proposal = await propose(chain, planOf(blobs));
	await vote(chain, proposal);
	await untilStatus(chain, proposal, 'Confirmed', PATIENCE);
	await user.untilServed();

	await reportRegistry(chain);
	await reportCertificates(chain, '1.1.0', before);
	await reportJournal(chain);
	reportPhases(narrator);
}

/** An upgrade that goes wrong, and one after it that does not. @param {Chain} chain */
async function wayBack(chain, { releases, fault, atWrite }) {
	const { words, cause, needsClock, scope = drillScope } = FAULTS[fault];
	const { narrator, user } = await tell(chain);
	const before = await certificates(chain.latest);
	const rawBefore = await rawCertificates(chain, chain.latest);
	line(chain.latest.number, 'drill', `what will go wrong: ${words}`, yellow);
	await arm(chain, FAULTS[fault], atWrite);
	line(chain.latest.number, 'storing', `a bad build of 1.1.0 and its rescue build go on chain as preimages`);
	const bad = await prepare(chain, releases, { to: DRILL });
	const failing = await propose(chain, planOf(bad, { scope }));
	await vote(chain, failing);
	if (needsClock) outliveCrashes(chain, tellCrash(chain));
	await untilStatus(chain, failing, 'RolledBack', PATIENCE);
	const status = (await chain.latest.api.query.upgradeOrchestrator.proposals(failing)).unwrap().status.asRolledBack;
	if (status.cause.type !== cause) throw new Error(`it was rolled back by ${status.cause.type}, not ${cause}`);
	chain.onStuck = undefined;
	await user.signAgain();
	await user.untilServed();

	await reportRegistry(chain);
	await reportCertificates(chain, '1.0.0', before, rawBefore);
	title(`Journal: the story of proposal ${failing}`);
	table(['block', 'what'], storyOf(await journal(chain.latest), failing));
	reportPhases(narrator);

	title('The release in which it is repaired, on the same chain');
	narrator.startOver();
	line(chain.latest.number, 'storing', `candidate 1.1.1 and its rescue build go on chain as preimages`);
	const good = await prepare(chain, releases, { to: '1.1.1' });
	const repairing = await propose(chain, planOf(good));
	await vote(chain, repairing);
	await untilStatus(chain, repairing, 'Confirmed', PATIENCE);

	await reportRegistry(chain);
	await reportCertificates(chain, '1.1.1', before);
	await reportJournal(chain);
	reportPhases(narrator);
}

/** A release that is verified, and makes the chain sick. @param {Chain} chain */
async function sickRelease(chain, { releases, fault, policy }) {
	const sickness = SICKNESSES[fault];
	const { words, keeps, plan } = POLICIES[policy];
	const { check } = sickness;
	const narrator = await narrate(chain);
	const before = await certificates(chain.latest);
	const rawBefore = await rawCertificates(chain, chain.latest);
	line(chain.latest.number, 'drill', `what will go wrong: ${sickness.words}`, yellow);
	line(chain.latest.number, 'policy', `what is promised then: ${words}`, yellow);
	await setProbation(chain);
	await arm(chain, sickness, sickness.hundredths);
	line(chain.latest.number, 'storing', `a bad build of 1.1.0 and the builds of its way back go on chain as preimages`);
	const blobs = await prepare(chain, releases, { to: DRILL, withReverse: keeps });
	const proposal = await propose(chain, planOf(blobs, { ...plan, checks: [check] }));
	if (policy === 'drop') await attest(chain, proposal);
	await vote(chain, proposal);
	if (sickness.byTraffic) makeTraffic(chain);
	const began = (await untilStatus(chain, proposal, 'Probation', PATIENCE)).number;
	const issued = await issueCertificate(chain);
	line(chain.latest.number, 'user', `${issued.holder} gets certificate ${issued.id}: ${issued.subject}`, dim);

	const seen = await chain.until(
		'what is wrong',
		async (block) => {
			const status = await statusOf(block, proposal);
			return status.type !== 'Probation' && { number: block.number, status };
		},
		PROBATION + 1,
	);
	const { blocks: latest, words: formula } = latestBlock(check);
	const took = seen.number - began;
	line(seen.number, 'seen', `after ${many(took, 'block')} of probation; at the latest after ${formula} = ${latest}`, yellow);
	const byItself = check.action === 'RollBack' && policy !== 'freeze';
	// What users wrote is not lost without a vote because of something that anybody could bring about.
	const byCouncil = !byItself && (policy === 'freeze' || !keeps);
	// The block that sees it may have room for the whole restore.
	const expected = byItself ? (keeps ? ['RescueScheduled'] : ['Restoring', 'RescueScheduled']) : ['Frozen'];
	if (!expected.includes(seen.status.type)) throw new Error(`the upgrade is ${seen.status.type}, not ${expected.join(' or ')}`);
	if (took > latest) throw new Error(`it took ${many(took, 'block')} to see it, and not ${latest} at most`);

	if (!byItself) {
		const { error } = await chain.attempt(transfer(chain), ferdie);
		if (error !== 'system.CallFiltered') throw new Error(`a user got in: ${error ?? 'the transfer succeeded'}`);
		line(chain.latest.number, 'user', `${nameOf(ferdie.address)} can not transfer anything (${error})`, dim);
		if (byCouncil) {
			line(chain.latest.number, 'council', 'four of five vote to roll it back');
			await motion(chain, 'council', [alice, bob, charlie, dave], chain.api.tx.upgradeOrchestrator.rollBack(proposal));
		} else {
			line(chain.latest.number, 'council', 'nobody decides: what the plan says is done when the time is over', dim);
		}
	}
	const end = await untilStatus(chain, proposal, 'RolledBack', PATIENCE);
	const { cause } = (await statusOf(end, proposal)).asRolledBack;
	const rightCause = byCouncil ? 'Governance' : 'HealthCheckFailed';
	if (cause.type !== rightCause) throw new Error(`it was rolled back by ${cause.type}, not ${rightCause}`);
	line(end.number, 'restored', `${many(end.number - seen.number, 'block')} after it was seen`, green);
	await chain.submit(transfer(chain), ferdie);
	line(chain.latest.number, 'user', `${nameOf(ferdie.address)} can transfer again`, dim);

	await reportRegistry(chain);
	if (keeps) await reportCertificates(chain, '1.0.0', [...before, issued]);
	else await reportCertificates(chain, '1.0.0', before, rawBefore);
	console.log(`  certificate ${issued.id}, which was issued in probation, is ${keeps ? 'there' : 'lost'}`);
	title(`Journal: the story of proposal ${proposal}`);
	table(['block', 'what'], storyOf(await journal(chain.latest), proposal));
	await verifyJournal(chain);
	reportPhases(narrator);
}

/** While a step traps there are no blocks, and nothing to tell but that. @param {Chain} chain */
function tellCrash(chain) {
	return (tried, minutes) => {
		const next = chain.latest.number + 1;
		if (minutes) line(next, 'waiting', `${many(minutes, 'minute')} pass without a block (they are skipped here)`, dim);
		else line(next, 'no block', `try ${tried}: the step traps, and no block comes of it`, red);
	};
}

/** Every version that ever ran. @param {Chain} chain */
async function reportRegistry(chain) {
	title('Registry: every version that ever ran');
	table(
		['version', 'spec_version', 'code', 'activated', 'by', 'status'],
		(await registry(chain.latest)).map(({ version, specVersion, codeHash, activatedAt, proposal, status }) => [
			version,
			specVersion,
			short(codeHash),
			`#${activatedAt}`,
			proposal === undefined ? '-' : `proposal ${proposal}`,
			status,
		]),
	);
}

/**
 * What became of the certificates.
 *
 * @param {Chain} chain
 * @param {string} layout the release in whose layout they are now
 * @param {object[]} before as they read before
 * @param {Map<string, string>} [rawBefore] everything that was stored of them, when it has to be the same
 */
async function reportCertificates(chain, layout, before, rawBefore) {
	title(`Certificates: read back in the layout of ${layout}`);
	const after = await certificates(chain.latest);
	const changed = after.filter((entry, index) => JSON.stringify(entry) !== JSON.stringify(before[index]));
	if (after.length !== before.length || changed.length > 0) {
		throw new Error(`${before.length} certificates became ${after.length}, and ${changed.length} of them differ`);
	}
	table(
		['id', 'subject', 'version', 'holder', 'revoked'],
		after.slice(-3).map(({ id, subject, version, holder, revoked }) => [id, subject, version, holder, revoked]),
	);
	console.log(`  all ${after.length} have the holder, subject, version and status that they had before`);
	if (!rawBefore) return;
	const keys = changedKeys(rawBefore, await rawCertificates(chain, chain.latest));
	if (keys.length > 0) throw new Error(`${keys.length} keys of the certificates differ, the first one is ${keys[0]}`);
	console.log(`  all ${rawBefore.size} keys of the pallet's storage have the very bytes that they had before`);
}

/** Every step, and whether the chain of hashes holds. @param {Chain} chain */
async function reportJournal(chain) {
	title('Journal: every step, chained by hashes');
	const records = await journal(chain.latest);
	table(
		['record', 'block', 'written by', 'what'],
		records.map((record) => [
			record.sequence.toNumber(),
			`#${record.block.toNumber()}`,
			record.specVersion.toNumber(),
			describeEntry(record.entry),
		]),
	);
	await verifyJournal(chain);
}

/** Whether the chain of hashes holds. @param {Chain} chain */
async function verifyJournal(chain) {
	const records = await journal(chain.latest);
	const tip = (await chain.latest.api.query.upgradeOrchestrator.tip()).unwrap();
	const broken = brokenLink(records, chain.api.genesisHash.toHex(), tip);
	if (broken) throw new Error(`the journal does not verify: ${broken}`);
	console.log(`  verified from the genesis hash to the tip ${short(tip.recordHash)}`);
}

/** @param {Narrator} narrator */
function reportPhases(narrator) {
	title('Blocks of each phase');
	table(
		['phase', 'blocks', 'which'],
		narrator.phases().map(({ phase, count, which }) => [phase, count, which]),
	);
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
	if (options['list-blobs']) {
		console.log(blobsFor(options).join('\n'));
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
			console.log(
				bold(
					options.isSick
						? 'A chain gets sick in probation: the upgrade from 1.0.0 to 1.1.0 is verified, seen to do harm, and undone'
						: options.fault
						? 'A chain finds its way back: the upgrade from 1.0.0 to 1.1.0 goes wrong, and 1.1.1 follows'
						: 'A chain replaces its own code: the sample chain goes from 1.0.0 to 1.1.0',
				),
			);
			engine = await ENGINES[options.engine].start({
				releases: options.releases,
				nodeBin: options['node-bin'],
				folder: folder.path,
				pace: Number(options.pace),
			});
			console.log(dim(`${engine.name} serves it at ${engine.endpoint}\n`));
			const chain = await Chain.connect(engine);
			if (options.isSick) {
				await sickRelease(chain, options);
				console.log(`\n${green('ok')}  as the plan promised: ${POLICIES[options.policy].words}`);
			} else if (options.fault) {
				await wayBack(chain, options);
				console.log(`\n${green('ok')}  the chain undid 1.1.0 by itself, and 1.1.1 runs`);
			} else {
				await upgrade(chain, options);
				console.log(`\n${green('ok')}  1.1.0 runs, confirmed by the chain itself`);
			}
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
