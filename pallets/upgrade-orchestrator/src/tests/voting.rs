// SPDX-License-Identifier: Apache-2.0

use crate::{
	lifecycle::{Decision, Status},
	mock::{solo::*, *},
	Event, HoldReason, Policy, Roll, Tally, Vote,
};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold, BoundedVec};
use sp_runtime::Perbill;

fn tally(ayes: u32, nays: u32, abstentions: u32) -> Tally {
	Tally { ayes: ayes.into(), nays: nays.into(), abstentions: abstentions.into(), approvals: ayes }
}

fn held(who: u64) -> u64 {
	Balances::balance_on_hold(&HoldReason::Proposal.into(), &who)
}

fn vote(who: u64, proposal: u32, vote: Vote) -> sp_runtime::DispatchResult {
	let who = RuntimeOrigin::signed(who);
	result(UpgradeOrchestrator::vote(who, proposal, plan_hash(proposal), vote))
}

#[test]
fn quorum_counts_abstentions_and_approval_does_not() {
	let policy = policy();
	assert_eq!(tally(3, 2, 0).result(&policy, 5), Decision::Approved);
	assert_eq!(tally(3, 0, 2).result(&policy, 5), Decision::Approved);
	assert_eq!(tally(2, 3, 0).result(&policy, 5), Decision::Rejected);
	assert_eq!(tally(1, 0, 0).result(&policy, 5), Decision::Lapsed, "20 % is below the quorum");
	assert_eq!(tally(2, 0, 0).result(&policy, 5), Decision::Lapsed, "two are fewer than three");
	assert_eq!(tally(0, 0, 5).result(&policy, 5), Decision::Lapsed, "nobody said anything");
}

#[test]
fn thresholds_are_met_exactly_and_never_rounded() {
	let policy = Policy {
		quorum: Perbill::from_rational(1u32, 3),
		approval: Perbill::from_rational(2u32, 3),
		minimum_approvals: 1,
		..policy()
	};
	// Both shares are rounded down when they are made: a third of three is reached by one.
	assert_eq!(tally(1, 0, 0).result(&policy, 3), Decision::Approved);
	assert_eq!(tally(2, 1, 0).result(&policy, 3), Decision::Approved);
	let all = Policy { quorum: Perbill::one(), approval: Perbill::one(), ..policy };
	assert_eq!(tally(99, 0, 0).result(&all, 100), Decision::Lapsed);
	assert_eq!(tally(100, 0, 0).result(&all, 100), Decision::Approved);
	assert_eq!(tally(99, 1, 0).result(&all, 100), Decision::Rejected);
}

#[test]
fn no_voters_means_never_approved() {
	let nothing = Policy { quorum: Perbill::zero(), approval: Perbill::zero(), ..policy() };
	assert_eq!(tally(0, 0, 0).result(&nothing, 0), Decision::Lapsed);
	assert_eq!(tally(0, 0, 0).result(&nothing, 5), Decision::Lapsed);
}

#[test]
fn an_early_result_is_one_that_no_further_vote_can_turn() {
	let mut early = 0;
	let roll = Roll::Members(BoundedVec::truncate_from((1..=5u64).collect()));
	for quorum in [0, 34, 60, 100] {
		for approval in [0, 50, 60, 67, 100] {
			for minimum_approvals in 1..=5 {
				let policy = Policy {
					quorum: Perbill::from_percent(quorum),
					approval: Perbill::from_percent(approval),
					minimum_approvals,
					..policy()
				};
				for (ayes, nays, abstentions) in all_tallies(5) {
					let now = tally(ayes, nays, abstentions);
					let Some(decision) = now.early_result(&policy, &roll) else { continue };
					early += 1;
					for (a, n, s) in all_tallies(5 - now.cast() as u32) {
						let later = tally(ayes + a, nays + n, abstentions + s);
						assert_eq!(later.result(&policy, 5), decision, "{now:?} {later:?}");
					}
				}
			}
		}
	}
	assert!(early > 100);
}

/// All ways in which up to `members` can vote.
fn all_tallies(members: u32) -> Vec<(u32, u32, u32)> {
	let mut all = vec![];
	for ayes in 0..=members {
		for nays in 0..=members - ayes {
			for abstentions in 0..=members - ayes - nays {
				all.push((ayes, nays, abstentions));
			}
		}
	}
	all
}

#[test]
fn the_third_of_five_ayes_ends_the_vote() {
	run(|| {
		let proposal = propose();
		assert_ok!(vote(ALICE, proposal, Vote::Aye));
		assert_ok!(vote(BOB, proposal, Vote::Aye));
		assert!(matches!(status(proposal), Status::Voting { .. }));
		assert_ok!(vote(CHARLIE, proposal, Vote::Aye));
		let eta = System::block_number() + policy().timelock;
		let expires = eta + policy().grace;
		assert_eq!(status(proposal), Status::Queued { eta, expires });
		assert_eq!(events().pop(), Some(Event::Approved { proposal, eta, expires }));
		assert_noop!(vote(DAVE, proposal, Vote::Nay), crate::Error::<Test>::VotingEnded);
	});
}

#[test]
fn a_vote_that_only_counts_or_approves_gives_weight_back_and_the_one_that_rejects_does_not() {
	use crate::WeightInfo;
	run(|| {
		let proposal = propose();
		let cost = |who: u64| {
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye,
			)
			.unwrap()
			.actual_weight
		};
		assert_eq!(cost(ALICE), Some(<() as WeightInfo>::vote_counted()));
		assert_eq!(cost(BOB), Some(<() as WeightInfo>::vote_counted()));
		let approves =
			<() as WeightInfo>::vote_counted().saturating_add(<() as WeightInfo>::approve());
		assert_eq!(cost(CHARLIE), Some(approves));
		assert!(matches!(status(proposal), Status::Queued { .. }));
	});
	run(|| {
		let proposal = propose();
		let cost = |who: u64| {
			let vote = Vote::Nay;
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				vote,
			)
			.unwrap()
			.actual_weight
		};
		assert_eq!(cost(ALICE), Some(<() as WeightInfo>::vote_counted()));
		assert_eq!(cost(BOB), Some(<() as WeightInfo>::vote_counted()));
		assert_eq!(
			cost(CHARLIE),
			None,
			"one that rejects closes the proposal: it is charged in full"
		);
		assert!(matches!(status(proposal), Status::Rejected { .. }));
	});
}

#[test]
fn three_nays_of_five_reject_at_once_and_the_deposit_is_lost() {
	run(|| {
		let proposal = propose();
		let deposit = held(ALICE);
		let issuance = Balances::total_issuance();
		assert!(deposit > BASE_DEPOSIT);
		for who in [BOB, CHARLIE, DAVE] {
			assert_ok!(vote(who, proposal, Vote::Nay));
		}
		assert_eq!(status(proposal), Status::Rejected { at: System::block_number() });
		assert_eq!(events().pop(), Some(Event::Rejected { proposal }));
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), FUNDS - deposit);
		assert_eq!(Balances::total_issuance(), issuance - deposit);
		assert_noop!(vote(EVE, proposal, Vote::Nay), crate::Error::<Test>::ProposalFinished);
	});
}

#[test]
fn a_vote_that_too_few_took_part_in_expires_and_most_of_the_deposit_comes_back() {
	run(|| {
		let proposal = propose();
		let deposit = held(ALICE);
		assert_ok!(vote(BOB, proposal, Vote::Aye));
		run_to(System::block_number() + policy().voting_period);
		assert!(matches!(status(proposal), Status::Expired { .. }));
		assert_eq!(events(), [Event::Expired { proposal }]);
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), FUNDS - deposit / 4);
	});
}

#[test]
fn a_vote_that_is_not_decided_early_is_decided_at_its_end() {
	run(|| {
		Members::set((1..=10).collect());
		let proposal = propose();
		let ends = System::block_number() + policy().voting_period;
		for who in 1..=4 {
			assert_ok!(vote(who, proposal, Vote::Aye));
		}
		run_to(ends - 1);
		assert_eq!(status(proposal), Status::Voting { ends, extended: false });
		next_block();
		assert!(matches!(status(proposal), Status::Queued { .. }));
	});
}

#[test]
fn the_deposit_is_held_for_base_and_bytes_until_the_proposal_is_final() {
	run(|| {
		let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		let bytes = plan.candidate.unwrap().length_bytes + plan.rescue.unwrap().length_bytes;
		let proposal = propose_plan(plan);
		assert_eq!(held(ALICE), BASE_DEPOSIT + u64::from(bytes));
		approve(proposal);
		assert_eq!(held(ALICE), BASE_DEPOSIT + u64::from(bytes));
		run_to(System::block_number() + policy().timelock + 1);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert_eq!(held(ALICE), 0);
	});
}
