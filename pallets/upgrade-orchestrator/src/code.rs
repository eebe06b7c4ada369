// SPDX-License-Identifier: Apache-2.0

//! Reading what a code blob says of itself, without running it.
//!
//! On a parachain a blob without an embedded version makes collators and validators disagree: a
//! collator's node runs the blob to learn its version, a validator only looks into the
//! `runtime_version` section. The chain stalls. So no blob reaches the host's own reader before the
//! runtime itself has walked to that section, through the compression, within bounds.

use crate::{
	Api, CodeBlob, CodeInfo, Config, Error, Event, InspectedCodes, InspectedOrder, OpenProposals,
	Pallet, ProposalOf, Proposals,
};
use alloc::{borrow::Cow, vec::Vec};
use codec::Decode;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Get, QueryPreimage},
};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use sp_version::RuntimeVersion;
use wasmparser::{Parser, Payload};

/// Most bytes that a blob may have when it is not compressed.
///
/// The host allows 50 MiB. The runtime's own memory is smaller: one allocation may have 32 MiB, and
/// the decoder's buffer grows to the next power of two.
pub const MAX_PLAIN_CODE_LEN: usize = 15 * 1024 * 1024;

/// Most sections and functions of a module. A large runtime has some ten thousand functions.
pub(crate) const MAX_PARTS: usize = 100_000;

/// What a compressed blob starts with (`sp-maybe-compressed-blob`).
pub(crate) const COMPRESSED_PREFIX: [u8; 8] = [82, 188, 83, 118, 70, 219, 142, 5];

/// What every wasm module starts with: its magic number.
const WASM_MAGIC: &[u8] = b"\0asm";

/// What is wrong with a blob.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeFault {
	/// It does not begin like a wasm module.
	NotWasm,
	/// It begins like one, but can not be read.
	Unreadable,
	/// It has no embedded version.
	NoVersionSection,
}

impl<T> From<CodeFault> for Error<T> {
	fn from(fault: CodeFault) -> Self {
		match fault {
			CodeFault::NotWasm => Error::NotWasm,
			CodeFault::Unreadable => Error::CodeUnreadable,
			CodeFault::NoVersionSection => Error::NoVersionSection,
		}
	}
}

/// The module of a blob, compressed or not.
fn decompress(blob: &[u8]) -> Result<Cow<'_, [u8]>, CodeFault> {
	let Some(mut frame) = blob.strip_prefix(&COMPRESSED_PREFIX) else {
		return Ok(Cow::Borrowed(blob));
	};
	let mut decoder = FrameDecoder::new();
	decoder.init(&mut frame).map_err(|_| CodeFault::Unreadable)?;
	let complete = decoder
		.decode_blocks(&mut frame, BlockDecodingStrategy::UptoBytes(MAX_PLAIN_CODE_LEN))
		.map_err(|_| CodeFault::Unreadable)?;
	// The host would read on in a second frame: what we see has to be what it sees.
	ensure!(complete && frame.is_empty(), CodeFault::Unreadable);
	decoder.collect().map(Cow::Owned).ok_or(CodeFault::Unreadable)
}

/// The version embedded in a blob, with its runtime APIs.
pub fn embedded_version(blob: &[u8]) -> Result<RuntimeVersion, CodeFault> {
	ensure!(
		blob.starts_with(&COMPRESSED_PREFIX) || blob.starts_with(WASM_MAGIC),
		CodeFault::NotWasm
	);
	let module = decompress(blob)?;
	ensure!(module.starts_with(WASM_MAGIC), CodeFault::NotWasm);
	ensure!(module.len() <= MAX_PLAIN_CODE_LEN, CodeFault::Unreadable);

	let (mut version, mut apis) = (None, None);
	for (part, payload) in Parser::new(0).parse_all(&module).enumerate() {
		ensure!(part < MAX_PARTS, CodeFault::Unreadable);
		let Payload::CustomSection(section) = payload.map_err(|_| CodeFault::Unreadable)? else {
			continue;
		};
		let slot = match section.name() {
			"runtime_version" => &mut version,
			"runtime_apis" => &mut apis,
			_ => continue,
		};
		// With two of them, two readers may see two versions.
		ensure!(slot.replace(section.data()).is_none(), CodeFault::Unreadable);
	}

	let mut version = version.ok_or(CodeFault::NoVersionSection)?;
	let apis = read_apis(apis.unwrap_or_default())?;
	let core = sp_version::core_version_from_apis(&apis.clone().into());
	let mut version = RuntimeVersion::decode_with_version_hint(&mut version, core)
		.map_err(|_| CodeFault::Unreadable)?;
	version.apis = apis.into();
	Ok(version)
}

/// The runtime APIs of the `runtime_apis` section: one after the other, without a length.
fn read_apis(section: &[u8]) -> Result<Vec<Api>, CodeFault> {
	let mut rest = section;
	let mut apis = Vec::new();
	while !rest.is_empty() {
		apis.push(Api::decode(&mut rest).map_err(|_| CodeFault::Unreadable)?);
	}
	Ok(apis)
}

impl CodeInfo {
	/// What a blob of this length says of itself in its embedded version.
	pub fn new(version: RuntimeVersion, length: usize) -> Result<Self, CodeFault> {
		Ok(Self {
			length_bytes: length as u32,
			spec_name: version
				.spec_name
				.as_bytes()
				.to_vec()
				.try_into()
				.map_err(|_| CodeFault::Unreadable)?,
			spec_version: version.spec_version,
			impl_version: version.impl_version,
			transaction_version: version.transaction_version,
			system_version: version.system_version,
			apis: version.apis.into_owned().try_into().map_err(|_| CodeFault::Unreadable)?,
		})
	}

	/// The version of a runtime API, if it is offered.
	pub fn api_version(&self, id: &[u8; 8]) -> Option<u32> {
		self.apis.iter().find(|(api, _)| api == id).map(|(_, version)| *version)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_inspect_code(code_hash: T::Hash, length_bytes: u32) -> DispatchResult {
		let length = T::Preimages::len(&code_hash).ok_or(Error::<T>::PreimageMissing)?;
		ensure!(length == length_bytes, Error::<T>::LengthMismatch);
		let blob = T::Preimages::fetch(&code_hash, Some(length))
			.map_err(|_| Error::<T>::PreimageMissing)?;

		let version = embedded_version(&blob).map_err(Error::<T>::from)?;
		// The walk is done: now the host may look. It sees what we saw, or the blob is refused.
		let seen_by_host = sp_io::misc::runtime_version(&blob)
			.and_then(|bytes| RuntimeVersion::decode(&mut &bytes[..]).ok());
		ensure!(seen_by_host.as_ref() == Some(&version), Error::<T>::CodeUnreadable);

		let spec_version = version.spec_version;
		let info = CodeInfo::new(version, blob.len()).map_err(Error::<T>::from)?;
		Self::remember_code(code_hash, info)?;
		Self::deposit_event(Event::CodeInspected { code_hash, spec_version });
		Ok(())
	}

	/// Keep an inspected blob's version, in the place of the oldest one that no open proposal needs.
	fn remember_code(code_hash: T::Hash, info: CodeInfo) -> DispatchResult {
		let mut order = InspectedOrder::<T>::get();
		if !InspectedCodes::<T>::contains_key(code_hash) {
			if order.len() >= T::MaxInspectedCodes::get() as usize {
				let needed = Self::codes_of_open_proposals();
				let oldest = order
					.iter()
					.position(|hash| !needed.contains(hash))
					.ok_or(Error::<T>::TooManyInspectedCodes)?;
				InspectedCodes::<T>::remove(order.remove(oldest));
			}
			order.try_push(code_hash).map_err(|_| Error::<T>::TooManyInspectedCodes)?;
			InspectedOrder::<T>::put(order);
		}
		InspectedCodes::<T>::insert(code_hash, info);
		Ok(())
	}

	fn codes_of_open_proposals() -> Vec<T::Hash> {
		OpenProposals::<T>::get()
			.iter()
			.filter_map(Proposals::<T>::get)
			.flat_map(|proposal: ProposalOf<T>| {
				proposal.plan.codes().map(|code| code.code_hash).collect::<Vec<_>>()
			})
			.collect()
	}

	/// What an inspected blob says of itself, when it is stored as the plan says.
	pub(crate) fn inspected(code: &CodeBlob<T::Hash>) -> Result<CodeInfo, Error<T>> {
		let length = T::Preimages::len(&code.code_hash).ok_or(Error::<T>::PreimageMissing)?;
		ensure!(length == code.length_bytes, Error::<T>::LengthMismatch);
		InspectedCodes::<T>::get(code.code_hash).ok_or(Error::<T>::NotInspected)
	}
}
