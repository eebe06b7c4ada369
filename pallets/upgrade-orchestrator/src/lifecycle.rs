// SPDX-License-Identifier: Apache-2.0

//! The lifecycle of a proposal as a pure function: `(status, input, clock) -> (status', effects)`.
//!
//! ```text
//!  propose ─▶ Voting ─▶ Queued ─▶ CodeScheduled ─▶ Capturing ─▶ Migrating ─▶ Verifying ─▶ Confirmed
//!               │          │            │               └────────── fault, timeout ─┘
//!               ▼          ▼            ▼                              ▼
//!           Rejected   Cancelled     Aborted ─▶ Queued again,      Restoring ─▶ RescueScheduled ─▶ RescueVerifying ─▶ RolledBack
//!           Expired    Expired          Cancelled or Failed            └───────────────┴── cannot go on ──┘
//!           Cancelled  Failed                                                          ▼
//!                                                                     Halted ─▶ Restoring again, or Failed
//! ```
//!
//! A plan of components alone goes from `Queued` to `Confirmed` in one block.
//!
//! No storage, no `T`, no clock of its own: the pallet asks this function what follows and applies the
//! [`Effect`]s. That is what makes the lifecycle testable by walking through all of it, and what keeps
//! one place for the question "may this happen now?".
//!
//! Probation ([`Status::is_reserved`]) is part of the type from the start, so that the encoding never
//! moves. No input of this release leads to it: `Confirmed` follows `Verifying`.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::{traits::AtLeast32BitUnsigned, Debug};

/// Where a proposal stands.
///
/// Blocks named `ends`, `eta` and `expires` count in blocks of the pallet's `BlockNumberProvider`;
/// blocks named `since`, `deadline` and `at` are numbers of local blocks.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Status<N> {
	/// The electorate votes, until `ends`.
	Voting {
		/// From this block on no vote counts.
		ends: N,
		/// Whether it lasts longer because the quorum was reached late. Happens once.
		extended: bool,
	},
	/// Approved, and waiting for its timelock.
	Queued {
		/// The first block in which it may be enacted.
		eta: N,
		/// From this block on it can not be enacted any more.
		expires: N,
	},
	/// The candidate was handed to the chain, which did not switch to it yet. On a parachain this
	/// is the time until the relay chain says GoAhead or Abort.
	CodeScheduled {
		/// The local block of the enactment.
		since: N,
		/// The local block at which an answer is overdue.
		deadline: N,
		/// The end of the grace period, kept for a retry.
		expires: N,
	},
	/// The candidate runs and copies what its migrations may change. Users are locked out.
	Capturing {
		/// The first local block of the new code.
		since: N,
		/// The local block at which maintenance has lasted too long.
		until: N,
	},
	/// The candidate's migrations are under way. Users are locked out.
	Migrating {
		/// The local block in which the capture ended.
		since: N,
		/// The local block at which maintenance has lasted too long.
		until: N,
	},
	/// The migrations are done and their result is checked. Users are locked out.
	Verifying {
		/// The local block in which the last migration ended.
		since: N,
		/// The local block at which maintenance has lasted too long.
		until: N,
	},
	/// Reserved: open to users, still revertible.
	Probation {
		/// The commit point.
		ends: N,
		/// Whether the breaker was tripped and governance was asked.
		frozen: bool,
	},
	/// Captured state is put back. Users are locked out.
	Restoring {
		/// What went wrong.
		cause: Fault,
		/// The local block in which it was seen.
		since: N,
		/// The local block at which it has lasted too long.
		until: N,
	},
	/// State is as it was, and the rescue build is to be installed. Users are locked out, or get in
	/// with the few calls that the runtime allows meanwhile, if the plan says so.
	RescueScheduled {
		/// What went wrong.
		cause: Fault,
		/// The local block at which the rescue build is overdue.
		until: N,
		/// Whether the chain took the rescue build, and did not switch to it yet.
		handed_over: bool,
	},
	/// The rescue build runs and the restored state is checked. Users are locked out.
	RescueVerifying {
		/// What went wrong.
		cause: Fault,
		/// The first local block of the rescue build.
		since: N,
		/// The local block at which it has lasted too long.
		until: N,
	},
	/// The chain could not find its way back. It is open to the calls that governance needs; the
	/// snapshot is kept.
	Halted {
		/// The local block in which it gave up.
		at: N,
		/// What went wrong with the upgrade.
		cause: Fault,
		/// What went wrong with the way back.
		reason: HaltReason,
	},
	/// The chain did not switch to the candidate. May be retried until `expires`.
	Aborted {
		/// What happened.
		reason: AbortReason,
		/// From this block on it can not be retried any more.
		expires: N,
	},
	/// Final: the candidate runs and was verified, or the components of a plan without one ran.
	Confirmed {
		/// The local block in which it ended.
		at: N,
	},
	/// Final: voted down. The deposit is lost.
	Rejected {
		/// The local block in which it ended.
		at: N,
	},
	/// Final: withdrawn before its enactment.
	Cancelled {
		/// The local block in which it ended.
		at: N,
		/// Who or what withdrew it.
		reason: CancelReason,
	},
	/// Final: too few votes in time, or not enacted within its grace.
	Expired {
		/// The local block in which it ended.
		at: N,
	},
	/// Final: a check failed at the enactment, an aborted one was not retried, or it was given up.
	Failed {
		/// The local block in which it ended.
		at: N,
		/// Why.
		reason: FailReason,
	},
	/// Final: the previous release runs again, as the rescue build, on the restored state.
	RolledBack {
		/// The local block in which it ended.
		at: N,
		/// What went wrong.
		cause: Fault,
	},
}

/// Why the chain did not switch to code that was handed to it.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum AbortReason {
	/// The relay chain said Abort: its validators could not prepare the code in time.
	RelayAbort,
	/// No answer before the deadline. On a parachain the Abort may be lost: while the pending code is
	/// in storage the relay chain may still say GoAhead, so nothing is cleared by the pallet. Once the
	/// relay chain's `paras.futureCodeHash` of this parachain is empty, Root may remove
	/// `ParachainSystem::PendingValidationCode` with `system.killStorage`, and retry.
	NoAnswer,
}

/// Why a proposal was withdrawn.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum CancelReason {
	/// The cancel origin said so.
	Governance,
	/// The proposer said so.
	Proposer,
	/// Another version runs now than the one the plan was built for.
	Overtaken,
	/// The emergency body said so.
	Emergency,
	/// It was on the fast track, and nobody stood by that in time.
	NotRatified,
}

/// Why a proposal failed.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum FailReason {
	/// A check that held when it was proposed did not hold at its enactment.
	Check,
	/// It was aborted and not retried within its grace.
	NotRetried,
	/// Another plan's code took the place of what was halted.
	Replaced,
	/// It was halted, and governance went on without it.
	Halted,
}

/// What went wrong in the maintenance of an upgrade, so that it is undone.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum Fault {
	/// A multi-block migration failed: by itself, by more steps than it allows, or by a step that asks
	/// for more weight than there is.
	MigrationFailed,
	/// The migrator is stuck.
	MigrationStuck,
	/// The migrator's cursor did not move for longer than the runtime allows.
	MigrationStalled,
	/// No block could be built for so long that a step has to be what traps or is too heavy.
	CrashGap,
	/// The maintenance lasted longer than the plan allows.
	Timeout,
	/// Checks failed after the single-block migrations.
	SingleBlockFailed,
	/// The candidate came without the guard around its single-block migrations.
	Unguarded,
	/// The candidate would run other migrations than the plan names.
	OtherMigrations,
	/// A migration changes storage outside of the plan's scope, or does not say what it changes.
	ScopeNotCovered,
	/// The candidate protects storage that is in the plan's scope.
	ScopeProtected,
	/// There is more under the scope's prefixes than its budget.
	OverBudget,
	/// Something changed storage in scope while it was captured.
	CaptureMismatch,
	/// An invariant could not be measured, or does not hold any more.
	InvariantBroken,
	/// The orchestrator's own storage was changed by something else.
	OwnStateChanged,
	/// Somebody installed the rescue build from outside.
	RescueForced,
	/// Other code took the candidate's place.
	Replaced,
	/// A critical component failed after the verification.
	ComponentFailed,
}

/// Why an upgrade could not be undone.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub enum HaltReason {
	/// Single-block migrations ran without the guard and changed what was not captured.
	NotCaptured,
	/// A page or the header of the snapshot is missing or can not be read.
	SnapshotUnreadable,
	/// The pages are not those that were captured: the hash differs.
	SnapshotChanged,
	/// Storage does not stay as it was restored.
	RestoreMismatch,
	/// The restore lasted longer than the runtime allows.
	RestoreTimeout,
	/// The rescue build is not stored any more, or its bytes are not those of the plan.
	RescueMissing,
	/// The code that runs has a higher version than the rescue build.
	RescueNotHigher,
	/// The chain did not switch to the rescue build in time.
	RescueTimeout,
	/// Other code took the candidate's place before the upgrade was verified or undone.
	Replaced,
	/// No block could be built for so long, several times, that the restore has to be what traps.
	CrashGap,
	/// State is restored, but the orchestrator's own storage was changed by something else.
	OwnStateChanged,
}

/// How a vote ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decision {
	/// Enough voted, and enough of them in favour.
	Approved,
	/// Enough voted, and too many of them against.
	Rejected,
	/// Too few voted.
	Lapsed,
}

/// What can happen to a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Input {
	/// The vote is decided, early or because it ended.
	Decided(Decision),
	/// A vote reached the quorum.
	QuorumReached,
	/// The proposal goes on under the policy for emergencies, whose delays are the timers from now on.
	FastTrack,
	/// Somebody or something withdraws it.
	Cancel(CancelReason),
	/// A timer may be due.
	Tick,
	/// The chain took the candidate.
	CodeTaken,
	/// A check failed at the enactment, for good.
	CheckFailed,
	/// The relay chain discarded the candidate.
	CodeDiscarded,
	/// An aborted proposal goes back into the queue.
	Retry,
	/// The candidate executes for the first time.
	CodeRunning,
	/// Everything in scope is captured.
	Captured,
	/// No migration is left to do.
	MigrationsDone,
	/// Something went wrong in maintenance.
	Fault(Fault),
	/// Everything in scope is as it was captured.
	Restored,
	/// The chain took the rescue build.
	RescueTaken,
	/// The rescue build executes for the first time.
	RescueRunning,
	/// The way back can not be gone on.
	Halt(HaltReason),
	/// Governance goes on without a halted upgrade.
	Resume,
	/// Other code runs in the candidate's place.
	Replaced,
	/// The checks passed.
	Verified,
	/// The components of a plan without a candidate ran.
	ComponentsDone,
}

/// What the pallet has to do when a transition happens, in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
	/// It is the active upgrade from now on.
	Activate,
	/// It is not the active upgrade any more, and keeps nobody out.
	Deactivate,
	/// Lock users out.
	Lock,
	/// Stop the migrator and begin to put captured state back.
	Restore,
	/// Wait for the rescue build, locked or not, as the plan says.
	Wait,
	/// Trip the breaker: only governance gets in.
	TripBreaker,
	/// Reset the breaker.
	ResetBreaker,
	/// The snapshot is not needed any more.
	Prune,
	/// Give the deposit back.
	ReturnDeposit,
	/// Give a part of the deposit back: the plan met too little interest.
	ReturnPartOfDeposit,
	/// Take the deposit away.
	SlashDeposit,
	/// It reached its end: release its code blobs and its slot.
	Close,
}

/// The delays a proposal was made under, in blocks of the `BlockNumberProvider` unless said otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timers<N> {
	/// The longest that a vote lasts, if it does not reach its quorum late.
	pub voting_period: N,
	/// What is left of a vote, at least, when it reaches its quorum.
	pub late_quorum_extension: N,
	/// From the approval to the eta, at least.
	pub timelock: N,
	/// From the eta to the expiry.
	pub grace: N,
	/// The eta is not before this block.
	pub not_before: Option<N>,
	/// Local blocks to wait for the chain to switch to the code.
	pub switch_timeout: N,
	/// Local blocks from the first block of the candidate until it is verified.
	pub maintenance: N,
	/// Local blocks that a restore may take.
	pub restore_timeout: N,
	/// Local blocks to wait for the chain to switch to the rescue build.
	pub rescue_timeout: N,
}

/// The two clocks a transition looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clock<N> {
	/// The block of the `BlockNumberProvider`.
	pub now: N,
	/// The local block.
	pub local: N,
}

/// Why nothing follows from an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
	/// The proposal is in a final state.
	Finished,
	/// Its time has not come.
	TooEarly,
	/// Its time is over.
	TooLate,
	/// This status knows no such input.
	Inapplicable,
}

/// What follows from an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Transition<N> {
	/// The status from now on.
	pub status: Status<N>,
	/// What to do about it.
	pub effects: &'static [Effect],
}

impl<N: AtLeast32BitUnsigned + Copy> Status<N> {
	/// Whether nothing can happen any more.
	pub fn is_final(&self) -> bool {
		matches!(
			self,
			Self::Confirmed { .. }
				| Self::Rejected { .. }
				| Self::Cancelled { .. }
				| Self::Expired { .. }
				| Self::Failed { .. }
				| Self::RolledBack { .. }
		)
	}

	/// Whether no input of this release leads here.
	pub fn is_reserved(&self) -> bool {
		matches!(self, Self::Probation { .. })
	}

	/// Whether the candidate runs and is neither verified nor given up.
	pub fn is_maintenance(&self) -> bool {
		matches!(self, Self::Capturing { .. } | Self::Migrating { .. } | Self::Verifying { .. })
	}

	/// Whether the upgrade is being undone.
	pub fn is_way_back(&self) -> bool {
		matches!(
			self,
			Self::Restoring { .. } | Self::RescueScheduled { .. } | Self::RescueVerifying { .. }
		)
	}

	/// What went wrong, once something did.
	pub fn cause(&self) -> Option<Fault> {
		match *self {
			Self::Restoring { cause, .. }
			| Self::RescueScheduled { cause, .. }
			| Self::RescueVerifying { cause, .. }
			| Self::Halted { cause, .. }
			| Self::RolledBack { cause, .. } => Some(cause),
			_ => None,
		}
	}

	/// The local block at which the status has lasted too long.
	pub fn local_deadline(&self) -> Option<N> {
		match *self {
			Self::CodeScheduled { deadline, .. } => Some(deadline),
			Self::Capturing { until, .. }
			| Self::Migrating { until, .. }
			| Self::Verifying { until, .. }
			| Self::Restoring { until, .. }
			| Self::RescueScheduled { until, .. }
			| Self::RescueVerifying { until, .. } => Some(until),
			_ => None,
		}
	}

	/// The next block of the `BlockNumberProvider` at which a [`Input::Tick`], a decision or an
	/// enactment is due. `None` where only the local clock or an outside event counts.
	pub fn due(&self) -> Option<N> {
		match *self {
			Self::Voting { ends, .. } => Some(ends),
			Self::Queued { eta, .. } => Some(eta),
			Self::Aborted { expires, .. } => Some(expires),
			_ => None,
		}
	}

	/// What follows from `input` at `clock`, for a proposal made under `timers`.
	pub fn next(
		self,
		input: Input,
		clock: Clock<N>,
		timers: &Timers<N>,
	) -> Result<Transition<N>, Refusal> {
		use Effect::*;
		const RETURN: &[Effect] = &[ReturnDeposit, Close];
		const END_ACTIVE: &[Effect] = &[Deactivate, ReturnDeposit, Prune, Close];
		const CONFIRM: &[Effect] = &[Deactivate, ResetBreaker, ReturnDeposit, Prune, Close];
		const HALT: &[Effect] = &[Deactivate, TripBreaker];
		const END_HALTED: &[Effect] = &[ReturnDeposit, Prune, Close];

		if self.is_final() {
			return Err(Refusal::Finished);
		}
		let Clock { now, local: at } = clock;
		let go = |status, effects| Ok(Transition { status, effects });
		let restore = |cause| Self::Restoring {
			cause,
			since: at,
			until: at.saturating_add(timers.restore_timeout),
		};
		let rescue_verifying = |cause| Self::RescueVerifying {
			cause,
			since: at,
			until: at.saturating_add(timers.restore_timeout),
		};

		match (self, input) {
			(Self::Voting { .. }, Input::Decided(Decision::Approved)) => {
				let earliest = now.saturating_add(timers.timelock);
				let eta = timers.not_before.map_or(earliest, |block| block.max(earliest));
				go(Self::Queued { eta, expires: eta.saturating_add(timers.grace) }, &[])
			},
			(Self::Voting { .. }, Input::Decided(Decision::Rejected)) => {
				go(Self::Rejected { at }, &[SlashDeposit, Close])
			},
			(Self::Voting { ends, .. }, Input::Decided(Decision::Lapsed)) if now >= ends => {
				go(Self::Expired { at }, &[ReturnPartOfDeposit, Close])
			},
			(Self::Voting { .. }, Input::Decided(Decision::Lapsed)) => Err(Refusal::TooEarly),
			(Self::Voting { ends, .. }, Input::QuorumReached | Input::FastTrack) if now >= ends => {
				Err(Refusal::TooLate)
			},
			(Self::Voting { ends, extended: false }, Input::QuorumReached) => {
				let extended = now.saturating_add(timers.late_quorum_extension);
				if extended > ends {
					go(Self::Voting { ends: extended, extended: true }, &[])
				} else {
					Err(Refusal::Inapplicable)
				}
			},
			(Self::Voting { ends, extended }, Input::FastTrack) => {
				let shortened = now.saturating_add(timers.voting_period);
				go(Self::Voting { ends: ends.min(shortened), extended }, &[])
			},

			(
				Self::Voting { .. } | Self::Queued { .. } | Self::Aborted { .. },
				Input::Cancel(reason),
			) => go(Self::Cancelled { at, reason }, RETURN),
			(_, Input::Cancel(_)) => Err(Refusal::TooLate),

			(Self::Queued { expires, .. }, Input::Tick) if now >= expires => {
				go(Self::Expired { at }, RETURN)
			},
			(Self::Queued { eta, .. }, Input::CodeTaken) if now < eta => Err(Refusal::TooEarly),
			(Self::Queued { expires, .. }, Input::CodeTaken) if now >= expires => {
				Err(Refusal::TooLate)
			},
			(Self::Queued { expires, .. }, Input::CodeTaken) => go(
				Self::CodeScheduled {
					since: at,
					deadline: at.saturating_add(timers.switch_timeout),
					expires,
				},
				&[Activate],
			),
			(Self::Queued { eta, .. }, Input::ComponentsDone) if now < eta => {
				Err(Refusal::TooEarly)
			},
			(Self::Queued { expires, .. }, Input::ComponentsDone) if now >= expires => {
				Err(Refusal::TooLate)
			},
			(Self::Queued { .. }, Input::ComponentsDone) => go(Self::Confirmed { at }, RETURN),
			(Self::Queued { .. }, Input::CheckFailed) => {
				go(Self::Failed { at, reason: FailReason::Check }, RETURN)
			},

			(Self::CodeScheduled { expires, .. }, Input::CodeDiscarded) => {
				go(Self::Aborted { reason: AbortReason::RelayAbort, expires }, &[Deactivate])
			},
			(Self::CodeScheduled { deadline, expires, .. }, Input::Tick) if at >= deadline => {
				go(Self::Aborted { reason: AbortReason::NoAnswer, expires }, &[Deactivate])
			},
			// An answer may come after the deadline: the relay chain decides, not our timer.
			(Self::CodeScheduled { .. } | Self::Aborted { .. }, Input::CodeRunning) => go(
				Self::Capturing { since: at, until: at.saturating_add(timers.maintenance) },
				&[Activate, Lock],
			),

			(Self::Aborted { expires, .. }, Input::Retry) if now >= expires => {
				Err(Refusal::TooLate)
			},
			(Self::Aborted { expires, .. }, Input::Retry) => {
				go(Self::Queued { eta: now, expires }, &[])
			},
			(Self::Aborted { expires, .. }, Input::Tick) if now >= expires => {
				go(Self::Failed { at, reason: FailReason::NotRetried }, RETURN)
			},

			(Self::Capturing { until, .. }, Input::Captured) => {
				go(Self::Migrating { since: at, until }, &[])
			},
			(Self::Migrating { until, .. }, Input::MigrationsDone) => {
				go(Self::Verifying { since: at, until }, &[])
			},
			(Self::Verifying { .. }, Input::Verified) => go(Self::Confirmed { at }, CONFIRM),
			(
				Self::Capturing { .. } | Self::Migrating { .. } | Self::Verifying { .. },
				Input::Fault(cause),
			) => go(restore(cause), &[Restore]),
			(
				Self::Capturing { until, .. }
				| Self::Migrating { until, .. }
				| Self::Verifying { until, .. },
				Input::Tick,
			) if at >= until => go(restore(Fault::Timeout), &[Restore]),
			(
				Self::Capturing { .. } | Self::Migrating { .. } | Self::Verifying { .. },
				Input::Replaced,
			) => go(Self::Halted { at, cause: Fault::Replaced, reason: HaltReason::Replaced }, HALT),

			(Self::Restoring { cause, .. }, Input::Restored) => go(
				Self::RescueScheduled {
					cause,
					until: at.saturating_add(timers.rescue_timeout),
					handed_over: false,
				},
				&[Wait],
			),
			(Self::RescueScheduled { cause, until, handed_over: false }, Input::RescueTaken) => {
				go(Self::RescueScheduled { cause, until, handed_over: true }, &[])
			},
			(Self::RescueScheduled { cause, until, handed_over: true }, Input::CodeDiscarded) => {
				go(Self::RescueScheduled { cause, until, handed_over: false }, &[])
			},
			// It may come from outside, and also after its deadline.
			(
				Self::Restoring { cause, .. } | Self::RescueScheduled { cause, .. },
				Input::RescueRunning,
			) => go(rescue_verifying(cause), &[Lock, Restore]),
			(Self::Halted { cause, .. }, Input::RescueRunning) => {
				go(rescue_verifying(cause), &[ResetBreaker, Activate, Lock, Restore])
			},
			(
				Self::Capturing { .. } | Self::Migrating { .. } | Self::Verifying { .. },
				Input::RescueRunning,
			) => go(rescue_verifying(Fault::RescueForced), &[Restore]),
			(Self::RescueVerifying { cause, .. }, Input::Verified) => {
				go(Self::RolledBack { at, cause }, END_ACTIVE)
			},

			(
				Self::Restoring { cause, .. }
				| Self::RescueScheduled { cause, .. }
				| Self::RescueVerifying { cause, .. },
				Input::Halt(reason),
			) => go(Self::Halted { at, cause, reason }, HALT),
			(
				Self::Restoring { cause, .. }
				| Self::RescueScheduled { cause, .. }
				| Self::RescueVerifying { cause, .. },
				Input::Replaced,
			) => go(Self::Halted { at, cause, reason: HaltReason::Replaced }, HALT),
			(
				Self::Restoring { cause, until, .. } | Self::RescueVerifying { cause, until, .. },
				Input::Tick,
			) if at >= until => go(Self::Halted { at, cause, reason: HaltReason::RestoreTimeout }, HALT),
			(Self::RescueScheduled { cause, until, .. }, Input::Tick) if at >= until => {
				go(Self::Halted { at, cause, reason: HaltReason::RescueTimeout }, HALT)
			},

			// There is nothing to restore.
			(Self::Halted { reason: HaltReason::NotCaptured, .. }, Input::Retry) => {
				Err(Refusal::Inapplicable)
			},
			(Self::Halted { cause, .. }, Input::Retry) => {
				go(restore(cause), &[ResetBreaker, Activate, Lock, Restore])
			},
			// Whether the chain opens is decided apart: the breaker stays tripped until governance resumes
			// it, or a plan that repairs the chain is confirmed.
			(Self::Halted { .. }, Input::Resume) => {
				go(Self::Failed { at, reason: FailReason::Halted }, END_HALTED)
			},
			(Self::Halted { .. }, Input::Replaced) => {
				go(Self::Failed { at, reason: FailReason::Replaced }, END_HALTED)
			},

			(_, Input::Tick) => Err(Refusal::TooEarly),
			_ => Err(Refusal::Inapplicable),
		}
	}
}
