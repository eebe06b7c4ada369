// SPDX-License-Identifier: Apache-2.0

//! What comes after a verified upgrade, where several parts of the pallet meet: components in a rollback out of
//! probation, the blobs of the ways back, the weight of hooks, the metrics of blocks, and a chain that stays
//! closed.

use super::{
	components::{component, late, pay, run_of, taken_back, three, versions, Input},
	probation::{certificate, is_open, plan, thermometer, until, verified, wait, PROBATION},
	way_back::{run_to_end, state},
};
use crate::{
	health::Facts,
	lifecycle::{Fault, Status},
	mock::{solo::*, *},
	Action, Agenda, ComponentRun, Condition, Error, Event, FailurePolicy, HealthCheckInput,
	HealthMetrics, PlanInputOf, Proposals, TargetVersions, UpgradeHooks, UpgradeStep,
	VersionStatus,
};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchClass, DispatchInfo},
	storage::unhashed,
	traits::{Contains, Get, QueryPreimage, StorePreimage},
	weights::Weight,
};
use sp_core::H256;
use sp_runtime::DispatchError;

fn funds(who: [u64; 3]) -> [u64; 3] {
	who.map(|who| <Balances as frame_support::traits::fungible::Inspect<u64>>::total_balance(&who))
}

/// A plan with one component before the enactment and two after the verification, the last one without a fallback.
fn plan_with_components(failure_policy: FailurePolicy) -> PlanInputOf<Test> {
	three();
	let mut plan = plan(failure_policy, vec![thermometer(Action::RollBack)]);
	plan.components = vec![
		Input { fallback: Some(pay(ALICE, 1)), ..component(2, pay(101, 10)) },
		Input { fallback: Some(pay(ALICE, 2)), ..late(3, pay(102, 20)) },
		late(1, pay(103, 30)),
	];
	plan
}

#[test]
fn a_rollback_out_of_probation_takes_components_back_whether_it_drops_or_keeps() {
	for failure_policy in [FailurePolicy::Drop, FailurePolicy::Keep] {
		run(|| {
			let (proposal, before) = verified(plan_with_components(failure_policy));
			assert_eq!(versions(), ["1.1.0"; 3]);
			assert_eq!(
				[0, 1, 2].map(|index| run_of(proposal, index)),
				[Some(ComponentRun::Executed); 3]
			);
			unhashed::put_raw(&certificate(77), b"new, by a user");
			wait(3);
			let had = funds([ALICE, BOB, CHARLIE]);
			Temperature::set(Some(50));
			let mut ran_in = vec![];
			while !status(proposal).is_final() {
				assert_eq!(taken_back(), [], "nothing is taken back before the older release runs");
				let locked = next_block();
				let fallbacks: Vec<_> = events()
					.into_iter()
					.filter_map(|event| match event {
						Event::FallbackExecuted { index, target, result, .. } => {
							Some((index, target, result))
						},
						_ => None,
					})
					.collect();
				if !fallbacks.is_empty() {
					assert!(locked, "users are out while components are taken back");
					assert!(is_before_the_end(), "and get in after that");
					ran_in.push(fallbacks);
				}
			}
			let at = System::block_number();
			let cause = Fault::HealthCheckFailed;
			assert_eq!(status(proposal), Status::RolledBack { at, cause });
			// Once, the last one first, in the block in which it is done.
			assert_eq!(ran_in, [vec![(1, 3, Ok(())), (0, 2, Ok(()))]]);
			assert_eq!(taken_back(), [(1, true), (0, true)]);
			assert_eq!(funds([ALICE, BOB, CHARLIE]), [had[0] + 3, had[1] - 1, had[2] - 2]);

			// What has no fallback stays.
			assert_eq!(versions(), ["1.1.0", "1.0.0", "1.0.0"]);
			assert_eq!(
				[0, 1, 2].map(|index| run_of(proposal, index).unwrap()),
				[ComponentRun::TakenBack, ComponentRun::TakenBack, ComponentRun::Executed]
			);
			for target in [2, 3] {
				let [old, new] =
					[0, 1].map(|number| TargetVersions::<Test>::get(target, number).unwrap());
				assert_eq!(
					(old.status, new.status),
					(VersionStatus::Active, VersionStatus::RolledBack)
				);
				assert_eq!(crate::CurrentVersion::<Test>::get(target), Some(0));
			}
			assert_eq!(crate::CurrentVersion::<Test>::get(1), Some(1));

			if failure_policy == FailurePolicy::Drop {
				assert_eq!(Running::get().impl_name, "rescue");
				assert_eq!(state(), before);
			} else {
				assert_eq!(Running::get().impl_name, "reverse");
				assert_eq!(unhashed::get_raw(&certificate(77)).unwrap(), b"new, by a user");
				assert_eq!(unhashed::get_raw(&certificate(1)).unwrap(), b"migrated back");
			}
			let has = funds([ALICE, BOB, CHARLIE]);
			wait(20);
			assert!(is_open());
			assert_eq!(funds([ALICE, BOB, CHARLIE]), has, "nothing runs again");
		});
	}
}

/// Whether all fallbacks of this block ran before the proposal ended.
fn is_before_the_end() -> bool {
	let events = events();
	let last = events.iter().rposition(|event| matches!(event, Event::FallbackExecuted { .. }));
	let end = events.iter().position(|event| matches!(event, Event::RolledBack { .. }));
	last.is_some() && last < end
}

#[test]
fn a_fallback_that_fails_in_a_rollback_out_of_probation_holds_nothing_up() {
	for failure_policy in [FailurePolicy::Drop, FailurePolicy::Keep] {
		run(|| {
			let mut plan = plan_with_components(failure_policy);
			plan.components[1].fallback = Some(pay(ALICE, 10 * FUNDS));
			let (proposal, _) = verified(plan);
			assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
			run_to_end(proposal);
			let at = System::block_number();
			assert_eq!(status(proposal), Status::RolledBack { at, cause: Fault::Governance });
			assert_eq!(taken_back(), [(1, false), (0, true)]);
			assert_eq!(versions(), ["1.1.0", "1.0.0", "1.1.0"]);
			assert_eq!(run_of(proposal, 1), Some(ComponentRun::FallbackFailed));
		});
	}
}

#[test]
fn no_fallback_runs_for_an_upgrade_that_is_confirmed() {
	run(|| {
		let (proposal, _) = verified(plan_with_components(FailurePolicy::Keep));
		let had = funds([ALICE, BOB, CHARLIE]);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		wait(20);
		assert_eq!(taken_back(), []);
		assert_eq!(versions(), ["1.1.0"; 3]);
		assert_eq!(funds([ALICE, BOB, CHARLIE]), had);
	});
}

#[test]
fn the_blobs_of_all_ways_back_are_requested_until_the_upgrade_is_confirmed_or_rolled_back() {
	let cases = [
		(FailurePolicy::Freeze, false),
		(FailurePolicy::Drop, false),
		(FailurePolicy::Drop, true),
		(FailurePolicy::Keep, false),
		(FailurePolicy::Keep, true),
	];
	for (failure_policy, rolled_back) in cases {
		run(|| {
			let mut plan = plan_with_components(failure_policy);
			plan.checks = vec![];
			let proposal = propose_plan(plan);
			let plan = Proposals::<Test>::get(proposal).unwrap().plan;
			let expected = if failure_policy == FailurePolicy::Keep { 3 } else { 2 };
			assert_eq!(plan.codes().count(), expected);
			let stored: Vec<H256> = plan.preimages().map(|stored| stored.code_hash).collect();
			// Three calls, and two fallbacks.
			assert_eq!(stored.len(), expected + 5);
			let names = |hash: &H256| (Preimage::is_requested(hash), Preimage::len(hash).is_some());
			// Who noted them has them no longer: from here on they are there for the proposal alone.
			stored.iter().for_each(|hash| <Preimage as StorePreimage>::unnote(hash));
			approve(proposal);
			let kept = |when: &str| {
				for hash in &stored {
					assert_eq!(names(hash), (true, true), "{failure_policy:?} {when}: {hash:?}");
				}
			};
			while !status(proposal).is_probation() {
				kept("before probation");
				next_block();
			}
			kept("in probation");
			next_block();
			if rolled_back {
				assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
			}
			while !status(proposal).is_final() {
				kept("until the end");
				next_block();
			}
			let at = System::block_number();
			let end = if rolled_back {
				Status::RolledBack { at, cause: Fault::Governance }
			} else {
				Status::Confirmed { at }
			};
			assert_eq!(status(proposal), end);
			for hash in &stored {
				assert_eq!(names(hash), (false, false), "{failure_policy:?} {end:?}: {hash:?}");
			}
		});
	}
}

#[test]
fn the_blobs_are_released_when_governance_confirms_early() {
	run(|| {
		let (proposal, _) = verified(plan(FailurePolicy::Keep, vec![]));
		let codes: Vec<_> = Proposals::<Test>::get(proposal)
			.unwrap()
			.plan
			.codes()
			.map(|code| code.code_hash)
			.collect();
		codes.iter().for_each(|hash| <Preimage as StorePreimage>::unnote(hash));
		assert!(codes.iter().all(|hash| Preimage::is_requested(hash)));
		assert_ok!(UpgradeOrchestrator::confirm(RuntimeOrigin::root(), proposal));
		assert!(codes.iter().all(|hash| !Preimage::is_requested(hash)));
	});
}

/// What this block used for what it has to do, in any case.
fn mandatory() -> Weight {
	*System::block_weight().get(DispatchClass::Mandatory)
}

/// What a step costs for which hooks use this much: the mark that one of them runs is written and removed.
fn step(used: u64) -> Weight {
	let database: frame_support::weights::RuntimeDbWeight =
		<Test as frame_system::Config>::DbWeight::get();
	Weight::from_parts(used, 0).saturating_add(database.writes(2))
}

#[test]
fn what_hooks_use_is_charged_to_the_block_and_their_most_if_they_fail() {
	for (fails, used) in [(false, 1_000), (true, 2_000)] {
		run(|| {
			HooksFail::set(fails);
			let proposal = propose();
			let before = System::block_weight();
			// A vote that decides nothing is no step.
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(ALICE),
				proposal,
				plan_hash(proposal),
				crate::Vote::Aye
			));
			assert_eq!(System::block_weight(), before);
			assert_ok!(UpgradeOrchestrator::approve(
				RuntimeOrigin::signed(REFERENDA),
				proposal,
				plan_hash(proposal)
			));
			assert_eq!(Heard::get(), [(UpgradeStep::Queued, proposal)]);
			let mut charged = before;
			charged.accrue(step(used), DispatchClass::Mandatory);
			assert_eq!(System::block_weight(), charged, "and to nobody's transaction");
			// Nor is the withdrawal of a plan.
			assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
			assert_eq!(System::block_weight(), charged);
		});
	}
}

#[test]
fn each_step_of_an_upgrade_and_its_rollback_is_charged_in_its_block_and_no_other() {
	for (fails, used) in [(false, 1_000), (true, 2_000)] {
		run(|| {
			HooksFail::set(fails);
			let proposal =
				propose_plan(plan(FailurePolicy::Keep, vec![thermometer(Action::RollBack)]));
			assert_ok!(UpgradeOrchestrator::approve(
				RuntimeOrigin::signed(REFERENDA),
				proposal,
				plan_hash(proposal)
			));
			let (mut charged, mut idle) = (0, 0);
			while !status(proposal).is_final() {
				if status(proposal).is_probation() {
					Temperature::set(Some(50));
				}
				let before = Heard::get().len();
				next_block();
				let steps = (Heard::get().len() - before) as u64;
				assert_eq!(mandatory(), step(used).saturating_mul(steps));
				if steps == 0 {
					idle += 1;
				}
				charged += steps;
			}
			assert!(matches!(status(proposal), Status::RolledBack { .. }));
			assert!(charged >= 5 && idle > 10, "{charged} steps, and {idle} blocks without any");
		});
	}
}

/// A hook that writes, and uses a part of what it may.
struct Modest;
impl UpgradeHooks for Modest {
	fn on_step(_: UpgradeStep, _: u32) -> Result<Weight, DispatchError> {
		unhashed::put_raw(b"modest", b"was here");
		Ok(Weight::from_parts(7, 70))
	}

	fn weight() -> Weight {
		Weight::from_parts(100, 1_000)
	}
}

/// A hook that writes, and fails.
struct Failing;
impl UpgradeHooks for Failing {
	fn on_step(_: UpgradeStep, _: u32) -> Result<Weight, DispatchError> {
		unhashed::put_raw(b"failing", b"was here");
		Err(DispatchError::Other("fails"))
	}

	fn weight() -> Weight {
		Weight::from_parts(11, 110)
	}
}

#[test]
fn of_several_hooks_each_is_charged_what_it_used_or_its_own_most() {
	run(|| {
		type Hooks = (Modest, Failing, Modest);
		let step = UpgradeStep::Confirmed;
		assert_eq!(Hooks::weight(), Weight::from_parts(211, 2_110));
		assert_eq!(Hooks::on_step(step, 3), Ok(Weight::from_parts(7 + 11 + 7, 70 + 110 + 70)));
		assert_eq!(unhashed::get_raw(b"modest").unwrap(), b"was here");
		assert_eq!(unhashed::get_raw(b"failing"), None);
		unhashed::kill(b"modest");
	});
}

type Metrics = <Test as crate::Config>::Metrics;

fn sample(metric: &str) -> Option<u128> {
	Metrics::sample(metric.as_bytes(), &Facts { since_last_block_ms: None })
}

fn max_block() -> Weight {
	let limits: frame_system::limits::BlockWeights =
		<Test as frame_system::Config>::BlockWeights::get();
	limits.max_block
}

/// So many fifths of each part of a block.
fn fifths(ref_time: u64, proof_size: u64) -> Weight {
	let most = max_block();
	Weight::from_parts(most.ref_time() / 5 * ref_time, most.proof_size() / 5 * proof_size)
}

#[track_caller]
fn assert_near(found: Option<u128>, expected: u128) {
	assert!(found.unwrap().abs_diff(expected) <= 1, "{found:?} and {expected}");
}

#[test]
fn a_block_of_known_weight_is_measured_in_parts_per_billion_of_the_largest_one() {
	run(|| {
		next_block();
		assert_eq!(System::block_weight().total(), Weight::zero());
		assert_eq!((sample("block-ref-time"), sample("block-proof-size")), (Some(0), Some(0)));
		// All classes count.
		System::register_extra_weight_unchecked(fifths(1, 0), DispatchClass::Normal);
		assert_near(sample("block-ref-time"), 200_000_000);
		assert_eq!(sample("block-proof-size"), Some(0));
		System::register_extra_weight_unchecked(fifths(1, 1), DispatchClass::Operational);
		System::register_extra_weight_unchecked(fifths(0, 2), DispatchClass::Mandatory);
		assert_near(sample("block-ref-time"), 400_000_000);
		assert_near(sample("block-proof-size"), 600_000_000);
		// Whatever is mandatory may use more than there is.
		System::register_extra_weight_unchecked(fifths(9, 5), DispatchClass::Mandatory);
		assert_eq!(sample("block-ref-time"), Some(1_000_000_000));
		assert_eq!(sample("block-proof-size"), Some(1_000_000_000));
		// Each block for itself.
		next_block();
		assert_eq!((sample("block-ref-time"), sample("block-proof-size")), (Some(0), Some(0)));
	});
}

#[test]
fn messages_that_wait_are_counted_and_transactions_that_failed_too() {
	run(|| {
		assert_eq!(sample("queued-messages"), Some(0));
		Backlog::set(41);
		assert_eq!(sample("queued-messages"), Some(41));
		next_block_with(|| {
			assert_eq!(sample("failed-extrinsics"), None);
			transactions(3, 1);
			assert_eq!(sample("failed-extrinsics"), Some(250_000_000));
		});
		next_block();
		assert_eq!(sample("failed-extrinsics"), None, "those of the block before");
		assert_eq!(sample("no such metric"), None);
	});
}

/// What the executive notes of transactions.
pub(super) fn transactions(good: u32, failed: u32) {
	let info = DispatchInfo::default();
	for _ in 0..good {
		System::note_applied_extrinsic(&Ok(().into()), info);
	}
	for _ in 0..failed {
		System::note_applied_extrinsic(&Err(DispatchError::BadOrigin.into()), info);
	}
}

/// The metrics of blocks, each with a limit that a good block stays below.
const OF_BLOCKS: [(&str, u128); 4] = [
	("block-ref-time", 500_000_000),
	("block-proof-size", 500_000_000),
	("failed-extrinsics", 500_000_000),
	("queued-messages", 50),
];

/// What happens in a block in which one of these metrics is over its limit, or none.
fn load(over: Option<usize>) {
	let of = |metric, good: u64, bad: u64| if over == Some(metric) { bad } else { good };
	let weight = fifths(of(0, 2, 3), of(1, 2, 3));
	System::register_extra_weight_unchecked(weight, DispatchClass::Normal);
	let failed = of(2, 4, 6) as u32;
	transactions(10 - failed, failed);
	Backlog::set(of(3, 50, 51).into());
}

#[test]
fn a_check_of_blocks_acts_when_they_are_over_its_limit_and_on_nothing_else() {
	for (checked, (metric, limit)) in OF_BLOCKS.into_iter().enumerate() {
		for over in [None, Some(0), Some(1), Some(2), Some(3)] {
			run(|| {
				let check = HealthCheckInput {
					metric: metric.into(),
					condition: Condition::Above(limit),
					no_data_limit: 60,
					..thermometer(Action::Freeze)
				};
				let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![check]));
				let began = System::block_number();
				for _ in 0..3 {
					next_block_with(|| load(None));
				}
				assert!(matches!(status(proposal), Status::Probation { .. }));
				while matches!(status(proposal), Status::Probation { .. }) {
					next_block_with(|| load(over));
				}
				let at = System::block_number();
				if over == Some(checked) {
					let Status::Frozen { cause, since, .. } = status(proposal) else {
						panic!("{metric}, {over:?}: {:?}", status(proposal))
					};
					// Two bad blocks, and the one in which it acts.
					assert_eq!((cause, since), (Fault::HealthCheckFailed, began + 3 + 2 + 1));
					assert!(events().iter().any(|event| matches!(
						event,
						Event::Frozen { detail, .. } if detail[..] == *metric.as_bytes()
					)));
					assert!(!is_open());
				} else {
					let ends = began + PROBATION;
					assert_eq!(
						status(proposal),
						Status::Confirmed { at: ends },
						"{metric}, {over:?}"
					);
					assert_eq!(at, ends);
				}
			});
		}
	}
}

#[test]
fn a_block_with_one_sample_over_the_limit_does_not_act_before_the_second_one() {
	run(|| {
		let check = HealthCheckInput {
			metric: b"block-proof-size".to_vec(),
			condition: Condition::Above(500_000_000),
			..thermometer(Action::Freeze)
		};
		let (proposal, _) = verified(plan(FailurePolicy::Freeze, vec![check]));
		// Never two of three.
		while matches!(status(proposal), Status::Probation { .. }) {
			let bad = System::block_number().is_multiple_of(3);
			next_block_with(|| load(bad.then_some(1)));
		}
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
	});
}

/// Roll an upgrade back out of its probation by its reverse build, with a plan that wants the chain closed then.
/// Returns until when it is.
fn reversed_and_closed() -> u64 {
	let mut plan = plan(FailurePolicy::Keep, vec![thermometer(Action::RollBack)]);
	plan.closed_after_rollback = true;
	let (proposal, _) = verified(plan);
	unhashed::put_raw(&certificate(77), b"new, by a user");
	wait(2);
	assert!(is_open());
	Temperature::set(Some(50));
	run_to_end(proposal);
	let at = System::block_number();
	assert_eq!(status(proposal), Status::RolledBack { at, cause: Fault::HealthCheckFailed });
	assert_eq!(Running::get().impl_name, "reverse");
	let until = at + BREAKER_PERIOD;
	assert!(events().contains(&Event::BreakerTripped { proposal, until }));
	let breaker = Agenda::<Test>::get().breaker.unwrap();
	assert_eq!((breaker.since, breaker.until), (at, Some(until)));
	Temperature::set(Some(20));
	until
}

/// Only governance gets in.
#[track_caller]
fn assert_closed() {
	let call =
		RuntimeCall::Balances(pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false });
	assert!(!UpgradeOrchestrator::contains(&call));
	assert!(SafeMode::is_entered());
	let confirm = RuntimeCall::UpgradeOrchestrator(crate::Call::confirm { proposal: 0 });
	assert!(UpgradeOrchestrator::contains(&confirm));
}

fn next_release() -> PlanInputOf<Test> {
	plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010))
}

#[test]
fn after_a_reversal_that_closes_the_chain_the_next_release_is_enacted_while_it_is_closed() {
	run(|| {
		let until = reversed_and_closed();
		assert_closed();
		assert!(!next_block(), "blocks are not locked");
		assert_closed();
		let next = propose_plan(next_release());
		approve(next);
		let Status::Queued { eta, .. } = status(next) else { panic!("{:?}", status(next)) };
		run_to(eta - 1);
		assert!(eta < until);
		assert_closed();
		next_block();
		assert!(matches!(status(next), Status::CodeScheduled { .. }), "{:?}", status(next));
		while System::block_number() < until - 1 {
			next_block();
			assert!(!is_open(), "it is closed for as long as it was meant to be");
			assert!(!status(next).is_final());
		}
		run_to_end(next);
		assert!(matches!(status(next), Status::Confirmed { .. }), "{:?}", status(next));
		assert_eq!(Running::get().spec_version, 10_010_010);
		assert!(Agenda::<Test>::get().breaker.is_none() && !SafeMode::is_entered());
		next_block();
		assert!(is_open());
	});
}

#[test]
fn after_a_reversal_that_closes_the_chain_governance_opens_it_and_the_next_release_follows() {
	run(|| {
		reversed_and_closed();
		assert_noop!(
			UpgradeOrchestrator::reset_breaker(RuntimeOrigin::signed(ALICE), b"why".to_vec()),
			DispatchError::BadOrigin
		);
		Stolen::set(true);
		assert_ok!(UpgradeOrchestrator::reset_breaker(RuntimeOrigin::root(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert_closed();
		Stolen::set(false);
		assert_ok!(UpgradeOrchestrator::reset_breaker(RuntimeOrigin::root(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert!(is_open() && !SafeMode::is_entered());
		assert_eq!(unhashed::get_raw(&certificate(77)).unwrap(), b"new, by a user");
		let next = propose_plan(next_release());
		approve(next);
		until(|| status(next).is_probation());
		next_block();
		assert!(is_open(), "users are in while it is watched");
		run_to_end(next);
		assert!(matches!(status(next), Status::Confirmed { .. }), "{:?}", status(next));
		assert_eq!(Running::get().spec_version, 10_010_010);
	});
}

#[test]
fn what_was_proposed_before_a_reversal_that_closes_the_chain_is_overtaken_by_it() {
	run(|| {
		let mut plan = plan(FailurePolicy::Keep, vec![]);
		plan.closed_after_rollback = true;
		let (proposal, _) = verified(plan);
		// For the release that is rolled back.
		let early = propose_plan(next_release());
		approve(early);
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert!(matches!(
			status(early),
			Status::Cancelled { reason: crate::lifecycle::CancelReason::Overtaken, .. }
		));
		assert_closed();
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), early),
			Error::<Test>::ProposalFinished
		);
	});
}
