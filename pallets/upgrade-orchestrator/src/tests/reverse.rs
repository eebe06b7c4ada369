// SPDX-License-Identifier: Apache-2.0

//! How the reverse build comes to a parachain, whose relay chain has to agree, while users are in (traps 3 to 10).

use crate::{
	lifecycle::{Fault, HaltReason, Status},
	mock::{para::*, *},
	Agenda, Error, Event, FailurePolicy, PlanInputOf, Policy,
};
use cumulus_pallet_parachain_system::PendingValidationCode;
use cumulus_primitives_core::relay_chain::UpgradeGoAhead;
use frame_support::{assert_noop, assert_ok, storage::unhashed};

fn entry(name: &[u8]) -> Vec<u8> {
	[scope_prefix(), name.to_vec()].concat()
}

fn value(name: &[u8]) -> Option<Vec<u8>> {
	unhashed::get_raw(&entry(name)).map(|value| value.to_vec())
}

fn signal(signal: UpgradeGoAhead) -> bool {
	GoAheadSignal::set(Some(signal));
	next_block()
}

/// An upgrade in its probation, that a reverse build can roll back.
fn in_probation() -> u32 {
	DefaultPolicy::set(Policy { probation_blocks: 50, ..policy() });
	unhashed::put_raw(&entry(b"entry"), b"old layout");
	Writes::set(vec![(entry(b"entry"), Some(b"new layout".to_vec()))]);
	ReverseWrites::set(vec![(entry(b"entry"), Some(b"old layout".to_vec()))]);
	let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
	let proposal = propose_plan(PlanInputOf::<Test> {
		failure_policy: FailurePolicy::Keep,
		reverse: Some(inspected::<Test>(&release("reverse", 10_010_002))),
		reverse_migrations: vec![REVERSE_MIGRATION.into()],
		..plan
	});
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	signal(UpgradeGoAhead::GoAhead);
	while !status(proposal).is_probation() {
		next_block();
	}
	assert_eq!(value(b"entry").unwrap(), b"new layout");
	// A user writes in scope.
	unhashed::put_raw(&entry(b"of a user"), b"written in probation");
	proposal
}

/// One that goes back, with its reverse build not taken yet.
fn going_back() -> u32 {
	let proposal = in_probation();
	assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
	assert!(matches!(
		status(proposal),
		Status::RescueScheduled { reverse: true, handed_over: false, .. }
	));
	proposal
}

fn is_handed_over(proposal: u32) -> bool {
	matches!(status(proposal), Status::RescueScheduled { handed_over: true, .. })
}

/// The reverse build may run: its maintenance, and what is there after it.
fn assert_goes_back(proposal: u32) {
	assert!(!signal(UpgradeGoAhead::GoAhead), "the block of the GoAhead still runs the candidate");
	let mut locked = 0;
	while next_block() {
		locked += 1;
		assert!(locked < 20, "{:?}", status(proposal));
	}
	assert!(locked > 0, "the reverse build has its maintenance for itself");
	assert!(
		matches!(status(proposal), Status::RolledBack { cause: Fault::Governance, .. }),
		"{:?}",
		status(proposal)
	);
	assert_eq!(Running::get().spec_version, 10_010_002);
	assert_eq!(value(b"entry").unwrap(), b"old layout");
	assert_eq!(value(b"of a user").unwrap(), b"written in probation");
	assert!(Agenda::<Test>::get().breaker.is_none());
}

#[test]
fn users_are_in_until_the_relay_chain_lets_the_reverse_build_run() {
	run(|| {
		let proposal = going_back();
		next_block();
		assert!(is_handed_over(proposal) && PendingValidationCode::<Test>::exists());
		for _ in 0..5 {
			assert!(!next_block());
		}
		assert_goes_back(proposal);
	});
}

#[test]
fn the_relay_chains_cooldown_is_waited_for_with_users_in() {
	run(|| {
		let proposal = in_probation();
		Restricted::set(true);
		next_block();
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		for _ in 0..5 {
			assert!(!next_block());
			assert!(!is_handed_over(proposal));
		}
		Restricted::set(false);
		for _ in 0..3 {
			next_block();
		}
		assert!(is_handed_over(proposal));
		assert_goes_back(proposal);
	});
}

#[test]
fn a_reverse_build_that_the_relay_chain_discards_is_handed_over_again() {
	run(|| {
		let proposal = going_back();
		next_block();
		assert!(is_handed_over(proposal));
		signal(UpgradeGoAhead::Abort);
		assert!(events().contains(&Event::RescueAborted { proposal }));
		assert!(!is_handed_over(proposal), "not in the block that still has the signal");
		next_block();
		assert!(is_handed_over(proposal));
		assert_goes_back(proposal);
	});
}

#[test]
fn a_lost_abort_of_the_reverse_build_halts_and_a_late_go_ahead_still_brings_it() {
	run(|| {
		let proposal = going_back();
		let Status::RescueScheduled { until, .. } = status(proposal) else { unreachable!() };
		run_to(until);
		let Status::Halted { reason, reverse, .. } = status(proposal) else {
			panic!("{:?}", status(proposal))
		};
		assert_eq!((reason, reverse), (HaltReason::RescueTimeout, true));
		assert!(!next_block(), "open to governance");
		assert!(Agenda::<Test>::get().breaker.is_some());
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()),
			Error::<Test>::CodePending
		);
		assert_goes_back(proposal);
	});
}

#[test]
fn a_reverse_build_that_did_not_come_is_handed_over_again_by_a_retry() {
	run(|| {
		let proposal = going_back();
		Restricted::set(true);
		let Status::RescueScheduled { until, .. } = status(proposal) else { unreachable!() };
		run_to(until);
		assert!(matches!(status(proposal), Status::Halted { reverse: true, .. }));
		Restricted::set(false);
		next_block();
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		next_block();
		assert!(is_handed_over(proposal), "{:?}", status(proposal));
		assert_goes_back(proposal);
	});
}
