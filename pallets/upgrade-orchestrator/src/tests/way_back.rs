// SPDX-License-Identifier: Apache-2.0

//! The way back: whatever goes wrong in the maintenance of an upgrade is undone, to the byte.

use super::probation::until;
use crate::{
	lifecycle::{Fault, HaltReason, Status},
	mock::{solo::*, *},
	Agenda, Class, Error, Event, Policy, Pruning, Recovery, SnapshotPages, Snapshots,
	VersionStatus, Versions, RUNTIME_TARGET,
};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok,
	migrations::MultiStepMigrator,
	storage::unhashed,
	traits::{Contains, Get, PalletInfoAccess},
	weights::Weight,
};
use sp_io::hashing::twox_128;
use std::collections::{BTreeMap, BTreeSet};

/// Everything in storage.
pub(super) type State = BTreeMap<Vec<u8>, Vec<u8>>;

pub(super) fn key(index: u32) -> Vec<u8> {
	[scope_prefix(), index.to_be_bytes().to_vec()].concat()
}

/// Certificates in the old layout, of all kinds of sizes, and one under the bare prefix.
pub(super) fn fill(count: u32) {
	for index in 0..count {
		unhashed::put_raw(&key(index), &vec![index as u8; (index * 37 % 300) as usize]);
	}
	unhashed::put_raw(&scope_prefix(), b"a value under the prefix itself");
	let version = [scope_prefix(), twox_128(b":__STORAGE_VERSION__:").to_vec()].concat();
	unhashed::put_raw(&version, &1u16.encode());
}

/// A migration that changes, removes and adds entries, in an order that is not that of the keys.
pub(super) fn migration(count: u32) -> Vec<Write> {
	(0..count)
		.map(|index| {
			let target = index * 7 % count;
			match index % 4 {
				0 => (key(target), Some(b"in the new layout".to_vec())),
				1 => (key(target), None),
				2 => (key(count + target), Some(vec![index as u8; 400])),
				_ => ([key(target), b"index".to_vec()].concat(), Some(vec![])),
			}
		})
		.collect()
}

/// What is in storage but for what the pallet and the bookkeeping of blocks change.
pub(super) fn state() -> State {
	let own = [
		<UpgradeOrchestrator as PalletInfoAccess>::name_hash(),
		<System as PalletInfoAccess>::name_hash(),
		<Timestamp as PalletInfoAccess>::name_hash(),
		<Preimage as PalletInfoAccess>::name_hash(),
		<SafeMode as PalletInfoAccess>::name_hash(),
	];
	let held = twox_128(<Balances as PalletInfoAccess>::name().as_bytes());
	let mut state = State::new();
	let mut last = vec![];
	while let Some(next) = sp_io::storage::next_key(&last) {
		let bookkeeping = own.iter().any(|own| next.starts_with(own))
			|| next.starts_with(&held)
			|| next.starts_with(b":");
		if !bookkeeping {
			state.insert(next.clone(), unhashed::get_raw(&next).unwrap());
		}
		last = next;
	}
	state
}

/// The whole storage of the chain but for what is named here: what blocks keep books of, the pallet's own
/// state, the rescue build, and what the proposer has held.
fn whole_state() -> State {
	let item = |pallet: &[u8], item: &[u8]| [twox_128(pallet), twox_128(item)].concat();
	let bookkeeping = [
		// The rescue build runs.
		b":code".to_vec(),
		item(b"System", b"LastRuntimeUpgrade"),
		// What happened is remembered.
		twox_128(b"UpgradeOrchestrator").to_vec(),
		// Where the chain is.
		b":intrablock_entropy".to_vec(),
		item(b"System", b"Number"),
		item(b"System", b"ParentHash"),
		item(b"System", b"BlockHash"),
		item(b"System", b"Digest"),
		item(b"System", b"Events"),
		item(b"System", b"EventCount"),
		item(b"System", b"BlockSize"),
		item(b"System", b"ExecutionPhase"),
		item(b"System", b"BlockWeight"),
		item(b"Timestamp", b"Now"),
		item(b"Timestamp", b"DidUpdate"),
		// What a hook of another pallet writes.
		HOOK_KEY.to_vec(),
		// The proposer has the deposit back, and the blobs are not asked for any more.
		frame_system::Account::<Test>::hashed_key_for(ALICE),
		pallet_balances::Holds::<Test>::hashed_key_for(ALICE),
		item(b"Preimage", b"RequestStatusFor"),
	];
	let mut state = State::new();
	let mut last = vec![];
	while let Some(next) = sp_io::storage::next_key(&last) {
		if !bookkeeping.iter().any(|prefix| next.starts_with(prefix)) {
			state.insert(next.clone(), unhashed::get_raw(&next).unwrap());
		}
		last = next;
	}
	state
}

/// Keys whose values differ, as text.
fn differences(one: &State, other: &State) -> BTreeSet<String> {
	one.keys()
		.chain(other.keys())
		.filter(|key| one.get(*key) != other.get(*key))
		.map(|key| sp_core::bytes::to_hex(key, false))
		.collect()
}

/// Build blocks until the proposal is final or halted. Returns how many.
pub(super) fn run_to_end(proposal: u32) -> u32 {
	let mut blocks = 0;
	while !status(proposal).is_final() && !matches!(status(proposal), Status::Halted { .. }) {
		next_block();
		blocks += 1;
		assert!(blocks < 500, "stuck in {:?}", status(proposal));
	}
	blocks
}

/// Enact an upgrade that makes these writes and goes wrong. Returns it with the state before.
pub(super) fn upgrade(writes: Vec<Write>, strike: Option<(u32, Strike)>) -> (u32, State) {
	Writes::set(writes);
	StrikeAfter::set(strike);
	let proposal = enacted();
	assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	(proposal, state())
}

pub(super) fn assert_rolled_back(proposal: u32, cause: Fault, before: &State) {
	let Status::RolledBack { cause: found, .. } = status(proposal) else {
		panic!("{:?}", status(proposal))
	};
	assert_eq!(found, cause);
	assert_eq!(Running::get().impl_name, "rescue");
	assert_eq!(&state(), before);
	assert!(!UpgradeOrchestrator::ongoing());
	assert!(Agenda::<Test>::get().breaker.is_none());
	assert!(!next_block(), "users are in again");
}

#[test]
fn inv_05_a_failure_after_any_number_of_writes_leaves_no_trace() {
	const COUNT: u32 = 40;
	for strike in [Strike::Fail, Strike::Stall, Strike::Stuck] {
		for after in 0..=COUNT {
			run(|| {
				WritesPerStep::set(3);
				fill(COUNT);
				let (proposal, before) = upgrade(migration(COUNT), Some((after, strike)));
				let whole = whole_state();
				run_to_end(proposal);
				if after == COUNT && matches!(status(proposal), Status::Confirmed { .. }) {
					panic!("the fault did not strike");
				}
				let cause = match strike {
					Strike::Fail => Fault::MigrationFailed,
					Strike::Stall => Fault::MigrationStalled,
					Strike::Stuck => Fault::MigrationStuck,
				};
				assert_rolled_back(proposal, cause, &before);
				assert_eq!(differences(&whole, &whole_state()), BTreeSet::new());
			});
		}
	}
}

#[test]
fn inv_05_a_fault_at_any_boundary_of_phases_leaves_no_trace() {
	// The clock jumps before each locked block in turn, as after a step that traps.
	for locked in 0..12 {
		run(|| {
			WritesPerStep::set(10);
			ServiceWeight::set(service_for(12));
			fill(40);
			let (proposal, before) = upgrade(migration(40), None);
			let whole = whole_state();
			for _ in 0..locked {
				next_block();
			}
			ClockAheadMillis::set(700_000);
			let jumped = status(proposal);
			run_to_end(proposal);
			match jumped {
				Status::CodeScheduled { .. } | Status::Confirmed { .. } => {
					assert!(matches!(status(proposal), Status::Confirmed { .. }))
				},
				_ => {
					assert_rolled_back(proposal, Fault::CrashGap, &before);
					assert_eq!(differences(&whole, &whole_state()), BTreeSet::new());
				},
			}
		});
	}
}

/// Weight for about this many keys in a block.
pub(super) fn service_for(keys: u64) -> Weight {
	let each = UpgradeOrchestrator::capture_weight(300);
	<() as crate::WeightInfo>::maintain()
		.saturating_add(UpgradeOrchestrator::largest_merge_weight())
		.saturating_add(each.saturating_mul(keys))
}

#[test]
fn capture_and_restore_go_on_over_as_many_blocks_as_the_weight_asks_for() {
	let blocks = |keys: u64| {
		let mut blocks = 0;
		run(|| {
			WritesPerStep::set(100);
			ServiceWeight::set(service_for(keys));
			DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 200);
			fill(400);
			let (proposal, before) = upgrade(migration(400), Some((200, Strike::Fail)));
			blocks = run_to_end(proposal);
			assert_rolled_back(proposal, Fault::MigrationFailed, &before);
		});
		blocks
	};
	let (many, few) = (blocks(40), blocks(4_000));
	assert!(many > 2 * few && few < 15, "{many} and {few}");
}

#[test]
fn a_captured_key_that_changes_before_the_migrations_is_named_and_the_upgrade_undone() {
	run(|| {
		DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 200);
		fill(400);
		let (proposal, before) = upgrade(migration(400), None);
		ServiceWeight::set(service_for(40));
		let captured = || Snapshots::<Test>::get(proposal).is_some_and(|it| it.key_count > 50);
		while !captured() {
			next_block();
		}
		assert!(matches!(status(proposal), Status::Capturing { .. }));
		// A hook that writes what it must not.
		unhashed::put_raw(&key(3), b"changed");
		let mut found = false;
		while matches!(status(proposal), Status::Capturing { .. }) {
			next_block();
			found |= events().contains(&Event::CaptureMismatch { proposal, key: key(3) });
		}
		assert!(found);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::CaptureMismatch, &before);
	});
}

#[test]
fn a_restored_key_that_changes_again_and_again_is_named_and_the_way_back_halts() {
	run(|| {
		DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 200);
		fill(400);
		WritesPerStep::set(100);
		ServiceWeight::set(service_for(40));
		let (proposal, before) = upgrade(migration(400), Some((200, Strike::Fail)));
		while !matches!(status(proposal), Status::Restoring { .. }) {
			next_block();
		}
		let (mut found, mut count) = (false, 0u8);
		while matches!(status(proposal), Status::Restoring { .. }) {
			// A hook that writes what it must not, in every block.
			count = count.wrapping_add(1);
			unhashed::put_raw(&key(3), &[count]);
			next_block();
			found |= events().contains(&Event::RestoreMismatch { proposal, key: key(3) });
		}
		assert!(found);
		let halted = HaltReason::RestoreMismatch;
		assert!(
			matches!(status(proposal), Status::Halted { reason, .. } if reason == halted),
			"{:?}",
			status(proposal)
		);
		// The hook is gone: governance has it restored once more.
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn the_events_of_a_good_upgrade_tell_the_whole_story() {
	run(|| {
		WritesPerStep::set(20);
		fill(10);
		Writes::set(migration(10));
		let mut story = vec![];
		let listen = |story: &mut Vec<String>| {
			story.extend(events().iter().map(|event| {
				format!("{event:?}").split([' ', '{']).next().unwrap().replace("Event::", "")
			}));
		};
		let proposal = approved();
		listen(&mut story);
		while !status(proposal).is_final() {
			next_block();
			listen(&mut story);
		}
		assert_eq!(
			story,
			[
				"Started",
				"CodeInspected",
				"CodeInspected",
				"Proposed",
				"Voted",
				"Voted",
				"Voted",
				"Approved",
				"EnactmentDeclared",
				"Enacted",
				"VersionActivated",
				"MaintenanceStarted",
				"Captured",
				"MaintenanceProgress",
				"MigrationsStarted",
				"MigrationsDone",
				"Confirmed",
				"SnapshotPruned",
			]
		);
	});
}

#[test]
fn the_events_tell_the_whole_story() {
	run(|| {
		WritesPerStep::set(10);
		fill(20);
		Writes::set(migration(20));
		StrikeAfter::set(Some((10, Strike::Fail)));
		let proposal = enacted();
		let mut story = vec![];
		while !status(proposal).is_final() {
			next_block();
			story.extend(events().iter().map(|event| {
				format!("{event:?}").split([' ', '{']).next().unwrap().replace("Event::", "")
			}));
		}
		assert_eq!(
			story,
			[
				"VersionActivated",
				"MaintenanceStarted",
				"Captured",
				"MaintenanceProgress",
				"MigrationsStarted",
				"MigrationFailed",
				"FaultFound",
				"Restored",
				"MaintenanceProgress",
				"RescueScheduled",
				"RescueEnacted",
				"VersionActivated",
				"RescueStarted",
				"MaintenanceProgress",
				"RolledBack",
				"SnapshotPruned",
			]
		);
		assert!(events().contains(&Event::RolledBack { proposal, cause: Fault::MigrationFailed }));
	});
}

#[test]
fn the_registry_names_the_release_that_a_rescue_build_installs_again() {
	run(|| {
		fill(20);
		let (proposal, _) = upgrade(migration(20), Some((10, Strike::Fail)));
		run_to_end(proposal);
		let of = |spec_version| Versions::<Test>::get(RUNTIME_TARGET, spec_version).unwrap();
		assert_eq!(of(10_010_000).status, VersionStatus::RolledBack);
		let rescue = of(10_010_001);
		assert_eq!(rescue.version.to_vec(), b"1.0.0");
		assert_eq!(rescue.status, VersionStatus::Active);
		assert_eq!((rescue.proposal, rescue.previous), (Some(proposal), Some(10_010_000)));
	});
}

#[test]
fn the_fixed_release_migrates_as_if_nothing_had_happened() {
	let end = |fails: bool| {
		let mut end = State::new();
		run(|| {
			WritesPerStep::set(5);
			fill(40);
			if fails {
				let (first, before) = upgrade(migration(40), Some((23, Strike::Fail)));
				run_to_end(first);
				assert_rolled_back(first, Fault::MigrationFailed, &before);
				run_to(System::block_number() + 3);
			}
			Writes::set(migration(40));
			StrikeAfter::set(None);
			let fixed = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
			approve(fixed);
			run_to(System::block_number() + policy().timelock);
			run_to_end(fixed);
			assert!(matches!(status(fixed), Status::Confirmed { .. }), "{:?}", status(fixed));
			end = state();
		});
		end
	};
	assert_eq!(end(true), end(false));
}

#[test]
fn a_maintenance_that_lasts_longer_than_the_plan_allows_is_undone() {
	run(|| {
		fill(40);
		Writes::set(migration(40));
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.max_maintenance_blocks = Some(6);
		let proposal = propose_plan(plan);
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		let before = state();
		let first = System::block_number() + 1;
		while status(proposal).cause().is_none() {
			next_block();
		}
		assert_eq!(System::block_number(), first + 6);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::Timeout, &before);
	});
}

#[test]
fn a_scope_over_its_budget_is_undone_before_any_migration_runs() {
	for (max_keys, max_bytes) in [(10, 1_000_000), (10_000, 1_000)] {
		run(|| {
			fill(40);
			Writes::set(migration(40));
			let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
			plan.scope.max_keys = max_keys;
			plan.scope.max_bytes = max_bytes;
			let proposal = propose_plan(plan);
			approve(proposal);
			run_to(System::block_number() + policy().timelock);
			let before = state();
			run_to_end(proposal);
			assert_rolled_back(proposal, Fault::OverBudget, &before);
		});
	}
}

#[test]
fn a_value_that_is_too_large_is_over_every_budget() {
	run(|| {
		unhashed::put_raw(&key(0), &vec![0; crate::snapshot::MAX_VALUE_LEN as usize + 1]);
		let (proposal, before) = upgrade(migration(4), None);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::OverBudget, &before);
	});
}

#[test]
fn migrations_that_the_plan_does_not_name_or_cover_never_run() {
	let end = |prepare: &dyn Fn(&mut crate::PlanInputOf<Test>), cause| {
		run(|| {
			fill(10);
			Writes::set(migration(10));
			let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
			prepare(&mut plan);
			let proposal = propose_plan(plan);
			approve(proposal);
			run_to(System::block_number() + policy().timelock);
			let before = state();
			run_to_end(proposal);
			assert_rolled_back(proposal, cause, &before);
		});
	};
	end(&|plan| plan.migrations.clear(), Fault::OtherMigrations);
	end(&|plan| plan.migrations.push(b"one more".to_vec()), Fault::OtherMigrations);
	let elsewhere = || Some(vec![scope_prefix(), twox_128(b"Elsewhere").to_vec()]);
	end(&|_| Prefixes::set(elsewhere()), Fault::ScopeNotCovered);
	end(&|_| Prefixes::set(None), Fault::ScopeNotCovered);
}

#[test]
fn an_invariant_that_does_not_hold_after_the_migrations_undoes_them() {
	run(|| {
		fill(10);
		// What the migration does to money it has no scope for: the account is not put back, the
		// upgrade is. The test looks at the rest.
		let account = frame_system::Account::<Test>::hashed_key_for(EVE);
		let richer = frame_system::AccountInfo::<u64, pallet_balances::AccountData<u64>> {
			providers: 1,
			data: pallet_balances::AccountData { free: FUNDS + 1, ..Default::default() },
			..Default::default()
		};
		let mut writes = migration(10);
		writes.push((account, Some(richer.encode())));
		let (proposal, before) = upgrade(writes, None);
		let mut detail = None;
		while !status(proposal).is_final() {
			next_block();
			detail = detail.or(events().into_iter().find_map(|event| match event {
				Event::FaultFound { detail, .. } => Some(detail),
				_ => None,
			}));
		}
		assert_eq!(detail.unwrap().to_vec(), b"TotalIssuanceIsSumOfAccounts");
		assert_rolled_back(proposal, Fault::InvariantBroken, &before);
	});
}

#[test]
fn a_change_of_our_own_storage_by_a_migration_halts_until_governance_mended_it() {
	// Whether the migration goes on to its end or fails by itself.
	for strike in [None, Some((11, Strike::Fail))] {
		run(|| {
			fill(10);
			let mut writes = migration(10);
			let easier = Policy { minimum_approvals: 1, ..policy() };
			let key = crate::Policies::<Test>::hashed_key_for(Class::Minor);
			writes.push((key, Some(easier.encode())));
			writes.push((crate::mock::scope_prefix(), Some(vec![])));
			let cause = match strike {
				None => Fault::OwnStateChanged,
				Some(_) => Fault::MigrationFailed,
			};
			let (proposal, before) = upgrade(writes, strike);
			run_to_end(proposal);
			let Status::Halted { cause: found, reason, .. } = status(proposal) else {
				panic!("{:?}", status(proposal))
			};
			assert_eq!((found, reason), (cause, HaltReason::OwnStateChanged));
			assert_eq!(state(), before, "restored all the same");

			assert_ok!(UpgradeOrchestrator::set_policy(
				RuntimeOrigin::root(),
				Class::Minor,
				policy()
			));
			// What governance does besides does not stand in the way.
			propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
			assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
			run_to_end(proposal);
			assert_rolled_back(proposal, cause, &before);
		});
	}
}

#[test]
fn an_upgrade_whose_proposal_is_gone_does_not_stay_locked() {
	run(|| {
		fill(10);
		let mut writes = migration(10);
		writes.push((crate::Proposals::<Test>::hashed_key_for(0), None));
		writes.push((scope_prefix(), None));
		Writes::set(writes);
		enacted();
		let mut blocks = 0;
		while Agenda::<Test>::get().breaker.is_none() {
			next_block();
			blocks += 1;
			assert!(blocks < 30);
		}
		assert!(events().contains(&Event::ProposalLost { proposal: 0 }));
		assert!(!next_block(), "open to governance");
		// Not what the pallet left.
		crate::OpenProposals::<Test>::kill();
		let _ = crate::Votes::<Test>::clear(u32::MAX, None);
		Recovery::<Test>::remove(0);
		Snapshots::<Test>::remove(0);
		let _ = SnapshotPages::<Test>::clear(u32::MAX, None);
	});
}

#[test]
fn a_plan_from_before_an_upgrade_was_halted_is_not_enacted_on_what_it_left() {
	run(|| {
		let plan = || {
			let mut plan = plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000));
			plan.base_spec_version = 10_010_000;
			plan
		};
		let early = propose_plan(plan());
		approve(early);
		halted();
		run_to(System::block_number() + 5);
		assert!(matches!(status(early), Status::Queued { .. }));
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), early, vec![]));
		StrikeAfter::set(None);
		Writes::set(vec![]);
		let late = propose_plan(plan());
		approve(late);
		run_to(System::block_number() + policy().timelock);
		run_to_end(late);
		assert!(matches!(status(late), Status::Confirmed { .. }), "{:?}", status(late));
	});
}

#[test]
fn a_rescue_build_that_gave_up_can_be_retried_where_it_is() {
	run(|| {
		fill(20);
		let (proposal, before) = upgrade(migration(20), Some((10, Strike::Fail)));
		while !matches!(status(proposal), Status::RescueScheduled { .. }) {
			next_block();
		}
		let service = ServiceWeight::take();
		ServiceWeight::set(<() as crate::WeightInfo>::maintain());
		run_to_end(proposal);
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::RestoreTimeout, .. }
		));
		assert_eq!(Running::get().impl_name, "rescue");
		ServiceWeight::set(service);
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn a_restore_outlives_two_gaps_without_blocks_and_gives_up_after_three() {
	for gaps in 1..=3 {
		run(|| {
			fill(40);
			ServiceWeight::set(service_for(8));
			DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 200);
			let (proposal, before) = upgrade(migration(40), Some((20, Strike::Fail)));
			while status(proposal).cause().is_none() {
				next_block();
			}
			next_block();
			// A step that traps is in no block: only the one that skips it is.
			for _ in 0..gaps {
				ClockAheadMillis::mutate(|ahead| *ahead += 700_000);
				next_block();
			}
			if gaps < 3 {
				run_to_end(proposal);
				assert_rolled_back(proposal, Fault::MigrationFailed, &before);
			} else {
				assert!(matches!(
					status(proposal),
					Status::Halted { reason: HaltReason::CrashGap, .. }
				));
			}
		});
	}
}

#[test]
fn single_block_migrations_are_undone_at_once_when_their_checks_fail() {
	run(|| {
		fill(10);
		let item = [twox_128(b"Certificates"), twox_128(b"NextId")].concat();
		unhashed::put_raw(&item, &5u32.encode());
		SingleBlockPrefixes::set(vec![item.clone()]);
		SingleBlockWrites::set(vec![(item.clone(), Some(6u32.encode()))]);
		SingleBlockCheck::set(Err("NextIdIsOdd"));
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.scope.prefixes = vec![item.clone()];
		let proposal = propose_plan(plan);
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		let before = state();
		next_block();
		assert!(events().contains(&Event::FaultFound {
			proposal,
			cause: Fault::SingleBlockFailed,
			detail: b"NextIdIsOdd".to_vec().try_into().unwrap(),
		}));
		assert_eq!(state(), before, "undone in the same block");
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::SingleBlockFailed, &before);
	});
}

#[test]
fn single_block_migrations_are_undone_too_when_a_later_one_fails() {
	run(|| {
		fill(10);
		let item = [twox_128(b"Certificates"), twox_128(b"NextId")].concat();
		let map = [twox_128(b"Certificates"), twox_128(b"Certificates")].concat();
		unhashed::put_raw(&item, &5u32.encode());
		SingleBlockPrefixes::set(vec![item.clone()]);
		SingleBlockWrites::set(vec![(item.clone(), Some(6u32.encode()))]);
		let entry = |index: u32| [map.clone(), index.encode()].concat();
		for index in 0..20 {
			unhashed::put_raw(&entry(index), b"old");
		}
		Prefixes::set(Some(vec![map.clone()]));
		Writes::set((0..20).map(|index| (entry(index), Some(b"new".to_vec()))).collect());
		StrikeAfter::set(Some((11, Strike::Fail)));
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.scope.prefixes = vec![map, item.clone()];
		let proposal = propose_plan(plan);
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		let before = state();
		next_block();
		assert_eq!(unhashed::get_raw(&item), Some(6u32.encode()));
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn single_block_migrations_outside_of_the_plans_scope_do_not_run() {
	run(|| {
		fill(10);
		SingleBlockPrefixes::set(vec![twox_128(b"Elsewhere").to_vec()]);
		SingleBlockWrites::set(vec![(twox_128(b"Elsewhere").to_vec(), Some(vec![1]))]);
		let (proposal, before) = upgrade(vec![], None);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::ScopeNotCovered, &before);
	});
}

#[test]
fn the_storage_version_that_the_executive_writes_for_an_empty_pallet_is_taken_back() {
	run(|| {
		let version = [scope_prefix(), twox_128(b":__STORAGE_VERSION__:").to_vec()].concat();
		// Trap 24: written before anything of the candidate runs.
		SingleBlockWrites::set(vec![(version.clone(), Some(1u16.encode()))]);
		let (proposal, before) = upgrade(
			vec![(key(1), Some(vec![1])), (key(2), Some(vec![2]))],
			Some((1, Strike::Fail)),
		);
		assert_eq!(before.get(&version), None);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn a_candidate_without_the_guard_is_undone_or_halted() {
	run(|| {
		fill(10);
		IsGuarded::set(false);
		let (proposal, before) = upgrade(migration(10), None);
		next_block();
		IsGuarded::set(true);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::Unguarded, &before);
	});
	run(|| {
		fill(10);
		IsGuarded::set(false);
		let version = [scope_prefix(), twox_128(b":__STORAGE_VERSION__:").to_vec()].concat();
		SingleBlockWrites::set(vec![(version, Some(2u16.encode()))]);
		let (proposal, _) = upgrade(migration(10), None);
		run_to_end(proposal);
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::NotCaptured, cause: Fault::Unguarded, .. }
		));
	});
}

/// Where the rescue build of a proposal is stored.
pub(super) fn rescue_key(proposal: u32) -> Vec<u8> {
	let rescue = crate::Proposals::<Test>::get(proposal).unwrap().plan.rescue.unwrap();
	pallet_preimage::PreimageFor::<Test>::hashed_key_for((rescue.code_hash, rescue.length_bytes))
}

/// Halt an upgrade: its rescue build is not stored any more.
fn halted() -> (u32, State) {
	fill(20);
	let (proposal, before) = upgrade(migration(20), Some((10, Strike::Fail)));
	unhashed::kill(&rescue_key(proposal));
	run_to_end(proposal);
	(proposal, before)
}

#[test]
fn inv_07_a_missing_rescue_build_halts_and_leaves_the_chain_open_to_governance() {
	run(|| {
		let (proposal, before) = halted();
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::RescueMissing, cause: Fault::MigrationFailed, .. }
		));
		assert_eq!(state(), before, "restored all the same");
		assert!(!next_block(), "not locked");
		let vote = RuntimeCall::UpgradeOrchestrator(crate::Call::resume { reason: vec![] });
		let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_all {
			dest: BOB,
			keep_alive: true,
		});
		let inherent = RuntimeCall::Timestamp(pallet_timestamp::Call::set { now: 1 });
		type Filter = <Test as frame_system::Config>::BaseCallFilter;
		assert!(Filter::contains(&vote) && Filter::contains(&inherent));
		assert!(!Filter::contains(&transfer));

		// Nobody but the administrator.
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal),
			sp_runtime::DispatchError::BadOrigin
		);
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::signed(ALICE), b"why".to_vec()),
			sp_runtime::DispatchError::BadOrigin
		);
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert!(matches!(
			status(proposal),
			Status::Failed { reason: crate::lifecycle::FailReason::Halted, .. }
		));
		assert!(Filter::contains(&transfer));
		next_block();
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()),
			Error::<Test>::NotHalted
		);
	});
}

#[test]
fn a_halted_upgrade_can_be_retried_when_its_rescue_build_is_back() {
	run(|| {
		let (proposal, before) = halted();
		let rescue = release("1.1.0", 10_010_001);
		let rescue = sp_version::RuntimeVersion { impl_name: "rescue".into(), ..rescue };
		let blob = crate::blob_builder::blob(&rescue, &[]);
		unhashed::put_raw(&rescue_key(proposal), &blob.encode());
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		assert!(UpgradeOrchestrator::ongoing(), "locked again");
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn only_what_is_halted_can_be_resumed_and_not_while_another_upgrade_is_under_way() {
	run(|| {
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()),
			Error::<Test>::NotHalted
		);
		halted();
		StrikeAfter::set(None);
		Writes::set(migration(10));
		let repair = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
		approve(repair);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(repair), Status::CodeScheduled { .. }));
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()),
			Error::<Test>::UpgradeActive
		);
	});
}

#[test]
fn a_plan_that_repairs_the_chain_takes_the_place_of_a_halted_one_when_its_code_runs() {
	run(|| {
		let (halted, _) = halted();
		StrikeAfter::set(None);
		Writes::set(vec![]);
		let repair = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
		approve(repair);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(halted), Status::Halted { .. }), "its snapshot is still there");
		assert!(Agenda::<Test>::get().breaker.is_some());
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), halted),
			Error::<Test>::UpgradeActive
		);
		run_to_end(repair);
		assert!(matches!(
			status(halted),
			Status::Failed { reason: crate::lifecycle::FailReason::Replaced, .. }
		));
		assert!(matches!(status(repair), Status::Confirmed { .. }), "{:?}", status(repair));
		assert!(Agenda::<Test>::get().breaker.is_none());
		next_block();
		assert_eq!(SnapshotPages::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_repair_opens_the_chain_when_it_is_confirmed_and_not_on_its_way_back() {
	/// A repair with a reverse build, in its probation, of a chain that another upgrade halted.
	fn in_probation() -> u32 {
		let (first, _) = halted();
		StrikeAfter::set(None);
		Writes::set(vec![]);
		ReverseWrites::set(vec![(key(1), Some(b"migrated back".to_vec()))]);
		DefaultPolicy::set(Policy { probation_blocks: 12, ..policy() });
		let mut plan = plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010));
		plan.failure_policy = crate::FailurePolicy::Keep;
		plan.reverse = Some(inspected::<Test>(&release("reverse", 10_010_012)));
		plan.reverse_migrations = vec![REVERSE_MIGRATION.into()];
		let repair = propose_plan(plan);
		approve(repair);
		until(|| {
			assert!(!status(repair).is_final(), "{:?}", status(repair));
			status(repair).is_probation()
		});
		assert!(status(first).is_final());
		assert_eq!(Agenda::<Test>::get().breaker.unwrap().halted, Some(first));
		repair
	}
	let is_tripped = || Agenda::<Test>::get().breaker.is_some();
	run(|| {
		let repair = in_probation();
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), repair));
		until(|| {
			assert!(is_tripped(), "users are let in on what the first one left");
			status(repair).is_final()
		});
		assert!(matches!(status(repair), Status::RolledBack { .. }), "{:?}", status(repair));
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert!(!is_tripped());
	});
	run(|| {
		// It halts as well, and is tried again.
		let repair = in_probation();
		StrikeAfter::set(Some((0, Strike::Fail)));
		assert_ok!(UpgradeOrchestrator::roll_back(RuntimeOrigin::root(), repair));
		until(|| {
			assert!(is_tripped(), "{:?}", status(repair));
			matches!(status(repair), Status::Halted { .. })
		});
		assert_ne!(Agenda::<Test>::get().breaker.unwrap().halted, Some(repair));
	});
	run(|| {
		let repair = in_probation();
		let other = crate::blob_builder::blob(&release("other", 10_020_000), &[]);
		unhashed::put_raw(sp_core::storage::well_known_keys::CODE, &other);
		next_block();
		assert!(matches!(status(repair), Status::Failed { .. }), "{:?}", status(repair));
		assert!(is_tripped());
	});
	run(|| {
		let repair = in_probation();
		run_to_end(repair);
		assert!(matches!(status(repair), Status::Confirmed { .. }), "{:?}", status(repair));
		assert!(!is_tripped());
	});
}

#[test]
fn users_stay_out_of_the_rest_of_the_block_in_which_governance_has_an_upgrade_restored() {
	let remark =
		RuntimeCall::Balances(pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false });
	run(|| {
		let (proposal, _) = halted();
		assert!(!UpgradeOrchestrator::contains(&remark));
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		assert!(Agenda::<Test>::get().breaker.is_none());
		assert!(matches!(status(proposal), Status::Restoring { .. }));
		assert!(!UpgradeOrchestrator::contains(&remark));
	});
}

#[test]
fn a_repair_that_is_undone_leaves_the_breaker_tripped_until_governance_resumes() {
	run(|| {
		halted();
		Writes::set(migration(20));
		StrikeAfter::set(Some((3, Strike::Fail)));
		let repair = propose_plan(plan_to::<Test>("1.1.1", &release("1.1.1", 10_010_010)));
		approve(repair);
		run_to(System::block_number() + policy().timelock);
		run_to_end(repair);
		assert!(matches!(status(repair), Status::RolledBack { .. }), "{:?}", status(repair));
		assert!(Agenda::<Test>::get().breaker.is_some(), "what was halted is not repaired");
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert!(Agenda::<Test>::get().breaker.is_none());
	});
}

#[test]
fn what_was_never_captured_can_not_be_retried() {
	run(|| {
		fill(10);
		IsGuarded::set(false);
		let version = [scope_prefix(), twox_128(b":__STORAGE_VERSION__:").to_vec()].concat();
		SingleBlockWrites::set(vec![(version, Some(2u16.encode()))]);
		let (proposal, _) = upgrade(migration(10), None);
		run_to_end(proposal);
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal),
			Error::<Test>::NothingToRestore
		);
	});
}

#[test]
fn any_changed_byte_of_a_page_is_found_before_anything_is_put_back() {
	let pages = std::cell::Cell::new(0);
	for byte in 0..200 {
		run(|| {
			fill(20);
			let (proposal, _) = upgrade(migration(20), Some((10, Strike::Fail)));
			while status(proposal).cause().is_none() {
				next_block();
			}
			let half_migrated = state();
			let header = Snapshots::<Test>::get(proposal).unwrap();
			pages.set(header.page_count);
			let index = byte % header.page_count;
			let mut page = SnapshotPages::<Test>::get(proposal, index).unwrap().into_inner();
			let at = (byte as usize * 31) % page.len();
			page[at] ^= 1 << (byte % 8);
			SnapshotPages::<Test>::insert(
				proposal,
				index,
				crate::snapshot::Page::truncate_from(page),
			);
			run_to_end(proposal);
			assert!(matches!(
				status(proposal),
				Status::Halted { reason: HaltReason::SnapshotChanged, .. }
			));
			assert_eq!(state(), half_migrated);
			assert!(!next_block());
		});
	}
	assert!(pages.get() > 1);
}

#[test]
fn a_page_header_or_recovery_data_that_can_not_be_read_halts() {
	let break_it: [fn(u32); 4] = [
		|proposal| SnapshotPages::<Test>::remove(proposal, 0),
		|proposal| unhashed::put_raw(&SnapshotPages::<Test>::hashed_key_for(proposal, 0), &[255]),
		|proposal| unhashed::put_raw(&Snapshots::<Test>::hashed_key_for(proposal), &[255; 7]),
		|proposal| unhashed::put_raw(&Recovery::<Test>::hashed_key_for(proposal), &[99]),
	];
	for break_it in break_it {
		run(|| {
			fill(20);
			let (proposal, _) = upgrade(migration(20), Some((10, Strike::Fail)));
			while status(proposal).cause().is_none() {
				next_block();
			}
			break_it(proposal);
			run_to_end(proposal);
			assert!(matches!(
				status(proposal),
				Status::Halted { reason: HaltReason::SnapshotUnreadable, .. }
			));
			// What was broken by hand is not what the pallet left.
			unhashed::kill(&Snapshots::<Test>::hashed_key_for(proposal));
			unhashed::kill(&Recovery::<Test>::hashed_key_for(proposal));
			let _ = SnapshotPages::<Test>::clear_prefix(proposal, u32::MAX, None);
		});
	}
}

#[test]
fn inv_13_snapshots_never_exceed_what_they_declare_and_leave_in_spare_weight() {
	run(|| {
		fill(60);
		for index in 0..40 {
			unhashed::put_raw(&key(1_000 + index), &vec![7; 20_000]);
		}
		let (proposal, before) = upgrade(migration(60), Some((30, Strike::Fail)));
		let plan = crate::Proposals::<Test>::get(proposal).unwrap().plan;
		let mut pages = 0;
		while !status(proposal).is_final() {
			let bytes: usize = SnapshotPages::<Test>::iter().map(|(.., page)| page.len()).sum();
			let header = Snapshots::<Test>::get(proposal).unwrap_or_default();
			assert!(
				header.key_count <= plan.scope.max_keys
					&& header.byte_count <= plan.scope.max_bytes
			);
			assert!(bytes <= header.byte_count as usize * 11 / 10 + 200);
			assert_eq!(SnapshotPages::<Test>::iter().count(), header.page_count as usize);
			pages = header.page_count;
			next_block();
		}
		assert_eq!(state(), before);
		assert!(pages > 10);
		assert_eq!(SnapshotPages::<Test>::iter().count(), 0);
		assert!(Pruning::<Test>::get().is_empty());
		assert!(Snapshots::<Test>::contains_key(proposal), "the header stays");
	});
}

#[test]
fn a_full_block_deletes_no_pages_and_a_block_with_little_to_spare_few() {
	use frame_support::traits::OnIdle;
	run(|| {
		let header =
			crate::snapshot::SnapshotHeaderOf::<Test> { page_count: 5, ..Default::default() };
		Snapshots::<Test>::insert(7, header);
		for page in 0..5 {
			SnapshotPages::<Test>::insert(7, page, crate::snapshot::Page::default());
		}
		UpgradeOrchestrator::release_snapshots(7);
		let left_after = |weight| {
			UpgradeOrchestrator::on_idle(1, weight);
			SnapshotPages::<Test>::iter().map(|(_, page, _)| page).min()
		};
		use crate::WeightInfo;
		assert_eq!(left_after(Weight::zero()), Some(0));
		assert_eq!(left_after(<()>::prune(1)), Some(1));
		assert_eq!(left_after(<()>::prune(3)), Some(4));
		assert_eq!(Pruning::<Test>::get().to_vec(), [(7, 4)]);
		assert_eq!(left_after(<()>::prune(100)), None);
		assert!(!Agenda::<Test>::get().pruning);
	});
}

#[test]
fn a_restore_that_takes_longer_than_the_runtime_allows_halts() {
	run(|| {
		fill(20);
		let (proposal, _) = upgrade(migration(20), Some((10, Strike::Fail)));
		while status(proposal).cause().is_none() {
			next_block();
		}
		let since = System::block_number();
		ServiceWeight::set(<() as crate::WeightInfo>::maintain());
		run_to_end(proposal);
		assert_eq!(
			status(proposal),
			Status::Halted {
				at: since + 100,
				cause: Fault::MigrationFailed,
				reason: HaltReason::RestoreTimeout,
				reverse: false,
			}
		);
		assert!(!UpgradeOrchestrator::ongoing());
	});
}

#[test]
fn hooks_of_the_candidates_first_block_know_that_it_is_locked() {
	run(|| {
		type Limit = crate::Quiesced<Test, ServiceWeight>;
		let limit = || <Limit as Get<Weight>>::get();
		assert_eq!(limit(), ServiceWeight::get());
		assert!(UpgradeOrchestrator::layout_ok());
		fill(20);
		let (proposal, _) = upgrade(migration(20), Some((10, Strike::Fail)));
		// What the executive does before the hooks.
		switch_to_code_in_storage();
		use frame_support::traits::OnRuntimeUpgrade;
		crate::Guarded::<Test, SingleBlock, SingleBlock, SingleBlock>::on_runtime_upgrade();
		assert_eq!(limit(), Weight::zero());
		assert!(!UpgradeOrchestrator::layout_ok());
		while !status(proposal).is_final() {
			next_block();
			assert_eq!(limit() == Weight::zero(), !status(proposal).is_final());
		}
	});
}

#[test]
fn what_a_migration_leaves_is_not_restored_twice_by_a_second_restore() {
	run(|| {
		fill(40);
		let (proposal, before) = upgrade(migration(40), Some((20, Strike::Fail)));
		let mut changes = vec![];
		while !status(proposal).is_final() {
			next_block();
			changes.extend(events().into_iter().filter_map(|event| match event {
				Event::Restored { written, removed, .. } => Some((written, removed)),
				_ => None,
			}));
		}
		assert_eq!(state(), before);
		let [(written, removed)] = changes[..] else { panic!("{changes:?}") };
		let undone: BTreeSet<_> = migration(40).into_iter().take(20).map(|(key, _)| key).collect();
		assert!(written + removed <= undone.len() as u32, "{written} and {removed}");
	});
}

#[test]
fn a_rescue_build_that_somebody_installs_in_the_middle_restores_as_well() {
	run(|| {
		fill(40);
		let (proposal, before) = upgrade(migration(40), None);
		run_to(System::block_number() + 15);
		assert!(matches!(status(proposal), Status::Migrating { .. }));
		let rescue = crate::Proposals::<Test>::get(proposal).unwrap().plan.rescue.unwrap();
		let blob =
			<Preimage as frame_support::traits::QueryPreimage>::fetch(&rescue.code_hash, None);
		unhashed::put_raw(sp_core::storage::well_known_keys::CODE, &blob.unwrap());
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::RescueForced, &before);
	});
}

#[test]
fn other_code_in_the_middle_of_a_restore_halts_and_state_can_still_be_restored() {
	run(|| {
		fill(40);
		let (proposal, before) = upgrade(migration(40), Some((20, Strike::Fail)));
		while status(proposal).cause().is_none() {
			next_block();
		}
		let other = crate::blob_builder::blob(&release("other", 10_010_020), &[]);
		unhashed::put_raw(sp_core::storage::well_known_keys::CODE, &other);
		next_block();
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::Replaced, cause: Fault::MigrationFailed, .. }
		));
		assert!(!UpgradeOrchestrator::ongoing());
		// The rescue build is older than what runs: it is not installed.
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert!(matches!(
			status(proposal),
			Status::Halted { reason: HaltReason::RescueNotHigher, .. }
		));
		assert_eq!(state(), before);
	});
}

#[test]
fn capture_and_restore_are_the_identity_on_any_state_for_any_weight() {
	for seed in 1..60u64 {
		run(|| {
			let mut noise = super::invariants::Noise((seed * 0x9e37_79b9) | 1);
			let keys: Vec<Vec<u8>> = (0..noise.below(40))
				.map(|_| {
					// Short keys begin longer ones, and bytes at their limits stand at the ends.
					let bytes =
						(0..noise.below(12)).map(|_| [0, 1, 127, 255][noise.below(4) as usize]);
					[scope_prefix(), bytes.collect()].concat()
				})
				.collect();
			let value = |noise: &mut super::invariants::Noise| {
				let length = [0, 1, 31, 33, 1_000, 70_000][noise.below(6) as usize];
				vec![noise.below(256) as u8; length]
			};
			for key in keys.iter().filter(|key| key.len() % 3 != 0) {
				unhashed::put_raw(key, &value(&mut noise));
			}
			let writes: Vec<Write> = keys
				.iter()
				.filter(|_| !noise.0.is_multiple_of(3))
				.map(|key| (key.clone(), (key.len() % 2 == 0).then(|| key.clone())))
				.collect();
			let after = noise.below(writes.len() as u64 + 1) as u32;
			WritesPerStep::set(1 + noise.below(20) as u32);
			ServiceWeight::set(service_for(noise.below(40)));
			DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 400);
			let strike = (!writes.is_empty()).then_some((after, Strike::Fail));
			Writes::set(writes);
			StrikeAfter::set(strike);
			let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
			plan.scope.max_bytes = 10_000_000;
			let proposal = propose_plan(plan);
			approve(proposal);
			run_to(System::block_number() + policy().timelock);
			let before = state();
			run_to_end(proposal);
			if strike.is_some() {
				assert_rolled_back(proposal, Fault::MigrationFailed, &before);
			} else {
				assert!(matches!(status(proposal), Status::Confirmed { .. }));
			}
		});
	}
}
