// SPDX-License-Identifier: Apache-2.0

//! How the rescue build comes to a parachain, whose relay chain has to agree (traps 3 to 10).

use crate::{
	lifecycle::{AbortReason, FailReason, Fault, HaltReason, Status},
	mock::{para::*, *},
	Agenda, Error, Event, Phase,
};
use cumulus_pallet_parachain_system::PendingValidationCode;
use cumulus_primitives_core::relay_chain::UpgradeGoAhead;
use frame_support::{
	assert_noop, migrations::MultiStepMigrator, storage::unhashed, traits::Contains,
};

const OLD: &[u8] = b"old layout";

fn entry() -> Vec<u8> {
	[scope_prefix(), b"entry".to_vec()].concat()
}

fn go_ahead() {
	GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
	next_block();
}

/// An upgrade that failed, up to the block in which its state is restored.
fn restored(open_while_waiting: bool, restricted: bool) -> u32 {
	unhashed::put_raw(&entry(), OLD);
	Writes::set(vec![(entry(), Some(b"new layout".to_vec())), (scope_prefix(), Some(vec![]))]);
	StrikeAfter::set(Some((1, Strike::Fail)));
	let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
	plan.open_while_waiting = open_while_waiting;
	let proposal = propose_plan(plan);
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	go_ahead();
	Restricted::set(restricted);
	while !matches!(status(proposal), Status::RescueScheduled { .. }) {
		assert!(next_block(), "locked in {:?}", status(proposal));
	}
	assert_eq!(unhashed::get_raw(&entry()).unwrap(), OLD);
	proposal
}

fn is_handed_over(proposal: u32) -> bool {
	matches!(status(proposal), Status::RescueScheduled { handed_over: true, .. })
}

fn assert_rolled_back(proposal: u32) {
	assert!(
		matches!(status(proposal), Status::RolledBack { cause: Fault::MigrationFailed, .. }),
		"{:?}",
		status(proposal)
	);
	assert_eq!(Running::get().spec_version, 10_010_001);
	assert_eq!(unhashed::get_raw(&entry()).unwrap(), OLD);
	assert!(Agenda::<Test>::get().breaker.is_none());
	assert!(!next_block(), "users are in again");
}

#[test]
fn the_chain_stays_locked_until_the_relay_chain_lets_the_rescue_build_run() {
	run(|| {
		let proposal = restored(false, false);
		assert!(is_handed_over(proposal), "in the block in which state was restored");
		assert!(PendingValidationCode::<Test>::exists());
		for _ in 0..5 {
			assert!(next_block());
		}
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		assert!(next_block(), "the block of the GoAhead still runs the candidate");
		assert!(next_block(), "the rescue build's first block is locked");
		assert_rolled_back(proposal);
	});
}

#[test]
fn the_relay_chains_cooldown_is_waited_for() {
	run(|| {
		let proposal = restored(false, true);
		for _ in 0..5 {
			assert!(next_block());
			assert!(!is_handed_over(proposal));
		}
		Restricted::set(false);
		next_block();
		assert!(is_handed_over(proposal));
		go_ahead();
		next_block();
		assert_rolled_back(proposal);
	});
}

#[test]
fn a_rescue_build_that_the_chain_does_not_take_is_handed_over_in_a_later_block() {
	run(|| {
		let proposal = restored(false, true);
		Restricted::set(false);
		MaxCodeSize::set(10);
		for _ in 0..3 {
			assert!(next_block());
			let refused = |event: &Event<Test>| matches!(event, Event::RescueRefused { .. });
			assert!(events().iter().any(refused));
			assert!(!is_handed_over(proposal), "nothing is left of the try");
		}
		MaxCodeSize::set(2 * 1024 * 1024);
		next_block();
		assert!(is_handed_over(proposal));
		go_ahead();
		next_block();
		assert_rolled_back(proposal);
	});
}

#[test]
fn a_rescue_build_that_the_relay_chain_discards_is_handed_over_again() {
	run(|| {
		let proposal = restored(false, false);
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		next_block();
		assert!(events().contains(&Event::RescueAborted { proposal }));
		assert!(!is_handed_over(proposal), "not in the block that still has the signal");
		next_block();
		assert!(is_handed_over(proposal));
		go_ahead();
		next_block();
		assert_rolled_back(proposal);
	});
}

#[test]
fn a_lost_abort_ends_halted_and_a_late_go_ahead_still_brings_the_chain_back() {
	run(|| {
		let proposal = restored(false, false);
		let Status::RescueScheduled { until, .. } = status(proposal) else { unreachable!() };
		run_to(until - 1);
		assert!(UpgradeOrchestrator::ongoing());
		next_block();
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::RescueTimeout, cause: Fault::MigrationFailed, .. }
		));
		assert!(!next_block(), "open to governance");
		assert!(Agenda::<Test>::get().breaker.is_some());
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()),
			Error::<Test>::CodePending
		);

		go_ahead();
		assert!(next_block(), "the rescue build checks the state before it lets anybody in");
		assert_rolled_back(proposal);
	});
}

#[test]
fn a_halted_upgrade_is_not_retried_while_the_code_of_its_repair_may_still_come() {
	run(|| {
		let halted = restored(false, false);
		let Status::RescueScheduled { until, .. } = status(halted) else { unreachable!() };
		run_to(until);
		assert!(matches!(status(halted), Status::Halted { .. }));
		PendingValidationCode::<Test>::kill();

		StrikeAfter::set(None);
		Writes::set(vec![]);
		let repair = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
		approve(repair);
		run_to(System::block_number() + policy().timelock);
		let Status::CodeScheduled { deadline, .. } = status(repair) else {
			panic!("{:?}", status(repair))
		};
		run_to(deadline);
		assert!(matches!(status(repair), Status::Aborted { reason: AbortReason::NoAnswer, .. }));
		// It would run on what is half restored, with no way back from there.
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), halted),
			Error::<Test>::CodePending
		);

		go_ahead();
		while !status(repair).is_final() {
			next_block();
		}
		assert!(matches!(status(repair), Status::Confirmed { .. }), "{:?}", status(repair));
		assert!(matches!(status(halted), Status::Failed { reason: FailReason::Replaced, .. }));
	});
}

#[test]
fn while_waiting_only_the_calls_get_in_that_the_runtime_allows_if_the_plan_says_so() {
	run(|| {
		let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_all {
			dest: BOB,
			keep_alive: true,
		});
		let remark = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
		let inherent = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: 1 });
		type Filter = <Test as frame_system::Config>::BaseCallFilter;

		let proposal = restored(true, true);
		assert_eq!(Agenda::<Test>::get().phase, Phase::Waiting { proposal });
		assert!(!next_block(), "open");
		assert!(Filter::contains(&transfer) && Filter::contains(&inherent));
		assert!(!Filter::contains(&remark));

		// Handed over although there is no step in an open block, and an Abort is heard there too.
		Restricted::set(false);
		next_block();
		assert!(is_handed_over(proposal));
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		next_block();
		assert!(events().contains(&Event::RescueAborted { proposal }));
		next_block();
		assert!(is_handed_over(proposal));

		go_ahead();
		assert!(next_block(), "the rescue build's first block is locked");
		assert_rolled_back(proposal);
		assert!(Filter::contains(&remark));
	});
}

#[test]
fn a_deadline_while_waiting_halts_too() {
	run(|| {
		let proposal = restored(true, true);
		let Status::RescueScheduled { until, .. } = status(proposal) else { unreachable!() };
		run_to(until);
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::RescueTimeout, .. }
		));
		assert_eq!(Agenda::<Test>::get().phase, Phase::Idle);
	});
}
