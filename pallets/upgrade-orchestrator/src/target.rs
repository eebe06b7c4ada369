// SPDX-License-Identifier: Apache-2.0

//! What else can be upgraded by a plan: contracts, sets of parameters, other chains, front ends.
//!
//! A target is registered with the account that calls for it speak for, and with the least class of a plan that
//! may upgrade it. Each version that it ever had stays in the registry. Targets are numbered by whoever
//! registers them; 0 is the runtime, which has a registry of its own.

use crate::{
	plan, version, Change, ChangeOf, Class, Config, CurrentVersion, Error, HighestVersion,
	Incompatibilities, Pallet, ProposalId, TargetId, TargetInfo, TargetInfoOf, TargetInputOf,
	TargetOrigin, TargetVersionRecord, TargetVersions, Targets, Text, VersionStatus, MAX_TARGETS,
	RUNTIME_TARGET,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use frame_support::{defensive, ensure, pallet_prelude::DispatchResult, traits::Time};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register_target(target: TargetId, input: TargetInputOf<T>) -> DispatchResult {
		ensure!(target != RUNTIME_TARGET, Error::<T>::RuntimeTarget);
		ensure!(target < MAX_TARGETS, Error::<T>::TooManyTargets);
		let known = Targets::<T>::get(target);
		let version = plan::text::<T>(input.version)?;
		ensure!(version::parse(&version).is_some(), Error::<T>::VersionUnreadable);
		ensure!(input.class != Class::Emergency, Error::<T>::ClassNotForTargets);
		let name = plan::text::<T>(input.name)?;
		ensure!(!name.is_empty(), Error::<T>::NameMissing);
		let info = TargetInfo {
			name,
			kind: input.kind,
			owner: input.owner,
			origin: input.origin,
			class: input.class,
			// What it has is known, and only plans change it.
			version: known.as_ref().map_or(version, |known| known.version.clone()),
			retired: false,
		};
		let weaker = match &known {
			Some(known) => info.origin != known.origin || info.class < known.class || known.retired,
			None => info.origin == TargetOrigin::Root,
		};
		Self::change_target(target, info, weaker)
	}

	pub(crate) fn do_retire_target(target: TargetId) -> DispatchResult {
		let info = Self::live_target(target)?;
		// What was said of its versions does not count any more, which lets other plans through.
		let weaker = Self::is_in_matrix(target);
		Self::change_target(target, TargetInfo { retired: true, ..info }, weaker)
	}

	fn change_target(target: TargetId, info: TargetInfoOf<T>, weaker: bool) -> DispatchResult {
		let change = Change::Target { target, info };
		// A later word on the same target takes the place of the earlier one.
		Self::withdraw_changes(
			|waiting| matches!(waiting, Change::Target { target: other, .. } if *other == target),
		);
		Self::make_change(change, weaker)
	}

	/// Make a change at once, or let it wait if it lets more through.
	pub(crate) fn make_change(change: ChangeOf<T>, weaker: bool) -> DispatchResult {
		if weaker {
			Self::schedule_change(change, Self::policy(Class::Major).timelock)?;
		} else {
			Self::apply_change(change);
		}
		Self::reschedule();
		Ok(())
	}

	/// Write down what is known of a target from now on.
	pub(crate) fn apply_target(target: TargetId, info: &TargetInfoOf<T>) {
		match Targets::<T>::get(target) {
			// A plan may have upgraded it while the change waited.
			Some(known) => {
				Targets::<T>::insert(target, TargetInfo { version: known.version, ..info.clone() });
			},
			None => {
				Targets::<T>::insert(target, info);
				Self::add_version(target, 0, info.version.clone(), None);
			},
		}
	}

	/// A target that plans may upgrade.
	pub(crate) fn live_target(target: TargetId) -> Result<TargetInfoOf<T>, Error<T>> {
		ensure!(target != RUNTIME_TARGET, Error::<T>::RuntimeTarget);
		let info = Targets::<T>::get(target).ok_or(Error::<T>::UnknownTarget)?;
		ensure!(!info.retired, Error::<T>::TargetRetired);
		Ok(info)
	}

	fn add_version(
		target: TargetId,
		number: u32,
		version: Text,
		by: Option<(ProposalId, T::AccountId)>,
	) {
		let previous = CurrentVersion::<T>::get(target);
		let (proposal, proposer) = by.unzip();
		let record = TargetVersionRecord {
			version,
			previous,
			proposal,
			proposer,
			activated_at: frame_system::Pallet::<T>::block_number(),
			activated_at_ms: T::Time::now(),
			status: VersionStatus::Active,
		};
		Self::set_version_status(target, previous, VersionStatus::Superseded);
		TargetVersions::<T>::insert(target, number, record);
		CurrentVersion::<T>::insert(target, number);
		HighestVersion::<T>::insert(target, number);
	}

	/// All of this that decides about plans, for the witness of the orchestrator's own storage.
	pub(crate) fn targets_witness() -> impl Encode {
		let targets: BTreeMap<_, _> = Targets::<T>::iter().collect();
		let numbers: Vec<_> = targets
			.keys()
			.map(|target| (CurrentVersion::<T>::get(target), HighestVersion::<T>::get(target)))
			.collect();
		(targets, numbers, Incompatibilities::<T>::get())
	}

	fn set_version_status(target: TargetId, number: Option<u32>, status: VersionStatus) {
		let Some(number) = number else { return };
		TargetVersions::<T>::mutate(target, number, |record| {
			if let Some(record) = record {
				record.status = status;
			}
		});
	}

	/// A component upgraded its target.
	pub(crate) fn upgrade_target(
		target: TargetId,
		info: TargetInfoOf<T>,
		to_version: &Text,
		by: (ProposalId, T::AccountId),
	) {
		let number = HighestVersion::<T>::get(target).saturating_add(1);
		Self::add_version(target, number, to_version.clone(), Some(by));
		Targets::<T>::insert(target, TargetInfo { version: to_version.clone(), ..info });
	}

	/// A fallback takes a target back. Refused where another plan upgraded the target since: the call would undo that
	/// as well, and the version before would not be the one that is left.
	pub(crate) fn take_target_back(target: TargetId, id: ProposalId) -> Result<(), Error<T>> {
		let current = CurrentVersion::<T>::get(target).ok_or(Error::<T>::UnknownTarget)?;
		let record = TargetVersions::<T>::get(target, current).ok_or(Error::<T>::UnknownTarget)?;
		ensure!(record.proposal == Some(id), Error::<T>::TargetUpgradedSince);
		let before = record
			.previous
			.and_then(|number| TargetVersions::<T>::get(target, number).map(|old| (number, old)));
		let Some((previous, before)) = before else {
			defensive!("a version that a proposal brought in has one before it");
			return Ok(());
		};
		Self::set_version_status(target, Some(current), VersionStatus::RolledBack);
		Self::set_version_status(target, Some(previous), VersionStatus::Active);
		CurrentVersion::<T>::insert(target, previous);
		Targets::<T>::mutate(target, |info| {
			if let Some(info) = info {
				info.version = before.version;
			}
		});
		Ok(())
	}
}
