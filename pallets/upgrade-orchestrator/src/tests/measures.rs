// SPDX-License-Identifier: Apache-2.0

//! The invariants that come with the pallet: what they see, and that a measurement in parts ends as one
//! that is done at once.

use super::way_back::{assert_rolled_back, fill, migration, run_to_end, upgrade};
use crate::{
	guarded::Check,
	invariant::{
		BalancesUnchanged, EntriesUnchanged, Invariant, Measured, StorageVersionReached,
		TotalIssuanceIsSumOfAccounts, When, Witness,
	},
	lifecycle::Fault,
	mock::{solo::*, *},
	Event,
};
use codec::Encode;
use frame_support::{
	assert_ok,
	storage::unhashed,
	traits::{Contains, Get, StorageVersion},
	weights::{Weight, WeightMeter},
};

type AccountOf = frame_system::AccountInfo<
	<Test as frame_system::Config>::Nonce,
	pallet_balances::AccountData<u64>,
>;
type Issuance = TotalIssuanceIsSumOfAccounts<Test, Balances>;
type SameBalances = BalancesUnchanged<Test, Balances, Author>;
type SameEntries = EntriesUnchanged<Test, EntriesName, CertificatesPrefix>;
type VersionReached = StorageVersionReached<Test, Balances>;

/// Eve is paid in each block.
struct Author;
impl Contains<u64> for Author {
	fn contains(who: &u64) -> bool {
		*who == EVE
	}
}

struct EntriesName;
impl Get<&'static str> for EntriesName {
	fn get() -> &'static str {
		"CertificatesUnchanged"
	}
}

struct CertificatesPrefix;
impl Get<Vec<u8>> for CertificatesPrefix {
	fn get() -> Vec<u8> {
		scope_prefix()
	}
}

/// Measure with this much weight in each block. Returns the result, and the number of blocks.
fn measured_in<I: Invariant>(when: When, weight: Weight) -> (Witness, u32) {
	let (mut from, mut blocks) = (None, 0);
	loop {
		blocks += 1;
		assert!(blocks < 100, "no end");
		match I::measure(when, from.as_ref(), &mut WeightMeter::with_limit(weight)).unwrap() {
			Measured::Done(witness) => return (witness, blocks),
			Measured::Continue(further) => from = Some(further),
		}
	}
}

/// Measure at once, and again in parts.
fn measured<I: Invariant>(when: When) -> Witness {
	let (whole, blocks) = measured_in::<I>(when, Weight::MAX);
	assert_eq!(blocks, 1);
	let mut weight = Weight::from_parts(u64::MAX, 1);
	while let Measured::Continue(further) =
		I::measure(when, None, &mut WeightMeter::with_limit(weight)).unwrap()
	{
		// As little as gets any further.
		if I::measure(when, Some(&further), &mut WeightMeter::with_limit(weight))
			!= Ok(Measured::Continue(further))
		{
			break;
		}
		weight = weight.saturating_mul(2);
		weight.set_ref_time(u64::MAX);
	}
	let (parts, _) = measured_in::<I>(when, weight);
	assert_eq!(parts, whole);
	whole
}

/// Whether an invariant holds across a change.
fn holds<I: Invariant>(change: impl FnOnce()) -> bool {
	let before = measured::<I>(When::Before);
	change();
	I::holds(&before, &measured::<I>(When::After))
}

fn set_free(who: u64, free: u64) {
	frame_system::Account::<Test>::mutate(who, |account| account.data.free = free);
}

#[test]
fn a_measurement_of_many_accounts_goes_on_over_blocks() {
	run(|| {
		for who in 100..140 {
			assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), who, 1_000));
		}
		let (_, blocks) =
			measured_in::<SameBalances>(When::Before, Weight::from_parts(u64::MAX, 12_000));
		assert!(blocks > 3, "{blocks}");
		assert!(holds::<SameBalances>(|| ()));
		assert!(holds::<Issuance>(|| ()));
	});
}

#[test]
fn money_from_nowhere_breaks_the_sum_of_accounts() {
	run(|| {
		assert!(holds::<Issuance>(|| {
			assert_ok!(Balances::transfer_allow_death(RuntimeOrigin::signed(ALICE), BOB, 7));
			assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), 50, 1_000));
		}));
		assert!(!holds::<Issuance>(|| set_free(BOB, 1)));
		// A chain on which it did not hold before is not blamed on the upgrade.
		assert!(holds::<Issuance>(|| ()));
	});
}

#[test]
fn money_that_changes_hands_breaks_unchanged_balances_unless_a_hook_pays_it() {
	run(|| {
		assert!(holds::<SameBalances>(|| set_free(EVE, FUNDS + 5)));
		assert!(!holds::<SameBalances>(|| {
			assert_ok!(Balances::transfer_allow_death(RuntimeOrigin::signed(ALICE), BOB, 7));
		}));
		assert!(!holds::<SameBalances>(|| {
			frame_system::Account::<Test>::remove(STRANGER);
		}));
	});
}

#[test]
fn one_entry_more_or_less_breaks_a_number_of_entries_and_a_rewritten_one_does_not() {
	run(|| {
		fill(40);
		let entry = |index: u8| [scope_prefix(), vec![index; 40]].concat();
		unhashed::put_raw(&entry(1), b"old");
		assert_eq!(SameEntries::name(), "CertificatesUnchanged");
		assert!(holds::<SameEntries>(|| unhashed::put_raw(&entry(1), b"new")));
		assert!(holds::<SameEntries>(|| {
			unhashed::kill(&entry(1));
			unhashed::put_raw(&entry(2), b"moved");
		}));
		assert!(!holds::<SameEntries>(|| unhashed::kill(&entry(2))));
		assert!(!holds::<SameEntries>(|| unhashed::put_raw(&entry(3), b"one more")));
		// What lies beside it does not count.
		let mut beside = scope_prefix();
		*beside.last_mut().unwrap() ^= 1;
		assert!(holds::<SameEntries>(|| unhashed::put_raw(&beside, b"another pallet's")));
	});
}

#[test]
fn the_storage_version_is_looked_at_after_the_migrations_only() {
	run(|| {
		StorageVersion::new(0).put::<Balances>();
		assert!(!holds::<VersionReached>(|| ()));
		assert_eq!(VersionReached::check(), Err("StorageVersionReached"));
		assert!(holds::<VersionReached>(|| StorageVersion::new(1).put::<Balances>()));
		assert_eq!(VersionReached::check(), Ok(()));
		assert!(!holds::<VersionReached>(|| StorageVersion::new(2).put::<Balances>()), "too far");
	});
}

#[test]
fn a_migration_that_moves_money_is_undone_though_the_sum_is_right() {
	run(|| {
		fill(10);
		let account = |who, free| {
			let info = AccountOf {
				providers: 1,
				data: pallet_balances::AccountData { free, ..Default::default() },
				..Default::default()
			};
			(frame_system::Account::<Test>::hashed_key_for(who), Some(info.encode()))
		};
		let mut writes = migration(10);
		writes.extend([account(DAVE, FUNDS - 7), account(EVE, FUNDS + 7)]);
		let (proposal, before) = upgrade(writes, None);
		let mut broken = None;
		while status(proposal).cause().is_none() {
			next_block();
			broken = events().into_iter().find_map(|event| match event {
				Event::FaultFound { detail, .. } => Some(detail.to_vec()),
				_ => None,
			});
		}
		assert_eq!(broken.as_deref(), Some(&b"BalancesUnchanged"[..]));
		run_to_end(proposal);
		assert_rolled_back(proposal, Fault::InvariantBroken, &before);
	});
}
