// SPDX-License-Identifier: Apache-2.0

//! Statements on plans, and what they hold back.

use crate::{
	lifecycle::{AbortReason, Status},
	mock::{solo::*, *},
	AttestationKind::{self, *},
	Attestations, Class, Error, Event, Policy, Proposals, RequiredAttestations, Text,
	Verdict::{self, *},
	MAX_ATTESTATIONS,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

const REPORT: H256 = H256::repeat_byte(5);

fn attest(who: u64, proposal: u32, kind: AttestationKind, verdict: Verdict) -> DispatchResult {
	UpgradeOrchestrator::attest(
		RuntimeOrigin::signed(who),
		plan_hash(proposal),
		kind,
		verdict,
		REPORT,
		b"node 1.2.3".to_vec(),
	)
}

fn withdraw(who: u64, proposal: u32, kind: AttestationKind) -> DispatchResult {
	UpgradeOrchestrator::withdraw_attestation(RuntimeOrigin::signed(who), plan_hash(proposal), kind)
}

fn overrule(proposal: u32, who: u64, kind: AttestationKind, reason: &str) -> DispatchResult {
	UpgradeOrchestrator::overrule(
		RuntimeOrigin::root(),
		plan_hash(proposal),
		who,
		kind,
		reason.into(),
	)
}

fn held_back(proposal: u32) -> Option<String> {
	UpgradeOrchestrator::held_back_by(proposal)
		.map(|found| String::from_utf8(found.reason.into_inner()).unwrap())
}

/// Two audits and one ready node are asked for.
fn ask_for_attestations() {
	DefaultPolicy::set(Policy {
		attestations: RequiredAttestations { audit: 2, node_readiness: 1, ..Default::default() },
		..policy()
	});
}

#[test]
fn a_plan_waits_for_the_statements_that_its_policy_asks_for() {
	run(|| {
		ask_for_attestations();
		let proposal = approved();
		let Status::Queued { eta, .. } = status(proposal) else { panic!() };
		assert_ok!(attest(81, proposal, Audit, Support));
		run_to(eta + 2);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert_eq!(held_back(proposal).as_deref(), Some("too few attestations of kind Audit"));
		assert_ok!(attest(82, proposal, Audit, Support));
		next_block();
		assert_eq!(
			held_back(proposal).as_deref(),
			Some("too few attestations of kind NodeReadiness")
		);
		assert_ok!(attest(BOB, proposal, NodeReadiness, Support));
		assert_eq!(held_back(proposal), None);
		assert!(next_block(), "locked for the enactment");
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn what_a_plan_still_waits_for_can_be_asked() {
	run(|| {
		ask_for_attestations();
		assert_eq!(UpgradeOrchestrator::pending_approvals(), []);
		let proposal = propose();
		let needed = Proposals::<Test>::get(proposal).unwrap().policy.attestations;
		let missing: Vec<_> = AttestationKind::ALL
			.into_iter()
			.map(|kind| (kind, u32::from(needed.of(kind))))
			.filter(|(_, missing)| *missing > 0)
			.collect();
		assert_eq!(missing.len(), 2);
		let [found] = &UpgradeOrchestrator::pending_approvals()[..] else { panic!() };
		assert_eq!((found.proposal, &found.version[..]), (proposal, &b"1.1.0"[..]));
		assert_eq!((found.votes_missing, found.approvals_missing), (2, 3));
		assert_eq!(found.attestations_missing, missing);
		// Once it is approved, nobody has to vote any more.
		approve(proposal);
		assert_eq!(UpgradeOrchestrator::pending_approvals(), []);
	});
}

#[test]
fn a_plan_that_never_gets_its_statements_expires() {
	run(|| {
		ask_for_attestations();
		let proposal = approved();
		let Status::Queued { expires, .. } = status(proposal) else { panic!() };
		// Nothing is looked at in vain meanwhile.
		assert_eq!(crate::Agenda::<Test>::get().next_due, Some(expires));
		run_to(expires - 1);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		next_block();
		assert_eq!(status(proposal), Status::Expired { at: expires });
	});
}

#[test]
fn one_attester_counts_once_and_a_later_statement_replaces_an_earlier_one() {
	run(|| {
		ask_for_attestations();
		let proposal = approved();
		assert_ok!(attest(81, proposal, Audit, Support));
		assert_ok!(attest(81, proposal, Audit, Support));
		assert_eq!(Attestations::<Test>::get(proposal).len(), 1);
		assert_eq!(held_back(proposal).as_deref(), Some("too few attestations of kind Audit"));
		assert_ok!(attest(81, proposal, Audit, Objection));
		let said = &Attestations::<Test>::get(proposal)[0];
		assert_eq!((said.verdict, said.report_hash), (Objection, REPORT));
		assert_eq!(said.note, Text::truncate_from(b"node 1.2.3".to_vec()));
	});
}

#[test]
fn statements_expire() {
	run(|| {
		DefaultPolicy::set(Policy {
			attestations: RequiredAttestations { audit: 1, ..Default::default() },
			timelock: ATTESTATION_LIFETIME,
			..policy()
		});
		let proposal = approved();
		let Status::Queued { eta, .. } = status(proposal) else { panic!() };
		assert_ok!(attest(81, proposal, Audit, Support));
		assert_eq!(held_back(proposal), None);
		run_to(eta - 1);
		assert_eq!(held_back(proposal), None, "the last block in which it counts");
		next_block();
		assert_eq!(held_back(proposal).as_deref(), Some("too few attestations of kind Audit"));
		assert!(matches!(status(proposal), Status::Queued { .. }));
		// Said again, it counts again.
		assert_ok!(attest(81, proposal, Audit, Support));
		next_block();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn an_objection_holds_a_plan_back_for_a_while_and_not_for_ever() {
	run(|| {
		let proposal = approved();
		let Status::Queued { eta, .. } = status(proposal) else { panic!() };
		assert_ok!(attest(81, proposal, Rehearsal, Objection));
		let until = eta + OBJECTION_PERIOD;
		run_to(until - 1);
		assert_eq!(held_back(proposal), Some(format!("an objection, until block {until}")));
		// A second one, and the same once more, gain no time.
		assert_ok!(attest(82, proposal, Layout, Objection));
		assert_ok!(attest(81, proposal, Rehearsal, Objection));
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert!(next_block(), "locked for the enactment");
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn an_objection_that_is_withdrawn_or_overruled_holds_nothing_back() {
	run(|| {
		for way in [
			|proposal| withdraw(81, proposal, Audit),
			|proposal| overrule(proposal, 81, Audit, "not in our code"),
			|proposal| attest(81, proposal, Audit, Support),
		] {
			let proposal = approved();
			assert_ok!(attest(81, proposal, Audit, Objection));
			assert!(held_back(proposal).is_some());
			assert_ok!(way(proposal));
			assert_eq!(held_back(proposal), None);
			assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		}
		// Overruling leaves the statement where it was, with the mark.
		assert!(Attestations::<Test>::get(1)[0].overruled);
		// Who insists is not heard: it can not be withdrawn, and said anew it is overruled still.
		let proposal = approved();
		assert_ok!(attest(81, proposal, Audit, Objection));
		assert_ok!(overrule(proposal, 81, Audit, "not in our code"));
		let reason = Text::truncate_from(b"not in our code".to_vec());
		let told = Event::ObjectionOverruled { proposal, attester: 81, kind: Audit, reason };
		assert_eq!(events().pop(), Some(told));
		assert_noop!(withdraw(81, proposal, Audit), Error::<Test>::Overruled);
		assert_ok!(attest(81, proposal, Audit, Support));
		assert_ok!(attest(81, proposal, Audit, Objection));
		assert_eq!(held_back(proposal), None);
	});
}

#[test]
fn objections_gain_no_time_by_an_abort() {
	run(|| {
		let proposal = approved();
		let Status::Queued { eta, expires } = status(proposal) else { panic!() };
		assert_ok!(attest(81, proposal, Audit, Objection));
		run_to(eta + OBJECTION_PERIOD);
		// As the relay chain would answer.
		crate::Active::<Test>::kill();
		UpgradeOrchestrator::set_phase(crate::Phase::Idle);
		let reason = AbortReason::RelayAbort;
		crate::Proposals::<Test>::mutate(proposal, |open| {
			open.as_mut().unwrap().status = Status::Aborted { reason, expires };
		});
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		assert_eq!(held_back(proposal), None);
	});
}

#[test]
fn who_may_not_make_a_statement_is_refused() {
	run(|| {
		ask_for_attestations();
		let proposal = propose();
		assert_noop!(attest(STRANGER, proposal, Audit, Support), DispatchError::BadOrigin);
		assert_noop!(attest(BOB, proposal, Audit, Support), DispatchError::BadOrigin);
		assert_noop!(withdraw(BOB, proposal, Audit), DispatchError::BadOrigin);
		assert_noop!(attest(ALICE, proposal, NodeReadiness, Support), Error::<Test>::OwnPlan);
		assert_noop!(withdraw(81, proposal, Audit), Error::<Test>::NotAttested);
		assert_noop!(
			UpgradeOrchestrator::overrule(
				RuntimeOrigin::signed(ALICE),
				plan_hash(proposal),
				81,
				Audit,
				b"because".to_vec()
			),
			DispatchError::BadOrigin
		);
		assert_noop!(overrule(proposal, 81, Audit, "because"), Error::<Test>::NotAttested);
		assert_ok!(attest(81, proposal, Audit, Support));
		assert_noop!(overrule(proposal, 81, Audit, "because"), Error::<Test>::NotAttested);
		assert_ok!(attest(81, proposal, Audit, Objection));
		assert_noop!(overrule(proposal, 81, Audit, ""), Error::<Test>::ReasonMissing);
		assert_noop!(overrule(proposal, 81, Audit, &"x".repeat(65)), Error::<Test>::TextTooLong);
		assert_ok!(overrule(proposal, 81, Audit, &"x".repeat(64)));
		assert_noop!(overrule(proposal, 81, Audit, "again"), Error::<Test>::NotAttested);
		let say = |hash, note: &[u8]| {
			UpgradeOrchestrator::attest(
				RuntimeOrigin::signed(81),
				hash,
				Audit,
				Support,
				REPORT,
				note.to_vec(),
			)
		};
		assert_noop!(say(H256::zero(), b""), Error::<Test>::ProposalNotFound);
		assert_noop!(say(plan_hash(proposal), &[b'x'; 65]), Error::<Test>::TextTooLong);
		assert_noop!(say(plan_hash(proposal), &[7]), Error::<Test>::TextNotAscii);
	});
}

#[test]
fn a_plan_that_is_enacted_or_ended_takes_no_statements() {
	run(|| {
		let proposal = enacted();
		assert_noop!(attest(81, proposal, Audit, Support), Error::<Test>::TooLateToAttest);
		assert_noop!(withdraw(81, proposal, Audit), Error::<Test>::TooLateToAttest);
		assert_noop!(overrule(proposal, 81, Audit, "no"), Error::<Test>::TooLateToAttest);
		run_to(System::block_number() + 10);
		assert!(status(proposal).is_final());
		assert_noop!(attest(81, proposal, Audit, Support), Error::<Test>::ProposalNotFound);
	});
}

/// So many accounts of which each may say that its node is ready.
fn operators(count: u64) {
	Members::set((1..=count).collect());
}

#[test]
fn statements_on_a_plan_are_bounded_and_leave_with_it() {
	run(|| {
		operators(40);
		let proposal = propose();
		let all = u64::from(MAX_ATTESTATIONS);
		for who in 2..=all + 1 {
			assert_ok!(attest(who, proposal, NodeReadiness, Support));
		}
		// Nobody asked for more of them.
		assert_noop!(
			attest(all + 2, proposal, NodeReadiness, Support),
			Error::<Test>::TooManyAttestations
		);
		// In the place of its own.
		assert_ok!(attest(2, proposal, NodeReadiness, Objection));
		assert_eq!(Attestations::<Test>::get(proposal).len() as u64, all);
		Members::set(vec![ALICE, BOB, CHARLIE, DAVE, EVE]);
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		assert!(Attestations::<Test>::contains_key(proposal));
		for _ in 0..4 {
			let other = propose();
			assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), other, vec![]));
		}
		assert!(!Attestations::<Test>::contains_key(proposal));
	});
}

#[test]
fn what_is_asked_for_always_finds_room() {
	run(|| {
		ask_for_attestations();
		operators(60);
		let proposal = propose();
		// As many objections as may be, and the rest full of what nobody needs.
		let half = u64::from(MAX_ATTESTATIONS) / 2;
		for who in 2..2 + half {
			assert_ok!(attest(who, proposal, NodeReadiness, Objection));
		}
		assert_noop!(
			attest(2 + half, proposal, NodeReadiness, Objection),
			Error::<Test>::TooManyAttestations
		);
		for who in 2 + half..2 + 2 * half {
			assert_ok!(attest(who, proposal, NodeReadiness, Support));
		}
		for who in AUDITORS {
			assert_ok!(attest(who, proposal, Audit, Support));
		}
		let said = Attestations::<Test>::get(proposal);
		let count = |kind, verdict| {
			said.iter().filter(|said| (said.kind, said.verdict) == (kind, verdict)).count() as u64
		};
		assert_eq!(count(Audit, Support), 2);
		assert_eq!(count(NodeReadiness, Support), half - 2);
		assert_eq!(count(NodeReadiness, Objection), half);
		Members::set(vec![ALICE, BOB, CHARLIE, DAVE, EVE]);
	});
}

#[test]
fn what_is_stale_or_overruled_makes_room() {
	run(|| {
		DefaultPolicy::set(Policy { voting_period: 200, timelock: 200, ..policy() });
		operators(60);
		let proposal = propose();
		let half = u64::from(MAX_ATTESTATIONS) / 2;
		for who in 2..2 + half {
			assert_ok!(attest(who, proposal, NodeReadiness, Objection));
		}
		for who in 2 + half..2 + 2 * half {
			assert_ok!(attest(who, proposal, NodeReadiness, Support));
		}
		assert_ok!(overrule(proposal, 5, NodeReadiness, "it is ready"));
		assert_ok!(attest(50, proposal, NodeReadiness, Objection));
		assert!(!Attestations::<Test>::get(proposal).iter().any(|said| said.attester == 5));
		run_to(System::block_number() + ATTESTATION_LIFETIME);
		for who in 51..60 {
			assert_ok!(attest(who, proposal, NodeReadiness, Support));
		}
		Members::set(vec![ALICE, BOB, CHARLIE, DAVE, EVE]);
	});
}

#[test]
fn a_statement_is_told_by_its_event() {
	run(|| {
		let proposal = propose();
		assert_ok!(attest(BOB, proposal, NodeReadiness, Support));
		assert_ok!(withdraw(BOB, proposal, NodeReadiness));
		let note = Text::truncate_from(b"node 1.2.3".to_vec());
		assert_eq!(
			events()[events().len() - 2..],
			[
				Event::Attested {
					proposal,
					attester: BOB,
					kind: NodeReadiness,
					verdict: Support,
					report_hash: REPORT,
					note,
				},
				Event::AttestationWithdrawn { proposal, attester: BOB, kind: NodeReadiness },
			]
		);
		assert_eq!(UpgradeOrchestrator::policy(Class::Minor), policy());
	});
}

#[test]
fn an_objection_holds_a_plan_back_no_longer_than_it_counts() {
	run(|| {
		let proposal = propose();
		Proposals::<Test>::mutate(proposal, |proposal| {
			let policy = &mut proposal.as_mut().unwrap().policy;
			policy.timelock = ATTESTATION_LIFETIME - 2;
		});
		assert_ok!(attest(AUDITORS[0], proposal, Audit, Objection));
		let counts_until = System::block_number() + ATTESTATION_LIFETIME;
		approve(proposal);
		let Status::Queued { eta, .. } = status(proposal) else { panic!() };
		assert!(eta < counts_until && counts_until < eta + policy().objection_period);
		run_to(counts_until - 1);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		next_block();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}
