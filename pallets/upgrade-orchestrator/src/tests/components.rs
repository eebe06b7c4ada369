// SPDX-License-Identifier: Apache-2.0

//! Components of plans: what they may be, how they run, and what becomes of them when something fails. The
//! instances of the sample are accounts that keep what was paid to them: each is upgraded by a payment.

use super::way_back::{fill, migration, rescue_key, run_to_end, state, upgrade};
use crate::{
	component::order,
	lifecycle::{AbortReason, FailReason, Fault, Status},
	mock::{solo::*, *},
	Class, CodeBlob, ComponentInput, ComponentRun, ComponentRuns, ComponentTime, Error, Event,
	JournalEntry, PlanInputOf, Proposals, ScopeInput, TargetInput, TargetKind, TargetOrigin,
	TargetVersions, Targets, VersionStatus,
};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::Get, weights::Weight};
use proptest::prelude::*;
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

pub(super) type Input = ComponentInput<H256>;

/// Register a target whose calls speak for an account.
pub(super) fn register(target: u32, who: u64, class: Class) {
	let info = TargetInput {
		name: format!("instance {target}").into_bytes(),
		kind: TargetKind::Contract,
		owner: who,
		origin: TargetOrigin::Signed(who),
		class,
		version: b"1.0.0".to_vec(),
	};
	assert_ok!(UpgradeOrchestrator::register_target(RuntimeOrigin::root(), target, info));
}

pub(super) fn stored(call: RuntimeCall) -> CodeBlob<H256> {
	store::<Test>(&call.encode())
}

/// A payment, which upgrades an instance of the sample.
pub(super) fn pay(to: u64, value: u64) -> CodeBlob<H256> {
	stored(RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: to, value }))
}

/// More than anybody has.
fn pay_too_much() -> CodeBlob<H256> {
	pay(100, 10 * FUNDS)
}

/// A critical component that runs before the enactment.
pub(super) fn component(target: u32, call: CodeBlob<H256>) -> Input {
	ComponentInput {
		target,
		to_version: b"1.1.0".to_vec(),
		call,
		fallback: None,
		requires: vec![],
		conflicts: vec![],
		after: vec![],
		critical: true,
		when: ComponentTime::BeforeEnactment,
		encoded_for: Running::get().spec_version,
	}
}

/// A component that the candidate 1.1.0 runs.
pub(super) fn late(target: u32, call: CodeBlob<H256>) -> Input {
	ComponentInput {
		when: ComponentTime::AfterVerification,
		encoded_for: 10_010_000,
		..component(target, call)
	}
}

/// A plan of components alone.
pub(super) fn only(components: Vec<Input>) -> PlanInputOf<Test> {
	PlanInputOf::<Test> {
		version: vec![],
		candidate: None,
		rescue: None,
		scope: ScopeInput::default(),
		migrations: vec![],
		components,
		..plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000))
	}
}

/// An upgrade to 1.1.0 with components.
fn with(components: Vec<Input>) -> PlanInputOf<Test> {
	PlanInputOf::<Test> { components, ..plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000)) }
}

/// Propose a plan, approve it, and wait for its eta.
fn enact(plan: PlanInputOf<Test>) -> u32 {
	let proposal = propose_plan(plan);
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	proposal
}

/// Three instances of the sample, run by three accounts.
pub(super) fn three() {
	for (target, who) in [(1, ALICE), (2, BOB), (3, CHARLIE)] {
		register(target, who, Class::Patch);
	}
}

fn version_of(target: u32) -> String {
	String::from_utf8(Targets::<Test>::get(target).unwrap().version.into_inner()).unwrap()
}

pub(super) fn versions() -> Vec<String> {
	(1..4).map(version_of).collect()
}

pub(super) fn run_of(proposal: u32, index: u32) -> Option<ComponentRun> {
	ComponentRuns::<Test>::get(proposal, index)
}

/// Indices and results of the components that ran in this block.
fn executed() -> Vec<(u32, bool)> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::ComponentExecuted { index, result, .. } => Some((index, result.is_ok())),
			_ => None,
		})
		.collect()
}

/// Indices and results of the fallbacks in the journal.
pub(super) fn taken_back() -> Vec<(u32, bool)> {
	let mut records: Vec<_> = crate::Journal::<Test>::iter_values().collect();
	records.sort_by_key(|record| record.sequence);
	records
		.into_iter()
		.filter_map(|record| match record.entry {
			JournalEntry::FallbackExecuted { index, taken_back, .. } => Some((index, taken_back)),
			_ => None,
		})
		.collect()
}

/// How many want a call to stay stored.
fn requests(call: CodeBlob<H256>) -> u32 {
	match pallet_preimage::RequestStatusFor::<Test>::get(call.code_hash) {
		Some(pallet_preimage::RequestStatus::Requested { count, .. }) => count,
		_ => 0,
	}
}

fn refuse(error: impl Into<DispatchError>, plan: PlanInputOf<Test>) {
	let error = error.into();
	assert_noop!(propose_as(ALICE, plan), error);
}

#[test]
fn three_instances_are_upgraded_together_in_one_locked_block_by_a_plan_without_code() {
	run(|| {
		three();
		let calls = [pay(101, 10), pay(102, 20), pay(103, 30)];
		let plan = only((1..4).zip(calls).map(|(target, call)| component(target, call)).collect());
		let before = Balances::free_balance(BOB);
		let proposal = propose_plan(plan);
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().class, Class::Patch);
		approve(proposal);
		run_to(System::block_number() + policy().timelock - 1);
		assert_eq!(versions(), ["1.0.0"; 3]);
		assert!(next_block(), "users are locked out of the block of the enactment");
		assert_eq!(executed(), [(0, true), (1, true), (2, true)]);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(!next_block(), "and only of that one");

		assert_eq!(versions(), ["1.1.0"; 3]);
		assert_eq!([101, 102, 103].map(Balances::free_balance), [10, 20, 30]);
		assert_eq!(Balances::free_balance(BOB), before - 20, "each speaks for its own account");
		assert_eq!(
			(0..3).map(|index| run_of(proposal, index)).collect::<Vec<_>>(),
			[Some(ComponentRun::Executed); 3]
		);
		let [old, new] = [0, 1].map(|number| TargetVersions::<Test>::get(2, number).unwrap());
		assert_eq!((old.status, new.status), (VersionStatus::Superseded, VersionStatus::Active));
		assert_eq!(
			(new.previous, new.proposal, new.proposer),
			(Some(0), Some(proposal), Some(ALICE))
		);
		assert_eq!(calls.map(requests), [1; 3], "that of the note is left");
		assert_eq!(crate::ProposerRecords::<Test>::get(ALICE).confirmed, 1);
		assert_eq!(Running::get().spec_version, GENESIS_SPEC_VERSION);
	});
}

#[test]
fn inv_17_one_critical_component_that_fails_leaves_no_trace_of_any() {
	for (place, when) in [0, 1, 2].into_iter().flat_map(|place| {
		[ComponentTime::BeforeEnactment, ComponentTime::AfterVerification].map(|when| (place, when))
	}) {
		run(|| {
			three();
			let mut calls = [pay(101, 10), pay(102, 20), pay(103, 30)];
			calls[place] = pay_too_much();
			let components = (1..4).zip(calls);
			let balances = || [ALICE, BOB, CHARLIE, 101, 102, 103].map(Balances::total_balance_of);
			let before = balances();
			let cause = if when == ComponentTime::BeforeEnactment {
				let components = components.map(|(target, call)| component(target, call)).collect();
				let proposal = enact(only(components));
				assert!(matches!(
					status(proposal),
					Status::Failed { reason: FailReason::Check, .. }
				));
				assert_eq!(executed(), [(place as u32, false)]);
				proposal
			} else {
				fill(10);
				Writes::set(migration(10));
				let state_before = state();
				let components = components.map(|(target, call)| late(target, call)).collect();
				let proposal = enact(with(components));
				run_to_end(proposal);
				assert!(matches!(
					status(proposal),
					Status::RolledBack { cause: Fault::ComponentFailed, .. }
				));
				assert_eq!(state(), state_before);
				proposal
			};
			assert_eq!(balances(), before);
			assert_eq!(versions(), ["1.0.0"; 3]);
			for index in 0..3 {
				let expected = (index == place as u32).then_some(ComponentRun::Failed);
				assert_eq!(run_of(cause, index), expected);
			}
		});
	}
}

trait TotalBalance {
	fn total_balance_of(who: u64) -> u64;
}

impl TotalBalance for Balances {
	fn total_balance_of(who: u64) -> u64 {
		<Balances as frame_support::traits::fungible::Inspect<u64>>::total_balance(&who)
	}
}

#[test]
fn a_component_that_is_not_critical_fails_alone_and_those_that_need_it_with_it() {
	run(|| {
		three();
		let plan = only(vec![
			component(1, pay(101, 10)),
			Input { critical: false, ..component(2, pay_too_much()) },
			Input { critical: false, requires: vec![1], ..component(3, pay(103, 30)) },
		]);
		let proposal = enact(plan);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert_eq!(executed(), [(0, true), (1, false), (2, false)]);
		assert!(events().contains(&Event::ComponentExecuted {
			proposal,
			index: 2,
			target: 3,
			result: Err(Error::<Test>::RequiredComponentFailed.into()),
		}));
		assert_eq!(versions(), ["1.1.0", "1.0.0", "1.0.0"]);
		assert_eq!([101, 102, 103].map(Balances::free_balance), [10, 0, 0]);
	});
}

#[test]
fn components_run_before_the_code_is_handed_over_and_after_it_is_verified() {
	run(|| {
		three();
		fill(10);
		Writes::set(migration(10));
		let plan = with(vec![
			late(1, pay(101, 10)),
			component(2, pay(102, 20)),
			Input { after: vec![0], ..late(3, pay(103, 30)) },
		]);
		let proposal = enact(plan);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		assert_eq!(executed(), [(1, true)]);
		assert_eq!(versions(), ["1.0.0", "1.1.0", "1.0.0"]);
		let mut ran = vec![];
		while !matches!(status(proposal), Status::Confirmed { .. }) {
			assert!(next_block(), "users are locked out until the last one ran");
			ran.extend(executed());
		}
		assert_eq!(ran, [(0, true), (2, true)]);
		assert_eq!(versions(), ["1.1.0"; 3]);
		assert!(!next_block());
	});
}

#[test]
fn a_call_is_never_decoded_by_code_of_another_version() {
	run(|| {
		three();
		// What the running code can not read may be a call of the next one: only that can say.
		let unreadable = store::<Test>(&[0xff; 40]);
		refuse(Error::<Test>::CallUnreadable, with(vec![component(1, unreadable)]));
		let proposal = enact(with(vec![late(1, unreadable)]));
		run_to_end(proposal);
		assert!(matches!(
			status(proposal),
			Status::RolledBack { cause: Fault::ComponentFailed, .. }
		));
		// The number says who decodes it: it has to be the one who does.
		let other = Running::get().spec_version - 1;
		let wrong = Input { encoded_for: other, ..component(1, pay(101, 1)) };
		refuse(Error::<Test>::EncodedForOther, only(vec![wrong]));
	});
}

#[test]
fn a_rollback_takes_the_components_back_in_reverse_order_before_users_get_in() {
	run(|| {
		three();
		fill(10);
		let components = vec![
			Input { fallback: Some(pay(ALICE, 1)), after: vec![2], ..component(1, pay(101, 10)) },
			component(2, pay(102, 20)),
			Input { fallback: Some(pay(ALICE, 3)), ..component(3, pay(103, 30)) },
		];
		Writes::set(migration(10));
		StrikeAfter::set(Some((5, Strike::Fail)));
		let proposal = enact(with(components));
		assert_eq!(executed(), [(1, true), (2, true), (0, true)]);
		assert_eq!(versions(), ["1.1.0"; 3]);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }), "{:?}", status(proposal));
		assert_eq!(taken_back(), [(0, true), (2, true)]);
		let back =
			events().iter().position(|event| matches!(event, Event::FallbackExecuted { .. }));
		let end = events().iter().position(|event| matches!(event, Event::RolledBack { .. }));
		assert!(back.is_some() && back < end);
		// What has no fallback stays, and the registry says so.
		assert_eq!(versions(), ["1.0.0", "1.1.0", "1.0.0"]);
		let [old, new] = [0, 1].map(|number| TargetVersions::<Test>::get(3, number).unwrap());
		assert_eq!((old.status, new.status), (VersionStatus::Active, VersionStatus::RolledBack));
		let chain: Vec<_> =
			UpgradeOrchestrator::version_chain(3).into_iter().map(|link| link.number).collect();
		assert_eq!(chain, [0]);
		assert_eq!(UpgradeOrchestrator::version_history(3).len(), 2, "what was stays on record");
		assert_eq!(run_of(proposal, 0), Some(ComponentRun::TakenBack));

		// The next version has a number of its own.
		let running = Running::get().spec_version;
		let again = PlanInputOf::<Test> {
			base_spec_version: running,
			..only(vec![component(3, pay(103, 1))])
		};
		enact(again);
		assert_eq!(version_of(3), "1.1.0");
		assert_eq!(crate::CurrentVersion::<Test>::get(3), Some(2));
	});
}

#[test]
fn a_fallback_that_fails_is_written_down_and_holds_nothing_up() {
	run(|| {
		three();
		fill(10);
		let components = vec![
			Input { fallback: Some(pay(ALICE, 1)), ..component(1, pay(101, 10)) },
			Input { fallback: Some(pay_too_much()), ..component(2, pay(102, 20)) },
		];
		Writes::set(migration(10));
		StrikeAfter::set(Some((5, Strike::Fail)));
		let proposal = enact(with(components));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert_eq!(taken_back(), [(1, false), (0, true)]);
		assert_eq!(run_of(proposal, 1), Some(ComponentRun::FallbackFailed));
		assert_eq!(versions(), ["1.0.0", "1.1.0", "1.0.0"]);
	});
}

#[test]
fn a_breaker_that_was_tripped_meanwhile_does_not_stop_a_fallback() {
	run(|| {
		three();
		fill(10);
		let fallback = Some(pay(ALICE, 1));
		Writes::set(migration(10));
		StrikeAfter::set(Some((5, Strike::Fail)));
		let proposal = enact(with(vec![Input { fallback, ..component(2, pay(101, 10)) }]));
		crate::Agenda::<Test>::mutate(|agenda| {
			agenda.breaker = Some(crate::BreakerState {
				since: 1,
				until: Some(10_000),
				checking: false,
				halted: None,
			});
		});
		UpgradeOrchestrator::reschedule();
		run_to_end(proposal);
		assert_eq!(taken_back(), [(0, true)]);
		assert!(crate::Agenda::<Test>::get().breaker.is_some(), "and is still tripped");
	});
}

#[test]
fn what_ran_for_a_candidate_that_was_discarded_is_taken_back_in_a_locked_block() {
	run(|| {
		three();
		let fallback = Some(pay(ALICE, 1));
		let proposal = enact(with(vec![Input { fallback, ..component(2, pay(101, 10)) }]));
		// A relay chain says so; here the status is enough.
		use crate::lifecycle::Input as Happens;
		UpgradeOrchestrator::must_advance(proposal, Happens::CodeDiscarded);
		UpgradeOrchestrator::reschedule();
		sp_io::storage::set(
			sp_core::storage::well_known_keys::CODE,
			&crate::blob_builder::blob(&Running::get(), &[]),
		);
		let reason = AbortReason::RelayAbort;
		assert!(
			matches!(status(proposal), Status::Aborted { reason: found, .. } if found == reason)
		);
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_noop!(
			UpgradeOrchestrator::cancel(alice(), proposal, vec![]),
			Error::<Test>::FallbacksDue
		);
		assert_noop!(
			UpgradeOrchestrator::emergency_cancel(
				RuntimeOrigin::signed(EMERGENCY),
				proposal,
				b"why".to_vec()
			),
			Error::<Test>::FallbacksDue
		);
		assert!(next_block());
		assert_eq!(taken_back(), [(0, true)]);
		assert_eq!(versions(), ["1.0.0"; 3]);
		assert!(!next_block());
		// A second run would be one too many.
		assert_noop!(UpgradeOrchestrator::retry(alice(), proposal), Error::<Test>::ComponentRan);
		assert_ok!(UpgradeOrchestrator::cancel(alice(), proposal, vec![]));
	});
}

#[test]
fn a_call_that_traps_costs_the_chain_a_gap_and_not_its_life() {
	run(|| {
		three();
		// The block of the enactment comes only once the collators waited long enough: so it is in real life.
		let proposal = propose_plan(only(vec![component(1, pay(101, 10))]));
		approve(proposal);
		run_to(System::block_number() + policy().timelock - 1);
		ClockAheadMillis::mutate(|ahead| *ahead += 600_001);
		assert!(next_block());
		assert!(matches!(status(proposal), Status::Failed { reason: FailReason::Check, .. }));
		assert!(events().iter().any(|event| matches!(
			event,
			Event::Failed { detail, .. } if detail[..] == *b"CrashGap"
		)));
		assert_eq!(Balances::free_balance(101), 0);
		assert!(!next_block());
	});
}

/// An upgrade whose component ran and has a fallback, and whose migration is going to fail.
fn enact_what_fails_with_a_fallback() -> u32 {
	three();
	fill(10);
	Writes::set(migration(10));
	StrikeAfter::set(Some((5, Strike::Fail)));
	let fallback = Some(pay(ALICE, 1));
	enact(with(vec![Input { fallback, ..component(2, pay(101, 10)) }]))
}

#[test]
fn a_rescue_build_that_the_relay_chain_lets_in_late_keeps_no_fallback_from_running() {
	use sp_core::storage::well_known_keys::CODE;
	run(|| {
		let proposal = enact_what_fails_with_a_fallback();
		let handed_over =
			|| matches!(status(proposal), Status::RescueScheduled { handed_over: true, .. });
		while !handed_over() {
			next_block();
		}
		// It waits for longer than a crash gap, block by block: here for two.
		let rescue = sp_io::storage::get(CODE).unwrap();
		sp_io::storage::set(CODE, &crate::blob_builder::blob(&Running::get(), &[]));
		for _ in 0..2 {
			ClockAheadMillis::mutate(|ahead| *ahead += 600_001);
			next_block();
			assert!(handed_over(), "{:?}", status(proposal));
		}
		sp_io::storage::set(CODE, &rescue);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert_eq!(taken_back(), [(0, true)]);
		assert_eq!(version_of(2), "1.0.0");
	});
}

#[test]
fn a_fallback_that_traps_is_left_out_and_the_rollback_ends() {
	run(|| {
		let proposal = enact_what_fails_with_a_fallback();
		while !matches!(status(proposal), Status::RescueScheduled { .. }) {
			next_block();
		}
		ClockAheadMillis::mutate(|ahead| *ahead += 600_001);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert_eq!(taken_back(), [(0, false)]);
		assert_eq!(version_of(2), "1.1.0");
	});
}

#[test]
fn a_parameter_is_changed_as_root_once_a_target_was_registered_so() {
	run(|| {
		let info = TargetInput {
			name: b"memory".to_vec(),
			kind: TargetKind::Parameters,
			owner: ALICE,
			origin: TargetOrigin::Root,
			class: Class::Major,
			version: b"1.0.0".to_vec(),
		};
		assert_ok!(UpgradeOrchestrator::register_target(RuntimeOrigin::root(), 1, info));
		let pages =
			|| stored(RuntimeCall::System(frame_system::Call::set_heap_pages { pages: 77 }));
		refuse(Error::<Test>::UnknownTarget, only(vec![component(1, pages())]));
		run_to(System::block_number() + SET_BACK);
		// The same call for a target that speaks for an account is no more than any account's.
		register(2, ALICE, Class::Patch);
		let powerless = enact(only(vec![component(2, pages())]));
		assert!(matches!(status(powerless), Status::Failed { .. }));

		let proposal = propose_plan(only(vec![component(1, pages())]));
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().class, Class::Major);
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		let found = sp_io::storage::get(sp_core::storage::well_known_keys::HEAP_PAGES);
		assert_eq!(found.unwrap(), 77u64.encode());
	});
}

#[test]
fn the_class_of_a_plan_is_at_least_that_of_its_targets_then_and_at_the_enactment() {
	run(|| {
		register(1, ALICE, Class::Minor);
		let proposal = propose_plan(only(vec![component(1, pay(101, 10))]));
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().class, Class::Minor);
		approve(proposal);
		register(1, ALICE, Class::Major);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::Failed { reason: FailReason::Check, .. }));
		assert_eq!(Balances::free_balance(101), 0);
	});
}

#[test]
fn each_bad_component_is_refused_by_name() {
	run(|| {
		three();
		let good = || component(1, pay(101, 10));
		let two = |one, other| only(vec![one, other]);
		let second = || component(2, pay(102, 10));
		refuse(Error::<Test>::PlanEmpty, only(vec![]));
		refuse(Error::<Test>::TooManyComponents, only(vec![good(); 9]));
		refuse(Error::<Test>::UnknownTarget, only(vec![Input { target: 9, ..good() }]));
		refuse(Error::<Test>::RuntimeTarget, only(vec![Input { target: 0, ..good() }]));
		refuse(Error::<Test>::TargetTwice, two(good(), good()));
		let to = |version: &str| only(vec![Input { to_version: version.into(), ..good() }]);
		refuse(Error::<Test>::VersionUnreadable, to("1.1"));
		refuse(Error::<Test>::TextNotAscii, to("1.1.ä"));
		refuse(Error::<Test>::VersionLower, to("0.9.0"));
		refuse(Error::<Test>::MajorWithoutRule, to("2.0.0"));
		refuse(Error::<Test>::MajorSkipped, to("3.0.0"));

		let out = Error::<Test>::ComponentOutOfRange;
		refuse(out, two(good(), Input { requires: vec![2], ..second() }));
		let out = Error::<Test>::ComponentOutOfRange;
		refuse(out, two(good(), Input { after: vec![0; 9], ..second() }));
		let out = Error::<Test>::ComponentOutOfRange;
		refuse(out, two(good(), Input { conflicts: vec![7], ..second() }));
		refuse(
			Error::<Test>::ComponentConflict,
			two(good(), Input { conflicts: vec![0], ..second() }),
		);
		refuse(
			Error::<Test>::ComponentCycle,
			two(Input { after: vec![1], ..good() }, Input { requires: vec![0], ..second() }),
		);
		refuse(Error::<Test>::ComponentCycle, only(vec![Input { after: vec![0], ..good() }]));
		refuse(
			Error::<Test>::ComponentOrder,
			two(Input { critical: false, ..good() }, Input { requires: vec![0], ..second() }),
		);
		refuse(
			Error::<Test>::ComponentOrder,
			with(vec![late(1, pay(101, 1)), Input { after: vec![0], ..second() }]),
		);
		refuse(Error::<Test>::NothingToVerify, only(vec![late(1, pay(101, 1))]));

		let missing = CodeBlob { code_hash: H256::repeat_byte(7), length_bytes: 7 };
		refuse(Error::<Test>::PreimageMissing, only(vec![component(1, missing)]));
		let fallback = |call| only(vec![Input { fallback: Some(call), ..good() }]);
		refuse(Error::<Test>::PreimageMissing, fallback(missing));
		let mut longer = pay(101, 1);
		longer.length_bytes += 1;
		refuse(Error::<Test>::LengthMismatch, only(vec![component(1, longer)]));
		let trailing = store::<Test>(
			&[
				RuntimeCall::System(frame_system::Call::set_heap_pages { pages: 1 }).encode(),
				vec![0],
			]
			.concat(),
		);
		refuse(Error::<Test>::CallUnreadable, only(vec![component(1, trailing)]));
		refuse(Error::<Test>::CallUnreadable, fallback(trailing));
		let code = stored(RuntimeCall::System(frame_system::Call::set_code { code: vec![1] }));
		refuse(Error::<Test>::CallNotAllowed, only(vec![component(1, code)]));
		refuse(Error::<Test>::CallNotAllowed, fallback(code));
		let own = stored(RuntimeCall::UpgradeOrchestrator(crate::Call::resume { reason: vec![] }));
		refuse(Error::<Test>::CallNotAllowed, only(vec![component(1, own)]));
		let long = stored(RuntimeCall::System(frame_system::Call::remark_with_event {
			remark: vec![7; crate::MAX_CALLS_LEN as usize],
		}));
		refuse(Error::<Test>::CallsTooLong, only(vec![component(1, long)]));

		use frame_support::dispatch::GetDispatchInfo;
		let payment = pallet_balances::Call::<Test>::transfer_keep_alive { dest: 1, value: 1 };
		let weight = payment.get_dispatch_info().call_weight;
		ComponentWeight::set(weight.saturating_mul(2).saturating_sub(Weight::from_parts(1, 0)));
		refuse(Error::<Test>::ComponentsOverweight, two(good(), second()));
		// Nor if the block of the enactment has no room for them.
		let enough = ComponentWeight::get();
		let block: frame_system::limits::BlockWeights =
			<Test as frame_system::Config>::BlockWeights::get();
		ComponentWeight::set(block.max_block);
		refuse(Error::<Test>::ComponentsOverweight, only(vec![good()]));
		ComponentWeight::set(enough);
		let fallback = Some(pay(ALICE, 1));
		assert_ok!(propose_as(ALICE, only(vec![Input { fallback, ..good() }])));
	});
}

#[test]
fn a_plan_without_a_candidate_asks_for_nothing_that_only_code_needs() {
	run(|| {
		three();
		let plan = || only(vec![component(1, pay(101, 10))]);
		let code = inspected::<Test>(&release("1.1.0", 10_010_000));
		let missing = || Error::<Test>::CandidateMissing;
		refuse(missing(), PlanInputOf::<Test> { rescue: Some(code), ..plan() });
		let scope = ScopeInput { prefixes: vec![scope_prefix()], max_keys: 1, max_bytes: 1 };
		refuse(missing(), PlanInputOf::<Test> { scope, ..plan() });
		assert_ok!(propose_as(ALICE, plan()));
		refuse(Error::<Test>::AlreadyProposed, plan());
		assert_ok!(propose_as(BOB, only(vec![component(2, pay(101, 10))])), ());
	});
}

#[test]
fn a_retired_target_is_refused_when_it_is_proposed_and_when_it_is_enacted() {
	run(|| {
		three();
		let proposal = propose_plan(only(vec![component(1, pay(101, 10))]));
		approve(proposal);
		assert_ok!(UpgradeOrchestrator::retire_target(RuntimeOrigin::root(), 1));
		refuse(Error::<Test>::TargetRetired, only(vec![component(1, pay(102, 10))]));
		run_to(System::block_number() + policy().timelock);
		assert!(events().iter().any(|event| matches!(
			event,
			Event::Failed { detail, .. } if detail[..] == *b"TargetRetired"
		)));
		assert!(matches!(status(proposal), Status::Failed { .. }));
	});
}

#[test]
fn a_plan_without_a_candidate_is_known_to_the_emergency_body_by_its_hash() {
	run(|| {
		three();
		let body = || RuntimeOrigin::signed(EMERGENCY);
		let proposal = propose_plan(only(vec![component(1, pay(101, 10))]));
		let hash = plan_hash(proposal);
		assert_ok!(UpgradeOrchestrator::fast_track(body(), hash, b"a hole".to_vec()));
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().class, Class::Emergency);
		assert_ok!(UpgradeOrchestrator::emergency_cancel(body(), proposal, b"no".to_vec()));
		assert!(crate::EmergencyCancelled::<Test>::get().contains(&hash));
	});
}

#[test]
fn calls_cost_a_deposit_by_their_length_and_are_kept_while_the_plan_is_open() {
	run(|| {
		three();
		let (call, fallback) = (pay(101, 10), pay(ALICE, 1));
		let proposal =
			propose_plan(only(vec![Input { fallback: Some(fallback), ..component(1, call) }]));
		let deposit = Proposals::<Test>::get(proposal).unwrap().deposit;
		let bytes = u64::from(call.length_bytes + fallback.length_bytes);
		assert_eq!(deposit, BASE_DEPOSIT + bytes);
		assert_eq!([call, fallback].map(requests), [2; 2]);
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::signed(ALICE), proposal, vec![]));
		assert_eq!([call, fallback].map(requests), [1; 2], "that of the note is left");
	});
}

/// What a random component is: whether it is critical, whether it fails, and what comes before it.
#[derive(Clone, Debug)]
struct Random {
	critical: bool,
	fails: bool,
	requires: Vec<u32>,
	after: Vec<u32>,
}

fn random() -> impl Strategy<Value = Vec<Random>> {
	(1u32..=8).prop_flat_map(|count| {
		let some = move || prop::collection::vec(0..count, 0..2);
		let one = (any::<bool>(), prop::bool::weighted(0.15), some(), some()).prop_map(
			|(critical, fails, requires, after)| Random { critical, fails, requires, after },
		);
		prop::collection::vec(one, count as usize)
	})
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(150))]

	#[test]
	fn inv_17_random_components_run_in_order_at_most_once_and_all_or_nothing(plan in random()) {
		run(|| try_random(&plan).unwrap());
	}
}

fn try_random(plan: &[Random]) -> Result<(), TestCaseError> {
	let components: Vec<_> = (0u32..)
		.zip(plan)
		.map(|(index, random)| {
			register(index + 1, BOB, Class::Patch);
			let value = if random.fails { 10 * FUNDS } else { 10 + u64::from(index) };
			Input {
				critical: random.critical,
				requires: random.requires.clone(),
				after: random.after.clone(),
				..component(index + 1, pay(100 + u64::from(index), value))
			}
		})
		.collect();
	let earlier = |index: usize| plan[index].requires.iter().chain(&plan[index].after);
	let in_order = (0..plan.len()).all(|index| {
		earlier(index).all(|earlier| plan[*earlier as usize].critical || !plan[index].critical)
	});
	// Who can be put off until nobody is left.
	let mut left: Vec<usize> = (0..plan.len()).collect();
	while let Some(place) = left
		.iter()
		.position(|index| earlier(*index).all(|earlier| !left.contains(&(*earlier as usize))))
	{
		left.remove(place);
	}
	let proposed: DispatchResult = propose_as(ALICE, only(components.clone()));
	let expected = if !in_order {
		Err(Error::<Test>::ComponentOrder.into())
	} else if !left.is_empty() {
		Err(Error::<Test>::ComponentCycle.into())
	} else {
		Ok(())
	};
	prop_assert_eq!(proposed, expected);
	if expected.is_err() {
		return Ok(());
	}
	let bounded: Vec<_> =
		components.into_iter().map(|one| one.bounded::<Test>().unwrap()).collect();
	prop_assert_eq!(order(&bounded).unwrap().len(), plan.len());

	let proposal = crate::NextProposal::<Test>::get() - 1;
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	let ran = executed();
	// Once, and not again in later blocks.
	let mut seen = std::collections::BTreeSet::new();
	prop_assert!(ran.iter().all(|(index, _)| seen.insert(*index)));
	let doomed = plan.iter().any(|random| random.critical && random.fails);
	if doomed {
		let failed = matches!(status(proposal), Status::Failed { .. });
		prop_assert!(failed);
		prop_assert_eq!(ran.len(), 1);
	} else {
		let confirmed = matches!(status(proposal), Status::Confirmed { .. });
		prop_assert!(confirmed);
		prop_assert_eq!(ran.len(), plan.len());
	}
	let done = |index: u32| run_of(proposal, index) == Some(ComponentRun::Executed);
	for (place, (index, ok)) in ran.iter().enumerate() {
		let this = &plan[*index as usize];
		let needs_failed = this.requires.iter().any(|other| !done(*other));
		prop_assert_eq!(*ok, !doomed && !this.fails && !needs_failed);
		if !doomed {
			for other in earlier(*index as usize) {
				let before = ran.iter().position(|(ran, _)| ran == other).unwrap();
				prop_assert!(before < place, "what comes before ran before");
			}
		}
	}
	for index in 0..plan.len() as u32 {
		let paid = Balances::free_balance(100 + u64::from(index));
		prop_assert_eq!(paid, if done(index) { 10 + u64::from(index) } else { 0 });
		prop_assert_eq!(version_of(index + 1), if done(index) { "1.1.0" } else { "1.0.0" });
	}
	let before: Vec<_> = (0..8).map(|index| Balances::free_balance(100 + index)).collect();
	run_to(System::block_number() + 40);
	let after: Vec<_> = (0..8).map(|index| Balances::free_balance(100 + index)).collect();
	prop_assert_eq!(before, after, "nothing runs again");
	Ok(())
}

#[test]
fn a_rule_names_the_call_that_belongs_to_a_path_of_a_target() {
	run(|| {
		three();
		let (right, wrong) = (pay(101, 10), pay(101, 11));
		let rule = |hash| crate::UpgradeRule { allowed: true, migration_hash: Some(hash) };
		assert_ok!(UpgradeOrchestrator::set_rule(
			RuntimeOrigin::root(),
			1,
			b"1.0.0".to_vec(),
			b"1.1.0".to_vec(),
			Some(rule(right.code_hash))
		));
		refuse(Error::<Test>::MigrationsNotAsRuled, only(vec![component(1, wrong)]));
		assert_ok!(propose_as(ALICE, only(vec![component(1, right)])));
	});
}

#[test]
fn components_that_have_no_room_left_in_a_block_wait_for_the_next_one() {
	run(|| {
		three();
		fill(20);
		Writes::set(migration(20));
		ComponentWeight::set(Weight::from_parts(900_000_000_000, 4_000_000));
		let proposal = propose_plan(with(vec![late(1, pay(101, 10))]));
		let plan = Proposals::<Test>::get(proposal).unwrap().plan;
		// Just enough for them alone.
		let maintain = <() as crate::WeightInfo>::maintain();
		ServiceWeight::set(UpgradeOrchestrator::components_weight(&plan).saturating_add(maintain));
		approve(proposal);
		let (mut verified, mut ran) = (None, None);
		while !status(proposal).is_final() {
			next_block();
			let now = Some(System::block_number());
			if events().iter().any(|event| matches!(event, Event::MigrationsDone { .. })) {
				verified = now;
			}
			if !executed().is_empty() {
				ran = now;
			}
		}
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		assert_eq!(ran, verified.map(|block| block + 1));
	});
}

#[test]
fn fallbacks_that_have_no_room_left_in_a_block_run_in_the_next_one() {
	run(|| {
		ComponentWeight::set(Weight::from_parts(900_000_000_000, 4_000_000));
		let proposal = enact_what_fails_with_a_fallback();
		let plan = Proposals::<Test>::get(proposal).unwrap().plan;
		// Just enough for them alone, and the rescue build looks through the scope before them.
		let maintain = <() as crate::WeightInfo>::maintain();
		ServiceWeight::set(UpgradeOrchestrator::components_weight(&plan).saturating_add(maintain));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }), "{:?}", status(proposal));
		assert_eq!(taken_back(), [(0, true)]);
		assert_eq!(version_of(2), "1.0.0");
	});
}

#[test]
fn a_fallback_does_not_undo_what_another_plan_made_of_its_target_since() {
	run(|| {
		let proposal = enact_what_fails_with_a_fallback();
		let key = rescue_key(proposal);
		let blob = sp_io::storage::get(&key).unwrap();
		sp_io::storage::clear(&key);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Halted { .. }), "{:?}", status(proposal));

		let next = Input { to_version: b"1.2.0".to_vec(), ..component(2, pay(102, 5)) };
		let since = enact(only(vec![next]));
		assert!(matches!(status(since), Status::Confirmed { .. }), "{:?}", status(since));
		assert_eq!(version_of(2), "1.2.0");

		sp_io::storage::set(&key, &blob);
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		let before = Balances::free_balance(BOB);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }), "{:?}", status(proposal));
		assert!(events().contains(&Event::FallbackExecuted {
			proposal,
			index: 0,
			target: 2,
			result: Err(Error::<Test>::TargetUpgradedSince.into()),
		}));
		assert_eq!(run_of(proposal, 0), Some(ComponentRun::FallbackFailed));
		assert_eq!(version_of(2), "1.2.0", "as the registry says");
		assert_eq!(Balances::free_balance(BOB), before, "its call did not run");
	});
}

#[test]
fn an_upgrade_without_components_is_as_it_was() {
	run(|| {
		fill(10);
		let (proposal, _) = upgrade(migration(10), None);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(ComponentRuns::<Test>::iter().next().is_none());
	});
}
