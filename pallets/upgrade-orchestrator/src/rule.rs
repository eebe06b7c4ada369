// SPDX-License-Identifier: Apache-2.0

//! Which version may follow which, and how much a plan changes.
//!
//! Without a rule of its own, a path to a later patch or minor version is allowed, and one to the next major
//! version is not. A rule forbids a path, allows it, or says which migrations belong to it. No rule
//! lets a version go back, or skip a major version.

use crate::{
	lifecycle::Rollback,
	version::{self, Step},
	Change, Class, CodeInfo, Config, Error, FailurePolicy, FreezeDefault, Pallet, PlanOf, Rules,
	TargetId, Text, UpgradeRule, VersionStatus, Versions, RUNTIME_TARGET,
};
use alloc::{string::ToString, vec::Vec};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use semver::Version;
use sp_runtime::traits::Hash;

/// What rules know a version by: labels are the proposer's choice, and say nothing about what may follow what.
pub(crate) fn key(version: &Version) -> Text {
	let plain = Version::new(version.major, version.minor, version.patch);
	Text::truncate_from(plain.to_string().into_bytes())
}

/// A version as it is given to a call.
pub(crate) fn named<T: Config>(text: Vec<u8>) -> Result<Version, Error<T>> {
	version::parse(&text).ok_or(Error::<T>::VersionUnreadable)
}

impl<T: Config> Pallet<T> {
	/// The semantic version that a plan starts from.
	pub(crate) fn base_version(base_spec_version: u32) -> Text {
		Versions::<T>::get(RUNTIME_TARGET, base_spec_version).map_or_else(
			|| version::text_of::<T::VersionScheme>(base_spec_version),
			|base| base.version,
		)
	}

	/// The step from one version to another under a rule, and the hash of the migrations that belong to it.
	///
	/// Code with the version that runs is a patch: a repair has nothing but a higher `spec_version`.
	fn path(
		from: &Version,
		to: &Version,
		rule: Option<UpgradeRule<T::Hash>>,
	) -> Result<(Step, Option<T::Hash>), Error<T>> {
		let step = match version::step(from, to) {
			Some(step) => step,
			None if from.cmp_precedence(to).is_eq() => Step::Patch,
			None => return Err(Error::<T>::VersionLower),
		};
		ensure!(to.major <= from.major.saturating_add(1), Error::<T>::MajorSkipped);
		match rule {
			Some(rule) => {
				ensure!(rule.allowed, Error::<T>::PathForbidden);
				Ok((step, rule.migration_hash))
			},
			None => {
				ensure!(step < Step::Major, Error::<T>::MajorWithoutRule);
				Ok((step, None))
			},
		}
	}

	/// The rule of a path.
	fn rule(target: TargetId, from: &Version, to: &Version) -> Option<UpgradeRule<T::Hash>> {
		Rules::<T>::get(target, (key(from), key(to)))
	}

	/// The rule of the path that a plan takes.
	pub(crate) fn rule_of(plan: &PlanOf<T>) -> Option<UpgradeRule<T::Hash>> {
		let from = version::parse(&Self::base_version(plan.base_spec_version))?;
		Self::rule(RUNTIME_TARGET, &from, &version::parse(&plan.version)?)
	}

	/// Refuse a plan whose version may not follow the one it is built for. Returns the step.
	pub(crate) fn check_path(plan: &PlanOf<T>) -> Result<Step, Error<T>> {
		let from = named::<T>(Self::base_version(plan.base_spec_version).into_inner())?;
		let to = named::<T>(plan.version.clone().into_inner())?;
		if let Some(spec_version) = plan.returns_to {
			return Self::check_return(spec_version, &from, &to);
		}
		let (step, migrations) = Self::path(&from, &to, Self::rule(RUNTIME_TARGET, &from, &to))?;
		let named = T::Hashing::hash_of(&plan.migrations);
		ensure!(
			migrations.is_none_or(|expected| expected == named),
			Error::<T>::MigrationsNotAsRuled
		);
		Ok(step)
	}

	/// Refuse a return to a release that does not count as one to return to. Returns the step: a larger one
	/// where it is not the latest stable release, which governance knows best.
	fn check_return(spec_version: u32, from: &Version, to: &Version) -> Result<Step, Error<T>> {
		let record = Versions::<T>::get(RUNTIME_TARGET, spec_version)
			.ok_or(Error::<T>::VersionNotRegistered)?;
		ensure!(
			!matches!(record.status, VersionStatus::Yanked | VersionStatus::RolledBack),
			Error::<T>::VersionNotTrusted
		);
		let registered = named::<T>(record.version.into_inner())?;
		ensure!(registered.cmp_precedence(to).is_eq(), Error::<T>::VersionMismatch);
		// What is later follows by the rules, like every other plan.
		ensure!(version::step(from, to).is_none(), Error::<T>::NotAReturn);
		let stable =
			Self::last_stable_version().and_then(|(_, record)| version::parse(&record.version));
		let is_latest = stable.is_some_and(|stable| stable.cmp_precedence(to).is_eq());
		Ok(if is_latest { Step::Minor } else { Step::Major })
	}

	/// Refuse a component whose version may not follow the one that its target has.
	pub(crate) fn check_target_path(
		target: TargetId,
		(from, to): (&Text, &Text),
		call_hash: T::Hash,
	) -> Result<(), Error<T>> {
		let (from, to) = (named::<T>(from.to_vec())?, named::<T>(to.to_vec())?);
		let (_, expected) = Self::path(&from, &to, Self::rule(target, &from, &to))?;
		ensure!(
			expected.is_none_or(|expected| expected == call_hash),
			Error::<T>::MigrationsNotAsRuled
		);
		Ok(())
	}

	/// How much a plan changes: the most that any part of it does.
	pub(crate) fn class_of(plan: &PlanOf<T>, candidate: &CodeInfo, step: Step) -> Class {
		let running = T::Version::get();
		let by_version = match step {
			Step::Patch => Class::Patch,
			Step::Minor => Class::Minor,
			Step::Major => Class::Major,
		};
		let by_scope = if plan.scope.prefixes.is_empty() { Class::Patch } else { Class::Minor };
		let other_encoding = candidate.transaction_version != running.transaction_version;
		let lost_api = running.apis.iter().any(|(id, version)| {
			candidate.api_version(id).is_none_or(|offered| offered < *version)
		});
		let by_interface = if other_encoding || lost_api { Class::Major } else { Class::Patch };
		// What a machine or silence may do, and not what governance may decide.
		let by_itself = plan.failure_policy == FailurePolicy::Drop
			|| plan.freeze_default == FreezeDefault::RollBack;
		let drops = plan.rollback::<T>() == Rollback::Drop && !plan.scope.prefixes.is_empty();
		let loses = by_itself && drops;
		let by_rollback = if loses { Class::Major } else { Class::Patch };
		by_version.max(by_scope).max(by_interface).max(by_rollback)
	}

	pub(crate) fn do_set_rule(
		target: TargetId,
		from: Vec<u8>,
		to: Vec<u8>,
		rule: Option<UpgradeRule<T::Hash>>,
	) -> DispatchResult {
		Self::check_known(target)?;
		let (from, to) = (named::<T>(from)?, named::<T>(to)?);
		let old = Self::path(&from, &to, Self::rule(target, &from, &to));
		let new = Self::path(&from, &to, rule);
		// No rule changes anything about these.
		if let Err(error @ (Error::<T>::VersionLower | Error::<T>::MajorSkipped)) = new {
			return Err(error.into());
		}
		let weaker = match (old, new) {
			(Ok((_, before)), Ok((_, after))) => before.is_some() && before != after,
			(Err(_), Ok(_)) => true,
			(_, Err(_)) => false,
		};
		let change = Change::Rule { target, from: key(&from), to: key(&to), rule };
		// A later word on the same path takes the place of the earlier one.
		Self::withdraw_changes(|waiting| match (waiting, &change) {
			(
				Change::Rule { target: a, from: b, to: c, .. },
				Change::Rule { target, from, to, .. },
			) => (a, b, c) == (target, from, to),
			_ => false,
		});
		if weaker {
			Self::schedule_change(change, Self::policy(Class::Major).timelock)?;
		} else {
			Self::apply_change(change);
		}
		Self::reschedule();
		Ok(())
	}

	/// Why a target may not go from one version to another: `None` if it may.
	pub(crate) fn refusal_of_path(
		target: TargetId,
		from: Vec<u8>,
		to: Vec<u8>,
	) -> Option<&'static str> {
		let path = || -> Result<_, Error<T>> {
			if target != RUNTIME_TARGET {
				Self::live_target(target)?;
			}
			let (from, to) = (named::<T>(from)?, named::<T>(to)?);
			Self::path(&from, &to, Self::rule(target, &from, &to))
		};
		path().err().map(Into::into)
	}
}
