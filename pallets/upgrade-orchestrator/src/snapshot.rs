// SPDX-License-Identifier: Apache-2.0

//! The copy of everything that the migrations of an upgrade may change.
//!
//! A snapshot is a stream of `(key, value)` entries, SCALE encoded one after the other and cut into pages,
//! so that storage is written once for hundreds of keys. Entries stand in groups, one for each prefix
//! of the header, in the order of their keys. A rolling hash over the pages closes it.
//!
//! ```text
//!  header   prefixes: [version keys] [migrations that ran] [single-block scope] | [rest of the scope]
//!  pages    entries:   captured by the guard, before single-block migrations    | captured in `step`
//! ```
//!
//! What is defined here is read by the code before and after an upgrade: its encoding is frozen, and
//! `fixtures/` holds the bytes.

use crate::{
	lifecycle::Fault, migrator::Migrator, Config, Pallet, Prefix, ProposalId, Scope, SnapshotPages,
	WeightInfo, MAX_CAPTURED_PREFIXES, MAX_KEY_LEN, MAX_PAGE_LEN, MAX_PREFIXES,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	defensive,
	storage::unhashed,
	traits::{ConstU32, STORAGE_VERSION_STORAGE_KEY_POSTFIX},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_io::{hashing::twox_128, storage::next_key};
use sp_runtime::{traits::Hash, Debug, SaturatedConversion};

/// The bytes of a storage key.
pub type Key = BoundedVec<u8, ConstU32<MAX_KEY_LEN>>;
/// A page of a snapshot.
pub type Page = BoundedVec<u8, ConstU32<MAX_PAGE_LEN>>;
/// [`SnapshotHeader`] of a runtime.
pub type SnapshotHeaderOf<T> = SnapshotHeader<<T as frame_system::Config>::Hash, BlockNumberFor<T>>;
/// The storage versions of pallets, by their prefixes, as they were before the candidate ran.
pub type VersionsBefore = BoundedVec<([u8; 16], Option<[u8; 2]>), ConstU32<MAX_PREFIXES>>;

/// Largest value that can be captured, in bytes: a step has to leave room for it in the proof.
pub const MAX_VALUE_LEN: u32 = 512 * 1024;

/// Bytes of proof for a key besides the key and its value: the nodes above it. A step walks through keys
/// in their order, so that up to sixteen of them share a branch of at most 17 hashes; doubled for
/// sparse tries.
pub(crate) const PROOF_PER_KEY: u64 = 128;

/// What was captured, and how it can be checked.
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
pub struct SnapshotHeader<Hash, N> {
	/// The local block in which the capture began.
	pub captured_at: N,
	/// What the keys of each group start with.
	pub prefixes: BoundedVec<Prefix, ConstU32<MAX_CAPTURED_PREFIXES>>,
	/// Number of groups that are storage versions: what is in storage is not what is captured, because
	/// the executive writes the versions of empty pallets before anything else.
	pub versions: u32,
	/// Number of groups that were captured before the single-block migrations.
	pub inline: u32,
	/// Number of pages that were written before the single-block migrations.
	pub inline_pages: u32,
	/// Number of groups that are captured to their end. Only those are restored.
	pub complete: u32,
	/// Number of entries in the plan's scope.
	pub key_count: u32,
	/// Bytes of their keys and values.
	pub byte_count: u32,
	/// Number of pages.
	pub page_count: u32,
	/// Hash over the pages, each one together with the hash of those before it.
	pub pages_hash: Hash,
}

/// Where a walk through groups of keys goes on.
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
pub struct WalkCursor {
	/// Index of the group.
	pub group: u32,
	/// The last key of the group that is done.
	pub last: Option<Key>,
}

/// What a pallet's storage version is stored under.
pub(crate) fn version_key(pallet: &[u8; 16]) -> Vec<u8> {
	[&pallet[..], &twox_128(STORAGE_VERSION_STORAGE_KEY_POSTFIX)].concat()
}

/// Number of a snapshot: that of its proposal, and for the reverse build's maintenance with the highest bit.
pub type SnapshotId = u32;

/// The number of a proposal's snapshot, of the candidate's maintenance or of the reverse build's.
pub fn snapshot_of(proposal: ProposalId, reverse: bool) -> SnapshotId {
	const REVERSE: u32 = 1 << 31;
	if reverse {
		proposal | REVERSE
	} else {
		proposal
	}
}

/// Whether there is nothing of a pallet in storage besides its storage version.
pub(crate) fn has_only_its_version(pallet: &[u8; 16]) -> bool {
	let version = version_key(pallet);
	next_in(pallet, None).as_ref() == Some(&version) && next_in(pallet, Some(&version)).is_none()
}

/// The first key after `last` that starts with `prefix`.
pub(crate) fn next_in(prefix: &[u8], last: Option<&[u8]>) -> Option<Vec<u8>> {
	let key = match last {
		Some(last) => next_key(last)?,
		None if sp_io::storage::exists(prefix) => return Some(prefix.to_vec()),
		None => next_key(prefix)?,
	};
	key.starts_with(prefix).then_some(key)
}

impl<Hash, N> SnapshotHeader<Hash, N> {
	/// What the keys of a group start with.
	pub(crate) fn prefix(&self, group: u32) -> Option<&Prefix> {
		self.prefixes.get(group as usize)
	}

	/// Whether this key belongs to this group. Storage versions have groups of their own.
	pub(crate) fn is_in_group(&self, group: u32, key: &[u8]) -> bool {
		let is_version =
			key.len() == 32 && key.ends_with(&twox_128(STORAGE_VERSION_STORAGE_KEY_POSTFIX));
		self.prefix(group).is_some_and(|prefix| key.starts_with(prefix))
			&& is_version == (group < self.versions)
	}

	/// The first key of a group after `last` that is in storage.
	pub(crate) fn next_of_group(&self, group: u32, last: Option<&Key>) -> Option<Vec<u8>> {
		let prefix = self.prefix(group)?;
		let found = next_in(prefix, last.map(|key| &key[..]))?;
		if self.is_in_group(group, &found) {
			return Some(found);
		}
		// A storage version on the way: there is one in a pallet.
		next_in(prefix, Some(&found)).filter(|key| self.is_in_group(group, key))
	}
}

impl Scope {
	/// The prefixes of the pallets that the scope reaches into.
	pub fn pallets(&self) -> Vec<[u8; 16]> {
		let mut pallets: Vec<[u8; 16]> =
			self.prefixes.iter().filter_map(|prefix| prefix.get(..16)?.try_into().ok()).collect();
		pallets.sort();
		pallets.dedup();
		pallets
	}

	/// Whether all keys that start with `prefix` are in scope.
	pub fn covers(&self, prefix: &[u8]) -> bool {
		self.prefixes.iter().any(|covered| prefix.starts_with(covered))
	}

	/// The storage versions of the scope's pallets.
	pub fn versions(&self) -> VersionsBefore {
		let versions = self.pallets().into_iter().map(|pallet| {
			let raw = unhashed::get_raw(&version_key(&pallet));
			(pallet, raw.and_then(|raw| raw.try_into().ok()))
		});
		BoundedVec::truncate_from(versions.collect())
	}
}

/// Writes entries into pages.
struct PageWriter<'a, T: Config> {
	proposal: ProposalId,
	header: &'a mut SnapshotHeaderOf<T>,
	buffer: Vec<u8>,
}

impl<T: Config> PageWriter<'_, T> {
	fn push(&mut self, key: &[u8], value: &[u8]) {
		(key, value).encode_to(&mut self.buffer);
		while self.buffer.len() >= MAX_PAGE_LEN as usize {
			let rest = self.buffer.split_off(MAX_PAGE_LEN as usize);
			self.close_page();
			self.buffer = rest;
		}
	}

	/// Write what is there as a page of its own: the next step begins a new one.
	fn close_page(&mut self) {
		if self.buffer.is_empty() {
			return;
		}
		let page = Page::truncate_from(core::mem::take(&mut self.buffer));
		self.header.pages_hash = rolling_hash::<T>(&self.header.pages_hash, &page);
		SnapshotPages::<T>::insert(self.proposal, self.header.page_count, page);
		self.header.page_count = self.header.page_count.saturating_add(1);
	}
}

/// The hash over a page and all those before it.
pub(crate) fn rolling_hash<T: Config>(before: &T::Hash, page: &[u8]) -> T::Hash {
	T::Hashing::hash(&[before.as_ref(), page].concat())
}

/// Note what was done. More than there was is possible only where a value turns out to be larger than any
/// that can be captured: the block is over then.
pub(crate) fn charge(meter: &mut WeightMeter, weight: Weight) {
	if meter.try_consume(weight).is_err() {
		meter.consume(meter.remaining());
	}
}

/// What a key with its value costs to be read, by what one of each does.
pub(crate) fn entry_weight(each: Weight, each_byte: Weight, bytes: usize) -> Weight {
	let bytes = bytes as u64;
	let proof_size = PROOF_PER_KEY.saturating_add(bytes);
	Weight::from_parts(
		each.ref_time().saturating_add(each_byte.ref_time().saturating_mul(bytes)),
		proof_size,
	)
}

impl<T: Config> Pallet<T> {
	/// What it costs to capture one entry of this size.
	pub(crate) fn capture_weight(bytes: usize) -> Weight {
		let none = T::WeightInfo::capture(0);
		entry_weight(T::WeightInfo::capture(1).saturating_sub(none), Self::byte_weight(), bytes)
	}

	/// What a byte of a value costs, wherever it is read.
	pub(crate) fn byte_weight() -> Weight {
		T::WeightInfo::capture_bytes(1).saturating_sub(T::WeightInfo::capture_bytes(0))
	}

	/// Lay out a snapshot: what is captured, in which order. `single_block` is the scope of the single-block
	/// migrations.
	pub(crate) fn lay_out_snapshot(scope: &Scope, single_block: &[Vec<u8>]) -> SnapshotHeaderOf<T> {
		let is_single_block =
			|prefix: &Prefix| single_block.iter().any(|other| other[..] == prefix[..]);
		let versions: Vec<Prefix> =
			scope.pallets().iter().map(version_key).map(Prefix::truncate_from).collect();
		let historic = Prefix::truncate_from(T::InnerMigrator::historic_prefix());
		let first = scope.prefixes.iter().filter(|prefix| is_single_block(prefix)).cloned();
		let rest = scope.prefixes.iter().filter(|prefix| !is_single_block(prefix)).cloned();
		let versions_len = versions.len() as u32;
		let inline: Vec<Prefix> = versions.into_iter().chain([historic]).chain(first).collect();
		let inline_len = inline.len() as u32;
		SnapshotHeader {
			captured_at: frame_system::Pallet::<T>::block_number(),
			prefixes: BoundedVec::truncate_from(inline.into_iter().chain(rest).collect()),
			versions: versions_len,
			inline: inline_len,
			..Default::default()
		}
	}

	/// Write the first pages: storage versions as they were before the candidate ran, and what is captured
	/// before the single-block migrations. All at once.
	pub(crate) fn capture_inline(
		id: ProposalId,
		header: &mut SnapshotHeaderOf<T>,
		scope: &Scope,
		before: &VersionsBefore,
		meter: &mut WeightMeter,
	) -> Result<(), Fault> {
		let mut writer = PageWriter::<T> { proposal: id, header, buffer: Vec::new() };
		for (pallet, version) in before {
			let key = version_key(pallet);
			charge(meter, Self::capture_weight(key.len()));
			if let Some(version) = version {
				writer.push(&key, version);
			}
		}
		writer.close_page();
		header.complete = header.versions;
		let mut cursor = WalkCursor { group: header.versions, last: None };
		let end = header.inline;
		let done = Self::capture(id, header, scope, &mut cursor, end, meter)?;
		header.inline_pages = header.page_count;
		if done {
			Ok(())
		} else {
			Err(Fault::OverBudget)
		}
	}

	/// Go on with a capture, up to the group `end`. Returns whether it got there.
	pub(crate) fn capture(
		id: ProposalId,
		header: &mut SnapshotHeaderOf<T>,
		scope: &Scope,
		cursor: &mut WalkCursor,
		end: u32,
		meter: &mut WeightMeter,
	) -> Result<bool, Fault> {
		let mut writer = PageWriter::<T> { proposal: id, header, buffer: Vec::new() };
		let walked = Self::walk(&mut writer, scope, cursor, end, meter);
		writer.close_page();
		walked
	}

	fn walk(
		writer: &mut PageWriter<'_, T>,
		scope: &Scope,
		cursor: &mut WalkCursor,
		end: u32,
		meter: &mut WeightMeter,
	) -> Result<bool, Fault> {
		let largest = Self::capture_weight(MAX_VALUE_LEN.saturating_add(MAX_KEY_LEN) as usize);
		while cursor.group < end {
			// How large the next value is shows when it was read.
			if !meter.can_consume(largest) {
				return Ok(false);
			}
			let group = cursor.group;
			let Some(key) = writer.header.next_of_group(group, cursor.last.as_ref()) else {
				charge(meter, Self::capture_weight(0));
				*cursor = WalkCursor { group: group.saturating_add(1), last: None };
				writer.header.complete = cursor.group;
				continue;
			};
			let Some(value) = unhashed::get_raw(&key) else {
				defensive!("a key that was found has a value");
				return Err(Fault::CaptureMismatch);
			};
			let bytes = key.len().saturating_add(value.len());
			charge(meter, Self::capture_weight(bytes));
			if value.len() > MAX_VALUE_LEN as usize {
				return Err(Fault::OverBudget);
			}
			// The list of migrations that ran is not the plan's.
			if group > writer.header.versions {
				let header = &mut writer.header;
				header.key_count = header.key_count.saturating_add(1);
				header.byte_count = header.byte_count.saturating_add(bytes.saturated_into());
				if header.key_count > scope.max_keys || header.byte_count > scope.max_bytes {
					return Err(Fault::OverBudget);
				}
			}
			writer.push(&key, &value);
			cursor.last = Some(Key::try_from(key).map_err(|_| Fault::OverBudget)?);
		}
		Ok(true)
	}
}
