// SPDX-License-Identifier: Apache-2.0

//! What people and tools ask for: view functions, and the types of the runtime API.

use crate::{
	attestation::HeldBack, lifecycle::Status, Agenda, AttestationKind, Class, Config,
	CurrentVersion, OpenProposals, Pallet, Phase, ProposalId, ProposalOf, Proposals, Roll, Tally,
	Text, Versions, Votes, RUNTIME_TARGET,
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
	/// Hash of the candidate.
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

/// Approvals that a plan still waits for.
#[derive(Clone, PartialEq, Eq, Encode, Decode, TypeInfo, Debug)]
pub struct PendingApproval<AccountId> {
	/// Number of the proposal.
	pub proposal: ProposalId,
	/// Semantic version of the candidate, as text.
	pub version: Text,
	/// While the vote is open, members of its electorate who did not vote. Empty where balances vote.
	pub members: Vec<AccountId>,
	/// How many attestations are missing, of each kind of which there are too few.
	pub attestations: Vec<(AttestationKind, u32)>,
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
				|| crate::version::text_of(running.spec_version),
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
				version: proposal.plan.version,
				plan_hash: proposal.plan_hash,
				candidate: proposal.plan.candidate.code_hash,
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

	/// Votes and attestations that open plans wait for.
	pub(crate) fn approvals_to_come() -> Vec<PendingApproval<T::AccountId>> {
		let pending = |(proposal, open): (ProposalId, ProposalOf<T>)| {
			let members = match (open.status, &open.electorate) {
				(Status::Voting { .. }, Roll::Members(members)) => members
					.iter()
					.filter(|member| !Votes::<T>::contains_key(proposal, member))
					.cloned()
					.collect(),
				(Status::Voting { .. } | Status::Queued { .. }, _) => Vec::new(),
				_ => return None,
			};
			let attestations = Self::missing_attestations(proposal, &open);
			let waits = matches!(open.status, Status::Voting { .. }) || !attestations.is_empty();
			let version = open.plan.version;
			waits.then_some(PendingApproval { proposal, version, members, attestations })
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
