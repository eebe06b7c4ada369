// SPDX-License-Identifier: Apache-2.0

//! Two chains to test on: one that applies its code by itself, and a parachain that asks its relay chain.

pub mod migrations;
#[macro_use]
mod chain;
pub mod para;
pub mod referenda;
pub mod solo;

pub use migrations::*;

use crate::{
	blob_builder,
	health::Facts,
	invariant::{Invariant, Measured, NotMeasurable, StandingInvariant, When, Witness},
	plan::ORCHESTRATOR_API,
	Api, ArtefactInput, AttestationKind, Class, ClassPolicies, CodeBlob, Config, Electorate,
	FailurePolicy, FreezeDefault, HealthChecks, HealthMetric, HoldersElectorate, MembersElectorate,
	PlanInput, PlanInputOf, PlanOf, Policy, RequiredAttestations, ScopeInput, UpgradeHooks,
	UpgradeStep, UpgradeValidator, Voters,
};
use codec::Encode;
use frame_support::{
	ensure,
	pallet_prelude::{DispatchResult, DispatchResultWithPostInfo},
	parameter_types,
	traits::{fungible::Inspect, EnsureOriginWithArg, Get, SortedMembers, StorePreimage},
	weights::{Weight, WeightMeter},
};
use frame_system::RawOrigin;
use sp_runtime::{traits::Hash, DispatchError, Perbill};
use sp_version::RuntimeVersion;
use std::marker::PhantomData;

/// What a call that gives weight back came to.
pub fn result(outcome: DispatchResultWithPostInfo) -> DispatchResult {
	outcome.map(drop).map_err(|failed| failed.error)
}

/// Accounts of both chains.
pub const ALICE: u64 = 1;
pub const BOB: u64 = 2;
pub const CHARLIE: u64 = 3;
pub const DAVE: u64 = 4;
pub const EVE: u64 = 5;
/// A member of nothing.
pub const STRANGER: u64 = 9;

pub const BASE_DEPOSIT: u64 = 1_000;
pub const FUNDS: u64 = 1_000_000_000;

/// A runtime API that both chains require besides the orchestrator's.
pub const OTHER_API: Api = (*b"otherapi", 3);

/// Who speaks for the referenda of the chain.
pub const REFERENDA: u64 = 78;
/// Who has the emergency powers.
pub const EMERGENCY: u64 = 79;
/// Who may make statements on plans, besides members of the council.
pub const AUDITORS: [u64; 2] = [81, 82];

pub const EMERGENCY_COOLDOWN: u64 = 25;
pub const RATIFICATION_PERIOD: u64 = 12;
pub const BREAKER_PERIOD: u64 = 20;
pub const SAFE_MODE_PERIOD: u64 = 8;
pub const SET_BACK: u64 = 15;
pub const ATTESTATION_LIFETIME: u64 = 60;
pub const OBJECTION_PERIOD: u64 = 8;
pub const MIN_STAKE: u64 = 10;
pub const BASELINE_WINDOW: u64 = 6;

pub const GENESIS_SPEC_VERSION: u32 = 10_000_000;

parameter_types! {
	/// The version that the native code of a test plays.
	pub static Running: RuntimeVersion = release("1.0.0", GENESIS_SPEC_VERSION);
	pub static Members: Vec<u64> = vec![ALICE, BOB, CHARLIE, DAVE, EVE];
	/// The policy of all classes but that for emergencies.
	pub static DefaultPolicy: Policy<u64> = policy();
	/// Whether balances vote, and not the council.
	pub static HoldersVote: bool = false;
	/// Open proposals that one account may have.
	pub static OwnLimit: u32 = 4;
	/// Whether something was stolen.
	pub static Stolen: bool = false;
	/// Nobody enters safe mode for a deposit.
	pub const NoDeposit: Option<u64> = None;
	/// Whether it is Friday, and nothing may be proposed or enacted.
	pub static Friday: bool = false;
	pub const LapsedDepositShare: Perbill = Perbill::from_percent(25);
	pub static RequiredApis: Vec<Api> = vec![OTHER_API];
	/// What the thermometer shows. `None` if it is broken.
	pub static Temperature: Option<u128> = Some(20);
	/// Messages that wait.
	pub static Backlog: u128 = 0;
	/// The checks that every plan is watched by.
	pub static HealthFloor: HealthChecks = HealthChecks::default();
	/// Storage that users may lose what they wrote in.
	pub static Droppable: Vec<Vec<u8>> = vec![];
	/// What the hooks were told, and whether they fail.
	pub static Heard: Vec<(UpgradeStep, u32)> = vec![];
	pub static HooksFail: bool = false;
	pub static HookWeight: Weight = Weight::from_parts(2_000, 0);
	/// Whether the hooks try to withdraw the plan that they are told of, and what they were answered.
	pub static HooksMeddle: bool = false;
	pub static Meddled: Vec<DispatchResult> = vec![];
	/// Whether the host can read blobs.
	pub static HostReads: bool = true;
	/// How often the host was asked to read one.
	pub static HostAsked: u32 = 0;
	/// Milliseconds that the clock was moved ahead, besides the six seconds of each block.
	pub static ClockAheadMillis: u64 = 0;
	/// Weight that all calls of a plan have together.
	pub static ComponentWeight: Weight = Weight::from_parts(50_000_000_000, 500_000);
	/// Weight that capture and restore have in a block.
	pub static ServiceWeight: Weight = Weight::from_parts(900_000_000_000, 5_000_000);
}

pub struct CouncilMembers;
impl SortedMembers<u64> for CouncilMembers {
	fn sorted_members() -> Vec<u64> {
		Members::get()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn add(_: &u64) {}
}

frame_support::ord_parameter_types! {
	pub const Referenda: u64 = REFERENDA;
	pub const Emergency: u64 = EMERGENCY;
}

/// Policies of a chain that has the same for all plans, and a shorter one for emergencies.
pub struct DefaultPolicies;
impl Get<ClassPolicies<u64>> for DefaultPolicies {
	fn get() -> ClassPolicies<u64> {
		let policy = DefaultPolicy::get();
		ClassPolicies { patch: policy, minor: policy, major: policy, emergency: emergency_policy() }
	}
}

/// The council, or everybody.
pub struct AnyElectorate<Currency>(PhantomData<Currency>);
impl<Currency: Inspect<u64>> Electorate<u64> for AnyElectorate<Currency> {
	fn voters() -> Voters<u64> {
		if HoldersVote::get() {
			HoldersElectorate::<Currency>::voters()
		} else {
			MembersElectorate::<CouncilMembers>::voters()
		}
	}
}

/// Auditors attest everything, members of the council that their node is ready.
pub struct Attesters;
impl<Origin: Into<Result<RawOrigin<u64>, Origin>> + Clone>
	EnsureOriginWithArg<Origin, AttestationKind> for Attesters
{
	type Success = u64;

	fn try_origin(origin: Origin, kind: &AttestationKind) -> Result<u64, Origin> {
		match origin.clone().into() {
			Ok(RawOrigin::Signed(who))
				if AUDITORS.contains(&who)
					|| *kind == AttestationKind::NodeReadiness && Members::get().contains(&who) =>
			{
				Ok(who)
			},
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &AttestationKind) -> Result<Origin, ()> {
		Err(())
	}
}

/// A chain that does nothing on Fridays.
pub struct NotOnFriday;
impl<T: Config> UpgradeValidator<T> for NotOnFriday {
	fn validate(_: &PlanOf<T>, _: Class) -> DispatchResult {
		ensure!(!Friday::get(), "not on a Friday");
		Ok(())
	}

	fn weight() -> Weight {
		Weight::from_parts(1_000, 0)
	}
}

/// A metric that tests set.
pub struct Thermometer;
impl HealthMetric for Thermometer {
	const NAME: &'static str = "temperature";
	const MOVABLE: bool = false;

	fn sample(_: &Facts) -> Option<u128> {
		Temperature::get()
	}

	fn weight() -> Weight {
		Weight::from_parts(10, 0)
	}
}

/// Another pallet, which is told of each step.
pub struct Listener;
impl UpgradeHooks for Listener {
	fn on_step(step: UpgradeStep, proposal: u32) -> Result<Weight, DispatchError> {
		frame_support::storage::unhashed::put_raw(HOOK_KEY, &[step as u8]);
		Heard::mutate(|heard| heard.push((step, proposal)));
		ensure!(!HooksFail::get(), "the hook fails");
		if HooksMeddle::get() {
			let result = frame_support::storage::with_storage_layer(|| {
				let root = solo::RuntimeOrigin::root();
				solo::UpgradeOrchestrator::cancel(root, proposal, b"meddling".to_vec())
			});
			Meddled::mutate(|meddled| meddled.push(result));
		}
		Ok(Weight::from_parts(1_000, 0))
	}

	fn weight() -> Weight {
		HookWeight::get()
	}
}

/// What the hook writes.
pub const HOOK_KEY: &[u8] = b":hook";

/// How many blocks the measurement takes that is made before the breaker is reset.
pub const BLOCKS_OF_A_CHECK: u64 = 3;

/// An invariant that a test breaks as it likes. Measured in three blocks.
pub struct NothingStolen;
impl Invariant for NothingStolen {
	fn name() -> &'static str {
		"NothingStolen"
	}

	fn measure(
		_: When,
		from: Option<&Witness>,
		_: &mut WeightMeter,
	) -> Result<Measured, NotMeasurable> {
		let blocks = from.map_or(0, |from| from[0]) + 1;
		let witness = |byte: u8| Witness::truncate_from(vec![byte]);
		Ok(if u64::from(blocks) < BLOCKS_OF_A_CHECK {
			Measured::Continue(witness(blocks))
		} else {
			Measured::Done(witness(Stolen::get().into()))
		})
	}
}
impl StandingInvariant for NothingStolen {
	fn stands(measured: &Witness) -> bool {
		measured[..] == [0]
	}
}

/// Stands for the node, which reads blobs natively.
pub struct Host;
impl sp_core::traits::ReadRuntimeVersion for Host {
	fn read_runtime_version(
		&self,
		blob: &[u8],
		_: &mut dyn sp_externalities::Externalities,
	) -> Result<Vec<u8>, String> {
		HostAsked::mutate(|asked| *asked += 1);
		let version = crate::code::embedded_version(blob).map_err(|fault| format!("{fault:?}"))?;
		if HostReads::get() {
			Ok(version.encode())
		} else {
			Err("not today".into())
		}
	}
}

pub fn policy() -> Policy<u64> {
	Policy {
		voting_period: 20,
		late_quorum_extension: 5,
		quorum: Perbill::from_perthousand(334),
		approval: Perbill::from_percent(60),
		minimum_approvals: 3,
		timelock: 10,
		grace: 30,
		objection_period: OBJECTION_PERIOD,
		maintenance_blocks: 40,
		probation_blocks: 0,
		freeze_blocks: 8,
		attestations: RequiredAttestations::default(),
	}
}

/// Four of five, within fewer blocks.
pub fn emergency_policy() -> Policy<u64> {
	Policy {
		voting_period: 6,
		late_quorum_extension: 2,
		approval: Perbill::from_percent(80),
		minimum_approvals: 4,
		timelock: 2,
		..policy()
	}
}

/// A version of the runtime under test.
pub fn release(name: &'static str, spec_version: u32) -> RuntimeVersion {
	RuntimeVersion {
		spec_name: "tested".into(),
		impl_name: name.into(),
		authoring_version: 1,
		spec_version,
		impl_version: 1,
		apis: vec![CORE_API, ORCHESTRATOR_API, OTHER_API].into(),
		transaction_version: 1,
		system_version: 1,
	}
}

/// `Core`, which tells readers how long the version is.
pub const CORE_API: Api = ([0xdf, 0x6a, 0xcb, 0x68, 0x99, 0x07, 0x60, 0x9b], 5);

/// Store a blob as a preimage.
pub fn store<T: Config>(blob: &[u8]) -> CodeBlob<T::Hash> {
	let hash = T::Preimages::note(blob.to_vec().into()).expect("blobs of tests are small");
	assert_eq!(hash, T::Hashing::hash(blob));
	CodeBlob { code_hash: hash, length_bytes: blob.len() as u32 }
}

/// Store a blob and have it inspected.
pub fn inspected<T: Config>(version: &RuntimeVersion) -> CodeBlob<T::Hash> {
	let code = store::<T>(&blob_builder::blob(version, &[]));
	crate::Pallet::<T>::do_inspect_code(code.code_hash, code.length_bytes).expect("a good blob");
	code
}

/// The plan of an upgrade to `version`, whose blobs are stored and inspected.
pub fn plan_to<T: Config>(version: &'static str, candidate: &RuntimeVersion) -> PlanInputOf<T> {
	let rescue = RuntimeVersion {
		spec_version: candidate.spec_version + 1,
		impl_name: "rescue".into(),
		..candidate.clone()
	};
	PlanInput {
		base_spec_version: Running::get().spec_version,
		version: version.into(),
		candidate: Some(inspected::<T>(candidate)),
		rescue: Some(inspected::<T>(&rescue)),
		reverse: None,
		not_before: None,
		scope: ScopeInput {
			prefixes: vec![scope_prefix()],
			max_keys: 10_000,
			max_bytes: 1_000_000,
		},
		migrations: names_of_next_version().into_iter().map(Vec::from).collect(),
		components: vec![],
		failure_policy: FailurePolicy::Freeze,
		freeze_default: FreezeDefault::Confirm,
		reverse_migrations: vec![],
		checks: vec![],
		allow_system_version_3: false,
		max_maintenance_blocks: None,
		open_while_waiting: false,
		closed_after_rollback: false,
		manifest: vec![ArtefactInput {
			name: b"front end".to_vec(),
			content_hash: T::Hashing::hash(b"front end"),
		}],
		announcement: b"https://example.org/1.1.0".to_vec(),
	}
}

/// The code in storage says another version than runs: what a node does at the next block.
pub fn switch_to_code_in_storage() -> bool {
	use sp_core::storage::well_known_keys::{CODE, PENDING_CODE};
	let code = frame_support::storage::unhashed::get_raw(PENDING_CODE)
		.or_else(|| frame_support::storage::unhashed::get_raw(CODE))
		.expect("a chain has code");
	let version = crate::code::embedded_version(&code).expect("a chain's code has a version");
	let switched = version.spec_version != Running::get().spec_version;
	if switched {
		onboard(&version);
		Running::set(version);
	}
	switched
}

pub fn reset() {
	Running::set(release("1.0.0", GENESIS_SPEC_VERSION));
	Members::set(vec![ALICE, BOB, CHARLIE, DAVE, EVE]);
	DefaultPolicy::set(policy());
	HoldersVote::set(false);
	Friday::set(false);
	Stolen::set(false);
	OwnLimit::set(4);
	reset_migrations();
	ClockAheadMillis::set(0);
	ServiceWeight::set(Weight::from_parts(900_000_000_000, 5_000_000));
	ComponentWeight::set(Weight::from_parts(50_000_000_000, 500_000));
	HostReads::set(true);
	HostAsked::set(0);
	RequiredApis::set(vec![OTHER_API]);
	Temperature::set(Some(20));
	Backlog::set(0);
	HealthFloor::set(HealthChecks::default());
	Droppable::set(vec![]);
	Heard::set(vec![]);
	HooksFail::set(false);
	HookWeight::set(Weight::from_parts(2_000, 0));
	HooksMeddle::set(false);
	Meddled::set(vec![]);
}
