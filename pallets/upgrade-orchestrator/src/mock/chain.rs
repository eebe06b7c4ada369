// SPDX-License-Identifier: Apache-2.0

//! What both chains have in common.

/// Configures the pallets that both chains have, and defines what tests do with a chain.
///
/// `$applier` is the way of code to the chain, `$approve` who may approve in the place of the electorate,
/// `$cancel` who may cancel, `$protected` what no plan changes.
macro_rules! impl_chain {
	(
		applier: $applier:ty,
		approve: $approve:ty,
		cancel: $cancel:ty,
		protected: $protected:ty,
	) => {
		#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
		impl pallet_timestamp::Config for Test {}

		#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
		impl pallet_balances::Config for Test {
			type AccountStore = System;
		}

		impl pallet_preimage::Config for Test {
			type RuntimeEvent = RuntimeEvent;
			type WeightInfo = ();
			type Currency = ();
			type ManagerOrigin = EnsureRoot<u64>;
			type Consideration = ();
		}

		impl pallet_safe_mode::Config for Test {
			type RuntimeEvent = RuntimeEvent;
			type Currency = Balances;
			type RuntimeHoldReason = RuntimeHoldReason;
			type WhitelistedCalls = OpenInSafeMode;
			type EnterDuration = ConstU64<50>;
			type ExtendDuration = ConstU64<50>;
			type EnterDepositAmount = NoDeposit;
			type ExtendDepositAmount = NoDeposit;
			type ForceEnterOrigin = frame_system::EnsureRootWithSuccess<u64, ConstU64<50>>;
			type ForceExtendOrigin = frame_system::EnsureRootWithSuccess<u64, ConstU64<50>>;
			type ForceExitOrigin = EnsureRoot<u64>;
			type ForceDepositOrigin = EnsureRoot<u64>;
			type Notify = ();
			type ReleaseDelay = NoDeposit;
			type WeightInfo = ();
		}

		/// Proposals and votes.
		pub struct OrchestratorCalls;
		impl frame_support::traits::Contains<RuntimeCall> for OrchestratorCalls {
			fn contains(call: &RuntimeCall) -> bool {
				matches!(call, RuntimeCall::UpgradeOrchestrator(_))
			}
		}

		/// Proposals and votes, and what every block is made of: safe mode asks for that as well.
		pub struct OpenInSafeMode;
		impl frame_support::traits::Contains<RuntimeCall> for OpenInSafeMode {
			fn contains(call: &RuntimeCall) -> bool {
				matches!(call, RuntimeCall::UpgradeOrchestrator(_) | RuntimeCall::Timestamp(_))
			}
		}

		/// Transfers.
		pub struct BalancesCalls;
		impl frame_support::traits::Contains<RuntimeCall> for BalancesCalls {
			fn contains(call: &RuntimeCall) -> bool {
				matches!(call, RuntimeCall::Balances(_))
			}
		}

		/// Remarks, transfers, and one parameter of the chain.
		pub struct ComponentCalls;
		impl frame_support::traits::Contains<RuntimeCall> for ComponentCalls {
			fn contains(call: &RuntimeCall) -> bool {
				matches!(
					call,
					RuntimeCall::System(
						frame_system::Call::remark_with_event { .. }
							| frame_system::Call::set_heap_pages { .. }
					) | RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { .. })
				)
			}
		}

		impl pallet_upgrade_orchestrator::Config for Test {
			type ComponentCalls = ComponentCalls;
			type MaxComponentWeight = ComponentWeight;
			type WeightInfo = ();
			type RuntimeHoldReason = RuntimeHoldReason;
			type Currency = Balances;
			type OnSlash = ();
			type Preimages = Preimage;
			type CodeApplier = $applier;
			type Electorate = AnyElectorate<Balances>;
			type EmergencyOrigin = EnsureSignedBy<Emergency, u64>;
			type EmergencyCooldown = ConstU64<EMERGENCY_COOLDOWN>;
			type RatificationPeriod = ConstU64<RATIFICATION_PERIOD>;
			type BreakerPeriod = ConstU64<BREAKER_PERIOD>;
			type ApproveOrigin = $approve;
			type AttestOrigin = Attesters;
			type Validators = NotOnFriday;
			type ProposeOrigin = EnsureSignedBy<CouncilMembers, u64>;
			type CancelOrigin = $cancel;
			type AdminOrigin = EnsureRoot<u64>;
			type BlockNumberProvider = System;
			type VersionScheme = crate::version::DecimalVersions;
			type InnerMigrator = Migrations<Self>;
			type Invariants = (
				crate::invariant::TotalIssuanceIsSumOfAccounts<Self, Balances>,
				crate::invariant::BalancesUnchanged<Self, Balances, frame_support::traits::Nothing>,
			);
			type Metrics = (
				crate::health::BlockRefTime<Self>,
				crate::health::BlockProofSize<Self>,
				crate::health::FailedExtrinsics<Self, 1_000>,
				crate::health::BlockInterval<Self>,
				crate::health::TotalIssuance<Self, Balances>,
				crate::health::QueuedMessages<Self, Backlog>,
				Thermometer,
			);
			type DefaultHealthFloor = HealthFloor;
			type BaselineWindow = ConstU64<BASELINE_WINDOW>;
			type DroppablePrefixes = Droppable;
			type Hooks = (Listener,);
			type StandingInvariants =
				(crate::invariant::TotalIssuanceIsSumOfAccounts<Self, Balances>, NothingStolen);
			type Breaker = crate::SafeModeBreaker<Self, SafeMode, ConstU64<SAFE_MODE_PERIOD>>;
			type OpenWhileHalted = OrchestratorCalls;
			type OpenWhileWaiting = BalancesCalls;
			type MaxServiceWeight = ServiceWeight;
			type MaxSnapshotKeys = ConstU32<20_000>;
			type MaxSnapshotBytes = ConstU32<10_000_000>;
			type CrashGapMillis = ConstU64<600_000>;
			type StallTimeout = ConstU64<5>;
			type RestoreTimeout = ConstU64<100>;
			type RescueTimeout = ConstU64<25>;
			type Time = Timestamp;
			type ProtectedPrefixes = PalletPrefixes<$protected>;
			type RequiredApis = RequiredApis;
			type DefaultPolicies = DefaultPolicies;
			type SetBack = ConstU64<SET_BACK>;
			type MaxPeriod = ConstU64<1_000>;
			type AttestationLifetime = ConstU64<ATTESTATION_LIFETIME>;
			type MinStake = ConstU64<MIN_STAKE>;
			type LapsedDepositShare = LapsedDepositShare;
			type MaxOpenPerProposer = OwnLimit;
			type BaseDeposit = ConstU64<BASE_DEPOSIT>;
			type ByteDeposit = ConstU64<1>;
			type MaxOpenProposals = ConstU32<5>;
			type MaxClosedProposals = ConstU32<4>;
			type MaxInspectedCodes = ConstU32<15>;
			type JournalLength = ConstU32<32>;
			type SwitchTimeout = ConstU64<15>;
			type EnactRetryDelay = ConstU64<3>;
		}

		/// The state of a chain before its first block, on 1.0.0.
		fn genesis() -> sp_io::TestExternalities {
			reset();
			let mut storage =
				frame_system::GenesisConfig::<Test>::default().build_storage().unwrap();
			pallet_balances::GenesisConfig::<Test> {
				balances: [ALICE, BOB, CHARLIE, DAVE, EVE, STRANGER]
					.map(|who| (who, FUNDS))
					.to_vec(),
				..Default::default()
			}
			.assimilate_storage(&mut storage)
			.unwrap();
			let mut ext = sp_io::TestExternalities::from(storage);
			ext.register_extension(sp_core::traits::ReadRuntimeVersionExt::new(Host));
			ext.execute_with(|| {
				let code = blob_builder::blob(&Running::get(), &[]);
				sp_io::storage::set(sp_core::storage::well_known_keys::CODE, &code);
			});
			ext
		}

		/// A block up to its first inherent, as the executive begins it. Returns whether it is locked.
		fn begin_block(parent: sp_core::H256) -> bool {
			let switched = switch_to_code_in_storage();
			let number = System::block_number() + 1;
			System::reset_events();
			if switched {
				use frame_support::traits::OnRuntimeUpgrade;
				if IsGuarded::get() {
					Guarded::<Test, SingleBlock, SingleBlock, SingleBlock>::on_runtime_upgrade();
				} else {
					SingleBlock::on_runtime_upgrade();
				}
			}
			if switched || frame_system::LastRuntimeUpgrade::<Test>::get().is_none() {
				frame_system::LastRuntimeUpgrade::<Test>::put(
					frame_system::LastRuntimeUpgradeInfo::from(Running::get()),
				);
			}
			System::initialize(&number, &parent, &Default::default());
			AllPalletsWithSystem::on_initialize(number);
			UpgradeOrchestrator::ongoing()
		}

		/// A block from its last inherent on. Users get in only if it is not locked.
		fn end_block(locked: bool, users: impl FnOnce()) {
			let number = System::block_number();
			let now = number * 6_000 + ClockAheadMillis::get();
			frame_support::assert_ok!(Timestamp::set(RuntimeOrigin::none(), now));
			UpgradeOrchestrator::post_inherents();
			if locked {
				UpgradeOrchestrator::step();
			} else {
				users();
			}
			if !UpgradeOrchestrator::ongoing() {
				let left = System::remaining_block_weight().remaining();
				AllPalletsWithSystem::on_idle(number, left);
			}
			AllPalletsWithSystem::on_finalize(number);
			System::maybe_apply_pending_code_upgrade();
		}

		/// Build an empty block. Returns whether it was locked for users.
		pub fn next_block() -> bool {
			next_block_with(|| ())
		}

		/// Build empty blocks up to and including `number`.
		pub fn run_to(number: u64) {
			while System::block_number() < number {
				next_block();
			}
		}

		/// Events of this pallet in this block.
		pub fn events() -> Vec<Event<Test>> {
			System::read_events_for_pallet::<Event<Test>>()
		}

		/// The hash that a vote on a proposal has to name.
		pub fn plan_hash(proposal: u32) -> sp_core::H256 {
			crate::Proposals::<Test>::get(proposal)
				.map(|proposal| proposal.plan_hash)
				.unwrap_or_default()
		}

		pub fn status(proposal: u32) -> crate::lifecycle::Status<u64> {
			crate::Proposals::<Test>::get(proposal).expect("the proposal is kept").status
		}

		/// Propose an upgrade to 1.1.0.
		pub fn propose() -> u32 {
			propose_plan(plan_to::<Test>("1.1.0", &release("1.1.0", 10_010_000)))
		}

		pub fn propose_plan(plan: PlanInputOf<Test>) -> u32 {
			let id = crate::NextProposal::<Test>::get();
			assert_ok!(propose_as(ALICE, plan));
			id
		}

		pub fn propose_as(who: u64, plan: PlanInputOf<Test>) -> sp_runtime::DispatchResult {
			UpgradeOrchestrator::propose(RuntimeOrigin::signed(who), Box::new(plan))
		}

		/// Three of five say yes.
		pub fn approve(proposal: u32) {
			for who in [ALICE, BOB, CHARLIE] {
				assert_ok!(UpgradeOrchestrator::vote(
					RuntimeOrigin::signed(who),
					proposal,
					plan_hash(proposal),
					Vote::Aye
				));
			}
		}

		/// Propose 1.1.0 and approve it.
		pub fn approved() -> u32 {
			let proposal = propose();
			approve(proposal);
			proposal
		}
	};
}
