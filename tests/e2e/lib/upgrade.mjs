// SPDX-License-Identifier: Apache-2.0

// One upgrade through the orchestrator, step by step. The demo and the tests drive the same code.

import { setTimeout as sleep } from 'node:timers/promises';
import { alice, bob, charlie, dave, nameOf } from './accounts.mjs';
import { inspectCode, palletPrefix, planOf, readRelease, storeCode } from './plan.mjs';
import { rpc } from './rpc.mjs';
import { rawState } from './state.mjs';

/** @typedef {import('./chain.mjs').Chain} Chain */
/** @typedef {import('./chain.mjs').Block} Block */

/** Statuses that nothing follows, unless somebody does something. */
const ENDS = ['Confirmed', 'Rejected', 'Cancelled', 'Expired', 'Failed', 'Halted', 'RolledBack'];

/** The way of an upgrade that fails. */
const WAY = [
	'Voting', 'Queued', 'CodeScheduled', 'Capturing', 'Migrating', 'Restoring', 'RescueScheduled',
	'RescueVerifying', 'RolledBack',
];
/** Milliseconds that a status may let us wait. */
const HEAD_TIMEOUT = 120_000;

/** The events of our pallet in a block. @param {Block} block */
export function steps(block) {
	return block.events.map(({ event }) => event).filter(({ section }) => section === 'upgradeOrchestrator');
}

/** The first event of our pallet with this name. @param {import('@polkadot/types/interfaces').Event[]} events */
export function step(events, name) {
	return events.find(({ section, method }) => section === 'upgradeOrchestrator' && method === name);
}

/**
 * The fields of an event by their names. @polkadot/api adds an underscore to names that its own types
 * have another use for, such as `keys`.
 *
 * @param {import('@polkadot/types/interfaces').Event} event
 */
export function fieldsOf({ data }) {
	return Object.fromEntries((data.names ?? []).map((name, index) => [name.replace(/_$/, ''), data[index]]));
}

/** Where a proposal stood after a block. @param {Block} block @param {number} proposal */
export async function statusOf(block, proposal) {
	const found = await block.api.query.upgradeOrchestrator.proposals(proposal);
	return found.isSome ? found.unwrap().status : undefined;
}

/**
 * Where a proposal stands in the chain's best block, which may be ahead of the blocks that were read. It
 * is read from storage alone: a node that is asked anything about new code compiles it first.
 *
 * @param {Chain} chain
 * @param {number} proposal
 */
export async function statusAtHead({ api, engine }, proposal) {
	const { proposals } = api.query.upgradeOrchestrator;
	const raw = await rpc(engine.endpoint, 'state_getStorage', [proposals.key(proposal)]);
	const type = api.registry.createLookupType(proposals.creator.meta.type.asMap.value);
	return api.registry.createType(type, raw).status;
}

/**
 * Wait until the chain's best block has a proposal in a status that does not last long.
 *
 * @param {Chain} chain
 * @param {number} proposal
 * @param {string} wanted
 */
export async function untilHead(chain, proposal, wanted) {
	for (const end = Date.now() + HEAD_TIMEOUT; Date.now() < end; await sleep(20)) {
		chain.engine.child.assertAlive();
		const { type } = await statusAtHead(chain, proposal);
		if (type === wanted) return;
		if (WAY.indexOf(type) > WAY.indexOf(wanted)) throw new Error(`it is ${type}, and nobody saw it ${wanted}`);
	}
	throw chain.engine.child.failure(`status ${wanted} of proposal ${proposal} did not come`);
}

/** What was under way after a block. @param {Block} block */
export async function phaseOf(block) {
	return (await block.api.query.upgradeOrchestrator.agenda()).phase;
}

/**
 * Candidate and rescue build, stored and inspected.
 *
 * @param {Chain} chain
 * @param {string} releases
 * @param {{ to?: string, withReverse?: boolean, proposer?: import('@polkadot/keyring/types').KeyringPair }} [options]
 *   `to` is the build to install: a release, or the drill build of one; `withReverse`, whether its reverse
 *   build is prepared as well
 */
export async function prepare(chain, releases, { to = '1.1.0', withReverse = false, proposer = alice } = {}) {
	const candidate = await readRelease(releases, to);
	const rescue = await readRelease(releases, `rescue-of-${candidate.version}`);
	const reverse = withReverse ? await readRelease(releases, `reverse-of-${candidate.version}`) : undefined;
	for (const blob of [candidate, rescue, reverse]) {
		if (!blob) continue;
		await storeCode(chain, proposer, blob);
		await inspectCode(chain, proposer, blob);
	}
	return { base: chain.specVersion, candidate, rescue, reverse };
}

/**
 * Propose a plan.
 *
 * @param {Chain} chain
 * @returns {Promise<number>} the number of the proposal
 */
export async function propose(chain, plan, proposer = alice) {
	const { events } = await chain.submit(chain.api.tx.upgradeOrchestrator.propose(plan), proposer);
	return step(events, 'Proposed').data.proposal.toNumber();
}

/**
 * A vote on the plan that a proposal has now. @param {Chain} chain @param {number} proposal
 *
 * @param {'Aye' | 'Nay' | 'Abstain'} choice
 */
export async function ballot(chain, proposal, choice) {
	const found = await chain.latest.api.query.upgradeOrchestrator.proposals(proposal);
	const planHash = found.isSome ? found.unwrap().planHash : `0x${'00'.repeat(32)}`;
	return chain.api.tx.upgradeOrchestrator.vote(proposal, planHash, choice);
}

/** Vote, one member after the other. @param {Chain} chain @param {number} proposal */
export async function vote(chain, proposal, choice = 'Aye', voters = [bob, charlie, dave]) {
	for (const voter of voters) {
		await chain.submit(await ballot(chain, proposal, choice), voter);
	}
}

/** Enough for every call that a motion has here. */
export const MOTION_WEIGHT = { refTime: 900_000_000_000, proofSize: 4_000_000 };

/**
 * A motion of a body from its proposal to its end.
 *
 * @param {Chain} chain
 * @param {'council' | 'technicalCommittee'} body
 * @param {import('@polkadot/keyring/types').KeyringPair[]} members who vote for it
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
 * @returns the events of the last transaction
 */
export async function motion(chain, body, members, call) {
	const { tx } = chain.api;
	const length = call.method.encodedLength;
	const { events } = await chain.submit(tx[body].propose(members.length, call, length), members[0]);
	const [, index, hash] = events.find(({ section, method }) => section === body && method === 'Proposed').data;
	for (const member of members) await chain.submit(tx[body].vote(hash, index, true), member);
	const closed = await chain.submit(tx[body].close(hash, index, MOTION_WEIGHT, length), members[0]);
	const executed = closed.events.find(({ section, method }) => section === body && method === 'Executed');
	if (!executed?.data.result.isOk) throw new Error(`the motion of ${body} failed: ${executed?.data.result}`);
	return closed.events;
}

/**
 * Wait until a proposal has a status; fail at once when it can not get there any more.
 *
 * @param {Chain} chain
 * @param {number} proposal
 * @param {string} wanted
 * @param {number} limit blocks
 */
export function untilStatus(chain, proposal, wanted, limit) {
	return chain.until(
		`status ${wanted} of proposal ${proposal}`,
		async (block) => {
			const status = await statusOf(block, proposal);
			if (status?.type === wanted) return block;
			if (ENDS.includes(status?.type)) {
				throw new Error(
					`proposal ${proposal} is ${status.type}, not ${wanted}: ${JSON.stringify(status.toHuman())}`,
				);
			}
			return undefined;
		},
		limit,
	);
}

/**
 * The next block, or the latest one, that has an event of our pallet.
 *
 * @param {Chain} chain
 * @param {string} name
 * @param {number} limit blocks
 */
export function untilEvent(chain, name, limit) {
	return chain.until(`event ${name}`, (block) => step(steps(block), name) && block, limit);
}

/**
 * Propose and approve an upgrade.
 *
 * @param {Chain} chain
 * @param {string} releases
 * @param {{ to?: string, changes?: object }} [options] `changes` are fields of the plan
 */
export async function approvedUpgrade(chain, releases, { to, changes } = {}) {
	const upgrade = await prepare(chain, releases, { to });
	const proposal = await propose(chain, planOf(upgrade, changes));
	await vote(chain, proposal);
	return { ...upgrade, proposal };
}

/**
 * How far the migration of the certificates is, while it runs.
 *
 * @param {Block} block
 * @returns {Promise<{ done: number, total: number } | undefined>}
 */
export async function migrationProgress(block) {
	const cursor = await block.api.query.multiBlockMigrations.cursor();
	if (cursor.isNone || !cursor.unwrap().isActive) return undefined;
	// The migration's own cursor is the id of the next certificate, and ids are contiguous.
	const { innerCursor } = cursor.unwrap().asActive;
	const done = innerCursor.isSome ? Buffer.from(innerCursor.unwrap().toU8a(true)).readUInt32LE() : 0;
	return { done, total: (await block.api.query.certificates.nextId()).toNumber() };
}

/**
 * All certificates in words that do not depend on the layout.
 *
 * @param {Block} block
 */
export async function certificates(block) {
	const entries = await block.api.query.certificates.certificates.entries();
	return entries
		.map(([key, value]) => {
			const { holder, subject, version, previous, issuedAt, revoked, status } = value.unwrap();
			return {
				id: key.args[0].toNumber(),
				holder: nameOf(holder),
				subject: subject.toString(),
				version: version.major ? [version.major, version.minor, version.patch].join('.') : version.toString(),
				previous: previous.isSome ? previous.unwrap().toNumber() : undefined,
				issuedAt: issuedAt.toNumber(),
				revoked: revoked ? revoked.isTrue : !status.isActive,
			};
		})
		.sort((a, b) => a.id - b.id);
}

/** Everything that the pallet of the certificates stores. @param {Chain} chain @param {Block} block */
export function rawCertificates(chain, block) {
	return rawState(chain, block, palletPrefix('Certificates'));
}

/**
 * The registry of the runtime as plain text, oldest first.
 *
 * @param {Block} block
 */
export async function registry(block) {
	const entries = await block.api.query.upgradeOrchestrator.versions.entries(0);
	return entries
		.map(([key, value]) => {
			const { version, codeHash, activatedAt, proposal, status } = value.unwrap();
			return {
				version: version.toHuman(),
				specVersion: key.args[1].toNumber(),
				codeHash: codeHash.toHex(),
				activatedAt: activatedAt.toNumber(),
				proposal: proposal.isSome ? proposal.unwrap().toNumber() : undefined,
				status: status.type,
			};
		})
		.sort((a, b) => a.specVersion - b.specVersion);
}

/** The journal, oldest record first. @param {Block} block */
export async function journal(block) {
	const entries = await block.api.query.upgradeOrchestrator.journal.entries();
	return entries
		.map(([, record]) => record.unwrap())
		.sort((a, b) => a.sequence.toNumber() - b.sequence.toNumber());
}
