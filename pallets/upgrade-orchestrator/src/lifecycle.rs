// SPDX-License-Identifier: Apache-2.0

//! The lifecycle of a proposal as a pure function: `(status, input, clock) -> (status', effects)`.
//!
//! ```text
//!  propose ─▶ Voting ─▶ Queued ─▶ CodeScheduled ─▶ Capturing ─▶ Migrating ─▶ Verifying ─▶ Probation ─▶ Confirmed
//!               │          │            │                            │            │
//!               ▼          ▼            ▼                            └─ failed ───┴─▶ Failed
//!           Rejected   Cancelled     Aborted ─▶ Queued again, Cancelled or Failed
//!           Expired    Expired
//!           Cancelled  Failed
//! ```
//!
//! No storage, no `T`, no clock of its own: the pallet asks this function what follows and applies the
//! [`Effect`]s. That is what makes the lifecycle testable by walking through all of it, and what keeps
//! one place for the question "may this happen now?".
//!
//! The states of the way back ([`Status::is_reserved`]) are part of the type from the start, so that
//! their encoding never moves. No input of this release leads to them: `Migrating` follows
//! `CodeScheduled` without a capture, and `Confirmed` follows `Verifying` without a probation.

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
	/// Reserved: the new code copies what the migrations may change.
	Capturing {
		/// The first local block of the new code.
		since: N,
	},
	/// The candidate runs, its migrations are under way, and users are locked out.
	Migrating {
		/// The first local block of the new code.
		since: N,
	},
	/// The migrations are done and their result is checked. Users are locked out.
	Verifying {
		/// The local block in which the last migration ended.
		since: N,
	},
	/// Reserved: open to users, still revertible.
	Probation {
		/// The commit point.
		ends: N,
		/// Whether the breaker was tripped and governance was asked.
		frozen: bool,
	},
	/// Reserved: captured state is put back.
	Restoring {
		/// The local block in which the fault was seen.
		since: N,
	},
	/// Reserved: the rescue build was handed to the chain, which did not switch to it yet.
	RescueScheduled {
		/// The local block at which an answer is overdue.
		deadline: N,
	},
	/// Reserved: the rescue build runs and the restored state is checked.
	RescueVerifying {
		/// The first local block of the rescue build.
		since: N,
	},
	/// Reserved: the chain could not find its way back; governance may act.
	Halted {
		/// The local block in which it gave up.
		at: N,
	},
	/// The chain did not switch to the candidate. May be retried until `expires`.
	Aborted {
		/// What happened.
		reason: AbortReason,
		/// From this block on it can not be retried any more.
		expires: N,
	},
	/// Final: the candidate runs and was verified.
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
	/// Final: a check failed at the enactment, a migration failed, or an aborted one was not retried.
	Failed {
		/// The local block in which it ended.
		at: N,
		/// Why.
		reason: FailReason,
	},
	/// Reserved, final: the previous release runs again on the restored state.
	RolledBack {
		/// The local block in which it ended.
		at: N,
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
	/// A migration of the candidate failed.
	Migration,
	/// Other code took the candidate's place before it was verified.
	Replaced,
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
	/// No migration is left to do.
	MigrationsDone,
	/// A migration failed.
	MigrationFailed,
	/// Other code runs in the candidate's place.
	Replaced,
	/// The checks after the migrations passed.
	Verified,
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
	/// Give the deposit back.
	ReturnDeposit,
	/// Take the deposit away.
	SlashDeposit,
	/// It reached its end: release its code blobs and its slot.
	Close,
}

/// The delays a proposal was made under, in blocks of the `BlockNumberProvider` unless said otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timers<N> {
	/// From the approval to the eta, at least.
	pub timelock: N,
	/// From the eta to the expiry.
	pub grace: N,
	/// The eta is not before this block.
	pub not_before: Option<N>,
	/// Local blocks to wait for the chain to switch to the code.
	pub switch_timeout: N,
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
		matches!(
			self,
			Self::Capturing { .. }
				| Self::Probation { .. }
				| Self::Restoring { .. }
				| Self::RescueScheduled { .. }
				| Self::RescueVerifying { .. }
				| Self::Halted { .. }
				| Self::RolledBack { .. }
		)
	}

	/// Whether users are locked out.
	pub fn is_maintenance(&self) -> bool {
		matches!(self, Self::Capturing { .. } | Self::Migrating { .. } | Self::Verifying { .. })
	}

	/// The next block of the `BlockNumberProvider` at which a [`Input::Tick`], a decision or an
	/// enactment is due. `None` where only the local clock or an outside event counts.
	pub fn due(&self) -> Option<N> {
		match *self {
			Self::Voting { ends } => Some(ends),
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
		const END_ACTIVE: &[Effect] = &[Deactivate, ReturnDeposit, Close];

		if self.is_final() {
			return Err(Refusal::Finished);
		}
		let Clock { now, local: at } = clock;
		let go = |status, effects| Ok(Transition { status, effects });

		match (self, input) {
			(Self::Voting { .. }, Input::Decided(Decision::Approved)) => {
				let earliest = now.saturating_add(timers.timelock);
				let eta = timers.not_before.map_or(earliest, |block| block.max(earliest));
				go(Self::Queued { eta, expires: eta.saturating_add(timers.grace) }, &[])
			},
			(Self::Voting { .. }, Input::Decided(Decision::Rejected)) => {
				go(Self::Rejected { at }, &[SlashDeposit, Close])
			},
			(Self::Voting { ends }, Input::Decided(Decision::Lapsed)) if now >= ends => {
				go(Self::Expired { at }, RETURN)
			},
			(Self::Voting { .. }, Input::Decided(Decision::Lapsed)) => Err(Refusal::TooEarly),

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
			(Self::CodeScheduled { .. } | Self::Aborted { .. }, Input::CodeRunning) => {
				go(Self::Migrating { since: at }, &[Activate, Lock])
			},

			(Self::Aborted { expires, .. }, Input::Retry) if now >= expires => {
				Err(Refusal::TooLate)
			},
			(Self::Aborted { expires, .. }, Input::Retry) => {
				go(Self::Queued { eta: now, expires }, &[])
			},
			(Self::Aborted { expires, .. }, Input::Tick) if now >= expires => {
				go(Self::Failed { at, reason: FailReason::NotRetried }, RETURN)
			},

			(Self::Migrating { .. }, Input::MigrationsDone) => {
				go(Self::Verifying { since: at }, &[])
			},
			(Self::Migrating { .. } | Self::Verifying { .. }, Input::MigrationFailed) => {
				go(Self::Failed { at, reason: FailReason::Migration }, END_ACTIVE)
			},
			(Self::Migrating { .. } | Self::Verifying { .. }, Input::Replaced) => {
				go(Self::Failed { at, reason: FailReason::Replaced }, END_ACTIVE)
			},
			(Self::Verifying { .. }, Input::Verified) => go(Self::Confirmed { at }, END_ACTIVE),

			(_, Input::Tick) => Err(Refusal::TooEarly),
			_ => Err(Refusal::Inapplicable),
		}
	}
}
