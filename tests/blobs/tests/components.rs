// SPDX-License-Identifier: Apache-2.0

//! Plans that upgrade more than the runtime, in blobs as they are released. The targets are three
//! instances that issue certificates, each for itself: its upgrade is a certificate of its new version.

use codec::Encode;
use cumulus_pallet_parachain_system::PendingValidationCode;
use frame_support::{assert_ok, storage::unhashed};
use pallet_certificates::{
	migrations::{v0, v1},
	CertificateId, NextId,
};
use pallet_upgrade_orchestrator::{
	lifecycle::{FailReason, Fault as Cause, Status},
	Agenda, Class, CodeBlob, ComponentInput, ComponentTime, CurrentVersion, Event, PendingChanges,
	PlanInputOf, ProposalId, Proposals, ScopeInput, TargetId, TargetInput, TargetKind,
	TargetOrigin, TargetVersions, VersionStatus,
};
use sp_core::storage::well_known_keys::HEAP_PAGES;
use sp_keyring::Sr25519Keyring::{self, Bob, Charlie, Dave, Ferdie};
use sp_runtime::traits::{BlakeTwo256, Hash as _};
use upgrade_orchestrator_blob_tests::{plan_of, plan_of_1_1_0, Chain, Fault, Relay, Release};
use upgrade_orchestrator_sample_runtime::{
	genesis_config_presets::CERTIFICATES, Hash, Runtime, RuntimeCall,
};

/// The first proposal of a chain.
const FIRST: ProposalId = 0;
/// Far more blocks than any upgrade takes here.
const MANY: u32 = 80;

/// A chain on 1.0.0 with an instance for each of these accounts, which are targets 1, 2, 3, all at 1.0.0.
fn chain_with(instances: [Sr25519Keyring; 3]) -> Chain {
	let mut chain = Chain::new(Release::First);
	for (target, owner) in (1..).zip(instances) {
		chain.sudo(pallet_upgrade_orchestrator::Call::register_target {
			target,
			info: TargetInput {
				name: format!("issuer {target}").into_bytes(),
				kind: TargetKind::Contract,
				owner: owner.to_account_id(),
				origin: TargetOrigin::Signed(owner.to_account_id()),
				class: Class::Minor,
				version: b"1.0.0".to_vec(),
			},
		});
	}
	chain
}

/// Store a call as a preimage.
fn store(chain: &mut Chain, call: impl Into<RuntimeCall>) -> CodeBlob<Hash> {
	let bytes = call.into().encode();
	let code_hash = BlakeTwo256::hash(&bytes);
	let length_bytes = bytes.len() as u32;
	// Two instances may have the same call.
	let _ = chain.transact(Bob, pallet_preimage::Call::note_preimage { bytes });
	CodeBlob { code_hash, length_bytes }
}

/// The upgrade of an instance to 1.1.0: it issues a certificate about itself.
fn issues(chain: &mut Chain, target: TargetId) -> ComponentInput<Hash> {
	let call = pallet_certificates::Call::<Runtime>::issue {
		holder: Ferdie.to_account_id(),
		subject: format!("Issuer {target}"),
		version: "1.1.0".into(),
	};
	ComponentInput {
		target,
		to_version: b"1.1.0".to_vec(),
		call: store(chain, call),
		fallback: None,
		requires: vec![],
		conflicts: vec![],
		after: vec![],
		critical: true,
		when: ComponentTime::BeforeEnactment,
		encoded_for: Release::First.version().spec_version,
	}
}

/// A plan that leaves the runtime as it is.
fn of_components(components: Vec<ComponentInput<Hash>>) -> PlanInputOf<Runtime> {
	PlanInputOf::<Runtime> {
		version: vec![],
		candidate: None,
		rescue: None,
		scope: ScopeInput { prefixes: vec![], max_keys: 0, max_bytes: 0 },
		migrations: vec![],
		components,
		..plan_of_1_1_0()
	}
}

/// Produce blocks, with a relay chain that agrees to everything at once, until a proposal ends.
fn to_the_end(chain: &mut Chain, proposal: ProposalId) -> Status<u32> {
	for _ in 0..MANY {
		if chain.status(proposal).is_final() {
			return chain.status(proposal);
		}
		let pending = chain.read(PendingValidationCode::<Runtime>::exists);
		chain.produce(if pending { Relay::GoAhead } else { Relay::Silent }, &[]);
	}
	panic!("after {MANY} blocks it is {:?}", chain.status(proposal));
}

/// The version that a target has, as text.
fn version_of(chain: &mut Chain, target: TargetId) -> String {
	chain.read(|| {
		let current = CurrentVersion::<Runtime>::get(target).expect("it is registered");
		let record = TargetVersions::<Runtime>::get(target, current).expect("it has a version");
		String::from_utf8(record.version.to_vec()).expect("it is ASCII")
	})
}

/// How many certificates were ever issued.
fn issued(chain: &mut Chain) -> CertificateId {
	chain.read(NextId::<Runtime>::get)
}

#[test]
fn three_instances_are_upgraded_together_by_a_plan_of_components_alone() {
	let mut chain = chain_with([Bob, Charlie, Dave]);
	let components = (1..=3).map(|target| issues(&mut chain, target)).collect();
	let before = issued(&mut chain);
	let proposal = chain.approve(of_components(components), [Bob, Charlie, Dave]);
	chain.wait_for_enactment();
	assert!(
		matches!(chain.status(proposal), Status::Confirmed { .. }),
		"in the locked block itself"
	);
	assert_eq!(issued(&mut chain), before + 3);
	for target in 1..=3 {
		assert_eq!(version_of(&mut chain, target), "1.1.0");
	}
	assert_eq!(chain.version().spec_version, Release::First.version().spec_version);
	chain.verified_journal();
}

#[test]
fn inv_17_one_instance_that_may_not_do_it_keeps_all_three_from_their_upgrade() {
	// Ferdie is not of those who may issue.
	let mut chain = chain_with([Bob, Charlie, Ferdie]);
	let components = (1..=3).map(|target| issues(&mut chain, target)).collect();
	let before = issued(&mut chain);
	let proposal = chain.approve(of_components(components), [Bob, Charlie, Dave]);
	chain.wait_for_enactment();
	assert!(matches!(chain.status(proposal), Status::Failed { reason: FailReason::Check, .. }));
	assert_eq!(issued(&mut chain), before, "what the two before it did is gone");
	for target in 1..=3 {
		assert_eq!(version_of(&mut chain, target), "1.0.0");
	}
	assert!(chain
		.upgrade_events()
		.iter()
		.any(|event| matches!(event, Event::ComponentExecuted { index: 2, result: Err(_), .. })));
	// It is not tried again.
	for _ in 0..5 {
		assert!(!chain.produce(Relay::Silent, &[]).is_locked());
	}
}

#[test]
fn a_parameter_of_the_chain_is_changed_by_a_plan_that_root_approves_in_the_councils_place() {
	let mut chain = Chain::new(Release::First);
	let info = TargetInput {
		name: b"memory of the code".to_vec(),
		kind: TargetKind::Parameters,
		owner: Bob.to_account_id(),
		origin: TargetOrigin::Root,
		class: Class::Minor,
		version: b"1.0.0".to_vec(),
	};
	chain.sudo(pallet_upgrade_orchestrator::Call::register_target { target: 1, info });
	// What speaks as Root waits for the set-back, which is over now.
	let waits = |event: &Event<Runtime>| matches!(event, Event::ChangeScheduled { .. });
	assert!(chain.upgrade_events().iter().any(waits));
	chain.tamper(|| {
		PendingChanges::<Runtime>::mutate(|changes| {
			changes.iter_mut().for_each(|change| change.due = 0);
		});
		Agenda::<Runtime>::mutate(|agenda| agenda.next_due = Some(0));
	});
	chain.produce(Relay::Silent, &[]);
	let pages = frame_system::Call::<Runtime>::set_heap_pages { pages: 4_096 };
	let component = ComponentInput { call: store(&mut chain, pages), ..issues(&mut chain, 1) };
	assert_ok!(chain.propose(Bob, of_components(vec![component])));
	let plan_hash = chain
		.read(|| Proposals::<Runtime>::get(FIRST))
		.map(|proposal| proposal.plan_hash)
		.expect("it was proposed");
	chain.sudo(pallet_upgrade_orchestrator::Call::approve { proposal: FIRST, plan_hash });
	let eta = match chain.status(FIRST) {
		Status::Queued { eta, .. } => eta,
		other => panic!("{other:?}"),
	};
	chain.wait_for_enactment();
	assert!(chain.number() >= eta, "the timelock stays");
	assert!(matches!(chain.status(FIRST), Status::Confirmed { .. }));
	assert_eq!(version_of(&mut chain, 1), "1.1.0");
	assert_eq!(chain.read(|| unhashed::get::<u64>(HEAP_PAGES)), Some(4_096));
}

#[test]
fn a_component_of_the_candidate_runs_on_the_new_layout_before_users_get_in() {
	let mut chain = chain_with([Bob, Charlie, Dave]);
	assert_ok!(chain.bring(Bob, Release::Second));
	assert_ok!(chain.bring(Bob, Release::Rescue));
	let late = ComponentInput {
		when: ComponentTime::AfterVerification,
		encoded_for: Release::Second.version().spec_version,
		..issues(&mut chain, 1)
	};
	let plan = PlanInputOf::<Runtime> { components: vec![late], ..plan_of_1_1_0() };
	let issued_before = issued(&mut chain);
	let proposal = chain.approve(plan, [Bob, Charlie, Dave]);
	assert_eq!(proposal, FIRST);
	assert!(matches!(to_the_end(&mut chain, proposal), Status::Confirmed { .. }));
	assert_eq!(version_of(&mut chain, 1), "1.1.0");
	assert_eq!(issued(&mut chain), issued_before + 1);
	// It has the layout of 1.1.0, and not that of 1.0.0 with the migration after it.
	let written = chain.read(|| v1::Certificates::<Runtime>::get(issued_before));
	assert!(written.is_some_and(|certificate| !certificate.is_revoked()));
}

#[test]
fn what_a_component_did_is_taken_back_by_the_rescue_build_of_a_failed_upgrade() {
	let mut chain = chain_with([Bob, Charlie, Dave]);
	assert_ok!(chain.bring(Bob, Release::Drill));
	assert_ok!(chain.bring(Bob, Release::Rescue));
	let id = issued(&mut chain);
	let revoke = pallet_certificates::Call::<Runtime>::revoke {
		id,
		reason: "The upgrade was undone".into(),
	};
	let component =
		ComponentInput { fallback: Some(store(&mut chain, revoke)), ..issues(&mut chain, 1) };
	let plan = PlanInputOf::<Runtime> {
		components: vec![component],
		..plan_of(Release::First, Release::Drill, Release::Rescue)
	};
	let proposal = chain.approve(plan, [Bob, Charlie, Dave]);
	chain.choose(Fault::Migration, CERTIFICATES / 2);
	chain.wait_for_enactment();
	assert_eq!(version_of(&mut chain, 1), "1.1.0");
	let end = to_the_end(&mut chain, proposal);
	assert!(matches!(end, Status::RolledBack { cause: Cause::MigrationFailed, .. }), "{end:?}");
	assert_eq!(version_of(&mut chain, 1), "1.0.0");
	let history = chain.read(|| TargetVersions::<Runtime>::get(1, 1));
	assert!(history.is_some_and(|record| record.status == VersionStatus::RolledBack));
	// Restored with the rest of the scope, as the plan's own call wrote it, and revoked after that.
	let certificate = chain.read(|| v0::Certificates::<Runtime>::get(id));
	assert!(certificate.is_some_and(|certificate| certificate.is_revoked()));
	assert_eq!(chain.version().spec_version, Release::Rescue.version().spec_version);
}
