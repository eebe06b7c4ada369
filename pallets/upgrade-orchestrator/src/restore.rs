// SPDX-License-Identifier: Apache-2.0

//! Putting captured state back: an ordered merge of the snapshot's entries and the keys in storage.
//!
//! What is equal is not written, what is missing or differs is written, what did not exist is
//! removed. So a restore can be broken off after any key, and can be done twice.

use crate::{
	snapshot::{
		charge, entry_weight, rolling_hash, Key, SnapshotHeaderOf, WalkCursor, MAX_VALUE_LEN,
	},
	Config, Pallet, ProposalId, SnapshotPages, WeightInfo, MAX_KEY_LEN, MAX_PAGE_LEN,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use core::{cmp::Ordering, marker::PhantomData};
use frame_support::{
	storage::unhashed,
	weights::{Weight, WeightMeter},
};
use scale_info::TypeInfo;
use sp_runtime::Debug;

/// Pages that an entry may reach into.
const PAGES_OF_ENTRY: u64 = (MAX_VALUE_LEN / MAX_PAGE_LEN) as u64 + 2;

/// A page is missing, or what is in the pages can not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unreadable;

/// Where a merge goes on.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct MergeCursor {
	/// The last key that is done.
	pub walk: WalkCursor,
	/// The page in which the next entry begins.
	pub page: u32,
	/// Where in that page it begins.
	pub offset: u32,
}

/// What a merge does about a difference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
	/// Put back what was captured.
	Repair,
	/// Break off.
	Compare,
}

/// What a part of a merge did.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Merged {
	/// Whether the end was reached.
	pub done: bool,
	/// Keys that were looked at.
	pub keys: u32,
	/// Keys that were written.
	pub written: u32,
	/// Keys that were removed.
	pub removed: u32,
	/// The first key that differed.
	pub difference: Option<Vec<u8>>,
}

/// Reads the stream of entries, page by page.
struct PageReader<T> {
	proposal: ProposalId,
	pages: u32,
	page: u32,
	bytes: Vec<u8>,
	offset: usize,
	/// Bytes of the pages that were loaded and not paid for yet.
	loaded: usize,
	_config: PhantomData<T>,
}

impl<T: Config> PageReader<T> {
	fn new(proposal: ProposalId, pages: u32, page: u32, offset: u32) -> Result<Self, Unreadable> {
		let mut reader = Self {
			proposal,
			pages,
			page,
			bytes: Vec::new(),
			offset: offset as usize,
			loaded: 0,
			_config: PhantomData,
		};
		if page < pages {
			reader.load()?;
		}
		if reader.offset > reader.bytes.len() {
			return Err(Unreadable);
		}
		Ok(reader)
	}

	fn load(&mut self) -> Result<(), Unreadable> {
		let page = SnapshotPages::<T>::get(self.proposal, self.page).ok_or(Unreadable)?;
		self.bytes = page.into_inner();
		self.loaded = self.loaded.saturating_add(self.bytes.len());
		Ok(())
	}

	/// Where the next byte is: never behind the end of a page unless it is the last one.
	fn settle(&mut self) -> Result<(), Unreadable> {
		while self.offset >= self.bytes.len() && self.page < self.pages {
			self.page = self.page.saturating_add(1);
			self.offset = 0;
			self.bytes.clear();
			if self.page < self.pages {
				self.load()?;
			}
		}
		Ok(())
	}

	/// The next entry, and where it begins.
	fn next_entry(&mut self) -> Result<Option<Entry>, Unreadable> {
		self.settle()?;
		if self.page >= self.pages {
			return Ok(None);
		}
		let (page, offset) = (self.page, self.offset as u32);
		let (key, value) = Decode::decode(self).map_err(|_| Unreadable)?;
		Ok(Some(Entry { key, value, page, offset }))
	}
}

impl<T: Config> Input for PageReader<T> {
	fn remaining_len(&mut self) -> Result<Option<usize>, codec::Error> {
		// As much as is certain to be an upper bound: a length that was tampered with reserves no more.
		let later = self.pages.saturating_sub(self.page).saturating_mul(MAX_PAGE_LEN);
		Ok(Some((later as usize).saturating_sub(self.offset)))
	}

	fn read(&mut self, into: &mut [u8]) -> Result<(), codec::Error> {
		let mut filled = 0;
		while filled < into.len() {
			self.settle().map_err(|_| "a page is missing")?;
			let left = self.bytes.get(self.offset..).unwrap_or_default();
			if left.is_empty() {
				return Err("the snapshot ends within an entry".into());
			}
			let taken = left.len().min(into.len().saturating_sub(filled));
			let (Some(from), Some(to)) =
				(left.get(..taken), into.get_mut(filled..filled.saturating_add(taken)))
			else {
				return Err("within both".into());
			};
			to.copy_from_slice(from);
			filled = filled.saturating_add(taken);
			self.offset = self.offset.saturating_add(taken);
		}
		Ok(())
	}
}

/// A captured key with its value, and where it begins in the pages.
struct Entry {
	key: Vec<u8>,
	value: Vec<u8>,
	page: u32,
	offset: u32,
}

impl<T: Config> Pallet<T> {
	/// What has to be left for one more key of a merge, whatever it and its pages hold.
	pub(crate) fn largest_merge_weight() -> Weight {
		Self::merge_weight(MAX_VALUE_LEN.saturating_add(MAX_KEY_LEN) as usize, true).saturating_add(
			// Its own pages, and those of the entry after it, which is read to know where it begins.
			Self::page_weight(MAX_PAGE_LEN as usize).saturating_mul(2 * PAGES_OF_ENTRY),
		)
	}

	/// What it costs to compare one key, in storage or captured, and to write or remove it.
	fn merge_weight(bytes: usize, changed: bool) -> Weight {
		let each = if changed {
			T::WeightInfo::restore(1).saturating_sub(T::WeightInfo::restore(0))
		} else {
			T::WeightInfo::compare(1).saturating_sub(T::WeightInfo::compare(0))
		};
		entry_weight(each, Self::byte_weight(), bytes)
	}

	/// What it costs to read pages with so many bytes together.
	pub(crate) fn page_weight(bytes: usize) -> Weight {
		let each = T::WeightInfo::check_pages(1).saturating_sub(T::WeightInfo::check_pages(0));
		let pages = bytes.div_ceil(MAX_PAGE_LEN as usize) as u64;
		entry_weight(each.saturating_mul(pages), Weight::zero(), bytes)
	}

	/// Go on with hashing the pages: whether they are those that were captured is known before
	/// anything is put back. Returns whether all of them are hashed.
	pub(crate) fn check_pages(
		id: ProposalId,
		header: &SnapshotHeaderOf<T>,
		page: &mut u32,
		hash: &mut T::Hash,
		meter: &mut WeightMeter,
	) -> Result<bool, Unreadable> {
		while *page < header.page_count {
			if meter.try_consume(Self::page_weight(MAX_PAGE_LEN as usize)).is_err() {
				return Ok(false);
			}
			let bytes = SnapshotPages::<T>::get(id, *page).ok_or(Unreadable)?;
			*hash = rolling_hash::<T>(hash, &bytes);
			*page = page.saturating_add(1);
		}
		Ok(true)
	}

	/// Go on with a merge of the snapshot and storage, up to the last group that was captured whole.
	pub(crate) fn merge(
		id: ProposalId,
		header: &SnapshotHeaderOf<T>,
		cursor: &mut MergeCursor,
		mode: Mode,
		meter: &mut WeightMeter,
	) -> Result<Merged, Unreadable> {
		let mut merged = Merged::default();
		// What is done before costs nothing.
		if cursor.walk.group >= header.complete {
			merged.done = true;
			return Ok(merged);
		}
		let largest = Self::largest_merge_weight();
		if !meter.can_consume(largest) {
			return Ok(merged);
		}
		let mut reader = PageReader::<T>::new(id, header.page_count, cursor.page, cursor.offset)?;
		let mut captured = reader.next_entry()?;
		let mut is_first = true;
		while cursor.walk.group < header.complete {
			charge(meter, Self::page_weight(core::mem::take(&mut reader.loaded)));
			// The first one was weighed before its pages were read: each call gets further.
			if !core::mem::take(&mut is_first) && !meter.can_consume(largest) {
				return Ok(merged);
			}
			let group = cursor.walk.group;
			let entry = captured.as_ref().filter(|entry| header.is_in_group(group, &entry.key));
			let found = header.next_of_group(group, cursor.walk.last.as_ref());
			let order = match (entry, &found) {
				(Some(entry), Some(found)) => entry.key.cmp(found),
				(Some(_), None) => Ordering::Less,
				(None, Some(_)) => Ordering::Greater,
				(None, None) => {
					charge(meter, Self::merge_weight(0, false));
					cursor.walk = WalkCursor { group: group.saturating_add(1), last: None };
					continue;
				},
			};
			// What is only removed is not read.
			let value = match order {
				Ordering::Equal => found.as_ref().and_then(|key| unhashed::get_raw(key)),
				_ => None,
			};
			let changed =
				order != Ordering::Equal || entry.map(|entry| &entry.value) != value.as_ref();
			let key = match order {
				Ordering::Greater => found,
				_ => entry.map(|entry| entry.key.clone()),
			};
			let key = key.ok_or(Unreadable)?;
			let bytes = value
				.map_or(0, |value| value.len())
				.saturating_add(key.len())
				.max(entry.map_or(0, |entry| entry.value.len()));
			charge(meter, Self::merge_weight(bytes, changed));
			merged.keys = merged.keys.saturating_add(1);
			if changed {
				if merged.difference.is_none() {
					merged.difference = Some(key.clone());
				}
				match (mode, order, entry) {
					(Mode::Compare, ..) => return Ok(merged),
					(Mode::Repair, Ordering::Greater, _) => {
						unhashed::kill(&key);
						merged.removed = merged.removed.saturating_add(1);
					},
					(Mode::Repair, _, Some(entry)) => {
						unhashed::put_raw(&key, &entry.value);
						merged.written = merged.written.saturating_add(1);
					},
					(Mode::Repair, _, None) => return Err(Unreadable),
				}
			}
			if order != Ordering::Greater {
				captured = reader.next_entry()?;
			}
			// A key that is too long for the cursor was not captured, so it was removed: nothing is lost
			// by passing it again.
			if let Ok(key) = Key::try_from(key) {
				cursor.walk.last = Some(key);
			}
			match &captured {
				Some(entry) => (cursor.page, cursor.offset) = (entry.page, entry.offset),
				None => (cursor.page, cursor.offset) = (header.page_count, 0),
			}
		}
		charge(meter, Self::page_weight(core::mem::take(&mut reader.loaded)));
		merged.done = true;
		Ok(merged)
	}
}
