// SPDX-License-Identifier: Apache-2.0

//! What each release changes in storage.

/// Runs at once in the first block of a release. No release of the sample needs any.
#[cfg(not(feature = "drill"))]
pub type SingleBlockMigrations = ();
/// Runs at once in the first block of a release: what some faults of the drill need.
#[cfg(feature = "drill")]
pub type SingleBlockMigrations = crate::drill::SingleBlockMigrations;

/// The storage prefixes that the single-block migrations change. Each has to be in the plan's scope, as
/// a prefix of its own.
#[cfg(not(feature = "drill"))]
pub type SingleBlockScope = ();
/// The storage prefixes that the single-block migrations change. Each has to be in the plan's scope, as
/// a prefix of its own.
#[cfg(feature = "drill")]
pub type SingleBlockScope = crate::drill::SingleBlockScope;

/// What has to hold after the single-block migrations.
#[cfg(not(feature = "drill"))]
pub type Checks = ();
/// What has to hold after the single-block migrations.
#[cfg(feature = "drill")]
pub type Checks = crate::drill::LastCertificateExists;

/// Runs step by step in the first blocks of a release, while users are locked out.
///
/// Only ever append: the migrator's cursor is an index into this list.
#[cfg(not(any(
	feature = "release-1-1-0",
	feature = "release-1-1-1",
	feature = "reverse-of-1-1-0"
)))]
pub type MultiBlockMigrations = ();

/// Runs step by step in the first blocks of a release, while users are locked out.
///
/// A reverse build leads back: only what the release before it did is undone.
#[cfg(feature = "reverse-of-1-1-0")]
pub type MultiBlockMigrations =
	(pallet_certificates::migrations::v1::LazyMigrationBack<crate::Runtime>,);

/// Runs step by step in the first blocks of a release, while users are locked out.
///
/// Only ever append: the migrator's cursor is an index into this list.
#[cfg(all(any(feature = "release-1-1-0", feature = "release-1-1-1"), not(feature = "drill")))]
pub type MultiBlockMigrations =
	(pallet_certificates::migrations::v1::LazyMigrationV1<crate::Runtime>,);

/// Runs step by step in the first blocks of a release, while users are locked out.
#[cfg(feature = "drill")]
pub type MultiBlockMigrations =
	(crate::drill::Drill<pallet_certificates::migrations::v1::LazyMigrationV1<crate::Runtime>>,);
