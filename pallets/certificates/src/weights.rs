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
	/// [`crate::Pallet::request_upgrade`] with so many bytes of migration data.
	fn request_upgrade(d: u32) -> Weight;
	/// [`crate::Pallet::approve_upgrade`].
	fn approve_upgrade() -> Weight;
	/// [`crate::Pallet::execute_upgrade`] that completes an upgrade with the longest content.
	fn execute_upgrade() -> Weight;
	/// [`crate::Pallet::execute_upgrade`] that fails, where an older request is forgotten.
	fn fail_upgrade() -> Weight;
	/// [`crate::Pallet::cancel_upgrade`], where an older request is forgotten.
	fn cancel_upgrade() -> Weight;
	/// [`crate::Pallet::mark_path`].
	fn mark_path() -> Weight;
	/// A step of [`crate::TextContent`].
	fn check_piece() -> Weight;
	/// What each step of [`crate::migrations::v1::LazyMigrationV1`] costs before it converts
	/// anything, the closing of the migration included.
	fn step_base() -> Weight;
	/// One certificate that [`crate::migrations::v1::LazyMigrationV1`] converts.
	fn step() -> Weight;
}

/// Proof of one entry of a map, rounded up: a certificate is below 270 bytes, the rest is the path
/// to it.
const MAP_PROOF: u64 = 4_000;
/// Proof of one entry of a map with a content, rounded up.
const CONTENT_PROOF: u64 = 8_500;
/// Proof of one plain value, rounded up.
const VALUE_PROOF: u64 = 1_600;

/// Careful guesses by hand for tests: the accesses counted in the code, and more computation than
/// there is. They are no measurement.
impl WeightInfo for () {
	// Reads the storage version, `NextId`, `Latest` and the certificate before; writes `NextId`,
	// `Certificates`, `Latest`, `Issuers` and `ByHolder`.
	fn issue() -> Weight {
		Weight::from_parts(65_000_000, 2 * VALUE_PROOF + 5 * MAP_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(4, 5))
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

	// Reads the storage version, `NextRequestId`, the certificate, `OpenRequests`, `Latest`,
	// `Revisions`, `SensitivePaths` and `Issuers`; writes `NextRequestId`, `Requests`,
	// `MigrationData`, `OpenRequests` and `PendingByIssuer`.
	fn request_upgrade(d: u32) -> Weight {
		Weight::from_parts(90_000_000, 2 * VALUE_PROOF + 8 * MAP_PROOF + 2 * CONTENT_PROOF)
			.saturating_add(Weight::from_parts(2_000, 0).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads_writes(8, 5))
	}

	// Reads the storage version, the request, the certificate, `Latest`, `Revisions` and `Issuers`;
	// writes `PendingByIssuer` and `Requests`.
	fn approve_upgrade() -> Weight {
		Weight::from_parts(60_000_000, VALUE_PROOF + 5 * MAP_PROOF + CONTENT_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(6, 2))
	}

	// Reads the storage version, the request, the certificate, `Latest`, `Revisions` and
	// `MigrationData`; writes `Archive`, `Revisions`, the certificate, `MigrationData`,
	// `OpenRequests` and `Requests`.
	fn execute_upgrade() -> Weight {
		Weight::from_parts(120_000_000, VALUE_PROOF + 4 * MAP_PROOF + 3 * CONTENT_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(6, 6))
	}

	// Reads the storage version, the request, the certificate, `Latest`, `Revisions`,
	// `MigrationData` and `UnsuccessfulRequests`; writes `MigrationData`, `OpenRequests`,
	// `UnsuccessfulRequests` and two requests.
	fn fail_upgrade() -> Weight {
		Weight::from_parts(100_000_000, VALUE_PROOF + 6 * MAP_PROOF + 2 * CONTENT_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(7, 5))
	}

	// Reads the storage version, the request, the certificate, `Issuers` and
	// `UnsuccessfulRequests`; writes `PendingByIssuer`, `MigrationData`, `OpenRequests`,
	// `UnsuccessfulRequests` and two requests.
	fn cancel_upgrade() -> Weight {
		Weight::from_parts(80_000_000, VALUE_PROOF + 7 * MAP_PROOF + CONTENT_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(5, 6))
	}

	// Reads the storage version and `SensitivePaths`; writes `SensitivePaths`.
	fn mark_path() -> Weight {
		Weight::from_parts(40_000_000, VALUE_PROOF + MAP_PROOF)
			.saturating_add(RocksDbWeight::get().reads_writes(2, 1))
	}

	// Accesses nothing.
	fn check_piece() -> Weight {
		Weight::from_parts(10_000_000, 0)
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
