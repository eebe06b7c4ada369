// SPDX-License-Identifier: Apache-2.0

//! The releases of the sample as blobs: what they say of themselves, and how a chain goes from one to
//! the next.

use frame_support::{assert_ok, traits::GetStorageVersion};
use pallet_certificates::{migrations as certificate_migrations, NextId, Pallet as Certificates};
use pallet_upgrade_orchestrator::{
	code::embedded_version,
	lifecycle::{AbortReason, CancelReason, Status},
	plan::ORCHESTRATOR_API,
	CodeInfo, Error, Event, InspectedCodes, Phase, ProposalId, VersionStatus, Vote,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	DispatchError,
};
use sp_version::RuntimeVersion;
use std::collections::BTreeMap;
use upgrade_orchestrator_blob_tests::{plan_of_1_1_0, story::refused, Chain, Relay, Release};
use upgrade_orchestrator_sample_runtime::{
	genesis_config_presets::CERTIFICATES, BlockNumber, Runtime, RuntimeCall, RuntimeEvent,
};

/// The first proposal of a chain.
const FIRST: ProposalId = 0;
/// The timelock of the development chain.
const TIMELOCK: BlockNumber = 5;

/// A chain on 1.0.0 in which both blobs of the upgrade to 1.1.0 are stored and inspected.
fn chain_with_blobs() -> Chain {
	let mut chain = Chain::new(Release::First);
	assert_ok!(chain.bring(Alice, Release::Second));
	assert_ok!(chain.bring(Alice, Release::Rescue));
	chain
}

/// A chain on 1.0.0 on which the upgrade to 1.1.0 is approved.
fn chain_with_approved_plan() -> Chain {
	let mut chain = chain_with_blobs();
	chain.approve(plan_of_1_1_0(), [Alice, Bob, Charlie]);
	chain
}

#[test]
fn each_blob_has_the_version_embedded_that_it_runs_as() {
	let numbers = Release::ALL.map(|release| {
		// The linker and the macro list the APIs in different orders.
		let sorted = |mut version: RuntimeVersion| {
			version.apis.to_mut().sort();
			version
		};
		let embedded = embedded_version(release.blob()).expect("our own reader can read it");
		let embedded = sorted(embedded);
		assert_eq!(embedded, sorted(release.version()), "{release:?}");
		let (id, least) = ORCHESTRATOR_API;
		assert!(embedded.apis.iter().any(|(api, version)| *api == id && *version >= least));
		embedded.spec_version
	});
	assert_eq!(
		numbers,
		[10_000_000, 10_010_000, 10_010_000, 10_010_001, 10_010_002, 10_010_010, 10_010_011]
	);
}

#[test]
fn the_releases_differ_in_nothing_but_what_they_are_for() {
	let [first, others @ ..] = Release::ALL.map(Release::version);
	for other in &others {
		assert_eq!(first.spec_name, other.spec_name);
		assert_eq!(first.transaction_version, other.transaction_version);
		assert_eq!(first.system_version, other.system_version);
		assert_eq!(first.apis, other.apis);
	}
	// What is substituted for the drill is told apart from it.
	let drill = Release::Drill.version();
	assert_eq!((drill.spec_version, drill.impl_version), (others[1].spec_version, 0));
	assert!(Release::ALL
		.iter()
		.all(|one| *one == Release::Drill || one.version().impl_version == 1));
}

#[test]
fn inspection_stores_what_the_blob_says_of_itself() {
	let mut chain = Chain::new(Release::First);
	for release in [Release::Second, Release::Rescue] {
		assert_ok!(chain.bring(Bob, release));
		let stored = chain.read(|| InspectedCodes::<Runtime>::get(release.code_hash()));
		assert_eq!(
			stored,
			Some(
				CodeInfo::new(embedded_version(release.blob()).unwrap(), release.blob().len())
					.unwrap()
			)
		);
		let events = chain.upgrade_events();
		let spec_version = release.version().spec_version;
		let code_hash = release.code_hash();
		assert_eq!(events, [Event::CodeInspected { code_hash, spec_version }]);
	}
}

#[test]
fn half_a_blob_is_refused_before_the_host_sees_it() {
	let mut chain = Chain::new(Release::First);
	let blob = Release::Second.blob();
	let half = blob[..blob.len() / 2].to_vec();
	let (code_hash, length_bytes) = (BlakeTwo256::hash(&half), half.len() as u32);
	assert_ok!(chain.transact(Alice, pallet_preimage::Call::note_preimage { bytes: half }));
	let inspect = pallet_upgrade_orchestrator::Call::inspect_code { code_hash, length_bytes };
	assert_eq!(chain.transact(Alice, inspect), refused(Error::CodeUnreadable));
}

#[test]
fn a_stranger_can_neither_inspect_nor_propose_nor_vote() {
	let mut chain = chain_with_blobs();
	let code = Release::Second.code();
	let inspect = pallet_upgrade_orchestrator::Call::inspect_code {
		code_hash: code.code_hash,
		length_bytes: code.length_bytes,
	};
	assert_eq!(chain.transact(Ferdie, inspect), Err(DispatchError::BadOrigin));
	assert_eq!(chain.propose(Ferdie, plan_of_1_1_0()), Err(DispatchError::BadOrigin));
	assert_ok!(chain.propose(Alice, plan_of_1_1_0()));
	assert_eq!(chain.vote(Ferdie, FIRST, Vote::Aye), refused(Error::NotAMember));
}

#[test]
fn a_voted_upgrade_migrates_in_locked_blocks_and_is_confirmed() {
	let mut chain = chain_with_blobs();
	assert_eq!(chain.version().spec_version, 10_000_000);
	let before: BTreeMap<_, _> =
		chain.read(|| certificate_migrations::v0::Certificates::<Runtime>::iter().collect());
	assert_eq!(before.len(), CERTIFICATES as usize);

	// Three of five ayes: nobody can turn it any more.
	assert_ok!(chain.propose(Alice, plan_of_1_1_0()));
	assert!(matches!(chain.status(FIRST), Status::Voting { .. }));
	assert_ok!(chain.vote(Bob, FIRST, Vote::Aye));
	assert_ok!(chain.vote(Charlie, FIRST, Vote::Aye));
	assert_ok!(chain.vote(Dave, FIRST, Vote::Aye));
	let approved = chain.number();
	let Status::Queued { eta, .. } = chain.status(FIRST) else {
		panic!("it is {:?}", chain.status(FIRST))
	};
	assert_eq!(eta, approved + TIMELOCK);
	assert_eq!(chain.vote(Eve, FIRST, Vote::Nay), refused(Error::VotingEnded));

	// The timelock is over: one locked block, in which the code is handed to the relay chain.
	let enactment = chain.wait_for_enactment();
	assert_eq!(enactment.block.header.number, eta);
	assert!(matches!(chain.status(FIRST), Status::CodeScheduled { .. }));
	assert!(chain.events().contains(&RuntimeEvent::ParachainSystem(
		cumulus_pallet_parachain_system::Event::ValidationFunctionStored
	)));
	assert!(chain
		.upgrade_events()
		.contains(&Event::Enacted { proposal: FIRST, code_hash: Release::Second.code_hash() }));

	// The relay chain takes its time, and users go on.
	for _ in 0..3 {
		assert_ok!(chain.remark(Ferdie));
		assert_eq!(chain.version().spec_version, 10_000_000);
	}

	// GoAhead: the next block is executed by the new code.
	assert!(!chain.produce(Relay::GoAhead, &[]).is_locked());
	assert_eq!(chain.code(), Release::Second.blob());
	assert_eq!(chain.version().spec_version, 10_010_000);

	// Locked from the first block of the new code on, also for those who ignore the lock.
	let transaction = chain.sign(Ferdie, frame_system::Call::remark { remark: vec![] });
	let dishonest = chain.author(Relay::Silent, &[transaction.clone()], true);
	assert!(dishonest.is_locked());
	assert!(chain.import(&dishonest.block).is_err());
	let first = chain.produce(Relay::Silent, &[transaction]);
	assert!(first.is_locked());
	assert_eq!(first.results, [None]);
	assert!(matches!(chain.status(FIRST), Status::Migrating { .. }));
	assert_eq!(chain.upgrade_status().phase, Phase::Maintenance { proposal: FIRST });

	// Bit by bit, until all of it is done.
	let migrated = 1 + chain.wait_until_open();
	assert!((5..=12).contains(&migrated), "the migration took {migrated} blocks");
	let Status::Confirmed { at } = chain.status(FIRST) else {
		panic!("it is {:?}", chain.status(FIRST))
	};
	assert_eq!(at, chain.number() - 1);
	let status = chain.upgrade_status();
	assert_eq!((status.phase, status.locked), (Phase::Idle, false));
	assert_eq!(status.version.to_vec(), b"1.1.0");
	assert_ok!(chain.remark(Ferdie));

	// Every certificate says what it said, in the new layout.
	let after: BTreeMap<_, _> =
		chain.read(|| certificate_migrations::v1::Certificates::<Runtime>::iter().collect());
	assert_eq!(after.len(), before.len());
	for (id, old) in &before {
		let new = &after[id];
		assert_eq!((&new.holder, &new.subject), (&old.holder, &old.subject));
		assert_eq!(new.version.to_string(), old.version.as_str());
		assert_eq!((new.previous, new.issued_at), (old.previous, old.issued_at));
		assert_eq!(new.is_revoked(), old.revoked);
	}
	chain.read(|| {
		let by_holder = certificate_migrations::v1::ByHolder::<Runtime>::iter_keys().count();
		assert_eq!(by_holder, CERTIFICATES as usize);
		assert_eq!(Certificates::<Runtime>::on_chain_storage_version(), 1);
		assert_eq!(NextId::<Runtime>::get(), CERTIFICATES);
	});

	// The chain remembers all of it.
	let [new, old] = [Release::Second, Release::First].map(Release::code_hash);
	assert_eq!(
		chain.registry(),
		[
			("1.1.0".into(), new, VersionStatus::Active, Some(FIRST)),
			("1.0.0".into(), old, VersionStatus::Superseded, None),
		]
	);
	assert_eq!(
		chain.statuses_in_journal(FIRST),
		["Queued", "CodeScheduled", "Capturing", "Migrating", "Verifying", "Confirmed"]
	);
}

#[test]
fn certificates_can_be_used_before_and_after_the_upgrade() {
	let issue = |version: &str| pallet_certificates::Call::<Runtime>::issue {
		holder: Ferdie.to_account_id(),
		subject: "Upgrading chains".into(),
		version: version.into(),
	};
	let mut chain = chain_with_approved_plan();
	assert_ok!(chain.transact(Alice, issue("1.0.0")));
	chain.wait_for_enactment();
	assert_ok!(chain.transact(Alice, issue("1.0.1")));
	chain.produce(Relay::GoAhead, &[]);
	chain.wait_until_open();

	assert_ok!(chain.transact(Alice, issue("1.1.0")));
	let id = CERTIFICATES;
	let give =
		pallet_certificates::Call::<Runtime>::transfer { id, new_holder: Eve.to_account_id() };
	assert_ok!(chain.transact(Ferdie, give));
	let reason = "Replaced".to_string();
	assert_ok!(chain.transact(Alice, pallet_certificates::Call::<Runtime>::revoke { id, reason }));
	let certificates = chain.read(|| {
		[0, 1, 2].map(|n| {
			certificate_migrations::v1::Certificates::<Runtime>::get(CERTIFICATES + n).unwrap()
		})
	});
	assert_eq!(
		certificates.each_ref().map(|one| one.version.to_string()),
		["1.0.0", "1.0.1", "1.1.0"]
	);
	assert_eq!(certificates.each_ref().map(|one| one.previous), [None, Some(id), Some(id + 1)]);
	assert_eq!(certificates[0].holder, Eve.to_account_id());
	assert!(certificates[0].is_revoked() && !certificates[1].is_revoked());
}

#[test]
fn an_abort_of_the_relay_chain_can_be_retried() {
	let mut chain = chain_with_approved_plan();
	chain.wait_for_enactment();

	chain.produce(Relay::Abort, &[]);
	let Status::Aborted { reason, expires } = chain.status(FIRST) else {
		panic!("it is {:?}", chain.status(FIRST))
	};
	assert_eq!(reason, AbortReason::RelayAbort);
	assert!(expires > chain.number());
	assert_eq!(chain.code(), Release::First.blob());
	assert_ok!(chain.remark(Ferdie));

	let retry = pallet_upgrade_orchestrator::Call::<Runtime>::retry { proposal: FIRST };
	assert_eq!(chain.transact(Bob, retry.clone()), Err(DispatchError::BadOrigin));
	assert_ok!(chain.transact(Alice, retry));
	chain.wait_for_enactment();
	chain.produce(Relay::GoAhead, &[]);
	chain.wait_until_open();
	assert!(matches!(chain.status(FIRST), Status::Confirmed { .. }));
	assert_eq!(
		chain.statuses_in_journal(FIRST),
		[
			"Queued",
			"CodeScheduled",
			"Aborted",
			"Queued",
			"CodeScheduled",
			"Capturing",
			"Migrating",
			"Verifying",
			"Confirmed"
		]
	);
}

#[test]
fn an_enactment_waits_for_the_restriction_of_the_relay_chain_to_end() {
	let mut chain = chain_with_approved_plan();
	let Status::Queued { eta, .. } = chain.status(FIRST) else { panic!("it is approved") };
	while chain.number() < eta {
		chain.produce(Relay::Restricted, &[]);
	}
	assert!(chain
		.upgrade_events()
		.iter()
		.any(|event| matches!(event, Event::EnactmentDeferred { proposal: FIRST, .. })));
	assert!(matches!(chain.status(FIRST), Status::Queued { .. }));

	let enactment = chain.wait_for_enactment();
	assert!(enactment.block.header.number > eta);
	assert!(matches!(chain.status(FIRST), Status::CodeScheduled { .. }));
}

#[test]
fn a_cancelled_plan_is_never_enacted() {
	let mut chain = chain_with_approved_plan();
	let cancel = pallet_upgrade_orchestrator::Call::<Runtime>::cancel {
		proposal: FIRST,
		reason: b"Found a fault".to_vec(),
	};
	assert_eq!(chain.transact(Bob, cancel.clone()), Err(DispatchError::BadOrigin));
	assert_ok!(chain.transact(Alice, cancel));
	for _ in 0..2 * TIMELOCK {
		assert!(!chain.produce(Relay::Silent, &[]).is_locked());
	}
	let status = chain.status(FIRST);
	assert!(matches!(status, Status::Cancelled { reason: CancelReason::Proposer, .. }));
	assert_eq!(chain.code(), Release::First.blob());
}

#[test]
fn a_rescue_build_has_to_be_above_its_candidate() {
	let mut chain = chain_with_blobs();
	let mut plan = plan_of_1_1_0();
	plan.rescue = plan.candidate;
	assert_eq!(chain.propose(Alice, plan), refused(Error::RescueNotHigher));

	// The rescue build itself is a candidate like others, with no build above it.
	let mut plan = plan_of_1_1_0();
	plan.candidate = Some(Release::Rescue.code());
	assert_eq!(chain.propose(Alice, plan), refused(Error::RescueNotHigher));

	let mut plan = plan_of_1_1_0();
	plan.rescue = None;
	assert_eq!(chain.propose(Alice, plan), refused(Error::RescueMissing));

	assert_ok!(chain.propose(Alice, plan_of_1_1_0()));
}

#[test]
fn code_that_root_sets_is_registered_as_unmanaged_and_overtakes_open_plans() {
	let mut chain = chain_with_approved_plan();
	let code = Release::Second.blob().to_vec();
	let call: RuntimeCall = frame_system::Call::set_code { code }.into();
	let sudo = pallet_sudo::Call::<Runtime>::sudo { call: Box::new(call) };
	assert_ok!(chain.transact(Alice, sudo));
	chain.produce(Relay::GoAhead, &[]);
	assert!(chain.wait_until_open() >= 5);

	let [new, old] = [Release::Second, Release::First].map(Release::code_hash);
	assert_eq!(
		chain.registry(),
		[
			("1.1.0".into(), new, VersionStatus::Unmanaged, None),
			("1.0.0".into(), old, VersionStatus::Superseded, None),
		]
	);
	let status = chain.status(FIRST);
	assert!(matches!(status, Status::Cancelled { reason: CancelReason::Overtaken, .. }));
	chain.verified_journal();
}
