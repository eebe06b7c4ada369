// SPDX-License-Identifier: Apache-2.0

//! A chain without a node: the sample releases as real wasm blobs, block by block in the wasm executor.
//!
//! [`Chain`] does with each block what two collators do: one authors it (initialise, inherents,
//! transactions, finalise), then, from the same parent state, it is imported as a stranger's block. The
//! code of each block is the one that lies under `:code` in its parent's state, so that an
//! upgrade happens when the chain itself makes it happen, or what operators [substitute](Chain::substitute)
//! for it. The relay chain is a storage proof that says what [`Relay`] says.
//!
//! Calls, events and storage are encoded by the native runtime of release 1.0.0; nothing of it is
//! executed. Where a release stores something else, go through the aliases of its migration.

pub mod story;

use codec::{Decode, Encode};
use cumulus_primitives_core::{
	relay_chain::{well_known_keys, HeadData, UpgradeGoAhead, UpgradeRestriction},
	InboundDownwardMessage, PersistedValidationData,
};
use cumulus_primitives_parachain_inherent::{MessageQueueChain, ParachainInherentData};
use cumulus_test_relay_sproof_builder::RelayStateSproofBuilder;
use frame_support::storage::StoragePrefixedMap;
use frame_system::{
	CheckEra, CheckGenesis, CheckNonZeroSender, CheckNonce, CheckSpecVersion, CheckTxVersion,
	CheckWeight,
};
use pallet_certificates::{migrations::v1, NextId};
use pallet_transaction_payment::ChargeTransactionPayment;
use pallet_upgrade_orchestrator::{
	lifecycle::Status,
	version::{text_of, DecimalVersions},
	CodeBlob, FailurePolicy, FreezeDefault, PlanInputOf, ProposalId, Proposals, ScopeInput, Vote,
};
use sc_executor::WasmExecutor;
use serde_json::Value;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::{
	storage::{well_known_keys::CODE, StateVersion, Storage},
	traits::{CallContext, CodeExecutor, ReadRuntimeVersionExt, RuntimeCode, WrappedRuntimeCode},
};
use sp_inherents::InherentData;
use sp_io::{hashing::twox_128, TestExternalities};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::Era, traits::Header as _, ApplyExtrinsicResult, Digest, DigestItem, DispatchResult,
	ExtrinsicInclusionMode,
};
use sp_version::RuntimeVersion;
use std::{collections::BTreeMap, fs, iter, path::PathBuf, sync::LazyLock};
use upgrade_orchestrator_sample_runtime::{
	genesis_config_presets::PARA_ID, Block, BlockNumber, Hash, Header, Nonce, Runtime, RuntimeCall,
	RuntimeEvent, SignedPayload, TxExtension, UncheckedExtrinsic, SLOT_DURATION_MILLIS,
};

/// What a collator's node offers to a runtime.
type HostFunctions = (
	sp_io::SubstrateHostFunctions,
	cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions,
);

/// One for all tests of a process: each blob is compiled once.
static EXECUTOR: LazyLock<WasmExecutor<HostFunctions>> = LazyLock::new(|| {
	WasmExecutor::builder()
		.with_max_runtime_instances(8)
		.with_runtime_cache_size(Release::ALL.len() as u8)
		.build()
});

/// A release of the sample runtime.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Release {
	/// 1.0.0, what chains start with.
	First,
	/// 1.1.0 with faults that are chosen at run time: see [`Chain::choose`].
	Drill,
	/// 1.1.0, which stores certificates in another layout.
	Second,
	/// The rescue build of 1.1.0 and its drill: the source of 1.0.0 under a higher version.
	Rescue,
	/// The reverse build of 1.1.0 and its drill: the rescue build with the migration back.
	Reverse,
	/// 1.1.1: 1.1.0 once more, under a higher version than the rescue build.
	Third,
	/// The rescue build of 1.1.1: the source of 1.0.0 again.
	RescueOfThird,
}

impl Release {
	/// All of them, the lowest version first.
	pub const ALL: [Self; 7] = [
		Self::First,
		Self::Drill,
		Self::Second,
		Self::Rescue,
		Self::Reverse,
		Self::Third,
		Self::RescueOfThird,
	];

	/// The name of its file.
	fn file_name(self) -> &'static str {
		match self {
			Self::First => "1.0.0.wasm",
			Self::Drill => "drill-1.1.0.wasm",
			Self::Second => "1.1.0.wasm",
			Self::Rescue => "rescue-of-1.1.0.wasm",
			Self::Reverse => "reverse-of-1.1.0.wasm",
			Self::Third => "1.1.1.wasm",
			Self::RescueOfThird => "rescue-of-1.1.1.wasm",
		}
	}

	/// The blob, as it was built: compact and compressed.
	pub fn blob(self) -> &'static [u8] {
		static BLOBS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
			let read = |release: Release| {
				let path = releases_folder().join(release.file_name());
				fs::read(&path).unwrap_or_else(|error| {
					panic!(
						"there is no blob of the sample runtime at {} ({error}). Build the releases \
						 with ./scripts/build-releases, or set RELEASES to the folder they are in.",
						path.display(),
					)
				})
			};
			Release::ALL.map(read).to_vec()
		});
		&BLOBS[self as usize]
	}

	/// Hash of the blob.
	pub fn code_hash(self) -> Hash {
		sp_io::hashing::blake2_256(self.blob()).into()
	}

	/// The blob as a plan names it.
	pub fn code(self) -> CodeBlob<Hash> {
		CodeBlob { code_hash: self.code_hash(), length_bytes: self.blob().len() as u32 }
	}

	/// What the blob says when it is run and asked for its version.
	pub fn version(self) -> RuntimeVersion {
		let mut state = TestExternalities::default();
		decode(
			&call(&mut state, self.blob(), "Core_version", &[]).expect("Core_version never fails"),
		)
	}
}

/// Where the blobs are: the folder in `RELEASES`, else `releases` in cargo's target folder.
fn releases_folder() -> PathBuf {
	if let Some(folder) = std::env::var_os("RELEASES") {
		return folder.into();
	}
	// <target>/<profile>/deps/<this test>
	let test = std::env::current_exe().expect("a running program has a path");
	test.ancestors().nth(3).expect("cargo runs tests in its target folder").join("releases")
}

fn decode<T: Decode>(mut bytes: &[u8]) -> T {
	let value = T::decode(&mut bytes).expect("the runtime answers what its API says");
	assert!(bytes.is_empty(), "the runtime answers no more than its API says");
	value
}

/// Run one function of a blob on a state.
fn call(
	state: &mut TestExternalities,
	code: &[u8],
	function: &str,
	arguments: &[u8],
) -> Result<Vec<u8>, String> {
	let fetcher = WrappedRuntimeCode(code.into());
	let code = RuntimeCode {
		code_fetcher: &fetcher,
		heap_pages: None,
		hash: sp_io::hashing::blake2_256(code).to_vec(),
	};
	let context = CallContext::Onchain { import: true };
	let (result, _) = EXECUTOR.call(&mut state.ext(), &code, function, arguments, context);
	result.map_err(|error| error.to_string())
}

/// What the relay chain says about code in the state that a block is built on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relay {
	/// Nothing.
	Silent,
	/// The pending code is to be applied.
	GoAhead,
	/// The pending code is discarded.
	Abort,
	/// No code is taken at the moment.
	Restricted,
}

/// What can go wrong in the drill of 1.1.0, in the order of its encoding. What each one does stands in
/// the runtime's module `drill`, which only that build has.
#[derive(Clone, Copy, PartialEq, Eq, Encode, Debug)]
pub enum Fault {
	/// The migration fails.
	Migration,
	/// The migration gets no further.
	Stall,
	/// The migration loses a certificate.
	Invariant,
	/// The migration asks for more weight than a block has.
	Overweight,
	/// The migration traps.
	Panic,
	/// A single-block migration traps.
	FirstBlockPanic,
	/// A single-block migration does harm, and the check after it sees that.
	SingleBlock,
	/// In probation some calls of users fail.
	SickFails,
	/// In probation each block uses more weight than its transactions do.
	SickWeight,
	/// In probation each block makes money.
	SickIssuance,
}

impl Fault {
	/// The storage key that the drill finds its fault under.
	pub fn key() -> Vec<u8> {
		[twox_128(b"Drill"), twox_128(b"Fault")].concat()
	}
}

/// A block that was authored, and is not imported yet.
#[derive(Clone, Debug)]
pub struct Authored {
	/// The block.
	pub block: Block,
	/// Whether it may have transactions.
	pub mode: ExtrinsicInclusionMode,
	/// What became of the transactions, in their order. Those that were left out or invalid did not
	/// make it into the block.
	pub results: Vec<Option<ApplyExtrinsicResult>>,
}

impl Authored {
	/// Whether users are locked out of it.
	pub fn is_locked(&self) -> bool {
		self.mode == ExtrinsicInclusionMode::OnlyInherents
	}
}

/// A chain that runs blobs.
pub struct Chain {
	state: TestExternalities,
	genesis: Hash,
	/// Headers of all blocks so far; the last one is the head.
	pub headers: Vec<Header>,
	/// How many slots had no block.
	skipped_slots: u64,
	/// All messages of the relay chain so far.
	messages: MessageQueueChain,
	/// Those that the next block brings.
	outbox: Vec<InboundDownwardMessage>,
	/// What operators run in the place of the code with the same `spec_version`.
	substitute: Option<Release>,
}

/// Number of the relay chain's block, and its slot, that the genesis block stands on.
const FIRST_RELAY_SLOT: u64 = 300_000_000;

impl Chain {
	/// The development chain, on this release.
	pub fn new(release: Release) -> Self {
		let storage = Storage::default();
		let code = release.blob();
		let mut state = TestExternalities::new_with_code_and_state(code, storage, StateVersion::V1);
		state.register_extension(ReadRuntimeVersionExt::new(EXECUTOR.clone()));

		let mut preset = |name: Option<&str>| -> Value {
			let name = name.map(String::from);
			let json = call(&mut state, code, "GenesisBuilder_get_preset", &name.encode());
			let json: Option<Vec<u8>> = decode(&json.expect("presets can be asked for"));
			serde_json::from_slice(&json.expect("the preset exists")).expect("presets are JSON")
		};
		let mut genesis = preset(None);
		merge(&mut genesis, preset(Some("development")));
		let genesis = serde_json::to_vec(&genesis).expect("a JSON value can always be written");
		let built = call(&mut state, code, "GenesisBuilder_build_state", &genesis.encode());
		decode::<Result<(), String>>(&built.expect("the genesis is built")).expect("it is valid");
		state.commit_all().expect("the genesis is a state");

		let root = *state.backend.root();
		let header = Header::new(0, Hash::default(), root, Hash::default(), Digest::default());
		Self {
			state,
			genesis: header.hash(),
			headers: vec![header],
			skipped_slots: 0,
			messages: MessageQueueChain::default(),
			outbox: Vec::new(),
			substitute: None,
		}
	}

	/// Another chain with the same past.
	pub fn fork(&self) -> Self {
		let mut state =
			TestExternalities::new_with_state_version(Storage::default(), StateVersion::V1);
		state.backend = self.state.backend.clone();
		state.register_extension(ReadRuntimeVersionExt::new(EXECUTOR.clone()));
		Self {
			state,
			genesis: self.genesis,
			headers: self.headers.clone(),
			skipped_slots: self.skipped_slots,
			messages: self.messages.clone(),
			outbox: self.outbox.clone(),
			substitute: self.substitute,
		}
	}

	/// Let time go by without a block.
	pub fn skip_slots(&mut self, slots: u64) {
		self.skipped_slots += slots;
	}

	/// Run a release in the place of the code in storage as long as that has the same `spec_version`, as
	/// the nodes of a chain do that have it as a `codeSubstitutes` in their chain specification.
	pub fn substitute(&mut self, release: Release) {
		self.substitute = Some(release);
	}

	/// Have the relay chain send messages, which the next block brings.
	pub fn send(&mut self, messages: impl IntoIterator<Item = Vec<u8>>) {
		let sent_at = *self.next_slot() as u32;
		self.outbox.extend(messages.into_iter().map(|msg| InboundDownwardMessage { sent_at, msg }));
	}

	/// Change the state behind the chain's back, with the types of the native runtime.
	pub fn tamper<R>(&mut self, change: impl FnOnce() -> R) -> R {
		let answer = self.state.execute_with(change);
		self.state.commit_all().expect("what was changed is a state");
		answer
	}

	/// Everything in storage.
	pub fn raw_storage(&mut self) -> BTreeMap<Vec<u8>, Vec<u8>> {
		self.read(|| {
			let value_of = |key: &[u8]| {
				sp_io::storage::get(key).expect("a key that was found has a value").to_vec()
			};
			let keys = iter::successors(sp_io::storage::next_key(&[]), |key| {
				sp_io::storage::next_key(key)
			});
			keys.map(|key| (key.clone(), value_of(&key))).collect()
		})
	}

	/// The head of the chain.
	pub fn head(&self) -> &Header {
		self.headers.last().expect("there is a genesis block")
	}

	/// Number of the head.
	pub fn number(&self) -> BlockNumber {
		self.head().number
	}

	/// Hash of the genesis block.
	pub fn genesis_hash(&self) -> Hash {
		self.genesis
	}

	/// Look into the state, with the types of the native runtime.
	pub fn read<R>(&mut self, look: impl FnOnce() -> R) -> R {
		let answer = self.state.execute_with(look);
		self.state.reset_overlay();
		answer
	}

	/// The code in storage, which the next block is executed by, unless it is substituted.
	pub fn code(&mut self) -> Vec<u8> {
		self.read(|| sp_io::storage::get(CODE)).expect("a chain has code").to_vec()
	}

	/// The code that the next block is executed by.
	fn running_code(&mut self) -> Vec<u8> {
		let code = self.code();
		let Some(substitute) = self.substitute else { return code };
		let in_storage: RuntimeVersion = decode(
			&call(&mut self.state, &code, "Core_version", &[]).expect("Core_version never fails"),
		);
		self.state.reset_overlay();
		if in_storage.spec_version == substitute.version().spec_version {
			substitute.blob().to_vec()
		} else {
			code
		}
	}

	/// Ask the running code through one of its APIs. Arguments are given as a tuple.
	pub fn ask<A: Encode, R: Decode>(&mut self, function: &str, arguments: A) -> R {
		let code = self.running_code();
		let answer = call(&mut self.state, &code, function, &arguments.encode());
		self.state.reset_overlay();
		decode(&answer.expect("questions do not fail"))
	}

	/// The version of the running code.
	pub fn version(&mut self) -> RuntimeVersion {
		self.ask("Core_version", ())
	}

	/// Where a proposal stands.
	pub fn status(&mut self, proposal: ProposalId) -> Status<BlockNumber> {
		self.read(|| Proposals::<Runtime>::get(proposal)).expect("the proposal exists").status
	}

	/// The events of the head.
	pub fn events(&mut self) -> Vec<RuntimeEvent> {
		self.read(|| {
			frame_system::Pallet::<Runtime>::read_events_no_consensus()
				.map(|record| record.event)
				.collect()
		})
	}

	/// A transaction of an account, with its next nonce, for the running code.
	pub fn sign(
		&mut self,
		who: Sr25519Keyring,
		call: impl Into<RuntimeCall>,
	) -> UncheckedExtrinsic {
		let call = call.into();
		let version = self.version();
		let account = who.to_account_id();
		let nonce: Nonce = self.ask("AccountNonceApi_account_nonce", &account);
		let extension: TxExtension = (
			CheckNonZeroSender::new(),
			CheckSpecVersion::new(),
			CheckTxVersion::new(),
			CheckGenesis::new(),
			CheckEra::from(Era::Immortal),
			CheckNonce::from(nonce),
			CheckWeight::new(),
			ChargeTransactionPayment::from(0),
		);
		let implicit = (
			(),
			version.spec_version,
			version.transaction_version,
			self.genesis,
			self.genesis,
			(),
			(),
			(),
		);
		let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
		let signature = payload.using_encoded(|bytes| who.sign(bytes));
		UncheckedExtrinsic::new_signed(call, account.into(), signature.into(), extension)
	}

	/// Author a block and import it. Transactions are left out when the block is locked.
	pub fn produce(&mut self, relay: Relay, transactions: &[UncheckedExtrinsic]) -> Authored {
		let authored = self.author(relay, transactions, false);
		self.import(&authored.block).expect("an honest block is valid");
		authored
	}

	/// Produce one block with a transaction, and say what came of its call.
	pub fn transact(
		&mut self,
		who: Sr25519Keyring,
		call: impl Into<RuntimeCall>,
	) -> DispatchResult {
		let transaction = self.sign(who, call);
		let mut authored = self.produce(Relay::Silent, &[transaction]);
		authored
			.results
			.remove(0)
			.expect("the block is open to users")
			.expect("the transaction is valid")
	}

	/// Author a block on the head; a dishonest author ignores the lock.
	pub fn author(
		&mut self,
		relay: Relay,
		transactions: &[UncheckedExtrinsic],
		ignore_lock: bool,
	) -> Authored {
		let number = self.number() + 1;
		self.try_author(relay, transactions, ignore_lock)
			.unwrap_or_else(|error| panic!("block {number}: {error}"))
	}

	/// Author a block on the head. Fails where the runtime traps.
	pub fn try_author(
		&mut self,
		relay: Relay,
		transactions: &[UncheckedExtrinsic],
		ignore_lock: bool,
	) -> Result<Authored, String> {
		let authored = self.build(relay, transactions, ignore_lock);
		// What the author computed is thrown away: the import has to come to the same.
		self.state.reset_overlay();
		authored
	}

	/// The slot of the next block.
	fn next_slot(&self) -> Slot {
		Slot::from(FIRST_RELAY_SLOT + u64::from(self.number()) + 1 + self.skipped_slots)
	}

	fn build(
		&mut self,
		relay: Relay,
		transactions: &[UncheckedExtrinsic],
		ignore_lock: bool,
	) -> Result<Authored, String> {
		let code = self.running_code();
		let number = self.number() + 1;
		let slot = self.next_slot();
		let inherents = self.inherent_data(relay, slot);
		let header = Header::new(
			number,
			Hash::default(),
			Hash::default(),
			self.head().hash(),
			Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())] },
		);

		let state = &mut self.state;
		let mut run = |function: &str, arguments: &[u8]| {
			call(state, &code, function, arguments).map_err(|error| format!("{function}: {error}"))
		};
		let mode: ExtrinsicInclusionMode = decode(&run("Core_initialize_block", &header.encode())?);
		let locked = mode == ExtrinsicInclusionMode::OnlyInherents && !ignore_lock;

		let mut extrinsics: Vec<UncheckedExtrinsic> =
			decode(&run("BlockBuilder_inherent_extrinsics", &inherents.encode())?);
		for inherent in &extrinsics {
			let applied = run("BlockBuilder_apply_extrinsic", &inherent.encode())?;
			decode::<ApplyExtrinsicResult>(&applied)
				.expect("inherents are valid")
				.expect("inherents succeed");
		}
		let mut results = Vec::new();
		for transaction in transactions {
			let result = if locked {
				None
			} else {
				let applied = run("BlockBuilder_apply_extrinsic", &transaction.encode())?;
				Some(decode::<ApplyExtrinsicResult>(&applied))
			};
			if matches!(result, Some(Ok(_))) {
				extrinsics.push(transaction.clone());
			}
			results.push(result);
		}
		let header: Header = decode(&run("BlockBuilder_finalize_block", &[])?);
		Ok(Authored { block: Block { header, extrinsics }, mode, results })
	}

	/// Execute a block of somebody else, and make it the head if it is valid.
	pub fn import(&mut self, block: &Block) -> Result<(), String> {
		let code = self.running_code();
		if let Err(error) = call(&mut self.state, &code, "Core_execute_block", &block.encode()) {
			self.state.reset_overlay();
			return Err(error);
		}
		self.state.commit_all()?;
		assert_eq!(self.state.backend.root(), block.header.state_root());
		self.headers.push(block.header.clone());
		self.messages = self.extended_messages();
		self.outbox.clear();
		Ok(())
	}

	/// Produce blocks without transactions until something is so, and return that last block.
	pub fn produce_until(
		&mut self,
		most_blocks: u32,
		mut reached: impl FnMut(&mut Self, &Authored) -> bool,
	) -> Authored {
		for _ in 0..most_blocks {
			let authored = self.produce(Relay::Silent, &[]);
			if reached(self, &authored) {
				return authored;
			}
		}
		panic!("it was not so within {most_blocks} blocks");
	}

	/// All messages of the relay chain, those that the next block brings included.
	fn extended_messages(&self) -> MessageQueueChain {
		let mut messages = self.messages.clone();
		for message in &self.outbox {
			messages.extend_downward(message);
		}
		messages
	}

	/// What an author's node tells the runtime about the outer world.
	fn inherent_data(&self, relay: Relay, slot: Slot) -> InherentData {
		let parent_head = HeadData(self.head().encode());
		let mut proof = RelayStateSproofBuilder {
			para_id: PARA_ID.into(),
			current_slot: slot,
			included_para_head: Some(parent_head.clone()),
			dmq_mqc_head: Some(self.extended_messages().head()),
			upgrade_go_ahead: match relay {
				Relay::GoAhead => Some(UpgradeGoAhead::GoAhead),
				Relay::Abort => Some(UpgradeGoAhead::Abort),
				Relay::Silent | Relay::Restricted => None,
			},
			..Default::default()
		};
		if relay == Relay::Restricted {
			proof.additional_key_values.push((
				well_known_keys::upgrade_restriction_signal(PARA_ID.into()),
				UpgradeRestriction::Present.encode(),
			));
		}
		let (relay_parent_storage_root, relay_chain_state) = proof.into_state_root_and_proof();
		let parachain = ParachainInherentData {
			validation_data: PersistedValidationData {
				parent_head,
				relay_parent_number: *slot as u32,
				relay_parent_storage_root,
				max_pov_size: cumulus_primitives_core::relay_chain::MAX_POV_SIZE,
			},
			relay_chain_state,
			downward_messages: self.outbox.clone(),
			horizontal_messages: Default::default(),
			relay_parent_descendants: Vec::new(),
			collator_peer_id: None,
		};
		let timestamp = sp_timestamp::Timestamp::new(*slot * SLOT_DURATION_MILLIS);

		let mut data = InherentData::new();
		data.put_data(sp_timestamp::INHERENT_IDENTIFIER, &timestamp).expect("it is put once");
		data.put_data(cumulus_primitives_parachain_inherent::INHERENT_IDENTIFIER, &parachain)
			.expect("it is put once");
		data
	}

	/// Store a release's blob as a preimage, and have it inspected.
	pub fn bring(&mut self, who: Sr25519Keyring, release: Release) -> DispatchResult {
		let CodeBlob { code_hash: hash, length_bytes } = release.code();
		self.transact(
			who,
			pallet_preimage::Call::note_preimage { bytes: release.blob().to_vec() },
		)?;
		self.transact(
			who,
			pallet_upgrade_orchestrator::Call::inspect_code { code_hash: hash, length_bytes },
		)
	}

	/// Have Root choose what goes wrong in the drill, and after how many converted certificates. Of what makes
	/// the chain sick, how much, in hundredths.
	pub fn choose(&mut self, fault: Fault, at_write: u32) {
		let items = vec![(Fault::key(), (fault, at_write).encode())];
		self.sudo(frame_system::Call::set_storage { items });
	}

	/// Have Root do something.
	pub fn sudo(&mut self, call: impl Into<RuntimeCall>) {
		let call = Box::new(call.into());
		self.transact(Sr25519Keyring::Alice, pallet_sudo::Call::<Runtime>::sudo { call })
			.expect("Alice may use Sudo");
		let done = self.events().into_iter().find_map(|event| match event {
			RuntimeEvent::Sudo(pallet_sudo::Event::Sudid { sudo_result }) => Some(sudo_result),
			_ => None,
		});
		done.expect("Sudo says what came of it").expect("Root may do so");
	}

	/// Propose a plan.
	pub fn propose(&mut self, who: Sr25519Keyring, plan: PlanInputOf<Runtime>) -> DispatchResult {
		self.transact(who, pallet_upgrade_orchestrator::Call::propose { plan: Box::new(plan) })
	}

	/// Vote on a proposal.
	pub fn vote(
		&mut self,
		who: Sr25519Keyring,
		proposal: ProposalId,
		vote: Vote,
	) -> DispatchResult {
		let plan_hash = self.read(|| {
			pallet_upgrade_orchestrator::Proposals::<Runtime>::get(proposal)
				.map(|proposal| proposal.plan_hash)
				.unwrap_or_default()
		});
		self.transact(who, pallet_upgrade_orchestrator::Call::vote { proposal, plan_hash, vote })
	}
}

/// The plan of an upgrade, with its rescue build. Each certificate is migrated.
pub fn plan_of(base: Release, candidate: Release, rescue: Release) -> PlanInputOf<Runtime> {
	PlanInputOf::<Runtime> {
		base_spec_version: base.version().spec_version,
		version: text_of::<DecimalVersions>(candidate.version().spec_version).into_inner(),
		candidate: Some(candidate.code()),
		rescue: Some(rescue.code()),
		reverse: None,
		not_before: None,
		scope: ScopeInput {
			prefixes: vec![
				v1::Certificates::<Runtime>::final_prefix().to_vec(),
				v1::ByHolder::<Runtime>::final_prefix().to_vec(),
				// What the single-block migrations of the drill change.
				NextId::<Runtime>::hashed_key().to_vec(),
			],
			max_keys: 10_000,
			max_bytes: 2 * 1024 * 1024,
		},
		migrations: vec![br"pallet-certificates\x00\x01".to_vec()],
		components: Vec::new(),
		failure_policy: FailurePolicy::Freeze,
		freeze_default: FreezeDefault::Confirm,
		reverse_migrations: Vec::new(),
		checks: Vec::new(),
		allow_system_version_3: false,
		max_maintenance_blocks: None,
		open_while_waiting: false,
		closed_after_rollback: false,
		manifest: Vec::new(),
		announcement: b"Certificates keep why they were revoked".to_vec(),
	}
}

/// The same plan, with the reverse build of 1.1.0: rolled back in probation, it keeps what users wrote.
pub fn keeping(plan: PlanInputOf<Runtime>) -> PlanInputOf<Runtime> {
	PlanInputOf::<Runtime> {
		reverse: Some(Release::Reverse.code()),
		reverse_migrations: vec![br"pallet-certificates\x01\x00".to_vec()],
		failure_policy: FailurePolicy::Keep,
		..plan
	}
}

/// The same plan, with everything that the pallet of the certificates stores in its scope: rolled back in
/// probation, it loses what users wrote there.
pub fn dropping(mut plan: PlanInputOf<Runtime>) -> PlanInputOf<Runtime> {
	let items = [
		"Latest",
		"Issuers",
		"NextRequestId",
		"Requests",
		"MigrationData",
		"OpenRequests",
		"UnsuccessfulRequests",
		"PendingByIssuer",
		"SensitivePaths",
		"Revisions",
		"Archive",
	];
	let pallet = twox_128(b"Certificates");
	let prefixes = items.map(|item| [pallet, twox_128(item.as_bytes())].concat());
	plan.scope.prefixes.extend(prefixes);
	plan.failure_policy = FailurePolicy::Drop;
	plan
}

/// The plan of an upgrade to 1.1.0.
pub fn plan_of_1_1_0() -> PlanInputOf<Runtime> {
	plan_of(Release::First, Release::Second, Release::Rescue)
}

/// Put a preset's values over the defaults, as tools that make chain specifications do.
fn merge(defaults: &mut Value, patch: Value) {
	match (defaults, patch) {
		(Value::Object(defaults), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(defaults.entry(key).or_insert(Value::Null), value);
			}
		},
		(place, value) => *place = value,
	}
}
