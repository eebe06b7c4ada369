// SPDX-License-Identifier: Apache-2.0

use crate::{
	lifecycle::{CancelReason, Status},
	mock::{solo::*, *},
	version::{check_text, text_of, DecimalVersions, Positional},
	view::Countdown,
	Class, ClosedProposals, CurrentVersion, Event, Journal, JournalEntry, Policy, Proposals, Text,
	Tip, VersionStatus, Versions, Votes, RUNTIME_TARGET,
};
use codec::Decode;
use frame_support::assert_ok;
use sp_runtime::{generic::DigestItem, traits::Hash};

type Hashing = <Test as frame_system::Config>::Hashing;

#[test]
fn the_first_block_registers_the_running_code() {
	run(|| {
		let record = Versions::<Test>::get(RUNTIME_TARGET, GENESIS_SPEC_VERSION).unwrap();
		assert_eq!(record.version, b"1.0.0".to_vec());
		assert_eq!(
			record.code_hash,
			Hashing::hash(&crate::blob_builder::blob(&Running::get(), &[]))
		);
		assert_eq!((record.previous, record.proposal), (None, None));
		assert_eq!(record.status, VersionStatus::Active);
		assert_eq!(record.activated_at, 1);
		assert!(matches!(
			Journal::<Test>::get(0).unwrap().entry,
			JournalEntry::Started { version, .. } if version == b"1.0.0".to_vec()
		));
	});
}

#[test]
fn an_upgrade_supersedes_the_version_before_it() {
	run(|| {
		let proposal = enacted();
		next_block();
		let old = Versions::<Test>::get(RUNTIME_TARGET, GENESIS_SPEC_VERSION).unwrap();
		let new = Versions::<Test>::get(RUNTIME_TARGET, 10_010_000).unwrap();
		assert_eq!(old.status, VersionStatus::Superseded);
		assert_eq!(new.status, VersionStatus::Active);
		assert_eq!(new.version, b"1.1.0".to_vec());
		assert_eq!(new.previous, Some(GENESIS_SPEC_VERSION));
		assert_eq!((new.proposal, new.proposer), (Some(proposal), Some(ALICE)));
		assert_eq!(new.activated_at, System::block_number());
		assert_eq!(new.activated_at_ms, (System::block_number() - 1) * 6_000);
		assert_eq!(CurrentVersion::<Test>::get(RUNTIME_TARGET), Some(10_010_000));
		let listed: Vec<_> =
			UpgradeOrchestrator::versions().into_iter().map(|(number, _)| number).collect();
		assert_eq!(listed, [10_010_000, GENESIS_SPEC_VERSION]);
	});
}

#[test]
fn code_from_outside_is_registered_as_unmanaged_and_overtakes_open_plans() {
	run(|| {
		let voting = propose();
		let queued = propose_plan(plan_to::<Test>("1.2.0", &release("1.2.0", 10_020_000)));
		approve(queued);
		let code = crate::blob_builder::blob(&release("by hand", 10_050_030), &[]);
		assert_ok!(System::set_code_without_checks(RuntimeOrigin::root(), code.clone()));
		next_block();
		let record = Versions::<Test>::get(RUNTIME_TARGET, 10_050_030).unwrap();
		assert_eq!(record.version, b"1.5.3".to_vec());
		assert_eq!(record.status, VersionStatus::Unmanaged);
		let code_hash = Hashing::hash(&code);
		assert_eq!(
			events()[0],
			Event::VersionActivated {
				version: b"1.5.3".to_vec().try_into().unwrap(),
				spec_version: 10_050_030,
				code_hash,
				managed: false,
			}
		);
		for proposal in [voting, queued] {
			let at = System::block_number();
			assert_eq!(status(proposal), Status::Cancelled { at, reason: CancelReason::Overtaken });
		}
	});
}

#[test]
fn a_new_implementation_of_the_same_version_is_noticed() {
	run(|| {
		// What operators do with a code substitute.
		Running::mutate(|running| running.impl_version += 1);
		next_block();
		let record = Versions::<Test>::get(RUNTIME_TARGET, GENESIS_SPEC_VERSION).unwrap();
		assert_eq!(record.impl_version, 2);
		assert_eq!(record.status, VersionStatus::Unmanaged);
		assert_eq!(record.previous, None);
	});
}

#[test]
fn a_lower_version_from_outside_does_not_lower_what_is_required_of_the_next_one() {
	run(|| {
		enacted();
		next_block();
		let old = crate::blob_builder::blob(&release("1.0.0", GENESIS_SPEC_VERSION), &[]);
		assert_ok!(System::set_code_without_checks(RuntimeOrigin::root(), old));
		next_block();
		assert_eq!(Running::get().spec_version, GENESIS_SPEC_VERSION);
		let previous = |number| Versions::<Test>::get(RUNTIME_TARGET, number).unwrap().previous;
		assert_eq!(previous(10_010_000), Some(GENESIS_SPEC_VERSION));
		assert_eq!(previous(GENESIS_SPEC_VERSION), None, "following predecessors ends");
		let plan = plan_to::<Test>("1.0.1", &release("1.0.1", 10_000_010));
		assert_eq!(
			UpgradeOrchestrator::do_propose(ALICE, plan),
			Err(crate::Error::<Test>::SpecVersionNotHigher.into())
		);
	});
}

#[test]
fn semantic_versions_and_spec_versions_belong_together() {
	for (text, number) in [
		("0.0.0", 0),
		("0.0.1", 10),
		("1.0.0", 10_000_000),
		("1.1.0", 10_010_000),
		("12.345.678", 123_456_780),
		("428.999.999", 4_289_999_990),
	] {
		assert_eq!(text_of::<DecimalVersions>(number), text.as_bytes().to_vec());
		assert_eq!(
			text_of::<DecimalVersions>(number + 9),
			text.as_bytes().to_vec(),
			"its rescue build"
		);
	}
	// What a chain counts like Polkadot says so, and numbers without room for rescue builds as well.
	assert_eq!(text_of::<Positional<1_000_000, 1_000, 1>>(1_002_003), b"1.2.3".to_vec());
	assert_eq!(text_of::<Positional<10_000, 100, 1>>(u32::MAX), b"429496.72.95".to_vec());
	let named = |text: &str, number| check_text::<Test>(&Text::truncate_from(text.into()), number);
	assert!(named("1.2.3", 10_020_030).is_ok() && named("1.2.3-rc.1+abc", 10_020_031).is_ok());
	for other in ["1.2.4", "1.3.3", "2.2.3", "18446744073709551615.2.3"] {
		let refused = named(other, 10_020_030);
		assert!(matches!(refused, Err(crate::Error::<Test>::VersionMismatch)), "{other}");
	}
	assert!(matches!(named("one", 10_020_030), Err(crate::Error::<Test>::VersionUnreadable)));
}

#[test]
fn the_tip_of_the_journal_is_in_the_header_of_each_block_that_wrote_a_record() {
	run(|| {
		next_block_with(|| {
			let proposal = propose();
			approve(proposal);
		});
		let tips: Vec<_> = System::digest()
			.logs
			.into_iter()
			.filter_map(|item| match item {
				DigestItem::Consensus(crate::journal::ENGINE_ID, data) => {
					crate::JournalTip::decode(&mut &data[..]).ok()
				},
				_ => None,
			})
			.collect();
		assert_eq!(tips, [Tip::<Test>::get().unwrap()], "once, however many records");
		next_block();
		assert!(System::digest().logs.is_empty());
	});
}

#[test]
fn the_journal_keeps_the_latest_records_and_stays_verifiable() {
	run(|| {
		for round in 1..=40 {
			let policy = Policy { timelock: policy().timelock + round, ..policy() };
			assert_ok!(UpgradeOrchestrator::set_policy(
				RuntimeOrigin::root(),
				Class::Patch,
				policy
			));
		}
		assert_eq!(UpgradeOrchestrator::policy(Class::Patch).timelock, policy().timelock + 40);
		assert_eq!(Tip::<Test>::get().unwrap().length, 41);
		assert_eq!(Journal::<Test>::iter().count(), 32);
		assert!(!Journal::<Test>::contains_key(8));
		assert!(Journal::<Test>::contains_key(9));
	});
}

#[test]
fn the_oldest_closed_proposals_leave_with_their_votes() {
	run(|| {
		for _ in 0..6 {
			let proposal = propose();
			assert_ok!(UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(BOB),
				proposal,
				plan_hash(proposal),
				crate::Vote::Nay
			));
			assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::root(), proposal, vec![]));
		}
		assert_eq!(ClosedProposals::<Test>::get().into_inner(), [2, 3, 4, 5]);
		assert!(!Proposals::<Test>::contains_key(1));
		assert_eq!(Votes::<Test>::iter_prefix(1).count(), 0);
		assert_eq!(Votes::<Test>::iter_prefix(2).count(), 1);
	});
}

#[test]
fn status_and_countdowns_can_be_asked_for() {
	run(|| {
		let text = |text: &str| crate::Text::try_from(text.as_bytes().to_vec()).unwrap();
		let next = |next, blocks_left| {
			Some(Countdown { next: text(next), blocks_left, local_blocks: false })
		};
		let proposal = propose();
		assert_eq!(UpgradeOrchestrator::countdown(proposal), next("end of the vote", 20));
		approve(proposal);
		next_block();
		assert_eq!(UpgradeOrchestrator::countdown(proposal), next("enactment", 9));
		assert_eq!(UpgradeOrchestrator::countdown(7), None);
		let status = UpgradeOrchestrator::status();
		assert_eq!(status.version, text("1.0.0"));
		assert_eq!(status.open_proposals, [proposal]);
		assert!(!status.locked);
		assert_eq!(status.next_due, Some(status.now + 9));
		let summary = UpgradeOrchestrator::proposals().remove(0);
		assert_eq!((summary.tally.ayes, summary.votes), (3, 5));
		assert_eq!(UpgradeOrchestrator::proposal_status(proposal), Some(summary.status));
		run_to(System::block_number() + 9);
		assert_eq!(
			UpgradeOrchestrator::countdown(proposal),
			Some(Countdown {
				next: text("deadline for the switch"),
				blocks_left: 15,
				local_blocks: true
			})
		);
	});
}

#[test]
fn whoever_relies_on_a_version_can_do_with_an_earlier_one_that_promises_the_same() {
	for (from, to, expected) in [
		("1.0.0", "1.0.0", true),
		("1.0.0", "1.0.1", true),
		("1.0.0", "1.0.0+build", true),
		("1.0.0-rc.1", "1.0.0", true),
		("0.1.0", "0.1.1", true),
		("1.0.0", "1.1.0", false),
		("1.0.0", "2.0.0", false),
		("0.1.0", "0.2.0", false),
		("0.0.1", "0.0.2", false),
		("1.0.1", "1.0.0", false),
	] {
		let parse = |text: &str| crate::version::parse(text.as_bytes()).unwrap();
		let can_do = crate::version::is_forward_compatible(&parse(from), &parse(to));
		assert_eq!(can_do, expected, "{from} for {to}");
	}
}
