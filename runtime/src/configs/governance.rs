// SPDX-License-Identifier: Apache-2.0

//! Who decides: a council, a technical committee in emergencies, and Sudo for as long as the chain is a
//! sample.

use super::{
	upgrades::{BreakerPeriod, OpenWhileHalted},
	RuntimeBlockWeights,
};
use crate::{
	storage_deposit, weights, AccountId, Balance, Balances, BlockNumber, OriginCaller, Preimage,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System, DAYS,
};
use alloc::vec::Vec;
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU32, Contains, EitherOfDiverse, EnsureOrigin,
		EnsureOriginWithArg, EqualPrivilegeOnly, LinearStoragePrice, SortedMembers,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned, EnsureSignedBy, EnsureWithSuccess};
use pallet_collective::EnsureProportionAtLeast;
use pallet_tx_pause::RuntimeCallNameOf;
use pallet_upgrade_orchestrator::{AttestationKind, Quiesced};
use sp_runtime::Perbill;

/// The council's instance of `pallet-collective`.
pub type CouncilInstance = pallet_collective::Instance1;

/// Root, or two thirds of the council.
pub type RootOrTwoThirdsOfCouncil = EitherOfDiverse<
	EnsureRoot<AccountId>,
	EnsureProportionAtLeast<AccountId, CouncilInstance, 2, 3>,
>;

/// The technical committee's instance of `pallet-collective`.
pub type TechnicalInstance = pallet_collective::Instance2;

/// Two thirds of the technical committee.
pub type TwoThirdsOfTechnicalCommittee =
	EnsureProportionAtLeast<AccountId, TechnicalInstance, 2, 3>;

/// A member of the council, as a signed account.
pub type CouncilMember = EnsureSignedBy<CouncilMembers, AccountId>;

/// The members of the council.
pub struct CouncilMembers;

impl SortedMembers<AccountId> for CouncilMembers {
	fn sorted_members() -> Vec<AccountId> {
		// `pallet-collective` keeps them sorted.
		pallet_collective::Members::<Runtime, CouncilInstance>::get()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn add(member: &AccountId) {
		pallet_collective::Members::<Runtime, CouncilInstance>::mutate(|members| {
			if let Err(place) = members.binary_search(member) {
				members.insert(place, member.clone());
			}
		});
	}
}

parameter_types! {
	pub const CouncilMotionDuration: BlockNumber = 7 * DAYS;
	pub MaxMotionWeight: Weight = Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = CouncilMotionDuration;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<100>;
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type WeightInfo = weights::CollectiveWeight;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxMotionWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

impl pallet_collective::Config<TechnicalInstance> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type MotionDuration = CouncilMotionDuration;
	type MaxProposals = ConstU32<20>;
	type MaxMembers = ConstU32<20>;
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type WeightInfo = weights::CollectiveWeight;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxMotionWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

/// Who makes statements on plans: the technical committee, and the council's members, who run the nodes of
/// this sample, on those.
pub struct Attesters;

impl EnsureOriginWithArg<RuntimeOrigin, AttestationKind> for Attesters {
	type Success = AccountId;

	fn try_origin(
		origin: RuntimeOrigin,
		kind: &AttestationKind,
	) -> Result<AccountId, RuntimeOrigin> {
		let who = <EnsureSigned<_> as EnsureOrigin<_>>::try_origin(origin)?;
		let may = match kind {
			AttestationKind::NodeReadiness => CouncilMembers::contains(&who),
			_ => pallet_collective::Members::<Runtime, TechnicalInstance>::get().contains(&who),
		};
		may.then(|| who.clone()).ok_or_else(|| RuntimeOrigin::signed(who))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &AttestationKind) -> Result<RuntimeOrigin, ()> {
		let who = AccountId::from([0xAA; 32]);
		CouncilMembers::add(&who);
		pallet_collective::Members::<Runtime, TechnicalInstance>::mutate(|members| {
			if !members.contains(&who) {
				members.push(who.clone());
			}
		});
		Ok(RuntimeOrigin::signed(who))
	}
}

parameter_types! {
	pub const MultisigBaseDeposit: Balance = storage_deposit(1, 88);
	pub const MultisigSignatoryDeposit: Balance = storage_deposit(0, 32);
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = MultisigBaseDeposit;
	type DepositFactor = MultisigSignatoryDeposit;
	type MaxSignatories = ConstU32<20>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Self>;
	type BlockNumberProvider = System;
}

parameter_types! {
	pub const PreimageBaseDeposit: Balance = storage_deposit(2, 64);
	pub const PreimageByteDeposit: Balance = storage_deposit(0, 1);
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = weights::PreimageWeight;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, PreimageByteDeposit, Balance>,
	>;
}

parameter_types! {
	pub MaxScheduledWeight: Weight = Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	// What a task would change may be under migration. Due tasks wait, and are run when the chain opens.
	type MaximumWeight = Quiesced<Runtime, MaxScheduledWeight>;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = weights::SchedulerWeight;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

/// As long as one force of the council lasts.
pub type CouncilForADay = EnsureWithSuccess<RootOrTwoThirdsOfCouncil, AccountId, BreakerPeriod>;

// Shows the breaker of the orchestrator to wallets and tools, and is a second one of the council's own. The
// technical committee has the orchestrator's: that one has a cooldown and has to be ratified.
impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = OpenWhileHalted;
	type EnterDuration = BreakerPeriod;
	type ExtendDuration = BreakerPeriod;
	// Nobody closes the chain for a deposit.
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = CouncilForADay;
	type ForceExtendOrigin = CouncilForADay;
	type ForceExitOrigin = RootOrTwoThirdsOfCouncil;
	type ForceDepositOrigin = RootOrTwoThirdsOfCouncil;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Self>;
}

parameter_types! {
	pub const NoDeposit: Option<Balance> = None;
	pub const NoRelease: Option<BlockNumber> = None;
}

/// What can never be paused: what every block is made of, and what governance needs to repair the chain, by
/// the names of pallet and call.
pub struct NeverPaused;

impl Contains<RuntimeCallNameOf<Runtime>> for NeverPaused {
	fn contains((pallet, call): &RuntimeCallNameOf<Runtime>) -> bool {
		match &pallet[..] {
			b"Timestamp" | b"ParachainSystem" => true,
			b"Council"
			| b"TechnicalCommittee"
			| b"Multisig"
			| b"Preimage"
			| b"Scheduler"
			| b"Sudo"
			| b"SafeMode"
			| b"TxPause"
			| b"UpgradeOrchestrator" => true,
			b"System" => &call[..] == b"apply_authorized_upgrade",
			_ => false,
		}
	}
}

// Single calls that misbehave, such as those of a pallet with a hole.
impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = RootOrTwoThirdsOfCouncil;
	type UnpauseOrigin = RootOrTwoThirdsOfCouncil;
	type WhitelistedCalls = NeverPaused;
	type MaxNameLen = ConstU32<256>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Self>;
}

impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Self>;
}
