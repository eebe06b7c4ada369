// SPDX-License-Identifier: Apache-2.0

//! Upgrades of certificates: requests, their execution, and the archive.

use crate::{
	Archive, ArchivedVersion, CertificateId, CertificateOf, CertificateUpgrader, Certificates,
	Config, Content, Error, Event, Issuers, Latest, MigrationData, NextRequestId, Notes,
	OpenRequests, Pallet, PendingByIssuer, Progress, Request, RequestId, RequestOf, RequestState,
	Requests, Revision, RevisionNumber, Revisions, SensitivePaths, TextError, UnsuccessfulRequests,
	Upgrade, UpgradeAction, Version, WeightInfo, MAX_ARCHIVED_VERSIONS, MAX_BATCH_LENGTH,
	MAX_UPGRADE_STEPS,
};
use alloc::vec::Vec;
use frame_support::{
	defensive, ensure,
	storage::with_storage_layer,
	traits::{DefensiveOption, EnsureOrigin, OriginTrait},
	weights::Weight,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use pallet_upgrade_orchestrator::version::{self, Step};
use sp_runtime::{DispatchError, DispatchResult};

impl UpgradeAction {
	/// What the action weighs at most.
	pub(crate) fn weight<T: Config>(&self) -> Weight {
		match self {
			Self::Request { migration_data, .. } => {
				T::WeightInfo::request_upgrade(migration_data.len() as u32)
			},
			Self::Approve { .. } => T::WeightInfo::approve_upgrade(),
			Self::Execute { .. } => Pallet::<T>::execution_weight(),
			Self::Cancel { .. } => T::WeightInfo::cancel_upgrade(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What one step of an upgrade weighs at most, whatever it comes to.
	pub(crate) fn execution_weight() -> Weight {
		T::WeightInfo::execute_upgrade()
			.max(T::WeightInfo::fail_upgrade())
			.saturating_add(T::Upgrader::step_weight())
	}

	/// What the actions of a batch weigh together.
	pub(crate) fn batch_weight(actions: &[UpgradeAction]) -> Weight {
		actions.iter().fold(Weight::zero(), |sum, action| sum.saturating_add(action.weight::<T>()))
	}

	/// Refuse all but the holder of a certificate and the issuers. Returns the account, where there
	/// is one.
	fn ensure_holder_or_issuer(
		origin: OriginFor<T>,
		certificate: &CertificateOf<T>,
	) -> Result<Option<T::AccountId>, DispatchError> {
		let who = origin.as_signer().cloned();
		if let Err(origin) = T::IssueOrigin::try_origin(origin) {
			let who = ensure_signed(origin)?;
			ensure!(who == certificate.holder, Error::<T>::NotHolderOrIssuer);
		}
		Ok(who)
	}

	/// Refuse a certificate that no upgrade is possible for. Returns what its last one added, and the
	/// place that the current version would have in the archive.
	///
	/// The version of a certificate that another one follows is fixed: versions on a subject rise.
	fn ensure_upgradable(
		id: CertificateId,
		certificate: &CertificateOf<T>,
	) -> Result<(Option<Revision>, RevisionNumber), DispatchError> {
		ensure!(!certificate.is_revoked(), Error::<T>::AlreadyRevoked);
		ensure!(Latest::<T>::get(&certificate.subject) == Some(id), Error::<T>::NotLatest);
		let revision = Revisions::<T>::get(id);
		let next = revision.as_ref().map_or(0, |revision| revision.parent.saturating_add(1));
		ensure!(next < MAX_ARCHIVED_VERSIONS, Error::<T>::ArchiveFull);
		Ok((revision, next))
	}

	/// A request and its certificate.
	fn known_request(id: RequestId) -> Result<(RequestOf<T>, CertificateOf<T>), DispatchError> {
		let request = Requests::<T>::get(id).ok_or(Error::<T>::UnknownRequest)?;
		let certificate =
			Certificates::<T>::get(request.certificate).ok_or(Error::<T>::UnknownCertificate)?;
		Ok((request, certificate))
	}

	/// Store a request in another state.
	fn enter(id: RequestId, request: &mut RequestOf<T>, state: RequestState) {
		request.state = state;
		request.since = frame_system::Pallet::<T>::block_number();
		Requests::<T>::insert(id, request);
	}

	/// Store a request in a state that it stays in.
	fn close(id: RequestId, request: &mut RequestOf<T>, state: RequestState) {
		MigrationData::<T>::remove(id);
		OpenRequests::<T>::remove(request.certificate);
		if state.is_unsuccessful() {
			UnsuccessfulRequests::<T>::mutate(request.certificate, |known| {
				if known.is_full() {
					Requests::<T>::remove(known.remove(0));
				}
				if known.try_push(id).is_err() {
					defensive!("there is room, since the oldest request has left");
				}
			});
		}
		Self::enter(id, request, state);
	}

	pub(crate) fn do_request(
		origin: OriginFor<T>,
		certificate_id: CertificateId,
		to: &str,
		reason: &str,
		notes: &str,
		migration_data: Vec<u8>,
	) -> DispatchResult {
		let to = Version::try_from(to).map_err(Error::<T>::from)?;
		let reason = Self::reason(reason)?;
		let notes = match Notes::try_from(notes) {
			Ok(notes) => Some(notes),
			Err(TextError::Empty) => None,
			Err(TextError::TooLong) => return Err(Error::<T>::NotesTooLong.into()),
			Err(TextError::NotAscii) => return Err(Error::<T>::NotesNotAscii.into()),
		};
		let migration_data =
			Content::try_from(migration_data).map_err(|_| Error::<T>::MigrationDataTooLong)?;

		let certificate =
			Certificates::<T>::get(certificate_id).ok_or(Error::<T>::UnknownCertificate)?;
		let requester = Self::ensure_holder_or_issuer(origin, &certificate)?;
		ensure!(!OpenRequests::<T>::contains_key(certificate_id), Error::<T>::AlreadyRequested);
		Self::ensure_upgradable(certificate_id, &certificate)?;
		let from = certificate.version().map_err(Error::<T>::from)?;
		let step = version::step(&from.into(), &to.into()).ok_or(Error::<T>::VersionNotHigher)?;

		let id = NextRequestId::<T>::get();
		NextRequestId::<T>::put(id.checked_add(1).ok_or(Error::<T>::NoRequestIdLeft)?);
		let needs_approval = step == Step::Major
			|| SensitivePaths::<T>::contains_key(&certificate.subject, (from, to));
		let state = match needs_approval {
			true => RequestState::Pending,
			false => RequestState::Approved,
		};
		let now = frame_system::Pallet::<T>::block_number();
		Requests::<T>::insert(
			id,
			Request {
				certificate: certificate_id,
				from,
				to,
				reason,
				notes,
				requester: requester.clone(),
				requested_at: now,
				state,
				since: now,
			},
		);
		MigrationData::<T>::insert(id, migration_data);
		OpenRequests::<T>::insert(certificate_id, id);
		if needs_approval {
			PendingByIssuer::<T>::insert(Issuers::<T>::get(certificate_id), id, ());
		}

		Self::deposit_event(Event::UpgradeRequested {
			request: id,
			certificate: certificate_id,
			from: from.into(),
			to: to.into(),
			by: requester,
		});
		if !needs_approval {
			Self::deposit_event(Event::UpgradeApproved { request: id, automatic: true });
		}
		Ok(())
	}

	pub(crate) fn do_approve(origin: OriginFor<T>, id: RequestId) -> DispatchResult {
		T::IssueOrigin::ensure_origin(origin)?;
		let (mut request, certificate) = Self::known_request(id)?;
		ensure!(request.state.is_open(), Error::<T>::RequestClosed);
		ensure!(request.state == RequestState::Pending, Error::<T>::AlreadyApproved);
		Self::ensure_upgradable(request.certificate, &certificate)?;

		PendingByIssuer::<T>::remove(Issuers::<T>::get(request.certificate), id);
		Self::enter(id, &mut request, RequestState::Approved);
		Self::deposit_event(Event::UpgradeApproved { request: id, automatic: false });
		Ok(())
	}

	pub(crate) fn do_execute(origin: OriginFor<T>, id: RequestId) -> DispatchResult {
		let (mut request, certificate) = Self::known_request(id)?;
		Self::ensure_holder_or_issuer(origin, &certificate)?;
		let steps_done = match request.state {
			RequestState::Pending => return Err(Error::<T>::NotApproved.into()),
			RequestState::Approved => {
				Self::deposit_event(Event::UpgradeStarted { request: id });
				0
			},
			RequestState::InProgress { steps_done } => steps_done,
			RequestState::Completed | RequestState::Failed { .. } | RequestState::Cancelled => {
				return Err(Error::<T>::RequestClosed.into())
			},
		};

		// Nothing stays of a step that fails, but that it failed.
		match with_storage_layer(|| Self::try_step(id, &request, certificate, steps_done)) {
			Ok(None) => {
				let steps_done = steps_done.saturating_add(1);
				Self::enter(id, &mut request, RequestState::InProgress { steps_done });
				Self::deposit_event(Event::UpgradeAdvanced { request: id, steps_done });
			},
			Ok(Some(archived)) => {
				Self::close(id, &mut request, RequestState::Completed);
				Self::deposit_event(Event::UpgradeCompleted {
					request: id,
					certificate: request.certificate,
					from: request.from.into(),
					to: request.to.into(),
					archived,
				});
			},
			Err(error) => {
				Self::close(id, &mut request, RequestState::Failed { error });
				Self::deposit_event(Event::UpgradeFailed { request: id, error });
			},
		}
		Ok(())
	}

	/// Do one step of an upgrade. The last one replaces the version, and returns where the old one is
	/// in the archive.
	fn try_step(
		id: RequestId,
		request: &RequestOf<T>,
		mut certificate: CertificateOf<T>,
		steps_done: u32,
	) -> Result<Option<RevisionNumber>, DispatchError> {
		let migration_data =
			MigrationData::<T>::get(id).defensive_ok_or(Error::<T>::UnknownRequest)?;
		let (revision, number) = Self::ensure_upgradable(request.certificate, &certificate)?;
		let upgrade = Upgrade {
			certificate: request.certificate,
			from: request.from,
			to: request.to,
			content: revision.as_ref().map(|revision| revision.content.clone()),
			migration_data,
		};
		let content = match T::Upgrader::step(&upgrade, steps_done)? {
			Progress::Done(content) => content,
			Progress::More => {
				ensure!(steps_done.saturating_add(1) < MAX_UPGRADE_STEPS, Error::<T>::TooManySteps);
				return Ok(None);
			},
		};

		Archive::<T>::insert(
			request.certificate,
			number,
			ArchivedVersion {
				holder: certificate.holder.clone(),
				subject: certificate.subject.clone(),
				version: request.from,
				previous: certificate.previous,
				issued_at: certificate.issued_at,
				revision,
				replaced_by: id,
				reason: request.reason.clone(),
				archived_at: frame_system::Pallet::<T>::block_number(),
			},
		);
		Revisions::<T>::insert(
			request.certificate,
			Revision { parent: number, request: id, content },
		);
		certificate.set_version(request.to);
		Certificates::<T>::insert(request.certificate, certificate);
		Ok(Some(number))
	}

	pub(crate) fn do_cancel(origin: OriginFor<T>, id: RequestId) -> DispatchResult {
		let (mut request, certificate) = Self::known_request(id)?;
		let by = Self::ensure_holder_or_issuer(origin, &certificate)?;
		match request.state {
			RequestState::Pending => {
				PendingByIssuer::<T>::remove(Issuers::<T>::get(request.certificate), id)
			},
			RequestState::Approved => (),
			RequestState::InProgress { .. } => return Err(Error::<T>::AlreadyStarted.into()),
			RequestState::Completed | RequestState::Failed { .. } | RequestState::Cancelled => {
				return Err(Error::<T>::RequestClosed.into())
			},
		}

		Self::close(id, &mut request, RequestState::Cancelled);
		Self::deposit_event(Event::UpgradeCancelled { request: id, by });
		Ok(())
	}

	pub(crate) fn do_mark_path(
		subject: &str,
		from: &str,
		to: &str,
		sensitive: bool,
	) -> DispatchResult {
		let subject = Self::subject(subject)?;
		let from = Version::try_from(from).map_err(Error::<T>::from)?;
		let to = Version::try_from(to).map_err(Error::<T>::from)?;
		ensure!(from < to, Error::<T>::VersionNotHigher);
		let marked = SensitivePaths::<T>::contains_key(&subject, (from, to));
		ensure!(marked != sensitive, Error::<T>::PathUnchanged);

		match sensitive {
			true => SensitivePaths::<T>::insert(&subject, (from, to), ()),
			false => SensitivePaths::<T>::remove(&subject, (from, to)),
		}
		let (from, to) = (from.into(), to.into());
		Self::deposit_event(Event::PathMarked { subject, from, to, sensitive });
		Ok(())
	}

	pub(crate) fn do_batch(origin: OriginFor<T>, actions: Vec<UpgradeAction>) -> DispatchResult {
		ensure!(!actions.is_empty(), Error::<T>::BatchEmpty);
		ensure!(actions.len() <= MAX_BATCH_LENGTH as usize, Error::<T>::BatchTooLong);
		actions.into_iter().try_for_each(|action| {
			let origin = origin.clone();
			match action {
				UpgradeAction::Request {
					certificate,
					to_version,
					reason,
					notes,
					migration_data,
				} => Self::do_request(
					origin,
					certificate,
					&to_version,
					&reason,
					&notes,
					migration_data,
				),
				UpgradeAction::Approve { request } => Self::do_approve(origin, request),
				UpgradeAction::Execute { request } => Self::do_execute(origin, request),
				UpgradeAction::Cancel { request } => Self::do_cancel(origin, request),
			}
		})
	}

	/// Check that open requests are indexed and have their data, that closed ones are not and have
	/// none, and that the chains of versions rise, lead to the first one, and are all there is in the
	/// archive.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn do_try_state_of_upgrades() -> Result<(), sp_runtime::TryRuntimeError> {
		let (mut open, mut pending, mut unsuccessful, mut completed) = (0, 0, 0, 0);
		for (id, request) in Requests::<T>::iter() {
			ensure!(id < NextRequestId::<T>::get(), "the id of a request was never given out");
			ensure!(request.from < request.to, "a request does not go up");
			let certificate = Certificates::<T>::get(request.certificate)
				.ok_or("a request is for no certificate")?;
			let is_open = request.state.is_open();
			ensure!(
				!is_open || certificate.version() == Ok(request.from),
				"an open request starts from another version"
			);
			ensure!(
				is_open == (OpenRequests::<T>::get(request.certificate) == Some(id)),
				"a request is not where the open ones are, or should not be there"
			);
			ensure!(
				is_open == MigrationData::<T>::contains_key(id),
				"an open request has no data, or a closed one has some"
			);
			let is_pending = request.state == RequestState::Pending;
			let issuer = Issuers::<T>::get(request.certificate);
			ensure!(
				is_pending == PendingByIssuer::<T>::contains_key(issuer, id),
				"a request is not in the list of its issuer, or should not be there"
			);
			let is_unsuccessful = request.state.is_unsuccessful();
			let known = UnsuccessfulRequests::<T>::get(request.certificate);
			ensure!(
				is_unsuccessful == known.contains(&id),
				"a request is not where the unsuccessful ones are, or should not be there"
			);
			open += usize::from(is_open);
			pending += usize::from(is_pending);
			unsuccessful += usize::from(is_unsuccessful);
			completed += usize::from(request.state == RequestState::Completed);
		}
		ensure!(OpenRequests::<T>::iter_keys().count() == open, "an open request is none");
		ensure!(MigrationData::<T>::iter_keys().count() == open, "there is data of no request");
		ensure!(PendingByIssuer::<T>::iter_keys().count() == pending, "a pending request is none");
		ensure!(
			UnsuccessfulRequests::<T>::iter_values().map(|known| known.len()).sum::<usize>()
				== unsuccessful,
			"an unsuccessful request is none"
		);

		let mut archived = 0;
		for (id, revision) in Revisions::<T>::iter() {
			let certificate =
				Certificates::<T>::get(id).ok_or("there is content of no certificate")?;
			let mut version = certificate.version().map_err(|_| "a version cannot be read")?;
			let mut revision = Some(revision);
			while let Some(Revision { parent, request, .. }) = revision {
				let old = Archive::<T>::get(id, parent).ok_or("a parent is not in the archive")?;
				let by = Requests::<T>::get(request).ok_or("an upgrade has no request")?;
				ensure!(
					old.replaced_by == request
						&& by.certificate == id
						&& by.state == RequestState::Completed
						&& by.from == old.version
						&& by.to == version,
					"an upgrade is not the one that was requested"
				);
				ensure!(
					old.revision.as_ref().map(|before| before.parent) == parent.checked_sub(1),
					"the parents of a version do not lead to the first one"
				);
				version = old.version;
				revision = old.revision;
				archived += 1;
			}
		}
		ensure!(Archive::<T>::iter_keys().count() == archived, "an old version has no child");
		ensure!(completed == archived, "a completed request left no trace");

		ensure!(
			Issuers::<T>::iter_keys().all(Certificates::<T>::contains_key),
			"somebody issued no certificate"
		);
		ensure!(
			SensitivePaths::<T>::iter_keys().all(|(_, (from, to))| from < to),
			"a sensitive path does not go up"
		);
		Ok(())
	}
}
