// SPDX-License-Identifier: Apache-2.0

//! What can be known of the runtime without running its blob.

mod catalogue;

use crate::{
	configs::{
		governance::{CouncilInstance, CouncilMembers, NeverPaused, TechnicalInstance},
		upgrades::{
			ComponentCalls, DefaultHealthFloor, DefaultPolicies, DroppablePrefixes,
			MigrationServiceWeight, OpenWhileHalted, OpenWhileWaiting, OrchestratorServiceWeight,
			ProtectedPallets, RequiredApis,
		},
		RuntimeBlockWeights,
	},
	genesis_config_presets::{
		get_preset, preset_names, CERTIFICATES, COLLATOR, COUNCIL, PARA_ID, SUDO,
	},
	weights::{CertificatesWeight, UpgradeOrchestratorWeight},
	AccountId, AllPalletsWithSystem, Balances, Block, Executive, Header, Runtime, RuntimeCall,
	RuntimeGenesisConfig, RuntimeOrigin, SafeMode, System, UpgradeOrchestrator, AUTHOR_REWARD,
	VERSION,
};
use codec::{Decode, Encode};
use frame_support::{
	dispatch::DispatchClass,
	traits::{Contains, Get, GetCallMetadata, OnIdle, PalletsInfoAccess, SortedMembers},
	view_functions::{
		runtime_api::runtime_decl_for_runtime_view_function::RuntimeViewFunctionV1, ViewFunctionId,
	},
};
use pallet_certificates::{WeightInfo as _, MAX_BATCH_LENGTH, MAX_CONTENT_LENGTH};
use pallet_migrations::WeightInfo as _;
use pallet_upgrade_orchestrator::{
	version::{text_of, DecimalVersions},
	Class, HealthMetrics, PalletPrefixes, PolicyOf, Vote, WeightInfo as _, MAX_CHECKS,
};
use serde_json::Value;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_io::TestExternalities;
use sp_runtime::{traits::Header as _, Digest, DigestItem, Perbill};

/// Put a preset's values over the defaults, as tools that make chain specifications do.
fn merge(defaults: &mut Value, patch: Value) {
	match (defaults, patch) {
		(Value::Object(defaults), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(defaults.entry(key).or_insert(Value::Null), value);
			}
		},
		(place, value) => *place = value,
	}
}

/// The development chain before its first block.
fn development_chain() -> TestExternalities {
	let mut genesis = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	let preset = get_preset(&DEV_RUNTIME_PRESET.into()).unwrap();
	merge(&mut genesis, serde_json::from_slice(&preset).unwrap());
	let mut chain = TestExternalities::default();
	chain.execute_with(|| {
		frame_support::genesis_builder_helper::build_state::<RuntimeGenesisConfig>(
			serde_json::to_vec(&genesis).unwrap(),
		)
		.unwrap();
	});
	chain
}

#[test]
fn every_preset_that_is_named_can_be_had() {
	for name in preset_names() {
		assert!(get_preset(&name).is_some(), "{name}");
	}
	assert_eq!(get_preset(&"unknown".into()), None);
}

#[test]
fn the_development_preset_makes_a_chain_with_council_policy_and_certificates() {
	development_chain().execute_with(|| {
		let mut council = COUNCIL.map(|member| member.to_account_id()).to_vec();
		council.sort();
		assert_eq!(CouncilMembers::sorted_members(), council);
		assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(SUDO.to_account_id()));
		assert_eq!(parachain_info::Pallet::<Runtime>::parachain_id(), PARA_ID.into());
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 1);
		assert_eq!(pallet_certificates::NextId::<Runtime>::get(), CERTIFICATES);

		for class in Class::ALL {
			assert!(pallet_upgrade_orchestrator::Policies::<Runtime>::contains_key(class));
			let policy: PolicyOf<Runtime> = UpgradeOrchestrator::policy(class);
			assert!(policy.validate::<Runtime>().is_ok());
		}
		let policy = UpgradeOrchestrator::policy(Class::Minor);
		assert_eq!(policy.quorum, Perbill::from_parts(334_000_000));
		assert_eq!((policy.voting_period, policy.timelock, policy.grace), (20, 5, 50));
		assert_eq!(policy.maintenance_blocks, 600);
	});
}

#[test]
fn the_first_block_of_the_development_chain_begins() {
	development_chain().execute_with(|| {
		let header = Header::new(
			1,
			Default::default(),
			Default::default(),
			Default::default(),
			Default::default(),
		);
		Executive::initialize_block(&header);
		let weight = frame_system::Pallet::<Runtime>::block_weight().total();
		assert!(weight.all_lt(RuntimeBlockWeights::get().max_block), "{weight}");
	});
}

#[test]
fn the_author_of_a_block_is_paid() {
	development_chain().execute_with(|| {
		let author = COLLATOR.to_account_id();
		let (owned, issued) = (Balances::free_balance(&author), Balances::total_issuance());
		let slot = DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(1).encode());
		let header = Header::new(
			1,
			Default::default(),
			Default::default(),
			Default::default(),
			Digest { logs: vec![slot] },
		);
		Executive::initialize_block(&header);
		assert_eq!(Balances::free_balance(&author), owned + AUTHOR_REWARD);
		assert_eq!(Balances::total_issuance(), issued + AUTHOR_REWARD);
	});
}

#[test]
fn filters_let_repairs_in_and_keep_out_what_could_reach_into_a_scope() {
	let remark = || RuntimeCall::from(frame_system::Call::remark { remark: Vec::new() });
	let vote = pallet_upgrade_orchestrator::Call::vote {
		proposal: 0,
		plan_hash: Default::default(),
		vote: Vote::Aye,
	};
	let apply = frame_system::Call::apply_authorized_upgrade { code: Vec::new() };
	let pay = pallet_balances::Call::transfer_keep_alive {
		dest: COLLATOR.to_account_id().into(),
		value: 1,
	};
	let give = pallet_certificates::Call::transfer { id: 0, new_holder: COLLATOR.to_account_id() };
	let as_root = pallet_sudo::Call::sudo { call: Box::new(remark()) };
	let exit = pallet_safe_mode::Call::force_exit {};
	// Call, while halted, while waiting.
	for (call, halted, waiting) in [
		(pallet_timestamp::Call::set { now: 0 }.into(), true, true),
		(remark(), true, true),
		(vote.into(), true, true),
		(apply.into(), true, false),
		(as_root.into(), true, false),
		(exit.into(), true, false),
		(pay.into(), false, true),
		(give.into(), false, false),
	] {
		let call: RuntimeCall = call;
		assert_eq!(OpenWhileHalted::contains(&call), halted, "{call:?}");
		assert_eq!(OpenWhileWaiting::contains(&call), waiting, "{call:?}");
	}
}

#[test]
fn components_can_neither_replace_code_nor_speak_for_others_nor_write_what_they_like() {
	let remark = || RuntimeCall::from(frame_system::Call::remark { remark: Vec::new() });
	let hash = Default::default();
	let key = || vec![(Vec::new(), Vec::new())];
	let account = || COLLATOR.to_account_id();
	let pay = pallet_balances::Call::transfer_keep_alive { dest: account().into(), value: 1 };
	let alone = pallet_multisig::Call::as_multi_threshold_1 {
		other_signatories: Vec::new(),
		call: Box::new(remark()),
	};
	let execute = pallet_collective::Call::<Runtime, CouncilInstance>::execute {
		proposal: Box::new(remark()),
		length_bound: 0,
	};
	let decide = pallet_collective::Call::<Runtime, TechnicalInstance>::execute {
		proposal: Box::new(remark()),
		length_bound: 0,
	};
	let later = pallet_scheduler::Call::schedule {
		when: 1,
		maybe_periodic: None,
		priority: 0,
		call: Box::new(remark()),
	};
	let refused: Vec<RuntimeCall> = vec![
		remark(),
		frame_system::Call::set_code { code: Vec::new() }.into(),
		frame_system::Call::set_code_without_checks { code: Vec::new() }.into(),
		frame_system::Call::authorize_upgrade { code_hash: hash }.into(),
		frame_system::Call::authorize_upgrade_without_checks { code_hash: hash }.into(),
		frame_system::Call::apply_authorized_upgrade { code: Vec::new() }.into(),
		frame_system::Call::set_storage { items: key() }.into(),
		frame_system::Call::kill_storage { keys: vec![Vec::new()] }.into(),
		frame_system::Call::kill_prefix { prefix: Vec::new(), subkeys: 1 }.into(),
		pallet_sudo::Call::sudo { call: Box::new(remark()) }.into(),
		alone.into(),
		execute.into(),
		decide.into(),
		later.into(),
		pay.into(),
		pallet_preimage::Call::unrequest_preimage { hash }.into(),
		pallet_migrations::Call::force_set_cursor { cursor: Default::default() }.into(),
		pallet_safe_mode::Call::force_exit {}.into(),
		pallet_timestamp::Call::set { now: 0 }.into(),
		pallet_upgrade_orchestrator::Call::resume { reason: Vec::new() }.into(),
		pallet_upgrade_orchestrator::Call::cancel { proposal: 0, reason: Vec::new() }.into(),
	];
	for call in refused {
		assert!(!ComponentCalls::contains(&call), "{call:?}");
	}
	// What is let through wraps no other call.
	let told = frame_system::Call::remark_with_event { remark: Vec::new() };
	let pages = frame_system::Call::set_heap_pages { pages: 64 };
	let give = pallet_certificates::Call::transfer { id: 0, new_holder: account() };
	for call in [told.into(), pages.into(), give.into()] {
		assert!(ComponentCalls::contains(&call), "{call:?}");
	}
}

#[test]
fn the_breaker_is_seen_as_safe_mode_and_leaves_governance_open() {
	type Filter = <Runtime as frame_system::Config>::BaseCallFilter;
	type CommitteeOrigin = pallet_collective::RawOrigin<AccountId, TechnicalInstance>;
	let pay: RuntimeCall = pallet_balances::Call::transfer_keep_alive {
		dest: COLLATOR.to_account_id().into(),
		value: 1,
	}
	.into();
	let open: [RuntimeCall; 6] = [
		pallet_timestamp::Call::set { now: 0 }.into(),
		pallet_collective::Call::<Runtime, CouncilInstance>::close {
			proposal_hash: Default::default(),
			index: 0,
			proposal_weight_bound: Default::default(),
			length_bound: 0,
		}
		.into(),
		pallet_preimage::Call::note_preimage { bytes: Vec::new() }.into(),
		pallet_upgrade_orchestrator::Call::resume { reason: vec![] }.into(),
		frame_system::Call::apply_authorized_upgrade { code: Vec::new() }.into(),
		pallet_safe_mode::Call::force_exit {}.into(),
	];
	development_chain().execute_with(|| {
		System::set_block_number(1);
		assert!(Filter::contains(&pay));
		let committee = || CommitteeOrigin::Members(2, 3);
		UpgradeOrchestrator::trip_breaker(committee().into(), b"an attack".to_vec()).unwrap();
		assert!(SafeMode::is_entered() && !Filter::contains(&pay));
		assert!(open.iter().all(Filter::contains));
		// Measured in what the block has to spare: the accounts of this chain are few.
		UpgradeOrchestrator::reset_breaker(committee().into(), b"it is over".to_vec()).unwrap();
		assert!(!Filter::contains(&pay));
		UpgradeOrchestrator::on_idle(1, RuntimeBlockWeights::get().max_block);
		assert!(!SafeMode::is_entered() && Filter::contains(&pay));
		// Safe mode alone keeps users out as well. The committee can not enter it: its breaker has limits.
		SafeMode::force_enter(committee().into()).unwrap_err();
		SafeMode::force_enter(RuntimeOrigin::root()).unwrap();
		assert!(!Filter::contains(&pay) && open.iter().all(Filter::contains));
	});
}

#[test]
fn what_governance_needs_can_not_be_paused() {
	fn never(pallet: &str, call: &str) -> bool {
		let name = |text: &str| text.as_bytes().to_vec().try_into().unwrap();
		NeverPaused::contains(&(name(pallet), name(call)))
	}
	for pallet in [
		"Timestamp",
		"ParachainSystem",
		"Council",
		"TechnicalCommittee",
		"Multisig",
		"Preimage",
		"Scheduler",
		"Sudo",
		"SafeMode",
		"TxPause",
		"UpgradeOrchestrator",
	] {
		let calls = RuntimeCall::get_call_names(pallet);
		assert!(!calls.is_empty() && calls.iter().all(|call| never(pallet, call)), "{pallet}");
	}
	let system = RuntimeCall::get_call_names("System");
	assert!(system.contains(&"apply_authorized_upgrade"));
	assert!(system
		.iter()
		.all(|call| never("System", call) == (*call == "apply_authorized_upgrade")));
	for pallet in ["Balances", "Certificates"] {
		assert!(!RuntimeCall::get_call_names(pallet).iter().any(|call| never(pallet, call)));
	}
}

#[test]
fn the_spec_version_is_that_of_the_release() {
	// A rescue build is above the release that it replaces, whose number it therefore stands next to.
	let (release, rescue_digit) = if cfg!(feature = "release-1-1-0") {
		("1.1.0", 0)
	} else if cfg!(feature = "rescue-of-1-1-0") {
		("1.1.0", 1)
	} else if cfg!(feature = "reverse-of-1-1-0") {
		("1.1.0", 2)
	} else if cfg!(feature = "release-1-1-1") {
		("1.1.1", 0)
	} else if cfg!(feature = "rescue-of-1-1-1") {
		("1.1.1", 1)
	} else {
		("1.0.0", 0)
	};
	assert_eq!(text_of::<DecimalVersions>(VERSION.spec_version).to_vec(), release.as_bytes());
	assert_eq!(VERSION.spec_version % 10, rescue_digit);
	assert_eq!(VERSION.impl_version, u32::from(!cfg!(feature = "drill")));
	assert_eq!(VERSION.transaction_version, 1);
	assert_eq!(VERSION.system_version, 1);
}

#[test]
fn the_runtime_offers_every_api_that_it_requires_of_others() {
	let own = [pallet_upgrade_orchestrator::plan::ORCHESTRATOR_API];
	for (id, least) in RequiredApis::get().into_iter().chain(own) {
		let offered = VERSION.apis.iter().find(|(api, _)| *api == id);
		assert!(offered.is_some_and(|(_, version)| *version >= least), "{id:?}");
	}
}

#[test]
fn a_view_function_answers_to_the_id_that_the_metadata_gives_it() {
	development_chain().execute_with(|| {
		let metadata = Runtime::metadata_ir();
		let call = |name: &str, input: Vec<u8>| {
			let pallets = metadata.pallets.iter();
			let mut functions = pallets
				.filter(|pallet| pallet.name == "UpgradeOrchestrator")
				.flat_map(|pallet| &pallet.view_functions);
			let function = functions.find(|function| function.name == name).unwrap();
			let id = ViewFunctionId::decode(&mut &function.id[..]).unwrap();
			<Runtime as RuntimeViewFunctionV1<Block>>::execute_view_function(id, input).unwrap()
		};
		assert_eq!(call("status", Vec::new()), UpgradeOrchestrator::status().encode());
		let policy = UpgradeOrchestrator::policy_of(Class::Major);
		assert_eq!(call("policy_of", Class::Major.encode()), policy.encode());
		assert_eq!(call("countdown", 7u32.encode()), None::<()>.encode());
	});
}

#[test]
fn every_pallet_is_protected_or_meant_to_be_upgraded() {
	let protected = ProtectedPallets::infos();
	let open: Vec<_> = AllPalletsWithSystem::infos()
		.into_iter()
		.filter(|pallet| !protected.iter().any(|other| other.index == pallet.index))
		.map(|pallet| pallet.name)
		.collect();
	// The orchestrator protects itself.
	assert_eq!(open, ["UpgradeOrchestrator", "Certificates"]);
}

#[test]
fn pallets_have_the_names_and_indices_that_wallets_look_for() {
	let pallets: Vec<_> = AllPalletsWithSystem::infos()
		.into_iter()
		.map(|pallet| (pallet.index, pallet.name))
		.collect();
	assert_eq!(
		pallets,
		[
			(0, "System"),
			(1, "ParachainSystem"),
			(2, "Timestamp"),
			(3, "ParachainInfo"),
			(10, "Balances"),
			(11, "TransactionPayment"),
			(20, "Authorship"),
			(22, "Aura"),
			(23, "AuraExt"),
			(30, "Council"),
			(31, "Preimage"),
			(32, "Scheduler"),
			(33, "Sudo"),
			(35, "MessageQueue"),
			(36, "TechnicalCommittee"),
			(37, "Multisig"),
			(38, "SafeMode"),
			(39, "TxPause"),
			(40, "MultiBlockMigrations"),
			(41, "UpgradeOrchestrator"),
			(50, "Certificates"),
		]
	);
}

/// How many blocks the migration of the development chain takes, by the weights.
fn blocks_of_the_migration() -> u64 {
	let left = MigrationServiceWeight::get()
		.saturating_sub(<Runtime as pallet_migrations::Config>::WeightInfo::progress_mbms_none())
		.saturating_sub(pallet_migrations::Pallet::<Runtime>::exec_migration_max_weight())
		.saturating_sub(CertificatesWeight::step_base());
	let each_block = left
		.checked_div_per_component(&CertificatesWeight::step())
		.expect("a step costs something");
	u64::from(CERTIFICATES).div_ceil(each_block)
}

#[test]
fn the_certificates_of_the_development_chain_take_five_to_twelve_blocks() {
	let blocks = blocks_of_the_migration();
	assert!((5..=12).contains(&blocks), "{blocks} blocks");
}

#[test]
fn calls_fit_into_a_transaction_and_the_rest_into_a_block() {
	let weights = RuntimeBlockWeights::get();
	let largest_call = weights.get(DispatchClass::Normal).max_extrinsic.unwrap();
	let largest_blob = pallet_preimage::MAX_SIZE;
	// A batch holds what the other calls about upgrades of certificates can do.
	let largest_batch = CertificatesWeight::request_upgrade(MAX_CONTENT_LENGTH)
		.max(CertificatesWeight::approve_upgrade())
		.max(CertificatesWeight::cancel_upgrade())
		.max(
			CertificatesWeight::execute_upgrade()
				.max(CertificatesWeight::fail_upgrade())
				.saturating_add(CertificatesWeight::check_piece()),
		)
		.saturating_mul(MAX_BATCH_LENGTH.into());
	for (call, weight) in [
		("inspect_code", UpgradeOrchestratorWeight::inspect_code(largest_blob)),
		("propose", UpgradeOrchestratorWeight::propose()),
		("vote", UpgradeOrchestratorWeight::vote()),
		("cancel", UpgradeOrchestratorWeight::cancel()),
		("retry", UpgradeOrchestratorWeight::retry()),
		("set_policy", UpgradeOrchestratorWeight::set_policy()),
		("resume", UpgradeOrchestratorWeight::resume()),
		("issue", CertificatesWeight::issue()),
		("transfer", CertificatesWeight::transfer()),
		("revoke", CertificatesWeight::revoke()),
		("batch", largest_batch),
	] {
		assert!(weight.all_lt(largest_call), "{call}: {weight} of {largest_call}");
	}

	let open = <Runtime as pallet_upgrade_orchestrator::Config>::MaxOpenProposals::get();
	let enactment = UpgradeOrchestratorWeight::on_initialize_idle()
		.saturating_add(UpgradeOrchestratorWeight::service_timers(open))
		.saturating_add(UpgradeOrchestratorWeight::enact(largest_blob));
	// What is captured, and the migrations, only take what these leave. The code is in the proof once.
	let guard = UpgradeOrchestratorWeight::guard(largest_blob)
		.set_proof_size(UpgradeOrchestratorWeight::guard(0).proof_size());
	let first_block = guard
		.saturating_add(UpgradeOrchestratorWeight::notice_version(open, largest_blob))
		.saturating_add(UpgradeOrchestratorWeight::maintain());
	let locked_block = UpgradeOrchestratorWeight::maintain()
		.saturating_add(OrchestratorServiceWeight::get())
		.saturating_add(MigrationServiceWeight::get());
	let rescue = UpgradeOrchestratorWeight::on_initialize_idle()
		.saturating_add(UpgradeOrchestratorWeight::maintain())
		.saturating_add(UpgradeOrchestratorWeight::enact(largest_blob));
	for (block, weight) in [
		("enactment", enactment),
		("first", first_block),
		("locked", locked_block),
		("rescue", rescue),
	] {
		assert!(weight.all_lt(weights.max_block), "{block} block: {weight}");
	}
}

#[test]
fn an_idle_block_costs_the_orchestrator_next_to_nothing() {
	let idle = UpgradeOrchestratorWeight::on_initialize_idle();
	let share = Perbill::from_percent(1) * RuntimeBlockWeights::get().max_block;
	assert!(idle.all_lt(share), "{idle} of {share}");
}

#[test]
fn the_health_floor_fits_into_each_probation_and_nobody_can_move_what_it_watches() {
	type Metrics = <Runtime as pallet_upgrade_orchestrator::Config>::Metrics;
	for check in DefaultHealthFloor::get() {
		assert_eq!(Metrics::is_movable(&check.metric), Some(false), "{:?}", check.metric);
		for class in Class::ALL {
			let probation = DefaultPolicies::get().of(class).probation_blocks;
			assert!(check.slowest_blocks() <= probation, "{class:?}");
		}
	}
}

#[test]
fn what_users_may_lose_is_nothing_that_is_protected() {
	for prefix in DroppablePrefixes::get() {
		for protected in PalletPrefixes::<ProtectedPallets>::get() {
			assert!(!prefix.starts_with(&protected) && !protected.starts_with(&prefix));
		}
	}
}

#[test]
fn what_is_sampled_in_a_block_leaves_it_to_users() {
	type Metrics = <Runtime as pallet_upgrade_orchestrator::Config>::Metrics;
	let most = UpgradeOrchestratorWeight::sample(MAX_CHECKS)
		.saturating_add(Metrics::largest_weight().saturating_mul(MAX_CHECKS.into()));
	let share = Perbill::from_percent(5) * RuntimeBlockWeights::get().max_block;
	assert!(most.all_lt(share), "{most} of {share}");
}
