// SPDX-License-Identifier: Apache-2.0

//! A parachain. What the relay chain says reaches it as a proof, in the inherent of each block.

use super::*;
use crate::{self as pallet_upgrade_orchestrator, Event, MembersElectorate, PalletPrefixes, Vote};
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
	traits::{ConstU32, ConstU64, OnFinalize, OnInitialize, PostInherents, UnfilteredDispatchable},
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

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = ();
	type ManagerOrigin = EnsureRoot<u64>;
	type Consideration = ();
}

impl pallet_upgrade_orchestrator::Config for Test {
	type WeightInfo = ();
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type OnSlash = ();
	type Preimages = Preimage;
	type CodeApplier = crate::ParachainCodeApplier<Self>;
	type Electorate = MembersElectorate<CouncilMembers>;
	type ProposeOrigin = EnsureSignedBy<CouncilMembers, u64>;
	type CancelOrigin = EnsureRoot<u64>;
	type AdminOrigin = EnsureRoot<u64>;
	type BlockNumberProvider = System;
	type InnerMigrator = Migrations;
	type Time = Timestamp;
	type ProtectedPrefixes = PalletPrefixes<(System, ParachainSystem, Timestamp, Balances)>;
	type RequiredApis = RequiredApis;
	type DefaultPolicy = DefaultPolicy;
	type BaseDeposit = ConstU64<BASE_DEPOSIT>;
	type ByteDeposit = ConstU64<1>;
	type MaxOpenProposals = ConstU32<4>;
	type MaxClosedProposals = ConstU32<4>;
	type MaxInspectedCodes = ConstU32<12>;
	type JournalLength = ConstU32<32>;
	type SwitchTimeout = ConstU64<15>;
	type EnactRetryDelay = ConstU64<3>;
}

/// Run a test on a parachain after its first block, and check everything that always holds at its end.
pub fn run(test: impl FnOnce()) {
	reset();
	GoAheadSignal::set(None);
	Restricted::set(false);
	MaxCodeSize::set(2 * 1024 * 1024);
	let mut storage = frame_system::GenesisConfig::<Test>::default().build_storage().unwrap();
	pallet_balances::GenesisConfig::<Test> {
		balances: [ALICE, BOB, CHARLIE, DAVE, EVE].map(|who| (who, FUNDS)).to_vec(),
		..Default::default()
	}
	.assimilate_storage(&mut storage)
	.unwrap();
	let mut ext = sp_io::TestExternalities::from(storage);
	ext.register_extension(sp_core::traits::ReadRuntimeVersionExt::new(Host));
	ext.execute_with(|| {
		let code = blob_builder::blob(&Running::get(), &[]);
		sp_io::storage::set(sp_core::storage::well_known_keys::CODE, &code);
		next_block();
		test();
		UpgradeOrchestrator::do_try_state().unwrap();
	});
}

/// Build a block as the executive does, with the inherent that carries the relay chain's word.
///
/// Returns whether it was locked for users.
pub fn next_block() -> bool {
	let switched = switch_to_code_in_storage();
	let number = System::block_number() + 1;
	System::reset_events();
	if switched || frame_system::LastRuntimeUpgrade::<Test>::get().is_none() {
		frame_system::LastRuntimeUpgrade::<Test>::put(frame_system::LastRuntimeUpgradeInfo::from(
			Running::get(),
		));
	}
	System::initialize(&number, &head().hash(), &Default::default());
	let inherent = validation_data(number as u32);
	AllPalletsWithSystem::on_initialize(number);
	let locked = UpgradeOrchestrator::ongoing();
	ParachainSystem::create_inherent(&inherent)
		.expect("there is data for it")
		.dispatch_bypass_filter(RawOrigin::None.into())
		.expect("the inherent is accepted");
	frame_support::assert_ok!(Timestamp::set(RuntimeOrigin::none(), number * 6_000));
	UpgradeOrchestrator::post_inherents();
	if locked {
		UpgradeOrchestrator::step();
	}
	AllPalletsWithSystem::on_finalize(number);
	System::maybe_apply_pending_code_upgrade();
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

/// Build empty blocks up to and including `number`.
pub fn run_to(number: u64) {
	while System::block_number() < number {
		next_block();
	}
}

/// Events of this pallet in this block.
pub fn events() -> Vec<Event<Test>> {
	System::read_events_for_pallet::<Event<Test>>()
}

/// The hash that a vote on a proposal has to name.
pub fn plan_hash(proposal: u32) -> sp_core::H256 {
	crate::Proposals::<Test>::get(proposal).map(|proposal| proposal.plan_hash).unwrap_or_default()
}

pub fn status(proposal: u32) -> crate::lifecycle::Status<u64> {
	crate::Proposals::<Test>::get(proposal).expect("the proposal is kept").status
}

/// Propose 1.1.0 and have three of five say yes.
pub fn approved() -> u32 {
	let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
	let id = crate::NextProposal::<Test>::get();
	assert_ok!(UpgradeOrchestrator::propose(RuntimeOrigin::signed(ALICE), Box::new(plan)));
	for who in [ALICE, BOB, CHARLIE] {
		assert_ok!(UpgradeOrchestrator::vote(
			RuntimeOrigin::signed(who),
			id,
			plan_hash(id),
			Vote::Aye
		));
	}
	id
}
