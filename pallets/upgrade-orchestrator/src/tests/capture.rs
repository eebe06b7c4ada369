// SPDX-License-Identifier: Apache-2.0

//! The copy and what it is put back into: any scope, any changed byte, and somebody who writes into the
//! scope while it is copied or put back.

use super::{
	invariants::Noise,
	way_back::{assert_rolled_back, fill, key, migration, run_to_end, service_for, state, upgrade},
};
use crate::{
	lifecycle::{Fault, HaltReason, Status},
	mock::{solo::*, *},
	Event, Proposals, SnapshotPages, Snapshots,
};
use frame_support::{assert_ok, storage::unhashed, weights::WeightMeter};
use sp_io::hashing::twox_128;

/// What the fault or the halt of a proposal says besides its kind.
fn detail(found: &mut Option<Vec<u8>>) {
	for event in events() {
		if let Event::FaultFound { detail, .. } | Event::Halted { detail, .. } = event {
			*found = Some(detail.to_vec());
		}
	}
}

/// A key as the detail of an event has it.
fn as_text(key: &[u8]) -> Vec<u8> {
	key.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into_bytes()
}

#[test]
fn who_writes_into_the_scope_while_it_is_captured_has_the_upgrade_undone_before_it_migrates() {
	run(|| {
		fill(40);
		ServiceWeight::set(service_for(12));
		let (proposal, before) = upgrade(migration(40), None);
		// Until the first keys are copied.
		while SnapshotPages::<Test>::iter_prefix(proposal).count() < 3 {
			next_block();
			assert!(status(proposal).cause().is_none());
		}
		assert!(matches!(status(proposal), Status::Capturing { .. }));
		unhashed::put_raw(&key(0), b"a hook was here");
		let mut found = None;
		while !status(proposal).is_final() {
			next_block();
			detail(&mut found);
			assert!(!matches!(status(proposal), Status::Migrating { .. }), "nothing migrates");
		}
		assert_eq!(found, Some(as_text(&key(0))), "the key is named");
		assert_rolled_back(proposal, Fault::CaptureMismatch, &before);
	});
}

/// Fail, and write into the scope in so many blocks of the restore, behind the cursor of the merge.
fn disturbed_restore(
	blocks: u32,
) -> (u32, super::way_back::State, Vec<Event<Test>>, Option<Vec<u8>>) {
	fill(40);
	ServiceWeight::set(service_for(20));
	DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 200);
	let (proposal, before) = upgrade(migration(40), Some((20, Strike::Fail)));
	while !matches!(status(proposal), Status::Restoring { .. }) {
		next_block();
	}
	let (mut written, mut mismatches, mut found) = (0, vec![], None);
	while matches!(status(proposal), Status::Restoring { .. }) {
		next_block();
		detail(&mut found);
		let seen =
			events().into_iter().filter(|event| matches!(event, Event::RestoreMismatch { .. }));
		mismatches.extend(seen);
		// Once the merge has begun it is behind the first key.
		let has_begun = unhashed::get_raw(&key(0)) == before.get(&key(0)).cloned();
		if has_begun && written < blocks && matches!(status(proposal), Status::Restoring { .. }) {
			unhashed::put_raw(&key(0), &written.to_be_bytes());
			written += 1;
		}
	}
	(proposal, before, mismatches, found)
}

#[test]
fn who_writes_into_the_scope_while_it_is_restored_has_it_restored_again() {
	run(|| {
		let (proposal, before, _, _) = disturbed_restore(1);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn a_scope_that_does_not_stay_restored_halts_and_the_key_is_named() {
	run(|| {
		let (proposal, before, mismatches, found) = disturbed_restore(u32::MAX);
		assert!(matches!(
			status(proposal),
			Status::Halted {
				cause: Fault::MigrationFailed,
				reason: HaltReason::RestoreMismatch,
				..
			}
		));
		assert_eq!(found, Some(as_text(&key(0))));
		let mismatch = Event::RestoreMismatch { proposal, key: key(0) };
		assert_eq!(mismatches, [mismatch.clone(), mismatch]);
		assert!(!next_block(), "open to governance");
		// Whoever wrote has stopped: what is left to do is done by a retry.
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::MigrationFailed, &before);
	});
}

#[test]
fn a_scope_that_the_candidate_protects_is_not_captured() {
	run(|| {
		fill(10);
		let (proposal, before) = upgrade(migration(10), None);
		// Stands for a candidate that protects a pallet which the release before it did not.
		let plan_of = |proposal| Proposals::<Test>::get(proposal).unwrap().plan;
		let scope = plan_of(proposal).scope;
		Proposals::<Test>::mutate(proposal, |open| {
			let protected = twox_128(b"Balances").to_vec().try_into().unwrap();
			open.as_mut().unwrap().plan.scope.prefixes.try_push(protected).unwrap();
		});
		while status(proposal).cause().is_none() {
			next_block();
		}
		assert_eq!(Snapshots::<Test>::get(proposal).unwrap().key_count, 0);
		Proposals::<Test>::mutate(proposal, |open| open.as_mut().unwrap().plan.scope = scope);
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::ScopeProtected, &before);
	});
}

#[test]
fn every_single_changed_byte_of_every_page_changes_the_hash_of_the_snapshot() {
	run(|| {
		fill(20);
		let (proposal, _) = upgrade(migration(20), Some((10, Strike::Fail)));
		while status(proposal).cause().is_none() {
			next_block();
		}
		let header = Snapshots::<Test>::get(proposal).unwrap();
		let hash = || {
			let (mut page, mut hash) = (0, Default::default());
			let meter = &mut WeightMeter::new();
			let checked =
				UpgradeOrchestrator::check_pages(proposal, &header, &mut page, &mut hash, meter);
			assert_eq!(checked.ok(), Some(true));
			hash
		};
		assert_eq!(hash(), header.pages_hash);
		let mut bytes = 0;
		for index in 0..header.page_count {
			let page = SnapshotPages::<Test>::get(proposal, index).unwrap();
			for at in 0..page.len() {
				let mut changed = page.clone();
				changed[at] ^= 1 << (at % 8);
				SnapshotPages::<Test>::insert(proposal, index, changed);
				assert_ne!(hash(), header.pages_hash, "byte {at} of page {index}");
				bytes += 1;
			}
			// Nor may a byte be missing, or one more be there.
			let mut shorter = page.clone();
			shorter.pop();
			let mut longer = page.clone();
			longer.try_push(0).unwrap();
			for changed in [shorter, longer] {
				SnapshotPages::<Test>::insert(proposal, index, changed);
				assert_ne!(hash(), header.pages_hash, "length of page {index}");
			}
			SnapshotPages::<Test>::insert(proposal, index, page);
		}
		assert_eq!(hash(), header.pages_hash);
		assert!(bytes > 2_000, "{bytes}");
	});
}

/// Prefixes of which none begins another: whole pallets, items of pallets, and parts of a map.
fn scope_of(noise: &mut Noise) -> Vec<Vec<u8>> {
	let pallet = |name: &[u8]| twox_128(name).to_vec();
	let item = |name: &[u8]| [scope_prefix(), pallet(name)].concat();
	let part = |byte: u8| [item(b"Parts"), vec![byte]].concat();
	let mut scope = if noise.below(3) == 0 {
		vec![scope_prefix()]
	} else {
		[item(b"Index"), item(b"Next"), part(0), part(1), part(255)]
			.into_iter()
			.filter(|_| noise.below(2) == 0)
			.collect()
	};
	scope.extend([pallet(b"Other"), pallet(b"Third")].into_iter().filter(|_| noise.below(2) == 0));
	if scope.is_empty() {
		scope.push(part(7));
	}
	// In any order.
	let turn = noise.below(scope.len() as u64) as usize;
	scope.rotate_left(turn);
	scope
}

#[test]
fn capture_and_restore_are_the_identity_for_any_scope() {
	for seed in 1..60u64 {
		run(|| {
			let mut noise = Noise((seed * 0x2545_f491) | 1);
			let scope = scope_of(&mut noise);
			// Keys in scope, and neighbours that begin almost like them.
			for prefix in &scope {
				let mut neighbour = prefix.clone();
				*neighbour.last_mut().unwrap() ^= 1;
				for index in 0..noise.below(12) as u8 {
					let value = vec![index; noise.below(200) as usize];
					unhashed::put_raw(&[&prefix[..], &[index; 3]].concat(), &value);
					unhashed::put_raw(&[&neighbour[..], &[index; 3]].concat(), &value);
				}
				if noise.below(2) == 0 {
					unhashed::put_raw(prefix, b"the prefix itself is a key");
				}
			}
			let mut writes: Vec<Write> = vec![];
			for _ in 0..1 + noise.below(30) {
				let prefix = &scope[noise.below(scope.len() as u64) as usize];
				let length = noise.below(5) as usize;
				let key = [&prefix[..], &vec![noise.below(12) as u8; length]].concat();
				let value = vec![9; noise.below(300) as usize];
				writes.push((key, (noise.below(3) > 0).then_some(value)));
			}
			let strike = (noise.below(writes.len() as u64 + 1) as u32, Strike::Fail);
			Prefixes::set(Some(scope.clone()));
			Writes::set(writes);
			WritesPerStep::set(1 + noise.below(7) as u32);
			StrikeAfter::set(Some(strike));
			ServiceWeight::set(service_for(noise.below(30)));
			DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 400);
			let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
			plan.scope.prefixes = scope;
			let proposal = propose_plan(plan);
			approve(proposal);
			run_to(System::block_number() + policy().timelock);
			let before = state();
			run_to_end(proposal);
			assert_rolled_back(proposal, Fault::MigrationFailed, &before);
		});
	}
}
