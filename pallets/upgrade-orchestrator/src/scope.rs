// SPDX-License-Identifier: Apache-2.0

//! Which storage a plan may put into its scope.
//!
//! What is in scope is put back when an upgrade fails. Some state must never be put back: block
//! numbers, consensus, messages and nonces, or the orchestrator's own. A runtime names those
//! pallets in [`Config::ProtectedPrefixes`].

use crate::{migrator::Migrator, Config, Error, Pallet, Scope};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	ensure,
	traits::{Get, PalletInfoAccess, PalletsInfoAccess},
};
use sp_core::storage::well_known_keys;
use sp_io::hashing::twox_128;

/// The storage prefixes of a tuple of pallets.
pub struct PalletPrefixes<Pallets>(PhantomData<Pallets>);

impl<Pallets: PalletsInfoAccess> Get<Vec<Vec<u8>>> for PalletPrefixes<Pallets> {
	fn get() -> Vec<Vec<u8>> {
		Pallets::infos().iter().map(|info| twox_128(info.name.as_bytes()).to_vec()).collect()
	}
}

/// Bytes of a pallet's storage prefix. A shorter prefix reaches into several pallets.
const PALLET_PREFIX_LEN: usize = 16;

/// Keys and prefixes that belong to no pallet: code, memory, the block that is executed, child tries.
const WELL_KNOWN_KEYS: [&[u8]; 6] = [
	well_known_keys::CODE,
	well_known_keys::PENDING_CODE,
	well_known_keys::HEAP_PAGES,
	well_known_keys::EXTRINSIC_INDEX,
	well_known_keys::INTRABLOCK_ENTROPY,
	well_known_keys::CHILD_STORAGE_KEY_PREFIX,
];

/// Whether some key starts with both.
fn overlap(one: &[u8], other: &[u8]) -> bool {
	one.starts_with(other) || other.starts_with(one)
}

/// Refuse a prefix that reaches into state which must never be restored.
pub(crate) fn check_prefix<T: Config>(prefix: &[u8]) -> Result<(), Error<T>> {
	ensure!(!WELL_KNOWN_KEYS.iter().any(|key| overlap(prefix, key)), Error::<T>::ProtectedPrefix);
	// Keys of that kind are read as text, and hashes of pallets' names are not.
	let is_text = prefix.iter().take(PALLET_PREFIX_LEN).all(u8::is_ascii_graphic);
	ensure!(!(prefix.starts_with(b":") && is_text), Error::<T>::ProtectedPrefix);
	ensure!(prefix.len() >= PALLET_PREFIX_LEN, Error::<T>::PrefixTooShort);
	ensure!(!overlap(prefix, &<Pallet<T> as PalletInfoAccess>::name_hash()), Error::<T>::OwnPrefix);
	// The list of migrations that ran is captured by itself, and where they stand must not come back.
	let mut migrator = T::InnerMigrator::historic_prefix();
	migrator.truncate(PALLET_PREFIX_LEN);
	let system = <frame_system::Pallet<T> as PalletInfoAccess>::name_hash().to_vec();
	ensure!(
		!T::ProtectedPrefixes::get()
			.iter()
			.chain([&migrator, &system])
			.any(|guarded| overlap(prefix, guarded)),
		Error::<T>::ProtectedPrefix
	);
	Ok(())
}

impl Scope {
	/// Refuse a scope that reaches into protected state, is ambiguous, or has no budget.
	pub fn check<T: Config>(&self) -> Result<(), Error<T>> {
		for (index, prefix) in self.prefixes.iter().enumerate() {
			check_prefix::<T>(prefix)?;
			ensure!(
				!self.prefixes.iter().take(index).any(|before| overlap(prefix, before)),
				Error::<T>::OverlappingPrefixes
			);
		}
		ensure!(
			self.prefixes.is_empty() || (self.max_keys > 0 && self.max_bytes > 0),
			Error::<T>::ScopeWithoutBudget
		);
		Ok(())
	}
}
