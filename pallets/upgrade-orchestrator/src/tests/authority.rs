// SPDX-License-Identifier: Apache-2.0

//! Who may do what, and when: every call, by every origin, for a proposal in every status in which users
//! get in. The table in `docs/authority.md` is what this finds; `UPDATE_TABLES=1` writes it again.

use super::way_back::{fill, migration, run_to_end, upgrade};
use crate::{
	lifecycle::{AbortReason, Fault, Input, Status},
	mock::{solo::*, *},
	AttestationKind, BreakerState, Class, EmergencyAct, EmergencyActs, EmergencyPowers, Phase,
	Policy, Power, PowerState, Proposals, TargetInput, TargetKind, TargetOrigin, Text, UpgradeRule,
	Verdict, Vote, RUNTIME_TARGET,
};
use frame_support::storage::{with_transaction, TransactionOutcome};
use sp_runtime::{BoundedVec, DispatchError, DispatchResult};
use std::collections::{BTreeMap, BTreeSet};

const TABLE: &str = include_str!("../../../../docs/authority.md");
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/authority.md");
const BEGIN: &str = "<!-- who may do what -->\n";
const END: &str = "<!-- end of the table -->";

/// Who can sign or speak, by the name of what they are.
const ORIGINS: [(&str, fn() -> RuntimeOrigin); 9] = [
	("nobody", RuntimeOrigin::none),
	("anybody", || RuntimeOrigin::signed(STRANGER)),
	("member", || RuntimeOrigin::signed(BOB)),
	("proposer", || RuntimeOrigin::signed(ALICE)),
	("attester", || RuntimeOrigin::signed(AUDITORS[0])),
	("`ApproveOrigin`", || RuntimeOrigin::signed(REFERENDA)),
	("`CancelOrigin`", || RuntimeOrigin::signed(Guardian::get())),
	("`EmergencyOrigin`", || RuntimeOrigin::signed(EMERGENCY)),
	("`AdminOrigin`", RuntimeOrigin::root),
];

/// The statuses that a proposal can have while users get in, each with a chain that has one.
const SITUATIONS: [(&str, fn() -> u32); 9] = [
	("voting", propose),
	("queued", approved),
	("enacted", enacted),
	("aborted", aborted),
	("waiting", waiting),
	("in probation", in_probation),
	("frozen", frozen),
	("halted", halted),
	("ended", ended),
];

fn aborted() -> u32 {
	let proposal = approved();
	let Status::Queued { expires, .. } = status(proposal) else { panic!() };
	Proposals::<Test>::mutate(proposal, |open| {
		let reason = AbortReason::RelayAbort;
		open.as_mut().unwrap().status = Status::Aborted { reason, expires };
	});
	proposal
}

/// A rescue build is awaited, and the plan lets users in.
fn waiting() -> u32 {
	fill(10);
	let (proposal, _) = upgrade(migration(10), Some((5, Strike::Fail)));
	while !matches!(status(proposal), Status::RescueScheduled { .. }) {
		next_block();
	}
	UpgradeOrchestrator::set_phase(Phase::Waiting { proposal });
	proposal
}

/// Verified, and watched. There is nothing in its scope that could be lost.
fn in_probation() -> u32 {
	DefaultPolicy::set(Policy { probation_blocks: 10, ..policy() });
	let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
	plan.scope = Default::default();
	let proposal = propose_plan(plan);
	approve(proposal);
	while !matches!(status(proposal), Status::Probation { .. }) {
		next_block();
	}
	proposal
}

fn frozen() -> u32 {
	let proposal = in_probation();
	let sick = Input::Sick(Fault::HealthCheckFailed);
	UpgradeOrchestrator::advance(proposal, sick, Text::default()).unwrap();
	proposal
}

fn halted() -> u32 {
	fill(10);
	let mut writes = migration(10);
	writes.push((crate::NextProposal::<Test>::hashed_key().to_vec(), Some(vec![9, 0, 0, 0])));
	let (proposal, _) = upgrade(writes, Some((11, Strike::Fail)));
	run_to_end(proposal);
	assert!(matches!(status(proposal), Status::Halted { .. }), "{:?}", status(proposal));
	proposal
}

fn ended() -> u32 {
	let proposal = enacted();
	run_to_end(proposal);
	proposal
}

/// Something for each call to act on, whatever the situation.
fn prepare() {
	let now = System::block_number();
	EmergencyActs::<Test>::put(BoundedVec::truncate_from(vec![EmergencyAct {
		number: 7,
		power: Power::FastTrack,
		candidate: None,
		reason: Text::default(),
		ratify_until: now + 100,
	}]));
}

fn suspend(power: Power) {
	EmergencyPowers::<Test>::insert(power, PowerState { ready_at: 0, suspended: true });
}

/// All calls, in the order of their indices.
#[rustfmt::skip]
const CALLS: [(&str, fn(RuntimeOrigin, u32) -> DispatchResult); 30] = [
	("inspect_code", |origin, _| {
		let code = store::<Test>(&crate::blob_builder::blob(&release("other", 10_990_000), &[]));
		UpgradeOrchestrator::inspect_code(origin, code.code_hash, code.length_bytes)
	}),
	("propose", |origin, _| {
		let plan = plan_to::<Test>("1.9.0", &release("1.9.0", 10_090_000));
		UpgradeOrchestrator::propose(origin, Box::new(plan))
	}),
	("vote", |origin, id| {
		result(UpgradeOrchestrator::vote(origin, id, plan_hash(id), Vote::Abstain))
	}),
	("cancel", |origin, id| UpgradeOrchestrator::cancel(origin, id, vec![])),
	("retry", UpgradeOrchestrator::retry),
	("set_policy", |origin, _| {
		let policy = Policy { minimum_approvals: 4, ..policy() };
		UpgradeOrchestrator::set_policy(origin, Class::Minor, policy)
	}),
	("resume", |origin, _| {
		have_a_breaker();
		UpgradeOrchestrator::resume(origin, b"why".to_vec())
	}),
	("vote_with_stake", |origin, id| {
		if let Some(mut proposal) = Proposals::<Test>::get(id) {
			let total = Balances::total_issuance().into();
			proposal.electorate = crate::Roll::Holders { total };
			Proposals::<Test>::insert(id, proposal);
		}
		let hash = plan_hash(id);
		result(UpgradeOrchestrator::vote_with_stake(origin, id, hash, Vote::Abstain, MIN_STAKE))
	}),
	("release_stake", |origin, _| {
		use frame_support::traits::fungible::MutateHold;
		Balances::hold(&crate::HoldReason::Vote.into(), &EVE, 100)?;
		UpgradeOrchestrator::release_stake(origin, EVE)
	}),
	("approve", |origin, id| UpgradeOrchestrator::approve(origin, id, plan_hash(id))),
	("attest", |origin, id| {
		let kind = AttestationKind::Audit;
		let report = Default::default();
		UpgradeOrchestrator::attest(origin, plan_hash(id), kind, Verdict::Support, report, vec![])
	}),
	("withdraw_attestation", |origin, id| {
		say(id, Verdict::Support);
		UpgradeOrchestrator::withdraw_attestation(origin, plan_hash(id), AttestationKind::Audit)
	}),
	("overrule", |origin, id| {
		say(id, Verdict::Objection);
		let (hash, kind) = (plan_hash(id), AttestationKind::Audit);
		UpgradeOrchestrator::overrule(origin, hash, AUDITORS[0], kind, b"why".to_vec())
	}),
	("set_rule", |origin, _| {
		let rule = Some(UpgradeRule { allowed: false, migration_hash: None });
		let (from, to) = (b"1.0.0".to_vec(), b"1.5.0".to_vec());
		UpgradeOrchestrator::set_rule(origin, RUNTIME_TARGET, from, to, rule)
	}),
	("emergency_cancel", |origin, id| {
		UpgradeOrchestrator::emergency_cancel(origin, id, b"why".to_vec())
	}),
	("fast_track", |origin, id| {
		let candidate = Proposals::<Test>::get(id).unwrap().plan.candidate.unwrap().code_hash;
		UpgradeOrchestrator::fast_track(origin, candidate, b"why".to_vec())
	}),
	("trip_breaker", |origin, _| UpgradeOrchestrator::trip_breaker(origin, b"why".to_vec())),
	("reset_breaker", |origin, _| {
		have_a_breaker();
		UpgradeOrchestrator::reset_breaker(origin, b"why".to_vec())
	}),
	("ratify", |origin, _| UpgradeOrchestrator::ratify(origin, 7)),
	("reinstate", |origin, _| {
		suspend(Power::Cancel);
		UpgradeOrchestrator::reinstate(origin, Power::Cancel)
	}),
	("register_target", |origin, _| {
		UpgradeOrchestrator::register_target(origin, 1, target())
	}),
	("retire_target", |origin, _| {
		UpgradeOrchestrator::register_target(RuntimeOrigin::root(), 1, target())?;
		UpgradeOrchestrator::retire_target(origin, 1)
	}),
	("set_compatibility", |origin, _| {
		UpgradeOrchestrator::register_target(RuntimeOrigin::root(), 1, target())?;
		let side = |target| (target, b"1.0.0".to_vec());
		UpgradeOrchestrator::set_compatibility(origin, side(RUNTIME_TARGET), side(1), false)
	}),
	("rollback_to", |origin, _| {
		// A number above all that any situation has, for the release that runs.
		let plan = plan_to::<Test>("1.0.0", &release("1.0.0", 10_090_000));
		UpgradeOrchestrator::rollback_to(origin, GENESIS_SPEC_VERSION, Box::new(plan))
	}),
	("confirm", UpgradeOrchestrator::confirm),
	("extend_probation", UpgradeOrchestrator::extend_probation),
	("continue_probation", UpgradeOrchestrator::continue_probation),
	("roll_back", UpgradeOrchestrator::roll_back),
	("emergency_roll_back", |origin, id| {
		UpgradeOrchestrator::emergency_roll_back(origin, id, b"why".to_vec())
	}),
	("set_health_floor", |origin, _| {
		UpgradeOrchestrator::set_health_floor(origin, Class::Minor, vec![])
	}),
];

/// The breaker of an emergency is tripped, unless one is.
fn have_a_breaker() {
	crate::Agenda::<Test>::mutate(|agenda| {
		let tripped = BreakerState { since: 0, until: Some(1_000), checking: false, halted: None };
		agenda.breaker = agenda.breaker.or(Some(tripped));
	});
}

fn target() -> TargetInput<u64> {
	TargetInput {
		name: b"exchange".to_vec(),
		kind: TargetKind::Contract,
		owner: BOB,
		origin: TargetOrigin::Signed(BOB),
		class: Class::Minor,
		version: b"1.0.0".to_vec(),
	}
}

/// A statement of the first auditor, whatever may still be said.
fn say(id: u32, verdict: Verdict) {
	let attestation = crate::Attestation {
		attester: AUDITORS[0],
		kind: AttestationKind::Audit,
		verdict,
		report_hash: Default::default(),
		note: Text::default(),
		at: System::block_number(),
		overruled: false,
	};
	crate::Attestations::<Test>::insert(id, BoundedVec::truncate_from(vec![attestation]));
}

/// Who has the power of each call, written down by hand.
const POWERS: [(&str, &[&str]); 30] = [
	("inspect_code", &["member", "proposer"]),
	("propose", &["member", "proposer"]),
	("vote", &["member", "proposer"]),
	("cancel", &["proposer", "`CancelOrigin`", "`AdminOrigin`"]),
	("retry", &["proposer", "`AdminOrigin`"]),
	("set_policy", &["`AdminOrigin`"]),
	("resume", &["`AdminOrigin`"]),
	("vote_with_stake", &["anybody", "member", "proposer"]),
	(
		"release_stake",
		&[
			"anybody",
			"member",
			"proposer",
			"attester",
			"`ApproveOrigin`",
			"`CancelOrigin`",
			"`EmergencyOrigin`",
		],
	),
	("approve", &["`ApproveOrigin`"]),
	("attest", &["attester"]),
	("withdraw_attestation", &["attester"]),
	("overrule", &["`AdminOrigin`"]),
	("set_rule", &["`AdminOrigin`"]),
	("emergency_cancel", &["`EmergencyOrigin`"]),
	("fast_track", &["`EmergencyOrigin`"]),
	("trip_breaker", &["`EmergencyOrigin`"]),
	("reset_breaker", &["`EmergencyOrigin`", "`AdminOrigin`"]),
	("ratify", &["`AdminOrigin`"]),
	("reinstate", &["`AdminOrigin`"]),
	("register_target", &["`AdminOrigin`"]),
	("retire_target", &["`AdminOrigin`"]),
	("set_compatibility", &["`AdminOrigin`"]),
	("rollback_to", &["member", "proposer"]),
	("confirm", &["`EmergencyOrigin`", "`AdminOrigin`"]),
	("extend_probation", &["`EmergencyOrigin`", "`AdminOrigin`"]),
	("continue_probation", &["`AdminOrigin`"]),
	("roll_back", &["`AdminOrigin`"]),
	("emergency_roll_back", &["`EmergencyOrigin`"]),
	("set_health_floor", &["`AdminOrigin`"]),
];

/// For each call, who got through in which situations.
fn try_everything() -> BTreeMap<&'static str, BTreeMap<&'static str, Vec<&'static str>>> {
	let mut found: BTreeMap<_, BTreeMap<_, Vec<_>>> = BTreeMap::new();
	for (situation, begin) in SITUATIONS {
		new_test_ext().execute_with(|| {
			let proposal = begin();
			prepare();
			let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
			for (call, make) in CALLS {
				for (who, origin) in ORIGINS {
					let before = root();
					let result = with_transaction(|| {
						let result = make(origin(), proposal);
						TransactionOutcome::Rollback(Ok::<_, DispatchError>(result))
					})
					.unwrap();
					assert_eq!(root(), before, "nothing is left of it");
					if result.is_ok() {
						found.entry(call).or_default().entry(who).or_default().push(situation);
					}
				}
			}
		});
	}
	found
}

#[test]
fn inv_16_every_call_by_every_origin_in_every_status_does_what_the_table_says() {
	let found = try_everything();
	for (call, expected) in POWERS {
		let by: BTreeSet<_> = found.get(call).into_iter().flatten().map(|(who, _)| *who).collect();
		assert_eq!(by, expected.iter().copied().collect(), "{call}");
	}
	let indices: Vec<_> = CALLS.iter().map(|(call, _)| *call).collect();
	use frame_support::traits::GetCallName;
	assert_eq!(indices, crate::Call::<Test>::get_call_names(), "each call is tried");

	let mut table = String::from("| call | by | while the proposal is |\n|---|---|---|\n");
	for (call, _) in CALLS {
		// Those for whom it works in the same situations share a row.
		let mut rows: Vec<(Vec<&str>, Vec<&str>)> = vec![];
		for (who, _) in ORIGINS {
			let Some(situations) = found[call].get(who) else { continue };
			match rows.iter_mut().find(|(_, same)| same == situations) {
				Some((by, _)) => by.push(who),
				None => rows.push((vec![who], situations.clone())),
			}
		}
		for (by, situations) in rows {
			let when = if situations.len() == SITUATIONS.len() {
				"in any status".into()
			} else {
				situations.join(", ")
			};
			table.push_str(&format!("| `{call}` | {} | {when} |\n", by.join(", ")));
		}
	}
	let begin = TABLE.find(BEGIN).unwrap() + BEGIN.len();
	let end = TABLE.find(END).unwrap();
	if std::env::var_os("UPDATE_TABLES").is_some() {
		std::fs::write(PATH, format!("{}{table}{}", &TABLE[..begin], &TABLE[end..])).unwrap();
		return;
	}
	assert_eq!(
		&TABLE[begin..end],
		table,
		"run this test with UPDATE_TABLES=1, and read what changed"
	);
}
