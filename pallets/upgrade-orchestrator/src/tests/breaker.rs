// SPDX-License-Identifier: Apache-2.0

//! How the breaker is seen by other tools, and what is measured before it is reset.

use super::way_back::{fill, migration, run_to_end, upgrade};
use crate::{
	lifecycle::Status,
	mock::{solo::*, *},
	Agenda, BreakerCheck, CheckProgress, Error, Event, Journal, JournalEntry, PlanInputOf, Text,
	Tip, WeightInfo,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{Contains, OnIdle},
	weights::Weight,
};
use sp_runtime::DispatchError;

fn body() -> RuntimeOrigin {
	RuntimeOrigin::signed(EMERGENCY)
}

fn trip() {
	assert_ok!(UpgradeOrchestrator::trip_breaker(body(), b"an attack".to_vec()));
	assert_ok!(UpgradeOrchestrator::ratify(
		RuntimeOrigin::root(),
		crate::NextEmergencyAct::<Test>::get() - 1
	));
}

fn wait(blocks: u64) {
	run_to(System::block_number() + blocks);
}

/// Whether the pallet's own filter lets users in.
fn is_open() -> bool {
	let call =
		RuntimeCall::Balances(pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false });
	UpgradeOrchestrator::contains(&call)
}

fn halted() -> u32 {
	fill(10);
	let mut writes = migration(10);
	writes.push((crate::NextProposal::<Test>::hashed_key().to_vec(), Some(vec![9, 0, 0, 0])));
	let (proposal, _) = upgrade(writes, Some((11, Strike::Fail)));
	run_to_end(proposal);
	assert!(matches!(status(proposal), Status::Halted { .. }), "{:?}", status(proposal));
	proposal
}

/// The reason that these tests give.
fn why() -> Text {
	text("why")
}

/// The name of an invariant as a text.
fn text(name: &str) -> Text {
	Text::truncate_from(name.as_bytes().to_vec())
}

/// What the latest record of the journal says.
fn latest_entry() -> JournalEntry<u64, sp_core::H256, u64> {
	Journal::<Test>::get(Tip::<Test>::get().unwrap().length - 1).unwrap().entry
}

#[test]
fn safe_mode_is_entered_as_long_as_an_emergency_lasts() {
	run(|| {
		assert!(!SafeMode::is_entered());
		trip();
		assert!(SafeMode::is_entered());
		for _ in 1..BREAKER_PERIOD {
			next_block();
			assert!(SafeMode::is_entered() && !is_open());
		}
		next_block();
		assert!(events().contains(&Event::BreakerReset));
		assert!(!SafeMode::is_entered() && is_open());
	});
}

#[test]
fn safe_mode_of_a_halted_upgrade_is_extended_until_governance_resumes() {
	run(|| {
		halted();
		assert!(SafeMode::is_entered());
		let mut extended = 0;
		for _ in 0..10 * SAFE_MODE_PERIOD {
			next_block();
			assert!(SafeMode::is_entered());
			let events = System::read_events_for_pallet::<pallet_safe_mode::Event<Test>>();
			assert!(!events
				.iter()
				.any(|event| matches!(event, pallet_safe_mode::Event::Exited { .. })));
			extended += events.len();
		}
		assert!(extended <= 20, "not in every block: {extended}");
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert!(!SafeMode::is_entered());
	});
}

#[test]
fn safe_mode_ends_with_a_retry_and_not_with_an_emergency_that_became_a_halt() {
	run(|| {
		let proposal = halted();
		assert_ok!(UpgradeOrchestrator::retry(RuntimeOrigin::root(), proposal));
		assert!(!SafeMode::is_entered());
	});
	run(|| {
		trip();
		let held = Agenda::<Test>::get().shown_until;
		assert!(held.is_some());
		UpgradeOrchestrator::trip(None, Some(0));
		let agenda = Agenda::<Test>::get();
		assert_eq!((agenda.shown_until, agenda.breaker.unwrap().until), (held, None));
		wait(2 * BREAKER_PERIOD);
		assert!(SafeMode::is_entered());
	});
}

#[test]
fn safe_mode_that_somebody_else_entered_or_extended_is_not_ended_with_the_breaker() {
	run(|| {
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		trip();
		assert_eq!(Agenda::<Test>::get().shown_until, None);
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert!(SafeMode::is_entered() && is_open(), "theirs is still there");
		assert_ok!(SafeMode::force_exit(RuntimeOrigin::root()));
	});
	run(|| {
		trip();
		next_block();
		assert_ok!(SafeMode::force_extend(RuntimeOrigin::root()));
		wait(BREAKER_PERIOD);
		assert!(SafeMode::is_entered() && is_open(), "who extended it wants it longer");
	});
}

#[test]
fn safe_mode_that_ends_or_is_exited_before_the_breaker_is_entered_again() {
	run(|| {
		halted();
		assert_ok!(SafeMode::force_exit(RuntimeOrigin::root()));
		assert!(!is_open(), "the pallet keeps users out by itself");
		next_block();
		assert!(SafeMode::is_entered());
		// One that somebody else entered, and that runs out.
		assert_ok!(SafeMode::force_exit(RuntimeOrigin::root()));
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		let until = pallet_safe_mode::EnteredUntil::<Test>::get().unwrap();
		run_to(until + 2);
		assert!(SafeMode::is_entered());
		assert!(Agenda::<Test>::get().shown_until.is_some());
	});
}

#[test]
fn an_emergency_ends_early_only_when_the_standing_invariants_are_measured_and_hold() {
	run(|| {
		trip();
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		assert_eq!(events().pop(), Some(Event::BreakerCheckStarted { reason: why() }));
		assert_eq!(latest_entry(), JournalEntry::BreakerCheckStarted { reason: why() });
		assert_noop!(
			UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()),
			Error::<Test>::CheckRunning
		);
		for _ in 1..BLOCKS_OF_A_CHECK {
			next_block();
			assert!(!is_open() && SafeMode::is_entered());
		}
		next_block();
		assert!(is_open() && !SafeMode::is_entered());
		assert!(events().contains(&Event::BreakerReset));
		assert_eq!(latest_entry(), JournalEntry::BreakerReset);
		assert!(!BreakerCheck::<Test>::exists());
	});
}

#[test]
fn a_standing_invariant_that_does_not_hold_is_named_and_the_breaker_stays_tripped() {
	run(|| {
		trip();
		Stolen::set(true);
		assert_ok!(UpgradeOrchestrator::reset_breaker(RuntimeOrigin::root(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		let invariant = text("NothingStolen");
		assert!(events().contains(&Event::BreakerKept { invariant: invariant.clone() }));
		assert_eq!(latest_entry(), JournalEntry::BreakerKept { invariant });
		assert!(!is_open());
		// It is put right.
		Stolen::set(false);
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert!(is_open());
	});
	run(|| {
		trip();
		pallet_balances::TotalIssuance::<Test>::mutate(|issued| *issued += 1);
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		next_block();
		let invariant = text("TotalIssuanceIsSumOfAccounts");
		assert!(events().contains(&Event::BreakerKept { invariant }));
		pallet_balances::TotalIssuance::<Test>::mutate(|issued| *issued -= 1);
	});
}

/// A rolled back upgrade whose plan wants the chain closed after that.
fn rolled_back_and_closed(strike: Option<(u32, Strike)>) -> u32 {
	fill(10);
	Writes::set(migration(10));
	StrikeAfter::set(strike);
	let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
	let proposal = propose_plan(PlanInputOf::<Test> { closed_after_rollback: true, ..plan });
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	run_to_end(proposal);
	proposal
}

#[test]
fn a_plan_can_have_governance_look_before_users_get_in_after_its_rollback() {
	run(|| {
		let proposal = rolled_back_and_closed(Some((3, Strike::Fail)));
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		let until = System::block_number() + BREAKER_PERIOD;
		assert!(events().contains(&Event::BreakerTripped { proposal, until }));
		let recorded = Journal::<Test>::iter_values()
			.any(|record| record.entry == JournalEntry::BreakerTripped { proposal });
		assert!(recorded);
		assert!(SafeMode::is_entered() && !is_open());
		assert!(!next_block(), "governance gets in, in blocks that are not locked");
		// As after an emergency: what has to hold is measured first.
		Stolen::set(true);
		assert_ok!(UpgradeOrchestrator::reset_breaker(RuntimeOrigin::root(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert!(!is_open());
		Stolen::set(false);
		assert_ok!(UpgradeOrchestrator::reset_breaker(RuntimeOrigin::root(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK);
		assert!(is_open() && !SafeMode::is_entered());
	});
	// It ends by itself.
	run(|| {
		rolled_back_and_closed(Some((3, Strike::Fail)));
		let since = System::block_number();
		run_to(since + BREAKER_PERIOD - 1);
		assert!(!is_open());
		next_block();
		assert!(is_open() && !SafeMode::is_entered());
		assert!(events().contains(&Event::BreakerReset));
	});
}

#[test]
fn an_upgrade_that_stays_closes_nothing() {
	run(|| {
		let proposal = rolled_back_and_closed(None);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert!(is_open());
	});
}

#[test]
fn an_emergencys_breaker_that_ends_during_a_way_back_does_not_let_users_in_after_it() {
	run(|| {
		fill(10);
		Writes::set(migration(10));
		StrikeAfter::set(Some((3, Strike::Fail)));
		let plan = plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000));
		let proposal = propose_plan(PlanInputOf::<Test> { closed_after_rollback: true, ..plan });
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		// It is under way when the body trips, and over when it is rolled back.
		trip();
		let at = System::block_number();
		Agenda::<Test>::mutate(|agenda| {
			agenda.breaker = agenda.breaker.map(|mut breaker| {
				breaker.until = Some(at + 1);
				breaker
			})
		});
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		let until = System::block_number() + BREAKER_PERIOD;
		assert!(events().contains(&Event::BreakerTripped { proposal, until }));
		wait(3);
		assert!(!is_open() && SafeMode::is_entered());
		run_to(until);
		assert!(is_open() && !SafeMode::is_entered());
	});
}

#[test]
fn opening_the_chain_takes_a_reason() {
	run(|| {
		trip();
		for (reason, error) in [
			(vec![], Error::<Test>::ReasonMissing),
			(vec![b'a'; crate::MAX_TEXT_LEN as usize + 1], Error::<Test>::TextTooLong),
			("ä".as_bytes().to_vec(), Error::<Test>::TextNotAscii),
		] {
			let (root, error) = (RuntimeOrigin::root, DispatchError::from(error));
			assert_noop!(UpgradeOrchestrator::reset_breaker(root(), reason.clone()), error);
			assert_noop!(UpgradeOrchestrator::resume(root(), reason), error);
		}
	});
}

#[test]
fn at_its_end_an_emergency_is_over_whatever_the_standing_invariants_say() {
	run(|| {
		trip();
		Stolen::set(true);
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		wait(BREAKER_PERIOD - 2);
		assert!(!is_open());
		// In the middle of another measurement.
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		next_block();
		assert!(BreakerCheck::<Test>::exists());
		next_block();
		assert!(is_open());
		assert!(!BreakerCheck::<Test>::exists());
	});
}

#[test]
fn governance_opens_the_chain_though_a_standing_invariant_does_not_hold() {
	run(|| {
		trip();
		Stolen::set(true);
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		next_block();
		assert_noop!(
			UpgradeOrchestrator::resume(body(), b"why".to_vec()),
			DispatchError::BadOrigin
		);
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		assert_eq!(events().pop(), Some(Event::Resumed { reason: why() }));
		assert_eq!(latest_entry(), JournalEntry::Resumed { reason: why() });
		assert!(is_open() && !SafeMode::is_entered());
		assert!(!BreakerCheck::<Test>::exists());
	});
}

#[test]
fn in_an_emergency_governance_resumes_though_an_upgrade_is_under_way() {
	run(|| {
		let proposal = enacted();
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		trip();
		assert_ok!(UpgradeOrchestrator::resume(RuntimeOrigin::root(), b"why".to_vec()));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
	});
}

#[test]
fn standing_invariants_are_measured_in_what_a_block_has_to_spare() {
	run(|| {
		trip();
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		assert_eq!(UpgradeOrchestrator::on_idle(0, Weight::zero()), Weight::zero());
		assert!(!BreakerCheck::<Test>::exists());
		// The base, and an account or two.
		let base = <() as WeightInfo>::check_breaker();
		let spare = base.saturating_add(Weight::from_parts(60_000_000, 20_000));
		for _ in 0..4 {
			let before = BreakerCheck::<Test>::get();
			let used = UpgradeOrchestrator::on_idle(0, spare);
			assert!(used.all_lte(spare) && used.all_gte(base), "{used}");
			let after = BreakerCheck::<Test>::get();
			assert!(after.index > before.index || after.from != before.from, "it gets further");
		}
		ServiceWeight::set(base);
		let stuck = BreakerCheck::<Test>::get();
		UpgradeOrchestrator::on_idle(0, Weight::MAX);
		assert_eq!(BreakerCheck::<Test>::get().index, stuck.index, "no more than it may");
	});
}

#[test]
fn other_code_measures_from_the_start() {
	run(|| {
		trip();
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		wait(BLOCKS_OF_A_CHECK - 1);
		assert!(BreakerCheck::<Test>::get().from.is_some());
		let code = crate::blob_builder::blob(&release("1.2.0", 10_020_000), &[]);
		sp_io::storage::set(sp_core::storage::well_known_keys::CODE, &code);
		next_block();
		assert_eq!(Running::get().spec_version, 10_020_000);
		assert!(!is_open());
		wait(BLOCKS_OF_A_CHECK - 1);
		assert!(is_open());
	});
}

#[test]
fn a_halt_in_the_middle_of_the_measurement_ends_it() {
	run(|| {
		trip();
		assert_ok!(UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()));
		next_block();
		assert!(BreakerCheck::<Test>::exists());
		UpgradeOrchestrator::trip(None, Some(0));
		wait(BLOCKS_OF_A_CHECK);
		assert!(!is_open());
		assert_eq!(BreakerCheck::<Test>::get(), CheckProgress::default());
		assert_noop!(
			UpgradeOrchestrator::reset_breaker(body(), b"why".to_vec()),
			Error::<Test>::HaltedByMachine
		);
	});
}
