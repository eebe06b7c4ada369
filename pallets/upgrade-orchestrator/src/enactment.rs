// SPDX-License-Identifier: Apache-2.0

//! Handing code to the chain, noticing that it runs, and closing the maintenance.
//!
//! | when | where | what |
//! |---|---|---|
//! | a plan is due | `on_initialize` | the block is declared locked |
//! | after the inherents of that block | [`MultiStepMigrator::step`] | checks, then the code is handed over |
//! | until the chain switches | [`PostInherents`] | an Abort is heard |
//! | first block of the new code | `on_initialize` | the version is registered, maintenance starts |
//! | until it is verified or undone | [`MultiStepMigrator::step`] | [`crate::maintenance`] |

use crate::{
	applier::{CodeApplier, NotReady, Signal},
	guarded::Arrival,
	lifecycle::{CancelReason, Clock, Fault, HaltReason, Input, Refusal, Status},
	migrator::Migrator,
	snapshot::has_only_its_version,
	Agenda, AgendaData, AgendaOf, ComponentTime, Config, CurrentVersion, Error, Event,
	InspectedCodes, JournalEntry, OpenProposals, Pallet, Phase, ProposalId, ProposalOf, Proposals,
	Recovery, RecoveryData, Text, VersionStatus, VersionedRecovery, WeightInfo, RUNTIME_TARGET,
};
use frame_support::{
	defensive, ensure,
	migrations::{
		FailedMigrationHandler, FailedMigrationHandling, MigrationStatusHandler, MultiStepMigrator,
	},
	pallet_prelude::Weight,
	storage::with_storage_layer,
	traits::{Get, PostInherents, QueryPreimage},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
	traits::{BlockNumberProvider, Saturating},
	DispatchError,
};

/// Why a plan was not enacted in the block that was locked for it.
enum NotEnacted {
	/// The chain does not take code now. Tried again.
	Deferred(&'static str),
	/// The plan does not hold any more.
	Refused(&'static str),
	/// A critical component failed, and nothing is left of any of them.
	ComponentFailed(u32, DispatchError),
	/// The chain refused the code, or the storage layer could not be opened. Tried again.
	Failed(DispatchError),
	/// The proposal went on since the block was declared.
	NotItsTurn,
}

impl From<Refusal> for NotEnacted {
	fn from(_: Refusal) -> Self {
		Self::NotItsTurn
	}
}

impl From<DispatchError> for NotEnacted {
	fn from(error: DispatchError) -> Self {
		Self::Failed(error)
	}
}

impl<T: Config> From<Error<T>> for NotEnacted {
	fn from(error: Error<T>) -> Self {
		Self::Refused(error.into())
	}
}

/// A name out of the code, as a text.
pub(crate) fn name(name: &'static str) -> Text {
	Text::truncate_from(name.as_bytes().to_vec())
}

impl<T: Config> Pallet<T> {
	/// Everything that is due when a block begins. Reads one value where nothing is.
	pub(crate) fn do_on_initialize() -> Weight {
		let mut weight = T::WeightInfo::on_initialize_idle();
		if !Self::is_noticed() {
			weight.saturating_accrue(Self::notice_version());
		}
		match Agenda::<T>::get().phase {
			Phase::Switching { proposal, deadline } => {
				weight.saturating_accrue(T::WeightInfo::post_inherents());
				if frame_system::Pallet::<T>::block_number() >= deadline {
					Self::must_advance(proposal, Input::Tick);
					Self::reschedule();
				}
			},
			Phase::Enacting { .. } => {
				defensive!("a block that was declared locked ran its step");
				Self::set_phase(Phase::Idle);
				Self::reschedule();
			},
			Phase::Maintenance { proposal }
			| Phase::Waiting { proposal }
			| Phase::Reversing { proposal, .. } => {
				weight.saturating_accrue(Self::service_active(proposal));
			},
			// Neither reads the proposal before there is something to do.
			Phase::Probation { proposal, until } => {
				let decided = Agenda::<T>::get().sampling.is_some_and(|sampling| sampling.decided);
				if decided || frame_system::Pallet::<T>::block_number() >= until {
					weight.saturating_accrue(Self::service_active(proposal));
				}
			},
			Phase::Frozen { proposal, until } => {
				if frame_system::Pallet::<T>::block_number() >= until {
					weight.saturating_accrue(Self::service_active(proposal));
				}
			},
			Phase::Idle => {},
		}
		let AgendaData { next_due: due, phase, .. } = Agenda::<T>::get();
		// Nothing else moves while users are locked out, so that a change of our storage shows.
		let locked = matches!(phase, Phase::Maintenance { .. });
		if !locked && due.is_some_and(|due| T::BlockNumberProvider::current_block_number() >= due) {
			weight.saturating_accrue(Self::service_timers());
		}
		// After all that may have called for a build to be handed over after the inherents.
		weight.saturating_accrue(Self::rescue_weight());
		// What the end of this block takes.
		if let Some(sampling) = Agenda::<T>::get().sampling {
			weight.saturating_accrue(sampling.weight);
		}
		weight.saturating_add(Self::show_breaker())
	}

	/// What is due for the upgrade whose code runs: what its health asks for, or its deadline.
	fn service_active(id: ProposalId) -> Weight {
		let Some(open) = Proposals::<T>::get(id) else {
			Self::lose(id);
			return Weight::zero();
		};
		let block = frame_system::Pallet::<T>::block_number();
		let deadline = open.status.local_deadline();
		let is_due = deadline.is_some_and(|deadline| block >= deadline);
		// As long as those that are overtaken with this are counted.
		let weight = Self::end_weight();
		let moved = match open.status {
			Status::Probation { .. } if Self::act_on_health(id) => true,
			Status::Probation { .. } if is_due => {
				Self::end_probation(id);
				true
			},
			_ if is_due => {
				Self::must_advance(id, Input::Tick);
				true
			},
			_ => false,
		};
		if !moved {
			return Weight::zero();
		}
		let ended = Proposals::<T>::get(id).is_none_or(|open| open.status.is_final());
		if ended {
			Self::concluded();
		} else {
			Self::reschedule();
		}
		weight
	}

	/// Whether nothing but the time speaks against the enactment of an approved plan.
	pub(crate) fn may_be_enacted(
		agenda: &AgendaOf<T>,
		id: ProposalId,
		proposal: &ProposalOf<T>,
		expires: BlockNumberFor<T>,
	) -> bool {
		proposal.plan.base_spec_version == T::Version::get().spec_version
			&& agenda.breaker.is_none_or(|breaker| proposal.proposed_at >= breaker.since)
			&& Self::held_back(id, proposal, expires).is_none()
	}

	/// Lock this block for the enactment of the plan whose turn it is, if there is one.
	pub(crate) fn declare_enactment() {
		let agenda = Agenda::<T>::get();
		let Clock { now, .. } = Self::clock();
		if agenda.phase != Phase::Idle || now < agenda.hold_until {
			return;
		}
		// What the chain discarded leaves nothing behind.
		let discarded = Self::open_proposals()
			.into_iter()
			.find(|(id, proposal)| Self::is_to_be_taken_back(*id, proposal));
		if let Some((proposal, _)) = discarded {
			if T::InnerMigrator::ongoing() {
				Self::defer(proposal, "MigrationsOngoing");
			} else {
				Self::lock_to_enact(proposal);
			}
			return;
		}
		let pruning = agenda.pruning;
		let turn = Self::open_proposals()
			.into_iter()
			.filter_map(|(id, proposal)| match proposal.status {
				Status::Queued { eta, expires }
					if eta <= now
						&& now < expires && Self::may_be_enacted(
						&agenda, id, &proposal, expires,
					) =>
				{
					Some((eta, id))
				},
				_ => None,
			})
			.min();
		let Some((_, proposal)) = turn else { return };
		// What is known without locking users out. Migrations of somebody else: the chain refuses new
		// code until they are done.
		if T::InnerMigrator::ongoing() {
			Self::defer(proposal, "MigrationsOngoing");
			return;
		}
		if T::CodeApplier::pending() {
			Self::defer(proposal, NotReady::CodePending.name());
			return;
		}
		// Or there could be several snapshots at a time.
		if pruning {
			Self::defer(proposal, "PruningOngoing");
			return;
		}
		Self::lock_to_enact(proposal);
		Self::deposit_event(Event::EnactmentDeclared { proposal });
	}

	/// Try again later, and say why. Not a change of state: there is no record, which could flush others.
	fn defer(proposal: ProposalId, reason: &'static str) {
		let next_try = T::BlockNumberProvider::current_block_number()
			.saturating_add(T::EnactRetryDelay::get());
		Agenda::<T>::mutate(|agenda| agenda.hold_until = next_try);
		Self::deposit_event(Event::EnactmentDeferred { proposal, reason: name(reason), next_try });
	}

	/// Enact the plan that this block was locked for.
	pub(crate) fn enact(id: ProposalId) -> Weight {
		Self::set_phase(Phase::Idle);
		let Some(proposal) = Proposals::<T>::get(id) else {
			defensive!("the block was locked for a proposal that is kept");
			return T::WeightInfo::enact(0);
		};
		if Self::is_to_be_taken_back(id, &proposal) {
			Self::run_fallbacks(id, &proposal, !Self::is_after_crash_gap());
			Self::reschedule();
			return T::WeightInfo::enact(0).saturating_add(Self::components_weight(&proposal.plan));
		}
		let plan = proposal.plan;
		if Self::is_after_crash_gap() {
			if Self::advance(id, Input::CheckFailed, name("CrashGap")).is_err() {
				defensive!("what could be enacted is in the queue");
			}
			Self::reschedule();
			return T::WeightInfo::enact(0);
		}
		// Both or neither: code is not handed over for a proposal that the lifecycle does not let go on,
		// such as one that was cancelled after this block was declared.
		let enacted = with_storage_layer(|| {
			if plan.candidate.is_some() {
				Self::advance(id, Input::CodeTaken, Text::default())?;
				Self::hand_over(id)
			} else {
				// The end of a proposal releases its calls: they run before.
				Self::hand_over(id)?;
				Ok(Self::advance(id, Input::ComponentsDone, Text::default())?)
			}
		});
		let mut baseline = Weight::zero();
		match enacted {
			Ok(()) => baseline = Self::complete_baseline(id),
			Err(NotEnacted::NotItsTurn) => {},
			Err(NotEnacted::Refused(check)) => {
				if Self::advance(id, Input::CheckFailed, name(check)).is_err() {
					defensive!("what could be enacted is in the queue");
				}
			},
			Err(NotEnacted::ComponentFailed(index, error)) => {
				Self::note_failed_component(id, &plan, index, error);
				if Self::advance(id, Input::CheckFailed, name("ComponentFailed")).is_err() {
					defensive!("what could be enacted is in the queue");
				}
			},
			Err(NotEnacted::Deferred(reason)) => Self::defer(id, reason),
			Err(NotEnacted::Failed(error)) => Self::defer(id, error.into()),
		}
		Self::reschedule();
		Self::enactment_weight(&plan).saturating_add(baseline)
	}

	/// Check the plan once more, run its components and give its candidate to the chain.
	fn hand_over(id: ProposalId) -> Result<(), NotEnacted> {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		let class =
			Self::check_plan(&proposal.plan).map_err(|error| NotEnacted::Refused(error.into()))?;
		// What changed since may make the same plan a larger step than the one that was voted on.
		ensure!(class <= proposal.derived_class, Error::<T>::ClassRaised);
		let when = ComponentTime::BeforeEnactment;
		let run = || {
			Self::run_components(id, &proposal, when)
				.map_err(|(index, error)| NotEnacted::ComponentFailed(index, error))
		};
		let Some(candidate) = proposal.plan.candidate else { return run() };
		T::CodeApplier::ready().map_err(|not_ready| NotEnacted::Deferred(not_ready.name()))?;
		run()?;
		let versions = proposal.plan.scope.versions();
		Recovery::<T>::insert(id, VersionedRecovery::V1(RecoveryData::new(id, versions)));
		let code = T::Preimages::fetch(&candidate.code_hash, Some(candidate.length_bytes))
			.map_err(|_| Error::<T>::PreimageMissing)?;
		Ok(T::CodeApplier::apply(code.into_owned())?)
	}

	/// Whether the running version is the one of the last block.
	fn is_noticed() -> bool {
		let agenda = Agenda::<T>::get();
		let running = T::Version::get();
		(agenda.spec_version, agenda.impl_version) == (running.spec_version, running.impl_version)
	}

	/// Another version runs than in the last block: find out whose it is, and put it into the registry.
	fn notice_version() -> Weight {
		let (code_hash, length) = Self::running_code();
		let running = T::Version::get();
		let before = Agenda::<T>::get();
		Agenda::<T>::mutate(|agenda| {
			agenda.spec_version = running.spec_version;
			agenda.impl_version = running.impl_version;
			agenda.guarded = false;
		});
		Self::restart_check();
		let looked_at = OpenProposals::<T>::decode_len().unwrap_or_default() as u32;

		if !CurrentVersion::<T>::contains_key(RUNTIME_TARGET) {
			let version = Self::register_running(code_hash, None, VersionStatus::Active);
			Self::record(JournalEntry::Started { version: version.clone(), code_hash });
			let spec_version = running.spec_version;
			Self::deposit_event(Event::Started { version, spec_version, code_hash });
			return T::WeightInfo::notice_version(looked_at, length);
		}

		let arrival = Self::arrival(code_hash);
		let guarded = before.guarded;
		let (by, status) = match &arrival {
			Arrival::Candidate(id)
			| Arrival::Rescue(id)
			| Arrival::Reverse(id)
			| Arrival::Substitute(id) => (Some(*id), VersionStatus::Active),
			Arrival::Unmanaged => (None, VersionStatus::Unmanaged),
		};
		let brought_in = by.and_then(|id| Proposals::<T>::get(id).map(|proposal| (id, proposal)));
		let named = brought_in.as_ref().map(|(id, proposal)| {
			(
				*id,
				proposal,
				Self::version_name(
					&proposal.plan,
					matches!(arrival, Arrival::Rescue(_) | Arrival::Reverse(_)),
				),
			)
		});
		let version = Self::register_running(code_hash, named, status);
		let managed = by.is_some();
		Self::record(JournalEntry::VersionActivated {
			version: version.clone(),
			code_hash,
			managed,
		});
		Self::deposit_event(Event::VersionActivated {
			version,
			spec_version: running.spec_version,
			code_hash,
			managed,
		});
		Self::notice_substitute(code_hash);
		if let (
			Arrival::Candidate(id) | Arrival::Rescue(id) | Arrival::Reverse(id),
			Phase::Switching { proposal, .. },
		) = (&arrival, before.phase)
		{
			// An answer that came late, while another plan's code was under way.
			if proposal != *id {
				Self::must_advance(proposal, Input::CodeDiscarded);
			}
		}
		match arrival {
			Arrival::Candidate(id) => {
				// It takes the place of the one that was halted.
				for halted in Self::halted() {
					Self::must_advance(halted, Input::Replaced);
				}
				Self::must_advance(id, Input::CodeRunning);
				if !guarded {
					Self::unguarded(id);
				}
			},
			Arrival::Rescue(id) => {
				Self::mark_rolled_back(id);
				Self::must_advance(id, Input::RescueRunning);
				// Its migrations are those of the release before, also where nothing is restored.
				T::InnerMigrator::stop();
			},
			Arrival::Reverse(id) => {
				Self::mark_rolled_back(id);
				if !guarded {
					Self::renew_recovery(id);
				}
				Self::must_advance(id, Input::ReverseRunning);
				if !guarded {
					Self::unguarded(id);
				}
			},
			// Code that was handed over may still come: its own deadline decides.
			Arrival::Unmanaged => {
				if let Some(proposal) = before.phase.unconfirmed() {
					Self::must_advance(proposal, Input::Replaced);
				}
			},
			// One for the candidate may repair its migrations: they go on.
			Arrival::Substitute(_) => {},
		}
		if !managed {
			Self::cancel_overtaken();
		}
		Self::reschedule();
		T::WeightInfo::notice_version(looked_at, length)
	}

	/// The code in storage was inspected. What executes says another version of its implementation: operators
	/// substituted it.
	fn notice_substitute(code_hash: T::Hash) {
		let impl_version = T::Version::get().impl_version;
		let inspected = InspectedCodes::<T>::get(code_hash);
		if inspected.is_some_and(|code| code.impl_version != impl_version) {
			Self::record(JournalEntry::CodeSubstituted { code_hash, impl_version });
			Self::deposit_event(Event::CodeSubstituted { code_hash, impl_version });
		}
	}

	/// The candidate came without the guard: what its single-block migrations did was not captured.
	fn unguarded(id: ProposalId) {
		Self::fault(id, Fault::Unguarded, Text::default());
		let Some(proposal) = Proposals::<T>::get(id) else { return };
		let before = Self::recovery_of(id).map(|recovery| recovery.versions).unwrap_or_default();
		let now = proposal.plan.scope.versions();
		let moved = before.iter().any(|(pallet, version)| {
			// The executive writes the version of a pallet that has no storage at all.
			let is_new = version.is_none() && has_only_its_version(pallet);
			!is_new && !now.contains(&(*pallet, *version))
		});
		if moved {
			Self::must_advance(id, Input::Halt(HaltReason::NotCaptured));
		}
	}

	/// Move a proposal whose status was looked at before.
	pub(crate) fn must_advance(id: ProposalId, input: Input) {
		if Self::advance(id, input, Text::default()).is_err() {
			defensive!("the proposal's status allows it");
		}
	}

	/// Whether a proposal was built for a version that does not run any more, and its code can not come any more.
	pub(crate) fn is_overtaken(proposal: &ProposalOf<T>) -> bool {
		proposal.plan.base_spec_version < T::Version::get().spec_version
			&& !Self::may_still_come(proposal)
	}

	/// Withdraw all proposals that were built for a version that does not run any more.
	fn cancel_overtaken() {
		for (id, proposal) in Self::open_proposals() {
			let waiting = matches!(
				proposal.status,
				Status::Voting { .. } | Status::Queued { .. } | Status::Aborted { .. }
			);
			if waiting && Self::is_overtaken(&proposal) {
				Self::must_advance(id, Input::Cancel(CancelReason::Overtaken));
			}
		}
	}

	/// An upgrade came to its end, one way or the other: look at what waited for it.
	pub(crate) fn concluded() {
		Self::cancel_overtaken();
		Self::reschedule();
	}
}

/// Users are locked out for the one block of an enactment and from the first block of new code until
/// it is verified or undone. Migrations that no proposal brought in pass through.
impl<T: Config> MultiStepMigrator for Pallet<T> {
	fn ongoing() -> bool {
		Agenda::<T>::get().phase.is_locked() || T::InnerMigrator::ongoing()
	}

	fn step() -> Weight {
		match Agenda::<T>::get().phase {
			Phase::Enacting { proposal } => Self::enact(proposal),
			Phase::Maintenance { proposal } => Self::maintain(proposal),
			_ if T::InnerMigrator::ongoing() => T::InnerMigrator::step(),
			_ => Weight::zero(),
		}
	}
}

/// Hears what the relay chain says about code that was handed over.
///
/// The signal is there from the inherent until `on_finalize`. A GoAhead needs no ear: the new code is
/// noticed when it runs. The weight is reserved in `on_initialize`.
impl<T: Config> PostInherents for Pallet<T> {
	fn post_inherents() {
		match Agenda::<T>::get().phase {
			Phase::Switching { proposal, .. } if T::CodeApplier::signal() == Signal::Abort => {
				Self::must_advance(proposal, Input::CodeDiscarded);
				Self::reschedule();
			},
			Phase::Maintenance { .. } | Phase::Waiting { .. } | Phase::Reversing { .. } => {
				Self::after_inherents_of_rescue()
			},
			_ => {},
		}
	}
}

/// Nothing to do in either call: the start is seen in `on_initialize`, where the block number is not the
/// parent's any more, and the end by asking the migrator, which also answers when there was
/// nothing to migrate.
impl<T: Config> MigrationStatusHandler for Pallet<T> {}

/// A failed migration is undone: the cursor is dropped, and what was captured is put back.
///
/// Migrations that no proposal brought in have no snapshot. Their cursor is dropped as well: a chain that
/// stays locked could not even be repaired by its governance.
impl<T: Config> FailedMigrationHandler for Pallet<T> {
	fn failed(index: Option<u32>) -> FailedMigrationHandling {
		// Code that meets migrations of somebody else fails before its first `on_initialize`.
		if !Self::is_noticed() {
			Self::notice_version();
		}
		Self::record(JournalEntry::MigrationFailed { index });
		Self::deposit_event(Event::MigrationFailed { index });
		if let Phase::Maintenance { proposal } = Agenda::<T>::get().phase {
			let status = Proposals::<T>::get(proposal).map(|proposal| proposal.status);
			if status.is_some_and(|status| status.is_maintenance()) {
				Self::fault(proposal, Fault::MigrationFailed, Text::default());
			}
		}
		FailedMigrationHandling::ForceUnstuck
	}
}
