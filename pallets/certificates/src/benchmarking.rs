// SPDX-License-Identifier: Apache-2.0

//! Benchmarks: the dearest case of each call, and of the parts of the migration.

use super::*;
use crate::migrations::{v0, v1};
use alloc::string::String;
use frame_benchmarking::v2::*;
use frame_support::{
	migrations::SteppedMigration,
	traits::{EnsureOrigin, GetStorageVersion, StorageVersion},
	weights::WeightMeter,
};
use frame_system::RawOrigin;

const LONGEST_VERSION: &str = "4294967295.4294967295.4294967295";

fn longest_subject() -> String {
	"S".repeat(MAX_SUBJECT_LENGTH as usize)
}

fn longest_reason() -> String {
	"R".repeat(MAX_REASON_LENGTH as usize)
}

fn issue_origin<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::IssueOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// A later version on a subject, so that the one before is read.
	#[benchmark]
	fn issue() -> Result<(), BenchmarkError> {
		let origin = issue_origin::<T>()?;
		let holder: T::AccountId = account("holder", 0, 0);
		let previous = Pallet::<T>::do_issue(holder.clone(), &longest_subject(), "1.0.0")?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, holder, longest_subject(), LONGEST_VERSION.into());

		let issued = Certificates::<T>::get(previous + 1).unwrap();
		assert_eq!(issued.previous, Some(previous));
		Ok(())
	}

	#[benchmark]
	fn transfer() -> Result<(), BenchmarkError> {
		let holder: T::AccountId = whitelisted_caller();
		let new_holder: T::AccountId = account("new holder", 0, 0);
		let id = Pallet::<T>::do_issue(holder.clone(), &longest_subject(), LONGEST_VERSION)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(holder), id, new_holder.clone());

		assert_eq!(Certificates::<T>::get(id).unwrap().holder, new_holder);
		Ok(())
	}

	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let origin = issue_origin::<T>()?;
		let holder: T::AccountId = account("holder", 0, 0);
		let id = Pallet::<T>::do_issue(holder, &longest_subject(), LONGEST_VERSION)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, longest_reason());

		assert!(Certificates::<T>::get(id).unwrap().is_revoked());
		Ok(())
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
