// SPDX-License-Identifier: Apache-2.0

//! What it costs to decide an upgrade and hand its code over, by the weights that the sample runtime charges:
//! with the orchestrator, and with `pallet-collective`, `pallet-scheduler`, `pallet-preimage` and
//! `System::set_code` alone.
//!
//! And what a block of a probation costs more. Prints Markdown. `./scripts/bench` runs it. Weights are the worst
//! cases of benchmarks, all of them measured by `./scripts/weights` in one go.

use frame_support::{traits::Get, weights::Weight};
use frame_system::WeightInfo as _;
use pallet_collective::WeightInfo as _;
use pallet_preimage::WeightInfo as _;
use pallet_scheduler::WeightInfo as _;
use pallet_upgrade_orchestrator::{health::HealthMetrics, WeightInfo as _};
use upgrade_orchestrator_sample_runtime::{
	configs::governance::CouncilInstance, weights::UpgradeOrchestratorWeight as Ours, Runtime,
};

type Metrics = <Runtime as pallet_upgrade_orchestrator::Config>::Metrics;
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
	let blobs = [
		step("note the candidate as a preimage", Preimage::note_preimage(BLOB)),
		step("inspect it", Ours::inspect_code(BLOB)),
		step("note the rescue build", Preimage::note_preimage(BLOB)),
		step("inspect it", Ours::inspect_code(BLOB)),
	];
	let ours = [
		step("propose", Ours::propose()),
		step("votes that only count", Ours::vote_counted().saturating_mul((AYES - 1).into())),
		step("the vote that approves", Ours::vote_counted().saturating_add(Ours::approve())),
		step(
			"the eta comes: the block is declared locked",
			Ours::service_timers(0) + Ours::timers_not_due(1),
		),
		step("enact: all checks, and the code is handed over", Ours::enact(BLOB)),
	];
	// A motion holds its whole call, and the scheduler makes a preimage of it.
	let theirs = [
		step(
			"propose the motion that schedules `set_code`, with the code in it",
			Collective::propose_proposed(BLOB, MEMBERS, 1),
		),
		step("votes", Collective::vote(MEMBERS).saturating_mul(AYES.into())),
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
	println!("\n### One more\n\n| | time (ms) | proof (KiB) |\n|---|---|---|");
	println!("| voter with the orchestrator, a member | {} |", cells(Ours::vote_counted()));
	println!(
		"| voter with the orchestrator, a holder | {} |",
		cells(Ours::vote_with_stake_counted())
	);
	println!(
		"| voter of `pallet-collective` with {MEMBERS} | {} |",
		cells(Collective::vote(MEMBERS))
	);
	println!("| voter of `pallet-collective` with 100 | {} |", cells(Collective::vote(100)));
	// Read when it is checked at the proposal and at the enactment, and to run.
	let component = |length| Ours::component(length).saturating_mul(3);
	println!(
		"| component with a call of 100 bytes, besides what the call does | {} |",
		cells(component(100))
	);
	println!("| component with a call of 64 KiB | {} |", cells(component(64 * 1024)));

	println!("\n### A block in probation\n\nIn which each check is due, whose metric is the most expensive one of the sample.\n");
	println!("| checks | time (ms) | proof (KiB) | share of a block's time |\n|---|---|---|---|");
	println!("| none: an idle block | {} | |", cells(Ours::on_initialize_idle()));
	let block = <Runtime as frame_system::Config>::BlockWeights::get().max_block;
	for checks in [1, 4, 8] {
		let weight = Ours::sample(checks)
			.saturating_add(Metrics::largest_weight().saturating_mul(checks.into()));
		let share = 100.0 * weight.ref_time() as f64 / block.ref_time() as f64;
		println!("| {checks} | {} | {share:.2} % |", cells(weight));
	}
}
