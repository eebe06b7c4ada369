// SPDX-License-Identifier: Apache-2.0

// Who may not, what may not: every refusal has a name, and changes nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringToHex, stringToU8a } from '@polkadot/util';
import { alice, bob, charlie, dave, eve, ferdie, root } from '../lib/accounts.mjs';
import { blobOf, certificatesScope, check, palletPrefix, planOf, storeCode } from '../lib/plan.mjs';
import { PATIENCE, releases, useChain } from '../lib/testing.mjs';
import { ballot, phaseOf, prepare, propose, statusOf, step, steps, vote } from '../lib/upgrade.mjs';

let upgrade;
const shared = useChain('chopsticks', async (chain) => {
	upgrade = await prepare(chain, releases);
});
/** Stored on the chain, and nothing more can be done with it. */
const text = blobOf('text', stringToU8a('This is not a wasm module.'));

/** The error of a call that has to fail, without the name of the pallet. */
async function refusal(call, signer) {
	const { error } = await shared.chain.attempt(call, signer);
	return error?.replace(/^upgradeOrchestrator\./, '');
}

/** The error of a plan that differs from a good one. */
function refusalOfPlan(changes, signer = alice) {
	return refusal(shared.chain.api.tx.upgradeOrchestrator.propose(planOf(upgrade, changes)), signer);
}

test('a stranger can not have code inspected, nor propose', PATIENCE, async () => {
	const { tx } = shared.chain.api;
	const { hash, length } = upgrade.candidate;
	assert.equal(await refusal(tx.upgradeOrchestrator.inspectCode(hash, length), ferdie), 'BadOrigin');
	assert.equal(await refusalOfPlan({}, ferdie), 'BadOrigin');
});

test('a stranger can not change the policy', PATIENCE, async () => {
	const { query, tx } = shared.chain.api;
	const policy = (await query.upgradeOrchestrator.policies('Minor')).unwrap();
	assert.equal(await refusal(tx.upgradeOrchestrator.setPolicy('Minor', policy), ferdie), 'BadOrigin');
});

test('code that is not stored, of another length, or not wasm is not inspected', PATIENCE, async () => {
	const { tx } = shared.chain.api;
	const { hash, length } = upgrade.candidate;
	const inspect = (...args) => refusal(tx.upgradeOrchestrator.inspectCode(...args), alice);
	assert.equal(await inspect(`0x${'11'.repeat(32)}`, 100), 'PreimageMissing');
	assert.equal(await inspect(hash, length + 1), 'LengthMismatch');

	await storeCode(shared.chain, alice, text);
	assert.equal(await inspect(text.hash, text.length), 'NotWasm');

	const empty = blobOf('empty module', Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
	await storeCode(shared.chain, alice, empty);
	assert.equal(await inspect(empty.hash, empty.length), 'NoVersionSection');
});

const plans = {
	'code that is not stored': [
		{ candidate: { codeHash: `0x${'22'.repeat(32)}`, lengthBytes: 100 } },
		'PreimageMissing',
	],
	'code that was not inspected': [
		{ candidate: { codeHash: text.hash, lengthBytes: text.length } },
		'NotInspected',
	],
	'another length than the inspected one': [
		() => ({ candidate: { codeHash: upgrade.candidate.hash, lengthBytes: 1 } }),
		'LengthMismatch',
	],
	'no rescue build': [{ rescue: null }, 'RescueMissing'],
	'a rescue build that is not higher than the candidate': [
		() => ({ rescue: { codeHash: upgrade.candidate.hash, lengthBytes: upgrade.candidate.length } }),
		'RescueNotHigher',
	],
	'a version that belongs to another spec_version': [{ version: stringToHex('1.2.0') }, 'VersionMismatch'],
	'a version that is none': [{ version: stringToHex('the next one') }, 'VersionUnreadable'],
	'a base that ran before': [{ baseSpecVersion: 9_990_000 }, 'BaseOvertaken'],
	'a protected pallet in its scope': [{ scope: scopeOf(palletPrefix('ParachainSystem')) }, 'ProtectedPrefix'],
	'well-known keys in its scope': [{ scope: scopeOf(stringToHex(':code:and:more:::')) }, 'ProtectedPrefix'],
	"the orchestrator's own state in its scope": [
		{ scope: scopeOf(palletPrefix('UpgradeOrchestrator')) },
		'OwnPrefix',
	],
	'more prefixes than may be': [
		{ scope: scopeOf(...Array.from({ length: 17 }, (_, index) => palletPrefix(`Pallet${index}`))) },
		'TooManyPrefixes',
	],
	'a prefix that is shorter than a pallet': [{ scope: scopeOf('0x1234') }, 'PrefixTooShort'],
	'a prefix that is longer than may be': [
		{ scope: scopeOf(`${palletPrefix('Certificates')}${'00'.repeat(81)}`) },
		'PrefixTooLong',
	],
	'prefixes that overlap': [
		{ scope: scopeOf(palletPrefix('Certificates'), certificatesScope.prefixes[0]) },
		'OverlappingPrefixes',
	],
	'no scope although something migrates': [{ scope: { prefixes: [], maxKeys: 0, maxBytes: 0 } }, 'ScopeMissing'],
	'a budget of more keys than the chain captures': [
		{ scope: { ...certificatesScope, maxKeys: 2 ** 32 - 1 } },
		'SnapshotBudgetTooLarge',
	],
	'a budget of more bytes than the chain captures': [
		{ scope: { ...certificatesScope, maxBytes: 2 ** 32 - 1 } },
		'SnapshotBudgetTooLarge',
	],
	'a longer maintenance than the policy allows': [{ maxMaintenanceBlocks: 601 }, 'MaintenanceOutOfRange'],
	'a maintenance of no blocks': [{ maxMaintenanceBlocks: 0 }, 'MaintenanceOutOfRange'],
	'a scope without a budget': [{ scope: { ...certificatesScope, maxKeys: 0, maxBytes: 0 } }, 'ScopeWithoutBudget'],
	'an announcement that is too long': [{ announcement: stringToHex('x'.repeat(513)) }, 'AnnouncementTooLong'],
	'an announcement that is not ASCII': [{ announcement: '0xc3a4' }, 'TextNotAscii'],
	'more migrations than may be': [{ migrations: Array(17).fill(stringToHex('one')) }, 'TooManyMigrations'],
	'the name of a migration that is too long': [{ migrations: [stringToHex('m'.repeat(65))] }, 'TextTooLong'],
	'more files than may be': [
		{ manifest: Array(17).fill({ name: stringToHex('notes'), contentHash: `0x${'33'.repeat(32)}` }) },
		'TooManyArtefacts',
	],
	'a scope that this chain lets nobody lose, and a policy that would': [
		{ failurePolicy: 'Drop', scope: scopeOf(palletPrefix('Somebody')) },
		'ScopeNotDroppable',
	],
	'a policy that keeps what users write, and no build that does': [{ failurePolicy: 'Keep' }, 'ReverseMissing'],
	'migrations of a reverse build that is not there': [{ reverseMigrations: [stringToHex('one')] }, 'ReverseMissing'],
	'a default to roll back, and no way to do it': [
		{ freezeDefault: 'RollBack', scope: scopeOf(palletPrefix('Somebody')) },
		'NoWayBack',
	],
	'a check of a metric that there is not': [{ checks: [check('temperature', { Above: 30 })] }, 'UnknownMetric'],
	'a check that never looks': [
		{ checks: [check('total-issuance', { Above: 1 }, { intervalBlocks: 0 })] },
		'CheckInvalid',
	],
	'a check of what users can move that would roll back': [
		{ checks: [check('failed-extrinsics', { Above: 1 }, { action: 'RollBack' })] },
		'ActionNotAllowed',
	],
	'more checks than may be': [{ checks: Array(9).fill(check('total-issuance', { Above: 1 })) }, 'TooManyChecks'],
	'a check, where there is no probation': [{ checks: [check('total-issuance', { Above: 1 })] }, 'CheckTooSlow'],
};

function scopeOf(...prefixes) {
	return { prefixes, maxKeys: 100, maxBytes: 100_000 };
}

for (const [what, [changes, error]] of Object.entries(plans)) {
	test(`a plan with ${what} is refused as ${error}`, PATIENCE, async () => {
		assert.equal(await refusalOfPlan(typeof changes === 'function' ? changes() : changes), error);
	});
}

test('after all these refusals there is no proposal', PATIENCE, async () => {
	const { query } = shared.chain.latest.api;
	assert.equal((await query.upgradeOrchestrator.nextProposal()).toNumber(), 0);
	assert.equal((await query.upgradeOrchestrator.proposals.keys()).length, 0);
});

test('policies that decide nothing or everything are refused', PATIENCE, async () => {
	const { query, tx } = shared.chain.api;
	const current = (await query.upgradeOrchestrator.policies('Minor')).unwrap().toJSON();
	const wrong = {
		VotingPeriodZero: { votingPeriod: 0 },
		GraceZero: { grace: 0 },
		ApprovalsZero: { minimumApprovals: 0 },
		MaintenanceZero: { maintenanceBlocks: 0 },
		GraceTooShort: { objectionPeriod: current.grace },
		LateQuorumExtensionTooLong: { lateQuorumExtension: current.votingPeriod + 1 },
		PeriodTooLong: { timelock: 2 ** 32 - 1 },
	};
	for (const [error, changes] of Object.entries(wrong)) {
		const call = tx.upgradeOrchestrator.setPolicy('Minor', { ...current, ...changes });
		assert.equal(await refusal(tx.sudo.sudo(call), root), error);
	}
	// A share over 100 % is no share: such a call can not even be decoded.
	for (const share of ['quorum', 'approval']) {
		const call = tx.upgradeOrchestrator.setPolicy('Minor', { ...current, [share]: 1_000_000_001 });
		await assert.rejects(shared.chain.send(tx.sudo.sudo(call), root), /the chain did not take/);
	}
	const after = await shared.chain.latest.api.query.upgradeOrchestrator.policies('Minor');
	assert.deepEqual(after.unwrap().toJSON(), current);
});

test('the same candidate is proposed once at a time', PATIENCE, async () => {
	assert.equal(await propose(shared.chain, planOf(upgrade)), 0);
	assert.equal(await refusalOfPlan({}), 'AlreadyProposed');
	assert.equal(await refusalOfPlan({ announcement: stringToHex('Another text.') }, bob), 'AlreadyProposed');
});

test('a stranger can neither vote nor cancel', PATIENCE, async () => {
	const { tx } = shared.chain.api;
	assert.equal(await refusal(await ballot(shared.chain, 0, 'Aye'), ferdie), 'NotAMember');
	assert.equal(await refusal(tx.upgradeOrchestrator.cancel(0, 'I do not like it'), ferdie), 'BadOrigin');
	const { tally, status } = (await shared.chain.latest.api.query.upgradeOrchestrator.proposals(0)).unwrap();
	assert.deepEqual(tally.toJSON(), { ayes: 0, nays: 0, abstentions: 0, approvals: 0 });
	assert.ok(status.isVoting);
});

test('a single council member can not cancel the proposal of another one', PATIENCE, async () => {
	const { tx } = shared.chain.api;
	assert.equal(await refusal(tx.upgradeOrchestrator.cancel(0, 'I do not like it'), bob), 'BadOrigin');
});

test('a vote for another plan than the proposal has does not count', PATIENCE, async () => {
	const { tx } = shared.chain.api;
	const otherPlan = `0x${'11'.repeat(32)}`;
	assert.equal(await refusal(tx.upgradeOrchestrator.vote(0, otherPlan, 'Aye'), bob), 'OtherPlan');
});

test('a council member votes once, and can not change the vote', PATIENCE, async () => {
	await vote(shared.chain, 0, 'Aye', [bob]);
	for (const again of ['Aye', 'Nay']) {
		assert.equal(await refusal(await ballot(shared.chain, 0, again), bob), 'AlreadyVoted');
	}
	const { tally } = (await shared.chain.latest.api.query.upgradeOrchestrator.proposals(0)).unwrap();
	assert.deepEqual(tally.toJSON(), { ayes: 1, nays: 0, abstentions: 0, approvals: 1 });
});

test('a vote on a proposal that does not exist is refused', PATIENCE, async () => {
	assert.equal(await refusal(await ballot(shared.chain, 99, 'Aye'), bob), 'ProposalNotFound');
});

test('an approved proposal that is cancelled is never enacted', PATIENCE, async () => {
	const { chain } = shared;
	await vote(chain, 0, 'Aye', [charlie, dave]);
	const queued = await statusOf(chain.latest, 0);
	assert.ok(queued.isQueued);
	const { eta } = queued.asQueued;
	assert.equal(await refusal(await ballot(chain, 0, 'Nay'), eve), 'VotingEnded');

	const cancel = chain.api.tx.upgradeOrchestrator.cancel(0, 'A fault was found in time.');
	const { events } = await chain.submit(chain.api.tx.sudo.sudo(cancel), root);
	assert.equal(step(events, 'Cancelled').data.reason.type, 'Governance');
	assert.ok(chain.latest.number < eta.toNumber(), 'it was cancelled before it was due');

	const unwatch = chain.watch(async (block) => {
		assert.equal((await phaseOf(block)).type, 'Idle');
		assert.equal(step(steps(block), 'Enacted'), undefined);
	});
	await chain.skip(eta.toNumber() + 5 - chain.latest.number);
	unwatch();
	assert.ok((await statusOf(chain.latest, 0)).isCancelled);
	assert.equal(chain.specVersion, 10_000_000);
});

test('a finished proposal takes no vote, no cancellation and no retry', PATIENCE, async () => {
	const { upgradeOrchestrator: pallet } = shared.chain.api.tx;
	const late = await ballot(shared.chain, 0, 'Aye');
	for (const call of [late, pallet.cancel(0, 'again'), pallet.retry(0)]) {
		assert.equal(await refusal(call, alice), 'ProposalFinished');
	}
});

test('a plan that the electorate rejects costs its deposit', PATIENCE, async () => {
	const { chain } = shared;
	// Not of Alice: she is paid for the blocks that she authors.
	const total = async ({ api }) => {
		const { free, reserved } = (await api.query.system.account(eve.address)).data;
		return free.add(reserved);
	};
	const proposal = await propose(chain, planOf(upgrade), eve);
	const { deposit } = (await chain.latest.api.query.upgradeOrchestrator.proposals(proposal)).unwrap();
	const before = await total(chain.latest);
	await vote(chain, proposal, 'Nay', [bob, charlie, dave]);
	assert.ok((await statusOf(chain.latest, proposal)).isRejected);
	assert.equal(before.sub(await total(chain.latest)).toString(), deposit.toString());
});
