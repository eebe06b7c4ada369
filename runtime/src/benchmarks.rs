// SPDX-License-Identifier: Apache-2.0

//! What `benchmark pallet` can measure on this runtime.

frame_benchmarking::define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[cumulus_pallet_parachain_system, ParachainSystem]
	[pallet_timestamp, Timestamp]
	[pallet_balances, Balances]
	[pallet_collective, Council]
	[pallet_multisig, Multisig]
	[pallet_preimage, Preimage]
	[pallet_scheduler, Scheduler]
	[pallet_sudo, Sudo]
	[pallet_migrations, MultiBlockMigrations]
	[pallet_upgrade_orchestrator, UpgradeOrchestrator]
	[pallet_certificates, Certificates]
);
