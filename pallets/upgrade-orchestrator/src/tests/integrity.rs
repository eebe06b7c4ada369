// SPDX-License-Identifier: Apache-2.0

//! Configurations that a runtime's own tests refuse, by what they say.

use crate::{
	mock::{solo::*, *},
	Policy,
};
use frame_support::{
	traits::{Get, Hooks},
	weights::Weight,
};
use sp_io::hashing::twox_128;
use std::panic::{catch_unwind, AssertUnwindSafe};

/// What the check of a configuration says, if it refuses it.
fn complaint(configure: impl FnOnce()) -> Option<String> {
	let mut complaint = None;
	new_test_ext().execute_with(|| {
		configure();
		complaint =
			catch_unwind(AssertUnwindSafe(<UpgradeOrchestrator as Hooks<u64>>::integrity_test))
				.err()
				.map(|panic| match panic.downcast::<String>() {
					Ok(text) => *text,
					Err(panic) => {
						panic.downcast::<&str>().map(|text| text.to_string()).unwrap_or_default()
					},
				});
	});
	reset();
	complaint
}

fn refuse(words: &str, configure: impl FnOnce()) {
	let said = complaint(configure).unwrap_or_else(|| panic!("not refused: {words}"));
	assert!(said.contains(words), "{said}");
}

#[test]
fn the_configuration_of_these_tests_is_sound() {
	assert_eq!(complaint(|| ()), None);
}

#[test]
fn migrations_of_what_no_plan_may_have_in_its_scope_are_refused() {
	let migrating = |prefix: Vec<u8>| {
		move || {
			StepsLeft::set(1);
			Prefixes::set(Some(vec![scope_prefix(), prefix]));
		}
	};
	assert_eq!(complaint(migrating(twox_128(b"Other").to_vec())), None);
	let words = "changes storage that no plan may have in its scope";
	for protected in
		[&b"System"[..], b"Timestamp", b"Balances", b"Preimage", b"UpgradeOrchestrator"]
	{
		refuse(words, migrating(twox_128(protected).to_vec()));
	}
	refuse(words, migrating(b":code".to_vec()));
	refuse(words, migrating(vec![]));
}

#[test]
fn capture_and_restore_need_room_in_a_block() {
	refuse("MaxServiceWeight must have room", || ServiceWeight::set(Weight::zero()));
	refuse("MaxServiceWeight must have room", || {
		ServiceWeight::mutate(|weight| *weight = Weight::from_parts(weight.ref_time(), 500_000));
	});
	refuse("MaxServiceWeight must fit into a block", || {
		ServiceWeight::set(Weight::MAX);
	});
}

#[test]
fn what_hooks_take_has_room_in_a_block_as_often_as_they_are_called_there() {
	type BlockWeights = <Test as frame_system::Config>::BlockWeights;
	let block = <BlockWeights as Get<frame_system::limits::BlockWeights>>::get().max_block;
	let open = u64::from(<<Test as crate::Config>::MaxOpenProposals as Get<u32>>::get());
	let service = ServiceWeight::get();
	refuse("with its hooks", || HookWeight::set(block.saturating_sub(service).saturating_div(4)));
	refuse("all open proposals must be moved", || {
		ServiceWeight::set(Weight::from_parts(service.ref_time() / 6, service.proof_size()));
		HookWeight::set(block.saturating_div(open));
	});
}

#[test]
fn policies_and_electorates_that_can_not_decide_are_refused() {
	refuse("the default policy", || {
		DefaultPolicy::set(Policy { voting_period: 0, ..policy() });
	});
	refuse("the electorate must fit into a proposal", || Members::set((0..101).collect()));
	refuse("MaxOpenPerProposer must not be zero", || OwnLimit::set(0));
}
