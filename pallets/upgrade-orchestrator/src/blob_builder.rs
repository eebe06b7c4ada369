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
