// SPDX-License-Identifier: Apache-2.0

//! Who votes, with how much, and for how long that is held.

use crate::{
	electorate::{AuthoritiesElectorate, Electorate, Voters},
	lifecycle::{Decision, Status},
	mock::{solo::*, *},
	Error, Event, HoldReason, Policy, Proposals, Roll, Stakes, Tally, Vote,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{InspectHold, Mutate},
		ValidatorSet,
	},
};
use sp_runtime::{traits::ConvertInto, DispatchResult, Perbill};

fn stake(who: u64, proposal: u32, vote: Vote, amount: u64) -> DispatchResult {
	let (who, plan_hash) = (RuntimeOrigin::signed(who), plan_hash(proposal));
	result(UpgradeOrchestrator::vote_with_stake(who, proposal, plan_hash, vote, amount))
}

fn held(who: u64) -> u64 {
	Balances::balance_on_hold(&HoldReason::Vote.into(), &who)
}

fn release_stake(who: u64) -> DispatchResult {
	UpgradeOrchestrator::release_stake(RuntimeOrigin::signed(STRANGER), who)
}

/// Everybody votes, with what they have.
fn holders() {
	HoldersVote::set(true);
	DefaultPolicy::set(Policy { minimum_approvals: 1, ..policy() });
}

struct Session;
impl ValidatorSet<u64> for Session {
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;
	fn session_index() -> u32 {
		0
	}
	fn validators() -> Vec<u64> {
		vec![DAVE, BOB, DAVE, CHARLIE]
	}
}

#[test]
fn the_authorities_of_a_chain_can_be_its_electorate() {
	let voters = <AuthoritiesElectorate<Session> as Electorate<u64>>::voters();
	assert_eq!(voters, Voters::Members(vec![BOB, CHARLIE, DAVE]), "sorted, and each once");
}

#[test]
fn a_vote_of_a_holder_weighs_what_is_held_for_it_until_the_enactment() {
	run(|| {
		holders();
		let proposal = propose();
		let total = u128::from(Balances::total_issuance());
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().electorate, Roll::Holders { total });
		assert_ok!(stake(BOB, proposal, Vote::Aye, FUNDS / 2));
		assert_ok!(stake(CHARLIE, proposal, Vote::Nay, FUNDS / 4));
		assert_ok!(stake(STRANGER, proposal, Vote::Aye, FUNDS - 1));
		assert_ok!(stake(DAVE, proposal, Vote::Abstain, FUNDS / 2));
		let tally = Proposals::<Test>::get(proposal).unwrap().tally;
		let (half, quarter, all) =
			(u128::from(FUNDS / 2), u128::from(FUNDS / 4), u128::from(FUNDS - 1));
		let expected = Tally { ayes: half + all, nays: quarter, abstentions: half, approvals: 2 };
		assert_eq!(tally, expected);
		assert_eq!((held(BOB), held(CHARLIE), held(STRANGER)), (FUNDS / 2, FUNDS / 4, FUNDS - 1));
		// A held balance can not be given away and vote a second time.
		assert!(Balances::transfer(
			&STRANGER,
			&BOB,
			FUNDS / 2,
			frame_support::traits::tokens::Preservation::Expendable
		)
		.is_err());
		assert_noop!(release_stake(BOB), Error::<Test>::NothingToRelease);
		run_to(System::block_number() + policy().voting_period);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert_noop!(release_stake(BOB), Error::<Test>::NothingToRelease);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		assert_ok!(release_stake(BOB));
		assert_eq!(events().pop(), Some(Event::StakeReleased { who: BOB, amount: FUNDS / 2 }));
		assert_eq!(held(BOB), 0);
		assert!(!Stakes::<Test>::contains_key(BOB));
		assert_ok!(release_stake(CHARLIE));
		assert_ok!(release_stake(STRANGER));
	});
}

#[test]
fn what_is_held_is_the_largest_of_an_accounts_votes_and_not_their_sum() {
	run(|| {
		holders();
		let first = propose();
		let second = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		assert_ok!(stake(BOB, first, Vote::Nay, 300));
		assert_ok!(stake(BOB, second, Vote::Abstain, 200));
		assert_eq!(held(BOB), 300);
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), first, vec![]));
		assert_ok!(release_stake(BOB));
		assert_eq!(held(BOB), 200);
		assert_eq!(events().pop(), Some(Event::StakeReleased { who: BOB, amount: 100 }));
		assert_noop!(release_stake(BOB), Error::<Test>::NothingToRelease);
		// The next vote makes room by itself.
		let third = propose();
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), second, vec![]));
		assert_ok!(stake(BOB, third, Vote::Aye, 50));
		assert_eq!(held(BOB), 50);
		assert_eq!(Stakes::<Test>::get(BOB).len(), 1);
	});
}

#[test]
fn inv_03_what_a_holder_has_counts_once_per_proposal() {
	run(|| {
		let proposal = propose();
		assert_noop!(stake(CHARLIE, proposal, Vote::Aye, 100), Error::<Test>::StakeNotCounted);
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		holders();
		let proposal = propose();
		assert_ok!(stake(BOB, proposal, Vote::Aye, 100));
		assert_noop!(stake(BOB, proposal, Vote::Aye, 100), Error::<Test>::AlreadyVoted);
		assert_noop!(stake(BOB, proposal, Vote::Nay, 900), Error::<Test>::AlreadyVoted);
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().tally.ayes, 100);
		assert_eq!(held(BOB), 100);
	});
}

#[test]
fn a_vote_without_enough_behind_it_is_refused() {
	run(|| {
		holders();
		let proposal = propose();
		assert_noop!(stake(BOB, proposal, Vote::Aye, MIN_STAKE - 1), Error::<Test>::StakeTooSmall);
		assert!(stake(BOB, proposal, Vote::Aye, FUNDS + 1).is_err());
		assert_eq!(Stakes::<Test>::get(BOB).len(), 0);
		assert_noop!(
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(BOB),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			),
			Error::<Test>::StakeNeeded
		);
		assert_ok!(stake(BOB, proposal, Vote::Aye, MIN_STAKE));
		assert_noop!(release_stake(STRANGER), Error::<Test>::NothingToRelease);
	});
}

#[test]
fn what_half_of_all_there_is_says_can_not_be_turned() {
	run(|| {
		holders();
		let proposal = propose();
		// Half of what six have is against: whoever comes, an approval of 60 % is out of reach.
		for who in [BOB, CHARLIE] {
			assert_ok!(stake(who, proposal, Vote::Nay, FUNDS - 1));
			assert!(matches!(status(proposal), Status::Voting { .. }), "still open after {who}");
		}
		assert_ok!(stake(DAVE, proposal, Vote::Nay, FUNDS - 1));
		assert_eq!(status(proposal), Status::Rejected { at: System::block_number() });
	});
}

#[test]
fn shares_of_large_balances_are_compared_exactly() {
	let policy = Policy {
		quorum: Perbill::from_percent(50),
		approval: Perbill::from_percent(50),
		minimum_approvals: 1,
		..policy()
	};
	let half = u128::MAX / 2;
	let tally = |ayes, nays| Tally { ayes, nays, abstentions: 0, approvals: 1 };
	// u128::MAX is odd: half of it is a little more than the quotient.
	assert_eq!(tally(half, 0).result(&policy, u128::MAX), Decision::Lapsed);
	assert_eq!(tally(half + 1, 0).result(&policy, u128::MAX), Decision::Approved);
	assert_eq!(tally(half - 1, half).result(&policy, u128::MAX - 3), Decision::Rejected);
	assert_eq!(tally(half, half).result(&policy, u128::MAX), Decision::Approved);
	// More is cast than there was when the vote began.
	assert_eq!(tally(u128::MAX, 0).result(&policy, 1), Decision::Approved);
	let roll = Roll::<u64>::Holders { total: 1 };
	assert_eq!(tally(u128::MAX, 0).early_result(&policy, &roll), Some(Decision::Approved));
}

#[test]
fn an_electorate_without_anything_can_not_decide() {
	run(|| {
		let nobody = Roll::<u64>::freeze::<Test>(Voters::Holders { total: 0 });
		assert!(matches!(nobody, Err(Error::<Test>::ElectorateEmpty)));
	});
}

#[test]
fn members_that_leave_or_come_change_nothing_for_open_votes() {
	run(|| {
		let proposal = propose();
		Members::set(vec![ALICE, STRANGER]);
		let vote = |who| {
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye,
			)
		};
		assert_noop!(vote(STRANGER), Error::<Test>::NotAMember);
		for who in [BOB, CHARLIE, DAVE] {
			assert_ok!(vote(who));
		}
		assert!(matches!(status(proposal), Status::Queued { .. }));
	});
}

#[test]
fn a_quorum_that_is_reached_late_extends_the_vote_once() {
	run(|| {
		Members::set((1..=20).collect());
		let proposal = propose();
		let vote = |who| {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			));
		};
		let Status::Voting { ends, .. } = status(proposal) else { panic!() };
		// Seven of twenty are the quorum of 33.4 %.
		(1..=6).for_each(vote);
		run_to(ends - 2);
		vote(7);
		let longer = ends - 2 + policy().late_quorum_extension;
		assert_eq!(status(proposal), Status::Voting { ends: longer, extended: true });
		assert_eq!(events().pop(), Some(Event::VoteExtended { proposal, ends: longer }));
		run_to(longer - 1);
		vote(8);
		assert_eq!(status(proposal), Status::Voting { ends: longer, extended: true });
		next_block();
		assert!(matches!(status(proposal), Status::Queued { .. }));
	});
}

#[test]
fn a_quorum_that_is_reached_early_extends_nothing() {
	run(|| {
		Members::set((1..=20).collect());
		let proposal = propose();
		let before = status(proposal);
		let Status::Voting { ends, .. } = before else { panic!() };
		run_to(ends - policy().late_quorum_extension);
		for who in 1..=7 {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			));
		}
		assert_eq!(status(proposal), before, "as much is left as has to be");
	});
}

#[test]
fn no_vote_lasts_longer_than_twice_its_period() {
	run(|| {
		let longest = Policy { late_quorum_extension: policy().voting_period, ..policy() };
		assert!(longest.validate::<Test>().is_ok());
		DefaultPolicy::set(longest);
		Members::set((1..=20).collect());
		let begin = System::block_number();
		let proposal = propose();
		run_to(begin + longest.voting_period - 1);
		for who in 1..=7 {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			));
		}
		let Status::Voting { ends, extended: true } = status(proposal) else { panic!() };
		assert_eq!(ends, begin + 2 * longest.voting_period - 1);
	});
}

#[test]
fn governance_from_outside_can_approve_in_the_place_of_the_electorate() {
	run(|| {
		let proposal = propose();
		let approve =
			|who, hash| UpgradeOrchestrator::approve(RuntimeOrigin::signed(who), proposal, hash);
		let hash = plan_hash(proposal);
		assert_noop!(approve(ALICE, hash), sp_runtime::DispatchError::BadOrigin);
		assert_noop!(approve(REFERENDA, Default::default()), Error::<Test>::OtherPlan);
		assert_noop!(
			UpgradeOrchestrator::approve(RuntimeOrigin::signed(REFERENDA), 7, hash),
			Error::<Test>::ProposalNotFound
		);
		assert_ok!(approve(REFERENDA, hash));
		let eta = System::block_number() + policy().timelock;
		assert_eq!(status(proposal), Status::Queued { eta, expires: eta + policy().grace });
		assert_noop!(approve(REFERENDA, hash), Error::<Test>::VotingEnded);
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		assert_noop!(approve(REFERENDA, hash), Error::<Test>::ProposalFinished);
	});
}
