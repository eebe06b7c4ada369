// SPDX-License-Identifier: Apache-2.0

//! What is upgraded together with the runtime, or instead of it: calls that a plan runs for its targets.
//!
//! | when | by which code | what fails with a critical one |
//! |---|---|---|
//! | before the enactment, in its locked block | the release that the plan upgrades from | the plan, before any code is handed over |
//! | after the verification, in a locked block | the candidate | the upgrade: it is undone like after every fault |
//!
//! The critical ones of each time run first, in one storage layer: all or nothing. Each other one runs in a layer
//! of its own, and its failure is written down. Each call runs once. It speaks for the account its target is
//! registered with, and only if the runtime's [`Config::ComponentCalls`] lets it.
//!
//! A call is encoded for one version of the code, and decoded by no other. That of the candidate is first
//! decoded when the candidate runs, so it is checked no earlier.
//!
//! Fallbacks run in reverse order, each in a layer of its own: by the rescue build before it opens, or in a locked
//! block after the chain discarded the candidate. One that fails is written down, and holds nothing up.
//!
//! A call that traps never becomes a block. When none could be built for so long ([`Config::CrashGapMillis`]), the next
//! one does without: a plan before its enactment fails, and fallbacks count as failed.
//!
//! A failing critical component before the enactment ends the proposal as `Failed`, and is not tried
//! again: the same call would fail again as a rule, and each try would lock users out of a block.

use crate::{
	lifecycle::Status, validator::UpgradeValidator, Class, CodeBlob, CodeInfo, Component,
	ComponentInput, ComponentRun, ComponentRuns, ComponentTime, Config, Error, Event,
	InspectedCodes, JournalEntry, LockedAfter, Pallet, Phase, Plan, PlanOf, ProposalId, ProposalOf,
	Proposals, TargetInfoOf, TargetOrigin, WeightInfo, MAX_CALLS_LEN, MAX_COMPONENTS,
};
use alloc::{collections::BTreeSet, vec::Vec};
use codec::DecodeLimit;
use frame_support::{
	defensive,
	dispatch::GetDispatchInfo,
	ensure,
	pallet_prelude::DispatchResult,
	storage::with_storage_layer,
	traits::{Contains, Get, OriginTrait, QueryPreimage, Time, UnfilteredDispatchable},
	weights::{Weight, WeightMeter},
	BoundedVec, MAX_EXTRINSIC_DEPTH,
};
use frame_system::RawOrigin;
use sp_runtime::{traits::Hash, DispatchError};

impl<H> Component<H> {
	/// Indices of all components that run before this one.
	fn earlier(&self) -> impl Iterator<Item = u32> + '_ {
		self.requires.iter().chain(&self.after).copied()
	}

	/// What runs at the same time, and in the same way: critical ones come first.
	fn stage(&self) -> (ComponentTime, bool) {
		(self.when, !self.critical)
	}
}

impl<H> ComponentInput<H> {
	pub(crate) fn bounded<T: Config>(self) -> Result<Component<H>, Error<T>> {
		let indices = |indices: Vec<u32>| {
			BoundedVec::try_from(indices).map_err(|_| Error::<T>::ComponentOutOfRange)
		};
		Ok(Component {
			target: self.target,
			to_version: crate::plan::text::<T>(self.to_version)?,
			call: self.call,
			fallback: self.fallback,
			requires: indices(self.requires)?,
			conflicts: indices(self.conflicts)?,
			after: indices(self.after)?,
			critical: self.critical,
			when: self.when,
			encoded_for: self.encoded_for,
		})
	}
}

impl<H, N> Plan<H, N> {
	/// The preimages of all calls and fallbacks.
	pub fn calls(&self) -> impl Iterator<Item = &CodeBlob<H>> {
		self.components
			.iter()
			.flat_map(|component| core::iter::once(&component.call).chain(&component.fallback))
	}

	/// What has to stay stored until the proposal is final: all blobs, calls and fallbacks.
	pub fn preimages(&self) -> impl Iterator<Item = &CodeBlob<H>> {
		self.codes().chain(self.calls())
	}
}

/// Indices of the components, each after all that it comes after. `None` where they go round in a circle, or
/// an index is out of range.
pub fn order<H>(components: &[Component<H>]) -> Option<Vec<u32>> {
	let mut order = Vec::new();
	while order.len() < components.len() {
		// The first one whose turn it can be. There are so few that looking again costs nothing.
		let next = components.iter().enumerate().find_map(|(index, component)| {
			let index = index as u32;
			let is_next = !order.contains(&index)
				&& component.earlier().all(|earlier| order.contains(&earlier));
			is_next.then_some(index)
		})?;
		order.push(next);
	}
	Some(order)
}

impl<T: Config> Pallet<T> {
	/// Refuse components that could not run. Returns the most that any of their targets asks for.
	pub(crate) fn check_components(
		plan: &PlanOf<T>,
		candidate: Option<&CodeInfo>,
	) -> Result<Class, Error<T>> {
		let mut class = Class::Patch;
		let mut seen = BTreeSet::new();
		let count = plan.components.len() as u32;
		for component in &plan.components {
			let info = Self::live_target(component.target)?;
			ensure!(seen.insert(component.target), Error::<T>::TargetTwice);
			let to = (&info.version, &component.to_version);
			Self::check_target_path(component.target, to, component.call.code_hash)?;
			class = class.max(info.class);

			let named = || component.earlier().chain(component.conflicts.iter().copied());
			ensure!(named().all(|index| index < count), Error::<T>::ComponentOutOfRange);
			ensure!(component.conflicts.is_empty(), Error::<T>::ComponentConflict);
			let in_order = component.earlier().all(|index| {
				plan.components
					.get(index as usize)
					.is_some_and(|earlier| earlier.stage() <= component.stage())
			});
			ensure!(in_order, Error::<T>::ComponentOrder);

			let expected = match (component.when, candidate) {
				(ComponentTime::BeforeEnactment, _) => plan.base_spec_version,
				(ComponentTime::AfterVerification, Some(candidate)) => candidate.spec_version,
				(ComponentTime::AfterVerification, None) => {
					return Err(Error::<T>::NothingToVerify)
				},
			};
			ensure!(component.encoded_for == expected, Error::<T>::EncodedForOther);
		}
		ensure!(order(&plan.components).is_some(), Error::<T>::ComponentCycle);
		Self::check_calls(plan)?;
		Ok(class)
	}

	/// Refuse calls that are not stored, too long, too heavy, or not allowed, as far as the running code can say.
	fn check_calls(plan: &PlanOf<T>) -> Result<(), Error<T>> {
		let bytes = plan.calls().fold(0, |sum: u32, call| sum.saturating_add(call.length_bytes));
		ensure!(bytes <= MAX_CALLS_LEN, Error::<T>::CallsTooLong);
		let running = T::Version::get().spec_version;
		let (mut calls, mut fallbacks) = (Weight::zero(), Weight::zero());
		for component in &plan.components {
			for call in core::iter::once(&component.call).chain(&component.fallback) {
				let length =
					T::Preimages::len(&call.code_hash).ok_or(Error::<T>::PreimageMissing)?;
				ensure!(length == call.length_bytes, Error::<T>::LengthMismatch);
			}
			if component.encoded_for == running {
				let call = Self::component_call(&component.call)?;
				calls.saturating_accrue(call.get_dispatch_info().call_weight);
			}
			match &component.fallback {
				Some(fallback) if plan.base_spec_version == running => {
					let call = Self::component_call(fallback)?;
					fallbacks.saturating_accrue(call.get_dispatch_info().call_weight);
				},
				_ => {},
			}
		}
		let most = T::MaxComponentWeight::get();
		ensure!(calls.all_lte(most) && fallbacks.all_lte(most), Error::<T>::ComponentsOverweight);
		// Those before the enactment share its block with the code that is handed over, and with what is due.
		let weights = T::BlockWeights::get();
		let due = T::WeightInfo::on_initialize_idle()
			.saturating_add(T::WeightInfo::service_timers(T::MaxOpenProposals::get()))
			.saturating_add(T::WeightInfo::show_breaker())
			// The baseline, at the end of the block and once more with the enactment.
			.saturating_add(Self::largest_sampling_weight().saturating_mul(2));
		let room = weights.max_block.saturating_sub(weights.base_block).saturating_sub(due);
		ensure!(
			plan.components.is_empty() || Self::enactment_weight(plan).all_lte(room),
			Error::<T>::ComponentsOverweight
		);
		Ok(())
	}

	/// The call behind a preimage, if components may make it. The caller knows that it is encoded for the
	/// running code.
	pub(crate) fn component_call(blob: &CodeBlob<T::Hash>) -> Result<T::RuntimeCall, Error<T>> {
		let bytes = T::Preimages::fetch(&blob.code_hash, Some(blob.length_bytes))
			.map_err(|_| Error::<T>::PreimageMissing)?;
		ensure!(T::Hashing::hash(&bytes) == blob.code_hash, Error::<T>::PreimageMissing);
		let call =
			T::RuntimeCall::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..])
				.map_err(|_| Error::<T>::CallUnreadable)?;
		ensure!(T::ComponentCalls::contains(&call), Error::<T>::CallNotAllowed);
		Ok(call)
	}

	/// Make a call for a target.
	fn dispatch_for(info: &TargetInfoOf<T>, call: T::RuntimeCall) -> DispatchResult {
		let mut origin: T::RuntimeOrigin = match &info.origin {
			TargetOrigin::Signed(who) => RawOrigin::Signed(who.clone()),
			TargetOrigin::Root => RawOrigin::Root,
		}
		.into();
		// What calls in the call do passes it as well.
		origin.add_filter(T::ComponentCalls::contains);
		// The breaker, safe mode and paused calls keep users out. What a plan does was voted on and passed the
		// filter above, and a way back is never held up. Only what is wrapped in it meets the runtime's filter.
		let (breaker, phase) = crate::Agenda::<T>::mutate(|agenda| {
			(agenda.breaker.take(), core::mem::replace(&mut agenda.phase, Phase::Idle))
		});
		let result = call.dispatch_bypass_filter(origin);
		crate::Agenda::<T>::mutate(|agenda| {
			agenda.breaker = breaker;
			agenda.phase = phase;
		});
		result.map(drop).map_err(|failed| failed.error)
	}

	/// What running all calls, or all fallbacks, of a plan costs at most.
	pub(crate) fn components_weight(plan: &PlanOf<T>) -> Weight {
		if plan.components.is_empty() {
			return Weight::zero();
		}
		Self::reading_weight(plan).saturating_add(T::MaxComponentWeight::get())
	}

	/// What reading all calls and fallbacks of a plan costs.
	fn reading_weight(plan: &PlanOf<T>) -> Weight {
		plan.calls().fold(Weight::zero(), |weight, call| {
			weight.saturating_add(T::WeightInfo::component(call.length_bytes))
		})
	}

	/// What the enactment of a plan costs at most, all of which has to fit into one block.
	pub(crate) fn enactment_weight(plan: &PlanOf<T>) -> Weight {
		let length = plan.candidate.map_or(0, |candidate| candidate.length_bytes);
		// The calls are read once to be checked, and once to run.
		T::WeightInfo::enact(length)
			.saturating_add(T::Validators::weight())
			.saturating_add(Self::reading_weight(plan))
			.saturating_add(Self::components_weight(plan))
	}

	/// What reading the calls of a plan costs when it is checked, by what a proposer says of their lengths.
	pub(crate) fn calls_weight(components: &[ComponentInput<T::Hash>]) -> Weight {
		let length = |blob: &CodeBlob<T::Hash>| blob.length_bytes.min(MAX_CALLS_LEN);
		components
			.iter()
			.take(MAX_COMPONENTS as usize)
			.flat_map(|component| core::iter::once(&component.call).chain(&component.fallback))
			.fold(Weight::zero(), |weight, call| {
				weight.saturating_add(T::WeightInfo::component(length(call)))
			})
	}

	/// The most that [`Self::components_weight`] can be.
	pub(crate) fn largest_components_weight() -> Weight {
		T::WeightInfo::component(0)
			.saturating_mul(u64::from(MAX_COMPONENTS).saturating_mul(2))
			.saturating_add(T::WeightInfo::component(MAX_CALLS_LEN))
			.saturating_add(T::MaxComponentWeight::get())
	}

	/// Run the components of a plan whose time it is.
	///
	/// Returns the index of the critical one that failed, if one did: then none of this time has run.
	pub(crate) fn run_components(
		id: ProposalId,
		proposal: &ProposalOf<T>,
		when: ComponentTime,
	) -> Result<(), (u32, DispatchError)> {
		let plan = &proposal.plan;
		let components: Vec<_> = order(&plan.components)
			.unwrap_or_default()
			.into_iter()
			.filter_map(|index| plan.components.get(index as usize).map(|found| (index, found)))
			.filter(|(_, component)| component.when == when)
			.collect();
		let mut meter = WeightMeter::with_limit(T::MaxComponentWeight::get());
		let mut failing = 0;
		with_storage_layer(|| {
			for (index, component) in components.iter().filter(|(_, found)| found.critical) {
				failing = *index;
				Self::run_component(id, proposal, *index, component, &mut meter)?;
			}
			Ok(())
		})
		.map_err(|error: DispatchError| (failing, error))?;
		for (index, component) in components.iter().filter(|(_, found)| !found.critical) {
			let result = with_storage_layer(|| {
				Self::run_component(id, proposal, *index, component, &mut meter)
			});
			if let Err(error) = result {
				Self::note_failed_component(id, &proposal.plan, *index, error);
			}
		}
		Ok(())
	}

	/// Run the call of one component, in the storage layer of the caller.
	pub(crate) fn run_component(
		id: ProposalId,
		proposal: &ProposalOf<T>,
		index: u32,
		component: &Component<T::Hash>,
		meter: &mut WeightMeter,
	) -> DispatchResult {
		ensure!(!ComponentRuns::<T>::contains_key(id, index), Error::<T>::ComponentRan);
		ensure!(
			component.requires.iter().all(|required| {
				ComponentRuns::<T>::get(id, required) == Some(ComponentRun::Executed)
			}),
			Error::<T>::RequiredComponentFailed
		);
		ensure!(
			component.encoded_for == T::Version::get().spec_version,
			Error::<T>::EncodedForOther
		);
		let info = Self::live_target(component.target)?;
		let call = Self::component_call(&component.call)?;
		meter
			.try_consume(call.get_dispatch_info().call_weight)
			.map_err(|()| Error::<T>::ComponentsOverweight)?;
		// Before the call: whatever it does, it does once.
		ComponentRuns::<T>::insert(id, index, ComponentRun::Executed);
		Self::dispatch_for(&info, call)?;
		let (target, version) = (component.target, component.to_version.clone());
		Self::upgrade_target(target, info, &version, (id, proposal.proposer.clone()));
		Self::record(JournalEntry::ComponentExecuted {
			proposal: id,
			index,
			target,
			version: Some(version),
		});
		Self::deposit_event(Event::ComponentExecuted {
			proposal: id,
			index,
			target,
			result: Ok(()),
		});
		Ok(())
	}

	/// Write down that the call of a component failed.
	pub(crate) fn note_failed_component(
		id: ProposalId,
		plan: &PlanOf<T>,
		index: u32,
		error: DispatchError,
	) {
		let Some(Component { target, .. }) = plan.components.get(index as usize) else {
			defensive!("what failed is among the components");
			return;
		};
		let target = *target;
		ComponentRuns::<T>::insert(id, index, ComponentRun::Failed);
		Self::record(JournalEntry::ComponentExecuted {
			proposal: id,
			index,
			target,
			version: None,
		});
		Self::deposit_event(Event::ComponentExecuted {
			proposal: id,
			index,
			target,
			result: Err(error),
		});
	}

	/// Whether components of a proposal ran and are to be taken back, because the chain discarded its candidate.
	pub(crate) fn is_to_be_taken_back(id: ProposalId, proposal: &ProposalOf<T>) -> bool {
		matches!(proposal.status, Status::Aborted { .. })
			&& proposal.plan.base_spec_version == T::Version::get().spec_version
			&& !Self::may_still_come(proposal)
			&& Self::components_to_take_back(id, proposal).next().is_some()
	}

	/// Whether any component of a proposal ran, or failed.
	pub(crate) fn have_components_run(id: ProposalId) -> bool {
		ComponentRuns::<T>::iter_prefix(id).next().is_some()
	}

	/// The components that ran and have a fallback, with their indices.
	fn components_to_take_back(
		id: ProposalId,
		proposal: &ProposalOf<T>,
	) -> impl Iterator<Item = (u32, &Component<T::Hash>, &CodeBlob<T::Hash>)> {
		proposal.plan.components.iter().enumerate().filter_map(move |(index, component)| {
			let fallback = component.fallback.as_ref()?;
			let run = ComponentRuns::<T>::get(id, index as u32)?;
			(run == ComponentRun::Executed).then_some((index as u32, component, fallback))
		})
	}

	/// Whether the running code is one that the plan's fallbacks are encoded for: the release that it upgrades
	/// from, or that release as the rescue build or the reverse build.
	fn may_decode_fallbacks(plan: &PlanOf<T>) -> bool {
		let running = T::Version::get().spec_version;
		running == plan.base_spec_version
			|| plan.rescue.iter().chain(&plan.reverse).any(|build| {
				InspectedCodes::<T>::get(build.code_hash)
					.is_some_and(|build| build.spec_version == running)
			})
	}

	/// Lock users out of this block to enact a plan or to take its components back.
	///
	/// The time before a block with components is remembered. Asked before the inherents.
	pub(crate) fn lock_to_enact(id: ProposalId) {
		Self::set_phase(Phase::Enacting { proposal: id });
		if Proposals::<T>::get(id).is_some_and(|proposal| !proposal.plan.components.is_empty()) {
			LockedAfter::<T>::put(T::Time::now());
		}
	}

	/// Whether no block could be built for so long that a call in this one has to be what traps. Asked after the
	/// inherents, and once.
	pub(crate) fn is_after_crash_gap() -> bool {
		LockedAfter::<T>::take().is_some_and(|before| {
			before > 0 && T::Time::now().saturating_sub(before) > T::CrashGapMillis::get()
		})
	}

	/// Take back the components that ran, the last one first.
	///
	/// Without `may_run` all of them fail: one of them has to be what prevented blocks.
	pub(crate) fn run_fallbacks(id: ProposalId, proposal: &ProposalOf<T>, may_run: bool) {
		let mut meter = WeightMeter::with_limit(T::MaxComponentWeight::get());
		let ran: Vec<_> = Self::components_to_take_back(id, proposal).collect();
		let order = order(&proposal.plan.components).unwrap_or_default();
		// The order of the stages is that of the time.
		let mut last_first: Vec<_> =
			order.iter().filter_map(|index| ran.iter().find(|(ran, ..)| ran == index)).collect();
		last_first.sort_by_key(|(_, component, _)| component.stage());
		for (index, component, fallback) in last_first.into_iter().rev() {
			let (index, target) = (*index, component.target);
			let result = with_storage_layer(|| {
				ensure!(may_run, Error::<T>::CallPreventsBlocks);
				ComponentRuns::<T>::insert(id, index, ComponentRun::TakenBack);
				ensure!(Self::may_decode_fallbacks(&proposal.plan), Error::<T>::EncodedForOther);
				// Also where it is retired by now: what was done for it is undone.
				let info = crate::Targets::<T>::get(target).ok_or(Error::<T>::UnknownTarget)?;
				let call = Self::component_call(fallback)?;
				meter
					.try_consume(call.get_dispatch_info().call_weight)
					.map_err(|()| Error::<T>::ComponentsOverweight)?;
				Self::take_target_back(target, id)?;
				Self::dispatch_for(&info, call)
			});
			let taken_back = result.is_ok();
			if !taken_back {
				ComponentRuns::<T>::insert(id, index, ComponentRun::FallbackFailed);
			}
			Self::record(JournalEntry::FallbackExecuted {
				proposal: id,
				index,
				target,
				taken_back,
			});
			Self::deposit_event(Event::FallbackExecuted { proposal: id, index, target, result });
		}
	}
}
