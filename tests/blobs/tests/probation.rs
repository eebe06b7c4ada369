// SPDX-License-Identifier: Apache-2.0

//! Upgrades that are verified, and make the chain sick in their probation: the sick modes of the drill, in
//! blobs as they are released, and the three ways that a plan may say for that.

use cumulus_pallet_parachain_system::PendingValidationCode;
use frame_support::{assert_ok, traits::fungible::Inspect};
use pallet_certificates::{
	migrations::{v0, v1},
	CertificateId, NextId,
};
use pallet_upgrade_orchestrator::{
	health::{HealthData, Watched},
	lifecycle::{Fault as Cause, Status},
	Action, AttestationKind, Class, Condition, Error, Event, FreezeDefault, Health,
	HealthCheckInput, HealthChecks, MetricComparison, PlanInputOf, Policy, ProposalId, Proposals,
	SnapshotPages, Text, Verdict, VersionStatus,
};
use sp_io::hashing::twox_128;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{DispatchError, DispatchResult, Perbill};
use std::collections::BTreeMap;
use upgrade_orchestrator_blob_tests::{
	dropping, keeping, plan_of,
	story::{refused, refused_with},
	Authored, Chain, Fault, Relay, Release,
};
use upgrade_orchestrator_sample_runtime::{
	genesis_config_presets::CERTIFICATES, Balances, BlockNumber, Runtime, UNIT,
};

/// The first proposal of a chain.
const FIRST: ProposalId = 0;
/// Local blocks of probation in these stories.
const PROBATION: BlockNumber = 30;
/// Far more blocks than any upgrade takes here.
const MANY: u32 = 120;

/// A check that looks in every second block from the third one on, and acts after three failures.
fn check(metric: &str, condition: Condition, action: Action) -> HealthCheckInput {
	HealthCheckInput {
		metric: metric.into(),
		condition,
		interval_blocks: 2,
		initial_delay_blocks: 3,
		window: 5,
		failure_limit: 3,
		no_data_limit: 5,
		minimum_samples: 3,
		action,
	}
}

/// Blocks of probation in which such a check acts, at the latest: its initial delay, its interval for each
/// failure, one more for a second look, and the block in which it acts.
fn latest(looks_twice: bool) -> BlockNumber {
	3 + 2 * (3 + u32::from(looks_twice)) + 1
}

/// Money that nobody may make.
fn watch_issuance(action: Action) -> HealthCheckInput {
	let condition = Condition::RisesBy { share: Perbill::from_percent(2), floor: 0 };
	check("total-issuance", condition, action)
}

/// A chain on 1.0.0 with a probation, and all blobs of an upgrade.
fn chain_with(candidate: Release) -> Chain {
	let mut chain = Chain::new(Release::First);
	for class in [Class::Minor, Class::Major] {
		let policy: Policy<BlockNumber> = chain.ask("UpgradeOrchestratorApi_policy_of", class);
		chain.sudo(pallet_upgrade_orchestrator::Call::set_policy {
			class,
			policy: Policy { probation_blocks: PROBATION, ..policy },
		});
	}
	for release in [candidate, Release::Rescue, Release::Reverse] {
		assert_ok!(chain.bring(Bob, release));
	}
	chain
}

/// The plan of an upgrade to the drill, watched by a check.
fn drill(checks: Vec<HealthCheckInput>) -> PlanInputOf<Runtime> {
	let plan = plan_of(Release::First, Release::Drill, Release::Rescue);
	PlanInputOf::<Runtime> { checks, ..plan }
}

/// The next block of a chain whose relay chain agrees to everything at once.
fn next_block(chain: &mut Chain) -> Authored {
	let pending = chain.read(PendingValidationCode::<Runtime>::exists);
	chain.produce(if pending { Relay::GoAhead } else { Relay::Silent }, &[])
}

/// Produce blocks until something is so of a proposal. Says in which one that was.
fn until(
	chain: &mut Chain,
	proposal: ProposalId,
	reached: impl Fn(Status<u32>) -> bool,
) -> BlockNumber {
	for _ in 0..MANY {
		if reached(chain.status(proposal)) {
			return chain.number();
		}
		next_block(chain);
	}
	panic!("after {MANY} blocks it is {:?}", chain.status(proposal));
}

/// Have a plan approved and enacted, and wait until users are in with the candidate. Says in which block.
fn into_probation(chain: &mut Chain, plan: PlanInputOf<Runtime>) -> BlockNumber {
	let proposal = chain.approve(plan, [Bob, Charlie, Dave]);
	// What may lose something is of the class Major, whose policy asks for statements.
	let plan_hash = chain
		.read(|| Proposals::<Runtime>::get(proposal))
		.map(|proposal| proposal.plan_hash)
		.expect("it was proposed");
	for (who, kind) in [(Charlie, AttestationKind::Audit), (Dave, AttestationKind::Rehearsal)] {
		assert_ok!(chain.transact(
			who,
			pallet_upgrade_orchestrator::Call::attest {
				plan_hash,
				kind,
				verdict: Verdict::Support,
				report_hash: plan_hash,
				note: b"a drill".to_vec(),
			}
		));
	}
	let began = until(chain, proposal, |status| matches!(status, Status::Probation { .. }));
	assert!(matches!(chain.status(proposal), Status::Probation { since, ends, .. }
		if since == began && ends == began + PROBATION));
	began
}

fn is_frozen(status: Status<u32>) -> bool {
	matches!(status, Status::Frozen { cause: Cause::HealthCheckFailed, .. })
}

fn is_rolled_back(status: Status<u32>) -> bool {
	matches!(status, Status::RolledBack { .. })
}

fn pay(chain: &mut Chain) -> DispatchResult {
	let call = pallet_balances::Call::<Runtime>::transfer_keep_alive {
		dest: Eve.to_account_id().into(),
		value: UNIT,
	};
	chain.transact(Ferdie, call)
}

/// What users do with certificates: one is issued, one is passed on, and one is revoked.
fn use_certificates(chain: &mut Chain) {
	let id = CERTIFICATES;
	let issue = pallet_certificates::Call::<Runtime>::issue {
		holder: Ferdie.to_account_id(),
		subject: "Patience".into(),
		version: "1.0.0".into(),
	};
	assert_ok!(chain.transact(Alice, issue));
	assert_eq!(chain.read(NextId::<Runtime>::get), id + 1);
	let new_holder = Ferdie.to_account_id();
	let transfer = pallet_certificates::Call::<Runtime>::transfer { id: 0, new_holder };
	assert_ok!(chain.transact(Alice, transfer));
	let reason = "A mistake".into();
	assert_ok!(
		chain.transact(Alice, pallet_certificates::Call::<Runtime>::revoke { id: 1, reason })
	);
}

/// All certificates, as release 1.0.0 reads them.
fn certificates(chain: &mut Chain) -> BTreeMap<CertificateId, v0::CertificateOf<Runtime>> {
	chain.read(|| v0::Certificates::<Runtime>::iter().collect())
}

/// Everything that the pallet of the certificates stores.
fn raw_certificates(chain: &mut Chain) -> BTreeMap<Vec<u8>, Vec<u8>> {
	let own = twox_128(b"Certificates");
	chain.raw_storage().into_iter().filter(|(key, _)| key.starts_with(&own)).collect()
}

fn versions(chain: &mut Chain) -> Vec<(String, VersionStatus)> {
	chain.registry().into_iter().map(|(version, _, status, _)| (version, status)).collect()
}

/// Has 1.1.1 approved and enacted, and waits until it is confirmed.
fn upgrade_to_1_1_1(chain: &mut Chain, base: Release) {
	assert_ok!(chain.bring(Bob, Release::Third));
	assert_ok!(chain.bring(Bob, Release::RescueOfThird));
	let plan = plan_of(base, Release::Third, Release::RescueOfThird);
	let proposal = chain.approve(plan, [Bob, Charlie, Dave]);
	until(chain, proposal, |status| matches!(status, Status::Confirmed { .. }));
	assert_eq!(chain.code(), Release::Third.blob());
}

#[test]
fn a_plan_that_keeps_goes_back_by_itself_and_what_users_wrote_stays() {
	let mut chain = chain_with(Release::Drill);
	chain.choose(Fault::SickIssuance, 1);
	let mut expected = certificates(&mut chain);
	let began = into_probation(&mut chain, keeping(drill(vec![watch_issuance(Action::RollBack)])));
	use_certificates(&mut chain);

	let seen = until(&mut chain, FIRST, |status| {
		matches!(status, Status::RescueScheduled { reverse: true, .. })
	});
	assert!(seen - began <= latest(true), "{} blocks", seen - began);
	// Users are in until the reverse build runs, and locked out while it migrates.
	assert_ok!(pay(&mut chain));
	let mut locked = 0;
	while !is_rolled_back(chain.status(FIRST)) {
		locked += u32::from(next_block(&mut chain).is_locked());
	}
	assert!(locked > 3, "{locked}");
	assert!(matches!(
		chain.status(FIRST),
		Status::RolledBack { cause: Cause::HealthCheckFailed, .. }
	));

	assert_eq!(chain.code(), Release::Reverse.blob());
	assert_eq!(
		versions(&mut chain),
		[
			("1.0.0".into(), VersionStatus::Active),
			("1.1.0".into(), VersionStatus::RolledBack),
			("1.0.0".into(), VersionStatus::Superseded),
		]
	);
	// Everything in the layout of 1.0.0, with what users did under 1.1.0.
	expected.entry(0).and_modify(|first| first.holder = Ferdie.to_account_id());
	expected.entry(1).and_modify(|second| second.revoked = true);
	let found = certificates(&mut chain);
	let issued = &found[&CERTIFICATES];
	assert_eq!((issued.holder.clone(), issued.revoked), (Ferdie.to_account_id(), false));
	assert!((began..began + 3).contains(&issued.issued_at));
	expected.insert(CERTIFICATES, issued.clone());
	assert_eq!(found, expected);
	assert_eq!(chain.read(|| v1::ByHolder::<Runtime>::iter().count()), 0);

	// It can be used, and the next release goes through.
	next_block(&mut chain);
	let new_holder = Eve.to_account_id();
	let transfer = pallet_certificates::Call::<Runtime>::transfer { id: CERTIFICATES, new_holder };
	assert_ok!(chain.transact(Ferdie, transfer));
	upgrade_to_1_1_1(&mut chain, Release::Reverse);
	let index = chain.read(|| v1::ByHolder::<Runtime>::iter().count());
	assert_eq!(index as u32, CERTIFICATES + 1);
	chain.verified_journal();
}

#[test]
fn a_plan_that_drops_goes_back_by_itself_and_loses_what_is_in_its_scope_alone() {
	let mut chain = chain_with(Release::Drill);
	chain.choose(Fault::SickIssuance, 1);
	let before = raw_certificates(&mut chain);
	let wealth = |chain: &mut Chain| {
		chain.read(|| <Balances as Inspect<_>>::total_balance(&Eve.to_account_id()))
	};
	let wealth_before = wealth(&mut chain);
	let began = into_probation(&mut chain, dropping(drill(vec![watch_issuance(Action::RollBack)])));
	use_certificates(&mut chain);
	assert_ok!(pay(&mut chain));

	// The block that sees it restores as much as it can, which may be all.
	let seen = until(&mut chain, FIRST, |status| {
		matches!(status, Status::Restoring { .. } | Status::RescueScheduled { .. })
	});
	assert!(seen - began <= latest(true), "{} blocks", seen - began);
	let told = |chain: &mut Chain| {
		chain.upgrade_events().into_iter().find_map(|event| match event {
			Event::Restored { written, removed, .. } => Some((written, removed)),
			_ => None,
		})
	};
	let mut restored = told(&mut chain);
	while !is_rolled_back(chain.status(FIRST)) {
		assert!(next_block(&mut chain).is_locked());
		restored = restored.or(told(&mut chain));
	}
	// Each certificate is put back, and what was not there before is removed: the index, the new certificate
	// and what was known of it.
	let (written, removed) = restored.expect("it was restored");
	assert!(written >= CERTIFICATES && removed > CERTIFICATES, "{written} {removed}");
	assert_eq!(raw_certificates(&mut chain), before);
	// What is not in scope stays: money was paid, and the author has what was made.
	assert_eq!(wealth(&mut chain), wealth_before + UNIT);

	assert_eq!(chain.code(), Release::Rescue.blob());
	next_block(&mut chain);
	use_certificates(&mut chain);
	chain.verified_journal();
}

/// A chain that is frozen because users' transactions fail.
fn frozen_chain(plan: impl FnOnce(PlanInputOf<Runtime>) -> PlanInputOf<Runtime>) -> Chain {
	let mut chain = chain_with(Release::Drill);
	chain.choose(Fault::SickFails, 100);
	let most = Condition::Above(Perbill::from_percent(50).deconstruct().into());
	let checks = vec![check("failed-extrinsics", most, Action::Freeze)];
	let began = into_probation(&mut chain, plan(drill(checks)));
	let filtered = refused_with(frame_system::Error::<Runtime>::CallFiltered);
	while !is_frozen(chain.status(FIRST)) {
		assert_eq!(pay(&mut chain), filtered);
	}
	let took = chain.number() - began;
	assert!(took <= latest(false), "{took} blocks");
	chain
}

#[test]
fn a_frozen_chain_lets_governance_in_which_lets_it_go_on_or_confirms() {
	let mut chain = frozen_chain(|plan| plan);
	assert!(chain.upgrade_status().breaker && !chain.upgrade_status().locked);
	let filtered = refused_with(frame_system::Error::<Runtime>::CallFiltered);
	assert_eq!(pay(&mut chain), filtered);
	assert_ok!(chain.remark(Ferdie));

	let go_on =
		|| pallet_upgrade_orchestrator::Call::<Runtime>::continue_probation { proposal: FIRST };
	assert_eq!(chain.transact(Bob, go_on()), Err(DispatchError::BadOrigin));
	// The remedy: the fault is gone.
	chain.sudo(frame_system::Call::kill_storage { keys: vec![Fault::key()] });
	let Status::Frozen { left, .. } = chain.status(FIRST) else { panic!() };
	chain.sudo(go_on());
	assert_ok!(pay(&mut chain));
	assert_eq!(chain.transact(Alice, go_on()), Err(DispatchError::BadOrigin));
	let Status::Probation { since, ends, extended: false } = chain.status(FIRST) else { panic!() };
	assert_eq!(ends - since, left);
	let confirmed = until(&mut chain, FIRST, |status| matches!(status, Status::Confirmed { .. }));
	assert!(confirmed >= ends);
	assert_eq!(chain.code(), Release::Drill.blob());
	for _ in 0..5 {
		next_block(&mut chain);
	}
	assert_eq!(chain.read(|| SnapshotPages::<Runtime>::iter_keys().count()), 0);

	let mut other = frozen_chain(|plan| plan);
	other.sudo(pallet_upgrade_orchestrator::Call::confirm { proposal: FIRST });
	assert!(matches!(other.status(FIRST), Status::Confirmed { .. }));
	assert_ok!(pay(&mut other));
}

#[test]
fn governance_rolls_a_frozen_chain_back_as_the_plan_allows() {
	// There is no reverse build, and this chain can do without what is in scope.
	let mut chain = frozen_chain(|plan| {
		let failure_policy = plan.failure_policy;
		PlanInputOf::<Runtime> { failure_policy, ..dropping(plan) }
	});
	let roll_back = || pallet_upgrade_orchestrator::Call::roll_back { proposal: FIRST };
	chain.sudo(roll_back());
	until(&mut chain, FIRST, is_rolled_back);
	assert_eq!(chain.code(), Release::Rescue.blob());
	next_block(&mut chain);
	assert_ok!(pay(&mut chain));

	let mut chain = frozen_chain(keeping);
	chain.sudo(roll_back());
	until(&mut chain, FIRST, is_rolled_back);
	assert!(matches!(chain.status(FIRST), Status::RolledBack { cause: Cause::Governance, .. }));
	assert_eq!(chain.code(), Release::Reverse.blob());
	next_block(&mut chain);
	assert_ok!(pay(&mut chain));
	use_certificates(&mut chain);
}

#[test]
fn without_a_decision_a_frozen_chain_does_what_its_plan_says() {
	let mut chain = frozen_chain(|plan| plan);
	let Status::Frozen { until: end, .. } = chain.status(FIRST) else { panic!() };
	assert_eq!(until(&mut chain, FIRST, |status| !is_frozen(status)), end);
	assert!(matches!(chain.status(FIRST), Status::Confirmed { .. }));

	let default = FreezeDefault::RollBack;
	let mut chain =
		frozen_chain(|plan| PlanInputOf::<Runtime> { freeze_default: default, ..keeping(plan) });
	let Status::Frozen { until: end, .. } = chain.status(FIRST) else { panic!() };
	assert_eq!(until(&mut chain, FIRST, |status| !is_frozen(status)), end);
	until(&mut chain, FIRST, is_rolled_back);
	assert_eq!(chain.code(), Release::Reverse.blob());
}

#[test]
fn failing_transactions_that_nobody_answers_lose_nothing_of_users() {
	// Anybody can bring them about, and the plan would rather go back.
	let freeze_default = FreezeDefault::RollBack;
	let mut chain =
		frozen_chain(|plan| PlanInputOf::<Runtime> { freeze_default, ..dropping(plan) });
	let health = chain.read(|| Health::<Runtime>::get(FIRST)).expect("it is watched");
	let is_short = |watched: &Watched| watched.state.samples < watched.check.minimum_samples;
	assert!(health.watched.iter().any(is_short), "the floor has not seen enough: {health:?}");
	let before = raw_certificates(&mut chain);
	let Status::Frozen { until: end, .. } = chain.status(FIRST) else { panic!() };
	assert_eq!(until(&mut chain, FIRST, |status| !is_frozen(status)), end);
	assert!(matches!(chain.status(FIRST), Status::Confirmed { .. }), "{:?}", chain.status(FIRST));
	assert_eq!(raw_certificates(&mut chain), before);
	assert_eq!(chain.code(), Release::Drill.blob());
}

#[test]
fn a_release_that_burns_weight_is_frozen() {
	let mut chain = chain_with(Release::Drill);
	chain.choose(Fault::SickWeight, 90);
	let most = Condition::Above(Perbill::from_percent(80).deconstruct().into());
	let began =
		into_probation(&mut chain, drill(vec![check("block-ref-time", most, Action::Freeze)]));
	let seen = until(&mut chain, FIRST, is_frozen);
	assert!(seen - began <= latest(false), "{} blocks", seen - began);
	// It strikes in probation alone.
	next_block(&mut chain);
	let used = chain.read(|| frame_system::Pallet::<Runtime>::block_weight().total().ref_time());
	assert!(used < 1_000_000_000_000, "{used}");
}

#[test]
fn a_release_that_does_nothing_wrong_is_confirmed_and_compared_with_the_one_before() {
	let mut chain = chain_with(Release::Second);
	let metrics: Vec<Text> = chain.ask("UpgradeOrchestratorApi_metrics", ());
	let names: Vec<_> =
		metrics.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
	assert_eq!(
		names,
		[
			"block-ref-time",
			"block-proof-size",
			"failed-extrinsics",
			"block-interval-ms",
			"total-issuance",
			"queued-messages",
		]
	);
	let floor: HealthChecks = chain.ask("UpgradeOrchestratorApi_health_floor_of", Class::Minor);
	assert_eq!(floor.len(), 2);
	// No traffic, so no share of it fails: a check without data may only report.
	let most = |percent| Condition::Above(Perbill::from_percent(percent).deconstruct().into());
	let idle = HealthCheckInput {
		no_data_limit: u32::MAX,
		..check("failed-extrinsics", most(10), Action::Report)
	};
	let checks = vec![
		idle,
		check("block-ref-time", most(80), Action::Freeze),
		check("block-proof-size", most(80), Action::Freeze),
		check("block-interval-ms", Condition::Above(12_000), Action::RollBack),
		watch_issuance(Action::RollBack),
		check("queued-messages", Condition::Above(100), Action::Extend),
	];
	let plan = plan_of(Release::First, Release::Second, Release::Rescue);
	let began = into_probation(&mut chain, keeping(PlanInputOf::<Runtime> { checks, ..plan }));
	let health: Option<HealthData<BlockNumber>> =
		chain.ask("UpgradeOrchestratorApi_health_of", FIRST);
	assert_eq!(health.expect("it is watched").watched.len(), 8);

	let confirmed = until(&mut chain, FIRST, |status| matches!(status, Status::Confirmed { .. }));
	assert_eq!(confirmed, began + PROBATION);
	let compared: Vec<MetricComparison> =
		chain.ask("UpgradeOrchestratorApi_release_health", 10_010_000u32);
	assert_eq!(compared.len(), 8);
	for MetricComparison { metric, before, after, samples } in compared {
		let name = String::from_utf8_lossy(&metric).into_owned();
		println!("{name}: {before:?} before, {after:?} after, {samples} samples");
		assert_eq!(name == "failed-extrinsics", after.is_none(), "{name}");
		if name == "block-interval-ms" {
			assert_eq!(after, Some(6_000));
		}
		if name == "total-issuance" {
			let (before, after): (u128, u128) = (before.unwrap_or(0), after.unwrap_or(0));
			assert!(after > before && after - before < u128::from(PROBATION) * UNIT);
		}
		assert!(name == "failed-extrinsics" || samples > 10, "{name}");
	}
}

#[test]
fn a_check_of_what_accounts_can_move_may_not_roll_back() {
	let mut chain = chain_with(Release::Drill);
	for metric in ["block-ref-time", "block-proof-size", "failed-extrinsics", "queued-messages"] {
		let plan = drill(vec![check(metric, Condition::Above(1), Action::RollBack)]);
		assert_eq!(chain.propose(Bob, plan), refused(Error::ActionNotAllowed));
	}
	let late = HealthCheckInput { interval_blocks: 10, ..watch_issuance(Action::RollBack) };
	assert_eq!(chain.propose(Bob, drill(vec![late])), refused(Error::CheckTooSlow));
	let unknown = check("temperature", Condition::Above(1), Action::Report);
	assert_eq!(chain.propose(Bob, drill(vec![unknown])), refused(Error::UnknownMetric));
	// What is not all in the pallet that this chain can do without is not dropped.
	let mut plan = dropping(drill(vec![]));
	plan.scope.prefixes.push(twox_128(b"Somebody").to_vec());
	assert_eq!(chain.propose(Bob, plan), refused(Error::ScopeNotDroppable));
}
