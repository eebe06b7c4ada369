// SPDX-License-Identifier: Apache-2.0

//! Thresholds and delays.

use crate::{
	lifecycle::Timers, CurrentPolicy, Error, Event, JournalEntry, Pallet, Plan, Policy, PolicyOf,
	MAX_MEMBERS,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::traits::{Get, Zero};

impl<N: Zero + Copy> Policy<N> {
	/// Refuse a policy under which nothing could be decided, or everything.
	///
	/// A share over 100 % needs no check: its encoding is not accepted.
	pub fn validate<T: crate::Config>(&self) -> Result<(), Error<T>> {
		ensure!(!self.voting_period.is_zero(), Error::<T>::VotingPeriodZero);
		ensure!(!self.grace.is_zero(), Error::<T>::GraceZero);
		ensure!(!self.maintenance_blocks.is_zero(), Error::<T>::MaintenanceZero);
		ensure!(self.minimum_approvals > 0, Error::<T>::ApprovalsZero);
		ensure!(self.minimum_approvals <= MAX_MEMBERS, Error::<T>::ApprovalsOutOfReach);
		Ok(())
	}

	/// The delays of a proposal made under this policy.
	pub fn timers<T, Hash>(&self, plan: &Plan<Hash, N>) -> Timers<N>
	where
		T: crate::Config,
		T::SwitchTimeout: Get<N>,
		T::RestoreTimeout: Get<N>,
		T::RescueTimeout: Get<N>,
	{
		Timers {
			timelock: self.timelock,
			grace: self.grace,
			not_before: plan.not_before,
			switch_timeout: T::SwitchTimeout::get(),
			maintenance: plan.max_maintenance_blocks.unwrap_or(self.maintenance_blocks),
			restore_timeout: T::RestoreTimeout::get(),
			rescue_timeout: T::RescueTimeout::get(),
		}
	}
}

impl<T: crate::Config> Pallet<T> {
	pub(crate) fn do_set_policy(policy: PolicyOf<T>) -> DispatchResult {
		policy.validate::<T>()?;
		CurrentPolicy::<T>::put(policy);
		Self::record(JournalEntry::PolicyChanged { policy });
		Self::deposit_event(Event::PolicyChanged { policy });
		Ok(())
	}
}
