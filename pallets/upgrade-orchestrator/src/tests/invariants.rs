// SPDX-License-Identifier: Apache-2.0

//! The invariants of the design, each under its number. INV-04, INV-06 and INV-07 are with the lifecycle,
//! INV-05 and INV-13 with the way back. Those about probation and components come with them.

use super::probation::thermometer;
use crate::{
	lifecycle::Status,
	mock::{solo::*, *},
	Action, Active, Agenda, AttestationKind, Class, Error, Event, FailurePolicy, Journal,
	JournalEntry, PlanInputOf, Policy, Power, Proposals, TargetInput, TargetKind, TargetOrigin,
	Tip, UpgradeRule, Verdict, Vote, Votes, RUNTIME_TARGET,
};
use codec::Encode;
use frame_support::{
	assert_noop, assert_ok, migrations::MultiStepMigrator, pallet_prelude::DispatchResult,
	storage::with_storage_layer,
};
use sp_runtime::traits::Hash;

type Hashing = <Test as frame_system::Config>::Hashing;

/// Noise that is the same in each run.
pub struct Noise(pub u64);
impl Noise {
	pub fn below(&mut self, bound: u64) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		self.0 % bound
	}
}

/// What is proposed, voted, withdrawn and tried again.
const PLANS: u64 = 12;

/// That, and everything else that attesters, the emergency body and governance can do, but for what is about
/// stakes and components.
const EVERYTHING: u64 = PLANS + 21;

/// Let members, strangers and Root do things at random, for some blocks, and look after each.
fn turmoil(seed: u64, look: impl Fn()) {
	disorder(seed, PLANS, 120, look)
}

/// The same with all powers, health checks, probations and ways back.
fn upheaval(seed: u64, look: impl Fn()) {
	DefaultPolicy::set(Policy { probation_blocks: 5, ..policy() });
	Droppable::set(vec![scope_prefix()]);
	ReverseWrites::set(vec![([scope_prefix(), b"back".to_vec()].concat(), Some(vec![7]))]);
	disorder(seed, EVERYTHING + 12, 240, look)
}

/// A plan that can be rolled back in one way or another, or not at all.
fn any_plan(
	noise: &mut Noise,
	mut plan: PlanInputOf<Test>,
	spec_version: u32,
) -> PlanInputOf<Test> {
	plan.failure_policy = match noise.below(3) {
		0 => FailurePolicy::Freeze,
		1 => FailurePolicy::Drop,
		_ => {
			plan.reverse = Some(inspected::<Test>(&release("reverse", spec_version + 2)));
			// One that was forgotten halts the way back.
			if noise.below(3) > 0 {
				plan.reverse_migrations = vec![REVERSE_MIGRATION.into()];
			}
			FailurePolicy::Keep
		},
	};
	let actions = [Action::Report, Action::Extend, Action::Freeze, Action::RollBack];
	if noise.below(4) > 0 {
		plan.checks = vec![thermometer(actions[noise.below(4) as usize])];
	}
	plan.closed_after_rollback = noise.below(2) == 0;
	plan.open_while_waiting = noise.below(2) == 0;
	plan
}

/// Somebody uses one of the powers that are not about plans alone.
fn use_a_power(pick: u64, noise: &mut Noise, proposal: u32) -> DispatchResult {
	let (root, body) = (RuntimeOrigin::root, || RuntimeOrigin::signed(EMERGENCY));
	let why = || b"why".to_vec();
	let auditor = AUDITORS[noise.below(2) as usize];
	let kind = AttestationKind::ALL[noise.below(2) as usize];
	let verdict = if noise.below(2) == 0 { Verdict::Support } else { Verdict::Objection };
	let class = Class::ALL[noise.below(4) as usize];
	// What is under way, as a rule.
	let under_way = Active::<Test>::get().filter(|_| noise.below(8) > 0).unwrap_or(proposal);
	match pick {
		0 | 1 => UpgradeOrchestrator::attest(
			RuntimeOrigin::signed(auditor),
			plan_hash(proposal),
			kind,
			verdict,
			Hashing::hash(b"report"),
			vec![],
		),
		2 => UpgradeOrchestrator::withdraw_attestation(
			RuntimeOrigin::signed(auditor),
			plan_hash(proposal),
			kind,
		),
		3 => UpgradeOrchestrator::overrule(root(), plan_hash(proposal), auditor, kind, why()),
		4 => {
			let current = UpgradeOrchestrator::policy_of(class);
			let policy = match noise.below(4) {
				0 => Policy { minimum_approvals: 2 + noise.below(3) as u32, ..current },
				1 => Policy { timelock: 2 + noise.below(10), ..current },
				2 => Policy { probation_blocks: 3 + noise.below(6), ..current },
				_ => Policy { freeze_blocks: 1 + noise.below(9), ..current },
			};
			UpgradeOrchestrator::set_policy(root(), class, policy)
		},
		5 => UpgradeOrchestrator::trip_breaker(body(), why()),
		6 => UpgradeOrchestrator::reset_breaker(
			if noise.below(2) == 0 { root() } else { body() },
			why(),
		),
		7 => UpgradeOrchestrator::resume(root(), why()),
		8 => {
			let candidate = Proposals::<Test>::get(proposal)
				.and_then(|proposal| proposal.plan.candidate)
				.map(|candidate| candidate.code_hash)
				.unwrap_or_default();
			UpgradeOrchestrator::fast_track(body(), candidate, why())
		},
		9 => UpgradeOrchestrator::emergency_cancel(body(), proposal, why()),
		10 => {
			let latest = crate::NextEmergencyAct::<Test>::get();
			UpgradeOrchestrator::ratify(root(), latest.saturating_sub(1 + noise.below(2) as u32))
		},
		11 => {
			let powers = [Power::Cancel, Power::FastTrack, Power::TripBreaker, Power::RollBack];
			UpgradeOrchestrator::reinstate(root(), powers[noise.below(4) as usize])
		},
		12 | 18 | 19 => match noise.below(5) {
			0 => UpgradeOrchestrator::roll_back(root(), under_way),
			1 => UpgradeOrchestrator::emergency_roll_back(body(), under_way, why()),
			2 => UpgradeOrchestrator::confirm(
				if noise.below(2) == 0 { root() } else { body() },
				under_way,
			),
			3 => UpgradeOrchestrator::extend_probation(root(), under_way),
			_ => UpgradeOrchestrator::continue_probation(root(), under_way),
		},
		13 => {
			let rule = UpgradeRule { allowed: noise.below(4) > 0, migration_hash: None };
			let rule = (noise.below(3) > 0).then_some(rule);
			let to = format!("1.{}.0", 1 + noise.below(4)).into_bytes();
			UpgradeOrchestrator::set_rule(root(), RUNTIME_TARGET, b"1.0.0".to_vec(), to, rule)
		},
		14 => match noise.below(3) {
			0 => UpgradeOrchestrator::retire_target(root(), EXCHANGE),
			_ => UpgradeOrchestrator::register_target(
				root(),
				EXCHANGE,
				TargetInput {
					name: b"exchange".to_vec(),
					kind: TargetKind::Contract,
					owner: BOB,
					origin: TargetOrigin::Signed(BOB),
					class: Class::ALL[noise.below(3) as usize],
					version: b"1.0.0".to_vec(),
				},
			),
		},
		15 => {
			let runtime = format!("1.{}.0", 1 + noise.below(4)).into_bytes();
			UpgradeOrchestrator::set_compatibility(
				root(),
				(RUNTIME_TARGET, runtime),
				(EXCHANGE, b"1.0.0".to_vec()),
				noise.below(3) > 0,
			)
		},
		16 => {
			let running = Running::get().spec_version;
			let back = running.saturating_sub(10_000);
			let name = format!("1.{}.0", (back.saturating_sub(GENESIS_SPEC_VERSION)) / 10_000);
			let name = Box::leak(name.into_boxed_str());
			let plan = plan_to::<Test>(name, &release(name, running + 5));
			let member = RuntimeOrigin::signed(ALICE);
			UpgradeOrchestrator::rollback_to(member, back, Box::new(plan))
		},
		17 => {
			let actions = [Action::Report, Action::Extend, Action::Freeze];
			let checks = match noise.below(3) {
				0 => vec![],
				_ => vec![thermometer(actions[noise.below(3) as usize])],
			};
			UpgradeOrchestrator::set_health_floor(root(), class, checks)
		},
		_ => UpgradeOrchestrator::retry(root(), proposal),
	}
}

/// Another target than the runtime.
const EXCHANGE: u32 = 1;

/// Let somebody do one of so many things at random, for so many blocks, and look after each. Whatever is above the
/// last power is another vote.
fn disorder(seed: u64, things: u64, blocks: u32, look: impl Fn()) {
	let mut noise = Noise(seed | 1);
	let mut who = [ALICE, BOB, CHARLIE, DAVE, EVE, STRANGER];
	who.rotate_left(seed as usize % 6);
	let most = if things > PLANS { 9 } else { 6 };
	for _ in 0..blocks {
		// What a plan says of its migrations has to stay true for some time, or few are ever verified.
		if things == PLANS || noise.below(40) == 0 {
			StepsOfNextVersion::set(noise.below(4) as u32);
		}
		if things > PLANS {
			// A migration fails now and then.
			StrikeAfter::set((noise.below(8) == 0).then_some((0, Strike::Fail)));
			match noise.below(16) {
				0 | 1 => Temperature::set(Some(50)),
				2 => Temperature::set(None),
				3..=5 => Temperature::set(Some(20)),
				_ => {},
			}
		}
		let actions: Vec<_> = (0..noise.below(most)).map(|_| noise.below(1 << 30)).collect();
		next_block_with(|| {
			for action in actions {
				let mut noise = Noise(action | 1);
				let origin = RuntimeOrigin::signed(who[noise.below(6) as usize]);
				let open = crate::OpenProposals::<Test>::get();
				let proposal = match noise.below(5) {
					0 => noise.below(8) as u32,
					pick => open.get(pick as usize % open.len().max(1)).copied().unwrap_or(7),
				};
				match noise.below(things) {
					0 | 1 => {
						let mut index = noise.below(3) as u32;
						if things > PLANS {
							// One of the next two, whatever runs.
							let running = Running::get().spec_version - GENESIS_SPEC_VERSION;
							index = running / 10_000 + index / 2;
						}
						let name = Box::leak(format!("1.{}.0", index + 1).into_boxed_str());
						let spec_version = 10_010_000 + index * 10_000;
						let mut plan = plan_to::<Test>(name, &release(name, spec_version));
						if things > PLANS {
							plan = any_plan(&mut noise, plan, spec_version);
						}
						let _ = with_storage_layer(|| {
							UpgradeOrchestrator::propose(origin, Box::new(plan))
						});
					},
					2 => {
						let _ = UpgradeOrchestrator::cancel(origin, proposal, vec![]);
					},
					3 => {
						let _ = UpgradeOrchestrator::retry(origin, proposal);
					},
					// As a call is dispatched: an error leaves nothing behind.
					power if (PLANS..EVERYTHING).contains(&power) => {
						let _ =
							with_storage_layer(|| use_a_power(power - PLANS, &mut noise, proposal));
					},
					_ => {
						let vote = match noise.below(8) {
							0 => Vote::Nay,
							1 => Vote::Abstain,
							_ => Vote::Aye,
						};
						let _ =
							UpgradeOrchestrator::vote(origin, proposal, plan_hash(proposal), vote);
					},
				}
			}
		});
		look();
		UpgradeOrchestrator::do_try_state().unwrap();
	}
}

#[test]
fn inv_01_no_code_is_enacted_without_a_queued_proposal_whose_eta_has_passed() {
	let mut enacted = 0;
	for seed in 1..12 {
		run(|| {
			let before = std::cell::RefCell::new(std::collections::BTreeMap::new());
			let count = std::cell::Cell::new(0);
			turmoil(seed * 7919, || {
				for event in events() {
					if let Event::Enacted { proposal, code_hash } = event {
						count.set(count.get() + 1);
						let Some(Status::Queued { eta, expires }) =
							before.borrow().get(&proposal).copied()
						else {
							panic!("it was not in the queue")
						};
						let now = System::block_number();
						assert!(eta <= now && now < expires);
						let stored = Proposals::<Test>::get(proposal).unwrap();
						assert_eq!(stored.plan.candidate.unwrap().code_hash, code_hash);
						assert_eq!(stored.plan_hash, UpgradeOrchestrator::plan_hash(&stored.plan));
						assert!(stored.tally.approvals >= stored.policy.minimum_approvals);
					}
				}
				*before.borrow_mut() =
					Proposals::<Test>::iter().map(|(id, p)| (id, p.status)).collect();
			});
			enacted += count.get();
		});
	}
	assert!(enacted > 5, "only {enacted} plans were enacted: the test looks at nothing");
}

#[test]
fn inv_01_a_plan_is_not_enacted_before_its_eta_or_after_its_grace() {
	run(|| {
		let proposal = propose();
		approve(proposal);
		run_to(System::block_number() + policy().timelock - 1);
		// Somebody calls the hook before its time.
		assert!(!UpgradeOrchestrator::ongoing());
		UpgradeOrchestrator::declare_enactment();
		assert!(!UpgradeOrchestrator::ongoing());
		StepsLeft::set(1_000);
		run_to(System::block_number() + policy().grace + 1);
		StepsLeft::set(0);
		assert!(matches!(status(proposal), Status::Expired { .. }));
	});
}

#[test]
fn inv_02_at_most_one_upgrade_is_active() {
	let mut met = 0;
	for seed in 1..6 {
		let seen = std::cell::Cell::new(0);
		run(|| {
			upheaval(seed * 104_729, || {
				let active: Vec<_> = Proposals::<Test>::iter()
					.filter(|(_, proposal)| {
						matches!(proposal.status, Status::CodeScheduled { .. })
							|| proposal.status.is_maintenance()
							|| proposal.status.is_probation()
							|| proposal.status.is_way_back()
					})
					.map(|(id, _)| id)
					.collect();
				assert!(active.len() <= 1);
				assert_eq!(active.first().copied(), Active::<Test>::get());
				seen.set(seen.get() + active.len());
			});
		});
		met += seen.get();
	}
	assert!(met > 100, "upgrades were active in {met} blocks: the test looks at nothing");
}

#[test]
fn inv_03_an_account_votes_at_most_once_per_proposal_and_its_vote_counts_once() {
	run(|| {
		let proposal = propose();
		for vote in [Vote::Abstain, Vote::Aye, Vote::Nay] {
			let _ = UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(BOB),
				proposal,
				plan_hash(proposal),
				vote,
			);
		}
		let tally = Proposals::<Test>::get(proposal).unwrap().tally;
		assert_eq!((tally.cast(), tally.abstentions), (1, 1));
		assert_eq!(Votes::<Test>::iter_prefix(proposal).count(), 1);
	});
}

#[test]
fn inv_04_a_final_proposal_never_changes() {
	run(|| {
		let finals = std::cell::RefCell::new(std::collections::BTreeMap::new());
		upheaval(31, || {
			for (id, proposal) in Proposals::<Test>::iter() {
				if proposal.status.is_final() {
					let first =
						finals.borrow_mut().entry(id).or_insert_with(|| proposal.clone()).clone();
					assert_eq!(first, proposal);
				}
			}
		});
		assert!(!finals.borrow().is_empty());
	});
}

#[test]
fn inv_07_every_final_status_leaves_the_chain_open() {
	let mut ended = 0;
	for seed in 1..6 {
		let seen = std::cell::Cell::new(0);
		run(|| {
			turmoil(seed * 15_485_863, || {
				let all_final = Proposals::<Test>::iter().all(|(_, p)| p.status.is_final());
				assert!(!all_final || StepsLeft::get() > 0 || !UpgradeOrchestrator::ongoing());
				let ends = |event: &Event<Test>| {
					matches!(event, Event::Confirmed { .. } | Event::RolledBack { .. })
				};
				seen.set(seen.get() + events().iter().filter(|event| ends(event)).count());
			});
		});
		ended += seen.get();
	}
	assert!(ended > 3, "only {ended} upgrades ended: the test looks at nothing");
}

#[test]
fn inv_08_an_installed_candidate_exposes_the_orchestrators_api() {
	run(|| {
		enacted();
		next_block();
		let apis = Running::get().apis;
		assert!(apis.contains(&crate::plan::ORCHESTRATOR_API));
		let mut without = release("1.2.0", 10_020_000);
		without.apis.to_mut().retain(|api| *api != crate::plan::ORCHESTRATOR_API);
		let plan = plan_to::<Test>("1.2.0", &without);
		assert_noop!(
			UpgradeOrchestrator::propose(RuntimeOrigin::signed(ALICE), Box::new(plan)),
			Error::<Test>::RequiredApiMissing
		);
	});
}

#[test]
fn inv_09_each_installed_version_is_greater_than_every_version_before() {
	let mut installed = 0;
	for seed in 1..8 {
		run(|| {
			let highest = std::cell::Cell::new(GENESIS_SPEC_VERSION);
			let count = std::cell::Cell::new(0);
			turmoil(seed * 32_452_843, || {
				for event in events() {
					if let Event::VersionActivated { spec_version, .. } = event {
						assert!(spec_version > highest.replace(spec_version));
						count.set(count.get() + 1);
					}
				}
			});
			installed += count.get();
		});
	}
	assert!(installed > 3);
}

#[test]
fn inv_10_the_journals_hash_chain_verifies_from_any_exported_record_to_the_tip() {
	run(|| {
		let exported = std::cell::RefCell::new(std::collections::BTreeMap::new());
		turmoil(1_299_709, || {
			exported.borrow_mut().extend(Journal::<Test>::iter());
		});
		let exported = exported.into_inner();
		let tip = Tip::<Test>::get().unwrap();
		assert!(exported.len() > 10);
		assert_eq!(exported.len() as u32, tip.length, "each record was seen before it left");
		assert_eq!(
			exported[&0].parent,
			System::block_hash(0),
			"the first record hangs on the genesis hash"
		);
		for start in exported.keys() {
			let mut hash = exported[start].parent;
			for (_, record) in exported.range(start..) {
				assert_eq!(record.parent, hash);
				hash = Hashing::hash(&record.encode());
			}
			assert_eq!(hash, tip.record_hash);
		}
	});
}

/// The name of a status, of an event or of a record: the first word of what it looks like.
fn name_of(what: &impl std::fmt::Debug) -> String {
	let text = format!("{what:?}");
	text.split([' ', '(', '{']).next().unwrap().trim_start_matches("Event::").into()
}

/// Whether an event tells of this status of a proposal.
fn tells_of(event: &Event<Test>, id: u32, status: &Status<u64>) -> bool {
	let (Event::Proposed { proposal, .. }
	| Event::VoteExtended { proposal, .. }
	| Event::FastTracked { proposal, .. }
	| Event::Approved { proposal, .. }
	| Event::Rejected { proposal, .. }
	| Event::Expired { proposal, .. }
	| Event::Cancelled { proposal, .. }
	| Event::Enacted { proposal, .. }
	| Event::Aborted { proposal, .. }
	| Event::Retried { proposal, .. }
	| Event::MaintenanceStarted { proposal, .. }
	| Event::MigrationsStarted { proposal, .. }
	| Event::MigrationsDone { proposal, .. }
	| Event::ProbationStarted { proposal, .. }
	| Event::ProbationExtended { proposal, .. }
	| Event::ProbationContinued { proposal, .. }
	| Event::Frozen { proposal, .. }
	| Event::ReverseScheduled { proposal, .. }
	| Event::ReverseStarted { proposal, .. }
	| Event::Confirmed { proposal, .. }
	| Event::Failed { proposal, .. }
	| Event::FaultFound { proposal, .. }
	| Event::RescueScheduled { proposal, .. }
	| Event::RescueEnacted { proposal, .. }
	| Event::RescueAborted { proposal, .. }
	| Event::RescueStarted { proposal, .. }
	| Event::RolledBack { proposal, .. }
	| Event::Halted { proposal, .. }) = event
	else {
		return false;
	};
	let names: &[&str] = match status {
		Status::Voting { .. } => &["Proposed", "VoteExtended", "FastTracked"],
		Status::Queued { .. } => &["Approved", "Retried"],
		Status::CodeScheduled { .. } => &["Enacted"],
		Status::Capturing { .. } => &["MaintenanceStarted", "ReverseStarted"],
		Status::Migrating { .. } => &["MigrationsStarted"],
		Status::Verifying { .. } => &["MigrationsDone"],
		Status::Probation { .. } => {
			&["ProbationStarted", "ProbationExtended", "ProbationContinued"]
		},
		Status::Restoring { .. } => &["FaultFound"],
		Status::RescueScheduled { .. } => {
			&["RescueScheduled", "ReverseScheduled", "RescueEnacted", "RescueAborted"]
		},
		Status::RescueVerifying { .. } => &["RescueStarted"],
		// The others are called what their event is called.
		other => return *proposal == id && name_of(event) == name_of(other),
	};
	*proposal == id && names.contains(&name_of(event).as_str())
}

/// Look after each block of a chain in disorder at the changes of state, and note what was seen.
fn look_at_records(
	seen: &mut std::collections::BTreeSet<String>,
	disorder: impl FnOnce(&dyn Fn()),
) {
	let before = std::cell::RefCell::new(std::collections::BTreeMap::new());
	let written = std::cell::Cell::new(Tip::<Test>::get().unwrap().length);
	let seen = std::cell::RefCell::new(seen);
	disorder(&|| {
		let now: std::collections::BTreeMap<_, _> =
			Proposals::<Test>::iter().map(|(id, p)| (id, p.status)).collect();
		let length = Tip::<Test>::get().unwrap().length;
		let records: Vec<_> = (written.replace(length)..length)
			.map(|sequence| Journal::<Test>::get(sequence).unwrap().entry)
			.collect();
		let events = events();
		for (id, status) in now.iter().map(|(id, status)| (*id, *status)) {
			let recorded = records.iter().any(|record| match record {
				JournalEntry::Proposed { proposal, .. } => {
					*proposal == id && matches!(status, Status::Voting { .. })
				},
				JournalEntry::StatusChanged { proposal, status: to, .. } => {
					*proposal == id && *to == status
				},
				_ => false,
			});
			let changed = before.borrow().get(&id) != Some(&status);
			assert!(!changed || recorded, "{id}: {status:?} without a record");
			let told = events.iter().any(|event| tells_of(event, id, &status));
			assert!(!changed || told, "{id}: {status:?} without an event: {events:?}");
			if changed {
				seen.borrow_mut().insert(name_of(&status));
			}
		}
		seen.borrow_mut().extend(records.iter().map(name_of));
		seen.borrow_mut().extend(events.iter().map(name_of));
		// Each record came with an event of its own.
		let recorded = events.iter().filter(|event| {
			!matches!(
				event,
				Event::CodeInspected { .. }
					| Event::Voted { .. }
					| Event::Attested { .. }
					| Event::AttestationWithdrawn { .. }
					| Event::EnactmentDeclared { .. }
					| Event::EnactmentDeferred { .. }
					| Event::MaintenanceProgress { .. }
					| Event::Captured { .. }
					| Event::Restored { .. }
					| Event::HealthSuspected { .. }
					| Event::HealthCheckFailed { action: Action::Report, .. }
			)
		});
		assert_eq!(recorded.count(), records.len(), "{events:?} and {records:?}");
		*before.borrow_mut() = now;
	});
}

#[test]
fn inv_11_a_change_of_state_has_a_record_and_an_event_on_every_path() {
	for seed in 1..6 {
		let mut seen = Default::default();
		run(|| look_at_records(&mut seen, |look| turmoil(seed * 49_979_687, look)));
	}
}

#[test]
fn inv_11_a_use_of_any_power_has_a_record_and_an_event_too() {
	let mut seen = std::collections::BTreeSet::new();
	for seed in 1..13 {
		run(|| look_at_records(&mut seen, |look| upheaval(seed * 49_979_687, look)));
	}
	for name in [
		"Attested",
		"AttestationWithdrawn",
		"ObjectionOverruled",
		"RulesChanged",
		"ChangeScheduled",
		"ChangeWithdrawn",
		"BreakerCheckStarted",
		"BreakerReset",
		"BreakerTripped",
		"EmergencyPowerUsed",
		"EmergencyRatified",
		"EmergencyNotRatified",
		"PowerReinstated",
		"FastTracked",
		"HealthCheckFailed",
		"HealthSuspected",
		"ProbationExtended",
		"ProbationContinued",
		"ReverseStarted",
		"Resumed",
		"Cancelled",
		"Confirmed",
		"Expired",
		"Rejected",
		"Frozen",
		"Halted",
		"RolledBack",
		"Failed",
	] {
		assert!(seen.contains(name), "{name} was never met: {seen:?}");
	}
}

#[test]
fn inv_12_the_pallet_never_writes_the_scope_outside_migration_and_restore() {
	run(|| {
		let scope = sp_io::hashing::twox_128(b"Certificates");
		for key in 0..50u32 {
			let key = [&scope[..], &key.encode()].concat();
			sp_io::storage::set(&key, b"a certificate");
		}
		let contents = || {
			let mut found = vec![];
			let mut key = scope.to_vec();
			while let Some(next) = sp_io::storage::next_key(&key) {
				if !next.starts_with(&scope) {
					break;
				}
				found.push((next.clone(), sp_io::storage::get(&next)));
				key = next;
			}
			found
		};
		let before = contents();
		assert_eq!(before.len(), 50);
		let enacted = std::cell::Cell::new(0);
		turmoil(2_038_074_743, || {
			assert_eq!(contents(), before);
			let is_enacted = |event: &Event<Test>| matches!(event, Event::Enacted { .. });
			enacted.set(enacted.get() + events().iter().filter(|event| is_enacted(event)).count());
		});
		assert!(enacted.get() > 0, "nothing was enacted: the test looks at nothing");
	});
}

#[test]
fn inv_14_an_idle_block_reads_one_value_and_writes_none() {
	use frame_support::traits::{OnFinalize, OnIdle, OnInitialize, PostInherents};
	let mut ext = new_test_ext();
	ext.commit_all().unwrap();
	let before = ext.backend.root().to_owned();
	let recorder = sp_trie::recorder::Recorder::default();
	ext.execute_with_recorder(recorder.clone(), || {
		UpgradeOrchestrator::on_initialize(2);
		assert!(!UpgradeOrchestrator::ongoing());
		UpgradeOrchestrator::post_inherents();
		UpgradeOrchestrator::on_idle(2, frame_support::weights::Weight::MAX);
		UpgradeOrchestrator::on_finalize(2);
	});
	let read: Vec<_> =
		recorder.recorded_keys().into_values().flat_map(|keys| keys.into_keys()).collect();
	assert_eq!(read, [Agenda::<Test>::hashed_key().into()]);
	ext.commit_all().unwrap();
	assert_eq!(*ext.backend.root(), before, "nothing is written");
}

#[test]
fn inv_15_what_an_open_proposal_is_decided_by_does_not_change() {
	run(|| {
		let proposal = propose();
		let before = Proposals::<Test>::get(proposal).unwrap();
		let harder = Policy { minimum_approvals: 5, timelock: 100, ..policy() };
		assert_ok!(UpgradeOrchestrator::set_policy(RuntimeOrigin::root(), Class::Minor, harder));
		Members::set(vec![STRANGER]);
		assert_eq!(Proposals::<Test>::get(proposal).unwrap(), before);
		assert_noop!(
			UpgradeOrchestrator::vote(
				RuntimeOrigin::signed(STRANGER),
				proposal,
				plan_hash(proposal),
				Vote::Nay
			),
			Error::<Test>::NotAMember
		);
		approve(proposal);
		let eta = System::block_number() + policy().timelock;
		assert_eq!(status(proposal), Status::Queued { eta, expires: eta + policy().grace });
	});
}

#[test]
fn inv_16_no_lower_powered_origin_reaches_a_higher_powered_effect() {
	run(|| {
		let proposal = propose();
		// The guardian may cancel; it can not propose, vote, retry or change the policy.
		let guardian = || RuntimeOrigin::signed(Guardian::get());
		let bad = sp_runtime::DispatchError::BadOrigin;
		assert_noop!(UpgradeOrchestrator::set_policy(guardian(), Class::Minor, policy()), bad);
		assert_noop!(UpgradeOrchestrator::retry(guardian(), proposal), bad);
		assert_noop!(
			UpgradeOrchestrator::vote(guardian(), proposal, plan_hash(proposal), Vote::Aye),
			Error::<Test>::NotAMember
		);
		// A member may vote; it can not cancel what others proposed.
		assert_noop!(
			UpgradeOrchestrator::cancel(RuntimeOrigin::signed(EVE), proposal, vec![]),
			bad
		);
		assert_ok!(UpgradeOrchestrator::cancel(guardian(), proposal, vec![]));
	});
}
