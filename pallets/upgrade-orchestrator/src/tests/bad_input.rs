// SPDX-License-Identifier: Apache-2.0

//! Everything that is refused: a named error, and nothing changed.

use crate::{
	blob_builder::blob,
	mock::{solo::*, *},
	ArtefactInput, Class, CodeBlob, Error, FailurePolicy, FreezeDefault, HighestVersion,
	PlanInputOf, Policy, RequiredAttestations, Vote, RUNTIME_TARGET,
};
use codec::{Decode, Encode};
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::{traits::Hash, DispatchError, Perbill, TokenError};
use sp_version::RuntimeVersion;

type Hashing = <Test as frame_system::Config>::Hashing;

fn candidate() -> RuntimeVersion {
	release("1.1.0", 10_010_000)
}

fn plan() -> PlanInputOf<Test> {
	plan_to::<Test>("1.1.0", &candidate())
}

/// Propose the usual plan after changing it.
fn refuse(error: impl Into<DispatchError>, change: impl FnOnce(&mut PlanInputOf<Test>)) {
	let mut plan = plan();
	change(&mut plan);
	refuse_plan(error, plan);
}

fn refuse_plan(error: impl Into<DispatchError>, plan: PlanInputOf<Test>) {
	let error = error.into();
	let origin = RuntimeOrigin::signed(ALICE);
	assert_noop!(UpgradeOrchestrator::propose(origin, Box::new(plan)), error);
}

/// Propose the usual plan with another version embedded into its candidate.
fn refuse_candidate(error: Error<Test>, change: impl FnOnce(&mut RuntimeVersion)) {
	let mut plan = plan();
	let mut version = candidate();
	change(&mut version);
	plan.candidate = Some(inspected::<Test>(&version));
	refuse_plan(error, plan);
}

/// Propose the usual plan with another version embedded into its rescue build.
fn refuse_rescue(error: Error<Test>, change: impl FnOnce(&mut RuntimeVersion)) {
	let mut plan = plan();
	let mut version = release("1.0.0", 10_010_001);
	change(&mut version);
	plan.rescue = Some(inspected::<Test>(&version));
	refuse_plan(error, plan);
}

#[test]
fn a_stranger_may_not_inspect_propose_cancel_retry_or_set_the_policy() {
	run(|| {
		let proposal = propose();
		let plan = plan();
		for origin in [RawOrigin::Signed(STRANGER), RawOrigin::None] {
			let origin = || RuntimeOrigin::from(origin.clone());
			let code = plan.candidate.unwrap();
			assert_noop!(
				UpgradeOrchestrator::inspect_code(origin(), code.code_hash, code.length_bytes),
				DispatchError::BadOrigin
			);
			assert_noop!(
				UpgradeOrchestrator::propose(origin(), Box::new(plan.clone())),
				DispatchError::BadOrigin
			);
			assert_noop!(
				UpgradeOrchestrator::cancel(origin(), proposal, vec![]),
				DispatchError::BadOrigin
			);
			assert_noop!(UpgradeOrchestrator::retry(origin(), proposal), DispatchError::BadOrigin);
			assert_noop!(
				UpgradeOrchestrator::set_policy(origin(), Class::Minor, policy()),
				DispatchError::BadOrigin
			);
		}
		// A member of the electorate may not withdraw what another one proposed.
		assert_noop!(
			UpgradeOrchestrator::cancel(RuntimeOrigin::signed(BOB), proposal, vec![]),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn inspecting_needs_the_preimage_with_its_length() {
	run(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		let nothing = Hashing::hash(b"nothing");
		assert_noop!(
			UpgradeOrchestrator::inspect_code(alice(), nothing, 7),
			Error::<Test>::PreimageMissing
		);
		let code = store::<Test>(&blob(&candidate(), &[]));
		for length in [0, code.length_bytes - 1, code.length_bytes + 1, u32::MAX] {
			assert_noop!(
				UpgradeOrchestrator::inspect_code(alice(), code.code_hash, length),
				Error::<Test>::LengthMismatch
			);
		}
	});
}

#[test]
fn a_plan_needs_its_blobs_stored_and_inspected() {
	run(|| {
		let missing = CodeBlob { code_hash: Hashing::hash(b"nothing"), length_bytes: 7 };
		let unread = store::<Test>(&blob(&release("1.1.0", 10_010_000), &[1]));
		refuse(Error::<Test>::PreimageMissing, |plan| plan.candidate = Some(missing));
		refuse(Error::<Test>::PreimageMissing, |plan| plan.rescue = Some(missing));
		refuse(Error::<Test>::NotInspected, |plan| plan.candidate = Some(unread));
		refuse(Error::<Test>::NotInspected, |plan| plan.rescue = Some(unread));
		refuse(Error::<Test>::LengthMismatch, |plan| {
			plan.candidate.as_mut().unwrap().length_bytes += 1
		});
		refuse(Error::<Test>::LengthMismatch, |plan| {
			plan.rescue.as_mut().unwrap().length_bytes -= 1;
		});
	});
}

#[test]
fn a_candidate_has_to_be_a_higher_version_of_this_runtime() {
	run(|| {
		refuse_candidate(Error::<Test>::OtherRuntime, |version| version.spec_name = "other".into());
		for spec_version in [0, GENESIS_SPEC_VERSION - 1, GENESIS_SPEC_VERSION] {
			refuse_candidate(Error::<Test>::SpecVersionNotHigher, |version| {
				version.spec_version = spec_version;
			});
		}
		Running::mutate(|running| running.transaction_version = 2);
		refuse_candidate(Error::<Test>::TransactionVersionLower, |_| ());
		Running::mutate(|running| running.transaction_version = 1);
		refuse_candidate(Error::<Test>::SystemVersionLower, |version| version.system_version = 0);
	});
}

#[test]
fn a_candidate_has_to_be_higher_than_the_last_upgrade_and_the_registry_say() {
	run(|| {
		// Trap 2: the migrations of a version below the last one are silently skipped.
		frame_system::LastRuntimeUpgrade::<Test>::mutate(|last| {
			last.as_mut().unwrap().spec_version = 10_010_000.into();
		});
		refuse(Error::<Test>::SpecVersionNotHigher, |_| ());
		frame_system::LastRuntimeUpgrade::<Test>::mutate(|last| {
			last.as_mut().unwrap().spec_version = GENESIS_SPEC_VERSION.into();
		});
		HighestVersion::<Test>::insert(RUNTIME_TARGET, 10_010_000);
		refuse(Error::<Test>::SpecVersionNotHigher, |_| ());
	});
}

#[test]
fn a_plan_has_to_allow_the_first_system_version_that_delays_code() {
	run(|| {
		refuse_candidate(Error::<Test>::SystemVersionNotAllowed, |version| {
			version.system_version = 3;
		});
		let version = RuntimeVersion { system_version: 3, ..candidate() };
		let mut plan = plan_to::<Test>("1.1.0", &version);
		plan.allow_system_version_3 = true;
		propose_plan(plan);
	});
}

#[test]
fn the_running_code_can_not_be_its_own_upgrade() {
	run(|| {
		let running = inspected::<Test>(&Running::get());
		refuse(Error::<Test>::SameCode, |plan| plan.candidate = Some(running));
	});
}

#[test]
fn no_upgrade_may_remove_a_required_api() {
	run(|| {
		use crate::plan::ORCHESTRATOR_API;
		let without = |api| {
			move |version: &mut RuntimeVersion| {
				version.apis.to_mut().retain(|other| *other != api);
			}
		};
		let older = |api: crate::Api| {
			move |version: &mut RuntimeVersion| {
				for other in version.apis.to_mut().iter_mut().filter(|other| **other == api) {
					other.1 -= 1;
				}
			}
		};
		for api in [ORCHESTRATOR_API, OTHER_API] {
			refuse_candidate(Error::<Test>::RequiredApiMissing, without(api));
			refuse_candidate(Error::<Test>::RequiredApiTooOld, older(api));
			refuse_rescue(Error::<Test>::RequiredApiMissing, without(api));
			refuse_rescue(Error::<Test>::RequiredApiTooOld, older(api));
		}
	});
}

#[test]
fn a_plan_needs_a_rescue_build_above_its_candidate() {
	run(|| {
		refuse(Error::<Test>::RescueMissing, |plan| plan.rescue = None);
		refuse(Error::<Test>::RescueNotHigher, |plan| plan.rescue = plan.candidate);
		for spec_version in [GENESIS_SPEC_VERSION, 10_010_000] {
			refuse_rescue(Error::<Test>::RescueNotHigher, |version| {
				version.spec_version = spec_version;
			});
		}
		refuse_rescue(Error::<Test>::OtherRuntime, |version| version.spec_name = "other".into());
		refuse_rescue(Error::<Test>::RescueVersionsMismatch, |version| {
			version.transaction_version = 0;
		});
		refuse_rescue(Error::<Test>::RescueVersionsMismatch, |version| version.system_version = 0);
	});
}

#[test]
fn a_rescue_build_raises_the_transaction_version_again_where_the_candidate_raised_it() {
	run(|| {
		let raised = RuntimeVersion { transaction_version: 2, ..candidate() };
		let mut plan = plan_to::<Test>("1.1.0", &raised);
		refuse_plan(Error::<Test>::RescueVersionsMismatch, plan.clone());
		plan.rescue = Some(inspected::<Test>(&RuntimeVersion {
			transaction_version: 3,
			..release("1.0.0", 10_010_001)
		}));
		propose_plan(plan);
	});
}

#[test]
fn the_version_has_to_be_semantic_and_the_candidates() {
	run(|| {
		for unreadable in ["", "1", "1.1", "v1.1.0", "1.1.0.0", "01.1.0", "1.-1.0"] {
			refuse(Error::<Test>::VersionUnreadable, |plan| plan.version = unreadable.into());
		}
		for other in ["1.0.0", "1.1.1", "2.1.0", "1.1000.0", "99999.0.0", "1.0.1000"] {
			refuse(Error::<Test>::VersionMismatch, |plan| plan.version = other.into());
		}
		refuse(Error::<Test>::TextTooLong, |plan| {
			plan.version = format!("1.1.0+{}", "a".repeat(64)).into();
		});
		refuse(Error::<Test>::TextNotAscii, |plan| plan.version = "1.1.0+ä".into());
		let mut plan = plan();
		plan.version = b"1.1.0+build.7".to_vec();
		propose_plan(plan);
	});
}

#[test]
fn the_base_has_to_be_the_running_version_or_a_later_one() {
	run(|| {
		refuse(Error::<Test>::BaseOvertaken, |plan| plan.base_spec_version -= 1);
	});
}

#[test]
fn a_scope_may_not_reach_into_what_must_never_be_restored() {
	run(|| {
		let pallet = |name: &str| sp_io::hashing::twox_128(name.as_bytes()).to_vec();
		let scope = |prefixes: Vec<Vec<u8>>| {
			move |plan: &mut PlanInputOf<Test>| plan.scope.prefixes = prefixes
		};
		for name in ["System", "Timestamp", "Balances", "Preimage"] {
			refuse(Error::<Test>::ProtectedPrefix, scope(vec![pallet(name)]));
			let below = [pallet(name), pallet("Number")].concat();
			refuse(Error::<Test>::ProtectedPrefix, scope(vec![below]));
		}
		for key in [&b":code"[..], b":", b":child_storage:default:", b":pending_code"] {
			refuse(Error::<Test>::ProtectedPrefix, scope(vec![key.to_vec()]));
		}
		refuse(Error::<Test>::OwnPrefix, scope(vec![pallet("UpgradeOrchestrator")]));
		let below = [pallet("UpgradeOrchestrator"), pallet("Agenda")].concat();
		refuse(Error::<Test>::OwnPrefix, scope(vec![below]));
		refuse(Error::<Test>::ProtectedPrefix, scope(vec![vec![]]));
		refuse(Error::<Test>::PrefixTooShort, scope(vec![pallet("Some")[..15].to_vec()]));
		let inner = [pallet("Some"), pallet("Item")].concat();
		refuse(Error::<Test>::OverlappingPrefixes, scope(vec![pallet("Some"), inner.clone()]));
		refuse(Error::<Test>::OverlappingPrefixes, scope(vec![inner.clone(), pallet("Some")]));
		refuse(Error::<Test>::OverlappingPrefixes, scope(vec![inner.clone(), inner]));
		refuse(Error::<Test>::PrefixTooLong, scope(vec![vec![1; 97]]));
		let many = (0..17).map(|n| pallet(&format!("Pallet{n}"))).collect();
		refuse(Error::<Test>::TooManyPrefixes, scope(many));
	});
}

#[test]
fn a_scope_needs_a_budget() {
	run(|| {
		refuse(Error::<Test>::ScopeWithoutBudget, |plan| plan.scope.max_keys = 0);
		refuse(Error::<Test>::ScopeWithoutBudget, |plan| plan.scope.max_bytes = 0);
		let mut plan = plan();
		plan.scope = Default::default();
		propose_plan(plan);
	});
}

#[test]
fn a_plan_with_migrations_needs_a_scope() {
	run(|| {
		let migrations = vec![MIGRATION.as_bytes().to_vec()];
		refuse(Error::<Test>::ScopeMissing, |plan| {
			plan.migrations = migrations.clone();
			plan.scope.prefixes.clear();
		});
		let mut plan = plan();
		plan.migrations = migrations;
		propose_plan(plan);
	});
}

#[test]
fn a_scope_has_at_most_the_budget_of_the_chain() {
	run(|| {
		refuse(Error::<Test>::SnapshotBudgetTooLarge, |plan| plan.scope.max_keys = 20_001);
		refuse(Error::<Test>::SnapshotBudgetTooLarge, |plan| plan.scope.max_bytes = 10_000_001);
		let mut plan = plan();
		plan.scope.max_keys = 20_000;
		plan.scope.max_bytes = 10_000_000;
		propose_plan(plan);
	});
}

#[test]
fn a_plan_keeps_users_out_no_longer_than_its_policy_allows() {
	run(|| {
		for blocks in [0, policy().maintenance_blocks + 1, u64::MAX] {
			refuse(Error::<Test>::MaintenanceOutOfRange, |plan| {
				plan.max_maintenance_blocks = Some(blocks);
			});
		}
		let mut plan = plan();
		plan.max_maintenance_blocks = Some(policy().maintenance_blocks);
		propose_plan(plan);
	});
}

#[test]
fn texts_are_short_and_plain() {
	run(|| {
		let file =
			|name: &str| ArtefactInput { name: name.into(), content_hash: Default::default() };
		refuse(Error::<Test>::AnnouncementTooLong, |plan| plan.announcement = vec![b'a'; 513]);
		refuse(Error::<Test>::TextNotAscii, |plan| plan.announcement = vec![0xff]);
		refuse(Error::<Test>::TextNotAscii, |plan| plan.announcement = vec![0]);
		refuse(Error::<Test>::TextTooLong, |plan| plan.migrations = vec![vec![b'a'; 65]]);
		refuse(Error::<Test>::TextNotAscii, |plan| plan.migrations = vec![vec![0xff]]);
		refuse(Error::<Test>::TooManyMigrations, |plan| plan.migrations = vec![vec![b'a']; 17]);
		refuse(Error::<Test>::TextNotAscii, |plan| plan.manifest = vec![file("ä")]);
		refuse(Error::<Test>::TextTooLong, |plan| plan.manifest = vec![file(&"a".repeat(65))]);
		refuse(Error::<Test>::TooManyArtefacts, |plan| plan.manifest = vec![file("a"); 17]);
	});
}

#[test]
fn a_failure_policy_needs_what_it_would_use() {
	run(|| {
		refuse(Error::<Test>::ReverseMissing, |plan| plan.failure_policy = FailurePolicy::Keep);
		refuse(Error::<Test>::ReverseMissing, |plan| {
			plan.reverse_migrations = vec![b"back".to_vec()];
		});
		refuse(Error::<Test>::ReverseNotHigher, |plan| plan.reverse = plan.rescue);
		// There is something in scope, and no chain of these lets anybody lose it.
		refuse(Error::<Test>::ScopeNotDroppable, |plan| plan.failure_policy = FailurePolicy::Drop);
		refuse(Error::<Test>::NoWayBack, |plan| plan.freeze_default = FreezeDefault::RollBack);
	});
}

#[test]
fn not_before_may_not_be_longer_ago_than_the_grace() {
	run(|| {
		run_to(50);
		refuse(Error::<Test>::NotBeforeTooOld, |plan| plan.not_before = Some(19));
		let mut plan = plan();
		plan.not_before = Some(20);
		propose_plan(plan);
	});
}

#[test]
fn not_before_may_not_be_further_ahead_than_everything_else_lasts() {
	run(|| {
		let furthest = System::block_number() + 20 + 10 + 30;
		refuse(Error::<Test>::NotBeforeTooFar, |plan| plan.not_before = Some(furthest + 1));
		refuse(Error::<Test>::NotBeforeTooFar, |plan| plan.not_before = Some(u64::MAX));
		let mut plan = plan();
		plan.not_before = Some(furthest);
		propose_plan(plan);
	});
}

#[test]
fn a_candidate_has_to_be_higher_than_the_version_it_is_built_for() {
	run(|| {
		refuse(Error::<Test>::SpecVersionNotHigher, |plan| plan.base_spec_version = 10_010_000);
	});
}

#[test]
fn the_same_candidate_is_proposed_once_at_a_time() {
	run(|| {
		let proposal = propose();
		refuse(Error::<Test>::AlreadyProposed, |_| ());
		refuse(Error::<Test>::AlreadyProposed, |plan| plan.announcement = b"again".to_vec());
		approve(proposal);
		refuse(Error::<Test>::AlreadyProposed, |_| ());
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		propose();
	});
}

#[test]
fn there_are_only_so_many_open_proposals() {
	run(|| {
		let names = ["1.1.0", "1.2.0", "1.3.0", "1.4.0"];
		for (index, name) in names.into_iter().enumerate() {
			let spec_version = 10_000_000 + 10_000 * (index as u32 + 1);
			propose_plan(plan_to::<Test>(name, &release(name, spec_version)));
		}
		let fifth = plan_to::<Test>("1.5.0", &release("1.5.0", 10_050_000));
		refuse_plan(Error::<Test>::TooManyOpenProposals, fifth);
	});
}

#[test]
fn a_proposer_needs_the_deposit() {
	run(|| {
		Members::mutate(|members| members.push(6));
		let plan = plan();
		assert_noop!(
			UpgradeOrchestrator::propose(RuntimeOrigin::signed(6), Box::new(plan)),
			TokenError::FundsUnavailable
		);
	});
}

#[test]
fn a_proposal_needs_somebody_who_can_vote() {
	run(|| {
		let plan = plan();
		let propose = || UpgradeOrchestrator::do_propose(ALICE, plan.clone());
		Members::set(vec![]);
		assert_noop!(propose(), Error::<Test>::ElectorateEmpty);
		Members::set((0..101).collect());
		assert_noop!(propose(), Error::<Test>::ElectorateTooLarge);
	});
}

#[test]
fn a_vote_needs_a_member_an_open_vote_and_counts_once() {
	run(|| {
		let proposal = propose();
		let vote = |who, id| {
			UpgradeOrchestrator::vote(RuntimeOrigin::signed(who), id, plan_hash(id), Vote::Aye)
		};
		assert_noop!(vote(STRANGER, proposal), Error::<Test>::NotAMember);
		assert_noop!(
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(ALICE),
				proposal,
				Hashing::hash(b"another plan"),
				Vote::Aye
			),
			Error::<Test>::OtherPlan
		);
		assert_noop!(vote(ALICE, 7), Error::<Test>::ProposalNotFound);
		assert_noop!(
			UpgradeOrchestrator::vote(
				RuntimeOrigin::root(),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			),
			DispatchError::BadOrigin
		);
		assert_ok!(vote(ALICE, proposal));
		assert_noop!(vote(ALICE, proposal), Error::<Test>::AlreadyVoted);
		// The block number moves on before the timer has moved the proposal.
		System::set_block_number(System::block_number() + policy().voting_period);
		assert_noop!(vote(BOB, proposal), Error::<Test>::VotingEnded);
	});
}

#[test]
fn a_final_proposal_takes_no_vote_no_cancel_and_no_retry() {
	run(|| {
		let proposal = propose();
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		assert_noop!(
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(BOB),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			),
			Error::<Test>::ProposalFinished
		);
		assert_noop!(
			UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]),
			Error::<Test>::ProposalFinished
		);
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal),
			Error::<Test>::ProposalFinished
		);
	});
}

#[test]
fn cancelling_needs_a_proposal_and_a_short_plain_reason() {
	run(|| {
		let proposal = propose();
		let cancel = |id, reason| UpgradeOrchestrator::cancel(RuntimeOrigin::root(), id, reason);
		assert_noop!(cancel(7, vec![]), Error::<Test>::ProposalNotFound);
		assert_noop!(cancel(proposal, vec![b'a'; 65]), Error::<Test>::TextTooLong);
		assert_noop!(cancel(proposal, vec![0xff]), Error::<Test>::TextNotAscii);
	});
}

#[test]
fn only_an_aborted_proposal_can_be_retried() {
	run(|| {
		let proposal = propose();
		let retry = |id| UpgradeOrchestrator::retry(RuntimeOrigin::root(), id);
		assert_noop!(retry(7), Error::<Test>::ProposalNotFound);
		assert_noop!(retry(proposal), Error::<Test>::NotAborted);
		approve(proposal);
		assert_noop!(retry(proposal), Error::<Test>::NotAborted);
	});
}

#[test]
fn a_policy_has_to_be_able_to_decide() {
	run(|| {
		for (policy, error) in [
			(Policy { voting_period: 0, ..policy() }, Error::<Test>::VotingPeriodZero),
			(Policy { grace: 0, ..policy() }, Error::<Test>::GraceZero),
			(
				Policy { late_quorum_extension: 21, ..policy() },
				Error::<Test>::LateQuorumExtensionTooLong,
			),
			(Policy { grace: OBJECTION_PERIOD, ..policy() }, Error::<Test>::GraceTooShort),
			(Policy { voting_period: 1_001, ..policy() }, Error::<Test>::PeriodTooLong),
			(Policy { timelock: 1_001, ..policy() }, Error::<Test>::PeriodTooLong),
			(Policy { grace: 1_001, ..policy() }, Error::<Test>::PeriodTooLong),
			(Policy { maintenance_blocks: 0, ..policy() }, Error::<Test>::MaintenanceZero),
			(Policy { maintenance_blocks: 1_001, ..policy() }, Error::<Test>::PeriodTooLong),
			(Policy { probation_blocks: 1_001, ..policy() }, Error::<Test>::PeriodTooLong),
			(Policy { freeze_blocks: 1_001, ..policy() }, Error::<Test>::PeriodTooLong),
			(
				Policy {
					attestations: RequiredAttestations {
						audit: 14,
						testnet: 3,
						..Default::default()
					},
					..policy()
				},
				Error::<Test>::AttestationsOutOfReach,
			),
			(
				Policy { approval: Perbill::from_parts(499_999_999), ..policy() },
				Error::<Test>::ApprovalTooLow,
			),
			(Policy { minimum_approvals: 0, ..policy() }, Error::<Test>::ApprovalsZero),
			(Policy { minimum_approvals: 101, ..policy() }, Error::<Test>::ApprovalsOutOfReach),
		] {
			let expected = sp_runtime::DispatchError::from(error);
			for class in Class::ALL {
				let set = UpgradeOrchestrator::set_policy(RuntimeOrigin::root(), class, policy);
				assert_noop!(set, expected);
			}
		}
		assert_eq!(UpgradeOrchestrator::policy(Class::Minor), policy());
	});
}

#[test]
fn a_threshold_over_a_hundred_percent_can_not_even_be_said() {
	// The encoding of a share refuses it, and with it the extrinsic, before any call.
	let whole = 1_000_000_000u32;
	assert_eq!(Perbill::decode(&mut &whole.encode()[..]), Ok(Perbill::one()));
	assert!(Perbill::decode(&mut &(whole + 1).encode()[..]).is_err());
	let mut call =
		crate::Call::<Test>::set_policy { class: Class::Minor, policy: policy() }.encode();
	let share = policy().approval.encode();
	let at = call.windows(4).position(|bytes| bytes == share).unwrap();
	assert!(crate::Call::<Test>::decode(&mut &call[..]).is_ok());
	call[at..at + 4].copy_from_slice(&(whole + 1).encode());
	assert!(crate::Call::<Test>::decode(&mut &call[..]).is_err());
}

#[test]
fn all_inspected_blobs_can_be_in_use() {
	run(|| {
		// Fifteen are kept, and five open proposals can need three each: fill them by hand.
		let names = ["1.1.0", "1.2.0", "1.3.0", "1.4.0"];
		for (index, name) in names.into_iter().enumerate() {
			let spec_version = 10_000_000 + 10_000 * (index as u32 + 1);
			let id = propose_plan(plan_to::<Test>(name, &release(name, spec_version)));
			let reverse = inspected::<Test>(&release(name, spec_version + 5));
			crate::Proposals::<Test>::mutate(id, |proposal| {
				proposal.as_mut().unwrap().plan.reverse = Some(reverse);
			});
		}
		// The last place is for an emergency.
		let urgent = plan_to::<Test>("1.5.0", &release("1.5.0", 10_050_000));
		assert_ok!(UpgradeOrchestrator::fast_track(
			RuntimeOrigin::signed(EMERGENCY),
			urgent.candidate.unwrap().code_hash,
			b"urgent".to_vec()
		));
		assert_ok!(propose_as(BOB, urgent));
		let reverse = inspected::<Test>(&release("1.5.0", 10_050_005));
		crate::Proposals::<Test>::mutate(4, |proposal| {
			proposal.as_mut().unwrap().plan.reverse = Some(reverse);
		});
		let code = store::<Test>(&blob(&release("one more", 10_990_000), &[]));
		assert_noop!(
			UpgradeOrchestrator::inspect_code(
				RuntimeOrigin::signed(ALICE),
				code.code_hash,
				code.length_bytes
			),
			Error::<Test>::TooManyInspectedCodes
		);
	});
}
