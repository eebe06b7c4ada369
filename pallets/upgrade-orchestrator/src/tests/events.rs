// SPDX-License-Identifier: Apache-2.0

//! Who only listens to events knows each step of an upgrade, in its order.

use super::way_back::{fill, migration};
use crate::mock::{solo::*, *};
use frame_support::{assert_noop, assert_ok};
use std::collections::BTreeSet;

/// The names of all events of this pallet in this block.
fn names() -> Vec<String> {
	let name = |event| {
		let text = format!("{event:?}");
		let first = text.split([' ', '(']).next().unwrap_or_default();
		first.rsplit("::").next().unwrap_or_default().to_string()
	};
	events().into_iter().map(name).collect()
}

/// Propose, approve and enact, and go on until the end and the deletion of the snapshot. Returns the names of
/// all events that say that something went on.
fn story() -> Vec<String> {
	let proposal = approved();
	let mut told = names();
	let mut blocks_after_the_end = 0;
	while blocks_after_the_end < 3 {
		next_block();
		told.extend(names());
		blocks_after_the_end += u32::from(status(proposal).is_final());
	}
	told.retain(|name| name != "MaintenanceProgress" && name != "CodeInspected");
	told
}

#[test]
fn a_good_upgrade_is_told_from_its_proposal_to_the_deletion_of_its_snapshot() {
	run(|| {
		fill(10);
		Writes::set(migration(10));
		assert_eq!(
			story(),
			[
				"Started",
				"Proposed",
				"Voted",
				"Voted",
				"Voted",
				"Approved",
				"EnactmentDeclared",
				"Enacted",
				"VersionActivated",
				"MaintenanceStarted",
				"Captured",
				"MigrationsStarted",
				"MigrationsDone",
				"Confirmed",
				"SnapshotPruned",
			]
		);
	});
}

#[test]
fn an_upgrade_that_is_undone_is_told_from_the_fault_to_the_rescue_build() {
	run(|| {
		fill(10);
		Writes::set(migration(10));
		StrikeAfter::set(Some((5, Strike::Fail)));
		let told = story();
		let from = told.iter().position(|name| name == "MigrationsStarted").unwrap();
		assert_eq!(
			told[from..],
			[
				"MigrationsStarted",
				"MigrationFailed",
				"FaultFound",
				"Restored",
				"RescueScheduled",
				"RescueEnacted",
				"VersionActivated",
				"RescueStarted",
				"RolledBack",
				"SnapshotPruned",
			]
		);
	});
}

#[test]
fn nothing_that_is_refused_is_told() {
	run(|| {
		let proposal = propose();
		assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::signed(ALICE), proposal, vec![]));
		let before: BTreeSet<_> = names().into_iter().collect();
		assert!(before.contains("Cancelled"));
		assert_noop!(
			UpgradeOrchestrator::cancel(RuntimeOrigin::signed(ALICE), proposal, vec![]),
			crate::Error::<Test>::ProposalFinished
		);
		assert_eq!(names().into_iter().collect::<BTreeSet<_>>(), before);
	});
}
