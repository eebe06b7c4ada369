// SPDX-License-Identifier: Apache-2.0

//! A chain that applies its code by itself, in the block after.

use super::*;
use crate::{self as pallet_upgrade_orchestrator, Event, Guarded, PalletPrefixes, Vote};
use frame_support::{
	assert_ok, derive_impl,
	migrations::MultiStepMigrator,
	ord_parameter_types,
	traits::{
		ConstU32, ConstU64, EitherOfDiverse, OnFinalize, OnIdle, OnInitialize, PostInherents,
	},
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
	type BaseCallFilter = frame_support::traits::InsideBoth<UpgradeOrchestrator, SafeMode>;
}

ord_parameter_types! {
	/// May cancel and administrate besides Root.
	pub const Guardian: u64 = 77;
}

impl_chain! {
	applier: crate::SoloCodeApplier<Self>,
	approve: EnsureSignedBy<Referenda, u64>,
	cancel: EitherOfDiverse<EnsureRoot<u64>, EnsureSignedBy<Guardian, u64>>,
	protected: (System, Timestamp, Balances, Preimage, SafeMode),
}

/// A chain after its first block, on 1.0.0.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext = genesis();
	ext.execute_with(next_block);
	ext
}

/// Run a test, and check everything that always holds at its end.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		UpgradeOrchestrator::do_try_state().unwrap();
	});
}

/// Build a block as the executive does. Users get in only if it is not locked.
///
/// Returns whether it was.
pub fn next_block_with(users: impl FnOnce()) -> bool {
	let number = System::block_number() + 1;
	let parent = sp_runtime::traits::BlakeTwo256::hash_of(&(System::parent_hash(), number));
	let locked = begin_block(parent);
	end_block(locked, users);
	locked
}

/// Propose 1.1.0, approve it, and wait until its eta.
pub fn enacted() -> u32 {
	let proposal = approved();
	run_to(System::block_number() + policy().timelock);
	proposal
}
