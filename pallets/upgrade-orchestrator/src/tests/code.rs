// SPDX-License-Identifier: Apache-2.0

//! Blobs, good and bad. What is refused here never reaches the host's reader.

use crate::{
	blob_builder::{apis_section, blob, functions_of_nothing, module, section, version_section},
	code::{embedded_version, CodeFault, MAX_PARTS, MAX_PLAIN_CODE_LEN},
	mock::{solo::*, *},
	CodeBlob, CodeInfo, Error, Event, InspectedCodes, InspectedOrder,
};
use frame_support::{assert_noop, assert_ok};
use sp_maybe_compressed_blob::{compress_strongly, compress_weakly};

fn inspect(bytes: &[u8]) -> sp_runtime::DispatchResult {
	inspect_stored(store::<Test>(bytes))
}

fn inspect_stored(code: CodeBlob<sp_core::H256>) -> sp_runtime::DispatchResult {
	UpgradeOrchestrator::inspect_code(
		RuntimeOrigin::signed(ALICE),
		code.code_hash,
		code.length_bytes,
	)
}

fn refuse(error: Error<Test>, bytes: &[u8]) {
	let code = store::<Test>(bytes);
	assert_noop!(inspect_stored(code), error);
}

fn good() -> Vec<u8> {
	blob(&release("1.1.0", 10_010_000), &[7; 300_000])
}

#[test]
fn a_blob_is_read_plain_and_through_both_strengths_of_compression() {
	let plain = good();
	let version = embedded_version(&plain).unwrap();
	assert_eq!(version, release("1.1.0", 10_010_000));
	for compressed in [compress_weakly(&plain, 1 << 24), compress_strongly(&plain, 1 << 24)] {
		assert_eq!(embedded_version(&compressed.unwrap()).unwrap(), version);
	}
}

#[test]
fn an_inspected_blob_is_remembered_by_its_hash() {
	run(|| {
		let code = store::<Test>(&good());
		assert_ok!(UpgradeOrchestrator::inspect_code(
			RuntimeOrigin::signed(BOB),
			code.code_hash,
			code.length_bytes
		));
		assert_eq!(
			events().pop(),
			Some(Event::CodeInspected { code_hash: code.code_hash, spec_version: 10_010_000 })
		);
		let info = InspectedCodes::<Test>::get(code.code_hash).unwrap();
		assert_eq!(info, CodeInfo::new(embedded_version(&good()).unwrap(), good().len()).unwrap());
		assert_eq!(info.length_bytes, code.length_bytes);
		assert_eq!(info.api_version(&OTHER_API.0), Some(OTHER_API.1));
		assert_eq!(info.api_version(b"no such!"), None);
	});
}

#[test]
fn what_does_not_begin_like_a_module_is_not_wasm() {
	run(|| {
		for bytes in [&b""[..], b"\0as", b"hello", &[0xff; 100]] {
			refuse(Error::<Test>::NotWasm, bytes);
		}
		let compressed = compress_weakly(b"no module", 1 << 20).unwrap();
		refuse(Error::<Test>::NotWasm, &compressed);
	});
}

#[test]
fn a_module_without_a_version_is_refused_before_the_host_sees_it() {
	run(|| {
		// The host would take its own word for it; ours comes first.
		let blind = module(&[apis_section(&[OTHER_API])]);
		HostAsked::set(0);
		refuse(Error::<Test>::NoVersionSection, &blind);
		let compressed = compress_weakly(&blind, 1 << 20).unwrap();
		refuse(Error::<Test>::NoVersionSection, &compressed);
		refuse(Error::<Test>::NotWasm, b"hello");
		refuse(Error::<Test>::CodeUnreadable, &good()[..300]);
		assert_eq!(HostAsked::get(), 0);
		assert_ok!(inspect(&good()));
		assert_eq!(HostAsked::get(), 1);
	});
}

#[test]
fn what_two_readers_could_read_differently_is_refused() {
	run(|| {
		let (one, two) = (release("1.1.0", 10_010_000), release("1.2.0", 10_020_000));
		let twice = module(&[version_section(&one), version_section(&two)]);
		refuse(Error::<Test>::CodeUnreadable, &twice);

		// A second frame is read on by the host.
		let compressed = compress_weakly(&good(), 1 << 24).unwrap();
		let frames = [&compressed[..], &compressed[8..]].concat();
		refuse(Error::<Test>::CodeUnreadable, &frames);
		refuse(Error::<Test>::CodeUnreadable, &[&compressed[..], b"x"].concat());
	});
}

#[test]
fn a_broken_blob_is_unreadable() {
	run(|| {
		let version = release("1.1.0", 10_010_000);
		let cut = |bytes: Vec<u8>| bytes[..bytes.len() - 1].to_vec();
		for broken in [
			cut(good()),
			cut(compress_weakly(&good(), 1 << 24).unwrap()),
			module(&[section("runtime_version", b"?")]),
			module(&[version_section(&version), section("runtime_apis", b"not twelve")]),
			module(&[version_section(&version), apis_section(&[OTHER_API; 200])]),
		] {
			refuse(Error::<Test>::CodeUnreadable, &broken);
		}
	});
}

#[test]
fn a_compressed_bomb_is_unreadable_and_not_expanded() {
	let bomb = compress_strongly(&vec![0; 200 << 20], 1 << 30).unwrap();
	assert!(bomb.len() < 100_000);
	assert_eq!(embedded_version(&bomb), Err(CodeFault::Unreadable));
	let plain = blob(&release("1.1.0", 10_010_000), &vec![0; MAX_PLAIN_CODE_LEN]);
	assert_eq!(embedded_version(&plain), Err(CodeFault::Unreadable));
}

#[test]
fn a_module_has_at_most_so_many_sections_and_functions() {
	let version = release("1.1.0", 10_010_000);
	let blob = |sections: usize, functions: usize| {
		let mut parts = vec![version_section(&version), apis_section(&version.apis)];
		parts.extend((0..sections).map(|_| section("", &[])));
		if functions > 0 {
			parts.extend(functions_of_nothing(functions));
		}
		module(&parts)
	};
	// The header, the two sections that are read, and the end of the module are parts as well.
	let most = MAX_PARTS - 4;
	assert_eq!(embedded_version(&blob(most, 0)).unwrap(), version);
	assert_eq!(embedded_version(&blob(most + 1, 0)), Err(CodeFault::Unreadable));
	// So are the lists of types and functions, and the head of the list of bodies.
	assert_eq!(embedded_version(&blob(0, most - 3)).unwrap(), version);
	assert_eq!(embedded_version(&blob(0, most - 2)), Err(CodeFault::Unreadable));
	assert_eq!(embedded_version(&blob(10, most - 13)).unwrap(), version);
	assert_eq!(embedded_version(&blob(11, most - 13)), Err(CodeFault::Unreadable));
}

#[test]
fn mangled_blobs_never_panic() {
	// Deterministic noise: the same bytes in each run.
	let mut state = 0x2545_f491_4f6c_dd1du64;
	let mut random = move || {
		state ^= state << 13;
		state ^= state >> 7;
		state ^= state << 17;
		state
	};
	let plain = blob(&release("1.1.0", 10_010_000), b"some padding to compress, some padding");
	let sources = [
		plain.clone(),
		compress_weakly(&plain, 1 << 20).unwrap(),
		compress_strongly(&plain, 1 << 20).unwrap(),
	];
	let mut read = 0;
	for _ in 0..20_000 {
		let mut bytes = sources[random() as usize % sources.len()].clone();
		for _ in 0..=random() % 4 {
			let at = random() as usize % bytes.len();
			match random() % 3 {
				0 => bytes[at] = random() as u8,
				1 => bytes[at] ^= 1 << (random() % 8),
				_ => bytes.truncate(at.max(1)),
			}
		}
		read += u32::from(embedded_version(&bytes).is_ok());
	}
	assert!(read < 20_000);
}

#[test]
fn a_blob_that_the_host_can_not_read_is_refused() {
	run(|| {
		HostReads::set(false);
		refuse(Error::<Test>::CodeUnreadable, &good());
	});
}

#[test]
fn the_oldest_inspected_blob_leaves_unless_an_open_proposal_needs_it() {
	run(|| {
		let proposal = propose();
		let needed: Vec<_> = crate::Proposals::<Test>::get(proposal)
			.unwrap()
			.plan
			.codes()
			.map(|c| c.code_hash)
			.collect();
		for patch in 1..30 {
			assert_ok!(inspect(&blob(&release("other", 10_010_000 + patch * 10), &[])));
			assert!(needed.iter().all(InspectedCodes::<Test>::contains_key));
		}
		assert_eq!(InspectedOrder::<Test>::get().len(), 15);
		assert_eq!(InspectedCodes::<Test>::iter().count(), 15);
	});
}

#[test]
fn inspecting_a_blob_again_changes_nothing_but_its_entry() {
	run(|| {
		assert_ok!(inspect(&good()));
		assert_ok!(inspect(&good()));
		assert_eq!(InspectedOrder::<Test>::get().len(), 1);
	});
}
