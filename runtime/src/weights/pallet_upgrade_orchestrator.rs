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
		//  Estimated: `13071 + l * (1 ±0)`
		// Minimum execution time: 19_284_806_000 picoseconds.
		Weight::from_parts(38_085_304_806, 0)
			.saturating_add(Weight::from_parts(0, 13071))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::NextProposal` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:6 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::FastTrack` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::FastTrack` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::Rules` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Rules` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:6 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `59118`
		//  Estimated: `77700`
		// Minimum execution time: 698_642_000 picoseconds.
		Weight::from_parts(755_262_000, 0)
			.saturating_add(Weight::from_parts(0, 77700))
			.saturating_add(T::DbWeight::get().reads(37))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:101 w:101)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `81124`
		//  Estimated: `256318`
		// Minimum execution time: 650_036_000 picoseconds.
		Weight::from_parts(714_977_000, 0)
			.saturating_add(Weight::from_parts(0, 256318))
			.saturating_add(T::DbWeight::get().reads(129))
			.saturating_add(T::DbWeight::get().writes(117))
	}
	// Replaced by scripts/weights.
	fn vote_counted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `81124`
		//  Estimated: `256318`
		// Minimum execution time: 650_036_000 picoseconds.
		Weight::from_parts(714_977_000, 0)
			.saturating_add(Weight::from_parts(0, 256318))
			.saturating_add(T::DbWeight::get().reads(129))
			.saturating_add(T::DbWeight::get().writes(117))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `80611`
		//  Estimated: `253790`
		// Minimum execution time: 647_636_000 picoseconds.
		Weight::from_parts(719_023_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(128))
			.saturating_add(T::DbWeight::get().writes(116))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72853`
		//  Estimated: `103270`
		// Minimum execution time: 374_928_000 picoseconds.
		Weight::from_parts(416_536_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(24))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:6)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72342`
		//  Estimated: `103270`
		// Minimum execution time: 342_327_000 picoseconds.
		Weight::from_parts(377_895_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:72 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Stakes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Stakes` (`max_values`: None, `max_size`: Some(1386), added: 3861, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:2 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:2 w:2)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn vote_with_stake() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `88583`
		//  Estimated: `921510`
		// Minimum execution time: 1_425_797_000 picoseconds.
		Weight::from_parts(1_508_972_000, 0)
			.saturating_add(Weight::from_parts(0, 921510))
			.saturating_add(T::DbWeight::get().reads(195))
			.saturating_add(T::DbWeight::get().writes(119))
	}
	// Replaced by scripts/weights.
	fn vote_with_stake_counted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `88583`
		//  Estimated: `921510`
		// Minimum execution time: 1_425_797_000 picoseconds.
		Weight::from_parts(1_508_972_000, 0)
			.saturating_add(Weight::from_parts(0, 921510))
			.saturating_add(T::DbWeight::get().reads(195))
			.saturating_add(T::DbWeight::get().writes(119))
	}
	/// Storage: `UpgradeOrchestrator::Stakes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Stakes` (`max_values`: None, `max_size`: Some(1386), added: 3861, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:64 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn release_stake() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `12563`
		//  Estimated: `819230`
		// Minimum execution time: 849_397_000 picoseconds.
		Weight::from_parts(884_290_000, 0)
			.saturating_add(Weight::from_parts(0, 819230))
			.saturating_add(T::DbWeight::get().reads(67))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72851`
		//  Estimated: `103270`
		// Minimum execution time: 370_193_000 picoseconds.
		Weight::from_parts(401_179_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `77503`
		//  Estimated: `103270`
		// Minimum execution time: 349_609_000 picoseconds.
		Weight::from_parts(387_893_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn overrule() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `77440`
		//  Estimated: `103270`
		// Minimum execution time: 362_741_000 picoseconds.
		Weight::from_parts(395_907_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Rules` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Rules` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn set_rule() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `73067`
		//  Estimated: `103270`
		// Minimum execution time: 343_323_000 picoseconds.
		Weight::from_parts(378_031_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// As `set_rule`, until it is measured.
	fn register_target() -> Weight {
		Weight::from_parts(400_000_000, 0)
			.saturating_add(Weight::from_parts(0, 110000))
			.saturating_add(T::DbWeight::get().reads(26))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// As `set_rule`, until it is measured.
	fn set_compatibility() -> Weight {
		Weight::from_parts(450_000_000, 0)
			.saturating_add(Weight::from_parts(0, 120000))
			.saturating_add(T::DbWeight::get().reads(26))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Hashing and decoding as of `inspect_code`, until it is measured.
	fn component(l: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 0)
			.saturating_add(Weight::from_parts(0, 30000))
			.saturating_add(Weight::from_parts(8_000, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyCancelled` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyCancelled` (`max_values`: Some(1), `max_size`: Some(1025), added: 1520, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextEmergencyAct` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextEmergencyAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn emergency_cancel() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `81146`
		//  Estimated: `253790`
		// Minimum execution time: 684_361_000 picoseconds.
		Weight::from_parts(757_807_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(130))
			.saturating_add(T::DbWeight::get().writes(121))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextEmergencyAct` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextEmergencyAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn fast_track() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72876`
		//  Estimated: `103270`
		// Minimum execution time: 477_077_000 picoseconds.
		Weight::from_parts(518_631_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextEmergencyAct` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextEmergencyAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn trip_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `68171`
		//  Estimated: `103270`
		// Minimum execution time: 247_780_000 picoseconds.
		Weight::from_parts(282_529_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn reset_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72864`
		//  Estimated: `103270`
		// Minimum execution time: 317_813_000 picoseconds.
		Weight::from_parts(354_470_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Not measured yet: an account of what it reads and writes, until `scripts/weights` runs again.
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	fn show_breaker() -> Weight {
		Weight::from_parts(30_000_000, 0)
			.saturating_add(Weight::from_parts(0, 3013))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Not measured yet: as `reset_breaker` was before it began a measurement, and `BreakerCheck` and
	// `SafeMode::EnteredUntil` besides.
	/// Storage: `UpgradeOrchestrator::BreakerCheck` (r:1 w:1)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	fn check_breaker() -> Weight {
		Weight::from_parts(404_470_000, 0)
			.saturating_add(Weight::from_parts(0, 109000))
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn ratify() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72855`
		//  Estimated: `103270`
		// Minimum execution time: 325_104_000 picoseconds.
		Weight::from_parts(364_823_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `343`
		//  Estimated: `3479`
		// Minimum execution time: 55_689_000 picoseconds.
		Weight::from_parts(67_178_000, 0)
			.saturating_add(Weight::from_parts(0, 3479))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `284`
		//  Estimated: `1524`
		// Minimum execution time: 9_933_000 picoseconds.
		Weight::from_parts(11_191_000, 0)
			.saturating_add(Weight::from_parts(0, 1524))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::FastTrack` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::FastTrack` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:60)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn service_timers(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `7419 + n * (9086 ±0)`
		//  Estimated: `5583 + n * (252800 ±0)`
		// Minimum execution time: 734_603_000 picoseconds.
		Weight::from_parts(418_425_600, 0)
			.saturating_add(Weight::from_parts(0, 5583))
			// Standard Error: 1_012_956
			.saturating_add(Weight::from_parts(350_931_957, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads((107_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(52))
			.saturating_add(T::DbWeight::get().writes((111_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	/// The range of component `l` is `[65536, 4193280]`.
	fn notice_version(n: u32, l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `5935 + l * (1 ±0) + n * (9143 ±0)`
		//  Estimated: `6364 + l * (1 ±0) + n * (252800 ±0)`
		// Minimum execution time: 2_293_140_000 picoseconds.
		Weight::from_parts(2_340_007_000, 0)
			.saturating_add(Weight::from_parts(0, 6364))
			// Standard Error: 8_386_055
			.saturating_add(Weight::from_parts(101_059_401, 0).saturating_mul(n.into()))
			// Standard Error: 16
			.saturating_add(Weight::from_parts(1_776, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().reads((107_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes((111_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn post_inherents() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `72874`
		//  Estimated: `103270`
		// Minimum execution time: 323_827_000 picoseconds.
		Weight::from_parts(357_820_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `Measured`)
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
	/// Storage: `UpgradeOrchestrator::Rules` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Rules` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `Measured`)
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
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `Measured`)
	/// Storage: `ParachainSystem::NewValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::NewValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::DidSetValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::DidSetValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `Measured`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn enact(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `68751 + l * (1 ±0)`
		//  Estimated: `89561 + l * (1 ±0)`
		// Minimum execution time: 658_299_000 picoseconds.
		Weight::from_parts(384_337_352, 0)
			.saturating_add(Weight::from_parts(0, 89561))
			// Standard Error: 8
			.saturating_add(Weight::from_parts(1_950, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(45))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:16)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	fn conclude(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `17723 + n * (9089 ±0)`
		//  Estimated: `283421 + n * (238652 ±251)`
		// Minimum execution time: 373_520_000 picoseconds.
		Weight::from_parts(407_920_378, 0)
			.saturating_add(Weight::from_parts(0, 283421))
			// Standard Error: 1_558_775
			.saturating_add(Weight::from_parts(246_536_237, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(129))
			.saturating_add(T::DbWeight::get().reads((101_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(131))
			.saturating_add(T::DbWeight::get().writes((105_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 238652).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:16 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:16 w:16)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(2817), added: 3312, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn resume() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `81383`
		//  Estimated: `2023390`
		// Minimum execution time: 2_392_630_000 picoseconds.
		Weight::from_parts(2_586_729_000, 0)
			.saturating_add(Weight::from_parts(0, 2023390))
			.saturating_add(T::DbWeight::get().reads(867))
			.saturating_add(T::DbWeight::get().writes(896))
	}
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Historic` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Historic` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn guard(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `66997 + l * (1 ±0)`
		//  Estimated: `103270 + l * (1 ±0)`
		// Minimum execution time: 356_906_000 picoseconds.
		Weight::from_parts(82_274_706, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			// Standard Error: 4
			.saturating_add(Weight::from_parts(2_119, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(10310), added: 12785, mode: `MaxEncodedLen`)
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
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	fn maintain() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `12614`
		//  Estimated: `16079`
		// Minimum execution time: 270_826_000 picoseconds.
		Weight::from_parts(290_648_000, 0)
			.saturating_add(Weight::from_parts(0, 16079))
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
		//  Measured:  `121 + n * (47 ±0)`
		//  Estimated: `3578 + n * (2523 ±0)`
		// Minimum execution time: 2_574_000 picoseconds.
		Weight::from_parts(2_861_000, 0)
			.saturating_add(Weight::from_parts(0, 3578))
			// Standard Error: 2_931
			.saturating_add(Weight::from_parts(4_029_203, 0).saturating_mul(n.into()))
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
		//  Measured:  `27 + b * (1 ±0)`
		//  Estimated: `5966 + b * (1 ±0)`
		// Minimum execution time: 9_507_000 picoseconds.
		Weight::from_parts(10_135_000, 0)
			.saturating_add(Weight::from_parts(0, 5966))
			// Standard Error: 2
			.saturating_add(Weight::from_parts(2_137, 0).saturating_mul(b.into()))
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
		//  Measured:  `263 + n * (194 ±0)`
		//  Estimated: `38093 + n * (2670 ±7)`
		// Minimum execution time: 2_511_000 picoseconds.
		Weight::from_parts(2_682_000, 0)
			.saturating_add(Weight::from_parts(0, 38093))
			// Standard Error: 2_828
			.saturating_add(Weight::from_parts(4_434_050, 0).saturating_mul(n.into()))
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
		//  Measured:  `263 + n * (194 ±0)`
		//  Estimated: `38093 + n * (2670 ±11)`
		// Minimum execution time: 2_560_000 picoseconds.
		Weight::from_parts(2_757_000, 0)
			.saturating_add(Weight::from_parts(0, 38093))
			// Standard Error: 5_017
			.saturating_add(Weight::from_parts(5_166_121, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 196_000 picoseconds.
		Weight::from_parts(238_000, 0)
			.saturating_add(Weight::from_parts(0, 990))
			// Standard Error: 33_736
			.saturating_add(Weight::from_parts(94_769_180, 0).saturating_mul(n.into()))
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
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(39), added: 534, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(233), added: 2708, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 50]`.
	fn prune(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `359 + n * (47 ±0)`
		//  Estimated: `6776 + n * (68039 ±0)`
		// Minimum execution time: 15_427_000 picoseconds.
		Weight::from_parts(52_333_766, 0)
			.saturating_add(Weight::from_parts(0, 6776))
			// Standard Error: 39_510
			.saturating_add(Weight::from_parts(7_335_188, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 68039).saturating_mul(n.into()))
	}
	/// The range of component `n` is `[1, 8]`.
	fn sample(n: u32, ) -> Weight {
		Weight::from_parts(40_000_000, 0)
			.saturating_add(Weight::from_parts(0, 6000))
			.saturating_add(Weight::from_parts(10_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn conclude_probation() -> Weight {
		Weight::from_parts(2_380_210_274, 0)
			.saturating_add(Weight::from_parts(0, 2192637))
			.saturating_add(T::DbWeight::get().reads(937))
			.saturating_add(T::DbWeight::get().writes(971))
	}
	fn emergency_roll_back() -> Weight {
		Weight::from_parts(3_138_017_274, 0)
			.saturating_add(Weight::from_parts(0, 2446427))
			.saturating_add(T::DbWeight::get().reads(1067))
			.saturating_add(T::DbWeight::get().writes(1092))
	}
	fn set_health_floor() -> Weight {
		Weight::from_parts(377_895_000, 0)
			.saturating_add(Weight::from_parts(0, 103270))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().writes(10))
	}
}
