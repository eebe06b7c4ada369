// SPDX-License-Identifier: Apache-2.0

//! Signed statements on a plan, and what they hold back.
//!
//! A plan is not enacted before it has as many statements in its support as its policy asks for, of each
//! kind. An objection holds it back as well, but only until the end of the policy's objection period: no
//! attester vetoes for ever. Statements expire, and count only as long as they have not.

use crate::{
	lifecycle::Status, plan, Attestation, AttestationKind, AttestationOf, Attestations, Config,
	Error, Event, JournalEntry, Pallet, ProposalByPlan, ProposalId, ProposalOf, Proposals,
	RequiredAttestations, Verdict, MAX_ATTESTATIONS, MAX_REQUIRED_ATTESTATIONS,
};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{ConstU32, EnsureOriginWithArg, Get},
	BoundedVec,
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
		// A later statement takes the place of an earlier one. What was overruled stays so: saying it again
		// would undo that.
		let own = |other: &AttestationOf<T>| (&other.attester, other.kind) == (&attester, kind);
		let overruled = attestations.iter().any(|other| own(other) && other.overruled);
		attestations.retain(|other| !own(other));
		let attestation = Attestation {
			attester: attester.clone(),
			kind,
			verdict,
			report_hash,
			note: note.clone(),
			at,
			overruled,
		};
		Self::make_room(&mut attestations, &proposal.policy.attestations, &attestation, at)?;
		attestations.try_push(attestation).map_err(|_| Error::<T>::TooManyAttestations)?;
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

	/// Drop a statement that counts for nothing, if there is no room for one more.
	///
	/// As many as are needed always fit in, because there are only so many objections, and a policy asks for
	/// only so many statements.
	fn make_room(
		attestations: &mut BoundedVec<AttestationOf<T>, ConstU32<MAX_ATTESTATIONS>>,
		required: &RequiredAttestations,
		next: &AttestationOf<T>,
		now: BlockNumberFor<T>,
	) -> Result<(), Error<T>> {
		let objects = |said: &AttestationOf<T>| {
			said.verdict == Verdict::Objection && !said.overruled && Self::is_fresh(said, now)
		};
		let objections = attestations.iter().filter(|said| objects(said)).count();
		ensure!(
			!objects(next) || objections < MAX_REQUIRED_ATTESTATIONS as usize,
			Error::<T>::TooManyAttestations
		);
		if !attestations.is_full() {
			return Ok(());
		}
		let support = |kind| {
			attestations
				.iter()
				.filter(|said| {
					said.kind == kind
						&& said.verdict == Verdict::Support
						&& Self::is_fresh(said, now)
				})
				.count()
		};
		// One more of a kind that has enough would only push another one out.
		let is_needed = objects(next) || support(next.kind) < usize::from(required.of(next.kind));
		let place = attestations
			.iter()
			.position(|said| {
				said.overruled && said.verdict == Verdict::Objection || !Self::is_fresh(said, now)
			})
			.or_else(|| {
				let spare = |said: &AttestationOf<T>| {
					said.verdict == Verdict::Support
						&& support(said.kind) > usize::from(required.of(said.kind))
				};
				attestations.iter().position(|said| is_needed && spare(said))
			})
			.ok_or(Error::<T>::TooManyAttestations)?;
		attestations.remove(place);
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
		ensure!(!attestations.remove(place).overruled, Error::<T>::Overruled);
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
		let reason = plan::reason::<T>(reason)?;
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

	/// The block from which on a statement does not count any more.
	fn counts_until(attestation: &AttestationOf<T>) -> BlockNumberFor<T> {
		attestation.at.saturating_add(T::AttestationLifetime::get())
	}

	/// Whether a statement still counts.
	fn is_fresh(attestation: &AttestationOf<T>, now: BlockNumberFor<T>) -> bool {
		Self::counts_until(attestation) > now
	}

	/// How many statements a plan still needs, of each kind of which there are too few.
	pub(crate) fn missing_attestations(
		id: ProposalId,
		proposal: &ProposalOf<T>,
	) -> Vec<(AttestationKind, u32)> {
		let now = T::BlockNumberProvider::current_block_number();
		let attestations = Attestations::<T>::get(id);
		let support = |kind| {
			let said = attestations.iter().filter(|said| Self::is_fresh(said, now));
			said.filter(|said| said.kind == kind && said.verdict == Verdict::Support).count() as u32
		};
		let missing = |kind| {
			let needed = u32::from(proposal.policy.attestations.of(kind));
			(kind, needed.saturating_sub(support(kind)))
		};
		AttestationKind::ALL.into_iter().map(missing).filter(|(_, missing)| *missing > 0).collect()
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
		let missing = Self::missing_attestations(id, proposal).first().map(|(kind, _)| *kind);
		// Counted from the first eta: a retry gives objections no more time.
		let until = expires
			.saturating_sub(proposal.policy.grace)
			.saturating_add(proposal.policy.objection_period);
		// And none holds for longer than it counts.
		let until = fresh()
			.filter(|said| said.verdict == Verdict::Objection && !said.overruled)
			.map(|said| Self::counts_until(said).min(until))
			.max();
		missing
			.map(HeldBack::Missing)
			.or_else(|| until.filter(|until| now < *until).map(HeldBack::Objection))
	}
}
