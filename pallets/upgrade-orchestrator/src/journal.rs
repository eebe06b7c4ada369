// SPDX-License-Identifier: Apache-2.0

//! The hash-chained record of every step.
//!
//! Each record holds the hash of the one before it, the first one the genesis hash. The chain keeps the
//! latest [`Config::JournalLength`] records. The tip also stands in the header of every block
//! that wrote one, so that whoever exported the older records can still prove them.

use crate::{Agenda, Config, Journal, JournalEntryOf, JournalRecord, JournalTip, Pallet, Tip};
use codec::Encode;
use frame_support::traits::Get;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	generic::DigestItem,
	traits::{Hash, Zero},
	ConsensusEngineId,
};

/// Who speaks in the header's digest. The item's data is an encoded [`JournalTip`].
pub const ENGINE_ID: ConsensusEngineId = *b"UpOr";

impl<T: Config> Pallet<T> {
	/// Append a record.
	pub(crate) fn record(entry: JournalEntryOf<T>) {
		let tip = Tip::<T>::get().unwrap_or_else(|| JournalTip {
			length: 0,
			record_hash: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
		});
		let record = JournalRecord {
			sequence: tip.length,
			block: frame_system::Pallet::<T>::block_number(),
			spec_version: T::Version::get().spec_version,
			parent: tip.record_hash,
			entry,
		};
		let tip = JournalTip {
			length: tip.length.saturating_add(1),
			record_hash: T::Hashing::hash_of(&record),
		};
		if let Some(oldest) = record.sequence.checked_sub(T::JournalLength::get()) {
			Journal::<T>::remove(oldest);
		}
		Journal::<T>::insert(record.sequence, record);
		Tip::<T>::put(tip);
		Agenda::<T>::mutate(|agenda| agenda.journal_grew = true);
	}

	/// Whether the tip is that of the last record.
	pub(crate) fn tip_holds() -> bool {
		Tip::<T>::get().is_none_or(|tip| {
			let last = tip.length.checked_sub(1).and_then(Journal::<T>::get);
			last.is_some_and(|last| T::Hashing::hash_of(&last) == tip.record_hash)
		})
	}

	/// Put the tip into the header of a block that wrote records: once, however many they were. The
	/// relay chain refuses a header that is too long.
	pub(crate) fn deposit_tip() {
		if !Agenda::<T>::get().journal_grew {
			return;
		}
		Agenda::<T>::mutate(|agenda| agenda.journal_grew = false);
		if let Some(tip) = Tip::<T>::get() {
			let item = DigestItem::Consensus(ENGINE_ID, tip.encode());
			frame_system::Pallet::<T>::deposit_log(item);
		}
	}
}
