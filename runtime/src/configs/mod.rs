// SPDX-License-Identifier: Apache-2.0

//! How each pallet is configured: the system here, deciding in [`governance`], messages of the relay
//! chain in [`messages`], and what the orchestrator needs in [`upgrades`].

pub mod governance;
pub mod messages;
pub mod upgrades;

use crate::{
	migrations, AccountId, Aura, AuraId, Balance, Balances, Block, BlockNumber, ConsensusHook,
	Hash, MessageQueue, Nonce, PalletInfo, Runtime, RuntimeCall, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, RuntimeOrigin, RuntimeTask, SafeMode, System, TxPause, UpgradeOrchestrator,
	AUTHOR_REWARD, AVERAGE_ON_INITIALIZE_RATIO, EXISTENTIAL_DEPOSIT, MAXIMUM_BLOCK_LENGTH,
	MAXIMUM_BLOCK_WEIGHT, MICRO_UNIT, NORMAL_DISPATCH_RATIO, RELAY_PARENT_OFFSET,
	SLOT_DURATION_MILLIS, VERSION,
};
use cumulus_pallet_parachain_system::RelayNumberMonotonicallyIncreases;
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{
		fungible::Mutate, ConstBool, ConstU32, ConstU64, ConstU8, EnqueueWithOrigin, FindAuthor,
		InsideBoth, VariantCountOf,
	},
	weights::{
		constants::{BlockExecutionWeight, ExtrinsicBaseWeight, RocksDbWeight},
		ConstantMultiplier, IdentityFee, Weight,
	},
};
use frame_system::limits::{BlockLength, BlockWeights};
use messages::{FromRelayChain, MessageServiceWeight};
use pallet_transaction_payment::{ConstFeeMultiplier, FungibleAdapter, Multiplier};
use pallet_upgrade_orchestrator::Guarded;
use sp_core::sr25519;
use sp_runtime::{traits::One, ConsensusEngineId};
use sp_version::RuntimeVersion;

parameter_types! {
	pub const BlockHashCount: BlockNumber = 4096;
	pub const SS58Prefix: u16 = 42;
	pub const Version: RuntimeVersion = VERSION;
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(MAXIMUM_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |length| {
			*length = NORMAL_DISPATCH_RATIO * *length;
		})
		.build();
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::builder()
		.base_block(BlockExecutionWeight::get())
		.for_class(DispatchClass::all(), |weights| {
			weights.base_extrinsic = ExtrinsicBaseWeight::get();
		})
		.for_class(DispatchClass::Normal, |weights| {
			weights.max_total = Some(NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT);
		})
		.for_class(DispatchClass::Operational, |weights| {
			weights.max_total = Some(MAXIMUM_BLOCK_WEIGHT);
			// What ordinary transactions leave is there for operational ones even in a full block.
			weights.reserved =
				Some(MAXIMUM_BLOCK_WEIGHT - NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT);
		})
		.avg_block_initialization(AVERAGE_ON_INITIALIZE_RATIO)
		.build_or_panic();
}

/// Which calls get in.
#[cfg(not(feature = "drill"))]
type CallFilter = UpgradeOrchestrator;
/// Which calls get in: some sick modes of the drill refuse a share of them.
#[cfg(feature = "drill")]
type CallFilter = crate::drill::SickFilter;

/// What is done when all transactions of a block are: nothing.
#[cfg(not(feature = "drill"))]
type AfterTransactions = ();
/// What is done when all transactions of a block are: what makes the drill sick.
#[cfg(feature = "drill")]
type AfterTransactions = crate::drill::Sickness;

#[derive_impl(frame_system::config_preludes::ParaChainDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	type Block = Block;
	type BlockHashCount = BlockHashCount;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type DbWeight = RocksDbWeight;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type SystemWeightInfo = crate::weights::SystemWeight;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Self>;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = ConstU32<16>;
	type OnSetCode = cumulus_pallet_parachain_system::ParachainSetCode<Self>;
	// Only what governance needs gets in while the chain can not find its way back, and little while it
	// waits for a rescue build. And what safe mode and paused calls keep out.
	type BaseCallFilter = InsideBoth<CallFilter, InsideBoth<SafeMode, TxPause>>;
	// Undone when their checks fail.
	type SingleBlockMigrations = Guarded<
		Runtime,
		migrations::SingleBlockMigrations,
		migrations::SingleBlockScope,
		migrations::Checks,
	>;
	// The orchestrator wraps `pallet-migrations`: it locks the blocks of an upgrade, and enacts.
	type MultiBlockMigrator = UpgradeOrchestrator;
	// What the relay chain says about new code is heard after the inherents.
	type PostInherents = UpgradeOrchestrator;
	type PostTransactions = AfterTransactions;
}

parameter_types! {
	pub const NoMessageWeight: Weight = Weight::zero();
}

// This chain has no channel to other parachains. What the relay chain sends goes into the queue.
impl cumulus_pallet_parachain_system::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = cumulus_pallet_parachain_system::weights::SubstrateWeight<Self>;
	type OnSystemEvent = ();
	type SelfParaId = parachain_info::Pallet<Self>;
	type OutboundXcmpMessageSource = ();
	type DmpQueue = EnqueueWithOrigin<MessageQueue, FromRelayChain>;
	type ReservedDmpWeight = MessageServiceWeight;
	type XcmpMessageHandler = ();
	type ReservedXcmpWeight = NoMessageWeight;
	type CheckAssociatedRelayNumber = RelayNumberMonotonicallyIncreases;
	type ConsensusHook = ConsensusHook;
	type RelayParentOffset = ConstU32<RELAY_PARENT_OFFSET>;
	type SchedulingSignatureVerifier = ();
}

impl parachain_info::Config for Runtime {}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<0>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Self>;
}

/// The collator whose slot it is. Its key for authoring is its account as well.
pub struct AuraAuthor;

impl FindAuthor<AccountId> for AuraAuthor {
	fn find_author<'a, I>(digests: I) -> Option<AccountId>
	where
		I: 'a + IntoIterator<Item = (ConsensusEngineId, &'a [u8])>,
	{
		let author = pallet_aura::AuraAuthorId::<Runtime>::find_author(digests)?;
		Some(sr25519::Public::from(author).into())
	}
}

/// Pays the author of each block, locked ones included: nobody else would carry an upgrade through.
pub struct RewardAuthor;

impl pallet_authorship::EventHandler<AccountId, BlockNumber> for RewardAuthor {
	fn note_author(author: AccountId) {
		// An author who can not be paid is no reason to lose the block. `pallet-authorship` counts no
		// weight: account, issuance, authorities and the author it keeps for the block are read, and all
		// but the authorities written.
		let _ = Balances::mint_into(&author, AUTHOR_REWARD);
		System::register_extra_weight_unchecked(
			<Runtime as frame_system::Config>::DbWeight::get().reads_writes(4, 3),
			DispatchClass::Mandatory,
		);
	}
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = AuraAuthor;
	type EventHandler = RewardAuthor;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<100>;
	type AllowMultipleBlocksPerSlot = ConstBool<true>;
	type SlotDuration = ConstU64<SLOT_DURATION_MILLIS>;
}

impl cumulus_pallet_aura_ext::Config for Runtime {}

parameter_types! {
	pub const ExistentialDeposit: Balance = EXISTENTIAL_DEPOSIT;
	pub const TransactionByteFee: Balance = 10 * MICRO_UNIT;
	pub FeeMultiplier: Multiplier = Multiplier::one();
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Self>;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ();
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, ()>;
	type OperationalFeeMultiplier = ConstU8<5>;
	// A token for a second of computing.
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ConstantMultiplier<Balance, TransactionByteFee>;
	type FeeMultiplierUpdate = ConstFeeMultiplier<FeeMultiplier>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Self>;
}
