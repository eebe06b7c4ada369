// SPDX-License-Identifier: Apache-2.0

//! What the calls and hooks cost at worst: plans with as much in them as there may be, an electorate
//! of full size, and an oldest closed proposal that leaves with all its votes.

use super::*;
use crate::{
	blob_builder,
	code::{COMPRESSED_PREFIX, MAX_PLAIN_CODE_LEN},
	lifecycle::{AbortReason, Status},
};
use alloc::{boxed::Box, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	storage::unhashed,
	traits::{
		fungible::{Balanced, MutateHold},
		tokens::Precision,
		EnsureOrigin, Get, PostInherents, QueryPreimage, StorePreimage,
	},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, Pallet as System, RawOrigin};
use ruzstd::encoding::{compress_to_vec, CompressionLevel};
use sp_core::storage::well_known_keys::CODE;
use sp_runtime::{
	traits::{BlockNumberProvider, Bounded, Hash, One},
	Perbill,
};
use sp_version::RuntimeVersion;

/// Smallest and largest blob that is measured, in bytes. The largest is what `pallet-preimage` stores.
const MIN_CODE: u32 = 64 * 1024;
const MAX_CODE: u32 = 4 * 1024 * 1024 - 1024;

/// Bytes of a measured blob that repeat earlier ones, before compression.
const REPETITIONS: u32 = 512 * 1024;

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
	CodeBlob { hash, length_bytes }
}

fn full_text(byte: u8) -> Vec<u8> {
	vec![byte; MAX_TEXT_LEN as usize]
}

/// A plan with as much in it as there may be.
fn plan<T: Config>(ahead: u32, length: u32) -> PlanInputOf<T> {
	let candidate = next_version::<T>(ahead);
	let rescue = RuntimeVersion { spec_version: candidate.spec_version + 1, ..candidate.clone() };
	let prefix = |index: u32| {
		let mut prefix = sp_io::hashing::twox_128(b"a pallet of the benchmark").to_vec();
		prefix.resize(MAX_PREFIX_LEN as usize, index as u8);
		prefix
	};
	let artefact = ArtefactInput { name: full_text(b'f'), hash: T::Hashing::hash(b"file") };
	PlanInput {
		base_spec_version: T::Version::get().spec_version,
		version: version::text_of(candidate.spec_version).into_inner(),
		candidate: store::<T>(&candidate, length),
		rescue: Some(store::<T>(&rescue, 0)),
		reverse: None,
		not_before: None,
		scope: ScopeInput {
			prefixes: (0..MAX_PREFIXES).map(prefix).collect(),
			max_keys: 1,
			max_bytes: 1,
		},
		migrations: vec![full_text(b'm'); MAX_MIGRATIONS as usize],
		components: vec![],
		failure_policy: FailurePolicy::Freeze,
		allow_system_version_3: false,
		manifest: vec![artefact; MAX_ARTEFACTS as usize],
		announcement: vec![b'a'; MAX_ANNOUNCEMENT_LEN as usize],
	}
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
	let plan = plan::<T>(ahead, length).bounded::<T>().expect("within its bounds");
	plan.codes().for_each(|code| T::Preimages::request(&code.hash));
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
		quorum: Perbill::zero(),
		approval: Perbill::one(),
		minimum_approvals: 1,
		timelock: One::one(),
		grace: BlockNumberFor::<T>::max_value(),
	};
	Proposals::<T>::insert(
		id,
		Proposal {
			plan_hash: Pallet::<T>::plan_hash(&plan),
			plan,
			proposer,
			proposed_at: System::<T>::block_number(),
			deposit,
			policy,
			electorate: BoundedVec::truncate_from(electorate()),
			tally: Tally::default(),
			status,
		},
	);
	OpenProposals::<T>::mutate(|open| open.try_push(id)).expect("fewer than there may be");
	id
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
		}
		closed.push(id);
	}
	NextProposal::<T>::put(first + T::MaxClosedProposals::get());
	ClosedProposals::<T>::put(BoundedVec::truncate_from(closed));
}

/// `n` open proposals that a change of the version overtakes.
fn open_to_be_overtaken<T: Config>(n: u32) -> Vec<ProposalId> {
	(0..n)
		.map(|index| {
			let ends = BlockNumberFor::<T>::max_value();
			let id = open::<T>(index + 20, 0, Status::Voting { ends });
			Proposals::<T>::mutate(id, |proposal| {
				if let Some(proposal) = proposal {
					proposal.plan.base_spec_version = 0;
				}
			});
			id
		})
		.collect()
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

fn is_final<T: Config>(id: ProposalId) -> bool {
	Proposals::<T>::get(id).is_none_or(|proposal| proposal.status.is_final())
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The plain module always has as many bytes as it may: what compresses well costs as much.
	///
	/// Measured, or the proof would count the largest preimage besides the blob's own bytes.
	#[benchmark(pov_mode = Measured)]
	fn inspect_code(l: Linear<MIN_CODE, MAX_CODE>) -> Result<(), BenchmarkError> {
		let origin =
			T::ProposeOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
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
		let origin =
			T::ProposeOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let proposer = T::ProposeOrigin::ensure_origin(origin.clone())
			.map_err(|_| BenchmarkError::Weightless)?;
		noticed::<T>();
		fund::<T>(&proposer);
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		T::CodeApplier::prepare(u32::MAX);
		let plan = plan::<T>(1, 0);
		let id = NextProposal::<T>::get();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Box::new(plan));

		assert!(Proposals::<T>::contains_key(id));
		Ok(())
	}

	/// The last vote, which rejects: the deposit is slashed and the proposal closed.
	#[benchmark]
	fn vote() {
		noticed::<T>();
		fill_closed::<T>();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, Status::Voting { ends: BlockNumberFor::<T>::max_value() });
		Proposals::<T>::mutate(id, |proposal| {
			if let Some(proposal) = proposal {
				proposal.tally.nays = MAX_MEMBERS - 1;
			}
		});
		let who: T::AccountId = account("member", MAX_MEMBERS - 1, 0);
		let plan_hash = Proposals::<T>::get(id).expect("it is open").plan_hash;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, plan_hash, Vote::Nay);

		assert!(is_final::<T>(id));
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let origin =
			T::CancelOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		noticed::<T>();
		fill_closed::<T>();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, 0, Status::Voting { ends: BlockNumberFor::<T>::max_value() });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id, full_text(b'r'));

		assert!(is_final::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn retry() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		noticed::<T>();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let expires = BlockNumberFor::<T>::max_value();
		let id = open::<T>(1, 0, Status::Aborted { reason: AbortReason::RelayAbort, expires });

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		let proposal = Proposals::<T>::get(id).expect("it is open");
		assert!(matches!(proposal.status, Status::Queued { .. }));
		Ok(())
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		noticed::<T>();
		let policy = Policy { minimum_approvals: 7, ..T::DefaultPolicy::get() };

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, policy);

		assert_eq!(CurrentPolicy::<T>::get(), policy);
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

	/// All votes end, without anybody having voted.
	#[benchmark]
	fn service_timers(n: Linear<1, MAX_OPEN>) {
		noticed::<T>();
		fill_closed::<T>();
		let now = T::BlockNumberProvider::current_block_number();
		let ids: Vec<_> = (0..n.min(T::MaxOpenProposals::get()))
			.map(|index| open::<T>(index + 1, 0, Status::Voting { ends: now }))
			.collect();
		#[block]
		{
			Pallet::<T>::service_timers();
		}
		assert!(ids.into_iter().all(is_final::<T>));
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

	#[benchmark(pov_mode = Measured)]
	fn enact(l: Linear<MIN_CODE, MAX_CODE>) {
		noticed::<T>();
		let now = T::BlockNumberProvider::current_block_number();
		let expires = BlockNumberFor::<T>::max_value();
		open_to_be_overtaken::<T>(T::MaxOpenProposals::get() - 1);
		let id = open::<T>(1, l, Status::Queued { eta: now, expires });
		T::CodeApplier::prepare(u32::MAX);
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
		let id = open::<T>(1, 0, Status::Migrating { since });
		Active::<T>::put(id);
		Pallet::<T>::set_phase(Phase::Maintenance { proposal: id });
		#[block]
		{
			Pallet::<T>::conclude(id);
		}
		assert!(is_final::<T>(id) && others.into_iter().all(is_final::<T>));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::solo::new_test_ext(), crate::mock::solo::Test);
}
