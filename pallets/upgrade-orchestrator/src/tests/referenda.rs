// SPDX-License-Identifier: Apache-2.0

//! Governance by `pallet-referenda`: its calls only record, and the pallet acts later, in a block of its own.

use crate::mock::referenda::{orchestrator_first, scheduler_first, Found};

#[test]
fn a_referendum_approves_a_plan_and_the_pallet_enacts_it_after_the_timelock() {
	for timelock in [1, 10] {
		let found = scheduler_first::enacted_by_referendum(timelock);
		let Found { approved_in, dispatched, enacted_in, declared } = found;
		assert!(dispatched, "by the scheduler, in the hook of a block");
		assert!(declared, "in a block that the pallet declared locked");
		assert_eq!(enacted_in, approved_in + timelock);
	}
}

#[test]
fn it_does_not_matter_whether_the_scheduler_or_the_orchestrator_comes_first_in_a_block() {
	for timelock in [1, 10] {
		assert_eq!(
			scheduler_first::enacted_by_referendum(timelock),
			orchestrator_first::enacted_by_referendum(timelock)
		);
	}
}

#[test]
fn without_a_timelock_the_call_still_hands_no_code_over() {
	// What was recorded before the orchestrator's hook is seen in it, and otherwise in the next block: each
	// time the block is declared locked first.
	let first = scheduler_first::enacted_by_referendum(0);
	assert!(first.declared && first.enacted_in == first.approved_in);
	let second = orchestrator_first::enacted_by_referendum(0);
	assert!(second.declared && second.enacted_in == second.approved_in + 1);
}
