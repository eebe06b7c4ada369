// SPDX-License-Identifier: Apache-2.0

//! What a plan has to be, when it is proposed and again when it is enacted.

use crate::{
	applier::CodeApplier, health, lifecycle::Rollback, validator::UpgradeValidator, version,
	Artefact, Class, CodeBlob, CodeInfo, ComponentInput, Config, Error, FailurePolicy,
	FreezeDefault, HighestVersion, Pallet, Plan, PlanInput, PlanOf, ProposalOf, Scope, ScopeInput,
	Text, Versions, MAX_COMPONENTS, MAX_PREFIXES, RUNTIME_TARGET,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{Hash, Zero},
	DispatchError,
};

/// What separates hashes of plans from hashes of anything else.
pub const PLAN_DOMAIN: &[u8] = b"upgrade-orchestrator/plan";
/// Version of the encoding of a plan that is hashed.
pub const PLAN_ENCODING: u8 = 0;

/// The orchestrator's own runtime API: BLAKE2b-64 of `UpgradeOrchestratorApi`, and the least version
/// that keeps a way back. No upgrade may remove it.
pub const ORCHESTRATOR_API: crate::Api = ([0x14, 0x9a, 0xfe, 0x8a, 0x32, 0x08, 0xac, 0x05], 1);

/// The first `system_version` at which code is applied one block later.
const DELAYED_CODE_SYSTEM_VERSION: u8 = 3;

/// An ASCII text within its bound.
pub(crate) fn text<T: Config>(bytes: Vec<u8>) -> Result<Text, Error<T>> {
	ensure!(is_plain(&bytes), Error::<T>::TextNotAscii);
	bytes.try_into().map_err(|_| Error::<T>::TextTooLong)
}

/// Why somebody does something: a text that is not empty.
pub(crate) fn reason<T: Config>(bytes: Vec<u8>) -> Result<Text, Error<T>> {
	ensure!(!bytes.is_empty(), Error::<T>::ReasonMissing);
	text::<T>(bytes)
}

/// Whether tools show these bytes as a text.
fn is_plain(bytes: &[u8]) -> bool {
	bytes.iter().all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace())
}

impl<H, N> Plan<H, N> {
	/// All blobs that have to stay in storage until the proposal is final.
	pub fn codes(&self) -> impl Iterator<Item = &CodeBlob<H>> {
		self.candidate.iter().chain(&self.rescue).chain(&self.reverse)
	}

	/// Number of bytes of all blobs, calls and fallbacks.
	pub fn stored_bytes(&self) -> u32 {
		self.preimages().fold(0, |sum, code| sum.saturating_add(code.length_bytes))
	}
}

impl ScopeInput {
	fn bounded<T: Config>(self) -> Result<Scope, Error<T>> {
		let prefixes = self
			.prefixes
			.into_iter()
			.map(|prefix| prefix.try_into().map_err(|_| Error::<T>::PrefixTooLong))
			.collect::<Result<Vec<_>, _>>()?;
		Ok(Scope {
			prefixes: prefixes.try_into().map_err(|_| Error::<T>::TooManyPrefixes)?,
			max_keys: self.max_keys,
			max_bytes: self.max_bytes,
		})
	}
}

impl<H, N> PlanInput<H, N> {
	/// The plan within its bounds.
	pub fn bounded<T: Config>(self) -> Result<Plan<H, N>, Error<T>> {
		// Before each single one is looked at.
		ensure!(self.scope.prefixes.len() <= MAX_PREFIXES as usize, Error::<T>::TooManyPrefixes);
		ensure!(is_plain(&self.announcement), Error::<T>::TextNotAscii);
		let manifest = self
			.manifest
			.into_iter()
			.map(|file| {
				Ok(Artefact { name: text::<T>(file.name)?, content_hash: file.content_hash })
			})
			.collect::<Result<Vec<_>, Error<T>>>()?;
		let migrations =
			self.migrations.into_iter().map(text::<T>).collect::<Result<Vec<_>, _>>()?;
		let reverse_migrations =
			self.reverse_migrations.into_iter().map(text::<T>).collect::<Result<Vec<_>, _>>()?;
		ensure!(self.components.len() <= MAX_COMPONENTS as usize, Error::<T>::TooManyComponents);
		let components = self
			.components
			.into_iter()
			.map(ComponentInput::bounded::<T>)
			.collect::<Result<Vec<_>, _>>()?;
		Ok(Plan {
			base_spec_version: self.base_spec_version,
			version: text::<T>(self.version)?,
			candidate: self.candidate,
			rescue: self.rescue,
			reverse: self.reverse,
			not_before: self.not_before,
			scope: self.scope.bounded()?,
			migrations: migrations.try_into().map_err(|_| Error::<T>::TooManyMigrations)?,
			components: components.try_into().map_err(|_| Error::<T>::TooManyComponents)?,
			// Only `rollback_to` makes a return of it.
			returns_to: None,
			failure_policy: self.failure_policy,
			freeze_default: self.freeze_default,
			reverse_migrations: reverse_migrations
				.try_into()
				.map_err(|_| Error::<T>::TooManyMigrations)?,
			checks: health::bounded::<T>(self.checks)?,
			allow_system_version_3: self.allow_system_version_3,
			max_maintenance_blocks: self.max_maintenance_blocks,
			open_while_waiting: self.open_while_waiting,
			closed_after_rollback: self.closed_after_rollback,
			manifest: manifest.try_into().map_err(|_| Error::<T>::TooManyArtefacts)?,
			announcement: self
				.announcement
				.try_into()
				.map_err(|_| Error::<T>::AnnouncementTooLong)?,
		})
	}
}

impl<T: Config> Pallet<T> {
	/// The hash of a plan, bound to this chain and to the version it is built for.
	pub fn plan_hash(plan: &PlanOf<T>) -> T::Hash {
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		T::Hashing::hash_of(&(PLAN_DOMAIN, genesis, PLAN_ENCODING, plan.base_spec_version, plan))
	}

	/// What a plan is known by to the emergency body: its candidate, or the hash of the plan where it has none.
	pub(crate) fn subject_of(plan: &PlanOf<T>, plan_hash: T::Hash) -> T::Hash {
		plan.candidate.map_or(plan_hash, |candidate| candidate.code_hash)
	}

	/// [`Self::subject_of`] for a proposal.
	pub(crate) fn subject(proposal: &ProposalOf<T>) -> T::Hash {
		Self::subject_of(&proposal.plan, proposal.plan_hash)
	}

	/// Refuse a plan that could not be enacted. Asked when it is proposed, and again at its enactment.
	///
	/// Returns how much it changes.
	pub(crate) fn check_plan(plan: &PlanOf<T>) -> Result<Class, DispatchError> {
		let class = Self::check_code_and_scope(plan)?;
		T::Validators::validate(plan, class)?;
		Ok(class)
	}

	fn check_code_and_scope(plan: &PlanOf<T>) -> Result<Class, Error<T>> {
		match plan.failure_policy {
			FailurePolicy::Freeze => {},
			FailurePolicy::Keep => ensure!(plan.reverse.is_some(), Error::<T>::ReverseMissing),
			FailurePolicy::Drop => ensure!(plan.is_droppable::<T>(), Error::<T>::ScopeNotDroppable),
		}
		ensure!(
			plan.freeze_default == FreezeDefault::Confirm
				|| plan.rollback::<T>() != Rollback::Impossible,
			Error::<T>::NoWayBack
		);
		ensure!(
			plan.reverse.is_some() || plan.reverse_migrations.is_empty(),
			Error::<T>::ReverseMissing
		);
		Self::check_health_checks(&plan.checks)?;
		plan.scope.check::<T>()?;
		ensure!(
			(plan.migrations.is_empty() && plan.reverse_migrations.is_empty())
				|| !plan.scope.prefixes.is_empty(),
			Error::<T>::ScopeMissing
		);
		ensure!(
			plan.scope.max_keys <= T::MaxSnapshotKeys::get()
				&& plan.scope.max_bytes <= T::MaxSnapshotBytes::get(),
			Error::<T>::SnapshotBudgetTooLarge
		);
		let running = T::Version::get();
		ensure!(plan.base_spec_version >= running.spec_version, Error::<T>::BaseOvertaken);

		Self::check_matrix(plan)?;
		let Some(blob) = &plan.candidate else {
			return Self::check_without_candidate(plan);
		};
		let candidate = Self::inspected(blob)?;
		Self::check_candidate(plan, blob, &candidate)?;
		// What is installed again keeps its version under a higher number.
		if plan.returns_to.is_none() {
			version::check_text::<T>(&plan.version, candidate.spec_version)?;
		}
		let step = Self::check_path(plan)?;

		let rescue = plan.rescue.ok_or(Error::<T>::RescueMissing)?;
		let rescue = Self::inspected(&rescue)?;
		Self::check_rescue(&candidate, &rescue)?;
		if let Some(reverse) = &plan.reverse {
			let reverse = Self::inspected(reverse)?;
			Self::check_rescue(&candidate, &reverse)?;
			// Either may have to follow the other.
			ensure!(reverse.spec_version > rescue.spec_version, Error::<T>::ReverseNotHigher);
		}
		let by_components = Self::check_components(plan, Some(&candidate))?;
		Ok(Self::class_of(plan, &candidate, step).max(by_components))
	}

	/// Refuse a plan that brings in no code, if it asks for anything but components.
	fn check_without_candidate(plan: &PlanOf<T>) -> Result<Class, Error<T>> {
		ensure!(
			plan.rescue.is_none()
				&& plan.scope.prefixes.is_empty()
				&& plan.migrations.is_empty()
				&& plan.returns_to.is_none()
				&& plan.failure_policy == FailurePolicy::Freeze
				&& plan.reverse.is_none()
				&& plan.checks.is_empty(),
			Error::<T>::CandidateMissing
		);
		ensure!(!plan.components.is_empty(), Error::<T>::PlanEmpty);
		Self::check_components(plan, None)
	}

	fn check_candidate(
		plan: &PlanOf<T>,
		blob: &CodeBlob<T::Hash>,
		candidate: &CodeInfo,
	) -> Result<(), Error<T>> {
		Self::check_code(candidate)?;
		let running = T::Version::get();
		let current = Versions::<T>::get(RUNTIME_TARGET, running.spec_version);
		ensure!(
			!current.is_some_and(|version| version.code_hash == blob.code_hash),
			Error::<T>::SameCode
		);
		// The in-code version is what `can_set_code` looks at, the last upgrade is what decides whether
		// migrations run, and the registry remembers what neither of them does.
		let highest = running
			.spec_version
			.max(frame_system::Pallet::<T>::last_runtime_upgrade_spec_version())
			.max(HighestVersion::<T>::get(RUNTIME_TARGET));
		ensure!(
			candidate.spec_version > highest.max(plan.base_spec_version),
			Error::<T>::SpecVersionNotHigher
		);
		ensure!(
			candidate.transaction_version >= running.transaction_version,
			Error::<T>::TransactionVersionLower
		);
		ensure!(candidate.system_version >= running.system_version, Error::<T>::SystemVersionLower);
		ensure!(
			plan.allow_system_version_3
				|| candidate.system_version < DELAYED_CODE_SYSTEM_VERSION
				|| running.system_version >= DELAYED_CODE_SYSTEM_VERSION,
			Error::<T>::SystemVersionNotAllowed
		);
		Ok(())
	}

	/// Refuse a rescue build that could not be installed over the candidate.
	fn check_rescue(candidate: &CodeInfo, rescue: &CodeInfo) -> Result<(), Error<T>> {
		Self::check_code(rescue)?;
		ensure!(rescue.spec_version > candidate.spec_version, Error::<T>::RescueNotHigher);
		// Where the candidate changes the encoding of transactions, the rescue build changes it back:
		// that is a change again.
		let raised = candidate.transaction_version > T::Version::get().transaction_version;
		let lowest = candidate.transaction_version.saturating_add(u32::from(raised));
		ensure!(
			rescue.transaction_version >= lowest
				&& rescue.system_version >= candidate.system_version,
			Error::<T>::RescueVersionsMismatch
		);
		Ok(())
	}

	/// What holds for every blob that is to run on this chain.
	fn check_code(code: &CodeInfo) -> Result<(), Error<T>> {
		ensure!(
			code.spec_name[..] == *T::Version::get().spec_name.as_bytes(),
			Error::<T>::OtherRuntime
		);
		ensure!(
			T::CodeApplier::max_code_size().is_none_or(|largest| code.length_bytes <= largest),
			Error::<T>::CodeTooLarge
		);
		for (id, least) in T::RequiredApis::get().into_iter().chain([ORCHESTRATOR_API]) {
			let version = code.api_version(&id).ok_or(Error::<T>::RequiredApiMissing)?;
			ensure!(version >= least, Error::<T>::RequiredApiTooOld);
		}
		Ok(())
	}
}
