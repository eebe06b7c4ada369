// SPDX-License-Identifier: Apache-2.0

//! The way code takes to the chain.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::pallet_prelude::DispatchResult;
use frame_system::SetCode;

/// Why the chain does not take code in this block. None of these is final.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotReady {
	/// Code that was handed over before is not applied yet.
	CodePending,
	/// The relay chain does not allow an upgrade of this parachain: its cooldown runs.
	RestrictedByRelay,
	/// The relay chain's view is not known in this block.
	NoRelayData,
}

impl NotReady {
	/// Its name, for people.
	pub const fn name(self) -> &'static str {
		match self {
			Self::CodePending => "CodePending",
			Self::RestrictedByRelay => "RestrictedByRelay",
			Self::NoRelayData => "NoRelayData",
		}
	}
}

/// What became of code that was handed over, as far as this block knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signal {
	/// Nothing was said yet.
	Waiting,
	/// The chain runs it from the next block on.
	GoAhead,
	/// The chain discarded it.
	Abort,
}

/// How code is handed to a chain.
///
/// [`Self::apply`] is called after the inherents of a block, which is locked for users unless a plan lets
/// them in while its rescue build waits.
pub trait CodeApplier {
	/// The most bytes that the chain takes, where it is known.
	fn max_code_size() -> Option<u32>;

	/// Whether code that was handed over may still be applied. Can be asked at any time in a block.
	fn pending() -> bool;

	/// Whether the chain would take code in this block.
	fn ready() -> Result<(), NotReady>;

	/// Hand over code.
	fn apply(code: Vec<u8>) -> DispatchResult;

	/// What became of code that was handed over in an earlier block.
	fn signal() -> Signal;

	/// Bring the chain into a state in which it takes code of this length.
	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(length_bytes: u32);

	/// Have [`Self::signal`] say [`Signal::Abort`], where the chain can say so.
	#[cfg(feature = "runtime-benchmarks")]
	fn abort();
}

/// A chain that applies its code by itself, in the block after.
pub struct SoloCodeApplier<T>(PhantomData<T>);

impl<T: frame_system::Config> CodeApplier for SoloCodeApplier<T> {
	fn max_code_size() -> Option<u32> {
		None
	}

	fn pending() -> bool {
		false
	}

	fn ready() -> Result<(), NotReady> {
		Ok(())
	}

	fn apply(code: Vec<u8>) -> DispatchResult {
		T::OnSetCode::set_code(code)
	}

	fn signal() -> Signal {
		Signal::GoAhead
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(_length_bytes: u32) {}

	#[cfg(feature = "runtime-benchmarks")]
	fn abort() {}
}

/// A parachain: the relay chain has to check the code first, and says GoAhead or Abort.
#[cfg(feature = "parachain")]
pub struct ParachainCodeApplier<T>(PhantomData<T>);

#[cfg(feature = "parachain")]
impl<T: cumulus_pallet_parachain_system::Config> CodeApplier for ParachainCodeApplier<T> {
	fn max_code_size() -> Option<u32> {
		cumulus_pallet_parachain_system::HostConfiguration::<T>::get()
			.map(|configuration| configuration.max_code_size)
	}

	fn pending() -> bool {
		use cumulus_primitives_core::relay_chain::UpgradeGoAhead;
		// In the block that hears the GoAhead the code is not pending any more, and does not run yet.
		cumulus_pallet_parachain_system::PendingValidationCode::<T>::exists()
			|| matches!(
				cumulus_pallet_parachain_system::UpgradeGoAhead::<T>::get(),
				Some(UpgradeGoAhead::GoAhead)
			)
	}

	fn ready() -> Result<(), NotReady> {
		use cumulus_pallet_parachain_system::{
			HostConfiguration, UpgradeGoAhead, UpgradeRestrictionSignal, ValidationData,
		};
		// The block that consumes a signal still has it: the relay chain takes no other code until it
		// has included that block, and would refuse the candidate.
		if Self::pending() || UpgradeGoAhead::<T>::get().is_some() {
			Err(NotReady::CodePending)
		} else if UpgradeRestrictionSignal::<T>::get().is_some() {
			Err(NotReady::RestrictedByRelay)
		} else if !ValidationData::<T>::exists() || !HostConfiguration::<T>::exists() {
			Err(NotReady::NoRelayData)
		} else {
			Ok(())
		}
	}

	fn apply(code: Vec<u8>) -> DispatchResult {
		<T as frame_system::Config>::OnSetCode::set_code(code)
	}

	fn signal() -> Signal {
		use cumulus_primitives_core::relay_chain::UpgradeGoAhead;
		match cumulus_pallet_parachain_system::UpgradeGoAhead::<T>::get() {
			None => Signal::Waiting,
			Some(UpgradeGoAhead::GoAhead) => Signal::GoAhead,
			// The signal is repeated until the block that consumed it is included. Then it is about
			// earlier code, while later code is pending.
			Some(UpgradeGoAhead::Abort) if Self::pending() => Signal::Waiting,
			Some(UpgradeGoAhead::Abort) => Signal::Abort,
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn prepare(length_bytes: u32) {
		use cumulus_primitives_core::{AbridgedHostConfiguration, PersistedValidationData};
		cumulus_pallet_parachain_system::ValidationData::<T>::put(PersistedValidationData {
			parent_head: cumulus_primitives_core::relay_chain::HeadData(Vec::new()),
			relay_parent_number: 0,
			relay_parent_storage_root: Default::default(),
			max_pov_size: 0,
		});
		cumulus_pallet_parachain_system::HostConfiguration::<T>::put(AbridgedHostConfiguration {
			max_code_size: length_bytes,
			max_head_data_size: 0,
			max_upward_queue_count: 0,
			max_upward_queue_size: 0,
			max_upward_message_size: 0,
			max_upward_message_num_per_candidate: 0,
			hrmp_max_message_num_per_candidate: 0,
			validation_upgrade_cooldown: 0,
			validation_upgrade_delay: 0,
			async_backing_params: cumulus_primitives_core::relay_chain::AsyncBackingParams {
				max_candidate_depth: 0,
				allowed_ancestry_len: 0,
			},
		});
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn abort() {
		use cumulus_primitives_core::relay_chain::UpgradeGoAhead;
		cumulus_pallet_parachain_system::UpgradeGoAhead::<T>::put(Some(UpgradeGoAhead::Abort));
	}
}
