// SPDX-License-Identifier: Apache-2.0

//! # Certificates
//!
//! The sample pallet of the Upgrade Orchestrator: certificates that form chains of versions.
//!
//! - An issuer gives a holder a certificate on a subject, in a semantic version such as `1.1.0`.
//! - The holder may pass it on; the issuer may revoke it. No certificate is ever deleted, so their
//!   ids are contiguous.
//! - The certificates on one subject form a chain: each has a higher version than the one before
//!   and remembers it.
//! - The last certificate on a subject can be upgraded: it keeps its id and its holder, and has a
//!   higher version and another content. The old version goes to the archive as it was.
//!
//! ## Upgrades
//!
//! ```text
//!  request_upgrade ──▶ Pending ──▶ Approved ──▶ InProgress ──▶ Completed
//!     │  major, or       approve_    ▲  │  execute_    │  more steps,
//!     │  sensitive       upgrade     │  │  upgrade     ▼  execute_upgrade
//!     └── minor, patch ──────────────┘  │            Failed
//!                                       ▼
//!         cancel_upgrade from Pending and Approved ──▶ Cancelled
//! ```
//!
//! - Holder and issuers can request, execute and cancel; issuers alone approve. An issuer is whoever
//!   passes `IssueOrigin`: the pallet remembers which account issued a certificate, to list what
//!   waits for it, but any issuer can approve, as any can revoke.
//! - [`pallet_upgrade_orchestrator::version`] says how large a step is, and what is compatible.
//! - [`Config::Upgrader`] makes the new content, one step in each call of `execute_upgrade`. What
//!   is small is requested, executed and completed in two calls; what takes longer is in progress
//!   meanwhile. A step that fails leaves no trace, and ends the request as failed.
//! - A certificate has one open request at most. Completed requests are kept, the last
//!   [`MAX_UNSUCCESSFUL_REQUESTS`] failed and cancelled ones of each certificate too.
//! - [`Revisions`] links the current version to its parent in the [`Archive`], and each version
//!   there to its own: parents have lower numbers, so following them ends at the first one.
//!
//! ## Two layouts
//!
//! The crate plays two releases of one chain, so that there is something real to upgrade. The
//! calls, events and errors are the same in both, and so is all that upgrades of certificates write
//! beside the certificate. What else is stored differs:
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
//!
//! [`migrations::v1::LazyMigrationBack`] leads back from there with everything that users wrote meanwhile,
//! but for the reasons of revocations, which only events have then.

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
pub mod upgrader;
mod upgrades;
mod view;
pub mod weights;

pub use pallet::*;
pub use types::*;
pub use upgrader::{CertificateUpgrader, Progress, TextContent, Upgrade, PIECE_LENGTH};
pub use view::PENDING_PAGE_LENGTH;
pub use weights::WeightInfo;

/// The target of this pallet's log messages.
pub(crate) const LOG_TARGET: &str = "runtime::certificates";

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{string::String, vec::Vec};
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use pallet_upgrade_orchestrator::version;

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
		/// Who may issue and revoke certificates, and approve their upgrades.
		type IssueOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What makes the new content of a certificate that is upgraded.
		type Upgrader: CertificateUpgrader;

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

	/// The account that issued each certificate.
	///
	/// Certificates without one are from the genesis block, from before accounts were remembered, or
	/// from an origin that is no account, such as root.
	#[pallet::storage]
	pub type Issuers<T: Config> =
		StorageMap<_, Twox64Concat, CertificateId, T::AccountId, OptionQuery>;

	/// The id of the next request, which is also how many there were.
	#[pallet::storage]
	pub type NextRequestId<T> = StorageValue<_, RequestId, ValueQuery>;

	/// All requests for upgrades that are kept, by id.
	#[pallet::storage]
	pub type Requests<T> = StorageMap<_, Twox64Concat, RequestId, RequestOf<T>, OptionQuery>;

	/// What the new content is made from, for each open request.
	#[pallet::storage]
	pub type MigrationData<T> = StorageMap<_, Twox64Concat, RequestId, Content, OptionQuery>;

	/// The open request of each certificate that has one.
	#[pallet::storage]
	pub type OpenRequests<T> = StorageMap<_, Twox64Concat, CertificateId, RequestId, OptionQuery>;

	/// The last failed and cancelled requests of each certificate, the oldest first.
	#[pallet::storage]
	pub type UnsuccessfulRequests<T> = StorageMap<
		_,
		Twox64Concat,
		CertificateId,
		BoundedVec<RequestId, ConstU32<MAX_UNSUCCESSFUL_REQUESTS>>,
		ValueQuery,
	>;

	/// The requests that wait for approval, by the account that issued the certificate.
	///
	/// `None` stands for the certificates that are not in `Issuers`.
	#[pallet::storage]
	pub type PendingByIssuer<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		Option<T::AccountId>,
		Twox64Concat,
		RequestId,
		(),
		OptionQuery,
	>;

	/// The paths, from a version to another, that issuers marked as security-sensitive.
	#[pallet::storage]
	pub type SensitivePaths<T> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		Subject,
		Twox64Concat,
		(Version, Version),
		(),
		OptionQuery,
	>;

	/// Content and parent of the current version of each certificate that was upgraded.
	#[pallet::storage]
	pub type Revisions<T> = StorageMap<_, Twox64Concat, CertificateId, Revision, OptionQuery>;

	/// The old versions of each certificate, numbered from the first one on.
	#[pallet::storage]
	pub type Archive<T> = StorageDoubleMap<
		_,
		Twox64Concat,
		CertificateId,
		Twox64Concat,
		RevisionNumber,
		ArchivedVersionOf<T>,
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
		/// An upgrade of a certificate was requested.
		UpgradeRequested {
			/// The new request.
			request: RequestId,
			/// What is upgraded.
			certificate: CertificateId,
			/// The version that it has.
			from: VersionText,
			/// The version that it will have.
			to: VersionText,
			/// Who asked for it, unless it was an issuer without an account.
			by: Option<T::AccountId>,
		},
		/// A request was approved, and can be executed.
		UpgradeApproved {
			/// The request.
			request: RequestId,
			/// Whether no issuer had to be asked.
			automatic: bool,
		},
		/// The execution of a request has begun.
		UpgradeStarted {
			/// The request.
			request: RequestId,
		},
		/// A step of an upgrade was done, and there is more to do.
		UpgradeAdvanced {
			/// The request.
			request: RequestId,
			/// How many steps are done.
			steps_done: u32,
		},
		/// A certificate was upgraded, and its old version archived.
		UpgradeCompleted {
			/// The request.
			request: RequestId,
			/// The certificate.
			certificate: CertificateId,
			/// The version that it had.
			from: VersionText,
			/// The version that it has.
			to: VersionText,
			/// Where the old version is in the archive of the certificate.
			archived: RevisionNumber,
		},
		/// An upgrade failed, and the certificate is as it was.
		UpgradeFailed {
			/// The request.
			request: RequestId,
			/// Why.
			error: DispatchError,
		},
		/// A request was withdrawn or turned down before its execution.
		UpgradeCancelled {
			/// The request.
			request: RequestId,
			/// Who did it, unless it was an issuer without an account.
			by: Option<T::AccountId>,
		},
		/// A path from a version to another was marked as security-sensitive, or not any more.
		PathMarked {
			/// The certificates on this subject.
			subject: Subject,
			/// The version that the path leads from.
			from: VersionText,
			/// The version that it leads to.
			to: VersionText,
			/// Whether upgrades on it need approval from now on, however small.
			sensitive: bool,
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
		/// A revoked certificate can not be transferred, upgraded or revoked again.
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
		/// The version is not higher than the one that it follows.
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
		/// No request has this id, or it was unsuccessful and is forgotten.
		UnknownRequest,
		/// Only the holder of the certificate and the issuers can do this.
		NotHolderOrIssuer,
		/// The certificate has an open request already.
		AlreadyRequested,
		/// Another certificate follows this one on its subject: its version is fixed.
		NotLatest,
		/// The archive of the certificate has no room for another old version.
		ArchiveFull,
		/// The notes are longer than `MaxNotesLength`.
		NotesTooLong,
		/// The notes have characters that are not printable ASCII.
		NotesNotAscii,
		/// The migration data is longer than `MaxContentLength`.
		MigrationDataTooLong,
		/// All ids of requests are used up.
		NoRequestIdLeft,
		/// The request waits for the approval of an issuer.
		NotApproved,
		/// The request was approved already.
		AlreadyApproved,
		/// The execution of the request has begun: it can not be cancelled any more.
		AlreadyStarted,
		/// The request is completed, failed or cancelled: nothing can be done with it any more.
		RequestClosed,
		/// The upgrade was not done after `MaxUpgradeSteps`.
		TooManySteps,
		/// The new content has characters that are neither printable ASCII nor line breaks.
		ContentNotText,
		/// The path is marked like this already.
		PathUnchanged,
		/// The batch has no actions.
		BatchEmpty,
		/// The batch has more actions than `MaxBatchLength`.
		BatchTooLong,
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

		/// The longest notes of a request in bytes.
		#[pallet::constant_name(MaxNotesLength)]
		fn max_notes_length() -> u32 {
			MAX_NOTES_LENGTH
		}

		/// The longest content of a certificate in bytes, and the longest migration data.
		#[pallet::constant_name(MaxContentLength)]
		fn max_content_length() -> u32 {
			MAX_CONTENT_LENGTH
		}

		/// How many old versions the archive has room for, for each certificate.
		#[pallet::constant_name(MaxArchivedVersions)]
		fn max_archived_versions() -> u32 {
			MAX_ARCHIVED_VERSIONS
		}

		/// How many failed and cancelled requests are remembered, for each certificate.
		#[pallet::constant_name(MaxUnsuccessfulRequests)]
		fn max_unsuccessful_requests() -> u32 {
			MAX_UNSUCCESSFUL_REQUESTS
		}

		/// In how many steps an upgrade has to be done.
		#[pallet::constant_name(MaxUpgradeSteps)]
		fn max_upgrade_steps() -> u32 {
			MAX_UPGRADE_STEPS
		}

		/// How many actions a batch may have.
		#[pallet::constant_name(MaxBatchLength)]
		fn max_batch_length() -> u32 {
			MAX_BATCH_LENGTH
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
		/// any version; later ones remember the one they follow, revoked or not. The signer, if there
		/// is one, is remembered as the issuer.
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
			let issuer = origin.as_signer().cloned();
			T::IssueOrigin::ensure_origin(origin)?;
			Self::ensure_layout()?;
			Self::do_issue(issuer, holder, &subject, &version).map(|_| ())
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

		/// Request an upgrade of a certificate to a higher version, with new content.
		///
		/// `to_version` has the form `major.minor.patch`. `notes` may be empty. What becomes of the
		/// migration data is up to the runtime's `Upgrader`.
		///
		/// A minor or patch step is approved at once, unless an issuer marked the path as
		/// security-sensitive; everything else waits for an issuer, whoever asks. Paths that are marked
		/// later change nothing for this request. A certificate can have one open request.
		///
		/// The origin must be signed by the holder, or be `IssueOrigin`. Emits
		/// [`Event::UpgradeRequested`], and [`Event::UpgradeApproved`] where nobody has to be asked.
		///
		/// Errors: `VersionTooLong`, `VersionNotSemantic`, `VersionNotPlain`,
		/// `VersionNumberTooLarge`, `ReasonEmpty`, `ReasonTooLong`, `ReasonNotAscii`, `NotesTooLong`,
		/// `NotesNotAscii`, `MigrationDataTooLong`, `UnknownCertificate`, `NotHolderOrIssuer`,
		/// `AlreadyRequested`, `AlreadyRevoked`, `NotLatest`, `ArchiveFull`, `VersionNotHigher`,
		/// `NoRequestIdLeft`, `LayoutMismatch`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request_upgrade(migration_data.len() as u32))]
		pub fn request_upgrade(
			origin: OriginFor<T>,
			certificate: CertificateId,
			to_version: String,
			reason: String,
			notes: String,
			migration_data: Vec<u8>,
		) -> DispatchResult {
			Self::ensure_layout()?;
			Self::do_request(origin, certificate, &to_version, &reason, &notes, migration_data)
		}

		/// Approve an upgrade that waits for an issuer.
		///
		/// The origin must be `IssueOrigin`. Emits [`Event::UpgradeApproved`].
		///
		/// Errors: `UnknownRequest`, `RequestClosed`, `AlreadyApproved`, `AlreadyRevoked`,
		/// `NotLatest`, `LayoutMismatch`.
		#[pallet::call_index(4)]
		pub fn approve_upgrade(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			Self::ensure_layout()?;
			Self::do_approve(origin, request)
		}

		/// Execute an approved upgrade, or the next step of one that is in progress.
		///
		/// The last step replaces the version of the certificate and puts the old one into the archive.
		/// A step that can not be done fails the request and leaves the certificate as it is, but the
		/// call succeeds: [`Event::UpgradeFailed`] says why. That is `AlreadyRevoked` or `NotLatest` if
		/// the certificate changed meanwhile, `TooManySteps`, or an error of the `Upgrader`.
		///
		/// The origin must be signed by the holder, or be `IssueOrigin`. Emits
		/// [`Event::UpgradeStarted`] in the first step, and then [`Event::UpgradeAdvanced`],
		/// [`Event::UpgradeCompleted`] or [`Event::UpgradeFailed`].
		///
		/// Errors: `UnknownRequest`, `NotHolderOrIssuer`, `NotApproved`, `RequestClosed`,
		/// `LayoutMismatch`.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::execution_weight())]
		pub fn execute_upgrade(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			Self::ensure_layout()?;
			Self::do_execute(origin, request)
		}

		/// Withdraw or turn down an upgrade whose execution has not begun.
		///
		/// The origin must be signed by the holder, or be `IssueOrigin`. Emits
		/// [`Event::UpgradeCancelled`].
		///
		/// Errors: `UnknownRequest`, `NotHolderOrIssuer`, `AlreadyStarted`, `RequestClosed`,
		/// `LayoutMismatch`.
		#[pallet::call_index(6)]
		pub fn cancel_upgrade(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			Self::ensure_layout()?;
			Self::do_cancel(origin, request)
		}

		/// Mark the path from one version to another as security-sensitive, or not any more.
		///
		/// On the certificates of this subject, upgrades from exactly the one version to exactly the
		/// other need approval from then on, however small they are. Requests that were made before
		/// stay as they are.
		///
		/// The origin must be `IssueOrigin`. Emits [`Event::PathMarked`].
		///
		/// Errors: `SubjectEmpty`, `SubjectTooLong`, `SubjectNotAscii`, `VersionTooLong`,
		/// `VersionNotSemantic`, `VersionNotPlain`, `VersionNumberTooLarge`, `VersionNotHigher`,
		/// `PathUnchanged`, `LayoutMismatch`.
		#[pallet::call_index(7)]
		pub fn mark_path(
			origin: OriginFor<T>,
			subject: String,
			from_version: String,
			to_version: String,
			sensitive: bool,
		) -> DispatchResult {
			T::IssueOrigin::ensure_origin(origin)?;
			Self::ensure_layout()?;
			Self::do_mark_path(&subject, &from_version, &to_version, sensitive)
		}

		/// Request, approve, execute and cancel several upgrades at once.
		///
		/// It is all or nothing: the first error undoes the whole batch. An upgrade that fails is no
		/// error here either, and the others go on.
		///
		/// The origin must be allowed to do each of the actions. Emits the events of the actions.
		///
		/// Errors: those of the actions, `BatchEmpty`, `BatchTooLong`, `LayoutMismatch`.
		#[pallet::call_index(8)]
		#[pallet::weight(Pallet::<T>::batch_weight(actions))]
		pub fn batch(origin: OriginFor<T>, actions: Vec<UpgradeAction>) -> DispatchResult {
			Self::ensure_layout()?;
			Self::do_batch(origin, actions)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Whether whoever relies on a version can take a later one in its place.
		///
		/// `None` if one of the texts is no version.
		pub fn is_backward_compatible(from: VersionText, to: VersionText) -> Option<bool> {
			view::compare(&from, &to, version::is_compatible)
		}

		/// Whether whoever relies on the later version can do with the earlier one.
		///
		/// `None` if one of the texts is no version.
		pub fn is_forward_compatible(from: VersionText, to: VersionText) -> Option<bool> {
			view::compare(&from, &to, version::is_forward_compatible)
		}

		/// The versions of a certificate, from the current one to the first one.
		///
		/// `None` if there is no such certificate, or its storage is being migrated.
		pub fn version_chain(certificate: CertificateId) -> Option<Vec<VersionLink>> {
			Self::chain_of(certificate)
		}

		/// The requests that wait for an issuer, in no particular order.
		///
		/// `issuer` is who issued the certificates; `None` stands for those of which it is not known.
		/// An answer has `PENDING_PAGE_LENGTH` requests at most: ask again with the last one as `after`.
		pub fn pending_upgrades(
			issuer: Option<T::AccountId>,
			after: Option<RequestId>,
		) -> Vec<RequestId> {
			Self::pending_of(issuer, after)
		}

		/// What a request asks for, and how far it is.
		pub fn request_status(request: RequestId) -> Option<RequestOf<T>> {
			Requests::<T>::get(request)
		}
	}
}
