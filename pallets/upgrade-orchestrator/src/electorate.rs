// SPDX-License-Identifier: Apache-2.0

//! Who votes.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::traits::SortedMembers;

/// Who may vote on a proposal that is made now. Each member has one vote.
///
/// The answer is frozen into the proposal: a later change of the body does not reach open votes.
pub trait Electorate<AccountId> {
	/// The accounts, sorted and without duplicates.
	fn members() -> Vec<AccountId>;
}

/// The members of a body, such as a council, with one vote each.
pub struct MembersElectorate<Members>(PhantomData<Members>);

impl<AccountId: Ord, Members: SortedMembers<AccountId>> Electorate<AccountId>
	for MembersElectorate<Members>
{
	fn members() -> Vec<AccountId> {
		let mut members = Members::sorted_members();
		members.dedup();
		members
	}
}
