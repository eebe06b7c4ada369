// SPDX-License-Identifier: Apache-2.0

//! What the code before an upgrade has to read of what the code after it wrote: its bytes are in
//! `fixtures/`, one hexadecimal file for each value. They never change: another encoding is another
//! variant with files of its own.

use crate::{
	lifecycle::Fault,
	maintenance::Task,
	restore::MergeCursor,
	snapshot::{SnapshotHeader, WalkCursor},
	RecoveryData, VersionedRecovery,
};
use codec::{Decode, DecodeAll, Encode};
use sp_core::H256;

type Recovery = VersionedRecovery<H256, u32>;
type Header = SnapshotHeader<H256, u32>;

fn bytes<const N: usize>(first: u8) -> [u8; N] {
	core::array::from_fn(|index| first.wrapping_add(index as u8))
}

/// Recovery data with something in every field.
fn recovery(task: Task<H256>) -> Recovery {
	let mut data =
		RecoveryData::new(7, vec![(bytes(1), Some([2, 0])), (bytes(9), None)].try_into().unwrap());
	data.fault = Some((Fault::SingleBlockFailed, b"NextIdIsOdd".to_vec().try_into().unwrap()));
	data.task = task;
	data.written = 1_000;
	data.removed = 17;
	data.gaps = 2;
	data.last_step_ms = Some(1_700_000_000_000);
	data.stood_at = bytes(40).into();
	data.moved_at = 123_456;
	data.witnesses =
		vec![vec![1].try_into().unwrap(), vec![].try_into().unwrap()].try_into().unwrap();
	data.own = bytes(80).into();
	VersionedRecovery::V1(data)
}

fn walk() -> WalkCursor {
	WalkCursor { group: 3, last: Some(vec![1, 2, 3].try_into().unwrap()) }
}

fn merge() -> MergeCursor {
	MergeCursor { walk: walk(), page: 5, offset: 60_000 }
}

fn header() -> Header {
	SnapshotHeader {
		captured_at: 1_000,
		prefixes: vec![vec![1, 2].try_into().unwrap(), vec![3].try_into().unwrap()]
			.try_into()
			.unwrap(),
		versions: 1,
		inline: 2,
		inline_pages: 1,
		complete: 2,
		key_count: 2_000,
		byte_count: 190_000,
		page_count: 4,
		pages_hash: bytes(120).into(),
	}
}

fn tasks() -> [(&'static str, Task<H256>); 8] {
	[
		("begin", Task::Begin),
		("measure", Task::Measure { index: 2, from: Some(vec![9, 9].try_into().unwrap()) }),
		("capture", Task::Capture { cursor: walk() }),
		("compare", Task::Compare { cursor: merge() }),
		("migrate", Task::Migrate),
		("check-pages", Task::CheckPages { page: 3, hash: bytes(7).into() }),
		("merge", Task::Merge { pass: 1, cursor: merge(), changed: true }),
		("wait", Task::Wait),
	]
}

fn fixture(name: &str) -> Vec<u8> {
	let path = format!("{}/fixtures/{name}.hex", env!("CARGO_MANIFEST_DIR"));
	let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
	sp_core::bytes::from_hex(text.trim()).unwrap()
}

#[test]
fn recovery_data_of_every_task_is_read_and_written_as_ever() {
	for (name, task) in tasks() {
		let frozen = fixture(&format!("recovery-v1-{name}"));
		let value = recovery(task);
		assert_eq!(Recovery::decode_all(&mut &frozen[..]).unwrap(), value, "{name}");
		assert_eq!(value.encode(), frozen, "{name}");
	}
}

#[test]
fn the_header_of_a_snapshot_is_read_and_written_as_ever() {
	let frozen = fixture("snapshot-header-v1");
	assert_eq!(Header::decode_all(&mut &frozen[..]).unwrap(), header());
	assert_eq!(header().encode(), frozen);
}

#[test]
fn a_page_is_a_stream_of_keys_and_values() {
	let frozen = fixture("snapshot-page-v1");
	let entries: [(Vec<u8>, Vec<u8>); 3] =
		[(vec![1; 20], vec![2; 100]), (vec![1; 21], vec![]), (vec![2; 64], vec![7; 20_000])];
	let mut input = &frozen[..];
	for entry in &entries {
		assert_eq!(&<(Vec<u8>, Vec<u8>)>::decode(&mut input).unwrap(), entry);
	}
	assert!(input.is_empty());
	let written: Vec<u8> = entries.iter().flat_map(Encode::encode).collect();
	assert_eq!(written, frozen);
}

#[test]
fn recovery_data_of_an_unknown_version_is_no_recovery_data() {
	let mut frozen = fixture("recovery-v1-begin");
	assert_eq!(frozen[0], 1, "the number of the encoding comes first");
	frozen[0] = 2;
	assert!(Recovery::decode_all(&mut &frozen[..]).is_err());
}

/// What release 0.1.0 of this pallet reads: its types, as they were when it was released. They are written
/// down here once more, and never changed, so that a change of the pallet's own types can not change them.
mod as_of_0_1_0 {
	use super::*;

	type Bytes = Vec<u8>;

	#[derive(Decode, Encode, Debug)]
	pub struct WalkCursor {
		group: u32,
		last: Option<Bytes>,
	}

	#[derive(Decode, Encode, Debug)]
	pub struct MergeCursor {
		walk: WalkCursor,
		page: u32,
		offset: u32,
	}

	#[derive(Decode, Encode, Debug)]
	pub enum Task {
		Begin,
		Measure { index: u32, from: Option<Bytes> },
		Capture { cursor: WalkCursor },
		Compare { cursor: MergeCursor },
		Migrate,
		CheckPages { page: u32, hash: H256 },
		Merge { pass: u8, cursor: MergeCursor, changed: bool },
		Wait,
	}

	#[derive(Decode, Encode, Debug)]
	pub enum Fault {
		MigrationFailed,
		MigrationStuck,
		MigrationStalled,
		CrashGap,
		Timeout,
		SingleBlockFailed,
		Unguarded,
		OtherMigrations,
		ScopeNotCovered,
		ScopeProtected,
		OverBudget,
		CaptureMismatch,
		InvariantBroken,
		OwnStateChanged,
		RescueForced,
		Replaced,
	}

	#[derive(Decode, Encode, Debug)]
	pub struct RecoveryData {
		proposal: u32,
		versions: Vec<([u8; 16], Option<[u8; 2]>)>,
		fault: Option<(Fault, Bytes)>,
		pub task: Task,
		written: u32,
		removed: u32,
		gaps: u8,
		last_step_ms: Option<u64>,
		stood_at: H256,
		moved_at: u64,
		witnesses: Vec<Bytes>,
		own: H256,
	}

	#[derive(Decode, Encode, Debug)]
	pub enum Recovery {
		#[codec(index = 1)]
		V1(RecoveryData),
	}

	#[derive(Decode, Encode, Debug)]
	pub struct Header {
		captured_at: u64,
		prefixes: Vec<Bytes>,
		versions: u32,
		inline: u32,
		inline_pages: u32,
		complete: u32,
		key_count: u32,
		byte_count: u32,
		page_count: u32,
		pages_hash: H256,
	}
}

/// The release before reads a value to its last byte, and would write the same.
fn read_by_the_release_before<Before: Decode + Encode>(key: &[u8]) -> Option<Before> {
	let raw = frame_support::storage::unhashed::get_raw(key)?;
	let read = Before::decode_all(&mut &raw[..]).expect("the release before can read it");
	assert_eq!(read.encode(), raw);
	Some(read)
}

#[test]
fn the_release_before_reads_what_this_one_wrote_in_every_block_of_a_failed_upgrade() {
	use super::way_back::{fill, migration, service_for, upgrade};
	use crate::mock::{solo::*, *};
	use std::collections::BTreeSet;

	let mut tasks = BTreeSet::new();
	for (keys, strike) in
		[(12, Some((20, Strike::Fail))), (12, None), (400, Some((20, Strike::Stall)))]
	{
		run(|| {
			fill(40);
			ServiceWeight::set(service_for(keys));
			DefaultPolicy::mutate(|policy| policy.maintenance_blocks = 200);
			let (proposal, _) = upgrade(migration(40), strike);
			while !status(proposal).is_final() {
				next_block();
				let recovery = crate::Recovery::<Test>::hashed_key_for(proposal);
				let read = read_by_the_release_before::<as_of_0_1_0::Recovery>(&recovery);
				if let Some(as_of_0_1_0::Recovery::V1(data)) = read {
					let task = format!("{:?}", data.task);
					tasks.insert(task.split(' ').next().unwrap().to_string());
				}
				let header = crate::Snapshots::<Test>::hashed_key_for(proposal);
				read_by_the_release_before::<as_of_0_1_0::Header>(&header);
			}
		});
	}
	let expected = ["Capture", "CheckPages", "Compare", "Merge", "Migrate", "Wait"];
	let missing: Vec<_> = expected.iter().filter(|task| !tasks.contains(**task)).collect();
	assert!(missing.is_empty(), "never seen: {missing:?} of {tasks:?}");
}
