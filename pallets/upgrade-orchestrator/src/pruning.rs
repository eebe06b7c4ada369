// SPDX-License-Identifier: Apache-2.0

//! Deleting snapshots that are not needed any more: a few pages in each block that has weight to spare.
//!
//! By their indices, not by their prefix: how much `clear_prefix` removes depends on what the block
//! changed before.

use crate::{
	snapshot::{snapshot_of, SnapshotId},
	Agenda, Config, Event, JournalEntry, Pallet, ProposalId, Pruning, SnapshotOrder, SnapshotPages,
	Snapshots, WeightInfo, MAX_SNAPSHOT_HEADERS,
};
use frame_support::{
	defensive,
	weights::{Weight, WeightMeter},
	BoundedVec,
};

impl<T: Config> Pallet<T> {
	/// The snapshots of a proposal are not needed any more: effect of the lifecycle.
	pub(crate) fn release_snapshots(id: ProposalId) {
		Self::release_snapshot(snapshot_of(id, false));
		Self::release_snapshot(snapshot_of(id, true));
	}

	/// The same for one of them.
	pub(crate) fn release_snapshot(id: SnapshotId) {
		// The first one was released when a reverse build's maintenance began.
		if !Snapshots::<T>::contains_key(id) || SnapshotOrder::<T>::get().contains(&id) {
			return;
		}
		SnapshotOrder::<T>::mutate(|order| {
			if order.len() >= MAX_SNAPSHOT_HEADERS as usize {
				Snapshots::<T>::remove(order.remove(0));
			}
			if order.try_push(id).is_err() {
				defensive!("one was removed");
			}
		});
		if Self::is_pruned(id, 0) {
			return;
		}
		let queued = Pruning::<T>::mutate(|queue| queue.try_push((id, 0)).is_ok());
		if !queued {
			defensive!("no upgrade is enacted while snapshots wait for their deletion");
		}
		Agenda::<T>::mutate(|agenda| agenda.pruning = true);
	}

	/// Whether no page from this one on is left. Where the header can not be read it is the first one that is
	/// missing.
	fn is_pruned(id: SnapshotId, next: u32) -> bool {
		match Snapshots::<T>::get(id) {
			Some(header) => next >= header.page_count,
			None => !SnapshotPages::<T>::contains_key(id, next),
		}
	}

	/// Delete pages, the first one first, as far as the weight goes.
	pub(crate) fn prune(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		let none = T::WeightInfo::prune(0);
		let each = T::WeightInfo::prune(1).saturating_sub(none);
		if meter.try_consume(none.saturating_add(each)).is_err() {
			return Weight::zero();
		}
		let mut queue = Pruning::<T>::get().into_inner();
		if let Some((id, next)) = queue.first_mut() {
			loop {
				SnapshotPages::<T>::remove(*id, *next);
				*next = next.saturating_add(1);
				if Self::is_pruned(*id, *next) || meter.try_consume(each).is_err() {
					break;
				}
			}
			if Self::is_pruned(*id, *next) {
				let proposal = *id & !snapshot_of(0, true);
				queue.remove(0);
				Self::record(JournalEntry::SnapshotPruned { proposal });
				Self::deposit_event(Event::SnapshotPruned { proposal });
			}
		}
		Agenda::<T>::mutate(|agenda| agenda.pruning = !queue.is_empty());
		Pruning::<T>::put(BoundedVec::truncate_from(queue));
		meter.consumed()
	}
}
