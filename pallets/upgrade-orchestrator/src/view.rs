// SPDX-License-Identifier: Apache-2.0

//! What people and tools ask for: view functions, and the types of the runtime API.

use crate::{
	attestation::HeldBack, lifecycle::Status, Agenda, AttestationKind, Class, Config,
	CurrentVersion, OpenProposals, Pallet, Phase, ProposalId, ProposalOf, Proposals, Tally,
	TargetId, TargetInfoOf, TargetVersions, Targets, Text, VersionStatus, Versions, RUNTIME_TARGET,
};
use alloc::{format, vec::Vec};
use codec::{Decode, Encode};
use frame_support::{migrations::MultiStepMigrator, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{BlockNumberProvider, Saturating, UniqueSaturatedInto},
	Debug,
};

/// What runs, what is under way, and whether users are locked out.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct ChainStatus<Hash, N> {
	/// Semantic version of the running code, as text.
	pub version: Text,
	/// `spec_version` of the running code.
	pub spec_version: u32,
	/// Hash of the running code, once the registry knows it.
	pub code_hash: Option<Hash>,
	/// What is under way.
	pub phase: Phase<N>,
	/// Whether only inherents are included in this block.
	pub locked: bool,
	/// Whether the breaker is tripped: only the calls that governance needs get in.
	pub breaker: bool,
	/// The block of the clock that votes, timelocks and graces are measured by.
	pub now: N,
	/// The next block of that clock in which a timer is due.
	pub next_due: Option<N>,
	/// Proposals that are not final.
	pub open_proposals: Vec<ProposalId>,
}

/// A proposal in short.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct ProposalSummary<AccountId, Hash, N> {
	/// Its number.
	pub id: ProposalId,
	/// Who proposed it.
	pub proposer: AccountId,
	/// Semantic version of the candidate, as text.
	pub version: Text,
	/// Hash of the plan.
	pub plan_hash: Hash,
	/// Hash of the candidate, or of the plan where it has none.
	pub candidate: Hash,
	/// The votes so far.
	pub tally: Tally,
	/// How much the plan changes.
	pub class: Class,
	/// All votes there could be: members, or the total issuance.
	pub votes: u128,
	/// Where it stands.
	pub status: Status<N>,
	/// What comes next, and when.
	pub countdown: Option<Countdown<N>>,
}

/// Why something is refused or held back.
///
/// A type of its own: what @polkadot/api makes of an optional text, as the answer of a runtime API, is not the
/// text.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct Reason {
	/// In words, or the name of the error.
	pub reason: Text,
}

/// One version of a target.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct VersionLink<N> {
	/// Its number in the registry: of the runtime the `spec_version`.
	pub number: u32,
	/// The semantic version, as text.
	pub version: Text,
	/// Number of the version before.
	pub previous: Option<u32>,
	/// The local block in which it came.
	pub activated_at: N,
	/// Time of that block or of the one before, in milliseconds since 1970.
	pub activated_at_ms: u64,
	/// The proposal that brought it in.
	pub proposal: Option<ProposalId>,
	/// How it stands.
	pub status: VersionStatus,
}

/// What a plan lacks that is voted on.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct PendingApproval<N> {
	/// Number of the proposal.
	pub proposal: ProposalId,
	/// Semantic version of the candidate, as text.
	pub version: Text,
	/// The class that it is decided in.
	pub class: Class,
	/// The block of the clock of votes in which the vote ends.
	pub ends: N,
	/// Votes that are missing for the quorum, of all there could be.
	pub votes_missing: u128,
	/// Accounts in favour that are missing.
	pub approvals_missing: u32,
	/// Whether enough of those who took a side are in favour.
	pub has_majority: bool,
	/// Statements that are missing for the enactment, by kind.
	pub attestations_missing: Vec<(AttestationKind, u32)>,
}

/// What comes next for a proposal, and when.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct Countdown<N> {
	/// What comes, as text.
	pub next: Text,
	/// Blocks until then; zero if it is due.
	pub blocks_left: N,
	/// Whether these are local blocks, or blocks of the clock of votes, timelocks and graces.
	pub local_blocks: bool,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn chain_status() -> ChainStatus<T::Hash, BlockNumberFor<T>> {
		let running = T::Version::get();
		let agenda = Agenda::<T>::get();
		let record = CurrentVersion::<T>::get(RUNTIME_TARGET)
			.and_then(|current| Versions::<T>::get(RUNTIME_TARGET, current));
		ChainStatus {
			version: record.as_ref().map_or_else(
				|| crate::version::text_of::<T::VersionScheme>(running.spec_version),
				|record| record.version.clone(),
			),
			spec_version: running.spec_version,
			code_hash: record.map(|record| record.code_hash),
			phase: agenda.phase,
			breaker: agenda.breaker.is_some() || agenda.phase.is_frozen(),
			locked: <Self as MultiStepMigrator>::ongoing(),
			now: T::BlockNumberProvider::current_block_number(),
			next_due: agenda.next_due,
			open_proposals: OpenProposals::<T>::get().into_inner(),
		}
	}

	pub(crate) fn proposal_summaries(
	) -> Vec<ProposalSummary<T::AccountId, T::Hash, BlockNumberFor<T>>> {
		let mut summaries: Vec<_> = Proposals::<T>::iter()
			.map(|(id, proposal)| ProposalSummary {
				id,
				candidate: Self::subject(&proposal),
				version: proposal.plan.version,
				plan_hash: proposal.plan_hash,
				proposer: proposal.proposer,
				tally: proposal.tally,
				class: proposal.class,
				votes: proposal.electorate.total(),
				status: proposal.status,
				countdown: Self::countdown_to(&proposal.status),
			})
			.collect();
		summaries.sort_by_key(|summary| core::cmp::Reverse(summary.id));
		summaries
	}

	/// All targets besides the runtime, by number.
	pub(crate) fn registered_targets() -> Vec<(TargetId, TargetInfoOf<T>)> {
		let mut targets: Vec<_> = Targets::<T>::iter().collect();
		targets.sort_by_key(|(target, _)| *target);
		targets
	}

	/// One version of a target in the registry.
	fn link(target: TargetId, number: u32) -> Option<VersionLink<BlockNumberFor<T>>> {
		if target == RUNTIME_TARGET {
			return Versions::<T>::get(target, number).map(|record| VersionLink {
				number,
				version: record.version,
				previous: record.previous,
				activated_at: record.activated_at,
				activated_at_ms: record.activated_at_ms,
				proposal: record.proposal,
				status: record.status,
			});
		}
		TargetVersions::<T>::get(target, number).map(|record| VersionLink {
			number,
			version: record.version,
			previous: record.previous,
			activated_at: record.activated_at,
			activated_at_ms: record.activated_at_ms,
			proposal: record.proposal,
			status: record.status,
		})
	}

	/// All versions that a target ever had, the newest first.
	pub(crate) fn history(target: TargetId) -> Vec<VersionLink<BlockNumberFor<T>>> {
		let numbers: Vec<u32> = if target == RUNTIME_TARGET {
			Versions::<T>::iter_key_prefix(target).collect()
		} else {
			TargetVersions::<T>::iter_key_prefix(target).collect()
		};
		let mut links: Vec<_> =
			numbers.into_iter().filter_map(|number| Self::link(target, number)).collect();
		links.sort_by_key(|link| core::cmp::Reverse((link.activated_at, link.number)));
		links
	}

	/// The version that a target has and those that it came from, the newest first.
	pub(crate) fn chain(target: TargetId) -> Vec<VersionLink<BlockNumberFor<T>>> {
		let newest = CurrentVersion::<T>::get(target).and_then(|number| Self::link(target, number));
		core::iter::successors(newest, |link| {
			link.previous.and_then(|number| Self::link(target, number))
		})
		.collect()
	}

	/// What each plan lacks that is voted on.
	pub(crate) fn approvals_pending() -> Vec<PendingApproval<BlockNumberFor<T>>> {
		let pending = |(id, proposal): (ProposalId, ProposalOf<T>)| {
			let Status::Voting { ends, .. } = proposal.status else { return None };
			let (policy, total) = (&proposal.policy, proposal.electorate.total());
			let attestations_missing = Self::missing_attestations(id, &proposal);
			Some(PendingApproval {
				proposal: id,
				version: proposal.plan.version,
				class: proposal.class,
				ends,
				votes_missing: proposal.tally.missing_for_quorum(policy, total),
				approvals_missing: policy
					.minimum_approvals
					.saturating_sub(proposal.tally.approvals),
				has_majority: proposal.tally.has_majority(policy),
				attestations_missing,
			})
		};
		Self::open_proposals().into_iter().filter_map(pending).collect()
	}

	/// What holds an approved plan back, in words.
	pub(crate) fn reason_of_hold(id: ProposalId) -> Option<Reason> {
		let proposal = Proposals::<T>::get(id)?;
		let Status::Queued { expires, .. } = proposal.status else { return None };
		let reason = match Self::held_back(id, &proposal, expires)? {
			HeldBack::Missing(kind) => format!("too few attestations of kind {kind:?}"),
			HeldBack::Objection(until) => {
				let until: u64 = until.unique_saturated_into();
				format!("an objection, until block {until}")
			},
		};
		Some(Reason { reason: Text::truncate_from(reason.into_bytes()) })
	}

	pub(crate) fn countdown_of(id: ProposalId) -> Option<Countdown<BlockNumberFor<T>>> {
		Proposals::<T>::get(id).and_then(|proposal| Self::countdown_to(&proposal.status))
	}

	fn countdown_to(status: &Status<BlockNumberFor<T>>) -> Option<Countdown<BlockNumberFor<T>>> {
		let clock = Self::clock();
		let left = |next: &str, until: BlockNumberFor<T>, now, local_blocks| Countdown {
			next: Text::truncate_from(next.as_bytes().to_vec()),
			blocks_left: until.saturating_sub(now),
			local_blocks,
		};
		match *status {
			Status::Voting { ends, .. } => Some(left("end of the vote", ends, clock.now, false)),
			Status::Queued { eta, .. } if clock.now < eta => {
				Some(left("enactment", eta, clock.now, false))
			},
			Status::Queued { expires, .. } => Some(left("expiry", expires, clock.now, false)),
			Status::Aborted { expires, .. } => {
				Some(left("end of the grace", expires, clock.now, false))
			},
			_ => {
				let next = match status {
					Status::CodeScheduled { .. } => "deadline for the switch",
					Status::RescueScheduled { reverse: true, .. } => {
						"deadline for the reverse build"
					},
					Status::RescueScheduled { .. } => "deadline for the rescue build",
					Status::Probation { .. } => "end of the probation",
					Status::Frozen { .. } => "what the plan says if governance does not decide",
					status if status.is_maintenance() => "deadline of the maintenance",
					_ => "deadline of the restore",
				};
				status.local_deadline().map(|until| left(next, until, clock.local, true))
			},
		}
	}
}
