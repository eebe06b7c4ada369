// SPDX-License-Identifier: Apache-2.0

//! # Certificates
//!
//! The sample pallet of the Upgrade Orchestrator: certificates that form chains of versions.
//!
//! - An issuer gives a holder a certificate on a subject, in a semantic version such as `1.1.0`.
//! - The holder may pass it on; the issuer may revoke it. Nothing is ever deleted, so ids are
//!   contiguous.
//! - The certificates on one subject form a chain: each has a higher version than the one before
//!   and remembers it.
//!
//! ## Two layouts
//!
//! The crate plays two releases of one chain, so that there is something real to upgrade. The
//! calls, events and errors are the same in both; what is stored differs:
//!
//! | | release 1.0.0 (default) | release 1.1.0 (feature `layout-v1`) |
//! |---|---|---|
//! | storage version | 0 | 1 |
//! | [`Certificates`] | [`types::v0::Certificate`]: version as text, a flag when revoked | [`types::v1::Certificate`]: version as numbers, a status with the reason |
//! | certificates of a holder | not indexed | `ByHolder` |
//!
//! [`migrations::v1::LazyMigrationV1`] rewrites every entry, over as many blocks as it takes. While
//! it runs, and whenever else the storage is not in the layout of the code, every call is refused
//! with [`Error::LayoutMismatch`] before anything is decoded. The pallet has no hooks.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod genesis;
pub mod migrations;
#[cfg(test)]
mod mock;
mod register;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

/// The target of this pallet's log messages.
pub(crate) const LOG_TARGET: &str = "runtime::certificates";

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{string::String, vec::Vec};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	/// The layout that this build reads and writes.
	#[cfg(not(feature = "layout-v1"))]
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);
	/// The layout that this build reads and writes.
	#[cfg(feature = "layout-v1")]
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What a runtime chooses.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who may issue and revoke certificates.
		type IssueOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The weights of the calls and of the migration.
		type WeightInfo: WeightInfo;
	}

	/// The id of the next certificate, which is also how many there are.
	#[pallet::storage]
	pub type NextId<T> = StorageValue<_, CertificateId, ValueQuery>;

	/// All certificates ever issued, by id.
	#[pallet::storage]
	pub type Certificates<T> =
		StorageMap<_, Twox64Concat, CertificateId, CertificateOf<T>, OptionQuery>;

	/// The certificate with the highest version on each subject.
	#[pallet::storage]
	pub type Latest<T> = StorageMap<_, Blake2_128Concat, Subject, CertificateId, OptionQuery>;

	/// The certificates of each holder, revoked ones included.
	#[cfg(feature = "layout-v1")]
	#[pallet::storage]
	pub type ByHolder<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		CertificateId,
		(),
		OptionQuery,
	>;

	/// Certificates that exist from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Holder, subject and version of each certificate, the last two as ASCII text.
		pub certificates: Vec<(T::AccountId, Vec<u8>, Vec<u8>)>,
		/// How many certificates to make up after those: numbered courses in four versions each,
		/// every tenth certificate revoked.
		pub generated: u32,
		/// Who holds the generated certificates, in turn.
		pub holders: Vec<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::do_build_genesis(self);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A certificate was issued.
		Issued {
			/// The new certificate.
			id: CertificateId,
			/// Who holds it.
			holder: T::AccountId,
			/// What it certifies.
			subject: Subject,
			/// The version, like `1.1.0`.
			version: VersionText,
			/// The certificate on the same subject that it follows.
			previous: Option<CertificateId>,
		},
		/// A certificate has a new holder.
		Transferred {
			/// The certificate.
			id: CertificateId,
			/// Who held it.
			from: T::AccountId,
			/// Who holds it now.
			to: T::AccountId,
		},
		/// A certificate was revoked.
		Revoked {
			/// The certificate.
			id: CertificateId,
			/// Why.
			reason: Reason,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No certificate has this id.
		UnknownCertificate,
		/// Only the holder of a certificate can transfer it.
		NotHolder,
		/// The account already holds this certificate.
		AlreadyHolder,
		/// A revoked certificate can neither be transferred nor revoked again.
		AlreadyRevoked,
		/// The subject is empty.
		SubjectEmpty,
		/// The subject is longer than `MaxSubjectLength`.
		SubjectTooLong,
		/// The subject has characters that are not printable ASCII.
		SubjectNotAscii,
		/// The version is longer than `MaxVersionLength`.
		VersionTooLong,
		/// The version is not a semantic version like `1.1.0`.
		VersionNotSemantic,
		/// The version has a pre-release or a build part: only `major.minor.patch` is allowed.
		VersionNotPlain,
		/// A number of the version is above 4294967295.
		VersionNumberTooLarge,
		/// The version is not higher than the latest one on the same subject.
		VersionNotHigher,
		/// The reason is empty.
		ReasonEmpty,
		/// The reason is longer than `MaxReasonLength`.
		ReasonTooLong,
		/// The reason has characters that are not printable ASCII.
		ReasonNotAscii,
		/// All certificate ids are used up.
		NoIdLeft,
		/// The storage is not in the layout of this release: a migration is running or missing.
		LayoutMismatch,
	}

	#[pallet::extra_constants]
	impl<T: Config> Pallet<T> {
		/// The longest subject in bytes.
		#[pallet::constant_name(MaxSubjectLength)]
		fn max_subject_length() -> u32 {
			MAX_SUBJECT_LENGTH
		}

		/// The longest version in bytes.
		#[pallet::constant_name(MaxVersionLength)]
		fn max_version_length() -> u32 {
			MAX_VERSION_LENGTH
		}

		/// The longest reason in bytes.
		#[pallet::constant_name(MaxReasonLength)]
		fn max_reason_length() -> u32 {
			MAX_REASON_LENGTH
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	// Texts arrive as `String`, which wallets show as a text field, and are bounded by the call: so
	// a text that is too long is refused with a name instead of being undecodable.
	#[pallet::call(weight = T::WeightInfo)]
	impl<T: Config> Pallet<T> {
		/// Issue a certificate on a subject to a holder, in a higher version than the latest one.
		///
		/// `version` has the form `major.minor.patch`. The first certificate on a subject may have
		/// any version; later ones remember the one they follow, revoked or not.
		///
		/// The origin must be `IssueOrigin`. Emits [`Event::Issued`].
		///
		/// Errors: `SubjectEmpty`, `SubjectTooLong`, `SubjectNotAscii`, `VersionTooLong`,
		/// `VersionNotSemantic`, `VersionNotPlain`, `VersionNumberTooLarge`, `VersionNotHigher`,
		/// `NoIdLeft`, `LayoutMismatch`.
		#[pallet::call_index(0)]
		pub fn issue(
			origin: OriginFor<T>,
			holder: T::AccountId,
			subject: String,
			version: String,
		) -> DispatchResult {
			T::IssueOrigin::ensure_origin(origin)?;
			Self::ensure_layout()?;
			Self::do_issue(holder, &subject, &version).map(|_| ())
		}

		/// Give a certificate that you hold to another account.
		///
		/// The origin must be signed by the holder. Emits [`Event::Transferred`].
		///
		/// Errors: `UnknownCertificate`, `NotHolder`, `AlreadyRevoked`, `AlreadyHolder`,
		/// `LayoutMismatch`.
		#[pallet::call_index(1)]
		pub fn transfer(
			origin: OriginFor<T>,
			id: CertificateId,
			new_holder: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::ensure_layout()?;
			Self::do_transfer(who, id, new_holder)
		}

		/// Revoke a certificate for good, with a reason.
		///
		/// It stays in its chain and with its holder, but can no longer be transferred.
		///
		/// The origin must be `IssueOrigin`. Emits [`Event::Revoked`].
		///
		/// Errors: `UnknownCertificate`, `AlreadyRevoked`, `ReasonEmpty`, `ReasonTooLong`,
		/// `ReasonNotAscii`, `LayoutMismatch`.
		#[pallet::call_index(2)]
		pub fn revoke(origin: OriginFor<T>, id: CertificateId, reason: String) -> DispatchResult {
			T::IssueOrigin::ensure_origin(origin)?;
			Self::ensure_layout()?;
			Self::do_revoke(id, &reason)
		}
	}
}
