// SPDX-License-Identifier: Apache-2.0

//! What a small body may do at once, and what it has to answer for.
//!
//! | power | what it does | its limit |
//! |---|---|---|
//! | `Cancel` | withdraws a plan before its enactment | once for each candidate |
//! | `FastTrack` | has a plan decided by the policy for emergencies | the thresholds never get lower |
//! | `TripBreaker` | lets in only the calls that governance needs | ends by itself |
//! | `RollBack` | rolls an upgrade back in its probation | loses what users wrote only where a check is failing |
//!
//! Each use has a reason on chain and a cooldown, and waits for its ratification by the `AdminOrigin`. Without
//! it the power is suspended until it is given back, and what was put on the fast track is withdrawn
//! or rolled back while it can be. No power brings in code that was not proposed, or stops a rollback.

use crate::{
	lifecycle::{CancelReason, Decision, Input, Refusal, Status},
	plan, Agenda, Class, Config, EmergencyAct, EmergencyActs, EmergencyCancelled, EmergencyPowers,
	Error, Event, FastTrack, FastTrackGrant, JournalEntry, NextEmergencyAct, OpenProposals, Pallet,
	Power, PowerState, ProposalId, ProposalOf, Proposals, Text,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{defensive, ensure, pallet_prelude::DispatchResult, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{BlockNumberProvider, Saturating};

impl<T: Config> Pallet<T> {
	/// Use a power: it cools down from now on, and waits for its ratification.
	pub(crate) fn use_power(
		power: Power,
		candidate: Option<T::Hash>,
		reason: Vec<u8>,
	) -> Result<Text, Error<T>> {
		let reason = plan::reason::<T>(reason)?;
		let now = T::BlockNumberProvider::current_block_number();
		let state = EmergencyPowers::<T>::get(power);
		// One that nobody stood by in time may not have been seen yet: clocks of other chains move within
		// a block.
		let overdue = EmergencyActs::<T>::get()
			.iter()
			.any(|act| act.power == power && now >= act.ratify_until);
		ensure!(!state.suspended && !overdue, Error::<T>::PowerSuspended);
		ensure!(now >= state.ready_at, Error::<T>::PowerCoolingDown);
		let ready_at = now.saturating_add(T::EmergencyCooldown::get());
		EmergencyPowers::<T>::insert(power, PowerState { ready_at, suspended: false });
		let ratify_until = now.saturating_add(T::RatificationPeriod::get());
		let act = NextEmergencyAct::<T>::get();
		NextEmergencyAct::<T>::put(act.saturating_add(1));
		EmergencyActs::<T>::try_append(EmergencyAct {
			number: act,
			power,
			candidate,
			reason: reason.clone(),
			ratify_until,
		})
		.map_err(|()| Error::<T>::TooManyEmergencyActs)?;
		Self::record(JournalEntry::EmergencyPowerUsed {
			act,
			power,
			candidate,
			reason: reason.clone(),
		});
		Self::deposit_event(Event::EmergencyPowerUsed {
			act,
			power,
			candidate,
			reason: reason.clone(),
			ratify_until,
		});
		Ok(reason)
	}

	pub(crate) fn do_emergency_cancel(id: ProposalId, reason: Vec<u8>) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!Self::may_still_come(&proposal), Error::<T>::CodePending);
		ensure!(!Self::is_to_be_taken_back(id, &proposal), Error::<T>::FallbacksDue);
		let candidate = Self::subject(&proposal);
		let mut cancelled = EmergencyCancelled::<T>::get();
		ensure!(!cancelled.contains(&candidate), Error::<T>::CancelledBefore);
		let detail = Self::use_power(Power::Cancel, Some(candidate), reason)?;
		if cancelled.is_full() {
			cancelled.remove(0);
		}
		if cancelled.try_push(candidate).is_err() {
			defensive!("one was removed");
		}
		EmergencyCancelled::<T>::put(cancelled);
		Self::advance(id, Input::Cancel(CancelReason::Emergency), detail).map_err(|refusal| {
			match refusal {
				Refusal::Finished => Error::<T>::ProposalFinished,
				_ => Error::<T>::TooLateToCancel,
			}
		})?;
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_fast_track(candidate: T::Hash, reason: Vec<u8>) -> DispatchResult {
		let open = OpenProposals::<T>::get()
			.into_iter()
			.filter_map(|id| Proposals::<T>::get(id).map(|proposal| (id, proposal)))
			.find(|(_, proposal)| Self::subject(proposal) == candidate);
		Self::use_power(Power::FastTrack, Some(candidate), reason)?;
		let Some((id, mut proposal)) = open else {
			let until = T::BlockNumberProvider::current_block_number()
				.saturating_add(T::RatificationPeriod::get());
			FastTrack::<T>::put(FastTrackGrant { candidate, until });
			Self::reschedule();
			return Ok(());
		};
		ensure!(proposal.class != Class::Emergency, Error::<T>::FastTrackedBefore);
		let now = T::BlockNumberProvider::current_block_number();
		ensure!(
			matches!(proposal.status, Status::Voting { ends, .. } if now < ends),
			Error::<T>::VotingEnded
		);
		proposal.class = Class::Emergency;
		proposal.policy = proposal.emergency_policy;
		let early = proposal.tally.early_result(&proposal.policy, &proposal.electorate);
		// A shorter way is no way to end a vote that is still open.
		ensure!(early != Some(Decision::Rejected), Error::<T>::ThresholdsOutOfReach);
		Proposals::<T>::insert(id, proposal);
		Self::advance(id, Input::FastTrack, Text::default())
			.map_err(|_| Error::<T>::VotingEnded)?;
		if let Some(decision) = early {
			Self::must_advance(id, Input::Decided(decision));
		}
		Self::reschedule();
		Ok(())
	}

	/// Whether nobody stood by the fast track of a proposal so far.
	pub(crate) fn is_to_be_ratified(proposal: &ProposalOf<T>) -> bool {
		let waits = || {
			let subject = Self::subject(proposal);
			EmergencyActs::<T>::get()
				.iter()
				.any(|act| act.power == Power::FastTrack && act.candidate == Some(subject))
		};
		proposal.unratified || proposal.class == Class::Emergency && waits()
	}

	/// Whether the plan with this candidate goes on the fast track when it is proposed.
	pub(crate) fn is_fast_tracked(candidate: T::Hash) -> bool {
		let now = T::BlockNumberProvider::current_block_number();
		FastTrack::<T>::get().is_some_and(|grant| grant.candidate == candidate && now < grant.until)
	}

	pub(crate) fn do_trip_breaker(reason: Vec<u8>) -> DispatchResult {
		ensure!(Agenda::<T>::get().breaker.is_none(), Error::<T>::BreakerTripped);
		Self::use_power(Power::TripBreaker, None, reason)?;
		Self::trip(Some(Self::breaker_ends()), None);
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_ratify(act: u32) -> DispatchResult {
		let now = T::BlockNumberProvider::current_block_number();
		let mut acts = EmergencyActs::<T>::get();
		let place = acts
			.iter()
			// One that is too late may not have been seen yet: see `use_power`.
			.position(|waiting| waiting.number == act && now < waiting.ratify_until)
			.ok_or(Error::<T>::NothingToRatify)?;
		let EmergencyAct { power, .. } = acts.remove(place);
		EmergencyActs::<T>::put(acts);
		Self::record(JournalEntry::EmergencyRatified { act, power });
		Self::deposit_event(Event::EmergencyRatified { act, power });
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_reinstate(power: Power) -> DispatchResult {
		let state = EmergencyPowers::<T>::get(power);
		ensure!(state.suspended, Error::<T>::PowerNotSuspended);
		EmergencyPowers::<T>::insert(power, PowerState { suspended: false, ..state });
		Self::record(JournalEntry::PowerReinstated { power });
		Self::deposit_event(Event::PowerReinstated { power });
		Ok(())
	}

	/// What is due of all this: acts that nobody ratified, and a breaker whose time is over.
	///
	/// Returns how many proposals were moved at most.
	pub(crate) fn service_emergencies(now: BlockNumberFor<T>) -> u32 {
		let mut moved = 0;
		let acts = EmergencyActs::<T>::get();
		if acts.iter().any(|act| now >= act.ratify_until) {
			let (over, left): (Vec<_>, Vec<_>) =
				acts.into_iter().partition(|act| now >= act.ratify_until);
			EmergencyActs::<T>::put(frame_support::BoundedVec::truncate_from(left));
			let fast = over.iter().filter(|act| act.power == Power::FastTrack);
			moved = fast.count() as u32;
			over.into_iter().for_each(Self::not_ratified);
		}
		let breaker = Agenda::<T>::get().breaker;
		if breaker.and_then(|breaker| breaker.until).is_some_and(|until| now >= until) {
			Self::end_breaker();
		}
		moved
	}

	/// Nobody stood by a use of a power in time.
	fn not_ratified(act: EmergencyAct<T::Hash, BlockNumberFor<T>>) {
		let EmergencyAct { number, power, candidate, .. } = act;
		EmergencyPowers::<T>::mutate(power, |state| state.suspended = true);
		Self::record(JournalEntry::EmergencyNotRatified { act: number, power });
		Self::deposit_event(Event::EmergencyNotRatified { act: number, power });
		if power != Power::FastTrack {
			return;
		}
		if FastTrack::<T>::get().is_some_and(|grant| Some(grant.candidate) == candidate) {
			FastTrack::<T>::kill();
		}
		let on_it = Self::open_proposals().into_iter().find(|(_, open)| {
			open.class == Class::Emergency && Some(Self::subject(open)) == candidate
		});
		let Some((id, mut proposal)) = on_it else { return };
		let is_over = !Self::may_still_come(&proposal) && !Self::is_to_be_taken_back(id, &proposal);
		// Where it is enacted already it goes on, but it is not handed over a second time.
		proposal.unratified = true;
		Proposals::<T>::insert(id, proposal);
		let in_probation = Proposals::<T>::get(id).is_some_and(|open| open.status.is_probation());
		if in_probation {
			return Self::roll_back_unratified(id);
		}
		if is_over {
			let input = Input::Cancel(CancelReason::NotRatified);
			// Refused where it is too late: that is what the mark is for.
			let _ = Self::advance(id, input, Text::default());
		}
	}

	/// All of this that decides about plans, for the witness of the orchestrator's own storage.
	pub(crate) fn emergency_witness() -> impl Encode {
		(
			[Power::Cancel, Power::FastTrack, Power::TripBreaker, Power::RollBack]
				.map(EmergencyPowers::<T>::get),
			EmergencyActs::<T>::get(),
			EmergencyCancelled::<T>::get(),
			FastTrack::<T>::get(),
		)
	}

	/// The next block of the `BlockNumberProvider` in which something is due here.
	pub(crate) fn emergency_due() -> impl Iterator<Item = BlockNumberFor<T>> {
		let breaker = Agenda::<T>::get().breaker.and_then(|breaker| breaker.until);
		EmergencyActs::<T>::get().into_iter().map(|act| act.ratify_until).chain(breaker)
	}
}
