// SPDX-License-Identifier: Apache-2.0

//! Faults to practise the way back with.
//!
//! The drill is release 1.1.0 to the letter, until somebody puts a fault into storage, under
//! [`fault_key`]: which one, and at which certificate it strikes. Root does so before the
//! upgrade, by `system.setStorage`. Most faults strike in the maintenance. Those that make the chain sick wait
//! until it is over, and strike in each block of the probation, and only there. A drill is voted and enacted like any release, so
//! what is practised is what would happen.
//!
//! A plan for the drill has [`SingleBlockScope`] in its scope, as a prefix of its own.

use crate::{
	configs::{upgrades::OpenWhileHalted, RuntimeBlockWeights},
	genesis_config_presets::COLLATOR,
	weights::CertificatesWeight,
	Balances, Runtime, RuntimeCall, System, UpgradeOrchestrator,
};
use alloc::{vec, vec::Vec};
use codec::{Decode, Encode};
use core::marker::PhantomData;
use frame_support::{
	dispatch::DispatchClass,
	migrations::{SteppedMigration, SteppedMigrationError},
	storage::{storage_prefix, unhashed},
	traits::{
		fungible::{Inspect, Mutate},
		Contains, OnRuntimeUpgrade, PostTransactions,
	},
	weights::{Weight, WeightMeter},
};
use pallet_certificates::{CertificateId, Certificates, NextId, WeightInfo};
use pallet_upgrade_orchestrator::{Agenda, Check, GuardedScope, Phase};
use sp_runtime::Perbill;

/// Where the fault is: `twox128("Drill") ++ twox128("Fault")`. The value is the SCALE encoding of
/// `(Fault, u32)`: the number says how many certificates are converted before it strikes. All of them, if
/// there are fewer. Of what makes the chain sick it is how much, in hundredths: of the calls, of a block's
/// weight, of the total issuance.
pub fn fault_key() -> [u8; 32] {
	storage_prefix(b"Drill", b"Fault")
}

/// What goes wrong.
#[derive(Clone, Copy, PartialEq, Eq, Encode, Decode, Debug)]
pub enum Fault {
	/// The migration fails.
	Migration,
	/// The migration goes on for ever, and never gets any further.
	Stall,
	/// The migration loses a certificate, and goes on to its end as if nothing had happened.
	Invariant,
	/// The migration asks for more weight than a block has.
	Overweight,
	/// The migration traps, so that no block can be built as long as it is stepped.
	Panic,
	/// A single-block migration traps, so that the first block can not be built.
	FirstBlockPanic,
	/// A single-block migration does harm, and the check after it sees that.
	SingleBlock,
	/// In probation some calls of users fail. Those of governance do not.
	SickFails,
	/// In probation each block uses more weight than its transactions do.
	SickWeight,
	/// In probation each block makes money.
	SickIssuance,
}

impl Fault {
	/// Whether it waits for the probation.
	fn is_sick(self) -> bool {
		matches!(self, Self::SickFails | Self::SickWeight | Self::SickIssuance)
	}
}

/// The fault that was chosen. No weight counts this one read: a drill is no release.
fn chosen() -> Option<(Fault, u32)> {
	unhashed::get(&fault_key())
}

/// A migration of the certificates that meets the chosen fault on its way.
pub struct Drill<Migration>(PhantomData<Migration>);

impl<Migration: SteppedMigration<Cursor = CertificateId>> Drill<Migration> {
	/// Convert certificates up to the one at which the fault strikes, and stay before it: what a step
	/// wrote is only kept when the step succeeds.
	fn approach(
		at: CertificateId,
		converted: CertificateId,
		meter: &mut WeightMeter,
	) -> Result<Option<CertificateId>, SteppedMigrationError> {
		let wanted = CertificatesWeight::step_base().saturating_add(
			CertificatesWeight::step().saturating_mul(at.saturating_sub(converted).into()),
		);
		let mut part = WeightMeter::with_limit(wanted.min(meter.remaining()));
		let reached = Migration::step(Some(converted), &mut part);
		meter.consume(part.consumed());
		reached.map(|cursor| cursor.or(Some(at)))
	}

	fn strike(
		fault: Fault,
		at: CertificateId,
	) -> Result<Option<CertificateId>, SteppedMigrationError> {
		match fault {
			Fault::Migration => Err(SteppedMigrationError::Failed),
			Fault::Overweight => {
				Err(SteppedMigrationError::InsufficientWeight { required: Weight::MAX })
			},
			Fault::Panic => panic!("this step was chosen to panic"),
			Fault::Stall => Ok(Some(at)),
			Fault::Invariant if at < NextId::<Runtime>::get() => {
				Certificates::<Runtime>::remove(at);
				Ok(Some(at.saturating_add(1)))
			},
			Fault::Invariant => {
				Certificates::<Runtime>::remove(at.saturating_sub(1));
				Ok(None)
			},
			Fault::FirstBlockPanic | Fault::SingleBlock => unreachable!("these struck before"),
			fault => unreachable!("{fault:?} strikes later"),
		}
	}
}

impl<Migration: SteppedMigration<Cursor = CertificateId>> SteppedMigration for Drill<Migration> {
	type Cursor = CertificateId;
	type Identifier = Migration::Identifier;

	fn id() -> Self::Identifier {
		Migration::id()
	}

	fn max_steps() -> Option<u32> {
		Migration::max_steps()
	}

	fn migrating_prefixes() -> Option<impl IntoIterator<Item = Vec<u8>>> {
		Migration::migrating_prefixes()
	}

	fn step(
		cursor: Option<Self::Cursor>,
		meter: &mut WeightMeter,
	) -> Result<Option<Self::Cursor>, SteppedMigrationError> {
		let (fault, at) = match chosen() {
			None | Some((Fault::FirstBlockPanic | Fault::SingleBlock, _)) => {
				return Migration::step(cursor, meter)
			},
			Some((fault, _)) if fault.is_sick() => return Migration::step(cursor, meter),
			Some((fault, at)) => (fault, at.min(NextId::<Runtime>::get())),
		};
		// Ids are contiguous, so the cursor is also the number of certificates that are converted.
		let converted = cursor.unwrap_or_default();
		if converted < at {
			Self::approach(at, converted, meter)
		} else if converted == at {
			Self::strike(fault, at)
		} else {
			Migration::step(cursor, meter)
		}
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
		Migration::pre_upgrade()
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(state: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		Migration::post_upgrade(state)
	}
}

/// The two faults that strike at once.
pub struct SingleBlockMigrations;

impl OnRuntimeUpgrade for SingleBlockMigrations {
	fn on_runtime_upgrade() -> Weight {
		match chosen() {
			Some((Fault::FirstBlockPanic, _)) => panic!("this block was chosen to panic"),
			Some((Fault::SingleBlock, _)) => {
				NextId::<Runtime>::mutate(|next| *next = next.saturating_add(1));
				<Runtime as frame_system::Config>::DbWeight::get().reads_writes(2, 1)
			},
			_ => <Runtime as frame_system::Config>::DbWeight::get().reads(1),
		}
	}
}

/// What [`SingleBlockMigrations`] changes: the counter of the certificates.
pub struct SingleBlockScope;

impl GuardedScope for SingleBlockScope {
	fn prefixes() -> Vec<Vec<u8>> {
		vec![NextId::<Runtime>::hashed_key().to_vec()]
	}
}

/// The counter of the certificates goes as far as they do.
pub struct LastCertificateExists;

impl Check for LastCertificateExists {
	fn check() -> Result<(), &'static str> {
		match NextId::<Runtime>::get().checked_sub(1) {
			Some(last) if !Certificates::<Runtime>::contains_key(last) => {
				Err("LastCertificateExists")
			},
			_ => Ok(()),
		}
	}
}

/// What makes the chain sick now, and how much.
fn sickness() -> Option<(Fault, Perbill)> {
	let in_probation = || matches!(Agenda::<Runtime>::get().phase, Phase::Probation { .. });
	chosen()
		.filter(|(fault, _)| fault.is_sick() && in_probation())
		.map(|(fault, hundredths)| (fault, Perbill::from_percent(hundredths)))
}

/// The filter of 1.1.0, which refuses some calls more in [`Fault::SickFails`].
pub struct SickFilter;

impl Contains<RuntimeCall> for SickFilter {
	fn contains(call: &RuntimeCall) -> bool {
		UpgradeOrchestrator::contains(call) && (OpenWhileHalted::contains(call) || !Self::strikes())
	}
}

impl SickFilter {
	/// Whether the call under way is one of those that fail.
	fn strikes() -> bool {
		let Some((Fault::SickFails, share)) = sickness() else { return false };
		// Different ones in each block, and the same ones for everybody who executes it.
		let place = System::extrinsic_index().unwrap_or_default().wrapping_mul(31);
		let number = System::block_number().wrapping_mul(7).wrapping_add(place) % 100;
		number < share * 100u32
	}
}

/// What [`Fault::SickWeight`] and [`Fault::SickIssuance`] do in each block.
pub struct Sickness;

impl PostTransactions for Sickness {
	fn post_transactions() {
		match sickness() {
			Some((Fault::SickWeight, share)) => System::register_extra_weight_unchecked(
				share * RuntimeBlockWeights::get().max_block,
				DispatchClass::Mandatory,
			),
			Some((Fault::SickIssuance, share)) => {
				// To somebody who is paid anyway. Where it fails the chain is less sick than it was told to be.
				let made = share * <Balances as Inspect<_>>::total_issuance();
				let _ = Balances::mint_into(&COLLATOR.to_account_id(), made);
			},
			_ => {},
		}
	}
}
