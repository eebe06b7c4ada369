// SPDX-License-Identifier: Apache-2.0

//! # Upgrade orchestrator
//!
//! A Substrate chain can replace its own code. This pallet decides when, hands the code over, keeps users
//! out while migrations run, and remembers every step: a plan is proposed, voted, waits out its
//! timelock, is enacted by the chain itself, migrates, is verified, and stands in a registry of all
//! versions that ever ran.
//!
//! ## Words
//!
//! A **plan** is what is proposed: a candidate blob, a rescue build, a scope and more ([`Plan`]). A
//! **proposal** is a plan being decided. A **policy** holds thresholds and delays. To **enact** is to hand
//! the code to the chain. **Maintenance** lasts from the first block of the new code until it is
//! verified: users are locked out. The **registry** holds all versions that ever ran, the **journal** is
//! the hash-chained record of every step.
//!
//! ## How it goes
//!
//! 1. Somebody stores candidate and rescue build as preimages, and has each read once by
//!    [`Pallet::inspect_code`].
//! 2. The propose origin calls [`Pallet::propose`]. Policy and electorate are frozen into the proposal.
//! 3. Members [`Pallet::vote`]. A vote that no further vote can turn ends early.
//! 4. After the timelock the pallet declares one block locked and enacts the plan in it, after the
//!    inherents, through the [`CodeApplier`]. Everything is checked once more.
//! 5. On a parachain the relay chain answers: GoAhead, or Abort, which leaves a proposal that can be
//!    [retried](Pallet::retry).
//! 6. From the first block of the new code users are locked out. It copies what its migrations may change,
//!    migrates, and verifies the result.
//! 7. Whatever goes wrong in there is undone: the copy is put back, the rescue build is installed, and the
//!    chain opens as it was before. What cannot be undone halts the way back, not the chain.
//!
//! ## How it sits in a runtime
//!
//! ```text
//! impl frame_system::Config for Runtime {
//!     type MultiBlockMigrator = UpgradeOrchestrator; // wraps the one of pallet-migrations
//!     type PostInherents = UpgradeOrchestrator;      // hears the relay chain's Abort
//!     type BaseCallFilter = UpgradeOrchestrator;     // who gets in while something is wrong
//!     type SingleBlockMigrations = Guarded<Runtime, (MyMigrations,), MyScope, MyChecks>;
//! }
//! impl pallet_migrations::Config for Runtime {
//!     type MigrationStatusHandler = UpgradeOrchestrator;
//!     type FailedMigrationHandler = UpgradeOrchestrator;
//! }
//! impl pallet_upgrade_orchestrator::Config for Runtime {
//!     type InnerMigrator = MultiBlockMigrations;
//! }
//! ```
//!
//! A block without anything to do reads one small value, [`Agenda`], and writes none.
//!
//! ## Where to find what
//!
//! [`lifecycle`] is the state machine, a pure function. Each further module is one noun: [`code`]
//! reads blobs, [`plan`] checks plans, [`voting`] counts, [`proposal`] opens and moves proposals,
//! [`enactment`] hands over code and notices what runs, [`applier`] is the way to the chain,
//! [`version`] is the registry, [`journal`] the record.
//!
//! The way back: [`guarded`] runs in the first block of new code, [`maintenance`] in all locked ones after
//! it. [`snapshot`] captures, [`restore`] puts back, [`rescue`] installs the build that takes over,
//! [`invariant`] is what has to hold, [`migrator`] what is known of the wrapped migrator, [`breaker`]
//! who gets in meanwhile, [`pruning`] deletes what is not needed any more.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod applier;
#[cfg(any(test, feature = "runtime-benchmarks"))]
pub mod blob_builder;
pub mod breaker;
pub mod code;
pub mod electorate;
pub mod enactment;
pub mod guarded;
pub mod invariant;
pub mod journal;
pub mod lifecycle;
pub mod maintenance;
pub mod migrator;
pub mod plan;
pub mod policy;
pub mod proposal;
pub mod pruning;
pub mod rescue;
pub mod restore;
pub mod scope;
pub mod snapshot;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod version;
pub mod view;
pub mod voting;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use applier::{CodeApplier, NotReady, Signal, SoloCodeApplier};
pub use electorate::{Electorate, MembersElectorate};
pub use guarded::{Check, Guarded, GuardedScope, Quiesced};
pub use invariant::{Invariant, Invariants};
pub use maintenance::{RecoveryData, RecoveryDataOf, VersionedRecovery};
pub use migrator::Migrator;
pub use pallet::*;
pub use scope::PalletPrefixes;
pub use types::*;
pub use weights::WeightInfo;

#[cfg(feature = "parachain")]
pub use applier::ParachainCodeApplier;

/// The target of this pallet's log messages.
pub(crate) const LOG_TARGET: &str = "runtime::upgrade-orchestrator";

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::lifecycle::Status;
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{
		migrations::MultiStepMigrator,
		pallet_prelude::*,
		traits::{
			fungible::{hold::Balanced, Inspect, MutateHold},
			Contains, OnUnbalanced, QueryPreimage, StorePreimage, Time,
		},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{BlockNumberProvider, Zero};

	/// The layout of this pallet's own storage.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Weights of the calls and hooks.
		type WeightInfo: WeightInfo;

		/// The reason that deposits are held for.
		type RuntimeHoldReason: From<HoldReason>;

		/// What deposits are made of.
		type Currency: Inspect<Self::AccountId>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>
			+ Balanced<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// Where the deposits of rejected proposals go. `()` burns them.
		type OnSlash: OnUnbalanced<CreditOf<Self>>;

		/// Where code blobs are stored: `pallet-preimage`.
		type Preimages: QueryPreimage<H = Self::Hashing> + StorePreimage;

		/// How code is handed to this chain: [`SoloCodeApplier`] or `ParachainCodeApplier`.
		type CodeApplier: CodeApplier;

		/// Who votes.
		type Electorate: Electorate<Self::AccountId>;

		/// Who may propose a plan and have a blob inspected. The account pays the deposit.
		type ProposeOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = Self::AccountId>;

		/// Who may withdraw a proposal of somebody else before its enactment.
		type CancelOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may change the policy and retry an aborted proposal of somebody else.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The clock of votes, timelocks and graces: `System` for local blocks, the relay chain's on a
		/// parachain that wants it.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumberFor<Self>>;

		/// The migrator that is wrapped: `pallet-migrations`.
		type InnerMigrator: Migrator;

		/// What has to hold across the multi-block migrations of an upgrade: a tuple of [`Invariant`]s.
		type Invariants: Invariants;

		/// Calls that get in while an upgrade is halted: what governance needs to repair the chain.
		type OpenWhileHalted: Contains<Self::RuntimeCall>;

		/// Calls that get in while a rescue build waits to be installed and the plan lets users in. They
		/// meet the candidate's code on restored state, so they must not touch what a scope may hold.
		type OpenWhileWaiting: Contains<Self::RuntimeCall>;

		/// The most weight that capture, checks and restore take of a locked block.
		#[pallet::constant]
		type MaxServiceWeight: Get<Weight>;

		/// Most keys that a plan's scope may have a budget for.
		#[pallet::constant]
		type MaxSnapshotKeys: Get<u32>;

		/// Most bytes of keys and values that a plan's scope may have a budget for.
		#[pallet::constant]
		type MaxSnapshotBytes: Get<u32>;

		/// Milliseconds without a block after which the maintenance is taken for what prevents blocks.
		#[pallet::constant]
		type CrashGapMillis: Get<u64>;

		/// Local blocks in which the wrapped migrator's cursor may stand still.
		#[pallet::constant]
		type StallTimeout: Get<BlockNumberFor<Self>>;

		/// Local blocks that a restore may take.
		#[pallet::constant]
		type RestoreTimeout: Get<BlockNumberFor<Self>>;

		/// Local blocks to wait for the chain to switch to a rescue build.
		///
		/// On a parachain at least as long as the relay chain's cooldown.
		#[pallet::constant]
		type RescueTimeout: Get<BlockNumberFor<Self>>;

		/// The time for the registry, in milliseconds: `pallet-timestamp`.
		type Time: Time<Moment = u64>;

		/// Pallets that no plan may have in its scope, by their storage prefixes. See
		/// [`PalletPrefixes`]. The well-known keys, such as `:code`, this pallet's own and the
		/// wrapped migrator's list of migrations that ran are always among them.
		type ProtectedPrefixes: Get<Vec<Vec<u8>>>;

		/// Runtime APIs, each with the least version, that every candidate and rescue build must offer.
		/// The orchestrator's own is always among them.
		type RequiredApis: Get<Vec<Api>>;

		/// The policy until `AdminOrigin` or genesis sets another one.
		type DefaultPolicy: Get<PolicyOf<Self>>;

		/// What is held of a proposer's balance for a proposal.
		#[pallet::constant]
		type BaseDeposit: Get<BalanceOf<Self>>;

		/// What is held in addition for each byte of candidate, rescue and reverse build.
		#[pallet::constant]
		type ByteDeposit: Get<BalanceOf<Self>>;

		/// Most proposals that are not final at the same time.
		#[pallet::constant]
		type MaxOpenProposals: Get<u32>;

		/// Final proposals that are kept, the oldest leaves first.
		#[pallet::constant]
		type MaxClosedProposals: Get<u32>;

		/// Inspected blobs that are kept. At least three for each open proposal.
		#[pallet::constant]
		type MaxInspectedCodes: Get<u32>;

		/// Records of the journal that are kept, the oldest leaves first. Must not be lowered later.
		#[pallet::constant]
		type JournalLength: Get<u32>;

		/// Local blocks to wait for the chain to switch to code that was handed over.
		#[pallet::constant]
		type SwitchTimeout: Get<BlockNumberFor<Self>>;

		/// Blocks between two tries of an enactment that the chain did not allow yet.
		///
		/// In blocks of the `BlockNumberProvider`. Each try locks users out of one block, so minutes
		/// rather than seconds.
		#[pallet::constant]
		type EnactRetryDelay: Get<BlockNumberFor<Self>>;
	}

	/// Why the pallet holds somebody's balance.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit for a proposal and the blobs it keeps in storage.
		Proposal,
	}

	/// What is under way, and the next block in which there is something to do.
	#[pallet::storage]
	pub type Agenda<T: Config> = StorageValue<_, AgendaOf<T>, ValueQuery>;

	/// All open proposals and the latest closed ones, by number.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<_, Twox64Concat, ProposalId, ProposalOf<T>>;

	/// Numbers of the proposals that are not final, in the order they were made.
	#[pallet::storage]
	pub type OpenProposals<T: Config> =
		StorageValue<_, BoundedVec<ProposalId, ConstU32<MAX_OPEN_PROPOSALS>>, ValueQuery>;

	/// Numbers of the final proposals that are kept, in the order they ended.
	#[pallet::storage]
	pub type ClosedProposals<T: Config> =
		StorageValue<_, BoundedVec<ProposalId, ConstU32<MAX_CLOSED_PROPOSALS>>, ValueQuery>;

	/// Number that the next proposal gets.
	#[pallet::storage]
	pub type NextProposal<T> = StorageValue<_, ProposalId, ValueQuery>;

	/// Votes by proposal and member.
	#[pallet::storage]
	pub type Votes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Twox64Concat, T::AccountId, Vote>;

	/// The proposal whose code was handed to the chain and is not verified yet.
	#[pallet::storage]
	pub type Active<T> = StorageValue<_, ProposalId>;

	/// The policy that the next proposal is decided by.
	#[pallet::storage]
	pub type CurrentPolicy<T: Config> =
		StorageValue<_, PolicyOf<T>, ValueQuery, <T as Config>::DefaultPolicy>;

	/// What inspected blobs say of themselves, by their hash.
	#[pallet::storage]
	pub type InspectedCodes<T: Config> = StorageMap<_, Identity, T::Hash, CodeInfo>;

	/// Hashes of the inspected blobs, in the order they were inspected.
	#[pallet::storage]
	pub type InspectedOrder<T: Config> =
		StorageValue<_, BoundedVec<T::Hash, ConstU32<MAX_INSPECTED_CODES>>, ValueQuery>;

	/// The registry: all versions that ever ran, by target and `spec_version`.
	#[pallet::storage]
	pub type Versions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TargetId, Twox64Concat, u32, VersionRecordOf<T>>;

	/// The `spec_version` of the latest version in the registry, by target.
	#[pallet::storage]
	pub type CurrentVersion<T> = StorageMap<_, Twox64Concat, TargetId, u32>;

	/// The highest `spec_version` that ever ran, by target.
	#[pallet::storage]
	pub type HighestVersion<T> = StorageMap<_, Twox64Concat, TargetId, u32, ValueQuery>;

	/// The latest records of the journal, by sequence number.
	#[pallet::storage]
	pub type Journal<T: Config> = StorageMap<_, Twox64Concat, u32, JournalRecordOf<T>>;

	/// Length of the journal ever written, and the hash of its last record.
	#[pallet::storage]
	pub type Tip<T: Config> = StorageValue<_, JournalTip<T::Hash>>;

	/// What has to be known to bring an upgrade's maintenance to its end, by number of the proposal.
	#[pallet::storage]
	pub type Recovery<T: Config> = StorageMap<
		_,
		Twox64Concat,
		ProposalId,
		VersionedRecovery<T::Hash, BlockNumberFor<T>>,
		OptionQuery,
	>;

	/// What was captured for each upgrade, by number of the proposal; the pages are deleted at its end.
	#[pallet::storage]
	pub type Snapshots<T: Config> =
		StorageMap<_, Twox64Concat, ProposalId, snapshot::SnapshotHeaderOf<T>>;

	/// The captured keys and values, cut into pages, by number of the proposal and of the page.
	#[pallet::storage]
	pub type SnapshotPages<T> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Twox64Concat, u32, snapshot::Page>;

	/// Snapshots whose headers are kept after their end, the oldest first.
	#[pallet::storage]
	pub type SnapshotOrder<T> =
		StorageValue<_, BoundedVec<ProposalId, ConstU32<MAX_SNAPSHOT_HEADERS>>, ValueQuery>;

	/// Snapshots that wait for their deletion, each with the first page that is left.
	#[pallet::storage]
	pub type Pruning<T> =
		StorageValue<_, BoundedVec<(ProposalId, u32), ConstU32<MAX_PRUNED_SNAPSHOTS>>, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The policy, if it is another one than the runtime's default.
		pub policy: Option<PolicyOf<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(policy) = &self.policy {
				assert!(policy.validate::<T>().is_ok(), "the genesis policy is not valid");
				assert!(
					PolicyOf::<T>::decode(&mut &policy.encode()[..]).is_ok(),
					"a share in the genesis policy is over 100 %"
				);
				CurrentPolicy::<T>::put(policy);
			}
		}
	}

	/// One event for every step, by the name of the step.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The orchestrator saw its first block, and registered the code that runs.
		Started {
			/// Semantic version of the running code.
			version: Text,
			/// `spec_version` of the running code.
			spec_version: u32,
			/// Hash of the running code.
			code_hash: T::Hash,
		},
		/// A code blob was inspected, and can be used in a plan.
		CodeInspected {
			/// Hash of the blob.
			code_hash: T::Hash,
			/// `spec_version` that it names.
			spec_version: u32,
		},
		/// A plan was proposed, and the vote is open.
		Proposed {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who proposed it.
			proposer: T::AccountId,
			/// Semantic version of the candidate.
			version: Text,
			/// Hash of the plan.
			plan_hash: T::Hash,
			/// The block in which the vote ends.
			ends: BlockNumberFor<T>,
		},
		/// A member of the electorate voted.
		Voted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who voted.
			who: T::AccountId,
			/// The vote.
			vote: Vote,
			/// The votes so far.
			tally: Tally,
		},
		/// The electorate approved the plan, and the timelock runs.
		Approved {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The first block in which it may be enacted.
			eta: BlockNumberFor<T>,
			/// The block from which on it can not be enacted any more.
			expires: BlockNumberFor<T>,
		},
		/// The electorate rejected the plan, and the deposit is lost.
		Rejected {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The proposal expired: too few votes, or not enacted within its grace.
		Expired {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The proposal was withdrawn before its enactment.
		Cancelled {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who or what withdrew it.
			reason: lifecycle::CancelReason,
			/// What was said about it.
			detail: Text,
		},
		/// This block is locked for users: the plan is enacted after its inherents.
		EnactmentDeclared {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The chain does not take new code at the moment. The enactment is tried again.
		EnactmentDeferred {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What stands against it.
			reason: Text,
			/// The block of the next try.
			next_try: BlockNumberFor<T>,
		},
		/// The plan was enacted: the chain took the candidate and will switch to it.
		Enacted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Hash of the code.
			code_hash: T::Hash,
		},
		/// The chain did not switch to the candidate. The proposal can be retried.
		Aborted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What happened.
			reason: lifecycle::AbortReason,
			/// The block from which on it can not be retried any more.
			expires: BlockNumberFor<T>,
		},
		/// An aborted proposal is in the queue again.
		Retried {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The candidate runs for the first time. Users are locked out until it is verified.
		MaintenanceStarted {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// Everything that the migrations may change is captured.
		Captured {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Number of keys in scope.
			keys: u32,
			/// Bytes of those keys and their values.
			bytes: u32,
			/// Number of pages that hold them.
			pages: u32,
		},
		/// The candidate's migrations begin.
		MigrationsStarted {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// This locked block captured, compared or restored some keys.
		MaintenanceProgress {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Keys that were looked at in this block.
			keys: u32,
		},
		/// All migrations of the candidate are done, and their result is checked.
		MigrationsDone {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The upgrade is confirmed: the candidate runs, was verified, and users are in again.
		Confirmed {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Semantic version that runs now.
			version: Text,
		},
		/// The proposal failed.
		Failed {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Why.
			reason: lifecycle::FailReason,
			/// The name of the check that failed, if one did.
			detail: Text,
		},
		/// Something went wrong in maintenance: the upgrade is undone.
		FaultFound {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What went wrong.
			cause: lifecycle::Fault,
			/// The name of the migration, invariant or check, if there is one.
			detail: Text,
		},
		/// A key in scope changed while it was captured.
		CaptureMismatch {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The storage key.
			key: Vec<u8>,
		},
		/// A key in scope changed after it was restored.
		RestoreMismatch {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The storage key.
			key: Vec<u8>,
		},
		/// Everything in scope is as it was captured.
		Restored {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Keys that had to be written.
			written: u32,
			/// Keys that had to be removed.
			removed: u32,
		},
		/// The rescue build waits to be handed to the chain.
		RescueScheduled {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The local block at which it is overdue.
			until: BlockNumberFor<T>,
		},
		/// The chain took the rescue build and will switch to it.
		RescueEnacted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Hash of the code.
			code_hash: T::Hash,
		},
		/// The relay chain discarded the rescue build. It is handed over again.
		RescueAborted {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The chain does not take the rescue build. It is handed over again in the next block.
		RescueRefused {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What stands against it.
			reason: Text,
		},
		/// The rescue build runs for the first time. Users are locked out until storage is verified.
		RescueStarted {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The upgrade is undone: the previous release runs on the state from before, and users are in again.
		RolledBack {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What went wrong.
			cause: lifecycle::Fault,
		},
		/// The upgrade could not be undone. The chain is open to governance alone.
		Halted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What went wrong with the way back.
			reason: lifecycle::HaltReason,
			/// The beginning of the storage key, if there is one, in hexadecimal digits.
			detail: Text,
		},
		/// Governance opened the chain to everybody after an upgrade was halted.
		Resumed,
		/// The proposal of the upgrade under way could not be read any more. The chain is open to governance.
		ProposalLost {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The pages of a snapshot are deleted.
		SnapshotPruned {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The code that executes is not the one in storage: operators substituted it.
		CodeSubstituted {
			/// Hash of the code in storage.
			code_hash: T::Hash,
			/// `impl_version` of the code that executes.
			impl_version: u32,
		},
		/// A migration failed, and the rest of them was dropped.
		MigrationFailed {
			/// Index of the migration in the runtime's list, where known.
			index: Option<u32>,
		},
		/// Another version runs, and is in the registry.
		VersionActivated {
			/// Semantic version of the running code.
			version: Text,
			/// `spec_version` of the running code.
			spec_version: u32,
			/// Hash of the running code.
			code_hash: T::Hash,
			/// Whether a proposal brought it in, or somebody went around the orchestrator.
			managed: bool,
		},
		/// Proposals are decided by another policy from now on.
		PolicyChanged {
			/// The new policy.
			policy: PolicyOf<T>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No preimage is stored for this hash.
		PreimageMissing,
		/// The stored preimage has another length than given.
		LengthMismatch,
		/// The blob was not inspected, or so long ago that it was forgotten.
		NotInspected,
		/// The blob is not a wasm module: it does not begin like one.
		NotWasm,
		/// The blob begins like a wasm module but can not be read.
		CodeUnreadable,
		/// The blob has no embedded version section.
		NoVersionSection,
		/// All inspected blobs that are kept belong to open proposals.
		TooManyInspectedCodes,
		/// The code is another runtime: its spec_name differs.
		OtherRuntime,
		/// The candidate's spec_version is not higher than every version before it.
		SpecVersionNotHigher,
		/// The candidate's transaction_version is lower than the running one.
		TransactionVersionLower,
		/// The candidate's system_version is lower than the running one.
		SystemVersionLower,
		/// The candidate raises system_version to 3 or higher and the plan does not allow it.
		SystemVersionNotAllowed,
		/// The candidate is the code that runs.
		SameCode,
		/// The code is larger than the chain takes.
		CodeTooLarge,
		/// The code lacks a required runtime API, such as the orchestrator's own.
		RequiredApiMissing,
		/// The code has a required runtime API in a version that is too old.
		RequiredApiTooOld,
		/// The plan has no rescue build.
		RescueMissing,
		/// The rescue build's spec_version is not higher than the candidate's.
		RescueNotHigher,
		/// The rescue build's transaction_version or system_version does not fit the candidate's.
		RescueVersionsMismatch,
		/// The version is not a semantic version such as 1.1.0.
		VersionUnreadable,
		/// The version does not belong to the candidate's spec_version.
		VersionMismatch,
		/// The plan is built for a version that does not run any more.
		BaseOvertaken,
		/// An open proposal has the same candidate.
		AlreadyProposed,
		/// There are as many open proposals as there may be.
		TooManyOpenProposals,
		/// The scope has more prefixes than it may.
		TooManyPrefixes,
		/// A prefix of the scope is longer than it may be.
		PrefixTooLong,
		/// A prefix of the scope is shorter than the prefix of a pallet.
		PrefixTooShort,
		/// A prefix of the scope starts with another one.
		OverlappingPrefixes,
		/// A prefix of the scope belongs to state that must never be restored.
		ProtectedPrefix,
		/// A prefix of the scope belongs to the orchestrator.
		OwnPrefix,
		/// The scope has prefixes, but no budget of keys and bytes.
		ScopeWithoutBudget,
		/// The plan names migrations, but nothing that they may change.
		ScopeMissing,
		/// The scope's budget is larger than the snapshots that this chain takes.
		SnapshotBudgetTooLarge,
		/// The plan's maintenance is zero blocks, or longer than the policy allows.
		MaintenanceOutOfRange,
		/// The plan names more migrations than it may.
		TooManyMigrations,
		/// The plan names more files than it may.
		TooManyArtefacts,
		/// The announcement is longer than it may be.
		AnnouncementTooLong,
		/// A name, version or reason is longer than it may be.
		TextTooLong,
		/// A name, reason or announcement is not plain ASCII.
		TextNotAscii,
		/// The earliest block of the enactment is longer ago than the grace.
		NotBeforeTooOld,
		/// The earliest block of the enactment is further ahead than the vote, timelock and grace last.
		NotBeforeTooFar,
		/// Components of plans are not supported by this release of the pallet.
		ComponentsNotSupported,
		/// Only the failure policy Freeze is supported by this release of the pallet.
		FailurePolicyNotSupported,
		/// Nobody could vote.
		ElectorateEmpty,
		/// The electorate has more members than can be frozen into a proposal.
		ElectorateTooLarge,
		/// There is no such proposal.
		ProposalNotFound,
		/// The proposal is final.
		ProposalFinished,
		/// The vote on the proposal has ended.
		VotingEnded,
		/// The account was not in the electorate when the proposal was made.
		NotAMember,
		/// The account voted on this proposal before.
		AlreadyVoted,
		/// The proposal has another plan than the vote is for.
		OtherPlan,
		/// The plan is enacted: it can not be withdrawn any more.
		TooLateToCancel,
		/// Only an aborted or a halted proposal can be retried.
		NotAborted,
		/// Nothing is halted: the chain is open to everybody.
		NotHalted,
		/// What was halted has nothing to restore, or other code runs in its place.
		NothingToRestore,
		/// The grace of the proposal is over.
		GraceOver,
		/// The code was handed over and may still be applied: no answer came yet.
		CodePending,
		/// Another upgrade is active.
		UpgradeActive,
		/// The policy has a voting period of zero blocks.
		VotingPeriodZero,
		/// The policy has a grace of zero blocks.
		GraceZero,
		/// The policy allows a maintenance of zero blocks.
		MaintenanceZero,
		/// The policy would approve plans without a single aye.
		ApprovalsZero,
		/// The policy asks for more ayes than an electorate can have members.
		ApprovalsOutOfReach,
	}

	impl<T: Config> Pallet<T> {
		/// What a runtime's configuration has to fulfil.
		fn do_integrity_test() {
			assert!(
				T::DefaultPolicy::get().validate::<T>().is_ok(),
				"DefaultPolicy must be a valid policy"
			);
			assert!(
				(1..=MAX_OPEN_PROPOSALS).contains(&T::MaxOpenProposals::get()),
				"MaxOpenProposals must be 1 to {MAX_OPEN_PROPOSALS}"
			);
			assert!(
				(1..=MAX_CLOSED_PROPOSALS).contains(&T::MaxClosedProposals::get()),
				"MaxClosedProposals must be 1 to {MAX_CLOSED_PROPOSALS}"
			);
			assert!(
				T::MaxInspectedCodes::get() <= MAX_INSPECTED_CODES,
				"MaxInspectedCodes must be at most {MAX_INSPECTED_CODES}"
			);
			assert!(
				T::EnactRetryDelay::get() >= 3u32.into(),
				"EnactRetryDelay must be at least 3: each try locks users out of a block"
			);
			Self::set_phase(Phase::Enacting { proposal: 0 });
			assert!(
				<T as frame_system::Config>::MultiBlockMigrator::ongoing(),
				"the orchestrator must be the MultiBlockMigrator of frame-system"
			);
			Agenda::<T>::kill();
			assert!(
				T::WeightInfo::maintain()
					.saturating_add(Self::largest_merge_weight())
					.all_lte(T::MaxServiceWeight::get()),
				"MaxServiceWeight must have room for a value of {} bytes",
				snapshot::MAX_VALUE_LEN
			);
			assert!(
				T::MaxServiceWeight::get().all_lte(T::BlockWeights::get().max_block),
				"MaxServiceWeight must fit into a block"
			);
			assert!(
				T::InnerMigrator::service_weight()
					.saturating_add(T::WeightInfo::maintain())
					.all_lte(T::BlockWeights::get().max_block),
				"a step of the migrator must fit into a block"
			);
			assert!(
				!T::StallTimeout::get().is_zero()
					&& !T::RestoreTimeout::get().is_zero()
					&& !T::RescueTimeout::get().is_zero()
					&& T::CrashGapMillis::get() > 0,
				"StallTimeout, RestoreTimeout, RescueTimeout and CrashGapMillis must not be zero"
			);
			for migration in T::InnerMigrator::pending() {
				for prefix in migration.prefixes.unwrap_or_default() {
					assert!(
						scope::check_prefix::<T>(&prefix).is_ok(),
						"the migration {:?} changes storage that no plan may have in its scope",
						core::str::from_utf8(&migration.name),
					);
				}
			}
			assert!(
				T::Invariants::len() <= MAX_INVARIANTS,
				"there must be at most {MAX_INVARIANTS} invariants"
			);
			assert!(T::JournalLength::get() > 0, "JournalLength must not be zero");
			assert!(
				T::MaxInspectedCodes::get() >= T::MaxOpenProposals::get().saturating_mul(3),
				"MaxInspectedCodes must have room for the three blobs of each open proposal"
			);
			assert!(
				T::Electorate::members().len() <= MAX_MEMBERS as usize,
				"the electorate must fit into a proposal"
			);
			assert!(
				T::WeightInfo::service_timers(T::MaxOpenProposals::get())
					.all_lt(T::BlockWeights::get().max_block),
				"all open proposals must be moved within one block"
			);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_now: BlockNumberFor<T>) -> Weight {
			Self::do_on_initialize()
		}

		fn on_idle(_now: BlockNumberFor<T>, remaining: Weight) -> Weight {
			// What the block has read before.
			if Agenda::<T>::get().pruning {
				Self::prune(remaining)
			} else {
				Weight::zero()
			}
		}

		fn on_finalize(_now: BlockNumberFor<T>) {
			Self::deposit_tip();
		}

		fn integrity_test() {
			Self::do_integrity_test();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_now: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Read a stored code blob once, so that plans can use it.
		///
		/// The origin must be the `ProposeOrigin`. The blob must be stored as a preimage with exactly
		/// `length_bytes` bytes. Its embedded version is kept under its hash until newer
		/// blobs need the room and no open proposal needs it.
		///
		/// Emits [`Event::CodeInspected`]. Fails with [`Error::PreimageMissing`],
		/// [`Error::LengthMismatch`], [`Error::NotWasm`], [`Error::CodeUnreadable`],
		/// [`Error::NoVersionSection`] or [`Error::TooManyInspectedCodes`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::inspect_code(*length_bytes))]
		pub fn inspect_code(
			origin: OriginFor<T>,
			code_hash: T::Hash,
			length_bytes: u32,
		) -> DispatchResult {
			T::ProposeOrigin::ensure_origin(origin)?;
			Self::do_inspect_code(code_hash, length_bytes)
		}

		/// Propose a plan for the electorate to vote on.
		///
		/// The origin must be the `ProposeOrigin`. Both blobs must be inspected. A deposit is held until
		/// the proposal is final, and lost when it is rejected.
		///
		/// Emits [`Event::Proposed`]. Fails with one of the errors about plans and code when the plan
		/// would be refused at its enactment, and with [`Error::AlreadyProposed`] or
		/// [`Error::TooManyOpenProposals`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::propose())]
		pub fn propose(origin: OriginFor<T>, plan: Box<PlanInputOf<T>>) -> DispatchResult {
			let proposer = T::ProposeOrigin::ensure_origin(origin)?;
			Self::do_propose(proposer, *plan)
		}

		/// Vote on an open proposal, once per member of its electorate.
		///
		/// `plan_hash` is the hash of the plan that the vote is for, as the proposal shows it: a vote
		/// can not count for a plan that came under the same number by a fork.
		///
		/// Emits [`Event::Voted`], and [`Event::Approved`] or [`Event::Rejected`] when no further vote can
		/// turn the result. Fails with [`Error::ProposalNotFound`], [`Error::ProposalFinished`],
		/// [`Error::VotingEnded`], [`Error::OtherPlan`], [`Error::NotAMember`] or
		/// [`Error::AlreadyVoted`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::vote())]
		pub fn vote(
			origin: OriginFor<T>,
			proposal: ProposalId,
			plan_hash: T::Hash,
			vote: Vote,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote(who, proposal, plan_hash, vote)
		}

		/// Withdraw a proposal before its enactment, with a short reason.
		///
		/// The origin must be the `CancelOrigin`, or the proposer. The deposit comes back.
		///
		/// Emits [`Event::Cancelled`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::ProposalFinished`], [`Error::TooLateToCancel`], [`Error::CodePending`],
		/// [`Error::TextTooLong`], [`Error::TextNotAscii`] or `BadOrigin`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			proposal: ProposalId,
			reason: Vec<u8>,
		) -> DispatchResult {
			Self::do_cancel(origin, proposal, reason)
		}

		/// Put an aborted proposal into the queue again, or try once more to undo a halted one.
		///
		/// An aborted one can be retried within its grace, by the proposer or the `AdminOrigin`. A halted one
		/// by the `AdminOrigin` alone: what was captured is restored, and the rescue build is handed over
		/// once more.
		///
		/// Emits [`Event::Retried`] or [`Event::FaultFound`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::ProposalFinished`], [`Error::NotAborted`], [`Error::NothingToRestore`], [`Error::GraceOver`],
		/// [`Error::CodePending`], [`Error::UpgradeActive`] or `BadOrigin`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::retry())]
		pub fn retry(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			Self::do_retry(origin, proposal)
		}

		/// Set the policy that the next proposals are decided by; open ones keep theirs.
		///
		/// The origin must be the `AdminOrigin`.
		///
		/// Emits [`Event::PolicyChanged`]. Fails with [`Error::VotingPeriodZero`],
		/// [`Error::GraceZero`], [`Error::MaintenanceZero`], [`Error::ApprovalsZero`] or
		/// [`Error::ApprovalsOutOfReach`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: PolicyOf<T>) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}

		/// Open the chain to everybody, on the code and state it has, after an upgrade was halted.
		///
		/// The origin must be the `AdminOrigin`. Before this, [`Pallet::retry`] restores once more, and a plan
		/// that repairs the chain can take the place of the halted one. A halted upgrade is given up with
		/// this, and its snapshot deleted.
		///
		/// Emits [`Event::Resumed`], and [`Event::Failed`] for the halted upgrade. Fails with
		/// [`Error::NotHalted`], [`Error::UpgradeActive`] or [`Error::CodePending`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::resume())]
		pub fn resume(origin: OriginFor<T>) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_resume()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What runs, what is under way, and whether users are locked out.
		pub fn status() -> view::ChainStatus<T::Hash, BlockNumberFor<T>> {
			Self::chain_status()
		}

		/// All proposals that are kept, the newest first.
		pub fn proposals() -> Vec<view::ProposalSummary<T::AccountId, T::Hash, BlockNumberFor<T>>> {
			Self::proposal_summaries()
		}

		/// The registry of the runtime, the newest version first.
		pub fn versions() -> Vec<(u32, VersionRecordOf<T>)> {
			Self::runtime_versions()
		}

		/// How many blocks are left until something is due for a proposal.
		pub fn countdown(proposal: ProposalId) -> Option<view::Countdown<BlockNumberFor<T>>> {
			Self::countdown_of(proposal)
		}

		/// Where a proposal stands.
		pub fn proposal_status(proposal: ProposalId) -> Option<Status<BlockNumberFor<T>>> {
			Proposals::<T>::get(proposal).map(|proposal| proposal.status)
		}
	}
}
