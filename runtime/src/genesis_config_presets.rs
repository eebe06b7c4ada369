// SPDX-License-Identifier: Apache-2.0

//! Chains that can be started without writing a genesis: `development`.

use crate::{
	AuraConfig, BalancesConfig, BlockNumber, CertificatesConfig, CouncilConfig,
	ParachainInfoConfig, RuntimeGenesisConfig, SudoConfig, TechnicalCommitteeConfig,
	UpgradeOrchestratorConfig, UNIT,
};
use alloc::{vec, vec::Vec};
use frame_support::build_struct_json_patch;
use pallet_upgrade_orchestrator::{Class, Policy, RequiredAttestations};
use serde_json::Value;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::Perbill;

/// The parachain's number on the relay chain.
pub const PARA_ID: u32 = 2000;
/// How many certificates there are from the start: enough for release 1.1.0 to migrate over several
/// blocks.
pub const CERTIFICATES: u32 = 2_000;
/// The council. Ferdie owns as much as they do, but is a stranger to it.
pub const COUNCIL: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];
/// The technical committee: who makes statements on plans, and two of whom have the emergency powers.
pub const TECHNICAL_COMMITTEE: [Sr25519Keyring; 3] = [Charlie, Dave, Eve];
/// Who authors blocks.
pub const COLLATOR: Sr25519Keyring = Alice;
/// Who is Root.
pub const SUDO: Sr25519Keyring = Alice;

/// Votes and timelocks of seconds, so that a whole upgrade can be watched.
fn policies() -> Vec<(Class, Policy<BlockNumber>)> {
	let minor = Policy {
		voting_period: 20,
		late_quorum_extension: 5,
		quorum: Perbill::from_rational(334u32, 1_000),
		approval: Perbill::from_percent(60),
		minimum_approvals: 3,
		timelock: 5,
		grace: 50,
		objection_period: 20,
		maintenance_blocks: 600,
		// Confirmed as soon as it is verified. Whoever wants to watch a probation sets another policy.
		probation_blocks: 0,
		freeze_blocks: 20,
		attestations: RequiredAttestations::default(),
	};
	let major = Policy {
		attestations: RequiredAttestations { audit: 1, rehearsal: 1, ..Default::default() },
		..minor
	};
	let emergency = Policy {
		voting_period: 10,
		approval: Perbill::from_percent(80),
		minimum_approvals: 4,
		timelock: 2,
		..minor
	};
	vec![
		(Class::Patch, Policy { timelock: 3, ..minor }),
		(Class::Minor, minor),
		(Class::Major, major),
		(Class::Emergency, emergency),
	]
}

/// One collator, everybody is rich, and upgrades are decided within minutes.
fn development() -> Value {
	let council = COUNCIL.map(Sr25519Keyring::to_account_id).to_vec();
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: Sr25519Keyring::well_known()
				.map(|account| (account.to_account_id(), 1_000_000 * UNIT))
				.collect::<Vec<_>>(),
		},
		parachain_info: ParachainInfoConfig { parachain_id: PARA_ID.into() },
		aura: AuraConfig { authorities: vec![COLLATOR.public().into()] },
		council: CouncilConfig { members: council.clone() },
		technical_committee: TechnicalCommitteeConfig {
			members: TECHNICAL_COMMITTEE.map(Sr25519Keyring::to_account_id).to_vec(),
		},
		sudo: SudoConfig { key: Some(SUDO.to_account_id()) },
		upgrade_orchestrator: UpgradeOrchestratorConfig { policies: policies() },
		certificates: CertificatesConfig { generated: CERTIFICATES, holders: council },
	})
}

/// The genesis with this name, as the JSON that [`sp_genesis_builder`] takes.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_str() {
		DEV_RUNTIME_PRESET => development(),
		_ => return None,
	};
	Some(serde_json::to_vec(&patch).expect("a JSON value can always be written; qed"))
}

/// All names.
pub fn preset_names() -> Vec<PresetId> {
	vec![PresetId::from(DEV_RUNTIME_PRESET)]
}
