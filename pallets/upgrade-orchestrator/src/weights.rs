// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost. A runtime uses the file that its own benchmark run writes.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// Weights of the calls and hooks of this pallet.
pub trait WeightInfo {
	/// A blob of `l` bytes is read and its version kept.
	fn inspect_code(l: u32) -> Weight;
	/// A plan with as much in it as there may be is proposed.
	fn propose() -> Weight;
	/// A vote that ends the proposal.
	fn vote() -> Weight;
	/// A proposal is withdrawn.
	fn cancel() -> Weight;
	/// An aborted proposal goes back into the queue.
	fn retry() -> Weight;
	/// The policy is changed.
	fn set_policy() -> Weight;
	/// A block begins and nothing is due.
	fn on_initialize_idle() -> Weight;
	/// `n` open proposals are moved because their time has come.
	fn service_timers(n: u32) -> Weight;
	/// A new version with `l` bytes of code is registered, and `n` open proposals are overtaken.
	fn notice_version(n: u32, l: u32) -> Weight;
	/// The relay chain's Abort is heard.
	fn post_inherents() -> Weight;
	/// A candidate of `l` bytes is handed to the chain.
	fn enact(l: u32) -> Weight;
	/// An upgrade is confirmed, and `n` open proposals are overtaken.
	fn conclude(n: u32) -> Weight;
}

/// For tests: the number of storage accesses, roughly, and nothing for computing.
impl WeightInfo for () {
	fn inspect_code(_l: u32) -> Weight {
		RocksDbWeight::get().reads_writes(5, 4)
	}
	fn propose() -> Weight {
		RocksDbWeight::get().reads_writes(20, 12)
	}
	fn vote() -> Weight {
		RocksDbWeight::get().reads_writes(8, 8)
	}
	fn cancel() -> Weight {
		RocksDbWeight::get().reads_writes(12, 12)
	}
	fn retry() -> Weight {
		RocksDbWeight::get().reads_writes(6, 6)
	}
	fn set_policy() -> Weight {
		RocksDbWeight::get().reads_writes(3, 5)
	}
	fn on_initialize_idle() -> Weight {
		RocksDbWeight::get().reads(1)
	}
	fn service_timers(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(4, 4).saturating_mul(u64::from(n) + 1)
	}
	fn notice_version(n: u32, _l: u32) -> Weight {
		RocksDbWeight::get().reads_writes(8, 8).saturating_mul(u64::from(n) + 1)
	}
	fn post_inherents() -> Weight {
		RocksDbWeight::get().reads_writes(5, 5)
	}
	fn enact(_l: u32) -> Weight {
		RocksDbWeight::get().reads_writes(12, 10)
	}
	fn conclude(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(8, 8).saturating_mul(u64::from(n) + 1)
	}
}
