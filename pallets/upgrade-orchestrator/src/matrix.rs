// SPDX-License-Identifier: Apache-2.0

//! Which versions of which targets go together.
//!
//! Two versions go together unless somebody said that they do not. Such a statement holds in both directions. A
//! plan is refused if it would leave two versions beside each other that do not go together. A component that
//! may fail alone counts with both of its versions, the one before and the one after: make it
//! critical if that is too strict.

use crate::{
	rule::{key, named},
	version, Change, Config, CurrentVersion, Error, Incompatibilities, Incompatibility, Pallet,
	PlanOf, TargetId, Targets, Text, Versions, RUNTIME_TARGET,
};
use alloc::{collections::BTreeMap, vec, vec::Vec};
use frame_support::{defensive, ensure, pallet_prelude::DispatchResult};

impl Incompatibility {
	/// Both sides.
	fn sides(&self) -> [&(TargetId, Text); 2] {
		[&self.first, &self.second]
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_compatibility(
		one: (TargetId, Vec<u8>),
		other: (TargetId, Vec<u8>),
		compatible: bool,
	) -> DispatchResult {
		ensure!(one.0 != other.0, Error::<T>::SameTarget);
		for target in [one.0, other.0] {
			Self::check_known(target)?;
		}
		let side = |(target, version): (TargetId, Vec<u8>)| -> Result<_, Error<T>> {
			Ok((target, key(&named::<T>(version)?)))
		};
		let (one, other) = (side(one)?, side(other)?);
		let (first, second) = if one.0 < other.0 { (one, other) } else { (other, one) };
		let said = Incompatibility { first: first.clone(), second: second.clone() };
		let known = Incompatibilities::<T>::get();
		let is_known = known.contains(&said);
		ensure!(compatible || is_known || !known.is_full(), Error::<T>::TooManyIncompatibilities);
		// A later word on the same pair takes the place of the earlier one.
		Self::withdraw_changes(|waiting| {
			matches!(
				waiting,
				Change::Compatibility { first, second, .. }
					if *first == said.first && *second == said.second
			)
		});
		let change = Change::Compatibility { first, second, compatible };
		Self::make_change(change, compatible && is_known)
	}

	/// Write down whether two versions go together.
	pub(crate) fn apply_compatibility(
		first: &(TargetId, Text),
		second: &(TargetId, Text),
		compatible: bool,
	) {
		let said = Incompatibility { first: first.clone(), second: second.clone() };
		Incompatibilities::<T>::mutate(|known| {
			known.retain(|other| *other != said);
			if !compatible && known.try_push(said).is_err() {
				defensive!("there was room, or it was among them");
			}
		});
	}

	/// Refuse the number of a target that is not known.
	pub(crate) fn check_known(target: TargetId) -> Result<(), Error<T>> {
		ensure!(
			target == RUNTIME_TARGET || Targets::<T>::contains_key(target),
			Error::<T>::UnknownTarget
		);
		Ok(())
	}

	/// Whether something is said about a target's versions.
	pub(crate) fn is_in_matrix(target: TargetId) -> bool {
		let about = |side: &(TargetId, Text)| side.0 == target;
		Incompatibilities::<T>::get().iter().any(|said| said.sides().into_iter().any(about))
	}

	/// The version that a target has, as text. `None` if it is unknown or retired.
	pub(crate) fn current_version_of(target: TargetId) -> Option<Text> {
		if target == RUNTIME_TARGET {
			let current = CurrentVersion::<T>::get(target)?;
			return Versions::<T>::get(target, current).map(|record| record.version);
		}
		Targets::<T>::get(target).filter(|info| !info.retired).map(|info| info.version)
	}

	/// The version that a target has, as the matrix knows it.
	fn current_key_of(target: TargetId) -> Option<Text> {
		Self::current_version_of(target)
			.and_then(|version| version::parse(&version))
			.map(|v| key(&v))
	}

	/// Refuse a plan after which two versions could stand beside each other that do not go together.
	pub(crate) fn check_matrix(plan: &PlanOf<T>) -> Result<(), Error<T>> {
		let known = Incompatibilities::<T>::get();
		if known.is_empty() {
			return Ok(());
		}
		let after = |version: &Text| named::<T>(version.to_vec()).map(|version| key(&version));
		let mut changed = BTreeMap::<TargetId, Vec<Text>>::new();
		if plan.candidate.is_some() {
			changed.insert(RUNTIME_TARGET, vec![after(&plan.version)?]);
		}
		for component in &plan.components {
			let mut versions = vec![after(&component.to_version)?];
			if !component.critical {
				versions.extend(Self::current_key_of(component.target));
			}
			changed.insert(component.target, versions);
		}
		let stands = |side: &(TargetId, Text)| match changed.get(&side.0) {
			Some(versions) => versions.contains(&side.1),
			None => Self::current_key_of(side.0).is_some_and(|version| version == side.1),
		};
		let broken = known.iter().any(|said| {
			// What stands beside each other already is no reason to refuse what leaves it as it is.
			said.sides().iter().any(|side| changed.contains_key(&side.0))
				&& said.sides().into_iter().all(stands)
		});
		ensure!(!broken, Error::<T>::IncompatibleVersions);
		Ok(())
	}

	/// The registered versions of all other targets that go together with a version of a target.
	pub(crate) fn versions_beside(target: TargetId, version: Vec<u8>) -> Vec<(TargetId, Text)> {
		let Some(version) = version::parse(&version).map(|version| key(&version)) else {
			return Vec::new();
		};
		let this = (target, version);
		let known = Incompatibilities::<T>::get();
		let live = Targets::<T>::iter().filter(|(_, info)| !info.retired).map(|(other, _)| other);
		let mut others: Vec<_> =
			core::iter::once(RUNTIME_TARGET).chain(live).filter(|other| *other != target).collect();
		others.sort();
		let mut beside = Vec::new();
		for other in others {
			let mut versions: Vec<_> = Self::history(other)
				.into_iter()
				.map(|link| link.version)
				.filter(|version| {
					let Some(version) = version::parse(version) else { return false };
					let other = (other, key(&version));
					!known
						.iter()
						.any(|said| said.sides().contains(&&this) && said.sides().contains(&&other))
				})
				.collect();
			versions.sort();
			versions.dedup();
			beside.extend(versions.into_iter().map(|version| (other, version)));
		}
		beside
	}
}
