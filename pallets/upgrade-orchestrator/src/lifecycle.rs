// SPDX-License-Identifier: Apache-2.0

//! The lifecycle of a proposal as a pure function: `(status, input, clock) -> (status', effects)`.
//!
//! ```text
//!  propose ─▶ Voting ─▶ Queued ─▶ CodeScheduled ─▶ Capturing ─▶ Migrating ─▶ Verifying ─▶ Probation ─▶ Confirmed
//!               │          │            │               └────────── fault, timeout ─┘        │
//!               ▼          ▼            ▼                              ▼                     ▼ sick: Frozen, or at once
//!           Rejected   Cancelled     Aborted ─▶ Queued again,      Restoring ◀── drop ───────┤
//!           Expired    Expired          Cancelled or Failed            ▼                     ▼ keep
//!           Cancelled  Failed                                 RescueScheduled        RescueScheduled (reverse build)
//!                                                                      ▼                     ▼
//!                                                             RescueVerifying        Capturing ─▶ Migrating ─▶ Verifying
//!                                                                      └──────▶ RolledBack ◀─┘
//!
//!  what cannot be undone: Halted ─▶ Restoring again, or Failed
//! ```
//!
//! A plan rolls back out of probation in one of two ways ([`Rollback`]): it keeps what users wrote since, by
//! migrations of the reverse build that go through the same maintenance, or drops it, by the snapshot. A
//! plan of components alone goes from `Queued` to `Confirmed` in one block.
//!
//! No storage, no `T`, no clock of its own: the pallet asks this function what follows and applies the
//! [`Effect`]s. That is what makes the lifecycle testable by walking through all of it, and what keeps
//! one place for the question "may this happen now?".

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
		/// What went wrong in probation, where this is the reverse build's maintenance.
		reverse: Option<Fault>,
	},
	/// The candidate's migrations are under way. Users are locked out.
	Migrating {
		/// The local block in which the capture ended.
		since: N,
		/// The local block at which maintenance has lasted too long.
		until: N,
		/// What went wrong in probation, where this is the reverse build's maintenance.
		reverse: Option<Fault>,
	},
	/// The migrations are done and their result is checked. Users are locked out.
	Verifying {
		/// The local block in which the last migration ended.
		since: N,
		/// The local block at which maintenance has lasted too long.
		until: N,
		/// What went wrong in probation, where this is the reverse build's maintenance.
		reverse: Option<Fault>,
	},
	/// Open to users, watched, and still revertible.
	Probation {
		/// The local block in which it began, or went on.
		since: N,
		/// The local block of the commit point.
		ends: N,
		/// Whether it lasts longer than the policy says. Happens once.
		extended: bool,
	},
	/// Sick in probation: governance is asked, and only its calls get in.
	Frozen {
		/// What went wrong.
		cause: Fault,
		/// The local block in which that was seen.
		since: N,
		/// The local block at which the plan's default is done.
		until: N,
		/// Local blocks that are left of the probation, if it goes on.
		left: N,
		/// Whether the probation was extended.
		extended: bool,
	},
	/// Captured state is put back. Users are locked out.
	Restoring {
		/// What went wrong.
		cause: Fault,
		/// The local block in which it was seen.
		since: N,
		/// The local block at which it has lasted too long.
		until: N,
		/// Whether it is the reverse build's maintenance that is undone.
		reverse: bool,
	},
	/// The rescue build is to be installed, or the reverse build. Where state is restored, users are locked
	/// out, or get in with the few calls that the runtime allows meanwhile, if the plan says so. Before
	/// the reverse build they get in as they did.
	RescueScheduled {
		/// What went wrong.
		cause: Fault,
		/// The local block at which the build is overdue.
		until: N,
		/// Whether the chain took the build, and did not switch to it yet.
		handed_over: bool,
		/// Whether it is the reverse build, and nothing was restored.
		reverse: bool,
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
	/// The chain could not find its way back. It is open to the calls that governance needs; what was
	/// captured is kept, as far as it was not given up before.
	Halted {
		/// The local block in which it gave up.
		at: N,
		/// What went wrong with the upgrade.
		cause: Fault,
		/// What went wrong with the way back.
		reason: HaltReason,
		/// Whether it was the way of the reverse build.
		reverse: bool,
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

/// What went wrong with an upgrade, in its maintenance or its probation, so that it is undone.
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
	/// A health check failed in probation.
	HealthCheckFailed,
	/// Governance rolled the upgrade back in probation.
	Governance,
	/// The emergency body rolled the upgrade back in probation.
	Emergency,
	/// It was on the fast track, nobody stood by that in time, and it was still in probation.
	NotRatified,
	/// A critical component failed after the verification.
	ComponentFailed,
}

/// How an upgrade is rolled back in probation.
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
pub enum Rollback {
	/// The reverse build migrates back what users wrote since.
	Keep,
	/// The snapshot is restored, and what was written in scope since is lost.
	Drop,
	/// Not at all: there is no reverse build, and what is in scope may not be dropped.
	Impossible,
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
	/// The reverse build's maintenance failed. State is as it was before it, which is not what it was
	/// built for.
	ReverseFailed,
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
	/// The chain is sick in probation, and governance is asked.
	Sick(Fault),
	/// The probation lasts longer.
	Extend,
	/// The probation goes on after governance was asked.
	Continue,
	/// The upgrade is confirmed before the end of its probation.
	Confirm,
	/// The upgrade is rolled back in probation.
	RollBack(Fault),
	/// The reverse build executes for the first time.
	ReverseRunning,
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
	/// Let users in, and watch.
	Watch,
	/// Watch for longer.
	Prolong,
	/// Wait for the reverse build, with users in as they are.
	Reverse,
	/// Let in governance alone, until it decided.
	Freeze,
	/// Stop the migrator and begin to put captured state back.
	Restore,
	/// Wait for the rescue build, locked or not, as the plan says.
	Wait,
	/// Trip the breaker: only governance gets in.
	TripBreaker,
	/// Reset the breaker.
	ResetBreaker,
	/// The snapshots are not needed any more.
	Prune,
	/// What was captured before the candidate's migrations is not needed any more.
	PruneFirst,
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
	/// Local blocks of probation. Zero: confirmed once verified.
	pub probation: N,
	/// Local blocks that governance has to decide about a chain that is sick in probation.
	pub freeze: N,
	/// Whether the upgrade is rolled back if governance did not decide in time, and confirmed otherwise.
	pub rolls_back_frozen: bool,
	/// How it is rolled back in probation.
	pub rollback: Rollback,
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

	/// Whether new code is verified, and not confirmed yet.
	pub fn is_probation(&self) -> bool {
		matches!(self, Self::Probation { .. } | Self::Frozen { .. })
	}

	/// Whether it is the reverse build that is installed, migrates, or is undone.
	pub fn is_reverse(&self) -> bool {
		matches!(
			self,
			Self::Capturing { reverse: Some(_), .. }
				| Self::Migrating { reverse: Some(_), .. }
				| Self::Verifying { reverse: Some(_), .. }
				| Self::Restoring { reverse: true, .. }
				| Self::RescueScheduled { reverse: true, .. }
				| Self::Halted { reverse: true, .. }
		)
	}

	/// Whether the candidate or the reverse build runs and is neither verified nor given up.
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
			| Self::Frozen { cause, .. }
			| Self::RolledBack { cause, .. } => Some(cause),
			Self::Capturing { reverse, .. }
			| Self::Migrating { reverse, .. }
			| Self::Verifying { reverse, .. } => reverse,
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
			| Self::RescueVerifying { until, .. }
			| Self::Frozen { until, .. } => Some(until),
			Self::Probation { ends, .. } => Some(ends),
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
		let restore = |cause, reverse| Self::Restoring {
			cause,
			since: at,
			until: at.saturating_add(timers.restore_timeout),
			reverse,
		};
		// What is undone is the reverse build's maintenance, if it is one: the first cause stays.
		let undo =
			|fault, reverse: Option<Fault>| restore(reverse.unwrap_or(fault), reverse.is_some());
		let halt = |cause, reason, reverse| Self::Halted { at, cause, reason, reverse };
		let schedule = |cause, reverse| Self::RescueScheduled {
			cause,
			until: at.saturating_add(timers.rescue_timeout),
			handed_over: false,
			reverse,
		};
		let roll_back = |cause| match timers.rollback {
			Rollback::Keep => go(schedule(cause, true), &[Reverse]),
			Rollback::Drop => go(restore(cause, false), &[Lock, Restore]),
			Rollback::Impossible => Err(Refusal::Inapplicable),
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
				Self::Capturing {
					since: at,
					until: at.saturating_add(timers.maintenance),
					reverse: None,
				},
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

			(Self::Capturing { until, reverse, .. }, Input::Captured) => {
				go(Self::Migrating { since: at, until, reverse }, &[])
			},
			(Self::Migrating { until, reverse, .. }, Input::MigrationsDone) => {
				go(Self::Verifying { since: at, until, reverse }, &[])
			},
			(Self::Verifying { reverse: Some(cause), .. }, Input::Verified) => {
				go(Self::RolledBack { at, cause }, END_ACTIVE)
			},
			(Self::Verifying { .. }, Input::Verified) if timers.probation.is_zero() => {
				go(Self::Confirmed { at }, CONFIRM)
			},
			(Self::Verifying { .. }, Input::Verified) => go(
				Self::Probation {
					since: at,
					ends: at.saturating_add(timers.probation),
					extended: false,
				},
				&[Watch],
			),
			(
				Self::Capturing { reverse, .. }
				| Self::Migrating { reverse, .. }
				| Self::Verifying { reverse, .. },
				Input::Fault(fault),
			) => go(undo(fault, reverse), &[Restore]),
			(
				Self::Capturing { until, reverse, .. }
				| Self::Migrating { until, reverse, .. }
				| Self::Verifying { until, reverse, .. },
				Input::Tick,
			) if at >= until => go(undo(Fault::Timeout, reverse), &[Restore]),
			(
				Self::Capturing { reverse, .. }
				| Self::Migrating { reverse, .. }
				| Self::Verifying { reverse, .. },
				Input::Replaced,
			) => {
				let cause = reverse.unwrap_or(Fault::Replaced);
				go(halt(cause, HaltReason::Replaced, reverse.is_some()), HALT)
			},

			(Self::Probation { ends, .. }, Input::Tick) if at >= ends => {
				go(Self::Confirmed { at }, CONFIRM)
			},
			(Self::Probation { .. } | Self::Frozen { .. }, Input::Confirm) => {
				go(Self::Confirmed { at }, CONFIRM)
			},
			(Self::Probation { since, ends, extended: false }, Input::Extend) => {
				let ends = ends.saturating_add(timers.probation);
				go(Self::Probation { since, ends, extended: true }, &[Prolong])
			},
			(Self::Probation { ends, extended, .. }, Input::Sick(cause)) => go(
				Self::Frozen {
					cause,
					since: at,
					until: at.saturating_add(timers.freeze),
					left: ends.saturating_sub(at),
					extended,
				},
				&[Freeze],
			),
			(Self::Frozen { left, extended, .. }, Input::Continue) => {
				go(Self::Probation { since: at, ends: at.saturating_add(left), extended }, &[Watch])
			},
			(Self::Frozen { cause, until, .. }, Input::Tick) if at >= until => {
				if timers.rolls_back_frozen && timers.rollback != Rollback::Impossible {
					roll_back(cause)
				} else {
					go(Self::Confirmed { at }, CONFIRM)
				}
			},
			(Self::Probation { .. } | Self::Frozen { .. }, Input::RollBack(cause)) => {
				roll_back(cause)
			},
			// Its own code is gone, and nothing is locked or half done.
			(
				Self::Probation { .. }
				| Self::Frozen { .. }
				| Self::RescueScheduled { reverse: true, .. },
				Input::Replaced,
			) => go(
				Self::Failed { at, reason: FailReason::Replaced },
				&[ResetBreaker, Deactivate, ReturnDeposit, Prune, Close],
			),
			// The old code on the new layout: only the snapshot has what it knows.
			(Self::Probation { .. } | Self::Frozen { .. }, Input::RescueRunning)
				if timers.rollback == Rollback::Drop =>
			{
				go(rescue_verifying(Fault::RescueForced), &[Lock, Restore])
			},
			(Self::Probation { .. } | Self::Frozen { .. }, Input::RescueRunning) => {
				go(halt(Fault::RescueForced, HaltReason::Replaced, false), HALT)
			},
			// It may come from outside, and also after its deadline.
			(
				Self::Probation { .. }
				| Self::Frozen { .. }
				| Self::RescueScheduled { reverse: true, .. }
				| Self::Halted { reverse: true, .. },
				Input::ReverseRunning,
			) => go(
				Self::Capturing {
					since: at,
					until: at.saturating_add(timers.maintenance),
					reverse: Some(self.cause().unwrap_or(Fault::RescueForced)),
				},
				&[ResetBreaker, Activate, Lock, PruneFirst],
			),

			(Self::Restoring { cause, reverse: true, .. }, Input::Restored) => {
				go(halt(cause, HaltReason::ReverseFailed, true), HALT)
			},
			(Self::Restoring { cause, .. }, Input::Restored) => go(schedule(cause, false), &[Wait]),
			(
				Self::RescueScheduled { cause, until, handed_over: false, reverse },
				Input::RescueTaken,
			) => go(Self::RescueScheduled { cause, until, handed_over: true, reverse }, &[]),
			(
				Self::RescueScheduled { cause, until, handed_over: true, reverse },
				Input::CodeDiscarded,
			) => go(Self::RescueScheduled { cause, until, handed_over: false, reverse }, &[]),
			// Only the snapshot has what the rescue build knows, and what users wrote since must not be lost.
			(
				Self::Halted { cause: Fault::RescueForced, reason: HaltReason::Replaced, .. },
				Input::Retry | Input::RescueRunning,
			) if timers.rollback != Rollback::Drop => Err(Refusal::Inapplicable),
			// The rescue build does not know what the reverse build would have migrated back.
			(status, Input::RescueRunning) if status.is_reverse() => match status {
				Self::Halted { .. } => Err(Refusal::Inapplicable),
				status => {
					let cause = status.cause().unwrap_or(Fault::RescueForced);
					go(halt(cause, HaltReason::Replaced, true), HALT)
				},
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
				Self::Restoring { .. }
				| Self::RescueScheduled { .. }
				| Self::RescueVerifying { .. },
				Input::Halt(reason),
			) => go(halt(self.cause_or_replaced(), reason, self.is_reverse()), HALT),
			(
				Self::Restoring { .. }
				| Self::RescueScheduled { .. }
				| Self::RescueVerifying { .. },
				Input::Replaced,
			) => go(halt(self.cause_or_replaced(), HaltReason::Replaced, self.is_reverse()), HALT),
			(Self::Restoring { until, .. } | Self::RescueVerifying { until, .. }, Input::Tick)
				if at >= until =>
			{
				let reverse = self.is_reverse();
				go(halt(self.cause_or_replaced(), HaltReason::RestoreTimeout, reverse), HALT)
			},
			(Self::RescueScheduled { cause, until, reverse, .. }, Input::Tick) if at >= until => {
				go(halt(cause, HaltReason::RescueTimeout, reverse), HALT)
			},

			// There is nothing to restore, or it is restored and does not help.
			(
				Self::Halted {
					reason: HaltReason::NotCaptured | HaltReason::ReverseFailed, ..
				},
				Input::Retry,
			) => Err(Refusal::Inapplicable),
			// The reverse build did not come: nothing was captured for it yet.
			(
				Self::Halted {
					cause,
					reverse: true,
					reason:
						HaltReason::RescueMissing
						| HaltReason::RescueNotHigher
						| HaltReason::RescueTimeout,
					..
				},
				Input::Retry,
			) => go(schedule(cause, true), &[Activate, Reverse]),
			(Self::Halted { cause, reverse, .. }, Input::Retry) => {
				go(restore(cause, reverse), &[ResetBreaker, Activate, Lock, Restore])
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

	/// What went wrong, in a status that something did in.
	fn cause_or_replaced(&self) -> Fault {
		self.cause().unwrap_or(Fault::Replaced)
	}
}
