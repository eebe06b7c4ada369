// SPDX-License-Identifier: Apache-2.0

//! A runtime of this pallet and the migrations that drive it.

use crate as pallet_certificates;
use frame_support::{derive_impl, ord_parameter_types, parameter_types, weights::Weight};
use frame_system::EnsureSignedBy;
use pallet_certificates::WeightInfo;
use sp_io::TestExternalities;
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Migrations: pallet_migrations,
		Certificates: pallet_certificates,
	}
);

/// The only account that may issue and revoke.
pub const ISSUER: u64 = 1;
/// Somebody with certificates.
pub const ALICE: u64 = 10;
/// Somebody else.
pub const BOB: u64 = 11;

/// How many certificates fit into one block of migration.
pub const CERTIFICATES_PER_BLOCK: u64 = 7;

ord_parameter_types! {
	pub const Issuer: u64 = ISSUER;
}

parameter_types! {
	// The migrations pallet looks for work, opens the migration and, in the last block, closes it.
	pub MaxServiceWeight: Weight = <() as pallet_migrations::WeightInfo>::progress_mbms_none()
		.saturating_add(Migrations::exec_migration_max_weight().saturating_mul(2))
		.saturating_add(<() as WeightInfo>::step_base())
		.saturating_add(<() as WeightInfo>::step().saturating_mul(CERTIFICATES_PER_BLOCK));
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type MultiBlockMigrator = Migrations;
}

#[derive_impl(pallet_migrations::config_preludes::TestDefaultConfig)]
impl pallet_migrations::Config for Test {
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = (pallet_certificates::migrations::v1::LazyMigrationV1<Test>,);
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type MaxServiceWeight = MaxServiceWeight;
}

impl pallet_certificates::Config for Test {
	type IssueOrigin = EnsureSignedBy<Issuer, u64>;
	type WeightInfo = ();
}

/// A chain with these certificates at genesis, in block 1.
pub fn new_test_ext_with(
	certificates: pallet_certificates::GenesisConfig<Test>,
) -> TestExternalities {
	let storage = RuntimeGenesisConfig { certificates, ..Default::default() }
		.build_storage()
		.expect("the genesis config of the mock is valid");
	let mut ext = TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// A chain without certificates, in block 1.
pub fn new_test_ext() -> TestExternalities {
	new_test_ext_with(Default::default())
}
