// SPDX-License-Identifier: Apache-2.0

// Tells an upgrade as it happens: reads every block and says in a line what our pallet did in it.

import { blake2AsHex } from '@polkadot/util-crypto';
import { nameOf, short } from './accounts.mjs';
import { cyan, bar, dim, green, line, many, red, yellow } from './ui.mjs';
import { migrationProgress, phaseOf, statusOf, steps } from './upgrade.mjs';

/** Which event begins which phase of an upgrade. */
const PHASES = {
	Proposed: 'voting',
	Approved: 'timelock',
	Enacted: 'waiting for the relay chain',
	MaintenanceStarted: 'migration, users locked out',
	Aborted: 'aborted',
	Retried: 'timelock',
};

/** What each event of our pallet means, in a word and a few more. */
const WORDS = {
	Started: ({ version, specVersion, codeHash }) => [
		'started',
		`${text(version)} runs: spec_version ${specVersion}, code ${short(codeHash)}`,
	],
	CodeInspected: ({ codeHash, specVersion }) => [
		'inspected',
		`code ${short(codeHash)} says of itself spec_version ${specVersion}`,
	],
	Proposed: ({ proposal, proposer, version, planHash, ends }) => [
		'proposed',
		`${nameOf(proposer)}: proposal ${proposal}, upgrade to ${text(version)}, ` +
			`plan ${short(planHash)}, vote until #${ends}`,
	],
	Voted: ({ who, vote, tally }, { members }) => [
		'voted',
		`${nameOf(who)}: ${vote.type} (${tally.ayes} in favour, ${tally.nays} against, of ${members})`,
	],
	Approved: ({ eta, expires }) => ['approved', `timelock until #${eta}, void from #${expires}`, green],
	Rejected: () => ['rejected', 'the electorate is against it, and the deposit is lost', red],
	Expired: () => ['expired', 'it was not decided or not enacted in time', red],
	Cancelled: ({ reason, detail }) => ['cancelled', `by ${reason.type}: ${text(detail)}`, red],
	EnactmentDeclared: () => ['declared', 'this block is for the enactment alone', yellow],
	EnactmentDeferred: ({ reason, nextTry }) => ['deferred', `${text(reason)}; next try at #${nextTry}`, yellow],
	Enacted: ({ codeHash }) => ['enacted', `the pallet handed code ${short(codeHash)} to the chain`, green],
	Aborted: ({ reason, expires }) => [
		'aborted',
		`the chain did not switch: ${reason.type}; may be retried until #${expires}`,
		red,
	],
	Retried: () => ['retried', 'it is in the queue again'],
	MaintenanceStarted: () => ['locked', 'the new code runs for the first time, users are locked out', yellow],
	MigrationsDone: () => ['migrated', 'all migrations are done, their result is checked', green],
	Confirmed: ({ version }) => ['confirmed', `${text(version)} is verified, users are in again`, green],
	Failed: ({ reason, detail }) => ['failed', `${reason.type} ${text(detail)}`.trim(), red],
	MigrationFailed: ({ index }) => ['failed', `migration ${index} failed, and the rest was dropped`, red],
	VersionActivated: ({ version, specVersion, managed }) => [
		'registered',
		`${text(version)}, spec_version ${specVersion}, ${managed.isTrue ? 'by a proposal' : 'unmanaged'}`,
	],
	PolicyChanged: () => ['policy', 'the next proposals are decided by another policy'],
};

/** Bytes of ASCII as they read. */
function text(bytes) {
	return bytes.isEmpty ? '' : bytes.toHuman();
}

export class Narrator {
	/** Phase and the number of blocks it took. @type {Map<string, number>} */
	blocks = new Map();
	#phase = 'preparation';
	#over = false;
	#proposal;

	/** @param {import('./chain.mjs').Chain} chain */
	constructor(chain) {
		this.chain = chain;
	}

	/** Say what happened in a block. @param {import('./chain.mjs').Block} block */
	async tell(block) {
		const happened = steps(block);
		for (const { method, data } of happened) {
			if (method === 'Proposed') this.#proposal = data.proposal.toNumber();
			const [word, words, colour] = WORDS[method](named(data), { members: await this.#members(block) });
			line(block.number, word, words, colour);
			if (method in PHASES) this.#phase = PHASES[method];
		}
		if (!this.#over) this.blocks.set(this.#phase, (this.blocks.get(this.#phase) ?? 0) + 1);
		this.#over ||= happened.some(({ method }) => method === 'Confirmed');
		for (const { event } of block.events) {
			if (event.section === 'parachainSystem' && event.method === 'ValidationFunctionApplied') {
				line(block.number, 'GoAhead', 'the relay chain lets the chain switch; its next block runs the new code');
			}
		}
		await this.#tellWaiting(block, happened);
	}

	/** What is waited for, in blocks where nothing else is said. */
	async #tellWaiting(block, happened) {
		if (this.#proposal === undefined) return;
		const status = await statusOf(block, this.#proposal);
		if (status?.isQueued && happened.length === 0) {
			const left = status.asQueued.eta.toNumber() - block.number;
			line(block.number, 'timelock', `${many(left, 'block')} left`, dim);
		}
		if ((await phaseOf(block)).isMaintenance) {
			if (happened.some(({ method }) => method === 'MaintenanceStarted')) {
				const locked = await this.chain.nextBlockIsLocked();
				line(
					block.number,
					'lock',
					locked ? 'the runtime lets authors put inherents alone into the next block' : 'the next block is open',
					locked ? yellow : red,
				);
			}
			const progress = await migrationProgress(block);
			if (progress) {
				const { done, total } = progress;
				line(block.number, 'migrating', `${bar(done, total)} ${done} of ${total} certificates`, cyan);
			}
		}
	}

	async #members(block) {
		if (this.#proposal === undefined) return 0;
		const proposal = await block.api.query.upgradeOrchestrator.proposals(this.#proposal);
		return proposal.isSome ? proposal.unwrap().electorate.length : 0;
	}
}

/** The fields of an event by their names. */
function named(data) {
	return Object.fromEntries((data.names ?? []).map((name, index) => [name, data[index]]));
}

/** A record of the journal in a line. */
export function describeEntry(entry) {
	const { proposal, version, status, detail, managed, index } = entry.inner;
	switch (entry.type) {
		case 'Started':
			return `${text(version)} runs`;
		case 'Proposed':
			return `proposal ${proposal}: upgrade to ${text(version)}`;
		case 'StatusChanged':
			return [`proposal ${proposal}: ${status.type}`, text(detail)].filter(Boolean).join(', ');
		case 'VersionActivated':
			return `${text(version)} runs, ${managed.isTrue ? 'by a proposal' : 'unmanaged'}`;
		case 'PolicyChanged':
			return 'another policy';
		case 'MigrationFailed':
			return `migration ${index} failed`;
		default:
			return entry.type;
	}
}

/**
 * Check the hash chain of a journal from its first record to its tip.
 *
 * @param {object[]} records oldest first, from the very first one on
 * @param {string} genesis hash of the genesis block
 * @param {object} tip `hash` of every codec is the hash of its encoding, so the field is `hash_`
 * @returns {string | undefined} what is wrong
 */
export function brokenLink(records, genesis, tip) {
	let parent = genesis;
	for (const [index, record] of records.entries()) {
		if (record.sequence.toNumber() !== index) return `record ${index} is missing`;
		if (record.parent.toHex() !== parent) return `record ${index} does not follow the one before`;
		parent = blake2AsHex(record.toU8a(), 256);
	}
	if (tip.length.toNumber() !== records.length) return 'the tip counts other records';
	return tip.hash_.toHex() === parent ? undefined : 'the tip is not the hash of the last record';
}
