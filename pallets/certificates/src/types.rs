// SPDX-License-Identifier: Apache-2.0

//! The nouns of the pallet.

use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use codec::{
	Compact, Decode, DecodeWithMemTracking, Encode, Error as CodecError, Input, MaxEncodedLen,
};
use core::fmt;
use frame_support::{traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_upgrade_orchestrator::version;
use scale_info::{Type, TypeInfo};
use sp_runtime::DispatchError;

#[cfg(not(feature = "layout-v1"))]
pub use v0::Certificate;
#[cfg(feature = "layout-v1")]
pub use v1::{Certificate, Status};

/// The longest subject in bytes.
pub const MAX_SUBJECT_LENGTH: u32 = 64;
/// The longest version in bytes: three numbers of ten digits and two dots.
pub const MAX_VERSION_LENGTH: u32 = 32;
/// The longest reason in bytes.
pub const MAX_REASON_LENGTH: u32 = 128;

/// The longest notes of a request in bytes.
pub const MAX_NOTES_LENGTH: u32 = 256;
/// The longest content of a certificate, and the longest migration data, in bytes.
pub const MAX_CONTENT_LENGTH: u32 = 4_096;
/// How many old versions the archive has room for, for each certificate.
pub const MAX_ARCHIVED_VERSIONS: u32 = 32;
/// How many failed and cancelled requests are remembered, for each certificate.
pub const MAX_UNSUCCESSFUL_REQUESTS: u32 = 8;
/// In how many steps an upgrade has to be done.
pub const MAX_UPGRADE_STEPS: u32 = 16;
/// How many actions a batch may have.
pub const MAX_BATCH_LENGTH: u32 = 16;

/// Names a certificate. Ids are given out in order and never again.
pub type CertificateId = u32;
/// Names a request for an upgrade. Ids are given out in order and never again.
pub type RequestId = u32;
/// The place of an old version in the archive of its certificate: the first one has 0.
pub type RevisionNumber = u32;
/// What is certified.
pub type Subject = Text<MAX_SUBJECT_LENGTH>;
/// A version as people read it, like `1.1.0`.
pub type VersionText = Text<MAX_VERSION_LENGTH>;
/// Why a certificate was revoked, or should be upgraded.
pub type Reason = Text<MAX_REASON_LENGTH>;
/// What else there is to say about an upgrade.
pub type Notes = Text<MAX_NOTES_LENGTH>;
/// What a certificate says beside its subject. The pallet does not look into it.
pub type Content = BoundedVec<u8, ConstU32<MAX_CONTENT_LENGTH>>;
/// A certificate in the layout of this build.
pub type CertificateOf<T> = Certificate<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
/// A request for an upgrade.
pub type RequestOf<T> = Request<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;
/// A version of a certificate that is not the current one any more.
pub type ArchivedVersionOf<T> =
	ArchivedVersion<<T as frame_system::Config>::AccountId, BlockNumberFor<T>>;

/// Printable ASCII text of one to `N` bytes.
///
/// It is encoded like a byte vector, and its type is `str` in the metadata: that makes wallets and
/// explorers show the text instead of bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Encode, MaxEncodedLen)]
pub struct Text<const N: u32>(BoundedVec<u8, ConstU32<N>>);

/// Why something is not a [`Text`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
	/// It is empty.
	Empty,
	/// It is longer than the type allows.
	TooLong,
	/// It has characters that are not printable ASCII.
	NotAscii,
}

impl<const N: u32> Text<N> {
	fn new(bytes: BoundedVec<u8, ConstU32<N>>) -> Result<Self, TextError> {
		if bytes.is_empty() {
			return Err(TextError::Empty);
		}
		if !bytes.iter().all(|byte| matches!(byte, b' '..=b'~')) {
			return Err(TextError::NotAscii);
		}
		Ok(Self(bytes))
	}

	/// The text itself.
	pub fn as_str(&self) -> &str {
		core::str::from_utf8(&self.0).unwrap_or_default()
	}
}

impl<const N: u32> TryFrom<&str> for Text<N> {
	type Error = TextError;

	fn try_from(text: &str) -> Result<Self, TextError> {
		// The length comes first, so that no more than the bound is ever copied.
		let bytes = text.as_bytes();
		if bytes.len() > N as usize {
			return Err(TextError::TooLong);
		}
		Self::new(BoundedVec::truncate_from(bytes.to_vec()))
	}
}

impl<const N: u32> Decode for Text<N> {
	fn decode<I: Input>(input: &mut I) -> Result<Self, CodecError> {
		Self::new(Decode::decode(input)?).map_err(|_| "Text is not printable ASCII".into())
	}
}

impl<const N: u32> DecodeWithMemTracking for Text<N> {}

impl<const N: u32> TypeInfo for Text<N> {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

impl<const N: u32> fmt::Debug for Text<N> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		fmt::Debug::fmt(self.as_str(), f)
	}
}

/// A semantic version of three numbers. Its order is the precedence of semantic versions.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
)]
pub struct Version {
	/// Rises when something incompatible changes.
	#[codec(compact)]
	pub major: u32,
	/// Rises when something is added.
	#[codec(compact)]
	pub minor: u32,
	/// Rises when something is corrected.
	#[codec(compact)]
	pub patch: u32,
}

impl MaxEncodedLen for Version {
	fn max_encoded_len() -> usize {
		// By hand, because the derived length takes the numbers for plain ones.
		3 * Compact::<u32>::max_encoded_len()
	}
}

/// Why a text is not a [`Version`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionError {
	/// It is longer than [`MAX_VERSION_LENGTH`].
	TooLong,
	/// It is not a semantic version.
	NotSemantic,
	/// It has a pre-release or a build part.
	NotPlain,
	/// One of its numbers does not fit into 32 bits.
	NumberTooLarge,
}

impl TryFrom<&str> for Version {
	type Error = VersionError;

	fn try_from(text: &str) -> Result<Self, VersionError> {
		if text.len() > MAX_VERSION_LENGTH as usize {
			return Err(VersionError::TooLong);
		}
		let version = version::parse(text.as_bytes()).ok_or(VersionError::NotSemantic)?;
		if !version.pre.is_empty() || !version.build.is_empty() {
			return Err(VersionError::NotPlain);
		}
		let number = |n: u64| n.try_into().map_err(|_| VersionError::NumberTooLarge);
		Ok(Self {
			major: number(version.major)?,
			minor: number(version.minor)?,
			patch: number(version.patch)?,
		})
	}
}

impl fmt::Display for Version {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
	}
}

impl From<Version> for semver::Version {
	fn from(version: Version) -> Self {
		Self::new(version.major.into(), version.minor.into(), version.patch.into())
	}
}

impl From<Version> for VersionText {
	fn from(version: Version) -> Self {
		// Nothing is cut off: `MAX_VERSION_LENGTH` is the length of the longest version.
		Self(BoundedVec::truncate_from(version.to_string().into_bytes()))
	}
}

/// What an upgrade added to a certificate. It is the same in both layouts.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Revision {
	/// The version before, in the archive of the certificate.
	pub parent: RevisionNumber,
	/// The request that led to this version.
	pub request: RequestId,
	/// What the certificate says since then.
	pub content: Content,
}

/// A version of a certificate that an upgrade replaced, with all that was known of it.
///
/// It is the same in both layouts. A certificate that can be upgraded is not revoked: there is no
/// status to keep.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct ArchivedVersion<AccountId, BlockNumber> {
	/// Who held the certificate when it was replaced.
	pub holder: AccountId,
	/// What is certified.
	pub subject: Subject,
	/// The version.
	pub version: Version,
	/// The certificate on the same subject that it follows.
	pub previous: Option<CertificateId>,
	/// The block in which the certificate was issued.
	pub issued_at: BlockNumber,
	/// What the upgrade to this version added, its parent among it. The first version has none.
	pub revision: Option<Revision>,
	/// The request that replaced it.
	pub replaced_by: RequestId,
	/// Why it was replaced.
	pub reason: Reason,
	/// The block in which it was replaced.
	pub archived_at: BlockNumber,
}

/// A request to upgrade a certificate.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Request<AccountId, BlockNumber> {
	/// What is upgraded.
	pub certificate: CertificateId,
	/// The version that it has.
	pub from: Version,
	/// The version that it will have.
	pub to: Version,
	/// Why.
	pub reason: Reason,
	/// What else there is to say.
	pub notes: Option<Notes>,
	/// Who asked for it. `None` is an issuer without an account, such as root.
	pub requester: Option<AccountId>,
	/// The block in which it was asked for.
	pub requested_at: BlockNumber,
	/// How far it is.
	pub state: RequestState,
	/// The block in which it came that far.
	pub since: BlockNumber,
}

/// How far a request is.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum RequestState {
	/// An issuer has to approve it.
	Pending,
	/// It can be executed.
	Approved,
	/// Its execution has begun, and needs further calls.
	InProgress {
		/// How many steps are done.
		steps_done: u32,
	},
	/// The certificate has the new version.
	Completed,
	/// It could not be executed. The certificate is as it was.
	Failed {
		/// Why.
		error: DispatchError,
	},
	/// It was withdrawn or turned down before its execution.
	Cancelled,
}

impl RequestState {
	/// Whether something can still become of the request.
	pub fn is_open(&self) -> bool {
		matches!(self, Self::Pending | Self::Approved | Self::InProgress { .. })
	}

	/// Whether nothing became of the request, and nothing will.
	pub fn is_unsuccessful(&self) -> bool {
		matches!(self, Self::Failed { .. } | Self::Cancelled)
	}
}

/// One part of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum UpgradeAction {
	/// What the call `request_upgrade` does.
	Request {
		/// What is upgraded.
		certificate: CertificateId,
		/// The version that it will have.
		to_version: String,
		/// Why.
		reason: String,
		/// What else there is to say, if anything.
		notes: String,
		/// What the new content is made from.
		migration_data: Vec<u8>,
	},
	/// What the call `approve_upgrade` does.
	Approve {
		/// The request.
		request: RequestId,
	},
	/// What the call `execute_upgrade` does.
	Execute {
		/// The request.
		request: RequestId,
	},
	/// What the call `cancel_upgrade` does.
	Cancel {
		/// The request.
		request: RequestId,
	},
}

/// One version in the chain of a certificate's versions.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct VersionLink {
	/// The version, like `1.1.0`.
	pub version: VersionText,
	/// Its place in the archive. The current version is not there.
	pub archived: Option<RevisionNumber>,
	/// The request that led to it. The first version has none.
	pub request: Option<RequestId>,
}

/// What release 1.0.0 stores.
pub mod v0 {
	use super::*;

	/// A certificate: version as text, and no more than a flag when it is revoked.
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub struct Certificate<AccountId, BlockNumber> {
		/// Who holds it.
		pub holder: AccountId,
		/// What is certified.
		pub subject: Subject,
		/// The version, like `1.1.0`.
		pub version: VersionText,
		/// The certificate on the same subject that it follows.
		pub previous: Option<CertificateId>,
		/// The block in which it was issued.
		pub issued_at: BlockNumber,
		/// Whether it is revoked. The reason is only in the event.
		pub revoked: bool,
	}

	impl<AccountId, BlockNumber> Certificate<AccountId, BlockNumber> {
		/// A new, active certificate.
		pub fn new(
			holder: AccountId,
			subject: Subject,
			version: Version,
			previous: Option<CertificateId>,
			issued_at: BlockNumber,
		) -> Self {
			let version = version.into();
			Self { holder, subject, version, previous, issued_at, revoked: false }
		}

		/// The version. It can be read unless the storage is damaged.
		pub fn version(&self) -> Result<Version, VersionError> {
			self.version.as_str().try_into()
		}

		/// Give it another version.
		pub fn set_version(&mut self, version: Version) {
			self.version = version.into();
		}

		/// Whether it is revoked.
		pub fn is_revoked(&self) -> bool {
			self.revoked
		}

		/// Revoke it. This layout has no place for the reason.
		pub fn revoke(&mut self, _: Reason) {
			self.revoked = true;
		}
	}
}

/// What release 1.1.0 stores.
pub mod v1 {
	use super::*;

	/// A certificate: version as numbers, and a status that keeps the reason of a revocation.
	///
	/// The holder stays the first field: the migration reads it in both layouts.
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub struct Certificate<AccountId, BlockNumber> {
		/// Who holds it.
		pub holder: AccountId,
		/// What is certified.
		pub subject: Subject,
		/// The version.
		pub version: Version,
		/// The certificate on the same subject that it follows.
		pub previous: Option<CertificateId>,
		/// The block in which it was issued.
		pub issued_at: BlockNumber,
		/// Whether it is still good.
		pub status: Status,
	}

	/// Whether a certificate is still good.
	#[derive(
		Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
	)]
	pub enum Status {
		/// It is.
		Active,
		/// It is not any more.
		Revoked {
			/// Why; unknown when it was revoked under release 1.0.0, which did not store it.
			reason: Option<Reason>,
		},
	}

	impl<AccountId, BlockNumber> Certificate<AccountId, BlockNumber> {
		/// A new, active certificate.
		pub fn new(
			holder: AccountId,
			subject: Subject,
			version: Version,
			previous: Option<CertificateId>,
			issued_at: BlockNumber,
		) -> Self {
			Self { holder, subject, version, previous, issued_at, status: Status::Active }
		}

		/// The version. In this layout it can always be read.
		pub fn version(&self) -> Result<Version, VersionError> {
			Ok(self.version)
		}

		/// Give it another version.
		pub fn set_version(&mut self, version: Version) {
			self.version = version;
		}

		/// Whether it is revoked.
		pub fn is_revoked(&self) -> bool {
			matches!(self.status, Status::Revoked { .. })
		}

		/// Revoke it.
		pub fn revoke(&mut self, reason: Reason) {
			self.status = Status::Revoked { reason: Some(reason) };
		}
	}

	impl<AccountId, BlockNumber> TryFrom<v0::Certificate<AccountId, BlockNumber>>
		for Certificate<AccountId, BlockNumber>
	{
		type Error = VersionError;

		fn try_from(old: v0::Certificate<AccountId, BlockNumber>) -> Result<Self, VersionError> {
			let version = old.version()?;
			let status = match old.revoked {
				true => Status::Revoked { reason: None },
				false => Status::Active,
			};
			Ok(Self {
				holder: old.holder,
				subject: old.subject,
				version,
				previous: old.previous,
				issued_at: old.issued_at,
				status,
			})
		}
	}

	impl<AccountId, BlockNumber> From<Certificate<AccountId, BlockNumber>>
		for v0::Certificate<AccountId, BlockNumber>
	{
		fn from(new: Certificate<AccountId, BlockNumber>) -> Self {
			let revoked = new.is_revoked();
			Self {
				holder: new.holder,
				subject: new.subject,
				version: new.version.into(),
				previous: new.previous,
				issued_at: new.issued_at,
				revoked,
			}
		}
	}
}
