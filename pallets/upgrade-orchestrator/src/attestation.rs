// SPDX-License-Identifier: Apache-2.0

//! Signed statements on a plan, and what they hold back.
//!
//! A plan is not enacted before it has as many statements in its support as its policy asks for, of each
//! kind. An objection holds it back as well, but only until the end of the policy's objection period: no
//! attester vetoes for ever. Statements expire, and count only as long as they have not.

use crate::{
	lifecycle::Status, plan, Attestation, AttestationKind, AttestationOf, Attestations, Config,
	Error, Event, JournalEntry, Pallet, ProposalByPlan, ProposalId, ProposalOf, Proposals, Verdict,
};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{EnsureOriginWithArg, Get},
};
use frame_system::pallet_prelude::{BlockNumberFor, OriginFor};
use sp_runtime::traits::{BlockNumberProvider, Saturating};

/// What holds an approved plan back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HeldBack<N> {
	/// Too few statements of this kind.
	Missing(AttestationKind),
	/// An objection, until this block of the `BlockNumberProvider`.
	Objection(N),
}

impl<T: Config> Pallet<T> {
	/// The proposal with this plan, if attesters can still say something about it.
	fn to_be_attested(plan_hash: T::Hash) -> Result<(ProposalId, ProposalOf<T>), Error<T>> {
		let id = ProposalByPlan::<T>::get(plan_hash).ok_or(Error::<T>::ProposalNotFound)?;
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		let waits = matches!(
			proposal.status,
			Status::Voting { .. } | Status::Queued { .. } | Status::Aborted { .. }
		);
		ensure!(waits, Error::<T>::TooLateToAttest);
		Ok((id, proposal))
	}

	pub(crate) fn do_attest(
		origin: OriginFor<T>,
		plan_hash: T::Hash,
		kind: AttestationKind,
		verdict: Verdict,
		report_hash: T::Hash,
		note: Vec<u8>,
	) -> DispatchResult {
		let attester = T::AttestOrigin::ensure_origin(origin, &kind)?;
		let (id, proposal) = Self::to_be_attested(plan_hash)?;
		ensure!(proposal.proposer != attester, Error::<T>::OwnPlan);
		let note = plan::text::<T>(note)?;
		let at = T::BlockNumberProvider::current_block_number();
		let mut attestations = Attestations::<T>::get(id);
		// A later statement takes the place of an earlier one.
		attestations.retain(|other| (&other.attester, other.kind) != (&attester, kind));
		attestations
			.try_push(Attestation {
				attester: attester.clone(),
				kind,
				verdict,
				report_hash,
				note: note.clone(),
				at,
				overruled: false,
			})
			.map_err(|_| Error::<T>::TooManyAttestations)?;
		Attestations::<T>::insert(id, attestations);
		Self::deposit_event(Event::Attested {
			proposal: id,
			attester,
			kind,
			verdict,
			report_hash,
			note,
		});
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_withdraw_attestation(
		origin: OriginFor<T>,
		plan_hash: T::Hash,
		kind: AttestationKind,
	) -> DispatchResult {
		let attester = T::AttestOrigin::ensure_origin(origin, &kind)?;
		let (id, _) = Self::to_be_attested(plan_hash)?;
		let mut attestations = Attestations::<T>::get(id);
		let place = attestations
			.iter()
			.position(|other| (&other.attester, other.kind) == (&attester, kind))
			.ok_or(Error::<T>::NotAttested)?;
		attestations.remove(place);
		Attestations::<T>::insert(id, attestations);
		Self::deposit_event(Event::AttestationWithdrawn { proposal: id, attester, kind });
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_overrule(
		plan_hash: T::Hash,
		attester: T::AccountId,
		kind: AttestationKind,
		reason: Vec<u8>,
	) -> DispatchResult {
		let reason = plan::text::<T>(reason)?;
		ensure!(!reason.is_empty(), Error::<T>::ReasonMissing);
		let (id, _) = Self::to_be_attested(plan_hash)?;
		let mut attestations = Attestations::<T>::get(id);
		let objection = attestations
			.iter_mut()
			.find(|other| {
				other.attester == attester
					&& other.kind == kind
					&& other.verdict == Verdict::Objection
					&& !other.overruled
			})
			.ok_or(Error::<T>::NotAttested)?;
		objection.overruled = true;
		Attestations::<T>::insert(id, attestations);
		Self::record(JournalEntry::ObjectionOverruled {
			proposal: id,
			attester: attester.clone(),
			kind,
			reason: reason.clone(),
		});
		Self::deposit_event(Event::ObjectionOverruled { proposal: id, attester, kind, reason });
		Self::reschedule();
		Ok(())
	}

	/// Whether a statement still counts.
	fn is_fresh(attestation: &AttestationOf<T>, now: BlockNumberFor<T>) -> bool {
		attestation.at.saturating_add(T::AttestationLifetime::get()) > now
	}

	/// What holds an approved plan back that expires with `expires`, if anything does.
	pub(crate) fn held_back(
		id: ProposalId,
		proposal: &ProposalOf<T>,
		expires: BlockNumberFor<T>,
	) -> Option<HeldBack<BlockNumberFor<T>>> {
		let now = T::BlockNumberProvider::current_block_number();
		let attestations = Attestations::<T>::get(id);
		let fresh = || attestations.iter().filter(|attestation| Self::is_fresh(attestation, now));
		let missing = AttestationKind::ALL.into_iter().find(|kind| {
			let support = fresh()
				.filter(|said| said.kind == *kind && said.verdict == Verdict::Support)
				.count();
			support < usize::from(proposal.policy.attestations.of(*kind))
		});
		// Counted from the first eta: a retry gives objections no more time.
		let until = expires
			.saturating_sub(proposal.policy.grace)
			.saturating_add(proposal.policy.objection_period);
		let objected = fresh().any(|said| said.verdict == Verdict::Objection && !said.overruled)
			&& now < until;
		missing.map(HeldBack::Missing).or_else(|| objected.then_some(HeldBack::Objection(until)))
	}
}
