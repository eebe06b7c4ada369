// SPDX-License-Identifier: Apache-2.0

//! A parachain. What the relay chain says reaches it as a proof, in the inherent of each block.

use super::*;
use crate::{self as pallet_upgrade_orchestrator, Event, Guarded, PalletPrefixes, Vote};
use cumulus_pallet_parachain_system::{
	self as parachain_system, consensus_hook::ExpectParentIncluded, AnyRelayNumber,
	ParachainSetCode,
};
use cumulus_primitives_core::{
	relay_chain::{well_known_keys, HeadData, UpgradeGoAhead, UpgradeRestriction},
	ParaId, PersistedValidationData,
};
use cumulus_primitives_parachain_inherent::{ParachainInherentData, INHERENT_IDENTIFIER};
use cumulus_test_relay_sproof_builder::RelayStateSproofBuilder;
use frame_support::{
	assert_ok, derive_impl,
	inherent::{InherentData, ProvideInherent},
	migrations::MultiStepMigrator,
	traits::{
		ConstU32, ConstU64, OnFinalize, OnIdle, OnInitialize, PostInherents, UnfilteredDispatchable,
	},
};
use frame_system::{pallet_prelude::HeaderFor, EnsureRoot, EnsureSignedBy, RawOrigin};
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		ParachainSystem: parachain_system,
		Timestamp: pallet_timestamp,
		Balances: pallet_balances,
		Preimage: pallet_preimage,
		SafeMode: pallet_safe_mode,
		UpgradeOrchestrator: pallet_upgrade_orchestrator,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
	type Version = Running;
	type MultiBlockMigrator = UpgradeOrchestrator;
	type PostInherents = UpgradeOrchestrator;
	type OnSetCode = ParachainSetCode<Self>;
	type BaseCallFilter = frame_support::traits::InsideBoth<UpgradeOrchestrator, SafeMode>;
}

parameter_types! {
	pub const ParachainId: ParaId = ParaId::new(200);
	pub const NoWeight: Weight = Weight::zero();
	/// What the relay chain says in the next block.
	pub static GoAheadSignal: Option<UpgradeGoAhead> = None;
	/// Whether the relay chain restricts upgrades in the next block.
	pub static Restricted: bool = false;
	/// The most bytes of code that the relay chain takes.
	pub static MaxCodeSize: u32 = 2 * 1024 * 1024;
}

impl parachain_system::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type OnSystemEvent = ();
	type SelfParaId = ParachainId;
	type OutboundXcmpMessageSource = ();
	type DmpQueue = ();
	type ReservedDmpWeight = NoWeight;
	type XcmpMessageHandler = ();
	type ReservedXcmpWeight = NoWeight;
	type CheckAssociatedRelayNumber = AnyRelayNumber;
	type ConsensusHook = ExpectParentIncluded;
	type WeightInfo = ();
	type RelayParentOffset = ConstU32<0>;
	type SchedulingSignatureVerifier = ();
}

impl_chain! {
	applier: crate::ParachainCodeApplier<Self>,
	approve: EnsureSignedBy<Referenda, u64>,
	cancel: EnsureRoot<u64>,
	protected: (System, ParachainSystem, Timestamp, Balances, SafeMode),
}

/// Run a test on a parachain after its first block, and check everything that always holds at its end.
pub fn run(test: impl FnOnce()) {
	GoAheadSignal::set(None);
	Restricted::set(false);
	MaxCodeSize::set(2 * 1024 * 1024);
	genesis().execute_with(|| {
		next_block();
		test();
		UpgradeOrchestrator::do_try_state().unwrap();
	});
}

/// Build a block as the executive does, with the inherent that carries the relay chain's word. Users get
/// in only if it is not locked.
///
/// Returns whether it was.
pub fn next_block_with(users: impl FnOnce()) -> bool {
	let inherent = validation_data(System::block_number() as u32 + 1);
	let locked = begin_block(head().hash());
	ParachainSystem::create_inherent(&inherent)
		.expect("there is data for it")
		.dispatch_bypass_filter(RawOrigin::None.into())
		.expect("the inherent is accepted");
	end_block(locked, users);
	frame_support::storage::unhashed::put(b"head", &System::finalize());
	locked
}

/// The header of the last block.
fn head() -> HeaderFor<Test> {
	frame_support::storage::unhashed::get(b"head")
		.unwrap_or_else(|| HeaderFor::<Test>::new_from_number(0))
}

/// The data of the block's inherent: a proof of what the relay chain's state says.
fn validation_data(relay_parent_number: u32) -> InherentData {
	let mut relay = RelayStateSproofBuilder::default();
	relay.host_config.max_code_size = MaxCodeSize::get();
	relay.upgrade_go_ahead = GoAheadSignal::take();
	if Restricted::get() {
		relay.additional_key_values.push((
			well_known_keys::upgrade_restriction_signal(ParachainId::get()),
			UpgradeRestriction::Present.encode(),
		));
	}
	relay.included_para_head = Some(HeadData(head().encode()));
	let (relay_parent_storage_root, relay_chain_state) = relay.into_state_root_and_proof();
	let validation_data = PersistedValidationData {
		relay_parent_number,
		relay_parent_storage_root,
		..Default::default()
	};
	// What a validator does before it executes the block.
	parachain_system::ValidationData::<Test>::put(&validation_data);
	parachain_system::NewValidationCode::<Test>::kill();
	let mut data = InherentData::default();
	data.put_data(
		INHERENT_IDENTIFIER,
		&ParachainInherentData {
			validation_data,
			relay_chain_state,
			downward_messages: Default::default(),
			horizontal_messages: Default::default(),
			relay_parent_descendants: Default::default(),
			collator_peer_id: None,
		},
	)
	.expect("the identifier is free");
	data
}
