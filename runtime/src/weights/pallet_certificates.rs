// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_certificates`, measured by `scripts/weights`. Do not edit.
//!
//! Benchmark CLI 64.0.0, 2026-11-25, steps 20, repeat 10, worst case map
//! size 1000000, CPU AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weight functions for `pallet_certificates`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_certificates::WeightInfo for WeightInfo<T> {
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Latest` (r:1 w:1)
	/// Proof: `Certificates::Latest` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::NextId` (r:1 w:1)
	/// Proof: `Certificates::NextId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Issuers` (r:0 w:1)
	/// Proof: `Certificates::Issuers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::ByHolder` (r:0 w:1)
	/// Proof: `Certificates::ByHolder` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2432`
		//  Estimated: `5897`
		// Minimum execution time: 33_780_000 picoseconds.
		Weight::from_parts(36_193_000, 0)
			.saturating_add(Weight::from_parts(0, 5897))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::ByHolder` (r:0 w:2)
	/// Proof: `Certificates::ByHolder` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn transfer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1462`
		//  Estimated: `4927`
		// Minimum execution time: 25_057_000 picoseconds.
		Weight::from_parts(26_910_000, 0)
			.saturating_add(Weight::from_parts(0, 4927))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1462`
		//  Estimated: `4927`
		// Minimum execution time: 21_102_000 picoseconds.
		Weight::from_parts(22_794_000, 0)
			.saturating_add(Weight::from_parts(0, 4927))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Certificates` (r:1 w:0)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Certificates::OpenRequests` (r:1 w:1)
	/// Proof: `Certificates::OpenRequests` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Latest` (r:1 w:0)
	/// Proof: `Certificates::Latest` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Revisions` (r:1 w:0)
	/// Proof: `Certificates::Revisions` (`max_values`: None, `max_size`: Some(4118), added: 6593, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::NextRequestId` (r:1 w:1)
	/// Proof: `Certificates::NextRequestId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::SensitivePaths` (r:1 w:0)
	/// Proof: `Certificates::SensitivePaths` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Issuers` (r:1 w:0)
	/// Proof: `Certificates::Issuers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::PendingByIssuer` (r:0 w:1)
	/// Proof: `Certificates::PendingByIssuer` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::MigrationData` (r:0 w:1)
	/// Proof: `Certificates::MigrationData` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Requests` (r:0 w:1)
	/// Proof: `Certificates::Requests` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[0, 4096]`.
	fn request_upgrade(d: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `6976`
		//  Estimated: `10441`
		// Minimum execution time: 63_794_000 picoseconds.
		Weight::from_parts(68_128_602, 0)
			.saturating_add(Weight::from_parts(0, 10441))
			// Standard Error: 13
			.saturating_add(Weight::from_parts(584, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Requests` (r:1 w:1)
	/// Proof: `Certificates::Requests` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Certificates` (r:1 w:0)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Latest` (r:1 w:0)
	/// Proof: `Certificates::Latest` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Revisions` (r:1 w:0)
	/// Proof: `Certificates::Revisions` (`max_values`: None, `max_size`: Some(4118), added: 6593, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Issuers` (r:1 w:0)
	/// Proof: `Certificates::Issuers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::PendingByIssuer` (r:0 w:1)
	/// Proof: `Certificates::PendingByIssuer` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	fn approve_upgrade() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `7243`
		//  Estimated: `10708`
		// Minimum execution time: 47_991_000 picoseconds.
		Weight::from_parts(51_396_000, 0)
			.saturating_add(Weight::from_parts(0, 10708))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Requests` (r:1 w:1)
	/// Proof: `Certificates::Requests` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Certificates::MigrationData` (r:1 w:1)
	/// Proof: `Certificates::MigrationData` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Latest` (r:1 w:0)
	/// Proof: `Certificates::Latest` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Revisions` (r:1 w:1)
	/// Proof: `Certificates::Revisions` (`max_values`: None, `max_size`: Some(4118), added: 6593, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::OpenRequests` (r:0 w:1)
	/// Proof: `Certificates::OpenRequests` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Archive` (r:0 w:1)
	/// Proof: `Certificates::Archive` (`max_values`: None, `max_size`: Some(4391), added: 6866, mode: `MaxEncodedLen`)
	fn execute_upgrade() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `11509`
		//  Estimated: `14974`
		// Minimum execution time: 71_306_000 picoseconds.
		Weight::from_parts(75_783_000, 0)
			.saturating_add(Weight::from_parts(0, 14974))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Requests` (r:1 w:2)
	/// Proof: `Certificates::Requests` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Certificates` (r:1 w:0)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Certificates::MigrationData` (r:1 w:1)
	/// Proof: `Certificates::MigrationData` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Latest` (r:1 w:0)
	/// Proof: `Certificates::Latest` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Revisions` (r:1 w:0)
	/// Proof: `Certificates::Revisions` (`max_values`: None, `max_size`: Some(4118), added: 6593, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::UnsuccessfulRequests` (r:1 w:1)
	/// Proof: `Certificates::UnsuccessfulRequests` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::OpenRequests` (r:0 w:1)
	/// Proof: `Certificates::OpenRequests` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn fail_upgrade() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `11783`
		//  Estimated: `15248`
		// Minimum execution time: 71_836_000 picoseconds.
		Weight::from_parts(76_002_000, 0)
			.saturating_add(Weight::from_parts(0, 15248))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Requests` (r:1 w:2)
	/// Proof: `Certificates::Requests` (`max_values`: None, `max_size`: Some(483), added: 2958, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::Certificates` (r:1 w:0)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Certificates::Issuers` (r:1 w:0)
	/// Proof: `Certificates::Issuers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::UnsuccessfulRequests` (r:1 w:1)
	/// Proof: `Certificates::UnsuccessfulRequests` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::OpenRequests` (r:0 w:1)
	/// Proof: `Certificates::OpenRequests` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::PendingByIssuer` (r:0 w:1)
	/// Proof: `Certificates::PendingByIssuer` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::MigrationData` (r:0 w:1)
	/// Proof: `Certificates::MigrationData` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	fn cancel_upgrade() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2620`
		//  Estimated: `6085`
		// Minimum execution time: 52_448_000 picoseconds.
		Weight::from_parts(55_893_000, 0)
			.saturating_add(Weight::from_parts(0, 6085))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::SensitivePaths` (r:1 w:1)
	/// Proof: `Certificates::SensitivePaths` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	fn mark_path() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `169`
		//  Estimated: `3634`
		// Minimum execution time: 19_018_000 picoseconds.
		Weight::from_parts(20_421_000, 0)
			.saturating_add(Weight::from_parts(0, 3634))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn check_piece() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 1_051_000 picoseconds.
		Weight::from_parts(1_192_000, 0)
			.saturating_add(Weight::from_parts(0, 0))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:1)
	/// Storage: `Certificates::NextId` (r:1 w:0)
	/// Proof: `Certificates::NextId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn step_base() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `169`
		//  Estimated: `3634`
		// Minimum execution time: 6_269_000 picoseconds.
		Weight::from_parts(6_850_000, 0)
			.saturating_add(Weight::from_parts(0, 3634))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::ByHolder` (r:1 w:1)
	/// Proof: `Certificates::ByHolder` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn step() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2155`
		//  Estimated: `3731`
		// Minimum execution time: 20_170_000 picoseconds.
		Weight::from_parts(21_632_000, 0)
			.saturating_add(Weight::from_parts(0, 3731))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
