// SPDX-License-Identifier: Apache-2.0

use crate::{
	lifecycle::{CancelReason, FailReason, Fault, HaltReason, Status},
	mock::{solo::*, *},
	Active, Agenda, Error, Event, Phase, Proposals, Versions, RUNTIME_TARGET,
};
use frame_support::{
	assert_noop, assert_ok,
	migrations::MultiStepMigrator,
	traits::{QueryPreimage, StorePreimage},
};
use sp_runtime::traits::Hash;

#[test]
fn an_approved_plan_is_enacted_at_its_eta_in_a_locked_block_and_runs_in_the_next() {
	run(|| {
		let proposal = propose();
		approve(proposal);
		let eta = System::block_number() + policy().timelock;
		run_to(eta - 1);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		let code_hash = Proposals::<Test>::get(proposal).unwrap().plan.candidate.unwrap().code_hash;

		assert!(next_block(), "the block of the enactment is locked");
		assert_eq!(
			events(),
			[Event::EnactmentDeclared { proposal }, Event::Enacted { proposal, code_hash },]
		);
		assert_eq!(Active::<Test>::get(), Some(proposal));
		assert_eq!(Running::get().spec_version, GENESIS_SPEC_VERSION);

		assert!(next_block(), "the first block of the new code is locked");
		assert_eq!(Running::get().spec_version, 10_010_000);
		let names: Vec<_> = events().iter().map(|event| format!("{event:?}")).collect();
		assert_eq!(names.len(), 6, "{names:?}");
		assert!(names[0].contains("VersionActivated") && names[0].contains("managed: true"));
		assert!(names[1].contains("MaintenanceStarted"));
		assert!(names[2].contains("Captured"));
		assert!(names[3].contains("MigrationsStarted"));
		assert!(names[4].contains("MigrationsDone"));
		assert!(names[5].contains("Confirmed"));
		assert_eq!(Active::<Test>::get(), None);
		assert!(!next_block(), "users are in again");
	});
}

#[test]
fn users_are_locked_out_until_all_migrations_are_done() {
	run(|| {
		StepsOfNextVersion::set(6);
		let proposal = enacted();
		let mut locked = 0;
		while !matches!(status(proposal), Status::Confirmed { .. }) {
			assert!(next_block_with(|| panic!("a user got in")));
			locked += 1;
		}
		assert_eq!(locked, 7, "one for the capture, then one for each step");
		assert!(!next_block());
	});
}

#[test]
fn migrations_of_somebody_else_pass_through_and_delay_the_enactment() {
	run(|| {
		let proposal = propose();
		approve(proposal);
		let eta = System::block_number() + policy().timelock;
		run_to(eta - 1);
		StepsLeft::set(2);
		assert!(next_block(), "locked by the migrations");
		assert_eq!(StepsLeft::get(), 1);
		assert!(events().contains(&Event::EnactmentDeferred {
			proposal,
			reason: b"MigrationsOngoing".to_vec().try_into().unwrap(),
			next_try: eta + 3,
		}));
		run_to(eta + 2);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		next_block();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn not_before_delays_the_enactment() {
	run(|| {
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.not_before = Some(25);
		let proposal = propose_plan(plan);
		approve(proposal);
		assert_eq!(status(proposal), Status::Queued { eta: 25, expires: 55 });
		run_to(24);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		next_block();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	});
}

#[test]
fn a_plan_that_does_not_hold_any_more_fails_with_the_name_of_the_check() {
	run(|| {
		let proposal = propose();
		approve(proposal);
		RequiredApis::set(vec![OTHER_API, (*b"new one!", 1)]);
		run_to(System::block_number() + policy().timelock);
		let detail = b"RequiredApiMissing".to_vec().try_into().unwrap();
		assert_eq!(
			events().pop(),
			Some(Event::Failed { proposal, reason: FailReason::Check, detail })
		);
		assert_eq!(Agenda::<Test>::get().phase, Phase::Idle);
		assert!(!next_block());
	});
}

#[test]
fn the_blobs_are_requested_while_a_proposal_is_open_and_released_at_its_end() {
	run(|| {
		let proposal = propose();
		let codes: Vec<_> =
			Proposals::<Test>::get(proposal).unwrap().plan.codes().copied().collect();
		assert_eq!(codes.len(), 2);
		assert!(codes.iter().all(|code| Preimage::is_requested(&code.code_hash)));
		// The noter's own request can not take the bytes away from us.
		codes.iter().for_each(|code| <Preimage as StorePreimage>::unnote(&code.code_hash));
		assert!(codes
			.iter()
			.all(|code| <Preimage as QueryPreimage>::len(&code.code_hash).is_some()));
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, b"no".to_vec()));
		assert!(codes.iter().all(|code| !Preimage::is_requested(&code.code_hash)));
	});
}

#[test]
fn a_cancelled_proposal_is_never_enacted() {
	run(|| {
		let proposal = propose();
		approve(proposal);
		assert_ok!(UpgradeOrchestrator::cancel(
			RuntimeOrigin::signed(Guardian::get()),
			proposal,
			b"found a bug".to_vec()
		));
		assert_eq!(
			events().pop(),
			Some(Event::Cancelled {
				proposal,
				reason: CancelReason::Governance,
				detail: b"found a bug".to_vec().try_into().unwrap(),
			})
		);
		for _ in 0..60 {
			assert!(!next_block());
		}
		assert_eq!(Running::get().spec_version, GENESIS_SPEC_VERSION);
		assert_eq!(Balances::free_balance(ALICE), FUNDS);
	});
}

#[test]
fn a_proposal_that_is_cancelled_after_its_block_was_declared_is_not_enacted() {
	run(|| {
		let proposal = propose();
		approve(proposal);
		run_to(System::block_number() + policy().timelock - 1);
		System::set_block_number(System::block_number() + 1);
		UpgradeOrchestrator::declare_enactment();
		assert_eq!(Agenda::<Test>::get().phase, Phase::Enacting { proposal });
		// A scheduled task of governance, in the same block.
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		let code = sp_io::storage::get(sp_core::storage::well_known_keys::CODE);
		UpgradeOrchestrator::step();
		assert_eq!(sp_io::storage::get(sp_core::storage::well_known_keys::CODE), code);
		assert!(matches!(status(proposal), Status::Cancelled { .. }));
		assert_eq!(Agenda::<Test>::get().phase, Phase::Idle);
	});
}

#[test]
fn a_proposal_whose_grace_ends_between_declaration_and_enactment_is_not_enacted() {
	run(|| {
		// A relay chain's clock may jump with the inherent.
		let proposal = propose();
		approve(proposal);
		run_to(System::block_number() + policy().timelock - 1);
		System::set_block_number(System::block_number() + 1);
		UpgradeOrchestrator::declare_enactment();
		System::set_block_number(System::block_number() + policy().grace);
		let code = sp_io::storage::get(sp_core::storage::well_known_keys::CODE);
		UpgradeOrchestrator::step();
		assert_eq!(sp_io::storage::get(sp_core::storage::well_known_keys::CODE), code);
		next_block();
		assert!(matches!(status(proposal), Status::Expired { .. }));
	});
}

#[test]
fn a_second_due_plan_waits_for_the_end_of_the_active_one_and_root_can_not_set_code_meanwhile() {
	run(|| {
		StepsOfNextVersion::set(4);
		let first = propose();
		let second = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		approve(first);
		approve(second);
		run_to(System::block_number() + policy().timelock + 2);
		assert!(matches!(status(first), Status::Migrating { .. }));
		assert!(matches!(status(second), Status::Queued { .. }));
		assert_noop!(
			System::set_code(RuntimeOrigin::root(), vec![]),
			frame_system::Error::<Test>::MultiBlockMigrationsOngoing
		);
	});
}

#[test]
fn a_code_substitute_for_the_candidate_leaves_its_maintenance_going() {
	run(|| {
		StepsOfNextVersion::set(5);
		let proposal = enacted();
		next_block();
		next_block();
		Running::mutate(|running| running.impl_version += 1);
		assert!(next_block());
		assert!(events().iter().any(|event| matches!(event, Event::CodeSubstituted { .. })));
		assert!(matches!(status(proposal), Status::Migrating { .. }));
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		assert_eq!(record.proposal, Some(proposal));
		run_to(System::block_number() + 3);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
	});
}

#[test]
fn the_proposer_may_withdraw_what_is_not_enacted() {
	run(|| {
		let proposal = propose();
		let alice = RuntimeOrigin::signed(ALICE);
		assert_ok!(UpgradeOrchestrator::cancel(alice, proposal, vec![]));
		let at = System::block_number();
		assert_eq!(status(proposal), Status::Cancelled { at, reason: CancelReason::Proposer });
	});
}

#[test]
fn nothing_can_withdraw_an_enacted_plan() {
	run(|| {
		StepsOfNextVersion::set(3);
		let proposal = enacted();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		let cancel = || UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]);
		assert_noop!(cancel(), Error::<Test>::TooLateToCancel);
		next_block();
		assert!(matches!(status(proposal), Status::Migrating { .. }));
		assert_noop!(cancel(), Error::<Test>::TooLateToCancel);
	});
}

#[test]
fn other_code_in_the_candidates_place_halts_the_upgrade() {
	run(|| {
		StepsOfNextVersion::set(30);
		let proposal = enacted();
		next_block();
		assert!(matches!(status(proposal), Status::Migrating { .. }));
		let repair = crate::blob_builder::blob(&release("repair", 10_010_010), &[]);
		sp_io::storage::set(sp_core::storage::well_known_keys::CODE, &repair);
		next_block();
		assert!(matches!(
			status(proposal),
			Status::Halted { cause: Fault::Replaced, reason: HaltReason::Replaced, .. }
		));
	});
}

#[test]
fn what_is_built_for_the_next_version_waits_for_it() {
	run(|| {
		let first = propose();
		let mut plan = plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000));
		plan.base_spec_version = 10_010_000;
		let second = propose_plan(plan);
		approve(first);
		approve(second);
		let eta = System::block_number() + policy().timelock;
		run_to(eta + 1);
		assert!(matches!(status(first), Status::Confirmed { .. }));
		assert!(matches!(status(second), Status::Queued { .. }));
		run_to(eta + 4);
		assert!(matches!(status(second), Status::Confirmed { .. }));
		assert_eq!(Running::get().spec_version, 10_020_000);
	});
}

#[test]
fn a_confirmed_upgrade_overtakes_what_was_built_for_the_version_before() {
	run(|| {
		let first = propose();
		let second = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		approve(first);
		run_to(System::block_number() + policy().timelock + 1);
		assert!(matches!(status(first), Status::Confirmed { .. }));
		assert!(matches!(
			status(second),
			Status::Cancelled { reason: CancelReason::Overtaken, .. }
		));
	});
}

#[test]
fn system_version_3_runs_the_new_code_from_pending_storage() {
	run(|| {
		// Trap 13: the code lies under another key in the first block that it executes.
		let current = sp_version::RuntimeVersion { system_version: 3, ..Running::get() };
		Running::set(current);
		let candidate =
			sp_version::RuntimeVersion { system_version: 3, ..release("1.1.0", 10_010_000) };
		let proposal = propose_plan(plan_to::<Test>("1.1.0", &candidate));
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		next_block();
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		let blob = crate::blob_builder::blob(&candidate, &[]);
		assert_eq!(record.code_hash, <Test as frame_system::Config>::Hashing::hash(&blob));
	});
}
