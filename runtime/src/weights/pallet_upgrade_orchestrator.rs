// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_upgrade_orchestrator`, measured by `scripts/weights`. Do not edit.
//!
//! Benchmark CLI 64.0.0, 2026-11-25, steps 20, repeat 10, worst case map
//! size 1000000, CPU AMD EPYC.

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
		// Minimum execution time: 14_053_721_000 picoseconds.
		Weight::from_parts(14_495_045_214, 0)
			.saturating_add(Weight::from_parts(0, 13071))
			// Standard Error: 48
			.saturating_add(Weight::from_parts(834, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::NextProposal` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextProposal` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:6 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::FastTrack` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::FastTrack` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Incompatibilities` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Incompatibilities` (`max_values`: Some(1), `max_size`: Some(8962), added: 9457, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:3 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:3 w:3)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:3 w:0)
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
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HealthFloors` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::HealthFloors` (`max_values`: None, `max_size`: Some(906), added: 3381, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:6 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:6 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `78864`
		//  Estimated: `89826`
		// Minimum execution time: 1_053_760_000 picoseconds.
		Weight::from_parts(1_127_709_000, 0)
			.saturating_add(Weight::from_parts(0, 89826))
			.saturating_add(T::DbWeight::get().reads(48))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:101 w:101)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:19 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:19 w:19)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:19)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `109594`
		//  Estimated: `256318`
		// Minimum execution time: 1_081_430_000 picoseconds.
		Weight::from_parts(1_206_435_000, 0)
			.saturating_add(Weight::from_parts(0, 256318))
			.saturating_add(T::DbWeight::get().reads(181))
			.saturating_add(T::DbWeight::get().writes(162))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	fn vote_counted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `11676`
		//  Estimated: `15796`
		// Minimum execution time: 110_664_000 picoseconds.
		Weight::from_parts(134_610_000, 0)
			.saturating_add(Weight::from_parts(0, 15796))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:19 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:19 w:19)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:19)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `109081`
		//  Estimated: `253790`
		// Minimum execution time: 1_143_402_000 picoseconds.
		Weight::from_parts(1_237_401_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(180))
			.saturating_add(T::DbWeight::get().writes(161))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:0 w:1)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `91176`
		//  Estimated: `119438`
		// Minimum execution time: 457_708_000 picoseconds.
		Weight::from_parts(543_064_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HealthFloors` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::HealthFloors` (`max_values`: None, `max_size`: Some(906), added: 3381, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:6)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95091`
		//  Estimated: `119438`
		// Minimum execution time: 533_269_000 picoseconds.
		Weight::from_parts(578_907_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:16 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Stakes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Stakes` (`max_values`: None, `max_size`: Some(1386), added: 3861, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:19 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:19 w:19)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:19)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn vote_with_stake() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `117797`
		//  Estimated: `253790`
		// Minimum execution time: 1_356_217_000 picoseconds.
		Weight::from_parts(1_492_178_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(191))
			.saturating_add(T::DbWeight::get().writes(164))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:9 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Stakes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Stakes` (`max_values`: None, `max_size`: Some(1386), added: 3861, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	fn vote_with_stake_counted() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `21391`
		//  Estimated: `134244`
		// Minimum execution time: 385_049_000 picoseconds.
		Weight::from_parts(448_243_000, 0)
			.saturating_add(Weight::from_parts(0, 134244))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `UpgradeOrchestrator::Stakes` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Stakes` (`max_values`: None, `max_size`: Some(1386), added: 3861, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn release_stake() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `13156`
		//  Estimated: `119438`
		// Minimum execution time: 298_231_000 picoseconds.
		Weight::from_parts(339_232_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95690`
		//  Estimated: `119438`
		// Minimum execution time: 590_594_000 picoseconds.
		Weight::from_parts(698_533_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Council::Members` (r:1 w:0)
	/// Proof: `Council::Members` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `100408`
		//  Estimated: `119438`
		// Minimum execution time: 522_914_000 picoseconds.
		Weight::from_parts(585_777_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn overrule() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `100345`
		//  Estimated: `119438`
		// Minimum execution time: 530_405_000 picoseconds.
		Weight::from_parts(591_806_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Rules` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Rules` (`max_values`: None, `max_size`: Some(186), added: 2661, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn set_rule() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95928`
		//  Estimated: `119438`
		// Minimum execution time: 531_637_000 picoseconds.
		Weight::from_parts(553_659_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `UpgradeOrchestrator::Targets` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Targets` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn register_target() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `96538`
		//  Estimated: `119438`
		// Minimum execution time: 538_768_000 picoseconds.
		Weight::from_parts(659_667_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `UpgradeOrchestrator::Targets` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Targets` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Incompatibilities` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Incompatibilities` (`max_values`: Some(1), `max_size`: Some(8962), added: 9457, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn set_compatibility() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `97431`
		//  Estimated: `119438`
		// Minimum execution time: 574_200_000 picoseconds.
		Weight::from_parts(690_672_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(32))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Targets` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Targets` (`max_values`: None, `max_size`: Some(212), added: 2687, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:1 w:0)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::TargetVersions` (r:1 w:2)
	/// Proof: `UpgradeOrchestrator::TargetVersions` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[0, 262144]`.
	fn component(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `1293 + l * (1 ±0)`
		//  Estimated: `4764 + l * (1 ±0)`
		// Minimum execution time: 105_587_000 picoseconds.
		Weight::from_parts(138_096_357, 0)
			.saturating_add(Weight::from_parts(0, 4764))
			// Standard Error: 13
			.saturating_add(Weight::from_parts(2_834, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
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
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:19 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:19 w:19)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:19)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn emergency_cancel() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `109616`
		//  Estimated: `253790`
		// Minimum execution time: 1_123_963_000 picoseconds.
		Weight::from_parts(1_264_712_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(182))
			.saturating_add(T::DbWeight::get().writes(166))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextEmergencyAct` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextEmergencyAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn fast_track() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95715`
		//  Estimated: `119438`
		// Minimum execution time: 761_447_000 picoseconds.
		Weight::from_parts(860_453_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(30))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextEmergencyAct` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextEmergencyAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn trip_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `90700`
		//  Estimated: `119438`
		// Minimum execution time: 315_587_000 picoseconds.
		Weight::from_parts(407_413_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::BreakerCheck` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::BreakerCheck` (`max_values`: Some(1), `max_size`: Some(519), added: 1014, mode: `MaxEncodedLen`)
	fn reset_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `460`
		//  Estimated: `1561`
		// Minimum execution time: 39_969_000 picoseconds.
		Weight::from_parts(59_077_000, 0)
			.saturating_add(Weight::from_parts(0, 1561))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn show_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `372`
		//  Estimated: `1561`
		// Minimum execution time: 23_234_000 picoseconds.
		Weight::from_parts(29_344_000, 0)
			.saturating_add(Weight::from_parts(0, 1561))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `UpgradeOrchestrator::BreakerCheck` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::BreakerCheck` (`max_values`: Some(1), `max_size`: Some(519), added: 1014, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn check_breaker() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95821`
		//  Estimated: `119438`
		// Minimum execution time: 509_004_000 picoseconds.
		Weight::from_parts(560_419_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn ratify() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95708`
		//  Estimated: `119438`
		// Minimum execution time: 505_428_000 picoseconds.
		Weight::from_parts(569_062_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `345`
		//  Estimated: `3479`
		// Minimum execution time: 38_026_000 picoseconds.
		Weight::from_parts(55_632_000, 0)
			.saturating_add(Weight::from_parts(0, 3479))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	fn on_initialize_idle() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `286`
		//  Estimated: `1561`
		// Minimum execution time: 9_684_000 picoseconds.
		Weight::from_parts(12_318_000, 0)
			.saturating_add(Weight::from_parts(0, 1561))
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::FastTrack` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::FastTrack` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:152 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:152 w:152)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:64 w:64)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:62)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Policies` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:152)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn service_timers(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `9473 + n * (13216 ±0)`
		//  Estimated: `15934 + n * (252800 ±0)`
		// Minimum execution time: 1_077_685_000 picoseconds.
		Weight::from_parts(454_301_831, 0)
			.saturating_add(Weight::from_parts(0, 15934))
			// Standard Error: 2_920_354
			.saturating_add(Weight::from_parts(752_501_956, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads((151_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(55))
			.saturating_add(T::DbWeight::get().writes((156_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:64 w:0)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	fn timers_not_due(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `438 + n * (11059 ±0)`
		//  Estimated: `15934 + n * (20000 ±0)`
		// Minimum execution time: 21_652_000 picoseconds.
		Weight::from_parts(37_866_818, 0)
			.saturating_add(Weight::from_parts(0, 15934))
			// Standard Error: 358_422
			.saturating_add(Weight::from_parts(142_582_201, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 20000).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::CurrentVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::CurrentVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Versions` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Versions` (`max_values`: None, `max_size`: Some(219), added: 2694, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HighestVersion` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::HighestVersion` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:9 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:152 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:152 w:152)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:64 w:64)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:152)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	/// The range of component `l` is `[65536, 4193280]`.
	fn notice_version(n: u32, l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `7816 + l * (1 ±0) + n * (13189 ±0)`
		//  Estimated: `15934 + l * (1 ±0) + n * (252800 ±0)`
		// Minimum execution time: 4_769_049_000 picoseconds.
		Weight::from_parts(4_852_622_000, 0)
			.saturating_add(Weight::from_parts(0, 15934))
			// Standard Error: 15_584_330
			.saturating_add(Weight::from_parts(241_696_321, 0).saturating_mul(n.into()))
			// Standard Error: 30
			.saturating_add(Weight::from_parts(979, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().reads((151_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes((156_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 252800).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn post_inherents() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `95713`
		//  Estimated: `119438`
		// Minimum execution time: 556_774_000 picoseconds.
		Weight::from_parts(623_383_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(38))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::LockedAfter` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::LockedAfter` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Incompatibilities` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Incompatibilities` (`max_values`: Some(1), `max_size`: Some(8962), added: 9457, mode: `Measured`)
	/// Storage: `Preimage::StatusFor` (r:3 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `Measured`)
	/// Storage: `Preimage::RequestStatusFor` (r:3 w:0)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:3 w:0)
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
	/// Storage: `UpgradeOrchestrator::Health` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `Measured`)
	/// Storage: `ParachainSystem::NewValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::NewValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::DidSetValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::DidSetValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `Measured`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn enact(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `93887`
		//  Estimated: `114674 + l * (1 ±0)`
		// Minimum execution time: 880_363_000 picoseconds.
		Weight::from_parts(842_678_557, 0)
			.saturating_add(Weight::from_parts(0, 114674))
			// Standard Error: 6
			.saturating_add(Weight::from_parts(1_369, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(52))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:152 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:152 w:152)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ReleaseHealth` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ReleaseHealth` (`max_values`: Some(1), `max_size`: Some(26785), added: 27280, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:64 w:64)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:152)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	fn conclude(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `24714 + n * (13166 ±0)`
		//  Estimated: `283421 + n * (238652 ±290)`
		// Minimum execution time: 635_350_000 picoseconds.
		Weight::from_parts(777_314_883, 0)
			.saturating_add(Weight::from_parts(0, 283421))
			// Standard Error: 3_656_142
			.saturating_add(Weight::from_parts(533_425_306, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(182))
			.saturating_add(T::DbWeight::get().reads((143_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(185))
			.saturating_add(T::DbWeight::get().writes((147_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 238652).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:16)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:152 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:152 w:152)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:800 w:800)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:64 w:64)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:18)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:8)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:152)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn resume() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `116088`
		//  Estimated: `2023390`
		// Minimum execution time: 4_968_814_000 picoseconds.
		Weight::from_parts(5_209_440_000, 0)
			.saturating_add(Weight::from_parts(0, 2023390))
			.saturating_add(T::DbWeight::get().reads(1223))
			.saturating_add(T::DbWeight::get().writes(1257))
	}
	/// Storage: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a70656e64696e675f636f6465` (r:1 w:0)
	/// Storage: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x3a636f6465` (r:1 w:0)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Historic` (r:1 w:0)
	/// Proof: `MultiBlockMigrations::Historic` (`max_values`: None, `max_size`: Some(266), added: 2741, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[65536, 4193280]`.
	fn guard(l: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `89364 + l * (1 ±0)`
		//  Estimated: `119438 + l * (1 ±0)`
		// Minimum execution time: 425_009_000 picoseconds.
		Weight::from_parts(256_169_039, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			// Standard Error: 5
			.saturating_add(Weight::from_parts(1_577, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
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
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:0)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeGoAhead` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeGoAhead` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn maintain() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `15516`
		//  Estimated: `18981`
		// Minimum execution time: 301_716_000 picoseconds.
		Weight::from_parts(320_304_000, 0)
			.saturating_add(Weight::from_parts(0, 18981))
			.saturating_add(T::DbWeight::get().reads(45))
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
		// Minimum execution time: 3_054_000 picoseconds.
		Weight::from_parts(3_314_000, 0)
			.saturating_add(Weight::from_parts(0, 3578))
			// Standard Error: 1_496
			.saturating_add(Weight::from_parts(4_203_257, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 10_125_000 picoseconds.
		Weight::from_parts(10_676_000, 0)
			.saturating_add(Weight::from_parts(0, 5966))
			// Standard Error: 2
			.saturating_add(Weight::from_parts(2_222, 0).saturating_mul(b.into()))
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
		//  Estimated: `38093 + n * (2670 ±0)`
		// Minimum execution time: 2_684_000 picoseconds.
		Weight::from_parts(2_924_000, 0)
			.saturating_add(Weight::from_parts(0, 38093))
			// Standard Error: 2_889
			.saturating_add(Weight::from_parts(4_794_992, 0).saturating_mul(n.into()))
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
		//  Estimated: `38093 + n * (2670 ±0)`
		// Minimum execution time: 2_694_000 picoseconds.
		Weight::from_parts(3_014_000, 0)
			.saturating_add(Weight::from_parts(0, 38093))
			// Standard Error: 9_984
			.saturating_add(Weight::from_parts(5_534_197, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 210_000 picoseconds.
		Weight::from_parts(2_688_769, 0)
			.saturating_add(Weight::from_parts(0, 990))
			// Standard Error: 35_236
			.saturating_add(Weight::from_parts(97_997_760, 0).saturating_mul(n.into()))
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
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 50]`.
	fn prune(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `361 + n * (47 ±0)`
		//  Estimated: `6776 + n * (68039 ±0)`
		// Minimum execution time: 10_756_000 picoseconds.
		Weight::from_parts(33_936_769, 0)
			.saturating_add(Weight::from_parts(0, 6776))
			// Standard Error: 48_295
			.saturating_add(Weight::from_parts(8_031_722, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 68039).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `MessageQueue::BookStateFor` (r:1 w:0)
	/// Proof: `MessageQueue::BookStateFor` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 8]`.
	fn sample(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `525 + n * (114 ±0)`
		//  Estimated: `4848`
		// Minimum execution time: 21_302_000 picoseconds.
		Weight::from_parts(35_593_972, 0)
			.saturating_add(Weight::from_parts(0, 4848))
			// Standard Error: 126_420
			.saturating_add(Weight::from_parts(2_596_455, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// The range of component `n` is `[0, 10000]`.
	fn failed_extrinsics(n: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		// Minimum execution time: 2_324_000 picoseconds.
		Weight::from_parts(2_443_000, 0)
			.saturating_add(Weight::from_parts(0, 0))
			// Standard Error: 177
			.saturating_add(Weight::from_parts(517_872, 0).saturating_mul(n.into()))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:2)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Snapshots` (r:2 w:0)
	/// Proof: `UpgradeOrchestrator::Snapshots` (`max_values`: None, `max_size`: Some(3311), added: 5786, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::SnapshotOrder` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::SnapshotOrder` (`max_values`: Some(1), `max_size`: Some(41), added: 536, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::StatusFor` (r:19 w:0)
	/// Proof: `Preimage::StatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::RequestStatusFor` (r:19 w:19)
	/// Proof: `Preimage::RequestStatusFor` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposerRecords` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ProposerRecords` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InspectedCodes` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InspectedCodes` (`max_values`: None, `max_size`: Some(1653), added: 4128, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ReleaseHealth` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ReleaseHealth` (`max_values`: Some(1), `max_size`: Some(26785), added: 27280, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ClosedProposals` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::ClosedProposals` (`max_values`: Some(1), `max_size`: Some(4098), added: 4593, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Votes` (r:100 w:100)
	/// Proof: `UpgradeOrchestrator::Votes` (`max_values`: None, `max_size`: Some(53), added: 2528, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ComponentRuns` (r:8 w:8)
	/// Proof: `UpgradeOrchestrator::ComponentRuns` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:1)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Active` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Active` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::ProposalByPlan` (r:0 w:1)
	/// Proof: `UpgradeOrchestrator::ProposalByPlan` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Preimage::PreimageFor` (r:0 w:19)
	/// Proof: `Preimage::PreimageFor` (`max_values`: None, `max_size`: Some(4194344), added: 4196819, mode: `MaxEncodedLen`)
	fn confirm() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `111491`
		//  Estimated: `253790`
		// Minimum execution time: 1_227_917_000 picoseconds.
		Weight::from_parts(1_291_832_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(185))
			.saturating_add(T::DbWeight::get().writes(165))
	}
	/// Storage: `UpgradeOrchestrator::Proposals` (r:8 w:1)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyPowers` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyPowers` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::NextEmergencyAct` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::NextEmergencyAct` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::InHook` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::InHook` (`max_values`: Some(1), `max_size`: Some(0), added: 495, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Recovery` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Recovery` (`max_values`: None, `max_size`: Some(9231), added: 11706, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `SafeMode::EnteredUntil` (r:1 w:1)
	/// Proof: `SafeMode::EnteredUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `MultiBlockMigrations::Cursor` (r:0 w:1)
	/// Proof: `MultiBlockMigrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:4)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn emergency_roll_back() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `92342`
		//  Estimated: `119438`
		// Minimum execution time: 448_954_000 picoseconds.
		Weight::from_parts(472_199_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	/// Storage: `UpgradeOrchestrator::Policies` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::Policies` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::HealthFloors` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::HealthFloors` (`max_values`: None, `max_size`: Some(906), added: 3381, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::PendingChanges` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::PendingChanges` (`max_values`: Some(1), `max_size`: Some(14449), added: 14944, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Tip` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Tip` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Agenda` (r:1 w:1)
	/// Proof: `UpgradeOrchestrator::Agenda` (`max_values`: Some(1), `max_size`: Some(76), added: 571, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::OpenProposals` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::OpenProposals` (`max_values`: Some(1), `max_size`: Some(258), added: 753, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Proposals` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Proposals` (`max_values`: None, `max_size`: Some(12331), added: 14806, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::EmergencyActs` (r:1 w:0)
	/// Proof: `UpgradeOrchestrator::EmergencyActs` (`max_values`: Some(1), `max_size`: Some(865), added: 1360, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Attestations` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Attestations` (`max_values`: None, `max_size`: Some(4397), added: 6872, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Health` (r:7 w:0)
	/// Proof: `UpgradeOrchestrator::Health` (`max_values`: None, `max_size`: Some(1383), added: 3858, mode: `MaxEncodedLen`)
	/// Storage: `UpgradeOrchestrator::Journal` (r:0 w:2)
	/// Proof: `UpgradeOrchestrator::Journal` (`max_values`: None, `max_size`: Some(960), added: 3435, mode: `MaxEncodedLen`)
	fn set_health_floor() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `84230`
		//  Estimated: `104632`
		// Minimum execution time: 468_433_000 picoseconds.
		Weight::from_parts(487_762_000, 0)
			.saturating_add(Weight::from_parts(0, 104632))
			.saturating_add(T::DbWeight::get().reads(28))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn rollback_to() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `78864`
		//  Estimated: `89826`
		// Minimum execution time: 1_053_760_000 picoseconds.
		Weight::from_parts(1_127_709_000, 0)
			.saturating_add(Weight::from_parts(0, 89826))
			.saturating_add(T::DbWeight::get().reads(48))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn withdraw_attestation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `100408`
		//  Estimated: `119438`
		// Minimum execution time: 522_914_000 picoseconds.
		Weight::from_parts(585_777_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn retire_target() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `96538`
		//  Estimated: `119438`
		// Minimum execution time: 538_768_000 picoseconds.
		Weight::from_parts(659_667_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn extend_probation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `111491`
		//  Estimated: `253790`
		// Minimum execution time: 1_227_917_000 picoseconds.
		Weight::from_parts(1_291_832_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(185))
			.saturating_add(T::DbWeight::get().writes(165))
	}
	fn continue_probation() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `111491`
		//  Estimated: `253790`
		// Minimum execution time: 1_227_917_000 picoseconds.
		Weight::from_parts(1_291_832_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(185))
			.saturating_add(T::DbWeight::get().writes(165))
	}
	fn roll_back() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `111491`
		//  Estimated: `253790`
		// Minimum execution time: 1_227_917_000 picoseconds.
		Weight::from_parts(1_291_832_000, 0)
			.saturating_add(Weight::from_parts(0, 253790))
			.saturating_add(T::DbWeight::get().reads(185))
			.saturating_add(T::DbWeight::get().writes(165))
	}
	fn own_witness() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `100408`
		//  Estimated: `119438`
		// Minimum execution time: 522_914_000 picoseconds.
		Weight::from_parts(585_777_000, 0)
			.saturating_add(Weight::from_parts(0, 119438))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
