// SPDX-License-Identifier: Apache-2.0

//! The way from the layout of one release to that of the next.
//!
//! Everything here goes through aliases of the storage, so that it means the same in every build.
//! Only a runtime that is built with the feature `layout-v1` configures the migration to that layout, and
//! only one without it the way back.

// `storage_alias` makes a public type without documentation for each prefix.
#![allow(missing_docs)]

use crate::{types, CertificateId, Config, NextId, Pallet, WeightInfo, LOG_TARGET};
use alloc::vec::Vec;
use codec::{Decode, DecodeAll};
use core::marker::PhantomData;
use frame_support::{
	migrations::{MigrationId, SteppedMigration, SteppedMigrationError},
	pallet_prelude::*,
	storage::{unhashed, StoragePrefixedMap},
	storage_alias,
	traits::GetStorageVersion,
	weights::WeightMeter,
};
use frame_system::pallet_prelude::BlockNumberFor;

/// Names this pallet in the ids of its migrations.
pub const PALLET_MIGRATIONS_ID: &[u8; 19] = b"pallet-certificates";

/// The storage of release 1.0.0.
pub mod v0 {
	use super::*;

	/// A certificate of release 1.0.0.
	pub type CertificateOf<T> =
		types::v0::Certificate<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

	/// All certificates ever issued, by id.
	#[storage_alias]
	pub type Certificates<T: Config> =
		StorageMap<Pallet<T>, Twox64Concat, CertificateId, CertificateOf<T>, OptionQuery>;

	/// The storage version that the way back leads to.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);
}

/// Convert certificates one after the other, from the cursor on, as far as the weight goes. `None` when all
/// are converted, or there is nothing to do at all.
fn walk<T: Config>(
	cursor: Option<CertificateId>,
	meter: &mut WeightMeter,
	is_done: impl FnOnce() -> bool,
	convert: impl Fn(CertificateId) -> Result<(), SteppedMigrationError>,
	finish: impl FnOnce(),
) -> Result<Option<CertificateId>, SteppedMigrationError> {
	let base = T::WeightInfo::step_base();
	let each = T::WeightInfo::step();
	let required = base.saturating_add(each);
	if !meter.can_consume(required) {
		return Err(SteppedMigrationError::InsufficientWeight { required });
	}
	meter.consume(base);
	if is_done() {
		return Ok(None);
	}

	let end = NextId::<T>::get();
	let mut id = cursor.unwrap_or_default();
	if id > end {
		return Err(SteppedMigrationError::InvalidCursor);
	}
	while id < end && meter.try_consume(each).is_ok() {
		convert(id)?;
		id += 1;
	}
	if id < end {
		return Ok(Some(id));
	}
	finish();
	Ok(None)
}

/// The storage of release 1.1.0, the way to it, and the way back.
pub mod v1 {
	use super::*;

	/// A certificate of release 1.1.0.
	pub type CertificateOf<T> =
		types::v1::Certificate<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

	/// All certificates ever issued, by id.
	#[storage_alias]
	pub type Certificates<T: Config> =
		StorageMap<Pallet<T>, Twox64Concat, CertificateId, CertificateOf<T>, OptionQuery>;

	/// The certificates of each holder, revoked ones included.
	#[storage_alias]
	pub type ByHolder<T: Config> = StorageDoubleMap<
		Pallet<T>,
		Blake2_128Concat,
		<T as frame_system::Config>::AccountId,
		Twox64Concat,
		CertificateId,
		(),
		OptionQuery,
	>;

	/// The storage version that the migration leads to.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Rewrites every certificate into the layout of release 1.1.0 and fills the index of holders.
	///
	/// The cursor is the id of the next certificate. Ids are contiguous, so cursor and `NextId`
	/// together are the progress. An entry is rewritten at most once, whatever the cursor says: a
	/// migration that was broken off half way can start again from the beginning.
	///
	/// An entry that is missing or cannot be read fails the migration. Nobody should guess what
	/// was certified.
	pub struct LazyMigrationV1<T>(PhantomData<T>);

	/// What is found under an id while the migration runs.
	enum Entry<T: Config> {
		Old(v0::CertificateOf<T>),
		Migrated,
	}

	impl<T: Config> LazyMigrationV1<T> {
		fn entry(id: CertificateId) -> Result<Entry<T>, SteppedMigrationError> {
			Self::try_entry(id).map_err(|reason| {
				log::error!(target: LOG_TARGET, "certificate {id} {reason}");
				SteppedMigrationError::Failed
			})
		}

		fn try_entry(id: CertificateId) -> Result<Entry<T>, &'static str> {
			let raw = unhashed::get_raw(&v0::Certificates::<T>::hashed_key_for(id))
				.ok_or("is missing")?;
			// The holder is the first field of both layouts, and the index is written together
			// with the new layout: it tells for sure which one this is. The bytes do not.
			let holder = T::AccountId::decode(&mut &raw[..]).map_err(|_| "has no holder")?;
			if ByHolder::<T>::contains_key(&holder, id) {
				return Ok(Entry::Migrated);
			}
			v0::CertificateOf::<T>::decode_all(&mut &raw[..])
				.map(Entry::Old)
				.map_err(|_| "is not in the layout of release 1.0.0")
		}

		/// Rewrite one certificate.
		pub(crate) fn convert(id: CertificateId) -> Result<(), SteppedMigrationError> {
			let Entry::Old(old) = Self::entry(id)? else { return Ok(()) };
			let new: CertificateOf<T> = old.try_into().map_err(|error| {
				log::error!(target: LOG_TARGET, "the version of certificate {id} is {error:?}");
				SteppedMigrationError::Failed
			})?;
			ByHolder::<T>::insert(&new.holder, id, ());
			Certificates::<T>::insert(id, new);
			Ok(())
		}
	}

	impl<T: Config> SteppedMigration for LazyMigrationV1<T> {
		type Cursor = CertificateId;
		type Identifier = MigrationId<19>;

		fn id() -> Self::Identifier {
			MigrationId { pallet_id: *PALLET_MIGRATIONS_ID, version_from: 0, version_to: 1 }
		}

		/// Far more blocks than the certificates of the sample chain need, and less than a plan
		/// allows for maintenance: a migration that stalls is given up in time.
		fn max_steps() -> Option<u32> {
			Some(500)
		}

		fn migrating_prefixes() -> Option<impl IntoIterator<Item = Vec<u8>>> {
			Some([
				Certificates::<T>::final_prefix().to_vec(),
				ByHolder::<T>::final_prefix().to_vec(),
				StorageVersion::storage_key::<Pallet<T>>().to_vec(),
			])
		}

		fn step(
			cursor: Option<Self::Cursor>,
			meter: &mut WeightMeter,
		) -> Result<Option<Self::Cursor>, SteppedMigrationError> {
			walk::<T>(
				cursor,
				meter,
				// A chain that was born with the new layout has nothing to do.
				|| Pallet::<T>::on_chain_storage_version() >= STORAGE_VERSION,
				Self::convert,
				|| STORAGE_VERSION.put::<Pallet<T>>(),
			)
		}

		/// Remember every entry that is still in the old layout.
		#[cfg(feature = "try-runtime")]
		fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
			let mut old = Vec::new();
			if Pallet::<T>::on_chain_storage_version() < STORAGE_VERSION {
				for id in 0..NextId::<T>::get() {
					if let Entry::Old(certificate) = Self::try_entry(id)? {
						old.push((id, certificate));
					}
				}
			}
			Ok(old.encode())
		}

		/// Compare every remembered entry with what became of it.
		#[cfg(feature = "try-runtime")]
		fn post_upgrade(state: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
			use alloc::string::ToString;

			let before = Vec::<(CertificateId, v0::CertificateOf<T>)>::decode_all(&mut &state[..])
				.map_err(|_| "the entries from before the migration cannot be read")?;
			for (id, old) in before {
				let new = Certificates::<T>::get(id).ok_or("a certificate was lost")?;
				ensure!(
					new.holder == old.holder
						&& new.subject == old.subject
						&& new.version.to_string() == old.version.as_str()
						&& new.previous == old.previous
						&& new.issued_at == old.issued_at
						&& new.is_revoked() == old.revoked,
					"a certificate has changed"
				);
			}

			let count = NextId::<T>::get() as usize;
			ensure!(
				Certificates::<T>::iter().count() == count,
				"the number of certificates changed"
			);
			ensure!(ByHolder::<T>::iter().count() == count, "the index of holders is not complete");
			for (id, certificate) in Certificates::<T>::iter() {
				ensure!(
					ByHolder::<T>::contains_key(&certificate.holder, id),
					"a certificate is not in the index of its holder"
				);
			}
			ensure!(
				Pallet::<T>::on_chain_storage_version() == STORAGE_VERSION,
				"the storage version was not written"
			);
			Ok(())
		}
	}

	/// Rewrites every certificate into the layout of release 1.0.0 and removes the index of holders: what a
	/// reverse build runs, after users were in with release 1.1.0.
	///
	/// Certificates that were issued, transferred, revoked or upgraded meanwhile stay as users left them.
	/// What release 1.0.0 has no place for is lost: why a certificate was revoked, which the event
	/// `Revoked` still tells.
	///
	/// Cursor, repetition and damage are dealt with as in [`LazyMigrationV1`].
	pub struct LazyMigrationBack<T>(PhantomData<T>);

	impl<T: Config> LazyMigrationBack<T> {
		/// The certificate under an id, if it is still in the layout of release 1.1.0.
		fn try_entry(id: CertificateId) -> Result<Option<CertificateOf<T>>, &'static str> {
			let raw =
				unhashed::get_raw(&Certificates::<T>::hashed_key_for(id)).ok_or("is missing")?;
			// As on the way there, the index tells in which layout it is.
			let holder = T::AccountId::decode(&mut &raw[..]).map_err(|_| "has no holder")?;
			if !ByHolder::<T>::contains_key(&holder, id) {
				return Ok(None);
			}
			CertificateOf::<T>::decode_all(&mut &raw[..])
				.map(Some)
				.map_err(|_| "is not in the layout of release 1.1.0")
		}

		/// Rewrite one certificate.
		pub(crate) fn convert(id: CertificateId) -> Result<(), SteppedMigrationError> {
			let entry = Self::try_entry(id).map_err(|reason| {
				log::error!(target: LOG_TARGET, "certificate {id} {reason}");
				SteppedMigrationError::Failed
			})?;
			let Some(new) = entry else { return Ok(()) };
			ByHolder::<T>::remove(&new.holder, id);
			v0::Certificates::<T>::insert(id, v0::CertificateOf::<T>::from(new));
			Ok(())
		}
	}

	impl<T: Config> SteppedMigration for LazyMigrationBack<T> {
		type Cursor = CertificateId;
		type Identifier = MigrationId<19>;

		fn id() -> Self::Identifier {
			MigrationId { pallet_id: *PALLET_MIGRATIONS_ID, version_from: 1, version_to: 0 }
		}

		fn max_steps() -> Option<u32> {
			LazyMigrationV1::<T>::max_steps()
		}

		fn migrating_prefixes() -> Option<impl IntoIterator<Item = Vec<u8>>> {
			LazyMigrationV1::<T>::migrating_prefixes()
		}

		fn step(
			cursor: Option<Self::Cursor>,
			meter: &mut WeightMeter,
		) -> Result<Option<Self::Cursor>, SteppedMigrationError> {
			walk::<T>(
				cursor,
				meter,
				// Release 1.1.0 never got as far as to change the layout.
				|| Pallet::<T>::on_chain_storage_version() == v0::STORAGE_VERSION,
				Self::convert,
				|| v0::STORAGE_VERSION.put::<Pallet<T>>(),
			)
		}

		/// Remember every entry that is still in the new layout.
		#[cfg(feature = "try-runtime")]
		fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
			let mut new = Vec::new();
			if Pallet::<T>::on_chain_storage_version() != v0::STORAGE_VERSION {
				for id in 0..NextId::<T>::get() {
					if let Some(certificate) = Self::try_entry(id)? {
						new.push((id, certificate));
					}
				}
			}
			Ok(new.encode())
		}

		/// Compare every remembered entry with what became of it.
		#[cfg(feature = "try-runtime")]
		fn post_upgrade(state: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
			let before = Vec::<(CertificateId, CertificateOf<T>)>::decode_all(&mut &state[..])
				.map_err(|_| "the entries from before the migration cannot be read")?;
			for (id, new) in before {
				let old = v0::Certificates::<T>::get(id).ok_or("a certificate was lost")?;
				ensure!(old == new.into(), "a certificate has changed");
			}
			let count = NextId::<T>::get() as usize;
			ensure!(
				v0::Certificates::<T>::iter().count() == count,
				"the number of certificates changed"
			);
			ensure!(ByHolder::<T>::iter().next().is_none(), "the index of holders is still there");
			ensure!(
				Pallet::<T>::on_chain_storage_version() == v0::STORAGE_VERSION,
				"the storage version was not written"
			);
			Ok(())
		}
	}
}
