// SPDX-License-Identifier: Apache-2.0

//! The time from verified to confirmed: users are in, the chain is watched, and the upgrade can still be
//! rolled back.
//!
//! How, the plan says: [`crate::FailurePolicy`]. The commit point is its end: the snapshot is dropped, and
//! what follows is the next release.

use crate::{
	lifecycle::{Fault, Input, Refusal, Rollback, Status},
	Config, Error, FailurePolicy, Pallet, Plan, Power, Proposal, ProposalId, ProposalOf, Proposals,
	Recovery, RecoveryData, Scope, Text, VersionedRecovery,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};

impl<H, N> Plan<H, N> {
	/// How this plan is rolled back in probation.
	pub fn rollback<T: Config>(&self) -> Rollback {
		match self.failure_policy {
			FailurePolicy::Keep => Rollback::Keep,
			FailurePolicy::Drop => Rollback::Drop,
			FailurePolicy::Freeze if self.reverse.is_some() => Rollback::Keep,
			FailurePolicy::Freeze if self.is_droppable::<T>() => Rollback::Drop,
			FailurePolicy::Freeze => Rollback::Impossible,
		}
	}

	/// Whether this chain can do without what users write into the plan's scope in probation. Nothing can
	/// be lost where nothing is in scope.
	pub fn is_droppable<T: Config>(&self) -> bool {
		let droppable = T::DroppablePrefixes::get();
		self.scope
			.prefixes
			.iter()
			.all(|prefix| droppable.iter().any(|droppable| prefix.starts_with(droppable)))
	}
}

impl<AccountId, Hash, N, Balance> Proposal<AccountId, Hash, N, Balance> {
	/// Whether users lose what they wrote in scope when it is rolled back in probation.
	pub fn loses_writes(&self) -> bool {
		self.rollback == Rollback::Drop && !self.plan.scope.prefixes.is_empty()
	}
}

impl<T: Config> Pallet<T> {
	/// A proposal in probation, or frozen.
	fn in_probation(id: ProposalId) -> Result<ProposalOf<T>, Error<T>> {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!proposal.status.is_final(), Error::<T>::ProposalFinished);
		ensure!(proposal.status.is_probation(), Error::<T>::NotInProbation);
		Ok(proposal)
	}

	pub(crate) fn do_confirm(id: ProposalId, by_emergency: bool) -> DispatchResult {
		let proposal = Self::in_probation(id)?;
		// What a check asked governance, governance answers.
		ensure!(
			!by_emergency || matches!(proposal.status, Status::Probation { .. }),
			Error::<T>::NotInProbation
		);
		// Nor does the body make final what it put on the fast track, before somebody stands by that.
		ensure!(!by_emergency || !Self::is_to_be_ratified(&proposal), Error::<T>::NotRatified);
		Self::must_advance(id, Input::Confirm);
		Self::concluded();
		Ok(())
	}

	pub(crate) fn do_extend_probation(id: ProposalId) -> DispatchResult {
		let proposal = Self::in_probation(id)?;
		ensure!(matches!(proposal.status, Status::Probation { .. }), Error::<T>::NotInProbation);
		Self::advance(id, Input::Extend, Text::default())
			.map_err(|_| Error::<T>::ExtendedBefore)?;
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_continue_probation(id: ProposalId) -> DispatchResult {
		Self::in_probation(id)?;
		Self::advance(id, Input::Continue, Text::default()).map_err(|_| Error::<T>::NotFrozen)?;
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_roll_back(id: ProposalId) -> DispatchResult {
		Self::in_probation(id)?;
		Self::start_rollback(id, Fault::Governance, Text::default())
	}

	pub(crate) fn do_emergency_roll_back(id: ProposalId, reason: Vec<u8>) -> DispatchResult {
		let proposal = Self::in_probation(id)?;
		// What users wrote is not lost on the word of a few: the chain has to be sick.
		ensure!(!proposal.loses_writes() || Self::is_sick(id), Error::<T>::FailingCheckNeeded);
		let subject = Self::subject(&proposal);
		let detail = Self::use_power(Power::RollBack, Some(subject), reason)?;
		Self::start_rollback(id, Fault::Emergency, detail)
	}

	fn start_rollback(id: ProposalId, cause: Fault, detail: Text) -> DispatchResult {
		Self::advance(id, Input::RollBack(cause), detail).map_err(|refusal| match refusal {
			Refusal::Finished => Error::<T>::ProposalFinished,
			_ => Error::<T>::NoWayBack,
		})?;
		Self::reschedule();
		Ok(())
	}

	/// Nobody stood by the fast track that brought this upgrade in. Governance is asked where it can not be
	/// rolled back, or where users would lose what they wrote.
	pub(crate) fn roll_back_unratified(id: ProposalId) {
		let harmless = Proposals::<T>::get(id).is_some_and(|proposal| !proposal.loses_writes());
		let rolled_back = (harmless
			&& Self::start_rollback(id, Fault::NotRatified, Text::default()).is_ok())
			|| Self::advance(id, Input::Sick(Fault::NotRatified), Text::default()).is_ok();
		if !rolled_back {
			log::warn!(target: crate::LOG_TARGET, "proposal {id} is frozen, and stays so");
		}
	}

	/// The scope with the budget of a maintenance. The reverse build's is the runtime's own: what users wrote in
	/// probation must not keep it from its way back.
	pub(crate) fn budgeted(scope: &Scope, reverse: bool) -> Scope {
		let mut scope = scope.clone();
		if reverse {
			scope.max_keys = T::MaxSnapshotKeys::get();
			scope.max_bytes = T::MaxSnapshotBytes::get();
		}
		scope
	}

	/// The reverse build's maintenance is one of its own, also where the pallet did not hand the build over.
	pub(crate) fn renew_recovery(id: ProposalId) {
		let Some(proposal) = Proposals::<T>::get(id) else { return };
		let is_handed_over = matches!(
			proposal.status,
			Status::RescueScheduled { reverse: true, handed_over: true, .. }
		);
		// Then the storage versions were written down by the code before.
		if !is_handed_over {
			let recovery = RecoveryData::new(id, proposal.plan.scope.versions());
			Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
		}
	}

	/// A restore begins after users were in: nothing was stepped meanwhile, and the orchestrator's own storage
	/// went on.
	pub(crate) fn reopen_recovery(id: ProposalId) {
		if let Some(mut recovery) = Self::recovery_of(id) {
			recovery.own = Default::default();
			recovery.last_step_ms = None;
			recovery.gaps = 0;
			Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
		}
	}
}
