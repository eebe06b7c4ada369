// SPDX-License-Identifier: Apache-2.0

//! Changes of what decides about plans: policies, rules, targets, and which versions go together.
//!
//! A change that lets more through waits for the longer of the old timelock and the runtime's set-back, so
//! that nobody weakens the rules and uses it in one go. One that lets less through counts at once.
//! Proposals that are open keep what was frozen into them.

use crate::{
	Change, ChangeOf, Config, Error, Event, HealthFloors, JournalEntry, Pallet, PendingChange,
	PendingChanges, Policies, Rules,
};
use frame_support::{pallet_prelude::DispatchResult, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{BlockNumberProvider, Saturating};

impl<T: Config> Pallet<T> {
	/// Make a change that is due, or that makes something stronger.
	pub(crate) fn apply_change(change: ChangeOf<T>) {
		match &change {
			Change::Policy { class, policy } => Policies::<T>::insert(class, policy),
			Change::HealthFloor { class, checks } => HealthFloors::<T>::insert(class, checks),
			Change::Rule { target, from, to, rule } => Rules::<T>::set(target, (from, to), *rule),
			Change::Target { target, info } => Self::apply_target(*target, info),
			Change::Compatibility { first, second, compatible } => {
				Self::apply_compatibility(first, second, *compatible);
			},
		}
		Self::record(JournalEntry::RulesChanged { change: change.clone() });
		Self::deposit_event(Event::RulesChanged { change });
	}

	/// Let a change wait for its time.
	pub(crate) fn schedule_change(
		change: ChangeOf<T>,
		timelock: BlockNumberFor<T>,
	) -> DispatchResult {
		let due = T::BlockNumberProvider::current_block_number()
			.saturating_add(timelock.max(T::SetBack::get()));
		PendingChanges::<T>::try_append(PendingChange { due, change: change.clone() })
			.map_err(|()| Error::<T>::TooManyPendingChanges)?;
		Self::record(JournalEntry::ChangeScheduled { change: change.clone(), due });
		Self::deposit_event(Event::ChangeScheduled { change, due });
		Ok(())
	}

	/// Drop the changes on their way of which this holds.
	pub(crate) fn withdraw_changes(of: impl Fn(&ChangeOf<T>) -> bool) {
		let mut pending = PendingChanges::<T>::get();
		let before = pending.len();
		pending.retain(|waiting| {
			let withdrawn = of(&waiting.change);
			if withdrawn {
				Self::record(JournalEntry::ChangeWithdrawn { change: waiting.change.clone() });
				Self::deposit_event(Event::ChangeWithdrawn { change: waiting.change.clone() });
			}
			!withdrawn
		});
		if pending.len() != before {
			PendingChanges::<T>::put(pending);
		}
	}

	/// Make all changes whose time has come.
	pub(crate) fn apply_due_changes(now: BlockNumberFor<T>) {
		let mut pending = PendingChanges::<T>::get();
		if pending.iter().all(|waiting| waiting.due > now) {
			return;
		}
		let due: alloc::vec::Vec<_> =
			pending.iter().filter(|waiting| waiting.due <= now).cloned().collect();
		pending.retain(|waiting| waiting.due > now);
		PendingChanges::<T>::put(pending);
		due.into_iter().for_each(|waiting| Self::apply_change(waiting.change));
	}
}
