// SPDX-License-Identifier: Apache-2.0

//! The pallet against a small model of it: random calls by random accounts over random times. The model
//! counts in whole percents and keeps everything in one list; what it says and what the chain does must be
//! the same after every call and every block.

use super::components::{component, pay};
use crate::{
	lifecycle::Status,
	mock::{solo::*, *},
	Class, ComponentInput, Event, HighestVersion, Phase, Policy, ProposalOf, Proposals,
	TargetInput, TargetKind, TargetOrigin, Targets, Vote, RUNTIME_TARGET,
};
use frame_support::traits::fungible::InspectHold;
use proptest::prelude::*;
use sp_runtime::{DispatchError, DispatchResult, Perbill};
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

/// What somebody tries.
#[derive(Clone, Debug)]
enum Try {
	/// Propose the release that is this many minor versions ahead of the running one, alone or with a
	/// component that brings a target to the same version.
	Propose { who: u64, ahead: u32, with_target: bool },
	/// Register the target, as Root or as somebody.
	Register { who: Option<u64> },
	/// Vote on the proposal that is this many before the latest.
	Vote { who: u64, back: u32, vote: u8 },
	/// Withdraw it.
	Cancel { who: u64, back: u32 },
	/// Withdraw it in an emergency.
	EmergencyCancel { who: u64, back: u32 },
	/// Put it on the fast track.
	FastTrack { who: u64, back: u32 },
	/// Approve it from outside.
	Approve { who: u64, back: u32 },
	/// Stand by a use of a power.
	Ratify { act: u32 },
	/// Make the policy of a class harder, or as it was, as Root or as somebody.
	SetPolicy { who: Option<u64>, class: Class, harder: bool },
	/// Let blocks pass.
	Wait { blocks: u64 },
}

/// What the model knows of a policy: voting period, late extension, percent, approvals, timelock.
type Rules = (u64, u64, u32, u32, u64);

/// The rules of a class, as they are at first and when they are harder.
fn rules_of(class: Class, harder: bool) -> Rules {
	match (class, harder) {
		(Class::Emergency, false) => (6, 2, 80, 4, 2),
		(Class::Emergency, true) => (8, 3, 80, 5, 4),
		(_, false) => (20, 5, 60, 3, 10),
		(_, true) => (24, 6, 80, 4, 17),
	}
}

/// The policy that has these rules.
fn policy_with(class: Class, harder: bool) -> Policy<u64> {
	let (voting_period, late_quorum_extension, percent, minimum_approvals, timelock) =
		rules_of(class, harder);
	let current = if class == Class::Emergency { emergency_policy() } else { policy() };
	Policy {
		voting_period,
		late_quorum_extension,
		approval: Perbill::from_percent(percent),
		minimum_approvals,
		timelock,
		..current
	}
}

/// A member, the emergency body, the referenda, the guardian or a stranger.
fn somebody() -> impl Strategy<Value = u64> {
	prop_oneof![6 => ALICE..=EVE, 1 => Just(EMERGENCY), 1 => Just(REFERENDA), 1 => Just(77), 1 => Just(STRANGER)]
}

/// As a rule who has the power, and now and then somebody else.
fn rather(who: u64) -> impl Strategy<Value = u64> {
	prop_oneof![4 => Just(who), 1 => somebody()]
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
	let one = prop_oneof![
		6 => (somebody(), 1u32..7, prop::bool::weighted(0.3))
			.prop_map(|(who, ahead, with_target)| Try::Propose { who, ahead, with_target }),
		1 => prop::option::of(somebody()).prop_map(|who| Try::Register { who }),
		14 => (somebody(), 0u32..4, 0u8..6).prop_map(|(who, back, vote)| Try::Vote { who, back, vote }),
		1 => (rather(77), 0u32..4).prop_map(|(who, back)| Try::Cancel { who, back }),
		1 => (rather(EMERGENCY), 0u32..4)
			.prop_map(|(who, back)| Try::EmergencyCancel { who, back }),
		2 => (rather(EMERGENCY), 0u32..4).prop_map(|(who, back)| Try::FastTrack { who, back }),
		1 => (rather(REFERENDA), 0u32..4).prop_map(|(who, back)| Try::Approve { who, back }),
		1 => (0u32..6).prop_map(|act| Try::Ratify { act }),
		2 => (
			prop_oneof![6 => Just(None), 1 => somebody().prop_map(Some)],
			prop_oneof![3 => Just(Class::Minor), 1 => Just(Class::Emergency), 1 => Just(Class::Major)],
			any::<bool>(),
		)
			.prop_map(|(who, class, harder)| Try::SetPolicy { who, class, harder }),
		5 => (1u64..9).prop_map(|blocks| Try::Wait { blocks }),
	];
	prop::collection::vec(one, 40..160)
}

#[derive(Clone, PartialEq, Debug)]
enum At {
	Voting {
		ends: u64,
		extended: bool,
	},
	Queued {
		eta: u64,
		expires: u64,
	},
	/// Handed over: from here on the model only looks.
	Live,
	Ended(&'static str),
}

struct Modelled {
	proposer: u64,
	with_target: bool,
	minor: u32,
	at: At,
	fast: bool,
	own_rules: Rules,
	fast_rules: Rules,
	ayes: u32,
	nays: u32,
	abstentions: u32,
	voted: BTreeSet<u64>,
}

impl Modelled {
	/// Those that it was proposed under, or on the fast track the ones for emergencies from then.
	fn rules(&self) -> Rules {
		if self.fast {
			self.fast_rules
		} else {
			self.own_rules
		}
	}

	fn cast(&self) -> u32 {
		self.ayes + self.nays + self.abstentions
	}

	/// 33.4 % of five are two.
	fn has_quorum(&self) -> bool {
		self.cast() >= 2
	}

	fn decided(&self, ayes: u32, nays: u32, cast: u32) -> &'static str {
		let (_, _, percent, approvals, _) = self.rules();
		if cast < 2 || ayes + nays == 0 {
			"Expired"
		} else if ayes * 100 < percent * (ayes + nays) {
			"Rejected"
		} else if ayes < approvals {
			"Expired"
		} else {
			"Approved"
		}
	}

	/// What follows from the votes so far, whatever the others say.
	fn early(&self) -> Option<&'static str> {
		let missing = 5 - self.cast();
		let results: BTreeSet<_> = (0..=missing)
			.flat_map(|more| (0..=missing - more).map(move |less| (more, less)))
			.flat_map(|(ayes, nays)| {
				(0..=missing - ayes - nays).map(move |rest| (ayes, nays, rest))
			})
			.map(|(ayes, nays, rest)| {
				let cast = self.cast() + ayes + nays + rest;
				self.decided(self.ayes + ayes, self.nays + nays, cast)
			})
			.collect();
		let only = *results.first().unwrap();
		(results.len() == 1 && only != "Expired").then_some(only)
	}

	fn settle(&mut self, decision: &'static str, now: u64) {
		let (_, _, _, _, timelock) = self.rules();
		self.at = match decision {
			"Approved" => At::Queued { eta: now + timelock, expires: now + timelock + 30 },
			other => At::Ended(other),
		};
	}

	fn is_open(&self) -> bool {
		!matches!(self.at, At::Ended(_))
	}
}

#[derive(Default)]
struct Model {
	proposals: Vec<Modelled>,
	/// Emergency powers: when they can be used again, whether they are suspended.
	powers: [(u64, bool); 2],
	/// Uses that wait for their ratification: number, power, candidate, and until when.
	acts: Vec<(u32, usize, u32, u64)>,
	next_act: u32,
	/// Candidates that were withdrawn in an emergency.
	cancelled: BTreeSet<u32>,
	minor: u32,
	/// The minor version of the target, once it is registered.
	target: Option<u32>,
	/// Classes whose policy is the harder one.
	harder: BTreeSet<Class>,
	/// When those get as they were that somebody wants so.
	softer_at: BTreeMap<Class, u64>,
	/// What each open proposal was when it was first seen.
	proposed: RefCell<BTreeMap<u32, ProposalOf<Test>>>,
	/// Whether one was looked at whose policy is not that of its class any more.
	outlived: std::cell::Cell<bool>,
}

const CANCEL: usize = 0;
const FAST: usize = 1;

type Named = Result<(), &'static str>;

impl Model {
	fn place(&self, back: u32) -> Option<usize> {
		self.proposals.len().checked_sub(1 + back as usize)
	}

	fn propose(&mut self, who: u64, minor: u32, with_target: bool, now: u64) -> Named {
		if !(ALICE..=EVE).contains(&who) {
			return Err("BadOrigin");
		}
		let open: Vec<_> = self.proposals.iter().filter(|other| other.is_open()).collect();
		if open.iter().any(|other| other.minor == minor) {
			return Err("AlreadyProposed");
		}
		if open.len() >= 4 {
			return Err("TooManyOpenProposals");
		}
		if with_target && self.target.is_none() {
			return Err("UnknownTarget");
		}
		let rules = |class| rules_of(class, self.harder.contains(&class));
		let (own, fast) = (rules(Class::Minor), rules(Class::Emergency));
		self.proposals.push(Modelled {
			proposer: who,
			with_target,
			minor,
			at: At::Voting { ends: now + own.0, extended: false },
			fast: false,
			own_rules: own,
			// No threshold is lower on the fast track.
			fast_rules: (fast.0, fast.1, fast.2.max(own.2), fast.3.max(own.3), fast.4),
			ayes: 0,
			nays: 0,
			abstentions: 0,
			voted: BTreeSet::new(),
		});
		Ok(())
	}

	fn vote(&mut self, who: u64, place: usize, vote: Vote, now: u64) -> Named {
		let proposal = &mut self.proposals[place];
		match proposal.at {
			At::Ended(_) => return Err("ProposalFinished"),
			At::Voting { ends, .. } if now < ends => {},
			_ => return Err("VotingEnded"),
		}
		if !(ALICE..=EVE).contains(&who) {
			return Err("NotAMember");
		}
		if !proposal.voted.insert(who) {
			return Err("AlreadyVoted");
		}
		let had_quorum = proposal.has_quorum();
		match vote {
			Vote::Aye => proposal.ayes += 1,
			Vote::Nay => proposal.nays += 1,
			Vote::Abstain => proposal.abstentions += 1,
		}
		if let Some(decision) = proposal.early() {
			proposal.settle(decision, now);
		} else if !had_quorum && proposal.has_quorum() {
			let (_, extension, ..) = proposal.rules();
			if let At::Voting { ends, extended: false } = proposal.at {
				if now + extension > ends {
					proposal.at = At::Voting { ends: now + extension, extended: true };
				}
			}
		}
		Ok(())
	}

	fn cancel(&mut self, who: u64, place: usize) -> Named {
		let proposal = &mut self.proposals[place];
		if who != 77 && who != proposal.proposer {
			return Err("BadOrigin");
		}
		match proposal.at {
			At::Ended(_) => return Err("ProposalFinished"),
			At::Live => return Err("TooLateToCancel"),
			_ => {},
		}
		proposal.at = At::Ended("Cancelled");
		Ok(())
	}

	fn may_use(&mut self, power: usize, now: u64) -> Named {
		let (ready, suspended) = self.powers[power];
		// In a locked block nothing is due, but nothing overdue is forgotten either.
		let overdue = self.acts.iter().any(|act| act.1 == power && now >= act.3);
		if suspended || overdue {
			return Err("PowerSuspended");
		}
		if now < ready {
			return Err("PowerCoolingDown");
		}
		Ok(())
	}

	fn has_used(&mut self, power: usize, minor: u32, now: u64) {
		self.powers[power].0 = now + EMERGENCY_COOLDOWN;
		self.acts.push((self.next_act, power, minor, now + RATIFICATION_PERIOD));
		self.next_act += 1;
	}

	fn emergency_cancel(&mut self, who: u64, place: usize, now: u64) -> Named {
		if who != EMERGENCY {
			return Err("BadOrigin");
		}
		let minor = self.proposals[place].minor;
		if self.cancelled.contains(&minor) {
			return Err("CancelledBefore");
		}
		self.may_use(CANCEL, now)?;
		match self.proposals[place].at {
			At::Ended(_) => return Err("ProposalFinished"),
			At::Live => return Err("TooLateToCancel"),
			_ => {},
		}
		self.has_used(CANCEL, minor, now);
		self.cancelled.insert(minor);
		self.proposals[place].at = At::Ended("Cancelled");
		Ok(())
	}

	fn fast_track(&mut self, who: u64, place: usize, now: u64) -> Named {
		if who != EMERGENCY {
			return Err("BadOrigin");
		}
		self.may_use(FAST, now)?;
		let proposal = &mut self.proposals[place];
		if proposal.fast {
			return Err("FastTrackedBefore");
		}
		let At::Voting { ends, extended } = proposal.at else { return Err("VotingEnded") };
		if now >= ends {
			return Err("VotingEnded");
		}
		proposal.fast = true;
		let early = proposal.early();
		if early == Some("Rejected") {
			proposal.fast = false;
			return Err("ThresholdsOutOfReach");
		}
		proposal.at = At::Voting { ends: ends.min(now + proposal.rules().0), extended };
		if let Some(decision) = early {
			proposal.settle(decision, now);
		}
		let minor = proposal.minor;
		self.has_used(FAST, minor, now);
		Ok(())
	}

	fn approve(&mut self, who: u64, place: usize, now: u64) -> Named {
		if who != REFERENDA {
			return Err("BadOrigin");
		}
		match self.proposals[place].at {
			At::Voting { .. } => {},
			At::Ended(_) => return Err("ProposalFinished"),
			_ => return Err("VotingEnded"),
		}
		self.proposals[place].settle("Approved", now);
		Ok(())
	}

	fn ratify(&mut self, act: u32) -> Named {
		let place = self.acts.iter().position(|(number, ..)| *number == act);
		self.acts.remove(place.ok_or("NothingToRatify")?);
		Ok(())
	}

	fn set_policy(&mut self, who: Option<u64>, class: Class, harder: bool, now: u64) -> Named {
		if who.is_some() {
			return Err("BadOrigin");
		}
		// The last word counts.
		self.softer_at.remove(&class);
		if harder {
			self.harder.insert(class);
		} else if self.harder.contains(&class) {
			let (_, _, _, _, timelock) = rules_of(class, true);
			self.softer_at.insert(class, now + timelock.max(SET_BACK));
		}
		Ok(())
	}

	/// A block began: everything that is due moves, if users are not locked out.
	fn begin_block(&mut self, now: u64, deferred: bool) {
		let harder = &mut self.harder;
		self.softer_at.retain(|class, at| {
			let is_due = now >= *at;
			if is_due {
				harder.remove(class);
			}
			!is_due
		});
		let over: Vec<_> = self.acts.iter().copied().filter(|act| now >= act.3).collect();
		self.acts.retain(|act| now < act.3);
		for (_, power, minor, _) in over {
			self.powers[power].1 = true;
			for proposal in &mut self.proposals {
				let waits = matches!(proposal.at, At::Voting { .. } | At::Queued { .. });
				if power == FAST && proposal.fast && proposal.minor == minor && waits {
					proposal.at = At::Ended("Cancelled");
				}
			}
		}
		for proposal in &mut self.proposals {
			match proposal.at {
				At::Voting { ends, .. } if now >= ends => {
					let decision = proposal.decided(proposal.ayes, proposal.nays, proposal.cast());
					proposal.settle(decision, now);
				},
				At::Queued { expires, .. } if now >= expires => proposal.at = At::Ended("Expired"),
				_ => {},
			}
		}
		let busy = self.proposals.iter().any(|proposal| proposal.at == At::Live);
		let turn = self
			.proposals
			.iter_mut()
			.enumerate()
			.filter_map(|(index, proposal)| match proposal.at {
				At::Queued { eta, expires } if eta <= now && now < expires => {
					Some((eta, index, proposal))
				},
				_ => None,
			})
			.min_by_key(|(eta, index, _)| (*eta, *index));
		if let (Some((_, _, proposal)), false, false) = (turn, busy, deferred) {
			proposal.at = At::Live;
		}
	}
}

fn candidate_of(minor: u32) -> (&'static str, u32) {
	let name: &'static str = Box::leak(format!("1.{minor}.0").into_boxed_str());
	(name, 10_000_000 + minor * 10_000)
}

fn name_of(result: DispatchResult) -> Named {
	result.map_err(|error| match error {
		DispatchError::BadOrigin => "BadOrigin",
		other => other.into(),
	})
}

fn status_of(status: &Status<u64>) -> At {
	match status {
		Status::Voting { ends, extended } => At::Voting { ends: *ends, extended: *extended },
		Status::Queued { eta, expires } => At::Queued { eta: *eta, expires: *expires },
		Status::Rejected { .. } => At::Ended("Rejected"),
		Status::Expired { .. } => At::Ended("Expired"),
		Status::Cancelled { .. } => At::Ended("Cancelled"),
		Status::Confirmed { .. } => At::Ended("Confirmed"),
		other if other.is_final() => panic!("{other:?}"),
		_ => At::Live,
	}
}

/// INV-15: what an open proposal is decided by is what it was when it was proposed.
fn nothing_moved(model: &Model) {
	for (id, now) in Proposals::<Test>::iter() {
		if now.status.is_final() {
			continue;
		}
		let mut proposed = model.proposed.borrow_mut();
		let then = proposed.entry(id).or_insert_with(|| now.clone());
		assert_eq!(now.plan, then.plan);
		assert_eq!(now.plan_hash, then.plan_hash);
		assert_eq!(now.plan_hash, UpgradeOrchestrator::plan_hash(&now.plan));
		assert_eq!(now.electorate, then.electorate);
		assert_eq!(now.rollback, then.rollback);
		assert_eq!(
			(now.proposer, now.proposed_at, now.deposit),
			(then.proposer, then.proposed_at, then.deposit)
		);
		assert_eq!(now.derived_class, then.derived_class);
		assert_eq!(now.emergency_policy, then.emergency_policy);
		// But for the fast track, which was known as well.
		let (class, policy) = if model.proposals[id as usize].fast {
			(Class::Emergency, then.emergency_policy)
		} else {
			(then.derived_class, then.policy)
		};
		assert_eq!((now.class, now.policy), (class, policy));
		if UpgradeOrchestrator::policy_of(now.derived_class) != then.policy {
			model.outlived.set(true);
		}
	}
}

/// The chain and the model say the same.
fn compare(model: &Model) {
	nothing_moved(model);
	for class in Class::ALL {
		let harder = model.harder.contains(&class);
		assert_eq!(UpgradeOrchestrator::policy_of(class), policy_with(class, harder), "{class:?}");
	}
	for (id, proposal) in model.proposals.iter().enumerate() {
		// The chain forgets the oldest ones.
		let Some(stored) = Proposals::<Test>::get(id as u32) else { continue };
		assert_eq!(status_of(&stored.status), proposal.at, "proposal {id}: {:?}", stored.status);
		let tally = stored.tally;
		assert_eq!(
			(tally.ayes, tally.nays, tally.abstentions, tally.approvals),
			(
				proposal.ayes.into(),
				proposal.nays.into(),
				proposal.abstentions.into(),
				proposal.ayes
			)
		);
		assert_eq!(stored.class == Class::Emergency, proposal.fast);
	}
}

fn block(model: &mut Model) {
	let was_locked = matches!(crate::Agenda::<Test>::get().phase, Phase::Maintenance { .. });
	let highest = HighestVersion::<Test>::get(RUNTIME_TARGET);
	next_block();
	let now = System::block_number();
	let happened = events();
	let begins = |event: &Event<Test>| matches!(event, Event::MaintenanceStarted { .. });
	if !was_locked && !happened.iter().any(begins) {
		let deferred =
			happened.iter().any(|event| matches!(event, Event::EnactmentDeferred { .. }));
		model.begin_block(now, deferred);
	}
	// What was handed over is looked at, not foretold; what it overtakes is foretold.
	for id in 0..model.proposals.len() {
		let Some(stored) = Proposals::<Test>::get(id as u32) else { continue };
		if model.proposals[id].at != At::Live || !stored.status.is_final() {
			continue;
		}
		assert!(matches!(stored.status, Status::Confirmed { .. }), "{:?}", stored.status);
		let running = HighestVersion::<Test>::get(RUNTIME_TARGET);
		assert!(running > highest, "INV-09: each version is higher than all before");
		model.minor = model.proposals[id].minor;
		model.proposals[id].at = At::Ended("Confirmed");
		if model.proposals[id].with_target {
			model.target = Some(model.minor);
		}
		for other in &mut model.proposals {
			if other.is_open() {
				other.at = At::Ended("Cancelled");
			}
		}
	}
	compare(model);
	let busy = model.proposals.iter().any(|proposal| proposal.at == At::Live);
	if let (Some(minor), false) = (model.target, busy) {
		let version = Targets::<Test>::get(1).unwrap().version;
		assert_eq!(version[..], *candidate_of(minor).0.as_bytes());
	}
}

fn play(tries: Vec<Try>) -> Vec<&'static str> {
	let mut outcomes = vec![];
	run(|| {
		let mut model = Model::default();
		for next in tries {
			let now = System::block_number();
			let signed = RuntimeOrigin::signed;
			let of = |back: u32| model.place(back).map(|place| (place, place as u32));
			let (expected, call): (_, Box<dyn FnOnce() -> DispatchResult>) = match next {
				Try::Wait { blocks } => {
					(0..blocks).for_each(|_| block(&mut model));
					continue;
				},
				Try::Register { who } => {
					let expected = if who.is_some() { Err("BadOrigin") } else { Ok(()) };
					if expected.is_ok() {
						model.target = model.target.or(Some(0));
					}
					let info = TargetInput {
						name: b"exchange".to_vec(),
						kind: TargetKind::Contract,
						owner: STRANGER,
						origin: TargetOrigin::Signed(STRANGER),
						class: Class::Patch,
						version: b"1.0.0".to_vec(),
					};
					let origin = who.map_or_else(RuntimeOrigin::root, signed);
					(
						expected,
						Box::new(move || UpgradeOrchestrator::register_target(origin, 1, info)),
					)
				},
				Try::Propose { who, ahead, with_target } => {
					let minor = model.minor + ahead;
					let (name, spec_version) = candidate_of(minor);
					let mut plan = plan_to::<Test>(name, &release(name, spec_version));
					if with_target {
						let to_version = name.into();
						plan.components =
							vec![ComponentInput { to_version, ..component(1, pay(ALICE, 1)) }];
					}
					let expected = model.propose(who, minor, with_target, now);
					(expected, Box::new(move || propose_as(who, plan)))
				},
				Try::SetPolicy { who, class, harder } => {
					let origin = who.map_or_else(RuntimeOrigin::root, signed);
					(
						model.set_policy(who, class, harder, now),
						Box::new(move || {
							let policy = policy_with(class, harder);
							UpgradeOrchestrator::set_policy(origin, class, policy)
						}),
					)
				},
				Try::Ratify { act } => (
					model.ratify(act),
					Box::new(move || UpgradeOrchestrator::ratify(RuntimeOrigin::root(), act)),
				),
				Try::Vote { who, back, vote } => {
					let Some((place, id)) = of(back) else { continue };
					if !Proposals::<Test>::contains_key(id) {
						continue;
					}
					let vote = match vote {
						0 => Vote::Abstain,
						1 => Vote::Nay,
						_ => Vote::Aye,
					};
					let expected = model.vote(who, place, vote, now);
					(
						expected,
						Box::new(move || {
							result(UpgradeOrchestrator::vote(signed(who), id, plan_hash(id), vote))
						}),
					)
				},
				Try::Cancel { who, back } => {
					let Some((place, id)) = of(back) else { continue };
					if !Proposals::<Test>::contains_key(id) {
						continue;
					}
					(
						model.cancel(who, place),
						Box::new(move || UpgradeOrchestrator::cancel(signed(who), id, vec![])),
					)
				},
				Try::EmergencyCancel { who, back } => {
					let Some((place, id)) = of(back) else { continue };
					if !Proposals::<Test>::contains_key(id) {
						continue;
					}
					let reason = b"why".to_vec();
					let expected = model.emergency_cancel(who, place, now);
					(
						expected,
						Box::new(move || {
							UpgradeOrchestrator::emergency_cancel(signed(who), id, reason)
						}),
					)
				},
				Try::FastTrack { who, back } => {
					let Some((place, id)) = of(back) else { continue };
					// One that ended would be put on the fast track for the next time.
					if !model.proposals[place].is_open() {
						continue;
					}
					let candidate =
						Proposals::<Test>::get(id).unwrap().plan.candidate.unwrap().code_hash;
					let expected = model.fast_track(who, place, now);
					let reason = b"why".to_vec();
					(
						expected,
						Box::new(move || {
							UpgradeOrchestrator::fast_track(signed(who), candidate, reason)
						}),
					)
				},
				Try::Approve { who, back } => {
					let Some((place, id)) = of(back) else { continue };
					if !Proposals::<Test>::contains_key(id) {
						continue;
					}
					let expected = model.approve(who, place, now);
					(
						expected,
						Box::new(move || {
							UpgradeOrchestrator::approve(signed(who), id, plan_hash(id))
						}),
					)
				},
			};
			// As a call is dispatched: an error leaves nothing behind.
			let found = frame_support::storage::with_storage_layer(call);
			assert_eq!(name_of(found), expected, "{next:?} in block {now}");
			outcomes.push(expected.err().unwrap_or("Ok"));
			compare(&model);
		}
		outcomes.extend(model.proposals.iter().filter_map(|proposal| match proposal.at {
			At::Ended(how) => Some(how),
			_ => None,
		}));
		if model.outlived.get() {
			outcomes.push("outlived its policy");
		}
		// Nothing is held for what ended.
		let open = |who| model.proposals.iter().any(|open| open.is_open() && open.proposer == who);
		for who in ALICE..=EVE {
			let held = Balances::balance_on_hold(&crate::HoldReason::Proposal.into(), &who);
			assert_eq!(held > 0, open(who), "deposit of {who}");
		}
	});
	outcomes
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

	#[test]
	fn the_pallet_does_what_a_small_model_of_it_says(tries in tries()) {
		play(tries);
	}
}

#[test]
fn the_model_sees_every_outcome() {
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	let mut runner = TestRunner::deterministic();
	let mut seen = BTreeSet::new();
	for _ in 0..60 {
		seen.extend(play(tries().new_tree(&mut runner).unwrap().current()));
	}
	for outcome in [
		"Ok",
		"BadOrigin",
		"AlreadyProposed",
		"TooManyOpenProposals",
		"UnknownTarget",
		"NotAMember",
		"AlreadyVoted",
		"VotingEnded",
		"ProposalFinished",
		"PowerCoolingDown",
		"PowerSuspended",
		"CancelledBefore",
		"NothingToRatify",
		"Confirmed",
		"Rejected",
		"Expired",
		"Cancelled",
		"outlived its policy",
	] {
		assert!(seen.contains(outcome), "{outcome} was never met: {seen:?}");
	}
}
