// SPDX-License-Identifier: Apache-2.0

//! What is known of those who propose, and what a proposal costs them.
//!
//! The deposit grows with outcomes that were bad for the chain, and shrinks again with good ones. It is
//! never a weight of a vote: who proposes well decides no more than others.

use crate::{
	lifecycle::{CancelReason, FailReason, Status},
	BalanceOf, Class, Config, Pallet, PlanOf, ProposalOf, ProposerRecord, ProposerRecords,
	MAX_DEPOSIT_FACTOR,
};
use frame_support::traits::Get;
use sp_runtime::traits::Saturating;

impl ProposerRecord {
	/// What the deposit is multiplied by: one more for each outcome that was bad and not made up for.
	pub fn deposit_factor(&self) -> u32 {
		self.rolled_back
			.saturating_add(self.cancelled)
			.saturating_add(self.rejected)
			.saturating_sub(self.confirmed)
			.saturating_add(1)
			.min(MAX_DEPOSIT_FACTOR)
	}
}

impl<T: Config> Pallet<T> {
	/// What is held of a proposer's balance for a plan.
	pub(crate) fn deposit_for(proposer: &T::AccountId, plan: &PlanOf<T>) -> BalanceOf<T> {
		let factor = ProposerRecords::<T>::get(proposer).deposit_factor();
		T::ByteDeposit::get()
			.saturating_mul(plan.stored_bytes().into())
			.saturating_add(T::BaseDeposit::get())
			.saturating_mul(factor.into())
	}

	/// Remember how a proposal ended, where that says something about who made it.
	pub(crate) fn note_outcome(proposal: &ProposalOf<T>) {
		let outcome: fn(&mut ProposerRecord) -> &mut u32 = match proposal.status {
			Status::Confirmed { .. } => |record| &mut record.confirmed,
			Status::RolledBack { .. }
			| Status::Failed { reason: FailReason::Replaced | FailReason::Halted, .. } => {
				|record| &mut record.rolled_back
			},
			Status::Rejected { .. } if proposal.class != Class::Emergency => {
				|record| &mut record.rejected
			},
			Status::Cancelled { reason: CancelReason::Governance, .. } => {
				|record| &mut record.cancelled
			},
			_ => return,
		};
		ProposerRecords::<T>::mutate(&proposal.proposer, |record| outcome(record).saturating_inc());
	}
}
