// SPDX-License-Identifier: Apache-2.0

//! What other pallets are told of an upgrade.

use crate::{lifecycle::Status, Config, InHook, Pallet, ProposalId, ProposalOf};
use frame_support::{
	dispatch::DispatchClass, storage::with_storage_layer, traits::Get, weights::Weight,
};
use sp_runtime::DispatchError;

/// Steps of one upgrade that one block can take: captured, migrated, rolling back and halted.
pub(crate) const MAX_STEPS_PER_BLOCK: u64 = 4;

/// A step of an upgrade that other pallets may want to know of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UpgradeStep {
	/// It is approved, and its timelock runs.
	Queued,
	/// Its candidate was handed to the chain.
	Enacted,
	/// What its migrations may change is captured.
	Captured,
	/// Its migrations are done.
	Migrated,
	/// It is confirmed: there is no way back any more.
	Confirmed,
	/// It is being undone.
	RollingBack,
	/// It is undone.
	RolledBack,
	/// It could be neither finished nor undone.
	Halted,
}

/// What another pallet does at the steps of an upgrade. Tuples are called in their order.
///
/// The new status is written before. A hook runs in a storage layer of its own, which is dropped if it fails,
/// and nothing else follows from that. It cannot move a proposal: what it tries of that is refused.
pub trait UpgradeHooks {
	/// An upgrade reached a step. Returns the weight that was used, [`Self::weight`] at most.
	fn on_step(step: UpgradeStep, proposal: ProposalId) -> Result<Weight, DispatchError>;

	/// The most that a call takes. Not zero: where all hooks weigh nothing, none is called.
	fn weight() -> Weight;
}

#[impl_trait_for_tuples::impl_for_tuples(8)]
impl UpgradeHooks for Tuple {
	fn on_step(step: UpgradeStep, proposal: ProposalId) -> Result<Weight, DispatchError> {
		let mut weight = Weight::zero();
		for_tuples!( #(
			let used = with_storage_layer(|| Tuple::on_step(step, proposal)).unwrap_or_else(|error| {
				log::warn!(target: crate::LOG_TARGET, "a hook failed at {step:?}: {error:?}");
				Tuple::weight()
			});
			weight = weight.saturating_add(used);
		)* );
		let _ = (step, proposal);
		Ok(weight)
	}

	fn weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::weight()); )* );
		weight
	}
}

impl<T: Config> Pallet<T> {
	/// Tell the hooks of a new status.
	pub(crate) fn call_hooks(
		id: ProposalId,
		proposal: &ProposalOf<T>,
		before: &Status<frame_system::pallet_prelude::BlockNumberFor<T>>,
	) {
		let on_its_way = |status: &Status<_>| status.is_way_back() || status.is_reverse();
		let was_on_its_way = on_its_way(before) || matches!(before, Status::Halted { .. });
		let step = match proposal.status {
			Status::Queued { .. } => UpgradeStep::Queued,
			Status::CodeScheduled { .. } => UpgradeStep::Enacted,
			Status::Migrating { reverse: None, .. } => UpgradeStep::Captured,
			Status::Verifying { reverse: None, .. } => UpgradeStep::Migrated,
			Status::Confirmed { .. } => UpgradeStep::Confirmed,
			Status::RolledBack { .. } => UpgradeStep::RolledBack,
			Status::Halted { .. } => UpgradeStep::Halted,
			status if on_its_way(&status) && !was_on_its_way => UpgradeStep::RollingBack,
			_ => return,
		};
		// No marker is written where there are no hooks.
		if T::Hooks::weight() == Weight::zero() {
			return;
		}
		InHook::<T>::put(());
		let used = with_storage_layer(|| T::Hooks::on_step(step, id));
		InHook::<T>::kill();
		let weight = used.unwrap_or_else(|_| T::Hooks::weight());
		let writes = T::DbWeight::get().writes(2);
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			weight.saturating_add(writes),
			DispatchClass::Mandatory,
		);
	}
}
