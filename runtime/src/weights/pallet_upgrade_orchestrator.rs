// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_upgrade_orchestrator`, measured by `scripts/weights`. Do not edit.
//!
//! Benchmark CLI 64.0.0, 2026-11-21, steps 20, repeat 5, worst case map
//! size 1000000, CPU Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weight functions for `pallet_upgrade_orchestrator`.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_upgrade_orchestrator::WeightInfo for WeightInfo<T> {
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Preimage::StatusFor` (r:1 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:1 w:0)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::InspectedOrder` (`max_values`: Some(1), `max_size`: Some(8194), added: 8689, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn inspect_code(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `4197809 + l * (1 ±0)`
		// Minimum execution time: 17_571_859_000 picoseconds.
		Weight::from_parts(16_292_110_688, 0)
			.saturating_add(Weight::from_parts(0, 4197809))
			// Standard Error: 594
			.saturating_add(Weight::from_parts(2_849, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::CurrentPolicy` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::CurrentPolicy` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextProposal` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::HostConfiguration` (r:1 w:0)
	/// Proof: `ParachainSystem::HostConfiguration` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `System::LastRuntimeUpgrade` (r:1 w:0)
	/// Proof: `System::LastRuntimeUpgrade` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `59432`
		//  Estimated: `89687`
		// Minimum execution time: 388_628_000 picoseconds.
		Weight::from_parts(418_104_000, 0)
			.saturating_add(Weight::from_parts(0, 89687))
			.saturating_add(T::DbWeight::get().reads(26))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:101 w:101)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `73152`
		//  Estimated: `256318`
		// Minimum execution time: 427_773_000 picoseconds.
		Weight::from_parts(467_464_000, 0)
			.saturating_add(Weight::from_parts(0, 256318))
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(113))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72639`
		//  Estimated: `253790`
		// Minimum execution time: 420_332_000 picoseconds.
		Weight::from_parts(475_657_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(118))
			.saturating_add(T::DbWeight::get().writes(112))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `65659`
		//  Estimated: `102358`
		// Minimum execution time: 208_670_000 picoseconds.
		Weight::from_parts(242_786_000, 0)
			.saturating_add(Weight::from_parts(0, 102358))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentPolicy` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentPolicy` (`max_values`: Some(1), `max_size`: Some(24), added: 519, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `306`
		//  Estimated: `1521`
		// Minimum execution time: 47_676_000 picoseconds.
		Weight::from_parts(61_057_000, 0)
			.saturating_add(Weight::from_parts(0, 1521))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `281`
		//  Estimated: `1512`
		// Minimum execution time: 9_845_000 picoseconds.
		Weight::from_parts(11_410_000, 0)
			.saturating_add(Weight::from_parts(0, 1512))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:16)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn service_timers(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5786 + n * (8975 ±0)`
		//  Estimated: `5583 + n * (252800 ±0)`
		// Minimum execution time: 289_004_000 picoseconds.
		Weight::from_parts(95_996_601, 0)
			.saturating_add(Weight::from_parts(0, 5583))
			// Standard Error: 16_174_730
			.saturating_add(Weight::from_parts(233_532_306, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((107_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((108_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	/// The range of component `l` is `[65536, 4193280]`.
	fn notice_version(n: u32, l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5804 + l * (1 ±0) + n * (8988 ±0)`
		//  Estimated: `6192 + l * (1 ±0) + n * (252800 ±0)`
		// Minimum execution time: 2_195_084_000 picoseconds.
		Weight::from_parts(954_670_820, 0)
			.saturating_add(Weight::from_parts(0, 6192))
			// Standard Error: 151_247_772
			.saturating_add(Weight::from_parts(364_595_705, 0).saturating_mul(n.into()))
			// Standard Error: 314
			.saturating_add(Weight::from_parts(3_297, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((107_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes((108_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn post_inherents() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `8569`
		//  Estimated: `13661`
		// Minimum execution time: 87_052_000 picoseconds.
		Weight::from_parts(103_653_000, 0)
			.saturating_add(Weight::from_parts(0, 13661))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:0)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::HostConfiguration` (r:1 w:0)
	/// Proof: `ParachainSystem::HostConfiguration` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `System::LastRuntimeUpgrade` (r:1 w:0)
	/// Proof: `System::LastRuntimeUpgrade` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:1)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::NewValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::NewValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::DidSetValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::DidSetValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn enact(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `67285 + l * (1 ±0)`
		//  Estimated: `4197809 + l * (1 ±0)`
		// Minimum execution time: 433_148_000 picoseconds.
		Weight::from_parts(436_538_000, 0)
			.saturating_add(Weight::from_parts(0, 4197809))
			// Standard Error: 156
			.saturating_add(Weight::from_parts(3_510, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(26))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10196), added: 12671, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(27), added: 522, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	fn conclude(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `14764 + n * (8978 ±0)`
		//  Estimated: `283421 + n * (238652 ±100)`
		// Minimum execution time: 323_175_000 picoseconds.
		Weight::from_parts(377_946_297, 0)
			.saturating_add(Weight::from_parts(0, 283421))
			// Standard Error: 17_392_401
			.saturating_add(Weight::from_parts(249_447_802, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(124))
			.saturating_add(T::DbWeight::get().reads((101_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(128))
			.saturating_add(T::DbWeight::get().writes((102_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 238652).saturating_mul(n.into()))
	}
	fn resume() -> Weight { T::DbWeight::get().reads_writes(12, 12) }
	fn guard(_l: u32, ) -> Weight { T::DbWeight::get().reads_writes(12, 3) }
	fn maintain() -> Weight { T::DbWeight::get().reads_writes(12, 6) }
	fn capture(n: u32, ) -> Weight { Weight::from_parts(30_000_000, 0).saturating_mul(n.into()) }
	fn capture_bytes(b: u32, ) -> Weight { Weight::from_parts(2_000, 0).saturating_mul(b.into()) }
	fn compare(n: u32, ) -> Weight { Weight::from_parts(40_000_000, 0).saturating_mul(n.into()) }
	fn restore(n: u32, ) -> Weight { Weight::from_parts(150_000_000, 0).saturating_mul(n.into()) }
	fn check_pages(n: u32, ) -> Weight { Weight::from_parts(200_000_000, 0).saturating_mul(n.into()) }
	fn prune(n: u32, ) -> Weight { T::DbWeight::get().reads_writes(3, 2).saturating_mul(n.into()) }
}
