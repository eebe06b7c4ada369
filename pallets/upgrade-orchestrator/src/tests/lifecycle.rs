// SPDX-License-Identifier: Apache-2.0

//! The lifecycle as a whole: all statuses that can be reached, by all inputs, at all times that matter.

use crate::lifecycle::{
	AbortReason, CancelReason, Clock, Decision, Effect, Fault, HaltReason, Input, Refusal,
	Rollback, Status, Timers, Transition,
};
use codec::Encode;
use std::collections::{BTreeMap, BTreeSet};

const TIMERS: Timers<u32> = Timers {
	voting_period: 2,
	late_quorum_extension: 2,
	timelock: 2,
	grace: 3,
	not_before: None,
	switch_timeout: 2,
	maintenance: 3,
	restore_timeout: 2,
	rescue_timeout: 2,
	probation: 2,
	freeze: 2,
	rolls_back_frozen: false,
	rollback: Rollback::Impossible,
};

/// Plans that differ in how they are rolled back in probation.
fn all_timers() -> Vec<Timers<u32>> {
	[Rollback::Keep, Rollback::Drop, Rollback::Impossible]
		.into_iter()
		.flat_map(|rollback| {
			[false, true].map(|rolls_back_frozen| Timers { rollback, rolls_back_frozen, ..TIMERS })
		})
		.chain([Timers { probation: 0, ..TIMERS }])
		.collect()
}

const INPUTS: [Input; 31] = [
	Input::QuorumReached,
	Input::FastTrack,
	Input::Decided(Decision::Approved),
	Input::Decided(Decision::Rejected),
	Input::Decided(Decision::Lapsed),
	Input::Cancel(CancelReason::Governance),
	Input::Cancel(CancelReason::Proposer),
	Input::Cancel(CancelReason::Overtaken),
	Input::Tick,
	Input::CodeTaken,
	Input::CheckFailed,
	Input::CodeDiscarded,
	Input::Retry,
	Input::CodeRunning,
	Input::Captured,
	Input::MigrationsDone,
	Input::Fault(Fault::MigrationFailed),
	Input::Restored,
	Input::RescueTaken,
	Input::RescueRunning,
	Input::Halt(HaltReason::RestoreMismatch),
	Input::Resume,
	Input::Replaced,
	Input::Verified,
	Input::Sick(Fault::HealthCheckFailed),
	Input::Extend,
	Input::Continue,
	Input::Confirm,
	Input::RollBack(Fault::Governance),
	Input::ReverseRunning,
	Input::ComponentsDone,
];

type Step = (Status<u32>, Input, Clock<u32>, Transition<u32>);

/// Walk from a fresh proposal through everything that can happen in the first blocks, for all plans.
fn walk() -> (Vec<Status<u32>>, Vec<Step>) {
	let mut statuses = vec![];
	let mut steps = vec![];
	for timers in all_timers() {
		let (more_statuses, more_steps) = walk_under(&timers);
		statuses.extend(more_statuses);
		steps.extend(more_steps);
	}
	(statuses, steps)
}

fn walk_under(timers: &Timers<u32>) -> (Vec<Status<u32>>, Vec<Step>) {
	let mut seen = vec![(Status::Voting { ends: 3, extended: false }, 0)];
	let mut known = BTreeSet::new();
	let mut steps = vec![];
	let mut next = 0;
	while let Some((status, since)) = seen.get(next).copied() {
		next += 1;
		for now in since..8 {
			for input in INPUTS {
				let clock = Clock { now, local: now };
				if let Ok(transition) = status.next(input, clock, timers) {
					steps.push((status, input, clock, transition));
					if known.insert((transition.status, now).encode()) {
						seen.push((transition.status, now));
					}
				}
			}
		}
	}
	let mut statuses: Vec<_> = seen.into_iter().map(|(status, _)| status).collect();
	statuses.dedup();
	(statuses, steps)
}

fn kind(status: &Status<u32>) -> String {
	format!("{status:?}").split([' ', '{']).next().unwrap().to_owned()
}

#[test]
fn every_status_is_reached() {
	let (statuses, steps) = walk();
	assert!(steps.len() > 500, "the walk went somewhere");
	let mut kinds: Vec<_> = statuses.iter().map(kind).collect();
	kinds.sort();
	kinds.dedup();
	assert_eq!(
		kinds,
		[
			"Aborted",
			"Cancelled",
			"Capturing",
			"CodeScheduled",
			"Confirmed",
			"Expired",
			"Failed",
			"Frozen",
			"Halted",
			"Migrating",
			"Probation",
			"Queued",
			"Rejected",
			"RescueScheduled",
			"RescueVerifying",
			"Restoring",
			"RolledBack",
			"Verifying",
			"Voting",
		]
	);
}

#[test]
fn inv_04_a_final_status_never_changes() {
	let (statuses, _) = walk();
	for status in statuses.into_iter().filter(Status::is_final) {
		for input in INPUTS {
			for now in 0..20 {
				assert_eq!(
					status.next(input, Clock { now, local: now }, &TIMERS),
					Err(Refusal::Finished)
				);
			}
		}
	}
}

#[test]
fn a_final_status_is_entered_with_the_deposit_settled_and_the_proposal_closed() {
	let (_, steps) = walk();
	for (from, input, _, Transition { status, effects }) in steps {
		let settled = effects
			.iter()
			.filter(|effect| {
				matches!(
					effect,
					Effect::ReturnDeposit | Effect::ReturnPartOfDeposit | Effect::SlashDeposit
				)
			})
			.count();
		let expected = usize::from(status.is_final());
		assert_eq!(settled, expected, "{from:?} {input:?}");
		assert_eq!(effects.contains(&Effect::Close), status.is_final(), "{from:?} {input:?}");
		let slashed = effects.contains(&Effect::SlashDeposit);
		assert_eq!(slashed, matches!(status, Status::Rejected { .. }), "{from:?} {input:?}");
	}
}

#[test]
fn an_upgrade_is_active_from_its_enactment_until_it_ends_or_is_aborted() {
	let active = |status: &Status<u32>| {
		status.is_maintenance()
			|| status.is_way_back()
			|| status.is_probation()
			|| matches!(status, Status::CodeScheduled { .. })
	};
	let (_, steps) = walk();
	for (from, input, _, Transition { status, effects }) in steps {
		let deactivated = effects.contains(&Effect::Deactivate);
		assert_eq!(deactivated, active(&from) && !active(&status), "{from:?} {input:?}");
		if !active(&from) && active(&status) {
			assert!(effects.contains(&Effect::Activate), "{from:?} {input:?}");
		}
		if !from.is_maintenance() && status.is_maintenance() {
			assert!(effects.contains(&Effect::Lock), "{from:?} {input:?}");
		}
	}
}

#[test]
fn every_status_that_is_not_final_has_a_way_out() {
	let (statuses, steps) = walk();
	for status in statuses.into_iter().filter(|status| !status.is_final()) {
		assert!(
			steps
				.iter()
				.any(|(from, _, _, to)| kind(from) == kind(&status)
					&& kind(&to.status) != kind(&status)),
			"{status:?}"
		);
	}
}

#[test]
fn inv_06_maintenance_and_the_way_back_last_at_most_their_declared_blocks() {
	let limits = [
		(Status::Capturing { since: 10, until: 13, reverse: None }, 13, "Restoring"),
		(Status::Migrating { since: 11, until: 13, reverse: None }, 13, "Restoring"),
		(Status::Verifying { since: 12, until: 13, reverse: None }, 13, "Restoring"),
		(
			Status::Restoring { cause: Fault::Timeout, since: 13, until: 15, reverse: false },
			15,
			"Halted",
		),
		(
			Status::RescueScheduled {
				cause: Fault::Timeout,
				until: 17,
				handed_over: true,
				reverse: false,
			},
			17,
			"Halted",
		),
		(Status::RescueVerifying { cause: Fault::Timeout, since: 17, until: 19 }, 19, "Halted"),
	];
	for (status, until, follows) in limits {
		let tick = |local| status.next(Input::Tick, Clock { now: 1_000, local }, &TIMERS);
		assert_eq!(tick(until - 1), Err(Refusal::TooEarly), "{status:?}");
		for local in [until, until + 100] {
			assert_eq!(kind(&tick(local).unwrap().status), follows, "{status:?}");
		}
	}
	// Going on inside does not begin the time of the maintenance anew.
	let (_, steps) = walk();
	for (from, _, _, to) in steps {
		if from.is_maintenance() && to.status.is_maintenance() {
			assert_eq!(from.local_deadline(), to.status.local_deadline());
		}
	}
}

#[test]
fn inv_07_the_way_back_ends_rolled_back_or_halted_whatever_happens() {
	let (_, steps) = walk();
	for (from, input, _, to) in steps {
		if from.is_way_back() && !to.status.is_way_back() {
			// While the reverse build waits nothing is undone yet: its maintenance follows, or other code is
			// found in its place.
			let waits = from.is_reverse() && matches!(from, Status::RescueScheduled { .. });
			let expected: &[&str] =
				if waits { &["Capturing", "Failed", "Halted"] } else { &["RolledBack", "Halted"] };
			assert!(expected.contains(&kind(&to.status).as_str()), "{from:?} {input:?}");
		}
		let halted = matches!(to.status, Status::Halted { .. });
		assert_eq!(to.effects.contains(&Effect::TripBreaker), halted, "{from:?} {input:?}");
		assert!(!(halted && to.effects.contains(&Effect::Lock)), "{from:?} {input:?}");
	}
}

#[test]
fn every_fault_leads_to_a_restore_and_names_its_cause_until_the_end() {
	let (_, steps) = walk();
	for (from, input, _, to) in steps {
		if let Input::Fault(cause) = input {
			// In the reverse build's maintenance what went wrong first stays.
			assert_eq!(to.status.cause(), from.cause().or(Some(cause)), "{from:?}");
			assert!(to.effects.contains(&Effect::Restore));
		}
		let decided = matches!(
			to.status,
			Status::Failed { .. } | Status::Confirmed { .. } | Status::Probation { .. }
		) || from.is_probation();
		if let (Some(before), false) = (from.cause(), decided) {
			assert_eq!(to.status.cause(), Some(before), "{from:?} {input:?}");
		}
	}
}

#[test]
fn waiting_alone_ends_everything_that_no_code_runs_for() {
	let waiting = [
		Status::Queued { eta: 5, expires: 8 },
		Status::Aborted { reason: AbortReason::RelayAbort, expires: 8 },
		Status::CodeScheduled { since: 5, deadline: 7, expires: 8 },
	];
	for mut status in waiting {
		for now in 5..20 {
			if let Ok(transition) = status.next(Input::Tick, Clock { now, local: now }, &TIMERS) {
				status = transition.status;
			}
		}
		assert!(status.is_final(), "{status:?}");
	}
}

#[test]
fn the_eta_is_after_the_timelock_and_not_before_the_plan_wants() {
	let decided = |not_before| {
		let timers = Timers { not_before, ..TIMERS };
		let clock = Clock { now: 10, local: 100 };
		Status::Voting { ends: 20, extended: false }
			.next(Input::Decided(Decision::Approved), clock, &timers)
			.unwrap()
			.status
	};
	assert_eq!(decided(None), Status::Queued { eta: 12, expires: 15 });
	assert_eq!(decided(Some(11)), Status::Queued { eta: 12, expires: 15 });
	assert_eq!(decided(Some(30)), Status::Queued { eta: 30, expires: 33 });
}

#[test]
fn numbers_at_their_limit_do_not_wrap() {
	let timers = Timers {
		voting_period: u32::MAX,
		late_quorum_extension: u32::MAX,
		timelock: u32::MAX,
		grace: u32::MAX,
		not_before: Some(u32::MAX),
		switch_timeout: u32::MAX,
		maintenance: u32::MAX,
		restore_timeout: u32::MAX,
		rescue_timeout: u32::MAX,
		probation: u32::MAX,
		freeze: u32::MAX,
		..TIMERS
	};
	let clock = Clock { now: u32::MAX, local: u32::MAX };
	let mut reached = BTreeMap::new();
	for status in [
		Status::Voting { ends: u32::MAX, extended: false },
		Status::Queued { eta: u32::MAX, expires: u32::MAX },
		Status::Queued { eta: 0, expires: u32::MAX },
	] {
		for input in INPUTS {
			if let Ok(transition) = status.next(input, clock, &timers) {
				reached.insert(format!("{status:?}{input:?}"), transition.status);
			}
		}
	}
	assert!(reached
		.values()
		.any(|status| *status == Status::Queued { eta: u32::MAX, expires: u32::MAX }));
}

#[test]
fn a_probation_ends_whatever_happens() {
	for timers in all_timers() {
		let mut statuses = vec![
			Status::Probation { since: 5, ends: 7, extended: false },
			Status::Frozen {
				cause: Fault::HealthCheckFailed,
				since: 5,
				until: 7,
				left: 2,
				extended: true,
			},
		];
		for status in statuses.iter_mut() {
			// Checks fail in each block, and nobody does anything.
			for local in 5..40 {
				let clock = Clock { now: local, local };
				for input in [Input::Extend, Input::Tick] {
					if let Ok(transition) = status.next(input, clock, &timers) {
						*status = transition.status;
					}
				}
			}
			assert!(!status.is_probation(), "{status:?} under {timers:?}");
		}
	}
}

#[test]
fn a_probation_is_extended_once() {
	let status = Status::Probation { since: 5, ends: 7, extended: false };
	let clock = Clock { now: 6, local: 6 };
	let extended = status.next(Input::Extend, clock, &TIMERS).unwrap().status;
	assert_eq!(extended, Status::Probation { since: 5, ends: 9, extended: true });
	assert_eq!(extended.next(Input::Extend, clock, &TIMERS), Err(Refusal::Inapplicable));
	// Not by way of a freeze either.
	let frozen = extended.next(Input::Sick(Fault::HealthCheckFailed), clock, &TIMERS).unwrap();
	let continued = frozen.status.next(Input::Continue, clock, &TIMERS).unwrap().status;
	assert_eq!(continued, Status::Probation { since: 6, ends: 9, extended: true });
	assert_eq!(continued.next(Input::Extend, clock, &TIMERS), Err(Refusal::Inapplicable));
}

#[test]
fn nothing_is_restored_by_the_way_of_the_reverse_build_but_its_own_maintenance() {
	let timers = Timers { rollback: Rollback::Keep, ..TIMERS };
	let (_, steps) = walk_under(&timers);
	for (from, input, _, to) in steps {
		if from.is_probation() || matches!(from, Status::RescueScheduled { reverse: true, .. }) {
			assert!(!to.effects.contains(&Effect::Restore), "{from:?} {input:?}");
		}
	}
}
