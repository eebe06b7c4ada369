// SPDX-License-Identifier: Apache-2.0

//! Classes of plans, their policies, and the rules for going from version to version.

use super::way_back::{fill, migration, run_to_end, upgrade};
use crate::{
	lifecycle::{FailReason, Status},
	mock::{solo::*, *},
	AttestationKind, Change, Class, Error, Event, FailurePolicy, FreezeDefault, JournalEntry,
	PendingChanges, PlanInputOf, Policies, Policy, Proposals, RequiredAttestations, Rules,
	ScopeInput, Text, UpgradeRule, RUNTIME_TARGET,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::Hash, BoundedVec, Perbill};
use sp_version::RuntimeVersion;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// A plan without migrations.
fn small_plan(name: &'static str, candidate: &RuntimeVersion) -> PlanInputOf<Test> {
	PlanInputOf::<Test> {
		scope: ScopeInput::default(),
		migrations: vec![],
		..plan_to::<Test>(name, candidate)
	}
}

/// The class of the next proposal, with this plan.
fn class_of(plan: PlanInputOf<Test>) -> Class {
	let id = propose_plan(plan);
	let class = Proposals::<Test>::get(id).unwrap().class;
	assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::signed(ALICE), id, vec![]));
	class
}

fn set_policy(class: Class, policy: Policy<u64>) -> sp_runtime::DispatchResult {
	UpgradeOrchestrator::set_policy(root(), class, policy)
}

fn set_rule(from: &str, to: &str, rule: Option<UpgradeRule<sp_core::H256>>) {
	assert_ok!(UpgradeOrchestrator::set_rule(root(), RUNTIME_TARGET, from.into(), to.into(), rule));
}

const ALLOWED: UpgradeRule<sp_core::H256> = UpgradeRule { allowed: true, migration_hash: None };
const FORBIDDEN: UpgradeRule<sp_core::H256> = UpgradeRule { allowed: false, migration_hash: None };

fn refusal(from: &str, to: &str) -> Option<String> {
	UpgradeOrchestrator::refusal_of_upgrade(RUNTIME_TARGET, from.into(), to.into())
		.map(|found| String::from_utf8(found.reason.into_inner()).unwrap())
}

#[test]
fn the_class_of_a_plan_is_the_most_that_any_part_of_it_changes() {
	run(|| {
		let patch = release("1.0.1", 10_000_010);
		let minor = release("1.1.0", 10_010_000);
		assert_eq!(class_of(small_plan("1.0.1", &patch)), Class::Patch);
		assert_eq!(class_of(small_plan("1.1.0", &minor)), Class::Minor);
		assert_eq!(class_of(plan_to::<Test>("1.0.1", &patch)), Class::Minor, "it has a scope");

		let other_encoding = RuntimeVersion { transaction_version: 2, ..patch.clone() };
		let mut plan = small_plan("1.0.1", &other_encoding);
		plan.rescue = Some(inspected::<Test>(&RuntimeVersion {
			transaction_version: 3,
			spec_version: 10_000_011,
			..patch.clone()
		}));
		assert_eq!(class_of(plan), Class::Major);

		// An API that runs and is not required: it may go, but not unnoticed.
		let more = (*b"moreapis", 2);
		Running::mutate(|running| running.apis.to_mut().push(more));
		assert_eq!(class_of(small_plan("1.0.1", &patch)), Class::Major, "an API is lost");
		let with = |version| RuntimeVersion {
			apis: vec![CORE_API, crate::plan::ORCHESTRATOR_API, OTHER_API, (more.0, version)]
				.into(),
			..patch.clone()
		};
		assert_eq!(class_of(small_plan("1.0.1", &with(1))), Class::Major, "it is an older one");
		assert_eq!(class_of(small_plan("1.0.1", &with(2))), Class::Patch);
	});
	// What users wrote may be lost: by itself, or because nobody answers.
	run(|| {
		Droppable::set(vec![scope_prefix()]);
		let patch = release("1.0.1", 10_000_010);
		let drops = PlanInputOf::<Test> {
			failure_policy: FailurePolicy::Drop,
			..plan_to::<Test>("1.0.1", &patch)
		};
		assert_eq!(class_of(drops.clone()), Class::Major);
		let unanswered = PlanInputOf::<Test> {
			failure_policy: FailurePolicy::Freeze,
			freeze_default: FreezeDefault::RollBack,
			..drops.clone()
		};
		assert_eq!(class_of(unanswered.clone()), Class::Major);
		let answered = PlanInputOf::<Test> { freeze_default: FreezeDefault::Confirm, ..unanswered };
		assert_eq!(class_of(answered), Class::Minor, "it has a scope");
		// Nothing is lost where nothing is in scope.
		let harmless =
			PlanInputOf::<Test> { scope: ScopeInput::default(), migrations: vec![], ..drops };
		assert_eq!(class_of(harmless), Class::Patch);
	});
}

#[test]
fn a_plan_is_decided_by_the_policy_of_its_class_as_it_was_when_it_was_proposed() {
	run(|| {
		let patient = Policy { voting_period: 40, timelock: 20, ..policy() };
		assert_ok!(set_policy(Class::Minor, patient));
		let now = System::block_number();
		let patch = propose_plan(small_plan("1.0.1", &release("1.0.1", 10_000_010)));
		let minor = propose_plan(small_plan("1.1.0", &release("1.1.0", 10_010_000)));
		assert_eq!(status(patch), Status::Voting { ends: now + 20, extended: false });
		assert_eq!(status(minor), Status::Voting { ends: now + 40, extended: false });
		approve(minor);
		assert_eq!(status(minor), Status::Queued { eta: now + 20, expires: now + 20 + 30 });
	});
}

#[test]
fn a_stronger_policy_counts_at_once_and_a_weaker_one_after_the_old_timelock_or_the_set_back() {
	run(|| {
		let now = System::block_number();
		let class = Class::Minor;
		let stronger = Policy { approval: Perbill::from_percent(75), timelock: 20, ..policy() };
		assert_ok!(set_policy(class, stronger));
		assert_eq!(UpgradeOrchestrator::policy(class), stronger);
		assert_eq!(UpgradeOrchestrator::policy(Class::Patch), policy(), "others keep theirs");
		assert!(PendingChanges::<Test>::get().is_empty());

		// One field is weaker, another one stronger: that one does not wait.
		let mixed =
			Policy { approval: Perbill::from_percent(60), minimum_approvals: 4, ..stronger };
		assert_ok!(set_policy(class, mixed));
		let at_once = Policy { minimum_approvals: 4, ..stronger };
		assert_eq!(UpgradeOrchestrator::policy(class), at_once);
		let change = Change::Policy { class, policy: mixed };
		let due = now + 20;
		assert_eq!(
			events()[events().len() - 2..],
			[
				Event::RulesChanged { change: Change::Policy { class, policy: at_once } },
				Event::ChangeScheduled { change: change.clone(), due },
			]
		);

		run_to(due - 1);
		assert_eq!(UpgradeOrchestrator::policy(class), at_once);
		next_block();
		assert_eq!(UpgradeOrchestrator::policy(class), mixed);
		assert_eq!(events(), [Event::RulesChanged { change }]);
		assert!(PendingChanges::<Test>::get().is_empty());
		// The timelock of 20 is left for one of 10 after 20 blocks; from there on the set-back is longer.
		assert_ok!(set_policy(class, Policy { timelock: 10, ..mixed }));
		assert_eq!(PendingChanges::<Test>::get()[0].due, due + 20);
		run_to(due + 20);
		assert_ok!(set_policy(class, Policy { timelock: 9, ..mixed }));
		assert_eq!(PendingChanges::<Test>::get()[0].due, due + 20 + SET_BACK);
	});
}

#[test]
fn each_field_of_a_policy_has_a_weaker_side() {
	let base = Policy {
		attestations: RequiredAttestations {
			audit: 1,
			migration_review: 1,
			rehearsal: 1,
			rollback_drill: 1,
			reproducible_build: 1,
			layout: 1,
			testnet: 1,
			node_readiness: 1,
		},
		probation_blocks: 20,
		..policy()
	};
	let needs = |of: fn(&mut RequiredAttestations) -> &mut u8| {
		let mut attestations = base.attestations;
		*of(&mut attestations) = 0;
		Policy { attestations, ..base }
	};
	let weaker = [
		Policy { voting_period: 19, ..base },
		Policy { late_quorum_extension: 4, ..base },
		Policy { quorum: Perbill::from_percent(33), ..base },
		Policy { approval: Perbill::from_percent(59), ..base },
		Policy { minimum_approvals: 2, ..base },
		Policy { timelock: 9, ..base },
		Policy { grace: 31, ..base },
		Policy { objection_period: OBJECTION_PERIOD - 1, ..base },
		Policy { maintenance_blocks: 41, ..base },
		Policy { probation_blocks: base.probation_blocks - 1, ..base },
		Policy { freeze_blocks: base.freeze_blocks - 1, ..base },
		needs(|needed| &mut needed.audit),
		needs(|needed| &mut needed.migration_review),
		needs(|needed| &mut needed.rehearsal),
		needs(|needed| &mut needed.rollback_drill),
		needs(|needed| &mut needed.reproducible_build),
		needs(|needed| &mut needed.layout),
		needs(|needed| &mut needed.testnet),
		needs(|needed| &mut needed.node_readiness),
	];
	for policy in weaker {
		assert_eq!(base.strongest(&policy), base, "{policy:?}");
		assert_eq!(policy.strongest(&base), base, "{policy:?}");
		run(|| {
			DefaultPolicy::set(base);
			assert_ok!(set_policy(Class::Major, policy));
			assert_eq!(UpgradeOrchestrator::policy(Class::Major), base);
			run_to(System::block_number() + SET_BACK);
			assert_eq!(UpgradeOrchestrator::policy(Class::Major), policy);
		});
	}
}

#[test]
fn a_later_word_on_a_policy_withdraws_the_change_that_is_on_its_way() {
	run(|| {
		let class = Class::Minor;
		let weaker = Policy { minimum_approvals: 1, ..policy() };
		assert_ok!(set_policy(class, weaker));
		assert_ok!(set_policy(Class::Patch, weaker));
		assert_eq!(PendingChanges::<Test>::get().len(), 2);
		assert_ok!(set_policy(class, policy()));
		let change = Change::Policy { class, policy: weaker };
		assert_eq!(events().pop(), Some(Event::ChangeWithdrawn { change: change.clone() }));
		let last = crate::Tip::<Test>::get().unwrap().length - 1;
		assert_eq!(
			crate::Journal::<Test>::get(last).unwrap().entry,
			JournalEntry::ChangeWithdrawn { change }
		);
		run_to(System::block_number() + SET_BACK);
		assert_eq!(UpgradeOrchestrator::policy(class), policy());
		assert!(!Policies::<Test>::contains_key(class), "nothing was set");
		assert_eq!(UpgradeOrchestrator::policy(Class::Patch), weaker);
	});
}

#[test]
fn changes_that_wait_are_bounded() {
	run(|| {
		for minor in 0..16 {
			let to = format!("2.{minor}.0");
			set_rule("1.0.0", &to, Some(ALLOWED));
		}
		assert_noop!(
			UpgradeOrchestrator::set_rule(
				root(),
				RUNTIME_TARGET,
				b"1.0.0".to_vec(),
				b"2.16.0".to_vec(),
				Some(ALLOWED)
			),
			Error::<Test>::TooManyPendingChanges
		);
		assert_noop!(
			set_policy(Class::Minor, Policy { minimum_approvals: 1, ..policy() }),
			Error::<Test>::TooManyPendingChanges
		);
		// What makes something stronger needs no room.
		assert_ok!(set_policy(Class::Minor, Policy { minimum_approvals: 5, ..policy() }));
		set_rule("1.0.0", "1.1.0", Some(FORBIDDEN));
	});
}

#[test]
fn a_change_that_is_due_waits_while_users_are_locked_out() {
	run(|| {
		fill(10);
		let (proposal, _) = upgrade(migration(10), Some((5, Strike::Stall)));
		while !matches!(status(proposal), Status::Migrating { .. }) {
			next_block();
		}
		// Governance can not act in a locked block: as if it had done so before.
		let due = System::block_number() + 1;
		let change = Change::Policy { class: Class::Patch, policy: emergency_policy() };
		PendingChanges::<Test>::put(BoundedVec::truncate_from(vec![crate::PendingChange {
			due,
			change,
		}]));
		crate::Recovery::<Test>::mutate(proposal, |recovery| {
			if let Some(crate::VersionedRecovery::V1(recovery)) = recovery {
				recovery.own = Default::default();
			}
		});
		UpgradeOrchestrator::reschedule();
		next_block();
		next_block();
		assert!(UpgradeOrchestrator::policy(Class::Patch) == policy());
		run_to_end(proposal);
		next_block();
		assert_eq!(UpgradeOrchestrator::policy(Class::Patch), emergency_policy());
	});
}

#[test]
fn a_version_can_not_go_back_and_no_major_version_is_skipped() {
	run(|| {
		Running::set(release("2.1.0", 20_010_000));
		assert_eq!(refusal("2.1.0", "2.0.9").as_deref(), Some("VersionLower"));
		assert_eq!(refusal("2.1.0", "4.0.0").as_deref(), Some("MajorSkipped"));
		assert_eq!(refusal("2.1.0", "3.0.0").as_deref(), Some("MajorWithoutRule"));
		assert_eq!(refusal("2.1.0", "2.2.0"), None);
		assert_eq!(refusal("2.1.0", "2.1.1"), None);
		assert_eq!(refusal("2.1.0", "2.1.0"), None, "a repair of what runs");
		assert_eq!(refusal("2.1.0", "two").as_deref(), Some("VersionUnreadable"));

		let plan = small_plan("4.0.0", &release("4.0.0", 40_000_000));
		assert_noop!(propose_as(ALICE, plan), Error::<Test>::MajorSkipped);
		let plan = small_plan("3.0.0", &release("3.0.0", 30_000_000));
		assert_noop!(propose_as(ALICE, plan), Error::<Test>::MajorWithoutRule);
		// No rule lets a version go back, or skip a major one.
		for (from, to, error) in [
			("2.1.0", "2.0.0", Error::<Test>::VersionLower),
			("2.1.0", "4.0.0", Error::<Test>::MajorSkipped),
			("2.1", "2.2.0", Error::<Test>::VersionUnreadable),
		] {
			let error = sp_runtime::DispatchError::from(error);
			let rule = Some(ALLOWED);
			let set = || {
				UpgradeOrchestrator::set_rule(root(), RUNTIME_TARGET, from.into(), to.into(), rule)
			};
			assert_noop!(set(), error);
		}
		assert_noop!(
			UpgradeOrchestrator::set_rule(root(), 1, b"1.0.0".to_vec(), b"1.1.0".to_vec(), None),
			Error::<Test>::UnknownTarget
		);
	});
}

#[test]
fn a_new_major_version_needs_a_rule_which_waits_for_its_time() {
	run(|| {
		let plan = small_plan("2.0.0", &release("2.0.0", 20_000_000));
		set_rule("1.0.0", "2.0.0", Some(ALLOWED));
		let due = System::block_number() + SET_BACK;
		run_to(due - 1);
		assert_noop!(propose_as(ALICE, plan.clone()), Error::<Test>::MajorWithoutRule);
		next_block();
		let id = propose_plan(plan);
		assert_eq!(Proposals::<Test>::get(id).unwrap().class, Class::Major);
	});
}

#[test]
fn a_rule_that_forbids_a_path_counts_at_once_and_again_at_the_enactment() {
	run(|| {
		let proposal = approved();
		set_rule("1.0.0", "1.1.0", Some(FORBIDDEN));
		let another = small_plan("1.1.0", &release("another 1.1.0", 10_010_003));
		assert_noop!(propose_as(ALICE, another), Error::<Test>::PathForbidden);
		run_to(System::block_number() + policy().timelock);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::Failed { at, reason: FailReason::Check });
		assert!(events().contains(&Event::Failed {
			proposal,
			reason: FailReason::Check,
			detail: Text::truncate_from(b"PathForbidden".to_vec()),
		}));
		// Without the rule the path is allowed again, after a while.
		set_rule("1.0.0", "1.1.0", None);
		assert_eq!(refusal("1.0.0", "1.1.0").as_deref(), Some("PathForbidden"));
		run_to(at + SET_BACK);
		assert_eq!(refusal("1.0.0", "1.1.0"), None);
		assert_eq!(Rules::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_rule_can_say_which_migrations_belong_to_a_path() {
	run(|| {
		let names: BoundedVec<Text, frame_support::traits::ConstU32<16>> = names_of_next_version()
			.into_iter()
			.map(|name| Text::truncate_from(name.as_bytes().to_vec()))
			.collect::<Vec<_>>()
			.try_into()
			.unwrap();
		let expected = sp_runtime::traits::BlakeTwo256::hash_of(&names);
		let other = sp_core::H256::repeat_byte(7);
		let rule = |hash| Some(UpgradeRule { allowed: true, migration_hash: Some(hash) });
		// Asking for something is stronger than asking for nothing; asking for something else is not.
		set_rule("1.0.0", "1.1.0", rule(other));
		assert!(PendingChanges::<Test>::get().is_empty());
		let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		assert_noop!(propose_as(ALICE, plan.clone()), Error::<Test>::MigrationsNotAsRuled);
		set_rule("1.0.0", "1.1.0", rule(expected));
		run_to(System::block_number() + SET_BACK);
		propose_plan(plan);
	});
}

#[test]
fn labels_say_nothing_about_what_may_follow_what() {
	run(|| {
		set_rule("1.0.0+a", "1.1.0+b", Some(FORBIDDEN));
		for to in ["1.1.0", "1.1.0+c", "1.1.0-rc.1", "1.1.0-rc.1+d"] {
			assert_eq!(refusal("1.0.0", to).as_deref(), Some("PathForbidden"), "{to}");
		}
	});
}

#[test]
fn a_grace_and_an_objection_period_that_do_not_fit_together_change_both_or_wait_both() {
	run(|| {
		let class = Class::Minor;
		let short = Policy { grace: 2, objection_period: 1, ..policy() };
		assert_ok!(set_policy(class, short));
		let at_once = UpgradeOrchestrator::policy(class);
		assert_eq!(at_once, policy(), "neither of the two before its time");
		assert!(at_once.validate::<Test>().is_ok());
		run_to(System::block_number() + SET_BACK);
		assert_eq!(UpgradeOrchestrator::policy(class), short);
		// Nor is a grace longer at once because objections may last longer.
		let long = Policy { grace: 40, objection_period: 20, ..policy() };
		assert_ok!(set_policy(class, long));
		assert_eq!(UpgradeOrchestrator::policy(class), short);
		run_to(System::block_number() + SET_BACK);
		assert_eq!(UpgradeOrchestrator::policy(class), long);
	});
}

#[test]
fn the_policy_between_two_may_not_ask_for_more_than_a_plan_can_have() {
	run(|| {
		let asks = |audit, testnet| Policy {
			attestations: RequiredAttestations { audit, testnet, ..Default::default() },
			..policy()
		};
		assert_ok!(set_policy(Class::Major, asks(12, 0)));
		assert_noop!(set_policy(Class::Major, asks(0, 12)), Error::<Test>::AttestationsOutOfReach);
		assert_ok!(set_policy(Class::Major, asks(0, 4)));
	});
}

#[test]
fn the_fast_track_keeps_users_out_no_longer() {
	let own = Policy { maintenance_blocks: 5, ..policy() };
	assert_eq!(own.on_fast_track(&emergency_policy()).maintenance_blocks, 5);
	run(|| {
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.max_maintenance_blocks = Some(30);
		let plan = plan.bounded::<Test>().unwrap();
		assert_eq!(own.timers::<Test, _>(&plan, crate::lifecycle::Rollback::Keep).maintenance, 5);
		assert_eq!(
			policy().timers::<Test, _>(&plan, crate::lifecycle::Rollback::Keep).maintenance,
			30
		);
	});
}

#[test]
fn a_plan_that_became_a_larger_step_since_its_vote_is_not_enacted() {
	run(|| {
		let proposal = propose_plan(small_plan("1.0.1", &release("1.0.1", 10_000_010)));
		approve(proposal);
		// Something else raised what runs: the candidate would take an API away.
		Running::mutate(|running| running.apis.to_mut().push((*b"moreapis", 1)));
		run_to(System::block_number() + policy().timelock);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::Failed { at, reason: FailReason::Check });
		let detail = Text::truncate_from(b"ClassRaised".to_vec());
		assert_eq!(detail, crate::enactment::name(Error::<Test>::ClassRaised.into()));
		let reason = FailReason::Check;
		assert!(events().contains(&Event::Failed { proposal, reason, detail }));
	});
}

#[test]
fn a_chains_own_check_refuses_a_plan_when_it_is_proposed_and_when_it_is_enacted() {
	run(|| {
		Friday::set(true);
		let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		assert_noop!(propose_as(ALICE, plan), sp_runtime::DispatchError::Other("not on a Friday"));
		Friday::set(false);
		let proposal = approved();
		Friday::set(true);
		run_to(System::block_number() + policy().timelock);
		let at = System::block_number();
		assert_eq!(status(proposal), Status::Failed { at, reason: FailReason::Check });
		assert!(events().contains(&Event::Failed {
			proposal,
			reason: FailReason::Check,
			detail: Text::truncate_from(b"not on a Friday".to_vec()),
		}));
	});
}

#[test]
fn required_attestations_are_counted_by_kind() {
	let needed = RequiredAttestations {
		audit: 1,
		migration_review: 2,
		rehearsal: 3,
		rollback_drill: 4,
		reproducible_build: 5,
		layout: 6,
		testnet: 7,
		node_readiness: 8,
	};
	let counts = AttestationKind::ALL.map(|kind| needed.of(kind));
	assert_eq!(counts, [1, 2, 3, 4, 5, 6, 7, 8]);
}
