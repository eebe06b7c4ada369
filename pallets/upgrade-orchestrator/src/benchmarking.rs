// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost at worst: plans with as much in them as there may be, an electorate
//! of full size, and an oldest closed proposal that leaves with all its votes.

use super::*;
use crate::{
	blob_builder,
	code::{COMPRESSED_PREFIX, MAX_PLAIN_CODE_LEN},
	health::{self, HealthMetric},
	lifecycle::{AbortReason, Fault, HaltReason, Input, Status},
	maintenance::Task,
	restore::{MergeCursor, Mode},
	snapshot::{Page, SnapshotHeader, SnapshotHeaderOf, WalkCursor},
};
use alloc::{boxed::Box, format, vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	storage::unhashed,
	traits::{
		fungible::{Balanced, MutateHold},
		tokens::Precision,
		ConstU32, Contains, EnsureOrigin, EnsureOriginWithArg, Get, OnRuntimeUpgrade,
		PostInherents, StorePreimage,
	},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, Pallet as System, RawOrigin};
use ruzstd::encoding::{compress_to_vec, CompressionLevel};
use sp_core::storage::well_known_keys::CODE;
use sp_runtime::{
	traits::{BlockNumberProvider, Bounded, Hash, One, Saturating, UniqueSaturatedInto, Zero},
	Perbill,
};
use sp_version::RuntimeVersion;

/// Smallest and largest blob that is measured, in bytes. The largest is what `pallet-preimage` stores.
const MIN_CODE: u32 = 64 * 1024;
const MAX_CODE: u32 = 4 * 1024 * 1024 - 1024;

/// Bytes of a measured blob that repeat earlier ones, before compression.
const REPETITIONS: u32 = 512 * 1024;

/// Keys that are captured and restored, at most, and pages that are read or deleted.
const MAX_ENTRIES: u32 = 1_000;
const MAX_PAGES: u32 = 50;

/// Events that are counted, at most.
const MAX_EVENTS: u32 = 10_000;

/// The number of open proposals that is measured, at most.
const MAX_OPEN: u32 = 8;

/// A version that this runtime could be upgraded to.
fn next_version<T: Config>(ahead: u32) -> RuntimeVersion {
	let running = T::Version::get();
	let spec_version = running.spec_version.saturating_add(ahead.saturating_mul(10_000));
	RuntimeVersion { spec_version, ..running }
}

/// Bytes that do not compress.
fn noise(length: u32) -> Vec<u8> {
	let mut state = 0x2545_f491_4f6c_dd1d_u64;
	(0..length)
		.map(|_| {
			state ^= state << 13;
			state ^= state >> 7;
			state ^= state << 17;
			state as u8
		})
		.collect()
}

/// Store a blob and note what it says, without inspecting it.
fn store<T: Config>(version: &RuntimeVersion, length: u32) -> CodeBlob<T::Hash> {
	let empty = blob_builder::blob(version, &[]).len() as u32;
	let blob = blob_builder::blob(version, &noise(length.saturating_sub(empty)));
	let length_bytes = blob.len() as u32;
	let info = CodeInfo::new(version.clone(), blob.len()).expect("few APIs");
	let hash = T::Preimages::note(blob.into()).expect("blobs of benchmarks are small enough");
	InspectedCodes::<T>::insert(hash, info);
	CodeBlob { code_hash: hash, length_bytes }
}

fn full_text(byte: u8) -> Vec<u8> {
	vec![byte; MAX_TEXT_LEN as usize]
}

/// As many health checks as a plan may have, of the metric that is found last.
fn checks<T: Config>() -> Vec<HealthCheckInput> {
	let Some(metric) = T::Metrics::names().pop() else { return vec![] };
	let floor = Pallet::<T>::health_floor(Class::Major).len();
	let check = HealthCheckInput {
		metric: metric.as_bytes().to_vec(),
		condition: Condition::Below(u128::MAX),
		interval_blocks: 1,
		initial_delay_blocks: 0,
		window: MAX_WINDOW,
		failure_limit: 1,
		no_data_limit: 1,
		minimum_samples: 1,
		action: Action::Freeze,
	};
	vec![check; MAX_CHECKS as usize - floor]
}

/// A plan with as much in it as there may be.
fn plan<T: Config>(ahead: u32, length: u32) -> PlanInputOf<T> {
	let candidate = next_version::<T>(ahead);
	let rescue = RuntimeVersion { spec_version: candidate.spec_version + 1, ..candidate.clone() };
	let reverse = RuntimeVersion { spec_version: rescue.spec_version + 1, ..rescue.clone() };
	let prefix = |index: u32| {
		// Each in a pallet of its own, whose storage version is kept.
		let mut prefix = sp_io::hashing::twox_128(&index.to_be_bytes()).to_vec();
		prefix.resize(MAX_PREFIX_LEN as usize, index as u8);
		prefix
	};
	let artefact = ArtefactInput { name: full_text(b'f'), content_hash: T::Hashing::hash(b"file") };
	PlanInput {
		base_spec_version: T::Version::get().spec_version,
		version: version::text_of::<T::VersionScheme>(candidate.spec_version).into_inner(),
		candidate: Some(store::<T>(&candidate, length)),
		rescue: Some(store::<T>(&rescue, 0)),
		reverse: Some(store::<T>(&reverse, 0)),
		not_before: None,
		scope: ScopeInput {
			prefixes: (0..MAX_PREFIXES).map(prefix).collect(),
			max_keys: 1,
			max_bytes: 1,
		},
		migrations: vec![full_text(b'm'); MAX_MIGRATIONS as usize],
		components: vec![],
		failure_policy: FailurePolicy::Freeze,
		freeze_default: FreezeDefault::Confirm,
		reverse_migrations: vec![full_text(b'r'); MAX_MIGRATIONS as usize],
		checks: checks::<T>(),
		allow_system_version_3: false,
		max_maintenance_blocks: None,
		open_while_waiting: false,
		closed_after_rollback: true,
		manifest: vec![artefact; MAX_ARTEFACTS as usize],
		announcement: vec![b'a'; MAX_ANNOUNCEMENT_LEN as usize],
	}
}

/// As many components as a plan may have, each with a call and a fallback of its own, which are stored as the
/// plan's code is: requested once, and deleted when the proposal is closed. Nobody can make these calls.
fn components<T: Config>(ahead: u32) -> BoundedVec<Component<T::Hash>, ConstU32<MAX_COMPONENTS>> {
	let store = |index: u32, is_fallback: bool| {
		let call = (b"no call", ahead, index, is_fallback).encode();
		let length_bytes = call.len() as u32;
		let code_hash = T::Preimages::note(call.into()).expect("it is small enough");
		CodeBlob { code_hash, length_bytes }
	};
	let components = (0..MAX_COMPONENTS).map(|index| Component {
		target: index + 1,
		to_version: Text::truncate_from(full_text(b'1')),
		call: store(index, false),
		fallback: Some(store(index, true)),
		// All that come before it.
		requires: (0..index).collect::<Vec<_>>().try_into().expect("fewer than there may be"),
		conflicts: BoundedVec::new(),
		after: BoundedVec::new(),
		critical: true,
		when: ComponentTime::BeforeEnactment,
		encoded_for: T::Version::get().spec_version,
	});
	BoundedVec::truncate_from(components.collect())
}

/// Register a target whose calls speak for an account.
fn register<T: Config>(target: TargetId) -> TargetId {
	let info = TargetInfo::<T::AccountId> {
		name: Text::truncate_from(full_text(b'n')),
		kind: TargetKind::Other,
		owner: account("owner", target, 0),
		origin: TargetOrigin::Signed(account("owner", target, 0)),
		class: Class::Patch,
		version: Text::truncate_from(b"1.0.0".to_vec()),
		retired: false,
	};
	Pallet::<T>::apply_target(target, &info);
	target
}

/// As many targets as there may be, and as much said of their versions.
fn fill_targets<T: Config>() {
	for target in 1..MAX_TARGETS {
		register::<T>(target);
	}
	let statements = (0..MAX_INCOMPATIBILITIES).map(|index| Incompatibility {
		first: (
			index % (MAX_TARGETS - 2) + 1,
			Text::truncate_from(format!("9.0.{index}").into_bytes()),
		),
		second: (MAX_TARGETS - 1, Text::truncate_from(b"9.0.0".to_vec())),
	});
	Incompatibilities::<T>::put(BoundedVec::truncate_from(statements.collect()));
}

fn electorate<AccountId: codec::Decode>() -> Vec<AccountId> {
	(0..MAX_MEMBERS).map(|index| account("member", index, 0)).collect()
}

fn fund<T: Config>(who: &T::AccountId) {
	let plenty = BalanceOf::<T>::max_value() / 1024u32.into();
	drop(T::Currency::deposit(who, plenty, Precision::Exact).expect("the account can have it"));
}

/// Open a proposal with this status, a full electorate and a deposit that is held.
fn open<T: Config>(ahead: u32, length: u32, status: Status<BlockNumberFor<T>>) -> ProposalId {
	let mut plan = plan::<T>(ahead, length).bounded::<T>().expect("within its bounds");
	plan.components = components::<T>(ahead);
	let proposer: T::AccountId = account("proposer", ahead, 0);
	fund::<T>(&proposer);
	let deposit = T::BaseDeposit::get();
	T::Currency::hold(&HoldReason::Proposal.into(), &proposer, deposit).expect("it was funded");
	let id = NextProposal::<T>::mutate(|next| {
		let id = *next;
		*next += 1;
		id
	});
	let policy = Policy {
		voting_period: One::one(),
		late_quorum_extension: One::one(),
		quorum: Perbill::zero(),
		approval: Perbill::one(),
		minimum_approvals: 1,
		timelock: One::one(),
		grace: BlockNumberFor::<T>::max_value(),
		objection_period: BlockNumberFor::<T>::max_value(),
		maintenance_blocks: BlockNumberFor::<T>::max_value(),
		probation_blocks: Zero::zero(),
		freeze_blocks: BlockNumberFor::<T>::max_value(),
		// One more than there are.
		attestations: RequiredAttestations {
			node_readiness: MAX_ATTESTATIONS as u8 + 1,
			..Default::default()
		},
	};
	let plan_hash = Pallet::<T>::plan_hash(&plan);
	ProposalByPlan::<T>::insert(plan_hash, id);
	Attestations::<T>::insert(id, attestations::<T>());
	Proposals::<T>::insert(
		id,
		Proposal {
			plan_hash,
			plan,
			proposer,
			proposed_at: System::<T>::block_number(),
			deposit,
			derived_class: Class::Minor,
			class: Class::Minor,
			policy,
			emergency_policy: policy,
			rollback: crate::lifecycle::Rollback::Keep,
			unratified: false,
			electorate: Roll::Members(BoundedVec::truncate_from(electorate())),
			tally: Tally::default(),
			status,
		},
	);
	OpenProposals::<T>::mutate(|open| open.try_push(id)).expect("fewer than there may be");
	watch::<T>(id, MAX_CHECKS, None);
	id
}

/// Watch an upgrade with this many checks.
fn watch<T: Config>(id: ProposalId, count: u32, began_at: Option<BlockNumberFor<T>>) {
	let watched: Vec<_> = checks::<T>()
		.into_iter()
		.cycle()
		.take(count as usize)
		.map(|check| health::Watched {
			check: check.bounded::<T>().expect("within its bounds"),
			state: Default::default(),
		})
		.collect();
	let watched = BoundedVec::truncate_from(watched);
	let last_block = began_at.map(|began| (began, 0));
	Health::<T>::insert(id, health::HealthData { watched, began_at, last_block });
}

/// As many statements as there may be on a plan.
fn attestations<T: Config>() -> BoundedVec<AttestationOf<T>, ConstU32<MAX_ATTESTATIONS>> {
	let at = T::BlockNumberProvider::current_block_number();
	let attestations = (0..MAX_ATTESTATIONS).map(|index| Attestation {
		attester: account("attester", index, 0),
		kind: AttestationKind::NodeReadiness,
		verdict: Verdict::Support,
		report_hash: T::Hashing::hash(b"report"),
		note: Text::truncate_from(full_text(b'n')),
		at,
		overruled: false,
	});
	BoundedVec::truncate_from(attestations.collect())
}

/// `n` approved proposals whose baseline begins one day, and who wait for more statements than they have.
fn open_and_waiting<T: Config>(n: u32) {
	let (eta, expires) = (BlockNumberFor::<T>::max_value(), BlockNumberFor::<T>::max_value());
	for index in 0..n {
		open::<T>(index + 20, 0, Status::Queued { eta, expires });
	}
	waiting_changes::<T>(BlockNumberFor::<T>::max_value());
}

/// As many changes and uses of powers as may wait, but for one of each.
fn waiting_changes<T: Config>(due: BlockNumberFor<T>) {
	let change = Change::Policy { class: Class::Minor, policy: Pallet::<T>::policy(Class::Minor) };
	let change = PendingChange { due, change };
	let changes = vec![change; MAX_PENDING_CHANGES as usize - 1];
	PendingChanges::<T>::put(BoundedVec::truncate_from(changes));
	let acts = (0..MAX_EMERGENCY_ACTS - 1).map(|number| EmergencyAct {
		number,
		power: Power::FastTrack,
		candidate: Some(T::Hash::default()),
		reason: Text::truncate_from(full_text(b'r')),
		ratify_until: due,
	});
	EmergencyActs::<T>::put(BoundedVec::truncate_from(acts.collect()));
}

/// As many final proposals as are kept, the oldest ones with all their votes.
fn fill_closed<T: Config>() {
	let at = System::<T>::block_number();
	let first = open::<T>(99, 0, Status::Expired { at });
	let template = Proposals::<T>::get(first).expect("just made");
	OpenProposals::<T>::kill();
	let mut closed = vec![];
	for index in 0..T::MaxClosedProposals::get() {
		let id = first + index;
		Proposals::<T>::insert(id, &template);
		if index <= MAX_OPEN {
			for who in electorate::<T::AccountId>() {
				Votes::<T>::insert(id, who, Vote::Aye);
			}
			for component in 0..MAX_COMPONENTS {
				ComponentRuns::<T>::insert(id, component, ComponentRun::Executed);
			}
		}
		closed.push(id);
	}
	NextProposal::<T>::put(first + T::MaxClosedProposals::get());
	ClosedProposals::<T>::put(BoundedVec::truncate_from(closed));
}

/// A vote that goes on.
fn voting<T: Config>() -> Status<BlockNumberFor<T>> {
	Status::Voting { ends: BlockNumberFor::<T>::max_value(), extended: false }
}

/// `n` open proposals that a change of the version overtakes.
fn open_to_be_overtaken<T: Config>(n: u32) -> Vec<ProposalId> {
	(0..n)
		.map(|index| {
			let id = open::<T>(index + 20, 0, voting::<T>());
			Proposals::<T>::mutate(id, |proposal| {
				if let Some(proposal) = proposal {
					proposal.plan.base_spec_version = 0;
				}
			});
			id
		})
		.collect()
}

/// Have a proposal reach its quorum with one vote, far from its end and undecided.
fn reachable_quorum<T: Config>(id: ProposalId) {
	Proposals::<T>::mutate(id, |proposal| {
		if let Some(proposal) = proposal {
			proposal.policy.quorum = Perbill::from_percent(1);
		}
	});
}

/// Let balances vote on a proposal, all of which are as large as this. Returns the hash of its plan.
fn with_holders<T: Config>(id: ProposalId, total: BalanceOf<T>) -> T::Hash {
	Proposals::<T>::mutate(id, |proposal| {
		let proposal = proposal.as_mut().expect("it is open");
		proposal.electorate = Roll::Holders { total: total.unique_saturated_into() };
		proposal.plan_hash
	})
}

/// Stakes on as many proposals as may be open at a time, all of which are closed by now, and what is held for them.
fn stakes<T: Config>(who: &T::AccountId, amount: BalanceOf<T>) {
	let closed = ClosedProposals::<T>::get();
	let stakes = (0..T::MaxOpenProposals::get()).map(|index| Stake {
		proposal: closed.get(index as usize).copied().unwrap_or(u32::MAX - index),
		vote: Vote::Aye,
		amount,
	});
	Stakes::<T>::insert(who, BoundedVec::truncate_from(stakes.collect()));
	T::Currency::hold(&HoldReason::Vote.into(), who, amount).expect("it was funded");
}

/// The first block was seen, and nothing is due.
fn noticed<T: Config>() {
	let running = T::Version::get();
	Agenda::<T>::mutate(|agenda| {
		agenda.spec_version = running.spec_version;
		agenda.impl_version = running.impl_version;
	});
	Versions::<T>::remove(RUNTIME_TARGET, running.spec_version);
	HighestVersion::<T>::insert(RUNTIME_TARGET, running.spec_version);
	CurrentVersion::<T>::insert(RUNTIME_TARGET, running.spec_version);
	for _ in 0..T::JournalLength::get() {
		Pallet::<T>::record(JournalEntry::MigrationFailed { index: None });
	}
}

/// Where the measured entries are.
fn entries() -> Vec<u8> {
	[sp_io::hashing::twox_128(b"Benchmark"), sp_io::hashing::twox_128(b"Entries")].concat()
}

fn entry(index: u32) -> Vec<u8> {
	[entries(), sp_io::hashing::twox_64(&index.to_be_bytes()).to_vec(), index.encode()].concat()
}

/// A snapshot that is to be taken of all entries.
fn layout<T: Config>() -> (SnapshotHeaderOf<T>, Scope) {
	let prefix = Prefix::truncate_from(entries());
	let header = SnapshotHeader {
		prefixes: vec![prefix.clone()].try_into().expect("one"),
		..Default::default()
	};
	let prefixes = vec![prefix].try_into().expect("one");
	(header, Scope { prefixes, max_keys: u32::MAX, max_bytes: u32::MAX })
}

/// Put `n` entries of 100 bytes into storage and capture them.
fn captured<T: Config>(n: u32) -> SnapshotHeaderOf<T> {
	for index in 0..n {
		unhashed::put_raw(&entry(index), &[7; 100]);
	}
	let (mut header, scope) = layout::<T>();
	let mut cursor = WalkCursor::default();
	let done =
		Pallet::<T>::capture(0, &mut header, &scope, &mut cursor, 1, &mut WeightMeter::new());
	assert_eq!(done, Ok(true));
	header
}

/// The active upgrade, with this status and nothing captured.
fn active<T: Config>(status: Status<BlockNumberFor<T>>) -> ProposalId {
	let id = open::<T>(1, 0, status);
	Active::<T>::put(id);
	Pallet::<T>::set_phase(Phase::Maintenance { proposal: id });
	let proposal = Proposals::<T>::get(id).expect("it is open");
	let versions = proposal.plan.scope.versions();
	let mut recovery = RecoveryData::new(id, versions);
	recovery.task = Task::CheckPages { page: 0, hash: Default::default() };
	Recovery::<T>::insert(id, VersionedRecovery::V1(recovery));
	let mut header = Pallet::<T>::lay_out_snapshot(&proposal.plan.scope, &[]);
	header.complete = header.prefixes.len() as u32;
	Snapshots::<T>::insert(id, header);
	id
}

/// An upgrade whose restore took too long: users are kept out.
fn halted<T: Config>() -> ProposalId {
	let at = System::<T>::block_number();
	let (cause, reason) = (Fault::Timeout, HaltReason::RestoreTimeout);
	let id = active::<T>(Status::Halted { at, cause, reason, reverse: false });
	Active::<T>::kill();
	Pallet::<T>::set_phase(Phase::Idle);
	Pallet::<T>::trip(None, Some(id));
	id
}

/// An upgrade in probation with this many checks.
fn in_probation<T: Config>(count: u32) -> ProposalId {
	let ends = BlockNumberFor::<T>::max_value();
	let id = active::<T>(Status::Probation { since: Zero::zero(), ends, extended: false });
	Pallet::<T>::set_phase(Phase::Probation { proposal: id, until: ends });
	watch::<T>(id, count, Some(Zero::zero()));
	Agenda::<T>::mutate(|agenda| {
		agenda.sampling = Some(Sampling {
			proposal: id,
			weight: Weight::zero(),
			since: Zero::zero(),
			decided: false,
		});
	});
	id
}

/// An upgrade in probation with as many checks, beside as many other proposals, as there may be.
fn in_crowded_probation<T: Config>() -> ProposalId {
	noticed::<T>();
	open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
	in_probation::<T>(MAX_CHECKS)
}

fn set_status<T: Config>(id: ProposalId, status: Status<BlockNumberFor<T>>) {
	Proposals::<T>::mutate(id, |proposal| {
		if let Some(proposal) = proposal {
			proposal.status = status;
		}
	});
}

/// Freeze an upgrade in its probation, which other tools see.
fn freeze<T: Config>(id: ProposalId) {
	let until = BlockNumberFor::<T>::max_value();
	let (cause, since, left) = (Fault::HealthCheckFailed, Zero::zero(), One::one());
	set_status::<T>(id, Status::Frozen { cause, since, until, left, extended: false });
	Pallet::<T>::set_phase(Phase::Frozen { proposal: id, until });
	Pallet::<T>::show_breaker();
}

/// Let a proposal be rolled back by what was captured, whatever users wrote since.
fn lose_writes<T: Config>(id: ProposalId) {
	Proposals::<T>::mutate(id, |proposal| {
		if let Some(proposal) = proposal {
			proposal.rollback = lifecycle::Rollback::Drop;
		}
	});
}

fn is_final<T: Config>(id: ProposalId) -> bool {
	Proposals::<T>::get(id).is_none_or(|proposal| proposal.status.is_final())
}

/// An origin that gets in. Where a runtime lets nobody in, the call has no weight.
fn successful<T: Config, O: EnsureOrigin<T::RuntimeOrigin>>(
) -> Result<T::RuntimeOrigin, BenchmarkError> {
	O::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Somebody who may propose and can pay for it, on a chain with as much open, waiting and registered as there may
/// be.
fn ready_to_propose<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	let origin = successful::<T, T::ProposeOrigin>()?;
	let proposer =
		T::ProposeOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	noticed::<T>();
	fund::<T>(&proposer);
	for class in Class::ALL {
		// Long enough for the floor of any runtime.
		let probation_blocks = T::MaxPeriod::get();
		let policy = Policy { probation_blocks, ..Pallet::<T>::policy(class) };
		Policies::<T>::insert(class, policy);
	}
	// The last place is for an emergency.
	open_and_waiting::<T>(T::MaxOpenProposals::get() - 2);
	T::CodeApplier::prepare(u32::MAX);
	fill_targets::<T>();
	Ok(origin)
}

/// A registry that is looked through as far as it ever is for the release that a plan returns to: all between were
/// rolled back. Returns its number and version.
fn far_back<T: Config>() -> (u32, Text) {
	let running = T::Version::get();
	let version = Text::truncate_from(b"0.0.1".to_vec());
	for back in 0..=version::MAX_CHAIN {
		let number = running.spec_version.saturating_sub(back);
		let (version, status) = match back {
			0 => (version::text_of::<T::VersionScheme>(number), VersionStatus::Active),
			version::MAX_CHAIN => (version.clone(), VersionStatus::Superseded),
			_ => (version.clone(), VersionStatus::RolledBack),
		};
		let record = VersionRecordOf::<T> {
			version,
			impl_version: running.impl_version,
			code_hash: Default::default(),
			previous: Some(number.saturating_sub(1)),
			transaction_version: running.transaction_version,
			system_version: running.system_version,
			apis_hash: Default::default(),
			activated_at: Zero::zero(),
			activated_at_ms: 0,
			proposal: None,
			proposer: Some(account("proposer", back, 0)),
			status,
		};
		Versions::<T>::insert(RUNTIME_TARGET, number, record);
	}
	(running.spec_version.saturating_sub(version::MAX_CHAIN), version)
}

#[benchmarks(where T::RuntimeEvent: TryInto<frame_system::Event<T>>)]
mod benchmarks {
	use super::*;

	/// The plain module always has as many bytes as it may: what compresses well costs as much.
	///
	/// Measured, or the proof would count the largest preimage besides the blob's own bytes.
	#[benchmark(pov_mode = Measured)]
	fn inspect_code(l: Linear<MIN_CODE, MAX_CODE>) -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::ProposeOrigin>()?;
		let version = next_version::<T>(1);
		let mut padding = noise(l.saturating_sub(REPETITIONS));
		// Repetitions of what came shortly before, each a sequence of its own for the decoder.
		padding.extend(noise(2048));
		for _ in 0..REPETITIONS / 24 {
			let from = padding.len() - 1024 - padding.len() % 997;
			padding.extend_from_within(from..from + 24);
		}
		padding.resize(MAX_PLAIN_CODE_LEN - 1024, 0);
		let module = blob_builder::blob(&version, &padding);
		let frame = compress_to_vec(&module[..], CompressionLevel::Fastest);
		let blob = [&COMPRESSED_PREFIX[..], &frame].concat();
		let length = blob.len() as u32;
		let hash = T::Preimages::note(blob.into())
			.map_err(|_| BenchmarkError::Stop("the blob is larger than a preimage may be"))?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, hash, length);

		assert!(InspectedCodes::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let origin = ready_to_propose::<T>()?;
		let plan = plan::<T>(1, 0);
		let id = NextProposal::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Box::new(plan));

		assert!(Proposals::<T>::contains_key(id));
		Ok(())
	}

	/// To a release that lies as far back as is looked.
	#[benchmark]
	fn rollback_to() -> Result<(), BenchmarkError> {
		let origin = ready_to_propose::<T>()?;
		let (spec_version, version) = far_back::<T>();
		let plan = PlanInput { version: version.into_inner(), ..plan::<T>(1, 0) };
		let id = NextProposal::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, spec_version, Box::new(plan));

		assert!(Proposals::<T>::contains_key(id));
		Ok(())
	}

	/// The last vote, which rejects: the deposit is slashed and the proposal closed.
	#[benchmark]
	fn vote() {
		noticed::<T>();
		fill_closed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		Proposals::<T>::mutate(id, |proposal| {
			if let Some(proposal) = proposal {
				proposal.tally.nays = u128::from(MAX_MEMBERS) - 1;
			}
		});
		let who: T::AccountId = account("member", MAX_MEMBERS - 1, 0);
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, plan_hash, Vote::Nay);

		assert!(is_final::<T>(id));
	}

	/// One that only counts.
	#[benchmark]
	fn vote_counted() {
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		reachable_quorum::<T>(id);
		let who: T::AccountId = account("member", MAX_MEMBERS - 1, 0);
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;

		#[extrinsic_call]
		vote(RawOrigin::Signed(who), id, plan_hash, Vote::Abstain);

		assert!(!is_final::<T>(id));
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::CancelOrigin>()?;
		noticed::<T>();
		fill_closed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, full_text(b'r'));

		assert!(is_final::<T>(id));
		Ok(())
	}

	/// An upgrade that is halted is restored once more, while another one waits that was aborted.
	#[benchmark]
	fn retry() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 2);
		let expires = BlockNumberFor::<T>::max_value();
		open::<T>(2, 0, Status::Aborted { reason: AbortReason::RelayAbort, expires });
		let id = halted::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		let proposal = Proposals::<T>::get(id).expect("it is open");
		assert!(matches!(proposal.status, Status::Restoring { .. }));
		Ok(())
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		PendingChanges::<T>::kill();
		let class = Class::Minor;
		let current = Pallet::<T>::policy(class);
		let weaker = Policy { quorum: Perbill::zero(), ..current };
		Pallet::<T>::do_set_policy(class, weaker)?;
		// One change is withdrawn, one made, and one scheduled.
		let minimum_approvals = current.minimum_approvals + 1;
		let policy = Policy { minimum_approvals, ..weaker };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, class, policy);

		assert_eq!(Pallet::<T>::policy(class).minimum_approvals, minimum_approvals);
		assert_eq!(PendingChanges::<T>::get().len(), 1);
		Ok(())
	}

	/// Stakes on as many closed proposals as there may be make room, and the vote rejects.
	#[benchmark]
	fn vote_with_stake() {
		noticed::<T>();
		fill_closed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let amount = T::MinStake::get();
		let who: T::AccountId = account("holder", 0, 0);
		fund::<T>(&who);
		let plan_hash = with_holders::<T>(id, amount);
		// More than the new vote needs: something is released.
		stakes::<T>(&who, amount * 2u32.into());

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), id, plan_hash, Vote::Nay, amount);

		assert!(is_final::<T>(id));
		assert_eq!(Stakes::<T>::get(&who).len(), 1);
	}

	/// One that only counts.
	#[benchmark]
	fn vote_with_stake_counted() {
		noticed::<T>();
		fill_closed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let amount = T::MinStake::get();
		let who: T::AccountId = account("holder", 0, 0);
		fund::<T>(&who);
		let plan_hash = with_holders::<T>(id, amount * 2u32.into());
		reachable_quorum::<T>(id);
		// More than the new vote needs: something is released.
		stakes::<T>(&who, amount * 2u32.into());

		#[extrinsic_call]
		vote_with_stake(RawOrigin::Signed(who.clone()), id, plan_hash, Vote::Abstain, amount);

		assert!(!is_final::<T>(id));
	}

	#[benchmark]
	fn release_stake() {
		noticed::<T>();
		fill_closed::<T>();
		let who: T::AccountId = account("holder", 0, 0);
		fund::<T>(&who);
		let amount = T::MinStake::get();
		stakes::<T>(&who, amount);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), who.clone());

		assert!(!Stakes::<T>::contains_key(&who));
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::ApproveOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, plan_hash);

		let proposal = Proposals::<T>::get(id).expect("it is open");
		assert!(matches!(proposal.status, Status::Queued { .. }));
		Ok(())
	}

	/// The last statement that there is room for.
	#[benchmark]
	fn attest() -> Result<(), BenchmarkError> {
		let kind = AttestationKind::NodeReadiness;
		let origin = T::AttestOrigin::try_successful_origin(&kind)
			.map_err(|_| BenchmarkError::Weightless)?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		Attestations::<T>::mutate(id, |attestations| {
			attestations.truncate(MAX_ATTESTATIONS as usize - 1)
		});
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;
		let report_hash = T::Hashing::hash(b"report");

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			plan_hash,
			kind,
			Verdict::Support,
			report_hash,
			full_text(b'n'),
		);

		assert_eq!(Attestations::<T>::get(id).len() as u32, MAX_ATTESTATIONS);
		Ok(())
	}

	/// One of as many as there may be.
	#[benchmark]
	fn withdraw_attestation() -> Result<(), BenchmarkError> {
		let kind = AttestationKind::NodeReadiness;
		let origin = T::AttestOrigin::try_successful_origin(&kind)
			.map_err(|_| BenchmarkError::Weightless)?;
		let attester = T::AttestOrigin::ensure_origin(origin.clone(), &kind)
			.map_err(|_| BenchmarkError::Weightless)?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let last = MAX_ATTESTATIONS - 1;
		Attestations::<T>::mutate(id, |attestations| {
			attestations[last as usize].attester = attester;
		});
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, plan_hash, kind);

		assert_eq!(Attestations::<T>::get(id).len() as u32, last);
		Ok(())
	}

	#[benchmark]
	fn overrule() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let last = MAX_ATTESTATIONS - 1;
		Attestations::<T>::mutate(id, |attestations| {
			attestations[last as usize].verdict = Verdict::Objection;
		});
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;
		let attester: T::AccountId = account("attester", last, 0);
		let kind = AttestationKind::NodeReadiness;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, plan_hash, attester, kind, full_text(b'r'));

		assert!(Attestations::<T>::get(id)[last as usize].overruled);
		Ok(())
	}

	/// One that lets more through, and takes the place of another on its way.
	#[benchmark]
	fn set_rule() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		let rule = Some(UpgradeRule { allowed: true, migration_hash: None });
		let (from, to) = (b"1.0.0".to_vec(), b"2.0.0".to_vec());
		Pallet::<T>::do_set_rule(RUNTIME_TARGET, from.clone(), to.clone(), rule)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RUNTIME_TARGET, from, to, rule);

		assert_eq!(PendingChanges::<T>::get().len() as u32, MAX_PENDING_CHANGES);
		Ok(())
	}

	/// A new one that waits, and takes the place of another on its way.
	#[benchmark]
	fn register_target() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		let target = MAX_TARGETS - 1;
		let info = TargetInput::<T::AccountId> {
			name: full_text(b'n'),
			kind: TargetKind::Other,
			owner: account("owner", 0, 0),
			origin: TargetOrigin::Root,
			class: Class::Major,
			version: b"1.0.0".to_vec(),
		};
		Pallet::<T>::do_register_target(target, info.clone())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, target, info);

		assert_eq!(PendingChanges::<T>::get().len() as u32, MAX_PENDING_CHANGES);
		Ok(())
	}

	/// One whose versions do not go with others, so that it waits, and takes the place of another on its way.
	#[benchmark]
	fn retire_target() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		fill_targets::<T>();
		let target = MAX_TARGETS - 1;
		Pallet::<T>::do_retire_target(target)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, target);

		assert_eq!(PendingChanges::<T>::get().len() as u32, MAX_PENDING_CHANGES);
		Ok(())
	}

	/// One that lets more through, and takes the place of another on its way.
	#[benchmark]
	fn set_compatibility() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		let target = register::<T>(1);
		let side =
			|target, major| (target, Text::truncate_from(format!("{major}.0.0").into_bytes()));
		let statements = (0..MAX_INCOMPATIBILITIES).map(|major| Incompatibility {
			first: side(RUNTIME_TARGET, major),
			second: side(target, 1),
		});
		Incompatibilities::<T>::put(BoundedVec::truncate_from(statements.collect()));
		let (one, other) = ((RUNTIME_TARGET, b"0.0.0".to_vec()), (target, b"1.0.0".to_vec()));
		Pallet::<T>::do_set_compatibility(one.clone(), other.clone(), true)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, one, other, true);

		assert_eq!(PendingChanges::<T>::get().len() as u32, MAX_PENDING_CHANGES);
		Ok(())
	}

	/// A remark. Where this runtime allows none, all but the bookkeeping of the success is measured.
	///
	/// Of the preimage the proof has the call's own bytes.
	#[benchmark(pov_mode = MaxEncodedLen { Preimage::PreimageFor: Measured })]
	fn component(l: Linear<0, MAX_CALLS_LEN>) {
		noticed::<T>();
		let id = open::<T>(1, 0, voting::<T>());
		let target = register::<T>(1);
		let remark = vec![7; (l as usize).saturating_sub(8)];
		let silent = frame_system::Call::remark { remark: remark.clone() };
		let told = frame_system::Call::remark_with_event { remark };
		let call = [silent, told]
			.map(T::RuntimeCall::from)
			.into_iter()
			.max_by_key(|call| T::ComponentCalls::contains(call))
			.expect("there are two")
			.encode();
		let length_bytes = call.len() as u32;
		let code_hash = T::Preimages::note(call.into()).expect("it is small enough");
		let only = Component {
			target,
			to_version: Text::truncate_from(b"1.1.0".to_vec()),
			call: CodeBlob { code_hash, length_bytes },
			fallback: None,
			requires: BoundedVec::new(),
			conflicts: BoundedVec::new(),
			after: BoundedVec::new(),
			critical: true,
			when: ComponentTime::BeforeEnactment,
			encoded_for: T::Version::get().spec_version,
		};
		let mut proposal = Proposals::<T>::get(id).expect("it is open");
		proposal.plan.components = BoundedVec::truncate_from(vec![only.clone()]);
		let mut meter = WeightMeter::new();
		#[block]
		{
			let result = Pallet::<T>::run_component(id, &proposal, 0, &only, &mut meter);
			if let Err(error) = result {
				Pallet::<T>::note_failed_component(id, &proposal.plan, 0, error);
			}
		}
		assert!(ComponentRuns::<T>::contains_key(id, 0));
	}

	#[benchmark]
	fn emergency_cancel() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::EmergencyOrigin>()?;
		noticed::<T>();
		fill_closed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let cancelled = vec![T::Hash::default(); MAX_EMERGENCY_CANCELLED as usize];
		EmergencyCancelled::<T>::put(BoundedVec::truncate_from(cancelled));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, full_text(b'r'));

		assert!(is_final::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn fast_track() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::EmergencyOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, voting::<T>());
		let candidate = Pallet::<T>::subject(&Proposals::<T>::get(id).expect("it is open"));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, candidate, full_text(b'r'));

		let proposal = Proposals::<T>::get(id).expect("it is open");
		assert_eq!(proposal.class, Class::Emergency);
		Ok(())
	}

	#[benchmark]
	fn trip_breaker() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::EmergencyOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, full_text(b'r'));

		assert!(Agenda::<T>::get().breaker.is_some());
		Ok(())
	}

	#[benchmark]
	fn reset_breaker() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		Pallet::<T>::trip(Some(BlockNumberFor::<T>::max_value()), None);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, full_text(b'r'));

		let breaker = Agenda::<T>::get().breaker;
		assert!(breaker.is_none_or(|breaker| breaker.checking));
		Ok(())
	}

	/// Half of what it is shown for is over.
	#[benchmark]
	fn show_breaker() {
		noticed::<T>();
		Pallet::<T>::trip(None, Some(0));
		let since = System::<T>::block_number();
		let held = Agenda::<T>::get().shown_until.unwrap_or(since);
		System::<T>::set_block_number(held.saturating_sub(One::one()));
		#[block]
		{
			Pallet::<T>::show_breaker();
		}
		assert!(Agenda::<T>::get().breaker.is_some());
	}

	/// All invariants are measured: the breaker is reset.
	#[benchmark]
	fn check_breaker() {
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		Pallet::<T>::trip(Some(BlockNumberFor::<T>::max_value()), None);
		Agenda::<T>::mutate(|agenda| {
			agenda.breaker =
				agenda.breaker.map(|breaker| BreakerState { checking: true, ..breaker });
		});
		BreakerCheck::<T>::put(CheckProgress { index: MAX_INVARIANTS, from: None });
		#[block]
		{
			Pallet::<T>::check_breaker(Weight::MAX);
		}
		assert!(Agenda::<T>::get().breaker.is_none());
	}

	#[benchmark]
	fn ratify() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get());
		let before = EmergencyActs::<T>::get().len();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0);

		assert_eq!(EmergencyActs::<T>::get().len(), before - 1);
		Ok(())
	}

	#[benchmark]
	fn reinstate() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		let state = PowerState { ready_at: Zero::zero(), suspended: true };
		EmergencyPowers::<T>::insert(Power::Cancel, state);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Power::Cancel);

		assert!(!EmergencyPowers::<T>::get(Power::Cancel).suspended);
		Ok(())
	}

	#[benchmark]
	fn on_initialize_idle() {
		noticed::<T>();
		#[block]
		{
			Pallet::<T>::do_on_initialize();
		}
	}

	/// All votes end, without anybody having voted, and all that waits is due, the breaker's end too.
	#[benchmark]
	fn service_timers(n: Linear<1, MAX_OPEN>) {
		noticed::<T>();
		fill_closed::<T>();
		let now = T::BlockNumberProvider::current_block_number();
		let ids: Vec<_> = (0..n.min(T::MaxOpenProposals::get()))
			.map(|index| open::<T>(index + 1, 0, Status::Voting { ends: now, extended: false }))
			.collect();
		waiting_changes::<T>(now);
		Pallet::<T>::trip(Some(now), None);
		#[block]
		{
			Pallet::<T>::service_timers();
		}
		assert!(ids.into_iter().all(is_final::<T>));
		assert!(Agenda::<T>::get().breaker.is_none());
	}

	/// Something else is due than these, whose components could all have to be taken back.
	#[benchmark]
	fn timers_not_due(n: Linear<0, MAX_OPEN>) {
		noticed::<T>();
		let n = n.min(T::MaxOpenProposals::get());
		let expires = BlockNumberFor::<T>::max_value();
		for index in 0..n {
			let reason = AbortReason::RelayAbort;
			open::<T>(index + 20, 0, Status::Aborted { reason, expires });
		}
		#[block]
		{
			Pallet::<T>::service_timers();
		}
		assert_eq!(OpenProposals::<T>::decode_len().unwrap_or_default() as u32, n);
	}

	#[benchmark]
	fn notice_version(n: Linear<0, MAX_OPEN>, l: Linear<MIN_CODE, MAX_CODE>) {
		noticed::<T>();
		fill_closed::<T>();
		let ids = open_to_be_overtaken::<T>(n.min(T::MaxOpenProposals::get()));
		unhashed::put_raw(CODE, &noise(l));
		Agenda::<T>::mutate(|agenda| agenda.spec_version = 1);
		#[block]
		{
			Pallet::<T>::do_on_initialize();
		}
		assert!(ids.into_iter().all(is_final::<T>));
	}

	#[benchmark]
	fn post_inherents() {
		noticed::<T>();
		let deadline = BlockNumberFor::<T>::max_value();
		let since = System::<T>::block_number();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, Status::CodeScheduled { since, deadline, expires: deadline });
		Pallet::<T>::apply_effect(
			id,
			&Proposals::<T>::get(id).expect("it is open"),
			lifecycle::Effect::Activate,
		);
		T::CodeApplier::abort();
		#[block]
		{
			Pallet::<T>::post_inherents();
		}
	}

	/// Measured: what `cumulus-pallet-parachain-system` reads and writes has no bound.
	#[benchmark(pov_mode = Measured)]
	fn enact(l: Linear<MIN_CODE, MAX_CODE>) {
		noticed::<T>();
		let now = T::BlockNumberProvider::current_block_number();
		let expires = BlockNumberFor::<T>::max_value();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, l, Status::Queued { eta: now, expires });
		// What they and the baseline take is charged besides.
		Health::<T>::remove(id);
		Proposals::<T>::mutate(id, |proposal| {
			if let Some(proposal) = proposal {
				proposal.plan.components = BoundedVec::new();
				// Where it returns to is looked up once more.
				let (spec_version, version) = far_back::<T>();
				proposal.plan.returns_to = Some(spec_version);
				proposal.plan.version = version;
			}
		});
		T::CodeApplier::prepare(u32::MAX);
		fill_targets::<T>();
		Pallet::<T>::set_phase(Phase::Enacting { proposal: id });
		#[block]
		{
			Pallet::<T>::enact(id);
		}
		let proposal = Proposals::<T>::get(id).expect("it is open");
		assert!(matches!(proposal.status, Status::CodeScheduled { .. }));
	}

	#[benchmark]
	fn conclude(n: Linear<0, MAX_OPEN>) {
		noticed::<T>();
		fill_closed::<T>();
		let others = open_to_be_overtaken::<T>(n.min(T::MaxOpenProposals::get() - 1));
		let since = System::<T>::block_number();
		let until = BlockNumberFor::<T>::max_value();
		// A reverse build that is verified, after a probation: the breaker is tripped after it.
		let reverse = Some(Fault::Governance);
		let id = in_probation::<T>(MAX_CHECKS);
		set_status::<T>(id, Status::Verifying { since, until, reverse });
		Pallet::<T>::set_phase(Phase::Maintenance { proposal: id });
		#[block]
		{
			Pallet::<T>::must_advance(id, Input::Verified);
			Pallet::<T>::concluded();
		}
		assert!(is_final::<T>(id) && others.into_iter().all(is_final::<T>));
	}

	#[benchmark]
	fn resume() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		fill_closed::<T>();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let id = halted::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, full_text(b'r'));

		assert!(is_final::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn guard(l: Linear<MIN_CODE, MAX_CODE>) {
		noticed::<T>();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let since = System::<T>::block_number();
		let deadline = BlockNumberFor::<T>::max_value();
		let id = active::<T>(Status::CodeScheduled { since, deadline, expires: deadline });
		Snapshots::<T>::remove(id);
		Pallet::<T>::set_phase(Phase::Switching { proposal: id, deadline });
		let code = noise(l);
		unhashed::put_raw(CODE, &code);
		Proposals::<T>::mutate(id, |proposal| {
			if let Some(proposal) = proposal {
				let code_hash = T::Hashing::hash(&code);
				proposal.plan.candidate = Some(CodeBlob { code_hash, length_bytes: l });
			}
		});
		#[block]
		{
			Guarded::<T, ()>::on_runtime_upgrade();
		}
		assert!(Snapshots::<T>::contains_key(id));
	}

	/// All groups are empty, and the restore is done: the status moves on as well.
	#[benchmark]
	fn maintain() {
		noticed::<T>();
		let since = System::<T>::block_number();
		let until = BlockNumberFor::<T>::max_value();
		let id =
			active::<T>(Status::Restoring { cause: Fault::Timeout, since, until, reverse: false });
		fill_targets::<T>();
		#[block]
		{
			Pallet::<T>::maintain(id);
		}
		let status = Proposals::<T>::get(id).expect("it is kept").status;
		assert!(!matches!(status, Status::Restoring { .. }));
	}

	/// Beside as many other proposals as may be open, with as much said of and done by each as there may be.
	#[benchmark]
	fn own_witness() {
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		fill_targets::<T>();
		for id in OpenProposals::<T>::get() {
			for index in 0..MAX_COMPONENTS {
				ComponentRuns::<T>::insert(id, index, ComponentRun::Executed);
			}
		}
		let (since, until) = (System::<T>::block_number(), BlockNumberFor::<T>::max_value());
		let id = active::<T>(Status::Capturing { since, until, reverse: None });
		let proposal = Proposals::<T>::get(id).expect("it is open");
		let header = Snapshots::<T>::get(id).expect("it was laid out");
		let witness;
		#[block]
		{
			witness = Pallet::<T>::own_witness(&proposal, &header);
		}
		assert!(witness != T::Hash::default());
	}

	#[benchmark]
	fn capture(n: Linear<0, MAX_ENTRIES>) {
		for index in 0..n {
			unhashed::put_raw(&entry(index), &[7; 100]);
		}
		let (mut header, scope) = layout::<T>();
		let mut cursor = WalkCursor::default();
		let mut meter = WeightMeter::new();
		#[block]
		{
			let done = Pallet::<T>::capture(0, &mut header, &scope, &mut cursor, 1, &mut meter);
			assert_eq!(done, Ok(true));
		}
		assert_eq!((header.complete, header.page_count > 0), (1, n > 0));
	}

	/// What `capture` is compared with by `scripts/bench`: the same entries are found and read, no more.
	#[benchmark(extra)]
	fn iterate(n: Linear<0, MAX_ENTRIES>) {
		for index in 0..n {
			unhashed::put_raw(&entry(index), &[7; 100]);
		}
		let prefix = entries();
		let mut last = prefix.clone();
		let mut bytes = 0;
		#[block]
		{
			while let Some(key) = sp_io::storage::next_key(&last) {
				if !key.starts_with(&prefix) {
					break;
				}
				bytes += unhashed::get_raw(&key).map_or(0, |value| value.len());
				last = key;
			}
		}
		assert_eq!(bytes, 100 * n as usize);
	}

	#[benchmark]
	fn capture_bytes(b: Linear<0, { snapshot::MAX_VALUE_LEN }>) {
		unhashed::put_raw(&entry(0), &vec![7; b as usize]);
		let (mut header, scope) = layout::<T>();
		let mut cursor = WalkCursor::default();
		let mut meter = WeightMeter::new();
		#[block]
		{
			let done = Pallet::<T>::capture(0, &mut header, &scope, &mut cursor, 1, &mut meter);
			assert_eq!(done, Ok(true));
		}
		assert_eq!(header.complete, 1);
	}

	#[benchmark]
	fn compare(n: Linear<0, MAX_ENTRIES>) {
		let header = captured::<T>(n);
		let mut cursor = MergeCursor::default();
		let mut meter = WeightMeter::new();
		let merged;
		#[block]
		{
			merged = Pallet::<T>::merge(0, &header, &mut cursor, Mode::Compare, &mut meter)
				.expect("just captured");
		}
		assert!(merged.done && merged.keys == n && merged.difference.is_none());
	}

	#[benchmark]
	fn restore(n: Linear<0, MAX_ENTRIES>) {
		let header = captured::<T>(n);
		for index in 0..n {
			unhashed::put_raw(&entry(index), &[8; 100]);
		}
		let mut cursor = MergeCursor::default();
		let mut meter = WeightMeter::new();
		let merged;
		#[block]
		{
			merged = Pallet::<T>::merge(0, &header, &mut cursor, Mode::Repair, &mut meter)
				.expect("just captured");
		}
		assert!(merged.done && merged.written == n);
	}

	#[benchmark]
	fn check_pages(n: Linear<0, MAX_PAGES>) {
		for page in 0..n {
			let bytes = Page::truncate_from(noise(MAX_PAGE_LEN));
			SnapshotPages::<T>::insert(0, page, bytes);
		}
		let header = SnapshotHeaderOf::<T> { page_count: n, ..Default::default() };
		let (mut page, mut hash) = (0, T::Hash::default());
		let mut meter = WeightMeter::new();
		#[block]
		{
			let done = Pallet::<T>::check_pages(0, &header, &mut page, &mut hash, &mut meter);
			assert_eq!(done, Ok(true));
		}
		assert_eq!(page, n);
	}

	/// The base is that of a snapshot that is done with: its record is written.
	#[benchmark]
	fn prune(n: Linear<0, MAX_PAGES>) {
		noticed::<T>();
		for page in 0..n {
			SnapshotPages::<T>::insert(0, page, Page::truncate_from(noise(MAX_PAGE_LEN)));
		}
		if n > 0 {
			Pruning::<T>::put(BoundedVec::truncate_from(vec![(0, 0)]));
		}
		#[block]
		{
			Pallet::<T>::prune(Weight::MAX);
		}
		assert!(Pruning::<T>::get().is_empty());
	}

	/// A block of a probation ends with `n` checks, all of which fail and act.
	#[benchmark]
	fn sample(n: Linear<0, MAX_CHECKS>) {
		noticed::<T>();
		let id = in_probation::<T>(n);

		#[block]
		{
			Pallet::<T>::sample_health();
		}

		let health = Health::<T>::get(id).expect("it is watched");
		assert!(health
			.watched
			.iter()
			.all(|watched| watched.state.no_data > 0 || watched.state.samples > 0));
	}

	/// A block with `n` events is looked at, all of which say that a transaction failed.
	#[benchmark]
	fn failed_extrinsics(n: Linear<0, MAX_EVENTS>) {
		// No events are kept of the genesis.
		System::<T>::set_block_number(One::one());
		let error = Error::<T>::ProposalNotFound.into();
		for _ in 0..n {
			let dispatch_info = Default::default();
			System::<T>::deposit_event(frame_system::Event::ExtrinsicFailed {
				dispatch_error: error,
				dispatch_info,
			});
		}
		let facts = health::Facts { since_last_block_ms: None };
		let sampled;
		#[block]
		{
			sampled = <health::FailedExtrinsics<T, MAX_EVENTS> as HealthMetric>::sample(&facts);
		}
		let all = sp_runtime::Perbill::one().deconstruct().into();
		assert_eq!(sampled, (n > 0).then_some(all));
	}

	/// One that is frozen, besides the open proposals that it overtakes.
	#[benchmark]
	fn confirm() {
		fill_closed::<T>();
		let id = in_crowded_probation::<T>();
		freeze::<T>(id);

		#[block]
		{
			Pallet::<T>::do_confirm(id, false).expect("it is in probation");
		}

		assert!(is_final::<T>(id));
	}

	#[benchmark]
	fn extend_probation() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		let id = in_crowded_probation::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		let status = Proposals::<T>::get(id).map(|proposal| proposal.status);
		assert!(matches!(status, Some(Status::Probation { extended: true, .. })));
		Ok(())
	}

	#[benchmark]
	fn continue_probation() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		let id = in_crowded_probation::<T>();
		freeze::<T>(id);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		let status = Proposals::<T>::get(id).map(|proposal| proposal.status);
		assert!(matches!(status, Some(Status::Probation { .. })));
		Ok(())
	}

	/// One that is frozen, by what was captured.
	#[benchmark]
	fn roll_back() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		let id = in_crowded_probation::<T>();
		lose_writes::<T>(id);
		freeze::<T>(id);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		let status = Proposals::<T>::get(id).map(|proposal| proposal.status);
		assert!(matches!(status, Some(Status::Restoring { .. })));
		Ok(())
	}

	#[benchmark]
	fn emergency_roll_back() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::EmergencyOrigin>()?;
		let id = in_crowded_probation::<T>();
		// Users would lose something, so the chain has to be sick.
		lose_writes::<T>(id);
		Health::<T>::mutate(id, |health| {
			let watched = health.iter_mut().flat_map(|health| health.watched.iter_mut());
			watched.for_each(|watched| watched.state.no_data = watched.check.no_data_limit);
			if let Some(watched) = health.as_mut().and_then(|health| health.watched.last_mut()) {
				// Of none that accounts can move.
				watched.check.metric = Text::default();
			}
		});
		freeze::<T>(id);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, full_text(b'r'));

		let status = Proposals::<T>::get(id).map(|proposal| proposal.status);
		assert!(matches!(status, Some(Status::Restoring { .. })));
		Ok(())
	}

	/// Another floor than before, which waits.
	#[benchmark]
	fn set_health_floor() -> Result<(), BenchmarkError> {
		let origin = successful::<T, T::AdminOrigin>()?;
		noticed::<T>();
		open_and_waiting::<T>(T::MaxOpenProposals::get() - 1);
		PendingChanges::<T>::kill();
		let checks: Vec<_> = checks::<T>()
			.into_iter()
			.map(|check| HealthCheckInput { interval_blocks: 0, ..check })
			.collect();
		let old = checks
			.iter()
			.cloned()
			.map(|check| check.bounded::<T>().expect("within its bounds"))
			.collect::<Vec<_>>();
		HealthFloors::<T>::insert(Class::Major, HealthChecks::truncate_from(old));
		let probation_blocks = T::MaxPeriod::get();
		let policy = Policy { probation_blocks, ..Pallet::<T>::policy(Class::Major) };
		Policies::<T>::insert(Class::Major, policy);
		let checks = checks
			.into_iter()
			.map(|check| HealthCheckInput { interval_blocks: 1, ..check })
			.collect();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Class::Major, checks);

		assert_eq!(PendingChanges::<T>::get().len(), 1);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::solo::new_test_ext(), crate::mock::solo::Test);
}
