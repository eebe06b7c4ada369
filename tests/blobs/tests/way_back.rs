// SPDX-License-Identifier: Apache-2.0

//! Upgrades that fail, and the way back that the chain finds by itself: the drill of 1.1.0 with each of
//! its faults, in blobs as they are released.

use cumulus_pallet_parachain_system::PendingValidationCode;
use frame_support::{
	assert_ok,
	traits::{fungible::Inspect, Get, StorageVersion},
};
use frame_system::RawOrigin;
use pallet_certificates::{migrations::v0, CertificateId, NextId};
use pallet_upgrade_orchestrator::{
	lifecycle::{FailReason, Fault as Cause, HaltReason, Status},
	Event, PalletPrefixes, PlanInputOf, ProposalId, Proposals, VersionStatus,
};
use sp_core::storage::well_known_keys::CODE;
use sp_io::hashing::twox_128;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::{BTreeMap, BTreeSet};
use upgrade_orchestrator_blob_tests::{
	plan_of, story::refused_with, Authored, Chain, Fault, Relay, Release,
};
use upgrade_orchestrator_sample_runtime::{
	configs::upgrades::{CrashGapMillis, ProtectedPallets},
	genesis_config_presets::{CERTIFICATES, COLLATOR},
	Balances, Runtime, RuntimeCall, RuntimeEvent, Scheduler, SLOT_DURATION_MILLIS,
};

/// The proposal of the drill.
const DRILL: ProposalId = 0;
/// Far more blocks than any failed upgrade takes here.
const MANY: u32 = 80;
/// Slots without a block after which a chain takes the step for what prevents blocks.
const CRASH_GAP_SLOTS: u64 = CrashGapMillis::get() / SLOT_DURATION_MILLIS + 1;
/// Nothing was converted, as little as can be, half of it, and all of it.
const WRITES: [u32; 4] = [0, 1, CERTIFICATES / 2, CERTIFICATES];

/// All of storage.
type Raw = BTreeMap<Vec<u8>, Vec<u8>>;

/// A chain on 1.0.0 on which the drill is approved. It was proposed by Bob: Alice is paid for her blocks.
fn chain_before_the_drill() -> Chain {
	let mut chain = Chain::new(Release::First);
	assert_ok!(chain.bring(Bob, Release::Drill));
	assert_ok!(chain.bring(Bob, Release::Rescue));
	let drill = plan_of(Release::First, Release::Drill, Release::Rescue);
	assert_eq!(chain.approve(drill, [Bob, Charlie, Dave]), DRILL);
	chain
}

/// Have the drill enacted with a fault. The next block is its first one.
fn enact_drill(chain: &mut Chain, fault: Fault, at_write: u32) {
	chain.choose(fault, at_write);
	chain.enact();
	assert_eq!(chain.code(), Release::Drill.blob());
}

/// What a relay chain says that agrees to the rescue build at once.
fn answer(chain: &mut Chain) -> Relay {
	let pending = chain.read(PendingValidationCode::<Runtime>::exists);
	match chain.status(DRILL) {
		Status::RescueScheduled { .. } if pending => Relay::GoAhead,
		_ => Relay::Silent,
	}
}

/// The next block of a chain whose relay chain agrees to the rescue build at once. Where none can be built,
/// time goes by until the chain takes that for a crash.
fn next_block(chain: &mut Chain) -> Authored {
	let relay = answer(chain);
	let authored = chain.try_author(relay, &[], false).unwrap_or_else(|_| {
		chain.skip_slots(CRASH_GAP_SLOTS);
		chain.author(relay, &[], false)
	});
	chain.import(&authored.block).expect("an honest block is valid");
	authored
}

/// Produce blocks until something is so of the drill's proposal. All of them are locked.
fn until(chain: &mut Chain, reached: impl Fn(Status<u32>) -> bool) {
	for _ in 0..MANY {
		if reached(chain.status(DRILL)) {
			return;
		}
		assert!(next_block(chain).is_locked());
	}
	panic!("after {MANY} blocks it is {:?}", chain.status(DRILL));
}

fn until_rolled_back(chain: &mut Chain) {
	until(chain, |status| matches!(status, Status::RolledBack { .. }));
}

/// Produce blocks until the rescue build is handed over and waits for the relay chain.
fn until_handed_over(chain: &mut Chain) {
	until(chain, |status| matches!(status, Status::RescueScheduled { handed_over: true, .. }));
}

fn item(pallet: &str, item: &str) -> Vec<u8> {
	[twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

/// What every block changes, and what is allowed to remain of an upgrade that was undone. Nothing else is.
fn is_bookkeeping(key: &[u8]) -> bool {
	let account =
		|who: Sr25519Keyring| frame_system::Account::<Runtime>::hashed_key_for(who.to_account_id());
	[
		// The rescue build runs.
		CODE.to_vec(),
		item("System", "LastRuntimeUpgrade"),
		// What happened is remembered.
		twox_128(b"UpgradeOrchestrator").to_vec(),
		// Where the chain is.
		item("System", "Number"),
		item("System", "ParentHash"),
		item("System", "BlockHash"),
		item("System", "Digest"),
		item("System", "Events"),
		item("System", "EventCount"),
		item("System", "BlockWeight"),
		item("Timestamp", "Now"),
		item("Aura", "CurrentSlot"),
		item("AuraExt", "RelaySlotInfo"),
		item("Scheduler", "IncompleteSince"),
		twox_128(b"ParachainSystem").to_vec(),
		// The author is paid.
		account(COLLATOR),
		item("Balances", "TotalIssuance"),
		// The proposer has the deposit back, and the blobs are not asked for any more.
		account(Bob),
		pallet_balances::Holds::<Runtime>::hashed_key_for(Bob.to_account_id()),
		item("Preimage", "RequestStatusFor"),
	]
	.iter()
	.any(|prefix| key.starts_with(prefix))
}

/// Keys whose values differ.
fn differences<'a>(one: &'a Raw, other: &'a Raw) -> BTreeSet<&'a Vec<u8>> {
	one.keys().chain(other.keys()).filter(|key| one.get(*key) != other.get(*key)).collect()
}

fn assert_same_but_for(one: &Raw, other: &Raw, expected: impl Fn(&[u8]) -> bool) {
	let surprising: Vec<_> = differences(one, other)
		.into_iter()
		.filter(|key| !expected(key))
		.map(|key| {
			let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
			format!("0x{key}")
		})
		.collect();
	assert!(surprising.is_empty(), "{} keys differ: {:#?}", surprising.len(), surprising);
}

/// All certificates, as release 1.0.0 reads them.
fn certificates(chain: &mut Chain) -> BTreeMap<CertificateId, v0::CertificateOf<Runtime>> {
	chain.read(|| v0::Certificates::<Runtime>::iter().collect())
}

/// Everything that the pallet of the certificates stores.
fn raw_certificates(chain: &mut Chain) -> Raw {
	let own = twox_128(b"Certificates");
	chain.raw_storage().into_iter().filter(|(key, _)| key.starts_with(&own)).collect()
}

/// Pass the first certificate on. They are held in turn by the council, so this one is Alice's.
fn give(chain: &mut Chain, from: Sr25519Keyring, to: Sr25519Keyring) -> DispatchResult {
	let new_holder = to.to_account_id();
	chain.transact(from, pallet_certificates::Call::<Runtime>::transfer { id: 0, new_holder })
}

/// Whether 1.0.0's source runs again, and users can do what they could.
fn assert_usable(chain: &mut Chain) {
	assert_eq!(chain.code(), Release::Rescue.blob());
	assert!(!chain.produce(Relay::Silent, &[]).is_locked());
	for (from, to) in [(Alice, Ferdie), (Ferdie, Alice)] {
		assert_ok!(give(chain, from, to));
	}
}

/// How many keys the restore wrote and removed, if it ended in the head.
fn restored(chain: &mut Chain) -> Option<(u32, u32)> {
	chain.upgrade_events().into_iter().find_map(|event| match event {
		Event::Restored { written, removed, .. } => Some((written, removed)),
		_ => None,
	})
}

/// Let the drill fail, and compare everything with what was before its first block.
fn leaves_no_trace(chain: &Chain, fault: Fault, at_write: u32, cause: Cause, story: &[&str]) {
	println!("{fault:?} after {at_write} certificates");
	let mut chain = chain.fork();
	enact_drill(&mut chain, fault, at_write);
	let before = chain.raw_storage();
	let certificates_before = certificates(&mut chain);
	let wealth = |chain: &mut Chain| {
		chain.read(|| <Balances as Inspect<_>>::total_balance(&Bob.to_account_id()))
	};
	let wealth_before = wealth(&mut chain);

	until(&mut chain, |status| matches!(status, Status::RescueScheduled { .. }));
	// Not a write more than the migration's: for each certificate its entry, and that in the index of its
	// holder; with the last one the storage version. One that was lost unconverted is in no index, but the
	// migration went on to its end, and is remembered to have run.
	let (converted, indexed, completed) = match fault {
		Fault::Invariant if at_write < CERTIFICATES => (CERTIFICATES, CERTIFICATES - 1, 1),
		Fault::Invariant => (CERTIFICATES, CERTIFICATES, 1),
		_ => (at_write, at_write, 0),
	};
	let version = u32::from(converted == CERTIFICATES);
	assert_eq!(restored(&mut chain), Some((converted + version, indexed + completed)));

	until_rolled_back(&mut chain);
	assert!(
		matches!(chain.status(DRILL), Status::RolledBack { cause: found, .. } if found == cause),
		"{:?}",
		chain.status(DRILL)
	);
	assert_same_but_for(&before, &chain.raw_storage(), is_bookkeeping);
	assert_eq!(certificates(&mut chain), certificates_before);
	assert_eq!(wealth(&mut chain), wealth_before);

	let [rescue, drill, first] =
		[Release::Rescue, Release::Drill, Release::First].map(Release::code_hash);
	assert_eq!(
		chain.registry(),
		[
			("1.0.0".into(), rescue, VersionStatus::Active, Some(DRILL)),
			("1.1.0".into(), drill, VersionStatus::RolledBack, Some(DRILL)),
			("1.0.0".into(), first, VersionStatus::Superseded, None),
		]
	);
	let way_back =
		["Restoring", "RescueScheduled", "RescueScheduled", "RescueVerifying", "RolledBack"];
	let statuses: Vec<_> =
		["Queued", "CodeScheduled", "Capturing"].iter().chain(story).chain(&way_back).collect();
	assert_eq!(chain.statuses_in_journal(DRILL).iter().collect::<Vec<_>>(), statuses);
	assert_usable(&mut chain);
}

/// The same for each number of writes.
fn leaves_no_trace_after_any_write(fault: Fault, cause: Cause, story: &[&str]) {
	let chain = chain_before_the_drill();
	for at_write in WRITES {
		leaves_no_trace(&chain, fault, at_write, cause, story);
	}
}

#[test]
fn inv_05_a_migration_that_fails_leaves_no_trace() {
	leaves_no_trace_after_any_write(Fault::Migration, Cause::MigrationFailed, &["Migrating"]);
}

#[test]
fn inv_05_a_migration_that_stalls_leaves_no_trace() {
	leaves_no_trace_after_any_write(Fault::Stall, Cause::MigrationStalled, &["Migrating"]);
}

#[test]
fn inv_05_a_migration_that_loses_a_certificate_leaves_no_trace() {
	leaves_no_trace_after_any_write(
		Fault::Invariant,
		Cause::InvariantBroken,
		&["Migrating", "Verifying"],
	);
}

#[test]
fn inv_05_a_migration_that_asks_for_too_much_weight_leaves_no_trace() {
	leaves_no_trace_after_any_write(Fault::Overweight, Cause::MigrationFailed, &["Migrating"]);
}

#[test]
fn inv_05_a_migration_that_traps_leaves_no_trace() {
	leaves_no_trace_after_any_write(Fault::Panic, Cause::CrashGap, &["Migrating"]);
}

#[test]
fn inv_05_single_block_migrations_whose_checks_fail_leave_no_trace() {
	let chain = chain_before_the_drill();
	leaves_no_trace(&chain, Fault::SingleBlock, 0, Cause::SingleBlockFailed, &[]);
}

#[test]
fn a_plan_that_does_not_say_what_its_candidate_does_is_undone_before_it_does_anything() {
	let chain = {
		let mut chain = Chain::new(Release::First);
		assert_ok!(chain.bring(Bob, Release::Drill));
		assert_ok!(chain.bring(Bob, Release::Rescue));
		chain
	};
	let plan = || plan_of(Release::First, Release::Drill, Release::Rescue);
	let others = PlanInputOf::<Runtime> { migrations: vec![b"another".to_vec()], ..plan() };
	let mut narrow = plan();
	narrow.scope.prefixes.remove(1);
	let mut without_guarded = plan();
	without_guarded.scope.prefixes.remove(2);
	let mut few_keys = plan();
	few_keys.scope.max_keys = CERTIFICATES;
	let mut few_bytes = plan();
	few_bytes.scope.max_bytes = 100_000;
	for (plan, cause) in [
		(others, Cause::OtherMigrations),
		(narrow, Cause::ScopeNotCovered),
		(without_guarded, Cause::ScopeNotCovered),
		// One for each certificate, and the counter.
		(few_keys, Cause::OverBudget),
		(few_bytes, Cause::OverBudget),
	] {
		let mut chain = chain.fork();
		chain.approve(plan, [Bob, Charlie, Dave]);
		chain.enact();
		let before = chain.raw_storage();
		until_rolled_back(&mut chain);
		let status = chain.status(DRILL);
		assert!(
			matches!(status, Status::RolledBack { cause: found, .. } if found == cause),
			"{status:?} and not {cause:?}"
		);
		assert!(!chain.statuses_in_journal(DRILL).contains(&"Migrating".into()));
		assert_same_but_for(&before, &chain.raw_storage(), is_bookkeeping);
		assert_usable(&mut chain);
	}
}

#[test]
fn what_single_block_migrations_did_is_undone_within_their_block() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::SingleBlock, 0);
	let before = raw_certificates(&mut chain);
	// The candidate goes on for a while: its hooks and inherents survive on the old layout, and its
	// multi-block migrations never begin.
	let mut blocks = 0;
	while !matches!(chain.status(DRILL), Status::RolledBack { .. }) {
		assert!(next_block(&mut chain).is_locked());
		assert_eq!(raw_certificates(&mut chain), before);
		assert!(!chain.read(pallet_migrations::Cursor::<Runtime>::exists));
		blocks += 1;
	}
	assert!((3..=10).contains(&blocks), "{blocks}");
}

#[test]
fn a_step_that_traps_is_outlived_by_time() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::Panic, 1);
	until(&mut chain, |status| matches!(status, Status::Migrating { .. }));
	// The certificate before the trap is converted, then no author can build a block.
	while chain.try_author(Relay::Silent, &[], false).is_ok() {
		chain.produce(Relay::Silent, &[]);
	}
	let stands_at = chain.number();
	for _ in 0..3 {
		chain.skip_slots(CRASH_GAP_SLOTS / 4);
		assert!(chain.try_author(Relay::Silent, &[], false).is_err());
	}
	chain.skip_slots(CRASH_GAP_SLOTS / 4);
	assert!(chain.produce(Relay::Silent, &[]).is_locked());
	assert_eq!(chain.number(), stands_at + 1);
	assert!(matches!(chain.status(DRILL), Status::Restoring { cause: Cause::CrashGap, .. }));
	until_rolled_back(&mut chain);
	assert_usable(&mut chain);
}

/// Have 1.1.1 approved and enacted on a chain, and wait until it is confirmed.
fn upgrade_to_1_1_1(chain: &mut Chain, base: Release) {
	assert_ok!(chain.bring(Bob, Release::Third));
	assert_ok!(chain.bring(Bob, Release::RescueOfThird));
	let plan = plan_of(base, Release::Third, Release::RescueOfThird);
	let proposal = chain.approve(plan, [Bob, Charlie, Dave]);
	chain.enact();
	assert!(chain.wait_until_open() > 0);
	let status = chain.status(proposal);
	assert!(matches!(status, Status::Confirmed { .. }), "{status:?}");
	assert_eq!(chain.code(), Release::Third.blob());
}

#[test]
fn after_a_failed_upgrade_a_good_one_ends_where_it_ends_without_the_failure() {
	let mut unharmed = Chain::new(Release::First);
	upgrade_to_1_1_1(&mut unharmed, Release::First);
	let expected = raw_certificates(&mut unharmed);
	let migrations_that_ran = item("MultiBlockMigrations", "Historic");
	let ran = |chain: &mut Chain| {
		let mut raw = chain.raw_storage();
		raw.retain(|key, _| key.starts_with(&migrations_that_ran));
		raw
	};
	let expected_migrations = ran(&mut unharmed);
	assert_eq!(expected_migrations.len(), 1);

	let drill = chain_before_the_drill();
	for (fault, at_write) in [
		(Fault::Migration, CERTIFICATES / 2),
		(Fault::Invariant, CERTIFICATES),
		(Fault::Panic, 1),
		(Fault::SingleBlock, 0),
	] {
		println!("{fault:?} after {at_write} certificates");
		let mut chain = drill.fork();
		enact_drill(&mut chain, fault, at_write);
		until_rolled_back(&mut chain);
		upgrade_to_1_1_1(&mut chain, Release::Rescue);
		assert_same_but_for(&expected, &raw_certificates(&mut chain), |_| false);
		assert_eq!(ran(&mut chain), expected_migrations);
		let versions: Vec<_> =
			chain.registry().into_iter().map(|(version, _, status, _)| (version, status)).collect();
		assert_eq!(
			versions,
			[
				("1.1.1".into(), VersionStatus::Active),
				("1.0.0".into(), VersionStatus::Superseded),
				("1.1.0".into(), VersionStatus::RolledBack),
				("1.0.0".into(), VersionStatus::Superseded),
			]
		);
	}
}

#[test]
fn a_drill_without_a_fault_is_1_1_0() {
	let mut chain = chain_before_the_drill();
	chain.enact();
	chain.wait_until_open();
	assert!(matches!(chain.status(DRILL), Status::Confirmed { .. }));
	assert_eq!(chain.version().impl_version, 0);

	let mut other = Chain::new(Release::First);
	upgrade_to_1_1_1(&mut other, Release::First);
	assert_same_but_for(&raw_certificates(&mut other), &raw_certificates(&mut chain), |_| false);
}

#[test]
fn a_rescue_build_waits_for_the_relay_chain_in_locked_blocks() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::Migration, 1);
	until(&mut chain, |status| matches!(status, Status::Restoring { .. }));

	// The cooldown that the candidate began is not over.
	for _ in 0..MANY {
		assert!(chain.produce(Relay::Restricted, &[]).is_locked());
		if matches!(chain.status(DRILL), Status::RescueScheduled { .. }) {
			break;
		}
	}
	for _ in 0..3 {
		assert!(chain.produce(Relay::Restricted, &[]).is_locked());
	}
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::RescueScheduled { handed_over: false, .. }), "{status:?}");

	// It is over: the next block hands the build over, and waits for an answer.
	assert!(chain.produce(Relay::Silent, &[]).is_locked());
	let code_hash = Release::Rescue.code_hash();
	assert!(chain.upgrade_events().contains(&Event::RescueEnacted { proposal: DRILL, code_hash }));
	for _ in 0..3 {
		assert!(chain.produce(Relay::Silent, &[]).is_locked());
		assert_eq!(chain.code(), Release::Drill.blob());
	}
	until_rolled_back(&mut chain);
	assert_usable(&mut chain);
}

#[test]
fn a_rescue_build_that_the_relay_chain_aborts_is_handed_over_again() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::Migration, CERTIFICATES / 2);
	let before = chain.raw_storage();
	until_handed_over(&mut chain);

	assert!(chain.produce(Relay::Abort, &[]).is_locked());
	assert!(chain.upgrade_events().contains(&Event::RescueAborted { proposal: DRILL }));
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::RescueScheduled { handed_over: false, .. }), "{status:?}");

	assert!(chain.produce(Relay::Silent, &[]).is_locked());
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::RescueScheduled { handed_over: true, .. }), "{status:?}");
	until_rolled_back(&mut chain);
	assert_same_but_for(&before, &chain.raw_storage(), is_bookkeeping);
}

/// A chain on which the relay chain dropped the rescue build without a word, and which gave up waiting.
fn halted_chain() -> Chain {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::Migration, CERTIFICATES / 2);
	until_handed_over(&mut chain);
	// Days in a test would be hours: the deadline comes nearer.
	let soon = chain.number() + 3;
	chain.tamper(|| {
		Proposals::<Runtime>::mutate(DRILL, |proposal| match proposal.as_mut() {
			Some(proposal) => match &mut proposal.status {
				Status::RescueScheduled { until, .. } => *until = soon,
				other => panic!("it is {other:?}"),
			},
			None => panic!("the proposal exists"),
		});
	});
	while chain.number() + 1 < soon {
		assert!(chain.produce(Relay::Silent, &[]).is_locked());
	}
	assert!(!chain.produce(Relay::Silent, &[]).is_locked());
	let status = chain.status(DRILL);
	assert!(
		matches!(
			status,
			Status::Halted { cause: Cause::MigrationFailed, reason: HaltReason::RescueTimeout, .. }
		),
		"{status:?}"
	);
	chain
}

/// The relay chain knows of no future code: what stands in the way here is removed, as the runbook says.
fn forget_pending_code(chain: &mut Chain) {
	let keys = vec![PendingValidationCode::<Runtime>::hashed_key().to_vec()];
	chain.sudo(frame_system::Call::kill_storage { keys });
}

#[test]
fn inv_07_a_lost_abort_opens_the_chain_to_governance_which_tries_again() {
	let mut chain = halted_chain();
	assert_eq!(
		give(&mut chain, Alice, Ferdie),
		refused_with(frame_system::Error::<Runtime>::CallFiltered)
	);
	assert_ok!(chain.remark(Ferdie));

	forget_pending_code(&mut chain);
	chain.sudo(pallet_upgrade_orchestrator::Call::retry { proposal: DRILL });
	assert!(chain.produce(Relay::Silent, &[]).is_locked());
	until_rolled_back(&mut chain);
	assert_usable(&mut chain);
}

#[test]
fn a_plan_that_repairs_a_halted_chain_takes_the_place_of_the_one_that_was_halted() {
	let mut unharmed = Chain::new(Release::First);
	upgrade_to_1_1_1(&mut unharmed, Release::First);

	let mut chain = halted_chain();
	forget_pending_code(&mut chain);
	// From the code that runs, on the state that it was put back to.
	upgrade_to_1_1_1(&mut chain, Release::Drill);
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::Failed { reason: FailReason::Replaced, .. }), "{status:?}");
	let (expected, found) = (raw_certificates(&mut unharmed), raw_certificates(&mut chain));
	assert_same_but_for(&expected, &found, |_| false);

	// The breaker is reset.
	assert_ok!(give(&mut chain, Alice, Ferdie));
}

#[test]
fn governance_can_open_a_halted_chain_as_it_is() {
	let mut chain = halted_chain();
	let resume = || pallet_upgrade_orchestrator::Call::<Runtime>::resume {
		reason: b"it is repaired".to_vec(),
	};
	assert_eq!(chain.transact(Bob, resume()), Err(DispatchError::BadOrigin));
	forget_pending_code(&mut chain);
	chain.sudo(resume());
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::Failed { reason: FailReason::Halted, .. }), "{status:?}");

	// Everybody gets in, on code that has another layout than the state.
	assert_ok!(chain.transact(
		Ferdie,
		pallet_balances::Call::<Runtime>::transfer_keep_alive {
			dest: Eve.to_account_id().into(),
			value: 1,
		}
	));
	assert_eq!(chain.code(), Release::Drill.blob());
	let mismatch = pallet_certificates::Error::<Runtime>::LayoutMismatch;
	assert_eq!(give(&mut chain, Alice, Ferdie), refused_with(mismatch));
}

#[test]
fn a_rescue_build_that_comes_after_its_deadline_still_ends_the_way_back() {
	let mut chain = halted_chain();
	assert!(!chain.produce(Relay::GoAhead, &[]).is_locked());
	until_rolled_back(&mut chain);
	assert_usable(&mut chain);
}

#[test]
fn a_rescue_build_from_outside_goes_on_where_the_candidate_was() {
	let drill = chain_before_the_drill();
	type Reached = fn(Status<u32>) -> bool;
	let cases: [(Fault, u32, Reached); 3] = [
		// In the middle of the migration, at its end, and before anything is put back.
		(Fault::Stall, CERTIFICATES / 2, |status| matches!(status, Status::Migrating { .. })),
		(Fault::Stall, CERTIFICATES, |status| matches!(status, Status::Migrating { .. })),
		(Fault::Migration, CERTIFICATES / 2, |status| matches!(status, Status::Restoring { .. })),
	];
	for (fault, at_write, reached) in cases {
		println!("{fault:?} after {at_write} certificates");
		let mut chain = drill.fork();
		enact_drill(&mut chain, fault, at_write);
		let before = chain.raw_storage();
		until(&mut chain, reached);
		if fault == Fault::Stall {
			// Until the fault strikes, and before it is noticed.
			for _ in 0..8 {
				next_block(&mut chain);
			}
			assert!(reached(chain.status(DRILL)), "{:?}", chain.status(DRILL));
		}
		// The relay chain's `force_set_current_code`.
		chain.tamper(|| sp_io::storage::set(CODE, Release::Rescue.blob()));
		until_rolled_back(&mut chain);
		assert_same_but_for(&before, &chain.raw_storage(), is_bookkeeping);
		assert_usable(&mut chain);
	}
}

#[test]
fn users_get_in_with_harmless_calls_while_a_rescue_build_waits_if_the_plan_says_so() {
	let mut chain = Chain::new(Release::First);
	assert_ok!(chain.bring(Bob, Release::Drill));
	assert_ok!(chain.bring(Bob, Release::Rescue));
	let mut plan = plan_of(Release::First, Release::Drill, Release::Rescue);
	plan.open_while_waiting = true;
	chain.approve(plan, [Bob, Charlie, Dave]);
	enact_drill(&mut chain, Fault::Invariant, CERTIFICATES);
	until(&mut chain, |status| matches!(status, Status::RescueScheduled { .. }));

	let pay = || pallet_balances::Call::<Runtime>::transfer_keep_alive {
		dest: Eve.to_account_id().into(),
		value: 1,
	};
	assert_ok!(chain.transact(Ferdie, pay()));
	assert_eq!(
		give(&mut chain, Alice, Ferdie),
		refused_with(frame_system::Error::<Runtime>::CallFiltered)
	);
	// Root passes every filter, so nothing gets in that dispatches as Root.
	let remark = Box::new(RuntimeCall::from(frame_system::Call::remark { remark: vec![] }));
	let sudo = pallet_sudo::Call::<Runtime>::sudo { call: remark };
	assert_eq!(
		chain.transact(Alice, sudo),
		refused_with(frame_system::Error::<Runtime>::CallFiltered)
	);

	let status = chain.status(DRILL);
	assert!(matches!(status, Status::RescueScheduled { handed_over: true, .. }), "{status:?}");
	assert!(!chain.produce(Relay::GoAhead, &[]).is_locked());
	until_rolled_back(&mut chain);
	assert_usable(&mut chain);
}

#[test]
fn a_full_pool_of_transactions_does_not_hold_up_the_way_back() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::Migration, 1);
	let before = chain.raw_storage();
	let spam: Vec<_> = [Alice, Bob, Charlie, Dave, Eve, Ferdie]
		.into_iter()
		.map(|who| chain.sign(who, frame_system::Call::remark { remark: vec![0; 100_000] }))
		.collect();
	for _ in 0..MANY {
		if matches!(chain.status(DRILL), Status::RolledBack { .. }) {
			break;
		}
		// Nor does an author who does not care about the lock.
		let dishonest = chain.author(Relay::Silent, &spam[..1], true);
		assert!(dishonest.is_locked());
		if dishonest.block.extrinsics.iter().any(|extrinsic| *extrinsic == spam[0]) {
			assert!(chain.import(&dishonest.block).is_err());
		}
		let relay = answer(&mut chain);
		let authored = chain.produce(relay, &spam);
		assert!(authored.is_locked());
		assert_eq!(authored.results, vec![None; spam.len()]);
	}
	assert!(matches!(chain.status(DRILL), Status::RolledBack { .. }));
	assert_same_but_for(&before, &chain.raw_storage(), is_bookkeeping);

	// What was signed for the drill is for no other version, and has to be signed again.
	let open = chain.produce(Relay::Silent, &spam);
	assert!(!open.is_locked());
	assert!(open.results.iter().all(|result| matches!(result, Some(Err(_)))));
	assert_ok!(chain.remark(Ferdie));
}

#[test]
fn a_first_block_that_traps_needs_a_substitute() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::FirstBlockPanic, 0);
	for _ in 0..3 {
		assert!(chain.try_author(Relay::Silent, &[], false).is_err());
		chain.skip_slots(CRASH_GAP_SLOTS);
	}
	let stands_at = chain.number();

	// 1.1.0 as it should have been, under the same `spec_version`.
	chain.substitute(Release::Second);
	assert!(chain.produce(Relay::Silent, &[]).is_locked());
	assert_eq!(chain.number(), stands_at + 1);
	let code_hash = Release::Drill.code_hash();
	assert!(chain
		.upgrade_events()
		.contains(&Event::CodeSubstituted { code_hash, impl_version: 1 }));
	chain.wait_until_open();
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::Confirmed { .. }), "{status:?}");
	assert_eq!(chain.code(), Release::Drill.blob());
	assert_eq!(chain.version().impl_version, 1);
	chain.verified_journal();

	let mut other = Chain::new(Release::First);
	upgrade_to_1_1_1(&mut other, Release::First);
	assert_same_but_for(&raw_certificates(&mut other), &raw_certificates(&mut chain), |_| false);
}

#[test]
fn a_step_that_traps_can_be_repaired_by_a_substitute_before_time_is_up() {
	let mut chain = chain_before_the_drill();
	enact_drill(&mut chain, Fault::Panic, CERTIFICATES / 2);
	while chain.try_author(Relay::Silent, &[], false).is_ok() {
		assert!(chain.produce(Relay::Silent, &[]).is_locked());
	}
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::Migrating { .. }), "{status:?}");

	// It goes on with the certificate before which it stopped.
	chain.substitute(Release::Second);
	chain.wait_until_open();
	let status = chain.status(DRILL);
	assert!(matches!(status, Status::Confirmed { .. }), "{status:?}");
	let mut other = Chain::new(Release::First);
	upgrade_to_1_1_1(&mut other, Release::First);
	assert_same_but_for(&raw_certificates(&mut other), &raw_certificates(&mut chain), |_| false);
}

/// How many messages were processed and scheduled tasks run in the head.
fn served(chain: &mut Chain) -> (u32, u32) {
	let events = chain.events();
	let messages = events.iter().filter(|event| {
		matches!(
			event,
			RuntimeEvent::MessageQueue(pallet_message_queue::Event::Processed {
				success: true,
				..
			})
		)
	});
	let tasks = events.iter().filter(|event| {
		matches!(
			event,
			RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched { result: Ok(()), .. })
		)
	});
	(messages.count() as u32, tasks.count() as u32)
}

#[test]
fn raw_storage_changes_of_locked_blocks_are_protected() {
	let drill = chain_before_the_drill();
	let protected: Vec<Vec<u8>> = PalletPrefixes::<ProtectedPallets>::get()
		.into_iter()
		.chain(plan_of(Release::First, Release::Drill, Release::Rescue).scope.prefixes)
		.chain([
			twox_128(b"UpgradeOrchestrator").to_vec(),
			StorageVersion::storage_key::<pallet_certificates::Pallet<Runtime>>().to_vec(),
			CODE.to_vec(),
		])
		.collect();
	// Once undone, and once carried through.
	for fault in [Some(Fault::Migration), None] {
		let mut chain = drill.fork();
		// Tasks become due from the first locked block on until some time after the last one. What one of
		// them does would not survive the restore.
		let (first, tasks) = (chain.number() + 7, 30);
		chain.tamper(|| {
			for n in 0..tasks {
				let issue = pallet_certificates::Call::<Runtime>::issue {
					holder: Ferdie.to_account_id(),
					subject: "Being patient".into(),
					version: format!("1.0.{n}"),
				};
				let (when, call) = (first + n, Box::new(issue.into()));
				assert_ok!(Scheduler::schedule(RawOrigin::Root.into(), when, None, 0, call));
			}
		});
		match fault {
			Some(fault) => enact_drill(&mut chain, fault, CERTIFICATES / 2),
			None => chain.enact(),
		}
		assert!(chain.number() < first);

		let (mut sent, mut locked) = (0, 0);
		let mut before = chain.raw_storage();
		loop {
			chain.send((0..3).map(|n| vec![n; 100]));
			sent += 3;
			if !next_block(&mut chain).is_locked() {
				break;
			}
			locked += 1;
			let after = chain.raw_storage();
			assert_same_but_for(&before, &after, |key| {
				protected.iter().any(|prefix| key.starts_with(prefix))
			});
			assert_eq!(served(&mut chain), (0, 0), "in block {}", chain.number());
			before = after;
		}
		assert!(locked > 6, "{locked}");
		let (mut messages, mut done) = served(&mut chain);
		while chain.number() < first + tasks {
			next_block(&mut chain);
			let (more_messages, more_done) = served(&mut chain);
			messages += more_messages;
			done += more_done;
		}
		assert_eq!((messages, done), (sent, tasks));
		assert_eq!(chain.read(NextId::<Runtime>::get), CERTIFICATES + tasks);
	}
}
