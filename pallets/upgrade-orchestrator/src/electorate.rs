// SPDX-License-Identifier: Apache-2.0

//! Who votes.

use crate::{Roll, Stake};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	traits::{fungible::Inspect, SortedMembers, ValidatorSet},
	BoundedVec,
};
use sp_runtime::traits::UniqueSaturatedInto;

/// Those who may vote on a proposal that is made now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Voters<AccountId> {
	/// These accounts, sorted and without duplicates, with one vote each.
	Members(Vec<AccountId>),
	/// Everybody, with as many votes as they have held of their balance.
	Holders {
		/// The total issuance: all votes there could be.
		total: u128,
	},
}

/// Who may vote on a proposal that is made now.
///
/// The answer is frozen into the proposal: a later change of the body does not reach open votes.
pub trait Electorate<AccountId> {
	/// Those who may vote.
	fn voters() -> Voters<AccountId>;
}

/// The members of a body, such as a council, with one vote each.
pub struct MembersElectorate<Members>(PhantomData<Members>);

impl<AccountId: Ord, Members: SortedMembers<AccountId>> Electorate<AccountId>
	for MembersElectorate<Members>
{
	fn voters() -> Voters<AccountId> {
		let mut members = Members::sorted_members();
		members.dedup();
		Voters::Members(members)
	}
}

/// The chain's authorities, such as those of `pallet-session`, with one vote each.
pub struct AuthoritiesElectorate<Authorities>(PhantomData<Authorities>);

impl<AccountId: Ord, Authorities: ValidatorSet<AccountId, ValidatorId = AccountId>>
	Electorate<AccountId> for AuthoritiesElectorate<Authorities>
{
	fn voters() -> Voters<AccountId> {
		let mut members = Authorities::validators();
		members.sort();
		members.dedup();
		Voters::Members(members)
	}
}

/// Everybody who owns something, with as many votes as they let be held of it.
///
/// `Currency` is the pallet's [`Config::Currency`](crate::Config::Currency): that is where votes are held.
pub struct HoldersElectorate<Currency>(PhantomData<Currency>);

impl<AccountId, Currency: Inspect<AccountId>> Electorate<AccountId>
	for HoldersElectorate<Currency>
{
	fn voters() -> Voters<AccountId> {
		Voters::Holders { total: Currency::total_issuance().unique_saturated_into() }
	}
}

impl<AccountId: PartialEq> Roll<AccountId> {
	/// Write voters down, if there are any and they are not too many.
	pub(crate) fn freeze<T: crate::Config>(
		voters: Voters<AccountId>,
	) -> Result<Self, crate::Error<T>> {
		match voters {
			Voters::Members(members) if members.is_empty() => {
				Err(crate::Error::<T>::ElectorateEmpty)
			},
			Voters::Members(members) => BoundedVec::try_from(members)
				.map(Self::Members)
				.map_err(|_| crate::Error::<T>::ElectorateTooLarge),
			Voters::Holders { total: 0 } => Err(crate::Error::<T>::ElectorateEmpty),
			Voters::Holders { total } => Ok(Self::Holders { total }),
		}
	}

	/// All votes there could be.
	pub fn total(&self) -> u128 {
		match self {
			Self::Members(members) => members.len() as u128,
			Self::Holders { total } => *total,
		}
	}

	/// How many more accounts may vote in favour, if `votes` are not cast yet.
	pub(crate) fn approvals_left(&self, votes: u128) -> u32 {
		match self {
			Self::Members(_) => votes.unique_saturated_into(),
			// The smallest part of a balance makes a voter.
			Self::Holders { .. } if votes == 0 => 0,
			Self::Holders { .. } => u32::MAX,
		}
	}

	/// Whether this account is one of the members.
	pub fn has_member(&self, who: &AccountId) -> bool {
		matches!(self, Self::Members(members) if members.contains(who))
	}
}

/// The largest of some stakes: what has to be held for all of them.
pub(crate) fn largest<Balance: Copy + Ord + Default>(stakes: &[Stake<Balance>]) -> Balance {
	stakes.iter().map(|stake| stake.amount).max().unwrap_or_default()
}
