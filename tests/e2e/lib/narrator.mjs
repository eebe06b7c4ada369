// SPDX-License-Identifier: Apache-2.0

// Tells an upgrade as it happens: reads every block and says in a line what our pallet did in it.

import { blake2AsHex } from '@polkadot/util-crypto';
import { nameOf, short } from './accounts.mjs';
import { cyan, bar, dim, green, line, many, red, yellow } from './ui.mjs';
import { fieldsOf, migrationProgress, statusOf, steps } from './upgrade.mjs';

/** Which event begins which phase of an upgrade. */
const PHASES = {
	Proposed: 'voting',
	Approved: 'timelock',
	Enacted: 'waiting for the relay chain',
	Aborted: 'aborted',
	Retried: 'timelock',
	MaintenanceStarted: 'capture, users locked out',
	Captured: 'migration, users locked out',
	FaultFound: 'restore, users locked out',
	Restored: 'waiting for the rescue build',
	RescueStarted: 'check of the rescue build, users locked out',
	Halted: 'halted',
	ProbationStarted: 'probation',
	ProbationContinued: 'probation, continued',
	Frozen: 'frozen, governance alone gets in',
	ReverseScheduled: 'waiting for the reverse build',
	ReverseStarted: 'capture for the reverse build, users locked out',
};
/** These end a phase with the block they are in: the next phase begins with the block after it. */
const WITH_THE_NEXT_BLOCK = ['Captured', 'FaultFound', 'Restored'];
/** What is done with keys in a phase. */
const PROGRESS = {
	[PHASES.MaintenanceStarted]: ['capturing', 'copied or compared with their copies'],
	[PHASES.FaultFound]: ['restoring', 'compared with what was captured'],
	[PHASES.RescueStarted]: ['checking', 'compared with what was captured'],
	[PHASES.ReverseStarted]: ['capturing', 'copied or compared with their copies'],
};
/** Events after which an upgrade is over. */
const ENDS = ['Confirmed', 'RolledBack', 'Rejected', 'Expired', 'Cancelled', 'Failed'];

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
	Captured: ({ keys, bytes, pages }) => [
		'captured',
		`what the migrations may change: ${many(keys, 'key')}, ${bytes} bytes, in ${many(pages, 'page')}`,
		green,
	],
	MigrationsStarted: () => ['migrating', 'the migrations begin with the next block'],
	MigrationsDone: () => ['migrated', 'all migrations are done, their result is checked', green],
	ProbationStarted: ({ ends }) => ['probation', `verified, users are in again: it is watched until #${ends}`, green],
	ProbationExtended: ({ ends, detail }) => ['probation', `it is watched longer, until #${ends} ${text(detail)}`.trim(), yellow],
	ProbationContinued: ({ ends }) => ['probation', `users are in again: it is watched until #${ends}`],
	HealthSuspected: ({ metric }) => ['suspected', `${text(metric)} fails: a second look comes before the way back`, yellow],
	HealthCheckFailed: ({ metric, action }) => ['sick', `${text(metric)} fails: ${ACTIONS[action.type] ?? action.type}`, red],
	Frozen: ({ until, cause, detail }) => [
		'frozen',
		`${sentence(CAUSES[cause.type] ?? cause.type, cause.type, detail)}: governance alone gets in, and decides before #${until}`,
		red,
	],
	ReverseScheduled: ({ cause, until, detail }) => [
		'reverse',
		`${sentence(CAUSES[cause.type] ?? cause.type, cause.type, detail)}: the reverse build has to run before #${until}`,
		yellow,
	],
	ReverseStarted: () => ['reverse', 'the reverse build runs for the first time, users are locked out', yellow],
	Confirmed: ({ version }) => ['confirmed', `${text(version)} is verified, users are in again`, green],
	Failed: ({ reason, detail }) => ['failed', `${reason.type} ${text(detail)}`.trim(), red],
	MigrationFailed: ({ index }) => ['failed', `migration ${index} failed, and the rest was dropped`, red],
	FaultFound: ({ cause, detail }) => ['fault', sentence(CAUSES[cause.type] ?? cause.type, cause.type, detail), red],
	CaptureMismatch: ({ key }) => ['mismatch', `${key} changed while it was captured`, red],
	RestoreMismatch: ({ key }) => ['mismatch', `${key} does not stay as it was restored`, red],
	Restored: ({ written, removed }) => [
		'restored',
		`storage is as it was captured: ${many(written, 'key')} written, ${removed} removed`,
		green,
	],
	RescueScheduled: ({ until }) => ['rescue', `the rescue build has to run before #${until}`, dim],
	RescueEnacted: ({ codeHash }) => ['rescue', `the pallet handed rescue build ${short(codeHash)} to the chain`, green],
	RescueAborted: () => ['aborted', 'the chain did not switch to the rescue build, which is handed over again', red],
	RescueStarted: () => ['rescue', 'the rescue build runs for the first time, restored storage is checked', yellow],
	RolledBack: () => ['rolledback', 'the release before runs again', green],
	Halted: ({ reason, detail }) => [
		'halted',
		`${sentence(HALTS[reason.type] ?? reason.type, reason.type, detail)}; only governance gets in`,
		red,
	],
	Resumed: ({ reason }) => ['opened', `governance lets users in as it is: ${text(reason)}`, yellow],
	SnapshotPruned: ({ proposal }) => ['pruned', `what was captured for proposal ${proposal} is deleted`, dim],
	CodeSubstituted: ({ codeHash, implVersion }) => [
		'substitute',
		`operators replaced code ${short(codeHash)}: impl_version ${implVersion} runs in its place`,
		yellow,
	],
	VersionActivated: ({ version, specVersion, managed }) => [
		'registered',
		`${text(version)}, spec_version ${specVersion}, ${managed.isTrue ? 'by a proposal' : 'unmanaged'}`,
	],
	VoteExtended: ({ ends }) => ['extended', `the quorum was reached late, the vote is open until #${ends}`],
	FastTracked: ({ ends }) => ['fast track', `it is decided as an emergency, until #${ends}`, yellow],
	StakeReleased: ({ who }) => ['released', `what ${nameOf(who)} voted with is free again`, dim],
	Attested: ({ attester, kind, verdict }) => ['attested', `${nameOf(attester)}, ${kind.type}: ${verdict.type}`],
	AttestationWithdrawn: ({ attester, kind }) => ['attested', `${nameOf(attester)} took back: ${kind.type}`],
	ObjectionOverruled: ({ attester, kind, reason }) => [
		'overruled',
		`the objection of ${nameOf(attester)}, ${kind.type}: ${text(reason)}`,
		yellow,
	],
	EmergencyPowerUsed: ({ power, reason, ratifyUntil }) => [
		'emergency',
		`${power.type}: ${text(reason)}; to be ratified before #${ratifyUntil}`,
		yellow,
	],
	EmergencyRatified: ({ power }) => ['ratified', `governance stands by it: ${power.type}`],
	EmergencyNotRatified: ({ power }) => ['suspended', `nobody stood by it: ${power.type}`, red],
	PowerReinstated: ({ power }) => ['reinstated', `governance gave a power back: ${power.type}`],
	BreakerReset: () => ['reset', 'users are in again'],
	BreakerTripped: ({ until }) => ['closed', `to all but governance, until #${until} at most: the plan wants it so`, yellow],
	BreakerCheckStarted: ({ reason }) => ['measured', `whether all is as it has to be, before users are in again: ${text(reason)}`],
	BreakerKept: ({ invariant }) => ['kept', `users stay out: ${text(invariant)} does not hold`, red],
	RulesChanged: ({ change }) => ['rules', `${aboutChange(change)} from now on`],
	ChangeScheduled: ({ change, due }) => ['rules', `${aboutChange(change)} from #${due} on`],
	ChangeWithdrawn: ({ change }) => ['rules', `not ${aboutChange(change)}`],
};

/** What went wrong, as people say it. */
const CAUSES = {
	MigrationFailed: 'a migration failed',
	MigrationStuck: 'the migrator is stuck',
	MigrationStalled: 'a migration gets no further',
	CrashGap: 'there was no block for so long that a step has to be what traps',
	Timeout: 'it lasts longer than the plan allows',
	SingleBlockFailed: 'the checks after the single-block migrations failed',
	Unguarded: 'the single-block migrations ran without their guard',
	OtherMigrations: 'the code would run other migrations than the plan names',
	ScopeNotCovered: 'a migration changes more than the plan says',
	ScopeProtected: 'the plan changes what the new code protects',
	OverBudget: 'there is more to capture than the plan says',
	CaptureMismatch: 'something changed what was being captured',
	InvariantBroken: 'an invariant does not hold any more',
	OwnStateChanged: "something changed the orchestrator's own storage",
	RescueForced: 'somebody installed the rescue build',
	Replaced: 'other code was installed',
	HealthCheckFailed: 'a health check failed',
	Governance: 'governance rolls it back',
	Emergency: 'the technical committee rolls it back',
	NotRatified: 'nobody stood by its fast track',
};

/** What a health check does that failed. */
const ACTIONS = {
	Report: 'it is told',
	Extend: 'it is watched longer',
	Freeze: 'governance is asked',
	RollBack: 'the upgrade is rolled back as its plan says',
};

/** Why there is no way back, as people say it. */
const HALTS = {
	SnapshotUnreadable: 'what was captured can not be read',
	SnapshotChanged: 'what was captured was changed',
	RestoreMismatch: 'storage does not stay as it was restored',
	RestoreTimeout: 'the restore takes too long',
	RescueMissing: 'the rescue build is not there any more',
	RescueTimeout: 'the chain does not switch to the rescue build',
	Replaced: 'other code was installed meanwhile',
	NotCaptured: 'what its single-block migrations changed was not captured',
	RescueNotHigher: 'the build that takes over has no higher version',
	ReverseFailed: 'the maintenance of the reverse build failed',
};

/** What a change of policies and rules is about. */
function aboutChange({ type, inner }) {
	if (type === 'HealthFloor') return `other health checks for class ${inner.class.type}`;
	return type === 'Policy'
		? `another policy for class ${inner.class.type}`
		: `another rule for ${text(inner.from)} to ${text(inner.to)}`;
}

/** Words, the name that the chain has for it, and what it says beside. */
function sentence(words, name, detail) {
	return `${words} (${[name, text(detail)].filter(Boolean).join(': ')})`;
}

/** Bytes of ASCII as they read. */
function text(bytes) {
	return !bytes || bytes.isEmpty ? '' : bytes.toHuman();
}

export class Narrator {
	/** The phases so far, and the block in which each began. @type {{ phase?: string, first: number }[]} */
	#phases = [{ phase: 'preparation', first: 1 }];
	#proposal;

	/** @param {import('./chain.mjs').Chain} chain */
	constructor(chain) {
		this.chain = chain;
	}

	/** Count phases anew, from the next block on: another upgrade is prepared. */
	startOver() {
		this.#phases = [{ phase: 'preparation', first: this.chain.latest.number + 1 }];
	}

	/** Blocks are of another phase from now on, or of none. */
	#begin(phase, first) {
		this.#phases.push({ phase, first });
	}

	/**
	 * How many blocks each phase took, and which. A block in which a phase began is not one of the phase
	 * before, so a phase may have none.
	 */
	phases() {
		const end = { first: this.chain.latest.number + 1 };
		return this.#phases
			.map(({ phase, first }, index, all) => {
				const count = Math.max(0, (all[index + 1] ?? end).first - first);
				const last = first + count - 1;
				const which = count === 0 ? `in #${first}` : count === 1 ? `#${first}` : `#${first} to #${last}`;
				return { phase, count, which };
			})
			.filter(({ phase }) => phase);
	}

	/** Say what happened in a block. @param {import('./chain.mjs').Block} block */
	async tell(block) {
		const happened = inOrder(steps(block));
		for (const event of happened) {
			const { method } = event;
			const fields = fieldsOf(event);
			if (method === 'MaintenanceProgress') {
				this.#tellProgress(block, fields);
				continue;
			}
			if (method === 'Proposed') this.#proposal = fields.proposal.toNumber();
			const [word, words, colour] = WORDS[method]?.(fields, { members: await this.#members(block) }) ?? [method, ''];
			line(block.number, word, words, colour);
			if (method in PHASES) {
				this.#begin(PHASES[method], block.number + (WITH_THE_NEXT_BLOCK.includes(method) ? 1 : 0));
			}
			if (ENDS.includes(method)) this.#begin(undefined, block.number + 1);
		}
		for (const { event } of block.events) {
			if (event.section === 'parachainSystem' && event.method === 'ValidationFunctionApplied') {
				line(block.number, 'GoAhead', 'the relay chain lets the chain switch; its next block runs the new code');
			}
		}
		await this.#tellWaiting(block, happened);
	}

	/** How much was copied, compared or put back in a block. */
	#tellProgress(block, { keys }) {
		const [word, done] = PROGRESS[this.#phases.at(-1).phase] ?? ['working', 'handled'];
		line(block.number, word, `${many(keys, 'key')} ${done}`, cyan);
	}

	/** What is waited for, in blocks where nothing else is said. */
	async #tellWaiting(block, happened) {
		if (this.#proposal === undefined) return;
		const status = await statusOf(block, this.#proposal);
		if (status?.isQueued && happened.length === 0) {
			const left = status.asQueued.eta.toNumber() - block.number;
			line(block.number, 'timelock', `${many(left, 'block')} left`, dim);
		}
		if (happened.some(({ method }) => method === 'MaintenanceStarted')) {
			const locked = await this.chain.nextBlockIsLocked();
			line(
				block.number,
				'lock',
				locked ? 'the runtime lets authors put inherents alone into the next block' : 'the next block is open',
				locked ? yellow : red,
			);
		}
		const migrates = status?.isMigrating && block.number > status.asMigrating.since.toNumber();
		const progress = migrates && (await migrationProgress(block));
		if (progress) {
			const { done, total } = progress;
			line(block.number, 'migrating', `${bar(done, total)} ${done} of ${total} certificates`, cyan);
		}
	}

	async #members(block) {
		if (this.#proposal === undefined) return 0;
		const proposal = await block.api.query.upgradeOrchestrator.proposals(this.#proposal);
		if (proposal.isNone) return 0;
		const { electorate } = proposal.unwrap();
		return electorate.isMembers ? electorate.asMembers.length : electorate.asHolders.total;
	}
}

/** How far a block got is only said after what came of it. */
function inOrder(events) {
	const ordered = [...events];
	for (let index = 1; index < ordered.length; index++) {
		const [before, { method }] = ordered.slice(index - 1, index + 1);
		if (method === 'MaintenanceProgress' && ['Captured', 'Restored'].includes(before.method)) {
			ordered.splice(index - 1, 2, ordered[index], before);
		}
	}
	return ordered;
}

/** A record of the journal in a line. */
export function describeEntry(entry) {
	const { proposal, version, status, detail, managed, index, implVersion, change, due, power, reason } = entry.inner;
	const { metric, action } = entry.inner;
	switch (entry.type) {
		case 'Started':
			return `${text(version)} runs`;
		case 'Proposed':
			return `proposal ${proposal}: upgrade to ${text(version)}`;
		case 'StatusChanged': {
			const { cause, reason } = status.inner;
			const why = [reason?.type, cause?.type, text(detail)].filter(Boolean).join(', ');
			return `proposal ${proposal}: ${status.type}${why && `, ${why}`}`;
		}
		case 'VersionActivated':
			return `${text(version)} runs, ${managed.isTrue ? 'by a proposal' : 'unmanaged'}`;
		case 'RulesChanged':
			return aboutChange(change);
		case 'ChangeScheduled':
			return `${aboutChange(change)} from #${due} on`;
		case 'ChangeWithdrawn':
			return `not ${aboutChange(change)}`;
		case 'ObjectionOverruled':
			return `proposal ${proposal}: an objection was overruled, ${text(reason)}`;
		case 'EmergencyPowerUsed':
			return `emergency: ${power.type}, ${text(reason)}`;
		case 'EmergencyRatified':
		case 'EmergencyNotRatified':
		case 'PowerReinstated':
			return `${entry.type}: ${power.type}`;
		case 'MigrationFailed':
			return `migration ${index} failed`;
		case 'CodeSubstituted':
			return `operators substituted the code, impl_version ${implVersion}`;
		case 'HealthCheckFailed':
			return `proposal ${proposal}: ${text(metric)} fails, ${ACTIONS[action.type] ?? action.type}`;
		case 'SnapshotPruned':
			return `proposal ${proposal}: its snapshot is deleted`;
		default:
			return entry.type;
	}
}

/** What a status says of the upgrade that has it, as a person would tell it. */
const TOLD = {
	Voting: ({ ends }) => `the vote is open until #${ends}`,
	Queued: ({ eta }) => `approved: it is enacted at #${eta}`,
	CodeScheduled: () => 'the code was handed to the chain',
	Capturing: () => 'the new code runs, users are locked out: what its migrations may change is captured',
	Migrating: () => 'captured: the migrations run',
	Verifying: () => 'the migrations are done: their result is checked',
	Probation: ({ ends }) => `verified: users are in again, and it is watched until #${ends}`,
	Frozen: ({ cause, until }, detail) =>
		`${sentence(CAUSES[cause.type] ?? cause.type, cause.type, detail)}: governance decides before #${until}`,
	Confirmed: () => 'confirmed: there is no way back any more',
	Restoring: ({ cause }, detail) =>
		`${sentence(CAUSES[cause.type] ?? cause.type, cause.type, detail)}: what was captured is put back`,
	RescueScheduled: ({ handedOver, reverse, cause }, detail) => {
		const build = reverse.isTrue ? 'reverse' : 'rescue';
		if (handedOver.isTrue) return `the ${build} build was handed to the chain`;
		if (!reverse.isTrue) return 'storage is as it was captured';
		return `${sentence(CAUSES[cause.type] ?? cause.type, cause.type, detail)}: the reverse build is to take over`;
	},
	RescueVerifying: () => 'the rescue build runs: restored storage is checked',
	RolledBack: () => 'the release before runs again',
	Halted: ({ reason }, detail) =>
		`${sentence(HALTS[reason.type] ?? reason.type, reason.type, detail)}: only governance gets in`,
	Aborted: ({ reason }) => `the chain did not switch to the code (${reason.type})`,
	Cancelled: ({ reason }, detail) => `withdrawn ${sentence('for this reason', reason.type, detail)}`,
	Failed: ({ reason }, detail) => sentence('given up', reason.type, detail),
};

/**
 * The journal as the story of one proposal: pairs of a block and what happened in it.
 *
 * @param {object[]} records oldest first
 * @param {number} number of the proposal
 */
export function storyOf(records, number) {
	const story = [];
	for (const { block, entry } of records) {
		const { proposal, proposer, version, status, detail } = entry.inner;
		if (!proposal?.eq(number)) continue;
		if (entry.isProposed) story.push([block, `${nameOf(proposer)} proposed the upgrade to ${text(version)}`]);
		else if (entry.isStatusChanged) {
			story.push([block, TOLD[status.type]?.(status.inner, detail) ?? status.type]);
		} else story.push([block, describeEntry(entry)]);
	}
	return story.map(([block, words]) => [`#${block}`, words]);
}

/**
 * Check the hash chain of a journal from its first record to its tip.
 *
 * @param {object[]} records oldest first, from the very first one on
 * @param {string} genesis hash of the genesis block
 * @param {object} tip number of records, and hash of the last one
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
	return tip.recordHash.toHex() === parent ? undefined : 'the tip is not the hash of the last record';
}
