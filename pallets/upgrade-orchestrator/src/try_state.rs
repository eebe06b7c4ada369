// SPDX-License-Identifier: Apache-2.0

//! What always holds between the stored values.

use crate::{
	electorate::largest,
	lifecycle::{AbortReason, Status},
	Active, Agenda, BreakerCheck, ClosedProposals, ComponentRuns, Config, CurrentVersion, Health,
	HighestVersion, HoldReason, InHook, Incompatibilities, InspectedCodes, InspectedOrder, Journal,
	LockedAfter, OpenProposals, Pallet, PendingChanges, Phase, ProposalByPlan, Proposals, Pruning,
	Recovery, Roll, SnapshotOrder, SnapshotPages, Snapshots, Stakes, Tally, TargetVersions,
	Targets, Tip, VersionStatus, Versions, Votes, MAX_TARGETS, RUNTIME_TARGET,
};
use alloc::collections::BTreeSet;
use frame_support::{
	ensure,
	traits::{fungible::InspectHold, Get},
};
use sp_runtime::{
	traits::{Hash, UniqueSaturatedInto},
	TryRuntimeError,
};

impl<T: Config> Pallet<T> {
	/// Check everything. Only for tests and dry runs: it reads all there is.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_of_proposals()?;
		Self::try_state_of_stakes()?;
		Self::try_state_of_agenda()?;
		Self::try_state_of_codes()?;
		Self::try_state_of_versions()?;
		Self::try_state_of_targets()?;
		Self::try_state_of_snapshots()?;
		Self::try_state_of_journal()
	}

	fn try_state_of_proposals() -> Result<(), TryRuntimeError> {
		let open = OpenProposals::<T>::get();
		let closed = ClosedProposals::<T>::get();
		let listed: BTreeSet<_> = open.iter().chain(closed.iter()).copied().collect();
		let stored: BTreeSet<_> = Proposals::<T>::iter_keys().collect();
		ensure!(listed == stored, "each proposal is in exactly one list");
		ensure!(listed.len() == open.len() + closed.len(), "no proposal is listed twice");
		for (id, proposal) in Proposals::<T>::iter() {
			let is_open = open.contains(&id);
			ensure!(proposal.status.is_final() != is_open, "open means not final");
			let mut tally = Tally::default();
			for (who, vote) in Votes::<T>::iter_prefix(id) {
				ensure!(
					proposal.electorate.has_member(&who),
					"only members of the electorate vote"
				);
				tally.add(vote, 1);
			}
			match proposal.electorate {
				Roll::Members(_) => {
					ensure!(tally == proposal.tally, "the tally is the sum of the votes");
				},
				Roll::Holders { .. } => {
					ensure!(tally == Tally::default(), "holders vote with their stakes");
				},
			}
			ensure!(
				ProposalByPlan::<T>::get(proposal.plan_hash).is_some_and(|found| found == id)
					== is_open,
				"open proposals are found by their plan"
			);
		}
		for id in Votes::<T>::iter_keys().map(|(id, _)| id) {
			ensure!(stored.contains(&id), "votes leave with their proposal");
		}
		Ok(())
	}

	fn try_state_of_stakes() -> Result<(), TryRuntimeError> {
		for (who, stakes) in Stakes::<T>::iter() {
			let held = T::Currency::balance_on_hold(&HoldReason::Vote.into(), &who);
			ensure!(held >= largest(&stakes), "what votes weigh is held");
			let proposals: BTreeSet<_> = stakes.iter().map(|stake| stake.proposal).collect();
			ensure!(proposals.len() == stakes.len(), "an account votes once on a proposal");
		}
		for (id, proposal) in Self::open_proposals() {
			// What was enacted once, and aborted, is approved: its stakes may be gone.
			let counts = matches!(proposal.status, Status::Voting { .. })
				&& matches!(proposal.electorate, Roll::Holders { .. });
			if counts {
				let mut tally = Tally::default();
				for stake in Stakes::<T>::iter_values().flatten() {
					if stake.proposal == id {
						tally.add(stake.vote, stake.amount.unique_saturated_into());
					}
				}
				ensure!(tally == proposal.tally, "the tally is the sum of the stakes");
			}
		}
		Ok(())
	}

	fn try_state_of_agenda() -> Result<(), TryRuntimeError> {
		let agenda = Agenda::<T>::get();
		let open = Self::open_proposals();
		let active: BTreeSet<_> = open
			.iter()
			.filter(|(_, proposal)| {
				matches!(proposal.status, Status::CodeScheduled { .. })
					|| proposal.status.is_maintenance()
					|| proposal.status.is_way_back()
					|| proposal.status.is_probation()
			})
			.map(|(id, _)| *id)
			.collect();
		ensure!(active.len() <= 1, "at most one upgrade is active");
		ensure!(
			Active::<T>::get() == active.first().copied(),
			"the active upgrade is the one that was enacted and did not end"
		);
		let expected = match agenda.phase {
			Phase::Idle | Phase::Enacting { .. } => None,
			Phase::Switching { proposal, .. } => Some(proposal),
			phase => phase.unconfirmed(),
		};
		ensure!(expected == Active::<T>::get(), "the phase belongs to the active upgrade");
		let halted = Self::halted().count();
		ensure!(halted <= 1, "at most one upgrade is halted");
		ensure!(
			halted == 0 || agenda.breaker.is_some_and(|breaker| breaker.is_halt()),
			"what is halted keeps the breaker tripped"
		);
		ensure!(
			agenda.breaker.is_none_or(|breaker| !breaker.checking || !breaker.is_halt()),
			"only the breaker of an emergency is reset after a measurement"
		);
		ensure!(
			Self::is_checking() || !BreakerCheck::<T>::exists(),
			"nothing is left of a measurement that ended"
		);
		ensure!(!agenda.guarded, "the guard is noticed in the block in which it ran");
		for (id, proposal) in &open {
			let expected = match proposal.status {
				Status::Probation { ends, .. } => Phase::Probation { proposal: *id, until: ends },
				Status::Frozen { until, .. } => Phase::Frozen { proposal: *id, until },
				_ => continue,
			};
			ensure!(agenda.phase == expected, "the phase of a probation is that of its status");
		}
		let mut timers = open.iter().filter_map(|(_, proposal)| match proposal.status {
			Status::Voting { ends, .. } => Some(ends),
			// Whether its code still comes is asked again and again.
			Status::Aborted { reason: AbortReason::NoAnswer, .. } => None,
			Status::Queued { expires, .. } | Status::Aborted { expires, .. } => Some(expires),
			_ => None,
		});
		ensure!(
			timers.all(|due| agenda.next_due.is_some_and(|next| next <= due)),
			"no timer is due before the next block of the agenda"
		);
		ensure!(
			PendingChanges::<T>::get()
				.iter()
				.map(|waiting| waiting.due)
				.chain(Self::emergency_due())
				.all(|due| agenda.next_due.is_some_and(|next| next <= due)),
			"no change and no emergency is due before the next block of the agenda"
		);
		Ok(())
	}

	fn try_state_of_codes() -> Result<(), TryRuntimeError> {
		let order = InspectedOrder::<T>::get();
		ensure!(
			order.iter().all(InspectedCodes::<T>::contains_key)
				&& InspectedCodes::<T>::iter_keys().count() == order.len(),
			"each inspected blob is listed once"
		);
		for (_, proposal) in Self::open_proposals() {
			ensure!(
				proposal.plan.codes().all(|code| InspectedCodes::<T>::contains_key(code.code_hash)),
				"what an open proposal needs is not forgotten"
			);
		}
		Ok(())
	}

	fn try_state_of_versions() -> Result<(), TryRuntimeError> {
		let Some(current) = CurrentVersion::<T>::get(RUNTIME_TARGET) else {
			ensure!(Tip::<T>::get().is_none(), "the first record comes with the first version");
			return Ok(());
		};
		ensure!(Versions::<T>::contains_key(RUNTIME_TARGET, current), "what runs is registered");
		for (_, version) in Versions::<T>::iter_prefix(RUNTIME_TARGET) {
			ensure!(
				version
					.previous
					.is_none_or(|previous| Versions::<T>::contains_key(RUNTIME_TARGET, previous)),
				"each version's predecessor is registered"
			);
		}
		Ok(())
	}

	fn try_state_of_targets() -> Result<(), TryRuntimeError> {
		for (target, info) in Targets::<T>::iter() {
			ensure!(
				(1..MAX_TARGETS).contains(&target),
				"the number of a target is within its bound"
			);
			let current = CurrentVersion::<T>::get(target)
				.and_then(|number| TargetVersions::<T>::get(target, number))
				.ok_or("each target has a version")?;
			ensure!(current.version == info.version, "a target has the version of the registry");
			ensure!(current.status == VersionStatus::Active, "the version of a target is active");
			for (number, record) in TargetVersions::<T>::iter_prefix(target) {
				ensure!(
					number <= HighestVersion::<T>::get(target),
					"no version of a target has a higher number than the highest"
				);
				ensure!(
					record.previous.is_none_or(|previous| previous < number),
					"each version of a target follows an earlier one"
				);
			}
		}
		for (target, _, _) in TargetVersions::<T>::iter() {
			ensure!(Targets::<T>::contains_key(target), "versions belong to a target");
		}
		for said in Incompatibilities::<T>::get() {
			ensure!(said.first.0 < said.second.0, "a pair of versions has one order");
		}
		ensure!(!LockedAfter::<T>::exists(), "a block that was locked for components ended");
		for (proposal, index, _) in ComponentRuns::<T>::iter() {
			let proposal =
				Proposals::<T>::get(proposal).ok_or("components belong to a proposal")?;
			ensure!(
				(index as usize) < proposal.plan.components.len(),
				"what ran is among the components"
			);
		}
		Ok(())
	}

	fn try_state_of_snapshots() -> Result<(), TryRuntimeError> {
		let open = OpenProposals::<T>::get();
		let proposal_of = |id: u32| id & !crate::snapshot::snapshot_of(0, true);
		let waiting = Pruning::<T>::get();
		ensure!(
			Agenda::<T>::get().pruning != waiting.is_empty(),
			"the agenda says whether something is to be deleted"
		);
		for (id, page, _) in SnapshotPages::<T>::iter() {
			match waiting.iter().find(|(waiting, _)| *waiting == id) {
				Some((_, first)) => ensure!(page >= *first, "pages are deleted in their order"),
				None => {
					ensure!(open.contains(&proposal_of(id)), "pages belong to an open proposal");
					let pages = Snapshots::<T>::get(id).map_or(0, |header| header.page_count);
					ensure!(page < pages, "no page lies behind the last one");
				},
			}
		}
		ensure!(
			Recovery::<T>::iter_keys().all(|id| open.contains(&id)),
			"recovery data belongs to an open proposal"
		);
		ensure!(
			Health::<T>::iter_keys().all(|id| open.contains(&id)),
			"health checks belong to an open proposal"
		);
		ensure!(
			Agenda::<T>::get()
				.sampling
				.is_none_or(|sampling| Health::<T>::contains_key(sampling.proposal)),
			"what is sampled has checks"
		);
		ensure!(!InHook::<T>::exists(), "no hook runs between blocks");
		for (id, proposal) in Proposals::<T>::iter() {
			let needed = crate::snapshot::snapshot_of(id, proposal.status.is_reverse());
			let runs = proposal.status.is_maintenance() || proposal.status.is_way_back();
			ensure!(
				!runs || waiting.iter().all(|(waiting, _)| *waiting != needed),
				"what may have to be put back is not deleted"
			);
		}
		let kept = SnapshotOrder::<T>::get();
		ensure!(
			Snapshots::<T>::iter_keys()
				.all(|id| kept.contains(&id) || open.contains(&proposal_of(id))),
			"each header is listed or belongs to an open proposal"
		);
		for (_, header) in Snapshots::<T>::iter() {
			ensure!(
				header.complete as usize <= header.prefixes.len(),
				"no more is complete than there is"
			);
		}
		Ok(())
	}

	fn try_state_of_journal() -> Result<(), TryRuntimeError> {
		let Some(tip) = Tip::<T>::get() else {
			ensure!(Journal::<T>::iter_keys().next().is_none(), "a journal has a tip");
			return Ok(());
		};
		// Fewer than there may be where `JournalLength` was raised.
		let first = Journal::<T>::iter_keys().min().unwrap_or_default();
		let kept = tip.length.saturating_sub(first);
		ensure!(kept <= T::JournalLength::get(), "no more records are kept than there may be");
		ensure!(Journal::<T>::iter_keys().count() == kept as usize, "the journal has no gap");
		let mut parent = None;
		for sequence in first..tip.length {
			let record = Journal::<T>::get(sequence).ok_or("the journal has no gap")?;
			ensure!(record.sequence == sequence, "a record knows its number");
			ensure!(parent.is_none_or(|hash| hash == record.parent), "the hash chain holds");
			parent = Some(T::Hashing::hash_of(&record));
		}
		ensure!(parent.is_none_or(|hash| hash == tip.record_hash), "the chain ends at the tip");
		Ok(())
	}
}
