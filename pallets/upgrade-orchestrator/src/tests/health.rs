// SPDX-License-Identifier: Apache-2.0

//! What health checks find out, and what follows: the analysis by itself, against a reference, and the
//! metrics on a chain.

use crate::{
	health::{CheckState, Facts, FailedExtrinsics, Verdict, Watched},
	mock::solo::*,
	Action, Condition, HealthCheck, HealthMetric, MAX_WINDOW,
};
use frame_support::dispatch::{DispatchClass, DispatchInfo};
use proptest::prelude::*;
use sp_runtime::{DispatchError, Perbill};

fn check(condition: Condition, action: Action) -> HealthCheck {
	HealthCheck {
		metric: b"temperature".to_vec().try_into().unwrap(),
		condition,
		interval_blocks: 2,
		initial_delay_blocks: 1,
		window: 4,
		failure_limit: 2,
		no_data_limit: 3,
		minimum_samples: 2,
		action,
	}
}

fn watched(check: HealthCheck) -> Watched {
	Watched { check, state: CheckState::default() }
}

#[test]
fn a_condition_is_absolute_or_relative_to_the_baseline_and_clamped() {
	assert!(Condition::Above(5).fails(6, None) && !Condition::Above(5).fails(5, None));
	assert!(Condition::Below(5).fails(4, None) && !Condition::Below(5).fails(5, None));
	let rises = Condition::RisesBy { share: Perbill::from_percent(50), floor: 100 };
	// Half more than 40 would be 60, but 100 is nothing to worry about.
	assert!(!rises.fails(100, Some(40)) && rises.fails(101, Some(40)));
	assert!(!rises.fails(1_500, Some(1_000)) && rises.fails(1_501, Some(1_000)));
	let falls = Condition::FallsBy { share: Perbill::from_percent(10), ceiling: 50 };
	assert!(!falls.fails(50, Some(1_000)) && falls.fails(49, Some(1_000)));
	assert!(!falls.fails(9, Some(10)) && falls.fails(8, Some(10)));
}

#[test]
fn without_a_baseline_the_absolute_side_decides_alone() {
	let rises = Condition::RisesBy { share: Perbill::from_percent(50), floor: 100 };
	assert!(!rises.fails(100, None) && rises.fails(101, None));
	let falls = Condition::FallsBy { share: Perbill::from_percent(10), ceiling: 50 };
	assert!(!falls.fails(50, None) && falls.fails(49, None));
}

#[test]
fn a_sample_is_due_after_the_initial_delay_and_then_in_each_interval() {
	let check = check(Condition::Above(5), Action::Report);
	let due: Vec<_> = (0..8).filter(|blocks| check.is_due(*blocks)).collect();
	assert_eq!(due, [1, 3, 5, 7]);
	// The delay, two samples, and the block that does what the second one calls for.
	assert_eq!(check.slowest_blocks(), 1 + 2 * 2 + 1);
	let destructive = HealthCheck { action: Action::RollBack, ..check };
	assert_eq!(destructive.slowest_blocks(), 1 + 2 * 3 + 1, "it looks a second time");
}

#[test]
fn a_check_acts_at_its_limit_of_failures_in_the_window_and_once() {
	let mut watched = watched(check(Condition::Above(5), Action::Freeze));
	assert_eq!(watched.observe(Some(9)), Verdict::Nothing);
	for _ in 0..3 {
		assert_eq!(watched.observe(Some(1)), Verdict::Nothing);
	}
	// The first one has left the window.
	assert_eq!(watched.observe(Some(9)), Verdict::Nothing);
	assert_eq!(watched.observe(Some(9)), Verdict::Acts(Action::Freeze));
	assert_eq!(watched.observe(Some(9)), Verdict::Nothing);
	assert!(watched.is_failing());
}

#[test]
fn no_data_is_no_success() {
	let mut watched = watched(check(Condition::Above(5), Action::Freeze));
	assert!(watched.is_failing(), "nothing was seen yet");
	assert_eq!(watched.observe(None), Verdict::Nothing);
	assert_eq!(watched.observe(None), Verdict::Nothing);
	assert_eq!(watched.observe(None), Verdict::Acts(Action::Freeze));
	let mut other = super::health::watched(check(Condition::Above(5), Action::Freeze));
	other.observe(None);
	other.observe(None);
	// One with data begins the count anew.
	assert_eq!(other.observe(Some(1)), Verdict::Nothing);
	assert_eq!(other.observe(None), Verdict::Nothing);
	assert_eq!(other.observe(None), Verdict::Nothing);
	assert!(other.is_failing(), "one sample with data is less than it needs");
}

#[test]
fn a_rollback_waits_for_a_second_look() {
	let mut watched = watched(check(Condition::Above(5), Action::RollBack));
	assert_eq!(watched.observe(Some(9)), Verdict::Nothing);
	assert_eq!(watched.observe(Some(9)), Verdict::Suspected);
	// The next one is fine, although there were two in the window: it looks twice again.
	assert_eq!(watched.observe(Some(1)), Verdict::Nothing);
	assert_eq!(watched.observe(Some(9)), Verdict::Suspected);
	assert_eq!(watched.observe(Some(9)), Verdict::Acts(Action::RollBack));
}

#[test]
fn a_metric_that_flaps_does_not_roll_back() {
	let flapping =
		HealthCheck { window: 5, failure_limit: 4, ..check(Condition::Above(5), Action::RollBack) };
	let mut watched = watched(flapping);
	for sample in 0..200u128 {
		let value = if sample % 2 == 0 { 9 } else { 1 };
		assert_eq!(watched.observe(Some(value)), Verdict::Nothing);
	}
}

#[test]
fn the_baseline_is_a_mean_in_which_old_samples_fade() {
	let mut watched = watched(check(Condition::Above(5), Action::Report));
	assert_eq!(watched.baseline(), None);
	watched.note_baseline(None);
	assert_eq!(watched.baseline(), None);
	for value in [10, 20, 30] {
		watched.note_baseline(Some(value));
	}
	assert_eq!(watched.baseline(), Some(20));
	for _ in 0..2_000 {
		watched.note_baseline(Some(1_000));
	}
	assert!(watched.baseline().unwrap() > 990);
	assert!(watched.state.baseline_samples <= 2 * MAX_WINDOW);
}

#[test]
fn sums_of_the_largest_values_do_not_overflow() {
	let mut watched = watched(check(Condition::Above(5), Action::Report));
	for _ in 0..300 {
		watched.note_baseline(Some(u128::MAX));
		watched.observe(Some(u128::MAX));
	}
	assert!(watched.baseline().is_some());
	let all = Condition::RisesBy { share: Perbill::one(), floor: 0 };
	assert!(!all.fails(u128::MAX, Some(u128::MAX)));
}

/// What a check should say, from all samples so far, without any state.
fn reference(
	check: &HealthCheck,
	baseline: Option<u128>,
	samples: &[Option<u128>],
) -> Option<usize> {
	let mut suspected = false;
	for end in 1..=samples.len() {
		let so_far = &samples[..end];
		let with_data: Vec<u128> = so_far.iter().flatten().copied().collect();
		let failures = with_data
			.iter()
			.rev()
			.take(check.window as usize)
			.filter(|value| check.condition.fails(**value, baseline))
			.count();
		let silent = so_far.iter().rev().take_while(|value| value.is_none()).count();
		let over = silent >= check.no_data_limit as usize
			|| (with_data.len() >= check.minimum_samples as usize
				&& failures >= check.failure_limit as usize);
		if !over {
			suspected = false;
			continue;
		}
		let last = samples[end - 1];
		let speaks_against = last.is_none_or(|value| check.condition.fails(value, baseline));
		if check.action != Action::RollBack || (suspected && speaks_against) {
			return Some(end - 1);
		}
		suspected = speaks_against;
	}
	None
}

fn conditions() -> impl Strategy<Value = Condition> {
	let share = (0u32..=100).prop_map(Perbill::from_percent);
	prop_oneof![
		(0u128..20).prop_map(Condition::Above),
		(0u128..20).prop_map(Condition::Below),
		(share.clone(), 0u128..20).prop_map(|(share, floor)| Condition::RisesBy { share, floor }),
		(share, 0u128..20).prop_map(|(share, ceiling)| Condition::FallsBy { share, ceiling }),
	]
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
	#[test]
	fn the_analysis_is_that_of_the_reference(
		condition in conditions(),
		action in actions(),
		window in 1u32..=MAX_WINDOW,
		limit in 1u32..=MAX_WINDOW,
		no_data_limit in 1u32..6,
		minimum_samples in 1u32..8,
		before in proptest::collection::vec(proptest::option::of(0u128..20), 0..12),
		samples in proptest::collection::vec(proptest::option::weighted(0.8, 0u128..20), 0..90),
	) {
		let check = HealthCheck {
			window,
			failure_limit: limit.min(window),
			no_data_limit,
			minimum_samples,
			..check(condition, action)
		};
		let mut watched = watched(check.clone());
		before.iter().for_each(|value| watched.note_baseline(*value));
		let with_data: Vec<_> = before.iter().flatten().copied().collect();
		let mean = with_data.iter().sum::<u128>().checked_div(with_data.len() as u128);
		prop_assert_eq!(watched.baseline(), mean);
		let acted = samples
			.iter()
			.position(|value| matches!(watched.observe(*value), Verdict::Acts(_)));
		prop_assert_eq!(acted, reference(&check, mean, &samples));
	}
}

#[test]
fn failed_transactions_are_counted_without_inherents_and_only_as_far_as_it_is_cheap() {
	run(|| {
		let facts = Facts { since_last_block_ms: None };
		type Metric = FailedExtrinsics<Test, 4>;
		let event = |class, failed: bool| {
			let dispatch_info = DispatchInfo { class, ..Default::default() };
			let dispatch_info = frame_system::DispatchEventInfo {
				class: dispatch_info.class,
				..Default::default()
			};
			System::deposit_event(if failed {
				let dispatch_error = DispatchError::BadOrigin;
				frame_system::Event::<Test>::ExtrinsicFailed { dispatch_error, dispatch_info }
			} else {
				frame_system::Event::<Test>::ExtrinsicSuccess { dispatch_info }
			});
		};
		System::reset_events();
		assert_eq!(Metric::sample(&facts), None, "no transaction, no data");
		event(DispatchClass::Mandatory, false);
		assert_eq!(Metric::sample(&facts), None);
		event(DispatchClass::Normal, false);
		assert_eq!(Metric::sample(&facts), Some(0));
		event(DispatchClass::Normal, true);
		assert_eq!(Metric::sample(&facts), Some(500_000_000));
		event(DispatchClass::Operational, true);
		assert_eq!(Metric::sample(&facts), Some(666_666_666));
		event(DispatchClass::Normal, true);
		assert_eq!(Metric::sample(&facts), None, "there are too many events to count");
	});
}
