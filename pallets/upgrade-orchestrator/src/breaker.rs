// SPDX-License-Identifier: Apache-2.0

//! Who gets in while something is wrong.
//!
//! The pallet is the runtime's `BaseCallFilter`, or a part of it. As long as nothing is wrong all calls
//! pass. While an upgrade is halted or frozen in its probation, or a later one repairs the chain, only those of
//! [`Config::OpenWhileHalted`] do, and in the rest of a block in which governance has an upgrade restored; while
//! a rescue build waits and its plan lets users in, only those of [`Config::OpenWhileWaiting`]. Inherents always
//! pass: without them there is no block. Root is not filtered by any runtime.
//!
//! The chain's other tools see the breaker through [`Config::Breaker`], such as `pallet-safe-mode`. Nothing
//! depends on them: the filter asks only what the pallet itself has stored.
//!
//! A breaker of an emergency is reset when the [`Config::StandingInvariants`] are measured and hold. Only
//! governance resumes without.

use crate::{
	enactment::name,
	invariant::{Invariants, Measured, StandingInvariants, When},
	plan, Agenda, AgendaData, BreakerCheck, BreakerState, CheckProgress, Config, Error, Event,
	JournalEntry, Pallet, Phase, ProposalId, ProposalOf, WeightInfo,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Contains, Get, SafeMode},
	weights::{Weight, WeightMeter},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{BlockNumberProvider, Saturating};

/// What shows the breaker to the chain's other tools. `()` shows it to nobody.
pub trait Breaker<N> {
	/// Show that the breaker is tripped, for some time ahead.
	///
	/// Called when it is tripped or the chain is frozen, and in each block until users are in again. `held` is
	/// what the last call returned:
	/// the last local block for which it is shown, or `None` if somebody else shows the same.
	fn hold(held: Option<N>) -> Option<N>;

	/// Show that the breaker is reset, unless somebody else took over what the last call of
	/// [`Breaker::hold`] returned.
	fn release(held: N);
}

impl<N> Breaker<N> for () {
	fn hold(_: Option<N>) -> Option<N> {
		None
	}

	fn release(_: N) {}
}

/// Enters the safe mode of `S`, such as `pallet-safe-mode`, while the breaker is tripped.
///
/// For `Period` local blocks at a time, at least two: when half of them are over it is extended. A safe mode
/// that somebody else entered or extended is theirs, and is not ended with the breaker. Where they exit
/// it while the breaker is tripped, it is entered again in the next block.
pub struct SafeModeBreaker<T, S, Period>(PhantomData<(T, S, Period)>);

impl<T, S, Period> SafeModeBreaker<T, S, Period>
where
	T: Config,
	S: SafeMode<BlockNumber = BlockNumberFor<T>>,
{
	/// The last local block of the safe mode, if it is entered.
	fn until() -> Option<BlockNumberFor<T>> {
		let now = frame_system::Pallet::<T>::block_number();
		S::remaining().map(|left| now.saturating_add(left))
	}
}

impl<T, S, Period> Breaker<BlockNumberFor<T>> for SafeModeBreaker<T, S, Period>
where
	T: Config,
	S: SafeMode<BlockNumber = BlockNumberFor<T>>,
	Period: Get<BlockNumberFor<T>>,
{
	fn hold(held: Option<BlockNumberFor<T>>) -> Option<BlockNumberFor<T>> {
		let period = Period::get().max(2u32.into());
		let done = match Self::until() {
			None => S::enter(period),
			until if until == held => {
				let left = S::remaining().unwrap_or_default();
				if left > period / 2u32.into() {
					return held;
				}
				S::extend(period.saturating_sub(left))
			},
			// Somebody else's.
			Some(_) => return None,
		};
		if done.is_err() {
			// The pallet's own filter keeps users out all the same.
			log::error!(target: crate::LOG_TARGET, "safe mode can not be entered or extended");
			return None;
		}
		Self::until()
	}

	fn release(held: BlockNumberFor<T>) {
		if Self::until() == Some(held) && S::exit().is_err() {
			log::error!(target: crate::LOG_TARGET, "safe mode can not be exited");
		}
	}
}

impl<T: Config> Contains<T::RuntimeCall> for Pallet<T> {
	fn contains(call: &T::RuntimeCall) -> bool {
		let agenda = Agenda::<T>::get();
		// A block in which a restore begins in the middle was not locked when it began.
		let locked = matches!(agenda.phase, Phase::Maintenance { .. });
		let tripped = agenda.breaker.is_some() || agenda.phase.is_frozen() || locked;
		let waiting = matches!(agenda.phase, Phase::Waiting { .. });
		if !tripped && !waiting {
			return true;
		}
		if call.get_dispatch_info().class == DispatchClass::Mandatory {
			return true;
		}
		(!tripped || T::OpenWhileHalted::contains(call))
			&& (!waiting || T::OpenWhileWaiting::contains(call))
	}
}

impl<T: Config> Pallet<T> {
	/// From now on only governance gets in: until a block, or until it or a repair ends that, because this
	/// upgrade halted.
	pub(crate) fn trip(until: Option<BlockNumberFor<T>>, halted: Option<ProposalId>) {
		Self::drop_check();
		let since = frame_system::Pallet::<T>::block_number();
		// What another upgrade left behind is not mended by this one's way back.
		let first = Agenda::<T>::get().breaker.and_then(|breaker| breaker.halted);
		let halted = halted.map(|halted| first.unwrap_or(halted));
		let breaker = BreakerState { since, until, checking: false, halted };
		Agenda::<T>::mutate(|agenda| agenda.breaker = Some(breaker));
		Self::show_breaker();
	}

	/// The block in which a breaker ends by itself that is tripped now.
	pub(crate) fn breaker_ends() -> BlockNumberFor<T> {
		T::BlockNumberProvider::current_block_number().saturating_add(T::BreakerPeriod::get())
	}

	/// A rollback is done. If its plan says so, governance looks before users get in again.
	pub(crate) fn trip_after_rollback(id: ProposalId, proposal: &ProposalOf<T>) {
		let before = Agenda::<T>::get().breaker;
		// That of a halted upgrade stays.
		if !proposal.plan.closed_after_rollback || before.is_some_and(|breaker| breaker.is_halt()) {
			return;
		}
		let until = Self::breaker_ends();
		match before {
			// An emergency's that may be over, or be measured, is prolonged: this is another reason.
			Some(before) => {
				Self::drop_check();
				let breaker = BreakerState { until: Some(until), checking: false, ..before };
				Agenda::<T>::mutate(|agenda| agenda.breaker = Some(breaker));
			},
			None => Self::trip(Some(until), None),
		}
		Self::record(JournalEntry::BreakerTripped { proposal: id });
		Self::deposit_event(Event::BreakerTripped { proposal: id, until });
	}

	/// Everybody gets in again.
	pub(crate) fn untrip() {
		Self::drop_check();
		Agenda::<T>::mutate(|agenda| agenda.breaker = None);
		Self::show_breaker();
	}

	/// The breaker of an emergency ends.
	pub(crate) fn end_breaker() {
		Self::untrip();
		Self::record(JournalEntry::BreakerReset);
		Self::deposit_event(Event::BreakerReset);
	}

	/// Show for another block that users are kept out, or that they are not any more.
	pub(crate) fn show_breaker() -> Weight {
		let AgendaData { breaker, phase, shown_until, .. } = Agenda::<T>::get();
		let tripped = breaker.is_some() || phase.is_frozen();
		if !tripped && shown_until.is_none() {
			return Weight::zero();
		}
		let now = if tripped {
			T::Breaker::hold(shown_until)
		} else {
			shown_until.into_iter().for_each(T::Breaker::release);
			None
		};
		if now != shown_until {
			Agenda::<T>::mutate(|agenda| agenda.shown_until = now);
		}
		T::WeightInfo::show_breaker()
	}

	/// Let everybody in again if it was an emergency that kept them out, and all is as it has to be.
	pub(crate) fn do_reset_breaker(reason: Vec<u8>) -> DispatchResult {
		let reason = plan::reason::<T>(reason)?;
		let breaker = Agenda::<T>::get().breaker.ok_or(Error::<T>::NotHalted)?;
		ensure!(!breaker.is_halt(), Error::<T>::HaltedByMachine);
		ensure!(!breaker.checking, Error::<T>::CheckRunning);
		Self::record(JournalEntry::BreakerCheckStarted { reason: reason.clone() });
		Self::deposit_event(Event::BreakerCheckStarted { reason });
		if T::StandingInvariants::len() == 0 {
			Self::end_breaker();
			Self::reschedule();
			return Ok(());
		}
		Agenda::<T>::mutate(|agenda| {
			agenda.breaker = Some(BreakerState { checking: true, ..breaker });
		});
		BreakerCheck::<T>::kill();
		Ok(())
	}

	/// Go on measuring what has to hold before an emergency's breaker is reset, as far as the weight goes.
	pub(crate) fn check_breaker(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining.min(T::MaxServiceWeight::get()));
		if meter.try_consume(T::WeightInfo::check_breaker()).is_err() {
			return Weight::zero();
		}
		let CheckProgress { mut index, mut from } = BreakerCheck::<T>::get();
		loop {
			let measured =
				T::StandingInvariants::nth_measure(index, When::After, from.as_ref(), &mut meter);
			let stands = match measured {
				None => {
					Self::end_breaker();
					Self::reschedule();
					break;
				},
				Some(Ok(Measured::Continue(further))) => {
					BreakerCheck::<T>::put(CheckProgress { index, from: Some(further) });
					break;
				},
				Some(Ok(Measured::Done(result))) => {
					T::StandingInvariants::nth_stands(index, &result) == Some(true)
				},
				Some(Err(_)) => false,
			};
			if !stands {
				Self::drop_check();
				let invariant = name(T::StandingInvariants::nth_name(index).unwrap_or_default());
				Self::record(JournalEntry::BreakerKept { invariant: invariant.clone() });
				Self::deposit_event(Event::BreakerKept { invariant });
				break;
			}
			(index, from) = (index.saturating_add(1), None);
		}
		meter.consumed()
	}

	/// Other code runs: what was measured in part may be in another encoding.
	pub(crate) fn restart_check() {
		if Self::is_checking() {
			BreakerCheck::<T>::kill();
		}
	}

	/// Whether it is being measured if an emergency's breaker can be reset.
	pub(crate) fn is_checking() -> bool {
		Agenda::<T>::get().breaker.is_some_and(|breaker| breaker.checking)
	}

	/// Stop measuring.
	fn drop_check() {
		if Self::is_checking() {
			BreakerCheck::<T>::kill();
			Agenda::<T>::mutate(|agenda| {
				agenda.breaker =
					agenda.breaker.map(|breaker| BreakerState { checking: false, ..breaker });
			});
		}
	}
}
