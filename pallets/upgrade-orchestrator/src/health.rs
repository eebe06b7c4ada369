// SPDX-License-Identifier: Apache-2.0

//! Whether the chain is well: metrics, the checks of a plan, and what they say in probation.
//!
//! | when | what |
//! |---|---|
//! | a plan is proposed | its checks and those of the floor of its class are frozen |
//! | `BaselineWindow` before its eta | each metric is sampled in its interval: the baseline |
//! | probation | each metric is sampled in its interval, after its initial delay |
//! | the next block | what a check does that failed too often, or had no data for too long |
//!
//! Samples are taken when a block ends: before, its weight and its events are those of no block. What
//! follows from them is done when the next block begins, and paid for there.
//!
//! Each check acts once. Whatever fails at the end and did not ask governance yet extends the probation, and
//! asks then.

use crate::{
	lifecycle::{Fault, Input, Status},
	plan, Action, Agenda, AgendaOf, Change, Class, Condition, Config, Error, Event, FailurePolicy,
	Health, HealthCheck, HealthCheckInput, HealthChecks, HealthFloors, InspectedCodes,
	JournalEntry, MetricComparison, Pallet, PendingChanges, Phase, PolicyOf, ProposalId,
	ProposalOf, Proposals, ReleaseHealth, Sampling, Text, WeightInfo, MAX_CHECKS, MAX_WINDOW,
};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	defensive, ensure,
	pallet_prelude::DispatchResult,
	traits::{fungible::Inspect, ConstU32, Get, Time},
	weights::Weight,
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{One, Saturating, UniqueSaturatedInto, Zero},
	Debug, Perbill, SaturatedConversion,
};

/// What is known of a block besides its storage when it is sampled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Facts {
	/// Milliseconds since the block before. `None` for the first one that is looked at.
	pub since_last_block_ms: Option<u64>,
}

/// Something that says how well the chain is, at the end of a block.
pub trait HealthMetric {
	/// Its name, for people and plans: ASCII, at most 64 bytes.
	const NAME: &'static str;

	/// Whether signed accounts can move it for the price of their transactions. A check of such a metric
	/// may not roll back.
	const MOVABLE: bool;

	/// What it is in this block, in its own unit. `None` if there is no data.
	///
	/// Must not write, and take [`Self::weight`] at most.
	fn sample(facts: &Facts) -> Option<u128>;

	/// The most that a sample takes.
	fn weight() -> Weight;
}

/// All metrics of a runtime: a tuple of [`HealthMetric`]s.
pub trait HealthMetrics {
	/// [`HealthMetric::NAME`] of each.
	fn names() -> Vec<&'static str>;

	/// [`HealthMetric::MOVABLE`] of the one with this name. `None` if there is none.
	fn is_movable(name: &[u8]) -> Option<bool>;

	/// [`HealthMetric::sample`] of the one with this name.
	fn sample(name: &[u8], facts: &Facts) -> Option<u128>;

	/// [`HealthMetric::weight`] of the one with this name. Nothing if there is none.
	fn weight_of(name: &[u8]) -> Weight;

	/// The most that any of them takes.
	fn largest_weight() -> Weight;
}

impl<M: HealthMetric> HealthMetrics for M {
	fn names() -> Vec<&'static str> {
		vec![M::NAME]
	}

	fn is_movable(name: &[u8]) -> Option<bool> {
		(name == M::NAME.as_bytes()).then_some(M::MOVABLE)
	}

	fn sample(name: &[u8], facts: &Facts) -> Option<u128> {
		(name == M::NAME.as_bytes()).then(|| M::sample(facts)).flatten()
	}

	fn weight_of(name: &[u8]) -> Weight {
		if name == M::NAME.as_bytes() {
			M::weight()
		} else {
			Weight::zero()
		}
	}

	fn largest_weight() -> Weight {
		M::weight()
	}
}

#[impl_trait_for_tuples::impl_for_tuples(16)]
impl HealthMetrics for Tuple {
	fn names() -> Vec<&'static str> {
		let mut names = Vec::new();
		for_tuples!( #( names.extend(Tuple::names()); )* );
		names
	}

	fn is_movable(name: &[u8]) -> Option<bool> {
		for_tuples!( #(
			if let Some(movable) = Tuple::is_movable(name) {
				return Some(movable);
			}
		)* );
		let _ = name;
		None
	}

	fn sample(name: &[u8], facts: &Facts) -> Option<u128> {
		for_tuples!( #(
			if Tuple::is_movable(name).is_some() {
				return Tuple::sample(name, facts);
			}
		)* );
		let _ = (name, facts);
		None
	}

	fn weight_of(name: &[u8]) -> Weight {
		// One at most has this name: see the integrity test.
		let mut weight = Weight::zero();
		for_tuples!( #( weight.saturating_accrue(Tuple::weight_of(name)); )* );
		let _ = name;
		weight
	}

	fn largest_weight() -> Weight {
		let mut largest = Weight::zero();
		for_tuples!( #( largest = largest.max(Tuple::largest_weight()); )* );
		largest
	}
}

/// What a check found out so far.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Debug,
)]
pub struct CheckState {
	/// Sum of the samples of the baseline.
	pub baseline_sum: u128,
	/// Samples of the baseline that had data.
	pub baseline_samples: u32,
	/// Sum of the samples in probation.
	pub sum: u128,
	/// Samples in probation that had data.
	pub samples: u32,
	/// The latest samples with data, the last one in the lowest bit: whether it failed.
	pub failures: u64,
	/// Samples without data since the last one with data.
	pub no_data: u32,
	/// Whether a rollback waits for its second look.
	pub suspected: bool,
	/// Whether it acted.
	pub acted: bool,
	/// Whether governance was asked while it failed.
	pub asked: bool,
	/// What the next block does.
	pub verdict: Option<Action>,
}

/// A check with what it found out so far.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Watched {
	/// The check.
	pub check: HealthCheck,
	/// What it found out.
	pub state: CheckState,
}

/// How well the chain was before an upgrade, and is in its probation.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct HealthData<N> {
	/// The checks of the plan, and those of its floor.
	pub watched: BoundedVec<Watched, ConstU32<MAX_CHECKS>>,
	/// The local block in which the probation began.
	pub began_at: Option<N>,
	/// The last local block that was looked at, and when it was made, in milliseconds since 1970.
	pub last_block: Option<(N, u64)>,
}

/// What one more sample means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
	/// Nothing.
	Nothing,
	/// It would roll back, and looks a second time.
	Suspected,
	/// It does this.
	Acts(Action),
}

impl Condition {
	/// Whether a sample speaks against the upgrade, given the baseline's mean.
	pub fn fails(&self, value: u128, baseline: Option<u128>) -> bool {
		match *self {
			Self::Above(limit) => value > limit,
			Self::Below(limit) => value < limit,
			Self::RisesBy { share, floor } => {
				let limit = baseline
					.map_or(floor, |mean| mean.saturating_add(share.mul_ceil(mean)).max(floor));
				value > limit
			},
			Self::FallsBy { share, ceiling } => {
				let limit = baseline
					.map_or(ceiling, |mean| mean.saturating_sub(share.mul_ceil(mean)).min(ceiling));
				value < limit
			},
		}
	}
}

impl HealthCheck {
	/// Whether a sample is due, this many blocks after probation began.
	pub fn is_due(&self, blocks: u32) -> bool {
		// An interval of zero is refused when the check is proposed.
		blocks
			.checked_sub(self.initial_delay_blocks)
			.and_then(|blocks| blocks.checked_rem(self.interval_blocks))
			.is_some_and(|rest| rest == 0)
	}

	/// Local blocks of probation until it has acted on failures, if every sample fails: initial delay, as many
	/// intervals as it needs samples, and the block that does what the last one called for. A rollback looks
	/// a second time. The first block of a probation has no interval to the one before, so no delay is as
	/// slow as one of a block.
	pub fn slowest_blocks(&self) -> u32 {
		let second_look = u32::from(self.action == Action::RollBack);
		let samples = self.failure_limit.max(self.minimum_samples).saturating_add(second_look);
		self.interval_blocks
			.saturating_mul(samples)
			.saturating_add(self.initial_delay_blocks.max(1))
			.saturating_add(1)
	}

	fn validate<T: Config>(&self) -> Result<(), Error<T>> {
		let movable = T::Metrics::is_movable(&self.metric).ok_or(Error::<T>::UnknownMetric)?;
		ensure!(
			self.interval_blocks > 0
				&& self.no_data_limit > 0
				&& self.minimum_samples > 0
				&& (1..=MAX_WINDOW).contains(&self.window)
				&& (1..=self.window).contains(&self.failure_limit),
			Error::<T>::CheckInvalid
		);
		ensure!(!movable || self.action < Action::RollBack, Error::<T>::ActionNotAllowed);
		Ok(())
	}
}

/// The mean of samples. `None` without any.
fn mean(sum: u128, samples: u32) -> Option<u128> {
	sum.checked_div(samples.into())
}

impl Watched {
	/// The mean of the baseline.
	pub fn baseline(&self) -> Option<u128> {
		mean(self.state.baseline_sum, self.state.baseline_samples)
	}

	/// Add a sample to the baseline. Old ones fade where an enactment waits for long.
	pub fn note_baseline(&mut self, value: Option<u128>) {
		let Some(value) = value else { return };
		let state = &mut self.state;
		if state.baseline_samples >= 2 * MAX_WINDOW {
			state.baseline_sum /= 2;
			state.baseline_samples /= 2;
		}
		state.baseline_sum = state.baseline_sum.saturating_add(value);
		state.baseline_samples = state.baseline_samples.saturating_add(1);
	}

	/// Whether it has reached one of its limits.
	pub fn is_over_limit(&self) -> bool {
		let Self { check, state } = self;
		let failures = state.failures.count_ones();
		state.no_data >= check.no_data_limit
			|| (state.samples >= check.minimum_samples && failures >= check.failure_limit)
	}

	/// Whether the probation must not end like this. No data is no success.
	pub fn is_failing(&self) -> bool {
		self.is_over_limit() || self.state.samples < self.check.minimum_samples
	}

	/// Take one more sample in probation.
	pub fn observe(&mut self, value: Option<u128>) -> Verdict {
		let baseline = self.baseline();
		let Self { check, state } = self;
		let speaks_against = match value {
			Some(value) => {
				let fails = check.condition.fails(value, baseline);
				let window = u64::MAX
					.checked_shr(MAX_WINDOW.saturating_sub(check.window))
					.unwrap_or_default();
				state.failures = ((state.failures << 1) | u64::from(fails)) & window;
				state.samples = state.samples.saturating_add(1);
				state.sum = state.sum.saturating_add(value);
				state.no_data = 0;
				fails
			},
			None => {
				state.no_data = state.no_data.saturating_add(1);
				true
			},
		};
		if state.acted {
			return Verdict::Nothing;
		}
		if !self.is_over_limit() {
			self.state.suspected = false;
			return Verdict::Nothing;
		}
		let Self { check, state } = self;
		if check.action == Action::RollBack {
			// A second look before what can not be taken back: the very next sample has to fail as well.
			let first = !core::mem::replace(&mut state.suspected, speaks_against);
			if !speaks_against {
				return Verdict::Nothing;
			}
			if first {
				return Verdict::Suspected;
			}
		}
		state.acted = true;
		Verdict::Acts(check.action)
	}

	/// Begin anew after governance let the probation go on. What acted does not act again.
	fn start_again(&mut self) {
		self.state.failures = 0;
		self.state.no_data = 0;
		self.state.suspected = false;
		self.state.verdict = None;
	}
}

impl HealthCheckInput {
	/// The check within its bounds.
	pub fn bounded<T: Config>(self) -> Result<HealthCheck, Error<T>> {
		Ok(HealthCheck {
			metric: plan::text::<T>(self.metric)?,
			condition: self.condition,
			interval_blocks: self.interval_blocks,
			initial_delay_blocks: self.initial_delay_blocks,
			window: self.window,
			failure_limit: self.failure_limit,
			no_data_limit: self.no_data_limit,
			minimum_samples: self.minimum_samples,
			action: self.action,
		})
	}
}

/// Checks within their bounds.
pub(crate) fn bounded<T: Config>(checks: Vec<HealthCheckInput>) -> Result<HealthChecks, Error<T>> {
	ensure!(checks.len() <= MAX_CHECKS as usize, Error::<T>::TooManyChecks);
	let checks =
		checks.into_iter().map(HealthCheckInput::bounded::<T>).collect::<Result<Vec<_>, _>>()?;
	checks.try_into().map_err(|_| Error::<T>::TooManyChecks)
}

impl<T: Config> Pallet<T> {
	/// Refuse checks that this chain can not make.
	pub(crate) fn check_health_checks(checks: &[HealthCheck]) -> Result<(), Error<T>> {
		checks.iter().try_for_each(HealthCheck::validate::<T>)
	}

	/// The checks that every plan of a class is watched by.
	pub(crate) fn health_floor(class: Class) -> HealthChecks {
		HealthFloors::<T>::get(class).unwrap_or_else(T::DefaultHealthFloor::get)
	}

	/// The checks that a proposal is watched by, as of the time it is made.
	pub(crate) fn checks_for(
		class: Class,
		plan: &crate::PlanOf<T>,
		probation: BlockNumberFor<T>,
	) -> Result<Vec<Watched>, Error<T>> {
		let mut checks = Self::health_floor(class).into_inner();
		// A runtime that has a metric no more can not be asked for it.
		checks.retain(|check| T::Metrics::is_movable(&check.metric).is_some());
		checks.extend(plan.checks.iter().cloned());
		ensure!(checks.len() <= MAX_CHECKS as usize, Error::<T>::TooManyChecks);
		// Without probation nothing is watched, and only the floor may say nothing about it.
		let is_watched = plan.candidate.is_some() && !probation.is_zero();
		if !is_watched && plan.checks.is_empty() {
			checks.clear();
		}
		let probation: u32 = probation.saturated_into();
		ensure!(
			checks.iter().all(|check| check.slowest_blocks() <= probation),
			Error::<T>::CheckTooSlow
		);
		Ok(checks
			.into_iter()
			.map(|check| Watched { check, state: CheckState::default() })
			.collect())
	}

	/// Refuse a probation in which the floor of its class could not act, or the one that it will have: no plan could
	/// be proposed.
	pub(crate) fn check_floor_fits(class: Class, policy: &PolicyOf<T>) -> Result<(), Error<T>> {
		Self::check_fit(&Self::health_floor(class), policy)?;
		PendingChanges::<T>::get().iter().try_for_each(|waiting| match &waiting.change {
			Change::HealthFloor { class: other, checks } if *other == class => {
				Self::check_fit(checks, policy)
			},
			_ => Ok(()),
		})
	}

	/// Refuse a floor that could not act in the probation of its class, or in the one that it will have.
	fn check_fits_probation(class: Class, checks: &[HealthCheck]) -> Result<(), Error<T>> {
		Self::check_fit(checks, &Self::policy(class))?;
		PendingChanges::<T>::get().iter().try_for_each(|waiting| match &waiting.change {
			Change::Policy { class: other, policy } if *other == class => {
				Self::check_fit(checks, policy)
			},
			_ => Ok(()),
		})
	}

	/// Refuse checks that are too slow for a policy's probation, if it has one.
	pub(crate) fn check_fit(checks: &[HealthCheck], policy: &PolicyOf<T>) -> Result<(), Error<T>> {
		let probation: u32 = policy.probation_blocks.saturated_into();
		ensure!(
			probation == 0 || checks.iter().all(|check| check.slowest_blocks() <= probation),
			Error::<T>::CheckTooSlow
		);
		Ok(())
	}

	/// Freeze the checks of a new proposal.
	pub(crate) fn open_health(id: ProposalId, watched: Vec<Watched>) {
		if watched.is_empty() {
			return;
		}
		let watched = BoundedVec::truncate_from(watched);
		Health::<T>::insert(id, HealthData { watched, began_at: None, last_block: None });
	}

	/// The probation begins, or goes on: effect of the lifecycle.
	pub(crate) fn begin_watching(id: ProposalId) {
		Health::<T>::mutate(id, |health| {
			let Some(health) = health else { return };
			health.last_block = None;
			if health.began_at.is_some() {
				health.watched.iter_mut().for_each(Watched::start_again);
			} else {
				health.began_at = Some(frame_system::Pallet::<T>::block_number());
			}
		});
	}

	/// Whose health is sampled, as things stand.
	pub(crate) fn sampling_of(
		agenda: &AgendaOf<T>,
		open: &[(ProposalId, ProposalOf<T>)],
		now: BlockNumberFor<T>,
	) -> Option<Sampling<BlockNumberFor<T>>> {
		let proposal = match agenda.phase {
			Phase::Probation { proposal, .. } => Some(proposal),
			// The one whose turn it is next.
			Phase::Idle => open
				.iter()
				.filter_map(|(id, open)| match open.status {
					Status::Queued { eta, expires }
						if now.saturating_add(T::BaselineWindow::get()) >= eta
							&& Self::may_be_enacted(agenda, *id, open, expires)
							&& Health::<T>::contains_key(id) =>
					{
						Some((eta, *id))
					},
					_ => None,
				})
				.min()
				.map(|(_, id)| id),
			_ => None,
		}?;
		let weight = Self::sampling_weight(&Health::<T>::get(proposal)?.watched);
		let before = agenda.sampling.filter(|sampling| sampling.proposal == proposal);
		// The weight of this block is reserved already.
		let next = frame_system::Pallet::<T>::block_number().saturating_add(One::one());
		Some(Sampling {
			proposal,
			weight,
			since: before.map_or(next, |sampling| sampling.since),
			// What was decided at the end of the last block is still to be done.
			decided: before.is_some_and(|sampling| sampling.decided),
		})
	}

	/// What a sample of all these checks takes at most, to be reserved when the block begins.
	fn sampling_weight(watched: &[Watched]) -> Weight {
		let metrics = watched.iter().fold(Weight::zero(), |weight, watched| {
			weight.saturating_add(T::Metrics::weight_of(&watched.check.metric))
		});
		T::WeightInfo::sample(watched.len() as u32).saturating_add(metrics)
	}

	/// The most that sampling the checks of a plan can take.
	pub(crate) fn largest_sampling_weight() -> Weight {
		T::WeightInfo::sample(MAX_CHECKS)
			.saturating_add(T::Metrics::largest_weight().saturating_mul(MAX_CHECKS.into()))
	}

	/// Sample what is due at the end of a block.
	pub(crate) fn sample_health() {
		let Some(Sampling { proposal, since, .. }) = Agenda::<T>::get().sampling else { return };
		if frame_system::Pallet::<T>::block_number() < since {
			return;
		}
		let Some(mut health) = Health::<T>::get(proposal) else {
			defensive!("what is sampled has checks");
			return;
		};
		let now_ms = T::Time::now();
		let block = frame_system::Pallet::<T>::block_number();
		// What lies between is no interval where blocks were left out.
		let last = health
			.last_block
			.replace((block, now_ms))
			.filter(|(last, _)| last.saturating_add(One::one()) == block);
		let facts = Facts { since_last_block_ms: last.map(|(_, ms)| now_ms.saturating_sub(ms)) };
		let mut decided = false;
		for watched in health.watched.iter_mut() {
			let value = |watched: &Watched| T::Metrics::sample(&watched.check.metric, &facts);
			match health.began_at {
				None => {
					let block: u32 = block.unique_saturated_into();
					if block.checked_rem(watched.check.interval_blocks) == Some(0) {
						let value = value(watched);
						watched.note_baseline(value);
					}
				},
				Some(began) => {
					let blocks: u32 = block.saturating_sub(began).unique_saturated_into();
					if !watched.check.is_due(blocks) {
						continue;
					}
					let value = value(watched);
					let metric = watched.check.metric.clone();
					match watched.observe(value) {
						Verdict::Nothing => {},
						Verdict::Suspected => {
							Self::deposit_event(Event::HealthSuspected { proposal, metric });
						},
						Verdict::Acts(action) => {
							watched.state.verdict = Some(action);
							decided = true;
						},
					}
				},
			}
		}
		Health::<T>::insert(proposal, health);
		if decided {
			Agenda::<T>::mutate(|agenda| {
				if let Some(sampling) = &mut agenda.sampling {
					sampling.decided = true;
				}
			});
		}
	}

	/// Where a check has no baseline at all, take one from the block of the enactment: a plan may be enacted as
	/// soon as the one before it ends. Returns the weight.
	pub(crate) fn complete_baseline(id: ProposalId) -> Weight {
		let Some(mut health) = Health::<T>::get(id) else { return T::DbWeight::get().reads(1) };
		let facts = Facts { since_last_block_ms: None };
		for watched in health.watched.iter_mut() {
			if watched.state.baseline_samples == 0 {
				watched.note_baseline(T::Metrics::sample(&watched.check.metric, &facts));
			}
		}
		let weight = Self::sampling_weight(&health.watched);
		Health::<T>::insert(id, health);
		weight
	}

	/// Do what the checks decided at the end of the last block. Returns whether that was anything.
	pub(crate) fn act_on_health(id: ProposalId) -> bool {
		Agenda::<T>::mutate(|agenda| {
			if let Some(sampling) = &mut agenda.sampling {
				sampling.decided = false;
			}
		});
		let Some(mut health) = Health::<T>::get(id) else { return false };
		let mut due: Vec<(Action, Text)> = vec![];
		for watched in health.watched.iter_mut() {
			if let Some(action) = watched.state.verdict.take() {
				due.push((action, watched.check.metric.clone()));
			}
		}
		// Of several, what goes furthest.
		let Some((furthest, metric)) = due.iter().max().cloned() else { return false };
		if furthest >= Action::Freeze {
			health.watched.iter_mut().for_each(|watched| {
				watched.state.asked |= watched.is_over_limit();
			});
		}
		Health::<T>::insert(id, health);
		for (action, metric) in due {
			if action > Action::Report {
				let metric = metric.clone();
				Self::record(JournalEntry::HealthCheckFailed { proposal: id, metric, action });
			}
			Self::deposit_event(Event::HealthCheckFailed { proposal: id, metric, action });
		}
		let input = match furthest {
			Action::Report => return true,
			Action::Extend => Input::Extend,
			Action::Freeze => Input::Sick(Fault::HealthCheckFailed),
			Action::RollBack => {
				let policy = Proposals::<T>::get(id).map(|proposal| proposal.plan.failure_policy);
				match policy {
					Some(FailurePolicy::Keep | FailurePolicy::Drop) => {
						Input::RollBack(Fault::HealthCheckFailed)
					},
					_ => Input::Sick(Fault::HealthCheckFailed),
				}
			},
		};
		// Refused is only what was extended before.
		if Self::advance(id, input, metric).is_err() && furthest != Action::Extend {
			defensive!("a probation can be frozen and rolled back");
		}
		true
	}

	/// The probation is over: confirmed, unless a check is failing. Then it is extended, and governance asked
	/// at its second end.
	pub(crate) fn end_probation(id: ProposalId) {
		let failing = Health::<T>::get(id).and_then(|health| {
			let is_failing = |watched: &Watched| {
				watched.check.action > Action::Report
					&& !watched.state.asked
					&& watched.is_failing()
			};
			let mut watched = health.watched.into_iter();
			watched.find(is_failing).map(|watched| watched.check.metric)
		});
		let Some(metric) = failing else {
			return Self::must_advance(id, Input::Tick);
		};
		if Self::advance(id, Input::Extend, metric.clone()).is_ok() {
			return;
		}
		Health::<T>::mutate(id, |health| {
			if let Some(health) = health {
				health.watched.iter_mut().for_each(|watched| {
					watched.state.asked |= watched.is_failing();
				});
			}
		});
		if Self::advance(id, Input::Sick(Fault::HealthCheckFailed), metric).is_err() {
			defensive!("a probation can be frozen");
		}
	}

	/// Whether some check of an upgrade in probation is over its limit whose metric signed accounts can not move.
	pub(crate) fn is_sick(id: ProposalId) -> bool {
		Self::is_failing_unmoved(id, Watched::is_over_limit)
	}

	/// Whether a check whose metric signed accounts can not move speaks against an upgrade whose probation, the
	/// extended one, is over or not.
	///
	/// Samples that are missing speak against it at that end alone: before, whoever freezes the chain early by
	/// another metric is why they were not taken.
	pub(crate) fn can_not_end_well(id: ProposalId, is_over: bool) -> bool {
		Self::is_failing_unmoved(id, |watched| {
			watched.check.action > Action::Report
				&& (watched.is_over_limit() || is_over && watched.is_failing())
		})
	}

	fn is_failing_unmoved(id: ProposalId, fails: impl Fn(&Watched) -> bool) -> bool {
		// Nobody moves a metric that the candidate lost.
		let speaks = |watched: &Watched| {
			T::Metrics::is_movable(&watched.check.metric) != Some(true) && fails(watched)
		};
		Health::<T>::get(id).is_some_and(|health| health.watched.iter().any(speaks))
	}

	/// A proposal ended: remember how well the chain was with its candidate.
	pub(crate) fn close_health(id: ProposalId, proposal: &ProposalOf<T>) {
		let Some(health) = Health::<T>::take(id) else { return };
		let candidate = proposal
			.plan
			.candidate
			.and_then(|candidate| InspectedCodes::<T>::get(candidate.code_hash));
		let (Some(candidate), Some(_)) = (candidate, health.began_at) else { return };
		let compared: Vec<_> = health
			.watched
			.iter()
			.map(|watched| MetricComparison {
				metric: watched.check.metric.clone(),
				before: watched.baseline(),
				after: mean(watched.state.sum, watched.state.samples),
				samples: watched.state.samples,
			})
			.collect();
		ReleaseHealth::<T>::mutate(|releases| {
			releases.retain(|(version, _)| *version != candidate.spec_version);
			if releases.is_full() {
				releases.remove(0);
			}
			let compared = BoundedVec::truncate_from(compared);
			if releases.try_push((candidate.spec_version, compared)).is_err() {
				defensive!("one was removed");
			}
		});
	}

	/// How well the chain was before a version and in its probation.
	pub(crate) fn comparison_of(spec_version: u32) -> Vec<MetricComparison> {
		ReleaseHealth::<T>::get()
			.into_iter()
			.find(|(version, _)| *version == spec_version)
			.map(|(_, compared)| compared.into_inner())
			.unwrap_or_default()
	}

	pub(crate) fn do_set_health_floor(
		class: Class,
		checks: Vec<HealthCheckInput>,
	) -> DispatchResult {
		let checks = bounded::<T>(checks)?;
		Self::check_health_checks(&checks)?;
		Self::check_fits_probation(class, &checks)?;
		let current = Self::health_floor(class);
		// A check that is left out, or another one in its place, lets more through.
		let weaker = current.iter().any(|check| !checks.contains(check));
		let differs = current != checks;
		Self::withdraw_changes(
			|change| matches!(change, Change::HealthFloor { class: other, .. } if *other == class),
		);
		let change = Change::HealthFloor { class, checks };
		if weaker {
			Self::schedule_change(change, Self::policy(class).timelock)?;
		} else if differs {
			Self::apply_change(change);
		}
		Self::reschedule();
		Ok(())
	}
}

/// Parts per billion of a whole.
fn share(part: u64, whole: u64) -> u128 {
	Perbill::from_rational(part, whole.max(1)).deconstruct().into()
}

/// How much of its reference time a block used, in parts per billion of the most that it may. What hooks
/// reserve is in it.
pub struct BlockRefTime<T>(PhantomData<T>);

impl<T: frame_system::Config> HealthMetric for BlockRefTime<T> {
	const NAME: &'static str = "block-ref-time";
	const MOVABLE: bool = true;

	fn sample(_: &Facts) -> Option<u128> {
		let used = frame_system::Pallet::<T>::block_weight().total().ref_time();
		Some(share(used, T::BlockWeights::get().max_block.ref_time()))
	}

	fn weight() -> Weight {
		T::DbWeight::get().reads(1)
	}
}

/// How much of its proof size a block used, in parts per billion of the most that it may.
pub struct BlockProofSize<T>(PhantomData<T>);

impl<T: frame_system::Config> HealthMetric for BlockProofSize<T> {
	const NAME: &'static str = "block-proof-size";
	const MOVABLE: bool = true;

	fn sample(_: &Facts) -> Option<u128> {
		let used = frame_system::Pallet::<T>::block_weight().total().proof_size();
		Some(share(used, T::BlockWeights::get().max_block.proof_size()))
	}

	fn weight() -> Weight {
		T::DbWeight::get().reads(1)
	}
}

/// Share of the transactions of a block that failed, in parts per billion. No data without transactions,
/// or with more than `MAX_EVENTS` events: then it would take too long to count.
pub struct FailedExtrinsics<T, const MAX_EVENTS: u32>(PhantomData<T>);

impl<T, const MAX_EVENTS: u32> HealthMetric for FailedExtrinsics<T, MAX_EVENTS>
where
	T: Config,
	T::RuntimeEvent: TryInto<frame_system::Event<T>>,
{
	const NAME: &'static str = "failed-extrinsics";
	const MOVABLE: bool = true;

	fn sample(_: &Facts) -> Option<u128> {
		use frame_support::dispatch::DispatchClass;
		if frame_system::Pallet::<T>::event_count() > MAX_EVENTS {
			return None;
		}
		let (mut failed, mut all) = (0u64, 0u64);
		// The events of this block are in no proof: it began without any.
		for record in frame_system::Pallet::<T>::read_events_no_consensus() {
			let (info, has_failed) = match record.event.try_into() {
				Ok(frame_system::Event::ExtrinsicSuccess { dispatch_info }) => {
					(dispatch_info, false)
				},
				Ok(frame_system::Event::ExtrinsicFailed { dispatch_info, .. }) => {
					(dispatch_info, true)
				},
				_ => continue,
			};
			// Inherents are no transactions.
			if info.class != DispatchClass::Mandatory {
				all = all.saturating_add(1);
				failed = failed.saturating_add(u64::from(has_failed));
			}
		}
		(all > 0).then(|| share(failed, all))
	}

	fn weight() -> Weight {
		T::WeightInfo::failed_extrinsics(MAX_EVENTS)
	}
}

/// Milliseconds from block to block, by the block's timestamp.
pub struct BlockInterval<T>(PhantomData<T>);

impl<T: frame_system::Config> HealthMetric for BlockInterval<T> {
	const NAME: &'static str = "block-interval-ms";
	const MOVABLE: bool = false;

	fn sample(facts: &Facts) -> Option<u128> {
		facts.since_last_block_ms.map(u128::from)
	}

	fn weight() -> Weight {
		T::DbWeight::get().reads(1)
	}
}

/// The total issuance of a currency, in its smallest unit.
///
/// `MOVABLE` on chains whose tokens come and go with messages: by them signed accounts change it and keep what
/// they have. On others nobody can raise it by transactions. Fees and burning lower it, at the price of what
/// is burnt: a limit for its fall has to be out of reach of those who could pay that.
pub struct TotalIssuance<T, Currency, const MOVABLE: bool = false>(PhantomData<(T, Currency)>);

impl<T, Currency, const MOVABLE: bool> HealthMetric for TotalIssuance<T, Currency, MOVABLE>
where
	T: frame_system::Config,
	Currency: Inspect<T::AccountId>,
{
	const NAME: &'static str = "total-issuance";
	const MOVABLE: bool = MOVABLE;

	fn sample(_: &Facts) -> Option<u128> {
		Some(Currency::total_issuance().unique_saturated_into())
	}

	fn weight() -> Weight {
		T::DbWeight::get().reads(1)
	}
}

/// How many messages wait to be processed: what `Backlog` says. For queues of `pallet-message-queue`, or
/// the tasks of a scheduler.
pub struct QueuedMessages<T, Backlog>(PhantomData<(T, Backlog)>);

impl<T: frame_system::Config, Backlog: Get<u128>> HealthMetric for QueuedMessages<T, Backlog> {
	const NAME: &'static str = "queued-messages";
	const MOVABLE: bool = true;

	fn sample(_: &Facts) -> Option<u128> {
		Some(Backlog::get())
	}

	fn weight() -> Weight {
		T::DbWeight::get().reads(4)
	}
}
