// SPDX-License-Identifier: Apache-2.0

// Who decides on the sample chain: classes and policies, statements on plans, the technical committee in an
// emergency, a multisig as a member of the council, and what @polkadot/api shows of all that.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createKeyMulti, encodeAddress, sortAddresses } from '@polkadot/util-crypto';
import { alice, bob, charlie, dave, eve, ferdie, nameOf, root } from '../lib/accounts.mjs';
import { planOf } from '../lib/plan.mjs';
import { PATIENCE, releases, useChain } from '../lib/testing.mjs';
import { ballot, motion, MOTION_WEIGHT, prepare, propose, statusOf, step, untilStatus, vote } from '../lib/upgrade.mjs';

const REPORT = `0x${'a5'.repeat(32)}`;

let upgrade;
let start;
const shared = useChain('chopsticks', async (chain) => {
	upgrade = await prepare(chain, releases);
	start = chain.latest;
});

/** The error of a call that has to fail, without the name of the pallet. */
async function refusal(call, signer) {
	const { error } = await shared.chain.attempt(call, signer);
	return error?.replace(/^upgradeOrchestrator\./, '');
}

const technically = (call) => motion(shared.chain, 'technicalCommittee', [charlie, dave], call);

/** The plan hash of an open proposal. */
async function planHash(proposal) {
	return (await shared.chain.latest.api.query.upgradeOrchestrator.proposals(proposal)).unwrap().planHash;
}

test('a proposal shows its class, its policy and who may vote', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const proposal = await propose(chain, planOf(upgrade));
	const found = (await chain.latest.api.query.upgradeOrchestrator.proposals(proposal)).unwrap().toHuman();
	assert.equal(found.class, 'Minor');
	assert.deepEqual(found.electorate.Members.map(nameOf).sort(), ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve']);
	assert.equal(found.policy.timelock, '5');
	assert.equal(found.emergencyPolicy.approval, '80.00%');
	assert.equal(found.policy.attestations.audit, '0');
	const policy = (await chain.api.call.upgradeOrchestratorApi.policyOf('Minor')).toHuman();
	assert.deepEqual(policy, found.policy);
});

test('a weaker policy is announced with its block, and a stronger one counts at once', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const { query, tx } = chain.api;
	const current = (await query.upgradeOrchestrator.policies('Minor')).unwrap().toJSON();
	const set = (changes) => tx.sudo.sudo(tx.upgradeOrchestrator.setPolicy('Minor', { ...current, ...changes }));

	const { events } = await chain.submit(set({ minimumApprovals: 2 }), root);
	const scheduled = step(events, 'ChangeScheduled').data;
	assert.equal(scheduled.change.asPolicy.policy.minimumApprovals.toNumber(), 2);
	const days = 24 * 60 * 10;
	assert.equal(scheduled.due.toNumber(), chain.latest.number + 5 * days, 'after the set-back of five days');
	const [pending] = (await chain.latest.api.query.upgradeOrchestrator.pendingChanges()).toHuman();
	assert.equal(pending.change.Policy.class, 'Minor');

	const { events: later } = await chain.submit(set({ minimumApprovals: 4 }), root);
	assert.ok(step(later, 'ChangeWithdrawn'));
	assert.equal(step(later, 'RulesChanged').data.change.asPolicy.policy.minimumApprovals.toNumber(), 4);
	const after = (await chain.latest.api.query.upgradeOrchestrator.policies('Minor')).unwrap();
	assert.equal(after.minimumApprovals.toNumber(), 4);
	assert.equal((await chain.latest.api.query.upgradeOrchestrator.pendingChanges()).length, 0);
});

test('a plan waits for a statement that its policy asks for, and says so', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const { query, tx } = chain.api;
	const current = (await query.upgradeOrchestrator.policies('Minor')).unwrap().toJSON();
	const attestations = { ...current.attestations, rehearsal: 1 };
	const asked = tx.upgradeOrchestrator.setPolicy('Minor', { ...current, attestations });
	await chain.submit(tx.sudo.sudo(asked), root);
	const proposal = await propose(chain, planOf(upgrade));
	await vote(chain, proposal);
	const { eta } = (await statusOf(chain.latest, proposal)).asQueued;
	await chain.skip(eta.toNumber() - chain.latest.number + 2);
	assert.ok((await statusOf(chain.latest, proposal)).isQueued);
	const reason = await chain.api.call.upgradeOrchestratorApi.heldBackBy(proposal);
	assert.equal(reason.unwrap().reason.toHuman(), 'too few attestations of kind Rehearsal');

	const hash = await planHash(proposal);
	const attest = (kind, verdict) => tx.upgradeOrchestrator.attest(hash, kind, verdict, REPORT, 'chopsticks 1.5.1');
	assert.equal(await refusal(attest('Rehearsal', 'Support'), ferdie), 'BadOrigin');
	assert.equal(await refusal(attest('Rehearsal', 'Support'), bob), 'BadOrigin');
	assert.equal(await refusal(attest('NodeReadiness', 'Support'), alice), 'OwnPlan');
	const { events } = await chain.submit(attest('Rehearsal', 'Support'), eve);
	assert.equal(step(events, 'Attested').data.note.toHuman(), 'chopsticks 1.5.1');
	const [said] = (await chain.latest.api.query.upgradeOrchestrator.attestations(proposal)).toHuman();
	assert.deepEqual(
		[nameOf(said.attester), said.kind, said.verdict, said.reportHash, said.note],
		['Eve', 'Rehearsal', 'Support', REPORT, 'chopsticks 1.5.1'],
	);
	await untilStatus(chain, proposal, 'Confirmed', 40);
});

test('two of three of the technical committee withdraw a plan, which the council ratifies', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const { tx } = chain.api;
	const proposal = await propose(chain, planOf(upgrade));
	const cancel = tx.upgradeOrchestrator.emergencyCancel(proposal, 'A hole was found.');
	assert.equal(await refusal(cancel, charlie), 'BadOrigin', 'one alone has no power');
	const events = await technically(cancel);
	const used = step(events, 'EmergencyPowerUsed').data;
	assert.deepEqual([used.power.type, used.reason.toHuman()], ['Cancel', 'A hole was found.']);
	assert.equal(used.candidate.unwrap().toHex(), upgrade.candidate.hash);
	assert.equal(step(events, 'Cancelled').data.reason.type, 'Emergency');
	const [act] = (await chain.latest.api.query.upgradeOrchestrator.emergencyActs()).toHuman();
	assert.equal(act.reason, 'A hole was found.');
	const ratified = await motion(shared.chain, 'council', [alice, bob, charlie, dave], tx.upgradeOrchestrator.ratify(used.act));
	assert.equal(step(ratified, 'EmergencyRatified').data.power.type, 'Cancel');
});

test('an emergency keeps users out, and governance in', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const { tx } = chain.api;
	await technically(tx.upgradeOrchestrator.tripBreaker('Somebody drains accounts.'));
	const transfer = tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n);
	assert.equal(await refusal(transfer, ferdie), 'system.CallFiltered');
	assert.ok((await chain.latest.api.call.upgradeOrchestratorApi.status()).breaker.isTrue);
	const proposal = await propose(chain, planOf(upgrade));
	await vote(chain, proposal);
	assert.ok((await statusOf(chain.latest, proposal)).isQueued, 'plans are decided meanwhile');
	await chain.submit(tx.sudo.sudo(tx.upgradeOrchestrator.resetBreaker('It is stopped.')), root);
	await chain.submit(transfer, ferdie);
});

test('what is paused keeps users out, and never what governance needs', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const { tx } = chain.api;
	const pause = (...call) => tx.sudo.sudo(tx.txPause.pause(call));
	await chain.submit(pause('Balances', 'transfer_keep_alive'), root);
	const transfer = tx.balances.transferKeepAlive(eve.address, 1_000_000_000_000n);
	assert.equal(await refusal(transfer, ferdie), 'system.CallFiltered');
	for (const call of [['UpgradeOrchestrator', 'vote'], ['Preimage', 'note_preimage'], ['Council', 'close']]) {
		assert.equal(await refusal(pause(...call), root), 'txPause.Unpausable', call.join('.'));
	}
	await vote(chain, await propose(chain, planOf(upgrade)));
	await chain.submit(tx.sudo.sudo(tx.txPause.unpause(['Balances', 'transfer_keep_alive'])), root);
	await chain.submit(transfer, ferdie);
});

test('the fast track is shorter, and needs four of five', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const proposal = await propose(chain, planOf(upgrade));
	await technically(chain.api.tx.upgradeOrchestrator.fastTrack(upgrade.candidate.hash, 'A hole is open.'));
	await vote(chain, proposal, 'Aye', [bob, charlie, dave]);
	assert.ok((await statusOf(chain.latest, proposal)).isVoting, 'three of five are not enough');
	await vote(chain, proposal, 'Aye', [eve]);
	const { eta } = (await statusOf(chain.latest, proposal)).asQueued;
	assert.equal(eta.toNumber(), chain.latest.number + 2);
	await untilStatus(chain, proposal, 'Confirmed', 30);
});

test('a multisig can be a member of the council: it proposes and votes', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const { tx } = chain.api;
	const two = [eve, ferdie];
	const multisig = encodeAddress(createKeyMulti(two.map(({ address }) => address), 2), 42);
	const unit = 1_000_000_000_000n;
	await chain.submit(tx.balances.transferKeepAlive(multisig, 100_000n * unit), alice);
	const members = [alice, bob, charlie, dave].map(({ address }) => address);
	await chain.submit(tx.sudo.sudo(tx.council.setMembers([...members, multisig], null, 5)), root);

	const together = async (call) => {
		const weight = MOTION_WEIGHT;
		const others = (pair) => sortAddresses(two.filter((other) => other !== pair).map(({ address }) => address), 42);
		const first = await chain.submit(tx.multisig.asMulti(2, others(two[0]), null, call, weight), two[0]);
		assert.ok(first.events.some(({ section, method }) => section === 'multisig' && method === 'NewMultisig'));
		// Nobody else had a transaction in that block.
		const timepoint = { height: first.block.number, index: first.block.extrinsics.length - 1 };
		const last = await chain.submit(tx.multisig.asMulti(2, others(two[1]), timepoint, call, weight), two[1]);
		const executed = last.events.find(({ section, method }) => section === 'multisig' && method === 'MultisigExecuted');
		assert.ok(executed.data.result.isOk, `${executed.data.result}`);
		return last.events;
	};
	const proposed = await together(tx.upgradeOrchestrator.propose(planOf(upgrade)));
	const { proposal, proposer } = step(proposed, 'Proposed').data;
	assert.equal(proposer.toString(), multisig);
	const voted = await together(await ballot(chain, proposal.toNumber(), 'Aye'));
	assert.equal(step(voted, 'Voted').data.who.toString(), multisig);
	await vote(chain, proposal.toNumber(), 'Aye', [bob, charlie]);
	assert.ok((await statusOf(chain.latest, proposal.toNumber())).isQueued);
});

test('why a version may not follow another one is a text', PATIENCE, async () => {
	const { chain } = shared;
	await chain.goTo(start);
	const why = async (from, to) => {
		const refusal = await chain.api.call.upgradeOrchestratorApi.refusalOfUpgrade(0, from, to);
		return refusal.isSome ? refusal.unwrap().reason.toHuman() : null;
	};
	assert.equal(await why('1.0.0', '1.1.0'), null);
	assert.equal(await why('1.0.0', '2.0.0'), 'MajorWithoutRule');
	assert.equal(await why('1.0.0', '3.0.0'), 'MajorSkipped');
	assert.equal(await why('1.1.0', '1.0.0'), 'VersionLower');
	assert.equal(await why('1.1', '1.2.0'), 'VersionUnreadable');
});
