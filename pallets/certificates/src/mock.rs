// SPDX-License-Identifier: Apache-2.0

//! A runtime of this pallet and the migrations that drive it.

use crate as pallet_certificates;
use codec::Encode;
use frame_support::{
	derive_impl, ord_parameter_types, parameter_types, traits::EitherOfDiverse, weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use pallet_certificates::{
	migrations::v1::LazyMigrationV1, CertificateUpgrader, Progress, TextContent, Upgrade,
	WeightInfo,
};
use sp_io::TestExternalities;
use sp_runtime::{BuildStorage, DispatchError};

type Block = frame_system::mocking::MockBlock<Test>;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Migrations: pallet_migrations,
		Certificates: pallet_certificates,
	}
);

/// An account that may issue, revoke and approve.
pub const ISSUER: u64 = 1;
/// Another one. Root may do so too.
pub const OTHER_ISSUER: u64 = 2;
/// Somebody with certificates.
pub const ALICE: u64 = 10;
/// Somebody else.
pub const BOB: u64 = 11;

/// How many certificates fit into one block of migration.
pub const CERTIFICATES_PER_BLOCK: u64 = 7;

ord_parameter_types! {
	pub const Issuer: u64 = ISSUER;
	pub const OtherIssuer: u64 = OTHER_ISSUER;
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
	type Migrations = (LazyMigrationV1<Test>,);
	type MaxServiceWeight = MaxServiceWeight;
}

/// What the migrations pallet wants of migrations that it is benchmarked with. Nothing here benchmarks it.
#[cfg(feature = "runtime-benchmarks")]
impl pallet_migrations::MockedMigrations for LazyMigrationV1<Test> {
	fn set_fail_after(_: u32) {}
	fn set_success_after(_: u32) {}
}

/// Migration data with which the upgrader fails.
pub const REFUSED: &[u8] = b"refused";
/// Migration data with which the upgrader is never done.
pub const ENDLESS: &[u8] = b"endless";
/// Where the upgrader says how many steps were done before the one that it did last.
pub const TRACE: &[u8] = b"trace of the upgrader";

/// Takes texts, leaves a trace of each step, and goes wrong where the migration data says so.
pub struct MockUpgrader;

impl CertificateUpgrader for MockUpgrader {
	fn step_weight() -> Weight {
		TextContent::<Test>::step_weight()
	}

	fn step(upgrade: &Upgrade, steps_done: u32) -> Result<Progress, DispatchError> {
		sp_io::storage::set(TRACE, &steps_done.encode());
		match &upgrade.migration_data[..] {
			REFUSED => Err(DispatchError::Unavailable),
			ENDLESS => Ok(Progress::More),
			_ => TextContent::<Test>::step(upgrade, steps_done),
		}
	}
}

impl pallet_certificates::Config for Test {
	type IssueOrigin = EitherOfDiverse<
		EnsureRoot<u64>,
		EitherOfDiverse<EnsureSignedBy<Issuer, u64>, EnsureSignedBy<OtherIssuer, u64>>,
	>;
	type Upgrader = MockUpgrader;
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
