// SPDX-License-Identifier: Apache-2.0

//! Proposals: how they open, move from status to status, and end.

use crate::{
	attestation::HeldBack,
	enactment::name,
	lifecycle::{
		AbortReason, CancelReason, Clock, Decision, Effect, Fault, Input, Refusal, Status,
	},
	migrator::Migrator,
	plan,
	snapshot::snapshot_of,
	Active, Agenda, Attestations, BalanceOf, Class, ClosedProposals, CodeApplier, ComponentRuns,
	Config, CurrentVersion, Electorate, Error, Event, Health, HoldReason, InHook, JournalEntry,
	NextProposal, OpenProposals, Pallet, PendingChanges, Phase, PlanInputOf, PlanOf, Proposal,
	ProposalByPlan, ProposalId, ProposalOf, Proposals, Recovery, Roll, Tally, Text, Versions,
	Votes, WeightInfo, MAX_COMPONENTS, MAX_MEMBERS, MAX_OPEN_PROPOSALS, RUNTIME_TARGET,
};
use alloc::vec::Vec;
use frame_support::{
	defensive, ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungible::{hold::Balanced, MutateHold},
		tokens::Precision,
		ConstU32, EnsureOrigin, Get, OnUnbalanced, QueryPreimage,
	},
	weights::Weight,
	BoundedVec,
};
use frame_system::{
	ensure_signed,
	pallet_prelude::{BlockNumberFor, OriginFor},
};
use sp_runtime::{
	traits::{BlockNumberProvider, Saturating, Zero},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	/// Both clocks of this block.
	pub(crate) fn clock() -> Clock<BlockNumberFor<T>> {
		Clock {
			now: T::BlockNumberProvider::current_block_number(),
			local: frame_system::Pallet::<T>::block_number(),
		}
	}

	/// All proposals that are not final.
	pub(crate) fn open_proposals() -> Vec<(ProposalId, ProposalOf<T>)> {
		OpenProposals::<T>::get()
			.into_iter()
			.filter_map(|id| Proposals::<T>::get(id).map(|proposal| (id, proposal)))
			.collect()
	}

	pub(crate) fn do_propose(proposer: T::AccountId, input: PlanInputOf<T>) -> DispatchResult {
		let plan = input.bounded::<T>()?;
		Self::open_proposal(proposer, plan)
	}

	pub(crate) fn do_rollback_to(
		proposer: T::AccountId,
		spec_version: u32,
		input: PlanInputOf<T>,
	) -> DispatchResult {
		let plan = PlanOf::<T> { returns_to: Some(spec_version), ..input.bounded::<T>()? };
		let is_undone = Active::<T>::get()
			.and_then(Proposals::<T>::get)
			.is_some_and(|active| active.status.is_way_back());
		ensure!(!is_undone && Self::halted().next().is_none(), Error::<T>::RollbackUnderWay);
		Self::open_proposal(proposer, plan)
	}

	fn open_proposal(proposer: T::AccountId, plan: PlanOf<T>) -> DispatchResult {
		let Clock { now, local } = Self::clock();
		let id = NextProposal::<T>::get();
		let plan_hash = Self::plan_hash(&plan);
		let subject = Self::subject_of(&plan, plan_hash);
		let open = Self::take_slot(id, &proposer, subject)?;
		let derived = Self::check_plan(&plan)?;
		let own_policy = Self::policy(derived);
		let emergency_policy = own_policy.on_fast_track(&Self::policy(Class::Emergency));
		let (class, policy) = if Self::is_fast_tracked(subject) {
			(Class::Emergency, emergency_policy)
		} else {
			(derived, own_policy)
		};
		ensure!(
			plan.not_before.is_none_or(|block| block.saturating_add(policy.grace) >= now),
			Error::<T>::NotBeforeTooOld
		);
		let furthest = now
			.saturating_add(policy.voting_period)
			.saturating_add(policy.timelock)
			.saturating_add(policy.grace);
		ensure!(plan.not_before.is_none_or(|block| block <= furthest), Error::<T>::NotBeforeTooFar);
		ensure!(
			plan.max_maintenance_blocks
				.is_none_or(|blocks| !blocks.is_zero() && blocks <= policy.maintenance_blocks),
			Error::<T>::MaintenanceOutOfRange
		);
		let watched = Self::checks_for(derived, &plan, policy.probation_blocks)?;
		let electorate = Roll::freeze::<T>(T::Electorate::voters())?;
		let deposit = Self::deposit_for(&proposer, &plan);
		T::Currency::hold(&HoldReason::Proposal.into(), &proposer, deposit)?;
		plan.preimages().for_each(|stored| T::Preimages::request(&stored.code_hash));

		let rollback = plan.rollback::<T>();
		let version = plan.version.clone();
		let ends = now.saturating_add(policy.voting_period);
		Proposals::<T>::insert(
			id,
			Proposal {
				plan,
				plan_hash,
				proposer: proposer.clone(),
				proposed_at: local,
				deposit,
				derived_class: derived,
				class,
				policy,
				emergency_policy,
				rollback,
				unratified: false,
				electorate,
				tally: Tally::default(),
				status: Status::Voting { ends, extended: false },
			},
		);
		Self::open_health(id, watched);
		OpenProposals::<T>::put(open);
		ProposalByPlan::<T>::insert(plan_hash, id);
		NextProposal::<T>::put(id.saturating_add(1));
		Self::record(JournalEntry::Proposed {
			proposal: id,
			proposer: proposer.clone(),
			plan_hash,
			version: version.clone(),
			class,
		});
		Self::deposit_event(Event::Proposed {
			proposal: id,
			proposer,
			version,
			class,
			plan_hash,
			ends,
		});
		Self::reschedule();
		Ok(())
	}

	/// The list of open proposals with one more.
	fn take_slot(
		id: ProposalId,
		proposer: &T::AccountId,
		subject: T::Hash,
	) -> Result<BoundedVec<ProposalId, ConstU32<MAX_OPEN_PROPOSALS>>, Error<T>> {
		let mut open = OpenProposals::<T>::get();
		let mut own = 0;
		for other in open.iter().filter_map(Proposals::<T>::get) {
			ensure!(Self::subject(&other) != subject, Error::<T>::AlreadyProposed);
			own = own.saturating_add(u32::from(other.proposer == *proposer));
		}
		// The last place is for an emergency.
		let reserved = u32::from(!Self::is_fast_tracked(subject));
		let places = T::MaxOpenProposals::get().saturating_sub(reserved);
		ensure!(
			open.len() < places as usize && open.try_push(id).is_ok(),
			Error::<T>::TooManyOpenProposals
		);
		ensure!(own < T::MaxOpenPerProposer::get(), Error::<T>::TooManyOwnProposals);
		Ok(open)
	}

	/// Approve a plan in the place of its electorate: governance of the chain's own said so.
	pub(crate) fn do_approve(id: ProposalId, plan_hash: T::Hash) -> DispatchResult {
		let proposal = Proposals::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!proposal.status.is_final(), Error::<T>::ProposalFinished);
		ensure!(proposal.plan_hash == plan_hash, Error::<T>::OtherPlan);
		let now = T::BlockNumberProvider::current_block_number();
		ensure!(
			matches!(proposal.status, Status::Voting { ends, .. } if now < ends),
			Error::<T>::VotingEnded
		);
		Self::advance(id, Input::Decided(Decision::Approved), name("ApproveOrigin"))
			.map_err(|_| Error::<T>::VotingEnded)?;
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_cancel(
		origin: OriginFor<T>,
		id: ProposalId,
		reason: Vec<u8>,
	) -> DispatchResult {
		let found = Proposals::<T>::get(id);
		let by = match T::CancelOrigin::try_origin(origin) {
			Ok(_) => CancelReason::Governance,
			Err(origin) => {
				let who = ensure_signed(origin)?;
				let own = found.as_ref().is_some_and(|proposal| proposal.proposer == who);
				ensure!(own, DispatchError::BadOrigin);
				CancelReason::Proposer
			},
		};
		let proposal = found.ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!Self::may_still_come(&proposal), Error::<T>::CodePending);
		ensure!(!Self::is_to_be_taken_back(id, &proposal), Error::<T>::FallbacksDue);
		let detail = plan::text::<T>(reason)?;
		Self::advance(id, Input::Cancel(by), detail).map_err(|refusal| match refusal {
			Refusal::Finished => Error::<T>::ProposalFinished,
			_ => Error::<T>::TooLateToCancel,
		})?;
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_retry(origin: OriginFor<T>, id: ProposalId) -> DispatchResult {
		let found = Proposals::<T>::get(id);
		let halted =
			found.as_ref().is_some_and(|proposal| matches!(proposal.status, Status::Halted { .. }));
		if let Err(origin) = T::AdminOrigin::try_origin(origin) {
			let who = ensure_signed(origin)?;
			let own = found.as_ref().is_some_and(|proposal| proposal.proposer == who);
			ensure!(own && !halted, DispatchError::BadOrigin);
		}
		let proposal = found.ok_or(Error::<T>::ProposalNotFound)?;
		ensure!(!proposal.status.is_final(), Error::<T>::ProposalFinished);
		ensure!(
			halted || matches!(proposal.status, Status::Aborted { .. }),
			Error::<T>::NotAborted
		);
		ensure!(halted || !Self::may_still_come(&proposal), Error::<T>::CodePending);
		ensure!(halted || !proposal.unratified, Error::<T>::NotRatified);
		// Code that nobody can stop any more would come between: into what is half restored, with no way back.
		ensure!(
			!halted || !Self::open_proposals().iter().any(|(_, open)| Self::may_still_come(open)),
			Error::<T>::CodePending
		);
		// Their calls would have to run a second time.
		ensure!(halted || !Self::have_components_run(id), Error::<T>::ComponentRan);
		ensure!(!Active::<T>::exists(), Error::<T>::UpgradeActive);
		// The rescue build may have been the one that gave up. It goes on where it is: the chain does not
		// take the same code twice.
		let runs_already = proposal.plan.rescue.is_some_and(|rescue| {
			CurrentVersion::<T>::get(RUNTIME_TARGET)
				.and_then(|current| Versions::<T>::get(RUNTIME_TARGET, current))
				.is_some_and(|running| running.code_hash == rescue.code_hash)
		});
		let input = if halted && runs_already { Input::RescueRunning } else { Input::Retry };
		Self::advance(id, input, Text::default()).map_err(|refusal| match refusal {
			Refusal::TooLate => Error::<T>::GraceOver,
			_ => Error::<T>::NothingToRestore,
		})?;
		if halted {
			Self::accept_own_state(id);
		}
		Self::reschedule();
		Ok(())
	}

	pub(crate) fn do_resume(reason: Vec<u8>) -> DispatchResult {
		let reason = plan::reason::<T>(reason)?;
		let breaker = Agenda::<T>::get().breaker.ok_or(Error::<T>::NotHalted)?;
		ensure!(!InHook::<T>::exists(), Error::<T>::UpgradeActive);
		if breaker.is_halt() {
			ensure!(!Active::<T>::exists(), Error::<T>::UpgradeActive);
			// A rescue build that comes after this would find nothing that it belongs to.
			ensure!(!T::CodeApplier::pending(), Error::<T>::CodePending);
		}
		for id in Self::halted() {
			Self::must_advance(id, Input::Resume);
		}
		Self::untrip();
		Self::record(JournalEntry::Resumed { reason: reason.clone() });
		Self::deposit_event(Event::Resumed { reason });
		Self::concluded();
		Ok(())
	}

	/// The proposal of the upgrade under way can not be read: something else wrote our storage. Nothing
	/// could end its lock any more.
	pub(crate) fn lose(id: ProposalId) {
		T::InnerMigrator::stop();
		Active::<T>::kill();
		Self::set_phase(Phase::Idle);
		Self::trip(None, Some(id));
		Health::<T>::remove(id);
		Agenda::<T>::mutate(|agenda| agenda.sampling = None);
		Self::record(JournalEntry::ProposalLost { proposal: id });
		Self::deposit_event(Event::ProposalLost { proposal: id });
	}

	/// Proposals that are halted: one at most.
	pub(crate) fn halted() -> impl Iterator<Item = ProposalId> {
		Self::open_proposals()
			.into_iter()
			.filter(|(_, proposal)| matches!(proposal.status, Status::Halted { .. }))
			.map(|(id, _)| id)
	}

	/// Whether the chain may still switch to the code of a proposal that got no answer.
	pub(crate) fn may_still_come(proposal: &ProposalOf<T>) -> bool {
		matches!(proposal.status, Status::Aborted { reason: AbortReason::NoAnswer, .. })
			&& T::CodeApplier::pending()
	}

	/// Give an input to a proposal: move it, write the record, emit the event, apply the effects.
	///
	/// The only place in which a proposal's status changes.
	pub(crate) fn advance(id: ProposalId, input: Input, detail: Text) -> Result<(), Refusal> {
		let Some(mut proposal) = Proposals::<T>::get(id) else {
			defensive!("a proposal that takes part in something is in storage");
			return Err(Refusal::Inapplicable);
		};
		// What is told of a step can not take the next one.
		if InHook::<T>::exists() {
			return Err(Refusal::Inapplicable);
		}
		let before = proposal.status;
		let mut timers = proposal.policy.timers::<T, _>(&proposal.plan, proposal.rollback);
		// What users wrote is not lost for want of an answer because somebody moved a metric: as in an
		// emergency, the chain has to be sick by what nobody moves.
		if let Status::Frozen { cause: Fault::HealthCheckFailed, left, extended, .. } = before {
			let is_over = extended && left.is_zero();
			timers.rolls_back_frozen &=
				!proposal.loses_writes() || Self::can_not_end_well(id, is_over);
		}
		let transition = before.next(input, Self::clock(), &timers)?;
		proposal.status = transition.status;
		Proposals::<T>::insert(id, &proposal);
		Self::record(JournalEntry::StatusChanged {
			proposal: id,
			status: transition.status,
			detail: detail.clone(),
		});
		Self::deposit_event(Self::event_of(id, &proposal, &before, detail));
		if before.is_probation() && transition.status.is_way_back() {
			Self::reopen_recovery(id);
		}
		for effect in transition.effects {
			Self::apply_effect(id, &proposal, *effect);
		}
		// It may be frozen now, or not any more.
		if before.is_probation() {
			Self::show_breaker();
		}
		Self::call_hooks(id, &proposal, &before);
		// It was not in probation when its time was over.
		let begins = matches!(before, Status::Verifying { .. }) && proposal.status.is_probation();
		if begins && proposal.unratified {
			Self::roll_back_unratified(id);
		}
		Ok(())
	}

	/// The event that tells of a proposal's new status.
	fn event_of(
		id: ProposalId,
		proposal: &ProposalOf<T>,
		before: &Status<BlockNumberFor<T>>,
		detail: Text,
	) -> Event<T> {
		match proposal.status {
			Status::Queued { .. } if matches!(before, Status::Aborted { .. }) => {
				Event::Retried { proposal: id }
			},
			Status::Queued { eta, expires } => Event::Approved { proposal: id, eta, expires },
			Status::CodeScheduled { .. } => {
				Event::Enacted { proposal: id, code_hash: Self::subject(proposal) }
			},
			Status::Aborted { reason, expires } => Event::Aborted { proposal: id, reason, expires },
			Status::Capturing { reverse: Some(_), .. } => Event::ReverseStarted { proposal: id },
			Status::Capturing { .. } => Event::MaintenanceStarted { proposal: id },
			Status::Migrating { .. } => Event::MigrationsStarted { proposal: id },
			Status::Verifying { .. } => Event::MigrationsDone { proposal: id },
			Status::Confirmed { .. } => {
				Event::Confirmed { proposal: id, version: proposal.plan.version.clone() }
			},
			Status::Rejected { .. } => Event::Rejected { proposal: id },
			Status::Cancelled { reason, .. } => Event::Cancelled { proposal: id, reason, detail },
			Status::Expired { .. } => Event::Expired { proposal: id },
			Status::Failed { reason, .. } => Event::Failed { proposal: id, reason, detail },
			Status::Restoring { cause, .. } => Event::FaultFound { proposal: id, cause, detail },
			Status::RescueScheduled { handed_over: true, .. } => {
				let code_hash =
					Self::way_back_of(proposal).map(|rescue| rescue.code_hash).unwrap_or_default();
				Event::RescueEnacted { proposal: id, code_hash }
			},
			Status::RescueScheduled { .. } if matches!(before, Status::RescueScheduled { .. }) => {
				Event::RescueAborted { proposal: id }
			},
			Status::RescueScheduled { cause, until, reverse: true, .. } => {
				Event::ReverseScheduled { proposal: id, cause, until, detail }
			},
			Status::RescueScheduled { until, .. } => Event::RescueScheduled { proposal: id, until },
			Status::RescueVerifying { .. } => Event::RescueStarted { proposal: id },
			Status::Halted { reason, .. } => Event::Halted { proposal: id, reason, detail },
			Status::RolledBack { cause, .. } => Event::RolledBack { proposal: id, cause },
			Status::Voting { ends, extended } => {
				let was_extended = matches!(before, Status::Voting { extended: true, .. });
				if extended && !was_extended {
					Event::VoteExtended { proposal: id, ends }
				} else {
					Event::FastTracked { proposal: id, ends }
				}
			},
			Status::Probation { ends, .. } => match before {
				Status::Probation { .. } => Event::ProbationExtended { proposal: id, ends, detail },
				Status::Frozen { .. } => Event::ProbationContinued { proposal: id, ends },
				_ => Event::ProbationStarted { proposal: id, ends },
			},
			Status::Frozen { cause, until, .. } => {
				Event::Frozen { proposal: id, cause, until, detail }
			},
		}
	}

	pub(crate) fn apply_effect(id: ProposalId, proposal: &ProposalOf<T>, effect: Effect) {
		let reason = HoldReason::Proposal.into();
		let deadline = proposal.status.local_deadline().unwrap_or_default();
		match effect {
			Effect::Activate => {
				Active::<T>::put(id);
				if let Status::CodeScheduled { deadline, .. } = proposal.status {
					Self::set_phase(Phase::Switching { proposal: id, deadline });
				}
			},
			Effect::Deactivate => {
				Active::<T>::kill();
				Self::set_phase(Phase::Idle);
			},
			Effect::Lock => Self::set_phase(Phase::Maintenance { proposal: id }),
			Effect::Watch => {
				Self::set_phase(Phase::Probation { proposal: id, until: deadline });
				Self::begin_watching(id);
			},
			Effect::Prolong => Self::set_phase(Phase::Probation { proposal: id, until: deadline }),
			Effect::Freeze => Self::set_phase(Phase::Frozen { proposal: id, until: deadline }),
			Effect::Reverse => Agenda::<T>::mutate(|agenda| {
				let frozen = agenda.phase.is_frozen();
				agenda.phase = Phase::Reversing { proposal: id, frozen };
			}),
			Effect::Restore => Self::begin_restore(id),
			Effect::Wait => {
				if proposal.plan.open_while_waiting {
					Self::set_phase(Phase::Waiting { proposal: id });
				}
			},
			// One that was tripped in an emergency would end by itself.
			Effect::TripBreaker => Self::trip(None, Some(id)),
			Effect::ResetBreaker => {
				// One that was tripped in an emergency is not this upgrade's to reset, and that of another one
				// only when it repaired the chain.
				let is_confirmed = matches!(proposal.status, Status::Confirmed { .. });
				let halted = Agenda::<T>::get().breaker.and_then(|breaker| breaker.halted);
				if halted.is_some_and(|halted| halted == id || is_confirmed) {
					Self::untrip();
				}
			},
			Effect::Prune => Self::release_snapshots(id),
			Effect::PruneFirst => Self::release_snapshot(snapshot_of(id, false)),
			Effect::ReturnDeposit => Self::release_deposit(&proposal.proposer, proposal.deposit),
			// The proposer did not choose the harder thresholds of the fast track.
			Effect::SlashDeposit | Effect::ReturnPartOfDeposit
				if proposal.class == Class::Emergency =>
			{
				Self::release_deposit(&proposal.proposer, proposal.deposit);
			},
			Effect::SlashDeposit => {
				let (credit, _) = T::Currency::slash(&reason, &proposal.proposer, proposal.deposit);
				T::OnSlash::on_unbalanced(credit);
			},
			Effect::ReturnPartOfDeposit => {
				let lost = T::LapsedDepositShare::get().mul_floor(proposal.deposit);
				let (credit, _) = T::Currency::slash(&reason, &proposal.proposer, lost);
				T::OnSlash::on_unbalanced(credit);
				Self::release_deposit(&proposal.proposer, proposal.deposit.saturating_sub(lost));
			},
			Effect::Close => Self::close(id, proposal),
		}
	}

	fn release_deposit(proposer: &T::AccountId, deposit: BalanceOf<T>) {
		let reason = HoldReason::Proposal.into();
		if T::Currency::release(&reason, proposer, deposit, Precision::BestEffort).is_err() {
			defensive!("what was held can be released");
		}
	}

	/// Release what a final proposal kept, and drop the oldest final one if there are too many.
	fn close(id: ProposalId, proposal: &ProposalOf<T>) {
		proposal.plan.preimages().for_each(|stored| T::Preimages::unrequest(&stored.code_hash));
		Self::note_outcome(proposal);
		if matches!(proposal.status, Status::RolledBack { .. }) {
			Self::trip_after_rollback(id, proposal);
		}
		Self::close_health(id, proposal);
		ProposalByPlan::<T>::remove(proposal.plan_hash);
		Recovery::<T>::remove(id);
		OpenProposals::<T>::mutate(|open| open.retain(|other| *other != id));
		ClosedProposals::<T>::mutate(|closed| {
			if closed.len() >= T::MaxClosedProposals::get() as usize && !closed.is_empty() {
				let oldest = closed.remove(0);
				Proposals::<T>::remove(oldest);
				Attestations::<T>::remove(oldest);
				let _ = Votes::<T>::clear_prefix(oldest, MAX_MEMBERS, None);
				let _ = ComponentRuns::<T>::clear_prefix(oldest, MAX_COMPONENTS, None);
			}
			if closed.try_push(id).is_err() {
				defensive!("one was removed, or the bound is not zero: see the integrity test");
			}
		});
	}

	pub(crate) fn set_phase(phase: Phase<BlockNumberFor<T>>) {
		Agenda::<T>::mutate(|agenda| agenda.phase = phase);
	}

	/// Write down the next block in which a timer is due.
	pub(crate) fn reschedule() {
		let open = Self::open_proposals();
		let changes = PendingChanges::<T>::get();
		let emergencies: Vec<_> = Self::emergency_due().collect();
		let Clock { now, .. } = Self::clock();
		Agenda::<T>::mutate(|agenda| {
			let running = T::Version::get().spec_version;
			agenda.sampling = Self::sampling_of(agenda, &open, now);
			agenda.next_due = open
				.iter()
				.filter_map(|(id, proposal)| match proposal.status {
					// Its turn comes with the end of the active upgrade, with its base, or with the end of
					// the breaker.
					Status::Queued { expires, .. }
						if agenda.phase != Phase::Idle
							|| proposal.plan.base_spec_version != running
							|| agenda
								.breaker
								.is_some_and(|breaker| proposal.proposed_at < breaker.since) =>
					{
						Some(expires)
					},
					Status::Queued { eta, expires } => {
						let turn = match Self::held_back(*id, proposal, expires) {
							// The next statement looks at it again.
							Some(HeldBack::Missing(_)) => expires,
							Some(HeldBack::Objection(until)) => until,
							None => eta,
						};
						let turn = turn.max(agenda.hold_until).min(expires);
						// The baseline begins before.
						let baseline = eta.saturating_sub(T::BaselineWindow::get());
						let is_ahead = now < baseline && Health::<T>::contains_key(id);
						Some(if is_ahead { turn.min(baseline) } else { turn })
					},
					// Whether its code still comes is asked again and again.
					Status::Aborted { .. } if Self::may_still_come(proposal) => {
						Some(now.saturating_add(T::EnactRetryDelay::get()))
					},
					// What it did is taken back as soon as a block can be locked for that.
					Status::Aborted { expires, .. } if Self::is_to_be_taken_back(*id, proposal) => {
						let soon = if agenda.phase == Phase::Idle { now } else { expires };
						Some(soon.max(agenda.hold_until).min(expires))
					},
					status => status.due(),
				})
				.chain(changes.iter().map(|waiting| waiting.due))
				.chain(emergencies)
				.min();
		});
	}

	/// Move everything whose time has come, and declare the block locked if a plan is to be enacted.
	///
	/// Returns the weight.
	pub(crate) fn service_timers() -> Weight {
		let Clock { now, .. } = Self::clock();
		let looked_at = OpenProposals::<T>::decode_len().unwrap_or_default() as u32;
		Self::apply_due_changes(now);
		let mut moved = Self::service_emergencies(now);
		let open = Self::open_proposals();
		for (id, proposal) in &open {
			let input = match proposal.status {
				Status::Voting { ends, .. } if now >= ends => {
					let total = proposal.electorate.total();
					Input::Decided(proposal.tally.result(&proposal.policy, total))
				},
				Status::Queued { expires, .. } | Status::Aborted { expires, .. }
					if now >= expires
						&& !Self::may_still_come(proposal)
						&& !Self::is_to_be_taken_back(*id, proposal) =>
				{
					Input::Tick
				},
				// Its code does not come any more, and it was made for a release that is gone.
				Status::Aborted { .. }
					if !Active::<T>::exists() && Self::is_overtaken(proposal) =>
				{
					Input::Cancel(CancelReason::Overtaken)
				},
				_ => continue,
			};
			moved.saturating_inc();
			if Self::advance(*id, input, Text::default()).is_err() {
				defensive!("a due timer moves its proposal");
			}
		}
		Self::declare_enactment();
		Self::reschedule();
		T::WeightInfo::service_timers(moved)
			.saturating_add(T::WeightInfo::timers_not_due(looked_at.saturating_sub(moved)))
	}
}
