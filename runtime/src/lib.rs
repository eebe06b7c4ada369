// SPDX-License-Identifier: Apache-2.0

//! # Sample runtime of the Upgrade Orchestrator
//!
//! A parachain runtime as small as one can be that upgrades itself: consensus, money, a council, and
//! the two pallets this project is about. It is meant to be copied from: [`configs::upgrades`] shows
//! everything that the orchestrator asks of a runtime.
//!
//! ## Releases
//!
//! One source, several releases, chosen by a feature of this crate:
//!
//! | release | feature | `spec_version` | what differs |
//! |---|---|---|---|
//! | 1.0.0 | none | 10000000 | what a chain starts with |
//! | 1.1.0 | `release-1-1-0` | 10010000 | certificates in another layout, and the migration to it |
//! | drill of 1.1.0 | `drill` | 10010000 | 1.1.0 with faults that are chosen at run time: see `drill` |
//! | rescue of 1.1.0 | `rescue-of-1-1-0` | 10010001 | nothing but the version: it is 1.0.0 |
//! | reverse of 1.1.0 | `reverse-of-1-1-0` | 10010002 | 1.0.0 and the migration back to its layout |
//! | 1.1.1 | `release-1-1-1` | 10010010 | nothing but the version: it is 1.1.0 once more |
//! | rescue of 1.1.1 | `rescue-of-1-1-1` | 10010011 | nothing but the version: it is 1.0.0 |
//!
//! `spec_version = major·10⁷ + minor·10⁴ + patch·10 + rescue digit`. A rescue build is the release
//! before, under a version above the release that it replaces: a chain never goes back to a
//! lower number. A reverse build is the rescue build with migrations back, for a chain whose users have
//! written something with the release. 1.1.1 is for a chain on which 1.1.0 failed: it follows the rescue or
//! the reverse of 1.1.0, and its own rescue is 1.0.0 again.
//!
//! `impl_version` is 1, and 0 in the drill: code of one `spec_version` is told apart by it.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]

#[cfg(any(
	all(
		feature = "release-1-1-0",
		any(feature = "release-1-1-1", feature = "rescue-of-1-1-0", feature = "rescue-of-1-1-1")
	),
	all(feature = "release-1-1-1", any(feature = "rescue-of-1-1-0", feature = "rescue-of-1-1-1")),
	all(feature = "rescue-of-1-1-0", feature = "rescue-of-1-1-1"),
	all(
		feature = "reverse-of-1-1-0",
		any(
			feature = "release-1-1-0",
			feature = "release-1-1-1",
			feature = "rescue-of-1-1-0",
			feature = "rescue-of-1-1-1"
		)
	),
))]
compile_error!(
	"choose one release: `release-1-1-0` (or `drill`, which is built on it), `release-1-1-1`, \
	 `rescue-of-1-1-0`, `reverse-of-1-1-0` and `rescue-of-1-1-1` exclude each other"
);

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
#[cfg(feature = "drill")]
pub mod drill;
pub mod genesis_config_presets;
pub mod migrations;
#[cfg(test)]
mod tests;
pub mod weights;

use alloc::{borrow::Cow, vec::Vec};
use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature, Perbill,
};
use sp_version::RuntimeVersion;

pub use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// What a transaction is signed with.
pub type Signature = MultiSignature;
/// Who signs a transaction.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// How accounts are named in transactions.
pub type Address = MultiAddress<AccountId, ()>;
/// An amount of the chain's token.
pub type Balance = u128;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// Hash of blocks, code and everything else.
pub type Hash = sp_core::H256;
/// Number of a block.
pub type BlockNumber = u32;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What is checked of every transaction, and charged for it.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
);

/// A transaction or an inherent as it lies in a block.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What a transaction's signature is over.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

impl_opaque_keys! {
	/// The keys of a collator.
	pub struct SessionKeys {
		/// Its key for authoring blocks.
		pub aura: Aura,
	}
}

// The numbers stay literals: a macro writes them into a section of the blob.
macro_rules! release {
	(spec_version: $spec_version:tt, impl_version: $impl_version:tt) => {
		/// The version of this release.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: Cow::Borrowed("upgrade-orchestrator-sample"),
			impl_name: Cow::Borrowed("upgrade-orchestrator-sample"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: $impl_version,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(any(
	feature = "release-1-1-0",
	feature = "release-1-1-1",
	feature = "rescue-of-1-1-0",
	feature = "rescue-of-1-1-1",
	feature = "reverse-of-1-1-0"
)))]
release!(spec_version: 10_000_000, impl_version: 1);

#[cfg(all(feature = "release-1-1-0", not(feature = "drill")))]
release!(spec_version: 10_010_000, impl_version: 1);

// The good 1.1.0 has a higher `impl_version`: where it is substituted for the drill, that is noticed.
#[cfg(feature = "drill")]
release!(spec_version: 10_010_000, impl_version: 0);

#[cfg(feature = "rescue-of-1-1-0")]
release!(spec_version: 10_010_001, impl_version: 1);

#[cfg(feature = "reverse-of-1-1-0")]
release!(spec_version: 10_010_002, impl_version: 1);

#[cfg(feature = "release-1-1-1")]
release!(spec_version: 10_010_010, impl_version: 1);

#[cfg(feature = "rescue-of-1-1-1")]
release!(spec_version: 10_010_011, impl_version: 1);

/// Time between two blocks. It can not be changed by an upgrade: slots are counted in it, and a
/// chain whose slots are renumbered stands still.
pub const SLOT_DURATION_MILLIS: u64 = 6_000;
/// Blocks in a minute.
pub const MINUTES: BlockNumber = 60_000 / (SLOT_DURATION_MILLIS as BlockNumber);
/// Blocks in an hour.
pub const HOURS: BlockNumber = MINUTES * 60;
/// Blocks in a day.
pub const DAYS: BlockNumber = HOURS * 24;

/// One token.
pub const UNIT: Balance = 1_000_000_000_000;
/// A thousandth of a token.
pub const MILLI_UNIT: Balance = UNIT / 1_000;
/// A millionth of a token.
pub const MICRO_UNIT: Balance = UNIT / 1_000_000;

/// What an account must own to exist.
pub const EXISTENTIAL_DEPOSIT: Balance = MILLI_UNIT;
/// What an author gets for a block, out of nothing.
pub const AUTHOR_REWARD: Balance = MILLI_UNIT;

/// What is asked for keeping `items` entries with `bytes` bytes in storage.
pub const fn storage_deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * 100 * MILLI_UNIT + bytes as Balance * 10 * MICRO_UNIT
}

/// Share of a block that is expected to go to hooks.
const AVERAGE_ON_INITIALIZE_RATIO: Perbill = Perbill::from_percent(5);
/// Share of a block that ordinary transactions may fill.
const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);
/// A block may compute for two seconds, and prove as much state as the relay chain takes.
const MAXIMUM_BLOCK_WEIGHT: Weight = Weight::from_parts(
	WEIGHT_REF_TIME_PER_SECOND.saturating_mul(2),
	cumulus_primitives_core::relay_chain::MAX_POV_SIZE as u64,
);
/// A block may have five MiB.
const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

/// Time between two blocks of the relay chain.
const RELAY_CHAIN_SLOT_DURATION_MILLIS: u32 = 6_000;
/// Blocks of this chain for each block of the relay chain.
const BLOCK_PROCESSING_VELOCITY: u32 = 1;
/// How many blocks behind its tip this chain builds on the relay chain.
const RELAY_PARENT_OFFSET: u32 = 0;
/// Blocks of this chain that may wait for the relay chain to include them.
const UNINCLUDED_SEGMENT_CAPACITY: u32 = (3 + RELAY_PARENT_OFFSET) * BLOCK_PROCESSING_VELOCITY;

/// Keeps the chain in step with the relay chain.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	RELAY_CHAIN_SLOT_DURATION_MILLIS,
	BLOCK_PROCESSING_VELOCITY,
	UNINCLUDED_SEGMENT_CAPACITY,
>;

// Names and indices are part of the chain's interface: an upgrade must not change them.
#[frame_support::runtime]
mod runtime {
	/// The runtime.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ParachainSystem = cumulus_pallet_parachain_system;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(3)]
	pub type ParachainInfo = parachain_info;

	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;

	#[runtime::pallet_index(20)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(22)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(23)]
	pub type AuraExt = cumulus_pallet_aura_ext;

	#[runtime::pallet_index(30)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(31)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(32)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(33)]
	pub type Sudo = pallet_sudo;
	#[runtime::pallet_index(35)]
	pub type MessageQueue = pallet_message_queue;
	#[runtime::pallet_index(36)]
	pub type TechnicalCommittee = pallet_collective<Instance2>;
	#[runtime::pallet_index(37)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(38)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(39)]
	pub type TxPause = pallet_tx_pause;

	#[runtime::pallet_index(40)]
	pub type MultiBlockMigrations = pallet_migrations;
	#[runtime::pallet_index(41)]
	pub type UpgradeOrchestrator = pallet_upgrade_orchestrator;

	#[runtime::pallet_index(50)]
	pub type Certificates = pallet_certificates;
}

cumulus_pallet_parachain_system::register_validate_block! {
	Runtime = Runtime,
	BlockExecutor = cumulus_pallet_aura_ext::BlockExecutor::<Runtime, Executive>,
}
