// SPDX-License-Identifier: Apache-2.0

//! Semantic versions, and the registry of all versions that ever ran.
//!
//! How a `spec_version` tells a semantic version is up to the runtime: [`VersionScheme`].

use crate::{
	Config, CurrentVersion, Error, HighestVersion, InspectedCodes, Pallet, PlanOf, ProposalId,
	ProposalOf, Proposals, Text, VersionRecord, VersionRecordOf, VersionStatus, Versions,
	RUNTIME_TARGET,
};
use alloc::{format, vec::Vec};
use frame_support::{
	ensure,
	storage::unhashed,
	traits::{Get, Time},
};
use semver::{Comparator, Op, Version};
use sp_core::storage::well_known_keys::{CODE, PENDING_CODE};
use sp_runtime::traits::Hash;

/// Versions that are looked back at, one after the other, to find the latest stable one.
pub(crate) const MAX_CHAIN: u32 = 16;

/// How the `spec_version` of a runtime tells its semantic version.
///
/// Of later versions it has to be higher. A rescue build needs a number above its release, and below the next
/// one that shall be able to follow it.
pub trait VersionScheme {
	/// The semantic version that a `spec_version` stands for.
	fn version_of(spec_version: u32) -> Version;
}

/// `spec_version = major · MAJOR + minor · MINOR + patch · PATCH + digit`, where the digit is free: rescue builds
/// count in it. Each factor is a multiple of the next one.
pub struct Positional<const MAJOR: u32, const MINOR: u32, const PATCH: u32>;

/// 1.2.3 is 10020030, its rescue build 10020031, its reverse build 10020032.
pub type DecimalVersions = Positional<10_000_000, 10_000, 10>;

impl<const MAJOR: u32, const MINOR: u32, const PATCH: u32> VersionScheme
	for Positional<MAJOR, MINOR, PATCH>
{
	fn version_of(spec_version: u32) -> Version {
		const { assert!(PATCH > 0 && MINOR > PATCH && MINOR.is_multiple_of(PATCH)) };
		const { assert!(MAJOR > MINOR && MAJOR.is_multiple_of(MINOR)) };
		let (major, minor) = (spec_version / MAJOR, spec_version % MAJOR / MINOR);
		Version::new(major.into(), minor.into(), (spec_version % MINOR / PATCH).into())
	}
}

/// The semantic version that a `spec_version` stands for, as text.
pub fn text_of<S: VersionScheme>(spec_version: u32) -> Text {
	Text::truncate_from(format!("{}", S::version_of(spec_version)).into_bytes())
}

/// The semantic version that a text is. `None` if it is none.
pub fn parse(text: &[u8]) -> Option<Version> {
	core::str::from_utf8(text).ok().and_then(|text| Version::parse(text).ok())
}

/// How far a later version is from an earlier one: the first of its numbers that differs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
	/// What was promised still holds, and nothing new is. Also between pre-releases of a version.
	Patch,
	/// There is something new.
	Minor,
	/// Something that was promised does not hold any more.
	Major,
}

/// The step from a version up to a later one. `None` if it is not later, by the precedence of semantic
/// versions: build metadata does not count.
pub fn step(from: &Version, to: &Version) -> Option<Step> {
	if to.cmp_precedence(from).is_le() {
		None
	} else if to.major != from.major {
		Some(Step::Major)
	} else if to.minor != from.minor {
		Some(Step::Minor)
	} else {
		Some(Step::Patch)
	}
}

/// Whether whoever relies on `from` can take `to`: the caret requirement of semantic versions, by which
/// every number left of the first one that is not zero stays.
pub fn is_compatible(from: &Version, to: &Version) -> bool {
	let caret = Comparator {
		op: Op::Caret,
		major: from.major,
		minor: Some(from.minor),
		patch: Some(from.patch),
		pre: from.pre.clone(),
	};
	caret.matches(to)
}

/// Whether whoever relies on `to` can do with the earlier `from`: nothing was promised in between that
/// `from` lacks, and nothing was broken.
pub fn is_forward_compatible(from: &Version, to: &Version) -> bool {
	is_compatible(from, to) && step(from, to).is_none_or(|step| step == Step::Patch)
}

/// Refuse a text that is no semantic version, or not the one of this `spec_version`.
pub fn check_text<T: Config>(version: &Text, spec_version: u32) -> Result<(), Error<T>> {
	let version = parse(version).ok_or(Error::<T>::VersionUnreadable)?;
	let named = T::VersionScheme::version_of(spec_version);
	ensure!(
		(version.major, version.minor, version.patch) == (named.major, named.minor, named.patch),
		Error::<T>::VersionMismatch
	);
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Hash and length of the code that executes this block.
	///
	/// Reads all of it, which a parachain pays for with proof size: only for the first block of a version.
	pub(crate) fn running_code() -> (T::Hash, u32) {
		// In the first block of new code under system version 3 and higher it lies there still.
		let code =
			unhashed::get_raw(PENDING_CODE).or_else(|| unhashed::get_raw(CODE)).unwrap_or_default();
		(T::Hashing::hash(&code), code.len() as u32)
	}

	/// Put the version that runs since this block into the registry.
	pub(crate) fn register_running(
		code_hash: T::Hash,
		by: Option<(ProposalId, &ProposalOf<T>, Text)>,
		status: VersionStatus,
	) -> Text {
		let running = T::Version::get();
		let version = by.as_ref().map_or_else(
			|| text_of::<T::VersionScheme>(running.spec_version),
			|(_, _, version)| version.clone(),
		);
		let before = CurrentVersion::<T>::get(RUNTIME_TARGET);
		if let Some(before) = before {
			Versions::<T>::mutate(RUNTIME_TARGET, before, |record| {
				if let Some(record) = record {
					record.status = VersionStatus::Superseded;
				}
			});
		}
		// A number that ran before (a new implementation of it, or code that was put back) keeps its
		// predecessor and whose it is: following the predecessors always ends.
		let known = Versions::<T>::get(RUNTIME_TARGET, running.spec_version);
		let previous = known.as_ref().map_or(before, |record| record.previous);
		let (proposal, proposer) = match by {
			Some((id, proposal, _)) => (Some(id), Some(proposal.proposer.clone())),
			None => known.map_or((None, None), |record| (record.proposal, record.proposer)),
		};
		Versions::<T>::insert(
			RUNTIME_TARGET,
			running.spec_version,
			VersionRecord {
				version: version.clone(),
				impl_version: running.impl_version,
				code_hash,
				previous,
				transaction_version: running.transaction_version,
				system_version: running.system_version,
				apis_hash: T::Hashing::hash_of(&running.apis),
				activated_at: frame_system::Pallet::<T>::block_number(),
				activated_at_ms: T::Time::now(),
				proposal,
				proposer,
				status,
			},
		);
		CurrentVersion::<T>::insert(RUNTIME_TARGET, running.spec_version);
		HighestVersion::<T>::mutate(RUNTIME_TARGET, |highest| {
			*highest = running.spec_version.max(*highest);
		});
		version
	}

	/// The semantic version that a plan's code stands for. A rescue build keeps that of the release it
	/// installs again, whatever its number says.
	pub(crate) fn version_name(plan: &PlanOf<T>, is_rescue: bool) -> Text {
		if !is_rescue {
			return plan.version.clone();
		}
		Versions::<T>::get(RUNTIME_TARGET, plan.base_spec_version).map_or_else(
			|| text_of::<T::VersionScheme>(plan.base_spec_version),
			|base| base.version,
		)
	}

	/// The code of a proposal did not stay: its way back was gone.
	pub(crate) fn mark_rolled_back(id: ProposalId) {
		let Some(spec_version) = Proposals::<T>::get(id)
			.and_then(|proposal| proposal.plan.candidate)
			.and_then(|candidate| InspectedCodes::<T>::get(candidate.code_hash))
			.map(|code| code.spec_version)
		else {
			return;
		};
		Versions::<T>::mutate(RUNTIME_TARGET, spec_version, |record| {
			if let Some(record) = record {
				record.status = VersionStatus::RolledBack;
			}
		});
	}

	/// The latest release before the running one that stayed: what an emergency returns to.
	pub(crate) fn last_stable_version() -> Option<(u32, VersionRecordOf<T>)> {
		let current = CurrentVersion::<T>::get(RUNTIME_TARGET)
			.and_then(|number| Versions::<T>::get(RUNTIME_TARGET, number))?;
		let mut next = current.previous;
		for _ in 0..MAX_CHAIN {
			let number = next?;
			let record = Versions::<T>::get(RUNTIME_TARGET, number)?;
			if record.status == VersionStatus::Superseded && record.version != current.version {
				return Some((number, record));
			}
			next = record.previous;
		}
		None
	}

	/// The registry of the runtime, the newest version first.
	pub(crate) fn runtime_versions() -> Vec<(u32, VersionRecordOf<T>)> {
		let mut versions: Vec<_> = Versions::<T>::iter_prefix(RUNTIME_TARGET).collect();
		versions.sort_by_key(|(spec_version, record)| {
			core::cmp::Reverse((record.activated_at, *spec_version))
		});
		versions
	}
}
