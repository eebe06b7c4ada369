// SPDX-License-Identifier: Apache-2.0

//! What else a chain asks of a plan.

use crate::{Class, Config, PlanOf};
use frame_support::{pallet_prelude::DispatchResult, weights::Weight};
use impl_trait_for_tuples::impl_for_tuples;

/// A chain's own check of a plan: a tuple of them, at most eight.
///
/// Asked when a plan is proposed, and again when it is enacted. What it refuses with is what the call fails
/// with, and what the proposal's `Failed` event names.
pub trait UpgradeValidator<T: Config> {
	/// Refuse a plan.
	fn validate(plan: &PlanOf<T>, class: Class) -> DispatchResult;

	/// The most that it costs.
	fn weight() -> Weight;
}

#[impl_for_tuples(8)]
impl<T: Config> UpgradeValidator<T> for Tuple {
	fn validate(plan: &PlanOf<T>, class: Class) -> DispatchResult {
		for_tuples!( #( Tuple::validate(plan, class)?; )* );
		Ok(())
	}

	fn weight() -> Weight {
		let mut weight = Weight::zero();
		for_tuples!( #( weight = weight.saturating_add(Tuple::weight()); )* );
		weight
	}
}
