// SPDX-License-Identifier: Apache-2.0

//! Everything that the orchestrator asks of a runtime, beside the lines in the configuration of
//! `frame-system`, the scheduler and the message queue, and the pallet whose storage the sample release
//! 1.1.0 migrates.

use super::{
	governance::{
		Attesters, CouncilMember, CouncilMembers, RootOrTwoThirdsOfCouncil,
		TwoThirdsOfTechnicalCommittee,
	},
	messages::FromRelayChain,
	RuntimeBlockWeights,
};
use crate::{
	storage_deposit, weights, AccountId, Aura, AuraExt, Authorship, Balance, Balances, BlockNumber,
	Certificates, Council, MessageQueue, MultiBlockMigrations, Multisig, ParachainInfo,
	ParachainSystem, Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, SafeMode,
	Scheduler, Sudo, System, TechnicalCommittee, Timestamp, TransactionPayment, TxPause,
	UpgradeOrchestrator, DAYS, HOURS, MINUTES, UNIT,
};
use alloc::{vec, vec::Vec};
use frame_support::{
	parameter_types,
	storage::StoragePrefixedMap,
	traits::{ConstU32, Contains, EitherOfDiverse, Get, PalletInfoAccess, QueueFootprintQuery},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_certificates::TextContent;
use pallet_upgrade_orchestrator::{
	health::{
		BlockInterval, BlockProofSize, BlockRefTime, FailedExtrinsics, QueuedMessages,
		TotalIssuance,
	},
	invariant::{EntriesUnchanged, StorageVersionReached, TotalIssuanceIsSumOfAccounts},
	version::DecimalVersions,
	Action, Api, ClassPolicies, Condition, HealthCheck, HealthChecks, MembersElectorate,
	PalletPrefixes, ParachainCodeApplier, Policy, RequiredAttestations, SafeModeBreaker, Text,
};
use sp_runtime::Perbill;

parameter_types! {
	/// A block in which a migration runs has no transactions, but hooks and inherents go on, and a
	/// step that is heavier than its weight says must not cost the block. Small enough as well for
	/// the sample's certificates to take several blocks.
	pub MigrationServiceWeight: Weight =
		Perbill::from_percent(10) * RuntimeBlockWeights::get().max_block;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = crate::migrations::MultiBlockMigrations;
	// The benchmarks of the pallet bring their own.
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = UpgradeOrchestrator;
	type FailedMigrationHandler = UpgradeOrchestrator;
	type MaxServiceWeight = MigrationServiceWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Self>;
}

/// Pallets whose storage no upgrade puts back: block numbers, consensus, messages, nonces, money, and
/// those who decide. Whatever a hook or an inherent writes in a locked block is among them.
pub type ProtectedPallets = (
	System,
	ParachainSystem,
	Timestamp,
	ParachainInfo,
	Balances,
	TransactionPayment,
	Authorship,
	Aura,
	AuraExt,
	Council,
	Preimage,
	Scheduler,
	Sudo,
	MessageQueue,
	TechnicalCommittee,
	Multisig,
	SafeMode,
	TxPause,
	MultiBlockMigrations,
);

/// What a collator needs of a blob to go on authoring with it, and tools to talk to it. The version
/// that this release offers is the least that the next one must.
pub struct RequiredApis;

impl Get<Vec<Api>> for RequiredApis {
	fn get() -> Vec<Api> {
		// The hidden modules are where the numbers are: the public trait has them in native builds only.
		use cumulus_primitives_aura::runtime_decl_for_aura_unincluded_segment_api as segment;
		use cumulus_primitives_core::runtime_decl_for_collect_collation_info as collation;
		use sp_api::{runtime_decl_for_core as core, runtime_decl_for_metadata as metadata};
		use sp_block_builder::runtime_decl_for_block_builder as builder;
		use sp_consensus_aura::runtime_decl_for_aura_api as aura;
		use sp_transaction_pool::runtime_api::runtime_decl_for_tagged_transaction_queue as pool;
		vec![
			(core::ID, core::VERSION),
			(metadata::ID, metadata::VERSION),
			(builder::ID, builder::VERSION),
			(pool::ID, pool::VERSION),
			(aura::ID, aura::VERSION),
			(segment::ID, segment::VERSION),
			(collation::ID, collation::VERSION),
		]
	}
}

parameter_types! {
	pub const CertificatesUnchanged: &'static str = "CertificatesUnchanged";
	/// What the keys of all certificates start with, in both layouts.
	pub CertificatesPrefix: Vec<u8> =
		pallet_certificates::Certificates::<Runtime>::final_prefix().to_vec();
}

/// What has to hold across every upgrade: no money was made or lost, no certificate neither, and the
/// migration to the code's layout has run to its end.
pub type Invariants = (
	TotalIssuanceIsSumOfAccounts<Runtime, Balances>,
	EntriesUnchanged<Runtime, CertificatesUnchanged, CertificatesPrefix>,
	StorageVersionReached<Runtime, Certificates>,
);

/// What has to hold before an emergency's breaker is reset: of the above, what needs nothing to compare with.
pub type StandingInvariants =
	(TotalIssuanceIsSumOfAccounts<Runtime, Balances>, StorageVersionReached<Runtime, Certificates>);
/// How many messages of the relay chain wait.
pub struct WaitingMessages;

impl Get<u128> for WaitingMessages {
	fn get() -> u128 {
		MessageQueue::footprint(FromRelayChain::get()).storage.count.into()
	}
}

/// Most events of a block in which failed transactions are counted: a hundredth of a second.
const MAX_COUNTED_EVENTS: u32 = 10_000;

/// What a plan's health checks can be about.
pub type Metrics = (
	BlockRefTime<Runtime>,
	BlockProofSize<Runtime>,
	FailedExtrinsics<Runtime, MAX_COUNTED_EVENTS>,
	BlockInterval<Runtime>,
	TotalIssuance<Runtime, Balances>,
	QueuedMessages<Runtime, WaitingMessages>,
);

/// What no upgrade of this chain may do to it, whatever its plan says: slow its blocks down to minutes, or
/// make money. Both ask governance alone. Nobody can cause them by transactions.
///
/// They look at each block, so that each of them has seen the chain before an upgrade whose timelock is
/// short. They know after 16 blocks: that fits into a short probation, and leaves time to the checks of a
/// plan, which may know better what to do.
pub struct DefaultHealthFloor;

impl Get<HealthChecks> for DefaultHealthFloor {
	fn get() -> HealthChecks {
		let check = |metric: &[u8], condition| HealthCheck {
			metric: Text::truncate_from(metric.to_vec()),
			condition,
			interval_blocks: 1,
			initial_delay_blocks: 1,
			window: 20,
			failure_limit: 15,
			no_data_limit: 15,
			minimum_samples: 15,
			action: Action::Freeze,
		};
		HealthChecks::truncate_from(vec![
			check(b"block-interval-ms", Condition::Above(5 * 60 * 1_000)),
			check(
				b"total-issuance",
				Condition::RisesBy { share: Perbill::from_percent(1), floor: 0 },
			),
		])
	}
}

/// What users may lose that was written in probation, for a plan with the failure policy Drop.
///
/// This sample may: its certificates are worth nothing, hold no deposit, and nobody outside is told of
/// them. Whoever issued one, passed it on or revoked it, can do so again: the events tell what was lost. A
/// plan that may drop names all items of the pallet as its scope, or what is left of a lost certificate
/// points to nothing.
pub struct DroppablePrefixes;

impl Get<Vec<Vec<u8>>> for DroppablePrefixes {
	fn get() -> Vec<Vec<u8>> {
		vec![Certificates::name_hash().to_vec()]
	}
}

/// What every block is made of. A block without them is none: the filters have to let them in.
fn is_inherent(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::Timestamp(pallet_timestamp::Call::set { .. })
			| RuntimeCall::ParachainSystem(
				cumulus_pallet_parachain_system::Call::set_validation_data { .. }
			)
	)
}

/// What those need who repair a chain that could not find its way back.
pub struct OpenWhileHalted;

impl Contains<RuntimeCall> for OpenWhileHalted {
	fn contains(call: &RuntimeCall) -> bool {
		is_inherent(call)
			|| matches!(
				call,
				RuntimeCall::System(
					frame_system::Call::remark { .. }
						| frame_system::Call::remark_with_event { .. }
						| frame_system::Call::apply_authorized_upgrade { .. }
				) | RuntimeCall::Council(_)
					| RuntimeCall::Preimage(_)
					| RuntimeCall::Scheduler(_)
					| RuntimeCall::Sudo(_)
					| RuntimeCall::TechnicalCommittee(_)
					| RuntimeCall::Multisig(_)
					| RuntimeCall::SafeMode(_)
					| RuntimeCall::TxPause(_)
					| RuntimeCall::UpgradeOrchestrator(_)
			)
	}
}

/// What is harmless while the candidate runs on restored state, until the relay chain lets the rescue build
/// in. Nothing here may reach into a plan's scope, so nothing that dispatches as Root either: Root passes
/// every filter.
pub struct OpenWhileWaiting;

impl Contains<RuntimeCall> for OpenWhileWaiting {
	fn contains(call: &RuntimeCall) -> bool {
		is_inherent(call)
			|| matches!(
				call,
				RuntimeCall::System(
					frame_system::Call::remark { .. }
						| frame_system::Call::remark_with_event { .. }
				) | RuntimeCall::Balances(
					pallet_balances::Call::transfer_allow_death { .. }
						| pallet_balances::Call::transfer_keep_alive { .. }
						| pallet_balances::Call::transfer_all { .. }
				) | RuntimeCall::Council(_)
					| RuntimeCall::TechnicalCommittee(_)
					| RuntimeCall::Multisig(_)
					| RuntimeCall::Preimage(_)
					| RuntimeCall::UpgradeOrchestrator(_)
			)
	}
}

/// What components of plans may do: issue and upgrade certificates, which an account of the plan's target
/// has to be entitled to, leave a remark, or set how much memory the code has.
pub struct ComponentCalls;

impl Contains<RuntimeCall> for ComponentCalls {
	fn contains(call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Certificates(_)
				| RuntimeCall::System(
					frame_system::Call::remark_with_event { .. }
						| frame_system::Call::set_heap_pages { .. }
				)
		)
	}
}

/// Two thirds of those who vote, and at least three, within a week, and a week to get out of the way.
fn minor_policy() -> Policy<BlockNumber> {
	Policy {
		voting_period: 7 * DAYS,
		late_quorum_extension: DAYS,
		quorum: Perbill::from_rational(334u32, 1_000),
		approval: Perbill::from_rational(2u32, 3),
		minimum_approvals: 3,
		timelock: 7 * DAYS,
		grace: 14 * DAYS,
		objection_period: 7 * DAYS,
		maintenance_blocks: 600,
		probation_blocks: DAYS,
		freeze_blocks: 7 * DAYS,
		attestations: RequiredAttestations { rehearsal: 1, ..Default::default() },
	}
}

parameter_types! {
	/// For a chain that sets no policies at its genesis: slow enough for people.
	pub DefaultPolicies: ClassPolicies<BlockNumber> = ClassPolicies {
		patch: Policy { timelock: 2 * DAYS, attestations: Default::default(), ..minor_policy() },
		minor: minor_policy(),
		major: Policy {
			probation_blocks: 7 * DAYS,
			attestations: RequiredAttestations {
				audit: 1,
				migration_review: 1,
				rehearsal: 1,
				rollback_drill: 1,
				reproducible_build: 1,
				..Default::default()
			},
			..minor_policy()
		},
		emergency: Policy {
			voting_period: DAYS,
			late_quorum_extension: 6 * HOURS,
			quorum: Perbill::from_percent(60),
			approval: Perbill::from_percent(80),
			minimum_approvals: 4,
			timelock: 6 * HOURS,
			grace: 3 * DAYS,
			objection_period: DAYS,
			..minor_policy()
		},
	};
	/// Enough blocks for a mean, and not so many that a week's ups and downs are in it.
	pub const BaselineWindow: BlockNumber = HOURS;
	pub const SetBack: BlockNumber = 5 * DAYS;
	pub const MaxPeriod: BlockNumber = 90 * DAYS;
	pub const AttestationLifetime: BlockNumber = 60 * DAYS;
	pub const MinStake: Balance = UNIT;
	/// What is lost shows that a plan that nobody wants to vote on costs the chain something.
	pub const LapsedDepositShare: Perbill = Perbill::from_percent(10);
	pub const EmergencyCooldown: BlockNumber = 7 * DAYS;
	pub const RatificationPeriod: BlockNumber = 7 * DAYS;
	pub const BreakerPeriod: BlockNumber = DAYS;
	/// Safe mode is entered for so long at a time while the breaker is tripped, and extended in the middle.
	pub const SafeModePeriod: BlockNumber = HOURS;
	pub const ProposalBaseDeposit: Balance = 10 * UNIT;
	pub const ProposalByteDeposit: Balance = storage_deposit(0, 1);
	/// The relay chain's pre-check, which may take sessions, and its delay fit in.
	pub const SwitchTimeout: BlockNumber = DAYS;
	/// A relay chain's cooldown lasts a day: a block in twenty is locked for a try meanwhile.
	pub const EnactRetryDelay: BlockNumber = 2 * MINUTES;
	/// What all calls of a plan may take of the locked block in which they run.
	pub MaxComponentWeight: Weight = Perbill::from_percent(20) * RuntimeBlockWeights::get().max_block;
	/// What copying, checking and putting back may take of a locked block. The rest is for hooks,
	/// inherents and the migrations themselves.
	pub OrchestratorServiceWeight: Weight =
		Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
	/// A hundred slots without a block: collators that are merely late are not taken for a step that traps.
	pub const CrashGapMillis: u64 = 10 * 60 * 1_000;
	/// More than a million keys take on this chain.
	pub const RestoreTimeout: BlockNumber = 600;
	/// A relay chain's cooldown of a day, its pre-check and its delay fit in.
	pub const RescueTimeout: BlockNumber = 3 * DAYS;
}

impl pallet_upgrade_orchestrator::Config for Runtime {
	type WeightInfo = weights::UpgradeOrchestratorWeight;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type OnSlash = ();
	type Preimages = Preimage;
	type CodeApplier = ParachainCodeApplier<Self>;
	type Electorate = MembersElectorate<CouncilMembers>;
	type ApproveOrigin = EnsureRoot<AccountId>;
	type AttestOrigin = Attesters;
	type Validators = ();
	type ComponentCalls = ComponentCalls;
	type MaxComponentWeight = MaxComponentWeight;
	type EmergencyOrigin = TwoThirdsOfTechnicalCommittee;
	type EmergencyCooldown = EmergencyCooldown;
	type RatificationPeriod = RatificationPeriod;
	type BreakerPeriod = BreakerPeriod;
	type ProposeOrigin = CouncilMember;
	type CancelOrigin = RootOrTwoThirdsOfCouncil;
	type AdminOrigin = RootOrTwoThirdsOfCouncil;
	type BlockNumberProvider = System;
	type VersionScheme = DecimalVersions;
	type InnerMigrator = MultiBlockMigrations;
	type Invariants = Invariants;
	type StandingInvariants = StandingInvariants;
	type Breaker = SafeModeBreaker<Self, SafeMode, SafeModePeriod>;
	type Metrics = Metrics;
	type DefaultHealthFloor = DefaultHealthFloor;
	type BaselineWindow = BaselineWindow;
	type DroppablePrefixes = DroppablePrefixes;
	type Hooks = ();
	type OpenWhileHalted = OpenWhileHalted;
	type OpenWhileWaiting = OpenWhileWaiting;
	type Time = Timestamp;
	type ProtectedPrefixes = PalletPrefixes<ProtectedPallets>;
	type RequiredApis = RequiredApis;
	type DefaultPolicies = DefaultPolicies;
	type SetBack = SetBack;
	type MaxPeriod = MaxPeriod;
	type AttestationLifetime = AttestationLifetime;
	type MinStake = MinStake;
	type LapsedDepositShare = LapsedDepositShare;
	type BaseDeposit = ProposalBaseDeposit;
	type ByteDeposit = ProposalByteDeposit;
	type MaxOpenProposals = ConstU32<8>;
	type MaxOpenPerProposer = ConstU32<3>;
	type MaxClosedProposals = ConstU32<50>;
	type MaxInspectedCodes = ConstU32<32>;
	type JournalLength = ConstU32<1_000>;
	type SwitchTimeout = SwitchTimeout;
	type EnactRetryDelay = EnactRetryDelay;
	type MaxServiceWeight = OrchestratorServiceWeight;
	type MaxSnapshotKeys = ConstU32<1_100_000>;
	type MaxSnapshotBytes = ConstU32<{ 256 * 1024 * 1024 }>;
	type CrashGapMillis = CrashGapMillis;
	type StallTimeout = ConstU32<10>;
	type RestoreTimeout = RestoreTimeout;
	type RescueTimeout = RescueTimeout;
}

impl pallet_certificates::Config for Runtime {
	type IssueOrigin = EitherOfDiverse<EnsureRoot<AccountId>, CouncilMember>;
	type Upgrader = TextContent<Runtime>;
	type WeightInfo = weights::CertificatesWeight;
}
