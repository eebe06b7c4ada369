// SPDX-License-Identifier: Apache-2.0

//! Votes and how they are counted. Shares are compared by multiplication: nothing is rounded.

use crate::{
	electorate::largest,
	lifecycle::{Decision, Input, Status},
	BalanceOf, Config, Error, Event, HoldReason, Pallet, Policy, ProposalId, ProposalOf, Proposals,
	Roll, Stake, Stakes, Tally, Text, Vote, Votes, WeightInfo,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{
		fungible::{InspectHold, MutateHold},
		Get,
	},
	weights::Weight,
};
use sp_core::U256;
use sp_runtime::{
	traits::{BlockNumberProvider, Saturating, UniqueSaturatedInto},
	PerThing, Perbill,
};

/// Whether `part` of `whole` is at least `share`. Nothing of nothing is never enough.
fn reaches(part: u128, whole: u128, share: Perbill) -> bool {
	// 128 bits times 30 bits.
	let part = U256::from(part).saturating_mul(Perbill::ACCURACY.into());
	let needed = U256::from(whole).saturating_mul(share.deconstruct().into());
	whole > 0 && part >= needed
}

impl Tally {
	/// Count the votes of one account.
	pub fn add(&mut self, vote: Vote, votes: u128) {
		let count = match vote {
			Vote::Aye => {
				self.approvals.saturating_inc();
				&mut self.ayes
			},
			Vote::Nay => &mut self.nays,
			Vote::Abstain => &mut self.abstentions,
		};
		count.saturating_accrue(votes);
	}

	/// Number of votes cast.
	pub fn cast(&self) -> u128 {
		self.ayes.saturating_add(self.nays).saturating_add(self.abstentions)
	}

	/// Whether enough voted, of all votes there could be.
	pub fn has_quorum<N>(&self, policy: &Policy<N>, total: u128) -> bool {
		reaches(self.cast(), total, policy.quorum)
	}

	/// Votes that are missing for the quorum, of all there could be: rounded up.
	pub fn missing_for_quorum<N>(&self, policy: &Policy<N>, total: u128) -> u128 {
		policy.quorum.mul_ceil(total).saturating_sub(self.cast())
	}

	/// Whether enough of those who took a side are in favour.
	pub fn has_majority<N>(&self, policy: &Policy<N>) -> bool {
		reaches(self.ayes, self.ayes.saturating_add(self.nays), policy.approval)
	}

	/// The result if the vote ended with these votes, of all there could be.
	pub fn result<N>(&self, policy: &Policy<N>, total: u128) -> Decision {
		let voiced = self.ayes.saturating_add(self.nays);
		if !self.has_quorum(policy, total) || voiced == 0 {
			Decision::Lapsed
		} else if !reaches(self.ayes, voiced, policy.approval) {
			Decision::Rejected
		} else if self.approvals < policy.minimum_approvals {
			Decision::Lapsed
		} else {
			Decision::Approved
		}
	}

	/// The result that no further vote can turn, if there is one already.
	///
	/// A vote that can only lapse any more still runs to its end: it can not be told from one whose
	/// members are late, and its proposer loses nothing by waiting.
	pub fn early_result<N, AccountId: PartialEq>(
		&self,
		policy: &Policy<N>,
		roll: &Roll<AccountId>,
	) -> Option<Decision> {
		let total = roll.total();
		let missing = total.saturating_sub(self.cast());
		let all_against = Self { nays: self.nays.saturating_add(missing), ..*self };
		let all_in_favour = Self {
			ayes: self.ayes.saturating_add(missing),
			approvals: self.approvals.saturating_add(roll.approvals_left(missing)),
			..*self
		};
		let certain = |decision| {
			self.result(policy, total) == decision
				&& all_against.result(policy, total) == decision
				&& all_in_favour.result(policy, total) == decision
		};
		[Decision::Approved, Decision::Rejected].into_iter().find(|decision| certain(*decision))
	}
}

/// What a vote came to, as far as its weight is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
	/// It was counted, and nothing else.
	Counted,
	/// It was the last one that an approval took.
	Approved,
	/// It extended the vote, or ended it otherwise, which closes the proposal.
	Other,
}

impl Outcome {
	/// What a vote weighs that costs so much if it is only counted. `None`: all that was charged.
	pub(crate) fn weight<T: Config>(self, counted: Weight) -> Option<Weight> {
		match self {
			Self::Counted => Some(counted),
			Self::Approved => Some(counted.saturating_add(T::WeightInfo::approve())),
			Self::Other => None,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The proposal, if it can be voted on with this plan.
	fn to_be_voted_on(id: ProposalId, plan_hash: T::Hash) -> Result<ProposalOf<T>, Error<T>> {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!proposal.status.is_final(), Error::<T>::ProposalFinished);
		let now = T::BlockNumberProvider::current_block_number();
		ensure!(
			matches!(proposal.status, Status::Voting { ends, .. } if now < ends),
			Error::<T>::VotingEnded
		);
		ensure!(proposal.plan_hash == plan_hash, Error::<T>::OtherPlan);
		Ok(proposal)
	}

	pub(crate) fn do_vote(
		who: T::AccountId,
		id: ProposalId,
		plan_hash: T::Hash,
		vote: Vote,
	) -> Result<Outcome, DispatchError> {
		let proposal = Self::to_be_voted_on(id, plan_hash)?;
		ensure!(!matches!(proposal.electorate, Roll::Holders { .. }), Error::<T>::StakeNeeded);
		ensure!(proposal.electorate.has_member(&who), Error::<T>::NotAMember);
		ensure!(!Votes::<T>::contains_key(id, &who), Error::<T>::AlreadyVoted);
		Votes::<T>::insert(id, &who, vote);
		Self::count(id, proposal, who, vote, 1)
	}

	pub(crate) fn do_vote_with_stake(
		who: T::AccountId,
		id: ProposalId,
		plan_hash: T::Hash,
		vote: Vote,
		amount: BalanceOf<T>,
	) -> Result<Outcome, DispatchError> {
		let proposal = Self::to_be_voted_on(id, plan_hash)?;
		ensure!(matches!(proposal.electorate, Roll::Holders { .. }), Error::<T>::StakeNotCounted);
		ensure!(amount >= T::MinStake::get(), Error::<T>::StakeTooSmall);
		let mut stakes = Stakes::<T>::get(&who);
		ensure!(!stakes.iter().any(|stake| stake.proposal == id), Error::<T>::AlreadyVoted);
		// What stands for a proposal that needs it no more makes room.
		stakes.retain(|stake| Self::is_staked(stake.proposal));
		stakes
			.try_push(Stake { proposal: id, vote, amount })
			.map_err(|_| Error::<T>::TooManyOpenProposals)?;
		let held = T::Currency::balance_on_hold(&HoldReason::Vote.into(), &who);
		let needed = largest(&stakes);
		T::Currency::set_on_hold(&HoldReason::Vote.into(), &who, needed)?;
		if needed < held {
			let amount = held.saturating_sub(needed);
			Self::deposit_event(Event::StakeReleased { who: who.clone(), amount });
		}
		Stakes::<T>::insert(&who, stakes);
		Self::count(id, proposal, who, vote, amount.unique_saturated_into())
	}

	/// Add a vote that may be cast to the tally, and end the vote if nothing can turn it any more.
	fn count(
		id: ProposalId,
		mut proposal: ProposalOf<T>,
		who: T::AccountId,
		vote: Vote,
		votes: u128,
	) -> Result<Outcome, DispatchError> {
		let total = proposal.electorate.total();
		let had_quorum = proposal.tally.has_quorum(&proposal.policy, total);
		proposal.tally.add(vote, votes);
		let tally = proposal.tally;
		let early = tally.early_result(&proposal.policy, &proposal.electorate);
		let late = !had_quorum && tally.has_quorum(&proposal.policy, total);
		Proposals::<T>::insert(id, proposal);
		Self::deposit_event(Event::Voted { proposal: id, who, vote, votes, tally });
		match early {
			Some(decision) => Self::advance(id, Input::Decided(decision), Text::default())
				.map_err(|_| Error::<T>::VotingEnded)?,
			// Refused where enough time is left, which is no error.
			None if late && Self::advance(id, Input::QuorumReached, Text::default()).is_ok() => {},
			None => return Ok(Outcome::Counted),
		}
		Self::reschedule();
		Ok(if early == Some(Decision::Approved) { Outcome::Approved } else { Outcome::Other })
	}

	/// Whether the votes on a proposal are still held: until it is enacted or ends.
	fn is_staked(id: ProposalId) -> bool {
		Proposals::<T>::get(id).is_some_and(|proposal| {
			matches!(proposal.status, Status::Voting { .. } | Status::Queued { .. })
		})
	}

	pub(crate) fn do_release_stake(who: T::AccountId) -> DispatchResult {
		let reason = HoldReason::Vote.into();
		let mut stakes = Stakes::<T>::get(&who);
		stakes.retain(|stake| Self::is_staked(stake.proposal));
		let held = T::Currency::balance_on_hold(&reason, &who);
		let needed = largest(&stakes);
		ensure!(needed < held, Error::<T>::NothingToRelease);
		T::Currency::set_on_hold(&reason, &who, needed)?;
		// One that is left without votes takes no room.
		if stakes.is_empty() {
			Stakes::<T>::remove(&who);
		} else {
			Stakes::<T>::insert(&who, stakes);
		}
		Self::deposit_event(Event::StakeReleased { who, amount: held.saturating_sub(needed) });
		Ok(())
	}
}
