// SPDX-License-Identifier: Apache-2.0

//! Targets, the versions that go together, and the way back to a registered release.

use super::{
	components::{component, only, pay, register},
	way_back::run_to_end,
};
use crate::{
	lifecycle::Status,
	mock::{solo::*, *},
	Change, Class, CurrentVersion, Error, Event, Incompatibilities, JournalEntry, PendingChanges,
	PlanInputOf, Policy, Proposals, RequiredAttestations, TargetInfo, TargetInput, TargetKind,
	TargetOrigin, TargetVersions, Targets, VersionStatus, Versions, Vote, RUNTIME_TARGET,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn input() -> TargetInput<u64> {
	TargetInput {
		name: b"exchange".to_vec(),
		kind: TargetKind::Contract,
		owner: BOB,
		origin: TargetOrigin::Signed(BOB),
		class: Class::Minor,
		version: b"1.0.0".to_vec(),
	}
}

fn set(target: u32, info: TargetInput<u64>) -> DispatchResult {
	UpgradeOrchestrator::register_target(root(), target, info)
}

fn refuse(plan: PlanInputOf<Test>, error: Error<Test>) {
	assert_noop!(propose_as(ALICE, plan), error);
}

fn apart(one: (u32, &str), other: (u32, &str), compatible: bool) -> DispatchResult {
	let side = |(target, version): (u32, &str)| (target, version.as_bytes().to_vec());
	UpgradeOrchestrator::set_compatibility(root(), side(one), side(other), compatible)
}

#[test]
fn a_target_is_registered_with_its_version_and_on_record() {
	run(|| {
		assert_ok!(set(1, input()));
		let info = Targets::<Test>::get(1).unwrap();
		let change = Change::Target { target: 1, info: info.clone() };
		assert_eq!(events().pop(), Some(Event::RulesChanged { change: change.clone() }));
		let tip = crate::Tip::<Test>::get().unwrap().length - 1;
		let record = crate::Journal::<Test>::get(tip).unwrap();
		assert_eq!(record.entry, JournalEntry::RulesChanged { change });
		assert!(!info.retired);
		let first = TargetVersions::<Test>::get(1, 0).unwrap();
		assert_eq!((first.previous, first.proposal), (None, None));
		assert_eq!((first.version, first.status), (info.version, VersionStatus::Active));
		assert_eq!(UpgradeOrchestrator::targets().len(), 1);
	});
}

#[test]
fn what_lets_more_through_waits_and_the_rest_counts_at_once() {
	run(|| {
		assert_ok!(set(1, input()));
		let waits = |info: TargetInput<u64>| {
			let before = Targets::<Test>::get(1);
			assert_ok!(set(1, info));
			assert_eq!(Targets::<Test>::get(1), before);
			assert_eq!(PendingChanges::<Test>::get().len(), 1, "a later word replaces it");
			assert_eq!(PendingChanges::<Test>::get()[0].due, System::block_number() + SET_BACK);
		};
		waits(TargetInput { class: Class::Patch, ..input() });
		waits(TargetInput { origin: TargetOrigin::Signed(ALICE), ..input() });
		waits(TargetInput { origin: TargetOrigin::Root, ..input() });
		// Stronger, or of no weight: at once. And it withdraws what was on its way.
		assert_ok!(set(1, TargetInput { class: Class::Major, name: b"x".to_vec(), ..input() }));
		assert_eq!(Targets::<Test>::get(1).unwrap().class, Class::Major);
		assert!(PendingChanges::<Test>::get().is_empty());

		// A new one that nobody's account speaks for.
		assert_ok!(set(2, TargetInput { origin: TargetOrigin::Root, ..input() }));
		assert!(!Targets::<Test>::contains_key(2));
		run_to(System::block_number() + SET_BACK);
		assert_eq!(Targets::<Test>::get(2).unwrap().origin, TargetOrigin::Root);

		// To retire one lets less through, to bring it back lets more.
		assert_ok!(UpgradeOrchestrator::retire_target(root(), 2));
		assert!(Targets::<Test>::get(2).unwrap().retired);
		assert_ok!(set(2, TargetInput { origin: TargetOrigin::Root, ..input() }));
		assert!(Targets::<Test>::get(2).unwrap().retired);
		run_to(System::block_number() + SET_BACK);
		assert!(!Targets::<Test>::get(2).unwrap().retired);
	});
}

#[test]
fn the_version_of_a_target_is_changed_by_plans_alone() {
	run(|| {
		register(1, ALICE, Class::Patch);
		let weaker = TargetInput { origin: TargetOrigin::Signed(BOB), ..input() };
		assert_ok!(set(
			1,
			TargetInput { class: Class::Patch, version: b"9.0.0".to_vec(), ..weaker }
		));
		let proposal = propose_plan(only(vec![component(1, pay(101, 1))]));
		approve(proposal);
		run_to(System::block_number() + SET_BACK);
		let info: TargetInfo<u64> = Targets::<Test>::get(1).unwrap();
		assert_eq!(info.origin, TargetOrigin::Signed(BOB), "the change came");
		assert_eq!(info.version[..], *b"1.1.0", "after the plan, whose version stays");
	});
}

#[test]
fn each_bad_target_is_refused_by_name() {
	run(|| {
		let refuse = |target, info, error: Error<Test>| {
			assert_noop!(set(target, info), error);
		};
		refuse(0, input(), Error::RuntimeTarget);
		refuse(crate::MAX_TARGETS, input(), Error::TooManyTargets);
		refuse(1, TargetInput { name: vec![], ..input() }, Error::NameMissing);
		refuse(1, TargetInput { name: vec![b'a'; 65], ..input() }, Error::TextTooLong);
		refuse(1, TargetInput { name: vec![0xff], ..input() }, Error::TextNotAscii);
		refuse(1, TargetInput { version: b"1".to_vec(), ..input() }, Error::VersionUnreadable);
		refuse(1, TargetInput { class: Class::Emergency, ..input() }, Error::ClassNotForTargets);
		let retire = |target| UpgradeOrchestrator::retire_target(root(), target);
		assert_noop!(retire(0), Error::<Test>::RuntimeTarget);
		assert_noop!(retire(1), Error::<Test>::UnknownTarget);
		assert_ok!(set(1, input()));
		assert_ok!(retire(1));
		assert_noop!(retire(1), Error::<Test>::TargetRetired);
		for who in [RuntimeOrigin::signed(ALICE), RuntimeOrigin::none()] {
			let bad = sp_runtime::DispatchError::BadOrigin;
			assert_noop!(UpgradeOrchestrator::register_target(who.clone(), 2, input()), bad);
			assert_noop!(UpgradeOrchestrator::retire_target(who, 1), bad);
		}
	});
}

#[test]
fn versions_that_do_not_go_together_are_not_brought_beside_each_other() {
	run(|| {
		register(1, ALICE, Class::Patch);
		register(2, BOB, Class::Patch);
		// In whatever order it is said.
		assert_ok!(apart((2, "1.0.0"), (1, "1.1.0"), false));
		assert_eq!(Incompatibilities::<Test>::get()[0].first.0, 1);
		let one = || component(1, pay(101, 1));
		let both = || vec![one(), component(2, pay(102, 1))];
		refuse(only(vec![one()]), Error::IncompatibleVersions);
		// One that may fail alone may stay where it is.
		let mut optional = both();
		optional[1].critical = false;
		refuse(only(optional), Error::IncompatibleVersions);
		assert_ok!(propose_as(ALICE, only(both())));

		// To take it back lets more through.
		assert_ok!(apart((1, "1.1.0"), (2, "1.0.0"), true));
		refuse(only(vec![one()]), Error::IncompatibleVersions);
		run_to(System::block_number() + SET_BACK);
		assert!(Incompatibilities::<Test>::get().is_empty());
		assert_ok!(propose_as(BOB, only(vec![one()])));
	});
}

#[test]
fn the_runtime_is_a_part_of_the_matrix() {
	run(|| {
		register(1, ALICE, Class::Patch);
		let upgrade = || plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		assert_ok!(apart((RUNTIME_TARGET, "1.1.0"), (1, "1.0.0"), false));
		refuse(upgrade(), Error::IncompatibleVersions);
		let components = vec![component(1, pay(101, 1))];
		let together = PlanInputOf::<Test> { components, ..upgrade() };
		let proposal = propose_plan(together);
		approve(proposal);
		// What is said meanwhile is looked at again.
		assert_ok!(apart((RUNTIME_TARGET, "1.1.0"), (1, "1.1.0"), false));
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::Failed { .. }));
	});
}

#[test]
fn what_stands_beside_each_other_already_does_not_hold_up_other_plans() {
	run(|| {
		register(1, ALICE, Class::Patch);
		register(2, BOB, Class::Patch);
		assert_ok!(apart((RUNTIME_TARGET, "1.0.0"), (1, "1.0.0"), false));
		assert_ok!(propose_as(ALICE, only(vec![component(2, pay(101, 1))])));
		assert_ok!(propose_as(ALICE, only(vec![component(1, pay(101, 1))])));
	});
}

#[test]
fn a_target_is_retired_late_where_something_is_said_of_it() {
	run(|| {
		register(1, ALICE, Class::Patch);
		assert_ok!(apart((RUNTIME_TARGET, "1.1.0"), (1, "1.0.0"), false));
		assert_ok!(UpgradeOrchestrator::retire_target(root(), 1));
		let upgrade = || plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		refuse(upgrade(), Error::IncompatibleVersions);
		run_to(System::block_number() + SET_BACK);
		assert!(Targets::<Test>::get(1).unwrap().retired);
		assert_ok!(propose_as(ALICE, upgrade()));
	});
}

#[test]
fn each_bad_statement_on_versions_is_refused_by_name() {
	run(|| {
		register(1, ALICE, Class::Patch);
		assert_noop!(apart((1, "1.0.0"), (1, "1.1.0"), false), Error::<Test>::SameTarget);
		assert_noop!(apart((0, "1.0.0"), (2, "1.1.0"), false), Error::<Test>::UnknownTarget);
		assert_noop!(apart((0, "1.0"), (1, "1.1.0"), false), Error::<Test>::VersionUnreadable);
		for patch in 0..crate::MAX_INCOMPATIBILITIES {
			assert_ok!(apart((0, &format!("1.0.{patch}")), (1, "1.5.0"), false));
		}
		let full = Error::<Test>::TooManyIncompatibilities;
		assert_noop!(apart((0, "1.9.0"), (1, "1.5.0"), false), full);
		assert_ok!(apart((0, "1.0.0"), (1, "1.5.0"), false), ());
		let who = RuntimeOrigin::signed(ALICE);
		let side = |target| (target, b"1.0.0".to_vec());
		assert_noop!(
			UpgradeOrchestrator::set_compatibility(who, side(0), side(1), false),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn one_can_ask_which_versions_go_together_and_what_may_follow_what() {
	run(|| {
		register(1, ALICE, Class::Patch);
		let proposal = propose_plan(only(vec![component(1, pay(101, 1))]));
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		assert_ok!(apart((RUNTIME_TARGET, "1.0.0"), (1, "1.0.0"), false));
		let beside = |target, version: &str| -> Vec<(u32, String)> {
			UpgradeOrchestrator::compatible_versions(target, version.into())
				.into_iter()
				.map(|(target, version)| (target, String::from_utf8(version.into_inner()).unwrap()))
				.collect()
		};
		assert_eq!(beside(RUNTIME_TARGET, "1.0.0"), [(1, "1.1.0".into())]);
		assert_eq!(beside(1, "1.0.0"), []);
		assert_eq!(beside(1, "1.1.0"), [(0, "1.0.0".into())]);
		assert_eq!(beside(1, "nonsense"), []);

		let refusal = |target, from: &str, to: &str| {
			UpgradeOrchestrator::refusal_of_upgrade(target, from.into(), to.into())
				.map(|found| String::from_utf8(found.reason.into_inner()).unwrap())
		};
		assert_eq!(refusal(1, "1.1.0", "1.2.0"), None);
		assert_eq!(refusal(1, "1.1.0", "2.0.0").unwrap(), "MajorWithoutRule");
		assert_eq!(refusal(7, "1.1.0", "1.2.0").unwrap(), "UnknownTarget");
		let chain = UpgradeOrchestrator::version_chain(1);
		let numbers: Vec<_> = chain.iter().map(|link| (link.number, link.previous)).collect();
		assert_eq!(numbers, [(1, Some(0)), (0, None)]);
		assert_eq!(UpgradeOrchestrator::version_history(1), chain);
		assert_eq!(UpgradeOrchestrator::version_chain(RUNTIME_TARGET).len(), 1);
		assert!(UpgradeOrchestrator::version_chain(9).is_empty());
	});
}

#[test]
fn one_can_ask_what_each_plan_lacks_that_is_voted_on() {
	run(|| {
		let attestations = RequiredAttestations { audit: 2, ..Default::default() };
		DefaultPolicy::set(Policy { attestations, ..policy() });
		let proposal = propose();
		let pending = || UpgradeOrchestrator::pending_approvals();
		let lacks = pending().remove(0);
		assert_eq!((lacks.proposal, lacks.class), (proposal, Class::Minor));
		assert_eq!((lacks.votes_missing, lacks.approvals_missing), (2, 3));
		assert!(!lacks.has_majority);
		assert_eq!(lacks.attestations_missing, [(crate::AttestationKind::Audit, 2)]);
		assert_ok!(UpgradeOrchestrator::vote(
			RuntimeOrigin::signed(ALICE),
			proposal,
			plan_hash(proposal),
			Vote::Aye
		));
		assert_ok!(UpgradeOrchestrator::attest(
			RuntimeOrigin::signed(AUDITORS[0]),
			plan_hash(proposal),
			crate::AttestationKind::Audit,
			crate::Verdict::Support,
			Default::default(),
			vec![]
		));
		let lacks = pending().remove(0);
		assert_eq!((lacks.votes_missing, lacks.approvals_missing), (1, 2));
		assert!(lacks.has_majority);
		assert_eq!(lacks.attestations_missing, [(crate::AttestationKind::Audit, 1)]);
		for who in [BOB, CHARLIE] {
			let hash = plan_hash(proposal);
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				hash,
				Vote::Aye
			));
		}
		assert!(pending().is_empty());
	});
}

/// Upgrade to this version, from the start to its end.
fn go_to(version: &'static str, spec_version: u32) {
	let proposal = propose_plan(plan_to::<Test>(version, &release(version, spec_version)));
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	run_to_end(proposal);
	assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
}

fn return_to(spec_version: u32, plan: PlanInputOf<Test>) -> DispatchResult {
	UpgradeOrchestrator::rollback_to(RuntimeOrigin::signed(ALICE), spec_version, Box::new(plan))
}

/// A plan without migrations, so that its class is what the return makes it.
fn back(version: &'static str, spec_version: u32) -> PlanInputOf<Test> {
	PlanInputOf::<Test> {
		scope: Default::default(),
		migrations: vec![],
		..plan_to::<Test>(version, &release(version, spec_version))
	}
}

#[test]
fn a_plan_returns_to_a_registered_release_with_a_higher_number() {
	run(|| {
		assert_eq!(UpgradeOrchestrator::last_stable(), None);
		go_to("1.1.0", 10_010_000);
		go_to("1.2.0", 10_020_000);
		let (stable, record) = UpgradeOrchestrator::last_stable().unwrap();
		assert_eq!((stable, &record.version[..]), (10_010_000, &b"1.1.0"[..]));

		// As every other plan it would be refused.
		refuse(back("1.1.0", 10_020_002), Error::VersionMismatch);
		assert_ok!(return_to(GENESIS_SPEC_VERSION, back("1.0.0", 10_020_004)));
		assert_ok!(return_to(10_010_000, back("1.1.0", 10_020_002)));
		let class = |proposal| Proposals::<Test>::get(proposal).unwrap().class;
		let proposal = crate::NextProposal::<Test>::get() - 1;
		assert_eq!((class(proposal - 1), class(proposal)), (Class::Major, Class::Minor));

		Versions::<Test>::mutate(RUNTIME_TARGET, 10_020_000, |record| {
			assert_eq!(record.as_ref().unwrap().status, VersionStatus::Active);
		});
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		assert_eq!(CurrentVersion::<Test>::get(RUNTIME_TARGET), Some(10_020_002));
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_020_002).unwrap();
		assert_eq!((&record.version[..], record.previous), (&b"1.1.0"[..], Some(10_020_000)));
	});
}

#[test]
fn each_bad_return_is_refused_by_name() {
	run(|| {
		go_to("1.1.0", 10_010_000);
		let refuse = |number, plan, error: Error<Test>| {
			assert_noop!(return_to(number, plan), error);
		};
		refuse(7, back("1.0.0", 10_010_002), Error::VersionNotRegistered);
		refuse(GENESIS_SPEC_VERSION, back("1.0.1", 10_010_002), Error::VersionMismatch);
		// The old blob, or one with its number, ran before.
		refuse(GENESIS_SPEC_VERSION, back("1.0.0", 10_000_000), Error::SpecVersionNotHigher);
		for status in [VersionStatus::Yanked, VersionStatus::RolledBack] {
			Versions::<Test>::mutate(RUNTIME_TARGET, GENESIS_SPEC_VERSION, |record| {
				record.as_mut().unwrap().status = status;
			});
			refuse(GENESIS_SPEC_VERSION, back("1.0.0", 10_010_002), Error::VersionNotTrusted);
		}
		// What is later needs no return.
		Versions::<Test>::mutate(RUNTIME_TARGET, GENESIS_SPEC_VERSION, |record| {
			let record = record.as_mut().unwrap();
			record.status = VersionStatus::Superseded;
			record.version = b"1.5.0".to_vec().try_into().unwrap();
		});
		refuse(GENESIS_SPEC_VERSION, back("1.5.0", 10_010_002), Error::NotAReturn);
		let plan = Box::new(back("1.0.0", 10_010_002));
		let stranger = RuntimeOrigin::signed(STRANGER);
		assert_noop!(
			UpgradeOrchestrator::rollback_to(stranger, GENESIS_SPEC_VERSION, plan),
			sp_runtime::DispatchError::BadOrigin
		);
	});
}

#[test]
fn no_return_is_proposed_while_another_upgrade_is_undone() {
	run(|| {
		super::way_back::fill(10);
		StrikeAfter::set(Some((5, Strike::Fail)));
		Writes::set(super::way_back::migration(10));
		let proposal = enacted();
		while !status(proposal).is_way_back() {
			next_block();
		}
		let plan = back("1.0.0", 10_010_002);
		assert_noop!(return_to(GENESIS_SPEC_VERSION, plan), Error::<Test>::RollbackUnderWay);
	});
}
