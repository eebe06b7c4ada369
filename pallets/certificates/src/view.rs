// SPDX-License-Identifier: Apache-2.0

//! What is asked about versions and upgrades.

use crate::{
	Archive, CertificateId, Certificates, Config, Pallet, PendingByIssuer, RequestId, Revisions,
	VersionLink, VersionText, MAX_ARCHIVED_VERSIONS,
};
use alloc::vec::Vec;
use pallet_upgrade_orchestrator::version;

/// How many pending requests one answer has at most.
pub const PENDING_PAGE_LENGTH: u32 = 100;

/// Ask something about two versions. `None` if one of the texts is no version.
pub(crate) fn compare(
	from: &VersionText,
	to: &VersionText,
	ask: fn(&semver::Version, &semver::Version) -> bool,
) -> Option<bool> {
	let parse = |text: &VersionText| version::parse(text.as_str().as_bytes());
	Some(ask(&parse(from)?, &parse(to)?))
}

impl<T: Config> Pallet<T> {
	/// The versions of a certificate, from the current one to the first one.
	pub(crate) fn chain_of(id: CertificateId) -> Option<Vec<VersionLink>> {
		Self::ensure_layout().ok()?;
		let mut version = Certificates::<T>::get(id)?.version().ok()?;
		let mut revision = Revisions::<T>::get(id);
		let mut archived = None;
		let mut chain = Vec::new();
		// It ends at the first version, and on damaged storage here.
		for _ in 0..=MAX_ARCHIVED_VERSIONS {
			let request = revision.as_ref().map(|revision| revision.request);
			chain.push(VersionLink { version: version.into(), archived, request });
			let Some(current) = revision else { break };
			let old = Archive::<T>::get(id, current.parent)?;
			archived = Some(current.parent);
			version = old.version;
			revision = old.revision;
		}
		Some(chain)
	}

	/// Some of the requests that wait for an issuer, in no particular order.
	pub(crate) fn pending_of(
		issuer: Option<T::AccountId>,
		after: Option<RequestId>,
	) -> Vec<RequestId> {
		let page = PENDING_PAGE_LENGTH as usize;
		match after {
			None => PendingByIssuer::<T>::iter_key_prefix(issuer).take(page).collect(),
			Some(after) => {
				let start = PendingByIssuer::<T>::hashed_key_for(&issuer, after);
				PendingByIssuer::<T>::iter_key_prefix_from(issuer, start).take(page).collect()
			},
		}
	}
}
