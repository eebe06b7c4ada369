// SPDX-License-Identifier: Apache-2.0

//! The migrator that is wrapped, and what has to be known of it besides how to step it.

use crate::{snapshot::PROOF_PER_KEY, Text, MAX_TEXT_LEN};
use alloc::{format, vec::Vec};
use codec::Encode;
use frame_support::{
	migrations::{MultiStepMigrator, SteppedMigrations},
	storage::StoragePrefixedMap,
	traits::Get,
	weights::Weight,
};
use frame_system::RawOrigin;
use pallet_migrations::{Cursor, Historic, IdentifierOf, MigrationCursor};
use sp_core::hexdisplay::HexDisplay;
use sp_io::hashing::blake2_128;

/// Migrations that ran on this chain and are looked through for those to be forgotten, at most. No chain has so many.
const MAX_HISTORIC: usize = 1_000;

/// Where a migrator stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Progress {
	/// It has nothing to do.
	Done,
	/// It is under way. The bytes differ whenever it got further.
	Active(Vec<u8>),
	/// It can not go on by itself.
	Stuck,
}

/// A migration that would run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PendingMigration {
	/// Its name, see [`name_of`].
	pub name: Text,
	/// What it may change. `None` if it does not say.
	pub prefixes: Option<Vec<Vec<u8>>>,
}

/// A multi-block migrator whose upgrades can be undone.
pub trait Migrator: MultiStepMigrator {
	/// The most weight that one step takes. It takes it whether there is that much or not.
	fn service_weight() -> Weight;

	/// Where it stands.
	fn progress() -> Progress;

	/// The migrations of this release that did not run yet.
	fn pending() -> Vec<PendingMigration>;

	/// Begin with the first migration, with all counters of steps at zero.
	fn restart();

	/// Drop everything that is under way.
	fn stop();

	/// The storage prefix under which it remembers the migrations that ran. What is restored must run
	/// again with the next release.
	fn historic_prefix() -> Vec<u8>;

	/// Forget that these migrations ran: they were migrated back. Returns the weight that was used.
	fn forget(names: &[&Text]) -> Weight;
}

/// The name of a migration in a plan: its encoded identifier, bytes that are no printable ASCII escaped as
/// in Rust's byte strings, such as `pallet-certificates\x00\x01`.
///
/// No two migrations share a name. One with [`MAX_TEXT_LEN`] characters or more is cut to 31 of them, with
/// `#` and the BLAKE2-128 hash of the identifier in hexadecimal behind them.
pub fn name_of(id: &[u8]) -> Text {
	const HASHED: usize = 1 + 2 * 16;
	let longest = MAX_TEXT_LEN as usize;
	let mut name: Vec<u8> = id.escape_ascii().take(longest).collect();
	if name.len() == longest {
		name.truncate(longest.saturating_sub(HASHED));
		let hash = format!("#{:?}", HexDisplay::from(&blake2_128(id)));
		name.extend(hash.into_bytes());
	}
	Text::truncate_from(name)
}

impl<T: pallet_migrations::Config> Migrator for pallet_migrations::Pallet<T> {
	fn service_weight() -> Weight {
		T::MaxServiceWeight::get()
	}

	fn progress() -> Progress {
		match Cursor::<T>::get() {
			None => Progress::Done,
			// Without `started_at`, which is the same all the time.
			Some(MigrationCursor::Active(cursor)) => {
				Progress::Active((cursor.index, cursor.inner_cursor).encode())
			},
			Some(MigrationCursor::Stuck) => Progress::Stuck,
		}
	}

	fn pending() -> Vec<PendingMigration> {
		(0..T::Migrations::len())
			.filter_map(|index| {
				let id = T::Migrations::nth_id(index)?;
				let ran = IdentifierOf::<T>::try_from(id.clone())
					.is_ok_and(|id| Historic::<T>::contains_key(id));
				let prefixes = T::Migrations::nth_migrating_prefixes(index).flatten();
				(!ran).then(|| PendingMigration { name: name_of(&id), prefixes })
			})
			.collect()
	}

	fn restart() {
		let begun = Self::force_set_active_cursor(RawOrigin::Root.into(), 0, None, None);
		if begun.is_err() {
			frame_support::defensive!("Root may set the cursor");
		}
	}

	fn stop() {
		Cursor::<T>::kill();
	}

	fn historic_prefix() -> Vec<u8> {
		Historic::<T>::final_prefix().to_vec()
	}

	fn forget(names: &[&Text]) -> Weight {
		let ran: Vec<_> = Historic::<T>::iter_keys().take(MAX_HISTORIC).collect();
		let proof = PROOF_PER_KEY.saturating_add(T::IdentifierMaxLen::get().into());
		let mut weight = T::DbWeight::get()
			.reads(ran.len() as u64)
			.saturating_add(Weight::from_parts(0, proof.saturating_mul(ran.len() as u64)));
		for id in ran {
			if names.contains(&&name_of(&id)) {
				Historic::<T>::remove(id);
				weight.saturating_accrue(T::DbWeight::get().writes(1));
			}
		}
		weight
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn text_of(id: &[u8]) -> String {
		String::from_utf8(name_of(id).into_inner()).unwrap()
	}

	#[test]
	fn the_name_of_a_migration_is_its_identifier_as_text() {
		assert_eq!(text_of(b"pallet-certificates\x00\x01"), r"pallet-certificates\x00\x01");
		assert_eq!(text_of(b"\xff \\"), r"\xff \\");
		assert_eq!(text_of(&[b'a'; 63]), "a".repeat(63));
	}

	#[test]
	fn migrations_with_long_identifiers_have_names_of_their_own() {
		let names =
			[&[0x80; 16][..], &[0x80; 17], &[b'a'; 64], &[b'a'; 65], &[b'a'; 63]].map(text_of);
		let (start, hash) = names[0].split_at(31);
		assert_eq!(start, &r"\x80".repeat(8)[..31]);
		assert!(hash.starts_with('#') && hash.len() == 33, "{hash}");
		for (index, name) in names.iter().enumerate() {
			assert!(name.len() <= MAX_TEXT_LEN as usize && name.is_ascii());
			assert!(!names[..index].contains(name), "{name}");
		}
	}
}
