// SPDX-License-Identifier: Apache-2.0

//! The nouns that are stored, seen in events, or given to calls.
//!
//! The bounds are constants of the release, not of the runtime's configuration: they shape encodings
//! that must stay readable for the code before and after an upgrade.

use crate::{
	invariant::Witness,
	lifecycle::{Rollback, Status},
	Config,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	traits::{fungible, ConstU32},
	weights::Weight,
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{Debug, Perbill};

/// Most storage prefixes that one plan's scope may name.
pub const MAX_PREFIXES: u32 = 16;
/// Longest storage prefix in a scope, in bytes: pallet, item and one hashed key.
pub const MAX_PREFIX_LEN: u32 = 96;
/// Most migrations that one plan may name.
pub const MAX_MIGRATIONS: u32 = 16;
/// Most components of one plan.
pub const MAX_COMPONENTS: u32 = 8;
/// Most companion artefacts of one plan.
pub const MAX_ARTEFACTS: u32 = 16;
/// Longest announcement, in bytes.
pub const MAX_ANNOUNCEMENT_LEN: u32 = 512;
/// Longest name, version or reason, in bytes.
pub const MAX_TEXT_LEN: u32 = 64;
/// Most members of an electorate.
pub const MAX_MEMBERS: u32 = 100;
/// Most runtime APIs of one blob.
pub const MAX_APIS: u32 = 128;
/// Most open proposals that a runtime may be configured for.
pub const MAX_OPEN_PROPOSALS: u32 = 64;
/// Most closed proposals that a runtime may be configured to keep.
pub const MAX_CLOSED_PROPOSALS: u32 = 1024;
/// Longest storage key that can be captured, in bytes.
pub const MAX_KEY_LEN: u32 = 512;
/// Most prefixes of one snapshot: the plan's, the storage version of each one's pallet, and the list
/// of migrations that ran.
pub const MAX_CAPTURED_PREFIXES: u32 = 2 * MAX_PREFIXES + 1;
/// Longest page of a snapshot, in bytes.
pub const MAX_PAGE_LEN: u32 = 64 * 1024;
/// Headers of snapshots that are kept, the oldest leaves first.
pub const MAX_SNAPSHOT_HEADERS: u32 = 10;
/// Most snapshots that wait for their deletion.
pub const MAX_PRUNED_SNAPSHOTS: u32 = 4;
/// Most invariants of a runtime.
pub const MAX_INVARIANTS: u32 = 16;
/// Longest witness of an invariant, in bytes.
pub const MAX_WITNESS_LEN: u32 = 512;
/// Most inspected blobs that a runtime may be configured to keep.
pub const MAX_INSPECTED_CODES: u32 = 256;
/// Most attestations of one plan.
pub const MAX_ATTESTATIONS: u32 = 32;
/// Most attestations that a policy may ask for, and most objections that one plan may have. Both together are as
/// many as there may be: what is asked for always finds room.
pub const MAX_REQUIRED_ATTESTATIONS: u32 = MAX_ATTESTATIONS / 2;
/// Most changes of the rules that wait for their time.
pub const MAX_PENDING_CHANGES: u32 = 16;
/// Most uses of emergency powers that wait for their ratification.
pub const MAX_EMERGENCY_ACTS: u32 = 8;
/// Candidates that are remembered as withdrawn in an emergency, the oldest leaves first.
pub const MAX_EMERGENCY_CANCELLED: u32 = 32;
/// Most health checks of one proposal, those of the chain's floor included.
pub const MAX_CHECKS: u32 = 8;
/// Most samples that a health check looks back on.
pub const MAX_WINDOW: u32 = 64;
/// Versions whose health is remembered, the oldest leaves first.
pub const MAX_COMPARED_VERSIONS: u32 = 32;
/// The factor that a deposit grows by at most.
pub const MAX_DEPOSIT_FACTOR: u32 = 10;
/// Targets are numbered from 1 to one less than this. The runtime is target 0.
pub const MAX_TARGETS: u32 = 32;
/// Most pairs of versions that do not go together.
pub const MAX_INCOMPATIBILITIES: u32 = 64;
/// Most bytes of all calls and fallbacks of a plan together.
pub const MAX_CALLS_LEN: u32 = 256 * 1024;

/// A short ASCII text: tools show it as it reads.
pub type Text = BoundedVec<u8, ConstU32<MAX_TEXT_LEN>>;
/// The bytes a storage key starts with.
pub type Prefix = BoundedVec<u8, ConstU32<MAX_PREFIX_LEN>>;
/// Number of a proposal, counted from 0.
pub type ProposalId = u32;
/// Number of something that can be upgraded.
pub type TargetId = u32;
/// A runtime API's identifier and its version.
pub type Api = ([u8; 8], u32);

/// The target that every chain has: its own runtime.
pub const RUNTIME_TARGET: TargetId = 0;

/// A number with the name that makes wallets show token units.
pub type BalanceOf<T> =
	<<T as Config>::Currency as fungible::Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// What slashing a deposit leaves to be handled.
pub type CreditOf<T> =
	fungible::Credit<<T as frame_system::Config>::AccountId, <T as Config>::Currency>;
/// [`ClassPolicies`] of a runtime.
pub type ClassPoliciesOf<T> = ClassPolicies<BlockNumberFor<T>>;
/// [`Change`] of a runtime.
pub type ChangeOf<T> = Change<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;
/// [`PendingChange`] of a runtime.
pub type PendingChangeOf<T> = PendingChange<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;
/// [`TargetInfo`] of a runtime.
pub type TargetInfoOf<T> = TargetInfo<<T as frame_system::Config>::AccountId>;
/// [`TargetInput`] of a runtime.
pub type TargetInputOf<T> = TargetInput<<T as frame_system::Config>::AccountId>;
/// [`TargetVersionRecord`] of a runtime.
pub type TargetVersionRecordOf<T> =
	TargetVersionRecord<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
/// [`Attestation`] of a runtime.
pub type AttestationOf<T> = Attestation<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;
/// [`PlanInput`] of a runtime.
pub type PlanInputOf<T> = PlanInput<<T as frame_system::Config>::Hash, BlockNumberFor<T>>;
/// [`Plan`] of a runtime.
pub type PlanOf<T> = Plan<<T as frame_system::Config>::Hash, BlockNumberFor<T>>;
/// [`Policy`] of a runtime.
pub type PolicyOf<T> = Policy<BlockNumberFor<T>>;
/// [`Proposal`] of a runtime.
pub type ProposalOf<T> = Proposal<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
	BalanceOf<T>,
>;
/// [`AgendaData`] of a runtime.
pub type AgendaOf<T> = AgendaData<BlockNumberFor<T>>;
/// [`VersionRecord`] of a runtime.
pub type VersionRecordOf<T> = VersionRecord<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;
/// [`JournalEntry`] of a runtime.
pub type JournalEntryOf<T> = JournalEntry<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;
/// [`JournalRecord`] of a runtime.
pub type JournalRecordOf<T> = JournalRecord<
	<T as frame_system::Config>::AccountId,
	<T as frame_system::Config>::Hash,
	BlockNumberFor<T>,
>;

/// A code blob that is stored as a preimage: the compressed file as it was built and hashed.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct CodeBlob<Hash> {
	/// Hash of the bytes, by the runtime's hashing (BLAKE2-256 as a rule).
	pub code_hash: Hash,
	/// Number of bytes.
	pub length_bytes: u32,
}

/// What a blob says of itself in its `runtime_version` and `runtime_apis` sections, and how long it is.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct CodeInfo {
	/// Number of bytes of the blob as it is stored.
	pub length_bytes: u32,
	/// Name of the runtime.
	pub spec_name: Text,
	/// Version of the runtime's logic.
	pub spec_version: u32,
	/// Version of the runtime's implementation.
	pub impl_version: u32,
	/// Version of the encoding of transactions.
	pub transaction_version: u32,
	/// Version of the system: state trie, extrinsics root, and how new code is applied.
	pub system_version: u8,
	/// The runtime APIs it offers.
	pub apis: BoundedVec<Api, ConstU32<MAX_APIS>>,
}

/// The storage a plan's migrations may change, and how much of it there may be.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct Scope {
	/// Storage prefixes, none of which starts with another.
	pub prefixes: BoundedVec<Prefix, ConstU32<MAX_PREFIXES>>,
	/// Most keys under the prefixes.
	pub max_keys: u32,
	/// Most bytes under the prefixes, keys and values together.
	pub max_bytes: u32,
}

/// [`Scope`] as it is given to a call.
#[derive(Clone, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Debug)]
pub struct ScopeInput {
	/// See [`Scope::prefixes`].
	pub prefixes: Vec<Vec<u8>>,
	/// See [`Scope::max_keys`].
	pub max_keys: u32,
	/// See [`Scope::max_bytes`].
	pub max_bytes: u32,
}

/// What happens when the chain turns out to be sick in probation.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum FailurePolicy {
	/// Trip the breaker and ask governance.
	#[default]
	Freeze,
	/// Install the reverse build, which keeps what users wrote since.
	Keep,
	/// Restore the captured state, and lose what users wrote in scope since.
	Drop,
}

/// What happens to an upgrade that is sick in probation, if governance does not decide in time.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum FreezeDefault {
	/// It is confirmed.
	#[default]
	Confirm,
	/// It is rolled back.
	RollBack,
}

/// When a sample of a metric speaks against an upgrade. In the metric's own unit.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Condition {
	/// It is above this.
	Above(u128),
	/// It is below this.
	Below(u128),
	/// It is above the mean of the baseline by more than this share of it, and above `floor`.
	RisesBy {
		/// Share of the baseline's mean.
		share: Perbill,
		/// What it may be in any case. Without a baseline it decides alone.
		floor: u128,
	},
	/// It is below the mean of the baseline by more than this share of it, and below `ceiling`.
	FallsBy {
		/// Share of the baseline's mean.
		share: Perbill,
		/// What is enough in any case. Without a baseline it decides alone.
		ceiling: u128,
	},
}

/// What a health check does when it fails.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Action {
	/// Tell of it, in an event.
	Report,
	/// Extend the probation, once.
	Extend,
	/// Let in governance alone, and ask it.
	Freeze,
	/// Roll the upgrade back as its plan says, after a second look.
	RollBack,
}

/// What is watched in probation, and what follows.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct HealthCheck {
	/// Name of the metric.
	pub metric: Text,
	/// When a sample counts as a failure.
	pub condition: Condition,
	/// Local blocks between two samples. Not zero.
	pub interval_blocks: u32,
	/// Local blocks of probation before the first sample.
	pub initial_delay_blocks: u32,
	/// Samples that it looks back on, at most [`MAX_WINDOW`].
	pub window: u32,
	/// Failures in the window at which it acts. Not zero, at most the window.
	pub failure_limit: u32,
	/// Samples without data, one after the other, at which it acts. Not zero.
	pub no_data_limit: u32,
	/// Samples with data before it acts on failures, and without which the probation does not end well.
	pub minimum_samples: u32,
	/// What it does.
	pub action: Action,
}

/// [`HealthCheck`] as it is given to a call.
#[derive(Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Debug)]
pub struct HealthCheckInput {
	/// See [`HealthCheck::metric`].
	pub metric: Vec<u8>,
	/// See [`HealthCheck::condition`].
	pub condition: Condition,
	/// See [`HealthCheck::interval_blocks`].
	pub interval_blocks: u32,
	/// See [`HealthCheck::initial_delay_blocks`].
	pub initial_delay_blocks: u32,
	/// See [`HealthCheck::window`].
	pub window: u32,
	/// See [`HealthCheck::failure_limit`].
	pub failure_limit: u32,
	/// See [`HealthCheck::no_data_limit`].
	pub no_data_limit: u32,
	/// See [`HealthCheck::minimum_samples`].
	pub minimum_samples: u32,
	/// See [`HealthCheck::action`].
	pub action: Action,
}

/// All health checks of a plan, or of a floor.
pub type HealthChecks = BoundedVec<HealthCheck, ConstU32<MAX_CHECKS>>;

/// When a component's call runs.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum ComponentTime {
	/// In the locked block of the enactment, before the candidate is handed to the chain.
	#[default]
	BeforeEnactment,
	/// By the candidate, once it is verified and before users get in.
	AfterVerification,
}

/// Something that is upgraded together with the runtime, or instead of it.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Component<Hash> {
	/// What is upgraded.
	pub target: TargetId,
	/// The version it has afterwards.
	pub to_version: Text,
	/// Preimage of the call that upgrades it.
	pub call: CodeBlob<Hash>,
	/// Preimage of the call that takes it back, encoded for the release that the plan upgrades from.
	pub fallback: Option<CodeBlob<Hash>>,
	/// Indices of the plan's components that it needs: it runs after them, and not without them.
	pub requires: BoundedVec<u32, ConstU32<MAX_COMPONENTS>>,
	/// Indices of the plan's components that must not be upgraded with it.
	pub conflicts: BoundedVec<u32, ConstU32<MAX_COMPONENTS>>,
	/// Indices of the plan's components that run before it.
	pub after: BoundedVec<u32, ConstU32<MAX_COMPONENTS>>,
	/// Whether the plan fails with it.
	pub critical: bool,
	/// When its call runs.
	pub when: ComponentTime,
	/// `spec_version` of the code that the call is encoded for: no other code ever decodes it.
	pub encoded_for: u32,
}

/// [`Component`] as it is given to a call.
#[derive(Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Debug)]
pub struct ComponentInput<Hash> {
	/// See [`Component::target`].
	pub target: TargetId,
	/// See [`Component::to_version`].
	pub to_version: Vec<u8>,
	/// See [`Component::call`].
	pub call: CodeBlob<Hash>,
	/// See [`Component::fallback`].
	pub fallback: Option<CodeBlob<Hash>>,
	/// See [`Component::requires`].
	pub requires: Vec<u32>,
	/// See [`Component::conflicts`].
	pub conflicts: Vec<u32>,
	/// See [`Component::after`].
	pub after: Vec<u32>,
	/// See [`Component::critical`].
	pub critical: bool,
	/// See [`Component::when`].
	pub when: ComponentTime,
	/// See [`Component::encoded_for`].
	pub encoded_for: u32,
}

/// What became of a component of a proposal. Each call runs once.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum ComponentRun {
	/// Its call ran.
	Executed,
	/// Its call failed, and left nothing behind.
	Failed,
	/// Its call ran, and its fallback took it back.
	TakenBack,
	/// Its call ran, and its fallback failed.
	FallbackFailed,
}

/// What a target is.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum TargetKind {
	/// A smart contract.
	Contract,
	/// A set of parameters.
	Parameters,
	/// Another chain. A message to it is sent, never part of what happens all or nothing here.
	Chain,
	/// A front end.
	FrontEnd,
	/// Something else.
	Other,
}

/// Who the calls speak for that upgrade a target.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub enum TargetOrigin<AccountId> {
	/// This account.
	Signed(AccountId),
	/// The chain itself.
	Root,
}

/// Something that can be upgraded by a plan, besides the runtime.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct TargetInfo<AccountId> {
	/// Its name.
	pub name: Text,
	/// What it is.
	pub kind: TargetKind,
	/// Who looks after it.
	pub owner: AccountId,
	/// Who the calls speak for that upgrade it.
	pub origin: TargetOrigin<AccountId>,
	/// The least class of a plan that upgrades it.
	pub class: Class,
	/// The semantic version that it has, as text.
	pub version: Text,
	/// Whether no plan may upgrade it any more.
	pub retired: bool,
}

/// [`TargetInfo`] as it is given to a call.
#[derive(Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Debug)]
pub struct TargetInput<AccountId> {
	/// See [`TargetInfo::name`].
	pub name: Vec<u8>,
	/// See [`TargetInfo::kind`].
	pub kind: TargetKind,
	/// See [`TargetInfo::owner`].
	pub owner: AccountId,
	/// See [`TargetInfo::origin`].
	pub origin: TargetOrigin<AccountId>,
	/// See [`TargetInfo::class`].
	pub class: Class,
	/// The version that it has when it is registered first. Afterwards only plans change it.
	pub version: Vec<u8>,
}

/// One version that a target ever had, besides the runtime.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct TargetVersionRecord<AccountId, N> {
	/// Semantic version, as text.
	pub version: Text,
	/// Number of the version before.
	pub previous: Option<u32>,
	/// The proposal that brought it in.
	pub proposal: Option<ProposalId>,
	/// Who proposed it.
	pub proposer: Option<AccountId>,
	/// The local block in which the target got it.
	pub activated_at: N,
	/// Time of that block or of the one before, in milliseconds since 1970.
	pub activated_at_ms: u64,
	/// How it stands.
	pub status: VersionStatus,
}

/// Two versions that do not go together.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Incompatibility {
	/// One target and its version: the one with the lower number.
	pub first: (TargetId, Text),
	/// The other target and its version.
	pub second: (TargetId, Text),
}

/// A file that belongs to the release: front end, configuration, types, release notes, migration guide.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Artefact<Hash> {
	/// What it is.
	pub name: Text,
	/// Hash of its bytes.
	pub content_hash: Hash,
}

/// [`Artefact`] as it is given to a call.
#[derive(Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Debug)]
pub struct ArtefactInput<Hash> {
	/// See [`Artefact::name`].
	pub name: Vec<u8>,
	/// See [`Artefact::content_hash`].
	pub content_hash: Hash,
}

/// What is proposed. Its hash is what votes and the enactment are bound to.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Plan<Hash, N> {
	/// The `spec_version` of the release that this plan upgrades from.
	pub base_spec_version: u32,
	/// Semantic version of the candidate, as text: `1.1.0`. May be empty in a plan of components alone.
	pub version: Text,
	/// The code to install. `None`: the plan upgrades components alone.
	pub candidate: Option<CodeBlob<Hash>>,
	/// The previous release with a higher `spec_version` than the candidate: what a rollback installs.
	pub rescue: Option<CodeBlob<Hash>>,
	/// The rescue build with down-migrations and a higher `spec_version` still, for policy Keep.
	pub reverse: Option<CodeBlob<Hash>>,
	/// The earliest block of the enactment, in blocks of the `BlockNumberProvider`.
	pub not_before: Option<N>,
	/// The storage the migrations may change.
	pub scope: Scope,
	/// Identifiers of the migrations that will run.
	pub migrations: BoundedVec<Text, ConstU32<MAX_MIGRATIONS>>,
	/// What is upgraded together with the runtime, or instead of it.
	pub components: BoundedVec<Component<Hash>, ConstU32<MAX_COMPONENTS>>,
	/// The `spec_version` in the registry whose release the candidate installs again, with a higher number.
	pub returns_to: Option<u32>,
	/// What happens when the chain turns out to be sick in probation.
	pub failure_policy: FailurePolicy,
	/// What happens if governance is asked then, and does not decide.
	pub freeze_default: FreezeDefault,
	/// Identifiers of the migrations that the reverse build will run.
	pub reverse_migrations: BoundedVec<Text, ConstU32<MAX_MIGRATIONS>>,
	/// What is watched in probation, besides the floor of its class.
	pub checks: HealthChecks,
	/// Whether the candidate may be the first with `system_version` 3 or higher, which delays every
	/// later code change by a block.
	pub allow_system_version_3: bool,
	/// Local blocks from the candidate's first one until it is verified, at most; after them the upgrade
	/// is undone. `None`: as many as the policy allows.
	pub max_maintenance_blocks: Option<N>,
	/// Whether users get in with the few calls of the runtime's `OpenWhileWaiting` while a rescue build
	/// waits to be installed, which takes a parachain a day.
	pub open_while_waiting: bool,
	/// Whether only governance gets in after a rollback, until the breaker is reset or its period is over.
	pub closed_after_rollback: bool,
	/// Files that belong to the release.
	pub manifest: BoundedVec<Artefact<Hash>, ConstU32<MAX_ARTEFACTS>>,
	/// A text or an address for those who vote.
	pub announcement: BoundedVec<u8, ConstU32<MAX_ANNOUNCEMENT_LEN>>,
}

/// [`Plan`] as it is given to a call: without bounds, so that each one too many has its own error.
#[derive(Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, Debug)]
pub struct PlanInput<Hash, N> {
	/// See [`Plan::base_spec_version`].
	pub base_spec_version: u32,
	/// See [`Plan::version`].
	pub version: Vec<u8>,
	/// See [`Plan::candidate`].
	pub candidate: Option<CodeBlob<Hash>>,
	/// See [`Plan::rescue`].
	pub rescue: Option<CodeBlob<Hash>>,
	/// See [`Plan::reverse`].
	pub reverse: Option<CodeBlob<Hash>>,
	/// See [`Plan::not_before`].
	pub not_before: Option<N>,
	/// See [`Plan::scope`].
	pub scope: ScopeInput,
	/// See [`Plan::migrations`].
	pub migrations: Vec<Vec<u8>>,
	/// See [`Plan::components`].
	pub components: Vec<ComponentInput<Hash>>,
	/// See [`Plan::failure_policy`].
	pub failure_policy: FailurePolicy,
	/// See [`Plan::freeze_default`].
	pub freeze_default: FreezeDefault,
	/// See [`Plan::reverse_migrations`].
	pub reverse_migrations: Vec<Vec<u8>>,
	/// See [`Plan::checks`].
	pub checks: Vec<HealthCheckInput>,
	/// See [`Plan::allow_system_version_3`].
	pub allow_system_version_3: bool,
	/// See [`Plan::max_maintenance_blocks`].
	pub max_maintenance_blocks: Option<N>,
	/// See [`Plan::open_while_waiting`].
	pub open_while_waiting: bool,
	/// See [`Plan::closed_after_rollback`].
	pub closed_after_rollback: bool,
	/// See [`Plan::manifest`].
	pub manifest: Vec<ArtefactInput<Hash>>,
	/// See [`Plan::announcement`].
	pub announcement: Vec<u8>,
}

/// How much a plan changes, and so which policy decides it. It is derived from the plan, never chosen.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
	Serialize,
	Deserialize,
)]
pub enum Class {
	/// A patch of the running version, without a scope.
	Patch,
	/// A new minor version, or a patch whose migrations have a scope.
	Minor,
	/// A new major version, another encoding of transactions, a runtime API that is not there any more, or a
	/// rollback that loses what users wrote.
	Major,
	/// What the emergency body put on the fast track.
	Emergency,
}

impl Class {
	/// All classes.
	pub const ALL: [Self; 4] = [Self::Patch, Self::Minor, Self::Major, Self::Emergency];
}

/// What a statement on a plan is about.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
	Serialize,
	Deserialize,
)]
pub enum AttestationKind {
	/// The code was read by somebody who looks for mistakes.
	Audit,
	/// The migrations were read.
	MigrationReview,
	/// The upgrade ran on a copy of the chain's state.
	Rehearsal,
	/// The way back ran on a copy of the chain's state.
	RollbackDrill,
	/// The blobs were built again from the sources, with the same hashes.
	ReproducibleBuild,
	/// The layout of the storage was compared between the releases.
	Layout,
	/// The upgrade ran on a test network.
	Testnet,
	/// An operator runs a node that can execute the candidate.
	NodeReadiness,
}

impl AttestationKind {
	/// All kinds.
	pub const ALL: [Self; 8] = [
		Self::Audit,
		Self::MigrationReview,
		Self::Rehearsal,
		Self::RollbackDrill,
		Self::ReproducibleBuild,
		Self::Layout,
		Self::Testnet,
		Self::NodeReadiness,
	];
}

/// How many attesters have to support a plan, by the kind of their statement.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
	Serialize,
	Deserialize,
)]
#[serde(default)]
pub struct RequiredAttestations {
	/// Of kind [`AttestationKind::Audit`].
	pub audit: u8,
	/// Of kind [`AttestationKind::MigrationReview`].
	pub migration_review: u8,
	/// Of kind [`AttestationKind::Rehearsal`].
	pub rehearsal: u8,
	/// Of kind [`AttestationKind::RollbackDrill`].
	pub rollback_drill: u8,
	/// Of kind [`AttestationKind::ReproducibleBuild`].
	pub reproducible_build: u8,
	/// Of kind [`AttestationKind::Layout`].
	pub layout: u8,
	/// Of kind [`AttestationKind::Testnet`].
	pub testnet: u8,
	/// Of kind [`AttestationKind::NodeReadiness`].
	pub node_readiness: u8,
}

/// What an attester says of a plan.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Verdict {
	/// Nothing speaks against it.
	Support,
	/// It should not be enacted.
	Objection,
}

/// A signed statement on a plan.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Attestation<AccountId, Hash, N> {
	/// Who says it.
	pub attester: AccountId,
	/// What it is about.
	pub kind: AttestationKind,
	/// What is said.
	pub verdict: Verdict,
	/// Hash of the report that it rests on.
	pub report_hash: Hash,
	/// What the attester adds in short, such as the version of the node that an operator runs.
	pub note: Text,
	/// When it was said, in blocks of the `BlockNumberProvider`. It expires.
	pub at: N,
	/// Whether an objection was overruled, so that it holds nothing back any more.
	pub overruled: bool,
}

/// Thresholds and delays, frozen into a proposal when it is made.
///
/// All delays whose names do not end in `_blocks` are in blocks of the `BlockNumberProvider`.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
	Serialize,
	Deserialize,
)]
pub struct Policy<N> {
	/// Blocks during which the electorate votes.
	pub voting_period: N,
	/// Blocks that are left at least once the quorum is reached, so that a late vote can be answered. At
	/// most the voting period.
	pub late_quorum_extension: N,
	/// Share of the electorate that has to vote, abstentions included.
	pub quorum: Perbill,
	/// Share of ayes among ayes and nays.
	pub approval: Perbill,
	/// Fewest accounts in favour, whatever the shares say.
	pub minimum_approvals: u32,
	/// Blocks between the approval and the enactment, at least.
	pub timelock: N,
	/// Blocks after the eta in which it can still be enacted or retried.
	pub grace: N,
	/// Blocks after the first eta in which an objection holds a plan back. Less than the grace.
	pub objection_period: N,
	/// Local blocks that a plan may keep users out of, at most.
	pub maintenance_blocks: N,
	/// Local blocks of probation. Zero: an upgrade is confirmed once it is verified.
	pub probation_blocks: N,
	/// Local blocks that governance has to decide about a chain that is sick in probation. Not zero.
	pub freeze_blocks: N,
	/// Statements that a plan needs before it is enacted.
	pub attestations: RequiredAttestations,
}

/// A policy for each class.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
	Serialize,
	Deserialize,
)]
pub struct ClassPolicies<N> {
	/// For [`Class::Patch`].
	pub patch: Policy<N>,
	/// For [`Class::Minor`].
	pub minor: Policy<N>,
	/// For [`Class::Major`].
	pub major: Policy<N>,
	/// For [`Class::Emergency`].
	pub emergency: Policy<N>,
}

/// A change of what decides about plans, on its way.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct PendingChange<AccountId, Hash, N> {
	/// The block of the `BlockNumberProvider` in which it takes effect.
	pub due: N,
	/// What changes.
	pub change: Change<AccountId, Hash, N>,
}

/// What changes in that which decides about plans.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub enum Change<AccountId, Hash, N> {
	/// Plans of a class are decided by another policy.
	Policy {
		/// The class.
		class: Class,
		/// The new policy.
		policy: Policy<N>,
	},
	/// Plans of a class are watched by other checks besides their own.
	HealthFloor {
		/// The class.
		class: Class,
		/// The new checks.
		checks: HealthChecks,
	},
	/// Going from one version of a target to another has another rule, or none of its own any more.
	Rule {
		/// The target.
		target: TargetId,
		/// The version that is left.
		from: Text,
		/// The version that is reached.
		to: Text,
		/// The new rule.
		rule: Option<UpgradeRule<Hash>>,
	},
	/// A target is registered, changed or retired.
	Target {
		/// Its number.
		target: TargetId,
		/// What is known of it from then on. Its version counts only where it is new.
		info: TargetInfo<AccountId>,
	},
	/// Two versions go together, or do not.
	Compatibility {
		/// One target and its version: the one with the lower number.
		first: (TargetId, Text),
		/// The other target and its version.
		second: (TargetId, Text),
		/// Whether they go together.
		compatible: bool,
	},
}

/// Whether a target may go from one version to another, and on what conditions.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct UpgradeRule<Hash> {
	/// Whether it may at all.
	pub allowed: bool,
	/// Hash of the encoded list of the migrations that the plan has to name, if they are fixed. For
	/// another target than the runtime: hash of the component's call.
	pub migration_hash: Option<Hash>,
}

/// What a member of the electorate says.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Vote {
	/// In favour.
	Aye,
	/// Against.
	Nay,
	/// Neither, but counted for the quorum.
	Abstain,
}

/// The votes so far: numbers of members, or what is held of the voters' balances.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct Tally {
	/// In favour.
	pub ayes: u128,
	/// Against.
	pub nays: u128,
	/// Neither, but counted for the quorum.
	pub abstentions: u128,
	/// Accounts in favour.
	pub approvals: u32,
}

/// Who may vote on a proposal, as of the time it was made.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub enum Roll<AccountId> {
	/// These accounts, with one vote each.
	Members(BoundedVec<AccountId, ConstU32<MAX_MEMBERS>>),
	/// Everybody, with as many votes as they have held of their balance.
	Holders {
		/// The total issuance: all votes there could be.
		total: u128,
	},
}

/// What is held of an account's balance for one vote.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct Stake<Balance> {
	/// The proposal that was voted on.
	pub proposal: ProposalId,
	/// What was said.
	pub vote: Vote,
	/// How much the vote weighs.
	pub amount: Balance,
}

/// How the proposals of an account ended.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct ProposerRecord {
	/// Confirmed upgrades.
	pub confirmed: u32,
	/// Upgrades that went wrong: undone, or given up.
	pub rolled_back: u32,
	/// Plans that governance withdrew.
	pub cancelled: u32,
	/// Plans that were voted down.
	pub rejected: u32,
}

/// A plan being decided, and everything that was frozen with it.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Proposal<AccountId, Hash, N, Balance> {
	/// What is proposed.
	pub plan: Plan<Hash, N>,
	/// Hash of the plan, bound to this chain and the base version.
	pub plan_hash: Hash,
	/// Who proposed it.
	pub proposer: AccountId,
	/// Local block in which it was proposed.
	pub proposed_at: N,
	/// What is held of the proposer's balance until the end.
	pub deposit: Balance,
	/// How much it changes.
	pub derived_class: Class,
	/// The class that it is decided in: the derived one, or `Emergency` on the fast track.
	pub class: Class,
	/// The policy of its class at the time it was proposed.
	pub policy: Policy<N>,
	/// The policy that it gets if it is put on the fast track, as of the time it was proposed.
	pub emergency_policy: Policy<N>,
	/// How it is rolled back in probation, by what the chain let be dropped when it was proposed.
	pub rollback: Rollback,
	/// Whether it is on the fast track, and nobody stood by that in time.
	pub unratified: bool,
	/// Who may vote, as of the time it was proposed.
	pub electorate: Roll<AccountId>,
	/// The votes so far.
	pub tally: Tally,
	/// Where it stands.
	pub status: Status<N>,
}

/// What the pallet does in this block or waits for.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Phase<N> {
	/// No upgrade is active.
	#[default]
	Idle,
	/// This block is locked: the proposal is enacted after its inherents.
	Enacting {
		/// Number of the proposal.
		proposal: ProposalId,
	},
	/// The code was handed to the chain, which did not switch to it yet. Open to users.
	Switching {
		/// Number of the proposal.
		proposal: ProposalId,
		/// The local block at which an answer is overdue.
		deadline: N,
	},
	/// The new code runs and is not verified yet, or is being undone: users are locked out.
	Maintenance {
		/// Number of the proposal.
		proposal: ProposalId,
	},
	/// The rescue build waits to be installed, and the plan lets users in with a few calls meanwhile.
	Waiting {
		/// Number of the proposal.
		proposal: ProposalId,
	},
	/// The new code is verified, and watched. Open to users.
	Probation {
		/// Number of the proposal.
		proposal: ProposalId,
		/// The local block of the commit point.
		until: N,
	},
	/// The chain is sick in probation. Open to governance alone.
	Frozen {
		/// Number of the proposal.
		proposal: ProposalId,
		/// The local block at which the plan's default is done.
		until: N,
	},
	/// The reverse build waits to be installed.
	Reversing {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Whether only governance gets in meanwhile, because the chain was frozen.
		frozen: bool,
	},
}

impl<N> Phase<N> {
	/// Whether users are locked out.
	pub fn is_locked(&self) -> bool {
		matches!(self, Self::Enacting { .. } | Self::Maintenance { .. })
	}

	/// Whether the chain is sick in probation, and only governance gets in.
	pub fn is_frozen(&self) -> bool {
		matches!(self, Self::Frozen { .. } | Self::Reversing { frozen: true, .. })
	}

	/// The proposal whose code runs and is not confirmed, or is being undone.
	pub fn unconfirmed(&self) -> Option<ProposalId> {
		match *self {
			Self::Idle | Self::Enacting { .. } | Self::Switching { .. } => None,
			Self::Maintenance { proposal }
			| Self::Waiting { proposal }
			| Self::Probation { proposal, .. }
			| Self::Frozen { proposal, .. }
			| Self::Reversing { proposal, .. } => Some(proposal),
		}
	}
}

/// Since when only governance gets in, and for how long.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct BreakerState<N> {
	/// The local block in which it was tripped.
	pub since: N,
	/// The block of the `BlockNumberProvider` in which it ends by itself. `None`: not before governance
	/// or a plan that repairs the chain ends it, because an upgrade is halted.
	pub until: Option<N>,
	/// Whether the standing invariants are being measured, to reset it if they hold.
	pub checking: bool,
	/// The upgrade that halted and tripped it, if one did. The first of them, where a plan that was to repair
	/// the chain halted as well.
	pub halted: Option<ProposalId>,
}

impl<N> BreakerState<N> {
	/// Whether an upgrade that could not be undone tripped it, and not the emergency body.
	pub fn is_halt(&self) -> bool {
		self.until.is_none()
	}
}

/// How far the measurement is that has to be made before the breaker of an emergency is reset.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct CheckProgress {
	/// Index of the standing invariant that is measured.
	pub index: u32,
	/// Where its measurement goes on.
	pub from: Option<Witness>,
}

/// What the emergency body may do.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Power {
	/// Withdraw a plan.
	Cancel,
	/// Have a plan decided by the policy for emergencies.
	FastTrack,
	/// Let in only the calls that governance needs.
	TripBreaker,
	/// Roll an upgrade back in probation.
	RollBack,
}

/// Whether a power can be used.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct PowerState<N> {
	/// The block of the `BlockNumberProvider` from which on it can be used again.
	pub ready_at: N,
	/// Whether a use of it was not ratified, and it was not given back since.
	pub suspended: bool,
}

/// A use of a power that waits for its ratification.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct EmergencyAct<Hash, N> {
	/// Its number, counted from 0.
	pub number: u32,
	/// The power that was used.
	pub power: Power,
	/// The candidate that it was used on.
	pub candidate: Option<Hash>,
	/// Why.
	pub reason: Text,
	/// The block of the `BlockNumberProvider` at which it is too late to ratify it.
	pub ratify_until: N,
}

/// A candidate whose plan goes on the fast track when it is proposed.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct FastTrackGrant<Hash, N> {
	/// Hash of the candidate.
	pub candidate: Hash,
	/// The block of the `BlockNumberProvider` from which on it does not count any more.
	pub until: N,
}

/// Whose health is sampled at the end of each block.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct Sampling<N> {
	/// Number of the proposal.
	pub proposal: ProposalId,
	/// What its samples take at most in a block.
	pub weight: Weight,
	/// The first local block that is sampled: the first whose weight was reserved for it.
	pub since: N,
	/// Whether a check decided something that the next block does.
	pub decided: bool,
}

/// How a metric was before an upgrade, and in its probation.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct MetricComparison {
	/// Name of the metric.
	pub metric: Text,
	/// Mean of the baseline. `None` if there was no data.
	pub before: Option<u128>,
	/// Mean in probation. `None` if there was no data.
	pub after: Option<u128>,
	/// Samples with data in probation.
	pub samples: u32,
}

/// The one small value that a block without anything to do reads.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct AgendaData<N> {
	/// What is under way.
	pub phase: Phase<N>,
	/// The next block of the `BlockNumberProvider` at which a timer is due.
	pub next_due: Option<N>,
	/// No enactment is tried before this block of the `BlockNumberProvider`.
	pub hold_until: N,
	/// `spec_version` of the code that ran in the last block.
	pub spec_version: u32,
	/// `impl_version` of the code that ran in the last block.
	pub impl_version: u32,
	/// Whether this block wrote into the journal, so that its header has to hold the new tip.
	pub journal_grew: bool,
	/// Whether the breaker is tripped. Until it is reset only calls that governance needs get in, and only
	/// plans are enacted that were proposed since then.
	pub breaker: Option<BreakerState<N>>,
	/// The last local block for which the runtime's `Breaker` shows that users are kept out. `None` if they are
	/// not, if somebody else has it show the same, or if there is none.
	pub shown_until: Option<N>,
	/// Whether there are snapshots to be deleted.
	pub pruning: bool,
	/// Whose health is sampled at the end of each block.
	pub sampling: Option<Sampling<N>>,
	/// Whether the guard around the single-block migrations ran in the running version's first block.
	/// Until the version is noticed, hooks of that block take it for locked.
	pub guarded: bool,
}

/// How a version stands in the registry.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum VersionStatus {
	/// It runs, by a proposal or from the start.
	Active,
	/// It runs, but was not brought in by a proposal.
	Unmanaged,
	/// It ran until the next one.
	Superseded,
	/// It ran and was rolled back.
	RolledBack,
	/// Reserved: governance warns of it.
	Yanked,
}

/// One version of a target that ever ran.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct VersionRecord<AccountId, Hash, N> {
	/// Semantic version, as text: `1.1.0`.
	pub version: Text,
	/// Version of the runtime's implementation.
	pub impl_version: u32,
	/// Hash of the code.
	pub code_hash: Hash,
	/// `spec_version` of the version before.
	pub previous: Option<u32>,
	/// Version of the encoding of transactions.
	pub transaction_version: u32,
	/// Version of the system.
	pub system_version: u8,
	/// Hash over the runtime APIs and their versions.
	pub apis_hash: Hash,
	/// First local block that it executed.
	pub activated_at: N,
	/// Time of the block before that one, in milliseconds since 1970.
	pub activated_at_ms: u64,
	/// The proposal that brought it in.
	pub proposal: Option<ProposalId>,
	/// Who proposed it.
	pub proposer: Option<AccountId>,
	/// How it stands.
	pub status: VersionStatus,
}

/// What a record of the journal says.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub enum JournalEntry<AccountId, Hash, N> {
	/// The orchestrator saw its first block, on this version.
	Started {
		/// Semantic version of the running code.
		version: Text,
		/// Hash of the running code.
		code_hash: Hash,
	},
	/// A plan was proposed.
	Proposed {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Who proposed it.
		proposer: AccountId,
		/// Hash of the plan.
		plan_hash: Hash,
		/// Semantic version of the candidate.
		version: Text,
		/// How much the plan changes.
		class: Class,
	},
	/// A proposal went on to another status.
	StatusChanged {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Where it stands now.
		status: Status<N>,
		/// What somebody or some check said about it, or nothing.
		detail: Text,
	},
	/// Another version runs.
	VersionActivated {
		/// Semantic version of the running code.
		version: Text,
		/// Hash of the running code.
		code_hash: Hash,
		/// Whether a proposal brought it in, or somebody went around the orchestrator.
		managed: bool,
	},
	/// What decides about plans is another from now on.
	RulesChanged {
		/// What changed.
		change: Change<AccountId, Hash, N>,
	},
	/// What decides about plans will be another.
	ChangeScheduled {
		/// What will change.
		change: Change<AccountId, Hash, N>,
		/// The block of the `BlockNumberProvider` in which it takes effect.
		due: N,
	},
	/// A change that was on its way is withdrawn.
	ChangeWithdrawn {
		/// What does not change.
		change: Change<AccountId, Hash, N>,
	},
	/// The emergency body used a power.
	EmergencyPowerUsed {
		/// Number of this use.
		act: u32,
		/// The power.
		power: Power,
		/// The candidate that it was used on.
		candidate: Option<Hash>,
		/// Why.
		reason: Text,
	},
	/// Governance stood by a use of an emergency power.
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
	/// A rollback is done, and its plan keeps the chain closed to all but governance.
	BreakerTripped {
		/// Number of the proposal.
		proposal: ProposalId,
	},
	/// The breaker that was tripped in an emergency or after a rollback ended.
	BreakerReset,
	/// Governance overruled the objection of an attester.
	ObjectionOverruled {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Who objected.
		attester: AccountId,
		/// What the objection was about.
		kind: AttestationKind,
		/// Why it does not count.
		reason: Text,
	},
	/// A migration failed and the rest of them was dropped.
	MigrationFailed {
		/// Index of the migration, where known.
		index: Option<u32>,
	},
	/// The code that executes is not the one in storage: operators substituted it.
	CodeSubstituted {
		/// Hash of the code in storage.
		code_hash: Hash,
		/// `impl_version` of the code that executes.
		impl_version: u32,
	},
	/// Governance reset the breaker.
	Resumed {
		/// Why.
		reason: Text,
	},
	/// The proposal of the upgrade under way could not be read any more.
	ProposalLost {
		/// Number of the proposal.
		proposal: ProposalId,
	},
	/// A health check failed, and what it does follows. A report alone leaves no record.
	HealthCheckFailed {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Name of the metric.
		metric: Text,
		/// What the check does.
		action: Action,
	},
	/// The snapshot of a proposal was deleted.
	SnapshotPruned {
		/// Number of the proposal.
		proposal: ProposalId,
	},
	/// The standing invariants are being measured, to reset the breaker of an emergency if they hold.
	BreakerCheckStarted {
		/// Why it may be reset.
		reason: Text,
	},
	/// The breaker of an emergency stays tripped: a standing invariant does not hold.
	BreakerKept {
		/// Name of the invariant.
		invariant: Text,
	},
	/// The call of a component ran, or failed and left nothing behind.
	ComponentExecuted {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Index of the component.
		index: u32,
		/// What it upgrades.
		target: TargetId,
		/// The version that its target has from now on, if it ran.
		version: Option<Text>,
	},
	/// The fallback of a component ran, or failed and left nothing behind.
	FallbackExecuted {
		/// Number of the proposal.
		proposal: ProposalId,
		/// Index of the component.
		index: u32,
		/// What it upgrades.
		target: TargetId,
		/// Whether it ran, so that the target has its version from before.
		taken_back: bool,
	},
}

/// One record of the journal. The hash of its encoding is the next one's `parent`.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct JournalRecord<AccountId, Hash, N> {
	/// Its number, counted from 0.
	pub sequence: u32,
	/// Local block that it was written in.
	pub block: N,
	/// `spec_version` of the code that wrote it.
	pub spec_version: u32,
	/// Hash of the record before it; of the first one: the genesis hash.
	pub parent: Hash,
	/// What it says.
	pub entry: JournalEntry<AccountId, Hash, N>,
}

/// The end of the journal. Also in the header of every block that wrote a record.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct JournalTip<Hash> {
	/// Number of records ever written.
	pub length: u32,
	/// Hash of the last one.
	pub record_hash: Hash,
}
