// SPDX-License-Identifier: Apache-2.0

//! The smallest and largest that is allowed, exactly at thresholds, and the blocks around each limit.

use crate::{
	lifecycle::{AbortReason, Decision, Status},
	mock::{solo::*, *},
	Class, Error, Policy, Proposals, Tally, Vote, MAX_MEMBERS,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchResult, Perbill};

fn vote(who: u64, proposal: u32, vote: Vote) -> DispatchResult {
	let who = RuntimeOrigin::signed(who);
	result(UpgradeOrchestrator::vote(who, proposal, plan_hash(proposal), vote))
}

fn with_policy(change: impl FnOnce(&mut Policy<u64>)) {
	let mut changed = policy();
	change(&mut changed);
	assert!(changed.validate::<Test>().is_ok());
	DefaultPolicy::set(changed);
}

/// How a vote of so many members ends at its end.
fn outcome(members: u32, ayes: u32, nays: u32, policy: &Policy<u64>) -> Decision {
	let tally = Tally { ayes: ayes.into(), nays: nays.into(), abstentions: 0, approvals: ayes };
	tally.result(policy, members.into())
}

#[test]
fn nobody_one_and_two_voters() {
	run(|| {
		with_policy(|policy| policy.minimum_approvals = 1);
		Members::set(vec![ALICE]);
		let alone = propose();
		assert_ok!(vote(ALICE, alone, Vote::Aye));
		assert!(matches!(status(alone), Status::Queued { .. }));

		Members::set(vec![ALICE, BOB]);
		let plan = plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000));
		let divided = propose_plan(plan);
		assert_ok!(vote(ALICE, divided, Vote::Aye));
		assert!(matches!(status(divided), Status::Voting { .. }), "the other one may object");
		assert_ok!(vote(BOB, divided, Vote::Nay));
		assert!(matches!(status(divided), Status::Rejected { .. }), "half is less than 60 %");

		Members::set(vec![]);
		// Nobody may propose either, so somebody else's plan is looked at.
		let plan = plan_to::<Test>("1.3.0", &release("1.3.0", 10_030_000));
		assert_noop!(UpgradeOrchestrator::do_propose(ALICE, plan), Error::<Test>::ElectorateEmpty);
	});
}

#[test]
fn two_of_three_and_three_of_five_are_met_exactly() {
	let two_thirds = Policy {
		quorum: Perbill::zero(),
		approval: Perbill::from_rational(2u32, 3),
		minimum_approvals: 1,
		..policy()
	};
	assert_eq!(outcome(3, 2, 1, &two_thirds), Decision::Approved);
	assert_eq!(outcome(3, 1, 1, &two_thirds), Decision::Rejected);
	assert_eq!(outcome(6, 4, 2, &two_thirds), Decision::Approved);
	assert_eq!(outcome(6, 3, 2, &two_thirds), Decision::Rejected);
	let three_fifths = Policy { approval: Perbill::from_percent(60), ..two_thirds };
	assert_eq!(outcome(5, 3, 2, &three_fifths), Decision::Approved);
	assert_eq!(outcome(5, 2, 2, &three_fifths), Decision::Rejected);
	// The next share that can be said is not met any more.
	let more = Policy { approval: Perbill::from_parts(600_000_001), ..three_fifths };
	assert_eq!(outcome(5, 3, 2, &more), Decision::Rejected);
	let quorum = Policy { quorum: Perbill::from_percent(40), ..three_fifths };
	assert_eq!(outcome(5, 2, 0, &quorum), Decision::Approved);
	let more = Policy { quorum: Perbill::from_parts(400_000_001), ..quorum };
	assert_eq!(outcome(5, 2, 0, &more), Decision::Lapsed);
}

#[test]
fn delays_of_zero_blocks_are_none() {
	run(|| {
		with_policy(|policy| {
			policy.timelock = 0;
			policy.late_quorum_extension = 0;
			policy.objection_period = 0;
			policy.voting_period = 1;
			policy.grace = 1;
		});
		let proposal = approved();
		let now = System::block_number();
		// Enacted in the next block at the earliest, which is beyond a grace of one.
		assert_eq!(status(proposal), Status::Queued { eta: now, expires: now + 1 });
		next_block();
		assert_eq!(status(proposal), Status::Expired { at: now + 1 });

		with_policy(|policy| {
			policy.timelock = 0;
			policy.objection_period = 0;
			policy.grace = 2;
		});
		let proposal = approved();
		assert!(next_block());
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn the_last_block_of_a_vote_counts_and_the_next_does_not() {
	run(|| {
		for (wait, counts) in [(19, true), (20, false)] {
			Members::set((1..=20).collect());
			let proposal = propose();
			let begin = System::block_number();
			let Status::Voting { ends, .. } = status(proposal) else { panic!() };
			assert_eq!(ends, begin + 20);
			run_to(begin + wait);
			let late = vote(BOB, proposal, Vote::Aye);
			assert_eq!(late.is_ok(), counts, "{late:?}");
			if counts {
				next_block();
			}
			assert!(status(proposal).is_final());
		}
	});
}

#[test]
fn the_first_and_the_last_block_of_a_grace() {
	run(|| {
		// Something keeps the chain from taking code. It is tried each third block, and 27 is the last one.
		for (busy_until, enacted) in [(26, true), (27, false)] {
			let proposal = approved();
			let Status::Queued { eta, expires } = status(proposal) else { panic!() };
			assert_eq!(expires, eta + 30);
			run_to(eta - 1);
			StepsLeft::set(1_000);
			run_to(eta + busy_until);
			StepsLeft::set(0);
			while matches!(status(proposal), Status::Queued { .. }) {
				next_block();
			}
			let found = status(proposal);
			assert_eq!(matches!(found, Status::CodeScheduled { .. }), enacted, "{found:?}");
			if enacted {
				run_to(System::block_number() + 5);
				assert!(status(proposal).is_final());
				// The next one starts from here.
				let base = Running::get();
				assert_eq!(base.spec_version, 10_010_000);
				return_to_base();
			}
		}
	});
}

/// The chain runs 1.0.0 again, as if nothing had been.
fn return_to_base() {
	Running::set(release("1.0.0", GENESIS_SPEC_VERSION));
	let code = crate::blob_builder::blob(&Running::get(), &[]);
	sp_io::storage::set(sp_core::storage::well_known_keys::CODE, &code);
	crate::HighestVersion::<Test>::insert(crate::RUNTIME_TARGET, GENESIS_SPEC_VERSION);
	frame_system::LastRuntimeUpgrade::<Test>::put(frame_system::LastRuntimeUpgradeInfo::from(
		Running::get(),
	));
	next_block();
}

#[test]
fn a_retry_is_in_time_until_the_last_block_of_the_grace() {
	run(|| {
		for (before, in_time) in [(1, true), (0, false)] {
			let proposal = approved();
			let Status::Queued { expires, .. } = status(proposal) else { panic!() };
			let reason = AbortReason::RelayAbort;
			Proposals::<Test>::mutate(proposal, |open| {
				open.as_mut().unwrap().status = Status::Aborted { reason, expires };
			});
			UpgradeOrchestrator::reschedule();
			run_to(expires - before);
			let retried = UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal);
			assert_eq!(retried.is_ok(), in_time, "{retried:?}");
			if in_time {
				assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
			}
		}
	});
}

#[test]
fn an_electorate_has_at_most_a_hundred_members() {
	run(|| {
		Members::set((1..=u64::from(MAX_MEMBERS)).collect());
		let proposal = propose();
		let votes = Proposals::<Test>::get(proposal).unwrap().electorate.total();
		assert_eq!(votes, u128::from(MAX_MEMBERS));
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		Members::set((1..=u64::from(MAX_MEMBERS) + 1).collect());
		let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		assert_noop!(propose_as(ALICE, plan), Error::<Test>::ElectorateTooLarge);
	});
}

#[test]
fn the_longest_periods_of_a_policy_can_still_be_left() {
	run(|| {
		let slow = Policy { voting_period: 1_000, timelock: 1_000, ..policy() };
		assert_ok!(UpgradeOrchestrator::set_policy(RuntimeOrigin::root(), Class::Minor, slow));
		assert_ok!(UpgradeOrchestrator::set_policy(RuntimeOrigin::root(), Class::Minor, policy()));
		run_to(System::block_number() + 1_000);
		assert_eq!(UpgradeOrchestrator::policy(Class::Minor), policy());
	});
}
