// SPDX-License-Identifier: Apache-2.0

//! The smallest blobs that say what a runtime blob says of itself, for tests and benchmarks.

use crate::Api;
use alloc::vec::Vec;
use codec::Encode;
use sp_version::RuntimeVersion;

/// Magic number and version of a wasm module.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

fn leb128(mut number: usize) -> Vec<u8> {
	let mut bytes = Vec::new();
	loop {
		let byte = (number & 0x7f) as u8;
		number >>= 7;
		if number == 0 {
			bytes.push(byte);
			return bytes;
		}
		bytes.push(byte | 0x80);
	}
}

/// A custom section of a wasm module.
pub fn section(name: &str, data: &[u8]) -> Vec<u8> {
	let body = [&leb128(name.len())[..], name.as_bytes(), data].concat();
	[&[0][..], &leb128(body.len()), &body].concat()
}

/// The sections of so many functions that take nothing, do nothing, and return nothing.
#[cfg(test)]
pub fn functions_of_nothing(count: usize) -> [Vec<u8>; 3] {
	/// `() -> ()`.
	const KIND: [u8; 3] = [0x60, 0, 0];
	/// Two bytes: no variables, and the end.
	const BODY: [u8; 3] = [2, 0, 0x0b];
	let list = |id: u8, count: usize, items: Vec<u8>| {
		let body = [leb128(count), items].concat();
		[&[id][..], &leb128(body.len()), &body].concat()
	};
	[
		list(1, 1, KIND.to_vec()),
		list(3, count, alloc::vec![0; count]),
		list(10, count, BODY.repeat(count)),
	]
}

/// A module without any code, made of these sections.
pub fn module(sections: &[Vec<u8>]) -> Vec<u8> {
	[HEADER, &sections.concat()].concat()
}

/// The section that holds a version. Its list of APIs is empty, as in a real blob.
pub fn version_section(version: &RuntimeVersion) -> Vec<u8> {
	let without_apis = RuntimeVersion { apis: Default::default(), ..version.clone() };
	section("runtime_version", &without_apis.encode())
}

/// The section that holds the runtime APIs, without a length.
pub fn apis_section(apis: &[Api]) -> Vec<u8> {
	section("runtime_apis", &apis.iter().flat_map(Encode::encode).collect::<Vec<_>>())
}

/// A module that names this version and its APIs, and has some more bytes.
pub fn blob(version: &RuntimeVersion, padding: &[u8]) -> Vec<u8> {
	module(&[version_section(version), apis_section(&version.apis), section("padding", padding)])
}
