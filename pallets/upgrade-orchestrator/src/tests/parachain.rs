// SPDX-License-Identifier: Apache-2.0

//! What the relay chain says, proved to the parachain as in real life, and how it is taken
//! (traps 3 to 11 and 13 of `docs/design.md`).

use crate::{
	applier::{CodeApplier, NotReady, Signal},
	lifecycle::{AbortReason, FailReason, Status},
	mock::{para::*, *},
	Agenda, Class, ComponentInput, ComponentRun, ComponentRuns, ComponentTime, Error, Event,
	ParachainCodeApplier, Phase, PlanInputOf, TargetInput, TargetKind, TargetOrigin, VersionStatus,
	Versions, RUNTIME_TARGET,
};
use codec::Encode;
use cumulus_pallet_parachain_system::PendingValidationCode;
use cumulus_primitives_core::relay_chain::UpgradeGoAhead;
use frame_support::{
	assert_noop, assert_ok,
	migrations::MultiStepMigrator,
	traits::{Get, OnInitialize},
};
use sp_runtime::traits::Hash;

/// Approve 1.1.0 and wait for its eta.
fn scheduled() -> u32 {
	let proposal = approved();
	run_to(System::block_number() + policy().timelock);
	assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	proposal
}

fn last_event() -> Event<Test> {
	events().pop().expect("something happened")
}

fn deferred_because_of(reason: NotReady) -> bool {
	events().iter().any(|event| {
		matches!(event, Event::EnactmentDeferred { reason: text, .. }
			if text[..] == *reason.name().as_bytes())
	})
}

#[test]
fn the_code_is_stored_at_the_enactment_and_runs_after_the_go_ahead() {
	run(|| {
		let proposal = scheduled();
		assert!(PendingValidationCode::<Test>::exists());
		assert!(cumulus_pallet_parachain_system::NewValidationCode::<Test>::exists());
		for _ in 0..5 {
			assert!(!next_block(), "users are in while the relay chain thinks");
		}
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		assert!(!next_block(), "the block of the GoAhead still runs the old code");
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		assert!(!PendingValidationCode::<Test>::exists());
		assert_eq!(Running::get().spec_version, GENESIS_SPEC_VERSION);

		assert!(next_block(), "the new code's first block is locked");
		assert_eq!(Running::get().spec_version, 10_010_000);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(!next_block());
	});
}

#[test]
fn an_abort_is_heard_and_the_proposal_can_be_retried_within_its_grace() {
	run(|| {
		let proposal = scheduled();
		let Status::CodeScheduled { expires, .. } = status(proposal) else { unreachable!() };
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		next_block();
		let reason = AbortReason::RelayAbort;
		assert_eq!(status(proposal), Status::Aborted { reason, expires });
		assert_eq!(last_event(), Event::Aborted { proposal, reason, expires });
		assert!(!PendingValidationCode::<Test>::exists());

		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal));
		assert_eq!(last_event(), Event::Retried { proposal });
		next_block();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block();
		next_block();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn an_aborted_proposal_that_nobody_retries_fails_at_the_end_of_its_grace() {
	run(|| {
		let proposal = scheduled();
		let Status::CodeScheduled { expires, .. } = status(proposal) else { unreachable!() };
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		run_to(expires - 1);
		assert!(matches!(status(proposal), Status::Aborted { .. }));
		System::set_block_number(expires);
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal),
			Error::<Test>::GraceOver
		);
		System::set_block_number(expires - 1);
		next_block();
		assert!(matches!(status(proposal), Status::Failed { reason: FailReason::NotRetried, .. }));
	});
}

#[test]
fn only_the_proposer_and_the_admin_may_retry_and_not_while_another_upgrade_is_active() {
	run(|| {
		let first = scheduled();
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		next_block();
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::signed(BOB), first),
			sp_runtime::DispatchError::BadOrigin
		);
		let plan = plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000));
		assert_ok!(UpgradeOrchestrator::propose(RuntimeOrigin::signed(BOB), Box::new(plan)));
		for who in [ALICE, BOB, CHARLIE] {
			let origin = RuntimeOrigin::signed(who);
			assert_ok!(UpgradeOrchestrator::vote(origin, 1, plan_hash(1), crate::Vote::Aye));
		}
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(1), Status::CodeScheduled { .. }));
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), first),
			Error::<Test>::UpgradeActive
		);
	});
}

#[test]
fn a_lost_abort_times_out_and_says_so() {
	run(|| {
		// Trap 8: the relay chain dropped its Abort before this chain saw it.
		let proposal = scheduled();
		let Status::CodeScheduled { deadline, expires, .. } = status(proposal) else {
			unreachable!()
		};
		run_to(deadline - 1);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		next_block();
		let reason = AbortReason::NoAnswer;
		assert_eq!(status(proposal), Status::Aborted { reason, expires });
		// Trap 9: a GoAhead may still come, so the pending code stays where it is.
		assert!(PendingValidationCode::<Test>::exists());

		// Nothing can be done about it while the code may still come, not even by waiting.
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal),
			Error::<Test>::CodePending
		);
		assert_noop!(
			UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]),
			Error::<Test>::CodePending
		);
		PendingValidationCode::<Test>::kill();
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal));
		next_block();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn what_may_still_come_does_not_end_with_its_grace() {
	run(|| {
		let proposal = scheduled();
		let Status::CodeScheduled { expires, .. } = status(proposal) else { unreachable!() };
		run_to(expires + 5);
		assert!(matches!(status(proposal), Status::Aborted { .. }));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block();
		next_block();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn a_late_go_ahead_can_not_be_disowned_in_the_block_that_hears_it() {
	run(|| {
		let proposal = scheduled();
		let Status::CodeScheduled { deadline, .. } = status(proposal) else { unreachable!() };
		run_to(deadline);
		assert!(matches!(status(proposal), Status::Aborted { reason: AbortReason::NoAnswer, .. }));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block_with(|| {
			// The code is not pending any more, and runs in the next block.
			assert!(!PendingValidationCode::<Test>::exists());
			let (alice, body) = (RuntimeOrigin::signed(ALICE), RuntimeOrigin::signed(EMERGENCY));
			for refused in [
				UpgradeOrchestrator::retry(alice.clone(), proposal),
				UpgradeOrchestrator::cancel(alice, proposal, vec![]),
				UpgradeOrchestrator::emergency_cancel(body, proposal, b"why".to_vec()),
			] {
				assert_eq!(refused, Err(Error::<Test>::CodePending.into()));
			}
		});
		assert!(next_block(), "its maintenance is guarded");
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn no_code_is_handed_over_in_the_block_that_hears_a_signal() {
	run(|| {
		// The relay chain would refuse the candidate: it did not include that block yet.
		let proposal = approved();
		let foreign = crate::blob_builder::blob(&release("foreign", 10_000_010), &[]);
		run_to(System::block_number() + policy().timelock - 1);
		assert_ok!(cumulus_pallet_parachain_system::Pallet::<Test>::schedule_code_upgrade(foreign));
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		next_block();
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert!(deferred_because_of(NotReady::CodePending));
		assert!(!PendingValidationCode::<Test>::exists());
		run_to(System::block_number() + 3);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		// The relay chain repeats an old Abort until it has included the block that heard it.
		cumulus_pallet_parachain_system::UpgradeGoAhead::<Test>::put(Some(UpgradeGoAhead::Abort));
		assert_eq!(ParachainCodeApplier::<Test>::signal(), Signal::Waiting);
	});
}

#[test]
fn a_go_ahead_after_the_deadline_is_still_the_proposals() {
	run(|| {
		let proposal = scheduled();
		let Status::CodeScheduled { deadline, .. } = status(proposal) else { unreachable!() };
		run_to(deadline);
		assert!(matches!(status(proposal), Status::Aborted { .. }));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block();
		next_block();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		assert_eq!(record.status, VersionStatus::Active);
		assert_eq!(record.proposal, Some(proposal));
	});
}

#[test]
fn the_enactment_waits_while_the_relay_chain_restricts_upgrades() {
	run(|| {
		// Trap 10: the cooldown of an earlier upgrade, or of an aborted one.
		let proposal = approved();
		Restricted::set(true);
		let eta = System::block_number() + policy().timelock;
		run_to(eta);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert!(deferred_because_of(NotReady::RestrictedByRelay));
		assert!(!PendingValidationCode::<Test>::exists());
		// Users are locked out of the block of a try only.
		assert_eq!((0..6).map(|_| next_block()).filter(|locked| *locked).count(), 2);
		Restricted::set(false);
		run_to(eta + 9);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn a_restriction_that_outlasts_the_grace_expires_the_plan() {
	run(|| {
		let proposal = approved();
		Restricted::set(true);
		run_to(System::block_number() + policy().timelock + policy().grace);
		assert!(matches!(status(proposal), Status::Expired { .. }));
	});
}

#[test]
fn the_enactment_waits_for_code_of_somebody_else() {
	run(|| {
		let proposal = approved();
		let foreign = crate::blob_builder::blob(&release("foreign", 10_000_010), &[]);
		assert_ok!(cumulus_pallet_parachain_system::Pallet::<Test>::schedule_code_upgrade(foreign));
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert!(deferred_because_of(NotReady::CodePending));
	});
}

#[test]
fn code_is_only_taken_after_the_inherent_that_brings_the_relay_chains_view() {
	run(|| {
		// Trap 4: before it nothing is known, and a hook that tried would stall the chain.
		ParachainSystem::on_initialize(System::block_number() + 1);
		assert_eq!(ParachainCodeApplier::<Test>::ready(), Err(NotReady::NoRelayData));
	});
}

#[test]
fn code_larger_than_the_relay_chain_takes_is_refused() {
	run(|| {
		let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		MaxCodeSize::set(plan.candidate.unwrap().length_bytes - 1);
		next_block();
		let propose =
			|| UpgradeOrchestrator::propose(RuntimeOrigin::signed(ALICE), Box::new(plan.clone()));
		assert_noop!(propose(), Error::<Test>::CodeTooLarge);
		// The rescue build has to fit as well.
		MaxCodeSize::set(plan.candidate.unwrap().length_bytes);
		let larger = crate::blob_builder::blob(&release("1.0.0", 10_010_001), &[0; 10]);
		let larger = store::<Test>(&larger);
		assert_ok!(UpgradeOrchestrator::do_inspect_code(larger.code_hash, larger.length_bytes));
		next_block();
		let mut plan = plan.clone();
		plan.rescue = Some(larger);
		assert_noop!(
			UpgradeOrchestrator::propose(RuntimeOrigin::signed(ALICE), Box::new(plan)),
			Error::<Test>::CodeTooLarge
		);
	});
}

#[test]
fn code_that_became_too_large_fails_at_its_enactment() {
	run(|| {
		let proposal = approved();
		MaxCodeSize::set(10);
		run_to(System::block_number() + policy().timelock);
		let detail = b"CodeTooLarge".to_vec().try_into().unwrap();
		assert_eq!(last_event(), Event::Failed { proposal, reason: FailReason::Check, detail });
	});
}

#[test]
fn the_running_code_is_refused_because_the_relay_chain_would_never_answer() {
	run(|| {
		// Trap 7: the same code is ignored by the relay chain, without an Abort.
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.candidate = Some(inspected::<Test>(&Running::get()));
		assert_noop!(
			UpgradeOrchestrator::propose(RuntimeOrigin::signed(ALICE), Box::new(plan)),
			Error::<Test>::SameCode
		);
	});
}

#[test]
fn code_that_root_brings_in_is_noticed_as_unmanaged() {
	run(|| {
		let code = crate::blob_builder::blob(&release("by hand", 10_010_000), &[]);
		assert_ok!(cumulus_pallet_parachain_system::Pallet::<Test>::schedule_code_upgrade(code));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block();
		assert!(!next_block(), "nobody declared a maintenance");
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		assert_eq!(record.status, VersionStatus::Unmanaged);
		assert_eq!(record.proposal, None);
	});
}

#[test]
fn an_abort_that_belongs_to_nobody_is_ignored() {
	run(|| {
		let proposal = approved();
		let foreign = crate::blob_builder::blob(&release("foreign", 10_000_010), &[]);
		assert_ok!(cumulus_pallet_parachain_system::Pallet::<Test>::schedule_code_upgrade(foreign));
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		next_block();
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert_eq!(Agenda::<Test>::get().phase, Phase::Idle);
	});
}

/// 1.1.0 with a component that pays, and a fallback that pays less.
fn scheduled_with_component() -> u32 {
	let call = |value| {
		let call = pallet_balances::Call::transfer_keep_alive { dest: BOB, value };
		store::<Test>(&RuntimeCall::Balances(call).encode())
	};
	let info = TargetInput {
		name: b"exchange".to_vec(),
		kind: TargetKind::Contract,
		owner: ALICE,
		origin: TargetOrigin::Signed(CHARLIE),
		class: Class::Patch,
		version: b"1.0.0".to_vec(),
	};
	assert_ok!(UpgradeOrchestrator::register_target(RuntimeOrigin::root(), 1, info));
	let component = ComponentInput {
		target: 1,
		to_version: b"1.1.0".to_vec(),
		call: call(10),
		fallback: Some(call(1)),
		requires: vec![],
		conflicts: vec![],
		after: vec![],
		critical: true,
		when: ComponentTime::BeforeEnactment,
		encoded_for: GENESIS_SPEC_VERSION,
	};
	let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
	let proposal = propose_plan(PlanInputOf::<Test> { components: vec![component], ..plan });
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	assert_eq!(ComponentRuns::<Test>::get(proposal, 0), Some(ComponentRun::Executed));
	proposal
}

#[test]
fn a_component_that_ran_is_taken_back_in_the_block_after_an_abort() {
	run(|| {
		let proposal = scheduled_with_component();
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		assert!(!next_block());
		assert!(matches!(status(proposal), Status::Aborted { .. }));
		assert_eq!(ComponentRuns::<Test>::get(proposal, 0), Some(ComponentRun::Executed));
		assert!(next_block(), "users are locked out of the block of the fallback");
		assert_eq!(
			last_event(),
			Event::FallbackExecuted { proposal, index: 0, target: 1, result: Ok(()) }
		);
		assert_eq!(ComponentRuns::<Test>::get(proposal, 0), Some(ComponentRun::TakenBack));
		assert!(!next_block());
		let retry = UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal);
		assert_eq!(retry, Err(Error::<Test>::ComponentRan.into()));
		let Status::Aborted { expires, .. } = status(proposal) else { unreachable!() };
		run_to(expires);
		assert!(matches!(status(proposal), Status::Failed { reason: FailReason::NotRetried, .. }));
	});
}

#[test]
fn a_component_is_taken_back_soon_after_an_abort_that_came_late() {
	run(|| {
		let proposal = scheduled_with_component();
		let Status::CodeScheduled { deadline, .. } = status(proposal) else { unreachable!() };
		run_to(deadline);
		let Status::Aborted { reason: AbortReason::NoAnswer, expires } = status(proposal) else {
			panic!("{:?}", status(proposal))
		};
		GoAheadSignal::set(Some(UpgradeGoAhead::Abort));
		let heard = System::block_number() + 1;
		let delay: u64 = <<Test as crate::Config>::EnactRetryDelay as Get<u64>>::get();
		while ComponentRuns::<Test>::get(proposal, 0) != Some(ComponentRun::TakenBack) {
			next_block();
			UpgradeOrchestrator::do_try_state().unwrap();
			assert!(System::block_number() <= heard + delay + 1, "not only when its grace is over");
		}
		assert!(System::block_number() < expires);
	});
}

#[test]
fn a_component_is_not_taken_back_while_the_code_may_still_come() {
	run(|| {
		let proposal = scheduled_with_component();
		let Status::CodeScheduled { deadline, .. } = status(proposal) else { unreachable!() };
		run_to(deadline + 10);
		assert!(matches!(status(proposal), Status::Aborted { reason: AbortReason::NoAnswer, .. }));
		assert_eq!(ComponentRuns::<Test>::get(proposal, 0), Some(ComponentRun::Executed));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block();
		next_block();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert_eq!(ComponentRuns::<Test>::get(proposal, 0), Some(ComponentRun::Executed));
	});
}

#[test]
fn an_authorisation_of_somebody_else_neither_helps_nor_hinders() {
	run(|| {
		// Trap 3: there is one, it is overwritten silently, and it never expires.
		let foreign = crate::blob_builder::blob(&release("foreign", 10_000_010), &[]);
		let hash = <Test as frame_system::Config>::Hashing::hash(&foreign);
		assert_ok!(System::authorize_upgrade(RuntimeOrigin::root(), hash));
		let proposal = scheduled();
		let authorised = frame_system::Pallet::<Test>::authorized_upgrade().unwrap();
		assert_eq!(*authorised.code_hash(), hash);
		// Whoever has the code can not put it in the place of what waits for the relay chain.
		let waiting = PendingValidationCode::<Test>::get();
		assert!(System::apply_authorized_upgrade(RuntimeOrigin::signed(STRANGER), foreign).is_err());
		assert_eq!(PendingValidationCode::<Test>::get(), waiting);
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		next_block();
		next_block();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn system_version_3_runs_the_new_code_one_block_later_on_a_parachain_too() {
	run(|| {
		// Trap 13: the digest and `CodeUpdated` come a block before `:code` changes.
		Running::mutate(|running| running.system_version = 3);
		let candidate =
			sp_version::RuntimeVersion { system_version: 3, ..release("1.1.0", 10_010_000) };
		let proposal = propose_plan(plan_to::<Test>("1.1.0", &candidate));
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		GoAheadSignal::set(Some(UpgradeGoAhead::GoAhead));
		assert!(!next_block());
		assert!(next_block(), "locked from its first block on");
		assert_eq!(Running::get().spec_version, 10_010_000);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		let blob = crate::blob_builder::blob(&candidate, &[]);
		assert_eq!(record.code_hash, <Test as frame_system::Config>::Hashing::hash(&blob));
	});
}

#[test]
fn nothing_is_handed_over_by_a_hook() {
	run(|| {
		// Traps 4 and 5: the code is taken by `step`, after the inherents, and by nothing before it.
		let proposal = approved();
		run_to(System::block_number() + policy().timelock - 1);
		let now = System::block_number() + 1;
		System::initialize(&now, &Default::default(), &Default::default());
		UpgradeOrchestrator::on_initialize(now);
		assert!(UpgradeOrchestrator::ongoing(), "the block is declared");
		assert!(matches!(status(proposal), Status::Queued { .. }));
		assert!(!PendingValidationCode::<Test>::exists());
	});
}
