// SPDX-License-Identifier: Apache-2.0

//! From verified to confirmed: what the checks see, what follows, and the ways back with and without what
//! users wrote since.

use super::way_back::{fill, migration, run_to_end, state, State};
use crate::{
	lifecycle::{FailReason, Fault, HaltReason, Status},
	mock::{solo::*, *},
	Action, Agenda, Class, Condition, EmergencyPowers, Error, Event, FailurePolicy, FreezeDefault,
	HealthCheckInput, HealthFloors, JournalEntry, PlanInputOf, Policy, Power, Proposals,
	SnapshotPages, Snapshots, UpgradeStep, VersionStatus, Versions, RUNTIME_TARGET,
};
use frame_support::{
	assert_noop, assert_ok,
	migrations::MultiStepMigrator,
	storage::unhashed,
	traits::{Contains, OnFinalize},
};
use proptest::prelude::*;
use sp_runtime::Perbill;

/// Local blocks of probation in these tests.
pub(super) const PROBATION: u64 = 12;

/// A check that looks in each block but the first, and acts when two of three samples are too hot.
pub(super) fn thermometer(action: Action) -> HealthCheckInput {
	HealthCheckInput {
		metric: b"temperature".to_vec(),
		condition: Condition::Above(30),
		interval_blocks: 1,
		initial_delay_blocks: 1,
		window: 3,
		failure_limit: 2,
		no_data_limit: 3,
		minimum_samples: 2,
		action,
	}
}

/// A plan to 1.1.0 that converts certificates and can be rolled back in probation as the policy says.
pub(super) fn plan(
	failure_policy: FailurePolicy,
	checks: Vec<HealthCheckInput>,
) -> PlanInputOf<Test> {
	DefaultPolicy::set(Policy { probation_blocks: PROBATION, ..policy() });
	fill(10);
	Writes::set(migration(10));
	WritesPerStep::set(4);
	Droppable::set(vec![scope_prefix()]);
	let candidate = release("1.1.0", 10_010_000);
	let mut plan = plan_to::<Test>("1.1.0", &candidate);
	plan.failure_policy = failure_policy;
	plan.checks = checks;
	if failure_policy == FailurePolicy::Keep {
		plan.reverse = Some(inspected::<Test>(&release("reverse", 10_010_002)));
		plan.reverse_migrations = vec![REVERSE_MIGRATION.into()];
		ReverseWrites::set(vec![
			(certificate(1), Some(b"migrated back".to_vec())),
			(certificate(2), None),
			(certificate(3), Some(b"also".to_vec())),
		]);
	}
	plan
}

/// A key in scope.
pub(super) fn certificate(index: u32) -> Vec<u8> {
	[scope_prefix(), index.to_be_bytes().to_vec()].concat()
}

/// Propose and approve a plan, and build blocks until it is in probation. Returns it with the state before.
pub(super) fn verified(plan: PlanInputOf<Test>) -> (u32, State) {
	let proposal = propose_plan(plan);
	approve(proposal);
	while !matches!(status(proposal), Status::CodeScheduled { .. }) {
		next_block();
	}
	let before = state();
	while !status(proposal).is_probation() {
		next_block();
		assert!(!status(proposal).is_final(), "{:?}", status(proposal));
	}
	(proposal, before)
}

pub(super) fn wait(blocks: u64) {
	run_to(System::block_number() + blocks);
}

/// Whether users can transfer.
pub(super) fn is_open() -> bool {
	let call =
		RuntimeCall::Balances(pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false });
	!UpgradeOrchestrator::ongoing() && UpgradeOrchestrator::contains(&call)
}

/// Build blocks until this holds. Returns how many.
pub(super) fn until(holds: impl Fn() -> bool) -> u64 {
	let begin = System::block_number();
	while !holds() {
		next_block();
		assert!(
			System::block_number() < begin + 300,
			"{:?}",
			crate::Proposals::<Test>::iter()
				.map(|(id, open)| (id, open.status))
				.collect::<Vec<_>>()
		);
	}
	System::block_number() - begin
}

#[test]
fn an_upgrade_is_confirmed_when_its_probation_is_over_and_users_are_in_meanwhile() {
	run(|| {
		let (proposal, before) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		let began = System::block_number();
		let ends = began + PROBATION;
		assert_eq!(status(proposal), Status::Probation { since: began, ends, extended: false });
		assert!(events().contains(&Event::ProbationStarted { proposal, ends }));
		assert!(SnapshotPages::<Test>::contains_key(proposal, 0), "there is a way back");
		next_block();
		assert!(is_open());
		run_to(ends - 1);
		assert!(status(proposal).is_probation());
		next_block();
		assert_eq!(status(proposal), Status::Confirmed { at: ends });
		assert_eq!(Agenda::<Test>::get().sampling, None);
		assert_ne!(state(), before);
		wait(2);
		assert!(!SnapshotPages::<Test>::contains_key(proposal, 0), "and none any more");
		assert_eq!(Running::get().spec_version, 10_010_000);
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		assert_eq!(record.status, VersionStatus::Active);
	});
}

#[test]
fn a_policy_without_probation_confirms_what_is_verified() {
	run(|| {
		let proposal = enacted();
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(Heard::get().iter().all(|(step, _)| *step != UpgradeStep::RollingBack));
	});
}

#[test]
fn no_other_upgrade_is_enacted_in_a_probation() {
	run(|| {
		let (first, _) = verified(plan(FailurePolicy::Freeze, vec![]));
		let second = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
		approve(second);
		let Status::Probation { ends, .. } = status(first) else { panic!() };
		let Status::Queued { eta, .. } = status(second) else { panic!() };
		assert!(eta < ends + 1);
		run_to(ends - 1);
		assert!(matches!(status(second), Status::Queued { .. }));
		until(|| matches!(status(second), Status::CodeScheduled { .. }));
		assert!(matches!(status(first), Status::Confirmed { .. }));
	});
}

#[test]
fn a_sick_chain_is_frozen_and_governance_is_asked() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		wait(2);
		Temperature::set(Some(50));
		// Two samples, and the block in which it acts.
		wait(2);
		assert!(status(proposal).is_probation() && is_open());
		next_block();
		let at = System::block_number();
		let Status::Frozen { cause, since, until, left, .. } = status(proposal) else { panic!() };
		assert_eq!(
			(cause, since, until),
			(Fault::HealthCheckFailed, at, at + policy().freeze_blocks)
		);
		assert_eq!(left, PROBATION - 5);
		assert!(!is_open(), "users are out");
		let vote = RuntimeCall::UpgradeOrchestrator(crate::Call::confirm { proposal });
		assert!(UpgradeOrchestrator::contains(&vote), "governance is in");
		let metric: crate::Text = b"temperature".to_vec().try_into().unwrap();
		let action = Action::Freeze;
		assert!(events().contains(&Event::HealthCheckFailed {
			proposal,
			metric: metric.clone(),
			action
		}));
		assert!(events().contains(&Event::Frozen { proposal, cause, until, detail: metric }));

		assert_noop!(
			UpgradeOrchestrator::continue_probation(RuntimeOrigin::signed(ALICE), proposal),
			sp_runtime::DispatchError::BadOrigin
		);
		assert_ok!(UpgradeOrchestrator::continue_probation(RuntimeOrigin::root(), proposal));
		let ends = at + left;
		assert_eq!(status(proposal), Status::Probation { since: at, ends, extended: false });
		next_block();
		assert!(is_open());
		// It is still hot. What acted does not act again, and governance knows of it.
		run_to(ends);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn governance_can_confirm_a_frozen_upgrade_or_let_its_plan_decide() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
		assert_ok!(UpgradeOrchestrator::confirm(RuntimeOrigin::root(), proposal));
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		next_block();
		assert!(is_open());
	});
	for default in [FreezeDefault::Confirm, FreezeDefault::RollBack] {
		run(|| {
			let mut plan = plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]);
			plan.freeze_default = default;
			let (proposal, before) = verified(plan);
			Temperature::set(Some(50));
			until(|| matches!(status(proposal), Status::Frozen { .. }));
			let frozen = until(|| !status(proposal).is_probation());
			assert_eq!(frozen, policy().freeze_blocks);
			run_to_end(proposal);
			match default {
				FreezeDefault::Confirm => {
					assert!(matches!(status(proposal), Status::Confirmed { .. }))
				},
				FreezeDefault::RollBack => {
					let cause = Fault::HealthCheckFailed;
					let at = System::block_number();
					assert_eq!(status(proposal), Status::RolledBack { at, cause });
					assert_eq!(state(), before);
				},
			}
		});
	}
}

#[test]
fn nobody_can_have_users_lose_what_they_wrote_by_moving_a_metric_and_waiting() {
	run(|| {
		// The floor looks at what nobody moves, and takes its time: it has too few samples when the chain is
		// frozen early.
		let slow = HealthCheckInput {
			window: 10,
			failure_limit: 10,
			minimum_samples: 10,
			..thermometer(Action::Freeze)
		};
		HealthFloor::set(vec![slow.bounded::<Test>().unwrap()].try_into().unwrap());
		// Each transaction fails, which anybody can bring about: the chain is frozen, and nobody answers.
		let check = HealthCheckInput {
			metric: b"failed-extrinsics".to_vec(),
			condition: Condition::Above(0),
			..thermometer(Action::Freeze)
		};
		let mut plan = plan(FailurePolicy::Drop, vec![check]);
		plan.freeze_default = FreezeDefault::RollBack;
		let (proposal, _) = verified(plan);
		unhashed::put_raw(&certificate(77), b"new, by a user");
		while !matches!(status(proposal), Status::Frozen { .. }) {
			next_block_with(|| super::aftermath::transactions(0, 3));
			assert!(status(proposal).is_probation(), "{:?}", status(proposal));
		}
		let health = crate::Health::<Test>::get(proposal).unwrap();
		let [temperature, failed] = &health.watched[..] else { panic!("{health:?}") };
		assert!(failed.is_over_limit());
		assert!(!temperature.is_over_limit() && temperature.is_failing(), "samples are missing");
		until(|| !status(proposal).is_probation());
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		assert_eq!(unhashed::get_raw(&certificate(77)).unwrap(), b"new, by a user");
	});
}

#[test]
fn nobody_can_have_users_lose_what_they_wrote_by_freezing_in_the_last_block_of_a_probation() {
	run(|| {
		// It needs ten of eleven samples.
		let patient = HealthCheckInput {
			window: 10,
			failure_limit: 9,
			minimum_samples: 10,
			..thermometer(Action::Freeze)
		};
		let check = HealthCheckInput {
			metric: b"failed-extrinsics".to_vec(),
			condition: Condition::Above(0),
			no_data_limit: 64,
			..thermometer(Action::Freeze)
		};
		let mut plan = plan(FailurePolicy::Drop, vec![patient, check]);
		plan.freeze_default = FreezeDefault::RollBack;
		let (proposal, _) = verified(plan);
		let Status::Probation { ends, .. } = status(proposal) else { panic!() };
		// Two have no data: left alone, the probation would be extended.
		Temperature::set(None);
		wait(2);
		Temperature::set(Some(20));
		run_to(ends - 3);
		for _ in 0..2 {
			next_block_with(|| super::aftermath::transactions(0, 3));
		}
		next_block();
		let Status::Frozen { left, extended: false, .. } = status(proposal) else {
			panic!("{:?}", status(proposal))
		};
		assert_eq!(left, 0);
		let health = crate::Health::<Test>::get(proposal).unwrap();
		assert!(health.watched[0].is_failing() && !health.watched[0].is_over_limit());
		until(|| !status(proposal).is_probation());
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
	});
}

#[test]
fn a_frozen_chain_is_in_safe_mode_until_somebody_decides() {
	for decide in [
		UpgradeOrchestrator::continue_probation as fn(RuntimeOrigin, u32) -> _,
		UpgradeOrchestrator::confirm,
		UpgradeOrchestrator::roll_back,
	] {
		run(|| {
			let (proposal, _) =
				verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
			assert!(!SafeMode::is_entered());
			Temperature::set(Some(50));
			until(|| matches!(status(proposal), Status::Frozen { .. }));
			for _ in 0..policy().freeze_blocks - 1 {
				assert!(SafeMode::is_entered(), "others see it too");
				next_block();
			}
			assert_ok!(decide(RuntimeOrigin::root(), proposal));
			assert!(!SafeMode::is_entered());
			assert_eq!(Agenda::<Test>::get().shown_until, None);
		});
	}
	// An emergency goes on when the chain thaws.
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
		let body = RuntimeOrigin::signed(EMERGENCY);
		assert_ok!(UpgradeOrchestrator::trip_breaker(body, b"an attack".to_vec()));
		assert_ok!(UpgradeOrchestrator::continue_probation(RuntimeOrigin::root(), proposal));
		assert!(SafeMode::is_entered() && !is_open());
	});
}

#[test]
fn inv_05_a_plan_that_drops_restores_every_key_and_loses_what_users_wrote() {
	run(|| {
		let (proposal, before) =
			verified(plan(FailurePolicy::Drop, vec![thermometer(Action::RollBack)]));
		// Users write into scope, and elsewhere.
		unhashed::put_raw(&certificate(3), b"by a user");
		unhashed::put_raw(&certificate(77), b"new, by a user");
		unhashed::put_raw(b"elsewhere", b"stays");
		wait(2);
		Temperature::set(Some(50));
		run_to_end(proposal);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::RolledBack { at, cause: Fault::HealthCheckFailed });
		assert_eq!(unhashed::take::<[u8; 5]>(b"elsewhere"), Some(*b"stays"));
		assert_eq!(state(), before);
		assert_eq!(Running::get().impl_name, "rescue");
		assert!(!has_run(MIGRATION), "a later release migrates again");
		next_block();
		assert!(is_open());
	});
}

#[test]
fn what_is_lost_is_counted_and_a_destructive_rollback_looks_twice() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Drop, vec![thermometer(Action::RollBack)]));
		unhashed::put_raw(&certificate(77), b"new, by a user");
		wait(3);
		let hot_since = System::block_number();
		Temperature::set(Some(50));
		let metric: crate::Text = b"temperature".to_vec().try_into().unwrap();
		wait(2);
		assert!(events().contains(&Event::HealthSuspected { proposal, metric }));
		let mut restored = None;
		while !status(proposal).is_final() {
			next_block();
			if matches!(status(proposal), Status::Restoring { since, .. }
				if since == System::block_number())
			{
				// Failures, the second look, and the block in which it acts.
				assert_eq!(System::block_number(), hot_since + 2 + 1 + 1);
			}
			restored = restored.or(events().into_iter().find_map(|event| match event {
				Event::Restored { written, removed, .. } => Some((written, removed)),
				_ => None,
			}));
		}
		let (written, removed) = restored.unwrap();
		assert!(written > 0 && removed > 0);
	});
}

#[test]
fn a_plan_that_keeps_migrates_back_and_what_users_wrote_stays() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Keep, vec![thermometer(Action::RollBack)]));
		unhashed::put_raw(&certificate(77), b"new, by a user");
		wait(2);
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::RescueScheduled { reverse: true, .. }));
		assert!(is_open(), "users are in until the reverse build runs");
		until(|| status(proposal).is_maintenance());
		assert!(!is_open());
		assert!(events().contains(&Event::ReverseStarted { proposal }));
		run_to_end(proposal);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::RolledBack { at, cause: Fault::HealthCheckFailed });
		assert_eq!(Running::get().impl_name, "reverse");
		assert_eq!(unhashed::get_raw(&certificate(77)).unwrap(), b"new, by a user");
		assert_eq!(unhashed::get_raw(&certificate(1)).unwrap(), b"migrated back");
		assert_eq!(unhashed::get_raw(&certificate(2)), None);
		assert!(!has_run(MIGRATION) && !has_run(REVERSE_MIGRATION), "both can run again");
		let candidate = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		assert_eq!(candidate.status, VersionStatus::RolledBack);
		let reverse = Versions::<Test>::get(RUNTIME_TARGET, 10_010_002).unwrap();
		assert_eq!(&reverse.version[..], b"1.0.0");
		next_block();
		assert!(is_open());
		wait(3);
		assert_eq!(SnapshotPages::<Test>::iter().count(), 0, "both snapshots are gone");

		// The next release goes through on the same chain.
		Temperature::set(Some(20));
		let next = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
		approve(next);
		run_to_end(next);
		assert!(matches!(status(next), Status::Confirmed { .. }), "{:?}", status(next));
	});
}

#[test]
fn a_reverse_build_that_fails_leaves_state_as_before_it_and_asks_governance() {
	for strike in [Strike::Fail, Strike::Stall, Strike::Stuck] {
		for after in 0..3 {
			run(|| {
				let checks = vec![thermometer(Action::RollBack)];
				let (proposal, _) = verified(plan(FailurePolicy::Keep, checks));
				unhashed::put_raw(&certificate(77), b"new, by a user");
				let before = state();
				StrikeAfter::set(Some((after, strike)));
				WritesPerStep::set(1);
				Temperature::set(Some(50));
				run_to_end(proposal);
				let at = System::block_number();
				let cause = Fault::HealthCheckFailed;
				let reason = HaltReason::ReverseFailed;
				assert_eq!(
					status(proposal),
					Status::Halted { at, cause, reason, reverse: true },
					"{strike:?} after {after}"
				);
				assert_eq!(state(), before);
				assert!(!is_open());
				assert_noop!(
					UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal),
					Error::<Test>::NothingToRestore
				);
				assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
				let reason = FailReason::Halted;
				assert_eq!(status(proposal), Status::Failed { at, reason });
				wait(3);
				assert_eq!(SnapshotPages::<Test>::iter().count(), 0);
			});
		}
	}
}

#[test]
fn inv_06_the_reverse_build_waits_for_its_code_only_as_long_as_it_may() {
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Keep, vec![]));
		// Its blob is gone, by some mistake of others.
		let reverse = Proposals::<Test>::get(proposal).unwrap().plan.reverse.unwrap();
		crate::InspectedCodes::<Test>::mutate(reverse.code_hash, |code| {
			code.as_mut().unwrap().spec_version = 1;
		});
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		next_block();
		let at = System::block_number();
		let reason = HaltReason::RescueNotHigher;
		let cause = Fault::Governance;
		assert_eq!(status(proposal), Status::Halted { at, cause, reason, reverse: true });
		// Governance mends it and tries again: nothing was restored, so what users wrote stays.
		crate::InspectedCodes::<Test>::mutate(reverse.code_hash, |code| {
			code.as_mut().unwrap().spec_version = 10_010_002;
		});
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		assert!(matches!(status(proposal), Status::RescueScheduled { reverse: true, .. }));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert!(Agenda::<Test>::get().breaker.is_none());
	});
}

#[test]
fn with_the_policy_freeze_a_check_that_would_roll_back_asks_governance_instead() {
	run(|| {
		let (proposal, before) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::RollBack)]));
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
		// There is no reverse build, and this chain can do without what is in scope.
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		assert!(matches!(status(proposal), Status::Restoring { .. }));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert_eq!(state(), before);
	});
}

#[test]
fn what_must_not_be_lost_and_has_no_reverse_build_can_not_be_rolled_back() {
	run(|| {
		let plan = plan(FailurePolicy::Freeze, vec![]);
		Droppable::set(vec![]);
		let (proposal, _) = verified(plan);
		assert_noop!(
			UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal),
			Error::<Test>::NoWayBack
		);
		let reason = b"why".to_vec();
		assert_noop!(
			UpgradeOrchestrator::emergency_roll_back(
				RuntimeOrigin::signed(EMERGENCY),
				proposal,
				reason
			),
			Error::<Test>::NoWayBack
		);
	});
}

#[test]
fn a_report_only_tells() {
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Drop, vec![thermometer(Action::Report)]));
		Temperature::set(Some(50));
		let told =
			until(|| events().iter().any(|event| matches!(event, Event::HealthCheckFailed { .. })));
		assert!(told < PROBATION);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn a_check_that_never_had_data_extends_the_probation_once_and_then_asks() {
	run(|| {
		let quiet = HealthCheckInput { no_data_limit: 60, ..thermometer(Action::Extend) };
		Temperature::set(None);
		let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![quiet]));
		let began = System::block_number();
		run_to(began + PROBATION);
		let Status::Probation { ends, extended: true, .. } = status(proposal) else { panic!() };
		assert_eq!(ends, began + 2 * PROBATION);
		run_to(ends);
		assert!(matches!(status(proposal), Status::Frozen { .. }));
		until(|| status(proposal).is_final());
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn a_check_extends_and_a_probation_can_be_extended_by_governance_once() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Extend)]));
		let began = System::block_number();
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Probation { extended: true, .. }));
		assert!(System::block_number() < began + PROBATION);
		assert_noop!(
			UpgradeOrchestrator::extend_probation(RuntimeOrigin::root(), proposal),
			Error::<Test>::ExtendedBefore
		);
		Temperature::set(Some(20));
		run_to(began + 2 * PROBATION);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![]));
		let body = RuntimeOrigin::signed(EMERGENCY);
		assert_ok!(UpgradeOrchestrator::extend_probation(body, proposal));
		assert!(matches!(status(proposal), Status::Probation { extended: true, .. }));
	});
}

#[test]
fn the_baseline_is_sampled_before_the_enactment_and_what_rises_is_compared_with_it() {
	run(|| {
		let rising = HealthCheckInput {
			condition: Condition::RisesBy { share: Perbill::from_percent(50), floor: 0 },
			..thermometer(Action::Freeze)
		};
		Temperature::set(Some(40));
		let proposal = propose_plan(plan(FailurePolicy::Freeze, vec![rising]));
		approve(proposal);
		let Status::Queued { eta, .. } = status(proposal) else { panic!() };
		run_to(eta - BASELINE_WINDOW - 1);
		assert_eq!(Agenda::<Test>::get().sampling, None, "it is too early");
		next_block();
		assert!(Agenda::<Test>::get().sampling.is_some());
		run_to(eta - 1);
		let health = crate::Health::<Test>::get(proposal).unwrap();
		assert_eq!(health.watched[0].baseline(), Some(40));
		// Not of the block in which it begins, whose weight is reserved already.
		assert_eq!(u64::from(health.watched[0].state.baseline_samples), BASELINE_WINDOW - 1);
		until(|| status(proposal).is_probation());
		// Half more than before is allowed.
		Temperature::set(Some(60));
		wait(5);
		assert!(matches!(status(proposal), Status::Probation { .. }));
		Temperature::set(Some(61));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
	});
}

#[test]
fn how_the_chain_was_before_and_after_is_remembered_by_version() {
	run(|| {
		Temperature::set(Some(10));
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Report)]));
		Temperature::set(Some(14));
		run_to_end(proposal);
		let compared = UpgradeOrchestrator::release_health(10_010_000);
		assert_eq!(compared.len(), 1);
		assert_eq!(&compared[0].metric[..], b"temperature");
		assert_eq!(compared[0].before, Some(10));
		assert_eq!(compared[0].after, Some(14));
		assert_eq!(u64::from(compared[0].samples), PROBATION - 1);
		assert!(UpgradeOrchestrator::release_health(1).is_empty());
		assert!(!crate::Health::<Test>::contains_key(proposal));
	});
}

#[test]
fn the_floor_of_a_class_can_not_be_left_out() {
	run(|| {
		let floor = thermometer(Action::Freeze).bounded::<Test>().unwrap();
		HealthFloor::set(vec![floor].try_into().unwrap());
		let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![]));
		assert_eq!(crate::Health::<Test>::get(proposal).unwrap().watched.len(), 1);
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
	});
}

#[test]
fn inv_15_the_checks_of_an_open_proposal_do_not_change() {
	run(|| {
		let proposal = propose_plan(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		let frozen = crate::Health::<Test>::get(proposal).unwrap();
		let floor = vec![thermometer(Action::Report)];
		for class in [Class::Patch, Class::Minor, Class::Major] {
			assert_ok!(UpgradeOrchestrator::set_health_floor(
				RuntimeOrigin::root(),
				class,
				floor.clone()
			));
		}
		assert_eq!(crate::Health::<Test>::get(proposal).unwrap(), frozen);
	});
}

#[test]
fn a_floor_gets_stronger_at_once_and_weaker_after_the_set_back() {
	run(|| {
		plan(FailurePolicy::Freeze, vec![]);
		let set = |checks| {
			UpgradeOrchestrator::set_health_floor(RuntimeOrigin::root(), Class::Minor, checks)
		};
		let hot = thermometer(Action::Freeze);
		let cold =
			HealthCheckInput { condition: Condition::Below(5), ..thermometer(Action::Report) };
		assert_ok!(set(vec![hot.clone()]));
		assert_eq!(UpgradeOrchestrator::health_floor_of(Class::Minor).len(), 1);
		assert_ok!(set(vec![hot.clone(), cold.clone()]));
		assert_eq!(UpgradeOrchestrator::health_floor_of(Class::Minor).len(), 2);
		assert_ok!(set(vec![cold.clone()]));
		let at = System::block_number();
		assert_eq!(UpgradeOrchestrator::health_floor_of(Class::Minor).len(), 2);
		run_to(at + SET_BACK.max(policy().timelock));
		assert_eq!(
			HealthFloors::<Test>::get(Class::Minor).unwrap().to_vec(),
			[cold.clone().bounded::<Test>().unwrap()]
		);
		// A later word takes the place of an earlier one.
		assert_ok!(set(vec![]));
		assert_ok!(set(vec![cold]));
		assert!(crate::PendingChanges::<Test>::get().is_empty());
	});
}

#[test]
fn checks_that_could_not_be_made_or_would_be_abused_are_refused() {
	run(|| {
		let base = thermometer(Action::RollBack);
		let mut bad: Vec<(Error<Test>, HealthCheckInput)> = vec![
			(Error::UnknownMetric, HealthCheckInput { metric: b"mood".to_vec(), ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { interval_blocks: 0, ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { window: 0, failure_limit: 0, ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { window: 65, ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { failure_limit: 4, ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { failure_limit: 0, ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { no_data_limit: 0, ..base.clone() }),
			(Error::CheckInvalid, HealthCheckInput { minimum_samples: 0, ..base.clone() }),
			(Error::CheckTooSlow, HealthCheckInput { initial_delay_blocks: 9, ..base.clone() }),
			(Error::TextTooLong, HealthCheckInput { metric: vec![b'a'; 65], ..base.clone() }),
			(Error::TextNotAscii, HealthCheckInput { metric: vec![200], ..base.clone() }),
		];
		for metric in ["block-ref-time", "block-proof-size", "failed-extrinsics", "queued-messages"]
		{
			let metric = metric.as_bytes().to_vec();
			bad.push((Error::ActionNotAllowed, HealthCheckInput { metric, ..base.clone() }));
		}
		let good = plan(FailurePolicy::Drop, vec![]);
		for (error, check) in bad {
			let error = sp_runtime::DispatchError::from(error);
			let mut plan = good.clone();
			plan.checks = vec![check.clone()];
			assert_noop!(propose_as(ALICE, plan), error);
			assert_noop!(
				UpgradeOrchestrator::set_health_floor(
					RuntimeOrigin::root(),
					Class::Major,
					vec![check]
				),
				error
			);
		}
		let mut many = good.clone();
		many.checks = vec![base.clone(); 9];
		assert_noop!(propose_as(ALICE, many), Error::<Test>::TooManyChecks);
		// Those of the floor count.
		HealthFloor::set(vec![base.clone().bounded::<Test>().unwrap()].try_into().unwrap());
		let mut many = good.clone();
		many.checks = vec![base.clone(); 8];
		assert_noop!(propose_as(ALICE, many), Error::<Test>::TooManyChecks);
		// Without probation nobody looks.
		DefaultPolicy::set(Policy { probation_blocks: 0, ..policy() });
		let mut idle = good;
		idle.checks = vec![base];
		assert_noop!(propose_as(ALICE, idle), Error::<Test>::CheckTooSlow);
		assert_noop!(
			UpgradeOrchestrator::set_policy(
				RuntimeOrigin::root(),
				Class::Minor,
				Policy { freeze_blocks: 0, ..policy() }
			),
			Error::<Test>::FreezeZero
		);
	});
}

#[test]
fn calls_of_a_probation_are_refused_outside_of_it() {
	run(|| {
		let proposal = propose();
		let root = RuntimeOrigin::root;
		for refused in [
			UpgradeOrchestrator::confirm,
			UpgradeOrchestrator::extend_probation,
			UpgradeOrchestrator::continue_probation,
			UpgradeOrchestrator::roll_back,
		] {
			assert_noop!(refused(root(), 99), Error::<Test>::ProposalNotFound);
			assert_noop!(refused(root(), proposal), Error::<Test>::NotInProbation);
		}
		assert_ok!(UpgradeOrchestrator::cancel(root(), proposal, vec![]));
		assert_noop!(
			UpgradeOrchestrator::confirm(root(), proposal),
			Error::<Test>::ProposalFinished
		);
	});
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		let root = RuntimeOrigin::root;
		assert_noop!(
			UpgradeOrchestrator::continue_probation(root(), proposal),
			Error::<Test>::NotFrozen
		);
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
		assert_noop!(
			UpgradeOrchestrator::extend_probation(root(), proposal),
			Error::<Test>::NotInProbation
		);
	});
}

#[test]
fn the_emergency_body_rolls_back_but_loses_nothing_of_a_chain_that_is_well() {
	let roll_back = |proposal| {
		UpgradeOrchestrator::emergency_roll_back(
			RuntimeOrigin::signed(EMERGENCY),
			proposal,
			b"it loses certificates".to_vec(),
		)
	};
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Drop, vec![thermometer(Action::Report)]));
		wait(2);
		assert_noop!(roll_back(proposal), Error::<Test>::FailingCheckNeeded);
		Temperature::set(Some(50));
		wait(3);
		assert_ok!(roll_back(proposal));
		assert!(EmergencyPowers::<Test>::get(Power::RollBack).ready_at > 0);
		run_to_end(proposal);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::RolledBack { at, cause: Fault::Emergency });
	});
	// With a reverse build nothing is lost, so no check is asked.
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Keep, vec![]));
		assert_noop!(
			UpgradeOrchestrator::emergency_roll_back(
				RuntimeOrigin::signed(EMERGENCY),
				proposal,
				vec![]
			),
			Error::<Test>::ReasonMissing
		);
		assert_ok!(roll_back(proposal));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
	});
}

/// Propose a plan, put it on the fast track, and have it approved.
fn fast_tracked(plan: PlanInputOf<Test>) -> u32 {
	DefaultPolicy::set(Policy { probation_blocks: 60, timelock: 2, ..policy() });
	let candidate = plan.candidate.unwrap().code_hash;
	let proposal = propose_plan(plan);
	assert_ok!(UpgradeOrchestrator::fast_track(
		RuntimeOrigin::signed(EMERGENCY),
		candidate,
		b"a hole".to_vec()
	));
	for who in [ALICE, BOB, CHARLIE, DAVE] {
		assert_ok!(UpgradeOrchestrator::vote(
			RuntimeOrigin::signed(who),
			proposal,
			plan_hash(proposal),
			crate::Vote::Aye
		));
	}
	proposal
}

#[test]
fn a_fast_track_that_nobody_stood_by_is_rolled_back_in_probation() {
	run(|| {
		let plan = plan(FailurePolicy::Keep, vec![]);
		let proposal = fast_tracked(plan);
		let used = System::block_number();
		until(|| status(proposal).is_probation());
		assert!(System::block_number() < used + RATIFICATION_PERIOD);
		run_to_end(proposal);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::RolledBack { at, cause: Fault::NotRatified });
	});
}

#[test]
fn the_emergency_body_does_not_confirm_its_own_fast_track_before_somebody_stands_by_it() {
	run(|| {
		let plan = plan(FailurePolicy::Keep, vec![]);
		let body = || RuntimeOrigin::signed(EMERGENCY);
		let proposal = fast_tracked(plan);
		until(|| status(proposal).is_probation());
		assert_noop!(UpgradeOrchestrator::confirm(body(), proposal), Error::<Test>::NotRatified);
		let act = crate::NextEmergencyAct::<Test>::get() - 1;
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), act));
		assert_ok!(UpgradeOrchestrator::confirm(body(), proposal));
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
	// Nor when nobody did, and governance lets the probation go on.
	run(|| {
		let plan = plan(FailurePolicy::Drop, vec![]);
		let body = || RuntimeOrigin::signed(EMERGENCY);
		let proposal = fast_tracked(plan);
		until(|| matches!(status(proposal), Status::Frozen { cause: Fault::NotRatified, .. }));
		assert_ok!(UpgradeOrchestrator::continue_probation(RuntimeOrigin::root(), proposal));
		assert_noop!(UpgradeOrchestrator::confirm(body(), proposal), Error::<Test>::NotRatified);
		assert_ok!(UpgradeOrchestrator::confirm(RuntimeOrigin::root(), proposal));
	});
}

#[test]
fn code_of_somebody_else_in_a_probation_ends_it() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Drop, vec![thermometer(Action::RollBack)]));
		let other = crate::blob_builder::blob(&release("other", 10_020_000), &[]);
		unhashed::put_raw(sp_core::storage::well_known_keys::CODE, &other);
		next_block();
		let at = System::block_number();
		assert_eq!(status(proposal), Status::Failed { at, reason: FailReason::Replaced });
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_020_000).unwrap();
		assert_eq!(record.status, VersionStatus::Unmanaged);
		wait(3);
		assert!(is_open());
		assert_eq!(SnapshotPages::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_rescue_build_from_outside_in_a_probation_restores_what_it_knows_or_halts() {
	for droppable in [true, false] {
		run(|| {
			let plan = plan(FailurePolicy::Freeze, vec![]);
			if !droppable {
				Droppable::set(vec![]);
			}
			let blob = crate::blob_builder::blob(
				&sp_version::RuntimeVersion {
					impl_name: "rescue".into(),
					..release("1.1.0", 10_010_001)
				},
				&[],
			);
			let (proposal, before) = verified(plan);
			unhashed::put_raw(sp_core::storage::well_known_keys::CODE, &blob);
			run_to_end(proposal);
			let at = System::block_number();
			let cause = Fault::RescueForced;
			if droppable {
				assert_eq!(status(proposal), Status::RolledBack { at, cause });
				assert_eq!(state(), before);
			} else {
				let reason = HaltReason::Replaced;
				assert_eq!(status(proposal), Status::Halted { at, cause, reason, reverse: false });
				assert!(Snapshots::<Test>::contains_key(proposal), "the copy is kept");
			}
		});
	}
}

#[test]
fn hooks_are_told_of_each_step_after_it_is_written_and_their_failure_changes_nothing() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Drop, vec![thermometer(Action::RollBack)]));
		Temperature::set(Some(50));
		run_to_end(proposal);
		let steps: Vec<_> = Heard::get().into_iter().map(|(step, _)| step).collect();
		use UpgradeStep::*;
		assert_eq!(steps, [Queued, Enacted, Captured, Migrated, RollingBack, RolledBack]);
		assert_eq!(unhashed::get_raw(HOOK_KEY), Some(vec![RolledBack as u8]));
		unhashed::kill(HOOK_KEY);
	});
	run(|| {
		HooksFail::set(true);
		let proposal = enacted();
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(Heard::get().iter().any(|(step, _)| *step == UpgradeStep::Confirmed));
		assert_eq!(unhashed::get_raw(HOOK_KEY), None, "what a failing hook wrote is dropped");
	});
}

#[test]
fn a_hook_can_not_take_the_next_step_itself() {
	run(|| {
		// It tries to withdraw the plan when it hears that it was approved.
		HooksMeddle::set(true);
		let proposal = propose();
		approve(proposal);
		assert_eq!(Heard::get(), [(UpgradeStep::Queued, proposal)]);
		assert_eq!(Meddled::take(), [Err(Error::<Test>::TooLateToCancel.into())]);
		assert!(matches!(status(proposal), Status::Queued { .. }), "{:?}", status(proposal));
		// Afterwards it can be.
		assert!(!crate::InHook::<Test>::exists());
		HooksMeddle::set(false);
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, b"why".to_vec()));
	});
}

#[test]
fn a_check_that_could_not_act_before_the_end_of_a_probation_is_refused() {
	for (delay, action, latest) in [
		(0, Action::Freeze, PROBATION as u32 - 2),
		(1, Action::Freeze, PROBATION as u32 - 2),
		(0, Action::RollBack, PROBATION as u32 - 3),
	] {
		run(|| {
			let slow = |samples| HealthCheckInput {
				initial_delay_blocks: delay,
				window: 64,
				failure_limit: samples,
				..thermometer(action)
			};
			let too_slow = plan(FailurePolicy::Freeze, vec![slow(latest + 1)]);
			assert_noop!(propose_as(ALICE, too_slow), Error::<Test>::CheckTooSlow);
			// The slowest one that is let through still acts, if every sample fails.
			Temperature::set(Some(50));
			let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![slow(latest)]));
			let blocks = until(|| !matches!(status(proposal), Status::Probation { .. }));
			assert!(matches!(status(proposal), Status::Frozen { .. }), "{:?}", status(proposal));
			assert!(blocks <= PROBATION, "{blocks}");
		});
	}
}

#[test]
fn a_floor_and_a_probation_that_do_not_go_together_are_refused_also_where_one_is_on_its_way() {
	let of = |probation_blocks| Policy { probation_blocks, ..policy() };
	let set_policy = |probation| {
		UpgradeOrchestrator::set_policy(RuntimeOrigin::root(), Class::Minor, of(probation))
	};
	let set_floor = |samples| {
		let check = HealthCheckInput {
			initial_delay_blocks: 0,
			window: 64,
			failure_limit: samples,
			..thermometer(Action::Freeze)
		};
		UpgradeOrchestrator::set_health_floor(RuntimeOrigin::root(), Class::Minor, vec![check])
	};
	run(|| {
		DefaultPolicy::set(of(PROBATION));
		// A shorter probation waits for its turn.
		assert_ok!(set_policy(PROBATION / 2));
		assert_eq!(UpgradeOrchestrator::policy(Class::Minor).probation_blocks, PROBATION);
		let fits = PROBATION as u32 / 2 - 2;
		assert_noop!(set_floor(fits + 1), Error::<Test>::CheckTooSlow);
		assert_ok!(set_floor(fits));
		// So does a floor with another check in the place of one.
		assert_ok!(set_policy(PROBATION));
		assert_ok!(set_floor(PROBATION as u32 - 2));
		assert_eq!(HealthFloors::<Test>::get(Class::Minor).unwrap()[0].failure_limit, fits);
		assert_noop!(set_policy(PROBATION - 1), Error::<Test>::CheckTooSlow);
	});
}

#[test]
fn plans_that_are_overtaken_at_the_commit_point_are_charged() {
	use crate::WeightInfo;
	type Weights = <Test as crate::Config>::WeightInfo;
	run(|| {
		let others: Vec<_> = [("1.2.0", 10_020_000), ("1.3.0", 10_030_000)]
			.into_iter()
			.map(|(name, number)| plan_to::<Test>(name, &release(name, number)))
			.collect();
		let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![]));
		// As if they had waited for this one: proposed for the release before it.
		let waiting: Vec<_> = others
			.into_iter()
			.map(|mut plan| {
				plan.base_spec_version = Running::get().spec_version;
				let id = propose_plan(plan);
				approve(id);
				Proposals::<Test>::mutate(id, |proposal| {
					let proposal = proposal.as_mut().unwrap();
					proposal.plan.base_spec_version = GENESIS_SPEC_VERSION;
				});
				id
			})
			.collect();
		let Status::Probation { ends, .. } = status(proposal) else { panic!() };
		run_to(ends - 1);
		System::set_block_number(ends);
		let weight = UpgradeOrchestrator::do_on_initialize();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(waiting.iter().all(|id| status(*id).is_final()));
		assert!(weight.all_gte(Weights::on_initialize_idle() + Weights::conclude(2)), "{weight:?}");
	});
}

#[test]
fn inv_11_what_a_check_does_is_in_the_journal() {
	run(|| {
		let (proposal, _) =
			verified(plan(FailurePolicy::Freeze, vec![thermometer(Action::Freeze)]));
		Temperature::set(Some(50));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
		let entries: Vec<_> =
			crate::Journal::<Test>::iter().map(|(_, record)| record.entry).collect();
		assert!(entries.iter().any(|entry| matches!(
			entry,
			JournalEntry::HealthCheckFailed { action: Action::Freeze, .. }
		)));
	});
}

#[test]
fn the_time_to_detect_is_that_of_the_formula() {
	for (interval, delay, failures) in [(1, 1, 1), (1, 3, 2), (2, 1, 3), (3, 2, 2)] {
		run(|| {
			let check = HealthCheckInput {
				interval_blocks: interval,
				initial_delay_blocks: delay,
				window: failures,
				failure_limit: failures,
				minimum_samples: 1,
				..thermometer(Action::Freeze)
			};
			let plan = plan(FailurePolicy::Freeze, vec![check]);
			Temperature::set(Some(50));
			let (proposal, _) = verified(plan);
			let blocks = until(|| matches!(status(proposal), Status::Frozen { .. }));
			// The first sample comes with the end of the initial delay, and what follows a block later.
			let formula = u64::from(delay + interval * (failures - 1)) + 1;
			assert_eq!(blocks, formula);
		});
	}
}

#[test]
fn a_block_that_samples_nothing_reads_nothing_for_it() {
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![]));
		assert_eq!(Agenda::<Test>::get().sampling, None, "there are no checks");
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		UpgradeOrchestrator::on_finalize(System::block_number());
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root);
		assert!(status(proposal).is_probation());
	});
}

#[test]
fn a_plan_that_could_not_be_sampled_before_has_the_block_of_its_enactment_as_baseline() {
	run(|| {
		let rising = HealthCheckInput {
			condition: Condition::RisesBy { share: Perbill::from_percent(1), floor: 0 },
			interval_blocks: 2,
			..thermometer(Action::Freeze)
		};
		let (first, _) = verified(plan(FailurePolicy::Freeze, vec![]));
		Writes::set(vec![]);
		let mut next = plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010));
		next.checks = vec![HealthCheckInput { interval_blocks: 100, ..rising.clone() }];
		assert_noop!(propose_as(ALICE, next.clone()), Error::<Test>::CheckTooSlow);
		next.checks = vec![rising];
		let second = propose_plan(next);
		approve(second);
		until(|| matches!(status(second), Status::CodeScheduled { .. }));
		assert!(matches!(status(first), Status::Confirmed { .. }));
		let health = crate::Health::<Test>::get(second).unwrap();
		assert_eq!(health.watched[0].baseline(), Some(20));
		run_to_end(second);
		assert!(matches!(status(second), Status::Confirmed { .. }));
	});
}

/// What somebody does in a block of a probation.
#[derive(Clone, Copy, Debug)]
enum Try {
	Nothing,
	Confirm,
	Extend,
	Continue,
	RollBack,
	EmergencyRollBack,
	TripBreaker,
	UserWrites(u32),
}

fn tries() -> impl Strategy<Value = Try> {
	prop_oneof![
		12 => Just(Try::Nothing),
		1 => Just(Try::Confirm),
		1 => Just(Try::Extend),
		2 => Just(Try::Continue),
		1 => Just(Try::RollBack),
		1 => Just(Try::EmergencyRollBack),
		1 => Just(Try::TripBreaker),
		3 => (0u32..30).prop_map(Try::UserWrites),
	]
}

fn policies() -> impl Strategy<Value = FailurePolicy> {
	prop_oneof![Just(FailurePolicy::Freeze), Just(FailurePolicy::Keep), Just(FailurePolicy::Drop)]
}

fn actions() -> impl Strategy<Value = Action> {
	prop_oneof![
		Just(Action::Report),
		Just(Action::Extend),
		Just(Action::Freeze),
		Just(Action::RollBack)
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn a_probation_ends_by_itself_whatever_is_measured_and_done(
		failure_policy in policies(),
		rolls_back in any::<bool>(),
		actions in proptest::collection::vec(actions(), 0..4),
		blocks in proptest::collection::vec(
			(proptest::option::weighted(0.8, 10u128..50), tries()),
			0..40,
		),
	) {
		new_test_ext().execute_with(|| {
			let checks = actions.into_iter().map(thermometer).collect();
			let mut plan = plan(failure_policy, checks);
			if rolls_back {
				plan.freeze_default = FreezeDefault::RollBack;
			}
			let (proposal, before) = verified(plan);
			let mut rollbacks = 0;
			for (temperature, attempt) in blocks {
				Temperature::set(temperature);
				let open = is_open();
				// What is refused changes nothing: other tests say so of each error.
				let _ = match attempt {
					Try::Nothing => Ok(()),
					// A locked block takes no calls.
					_ if UpgradeOrchestrator::ongoing() => Ok(()),
					Try::Confirm => UpgradeOrchestrator::confirm(RuntimeOrigin::root(), proposal),
					Try::Extend => {
						UpgradeOrchestrator::extend_probation(RuntimeOrigin::root(), proposal)
					},
					Try::Continue => {
						UpgradeOrchestrator::continue_probation(RuntimeOrigin::root(), proposal)
					},
					Try::RollBack => UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal),
					Try::EmergencyRollBack => UpgradeOrchestrator::emergency_roll_back(
						RuntimeOrigin::signed(EMERGENCY),
						proposal,
						b"why".to_vec(),
					),
					Try::TripBreaker => UpgradeOrchestrator::trip_breaker(
						RuntimeOrigin::signed(EMERGENCY),
						b"why".to_vec(),
					),
					Try::UserWrites(index) if open && status(proposal).is_probation() => {
						unhashed::put_raw(&certificate(index), b"by a user");
						Ok(())
					},
					Try::UserWrites(_) => Ok(()),
				};
				UpgradeOrchestrator::do_try_state().unwrap();
				next_block();
				rollbacks += events()
					.iter()
					.filter(|event| matches!(
						event,
						Event::ReverseScheduled { .. } | Event::FaultFound { .. }
					))
					.count();
				UpgradeOrchestrator::do_try_state().unwrap();
			}
			Temperature::set(None);
			run_to_end(proposal);
			prop_assert!(rollbacks <= 1);
			match status(proposal) {
				Status::Confirmed { .. } => {},
				Status::RolledBack { .. } if failure_policy == FailurePolicy::Keep => {
					prop_assert_eq!(unhashed::get_raw(&certificate(2)), None);
				},
				Status::RolledBack { .. } => prop_assert_eq!(state(), before),
				other => prop_assert!(false, "{:?}", other),
			}
			Ok(())
		})?;
	}
}

#[test]
fn a_reverse_build_from_outside_goes_through_its_own_maintenance() {
	for handed_over in [false, true] {
		run(|| {
			let (proposal, _) = verified(plan(FailurePolicy::Keep, vec![]));
			unhashed::put_raw(&certificate(77), b"new, by a user");
			wait(2);
			// Long after the candidate's maintenance.
			ClockAheadMillis::set(7_000_000);
			if handed_over {
				assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
			}
			let blob = crate::blob_builder::blob(&release("reverse", 10_010_002), &[]);
			unhashed::put_raw(sp_core::storage::well_known_keys::CODE, &blob);
			run_to_end(proposal);
			assert!(
				matches!(status(proposal), Status::RolledBack { .. }),
				"{:?}",
				status(proposal)
			);
			assert_eq!(unhashed::get_raw(&certificate(77)).unwrap(), b"new, by a user");
			assert_eq!(unhashed::get_raw(&certificate(1)).unwrap(), b"migrated back");
			wait(3);
			assert_eq!(SnapshotPages::<Test>::iter().count(), 0);
		});
	}
}

#[test]
fn a_scope_that_grew_in_probation_does_not_keep_a_chain_from_its_way_back() {
	run(|| {
		let plan = plan(FailurePolicy::Keep, vec![]);
		let mut tight = plan;
		tight.scope.max_keys = 40;
		let (proposal, _) = verified(tight);
		for index in 100..200 {
			unhashed::put_raw(&certificate(index), b"cheap");
		}
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }), "{:?}", status(proposal));
		assert!(unhashed::exists(&certificate(150)));
	});
}

#[test]
fn what_a_reverse_build_captured_is_kept_until_it_is_verified() {
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Keep, vec![]));
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		until(|| matches!(status(proposal), Status::Verifying { .. } | Status::Migrating { .. }));
		let own = crate::snapshot::snapshot_of(proposal, true);
		assert!(SnapshotPages::<Test>::contains_key(own, 0));
		assert!(crate::Pruning::<Test>::get().iter().all(|(id, _)| *id != own));
		assert!(!crate::SnapshotOrder::<Test>::get().contains(&own));
	});
}

#[test]
fn a_fast_track_that_nobody_stood_by_before_its_probation_is_looked_at_when_that_begins() {
	run(|| {
		let mut plan = plan(FailurePolicy::Drop, vec![]);
		plan.freeze_default = FreezeDefault::Confirm;
		let proposal = propose_plan(plan);
		approve(proposal);
		Proposals::<Test>::mutate(proposal, |open| open.as_mut().unwrap().unratified = true);
		until(|| status(proposal).is_probation());
		// Users would lose what they wrote: governance is asked.
		let Status::Frozen { cause, .. } = status(proposal) else { panic!() };
		assert_eq!(cause, Fault::NotRatified);
	});
}

#[test]
fn how_a_plan_is_rolled_back_is_that_of_the_time_it_was_proposed() {
	run(|| {
		let (proposal, before) = verified(plan(FailurePolicy::Freeze, vec![]));
		// The candidate is another runtime, and might see this otherwise.
		Droppable::set(vec![]);
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert_eq!(state(), before);
	});
}

#[test]
fn what_users_write_is_not_lost_by_a_metric_that_they_can_move() {
	run(|| {
		let movable =
			HealthCheckInput { metric: b"queued-messages".to_vec(), ..thermometer(Action::Freeze) };
		Backlog::set(100);
		let (proposal, _) = verified(plan(FailurePolicy::Drop, vec![movable]));
		until(|| matches!(status(proposal), Status::Frozen { .. }));
		assert_noop!(
			UpgradeOrchestrator::emergency_roll_back(
				RuntimeOrigin::signed(EMERGENCY),
				proposal,
				b"why".to_vec()
			),
			Error::<Test>::FailingCheckNeeded
		);
		assert_noop!(
			UpgradeOrchestrator::confirm(RuntimeOrigin::signed(EMERGENCY), proposal),
			Error::<Test>::NotInProbation
		);
	});
}
