// SPDX-License-Identifier: Apache-2.0

//! Runtime API of the upgrade orchestrator.
//!
//! The same answers as the pallet's view functions, for tools that know no view functions yet, such as
//! polkadot.js Apps. Its presence in a blob is also what the orchestrator asks for before it installs
//! it: an upgrade without it would have no way back.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;
use codec::Codec;
use pallet_upgrade_orchestrator::{
	health::HealthData,
	view::{ChainStatus, Countdown, PendingApproval, ProposalSummary, Reason, VersionLink},
	Class, HealthChecks, MetricComparison, Policy, ProposalId, TargetId, TargetInfo, Text,
	VersionRecord,
};

sp_api::decl_runtime_apis! {
	/// What runs, what is proposed, what ran before.
	pub trait UpgradeOrchestratorApi<AccountId, Hash, BlockNumber>
	where
		AccountId: Codec,
		Hash: Codec,
		BlockNumber: Codec,
	{
		/// What runs, what is under way, and whether users are locked out.
		fn status() -> ChainStatus<Hash, BlockNumber>;

		/// All proposals that are kept, the newest first.
		fn proposals() -> Vec<ProposalSummary<AccountId, Hash, BlockNumber>>;

		/// The registry of the runtime by `spec_version`, the newest version first.
		fn versions() -> Vec<(u32, VersionRecord<AccountId, Hash, BlockNumber>)>;

		/// What comes next for a proposal, and in how many blocks.
		fn countdown(proposal: ProposalId) -> Option<Countdown<BlockNumber>>;

		/// The policy by which the next plan of a class is decided.
		fn policy_of(class: Class) -> Policy<BlockNumber>;

		/// Why a target may not go from one version to another, as text. `None` if it may. The runtime is target 0.
		fn refusal_of_upgrade(target: TargetId, from: Vec<u8>, to: Vec<u8>) -> Option<Reason>;

		/// All targets besides the runtime, by number.
		fn targets() -> Vec<(TargetId, TargetInfo<AccountId>)>;

		/// All versions that a target ever had, the newest first.
		fn version_history(target: TargetId) -> Vec<VersionLink<BlockNumber>>;

		/// The version that a target has and those that it came from, the newest first.
		fn version_chain(target: TargetId) -> Vec<VersionLink<BlockNumber>>;

		/// The registered versions of all other targets that go together with a version of a target.
		fn compatible_versions(target: TargetId, version: Vec<u8>) -> Vec<(TargetId, Text)>;

		/// What each plan lacks that is voted on.
		fn pending_approvals() -> Vec<PendingApproval<BlockNumber>>;

		/// The latest release before the running one that stayed: what an emergency returns to.
		fn last_stable() -> Option<(u32, VersionRecord<AccountId, Hash, BlockNumber>)>;

		/// What holds an approved plan back, as text. `None` if nothing does.
		fn held_back_by(proposal: ProposalId) -> Option<Reason>;

		/// The names of the metrics that health checks can be about.
		fn metrics() -> Vec<Text>;

		/// The health checks that the next plan of a class is watched by, besides its own.
		fn health_floor_of(class: Class) -> HealthChecks;

		/// The checks of a proposal and what they found out so far.
		fn health_of(proposal: ProposalId) -> Option<HealthData<BlockNumber>>;

		/// How well the chain was before a version and in its probation, by `spec_version`.
		fn release_health(spec_version: u32) -> Vec<MetricComparison>;
	}
}

#[cfg(test)]
mod tests {
	use pallet_upgrade_orchestrator::plan::ORCHESTRATOR_API;

	#[test]
	fn the_api_that_the_pallet_requires_is_this_one() {
		use super::runtime_decl_for_upgrade_orchestrator_api::{ID, VERSION};
		assert_eq!(ORCHESTRATOR_API.0, ID);
		assert!(ORCHESTRATOR_API.1 <= VERSION);
	}
}
