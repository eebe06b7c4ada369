// SPDX-License-Identifier: Apache-2.0

//! The locked blocks of an upgrade: what is done in each of them, from the first block of the candidate to
//! the last of the rescue build.
//!
//! | status | what a block does |
//! |---|---|
//! | `Capturing` | checks what would run, measures the invariants, captures the scope, compares the copy |
//! | `Migrating` | one step of the wrapped migrator, under the eyes of the watchdog |
//! | `Verifying` | measures the invariants again, and compares |
//! | `Restoring`, `RescueVerifying` | checks the pages, merges until nothing differs any more |
//! | `RescueScheduled` | hands over the rescue build when the chain takes it: [`crate::rescue`] |

use crate::{
	enactment::name,
	invariant::{Invariants, Measured, When, Witness},
	lifecycle::{Fault, HaltReason, Input, Status},
	migrator::{Migrator, Progress},
	restore::{MergeCursor, Mode, Unreadable},
	snapshot::{charge, snapshot_of, SnapshotHeaderOf, SnapshotId, VersionsBefore, WalkCursor},
	Attestations, Class, ComponentRuns, ComponentTime, Config, Event, Health, NextProposal,
	OpenProposals, Pallet, PendingChanges, ProposalId, ProposalOf, Proposals, Recovery, Snapshots,
	Text, WeightInfo, MAX_INVARIANTS,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	format,
	vec::Vec,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	defensive,
	migrations::MultiStepMigrator,
	traits::{ConstU32, Get, Time},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_core::hexdisplay::HexDisplay;
use sp_runtime::{
	traits::{Hash, Saturating, Zero},
	Debug,
};

/// Merges that may find differences, one after the other, before a restore is given up.
const MAX_MERGES: u8 = 3;

/// Times that the restore is tried again after no block could be built for long.
const MAX_GAPS: u8 = 3;

/// What the next block of a maintenance goes on with.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub enum Task<Hash> {
	/// Look at what the candidate would run.
	Begin,
	/// Measure the invariant with this index.
	Measure {
		/// Its index.
		index: u32,
		/// Where its measurement goes on.
		from: Option<Witness>,
	},
	/// Capture from here on.
	Capture {
		/// The last key that was captured.
		cursor: WalkCursor,
	},
	/// Compare storage with what was captured.
	Compare {
		/// The last key that was compared.
		cursor: MergeCursor,
	},
	/// Step the wrapped migrator.
	Migrate,
	/// Check that the pages are those that were captured.
	CheckPages {
		/// The next page.
		page: u32,
		/// The hash over the pages before it.
		hash: Hash,
	},
	/// Put back what was captured.
	Merge {
		/// Number of the merge, counted from 0.
		pass: u8,
		/// The last key that is done.
		cursor: MergeCursor,
		/// Whether this merge found a difference.
		changed: bool,
	},
	/// Nothing: the rescue build waits to be installed.
	Wait,
}

/// What has to be known from block to block, and by the rescue build, to bring a maintenance to its end.
///
/// Its encoding is frozen: `fixtures/` holds the bytes.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct RecoveryData<Hash, N> {
	/// Number of the proposal.
	pub proposal: ProposalId,
	/// The storage versions in scope when the candidate was handed over.
	pub versions: VersionsBefore,
	/// What the guard found, and the name of the check. The status follows in the same block.
	pub fault: Option<(Fault, Text)>,
	/// What is done next.
	pub task: Task<Hash>,
	/// Keys that were written by the restore so far.
	pub written: u32,
	/// Keys that were removed by the restore so far.
	pub removed: u32,
	/// How often no block could be built for long since the restore got further.
	pub gaps: u8,
	/// When the last step was done, in milliseconds since 1970.
	pub last_step_ms: Option<u64>,
	/// Hash of where the wrapped migrator stood.
	pub stood_at: Hash,
	/// The local block in which it moved last.
	pub moved_at: N,
	/// What the invariants measured before the migrations.
	pub witnesses: BoundedVec<Witness, ConstU32<MAX_INVARIANTS>>,
	/// Hash over what in the orchestrator's own storage only itself may change.
	pub own: Hash,
}

/// [`RecoveryData`] of a runtime.
pub type RecoveryDataOf<T> = RecoveryData<<T as frame_system::Config>::Hash, BlockNumberFor<T>>;

/// [`RecoveryData`] under the number of its encoding: the code before an upgrade reads what the code after it
/// wrote.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub enum VersionedRecovery<Hash, N> {
	/// The first encoding.
	#[codec(index = 1)]
	V1(RecoveryData<Hash, N>),
}

impl<Hash: Default, N: Zero> RecoveryData<Hash, N> {
	/// At the enactment of a proposal.
	pub fn new(proposal: ProposalId, versions: VersionsBefore) -> Self {
		Self {
			proposal,
			versions,
			fault: None,
			task: Task::Begin,
			written: 0,
			removed: 0,
			gaps: 0,
			last_step_ms: None,
			stood_at: Hash::default(),
			moved_at: N::zero(),
			witnesses: BoundedVec::new(),
			own: Hash::default(),
		}
	}

	/// Remember the first fault that the guard found.
	pub(crate) fn note_fault(&mut self, fault: Fault, detail: &'static str) {
		if self.fault.is_none() {
			self.fault = Some((fault, name(detail)));
		}
	}
}

/// Whether the next thing may be done in the same block.
enum Flow {
	/// There is something else to do.
	Go,
	/// The block is used up.
	NextBlock,
}

/// Why a block's work ended the maintenance as it was.
enum Trouble {
	/// The upgrade is undone.
	Fault(Fault, Text),
	/// It can not be undone.
	Halt(HaltReason, Text),
}

impl From<Fault> for Trouble {
	fn from(fault: Fault) -> Self {
		Self::Fault(fault, Text::default())
	}
}

impl From<Unreadable> for Trouble {
	fn from(_: Unreadable) -> Self {
		Self::Halt(HaltReason::SnapshotUnreadable, Text::default())
	}
}

/// What a block works with.
struct Block<'a, T: Config> {
	id: ProposalId,
	snapshot: SnapshotId,
	proposal: &'a ProposalOf<T>,
	recovery: RecoveryDataOf<T>,
	header: SnapshotHeaderOf<T>,
	meter: WeightMeter,
	/// What was done besides what the meter is for, a few times in a maintenance.
	extra: Weight,
	keys: u32,
	/// Whether no block could be built for long before the last one.
	after_gap: bool,
}

/// The start of a key as text: keys are longer than texts.
fn key_text(key: &[u8]) -> Text {
	let start = key.get(..crate::MAX_TEXT_LEN as usize / 2).unwrap_or(key);
	Text::truncate_from(format!("{:?}", HexDisplay::from(&start)).into_bytes())
}

impl<T: Config> Pallet<T> {
	/// The work of one locked block, after its inherents.
	pub(crate) fn maintain(id: ProposalId) -> Weight {
		let mut weight = T::WeightInfo::maintain();
		let mut limit = frame_system::Pallet::<T>::remaining_block_weight()
			.limit_to(T::MaxServiceWeight::get());
		charge(&mut limit, weight);
		while let Some(proposal) = Proposals::<T>::get(id) {
			let before = proposal.status;
			let (flow, consumed) = match before {
				Status::Migrating { .. } => Self::migrate(id, &proposal),
				Status::RescueScheduled { handed_over: false, .. } => {
					let length =
						Self::way_back_of(&proposal).map_or(0, |rescue| rescue.length_bytes);
					let needed = weight.saturating_add(T::WeightInfo::enact(length));
					let left = frame_system::Pallet::<T>::remaining_block_weight().remaining();
					// In the block that restored there may be no room for the blob any more.
					if weight.any_gt(T::WeightInfo::maintain()) && needed.any_gt(left) {
						break;
					}
					(Flow::NextBlock, Self::try_rescue(id))
				},
				Status::Capturing { .. }
				| Status::Verifying { .. }
				| Status::Restoring { .. }
				| Status::RescueVerifying { .. } => Self::work(id, &proposal, limit.clone()),
				_ => break,
			};
			weight.saturating_accrue(consumed);
			charge(&mut limit, consumed);
			let Flow::Go = flow else { break };
		}
		weight
	}

	/// The part of the work that is ours: capture, checks, restore.
	fn work(id: ProposalId, proposal: &ProposalOf<T>, meter: WeightMeter) -> (Flow, Weight) {
		let before = meter.consumed();
		let Some(recovery) = Self::recovery_of(id) else {
			Self::trouble(id, &proposal.status, Unreadable.into());
			return (Flow::NextBlock, Weight::zero());
		};
		let snapshot = snapshot_of(id, proposal.status.is_reverse());
		let header = Snapshots::<T>::get(snapshot);
		if header.is_none() && !matches!(recovery.task, Task::Begin) {
			Self::trouble(id, &proposal.status, Unreadable.into());
			return (Flow::NextBlock, Weight::zero());
		}
		let mut block = Block::<T> {
			id,
			snapshot,
			proposal,
			after_gap: recovery.gaps > 0,
			recovery,
			header: header.unwrap_or_default(),
			meter,
			extra: Weight::zero(),
			keys: 0,
		};
		let done = block.run();
		let Block { recovery, header, meter, mut extra, keys, .. } = block;
		Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
		Snapshots::<T>::insert(snapshot, header);
		if keys > 0 {
			Self::deposit_event(Event::MaintenanceProgress { proposal: id, keys });
		}
		let flow = match done {
			Ok(Some(input)) => {
				// As long as those that are overtaken with this are counted.
				let most = Self::end_weight();
				Self::must_advance(id, input);
				if matches!(input, Input::Restored) && proposal.status.is_reverse() {
					Self::reschedule();
				}
				if matches!(input, Input::Verified) {
					if let Status::Verifying { reverse: Some(_), .. } = proposal.status {
						// What is migrated back has to be migrated again by a later release.
						let plan = &proposal.plan;
						let names = plan.migrations.iter().chain(&plan.reverse_migrations);
						extra.saturating_accrue(T::InnerMigrator::forget(
							&names.collect::<Vec<_>>(),
						));
					}
					Self::concluded();
					extra.saturating_accrue(most);
				}
				// The candidate's own steps begin with the next block: they are counted from it.
				if matches!(input, Input::Captured) && T::InnerMigrator::ongoing() {
					Flow::NextBlock
				} else {
					Flow::Go
				}
			},
			Ok(None) => Flow::NextBlock,
			Err(trouble) => {
				Self::trouble(id, &proposal.status, trouble);
				extra.saturating_accrue(Self::end_weight());
				Flow::NextBlock
			},
		};
		(flow, meter.consumed().saturating_sub(before).saturating_add(extra))
	}

	/// What it costs at most that an upgrade ends, or takes another way: besides the work of the block.
	pub(crate) fn end_weight() -> Weight {
		T::WeightInfo::conclude(OpenProposals::<T>::decode_len().unwrap_or_default() as u32)
	}

	/// Undo the upgrade, or give up undoing it.
	fn trouble(id: ProposalId, status: &Status<BlockNumberFor<T>>, trouble: Trouble) {
		let (input, detail) = match trouble {
			Trouble::Fault(fault, detail) => (Input::Fault(fault), detail),
			// What was captured so far is put back: the multi-block migrations did not begin.
			Trouble::Halt(_, detail) if matches!(status, Status::Capturing { .. }) => {
				(Input::Fault(Fault::CaptureMismatch), detail)
			},
			Trouble::Halt(_, detail) if status.is_maintenance() => {
				(Input::Fault(Fault::OwnStateChanged), detail)
			},
			Trouble::Halt(reason, detail) => (Input::Halt(reason), detail),
		};
		if Self::advance(id, input, detail).is_err() {
			defensive!("maintenance can always end");
		}
		Self::reschedule();
	}

	/// Undo the upgrade because of something that was seen outside of [`Self::work`].
	pub(crate) fn fault(id: ProposalId, fault: Fault, detail: Text) {
		if Self::advance(id, Input::Fault(fault), detail).is_err() {
			defensive!("only a maintenance has faults");
		}
		Self::reschedule();
	}

	/// One step of the wrapped migrator.
	fn migrate(id: ProposalId, proposal: &ProposalOf<T>) -> (Flow, Weight) {
		match Self::watch(id, proposal) {
			Err(fault) => {
				Self::fault(id, fault, Text::default());
				return (Flow::NextBlock, Self::end_weight());
			},
			Ok(Progress::Done) => {
				Self::must_advance(id, Input::MigrationsDone);
				return (Flow::Go, Weight::zero());
			},
			Ok(_) => {},
		}
		// It takes its weight in any case, so it waits for a block that has it.
		let left = frame_system::Pallet::<T>::remaining_block_weight().remaining();
		let needed = T::InnerMigrator::service_weight().saturating_add(T::WeightInfo::maintain());
		if !needed.all_lte(left) {
			return (Flow::NextBlock, Weight::zero());
		}
		let weight = T::InnerMigrator::step();
		let still = matches!(
			Proposals::<T>::get(id).map(|proposal| proposal.status),
			Some(Status::Migrating { .. })
		);
		// Not by `MigrationStatusHandler::completed`: there may have been nothing to migrate.
		if still && !T::InnerMigrator::ongoing() {
			Self::must_advance(id, Input::MigrationsDone);
			return (Flow::Go, weight);
		}
		let ended = if still { Weight::zero() } else { Self::end_weight() };
		(Flow::NextBlock, weight.saturating_add(ended))
	}

	/// Look whether the migrations get on, and note that this block is built.
	fn watch(id: ProposalId, proposal: &ProposalOf<T>) -> Result<Progress, Fault> {
		let mut recovery = Self::recovery_of(id).ok_or(Fault::OwnStateChanged)?;
		let Status::Migrating { since, .. } = proposal.status else {
			defensive!("only asked while migrating");
			return Err(Fault::OwnStateChanged);
		};
		let block = frame_system::Pallet::<T>::block_number();
		let now_ms = T::Time::now();
		let gap = recovery.last_step_ms.map_or(0, |last| now_ms.saturating_sub(last));
		recovery.last_step_ms = Some(now_ms);
		let progress = T::InnerMigrator::progress();
		let stands_at = match &progress {
			Progress::Active(at) => T::Hashing::hash(at),
			_ => Default::default(),
		};
		if recovery.stood_at != stands_at || recovery.moved_at < since {
			recovery.stood_at = stands_at;
			recovery.moved_at = block;
		}
		let stood = block.saturating_sub(recovery.moved_at);
		Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
		if gap > T::CrashGapMillis::get() {
			return Err(Fault::CrashGap);
		}
		match progress {
			Progress::Stuck => Err(Fault::MigrationStuck),
			Progress::Active(_) if stood >= T::StallTimeout::get() => Err(Fault::MigrationStalled),
			progress => Ok(progress),
		}
	}

	/// A hash over what in our own storage nothing else may change while users are locked out.
	pub(crate) fn own_witness(proposal: &ProposalOf<T>, header: &SnapshotHeaderOf<T>) -> T::Hash {
		T::Hashing::hash_of(&(
			Class::ALL.map(|class| (Self::policy(class), Self::health_floor(class))),
			PendingChanges::<T>::get(),
			Self::emergency_witness(),
			Self::targets_witness(),
			NextProposal::<T>::get(),
			Self::tip_holds(),
			Self::open_proposals()
				.into_iter()
				.filter(|(_, open)| open.plan_hash != proposal.plan_hash)
				.map(|(id, open)| {
					let runs = ComponentRuns::<T>::iter_prefix(id).collect::<BTreeMap<_, _>>();
					let said = (Attestations::<T>::get(id), Self::rule_of(&open.plan), runs);
					let said = (said, Health::<T>::get(id).map(|health| health.encode()));
					(id, open.plan_hash, open.status, open.tally, said)
				})
				.collect::<Vec<_>>(),
			(&proposal.plan, proposal.plan_hash, &proposal.electorate, &proposal.policy),
			header,
		))
	}

	/// What is known of the maintenance of a proposal. `None` also if it can not be read.
	pub(crate) fn recovery_of(id: ProposalId) -> Option<RecoveryDataOf<T>> {
		Recovery::<T>::get(id).map(|VersionedRecovery::V1(recovery)| recovery)
	}

	/// What governance found or made of our own storage, while an upgrade was halted, is what it wants.
	pub(crate) fn accept_own_state(id: ProposalId) {
		if let Some(mut recovery) = Self::recovery_of(id) {
			recovery.own = Default::default();
			Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
		}
	}

	/// Begin to put captured state back: effect of the lifecycle.
	pub(crate) fn begin_restore(id: ProposalId) {
		T::InnerMigrator::stop();
		match Self::recovery_of(id) {
			Some(mut recovery) => {
				// Nothing was captured, and nothing has to be put back.
				let reverse = Proposals::<T>::get(id).is_some_and(|open| open.status.is_reverse());
				let snapshot = snapshot_of(id, reverse);
				if recovery.task == Task::Begin && !Snapshots::<T>::contains_key(snapshot) {
					Snapshots::<T>::insert(snapshot, SnapshotHeaderOf::<T>::default());
				}
				recovery.task = Task::CheckPages { page: 0, hash: Default::default() };
				recovery.written = 0;
				recovery.removed = 0;
				// What went before was no trouble of the restore: the relay chain takes its time to let a rescue
				// build in.
				recovery.gaps = 0;
				recovery.last_step_ms = Some(T::Time::now());
				Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
			},
			// The next step finds the same, and halts.
			None => {
				log::error!(target: crate::LOG_TARGET, "there is no recovery data of proposal {id}")
			},
		}
	}
}

impl<T: Config> Block<'_, T> {
	/// Do what can be done in this block. Returns what happens to the proposal when it ended.
	fn run(&mut self) -> Result<Option<Input>, Trouble> {
		if let Some((fault, detail)) = self.recovery.fault.take() {
			return Err(Trouble::Fault(fault, detail));
		}
		if self.crash_gap()? {
			return Ok(None);
		}
		loop {
			match self.recovery.task.clone() {
				Task::Begin => self.begin()?,
				Task::Measure { index, from } => {
					if !self.measure(index, from)? {
						return Ok(None);
					}
				},
				Task::Capture { mut cursor } => {
					let before = self.header.key_count;
					let end = self.header.prefixes.len() as u32;
					let scope = &Pallet::<T>::budgeted(
						&self.proposal.plan.scope,
						self.proposal.status.is_reverse(),
					);
					let (header, meter) = (&mut self.header, &mut self.meter);
					let done = Pallet::<T>::capture(
						self.snapshot,
						header,
						scope,
						&mut cursor,
						end,
						meter,
					)?;
					self.keys = self.keys.saturating_add(header.key_count.saturating_sub(before));
					self.recovery.task = if done {
						let walk = WalkCursor { group: self.header.inline, last: None };
						let page = self.header.inline_pages;
						Task::Compare { cursor: MergeCursor { walk, page, offset: 0 } }
					} else {
						Task::Capture { cursor }
					};
					if !done {
						return Ok(None);
					}
				},
				Task::Compare { mut cursor } => {
					let mode = Mode::Compare;
					let merged = Pallet::<T>::merge(
						self.snapshot,
						&self.header,
						&mut cursor,
						mode,
						&mut self.meter,
					)?;
					self.keys = self.keys.saturating_add(merged.keys);
					if let Some(key) = merged.difference {
						Pallet::<T>::deposit_event(Event::CaptureMismatch {
							proposal: self.id,
							key: key.clone(),
						});
						return Err(Trouble::Fault(Fault::CaptureMismatch, key_text(&key)));
					}
					self.recovery.task = Task::Compare { cursor };
					if merged.done {
						return self.captured().map(Some);
					}
					return Ok(None);
				},
				// The wrapped migrator is done: the status says so.
				Task::Migrate => self.verify()?,
				Task::CheckPages { mut page, mut hash } => {
					let (header, meter) = (&self.header, &mut self.meter);
					let done = Pallet::<T>::check_pages(
						self.snapshot,
						header,
						&mut page,
						&mut hash,
						meter,
					)?;
					if !done {
						self.recovery.task = Task::CheckPages { page, hash };
						return Ok(None);
					}
					if hash != self.header.pages_hash {
						return Err(Trouble::Halt(HaltReason::SnapshotChanged, Text::default()));
					}
					self.recovery.task =
						Task::Merge { pass: 0, cursor: MergeCursor::default(), changed: false };
				},
				Task::Merge { pass, cursor, changed } => {
					if let Some(input) = self.merge(pass, cursor, changed)? {
						return Ok(Some(input));
					}
					if matches!(&self.recovery.task, Task::Merge { pass: next, .. } if *next == pass)
					{
						return Ok(None);
					}
				},
				Task::Wait => {
					defensive!("nothing is worked on while the rescue build is waited for");
					return Ok(None);
				},
			}
			if self.verified() {
				let done = if self.proposal.status.is_reverse() {
					self.run_fallbacks()
				} else {
					self.run_components()?
				};
				return Ok(done.then_some(Input::Verified));
			}
		}
	}

	/// No block for so long: what was tried in this status traps, or is too heavy. A restore is tried again,
	/// as collators may just have been away; the block that finds out does nothing else, or it would be lost
	/// as well. Returns whether it is this one.
	fn crash_gap(&mut self) -> Result<bool, Trouble> {
		let now_ms = T::Time::now();
		let last = self.recovery.last_step_ms.replace(now_ms);
		let gap = last.map_or(0, |last| now_ms.saturating_sub(last));
		if gap <= T::CrashGapMillis::get() {
			self.recovery.gaps = 0;
			return Ok(false);
		}
		if self.proposal.status.is_maintenance() {
			return Err(Fault::CrashGap.into());
		}
		self.recovery.gaps = self.recovery.gaps.saturating_add(1);
		if self.recovery.gaps >= MAX_GAPS {
			return Err(Trouble::Halt(HaltReason::CrashGap, Text::default()));
		}
		Ok(true)
	}

	/// Refuse a candidate whose migrations are not those of the plan, before any of them runs.
	fn begin(&mut self) -> Result<(), Trouble> {
		let plan = &self.proposal.plan;
		plan.scope.check::<T>().map_err(|_| Fault::ScopeProtected)?;
		let pending = T::InnerMigrator::pending();
		let names: BTreeSet<&Text> = pending.iter().map(|migration| &migration.name).collect();
		let reverse = self.proposal.status.is_reverse();
		let expected = if reverse { &plan.reverse_migrations } else { &plan.migrations };
		if names != expected.iter().collect() {
			return Err(Fault::OtherMigrations.into());
		}
		let is_captured = |prefix: &[u8]| {
			self.header.prefixes.iter().any(|captured| prefix.starts_with(captured))
		};
		for migration in &pending {
			let covered = migration
				.prefixes
				.as_ref()
				.is_some_and(|prefixes| prefixes.iter().all(|prefix| is_captured(prefix)));
			if !covered {
				return Err(Trouble::Fault(Fault::ScopeNotCovered, migration.name.clone()));
			}
		}
		self.recovery.task = Task::Measure { index: 0, from: None };
		Ok(())
	}

	/// Go on measuring, before or after the migrations. Returns whether the next one is due.
	fn measure(&mut self, index: u32, from: Option<Witness>) -> Result<bool, Trouble> {
		let broken = |index| {
			Trouble::Fault(
				Fault::InvariantBroken,
				name(T::Invariants::nth_name(index).unwrap_or("")),
			)
		};
		let after = matches!(self.proposal.status, Status::Verifying { .. });
		let when = if after { When::After } else { When::Before };
		let Some(measured) =
			T::Invariants::nth_measure(index, when, from.as_ref(), &mut self.meter)
		else {
			// All of them are measured.
			self.recovery.task = if after {
				Task::Measure { index: u32::MAX, from: None }
			} else {
				let walk = WalkCursor { group: self.header.inline, last: None };
				Task::Capture { cursor: walk }
			};
			return Ok(true);
		};
		match measured.map_err(|_| broken(index))? {
			Measured::Continue(from) => {
				self.recovery.task = Task::Measure { index, from: Some(from) };
				Ok(false)
			},
			Measured::Done(witness) => {
				if after {
					let holds = self
						.recovery
						.witnesses
						.get(index as usize)
						.and_then(|before| T::Invariants::nth_holds(index, before, &witness));
					if holds != Some(true) {
						return Err(broken(index));
					}
				} else if self.recovery.witnesses.try_push(witness).is_err() {
					return Err(broken(index));
				}
				self.recovery.task = Task::Measure { index: index.saturating_add(1), from: None };
				Ok(true)
			},
		}
	}

	/// Whether all invariants hold after the migrations.
	fn verified(&self) -> bool {
		matches!(self.proposal.status, Status::Verifying { .. })
			&& matches!(self.recovery.task, Task::Measure { index: u32::MAX, .. })
	}

	/// Run the components that wait for the verification. Returns whether there was room for them in this block.
	fn run_components(&mut self) -> Result<bool, Trouble> {
		if !self.take_components_weight() {
			return Ok(false);
		}
		let when = ComponentTime::AfterVerification;
		Pallet::<T>::run_components(self.id, self.proposal, when).map_err(|(index, error)| {
			Pallet::<T>::note_failed_component(self.id, &self.proposal.plan, index, error);
			Trouble::Fault(Fault::ComponentFailed, name(error.into()))
		})?;
		Ok(true)
	}

	/// Take back what the components did. Returns whether there was room for that in this block.
	fn run_fallbacks(&mut self) -> bool {
		let has_room = self.take_components_weight();
		if has_room {
			Pallet::<T>::run_fallbacks(self.id, self.proposal, !self.after_gap);
		}
		has_room
	}

	/// Whether all calls of the plan have room in what is left of this block, which they take.
	fn take_components_weight(&mut self) -> bool {
		self.meter.try_consume(Pallet::<T>::components_weight(&self.proposal.plan)).is_ok()
	}

	/// Everything in scope is captured: the migrations may begin.
	fn captured(&mut self) -> Result<Input, Trouble> {
		self.recovery.task = Task::Migrate;
		self.recovery.own = self.own_witness();
		if T::InnerMigrator::ongoing() {
			T::InnerMigrator::restart();
		}
		let SnapshotHeaderOf::<T> { key_count: keys, byte_count: bytes, page_count: pages, .. } =
			self.header;
		Pallet::<T>::deposit_event(Event::Captured { proposal: self.id, keys, bytes, pages });
		Ok(Input::Captured)
	}

	fn own_witness(&mut self) -> T::Hash {
		self.extra.saturating_accrue(T::WeightInfo::own_witness());
		Pallet::<T>::own_witness(self.proposal, &self.header)
	}

	/// Begin to verify what the migrations did.
	fn verify(&mut self) -> Result<(), Trouble> {
		if self.own_witness() != self.recovery.own {
			return Err(Fault::OwnStateChanged.into());
		}
		if !T::InnerMigrator::pending().is_empty() {
			return Err(Fault::OtherMigrations.into());
		}
		self.recovery.task = Task::Measure { index: 0, from: None };
		Ok(())
	}

	/// Go on with a merge. Returns what happens when the last one found nothing to do.
	fn merge(
		&mut self,
		pass: u8,
		mut cursor: MergeCursor,
		changed: bool,
	) -> Result<Option<Input>, Trouble> {
		let merged = Pallet::<T>::merge(
			self.snapshot,
			&self.header,
			&mut cursor,
			Mode::Repair,
			&mut self.meter,
		)?;
		self.keys = self.keys.saturating_add(merged.keys);
		self.recovery.written = self.recovery.written.saturating_add(merged.written);
		self.recovery.removed = self.recovery.removed.saturating_add(merged.removed);
		if let (Some(key), true) = (&merged.difference, pass > 0) {
			Pallet::<T>::deposit_event(Event::RestoreMismatch {
				proposal: self.id,
				key: key.clone(),
			});
			if pass.saturating_add(1) >= MAX_MERGES {
				return Err(Trouble::Halt(HaltReason::RestoreMismatch, key_text(key)));
			}
		}
		let changed = changed || merged.difference.is_some();
		if !merged.done {
			self.recovery.task = Task::Merge { pass, cursor, changed };
			return Ok(None);
		}
		if changed {
			self.recovery.task = Task::Merge {
				pass: pass.saturating_add(1),
				cursor: MergeCursor::default(),
				changed: false,
			};
			return Ok(None);
		}
		if matches!(self.proposal.status, Status::RescueVerifying { .. }) {
			// Without room for them the next block comes here again, and has nothing else to do.
			self.recovery.task = Task::Merge { pass, cursor, changed: false };
			if !self.run_fallbacks() {
				return Ok(None);
			}
			self.recovery.task = Task::Wait;
			return Ok(Some(Input::Verified));
		}
		self.recovery.task = Task::Wait;
		// What was witnessed is not put back. Governance mends it, and has the rest done by a retry.
		let witnessed = self.recovery.own != T::Hash::default();
		if witnessed && self.own_witness() != self.recovery.own {
			return Err(Trouble::Halt(HaltReason::OwnStateChanged, Text::default()));
		}
		let (written, removed) = (self.recovery.written, self.recovery.removed);
		Pallet::<T>::deposit_event(Event::Restored { proposal: self.id, written, removed });
		Ok(Some(Input::Restored))
	}
}
