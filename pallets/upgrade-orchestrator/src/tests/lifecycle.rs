// SPDX-License-Identifier: Apache-2.0

//! The lifecycle as a whole: all statuses that can be reached, by all inputs, at all times that matter.

use crate::lifecycle::{
	AbortReason, CancelReason, Clock, Decision, Effect, Input, Refusal, Status, Timers, Transition,
};
use std::collections::BTreeMap;

const TIMERS: Timers<u32> = Timers { timelock: 2, grace: 3, not_before: None, switch_timeout: 2 };

const INPUTS: [Input; 16] = [
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
	Input::MigrationsDone,
	Input::MigrationFailed,
	Input::Replaced,
	Input::Verified,
];

type Step = (Status<u32>, Input, Clock<u32>, Transition<u32>);

/// Walk from a fresh proposal through everything that can happen in the first blocks.
fn walk() -> (Vec<Status<u32>>, Vec<Step>) {
	let mut seen = vec![(Status::Voting { ends: 3 }, 0)];
	let mut steps = vec![];
	let mut next = 0;
	while let Some((status, since)) = seen.get(next).copied() {
		next += 1;
		for now in since..12 {
			for input in INPUTS {
				let clock = Clock { now, local: now };
				if let Ok(transition) = status.next(input, clock, &TIMERS) {
					steps.push((status, input, clock, transition));
					if !seen.contains(&(transition.status, now)) {
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
fn no_input_of_this_release_leads_to_a_reserved_status() {
	let (statuses, steps) = walk();
	assert!(steps.len() > 500, "the walk went somewhere");
	assert!(statuses.iter().all(|status| !status.is_reserved()));
}

#[test]
fn every_status_that_is_not_reserved_is_reached() {
	let (statuses, _) = walk();
	let mut kinds: Vec<_> = statuses.iter().map(kind).collect();
	kinds.sort();
	kinds.dedup();
	assert_eq!(
		kinds,
		[
			"Aborted",
			"Cancelled",
			"CodeScheduled",
			"Confirmed",
			"Expired",
			"Failed",
			"Migrating",
			"Queued",
			"Rejected",
			"Verifying",
			"Voting",
		]
	);
}

#[test]
fn every_reserved_status_refuses_every_input() {
	let reserved = [
		Status::Capturing { since: 1 },
		Status::Probation { ends: 1, frozen: false },
		Status::Restoring { since: 1 },
		Status::RescueScheduled { deadline: 1 },
		Status::RescueVerifying { since: 1 },
		Status::Halted { at: 1 },
		Status::RolledBack { at: 1 },
	];
	for status in reserved {
		assert!(status.is_reserved());
		for input in INPUTS {
			for now in 0..5 {
				assert!(status.next(input, Clock { now, local: now }, &TIMERS).is_err());
			}
		}
	}
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
			.filter(|effect| matches!(effect, Effect::ReturnDeposit | Effect::SlashDeposit))
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
		matches!(
			status,
			Status::CodeScheduled { .. } | Status::Migrating { .. } | Status::Verifying { .. }
		)
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
		Status::Voting { ends: 20 }
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
		timelock: u32::MAX,
		grace: u32::MAX,
		not_before: Some(u32::MAX),
		switch_timeout: u32::MAX,
	};
	let clock = Clock { now: u32::MAX, local: u32::MAX };
	let mut reached = BTreeMap::new();
	for status in [
		Status::Voting { ends: u32::MAX },
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
