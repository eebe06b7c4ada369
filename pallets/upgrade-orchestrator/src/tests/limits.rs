// SPDX-License-Identifier: Apache-2.0

//! The last block of each period and the one after, the most of each list and one more, and what follows where
//! several stand behind one another: validators in a tuple, uses of the same power, authorities that change.

use super::{
	components::{component, only, pay, register, stored},
	way_back::{fill, migration, run_to_end},
};
use crate::{
	electorate::{AuthoritiesElectorate, Electorate, Voters},
	lifecycle::{Fault, Input as Happens, Status},
	mock::{solo::*, *},
	Action, Agenda, ArtefactInput,
	AttestationKind::{self, *},
	Class, CodeBlob, ComponentInput, ComponentRun, ComponentRuns, Condition, Config, EmergencyActs,
	EmergencyPowers, Error, Event, FreezeDefault, Health, HealthCheckInput, PlanInputOf, PlanOf,
	Policy, Power, Proposals, RequiredAttestations, Roll, ScopeInput, UpgradeValidator,
	Verdict::{self, *},
	Vote, WeightInfo, MAX_ANNOUNCEMENT_LEN, MAX_ARTEFACTS, MAX_CALLS_LEN, MAX_CHECKS,
	MAX_COMPONENTS, MAX_MEMBERS, MAX_MIGRATIONS, MAX_PREFIXES, MAX_PREFIX_LEN, MAX_TEXT_LEN,
};
use codec::{Encode, MaxEncodedLen};
use frame_support::{
	assert_noop, assert_ok, ensure,
	pallet_prelude::{DispatchResult, DispatchResultWithPostInfo},
	parameter_types,
	storage::unhashed,
	traits::{Contains, ValidatorSet},
	weights::Weight,
};
use sp_core::H256;
use sp_io::hashing::twox_128;
use sp_runtime::{traits::ConvertInto, DispatchError};

fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn body() -> RuntimeOrigin {
	RuntimeOrigin::signed(EMERGENCY)
}

fn fast_track() -> DispatchResult {
	UpgradeOrchestrator::fast_track(body(), H256::repeat_byte(3), b"a hole".to_vec())
}

fn trip() -> DispatchResult {
	UpgradeOrchestrator::trip_breaker(body(), b"an attack".to_vec())
}

fn roll_back(proposal: u32) -> DispatchResult {
	UpgradeOrchestrator::emergency_roll_back(body(), proposal, b"it loses money".to_vec())
}

fn attest(who: u64, proposal: u32, kind: AttestationKind, verdict: Verdict) -> DispatchResult {
	let (origin, hash) = (RuntimeOrigin::signed(who), plan_hash(proposal));
	UpgradeOrchestrator::attest(origin, hash, kind, verdict, H256::repeat_byte(5), vec![])
}

fn held_back(proposal: u32) -> Option<String> {
	UpgradeOrchestrator::held_back_by(proposal)
		.map(|found| String::from_utf8(found.reason.into_inner()).unwrap())
}

/// Whether users can transfer.
fn is_open() -> bool {
	let call =
		RuntimeCall::Balances(pallet_balances::Call::transfer_all { dest: BOB, keep_alive: false });
	UpgradeOrchestrator::contains(&call)
}

fn plan() -> PlanInputOf<Test> {
	plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000))
}

/// A plan without anything in scope: its rollback in probation loses nothing.
fn small_plan(version: &'static str, spec_version: u32) -> PlanInputOf<Test> {
	PlanInputOf::<Test> {
		scope: ScopeInput::default(),
		migrations: vec![],
		..plan_to::<Test>(version, &release(version, spec_version))
	}
}

/// Propose and approve a plan, and build blocks until it is in probation.
fn in_probation(plan: PlanInputOf<Test>) -> u32 {
	let proposal = propose_plan(plan);
	approve(proposal);
	while !status(proposal).is_probation() {
		next_block();
		assert!(!status(proposal).is_final(), "{:?}", status(proposal));
	}
	proposal
}

/// A policy with a probation that is longer than any cooldown, and without a timelock.
fn with_probation() {
	let probation_blocks = 2 * EMERGENCY_COOLDOWN;
	DefaultPolicy::set(Policy { timelock: 0, probation_blocks, ..policy() });
}

/// Propose a plan, and withdraw it. Returns what is kept of it.
fn accept(plan: PlanInputOf<Test>) -> PlanOf<Test> {
	let proposal = propose_plan(plan);
	let kept = Proposals::<Test>::get(proposal).unwrap().plan;
	assert_ok!(UpgradeOrchestrator::cancel(RuntimeOrigin::signed(ALICE), proposal, vec![]));
	kept
}

fn refuse(error: Error<Test>, plan: PlanInputOf<Test>) {
	assert_noop!(propose_as(ALICE, plan), error);
}

// Several validators.

parameter_types! {
	/// Who was asked, and about which class.
	static Asked: Vec<(u8, Class)> = vec![];
	/// Who refuses.
	static Refusing: Vec<u8> = vec![];
}

/// A check of a plan that says its number, and costs by it.
struct Numbered<const NUMBER: u8>;

impl<const NUMBER: u8, T: Config> UpgradeValidator<T> for Numbered<NUMBER> {
	fn validate(plan: &PlanOf<T>, class: Class) -> DispatchResult {
		assert_eq!(&plan.version[..], b"1.1.0");
		Asked::mutate(|asked| asked.push((NUMBER, class)));
		ensure!(
			!Refusing::get().contains(&NUMBER),
			DispatchError::Other(["nobody", "the first", "the second"][usize::from(NUMBER)])
		);
		Ok(())
	}

	fn weight() -> Weight {
		let number = u64::from(NUMBER);
		Weight::from_parts(100 * number, 1_000 * number)
	}
}

type Both = (Numbered<1>, Numbered<2>);

#[test]
fn each_validator_of_a_tuple_is_asked_until_one_refuses_with_its_own_error() {
	run(|| {
		let plan = plan().bounded::<Test>().unwrap();
		let ask = |refusing| {
			Asked::set(vec![]);
			Refusing::set(refusing);
			let said = <Both as UpgradeValidator<Test>>::validate(&plan, Class::Major);
			let why = said.err().map(|error| match error {
				DispatchError::Other(why) => why,
				other => panic!("{other:?}"),
			});
			(why, Asked::get())
		};
		let asked = |numbers: &[u8]| numbers.iter().map(|who| (*who, Class::Major)).collect();
		assert_eq!(ask(vec![]), (None, asked(&[1, 2])));
		assert_eq!(ask(vec![2]), (Some("the second"), asked(&[1, 2])));
		assert_eq!(ask(vec![1]), (Some("the first"), asked(&[1])));
		assert_eq!(ask(vec![1, 2]), (Some("the first"), asked(&[1])));
	});
}

#[test]
fn validators_of_a_tuple_cost_what_they_cost_together() {
	assert_eq!(<Both as UpgradeValidator<Test>>::weight(), Weight::from_parts(300, 3_000));
	assert_eq!(<() as UpgradeValidator<Test>>::weight(), Weight::zero());
}

// Uses of a power.

#[test]
fn the_power_to_trip_the_breaker_cools_down() {
	run(|| {
		assert_ok!(trip());
		let ready = System::block_number() + EMERGENCY_COOLDOWN;
		assert_eq!(EmergencyPowers::<Test>::get(Power::TripBreaker).ready_at, ready);
		assert_ok!(UpgradeOrchestrator::ratify(root(), 0));
		run_to(System::block_number() + BREAKER_PERIOD);
		assert!(is_open(), "there is a pause");
		assert_noop!(trip(), Error::<Test>::PowerCoolingDown);
		run_to(ready - 1);
		assert_noop!(trip(), Error::<Test>::PowerCoolingDown);
		next_block();
		assert_ok!(trip());
		assert!(!is_open());
	});
}

#[test]
fn a_trip_that_nobody_ratifies_lasts_and_suspends_the_power_until_it_is_given_back() {
	run(|| {
		let power = Power::TripBreaker;
		assert_ok!(trip());
		let used = System::block_number();
		run_to(used + RATIFICATION_PERIOD - 1);
		assert!(!EmergencyPowers::<Test>::get(power).suspended);
		next_block();
		assert!(EmergencyPowers::<Test>::get(power).suspended);
		assert_eq!(events(), [Event::EmergencyNotRatified { act: 0, power }]);
		run_to(used + BREAKER_PERIOD - 1);
		assert!(!is_open(), "it is not undone");
		next_block();
		assert!(is_open());
		run_to(used + EMERGENCY_COOLDOWN);
		assert_noop!(trip(), Error::<Test>::PowerSuspended);
		assert_ok!(UpgradeOrchestrator::reinstate(root(), power));
		assert_eq!(events().pop(), Some(Event::PowerReinstated { power }));
		assert_ok!(trip());
		assert!(!is_open());
	});
}

#[test]
fn the_power_to_roll_back_cools_down() {
	run(|| {
		with_probation();
		let first = in_probation(small_plan("1.1.0", 10_010_000));
		assert_ok!(roll_back(first));
		let ready = System::block_number() + EMERGENCY_COOLDOWN;
		assert_eq!(EmergencyPowers::<Test>::get(Power::RollBack).ready_at, ready);
		assert_ok!(UpgradeOrchestrator::ratify(root(), 0));
		run_to_end(first);
		assert!(matches!(status(first), Status::RolledBack { cause: Fault::Emergency, .. }));

		let second = in_probation(small_plan("1.1.1", 10_010_010));
		assert!(System::block_number() < ready - 1, "or it shows nothing");
		assert_noop!(roll_back(second), Error::<Test>::PowerCoolingDown);
		run_to(ready - 1);
		assert_noop!(roll_back(second), Error::<Test>::PowerCoolingDown);
		next_block();
		assert!(status(second).is_probation());
		assert_ok!(roll_back(second));
		run_to_end(second);
		assert!(matches!(status(second), Status::RolledBack { cause: Fault::Emergency, .. }));
	});
}

#[test]
fn a_rollback_that_nobody_ratifies_stays_and_suspends_the_power_until_it_is_given_back() {
	run(|| {
		let power = Power::RollBack;
		with_probation();
		let first = in_probation(small_plan("1.1.0", 10_010_000));
		assert_ok!(roll_back(first));
		let used = System::block_number();
		run_to(used + RATIFICATION_PERIOD - 1);
		assert!(!EmergencyPowers::<Test>::get(power).suspended);
		next_block();
		assert!(EmergencyPowers::<Test>::get(power).suspended);
		assert_eq!(events(), [Event::EmergencyNotRatified { act: 0, power }]);
		assert!(matches!(status(first), Status::RolledBack { .. }), "it is not undone");

		let second = in_probation(small_plan("1.1.1", 10_010_010));
		// It is suspended, and says so, before and after the cooldown.
		assert!(System::block_number() < used + EMERGENCY_COOLDOWN);
		assert_noop!(roll_back(second), Error::<Test>::PowerSuspended);
		run_to(used + EMERGENCY_COOLDOWN);
		assert_noop!(roll_back(second), Error::<Test>::PowerSuspended);
		assert_noop!(
			UpgradeOrchestrator::reinstate(root(), Power::TripBreaker),
			Error::<Test>::PowerNotSuspended
		);
		assert_ok!(UpgradeOrchestrator::reinstate(root(), power));
		assert_eq!(events().pop(), Some(Event::PowerReinstated { power }));
		assert_ok!(roll_back(second));
		run_to_end(second);
		assert!(matches!(status(second), Status::RolledBack { cause: Fault::Emergency, .. }));
	});
}

#[test]
fn a_power_that_is_given_back_cools_down_all_the_same() {
	run(|| {
		assert_ok!(fast_track());
		let used = System::block_number();
		run_to(used + RATIFICATION_PERIOD);
		assert_ok!(UpgradeOrchestrator::reinstate(root(), Power::FastTrack));
		assert_noop!(fast_track(), Error::<Test>::PowerCoolingDown);
		run_to(used + EMERGENCY_COOLDOWN);
		assert_ok!(fast_track());
	});
}

// Blocks around the end of a period.

#[test]
fn a_power_is_ratified_until_the_block_before_ratify_until() {
	let period = RATIFICATION_PERIOD;
	for (wait, in_time) in
		[(period - 2, true), (period - 1, true), (period, false), (period + 1, false)]
	{
		run(|| {
			assert_ok!(fast_track());
			let used = System::block_number();
			assert_eq!(EmergencyActs::<Test>::get()[0].ratify_until, used + period);
			run_to(used + wait);
			let power = Power::FastTrack;
			if in_time {
				assert_ok!(UpgradeOrchestrator::ratify(root(), 0));
				assert_eq!(events().pop(), Some(Event::EmergencyRatified { act: 0, power }));
				run_to(used + period + 1);
			} else {
				let late = UpgradeOrchestrator::ratify(root(), 0);
				assert_noop!(late, Error::<Test>::NothingToRatify);
			}
			assert_eq!(EmergencyPowers::<Test>::get(power).suspended, !in_time, "after {wait}");
		});
	}
}

#[test]
fn a_statement_counts_until_the_block_before_its_lifetime_is_over() {
	let lifetime = ATTESTATION_LIFETIME;
	for (age, counts) in
		[(lifetime - 2, true), (lifetime - 1, true), (lifetime, false), (lifetime + 1, false)]
	{
		run(|| {
			// As old as that at the eta.
			DefaultPolicy::set(Policy {
				attestations: RequiredAttestations { audit: 1, ..Default::default() },
				timelock: age,
				..policy()
			});
			let proposal = propose();
			assert_ok!(attest(81, proposal, Audit, Support));
			let said = System::block_number();
			approve(proposal);
			run_to(said + age - 1);
			assert!(matches!(status(proposal), Status::Queued { eta, .. } if eta == said + age));
			next_block();
			let found = status(proposal);
			if counts {
				assert!(matches!(found, Status::CodeScheduled { .. }), "{age}: {found:?}");
			} else {
				assert!(matches!(found, Status::Queued { .. }), "{age}: {found:?}");
				let missing = "too few attestations of kind Audit";
				assert_eq!(held_back(proposal).as_deref(), Some(missing));
			}
		});
	}
}

#[test]
fn an_objection_holds_a_plan_back_until_the_block_before_its_period_is_over() {
	let period = OBJECTION_PERIOD;
	// Said so long after the eta, and enacted so long after it.
	for (said, enacted) in
		[(period - 2, period), (period - 1, period), (period, period + 1), (period + 1, period + 2)]
	{
		run(|| {
			// A statement that is missing keeps the plan for so long.
			DefaultPolicy::set(Policy {
				attestations: RequiredAttestations { audit: 1, ..Default::default() },
				..policy()
			});
			let proposal = approved();
			let Status::Queued { eta, .. } = status(proposal) else { panic!() };
			run_to(eta + said);
			assert_ok!(attest(82, proposal, Rehearsal, Objection));
			assert_ok!(attest(81, proposal, Audit, Support));
			let until = eta + period;
			let objection = (said < period).then(|| format!("an objection, until block {until}"));
			assert_eq!(held_back(proposal), objection, "said {said} after the eta");
			while matches!(status(proposal), Status::Queued { .. }) {
				next_block();
			}
			assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
			assert_eq!(System::block_number(), eta + enacted, "said {said} after the eta");
		});
	}
}

/// A check that freezes when it is too hot.
fn thermometer() -> HealthCheckInput {
	HealthCheckInput {
		metric: b"temperature".to_vec(),
		condition: Condition::Above(30),
		interval_blocks: 1,
		initial_delay_blocks: 1,
		window: 3,
		failure_limit: 2,
		no_data_limit: 3,
		minimum_samples: 2,
		action: Action::Freeze,
	}
}

#[test]
fn governance_decides_about_a_frozen_chain_until_the_block_before_its_time_is_over() {
	let time = policy().freeze_blocks;
	for default in [FreezeDefault::Confirm, FreezeDefault::RollBack] {
		for (wait, in_time) in
			[(time - 2, true), (time - 1, true), (time, false), (time + 1, false)]
		{
			run(|| {
				with_probation();
				let proposal = in_probation(PlanInputOf::<Test> {
					freeze_default: default,
					checks: vec![thermometer()],
					..small_plan("1.1.0", 10_010_000)
				});
				Temperature::set(Some(50));
				while !matches!(status(proposal), Status::Frozen { .. }) {
					next_block();
				}
				let frozen = System::block_number();
				run_to(frozen + wait);
				let decide = || UpgradeOrchestrator::continue_probation(root(), proposal);
				if in_time {
					assert!(matches!(status(proposal), Status::Frozen { .. }), "after {wait}");
					assert!(!is_open());
					assert_ok!(decide());
					assert!(matches!(status(proposal), Status::Probation { .. }));
					assert!(is_open());
				} else if default == FreezeDefault::Confirm {
					assert_eq!(status(proposal), Status::Confirmed { at: frozen + time });
					assert!(is_open());
					assert_noop!(decide(), Error::<Test>::ProposalFinished);
				} else if wait == time {
					assert!(status(proposal).is_way_back(), "{:?}", status(proposal));
					let cause = Fault::HealthCheckFailed;
					let found = |event: &_| matches!(event, Event::FaultFound { cause: found, .. } if *found == cause);
					assert!(events().iter().any(found));
					assert_noop!(decide(), Error::<Test>::NotInProbation);
				} else {
					// There is nothing in scope: the rescue build is all that it takes.
					let (at, cause) = (frozen + time + 1, Fault::HealthCheckFailed);
					assert_eq!(status(proposal), Status::RolledBack { at, cause });
					assert_noop!(decide(), Error::<Test>::ProposalFinished);
				}
			});
		}
	}
}

// The most of everything.

/// So many prefixes, of the greatest length.
fn prefixes(count: u32) -> Vec<Vec<u8>> {
	(0..count)
		.map(|index| {
			let mut prefix = twox_128(&index.encode()).to_vec();
			prefix.resize(MAX_PREFIX_LEN as usize, 7);
			prefix
		})
		.collect()
}

/// So many texts, of the greatest length.
fn texts(count: u32) -> Vec<Vec<u8>> {
	(0..count)
		.map(|index| format!("{index:0width$}", width = MAX_TEXT_LEN as usize).into_bytes())
		.collect()
}

fn manifest(count: u32) -> Vec<ArtefactInput<H256>> {
	texts(count)
		.into_iter()
		.map(|name| ArtefactInput { name, content_hash: H256::repeat_byte(1) })
		.collect()
}

/// A call of exactly so many bytes.
fn call_of(bytes: u32) -> CodeBlob<H256> {
	// Two for the call, four for the length of the remark.
	let remark = vec![7; bytes as usize - 6];
	let call = stored(RuntimeCall::System(frame_system::Call::remark_with_event { remark }));
	assert_eq!(call.length_bytes, bytes);
	call
}

/// So many components that come one after the other, each with a fallback.
fn components(count: u32) -> Vec<ComponentInput<H256>> {
	(0..count)
		.map(|index| ComponentInput {
			after: (0..index).collect(),
			fallback: Some(pay(ALICE, 1)),
			..component(index + 1, pay(101 + u64::from(index), 10))
		})
		.collect()
}

#[test]
fn a_plan_has_at_most_eight_components_and_all_of_them_run() {
	run(|| {
		assert_eq!(MAX_COMPONENTS, 8);
		for target in 1..=MAX_COMPONENTS + 1 {
			register(target, BOB, Class::Patch);
		}
		refuse(Error::<Test>::TooManyComponents, only(components(MAX_COMPONENTS + 1)));
		let proposal = propose_plan(only(components(MAX_COMPONENTS)));
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		let ran = ComponentRuns::<Test>::iter_prefix_values(proposal);
		assert_eq!(ran.filter(|run| *run == ComponentRun::Executed).count(), 8);
		assert!((101..109).all(|who| Balances::free_balance(who) == 10));
		assert_eq!(Balances::free_balance(109), 0);
	});
}

#[test]
fn calls_and_fallbacks_have_at_most_so_many_bytes_together_and_those_run() {
	run(|| {
		assert_eq!(MAX_CALLS_LEN, 256 * 1024);
		register(1, BOB, Class::Patch);
		let alone = |bytes| only(vec![component(1, call_of(bytes))]);
		refuse(Error::<Test>::CallsTooLong, alone(MAX_CALLS_LEN + 1));
		assert_eq!(accept(alone(MAX_CALLS_LEN)).stored_bytes(), MAX_CALLS_LEN);

		let fallback = pay(ALICE, 1);
		let plan = |bytes| {
			let call = call_of(bytes - fallback.length_bytes);
			let fallback = Some(fallback);
			only(vec![ComponentInput { fallback, ..component(1, call) }])
		};
		refuse(Error::<Test>::CallsTooLong, plan(MAX_CALLS_LEN + 1));
		let proposal = propose_plan(plan(MAX_CALLS_LEN));
		approve(proposal);
		run_to(System::block_number() + policy().timelock);
		assert!(matches!(status(proposal), Status::Confirmed { .. }), "{:?}", status(proposal));
		let remarked = System::events().iter().any(|record| {
			matches!(
				record.event,
				RuntimeEvent::System(frame_system::Event::Remarked { sender: BOB, .. })
			)
		});
		assert!(remarked);
	});
}

#[test]
fn a_scope_has_at_most_sixteen_prefixes_of_96_bytes_and_they_are_captured_and_restored() {
	run(|| {
		assert_eq!((MAX_PREFIXES, MAX_PREFIX_LEN), (16, 96));
		let with = |prefixes| {
			let scope = ScopeInput { prefixes, ..plan().scope };
			PlanInputOf::<Test> { scope, ..plan() }
		};
		refuse(Error::<Test>::TooManyPrefixes, with(prefixes(MAX_PREFIXES + 1)));
		let mut longer = prefixes(MAX_PREFIXES);
		longer[15].push(7);
		refuse(Error::<Test>::PrefixTooLong, with(longer));
		assert_eq!(accept(with(prefixes(MAX_PREFIXES))).scope.prefixes.len(), 16);

		// A migration changes something under each of them, and fails.
		let keys: Vec<_> = prefixes(MAX_PREFIXES)
			.into_iter()
			.map(|prefix| [&prefix[..], b"key"].concat())
			.collect();
		for (index, key) in keys.iter().enumerate() {
			unhashed::put_raw(key, &[index as u8]);
		}
		Prefixes::set(Some(prefixes(MAX_PREFIXES)));
		Writes::set(keys.iter().map(|key| (key.clone(), Some(b"changed".to_vec()))).collect());
		StrikeAfter::set(Some((16, Strike::Fail)));
		Writes::mutate(|writes| writes.push(writes[0].clone()));
		let proposal = propose_plan(with(prefixes(MAX_PREFIXES)));
		approve(proposal);
		let mut changed = 0;
		while !status(proposal).is_final() {
			next_block();
			let now = keys.iter().filter(|key| unhashed::get_raw(key).unwrap() == b"changed");
			changed = changed.max(now.count());
		}
		assert!(matches!(status(proposal), Status::RolledBack { .. }), "{:?}", status(proposal));
		assert_eq!(changed, 16);
		for (index, key) in keys.iter().enumerate() {
			assert_eq!(unhashed::get_raw(key), Some(vec![index as u8]));
		}
	});
}

#[test]
fn a_manifest_has_at_most_sixteen_artefacts() {
	run(|| {
		assert_eq!(MAX_ARTEFACTS, 16);
		let with = |count| PlanInputOf::<Test> { manifest: manifest(count), ..plan() };
		refuse(Error::<Test>::TooManyArtefacts, with(MAX_ARTEFACTS + 1));
		let kept = accept(with(MAX_ARTEFACTS)).manifest;
		assert_eq!((kept.len(), kept[15].name.len()), (16, MAX_TEXT_LEN as usize));
	});
}

#[test]
fn a_plan_names_at_most_sixteen_migrations_each_way() {
	run(|| {
		assert_eq!(MAX_MIGRATIONS, 16);
		let reverse = inspected::<Test>(&release("reverse", 10_010_002));
		let with = |there, back| PlanInputOf::<Test> {
			migrations: texts(there),
			reverse_migrations: texts(back),
			reverse: Some(reverse),
			..plan()
		};
		refuse(Error::<Test>::TooManyMigrations, with(MAX_MIGRATIONS + 1, MAX_MIGRATIONS));
		refuse(Error::<Test>::TooManyMigrations, with(MAX_MIGRATIONS, MAX_MIGRATIONS + 1));
		let kept = accept(with(MAX_MIGRATIONS, MAX_MIGRATIONS));
		assert_eq!((kept.migrations.len(), kept.reverse_migrations.len()), (16, 16));
		assert_eq!(kept.migrations[15].len(), MAX_TEXT_LEN as usize);
	});
}

#[test]
fn an_announcement_has_at_most_512_bytes() {
	run(|| {
		assert_eq!(MAX_ANNOUNCEMENT_LEN, 512);
		let with = |length| PlanInputOf::<Test> { announcement: vec![b'a'; length], ..plan() };
		refuse(Error::<Test>::AnnouncementTooLong, with(513));
		assert_eq!(accept(with(512)).announcement.len(), 512);
	});
}

#[test]
fn a_plan_is_watched_by_at_most_eight_checks_with_those_of_its_floor() {
	run(|| {
		assert_eq!(MAX_CHECKS, 8);
		with_probation();
		let with = |count| PlanInputOf::<Test> {
			checks: vec![thermometer(); count],
			..small_plan("1.1.0", 10_010_000)
		};
		refuse(Error::<Test>::TooManyChecks, with(9));
		assert_eq!(accept(with(8)).checks.len(), 8);
		let floor = |count| {
			let checks = vec![thermometer(); count];
			UpgradeOrchestrator::set_health_floor(root(), Class::Minor, checks)
		};
		assert_noop!(floor(9), Error::<Test>::TooManyChecks);
		assert_ok!(floor(5));
		refuse(Error::<Test>::TooManyChecks, with(4));
		let proposal = propose_plan(with(3));
		assert_eq!(Health::<Test>::get(proposal).unwrap().watched.len(), 8);
		assert_ok!(UpgradeOrchestrator::cancel(root(), proposal, vec![]));
		assert_ok!(floor(8));
		refuse(Error::<Test>::TooManyChecks, with(1));
		assert_eq!(accept(with(0)).checks.len(), 0);
	});
}

#[test]
fn a_plan_with_the_most_of_everything_is_kept_as_it_is() {
	run(|| {
		with_probation();
		for target in 1..=MAX_COMPONENTS {
			register(target, BOB, Class::Patch);
		}
		let mut parts = components(MAX_COMPONENTS);
		let others: u32 = parts
			.iter()
			.skip(1)
			.flat_map(|part| std::iter::once(&part.call).chain(&part.fallback))
			.chain(&parts[0].fallback)
			.map(|call| call.length_bytes)
			.sum();
		parts[0].call = call_of(MAX_CALLS_LEN - others);
		let most = PlanInputOf::<Test> {
			scope: ScopeInput { prefixes: prefixes(MAX_PREFIXES), ..plan().scope },
			migrations: texts(MAX_MIGRATIONS),
			reverse: Some(inspected::<Test>(&release("reverse", 10_010_002))),
			reverse_migrations: texts(MAX_MIGRATIONS),
			components: parts,
			checks: vec![thermometer(); MAX_CHECKS as usize],
			manifest: manifest(MAX_ARTEFACTS),
			announcement: vec![b'a'; MAX_ANNOUNCEMENT_LEN as usize],
			..plan()
		};
		let kept = accept(most.clone());
		assert_eq!(kept, most.bounded::<Test>().unwrap());
		let codes: u32 = kept.codes().map(|code| code.length_bytes).sum();
		assert_eq!(kept.stored_bytes(), codes + MAX_CALLS_LEN);
		assert!(kept.encoded_size() <= PlanOf::<Test>::max_encoded_len());
	});
}

// Authorities.

parameter_types! {
	static Authorities: Vec<u64> = vec![ALICE, BOB, CHARLIE, DAVE, EVE];
}

/// A session whose validators change.
struct Session;

impl ValidatorSet<u64> for Session {
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;

	fn session_index() -> u32 {
		0
	}

	fn validators() -> Vec<u64> {
		Authorities::get()
	}
}

fn authorities() -> Voters<u64> {
	<AuthoritiesElectorate<Session> as Electorate<u64>>::voters()
}

/// Propose 1.1.0 to the authorities of now, as a runtime does whose electorate they are.
fn propose_to_authorities() -> u32 {
	let proposal = propose();
	Proposals::<Test>::mutate(proposal, |open| {
		open.as_mut().unwrap().electorate = Roll::freeze::<Test>(authorities()).unwrap();
	});
	proposal
}

#[test]
fn those_vote_who_were_authorities_when_it_was_proposed_and_it_is_enacted() {
	run(|| {
		// In no order, and one of them twice.
		Authorities::set(vec![31, 33, 32, 31, 34]);
		let proposal = propose_to_authorities();
		let electorate = Proposals::<Test>::get(proposal).unwrap().electorate;
		assert_eq!(electorate, Roll::Members(vec![31, 32, 33, 34].try_into().unwrap()));
		// The next session, with one of them left.
		Authorities::set(vec![34, 41, 42, 43]);
		assert_eq!(authorities(), Voters::Members(vec![34, 41, 42, 43]));
		next_block();
		let vote = |who| {
			let who = RuntimeOrigin::signed(who);
			result(UpgradeOrchestrator::vote(who, proposal, plan_hash(proposal), Vote::Aye))
		};
		for newcomer in [41, 42, 43, ALICE] {
			assert_noop!(vote(newcomer), Error::<Test>::NotAMember);
		}
		assert_eq!(Proposals::<Test>::get(proposal).unwrap().tally.ayes, 0);
		assert_ok!(vote(31));
		assert_ok!(vote(32));
		assert!(matches!(status(proposal), Status::Voting { .. }));
		assert_ok!(vote(33));
		let Status::Queued { eta, .. } = status(proposal) else { panic!("three of four are 75 %") };
		run_to(eta);
		assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
		run_to_end(proposal);
		assert!(matches!(status(proposal), Status::Confirmed { .. }));
		assert_eq!(Running::get().spec_version, 10_010_000);
		// And the next plan is theirs who are authorities by now.
		let next = Roll::freeze::<Test>(authorities()).unwrap();
		assert!(next.has_member(&41) && !next.has_member(&31));
	});
}

#[test]
fn a_hundred_authorities_can_vote_and_one_more_or_none_can_not() {
	let freeze = || Roll::freeze::<Test>(authorities());
	let most = u64::from(MAX_MEMBERS);
	// Who is in it twice counts once.
	Authorities::set((1..=most).chain([1, 7]).collect());
	assert_eq!(freeze().unwrap().total(), u128::from(most));
	Authorities::set((1..=most + 1).collect());
	assert!(matches!(freeze(), Err(Error::<Test>::ElectorateTooLarge)));
	Authorities::set(vec![]);
	assert!(matches!(freeze(), Err(Error::<Test>::ElectorateEmpty)));
}

// What a vote is charged.

fn stake(who: u64, proposal: u32, vote: Vote, amount: u64) -> DispatchResultWithPostInfo {
	let (who, hash) = (RuntimeOrigin::signed(who), plan_hash(proposal));
	UpgradeOrchestrator::vote_with_stake(who, proposal, hash, vote, amount)
}

#[test]
fn a_stake_that_only_counts_or_approves_gives_weight_back_and_one_that_extends_does_not() {
	run(|| {
		HoldersVote::set(true);
		DefaultPolicy::set(Policy { minimum_approvals: 1, ..policy() });
		let proposal = propose();
		let Status::Voting { ends, .. } = status(proposal) else { panic!() };
		let cost = |who, vote, amount| stake(who, proposal, vote, amount).unwrap().actual_weight;
		let counted = Some(<() as WeightInfo>::vote_with_stake_counted());
		assert_ne!(counted, Some(<() as WeightInfo>::vote_with_stake()));
		// Two of six are less than the quorum of 33.4 %.
		assert_eq!(cost(BOB, Vote::Aye, FUNDS - 1), counted);
		assert_eq!(cost(CHARLIE, Vote::Abstain, FUNDS - 1), counted);
		run_to(ends - 2);
		assert_eq!(cost(DAVE, Vote::Aye, FUNDS / 2), None, "it reaches the quorum, late");
		let ends = ends - 2 + policy().late_quorum_extension;
		assert_eq!(events().pop(), Some(Event::VoteExtended { proposal, ends }));
		assert_eq!(status(proposal), Status::Voting { ends, extended: true });
		run_to(ends - 1);
		assert_eq!(cost(EVE, Vote::Nay, MIN_STAKE), counted, "late again, and no longer for it");
		assert_eq!(status(proposal), Status::Voting { ends, extended: true });
		let early = [cost(STRANGER, Vote::Aye, FUNDS - 1), cost(ALICE, Vote::Aye, FUNDS / 4 * 3)];
		assert!(matches!(status(proposal), Status::Queued { .. }), "{:?}", status(proposal));
		let approves = <() as WeightInfo>::vote_with_stake_counted()
			.saturating_add(<() as WeightInfo>::approve());
		assert_eq!(early, [counted, Some(approves)]);
	});
}

#[test]
fn a_stake_that_reaches_the_quorum_early_only_counts() {
	run(|| {
		HoldersVote::set(true);
		let proposal = propose();
		let before = status(proposal);
		let counted = Some(<() as WeightInfo>::vote_with_stake_counted());
		for who in [BOB, CHARLIE, DAVE] {
			let charged = stake(who, proposal, Vote::Aye, FUNDS - FUNDS / 4).unwrap();
			assert_eq!(charged.actual_weight, counted);
		}
		let open = Proposals::<Test>::get(proposal).unwrap();
		assert!(open.tally.has_quorum(&open.policy, open.electorate.total()));
		assert_eq!(status(proposal), before);
	});
}

#[test]
fn a_members_vote_that_extends_the_vote_is_charged_in_full() {
	run(|| {
		Members::set((1..=20).collect());
		let proposal = propose();
		let Status::Voting { ends, .. } = status(proposal) else { panic!() };
		let cost = |who| {
			let who = RuntimeOrigin::signed(who);
			let voted = UpgradeOrchestrator::vote(who, proposal, plan_hash(proposal), Vote::Aye);
			voted.unwrap().actual_weight
		};
		let counted = Some(<() as WeightInfo>::vote_counted());
		// Seven of twenty are the quorum.
		run_to(ends - 1);
		assert!((1..=6).all(|who| cost(who) == counted));
		assert_eq!(cost(7), None);
		assert!(matches!(status(proposal), Status::Voting { extended: true, .. }));
		assert_eq!(cost(8), counted);
	});
}

// Fallbacks that prevent blocks.

/// Indices, targets and results of the fallbacks of this block.
fn fallbacks() -> Vec<(u32, u32, DispatchResult)> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::FallbackExecuted { index, target, result, .. } => Some((index, target, result)),
			_ => None,
		})
		.collect()
}

/// Two components with fallbacks beside a candidate, enacted.
fn enacted_with_fallbacks() -> u32 {
	register(4, BOB, Class::Patch);
	register(5, CHARLIE, Class::Patch);
	let with =
		|target, call| ComponentInput { fallback: Some(pay(ALICE, 1)), ..component(target, call) };
	let components = vec![with(4, pay(101, 10)), with(5, pay(102, 20))];
	let proposal = propose_plan(PlanInputOf::<Test> { components, ..plan() });
	approve(proposal);
	run_to(System::block_number() + policy().timelock);
	assert!(matches!(status(proposal), Status::CodeScheduled { .. }));
	proposal
}

/// What is left to those whose components were paid, and were not or were taken back.
fn left() -> [u64; 2] {
	[BOB, CHARLIE].map(Balances::free_balance)
}

#[test]
fn fallbacks_that_trap_in_a_rollback_fail_with_call_prevents_blocks() {
	run(|| {
		fill(10);
		Writes::set(migration(10));
		StrikeAfter::set(Some((5, Strike::Fail)));
		let proposal = enacted_with_fallbacks();
		while !matches!(status(proposal), Status::RescueScheduled { .. }) {
			next_block();
			assert_eq!(fallbacks(), []);
		}
		ClockAheadMillis::mutate(|ahead| *ahead += 600_001);
		let mut found = vec![];
		while !status(proposal).is_final() {
			next_block();
			found.extend(fallbacks());
		}
		let traps = || Err(Error::<Test>::CallPreventsBlocks.into());
		assert_eq!(found, [(1, 5, traps()), (0, 4, traps())]);
		assert!(matches!(status(proposal), Status::RolledBack { .. }));
		assert_eq!(left(), [FUNDS - 10, FUNDS - 20], "none of them ran");
		let runs = [0, 1].map(|index| ComponentRuns::<Test>::get(proposal, index));
		assert_eq!(runs, [Some(ComponentRun::FallbackFailed); 2]);
	});
}

#[test]
fn fallbacks_after_an_abort_run_after_the_longest_pause_and_not_after_a_longer_one() {
	// A block comes six seconds after the one before by itself.
	for (ahead, ran) in [(594_000, true), (594_001, false)] {
		run(|| {
			let proposal = enacted_with_fallbacks();
			UpgradeOrchestrator::must_advance(proposal, Happens::CodeDiscarded);
			UpgradeOrchestrator::reschedule();
			let code = crate::blob_builder::blob(&Running::get(), &[]);
			sp_io::storage::set(sp_core::storage::well_known_keys::CODE, &code);
			ClockAheadMillis::mutate(|before| *before += ahead);
			assert!(next_block(), "users are locked out");
			let outcome = || {
				if ran {
					Ok(())
				} else {
					Err(Error::<Test>::CallPreventsBlocks.into())
				}
			};
			assert_eq!(fallbacks(), [(1, 5, outcome()), (0, 4, outcome())], "{ahead}");
			let back = u64::from(ran);
			assert_eq!(left(), [FUNDS - 10 - back, FUNDS - 20 - back]);
			assert!(!next_block() && fallbacks().is_empty(), "once");
			assert_noop!(
				UpgradeOrchestrator::retry(RuntimeOrigin::signed(ALICE), proposal),
				Error::<Test>::ComponentRan
			);
			assert_eq!(Agenda::<Test>::get().breaker, None);
		});
	}
}
