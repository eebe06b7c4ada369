// SPDX-License-Identifier: Apache-2.0

//! What runs in the first block of new code, before any of its hooks: the guard around its single-block
//! migrations.

use crate::{
	lifecycle::{Fault, Status},
	migrator::Migrator,
	snapshot::{snapshot_of, SnapshotId},
	Agenda, Config, Pallet, Phase, ProposalId, ProposalOf, Proposals, Recovery, RecoveryData,
	Snapshots, VersionedRecovery, WeightInfo,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	migrations::MultiStepMigrator,
	storage::{transactional::with_transaction, TransactionOutcome},
	traits::{Get, OnRuntimeUpgrade},
	weights::{Weight, WeightMeter},
};
use sp_runtime::DispatchError;

/// Something that has to hold when the single-block migrations are done.
pub trait Check {
	/// The name of what does not hold: ASCII, at most 64 bytes.
	fn check() -> Result<(), &'static str>;
}

#[impl_trait_for_tuples::impl_for_tuples(16)]
impl Check for Tuple {
	fn check() -> Result<(), &'static str> {
		for_tuples!( #( Tuple::check()?; )* );
		Ok(())
	}
}

/// Runs single-block migrations so that they can be undone: `SingleBlockMigrations` of `frame-system`.
///
/// In the first block of code that a proposal brought in, everything below the prefixes of `Scope` is captured,
/// the `Migrations` run in a storage layer of their own, and are undone at once when the `Checks` do
/// not hold. Each prefix of `Scope` must stand in the scope of the plan as it is.
///
/// The first block of a rescue build runs no migrations: they are those of the release before, whose
/// state was restored. Without an active upgrade it is transparent.
///
/// Not covered is what runs outside of `Migrations`: a pallet's own `on_runtime_upgrade`, and the storage
/// versions that the executive writes for pallets without any storage.
pub struct Guarded<T, Migrations, Scope = (), Checks = ()>(
	PhantomData<(T, Migrations, Scope, Checks)>,
);

impl<T, Migrations, Scope, Checks> OnRuntimeUpgrade for Guarded<T, Migrations, Scope, Checks>
where
	T: Config,
	Migrations: OnRuntimeUpgrade,
	Scope: GuardedScope,
	Checks: Check,
{
	fn on_runtime_upgrade() -> Weight {
		let (code_hash, length) = Pallet::<T>::running_code();
		// The code is read again when the version is noticed. It is in the proof once, and counted there.
		let weight =
			T::WeightInfo::guard(length).set_proof_size(T::WeightInfo::guard(0).proof_size());
		weight.saturating_add(match Pallet::<T>::arrival(code_hash) {
			Arrival::Unmanaged => {
				if matches!(
					Agenda::<T>::get().phase,
					Phase::Maintenance { .. } | Phase::Waiting { .. }
				) {
					// Its migrations begin anew: where those of other code stood means nothing to it.
					T::InnerMigrator::stop();
				}
				Migrations::on_runtime_upgrade()
			},
			Arrival::Rescue(_) | Arrival::Substitute(_) => {
				Agenda::<T>::mutate(|agenda| agenda.guarded = true);
				Weight::zero()
			},
			Arrival::Candidate(id) => {
				Agenda::<T>::mutate(|agenda| agenda.guarded = true);
				Pallet::<T>::guard::<Migrations, Checks>(id, id, &Scope::prefixes())
			},
			Arrival::Reverse(id) => {
				Agenda::<T>::mutate(|agenda| agenda.guarded = true);
				Pallet::<T>::renew_recovery(id);
				let snapshot = snapshot_of(id, true);
				Pallet::<T>::guard::<Migrations, Checks>(id, snapshot, &Scope::prefixes())
			},
		})
	}

	/// As without the guard: what is tried is the migrations, not the way back.
	#[cfg(feature = "try-runtime")]
	fn try_on_runtime_upgrade(checks: bool) -> Result<Weight, sp_runtime::TryRuntimeError> {
		Migrations::try_on_runtime_upgrade(checks)
	}
}

/// The storage prefixes that single-block migrations change. `()` for none.
pub trait GuardedScope {
	/// The prefixes.
	fn prefixes() -> Vec<Vec<u8>>;
}

impl GuardedScope for () {
	fn prefixes() -> Vec<Vec<u8>> {
		Vec::new()
	}
}

/// Whose code runs for the first time.
pub(crate) enum Arrival {
	/// The candidate of a proposal.
	Candidate(ProposalId),
	/// The rescue build of a proposal.
	Rescue(ProposalId),
	/// The reverse build of a proposal that was in probation.
	Reverse(ProposalId),
	/// The candidate or the reverse build that ran before, by its code in storage, with another version of its implementation.
	Substitute(ProposalId),
	/// Anything else.
	Unmanaged,
}

impl<T: Config> Pallet<T> {
	/// Whose code, with this hash, runs for the first time in this block.
	pub(crate) fn arrival(code_hash: T::Hash) -> Arrival {
		let open = Self::open_proposals();
		let is_candidate = |proposal: &ProposalOf<T>| {
			proposal.plan.candidate.is_some_and(|candidate| candidate.code_hash == code_hash)
		};
		let rescued = open.iter().find(|(_, proposal)| {
			(proposal.status.is_maintenance()
				|| proposal.status.is_way_back()
				|| proposal.status.is_probation()
				|| matches!(proposal.status, Status::Halted { .. }))
				&& proposal.plan.rescue.is_some_and(|rescue| rescue.code_hash == code_hash)
		});
		if let Some((id, _)) = rescued {
			return Arrival::Rescue(*id);
		}
		let reversed = open.iter().find(|(_, proposal)| {
			let waits = proposal.status.is_probation()
				|| matches!(
					proposal.status,
					Status::RescueScheduled { reverse: true, .. }
						| Status::Halted { reverse: true, .. }
				);
			waits && proposal.plan.reverse.is_some_and(|reverse| reverse.code_hash == code_hash)
		});
		if let Some((id, _)) = reversed {
			return Arrival::Reverse(*id);
		}
		// In the middle of an upgrade another one's candidate is as strange as any other code.
		if let Some(proposal) = Agenda::<T>::get().phase.unconfirmed() {
			let same = open.iter().any(|(id, open)| {
				let waits = matches!(open.status, Status::RescueScheduled { .. });
				let runs = if open.status.is_reverse() && !waits {
					open.plan.reverse
				} else {
					open.plan.candidate
				};
				*id == proposal && runs.is_some_and(|runs| runs.code_hash == code_hash)
			});
			return if same { Arrival::Substitute(proposal) } else { Arrival::Unmanaged };
		}
		open.iter()
			.find(|(_, proposal)| {
				matches!(proposal.status, Status::CodeScheduled { .. } | Status::Aborted { .. })
					&& is_candidate(proposal)
			})
			.map_or(Arrival::Unmanaged, |(id, _)| Arrival::Candidate(*id))
	}

	/// Capture what the single-block migrations change, run them, and undo them if their checks fail.
	fn guard<Migrations: OnRuntimeUpgrade, Checks: Check>(
		id: ProposalId,
		snapshot: SnapshotId,
		single_block: &[Vec<u8>],
	) -> Weight {
		let Some(proposal) = Proposals::<T>::get(id) else { return Weight::zero() };
		let mut meter = WeightMeter::with_limit(T::MaxServiceWeight::get());
		// Written at the enactment. Without it the storage versions are those of now.
		let mut recovery = Self::recovery_of(id)
			.unwrap_or_else(|| RecoveryData::new(id, proposal.plan.scope.versions()));
		let scope = &Self::budgeted(&proposal.plan.scope, snapshot != id);
		let mut header = Self::lay_out_snapshot(scope, single_block);
		let captured =
			Self::capture_inline(snapshot, &mut header, scope, &recovery.versions, &mut meter);
		Snapshots::<T>::insert(snapshot, &header);
		let is_covered = |prefix: &Vec<u8>| scope.prefixes.iter().any(|own| own[..] == prefix[..]);
		let captured = if single_block.iter().all(is_covered) {
			captured
		} else {
			Err(Fault::ScopeNotCovered)
		};
		let mut weight = meter.consumed();
		let ran = captured.and_then(|()| {
			with_transaction(|| -> TransactionOutcome<Result<_, DispatchError>> {
				let weight = Migrations::on_runtime_upgrade();
				match Checks::check() {
					Ok(()) => TransactionOutcome::Commit(Ok((weight, None))),
					Err(broken) => TransactionOutcome::Rollback(Ok((weight, Some(broken)))),
				}
			})
			.map_err(|_| Fault::SingleBlockFailed)
		});
		match ran {
			Ok((migrated, broken)) => {
				weight.saturating_accrue(migrated);
				if let Some(broken) = broken {
					recovery.note_fault(Fault::SingleBlockFailed, broken);
				}
			},
			Err(fault) => recovery.note_fault(fault, ""),
		}
		Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
		weight
	}

	/// Whether storage is in the layout of the running code, as far as the orchestrator knows. Hooks that
	/// must not run on anything else may ask.
	pub fn layout_ok() -> bool {
		let agenda = Agenda::<T>::get();
		!agenda.guarded
			&& !agenda.breaker.is_some_and(|breaker| breaker.is_halt())
			&& !matches!(agenda.phase, Phase::Maintenance { .. } | Phase::Waiting { .. })
			&& !T::InnerMigrator::ongoing()
	}
}

/// A limit of weight that is zero from the first block of new code until it is verified, and, with
/// `HALTED`, also while the breaker is tripped.
///
/// For the scheduler's `MaximumWeight`, without `HALTED`: governance may need it to repair the chain. For the
/// message queue's `ServiceWeight` with it. Nothing is lost: both go on where they stopped.
pub struct Quiesced<T, Limit, const HALTED: bool = false>(PhantomData<(T, Limit)>);

impl<T: Config, Limit, const HALTED: bool> Quiesced<T, Limit, HALTED> {
	fn is_quiet() -> bool {
		let agenda = Agenda::<T>::get();
		agenda.guarded
			|| matches!(agenda.phase, Phase::Maintenance { .. } | Phase::Waiting { .. })
			|| (HALTED && (agenda.breaker.is_some() || agenda.phase.is_frozen()))
	}
}

impl<T: Config, Limit: Get<Weight>, const HALTED: bool> Get<Weight> for Quiesced<T, Limit, HALTED> {
	fn get() -> Weight {
		if Self::is_quiet() {
			Weight::zero()
		} else {
			Limit::get()
		}
	}
}

impl<T: Config, Limit: Get<Option<Weight>>, const HALTED: bool> Get<Option<Weight>>
	for Quiesced<T, Limit, HALTED>
{
	fn get() -> Option<Weight> {
		if Self::is_quiet() {
			None
		} else {
			Limit::get()
		}
	}
}
