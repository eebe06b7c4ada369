// SPDX-License-Identifier: Apache-2.0

//! Installing the rescue build once state is restored, or the reverse build, which needs no restored state.
//!
//! A chain that applies its code by itself runs it in the next block. On a parachain the relay chain has to
//! agree first: its cooldown runs from the inclusion of the candidate, and it may say Abort. The pallet
//! tries in every block until the chain takes the build, and again after an Abort, until the deadline.

use crate::{
	applier::{CodeApplier, Signal},
	enactment::name,
	lifecycle::{HaltReason, Input, Status},
	Agenda, CodeBlob, Config, Event, InspectedCodes, Pallet, Phase, ProposalId, ProposalOf,
	Proposals, Recovery, RecoveryData, Text, VersionedRecovery, WeightInfo,
};
use frame_support::{storage::with_storage_layer, traits::QueryPreimage, weights::Weight};
use sp_runtime::{
	traits::{Get, Hash},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	/// The proposal whose rescue build waits to be handed over or to be switched to.
	pub(crate) fn rescue_scheduled() -> Option<(ProposalId, bool)> {
		let (Phase::Maintenance { proposal }
		| Phase::Waiting { proposal }
		| Phase::Reversing { proposal, .. }) = Agenda::<T>::get().phase
		else {
			return None;
		};
		match Proposals::<T>::get(proposal)?.status {
			Status::RescueScheduled { handed_over, .. } => Some((proposal, handed_over)),
			_ => None,
		}
	}

	/// The build that the way back of a proposal installs.
	pub(crate) fn way_back_of(proposal: &ProposalOf<T>) -> Option<CodeBlob<T::Hash>> {
		if proposal.status.is_reverse() {
			proposal.plan.reverse
		} else {
			proposal.plan.rescue
		}
	}

	/// Hand the rescue build over, or the reverse build, if the chain takes it in this block. After the inherents only.
	pub(crate) fn try_rescue(id: ProposalId) -> Weight {
		if T::CodeApplier::ready().is_err() {
			return T::DbWeight::get().reads(4);
		}
		let proposal = Proposals::<T>::get(id);
		let reverse = proposal.as_ref().is_some_and(|proposal| proposal.status.is_reverse());
		let rescue = proposal.as_ref().and_then(Self::way_back_of);
		let code = rescue.and_then(|rescue| {
			T::Preimages::fetch(&rescue.code_hash, Some(rescue.length_bytes))
				.ok()
				.filter(|code| T::Hashing::hash(code) == rescue.code_hash)
		});
		let length = rescue.map_or(0, |rescue| rescue.length_bytes);
		let is_higher = rescue
			.and_then(|rescue| InspectedCodes::<T>::get(rescue.code_hash))
			.is_some_and(|rescue| rescue.spec_version > T::Version::get().spec_version);
		let code = match code {
			Some(code) if is_higher => code,
			missing => {
				let reason = match missing {
					None => HaltReason::RescueMissing,
					Some(_) => HaltReason::RescueNotHigher,
				};
				Self::must_advance(id, Input::Halt(reason));
				Self::reschedule();
				return T::WeightInfo::enact(length);
			},
		};
		// Both or neither. What the chain refuses is tried again in the next block.
		let handed_over = with_storage_layer(|| {
			Self::advance(id, Input::RescueTaken, Text::default())
				.map_err(|_| DispatchError::Other("the lifecycle does not allow it"))?;
			// The reverse build's maintenance is one of its own.
			if let (true, Some(proposal)) = (reverse, &proposal) {
				let recovery = RecoveryData::new(id, proposal.plan.scope.versions());
				Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
			}
			T::CodeApplier::apply(code.into_owned())
		});
		if let Err(error) = handed_over {
			Self::deposit_event(Event::RescueRefused { proposal: id, reason: name(error.into()) });
		}
		T::WeightInfo::enact(length)
	}

	/// What is due after the inherents while a rescue build waits: an Abort is heard, and in blocks that
	/// are open to users, in which there is no step, the build is handed over.
	pub(crate) fn after_inherents_of_rescue() {
		match Self::rescue_scheduled() {
			Some((id, true)) if T::CodeApplier::signal() == Signal::Abort => {
				Self::must_advance(id, Input::CodeDiscarded);
			},
			Some((id, false)) if !Agenda::<T>::get().phase.is_locked() => {
				Self::try_rescue(id);
			},
			_ => {},
		}
	}

	/// The weight of [`Self::after_inherents_of_rescue`], to be reserved when the block begins.
	pub(crate) fn rescue_weight() -> Weight {
		match Self::rescue_scheduled() {
			Some((_, true)) => T::WeightInfo::post_inherents(),
			// In a locked block it is handed over in `step`.
			Some((_, false)) if Agenda::<T>::get().phase.is_locked() => Weight::zero(),
			Some((id, false)) => {
				let length = Proposals::<T>::get(id)
					.and_then(|proposal| Self::way_back_of(&proposal))
					.map_or(0, |rescue| rescue.length_bytes);
				T::WeightInfo::enact(length)
			},
			None => Weight::zero(),
		}
	}
}
