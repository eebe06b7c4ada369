// SPDX-License-Identifier: Apache-2.0

//! A chain that applies its code by itself, in the block after.

use super::*;
use crate::{self as pallet_upgrade_orchestrator, Event, MembersElectorate, PalletPrefixes, Vote};
use frame_support::{
	assert_ok, derive_impl, ord_parameter_types,
	traits::{ConstU32, ConstU64, EitherOfDiverse, OnFinalize, OnInitialize, PostInherents},
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
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

ord_parameter_types! {
	/// May cancel and administrate besides Root.
	pub const Guardian: u64 = 77;
}

impl pallet_upgrade_orchestrator::Config for Test {
	type WeightInfo = ();
	type RuntimeHoldReason = RuntimeHoldReason;
	type Currency = Balances;
	type OnSlash = ();
	type Preimages = Preimage;
	type CodeApplier = crate::SoloCodeApplier<Self>;
	type Electorate = MembersElectorate<CouncilMembers>;
	type ProposeOrigin = EnsureSignedBy<CouncilMembers, u64>;
	type CancelOrigin = EitherOfDiverse<EnsureRoot<u64>, EnsureSignedBy<Guardian, u64>>;
	type AdminOrigin = EnsureRoot<u64>;
	type BlockNumberProvider = System;
	type InnerMigrator = Migrations;
	type Time = Timestamp;
	type ProtectedPrefixes = PalletPrefixes<(System, Timestamp, Balances, Preimage)>;
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

/// A chain after its first block, on 1.0.0.
pub fn new_test_ext() -> sp_io::TestExternalities {
	reset();
	let mut storage = frame_system::GenesisConfig::<Test>::default().build_storage().unwrap();
	pallet_balances::GenesisConfig::<Test> {
		balances: [ALICE, BOB, CHARLIE, DAVE, EVE, STRANGER].map(|who| (who, FUNDS)).to_vec(),
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
	});
	ext
}

/// Run a test, and check everything that always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		UpgradeOrchestrator::do_try_state().unwrap();
	});
}

/// Whether users were locked out of the last block.
pub fn next_block() -> bool {
	next_block_with(|| ())
}

/// Build a block as the executive does. Users get in only if it is not locked.
///
/// Returns whether it was.
pub fn next_block_with(users: impl FnOnce()) -> bool {
	let switched = switch_to_code_in_storage();
	let number = System::block_number() + 1;
	let parent = System::parent_hash();
	System::reset_events();
	if switched || frame_system::LastRuntimeUpgrade::<Test>::get().is_none() {
		frame_system::LastRuntimeUpgrade::<Test>::put(frame_system::LastRuntimeUpgradeInfo::from(
			Running::get(),
		));
	}
	let parent = sp_runtime::traits::BlakeTwo256::hash_of(&(parent, number));
	System::initialize(&number, &parent, &Default::default());
	AllPalletsWithSystem::on_initialize(number);
	let locked = UpgradeOrchestrator::ongoing();
	frame_support::assert_ok!(Timestamp::set(RuntimeOrigin::none(), number * 6_000));
	UpgradeOrchestrator::post_inherents();
	if locked {
		UpgradeOrchestrator::step();
	} else {
		users();
	}
	AllPalletsWithSystem::on_finalize(number);
	System::maybe_apply_pending_code_upgrade();
	locked
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

/// Propose an upgrade to 1.1.0.
pub fn propose() -> u32 {
	propose_plan(plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000)))
}

pub fn propose_plan(plan: PlanInputOf<Test>) -> u32 {
	let id = crate::NextProposal::<Test>::get();
	assert_ok!(UpgradeOrchestrator::propose(RuntimeOrigin::signed(ALICE), Box::new(plan)));
	id
}

/// Three of five say yes.
pub fn approve(proposal: u32) {
	for who in [ALICE, BOB, CHARLIE] {
		assert_ok!(UpgradeOrchestrator::vote(
			RuntimeOrigin::signed(who),
			proposal,
			plan_hash(proposal),
			Vote::Aye
		));
	}
}

/// Propose 1.1.0, approve it, and wait until its eta.
pub fn enacted() -> u32 {
	let proposal = propose();
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	proposal
}
