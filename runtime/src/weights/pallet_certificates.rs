// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_certificates`, measured by `scripts/weights`. Do not edit.
//!
//! Benchmark CLI 64.0.0, 2026-11-21, steps 20, repeat 10, worst case map
//! size 1000000, CPU Intel(R) Xeon(R) Processor.

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
	/// Storage: `Certificates::ByHolder` (r:0 w:1)
	/// Proof: `Certificates::ByHolder` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2395`
		//  Estimated: `5860`
		// Minimum execution time: 31_435_000 picoseconds.
		Weight::from_parts(36_145_000, 0)
			.saturating_add(Weight::from_parts(0, 5860))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::ByHolder` (r:0 w:2)
	/// Proof: `Certificates::ByHolder` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn transfer() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1425`
		//  Estimated: `4890`
		// Minimum execution time: 20_656_000 picoseconds.
		Weight::from_parts(24_734_000, 0)
			.saturating_add(Weight::from_parts(0, 4890))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1425`
		//  Estimated: `4890`
		// Minimum execution time: 17_723_000 picoseconds.
		Weight::from_parts(20_777_000, 0)
			.saturating_add(Weight::from_parts(0, 4890))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:1)
	/// Proof: UNKNOWN KEY `0xeb8f749cac30d481f2731d971c2994e14e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:1)
	/// Storage: `Certificates::NextId` (r:1 w:0)
	/// Proof: `Certificates::NextId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn step_base() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `132`
		//  Estimated: `3597`
		// Minimum execution time: 5_054_000 picoseconds.
		Weight::from_parts(5_928_000, 0)
			.saturating_add(Weight::from_parts(0, 3597))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Certificates::Certificates` (r:1 w:1)
	/// Proof: `Certificates::Certificates` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `Certificates::ByHolder` (r:1 w:1)
	/// Proof: `Certificates::ByHolder` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn step() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `2118`
		//  Estimated: `3731`
		// Minimum execution time: 17_523_000 picoseconds.
		Weight::from_parts(21_086_000, 0)
			.saturating_add(Weight::from_parts(0, 3731))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
