// SPDX-License-Identifier: Apache-2.0

//! The register of certificates: what the calls do.

#[cfg(feature = "layout-v1")]
use crate::ByHolder;
use crate::{
	Certificate, CertificateId, Certificates, Config, Error, Event, Issuers, Latest, NextId,
	Pallet, Reason, Subject, TextError, Version, VersionError,
};
use frame_support::{ensure, traits::GetStorageVersion};
use sp_runtime::{DispatchError, DispatchResult};

impl<T> From<VersionError> for Error<T> {
	fn from(error: VersionError) -> Self {
		match error {
			VersionError::TooLong => Error::VersionTooLong,
			VersionError::NotSemantic => Error::VersionNotSemantic,
			VersionError::NotPlain => Error::VersionNotPlain,
			VersionError::NumberTooLarge => Error::VersionNumberTooLarge,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Refuse to touch storage that is in another layout.
	///
	/// Users are locked out while a migration runs, but hooks of other pallets are not: a scheduled
	/// call arrives here in the middle of it.
	pub(crate) fn ensure_layout() -> DispatchResult {
		ensure!(
			Self::on_chain_storage_version() == Self::in_code_storage_version(),
			Error::<T>::LayoutMismatch
		);
		Ok(())
	}

	/// The subject that a text is.
	pub(crate) fn subject(text: &str) -> Result<Subject, Error<T>> {
		Subject::try_from(text).map_err(|error| match error {
			TextError::Empty => Error::<T>::SubjectEmpty,
			TextError::TooLong => Error::<T>::SubjectTooLong,
			TextError::NotAscii => Error::<T>::SubjectNotAscii,
		})
	}

	/// The reason that a text is.
	pub(crate) fn reason(text: &str) -> Result<Reason, Error<T>> {
		Reason::try_from(text).map_err(|error| match error {
			TextError::Empty => Error::<T>::ReasonEmpty,
			TextError::TooLong => Error::<T>::ReasonTooLong,
			TextError::NotAscii => Error::<T>::ReasonNotAscii,
		})
	}

	pub(crate) fn do_issue(
		issuer: Option<T::AccountId>,
		holder: T::AccountId,
		subject: &str,
		version: &str,
	) -> Result<CertificateId, DispatchError> {
		let subject = Self::subject(subject)?;
		let version = Version::try_from(version).map_err(Error::<T>::from)?;

		let previous = Latest::<T>::get(&subject);
		if let Some(previous) = previous {
			let previous =
				Certificates::<T>::get(previous).ok_or(Error::<T>::UnknownCertificate)?;
			let latest = previous.version().map_err(Error::<T>::from)?;
			ensure!(version > latest, Error::<T>::VersionNotHigher);
		}

		let id = NextId::<T>::get();
		NextId::<T>::put(id.checked_add(1).ok_or(Error::<T>::NoIdLeft)?);
		let issued_at = frame_system::Pallet::<T>::block_number();
		Certificates::<T>::insert(
			id,
			Certificate::new(holder.clone(), subject.clone(), version, previous, issued_at),
		);
		Latest::<T>::insert(&subject, id);
		if let Some(issuer) = issuer {
			Issuers::<T>::insert(id, issuer);
		}
		#[cfg(feature = "layout-v1")]
		ByHolder::<T>::insert(&holder, id, ());

		let version = version.into();
		Self::deposit_event(Event::Issued { id, holder, subject, version, previous });
		Ok(id)
	}

	pub(crate) fn do_transfer(
		who: T::AccountId,
		id: CertificateId,
		new_holder: T::AccountId,
	) -> DispatchResult {
		let mut certificate = Certificates::<T>::get(id).ok_or(Error::<T>::UnknownCertificate)?;
		ensure!(certificate.holder == who, Error::<T>::NotHolder);
		ensure!(!certificate.is_revoked(), Error::<T>::AlreadyRevoked);
		ensure!(new_holder != who, Error::<T>::AlreadyHolder);

		certificate.holder = new_holder.clone();
		Certificates::<T>::insert(id, certificate);
		#[cfg(feature = "layout-v1")]
		{
			ByHolder::<T>::remove(&who, id);
			ByHolder::<T>::insert(&new_holder, id, ());
		}

		Self::deposit_event(Event::Transferred { id, from: who, to: new_holder });
		Ok(())
	}

	pub(crate) fn do_revoke(id: CertificateId, reason: &str) -> DispatchResult {
		let reason = Self::reason(reason)?;
		let mut certificate = Certificates::<T>::get(id).ok_or(Error::<T>::UnknownCertificate)?;
		ensure!(!certificate.is_revoked(), Error::<T>::AlreadyRevoked);

		certificate.revoke(reason.clone());
		Certificates::<T>::insert(id, certificate);

		Self::deposit_event(Event::Revoked { id, reason });
		Ok(())
	}

	/// Check that ids are contiguous, that chains rise and end in `Latest`, that the index of
	/// holders names every certificate once, and what upgrades have written. Storage in another
	/// layout is not looked at.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		use alloc::collections::BTreeMap;

		if Self::ensure_layout().is_err() {
			return Ok(());
		}

		let mut latest = BTreeMap::new();
		for id in 0..NextId::<T>::get() {
			let certificate = Certificates::<T>::get(id).ok_or("an id has no certificate")?;
			let version = certificate.version().map_err(|_| "a version cannot be read")?;
			let before = latest.insert(certificate.subject.clone(), (id, version));
			ensure!(
				certificate.previous == before.map(|(id, _)| id),
				"a certificate does not follow the one before it on its subject"
			);
			ensure!(
				before.is_none_or(|(_, before)| before < version),
				"a version is not higher than the one before it"
			);
			#[cfg(feature = "layout-v1")]
			ensure!(
				ByHolder::<T>::contains_key(&certificate.holder, id),
				"a certificate is not in the index of its holder"
			);
		}
		let count = NextId::<T>::get() as usize;
		ensure!(Certificates::<T>::iter_keys().count() == count, "an id was never given out");
		ensure!(Latest::<T>::iter().count() == latest.len(), "a subject has no certificate");
		for (subject, (id, _)) in latest {
			ensure!(Latest::<T>::get(&subject) == Some(id), "a chain does not end in `Latest`");
		}
		#[cfg(feature = "layout-v1")]
		ensure!(
			ByHolder::<T>::iter_keys().count() == count,
			"the index of holders names something else"
		);
		Self::do_try_state_of_upgrades()
	}
}
