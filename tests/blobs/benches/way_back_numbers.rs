// SPDX-License-Identifier: Apache-2.0

//! What the way back costs, counted block by block on real blobs: a drill of 1.1.0 whose migration fails
//! half way, with values of four sizes in its scope, and a good 1.1.0 with and without the orchestrator.
//!
//! Each block is authored and imported by the [`Chain`], and executed once more with a recorder: so
//! what it wrote and proved is counted, not estimated. Everything but times is the same in each run.
//!
//! Prints Markdown. `./scripts/bench` runs it; `--quick` takes a tenth of the entries, and `--blocks` says
//! of each block what it claims and what it proves.

use codec::Encode;
use cumulus_pallet_parachain_system::PendingValidationCode;
use cumulus_primitives_core::relay_chain::MAX_POV_SIZE;
use cumulus_primitives_proof_size_hostfunction::storage_proof_size;
use frame_support::{storage::StoragePrefixedMap, weights::Weight};
use frame_system::{BlockWeight, RawOrigin};
use pallet_certificates::{
	migrations::{v0, v1},
	CertificateId, NextId, Pallet as Certificates,
};
use pallet_upgrade_orchestrator::{
	lifecycle::Status, maintenance::Task, Event, PlanInputOf, Pruning, Recovery, SnapshotPages,
	Snapshots, VersionedRecovery,
};
use sc_executor::WasmExecutor;
use sp_core::{
	storage::{well_known_keys::CODE, StateVersion, Storage},
	traits::{CallContext, CodeExecutor, ReadRuntimeVersionExt, RuntimeCode, WrappedRuntimeCode},
};
use sp_io::{hashing::twox_128, TestExternalities};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve};
use std::{
	collections::{BTreeMap, BTreeSet},
	fmt,
	sync::LazyLock,
	time::{Duration, Instant},
};
use upgrade_orchestrator_blob_tests::{plan_of, Authored, Chain, Fault, Relay, Release};
use upgrade_orchestrator_sample_runtime::{genesis_config_presets::CERTIFICATES, Runtime};

/// The only proposal of each chain here.
const PROPOSAL: u32 = 0;
/// Far more blocks than anything here takes.
const TOO_MANY: u32 = 3_000;
/// Ids of entries that no migration looks at: they begin above those of certificates.
const FIRST_EXTRA_ID: CertificateId = 1_000_000_000;

/// All of storage.
type Raw = BTreeMap<Vec<u8>, Vec<u8>>;
/// What a collator's node executes blocks with.
type Executor = WasmExecutor<(sp_io::SubstrateHostFunctions, storage_proof_size::HostFunctions)>;

/// One for all chains: each blob is compiled once.
static EXECUTOR: LazyLock<Executor> = LazyLock::new(|| {
	WasmExecutor::builder().with_runtime_cache_size(Release::ALL.len() as u8).build()
});

/// What is done in a block.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Phase {
	Enactment,
	Capture,
	Migration,
	Invariants,
	Verification,
	Restore,
	Relay,
	Rescue,
	Pruning,
	Idle,
}

impl fmt::Display for Phase {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::Enactment => "enactment",
			Self::Capture => "capture",
			Self::Migration => "migration",
			Self::Invariants => "invariants only",
			Self::Verification => "verification",
			Self::Restore => "restore",
			Self::Relay => "waiting for the relay chain",
			Self::Rescue => "first blocks of the rescue build",
			Self::Pruning => "pruning",
			Self::Idle => "none (open blocks)",
		})
	}
}

/// What came out of one block.
struct Counted {
	phase: Phase,
	locked: bool,
	/// The keys that it wrote or removed.
	written: BTreeSet<Vec<u8>>,
	/// Bytes of the nodes of the state's trie that it takes to execute it.
	proof: u64,
	/// What it takes from a block, as it says itself.
	claimed: Weight,
	/// How long its import took.
	time: Duration,
}

/// The same state as a chain's, in which each block is executed again while everything is recorded.
struct Recorder {
	state: TestExternalities,
}

impl Recorder {
	fn new(chain: &mut Chain) -> Self {
		let (code, top) = (chain.code(), chain.raw_storage());
		let storage = Storage { top, ..Default::default() };
		let mut state =
			TestExternalities::new_with_code_and_state(&code, storage, StateVersion::V1);
		state.register_extension(ReadRuntimeVersionExt::new(EXECUTOR.clone()));
		Self { state }
	}

	/// Execute a block, and return what it wrote and how large its proof is.
	fn execute(&mut self, authored: &Authored, code: &[u8]) -> (BTreeSet<Vec<u8>>, u64) {
		let fetcher = WrappedRuntimeCode(code.into());
		let hash = sp_io::hashing::blake2_256(code).to_vec();
		let code = RuntimeCode { code_fetcher: &fetcher, heap_pages: None, hash };
		let block = authored.block.encode();
		let (executed, proof) = self.state.execute_and_prove(|| {
			sp_externalities::with_externalities(|ext| {
				let context = CallContext::Onchain { import: true };
				EXECUTOR.call(ext, &code, "Core_execute_block", &block, context).0
			})
		});
		executed.expect("there are externalities").expect("the block is valid");
		let written =
			self.state.overlayed_changes().changes().map(|(key, _)| key.clone()).collect();
		self.state.commit_all().expect("what it wrote is a state");
		assert_eq!(*self.state.backend.root(), authored.block.header.state_root);
		(written, proof.encoded_size() as u64)
	}
}

/// An upgrade from its enactment to its end, block by block.
struct Story {
	blocks: Vec<Counted>,
	/// What was in scope when all of it was captured, and when the fault was found.
	captured: Raw,
	at_fault: Raw,
	/// Entries and bytes of the snapshot, as its header counts them, and pages with their keys as stored.
	keys: u32,
	bytes: u64,
	pages: u32,
	page_bytes: u64,
	/// Keys that the restore says it wrote, and removed.
	restored: Option<(u32, u32)>,
	end: String,
}

/// What all keys start with that an upgrade may change.
fn scope() -> Vec<Vec<u8>> {
	vec![
		twox_128(b"Certificates").to_vec(),
		[twox_128(b"MultiBlockMigrations"), twox_128(b"Historic")].concat(),
	]
}

fn is_below(key: &[u8], prefixes: &[Vec<u8>]) -> bool {
	prefixes.iter().any(|prefix| key.starts_with(prefix))
}

impl Story {
	/// Tell what becomes of a plan that is approved.
	fn of(chain: &mut Chain) -> Self {
		let mut story = Self {
			blocks: Vec::new(),
			captured: Raw::new(),
			at_fault: Raw::new(),
			keys: 0,
			bytes: 0,
			pages: 0,
			page_bytes: 0,
			restored: None,
			end: String::new(),
		};
		let mut recorder = Recorder::new(chain);
		while !chain.status(PROPOSAL).is_final() || is_pruning(chain) {
			assert!(story.blocks.len() < TOO_MANY as usize, "{:?}", chain.status(PROPOSAL));
			let counted = Self::block(chain, &mut recorder);
			for event in chain.upgrade_events() {
				match event {
					Event::Captured { .. } => story.look_at_snapshot(chain),
					Event::FaultFound { .. } => story.at_fault = in_scope(chain),
					Event::Restored { written, removed, .. } => {
						story.restored = Some((written, removed))
					},
					_ => {},
				}
			}
			if every_block() {
				let Counted { phase, written, proof, claimed, time, .. } = &counted;
				let (number, written) = (chain.number(), written.len());
				let (claimed_proof, claimed_time) =
					(claimed.proof_size(), claimed.ref_time() / 1_000_000_000);
				let time = time.as_millis();
				say(format!(
					"#{number} {phase}: {written} keys written, proof {proof} of {claimed_proof} B, \
					 {time} of {claimed_time} ms"
				));
			}
			story.blocks.push(counted);
		}
		story.end = format!("{:?}", chain.status(PROPOSAL));
		story
	}

	/// Produce one block.
	fn block(chain: &mut Chain, recorder: &mut Recorder) -> Counted {
		let code = chain.code();
		let before = chain.status(PROPOSAL);
		let pruning = is_pruning(chain);
		let relay = match chain.read(PendingValidationCode::<Runtime>::exists) {
			true => Relay::GoAhead,
			false => Relay::Silent,
		};
		let authored = chain.author(relay, &[], false);
		let (written, proof) = recorder.execute(&authored, &code);
		let start = Instant::now();
		chain.import(&authored.block).expect("an honest block is valid");
		let time = start.elapsed();
		let measuring = chain.read(|| Recovery::<Runtime>::get(PROPOSAL)).is_some_and(|recovery| {
			let VersionedRecovery::V1(recovery) = recovery;
			matches!(recovery.task, Task::Measure { .. })
		});
		let locked = authored.is_locked();
		let phase = match before {
			_ if !locked && pruning => Phase::Pruning,
			_ if !locked => Phase::Idle,
			Status::Queued { .. } => Phase::Enactment,
			Status::CodeScheduled { .. } | Status::Capturing { .. } | Status::Verifying { .. }
				if measuring =>
			{
				Phase::Invariants
			},
			Status::CodeScheduled { .. } | Status::Capturing { .. } => Phase::Capture,
			Status::Migrating { .. } => Phase::Migration,
			Status::Verifying { .. } => Phase::Verification,
			Status::Restoring { .. } => Phase::Restore,
			Status::RescueScheduled { .. } if code != Release::Rescue.blob() => Phase::Relay,
			Status::RescueScheduled { .. } | Status::RescueVerifying { .. } => Phase::Rescue,
			other => panic!("no block is locked for {other:?}"),
		};
		let claimed = chain.read(BlockWeight::<Runtime>::get).total();
		Counted { phase, locked, written, proof, claimed, time }
	}

	fn look_at_snapshot(&mut self, chain: &mut Chain) {
		self.captured = in_scope(chain);
		let header = chain.read(|| Snapshots::<Runtime>::get(PROPOSAL)).expect("it was taken");
		(self.keys, self.bytes, self.pages) =
			(header.key_count, header.byte_count.into(), header.page_count);
		let prefix = SnapshotPages::<Runtime>::final_prefix();
		let pages: Vec<_> =
			chain.raw_storage().into_iter().filter(|(key, _)| key.starts_with(&prefix)).collect();
		assert_eq!(pages.len(), self.pages as usize);
		self.page_bytes = pages.iter().map(|(key, page)| (key.len() + page.len()) as u64).sum();
	}

	fn blocks_of(&self, phase: Phase) -> u32 {
		self.blocks.iter().filter(|block| block.phase == phase).count() as u32
	}

	/// How many keys were written in these phases that are, or are not, below these prefixes.
	fn writes(&self, phases: &[Phase], prefixes: &[Vec<u8>]) -> u32 {
		let blocks = self.blocks.iter().filter(|block| phases.contains(&block.phase));
		blocks.flat_map(|block| &block.written).filter(|key| is_below(key, prefixes)).count() as u32
	}

	/// The keys in scope that the migration had changed.
	fn changed(&self) -> BTreeSet<&Vec<u8>> {
		let keys = self.captured.keys().chain(self.at_fault.keys());
		keys.filter(|key| self.captured.get(*key) != self.at_fault.get(*key)).collect()
	}
}

/// Whether pages wait for their deletion.
fn is_pruning(chain: &mut Chain) -> bool {
	chain.read(|| !Pruning::<Runtime>::get().is_empty())
}

/// Everything in storage that an upgrade may change.
fn in_scope(chain: &mut Chain) -> Raw {
	let prefixes = scope();
	chain.raw_storage().into_iter().filter(|(key, _)| is_below(key, &prefixes)).collect()
}

/// The development chain with this many certificates.
fn chain_with(certificates: CertificateId) -> Chain {
	let mut chain = Chain::new(Release::First);
	chain.tamper(|| {
		for id in certificates..CERTIFICATES {
			v0::Certificates::<Runtime>::remove(id);
		}
		NextId::<Runtime>::mutate(|next| *next = (*next).min(certificates));
		for id in CERTIFICATES..certificates {
			let holder = [Alice, Bob, Charlie, Dave, Eve][id as usize % 5].to_account_id();
			let (subject, version) = (format!("Subject {id:04}"), "1.0.0".into());
			Certificates::<Runtime>::issue(RawOrigin::Root.into(), holder, subject, version)
				.expect("they are all different");
		}
	});
	chain
}

/// Bytes that do not repeat.
fn noise(length: usize, seed: u32) -> Vec<u8> {
	let blocks = (0u32..).flat_map(|index| sp_io::hashing::blake2_256(&(seed, index).encode()));
	blocks.take(length).collect()
}

/// Have an upgrade approved whose scope has room for everything.
fn approve(chain: &mut Chain, candidate: Release) {
	for release in [candidate, Release::Rescue] {
		chain.bring(Bob, release).expect("there is room for it");
	}
	let mut plan: PlanInputOf<Runtime> = plan_of(Release::First, candidate, Release::Rescue);
	(plan.scope.max_keys, plan.scope.max_bytes) = (1_000_000, 200 * 1024 * 1024);
	assert_eq!(chain.approve(plan, [Bob, Charlie, Dave]), PROPOSAL);
}

/// A drill whose migration fails at half of the certificates.
struct Drill {
	name: &'static str,
	size: usize,
	extra: u32,
	certificates: CertificateId,
	/// Whether the keys of the extra values lie in the trie as unfavourably as keys can.
	sparse: bool,
}

/// A key as long as that of a certificate, in a trie in which each branch has two children.
fn sparse_key(index: u32) -> Vec<u8> {
	let bits = (0..24).rev().map(|bit| ((index >> bit) & 1) as u8).collect::<Vec<_>>();
	let path = bits.chunks(2).map(|bits| bits[0] << 4 | bits[1]);
	v0::Certificates::<Runtime>::final_prefix().into_iter().chain(path).collect()
}

impl Drill {
	fn run(&self) -> Story {
		let mut chain = chain_with(self.certificates);
		chain.tamper(|| {
			for index in 0..self.extra {
				let key = match self.sparse {
					true => sparse_key(index),
					false => v0::Certificates::<Runtime>::hashed_key_for(FIRST_EXTRA_ID + index),
				};
				sp_io::storage::set(&key, &noise(self.size, index));
			}
		});
		approve(&mut chain, Release::Drill);
		chain.choose(Fault::Migration, self.certificates / 2);
		let before = in_scope(&mut chain);
		let story = Story::of(&mut chain);
		assert!(story.end.starts_with("RolledBack"), "{}", story.end);
		assert!(story.end.contains("MigrationFailed"), "{}", story.end);
		assert!(before == in_scope(&mut chain), "the state is restored");
		story
	}
}

/// Collects what the issue asks for.
#[derive(Default)]
struct Goals {
	rows: Vec<(bool, String)>,
}

impl Goals {
	fn at_most(&mut self, what: impl fmt::Display, found: f64, goal: f64, digits: usize) {
		let text = format!("| {what} | {found:.digits$} | ≤ {goal} |");
		self.rows.push((found <= goal, text));
	}
}

/// Whether to say something of each block.
fn every_block() -> bool {
	std::env::args().any(|argument| argument == "--blocks")
}

fn say(what: impl fmt::Display) {
	eprintln!("    {what}");
}

fn main() {
	let quick = std::env::args().any(|argument| argument == "--quick");
	let part = |count: u32| if quick { count / 10 } else { count };
	let mut goals = Goals::default();
	let drill = |name, size, count| Drill {
		name,
		size,
		extra: part(count),
		certificates: CERTIFICATES,
		sparse: false,
	};
	let drills = [
		drill("32 B", 32, 40_000),
		drill("100 B", 100, 40_000),
		drill("1 KiB", 1024, 20_000),
		// Few certificates, or they would be most of the keys.
		Drill { certificates: 20, ..drill("100 KiB", 100 * 1024, 1_000) },
		Drill { sparse: true, ..drill("32 B, sparse trie", 32, 40_000) },
	];
	let stories: Vec<_> = drills
		.iter()
		.map(|drill| {
			let Drill { name, extra, certificates, .. } = drill;
			say(format!("drill with {certificates} certificates and {extra} values of {name}"));
			(drill, drill.run())
		})
		.collect();
	capture(&stories, &mut goals);
	restore(&stories, &mut goals);
	blocks(&stories, &mut goals);
	let good = downtime(quick, &mut goals);
	let drills = stories.iter().map(|(drill, story)| (drill.name.to_string(), story));
	weights(drills.chain(good.iter().map(|(name, story)| (name.clone(), story))), &mut goals);

	println!("\n## Goals\n\n| | what | found | goal |\n|---|---|---|---|");
	for (met, row) in &goals.rows {
		println!("| {} {row}", if *met { "met" } else { "**not met**" });
	}
	let met = goals.rows.iter().filter(|(met, _)| *met).count();
	println!("\n{met} of {} met.", goals.rows.len());
}

fn ratio(one: impl Into<f64>, other: impl Into<f64>) -> f64 {
	let (one, other) = (one.into(), other.into());
	if other == 0.0 {
		if one == 0.0 {
			1.0
		} else {
			f64::INFINITY
		}
	} else {
		one / other
	}
}

/// Of the blocks of the capture.
fn capture(stories: &[(&Drill, Story)], goals: &mut Goals) {
	let own = [twox_128(b"UpgradeOrchestrator").to_vec()];
	println!("## Capture\n");
	println!("| values | keys captured | their bytes | pages | writes | writes per key | bytes written per byte |");
	println!("|---|---|---|---|---|---|---|");
	for (drill, story) in stories {
		let writes = story.writes(&[Phase::Capture, Phase::Invariants], &own);
		let per_key = ratio(writes, story.keys);
		let overhead = story.page_bytes as f64 / story.bytes as f64;
		let Drill { name, .. } = drill;
		let Story { keys, bytes, pages, .. } = story;
		println!(
			"| {name} | {keys} | {bytes} | {pages} | {writes} | {per_key:.4} | {overhead:.3} |"
		);
		if *name == "100 B" {
			goals.at_most("storage writes per captured key at 100 B", per_key, 0.02, 4);
		}
		goals.at_most(format!("bytes written per byte captured at {name}"), overhead, 1.1, 3);
	}
	println!("\nWrites are all keys that the orchestrator wrote in these blocks, its bookkeeping included.");
}

/// Of the blocks of the restore.
fn restore(stories: &[(&Drill, Story)], goals: &mut Goals) {
	let own = [twox_128(b"UpgradeOrchestrator").to_vec()];
	let back = [Phase::Restore, Phase::Relay, Phase::Rescue];
	println!("\n## Restore\n");
	println!("| values | keys the migration changed | its writes | writes of the restore | of these to unchanged keys | bookkeeping | ratio |");
	println!("|---|---|---|---|---|---|---|");
	for (drill, story) in stories {
		let changed = story.changed();
		let undone = story.writes(&[Phase::Migration], &scope());
		let written = story.writes(&back, &scope());
		let unchanged = story
			.blocks
			.iter()
			.filter(|block| back.contains(&block.phase))
			.flat_map(|block| &block.written)
			.filter(|key| is_below(key, &scope()) && !changed.contains(key))
			.count();
		let bookkeeping = story.writes(&back, &own);
		assert_eq!(story.restored.map(|(written, removed)| written + removed), Some(written));
		let ratio = ratio(written, undone);
		let (name, changed) = (drill.name, changed.len());
		println!("| {name} | {changed} | {undone} | {written} | {unchanged} | {bookkeeping} | {ratio:.3} |");
		goals.at_most(
			format!("writes of the restore per write of the migration, at {name}"),
			ratio,
			1.2,
			3,
		);
		goals.at_most(
			format!("keys written by the restore that were not changed, at {name}"),
			unchanged as f64,
			0.0,
			0,
		);
	}
	println!("\nBookkeeping is what the orchestrator writes into its own storage in these blocks.");
}

/// Of all locked blocks of the drill.
fn blocks(stories: &[(&Drill, Story)], goals: &mut Goals) {
	let phases = [
		Phase::Enactment,
		Phase::Invariants,
		Phase::Capture,
		Phase::Migration,
		Phase::Restore,
		Phase::Relay,
		Phase::Rescue,
	];
	println!("\n## Blocks of a failed upgrade\n");
	let names: Vec<_> = phases.iter().map(ToString::to_string).collect();
	println!(
		"| values | keys | {} | failed run | fault to restored | fault to open |",
		names.join(" | ")
	);
	println!("|---|---|{}---|---|---|", "---|".repeat(phases.len()));
	for (drill, story) in stories {
		let of = phases.map(|phase| story.blocks_of(phase));
		let [_, invariants, capture, migration, restore, _, rescue] = of;
		let failed = invariants + capture + migration;
		let open = restore + rescue;
		let of = of.map(|blocks| blocks.to_string()).join(" | ");
		println!("| {} | {} | {of} | {failed} | {restore} | {open} |", drill.name, story.keys);
		let goal = 1.5 * f64::from(failed) + 3.0;
		goals.at_most(
			format!("blocks from the fault to open, at {}: 1.5 × {failed} + 3", drill.name),
			open.into(),
			goal,
			0,
		);
	}
	println!("\nThe failed run is from the candidate's first block to the fault, and what is waited for the relay chain is not counted.");
}

/// A good 1.1.0, with and without the orchestrator.
fn downtime(quick: bool, goals: &mut Goals) -> Vec<(String, Story)> {
	println!("\n## Downtime of a good upgrade\n");
	println!("| certificates | without us | enactment | capture | migration | verification | invariants only | with us | of these without invariants | ratio |");
	println!("|---|---|---|---|---|---|---|---|---|---|");
	let counts: &[u32] = if quick { &[2_000] } else { &[2_000, 10_000, 50_000] };
	counts
		.iter()
		.map(|&certificates| {
			say(format!("good upgrade of {certificates} certificates, with us and without"));
			let mut chain = chain_with(certificates);
			// As the relay chain can force it: nobody's plan, and the migrator runs as if it were alone.
			let mut alone = chain.fork();
			alone.tamper(|| sp_io::storage::set(CODE, Release::Second.blob()));
			let mut without = 0;
			while alone.produce(Relay::Silent, &[]).is_locked() {
				without += 1;
			}
			assert_eq!(
				alone.read(|| v1::ByHolder::<Runtime>::iter().count()),
				certificates as usize
			);

			approve(&mut chain, Release::Second);
			let story = Story::of(&mut chain);
			assert!(story.end.starts_with("Confirmed"), "{}", story.end);
			let locked = story.blocks.iter().filter(|block| block.locked).count() as u32;
			let invariants = story.blocks_of(Phase::Invariants);
			let with = locked - invariants;
			let of = [Phase::Enactment, Phase::Capture, Phase::Migration, Phase::Verification]
				.map(|phase| story.blocks_of(phase).to_string());
			let ratio = ratio(with, without);
			println!(
				"| {certificates} | {without} | {} | {invariants} | {locked} | {with} | {ratio:.3} |",
				of.join(" | "),
			);
			goals.at_most(
				format!(
					"blocks of downtime with us per block without, {certificates} certificates"
				),
				ratio,
				1.25,
				3,
			);
			(format!("good upgrade, {certificates}"), story)
		})
		.collect()
}

/// Whether blocks are as heavy as they say.
fn weights<'a>(stories: impl Iterator<Item = (String, &'a Story)>, goals: &mut Goals) {
	let mut worst = BTreeMap::<(Phase, usize), f64>::new();
	let mut largest = BTreeMap::<Phase, u64>::new();
	let mut times = BTreeMap::<Phase, (Duration, u64)>::new();
	let mut names = Vec::new();
	for (column, (name, story)) in stories.enumerate() {
		for block in &story.blocks {
			let share = block.proof as f64 / block.claimed.proof_size() as f64;
			let known = worst.entry((block.phase, column)).or_default();
			*known = known.max(share);
			let known = largest.entry(block.phase).or_default();
			*known = block.proof.max(*known);
			let (time, claimed) = times.entry(block.phase).or_default();
			*time += block.time;
			*claimed += block.claimed.ref_time();
		}
		names.push(name);
	}
	println!("\n## Blocks against the weight that they claim\n");
	println!("Proof of the heaviest block of each phase, as a share of what that block claims; the largest proof; and the");
	println!("time of all imports together, as a share of the time that they claim.\n");
	println!("| phase | {} | largest proof | time |", names.join(" | "));
	println!("|---|{}---|---|", "---|".repeat(names.len()));
	for (phase, proof) in &largest {
		let shares = (0..names.len()).map(|column| worst.get(&(*phase, column)).copied());
		let cells: Vec<_> = shares
			.clone()
			.map(|share| share.map_or("–".into(), |share| format!("{share:.2}")))
			.collect();
		let (time, claimed) = times[phase];
		let time = time.as_nanos() as f64 * 1e3 / claimed as f64;
		println!("| {phase} | {} | {proof} B | {time:.2} |", cells.join(" | "));
		// What the other two are heavy with is not ours: see below.
		if !matches!(phase, Phase::Idle | Phase::Relay) {
			let share = shares.flatten().fold(0.0, f64::max);
			goals.at_most(
				format!("proof per byte claimed, worst block of: {phase}"),
				share,
				1.0,
				2,
			);
		}
	}
	println!("\nA block may prove {MAX_POV_SIZE} bytes. The state is in memory: with a database reads take longer. In the block");
	println!("in which the relay chain lets code in, `cumulus-pallet-parachain-system` reads all of it and claims nothing for");
	println!("that: these are the shares above 1 among open blocks and those that wait.");
}
