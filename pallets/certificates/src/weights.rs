// SPDX-License-Identifier: Apache-2.0

//! What the calls and the migration cost.
//!
//! A runtime uses the file that the benchmarks of this crate generate. Generate it with a runtime
//! that is built with the feature `layout-v1`: its calls do a little more, so its weights are good
//! for both releases.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// The weights of this pallet.
pub trait WeightInfo {
	/// [`crate::Pallet::issue`] of a later version.
	fn issue() -> Weight;
	/// [`crate::Pallet::transfer`].
	fn transfer() -> Weight;
	/// [`crate::Pallet::revoke`].
	fn revoke() -> Weight;
	/// What each step of [`crate::migrations::v1::LazyMigrationV1`] costs before it converts
	/// anything, the closing of the migration included.
	fn step_base() -> Weight;
	/// One certificate that [`crate::migrations::v1::LazyMigrationV1`] converts.
	fn step() -> Weight;
}

/// Proof of one entry of a map, rounded up: a certificate is below 270 bytes, the rest is the path
/// to it.
const MAP_PROOF: u64 = 4_000;
/// Proof of one plain value, rounded up.
const VALUE_PROOF: u64 = 1_600;

/// Careful guesses by hand for tests: the accesses counted in the code, and more computation than
/// there is. They are no measurement.
impl WeightInfo for () {
	// Reads the storage version, `NextId`, `Latest` and the certificate before; writes `NextId`,
	// `Certificates`, `Latest` and `ByHolder`.
	fn issue() -> Weight {
		Weight::from_parts(60_000_000, 2 * VALUE_PROOF + 4 * MAP_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(4, 4))
	}

	// Reads the storage version and the certificate; writes `Certificates` and `ByHolder` twice.
	fn transfer() -> Weight {
		Weight::from_parts(50_000_000, VALUE_PROOF + 3 * MAP_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(2, 3))
	}

	// Reads the storage version and the certificate; writes `Certificates`.
	fn revoke() -> Weight {
		Weight::from_parts(40_000_000, VALUE_PROOF + MAP_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(2, 1))
	}

	// Reads the storage version and `NextId`; writes the storage version.
	fn step_base() -> Weight {
		Weight::from_parts(20_000_000, 2 * VALUE_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(2, 1))
	}

	// Reads and writes `Certificates` and `ByHolder`.
	fn step() -> Weight {
		Weight::from_parts(40_000_000, 2 * MAP_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(2, 2))
	}
}
