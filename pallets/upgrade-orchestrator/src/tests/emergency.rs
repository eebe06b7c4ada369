// SPDX-License-Identifier: Apache-2.0

//! What the emergency body may do, and what it has to answer for.

use super::way_back::{fill, migration, run_to_end, upgrade};
use crate::{
	lifecycle::{CancelReason, Status},
	mock::{solo::*, *},
	Agenda, Class, EmergencyActs, EmergencyPowers, Error, Event, Policy, Power, Proposals, Text,
	Vote,
};
use frame_support::{assert_noop, assert_ok, traits::Contains};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult, Perbill};

fn body() -> RuntimeOrigin {
	RuntimeOrigin::signed(EMERGENCY)
}

fn cancel(proposal: u32) -> DispatchResult {
	UpgradeOrchestrator::emergency_cancel(body(), proposal, b"it steals".to_vec())
}

fn fast_track(candidate: H256) -> DispatchResult {
	UpgradeOrchestrator::fast_track(body(), candidate, b"a hole".to_vec())
}

fn trip() -> DispatchResult {
	UpgradeOrchestrator::trip_breaker(body(), b"an attack".to_vec())
}

fn candidate(proposal: u32) -> H256 {
	Proposals::<Test>::get(proposal).unwrap().plan.candidate.unwrap().code_hash
}

/// Number of the latest use of a power.
fn latest_act() -> u32 {
	crate::NextEmergencyAct::<Test>::get() - 1
}

fn wait(blocks: u64) {
	run_to(System::block_number() + blocks);
}

/// Whether users can transfer.
fn is_open() -> bool {
	let call =
		RuntimeCall::Balances(pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false });
	UpgradeOrchestrator::contains(&call)
}

#[test]
fn a_plan_is_withdrawn_in_an_emergency_once() {
	run(|| {
		let proposal = approved();
		assert_ok!(cancel(proposal));
		let at = System::block_number();
		let reason = CancelReason::Emergency;
		assert_eq!(status(proposal), Status::Cancelled { at, reason });
		let ratify_until = at + RATIFICATION_PERIOD;
		let text = Text::truncate_from(b"it steals".to_vec());
		assert_eq!(
			events()[events().len() - 2..],
			[
				Event::EmergencyPowerUsed {
					act: 0,
					power: Power::Cancel,
					candidate: Some(candidate(proposal)),
					reason: text.clone(),
					ratify_until,
				},
				Event::Cancelled { proposal, reason, detail: text },
			]
		);
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		// Proposed again, it is out of reach, also when the power is ready again.
		wait(EMERGENCY_COOLDOWN);
		let again = propose();
		assert_noop!(cancel(again), Error::<Test>::CancelledBefore);
		let other = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		assert_ok!(cancel(other));
	});
}

#[test]
fn a_power_cools_down_and_needs_a_reason() {
	run(|| {
		let first = propose();
		let second = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		for (reason, error) in [
			(vec![], Error::<Test>::ReasonMissing),
			(vec![b'x'; 65], Error::<Test>::TextTooLong),
			(vec![200], Error::<Test>::TextNotAscii),
		] {
			let error = DispatchError::from(error);
			assert_noop!(
				UpgradeOrchestrator::emergency_cancel(body(), first, reason.clone()),
				error
			);
			assert_noop!(
				UpgradeOrchestrator::fast_track(body(), candidate(first), reason.clone()),
				error
			);
			assert_noop!(UpgradeOrchestrator::trip_breaker(body(), reason), error);
		}
		assert_ok!(cancel(first));
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		assert_noop!(cancel(second), Error::<Test>::PowerCoolingDown);
		// Each power on its own.
		assert_ok!(trip());
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		let ready = EmergencyPowers::<Test>::get(Power::Cancel).ready_at;
		let third = propose();
		run_to(ready - 1);
		assert_noop!(cancel(third), Error::<Test>::CancelledBefore);
		let fourth = propose_plan(plan_to::<Test>("1.3.0", &release("1.3.0", 10_030_000)));
		assert_noop!(cancel(fourth), Error::<Test>::PowerCoolingDown);
		next_block();
		assert_ok!(cancel(fourth));
	});
}

#[test]
fn a_use_that_nobody_ratifies_suspends_the_power_until_it_is_given_back() {
	run(|| {
		let proposal = propose();
		assert_ok!(cancel(proposal));
		wait(RATIFICATION_PERIOD - 1);
		assert!(!EmergencyPowers::<Test>::get(Power::Cancel).suspended);
		next_block();
		assert!(EmergencyPowers::<Test>::get(Power::Cancel).suspended);
		let power = Power::Cancel;
		assert_eq!(events(), [Event::EmergencyNotRatified { act: 0, power }]);
		assert_noop!(
			UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()),
			Error::<Test>::NothingToRatify
		);
		wait(EMERGENCY_COOLDOWN);
		let other = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		assert_noop!(cancel(other), Error::<Test>::PowerSuspended);
		assert_noop!(
			UpgradeOrchestrator::reinstate(RuntimeOrigin::root(), Power::FastTrack),
			Error::<Test>::PowerNotSuspended
		);
		assert_ok!(UpgradeOrchestrator::reinstate(RuntimeOrigin::root(), power));
		assert_eq!(events().pop(), Some(Event::PowerReinstated { power }));
		assert_ok!(cancel(other));
	});
}

#[test]
fn the_fast_track_is_shorter_and_its_thresholds_are_never_lower() {
	run(|| {
		let proposal = propose();
		assert_ok!(fast_track(candidate(proposal)));
		let ends = System::block_number() + emergency_policy().voting_period;
		assert_eq!(status(proposal), Status::Voting { ends, extended: false });
		assert_eq!(events().pop(), Some(Event::FastTracked { proposal, ends }));
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().class, Class::Emergency);
		// Three of five are enough for others.
		approve(proposal);
		assert!(matches!(status(proposal), Status::Voting { .. }));
		assert_ok!(UpgradeOrchestrator::vote(
			RuntimeOrigin::signed(DAVE),
			proposal,
			plan_hash(proposal),
			Vote::Aye
		));
		let eta = System::block_number() + emergency_policy().timelock;
		assert_eq!(status(proposal), Status::Queued { eta, expires: eta + policy().grace });
		assert_noop!(fast_track(candidate(proposal)), Error::<Test>::PowerCoolingDown);
	});
	let own = Policy { quorum: Perbill::one(), minimum_approvals: 5, ..policy() };
	let fast = own.on_fast_track(&emergency_policy());
	assert_eq!((fast.quorum, fast.minimum_approvals), (Perbill::one(), 5));
	assert_eq!(fast.approval, emergency_policy().approval);
	assert_eq!(fast.timelock, emergency_policy().timelock);
}

#[test]
fn a_vote_that_could_not_pass_the_fast_track_is_left_to_its_own_policy() {
	run(|| {
		let proposal = propose();
		for who in [ALICE, BOB] {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Nay
			));
		}
		let before = status(proposal);
		// 60 % are in reach, 80 % are not.
		assert_noop!(
			frame_support::storage::with_storage_layer(|| fast_track(candidate(proposal))),
			Error::<Test>::ThresholdsOutOfReach
		);
		assert_eq!(status(proposal), before);
	});
}

#[test]
fn who_is_voted_down_on_the_fast_track_loses_nothing() {
	run(|| {
		for (nays, way) in [(2, "Rejected"), (0, "Expired")] {
			let proposal = propose();
			let held = || {
				use frame_support::traits::fungible::InspectHold;
				Balances::balance_on_hold(&crate::HoldReason::Proposal.into(), &ALICE)
			};
			assert!(held() > 0);
			assert_ok!(fast_track(candidate(proposal)));
			assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
			for who in [BOB, CHARLIE].into_iter().take(nays) {
				assert_ok!(UpgradeOrchestrator::vote(
					RuntimeOrigin::signed(who),
					proposal,
					plan_hash(proposal),
					Vote::Nay
				));
			}
			wait(emergency_policy().voting_period);
			assert!(format!("{:?}", status(proposal)).starts_with(way), "{:?}", status(proposal));
			assert_eq!((held(), Balances::free_balance(ALICE)), (0, FUNDS));
			assert_eq!(crate::ProposerRecords::<Test>::get(ALICE).rejected, 0);
			wait(EMERGENCY_COOLDOWN);
		}
	});
}

#[test]
fn what_is_not_ratified_takes_only_its_own_plan_with_it() {
	run(|| {
		let later = System::block_number() + 60;
		let plan = |name, spec_version| {
			let mut plan = plan_to::<Test>(name, &release(name, spec_version));
			plan.not_before = Some(later);
			plan
		};
		let vote_all = |proposal| {
			for who in [ALICE, BOB, CHARLIE, DAVE] {
				assert_ok!(UpgradeOrchestrator::vote(
					RuntimeOrigin::signed(who),
					proposal,
					plan_hash(proposal),
					Vote::Aye
				));
			}
		};
		let stood_by = propose_plan(plan("1.1.0", 10_010_000));
		assert_ok!(fast_track(candidate(stood_by)));
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		vote_all(stood_by);
		wait(EMERGENCY_COOLDOWN);
		let let_down = propose_plan(plan("1.2.0", 10_020_000));
		assert_ok!(fast_track(candidate(let_down)));
		vote_all(let_down);
		wait(RATIFICATION_PERIOD);
		assert!(matches!(status(stood_by), Status::Queued { .. }));
		let reason = CancelReason::NotRatified;
		assert!(
			matches!(status(let_down), Status::Cancelled { reason: found, .. } if found == reason)
		);
	});
}

#[test]
fn what_was_enacted_and_not_ratified_is_not_handed_over_again_after_an_abort() {
	run(|| {
		let proposal = propose();
		assert_ok!(fast_track(candidate(proposal)));
		// As if it was handed over, and the relay chain did not answer yet.
		let since = System::block_number();
		let (deadline, expires) = (since + 40, since + 60);
		Proposals::<Test>::mutate(proposal, |open| {
			open.as_mut().unwrap().status = Status::CodeScheduled { since, deadline, expires };
		});
		crate::Active::<Test>::put(proposal);
		UpgradeOrchestrator::set_phase(crate::Phase::Switching { proposal, deadline });
		wait(RATIFICATION_PERIOD);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }), "it is too late");
		assert!(Proposals::<Test>::get(proposal).unwrap().unratified);
		UpgradeOrchestrator::must_advance(proposal, crate::lifecycle::Input::CodeDiscarded);
		UpgradeOrchestrator::reschedule();
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal),
			Error::<Test>::NotRatified
		);
		assert_noop!(
			UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal),
			Error::<Test>::NotRatified
		);
	});
}

#[test]
fn what_is_on_the_fast_track_is_not_put_there_again() {
	run(|| {
		let proposal = propose();
		assert_ok!(fast_track(candidate(proposal)));
		// As if the vote outlasted the cooldown.
		EmergencyPowers::<Test>::remove(Power::FastTrack);
		assert_noop!(
			frame_support::storage::with_storage_layer(|| fast_track(candidate(proposal))),
			Error::<Test>::FastTrackedBefore
		);
	});
}

#[test]
fn only_so_many_uses_of_powers_wait_for_their_ratification() {
	run(|| {
		for _ in 0..crate::MAX_EMERGENCY_ACTS {
			assert_ok!(fast_track(H256::repeat_byte(3)));
			// As on a chain that has no cooldown.
			EmergencyPowers::<Test>::remove(Power::FastTrack);
		}
		assert_noop!(
			frame_support::storage::with_storage_layer(trip),
			Error::<Test>::TooManyEmergencyActs
		);
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		let power = Power::FastTrack;
		assert_eq!(events().pop(), Some(Event::EmergencyRatified { act: latest_act(), power }));
		assert_ok!(trip());
	});
}

#[test]
fn a_plan_that_became_a_larger_step_is_not_enacted_on_the_fast_track_either() {
	run(|| {
		let mut plan = plan_to::<Test>("1.0.1", &release("1.0.1", 10_000_010));
		plan.scope = Default::default();
		plan.migrations = vec![];
		let proposal = propose_plan(plan);
		assert_ok!(fast_track(candidate(proposal)));
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().derived_class, Class::Patch);
		for who in [ALICE, BOB, CHARLIE, DAVE] {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			));
		}
		Running::mutate(|running| running.apis.to_mut().push((*b"moreapis", 1)));
		wait(emergency_policy().timelock);
		assert!(matches!(status(proposal), Status::Failed { .. }), "{:?}", status(proposal));
	});
}

#[test]
fn a_confirmed_upgrade_does_not_end_an_emergency() {
	run(|| {
		let proposal = enacted();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		assert_ok!(trip());
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		assert!(!is_open());
		wait(BREAKER_PERIOD);
		assert!(is_open());
	});
}

#[test]
fn what_waits_for_the_end_of_a_breaker_is_not_looked_at_in_every_block() {
	run(|| {
		let before = approved();
		next_block();
		assert_ok!(trip());
		let Status::Queued { eta, expires } = status(before) else { panic!() };
		let until = System::block_number() + BREAKER_PERIOD;
		assert!(eta < until && until < expires);
		assert!(eta < 2 + RATIFICATION_PERIOD);
		run_to(3 + RATIFICATION_PERIOD);
		assert_eq!(Agenda::<Test>::get().next_due, Some(until));
	});
}

#[test]
fn a_candidate_can_be_on_the_fast_track_before_it_is_proposed_and_has_a_place_kept() {
	run(|| {
		let plans: Vec<_> = ["1.1.0", "1.2.0", "1.3.0", "1.4.0", "1.5.0"]
			.into_iter()
			.enumerate()
			.map(|(index, name)| {
				plan_to::<Test>(name, &release(name, 10_010_000 + index as u32 * 10_000))
			})
			.collect();
		for (who, plan) in [ALICE, BOB, CHARLIE, DAVE].into_iter().zip(&plans) {
			assert_ok!(propose_as(who, plan.clone()));
		}
		let urgent = plans[4].clone();
		assert_noop!(propose_as(EVE, urgent.clone()), Error::<Test>::TooManyOpenProposals);
		assert_ok!(fast_track(urgent.candidate.unwrap().code_hash));
		assert_ok!(propose_as(EVE, urgent.clone()));
		let found = Proposals::<Test>::get(4).unwrap();
		assert_eq!(found.class, Class::Emergency);
		assert_eq!(found.policy, policy().on_fast_track(&emergency_policy()));
		// It is the candidate that is urgent: a plan for it that was wrong is not the end of that.
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::signed(EVE), 4, vec![]));
		assert_ok!(propose_as(EVE, urgent));
		assert_eq!(Proposals::<Test>::get(5).unwrap().class, Class::Emergency);
	});
}

#[test]
fn a_fast_track_that_nobody_stands_by_suspends_the_power_though_nothing_was_proposed() {
	run(|| {
		assert_ok!(fast_track(H256::repeat_byte(3)));
		wait(RATIFICATION_PERIOD);
		assert!(EmergencyPowers::<Test>::get(Power::FastTrack).suspended);
		assert!(crate::FastTrack::<Test>::get().is_none());
	});
}

#[test]
fn a_place_on_the_fast_track_that_is_not_used_is_lost() {
	for (blocks, class) in
		[(RATIFICATION_PERIOD - 1, Class::Emergency), (RATIFICATION_PERIOD, Class::Minor)]
	{
		run(|| {
			let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
			assert_ok!(fast_track(plan.candidate.unwrap().code_hash));
			assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
			wait(blocks);
			let proposal = propose_plan(plan);
			assert_eq!(Proposals::<Test>::get(proposal).unwrap().class, class);
		});
	}
}

#[test]
fn what_was_put_on_the_fast_track_and_not_ratified_is_withdrawn_while_it_can_be() {
	run(|| {
		let mut plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		plan.not_before = Some(System::block_number() + RATIFICATION_PERIOD + 1);
		let proposal = propose_plan(plan);
		assert_ok!(fast_track(candidate(proposal)));
		for who in [ALICE, BOB, CHARLIE, DAVE] {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			));
		}
		wait(RATIFICATION_PERIOD - 1);
		assert!(matches!(status(proposal), Status::Queued { .. }));
		next_block();
		assert!(EmergencyPowers::<Test>::get(Power::FastTrack).suspended);
		let at = System::block_number();
		let reason = CancelReason::NotRatified;
		assert_eq!(status(proposal), Status::Cancelled { at, reason });
		assert!(EmergencyActs::<Test>::get().is_empty());
	});
}

#[test]
fn a_fast_tracked_plan_that_is_enacted_goes_on_though_nobody_ratified() {
	run(|| {
		let proposal = propose();
		assert_ok!(fast_track(candidate(proposal)));
		for who in [ALICE, BOB, CHARLIE, DAVE] {
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(who),
				proposal,
				plan_hash(proposal),
				Vote::Aye
			));
		}
		wait(RATIFICATION_PERIOD + 1);
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		assert!(EmergencyPowers::<Test>::get(Power::FastTrack).suspended);
	});
}

#[test]
fn the_breaker_lets_governance_in_and_ends_by_itself() {
	run(|| {
		let before = approved();
		next_block();
		assert!(is_open());
		assert_ok!(trip());
		assert!(!is_open());
		assert_noop!(trip(), Error::<Test>::BreakerTripped);
		let governance = RuntimeCall::UpgradeOrchestrator(crate::Call::ratify { act: 0 });
		assert!(UpgradeOrchestrator::contains(&governance));
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		// Nothing from before is enacted meanwhile.
		wait(BREAKER_PERIOD - 1);
		assert!(!is_open());
		assert!(matches!(status(before), Status::Queued { .. }));
		next_block();
		assert!(is_open());
		assert!(events().contains(&Event::BreakerReset));
		assert!(matches!(status(before), Status::CodeScheduled { .. }), "its turn has come");
	});
}

#[test]
fn the_breaker_can_be_reset_by_the_body_and_by_governance() {
	run(|| {
		assert_ok!(trip());
		let stranger = RuntimeOrigin::signed(STRANGER);
		assert_noop!(
			UpgradeOrchestrator::reset_breaker(stranger, b"why".to_vec()),
			DispatchError::BadOrigin
		);
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert!(is_open());
		assert_noop!(
			UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()),
			Error::<Test>::NotHalted
		);
		assert_noop!(
			UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()),
			Error::<Test>::NotHalted
		);
		wait(EMERGENCY_COOLDOWN);
		assert_ok!(UpgradeOrchestrator::reinstate(RuntimeOrigin::root(), Power::TripBreaker));
		assert_ok!(trip());
		assert_ok!(UpgradeOrchestrator::reset_breaker(RuntimeOrigin::root(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert!(is_open());
	});
}

#[test]
fn the_breaker_of_an_upgrade_that_is_halted_is_not_the_bodys_to_end() {
	run(|| {
		fill(10);
		let mut writes = migration(10);
		// Something else writes our storage: the way back can not go on.
		let key = crate::NextProposal::<Test>::hashed_key().to_vec();
		writes.push((key, Some(vec![9, 0, 0, 0])));
		let (proposal, _) = upgrade(writes, Some((11, Strike::Fail)));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Halted { .. }));
		assert_noop!(
			UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()),
			Error::<Test>::HaltedByMachine
		);
		assert_noop!(trip(), Error::<Test>::BreakerTripped);
		wait(2 * BREAKER_PERIOD);
		assert!(!is_open(), "it does not end by itself");
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert!(Agenda::<Test>::get().breaker.is_none());
	});
}

#[test]
fn a_tripped_breaker_stops_no_rollback() {
	run(|| {
		fill(10);
		let (proposal, before) = upgrade(migration(10), Some((5, Strike::Fail)));
		// Tripped in the last block in which somebody gets in.
		if !matches!(status(proposal), Status::CodeScheduled { .. }) {
			panic!("{:?}", status(proposal));
		}
		assert_ok!(trip());
		assert_ok!(UpgradeOrchestrator::ratify(RuntimeOrigin::root(), latest_act()));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }), "{:?}", status(proposal));
		assert_eq!(super::way_back::state(), before);
	});
}

#[test]
fn nobody_else_has_these_powers() {
	run(|| {
		let proposal = propose();
		for who in [ALICE, STRANGER, Guardian::get(), REFERENDA, 81] {
			let origin = || RuntimeOrigin::signed(who);
			let bad = DispatchError::BadOrigin;
			let reason = b"because".to_vec();
			assert_noop!(
				UpgradeOrchestrator::emergency_cancel(origin(), proposal, reason.clone()),
				bad
			);
			assert_noop!(
				UpgradeOrchestrator::fast_track(origin(), candidate(proposal), reason.clone()),
				bad
			);
			assert_noop!(UpgradeOrchestrator::trip_breaker(origin(), reason), bad);
			assert_noop!(UpgradeOrchestrator::ratify(origin(), 0), bad);
			assert_noop!(UpgradeOrchestrator::reinstate(origin(), Power::Cancel), bad);
		}
		// Nor has the body that of governance.
		assert_noop!(UpgradeOrchestrator::ratify(body(), 0), DispatchError::BadOrigin);
		assert_noop!(
			UpgradeOrchestrator::resume(body(), b"why".to_vec()),
			DispatchError::BadOrigin
		);
		assert_noop!(UpgradeOrchestrator::retry(body(), proposal), DispatchError::BadOrigin);
	});
}

#[test]
fn what_is_enacted_or_ended_is_beyond_a_cancel() {
	run(|| {
		let proposal = enacted();
		assert_noop!(cancel(proposal), Error::<Test>::TooLateToCancel);
		wait(10);
		assert_noop!(cancel(proposal), Error::<Test>::ProposalFinished);
		assert_noop!(cancel(99), Error::<Test>::ProposalNotFound);
	});
}

#[test]
fn it_is_too_late_to_ratify_in_the_last_block_itself_also_before_the_pallet_has_seen_it() {
	run(|| {
		assert_ok!(UpgradeOrchestrator::trip_breaker(body(), b"an attack".to_vec()));
		let act = crate::EmergencyActs::<Test>::get()[0].clone();
		// A clock that moves within a block, or a task that runs before the pallet's hook.
		System::set_block_number(act.ratify_until);
		assert_noop!(
			UpgradeOrchestrator::ratify(RuntimeOrigin::root(), act.number),
			Error::<Test>::NothingToRatify
		);
	});
}
