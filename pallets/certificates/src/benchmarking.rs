// SPDX-License-Identifier: Apache-2.0

//! Benchmarks: the dearest case of each call, and of the parts of the migration.

use super::*;
use crate::migrations::{v0, v1};
use alloc::{string::String, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	migrations::SteppedMigration,
	traits::{EnsureOrigin, GetStorageVersion, StorageVersion},
	weights::WeightMeter,
};
use frame_system::RawOrigin;

const LONGEST_VERSION: &str = "4294967295.4294967295.4294967295";
/// A version from which the longest one is a small step.
const VERSION_BEFORE: &str = "4294967295.4294967295.1";

fn longest_subject() -> String {
	"S".repeat(MAX_SUBJECT_LENGTH as usize)
}

fn longest_reason() -> String {
	"R".repeat(MAX_REASON_LENGTH as usize)
}

fn issue_origin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::IssueOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn longest_notes() -> String {
	"N".repeat(MAX_NOTES_LENGTH as usize)
}

fn data(length: u32) -> Vec<u8> {
	vec![b'D'; length as usize]
}

/// A certificate whose issuer is known, which was upgraded before, and whose path to the longest
/// version needs approval.
fn certificate<T: Config>(holder: &T::AccountId) -> Result<CertificateId, BenchmarkError> {
	let issuer: T::AccountId = account("issuer", 0, 0);
	let subject = longest_subject();
	let id = Pallet::<T>::do_issue(Some(issuer), holder.clone(), &subject, VERSION_BEFORE)?;
	Revisions::<T>::insert(
		id,
		Revision {
			parent: 0,
			request: 0,
			content: Content::truncate_from(data(MAX_CONTENT_LENGTH)),
		},
	);
	Pallet::<T>::do_mark_path(&subject, VERSION_BEFORE, LONGEST_VERSION, true)?;
	Ok(id)
}

/// A request for that upgrade, that waits for approval.
fn request<T: Config>(
	holder: &T::AccountId,
	id: CertificateId,
) -> Result<RequestId, BenchmarkError> {
	let request = NextRequestId::<T>::get();
	Pallet::<T>::do_request(
		RawOrigin::Signed(holder.clone()).into(),
		id,
		LONGEST_VERSION,
		&longest_reason(),
		&longest_notes(),
		data(MAX_CONTENT_LENGTH),
	)?;
	assert_eq!(Requests::<T>::get(request).unwrap().state, RequestState::Pending);
	Ok(request)
}

/// So many unsuccessful requests that the next one takes the place of the first.
fn unsuccessful_requests<T: Config>(
	holder: &T::AccountId,
	id: CertificateId,
) -> Result<RequestId, BenchmarkError> {
	let first = NextRequestId::<T>::get();
	for _ in 0..MAX_UNSUCCESSFUL_REQUESTS {
		let request = request::<T>(holder, id)?;
		Pallet::<T>::do_cancel(RawOrigin::Signed(holder.clone()).into(), request)?;
	}
	Ok(first)
}

/// An approved request of which all steps but the last one are done.
fn last_step<T: Config>(
	holder: &T::AccountId,
	id: CertificateId,
) -> Result<RequestId, BenchmarkError> {
	let request = request::<T>(holder, id)?;
	Pallet::<T>::do_approve(issue_origin::<T>()?, request)?;
	let data = MigrationData::<T>::get(request).unwrap();
	let upgrade = Upgrade {
		certificate: id,
		from: VERSION_BEFORE.try_into().unwrap(),
		to: LONGEST_VERSION.try_into().unwrap(),
		content: Revisions::<T>::get(id).map(|revision| revision.content),
		migration_data: data,
	};
	let mut steps_done = 0;
	while T::Upgrader::step(&upgrade, steps_done)? == Progress::More {
		steps_done += 1;
	}
	Requests::<T>::mutate(request, |request| {
		request.as_mut().unwrap().state = RequestState::InProgress { steps_done };
	});
	Ok(request)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// A later version on a subject, so that the one before is read. The issuer has an account, which
	/// the origin that a runtime offers for benchmarks may not have.
	#[benchmark]
	fn issue() -> Result<(), BenchmarkError> {
		let issuer: T::AccountId = account("issuer", 0, 0);
		let holder: T::AccountId = account("holder", 0, 0);
		let previous = Pallet::<T>::do_issue(None, holder.clone(), &longest_subject(), "1.0.0")?;

		#[block]
		{
			Pallet::<T>::ensure_layout()?;
			Pallet::<T>::do_issue(Some(issuer), holder, &longest_subject(), LONGEST_VERSION)?;
		}

		let issued = Certificates::<T>::get(previous + 1).unwrap();
		assert_eq!(issued.previous, Some(previous));
		assert!(Issuers::<T>::contains_key(previous + 1));
		Ok(())
	}

	#[benchmark]
	fn transfer() -> Result<(), BenchmarkError> {
		let holder: T::AccountId = whitelisted_caller();
		let new_holder: T::AccountId = account("new holder", 0, 0);
		let id = Pallet::<T>::do_issue(None, holder.clone(), &longest_subject(), LONGEST_VERSION)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder), id, new_holder.clone());

		assert_eq!(Certificates::<T>::get(id).unwrap().holder, new_holder);
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let origin = issue_origin::<T>()?;
		let holder: T::AccountId = account("holder", 0, 0);
		let id = Pallet::<T>::do_issue(None, holder, &longest_subject(), LONGEST_VERSION)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, longest_reason());

		assert!(Certificates::<T>::get(id).unwrap().is_revoked());
		Ok(())
	}

	/// A small step on a sensitive path, so that both are looked at and an issuer has to be asked.
	#[benchmark]
	fn request_upgrade(d: Linear<0, MAX_CONTENT_LENGTH>) -> Result<(), BenchmarkError> {
		let holder: T::AccountId = whitelisted_caller();
		let id = certificate::<T>(&holder)?;
		let (to, reason, notes) = (LONGEST_VERSION.into(), longest_reason(), longest_notes());

		#[extrinsic_call]
		_(RawOrigin::Signed(holder), id, to, reason, notes, data(d));

		let request = OpenRequests::<T>::get(id).unwrap();
		assert_eq!(Requests::<T>::get(request).unwrap().state, RequestState::Pending);
		Ok(())
	}

	#[benchmark]
	fn approve_upgrade() -> Result<(), BenchmarkError> {
		let origin = issue_origin::<T>()?;
		let holder: T::AccountId = account("holder", 0, 0);
		let request = request::<T>(&holder, certificate::<T>(&holder)?)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, request);

		assert_eq!(Requests::<T>::get(request).unwrap().state, RequestState::Approved);
		Ok(())
	}

	/// The last step, which replaces one longest content by another.
	#[benchmark]
	fn execute_upgrade() -> Result<(), BenchmarkError> {
		let holder: T::AccountId = whitelisted_caller();
		let id = certificate::<T>(&holder)?;
		let request = last_step::<T>(&holder, id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder), request);

		assert_eq!(Requests::<T>::get(request).unwrap().state, RequestState::Completed);
		assert!(Archive::<T>::contains_key(id, 1));
		Ok(())
	}

	/// A step that fails after everything was read: the archive is full.
	#[benchmark]
	fn fail_upgrade() -> Result<(), BenchmarkError> {
		let holder: T::AccountId = whitelisted_caller();
		let id = certificate::<T>(&holder)?;
		let forgotten = unsuccessful_requests::<T>(&holder, id)?;
		let request = last_step::<T>(&holder, id)?;
		Revisions::<T>::mutate(id, |revision| {
			revision.as_mut().unwrap().parent = MAX_ARCHIVED_VERSIONS - 1;
		});

		#[extrinsic_call]
		execute_upgrade(RawOrigin::Signed(holder), request);

		assert!(Requests::<T>::get(request).unwrap().state.is_unsuccessful());
		assert!(!Requests::<T>::contains_key(forgotten));
		Ok(())
	}

	#[benchmark]
	fn cancel_upgrade() -> Result<(), BenchmarkError> {
		let holder: T::AccountId = whitelisted_caller();
		let id = certificate::<T>(&holder)?;
		let forgotten = unsuccessful_requests::<T>(&holder, id)?;
		let request = request::<T>(&holder, id)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder), request);

		assert_eq!(Requests::<T>::get(request).unwrap().state, RequestState::Cancelled);
		assert!(!Requests::<T>::contains_key(forgotten));
		Ok(())
	}

	#[benchmark]
	fn mark_path() -> Result<(), BenchmarkError> {
		let origin = issue_origin::<T>()?;
		let (from, to) = (VERSION_BEFORE.into(), LONGEST_VERSION.into());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, longest_subject(), from, to, true);

		assert_eq!(SensitivePaths::<T>::iter().count(), 1);
		Ok(())
	}

	/// A whole piece, with others before and after it.
	#[benchmark]
	fn check_piece() {
		let upgrade = Upgrade {
			certificate: 0,
			from: VERSION_BEFORE.try_into().unwrap(),
			to: LONGEST_VERSION.try_into().unwrap(),
			content: None,
			migration_data: Content::truncate_from(data(MAX_CONTENT_LENGTH)),
		};
		let progress;

		#[block]
		{
			progress = TextContent::<T>::step(&upgrade, 1);
		}

		assert_eq!(progress, Ok(Progress::More));
	}

	/// A step that finds nothing left to convert and closes the migration.
	#[benchmark]
	fn step_base() {
		StorageVersion::new(0).put::<Pallet<T>>();
		let end = NextId::<T>::get();
		let mut meter = WeightMeter::new();
		let next;

		#[block]
		{
			next = v1::LazyMigrationV1::<T>::step(Some(end), &mut meter);
		}

		assert_eq!(next, Ok(None));
		assert_eq!(Pallet::<T>::on_chain_storage_version(), v1::STORAGE_VERSION);
	}

	/// One certificate of the largest size.
	#[benchmark]
	fn step() {
		let id = NextId::<T>::get();
		let holder: T::AccountId = account("holder", 0, 0);
		v0::Certificates::<T>::insert(
			id,
			types::v0::Certificate {
				holder: holder.clone(),
				subject: longest_subject().as_str().try_into().unwrap(),
				version: LONGEST_VERSION.try_into().unwrap(),
				previous: Some(id),
				issued_at: frame_system::Pallet::<T>::block_number(),
				revoked: true,
			},
		);

		#[block]
		{
			v1::LazyMigrationV1::<T>::convert(id).unwrap();
		}

		assert!(v1::ByHolder::<T>::contains_key(&holder, id));
		assert!(v1::Certificates::<T>::get(id).unwrap().is_revoked());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
