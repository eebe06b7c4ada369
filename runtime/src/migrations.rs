// SPDX-License-Identifier: Apache-2.0

//! What each release changes in storage.

/// Runs at once in the first block of a release. No release of the sample needs any.
pub type SingleBlockMigrations = ();

/// Runs step by step in the first blocks of a release, while users are locked out.
///
/// Only ever append: the migrator's cursor is an index into this list.
#[cfg(not(feature = "release-1-1-0"))]
pub type MultiBlockMigrations = ();

/// Runs step by step in the first blocks of a release, while users are locked out.
///
/// Only ever append: the migrator's cursor is an index into this list.
#[cfg(feature = "release-1-1-0")]
pub type MultiBlockMigrations =
	(pallet_certificates::migrations::v1::LazyMigrationV1<crate::Runtime>,);
