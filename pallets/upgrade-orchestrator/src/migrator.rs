// SPDX-License-Identifier: Apache-2.0

//! The migrator that is wrapped, and what has to be known of it besides how to step it.

use crate::{Text, MAX_TEXT_LEN};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{
	migrations::{MultiStepMigrator, SteppedMigrations},
	storage::StoragePrefixedMap,
	traits::Get,
	weights::Weight,
};
use frame_system::RawOrigin;
use pallet_migrations::{Cursor, Historic, IdentifierOf, MigrationCursor};

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

	/// Forget that these migrations ran: they were migrated back.
	fn forget(names: &[&Text]);
}

/// The name of a migration in a plan: its encoded identifier, bytes that are no printable ASCII escaped as
/// in Rust's byte strings, such as `pallet-certificates\x00\x01`.
pub fn name_of(id: &[u8]) -> Text {
	Text::truncate_from(id.escape_ascii().take(MAX_TEXT_LEN as usize).collect())
}

/// The encoded identifier that a name stands for, see [`name_of`]. `None` for one that may have been cut.
fn id_of(name: &Text) -> Option<Vec<u8>> {
	if name.len() >= MAX_TEXT_LEN as usize {
		return None;
	}
	let mut id = Vec::new();
	let mut bytes = name.iter().copied();
	while let Some(byte) = bytes.next() {
		if byte != b'\\' {
			id.push(byte);
			continue;
		}
		id.push(match bytes.next()? {
			b't' => b'\t',
			b'r' => b'\r',
			b'n' => b'\n',
			b'x' => {
				let mut digit = || bytes.next().and_then(|digit| char::from(digit).to_digit(16));
				let (high, low) = (digit()?, digit()?);
				u8::try_from(high.checked_mul(16)?.checked_add(low)?).ok()?
			},
			escaped => escaped,
		});
	}
	Some(id)
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

	fn forget(names: &[&Text]) {
		for name in names {
			if let Some(id) = id_of(name).and_then(|id| IdentifierOf::<T>::try_from(id).ok()) {
				Historic::<T>::remove(id);
			}
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_name_of_a_migration_stands_for_its_identifier() {
		for id in [
			&b"pallet-certificates\x00\x01"[..],
			b"",
			b"with \\ and ' and \" and \t\r\n",
			b"\xff\x80\x7f",
		] {
			assert_eq!(id_of(&name_of(id)).as_deref(), Some(id));
		}
		assert_eq!(id_of(&name_of(&[b'a'; 64])), None, "it may have been cut");
		assert_eq!(id_of(&Text::truncate_from(b"\\x0".to_vec())), None);
	}
}
