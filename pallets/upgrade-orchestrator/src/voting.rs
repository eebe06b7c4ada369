// SPDX-License-Identifier: Apache-2.0

//! Votes and how they are counted. Shares are compared by multiplication: nothing is rounded.

use crate::{
	lifecycle::{Decision, Input, Status},
	Config, Error, Event, Pallet, Policy, ProposalId, Proposals, Tally, Text, Vote, Votes,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::{
	traits::{BlockNumberProvider, Saturating},
	PerThing, Perbill,
};

/// Whether `part` of `whole` is at least `share`. Nothing of nothing is never enough.
fn reaches(part: u32, whole: u32, share: Perbill) -> bool {
	let part = u64::from(part).saturating_mul(u64::from(Perbill::ACCURACY));
	let needed = u64::from(whole).saturating_mul(u64::from(share.deconstruct()));
	whole > 0 && part >= needed
}

impl Tally {
	/// Count one vote.
	pub fn add(&mut self, vote: Vote) {
		let count = match vote {
			Vote::Aye => &mut self.ayes,
			Vote::Nay => &mut self.nays,
			Vote::Abstain => &mut self.abstentions,
		};
		count.saturating_inc();
	}

	/// Number of votes cast.
	pub fn cast(&self) -> u32 {
		self.ayes.saturating_add(self.nays).saturating_add(self.abstentions)
	}

	/// The result if the vote ended with these votes, of an electorate of `members`.
	pub fn result<N>(&self, policy: &Policy<N>, members: u32) -> Decision {
		let voiced = self.ayes.saturating_add(self.nays);
		if !reaches(self.cast(), members, policy.quorum) || voiced == 0 {
			Decision::Lapsed
		} else if !reaches(self.ayes, voiced, policy.approval) {
			Decision::Rejected
		} else if self.ayes < policy.minimum_approvals {
			Decision::Lapsed
		} else {
			Decision::Approved
		}
	}

	/// The result that no further vote can turn, if there is one already.
	///
	/// A vote that can only lapse any more still runs to its end: it can not be told from one whose
	/// members are late, and its proposer loses nothing by waiting.
	pub fn early_result<N>(&self, policy: &Policy<N>, members: u32) -> Option<Decision> {
		let missing = members.saturating_sub(self.cast());
		let all_against = Self { nays: self.nays.saturating_add(missing), ..*self };
		let all_in_favour = Self { ayes: self.ayes.saturating_add(missing), ..*self };
		let certain = |decision| {
			self.result(policy, members) == decision
				&& all_against.result(policy, members) == decision
				&& all_in_favour.result(policy, members) == decision
		};
		[Decision::Approved, Decision::Rejected].into_iter().find(|decision| certain(*decision))
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_vote(
		who: T::AccountId,
		id: ProposalId,
		plan_hash: T::Hash,
		vote: Vote,
	) -> DispatchResult {
		let mut proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!proposal.status.is_final(), Error::<T>::ProposalFinished);
		let now = T::BlockNumberProvider::current_block_number();
		ensure!(
			matches!(proposal.status, Status::Voting { ends } if now < ends),
			Error::<T>::VotingEnded
		);
		ensure!(proposal.plan_hash == plan_hash, Error::<T>::OtherPlan);
		ensure!(proposal.electorate.contains(&who), Error::<T>::NotAMember);
		ensure!(!Votes::<T>::contains_key(id, &who), Error::<T>::AlreadyVoted);

		Votes::<T>::insert(id, &who, vote);
		proposal.tally.add(vote);
		let tally = proposal.tally;
		let early = tally.early_result(&proposal.policy, proposal.electorate.len() as u32);
		Proposals::<T>::insert(id, proposal);
		Self::deposit_event(Event::Voted { proposal: id, who, vote, tally });
		if let Some(decision) = early {
			Self::advance(id, Input::Decided(decision), Text::default())
				.map_err(|_| Error::<T>::VotingEnded)?;
			Self::reschedule();
		}
		Ok(())
	}
}
