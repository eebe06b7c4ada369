// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_upgrade_orchestrator`, measured by `scripts/weights`. Do not edit.
//!
//! Benchmark CLI 64.0.0, 2026-11-21, steps 20, repeat 10, worst case map
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
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `Measured`)
	/// Storage: `Preimage::RequestStatusFor` (r:1 w:0)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `Measured`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::InspectedOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::InspectedOrder` (`max_values`: Some(1), `max_size`: Some(8194), added: 8689, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `Measured`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn inspect_code(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `12951 + l * (1 ±0)`
		// Minimum execution time: 19_045_937_000 picoseconds.
		Weight::from_parts(37_079_185_912, 0)
			.saturating_add(Weight::from_parts(0, 12951))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::CurrentPolicy` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::CurrentPolicy` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
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
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `59759`
		//  Estimated: `89757`
		// Minimum execution time: 548_570_000 picoseconds.
		Weight::from_parts(619_559_000, 0)
			.saturating_add(Weight::from_parts(0, 89757))
			.saturating_add(T::DbWeight::get().reads(26))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:101 w:101)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `73374`
		//  Estimated: `256318`
		// Minimum execution time: 497_861_000 picoseconds.
		Weight::from_parts(570_702_000, 0)
			.saturating_add(Weight::from_parts(0, 256318))
			.saturating_add(T::DbWeight::get().reads(119))
			.saturating_add(T::DbWeight::get().writes(114))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72861`
		//  Estimated: `253790`
		// Minimum execution time: 487_964_000 picoseconds.
		Weight::from_parts(551_672_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(118))
			.saturating_add(T::DbWeight::get().writes(113))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `65725`
		//  Estimated: `102438`
		// Minimum execution time: 243_749_000 picoseconds.
		Weight::from_parts(283_278_000, 0)
			.saturating_add(Weight::from_parts(0, 102438))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentPolicy` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentPolicy` (`max_values`: Some(1), `max_size`: Some(28), added: 523, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `309`
		//  Estimated: `1521`
		// Minimum execution time: 46_229_000 picoseconds.
		Weight::from_parts(54_260_000, 0)
			.saturating_add(Weight::from_parts(0, 1521))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `284`
		//  Estimated: `1519`
		// Minimum execution time: 8_823_000 picoseconds.
		Weight::from_parts(10_164_000, 0)
			.saturating_add(Weight::from_parts(0, 1519))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn service_timers(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5790 + n * (8981 ±0)`
		//  Estimated: `5583 + n * (252800 ±0)`
		// Minimum execution time: 329_681_000 picoseconds.
		Weight::from_parts(107_613_843, 0)
			.saturating_add(Weight::from_parts(0, 5583))
			// Standard Error: 965_910
			.saturating_add(Weight::from_parts(248_190_416, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((107_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((109_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	/// The range of component `l` is `[65536, 4193280]`.
	fn notice_version(n: u32, l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5884 + l * (1 ±0) + n * (9038 ±0)`
		//  Estimated: `6312 + l * (1 ±0) + n * (252800 ±0)`
		// Minimum execution time: 2_219_388_000 picoseconds.
		Weight::from_parts(2_343_086_000, 0)
			.saturating_add(Weight::from_parts(0, 6312))
			// Standard Error: 7_757_133
			.saturating_add(Weight::from_parts(101_845_723, 0).saturating_mul(n.into()))
			// Standard Error: 15
			.saturating_add(Weight::from_parts(1_778, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads((107_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes((109_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
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
		//  Measured:  `8578`
		//  Estimated: `13671`
		// Minimum execution time: 93_600_000 picoseconds.
		Weight::from_parts(105_540_000, 0)
			.saturating_add(Weight::from_parts(0, 13671))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `Measured`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `Measured`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:0)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `Measured`)
	/// Storage: `ParachainSystem::HostConfiguration` (r:1 w:0)
	/// Proof: `ParachainSystem::HostConfiguration` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `Measured`)
	/// Storage: `System::LastRuntimeUpgrade` (r:1 w:0)
	/// Proof: `System::LastRuntimeUpgrade` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:1)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: UNKNOWN KEY `0x11aca0ac90cc24c3233d8ede7d8c95344e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x11aca0ac90cc24c3233d8ede7d8c95344e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x2b288b8e8bf403505fa334aa98fca2b44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x2b288b8e8bf403505fa334aa98fca2b44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x6aaa8a36da84d14d8277c77a0d13b10d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x6aaa8a36da84d14d8277c77a0d13b10d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7bad36cb413d48da28837554605b85d44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7bad36cb413d48da28837554605b85d44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7ea9471caecdfcbb4145732e476ed4ca4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7ea9471caecdfcbb4145732e476ed4ca4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7fdf313f19edbbcd4a7c7b991bb2fa244e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7fdf313f19edbbcd4a7c7b991bb2fa244e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x95256964a9d21b5bc54d1d6a40b956c54e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x95256964a9d21b5bc54d1d6a40b956c54e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x97a902dcce31439d23f1580b4812b87e4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x97a902dcce31439d23f1580b4812b87e4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xb4def25cfda6ef3ac02a707a7013b12d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xb4def25cfda6ef3ac02a707a7013b12d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xc8b2fd04466db1211c176a4a648993ab4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xc8b2fd04466db1211c176a4a648993ab4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xd208596787c315f6f9259a1518f2be8d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xd208596787c315f6f9259a1518f2be8d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xd75d5fbd03d002e1022da7f71c5ea8444e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xd75d5fbd03d002e1022da7f71c5ea8444e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xdb96eda2e8a35a3d34bcc6065b5bdba84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xdb96eda2e8a35a3d34bcc6065b5bdba84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xe103b90fd449e23fdd132b8e6cecddb84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xe103b90fd449e23fdd132b8e6cecddb84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xf03898d57ad321aa672bba4263ba7be04e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xf03898d57ad321aa672bba4263ba7be04e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xfc549afff82e76e181e338295aaee5b94e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xfc549afff82e76e181e338295aaee5b94e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `Measured`)
	/// Storage: `ParachainSystem::NewValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::NewValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::DidSetValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::DidSetValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `Measured`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn enact(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `67750 + l * (1 ±0)`
		//  Estimated: `88559 + l * (1 ±0)`
		// Minimum execution time: 606_974_000 picoseconds.
		Weight::from_parts(290_853_930, 0)
			.saturating_add(Weight::from_parts(0, 88559))
			// Standard Error: 10
			.saturating_add(Weight::from_parts(1_954, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(42))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:16)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	fn conclude(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `17040 + n * (8984 ±0)`
		//  Estimated: `283421 + n * (238652 ±100)`
		// Minimum execution time: 341_288_000 picoseconds.
		Weight::from_parts(371_137_247, 0)
			.saturating_add(Weight::from_parts(0, 283421))
			// Standard Error: 1_517_199
			.saturating_add(Weight::from_parts(254_198_603, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(126))
			.saturating_add(T::DbWeight::get().reads((101_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(128))
			.saturating_add(T::DbWeight::get().writes((103_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 238652).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	fn resume() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `79991`
		//  Estimated: `2023390`
		// Minimum execution time: 2_263_134_000 picoseconds.
		Weight::from_parts(2_461_798_000, 0)
			.saturating_add(Weight::from_parts(0, 2023390))
			.saturating_add(T::DbWeight::get().reads(864))
			.saturating_add(T::DbWeight::get().writes(879))
	}
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Historic` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Historic` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn guard(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `66154 + l * (1 ±0)`
		//  Estimated: `102438 + l * (1 ±0)`
		// Minimum execution time: 354_876_000 picoseconds.
		Weight::from_parts(73_360_461, 0)
			.saturating_add(Weight::from_parts(0, 102438))
			// Standard Error: 5
			.saturating_add(Weight::from_parts(2_101, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10206), added: 12681, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x11aca0ac90cc24c3233d8ede7d8c95344e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x11aca0ac90cc24c3233d8ede7d8c95344e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x2b288b8e8bf403505fa334aa98fca2b44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x2b288b8e8bf403505fa334aa98fca2b44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x6aaa8a36da84d14d8277c77a0d13b10d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x6aaa8a36da84d14d8277c77a0d13b10d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7bad36cb413d48da28837554605b85d44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7bad36cb413d48da28837554605b85d44e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7ea9471caecdfcbb4145732e476ed4ca4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7ea9471caecdfcbb4145732e476ed4ca4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7fdf313f19edbbcd4a7c7b991bb2fa244e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7fdf313f19edbbcd4a7c7b991bb2fa244e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x95256964a9d21b5bc54d1d6a40b956c54e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x95256964a9d21b5bc54d1d6a40b956c54e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x97a902dcce31439d23f1580b4812b87e4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x97a902dcce31439d23f1580b4812b87e4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xb4def25cfda6ef3ac02a707a7013b12d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xb4def25cfda6ef3ac02a707a7013b12d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xc8b2fd04466db1211c176a4a648993ab4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xc8b2fd04466db1211c176a4a648993ab4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xd208596787c315f6f9259a1518f2be8d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xd208596787c315f6f9259a1518f2be8d4e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xd75d5fbd03d002e1022da7f71c5ea8444e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xd75d5fbd03d002e1022da7f71c5ea8444e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xdb96eda2e8a35a3d34bcc6065b5bdba84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xdb96eda2e8a35a3d34bcc6065b5bdba84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xe103b90fd449e23fdd132b8e6cecddb84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xe103b90fd449e23fdd132b8e6cecddb84e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xf03898d57ad321aa672bba4263ba7be04e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xf03898d57ad321aa672bba4263ba7be04e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xfc549afff82e76e181e338295aaee5b94e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xfc549afff82e76e181e338295aaee5b94e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `MultiBlockMigrations::Historic` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Historic` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0xb4def25cfda6ef3ac02a707a7013b12d00000000000000000000000000000000` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xb4def25cfda6ef3ac02a707a7013b12d00000000000000000000000000000000` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x95256964a9d21b5bc54d1d6a40b956c501010101010101010101010101010101` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x95256964a9d21b5bc54d1d6a40b956c501010101010101010101010101010101` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xc8b2fd04466db1211c176a4a648993ab02020202020202020202020202020202` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xc8b2fd04466db1211c176a4a648993ab02020202020202020202020202020202` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xd208596787c315f6f9259a1518f2be8d03030303030303030303030303030303` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xd208596787c315f6f9259a1518f2be8d03030303030303030303030303030303` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xf03898d57ad321aa672bba4263ba7be004040404040404040404040404040404` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xf03898d57ad321aa672bba4263ba7be004040404040404040404040404040404` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x97a902dcce31439d23f1580b4812b87e05050505050505050505050505050505` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x97a902dcce31439d23f1580b4812b87e05050505050505050505050505050505` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7fdf313f19edbbcd4a7c7b991bb2fa2406060606060606060606060606060606` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7fdf313f19edbbcd4a7c7b991bb2fa2406060606060606060606060606060606` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xd75d5fbd03d002e1022da7f71c5ea84407070707070707070707070707070707` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xd75d5fbd03d002e1022da7f71c5ea84407070707070707070707070707070707` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7bad36cb413d48da28837554605b85d408080808080808080808080808080808` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7bad36cb413d48da28837554605b85d408080808080808080808080808080808` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x6aaa8a36da84d14d8277c77a0d13b10d09090909090909090909090909090909` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x6aaa8a36da84d14d8277c77a0d13b10d09090909090909090909090909090909` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x7ea9471caecdfcbb4145732e476ed4ca0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x7ea9471caecdfcbb4145732e476ed4ca0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xe103b90fd449e23fdd132b8e6cecddb80b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xe103b90fd449e23fdd132b8e6cecddb80b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xdb96eda2e8a35a3d34bcc6065b5bdba80c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xdb96eda2e8a35a3d34bcc6065b5bdba80c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x11aca0ac90cc24c3233d8ede7d8c95340d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x11aca0ac90cc24c3233d8ede7d8c95340d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x2b288b8e8bf403505fa334aa98fca2b40e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x2b288b8e8bf403505fa334aa98fca2b40e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0xfc549afff82e76e181e338295aaee5b90f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0xfc549afff82e76e181e338295aaee5b90f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	fn maintain() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `12463`
		//  Estimated: `15928`
		// Minimum execution time: 250_047_000 picoseconds.
		Weight::from_parts(266_466_000, 0)
			.saturating_add(Weight::from_parts(0, 15928))
			.saturating_add(T::DbWeight::get().reads(43))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:1001 w:0)
	/// Proof: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:1001 w:0)
	/// Storage: `UpgradeOrchestrator::SnapshotPages` (r:0 w:3)
	/// Proof: `UpgradeOrchestrator::SnapshotPages` (`max_values`: None, `max_size`: Some(65564), added: 68039, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 1000]`.
	fn capture(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `158 + n * (47 ±0)`
		//  Estimated: `3615 + n * (2523 ±0)`
		// Minimum execution time: 2_749_000 picoseconds.
		Weight::from_parts(2_920_000, 0)
			.saturating_add(Weight::from_parts(0, 3615))
			// Standard Error: 3_309
			.saturating_add(Weight::from_parts(3_938_892, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2523).saturating_mul(n.into()))
	}
	/// Storage: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:2 w:0)
	/// Proof: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:2 w:0)
	/// Storage: `UpgradeOrchestrator::SnapshotPages` (r:0 w:9)
	/// Proof: `UpgradeOrchestrator::SnapshotPages` (`max_values`: None, `max_size`: Some(65564), added: 68039, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[0, 524288]`.
	fn capture_bytes(b: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `64 + b * (1 ±0)`
		//  Estimated: `6003 + b * (1 ±0)`
		// Minimum execution time: 10_284_000 picoseconds.
		Weight::from_parts(10_798_000, 0)
			.saturating_add(Weight::from_parts(0, 6003))
			// Standard Error: 2
			.saturating_add(Weight::from_parts(2_161, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(b.into()))
	}
	/// Storage: `UpgradeOrchestrator::SnapshotPages` (r:3 w:0)
	/// Proof: `UpgradeOrchestrator::SnapshotPages` (`max_values`: None, `max_size`: Some(65564), added: 68039, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:1001 w:0)
	/// Proof: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:1001 w:0)
	/// The range of component `n` is `[0, 1000]`.
	fn compare(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `300 + n * (194 ±0)`
		//  Estimated: `38093 + n * (2670 ±7)`
		// Minimum execution time: 2_733_000 picoseconds.
		Weight::from_parts(2_856_000, 0)
			.saturating_add(Weight::from_parts(0, 38093))
			// Standard Error: 2_702
			.saturating_add(Weight::from_parts(4_403_885, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2670).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::SnapshotPages` (r:3 w:0)
	/// Proof: `UpgradeOrchestrator::SnapshotPages` (`max_values`: None, `max_size`: Some(65564), added: 68039, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:1001 w:1000)
	/// Proof: UNKNOWN KEY `0x650b35b79b3b0990da638b73e2b1e483f2c528f439cb4e3ed0c3631044c7e5de` (r:1001 w:1000)
	/// The range of component `n` is `[0, 1000]`.
	fn restore(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `300 + n * (194 ±0)`
		//  Estimated: `38093 + n * (2670 ±11)`
		// Minimum execution time: 2_728_000 picoseconds.
		Weight::from_parts(2_936_000, 0)
			.saturating_add(Weight::from_parts(0, 38093))
			// Standard Error: 9_485
			.saturating_add(Weight::from_parts(5_158_465, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2670).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::SnapshotPages` (r:50 w:0)
	/// Proof: `UpgradeOrchestrator::SnapshotPages` (`max_values`: None, `max_size`: Some(65564), added: 68039, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 50]`.
	fn check_pages(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `65656 + n * (47 ±0)`
		//  Estimated: `990 + n * (68039 ±0)`
		// Minimum execution time: 197_000 picoseconds.
		Weight::from_parts(221_000, 0)
			.saturating_add(Weight::from_parts(0, 990))
			// Standard Error: 69_496
			.saturating_add(Weight::from_parts(95_751_951, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 68039).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Pruning` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Pruning` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotPages` (r:50 w:50)
	/// Proof: `UpgradeOrchestrator::SnapshotPages` (`max_values`: None, `max_size`: Some(65564), added: 68039, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(34), added: 529, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(191), added: 2666, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 50]`.
	fn prune(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `359 + n * (47 ±0)`
		//  Estimated: `6776 + n * (68039 ±0)`
		// Minimum execution time: 13_824_000 picoseconds.
		Weight::from_parts(50_635_586, 0)
			.saturating_add(Weight::from_parts(0, 6776))
			// Standard Error: 40_435
			.saturating_add(Weight::from_parts(7_034_154, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 68039).saturating_mul(n.into()))
	}
	fn vote_with_stake() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn release_stake() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn approve() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn attest() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn overrule() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn set_rule() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn emergency_cancel() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn fast_track() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn trip_breaker() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn reset_breaker() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn ratify() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
	fn reinstate() -> Weight {
		Weight::from_parts(500_000_000, 150_000).saturating_add(T::DbWeight::get().reads_writes(30, 20))
	}
}
