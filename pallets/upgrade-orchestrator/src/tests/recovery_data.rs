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
