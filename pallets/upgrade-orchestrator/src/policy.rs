// SPDX-License-Identifier: Apache-2.0

//! Thresholds and delays, one policy for each [`Class`].
//!
//! What makes a policy stronger counts at once, for the proposals made from then on. What makes it weaker
//! waits as long as the plans do that it could let through: [`crate::change`].

use crate::{
	lifecycle::{Rollback, Timers},
	AttestationKind, Change, Class, ClassPolicies, Config, Error, FreezeDefault, Pallet, Plan,
	Policies, Policy, PolicyOf, RequiredAttestations, MAX_MEMBERS, MAX_REQUIRED_ATTESTATIONS,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::{
	traits::{AtLeast32BitUnsigned, Get},
	Perbill,
};

impl RequiredAttestations {
	/// How many there have to be of a kind.
	pub fn of(&self, kind: AttestationKind) -> u8 {
		match kind {
			AttestationKind::Audit => self.audit,
			AttestationKind::MigrationReview => self.migration_review,
			AttestationKind::Rehearsal => self.rehearsal,
			AttestationKind::RollbackDrill => self.rollback_drill,
			AttestationKind::ReproducibleBuild => self.reproducible_build,
			AttestationKind::Layout => self.layout,
			AttestationKind::Testnet => self.testnet,
			AttestationKind::NodeReadiness => self.node_readiness,
		}
	}

	/// Of each kind the larger number.
	fn strongest(&self, other: &Self) -> Self {
		Self {
			audit: self.audit.max(other.audit),
			migration_review: self.migration_review.max(other.migration_review),
			rehearsal: self.rehearsal.max(other.rehearsal),
			rollback_drill: self.rollback_drill.max(other.rollback_drill),
			reproducible_build: self.reproducible_build.max(other.reproducible_build),
			layout: self.layout.max(other.layout),
			testnet: self.testnet.max(other.testnet),
			node_readiness: self.node_readiness.max(other.node_readiness),
		}
	}

	/// How many there have to be in all.
	fn total(&self) -> u32 {
		AttestationKind::ALL
			.iter()
			.fold(0, |sum: u32, kind| sum.saturating_add(self.of(*kind).into()))
	}
}

impl<N: AtLeast32BitUnsigned + Copy> Policy<N> {
	/// Refuse a policy under which nothing could be decided, or everything.
	///
	/// A share over 100 % needs no check: its encoding is not accepted.
	pub fn validate<T: Config>(&self) -> Result<(), Error<T>>
	where
		T::MaxPeriod: Get<N>,
	{
		ensure!(!self.voting_period.is_zero(), Error::<T>::VotingPeriodZero);
		ensure!(
			self.late_quorum_extension <= self.voting_period,
			Error::<T>::LateQuorumExtensionTooLong
		);
		ensure!(!self.grace.is_zero(), Error::<T>::GraceZero);
		// An objection must not outlast the grace: no attester vetoes for ever.
		ensure!(self.grace > self.objection_period, Error::<T>::GraceTooShort);
		// Weakening waits for the old timelock: one for ever could never be mended.
		// And who is locked out for ever can mend nothing.
		let longest =
			self.voting_period.max(self.timelock).max(self.grace).max(self.maintenance_blocks);
		let longest = longest.max(self.probation_blocks).max(self.freeze_blocks);
		ensure!(longest <= T::MaxPeriod::get(), Error::<T>::PeriodTooLong);
		ensure!(!self.maintenance_blocks.is_zero(), Error::<T>::MaintenanceZero);
		ensure!(!self.freeze_blocks.is_zero(), Error::<T>::FreezeZero);
		ensure!(self.approval >= Perbill::from_percent(50), Error::<T>::ApprovalTooLow);
		ensure!(self.minimum_approvals > 0, Error::<T>::ApprovalsZero);
		ensure!(self.minimum_approvals <= MAX_MEMBERS, Error::<T>::ApprovalsOutOfReach);
		ensure!(
			self.attestations.total() <= MAX_REQUIRED_ATTESTATIONS,
			Error::<T>::AttestationsOutOfReach
		);
		Ok(())
	}

	/// Of each field the one that lets less through: what this policy and another one allow both.
	pub fn strongest(&self, other: &Self) -> Self {
		// What stays executable for longer, or keeps users out for longer, is weaker.
		let grace = self.grace.min(other.grace);
		let objection_period = self.objection_period.max(other.objection_period);
		// Where the two do not fit together, both stay as they are.
		let (grace, objection_period) = if grace > objection_period {
			(grace, objection_period)
		} else {
			(self.grace, self.objection_period)
		};
		Self {
			voting_period: self.voting_period.max(other.voting_period),
			late_quorum_extension: self.late_quorum_extension.max(other.late_quorum_extension),
			quorum: self.quorum.max(other.quorum),
			approval: self.approval.max(other.approval),
			minimum_approvals: self.minimum_approvals.max(other.minimum_approvals),
			timelock: self.timelock.max(other.timelock),
			grace,
			objection_period,
			maintenance_blocks: self.maintenance_blocks.min(other.maintenance_blocks),
			probation_blocks: self.probation_blocks.max(other.probation_blocks),
			freeze_blocks: self.freeze_blocks.max(other.freeze_blocks),
			attestations: self.attestations.strongest(&other.attestations),
		}
	}

	/// The policy of the fast track for a proposal that has `self`: delays and attestations are those for
	/// emergencies, no threshold is lower, users are kept out no longer, and it is watched for as long.
	pub fn on_fast_track(&self, emergency: &Self) -> Self {
		Self {
			quorum: self.quorum.max(emergency.quorum),
			approval: self.approval.max(emergency.approval),
			minimum_approvals: self.minimum_approvals.max(emergency.minimum_approvals),
			maintenance_blocks: self.maintenance_blocks.min(emergency.maintenance_blocks),
			probation_blocks: self.probation_blocks.max(emergency.probation_blocks),
			freeze_blocks: self.freeze_blocks.max(emergency.freeze_blocks),
			..*emergency
		}
	}

	/// The delays of a proposal made under this policy, and how it is rolled back.
	pub fn timers<T, Hash>(&self, plan: &Plan<Hash, N>, rollback: Rollback) -> Timers<N>
	where
		T: Config,
		T::SwitchTimeout: Get<N>,
		T::RestoreTimeout: Get<N>,
		T::RescueTimeout: Get<N>,
	{
		Timers {
			voting_period: self.voting_period,
			late_quorum_extension: self.late_quorum_extension,
			timelock: self.timelock,
			grace: self.grace,
			not_before: plan.not_before,
			switch_timeout: T::SwitchTimeout::get(),
			maintenance: plan
				.max_maintenance_blocks
				.map_or(self.maintenance_blocks, |blocks| blocks.min(self.maintenance_blocks)),
			restore_timeout: T::RestoreTimeout::get(),
			rescue_timeout: T::RescueTimeout::get(),
			probation: self.probation_blocks,
			freeze: self.freeze_blocks,
			rolls_back_frozen: plan.freeze_default == FreezeDefault::RollBack,
			rollback,
		}
	}
}

impl<N: Copy> ClassPolicies<N> {
	/// The policy of a class.
	pub fn of(&self, class: Class) -> Policy<N> {
		match class {
			Class::Patch => self.patch,
			Class::Minor => self.minor,
			Class::Major => self.major,
			Class::Emergency => self.emergency,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The policy by which the next plan of a class is decided.
	pub fn policy(class: Class) -> PolicyOf<T> {
		Policies::<T>::get(class).unwrap_or_else(|| T::DefaultPolicies::get().of(class))
	}

	pub(crate) fn do_set_policy(class: Class, policy: PolicyOf<T>) -> DispatchResult {
		policy.validate::<T>()?;
		let current = Self::policy(class);
		let at_once = current.strongest(&policy);
		// Together they may ask for more statements than a plan can have.
		at_once.validate::<T>()?;
		Self::check_floor_fits(class, &at_once)?;
		Self::check_floor_fits(class, &policy)?;
		// What was on its way for this class is overtaken, also if this changes nothing else.
		Self::withdraw_changes(
			|change| matches!(change, Change::Policy { class: other, .. } if *other == class),
		);
		if at_once != current {
			Self::apply_change(Change::Policy { class, policy: at_once });
		}
		if at_once != policy {
			Self::schedule_change(Change::Policy { class, policy }, current.timelock)?;
		}
		Self::reschedule();
		Ok(())
	}
}
