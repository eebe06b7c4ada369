// SPDX-License-Identifier: Apache-2.0

//! The releases of the sample as blobs: what they say of themselves, and how a chain goes from one to
//! the next.

use codec::{Decode, Encode};
use frame_support::{assert_ok, traits::GetStorageVersion};
use pallet_certificates::{migrations as certificate_migrations, NextId, Pallet as Certificates};
use pallet_upgrade_orchestrator::{
	code::embedded_version,
	journal::ENGINE_ID,
	lifecycle::{AbortReason, CancelReason, Status},
	plan::ORCHESTRATOR_API,
	view::ChainStatus,
	CodeInfo, Error, Event, InspectedCodes, Journal, JournalEntry, JournalTip, Phase, ProposalId,
	Tip, VersionRecord, VersionStatus, Vote,
};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	DigestItem, DispatchError,
};
use sp_version::RuntimeVersion;
use std::collections::BTreeMap;
use upgrade_orchestrator_blob_tests::{plan_of_1_1_0, Authored, Chain, Relay, Release};
use upgrade_orchestrator_sample_runtime::{
	genesis_config_presets::CERTIFICATES, AccountId, BlockNumber, Hash, Runtime, RuntimeCall,
	RuntimeEvent,
};

/// The first proposal of a chain.
const FIRST: ProposalId = 0;
/// More blocks than anything here takes.
const MANY: u32 = 40;
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
	assert_ok!(chain.propose(Alice, plan_of_1_1_0()));
	for member in [Alice, Bob, Charlie] {
		assert_ok!(chain.vote(member, FIRST, Vote::Aye));
	}
	chain
}

/// Produce blocks until the one in which the plan is enacted, and return that.
fn wait_for_enactment(chain: &mut Chain) -> Authored {
	chain.produce_until(MANY, |_, authored| authored.is_locked())
}

/// Produce blocks until one is open to users, and return how many were locked before it.
fn wait_until_open(chain: &mut Chain) -> u32 {
	let mut locked = 0;
	chain.produce_until(MANY, |_, authored| {
		locked += u32::from(authored.is_locked());
		!authored.is_locked()
	});
	locked
}

/// The orchestrator's events of the head.
fn upgrade_events(chain: &mut Chain) -> Vec<Event<Runtime>> {
	chain
		.events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::UpgradeOrchestrator(event) => Some(event),
			_ => None,
		})
		.collect()
}

fn status_of_chain(chain: &mut Chain) -> ChainStatus<Hash, BlockNumber> {
	chain.ask("UpgradeOrchestratorApi_status", ())
}

/// The registry, the newest version first: version, code, how it stands, who brought it in.
fn registry(chain: &mut Chain) -> Vec<(String, Hash, VersionStatus, Option<ProposalId>)> {
	let versions: Vec<(u32, VersionRecord<AccountId, Hash, BlockNumber>)> =
		chain.ask("UpgradeOrchestratorApi_versions", ());
	versions
		.into_iter()
		.map(|(_, record)| {
			let version = String::from_utf8(record.version.to_vec()).unwrap();
			(version, record.code_hash, record.status, record.proposal)
		})
		.collect()
}

/// All entries of the journal, after checking that their chain is unbroken and ends in the header.
fn verified_journal(chain: &mut Chain) -> Vec<JournalEntry<AccountId, Hash, BlockNumber>> {
	let tip = chain.read(Tip::<Runtime>::get).expect("the journal has begun");
	let mut parent = chain.genesis_hash();
	let mut entries = Vec::new();
	for sequence in 0..tip.length {
		let record = chain.read(|| Journal::<Runtime>::get(sequence)).expect("nothing was pruned");
		assert_eq!((record.sequence, record.parent), (sequence, parent));
		parent = BlakeTwo256::hash_of(&record);
		entries.push(record.entry);
	}
	assert_eq!(parent, tip.hash);

	let in_headers = chain
		.headers
		.iter()
		.flat_map(|header| header.digest.logs())
		.filter_map(|item| match item {
			DigestItem::Consensus(ENGINE_ID, tip) => Some(tip),
			_ => None,
		})
		.map(|tip| JournalTip::<Hash>::decode(&mut &tip[..]).unwrap());
	assert_eq!(in_headers.last(), Some(tip));
	entries
}

/// The statuses that a proposal went through after it was made, by their names.
fn statuses_in_journal(chain: &mut Chain, of: ProposalId) -> Vec<String> {
	verified_journal(chain)
		.into_iter()
		.filter_map(|entry| match entry {
			JournalEntry::StatusChanged { proposal, status, .. } if proposal == of => {
				let name = format!("{status:?}");
				Some(name.split([' ', '{']).next().unwrap_or_default().to_owned())
			},
			_ => None,
		})
		.collect()
}

fn refused(error: Error<Runtime>) -> Result<(), DispatchError> {
	// Through the encoding: the reason's text does not survive it.
	let error = DispatchError::from(error);
	Err(DispatchError::decode(&mut &error.encode()[..]).unwrap())
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
	assert_eq!(numbers, [10_000_000, 10_010_000, 10_010_001]);
}

#[test]
fn the_releases_differ_in_nothing_but_what_they_are_for() {
	let [first, second, rescue] = Release::ALL.map(Release::version);
	for other in [&second, &rescue] {
		assert_eq!(first.spec_name, other.spec_name);
		assert_eq!(first.transaction_version, other.transaction_version);
		assert_eq!(first.system_version, other.system_version);
		assert_eq!(first.apis, other.apis);
	}
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
		let events = upgrade_events(&mut chain);
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
		code_hash: code.hash,
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
	let enactment = wait_for_enactment(&mut chain);
	assert_eq!(enactment.block.header.number, eta);
	assert!(matches!(chain.status(FIRST), Status::CodeScheduled { .. }));
	assert!(chain.events().contains(&RuntimeEvent::ParachainSystem(
		cumulus_pallet_parachain_system::Event::ValidationFunctionStored
	)));
	assert!(upgrade_events(&mut chain)
		.contains(&Event::Enacted { proposal: FIRST, code_hash: Release::Second.code_hash() }));

	// The relay chain takes its time, and users go on.
	for _ in 0..3 {
		assert_ok!(chain.transact(Ferdie, frame_system::Call::remark { remark: vec![] }));
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
	assert_eq!(status_of_chain(&mut chain).phase, Phase::Maintenance { proposal: FIRST });

	// Bit by bit, until all of it is done.
	let migrated = 1 + wait_until_open(&mut chain);
	assert!((5..=12).contains(&migrated), "the migration took {migrated} blocks");
	let Status::Confirmed { at } = chain.status(FIRST) else {
		panic!("it is {:?}", chain.status(FIRST))
	};
	assert_eq!(at, chain.number() - 1);
	let status = status_of_chain(&mut chain);
	assert_eq!((status.phase, status.locked), (Phase::Idle, false));
	assert_eq!(status.version.to_vec(), b"1.1.0");
	assert_ok!(chain.transact(Ferdie, frame_system::Call::remark { remark: vec![] }));

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
		registry(&mut chain),
		[
			("1.1.0".into(), new, VersionStatus::Active, Some(FIRST)),
			("1.0.0".into(), old, VersionStatus::Superseded, None),
		]
	);
	assert_eq!(
		statuses_in_journal(&mut chain, FIRST),
		["Queued", "CodeScheduled", "Migrating", "Verifying", "Confirmed"]
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
	wait_for_enactment(&mut chain);
	assert_ok!(chain.transact(Alice, issue("1.0.1")));
	chain.produce(Relay::GoAhead, &[]);
	wait_until_open(&mut chain);

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
	wait_for_enactment(&mut chain);

	chain.produce(Relay::Abort, &[]);
	let Status::Aborted { reason, expires } = chain.status(FIRST) else {
		panic!("it is {:?}", chain.status(FIRST))
	};
	assert_eq!(reason, AbortReason::RelayAbort);
	assert!(expires > chain.number());
	assert_eq!(chain.code(), Release::First.blob());
	assert_ok!(chain.transact(Ferdie, frame_system::Call::remark { remark: vec![] }));

	let retry = pallet_upgrade_orchestrator::Call::<Runtime>::retry { proposal: FIRST };
	assert_eq!(chain.transact(Bob, retry.clone()), Err(DispatchError::BadOrigin));
	assert_ok!(chain.transact(Alice, retry));
	wait_for_enactment(&mut chain);
	chain.produce(Relay::GoAhead, &[]);
	wait_until_open(&mut chain);
	assert!(matches!(chain.status(FIRST), Status::Confirmed { .. }));
	assert_eq!(
		statuses_in_journal(&mut chain, FIRST),
		[
			"Queued",
			"CodeScheduled",
			"Aborted",
			"Queued",
			"CodeScheduled",
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
	assert!(upgrade_events(&mut chain)
		.iter()
		.any(|event| matches!(event, Event::EnactmentDeferred { proposal: FIRST, .. })));
	assert!(matches!(chain.status(FIRST), Status::Queued { .. }));

	let enactment = wait_for_enactment(&mut chain);
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
	plan.rescue = Some(plan.candidate);
	assert_eq!(chain.propose(Alice, plan), refused(Error::RescueNotHigher));

	// The rescue build itself is a candidate like others, with no build above it.
	let mut plan = plan_of_1_1_0();
	plan.candidate = Release::Rescue.code();
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
	assert!(wait_until_open(&mut chain) >= 5);

	let [new, old] = [Release::Second, Release::First].map(Release::code_hash);
	assert_eq!(
		registry(&mut chain),
		[
			("1.1.0".into(), new, VersionStatus::Unmanaged, None),
			("1.0.0".into(), old, VersionStatus::Superseded, None),
		]
	);
	let status = chain.status(FIRST);
	assert!(matches!(status, Status::Cancelled { reason: CancelReason::Overtaken, .. }));
	verified_journal(&mut chain);
}
