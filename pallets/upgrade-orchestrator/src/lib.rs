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
//! **proposal** is a plan being decided. A **policy** holds thresholds and delays for a **class** of plans. An
//! **attestation** is a signed statement on a plan. To **enact** is to hand the code to the chain.
//! **Maintenance** lasts from the first block of the new code until it is verified: users are locked out.
//! The **registry** holds all versions that ever ran, the **journal** is the hash-chained record of every
//! step.
//!
//! ## How it goes
//!
//! 1. Somebody stores candidate and rescue build as preimages, and has each read once by
//!    [`Pallet::inspect_code`].
//! 2. The propose origin calls [`Pallet::propose`]. The class is derived from what the plan changes; policy
//!    and electorate are frozen into the proposal.
//! 3. Members [`Pallet::vote`], or holders [`Pallet::vote_with_stake`], and others [`Pallet::attest`] what
//!    they found out. A vote that no further vote can turn ends early.
//! 4. After the timelock, and once it has the attestations that its policy asks for, the pallet declares
//!    one block locked and enacts the plan in it, after the inherents, through the [`CodeApplier`].
//!    Everything is checked once more.
//! 5. On a parachain the relay chain answers: GoAhead, or Abort, which leaves a proposal that can be
//!    [retried](Pallet::retry).
//! 6. From the first block of the new code users are locked out. It copies what its migrations may change,
//!    migrates, and verifies the result.
//!    A plan may upgrade more than the runtime: the calls of its components run before the code is
//!    handed over, or once it is verified.
//! 7. Whatever goes wrong in there is undone: the copy is put back, the rescue build is installed, and the
//!    chain opens as it was before. What cannot be undone halts the way back, not the chain.
//! 8. Verified, it is open to users again and in probation: health checks of the plan and of its class watch
//!    it. A chain that gets sick is frozen and asks governance, or goes back by itself, as the plan says. At
//!    the end of its probation the upgrade is confirmed, and its copy dropped.
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
//! reads blobs, [`plan`] checks plans, [`proposal`] opens and moves proposals, [`enactment`] hands over code
//! and notices what runs, [`applier`] is the way to the chain, [`version`] is the registry, [`journal`] the
//! record.
//!
//! Who decides: [`electorate`] and [`voting`], by a [`policy`]; [`attestation`] and [`validator`] hold back;
//! [`rule`] says which version may follow which, [`matrix`] which go together, [`change`] when another policy or rule counts. [`emergency`]
//! is what a small body may do at once, [`proposer`] what is known of those who propose. [`target`] is what
//! else can be upgraded than the runtime, [`component`] how a plan does it.
//!
//! The way back: [`guarded`] runs in the first block of new code, [`maintenance`] in all locked ones after
//! it. [`snapshot`] captures, [`restore`] puts back, [`rescue`] installs the build that takes over,
//! [`invariant`] is what has to hold, [`migrator`] what is known of the wrapped migrator, [`breaker`]
//! who gets in meanwhile, [`pruning`] deletes what is not needed any more.
//!
//! After it: [`probation`] until the commit point, [`health`] says how the chain is, and [`hooks`] tell other
//! pallets of each step.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod applier;
pub mod attestation;
#[cfg(any(test, feature = "runtime-benchmarks"))]
pub mod blob_builder;
pub mod breaker;
pub mod change;
pub mod code;
pub mod component;
pub mod electorate;
pub mod emergency;
pub mod enactment;
pub mod guarded;
pub mod health;
pub mod hooks;
pub mod invariant;
pub mod journal;
pub mod lifecycle;
pub mod maintenance;
pub mod matrix;
pub mod migrator;
pub mod plan;
pub mod policy;
pub mod probation;
pub mod proposal;
pub mod proposer;
pub mod pruning;
pub mod rescue;
pub mod restore;
pub mod rule;
pub mod scope;
pub mod snapshot;
pub mod target;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
pub mod types;
pub mod validator;
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
pub use breaker::{Breaker, SafeModeBreaker};
pub use electorate::{
	AuthoritiesElectorate, Electorate, HoldersElectorate, MembersElectorate, Voters,
};
pub use guarded::{Check, Guarded, GuardedScope, Quiesced};
pub use health::{HealthMetric, HealthMetrics};
pub use hooks::{UpgradeHooks, UpgradeStep};
pub use invariant::{Invariant, Invariants, StandingInvariant, StandingInvariants};
pub use maintenance::{RecoveryData, RecoveryDataOf, VersionedRecovery};
pub use migrator::Migrator;
pub use pallet::*;
pub use scope::PalletPrefixes;
pub use types::*;
pub use validator::UpgradeValidator;
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
			Contains, EnsureOriginWithArg, OnUnbalanced, QueryPreimage, StorePreimage, Time,
			UnfilteredDispatchable,
		},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::{
		traits::{BlockNumberProvider, Zero},
		Perbill,
	};

	/// The layout of this pallet's own storage.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>>,
		RuntimeCall: UnfilteredDispatchable<
			RuntimeOrigin = <Self as frame_system::Config>::RuntimeOrigin,
		>,
	>
	{
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

		/// Who may approve a plan in the place of its electorate, such as a chain's referenda.
		///
		/// The timelock and all checks remain. `NeverEnsureOrigin` where the electorate alone decides.
		type ApproveOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may make statements of a kind on a plan. Never its proposer.
		type AttestOrigin: EnsureOriginWithArg<
			Self::RuntimeOrigin,
			AttestationKind,
			Success = Self::AccountId,
		>;

		/// What else this chain asks of a plan: a tuple of [`UpgradeValidator`]s.
		type Validators: UpgradeValidator<Self>;

		/// Who may withdraw a proposal of somebody else before its enactment.
		type CancelOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may change policies and rules, overrule objections, stand by uses of emergency powers and give
		/// suspended ones back, reset the breaker, resume or retry a halted upgrade, and retry an aborted proposal of somebody else.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Calls that components of plans may make: none of another kind, whatever origin its target has.
		///
		/// `Nothing` where plans have no components. Calls that change code, raw storage or governance, the
		/// orchestrator's own and those that wrap other calls have no place in it.
		type ComponentCalls: Contains<Self::RuntimeCall>;

		/// The most weight that all calls of a plan may have together, and all of its fallbacks.
		#[pallet::constant]
		type MaxComponentWeight: Get<Weight>;

		/// Who may use the emergency powers, such as two of three of a technical committee.
		type EmergencyOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Blocks of the `BlockNumberProvider` between two uses of the same emergency power.
		#[pallet::constant]
		type EmergencyCooldown: Get<BlockNumberFor<Self>>;

		/// Blocks of the `BlockNumberProvider` in which a use of an emergency power has to be ratified.
		#[pallet::constant]
		type RatificationPeriod: Get<BlockNumberFor<Self>>;

		/// Blocks of the `BlockNumberProvider` after which a breaker that was tripped in an emergency ends.
		#[pallet::constant]
		type BreakerPeriod: Get<BlockNumberFor<Self>>;

		/// The clock of votes, timelocks and graces: `System` for local blocks, the relay chain's on a
		/// parachain that wants it.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumberFor<Self>>;

		/// How a `spec_version` tells the semantic version of a release: [`version::DecimalVersions`], or a scheme
		/// of the chain's own.
		type VersionScheme: version::VersionScheme;

		/// The migrator that is wrapped: `pallet-migrations`.
		type InnerMigrator: Migrator;

		/// What has to hold across the multi-block migrations of an upgrade: a tuple of [`Invariant`]s.
		type Invariants: Invariants;

		/// What has to hold before the breaker of an emergency is reset: a tuple of [`StandingInvariant`]s.
		type StandingInvariants: StandingInvariants;

		/// What shows the breaker to the chain's other tools: [`SafeModeBreaker`], or `()` for none.
		type Breaker: Breaker<BlockNumberFor<Self>>;

		/// What is known of how well the chain is: a tuple of [`HealthMetric`]s.
		type Metrics: HealthMetrics;

		/// The checks that plans of every class are watched by, until `AdminOrigin` sets others.
		type DefaultHealthFloor: Get<HealthChecks>;

		/// Blocks of the `BlockNumberProvider` before a plan's eta in which its baseline is sampled.
		#[pallet::constant]
		type BaselineWindow: Get<BlockNumberFor<Self>>;

		/// Storage of which users may lose what they wrote in probation, by prefixes: what plans with the
		/// failure policy Drop may have in their scope.
		///
		/// Never anything of value that can be transferred, nor governance, holds or deposits. A chain that
		/// sends messages about such storage has to hold them back in probation. None: no plan may drop
		/// anything.
		type DroppablePrefixes: Get<Vec<Vec<u8>>>;

		/// What other pallets do at the steps of an upgrade: a tuple of [`UpgradeHooks`].
		type Hooks: UpgradeHooks;

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

		/// The policy of each class until `AdminOrigin` or genesis sets another one.
		type DefaultPolicies: Get<ClassPoliciesOf<Self>>;

		/// Blocks of the `BlockNumberProvider` that a change waits for, at least, if it lets more through.
		#[pallet::constant]
		type SetBack: Get<BlockNumberFor<Self>>;

		/// The longest period, timelock, grace or maintenance of a policy, in blocks.
		#[pallet::constant]
		type MaxPeriod: Get<BlockNumberFor<Self>>;

		/// Blocks of the `BlockNumberProvider` for which an attestation counts.
		#[pallet::constant]
		type AttestationLifetime: Get<BlockNumberFor<Self>>;

		/// The least that a vote has to be held for, where balances vote.
		#[pallet::constant]
		type MinStake: Get<BalanceOf<Self>>;

		/// Share of the deposit that is lost when a vote ends without its quorum.
		#[pallet::constant]
		type LapsedDepositShare: Get<Perbill>;

		/// What is held of a proposer's balance for a proposal.
		#[pallet::constant]
		type BaseDeposit: Get<BalanceOf<Self>>;

		/// What is held in addition for each byte of a plan's blobs, calls and fallbacks.
		#[pallet::constant]
		type ByteDeposit: Get<BalanceOf<Self>>;

		/// Most proposals that are not final at the same time, one of them for an emergency.
		#[pallet::constant]
		type MaxOpenProposals: Get<u32>;

		/// Most proposals of one account that are not final at the same time.
		#[pallet::constant]
		type MaxOpenPerProposer: Get<u32>;

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
		/// What votes weigh, where balances vote.
		Vote,
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

	/// What is held of a voter's balance, for each proposal that the account voted on.
	#[pallet::storage]
	pub type Stakes<T: Config> = StorageMap<
		_,
		Twox64Concat,
		T::AccountId,
		BoundedVec<Stake<BalanceOf<T>>, ConstU32<MAX_OPEN_PROPOSALS>>,
		ValueQuery,
	>;

	/// Number of the open proposal that has a plan with this hash.
	#[pallet::storage]
	pub type ProposalByPlan<T: Config> = StorageMap<_, Identity, T::Hash, ProposalId>;

	/// Statements on the plan of a proposal, in the order they were made.
	#[pallet::storage]
	pub type Attestations<T: Config> = StorageMap<
		_,
		Twox64Concat,
		ProposalId,
		BoundedVec<AttestationOf<T>, ConstU32<MAX_ATTESTATIONS>>,
		ValueQuery,
	>;

	/// How the proposals of an account ended.
	#[pallet::storage]
	pub type ProposerRecords<T: Config> =
		StorageMap<_, Twox64Concat, T::AccountId, ProposerRecord, ValueQuery>;

	/// The policies that were set, by class; without an entry it is the runtime's default.
	#[pallet::storage]
	pub type Policies<T: Config> = StorageMap<_, Twox64Concat, Class, PolicyOf<T>>;

	/// Changes that let more through and wait for their time.
	#[pallet::storage]
	pub type PendingChanges<T: Config> =
		StorageValue<_, BoundedVec<PendingChangeOf<T>, ConstU32<MAX_PENDING_CHANGES>>, ValueQuery>;

	/// Whether the emergency powers can be used.
	#[pallet::storage]
	pub type EmergencyPowers<T: Config> =
		StorageMap<_, Twox64Concat, Power, PowerState<BlockNumberFor<T>>, ValueQuery>;

	/// Uses of emergency powers that wait for their ratification.
	#[pallet::storage]
	pub type EmergencyActs<T: Config> = StorageValue<
		_,
		BoundedVec<EmergencyAct<T::Hash, BlockNumberFor<T>>, ConstU32<MAX_EMERGENCY_ACTS>>,
		ValueQuery,
	>;

	/// Number that the next use of an emergency power gets.
	#[pallet::storage]
	pub type NextEmergencyAct<T> = StorageValue<_, u32, ValueQuery>;

	/// Hashes of candidates that were withdrawn in an emergency, which happens once.
	#[pallet::storage]
	pub type EmergencyCancelled<T: Config> =
		StorageValue<_, BoundedVec<T::Hash, ConstU32<MAX_EMERGENCY_CANCELLED>>, ValueQuery>;

	/// A candidate whose plan goes on the fast track when it is proposed.
	#[pallet::storage]
	pub type FastTrack<T: Config> = StorageValue<_, FastTrackGrant<T::Hash, BlockNumberFor<T>>>;

	/// The checks and the samples of proposals that are not final, by number.
	#[pallet::storage]
	pub type Health<T: Config> =
		StorageMap<_, Twox64Concat, ProposalId, health::HealthData<BlockNumberFor<T>>>;

	/// The checks that plans of a class are watched by; without an entry it is the runtime's default.
	#[pallet::storage]
	pub type HealthFloors<T: Config> = StorageMap<_, Twox64Concat, Class, HealthChecks>;

	/// How well the chain was before a version and in its probation, by `spec_version`, the latest last.
	#[pallet::storage]
	pub type ReleaseHealth<T: Config> = StorageValue<
		_,
		BoundedVec<
			(u32, BoundedVec<MetricComparison, ConstU32<MAX_CHECKS>>),
			ConstU32<MAX_COMPARED_VERSIONS>,
		>,
		ValueQuery,
	>;

	/// Whether a hook runs at this moment. Never left behind by a block.
	#[pallet::storage]
	pub type InHook<T> = StorageValue<_, ()>;

	/// Rules for going from one version of a target to another, by target and versions.
	#[pallet::storage]
	pub type Rules<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TargetId,
		Twox64Concat,
		(Text, Text),
		UpgradeRule<T::Hash>,
	>;

	/// What else than the runtime plans can upgrade, by number.
	#[pallet::storage]
	pub type Targets<T: Config> = StorageMap<_, Twox64Concat, TargetId, TargetInfoOf<T>>;

	/// All versions that ever counted for a target other than the runtime, by target and running number.
	#[pallet::storage]
	pub type TargetVersions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TargetId, Twox64Concat, u32, TargetVersionRecordOf<T>>;

	/// Pairs of versions of two targets that do not go together.
	#[pallet::storage]
	pub type Incompatibilities<T> =
		StorageValue<_, BoundedVec<Incompatibility, ConstU32<MAX_INCOMPATIBILITIES>>, ValueQuery>;

	/// What became of the components of a proposal whose turn it was, by number of the proposal and index.
	#[pallet::storage]
	pub type ComponentRuns<T> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Twox64Concat, u32, ComponentRun>;

	/// Time before the block that is locked for components or fallbacks, in milliseconds since 1970.
	#[pallet::storage]
	pub type LockedAfter<T> = StorageValue<_, u64>;

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

	/// The `spec_version` of the latest version in the registry, by target; of others than the runtime the number.
	#[pallet::storage]
	pub type CurrentVersion<T> = StorageMap<_, Twox64Concat, TargetId, u32>;

	/// The highest `spec_version` that ever ran, by target; of others than the runtime the highest number.
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

	/// How far the standing invariants are measured, to reset the breaker of an emergency.
	#[pallet::storage]
	pub type BreakerCheck<T> = StorageValue<_, CheckProgress, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The policies of classes that have another one than the runtime's default.
		pub policies: Vec<(Class, PolicyOf<T>)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (class, policy) in &self.policies {
				assert!(policy.validate::<T>().is_ok(), "the genesis policy is not valid");
				assert!(
					PolicyOf::<T>::decode(&mut &policy.encode()[..]).is_ok(),
					"a share in the genesis policy is over 100 %"
				);
				assert!(
					Pallet::<T>::check_floor_fits(*class, policy).is_ok(),
					"the default health floor does not fit into the probation of the genesis policy"
				);
				Policies::<T>::insert(class, policy);
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
			/// How much the plan changes.
			class: Class,
			/// Hash of the plan.
			plan_hash: T::Hash,
			/// The block in which the vote ends.
			ends: BlockNumberFor<T>,
		},
		/// Somebody of the electorate voted.
		Voted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who voted.
			who: T::AccountId,
			/// The vote.
			vote: Vote,
			/// How much it weighs: one, or what is held for it.
			votes: u128,
			/// The votes so far.
			tally: Tally,
		},
		/// The quorum was reached late, and the vote lasts longer.
		VoteExtended {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The block in which the vote ends now.
			ends: BlockNumberFor<T>,
		},
		/// The proposal is on the fast track, with the policy for emergencies.
		FastTracked {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The block in which the vote ends now.
			ends: BlockNumberFor<T>,
		},
		/// What was held of a voter's balance is free again, or a part of it.
		StakeReleased {
			/// Whose it is.
			who: T::AccountId,
			/// How much is free again.
			amount: BalanceOf<T>,
		},
		/// Somebody made a statement on a plan.
		Attested {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who says it.
			attester: T::AccountId,
			/// What it is about.
			kind: AttestationKind,
			/// What is said.
			verdict: Verdict,
			/// Hash of the report that it rests on.
			report_hash: T::Hash,
			/// What the attester adds.
			note: Text,
		},
		/// Somebody took a statement on a plan back.
		AttestationWithdrawn {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who said it.
			attester: T::AccountId,
			/// What it was about.
			kind: AttestationKind,
		},
		/// An objection does not count any more: governance overruled it.
		ObjectionOverruled {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Who objected.
			attester: T::AccountId,
			/// What the objection was about.
			kind: AttestationKind,
			/// Why it does not count.
			reason: Text,
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
		/// The candidate is verified, and users are in again. It is watched until it is confirmed.
		ProbationStarted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The local block in which it ends, and is confirmed if no check is failing.
			ends: BlockNumberFor<T>,
		},
		/// The probation lasts longer, which happens once.
		ProbationExtended {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The local block in which it ends now.
			ends: BlockNumberFor<T>,
			/// The metric because of which, if a check asked for it.
			detail: Text,
		},
		/// Governance let the probation of a frozen upgrade go on.
		ProbationContinued {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The local block in which it ends, and is confirmed if no check is failing.
			ends: BlockNumberFor<T>,
		},
		/// A health check would roll the upgrade back, and looks a second time.
		HealthSuspected {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Name of the metric.
			metric: Text,
		},
		/// A health check failed.
		HealthCheckFailed {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Name of the metric.
			metric: Text,
			/// What the check does. Of several that fail at once, what goes furthest is done.
			action: Action,
		},
		/// The chain is sick in probation: only governance gets in, and is asked what to do.
		Frozen {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What went wrong.
			cause: lifecycle::Fault,
			/// The local block at which the plan's default is done.
			until: BlockNumberFor<T>,
			/// The metric, if a health check failed.
			detail: Text,
		},
		/// The upgrade is rolled back, and what users wrote is kept: the reverse build waits to be handed over.
		ReverseScheduled {
			/// Number of the proposal.
			proposal: ProposalId,
			/// What went wrong.
			cause: lifecycle::Fault,
			/// The local block at which it is overdue.
			until: BlockNumberFor<T>,
			/// The metric or the reason, if there is one.
			detail: Text,
		},
		/// The reverse build runs for the first time. Users are locked out while it migrates back.
		ReverseStarted {
			/// Number of the proposal.
			proposal: ProposalId,
		},
		/// The upgrade is confirmed: the candidate runs, was verified, and there is no way back any more.
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
		/// The upgrade is undone: the previous release runs on the state from before.
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
		/// Governance reset the breaker, and gave up the upgrade that halted, if one did.
		Resumed {
			/// Why.
			reason: Text,
		},
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
		/// The emergency body used a power, which has to be ratified.
		EmergencyPowerUsed {
			/// Number of this use.
			act: u32,
			/// The power.
			power: Power,
			/// The candidate that it was used on.
			candidate: Option<T::Hash>,
			/// Why.
			reason: Text,
			/// The block at which it is too late to ratify it.
			ratify_until: BlockNumberFor<T>,
		},
		/// Governance stands by a use of an emergency power.
		EmergencyRatified {
			/// Number of the use.
			act: u32,
			/// The power.
			power: Power,
		},
		/// Nobody stood by a use of an emergency power in time: it is suspended.
		EmergencyNotRatified {
			/// Number of the use.
			act: u32,
			/// The power.
			power: Power,
		},
		/// Governance gave an emergency power back.
		PowerReinstated {
			/// The power.
			power: Power,
		},
		/// A rollback is done, and its plan lets only governance in for now.
		BreakerTripped {
			/// Number of the proposal.
			proposal: ProposalId,
			/// The block in which everybody gets in again, if the breaker is not reset before.
			until: BlockNumberFor<T>,
		},
		/// The breaker of an emergency or of a rollback is reset. Users get in again, unless an upgrade is frozen.
		BreakerReset,
		/// The standing invariants are being measured: if they hold, the breaker of the emergency is reset.
		BreakerCheckStarted {
			/// Why it may be reset.
			reason: Text,
		},
		/// A standing invariant does not hold, so the breaker of the emergency stays tripped.
		BreakerKept {
			/// Name of the invariant.
			invariant: Text,
		},
		/// What decides about plans is another from now on.
		RulesChanged {
			/// What changed.
			change: ChangeOf<T>,
		},
		/// What decides about plans will be another: it lets more through, so it waits.
		ChangeScheduled {
			/// What will change.
			change: ChangeOf<T>,
			/// The block in which it takes effect.
			due: BlockNumberFor<T>,
		},
		/// A change that was on its way does not come.
		ChangeWithdrawn {
			/// What does not change.
			change: ChangeOf<T>,
		},
		/// The call of a component ran, or failed and left nothing behind.
		ComponentExecuted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Index of the component.
			index: u32,
			/// What it upgrades.
			target: TargetId,
			/// What came of it.
			result: DispatchResult,
		},
		/// The fallback of a component ran, or failed and left nothing behind.
		FallbackExecuted {
			/// Number of the proposal.
			proposal: ProposalId,
			/// Index of the component.
			index: u32,
			/// What it upgrades.
			target: TargetId,
			/// What came of it.
			result: DispatchResult,
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
		/// The version is an earlier one than that which the plan is built for.
		VersionLower,
		/// The plan leaves out a major version.
		MajorSkipped,
		/// A new major version needs a rule that allows it.
		MajorWithoutRule,
		/// A rule forbids to go from the one version to the other.
		PathForbidden,
		/// The plan names other migrations than the rule for its path does.
		MigrationsNotAsRuled,
		/// There is no such target.
		UnknownTarget,
		/// The plan is a larger step now than when it was voted on.
		ClassRaised,
		/// An open proposal has the same candidate.
		AlreadyProposed,
		/// There are as many open proposals as there may be.
		TooManyOpenProposals,
		/// The account has as many open proposals as it may.
		TooManyOwnProposals,
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
		/// The failure policy Keep, or reverse migrations, need a reverse build.
		ReverseMissing,
		/// The reverse build's spec_version is not higher than the rescue build's.
		ReverseNotHigher,
		/// The failure policy Drop would lose what this chain does not let anybody lose.
		ScopeNotDroppable,
		/// There is no way back in probation: no reverse build, and a scope that must not be dropped.
		NoWayBack,
		/// There are more health checks than there may be, those of the floor included.
		TooManyChecks,
		/// There is no such metric.
		UnknownMetric,
		/// The health check has a limit, a window or an interval that is zero, or a limit above its window.
		CheckInvalid,
		/// Signed accounts can move this metric: a check of it may not roll back.
		ActionNotAllowed,
		/// The health check could not act before the end of the probation.
		CheckTooSlow,
		/// The upgrade is not in probation.
		NotInProbation,
		/// The upgrade is not frozen.
		NotFrozen,
		/// The probation was extended before.
		ExtendedBefore,
		/// The emergency body may lose what users wrote only where a health check is failing.
		FailingCheckNeeded,
		/// The plan has more components than it may.
		TooManyComponents,
		/// The plan has no candidate, but a rescue build, scope, migrations or a release to return to.
		CandidateMissing,
		/// The plan has neither a candidate nor components.
		PlanEmpty,
		/// The target is the runtime: its candidate upgrades it, and it can not be registered.
		RuntimeTarget,
		/// The number of the target is higher than it may be.
		TooManyTargets,
		/// The target is retired.
		TargetRetired,
		/// The target has no name.
		NameMissing,
		/// No target can have the class Emergency.
		ClassNotForTargets,
		/// Both versions are of the same target.
		SameTarget,
		/// As many versions do not go together as may be said.
		TooManyIncompatibilities,
		/// The plan would leave versions beside each other that do not go together.
		IncompatibleVersions,
		/// Two components have the same target.
		TargetTwice,
		/// A component names another one that the plan does not have.
		ComponentOutOfRange,
		/// A component must not be upgraded with another one of the plan.
		ComponentConflict,
		/// The components wait for each other.
		ComponentCycle,
		/// A component needs one that runs after it: later, or not critical where it is.
		ComponentOrder,
		/// The call is encoded for another version than the one that decodes it.
		EncodedForOther,
		/// A plan without a candidate has nothing to verify: its components run before.
		NothingToVerify,
		/// The calls and fallbacks of the plan are longer than they may be.
		CallsTooLong,
		/// The call can not be decoded.
		CallUnreadable,
		/// Components may not make this call.
		CallNotAllowed,
		/// The calls or the fallbacks of the plan weigh more than they may.
		ComponentsOverweight,
		/// The component's call was tried before: this happens once.
		ComponentRan,
		/// A component that this one needs failed.
		RequiredComponentFailed,
		/// No block could be built for so long that a fallback has to be what prevents them.
		CallPreventsBlocks,
		/// Another plan upgraded the target since, which the fallback would undo as well.
		TargetUpgradedSince,
		/// What the components did is taken back first.
		FallbacksDue,
		/// There is no such version in the registry.
		VersionNotRegistered,
		/// The version was rolled back, or governance warns of it.
		VersionNotTrusted,
		/// The version is later than that which the plan is built for: it takes no return to get there.
		NotAReturn,
		/// Another upgrade is being undone, or is halted.
		RollbackUnderWay,
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
		/// Votes on this proposal weigh what is held for them.
		StakeNeeded,
		/// Votes on this proposal weigh the same, whatever is held.
		StakeNotCounted,
		/// The vote is held for less than it has to be.
		StakeTooSmall,
		/// All that is held is held for proposals that are not enacted and did not end.
		NothingToRelease,
		/// Nobody may make a statement on their own plan.
		OwnPlan,
		/// The plan is enacted or ended: no statement on it counts any more.
		TooLateToAttest,
		/// There are as many statements on this plan as there may be, or as many objections.
		TooManyAttestations,
		/// The objection was overruled: it stays where it is.
		Overruled,
		/// The account made no such statement on this plan.
		NotAttested,
		/// No reason is given.
		ReasonMissing,
		/// The emergency power is suspended: a use of it was not ratified.
		PowerSuspended,
		/// The emergency power was used too short a time ago.
		PowerCoolingDown,
		/// The emergency power is not suspended.
		PowerNotSuspended,
		/// As many uses of emergency powers wait for their ratification as may.
		TooManyEmergencyActs,
		/// No use of an emergency power with this number waits for its ratification.
		NothingToRatify,
		/// The candidate was withdrawn in an emergency before: this happens once.
		CancelledBefore,
		/// The proposal is on the fast track already.
		FastTrackedBefore,
		/// The plan can not reach the thresholds for emergencies any more: its own policy decides.
		ThresholdsOutOfReach,
		/// The plan was on the fast track, and nobody stood by that yet, or in time.
		NotRatified,
		/// The breaker is tripped already.
		BreakerTripped,
		/// An upgrade is halted: only `retry`, `resume` or a repair can end that.
		HaltedByMachine,
		/// The standing invariants are being measured already, to reset the breaker.
		CheckRunning,
		/// The proposal has another plan than the vote is for.
		OtherPlan,
		/// The plan is enacted: it can not be withdrawn any more.
		TooLateToCancel,
		/// Only an aborted or a halted proposal can be retried.
		NotAborted,
		/// No breaker is tripped, so there is none to reset. A frozen upgrade is answered by its own calls.
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
		/// The policy extends a vote by more than its voting period.
		LateQuorumExtensionTooLong,
		/// The policy has a grace of zero blocks.
		GraceZero,
		/// The policy has a grace that an objection could outlast.
		GraceTooShort,
		/// The policy has a period, timelock or grace that is longer than this chain allows.
		PeriodTooLong,
		/// The policy asks for more attestations than a plan can have.
		AttestationsOutOfReach,
		/// As many changes wait for their time as may.
		TooManyPendingChanges,
		/// The policy allows a maintenance of zero blocks.
		MaintenanceZero,
		/// The policy leaves governance zero blocks to decide about a frozen upgrade.
		FreezeZero,
		/// The policy would approve plans that more are against than for.
		ApprovalTooLow,
		/// The policy would approve plans without a single aye.
		ApprovalsZero,
		/// The policy asks for more ayes than an electorate can have members.
		ApprovalsOutOfReach,
	}

	impl<T: Config> Pallet<T> {
		/// What a runtime's configuration has to fulfil.
		fn do_integrity_test() {
			for class in Class::ALL {
				assert!(
					T::DefaultPolicies::get().of(class).validate::<T>().is_ok(),
					"the default policy of the class {class:?} must be valid"
				);
			}
			assert!(
				!T::SetBack::get().is_zero() && !T::AttestationLifetime::get().is_zero(),
				"SetBack and AttestationLifetime must not be zero"
			);
			assert!(T::MaxOpenPerProposer::get() > 0, "MaxOpenPerProposer must not be zero");
			assert!(
				!T::RatificationPeriod::get().is_zero() && !T::BreakerPeriod::get().is_zero(),
				"RatificationPeriod and BreakerPeriod must not be zero"
			);
			assert!(
				T::EmergencyCooldown::get() >= T::RatificationPeriod::get()
					&& T::EmergencyCooldown::get() > T::BreakerPeriod::get(),
				"EmergencyCooldown must be at least RatificationPeriod, and longer than BreakerPeriod"
			);
			assert!(!T::MinStake::get().is_zero(), "MinStake must not be zero");
			assert!(
				(2..=MAX_OPEN_PROPOSALS).contains(&T::MaxOpenProposals::get()),
				"MaxOpenProposals must be 2 to {MAX_OPEN_PROPOSALS}: one is for an emergency"
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
				T::WeightInfo::maintain()
					.saturating_add(Self::largest_components_weight())
					.all_lte(T::MaxServiceWeight::get()),
				"MaxServiceWeight must have room for the components of a plan"
			);
			assert!(
				T::MaxServiceWeight::get().all_lte(T::BlockWeights::get().max_block),
				"MaxServiceWeight must fit into a block"
			);
			assert!(
				T::MaxServiceWeight::get()
					.saturating_add(T::WeightInfo::own_witness().saturating_mul(2))
					.saturating_add(T::WeightInfo::conclude(T::MaxOpenProposals::get()))
					.saturating_add(T::Hooks::weight().saturating_mul(hooks::MAX_STEPS_PER_BLOCK))
					.all_lte(T::BlockWeights::get().max_block),
				"what ends a maintenance, with its hooks, must fit into a block beside MaxServiceWeight"
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
				T::Invariants::len() <= MAX_INVARIANTS
					&& T::StandingInvariants::len() <= MAX_INVARIANTS,
				"there must be at most {MAX_INVARIANTS} invariants"
			);
			assert!(
				T::WeightInfo::check_breaker().all_lt(T::MaxServiceWeight::get()),
				"MaxServiceWeight must have room for measuring the standing invariants"
			);
			assert!(T::JournalLength::get() > 0, "JournalLength must not be zero");
			assert!(
				T::MaxInspectedCodes::get() >= T::MaxOpenProposals::get().saturating_mul(3),
				"MaxInspectedCodes must have room for the three blobs of each open proposal"
			);
			assert!(
				!matches!(T::Electorate::voters(), Voters::Members(members) if members.len() > MAX_MEMBERS as usize),
				"the electorate must fit into a proposal"
			);
			assert!(
				T::WeightInfo::propose()
					.saturating_add(T::Validators::weight())
					.all_lt(T::BlockWeights::get().max_block),
				"a plan must be checked within one block"
			);
			assert!(
				Self::largest_sampling_weight()
					.saturating_add(T::WeightInfo::conclude(T::MaxOpenProposals::get()))
					.saturating_add(T::Hooks::weight())
					.all_lt(T::BlockWeights::get().max_block),
				"all health checks must be made within one block"
			);
			let mut metrics = T::Metrics::names();
			let count = metrics.len();
			metrics.sort();
			metrics.dedup();
			assert!(metrics.len() == count, "each metric must have a name of its own");
			assert!(
				Self::check_health_checks(&T::DefaultHealthFloor::get()).is_ok(),
				"the default health floor must be valid"
			);
			assert!(
				Class::ALL.iter().all(|class| {
					let policy = T::DefaultPolicies::get().of(*class);
					Self::check_fit(&T::DefaultHealthFloor::get(), &policy).is_ok()
				}),
				"the default health floor must fit into the probation of each default policy"
			);
			assert!(
				T::WeightInfo::service_timers(T::MaxOpenProposals::get())
					.saturating_add(
						T::Hooks::weight().saturating_mul(T::MaxOpenProposals::get().into())
					)
					.all_lt(T::BlockWeights::get().max_block),
				"all open proposals must be moved within one block, with their hooks"
			);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_now: BlockNumberFor<T>) -> Weight {
			Self::do_on_initialize()
		}

		fn on_idle(_now: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut weight = Weight::zero();
			if Self::is_checking() {
				weight = Self::check_breaker(remaining);
			}
			// What the block has read before.
			if Agenda::<T>::get().pruning {
				weight.saturating_accrue(Self::prune(remaining.saturating_sub(weight)));
			}
			weight
		}

		fn on_finalize(_now: BlockNumberFor<T>) {
			Self::sample_health();
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
		/// the proposal is final. It is lost when the plan is rejected, and a part of it when too few vote.
		///
		/// A plan without a candidate upgrades components alone.
		///
		/// Emits [`Event::Proposed`]. Fails with one of the errors about plans, code, versions and components when the
		/// plan would be refused at its enactment, with the error of one of the `Validators`, and with
		/// [`Error::AlreadyProposed`], [`Error::TooManyOpenProposals`], [`Error::TooManyOwnProposals`],
		/// [`Error::ElectorateEmpty`] or [`Error::ElectorateTooLarge`].
		#[pallet::call_index(1)]
		#[pallet::weight(
			T::WeightInfo::propose()
				.saturating_add(T::Validators::weight())
				.saturating_add(Pallet::<T>::calls_weight(&plan.components))
		)]
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
		/// [`Error::VotingEnded`], [`Error::OtherPlan`], [`Error::StakeNeeded`], [`Error::NotAMember`]
		/// or [`Error::AlreadyVoted`].
		///
		/// Charged as a vote that closes the proposal; what one that only counts, or approves, costs less is given back.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::vote())]
		pub fn vote(
			origin: OriginFor<T>,
			proposal: ProposalId,
			plan_hash: T::Hash,
			vote: Vote,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = Self::do_vote(who, proposal, plan_hash, vote)?;
			Ok(outcome.weight::<T>(T::WeightInfo::vote_counted()).into())
		}

		/// Withdraw a proposal before its enactment, with a short reason.
		///
		/// The origin must be the `CancelOrigin`, or the proposer. The deposit comes back.
		///
		/// Emits [`Event::Cancelled`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::ProposalFinished`], [`Error::TooLateToCancel`], [`Error::CodePending`],
		/// [`Error::FallbacksDue`], [`Error::TextTooLong`], [`Error::TextNotAscii`] or `BadOrigin`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			proposal: ProposalId,
			reason: Vec<u8>,
		) -> DispatchResult {
			Self::do_cancel(origin, proposal, reason)
		}

		/// Queue an aborted proposal again, or try once more to undo a halted one.
		///
		/// An aborted one can be retried within its grace, by the proposer or the `AdminOrigin`. A halted one
		/// by the `AdminOrigin` alone: what was captured is restored, and the rescue build is handed over
		/// once more.
		///
		/// Emits [`Event::Retried`], [`Event::FaultFound`] or [`Event::RescueStarted`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::ProposalFinished`], [`Error::NotAborted`], [`Error::NothingToRestore`], [`Error::GraceOver`],
		/// [`Error::CodePending`], [`Error::UpgradeActive`], [`Error::NotRatified`], [`Error::ComponentRan`] or
		/// `BadOrigin`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::retry())]
		pub fn retry(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			Self::do_retry(origin, proposal)
		}

		/// Set the policy by which the next plans of a class are decided.
		///
		/// The origin must be the `AdminOrigin`. Open proposals keep the policy they have. What makes the policy stronger counts at once. Where anything
		/// gets weaker, the whole policy comes after the longer of the old timelock and `SetBack`. A change
		/// of the same class that is on its way is withdrawn.
		///
		/// Emits [`Event::RulesChanged`], [`Event::ChangeScheduled`] and [`Event::ChangeWithdrawn`] as they
		/// apply. Fails with [`Error::VotingPeriodZero`], [`Error::LateQuorumExtensionTooLong`],
		/// [`Error::GraceZero`], [`Error::GraceTooShort`], [`Error::PeriodTooLong`],
		/// [`Error::MaintenanceZero`], [`Error::ApprovalTooLow`], [`Error::ApprovalsZero`], [`Error::ApprovalsOutOfReach`],
		/// [`Error::AttestationsOutOfReach`] or [`Error::TooManyPendingChanges`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(
			origin: OriginFor<T>,
			class: Class,
			policy: PolicyOf<T>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_policy(class, policy)
		}

		/// Open the chain to everybody, as it is, after an upgrade was halted or in an emergency.
		///
		/// The origin must be the `AdminOrigin`. Code and state stay as they are, and nothing is measured: who
		/// decides this answers for it. Before this, [`Pallet::retry`] restores once more, and a plan that repairs
		/// the chain can take the place of the halted one. A halted upgrade is given up with this, and its
		/// snapshot deleted. The breaker of an emergency is also ended by [`Pallet::reset_breaker`], which
		/// measures first.
		///
		/// Emits [`Event::Resumed`], and [`Event::Failed`] for the halted upgrade. Fails with
		/// [`Error::NotHalted`], [`Error::UpgradeActive`], [`Error::CodePending`], [`Error::ReasonMissing`],
		/// [`Error::TextTooLong`] or [`Error::TextNotAscii`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::resume())]
		pub fn resume(origin: OriginFor<T>, reason: Vec<u8>) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_resume(reason)
		}

		/// Vote with a part of one's balance, where balances vote.
		///
		/// The amount is held until the proposal is enacted or ends, together with what is held for other
		/// votes: the largest of them, not their sum. Each account votes once per proposal. For
		/// `plan_hash` see [`Pallet::vote`].
		///
		/// Emits [`Event::Voted`], and [`Event::Approved`] or [`Event::Rejected`] when no further vote can
		/// turn the result. Fails with [`Error::ProposalNotFound`], [`Error::ProposalFinished`],
		/// [`Error::VotingEnded`], [`Error::OtherPlan`], [`Error::StakeNotCounted`],
		/// [`Error::StakeTooSmall`], [`Error::AlreadyVoted`], or with the currency's error if there is not
		/// as much.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::vote_with_stake())]
		pub fn vote_with_stake(
			origin: OriginFor<T>,
			proposal: ProposalId,
			plan_hash: T::Hash,
			vote: Vote,
			#[pallet::compact] amount: BalanceOf<T>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let outcome = Self::do_vote_with_stake(who, proposal, plan_hash, vote, amount)?;
			Ok(outcome.weight::<T>(T::WeightInfo::vote_with_stake_counted()).into())
		}

		/// Free what is held of an account's balance for votes that need it no more.
		///
		/// Anybody may do this for anybody.
		///
		/// Emits [`Event::StakeReleased`]. Fails with [`Error::NothingToRelease`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::release_stake())]
		pub fn release_stake(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_release_stake(who)
		}

		/// Approve a plan in the place of its electorate.
		///
		/// The origin must be the `ApproveOrigin`, such as a referendum on the same plan. The timelock and
		/// all checks remain. For `plan_hash`
		/// see [`Pallet::vote`].
		///
		/// Emits [`Event::Approved`]. Fails with [`Error::ProposalNotFound`], [`Error::ProposalFinished`],
		/// [`Error::OtherPlan`] or [`Error::VotingEnded`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::approve())]
		pub fn approve(
			origin: OriginFor<T>,
			proposal: ProposalId,
			plan_hash: T::Hash,
		) -> DispatchResult {
			T::ApproveOrigin::ensure_origin(origin)?;
			Self::do_approve(proposal, plan_hash)
		}

		/// Make a signed statement on a plan.
		///
		/// A later one of the same kind takes the place of an earlier one. The origin must be the `AttestOrigin` for this kind, and not the proposer. `report_hash` is the
		/// hash of the report that the statement rests on, `note` a short text: for `NodeReadiness` the
		/// version of the node that the operator runs.
		///
		/// Emits [`Event::Attested`]. Fails with [`Error::ProposalNotFound`], [`Error::TooLateToAttest`],
		/// [`Error::OwnPlan`], [`Error::TextTooLong`], [`Error::TextNotAscii`],
		/// [`Error::TooManyAttestations`] or `BadOrigin`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::attest())]
		pub fn attest(
			origin: OriginFor<T>,
			plan_hash: T::Hash,
			kind: AttestationKind,
			verdict: Verdict,
			report_hash: T::Hash,
			note: Vec<u8>,
		) -> DispatchResult {
			Self::do_attest(origin, plan_hash, kind, verdict, report_hash, note)
		}

		/// Take one's own statement on a plan back.
		///
		/// The origin must be the `AttestOrigin` for this kind.
		///
		/// Emits [`Event::AttestationWithdrawn`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::TooLateToAttest`], [`Error::NotAttested`], [`Error::Overruled`] or `BadOrigin`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::withdraw_attestation())]
		pub fn withdraw_attestation(
			origin: OriginFor<T>,
			plan_hash: T::Hash,
			kind: AttestationKind,
		) -> DispatchResult {
			Self::do_withdraw_attestation(origin, plan_hash, kind)
		}

		/// Overrule an objection to a plan, with a short reason that stays on chain.
		///
		/// The origin must be the `AdminOrigin`.
		///
		/// Emits [`Event::ObjectionOverruled`]. Fails with [`Error::ReasonMissing`],
		/// [`Error::TextTooLong`], [`Error::TextNotAscii`], [`Error::ProposalNotFound`],
		/// [`Error::TooLateToAttest`] or [`Error::NotAttested`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::overrule())]
		pub fn overrule(
			origin: OriginFor<T>,
			plan_hash: T::Hash,
			attester: T::AccountId,
			kind: AttestationKind,
			reason: Vec<u8>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_overrule(plan_hash, attester, kind, reason)
		}

		/// Set or remove the rule for going from one version of a target to another.
		///
		/// The origin must be the `AdminOrigin`. `from` and `to` are semantic versions as text, such as
		/// `1.1.0`. A rule that lets more through than before waits for the longer of the timelock of
		/// class `Major` and `SetBack`. A change of the same path that is on its way is withdrawn.
		///
		/// Emits [`Event::RulesChanged`] or [`Event::ChangeScheduled`], and [`Event::ChangeWithdrawn`].
		/// Fails with [`Error::UnknownTarget`], [`Error::VersionUnreadable`], [`Error::VersionLower`],
		/// [`Error::MajorSkipped`] or [`Error::TooManyPendingChanges`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_rule())]
		pub fn set_rule(
			origin: OriginFor<T>,
			target: TargetId,
			from: Vec<u8>,
			to: Vec<u8>,
			rule: Option<UpgradeRule<T::Hash>>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_rule(target, from, to, rule)
		}

		/// Withdraw a plan in an emergency, once for each candidate.
		///
		/// The origin must be the `EmergencyOrigin`. The plan can be proposed again, and is then out of the
		/// reach of this power. The deposit comes back.
		///
		/// Emits [`Event::EmergencyPowerUsed`] and [`Event::Cancelled`]. Fails with
		/// [`Error::ProposalNotFound`], [`Error::ProposalFinished`], [`Error::TooLateToCancel`],
		/// [`Error::CodePending`], [`Error::FallbacksDue`], [`Error::CancelledBefore`], or one of the errors of an emergency power:
		/// [`Error::ReasonMissing`], [`Error::TextTooLong`], [`Error::TextNotAscii`],
		/// [`Error::PowerSuspended`], [`Error::PowerCoolingDown`], [`Error::TooManyEmergencyActs`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::emergency_cancel())]
		pub fn emergency_cancel(
			origin: OriginFor<T>,
			proposal: ProposalId,
			reason: Vec<u8>,
		) -> DispatchResult {
			T::EmergencyOrigin::ensure_origin(origin)?;
			Self::do_emergency_cancel(proposal, reason)
		}

		/// Have the plan with this candidate decided by the policy for emergencies.
		///
		/// A plan without a candidate is named by its own hash.
		///
		/// The origin must be the `EmergencyOrigin`. The vote and the timelock get shorter, the thresholds
		/// never lower than those of the plan's own class. A plan that is not proposed yet may be so until
		/// the ratification is due, and gets the place that is kept for an emergency.
		///
		/// Emits [`Event::EmergencyPowerUsed`], and [`Event::FastTracked`] if the plan is proposed. Fails
		/// with [`Error::FastTrackedBefore`], [`Error::ThresholdsOutOfReach`], [`Error::VotingEnded`], or
		/// one of the errors of an emergency power: see [`Pallet::emergency_cancel`].
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::fast_track())]
		pub fn fast_track(
			origin: OriginFor<T>,
			candidate_hash: T::Hash,
			reason: Vec<u8>,
		) -> DispatchResult {
			T::EmergencyOrigin::ensure_origin(origin)?;
			Self::do_fast_track(candidate_hash, reason)
		}

		/// Let in only the calls that governance needs, for a while.
		///
		/// The origin must be the `EmergencyOrigin`. Ends by itself after `BreakerPeriod`. No rollback is
		/// stopped by it, and no plan is enacted that was proposed before.
		///
		/// Emits [`Event::EmergencyPowerUsed`]. Fails with [`Error::BreakerTripped`], or one of the errors
		/// of an emergency power: see [`Pallet::emergency_cancel`].
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::trip_breaker())]
		pub fn trip_breaker(origin: OriginFor<T>, reason: Vec<u8>) -> DispatchResult {
			T::EmergencyOrigin::ensure_origin(origin)?;
			Self::do_trip_breaker(reason)
		}

		/// Let everybody in again before the breaker of an emergency ends by itself, if all is well.
		///
		/// The origin must be the `EmergencyOrigin` or the `AdminOrigin`. First the `StandingInvariants` are
		/// measured, in what this block and the next ones have to spare, and the breaker is reset when all
		/// of them hold. If one does not, it stays tripped. The `AdminOrigin` can [`Pallet::resume`] all the
		/// same, and at its end the breaker is reset without a measurement.
		///
		/// Emits [`Event::BreakerCheckStarted`], later [`Event::BreakerReset`] or [`Event::BreakerKept`]; without
		/// any `StandingInvariants` [`Event::BreakerReset`] at once. Fails with [`Error::NotHalted`],
		/// [`Error::HaltedByMachine`], [`Error::CheckRunning`], [`Error::ReasonMissing`], [`Error::TextTooLong`]
		/// or [`Error::TextNotAscii`].
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::reset_breaker())]
		pub fn reset_breaker(origin: OriginFor<T>, reason: Vec<u8>) -> DispatchResult {
			if let Err(origin) = T::EmergencyOrigin::try_origin(origin) {
				T::AdminOrigin::ensure_origin(origin)?;
			}
			Self::do_reset_breaker(reason)
		}

		/// Stand by a use of an emergency power, by its number.
		///
		/// The origin must be the `AdminOrigin`.
		///
		/// Emits [`Event::EmergencyRatified`]. Fails with [`Error::NothingToRatify`].
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::ratify())]
		pub fn ratify(origin: OriginFor<T>, act: u32) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_ratify(act)
		}

		/// Give an emergency power back that was suspended.
		///
		/// It was, because a use of it was not ratified. The origin must be the `AdminOrigin`.
		///
		/// Emits [`Event::PowerReinstated`]. Fails with [`Error::PowerNotSuspended`].
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(origin: OriginFor<T>, power: Power) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_reinstate(power)
		}

		/// Register something that plans can upgrade, or change what is known of it.
		///
		/// The origin must be the `AdminOrigin`. `target` is a number from 1 on, free or registered before. The
		/// version counts only for a new one: afterwards plans change it. A new target that calls speak as
		/// Root for, another origin, a lower class and the return of a retired target wait for the longer of the
		/// timelock of class `Major` and `SetBack`; all else counts at once. A change of the same target that
		/// is on its way is withdrawn.
		///
		/// Emits [`Event::RulesChanged`] or [`Event::ChangeScheduled`], and [`Event::ChangeWithdrawn`].
		/// Fails with [`Error::RuntimeTarget`], [`Error::TooManyTargets`], [`Error::NameMissing`],
		/// [`Error::TextTooLong`], [`Error::TextNotAscii`], [`Error::VersionUnreadable`],
		/// [`Error::ClassNotForTargets`] or [`Error::TooManyPendingChanges`].
		#[pallet::call_index(30)]
		#[pallet::weight(T::WeightInfo::register_target())]
		pub fn register_target(
			origin: OriginFor<T>,
			target: TargetId,
			info: TargetInputOf<T>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_register_target(target, info)
		}

		/// Let no plan upgrade a target any more; what it was stays in the registry.
		///
		/// The origin must be the `AdminOrigin`. Where its versions do not go together with others, which would not
		/// count any more, this waits for the longer of the timelock of class `Major` and `SetBack`.
		///
		/// Emits [`Event::RulesChanged`] or [`Event::ChangeScheduled`], and [`Event::ChangeWithdrawn`].
		/// Fails with [`Error::RuntimeTarget`], [`Error::UnknownTarget`], [`Error::TargetRetired`] or
		/// [`Error::TooManyPendingChanges`].
		#[pallet::call_index(31)]
		#[pallet::weight(T::WeightInfo::retire_target())]
		pub fn retire_target(origin: OriginFor<T>, target: TargetId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_retire_target(target)
		}

		/// Say whether a version of one target goes together with a version of another one.
		///
		/// The origin must be the `AdminOrigin`. Versions go together unless somebody said that they do not. To
		/// take that back waits for the longer of the timelock of class `Major` and `SetBack`. A change of
		/// the same pair that is on its way is withdrawn.
		///
		/// Emits [`Event::RulesChanged`] or [`Event::ChangeScheduled`], and [`Event::ChangeWithdrawn`].
		/// Fails with [`Error::SameTarget`], [`Error::UnknownTarget`], [`Error::VersionUnreadable`],
		/// [`Error::TooManyIncompatibilities`] or [`Error::TooManyPendingChanges`].
		#[pallet::call_index(32)]
		#[pallet::weight(T::WeightInfo::set_compatibility())]
		pub fn set_compatibility(
			origin: OriginFor<T>,
			one: (TargetId, Vec<u8>),
			other: (TargetId, Vec<u8>),
			compatible: bool,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_compatibility(one, other, compatible)
		}

		/// Propose to return to a release in the registry, by a new build of it with a higher `spec_version`.
		///
		/// The origin must be the `ProposeOrigin`. The plan's version is that of the release, and may so be lower
		/// than the one that runs. Its class is at least `Minor` for the latest stable release, and `Major`
		/// for every other one. The old blob itself can not be installed again: its number ran before.
		///
		/// Emits [`Event::Proposed`]. Fails with [`Error::RollbackUnderWay`], [`Error::VersionNotRegistered`],
		/// [`Error::VersionNotTrusted`], [`Error::NotAReturn`], [`Error::VersionMismatch`], or one of the errors
		/// of [`Pallet::propose`].
		#[pallet::call_index(33)]
		#[pallet::weight(
			T::WeightInfo::rollback_to()
				.saturating_add(T::Validators::weight())
				.saturating_add(Pallet::<T>::calls_weight(&plan.components))
		)]
		pub fn rollback_to(
			origin: OriginFor<T>,
			spec_version: u32,
			plan: Box<PlanInputOf<T>>,
		) -> DispatchResult {
			let proposer = T::ProposeOrigin::ensure_origin(origin)?;
			Self::do_rollback_to(proposer, spec_version, *plan)
		}

		/// Confirm an upgrade before the end of its probation, also one that is frozen.
		///
		/// The origin must be the `AdminOrigin`, or the `EmergencyOrigin` for one that is not frozen. There is no
		/// way back afterwards: the snapshot is dropped. What came in by the fast track the `EmergencyOrigin`
		/// confirms only after that was ratified.
		///
		/// Emits [`Event::Confirmed`]. Fails with [`Error::ProposalNotFound`], [`Error::ProposalFinished`],
		/// [`Error::NotInProbation`] or [`Error::NotRatified`].
		#[pallet::call_index(40)]
		#[pallet::weight(
			T::WeightInfo::confirm()
				.saturating_add(T::WeightInfo::conclude(T::MaxOpenProposals::get()))
		)]
		pub fn confirm(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let by_emergency = match T::AdminOrigin::try_origin(origin) {
				Ok(_) => false,
				Err(origin) => {
					T::EmergencyOrigin::ensure_origin(origin)?;
					true
				},
			};
			Self::do_confirm(proposal, by_emergency)
		}

		/// Extend the probation of an upgrade by as long as its policy says, once.
		///
		/// The origin must be the `AdminOrigin` or the `EmergencyOrigin`.
		///
		/// Emits [`Event::ProbationExtended`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::ProposalFinished`], [`Error::NotInProbation`] or [`Error::ExtendedBefore`].
		#[pallet::call_index(41)]
		#[pallet::weight(T::WeightInfo::extend_probation())]
		pub fn extend_probation(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			if let Err(origin) = T::EmergencyOrigin::try_origin(origin) {
				T::AdminOrigin::ensure_origin(origin)?;
			}
			Self::do_extend_probation(proposal)
		}

		/// Let users in again, and let the probation of a frozen upgrade go on.
		///
		/// The origin must be the `AdminOrigin`. Checks that acted do not act again.
		///
		/// Emits [`Event::ProbationContinued`]. Fails with [`Error::ProposalNotFound`],
		/// [`Error::ProposalFinished`], [`Error::NotInProbation`] or [`Error::NotFrozen`].
		#[pallet::call_index(42)]
		#[pallet::weight(T::WeightInfo::continue_probation())]
		pub fn continue_probation(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_continue_probation(proposal)
		}

		/// Roll an upgrade back in its probation, as its plan says.
		///
		/// The origin must be the `AdminOrigin`. A plan with a reverse build keeps what users wrote since; one
		/// without it loses what they wrote in scope, if the chain allows that.
		///
		/// Emits [`Event::ReverseScheduled`] or [`Event::FaultFound`]. Fails with
		/// [`Error::ProposalNotFound`], [`Error::ProposalFinished`], [`Error::NotInProbation`] or
		/// [`Error::NoWayBack`].
		#[pallet::call_index(43)]
		#[pallet::weight(T::WeightInfo::roll_back())]
		pub fn roll_back(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_roll_back(proposal)
		}

		/// Roll an upgrade back in its probation in an emergency.
		///
		/// The origin must be the `EmergencyOrigin`. Where users lose what they wrote, a health check has to be
		/// over its limit whose metric signed accounts can not move.
		///
		/// Emits [`Event::EmergencyPowerUsed`], and [`Event::ReverseScheduled`] or [`Event::FaultFound`].
		/// Fails with [`Error::ProposalNotFound`], [`Error::ProposalFinished`], [`Error::NotInProbation`],
		/// [`Error::FailingCheckNeeded`], [`Error::NoWayBack`], or one of the errors of an emergency power:
		/// see [`Pallet::emergency_cancel`].
		#[pallet::call_index(44)]
		#[pallet::weight(T::WeightInfo::emergency_roll_back())]
		pub fn emergency_roll_back(
			origin: OriginFor<T>,
			proposal: ProposalId,
			reason: Vec<u8>,
		) -> DispatchResult {
			T::EmergencyOrigin::ensure_origin(origin)?;
			Self::do_emergency_roll_back(proposal, reason)
		}

		/// Set the health checks that the next plans of a class are watched by, besides their own.
		///
		/// The origin must be the `AdminOrigin`. Where a check of before is left out or changed, the new ones
		/// come after the longer of the class's timelock and `SetBack`. A change of the same class that is on
		/// its way is withdrawn.
		///
		/// Emits [`Event::RulesChanged`] or [`Event::ChangeScheduled`], and [`Event::ChangeWithdrawn`]. Fails
		/// with [`Error::TooManyChecks`], [`Error::UnknownMetric`], [`Error::CheckInvalid`],
		/// [`Error::ActionNotAllowed`], [`Error::CheckTooSlow`], [`Error::TextTooLong`],
		/// [`Error::TextNotAscii`] or [`Error::TooManyPendingChanges`].
		#[pallet::call_index(45)]
		#[pallet::weight(T::WeightInfo::set_health_floor())]
		pub fn set_health_floor(
			origin: OriginFor<T>,
			class: Class,
			checks: Vec<HealthCheckInput>,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_health_floor(class, checks)
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

		/// The policy by which the next plan of a class is decided.
		pub fn policy_of(class: Class) -> PolicyOf<T> {
			Self::policy(class)
		}

		/// Why a target may not go from one version to another, as text. `None` if it may.
		pub fn refusal_of_upgrade(
			target: TargetId,
			from: Vec<u8>,
			to: Vec<u8>,
		) -> Option<view::Reason> {
			let refusal = Self::refusal_of_path(target, from, to).map(crate::enactment::name);
			refusal.map(|reason| view::Reason { reason })
		}

		/// All targets besides the runtime, by number.
		pub fn targets() -> Vec<(TargetId, TargetInfoOf<T>)> {
			Self::registered_targets()
		}

		/// All versions that a target ever had, the newest first.
		pub fn version_history(target: TargetId) -> Vec<view::VersionLink<BlockNumberFor<T>>> {
			Self::history(target)
		}

		/// The version that a target has and those that it came from, the newest first.
		pub fn version_chain(target: TargetId) -> Vec<view::VersionLink<BlockNumberFor<T>>> {
			Self::chain(target)
		}

		/// The registered versions of all other targets that go together with a version of a target.
		pub fn compatible_versions(target: TargetId, version: Vec<u8>) -> Vec<(TargetId, Text)> {
			Self::versions_beside(target, version)
		}

		/// What each plan lacks that is voted on.
		pub fn pending_approvals() -> Vec<view::PendingApproval<BlockNumberFor<T>>> {
			Self::approvals_pending()
		}

		/// The latest release before the running one that stayed: what an emergency returns to.
		pub fn last_stable() -> Option<(u32, VersionRecordOf<T>)> {
			Self::last_stable_version()
		}

		/// What holds an approved plan back, as text. `None` if nothing does.
		pub fn held_back_by(proposal: ProposalId) -> Option<view::Reason> {
			Self::reason_of_hold(proposal)
		}

		/// The names of the metrics that health checks can be about.
		pub fn metrics() -> Vec<Text> {
			T::Metrics::names().into_iter().map(crate::enactment::name).collect()
		}

		/// The health checks that the next plan of a class is watched by, besides its own.
		pub fn health_floor_of(class: Class) -> HealthChecks {
			Self::health_floor(class)
		}

		/// The checks of a proposal and what they found out so far.
		pub fn health_of(proposal: ProposalId) -> Option<health::HealthData<BlockNumberFor<T>>> {
			Health::<T>::get(proposal)
		}

		/// How well the chain was before a version and in its probation, by `spec_version`.
		pub fn release_health(spec_version: u32) -> Vec<MetricComparison> {
			Self::comparison_of(spec_version)
		}

		/// Where a proposal stands.
		pub fn proposal_status(proposal: ProposalId) -> Option<Status<BlockNumberFor<T>>> {
			Proposals::<T>::get(proposal).map(|proposal| proposal.status)
		}
	}
}
