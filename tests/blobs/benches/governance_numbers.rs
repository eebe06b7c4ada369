// SPDX-License-Identifier: Apache-2.0

//! What it costs to decide an upgrade and hand its code over, by the weights that the sample runtime charges:
//! with the orchestrator, and with `pallet-collective`, `pallet-scheduler`, `pallet-preimage` and
//! `System::set_code` alone.
//!
//! Prints Markdown. `./scripts/bench` runs it. Weights are the worst cases of benchmarks: the orchestrator's of
//! this project's, those of the other pallets of the run that their crates bring.

use frame_support::weights::Weight;
use frame_system::WeightInfo as _;
use pallet_collective::WeightInfo as _;
use pallet_preimage::WeightInfo as _;
use pallet_scheduler::WeightInfo as _;
use pallet_upgrade_orchestrator::WeightInfo as _;
use upgrade_orchestrator_sample_runtime::{
	configs::governance::CouncilInstance, weights::UpgradeOrchestratorWeight as Ours, Runtime,
};

type Collective = <Runtime as pallet_collective::Config<CouncilInstance>>::WeightInfo;
type Preimage = <Runtime as pallet_preimage::Config>::WeightInfo;
type Scheduler = <Runtime as pallet_scheduler::Config>::WeightInfo;
type System = <Runtime as frame_system::Config>::SystemWeightInfo;

/// Bytes of the candidate, and of the rescue build: a compressed release of the sample.
const BLOB: u32 = 600_000;
/// Members of the council, and how many of them say aye before it is decided.
const MEMBERS: u32 = 5;
const AYES: u32 = 4;

/// A step of one of the ways, and what it weighs.
struct Step {
	name: &'static str,
	weight: Weight,
}

fn step(name: &'static str, weight: Weight) -> Step {
	Step { name, weight }
}

fn cells(weight: Weight) -> String {
	format!("{:.2} | {:.1}", weight.ref_time() as f64 / 1e9, weight.proof_size() as f64 / 1024.0)
}

fn print(title: &str, steps: &[Step]) -> Weight {
	println!("### {title}\n\n| step | time (ms) | proof (KiB) |\n|---|---|---|");
	let mut all = Weight::zero();
	for Step { name, weight } in steps {
		println!("| {name} | {} |", cells(*weight));
		all.saturating_accrue(*weight);
	}
	println!("| **all** | {} |\n", cells(all));
	all
}

fn main() {
	println!(
		"## Governance\n\nA blob has {BLOB} bytes, {AYES} of {MEMBERS} members say aye. Times and proofs are \
		 the weights that are charged, which are worst cases.\n"
	);
	let votes = |one: Weight| one.saturating_mul(AYES.into());
	let blobs = [
		step("note the candidate as a preimage", Preimage::note_preimage(BLOB)),
		step("inspect it", Ours::inspect_code(BLOB)),
		step("note the rescue build", Preimage::note_preimage(BLOB)),
		step("inspect it", Ours::inspect_code(BLOB)),
	];
	let ours = [
		step("propose", Ours::propose()),
		step("votes", votes(Ours::vote())),
		step("the eta comes: the block is declared locked", Ours::service_timers(1)),
		step("enact: all checks, and the code is handed over", Ours::enact(BLOB)),
	];
	// A motion holds its whole call, and the scheduler makes a preimage of it.
	let theirs = [
		step(
			"propose the motion that schedules `set_code`, with the code in it",
			Collective::propose_proposed(BLOB, MEMBERS, 1),
		),
		step("votes", votes(Collective::vote(MEMBERS))),
		step("close it", Collective::close_early_approved(BLOB, MEMBERS, 1)),
		step("schedule", Scheduler::schedule(0)),
		step("the code becomes a preimage", Preimage::note_no_deposit_preimage(BLOB)),
		step(
			"the scheduler finds it and reads it",
			Scheduler::service_agendas_base()
				.saturating_add(Scheduler::service_agenda_base(1))
				.saturating_add(Scheduler::service_task_fetched(BLOB))
				.saturating_add(Scheduler::execute_dispatch_unsigned()),
		),
		step("`set_code`", System::set_code()),
	];
	let before = print("Blobs, with the orchestrator: once for each of them", &blobs);
	let ours = print("From proposal to enactment, with the orchestrator", &ours);
	let theirs = print("The same with collective, scheduler, preimage and `set_code`", &theirs);

	println!("### Against each other\n\n| | time (ms) | proof (KiB) |\n|---|---|---|");
	println!("| with the orchestrator, proposal to enactment | {} |", cells(ours));
	println!("| with its blobs | {} |", cells(ours.saturating_add(before)));
	println!("| without it | {} |", cells(theirs));
	let ratio = |a: u64, b: u64| a as f64 / b as f64;
	println!(
		"| proposal to enactment, times what it is without it; goal: ≤ 1 | {:.2} | {:.2} |",
		ratio(ours.ref_time(), theirs.ref_time()),
		ratio(ours.proof_size(), theirs.proof_size())
	);
	println!("\n### One voter more\n\n| | time (ms) | proof (KiB) |\n|---|---|---|");
	println!("| with the orchestrator, members | {} |", cells(Ours::vote()));
	println!("| with the orchestrator, a holder | {} |", cells(Ours::vote_with_stake()));
	println!("| `pallet-collective` of {MEMBERS} | {} |", cells(Collective::vote(MEMBERS)));
	println!("| `pallet-collective` of 100 | {} |", cells(Collective::vote(100)));
}
