// SPDX-License-Identifier: Apache-2.0

//! What is known of those who propose.

use super::way_back::{fill, migration, run_to_end, upgrade};
use crate::{
	mock::{solo::*, *},
	Error, HoldReason, ProposerRecord, ProposerRecords, Vote, MAX_DEPOSIT_FACTOR,
};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};

fn deposit() -> u64 {
	let proposal = propose();
	let held = Balances::balance_on_hold(&HoldReason::Proposal.into(), &ALICE);
	assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::signed(ALICE), proposal, vec![]));
	held
}

#[test]
fn outcomes_are_remembered_and_bad_ones_make_the_deposit_grow() {
	run(|| {
		let first = deposit();
		assert_eq!(ProposerRecords::<Test>::get(ALICE), ProposerRecord::default(), "own cancels");

		let rejected = propose();
		for who in [BOB, CHARLIE, DAVE] {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				rejected,
				plan_hash(rejected),
				Vote::Nay
			));
		}
		assert_eq!(deposit(), 2 * first);
		let cancelled = propose();
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), cancelled, vec![]));
		assert_eq!(deposit(), 3 * first);

		fill(10);
		let (rolled_back, _) = upgrade(migration(10), Some((5, Strike::Fail)));
		run_to_end(rolled_back);
		assert_eq!(
			ProposerRecords::<Test>::get(ALICE),
			ProposerRecord { confirmed: 0, rolled_back: 1, cancelled: 1, rejected: 1 }
		);
	});
}

#[test]
fn good_outcomes_make_up_for_bad_ones() {
	run(|| {
		ProposerRecords::<Test>::insert(
			ALICE,
			ProposerRecord { rolled_back: 2, ..Default::default() },
		);
		assert_eq!(ProposerRecords::<Test>::get(ALICE).deposit_factor(), 3);
		let proposal = enacted();
		run_to(System::block_number() + 10);
		assert!(matches!(status(proposal), crate::lifecycle::Status::Confirmed { .. }));
		assert_eq!(ProposerRecords::<Test>::get(ALICE).confirmed, 1);
		assert_eq!(ProposerRecords::<Test>::get(ALICE).deposit_factor(), 2);
	});
}

#[test]
fn the_deposit_never_shrinks_below_one_and_grows_to_a_limit() {
	let record = |confirmed, bad| ProposerRecord { confirmed, rejected: bad, ..Default::default() };
	assert_eq!(record(100, 0).deposit_factor(), 1);
	assert_eq!(record(0, MAX_DEPOSIT_FACTOR - 2).deposit_factor(), MAX_DEPOSIT_FACTOR - 1);
	assert_eq!(record(0, MAX_DEPOSIT_FACTOR - 1).deposit_factor(), MAX_DEPOSIT_FACTOR);
	assert_eq!(record(0, u32::MAX).deposit_factor(), MAX_DEPOSIT_FACTOR);
	let worst = ProposerRecord {
		confirmed: u32::MAX,
		rolled_back: u32::MAX,
		cancelled: u32::MAX,
		rejected: u32::MAX,
	};
	assert_eq!(worst.deposit_factor(), 1);
}

#[test]
fn a_record_is_never_a_weight_of_a_vote() {
	run(|| {
		ProposerRecords::<Test>::insert(
			BOB,
			ProposerRecord { confirmed: 99, ..Default::default() },
		);
		let proposal = propose();
		assert_ok!(UpgradeOrchestrator::vote(
			RuntimeOrigin::signed(BOB),
			proposal,
			plan_hash(proposal),
			Vote::Aye
		));
		assert_eq!(crate::Proposals::<Test>::get(proposal).unwrap().tally.ayes, 1);
	});
}

#[test]
fn one_account_does_not_take_all_places() {
	run(|| {
		OwnLimit::set(2);
		let plan =
			|name, minor: u32| plan_to::<Test>(name, &release(name, 10_000_000 + minor * 10_000));
		propose_plan(plan("1.1.0", 1));
		propose_plan(plan("1.2.0", 2));
		let third = plan("1.3.0", 3);
		assert_noop!(propose_as(ALICE, third.clone()), Error::<Test>::TooManyOwnProposals);
		assert_ok!(propose_as(BOB, third));
	});
}
