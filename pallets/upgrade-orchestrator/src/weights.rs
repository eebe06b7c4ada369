// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost. A runtime uses the file that its own benchmark run writes.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// Weights of the calls and hooks of this pallet.
pub trait WeightInfo {
	/// A blob of `l` bytes is read and its version kept.
	fn inspect_code(l: u32) -> Weight;
	/// A plan with as much in it as there may be is proposed.
	fn propose() -> Weight;
	/// A return to an earlier release is proposed.
	fn rollback_to() -> Weight;
	/// A vote that ends the proposal.
	fn vote() -> Weight;
	/// A vote that ends nothing.
	fn vote_counted() -> Weight;
	/// A vote of a holder that ends the proposal.
	fn vote_with_stake() -> Weight;
	/// A vote with a stake that ends nothing.
	fn vote_with_stake_counted() -> Weight;
	/// What was held for votes is free again.
	fn release_stake() -> Weight;
	/// A plan is approved in the place of its electorate.
	fn approve() -> Weight;
	/// A statement on a plan is made.
	fn attest() -> Weight;
	/// A statement on a plan is withdrawn.
	fn withdraw_attestation() -> Weight;
	/// An objection is overruled.
	fn overrule() -> Weight;
	/// A rule is set.
	fn set_rule() -> Weight;
	/// A target is registered or changed.
	fn register_target() -> Weight;
	/// A target is retired.
	fn retire_target() -> Weight;
	/// Two versions go together or do not.
	fn set_compatibility() -> Weight;
	/// A call of `l` bytes is read and its target upgraded, besides what the call does.
	fn component(l: u32) -> Weight;
	/// A plan is withdrawn in an emergency.
	fn emergency_cancel() -> Weight;
	/// A plan is put on the fast track.
	fn fast_track() -> Weight;
	/// The breaker is tripped in an emergency.
	fn trip_breaker() -> Weight;
	/// A measurement begins, to reset the breaker.
	fn reset_breaker() -> Weight;
	/// The breaker is shown for another block.
	fn show_breaker() -> Weight;
	/// The measurement before a reset goes on or ends, besides what the invariants themselves take.
	fn check_breaker() -> Weight;
	/// A use of an emergency power is ratified.
	fn ratify() -> Weight;
	/// An emergency power is given back.
	fn reinstate() -> Weight;
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
	/// `n` open proposals are looked at whose time has not come.
	fn timers_not_due(n: u32) -> Weight;
	/// A new version with `l` bytes of code is registered, and `n` open proposals are overtaken.
	fn notice_version(n: u32, l: u32) -> Weight;
	/// The relay chain's Abort is heard.
	fn post_inherents() -> Weight;
	/// A candidate of `l` bytes is handed to the chain.
	fn enact(l: u32) -> Weight;
	/// An upgrade came to its end, and `n` open proposals are overtaken.
	fn conclude(n: u32) -> Weight;
	/// A halted upgrade is given up.
	fn resume() -> Weight;
	/// The guard in the first block of a candidate of `l` bytes, besides what it captures.
	fn guard(l: u32) -> Weight;
	/// A locked block of a maintenance, besides what it captures or restores.
	fn maintain() -> Weight;
	/// A hash over what in the pallet's own storage nothing else may change in a maintenance.
	fn own_witness() -> Weight;
	/// `n` keys with values of 100 bytes are captured.
	fn capture(n: u32) -> Weight;
	/// A value of `b` bytes is captured.
	fn capture_bytes(b: u32) -> Weight;
	/// `n` captured keys are as they are in storage.
	fn compare(n: u32) -> Weight;
	/// `n` captured keys have to be written.
	fn restore(n: u32) -> Weight;
	/// `n` full pages of a snapshot are hashed.
	fn check_pages(n: u32) -> Weight;
	/// `n` pages of a snapshot are deleted.
	fn prune(n: u32) -> Weight;
	/// `n` health checks are made at the end of a block, besides what their metrics take.
	fn sample(n: u32) -> Weight;
	/// The failed transactions among `n` events are counted.
	fn failed_extrinsics(n: u32) -> Weight;
	/// An upgrade is confirmed in its probation, besides the open proposals that it overtakes.
	fn confirm() -> Weight;
	/// A probation is extended.
	fn extend_probation() -> Weight;
	/// A frozen probation goes on.
	fn continue_probation() -> Weight;
	/// An upgrade is rolled back in its probation.
	fn roll_back() -> Weight;
	/// An upgrade is rolled back in an emergency.
	fn emergency_roll_back() -> Weight;
	/// The health floor of a class is set.
	fn set_health_floor() -> Weight;
}

/// For tests: the number of storage accesses, roughly, and nothing for computing.
impl WeightInfo for () {
	fn inspect_code(_l: u32) -> Weight {
		RocksDbWeight::get().reads_writes(5, 4)
	}
	fn propose() -> Weight {
		RocksDbWeight::get().reads_writes(20, 12)
	}
	fn rollback_to() -> Weight {
		RocksDbWeight::get().reads_writes(38, 12)
	}
	fn vote() -> Weight {
		RocksDbWeight::get().reads_writes(8, 8)
	}
	fn vote_counted() -> Weight {
		RocksDbWeight::get().reads_writes(3, 2)
	}
	fn vote_with_stake() -> Weight {
		RocksDbWeight::get().reads_writes(20, 8)
	}
	fn vote_with_stake_counted() -> Weight {
		RocksDbWeight::get().reads_writes(12, 5)
	}
	fn release_stake() -> Weight {
		RocksDbWeight::get().reads_writes(11, 3)
	}
	fn approve() -> Weight {
		RocksDbWeight::get().reads_writes(15, 5)
	}
	fn attest() -> Weight {
		RocksDbWeight::get().reads_writes(12, 4)
	}
	fn withdraw_attestation() -> Weight {
		RocksDbWeight::get().reads_writes(12, 2)
	}
	fn overrule() -> Weight {
		RocksDbWeight::get().reads_writes(14, 6)
	}
	fn set_rule() -> Weight {
		RocksDbWeight::get().reads_writes(12, 5)
	}
	fn register_target() -> Weight {
		RocksDbWeight::get().reads_writes(15, 8)
	}
	fn retire_target() -> Weight {
		RocksDbWeight::get().reads_writes(15, 5)
	}
	fn set_compatibility() -> Weight {
		RocksDbWeight::get().reads_writes(14, 5)
	}
	fn component(_l: u32) -> Weight {
		RocksDbWeight::get().reads_writes(12, 8)
	}
	fn emergency_cancel() -> Weight {
		RocksDbWeight::get().reads_writes(20, 14)
	}
	fn fast_track() -> Weight {
		RocksDbWeight::get().reads_writes(20, 8)
	}
	fn trip_breaker() -> Weight {
		RocksDbWeight::get().reads_writes(15, 5)
	}
	fn reset_breaker() -> Weight {
		RocksDbWeight::get().reads_writes(12, 3)
	}
	fn show_breaker() -> Weight {
		RocksDbWeight::get().reads_writes(2, 2)
	}
	fn check_breaker() -> Weight {
		RocksDbWeight::get().reads_writes(15, 6)
	}
	fn ratify() -> Weight {
		RocksDbWeight::get().reads_writes(12, 4)
	}
	fn reinstate() -> Weight {
		RocksDbWeight::get().reads_writes(3, 3)
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
	fn timers_not_due(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(5 + 3 * u64::from(n), 1)
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
	fn resume() -> Weight {
		RocksDbWeight::get().reads_writes(12, 12)
	}
	fn guard(_l: u32) -> Weight {
		RocksDbWeight::get().reads_writes(12, 3)
	}
	fn maintain() -> Weight {
		RocksDbWeight::get().reads_writes(12, 6)
	}
	fn own_witness() -> Weight {
		RocksDbWeight::get().reads(30)
	}
	fn capture(n: u32) -> Weight {
		RocksDbWeight::get().reads(1).saturating_mul(u64::from(n))
	}
	fn capture_bytes(b: u32) -> Weight {
		Weight::from_parts(u64::from(b).saturating_mul(100), 0)
	}
	fn compare(n: u32) -> Weight {
		RocksDbWeight::get().reads(1).saturating_mul(u64::from(n))
	}
	fn restore(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(1, 1).saturating_mul(u64::from(n))
	}
	fn check_pages(n: u32) -> Weight {
		RocksDbWeight::get().reads(1).saturating_mul(u64::from(n))
	}
	fn prune(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(2, 2).saturating_mul(u64::from(n) + 1)
	}
	fn sample(n: u32) -> Weight {
		RocksDbWeight::get().reads_writes(1 + u64::from(n), 1)
	}
	fn failed_extrinsics(n: u32) -> Weight {
		// Decoding an event takes less than a microsecond: 10⁶ picoseconds.
		RocksDbWeight::get()
			.reads(2)
			.saturating_add(Weight::from_parts(1_000_000, 0) * u64::from(n))
	}
	fn confirm() -> Weight {
		RocksDbWeight::get().reads_writes(60, 40)
	}
	fn extend_probation() -> Weight {
		RocksDbWeight::get().reads_writes(20, 8)
	}
	fn continue_probation() -> Weight {
		RocksDbWeight::get().reads_writes(20, 10)
	}
	fn roll_back() -> Weight {
		RocksDbWeight::get().reads_writes(20, 12)
	}
	fn emergency_roll_back() -> Weight {
		RocksDbWeight::get().reads_writes(60, 40)
	}
	fn set_health_floor() -> Weight {
		RocksDbWeight::get().reads_writes(20, 20)
	}
}
