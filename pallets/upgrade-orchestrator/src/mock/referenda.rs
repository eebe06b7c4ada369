// SPDX-License-Identifier: Apache-2.0

//! Chains whose referenda approve plans: the scheduler dispatches what they decided, before or after the
//! orchestrator's own hook.

use super::*;
use codec::{Decode, DecodeWithMemTracking, MaxEncodedLen};
use frame_support::traits::VoteTally;
use pallet_referenda::{Curve, Track, TrackInfo};
use scale_info::TypeInfo;
use sp_runtime::str_array;

/// What is said in a referendum, in percent.
#[derive(
	Clone, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Debug,
)]
pub struct Ayes(pub u8);

impl<Class> VoteTally<u32, Class> for Ayes {
	fn new(_: Class) -> Self {
		Self(0)
	}

	fn ayes(&self, _: Class) -> u32 {
		self.0.into()
	}

	fn support(&self, _: Class) -> Perbill {
		Perbill::from_percent(self.0.into())
	}

	fn approval(&self, _: Class) -> Perbill {
		Perbill::from_percent(self.0.into())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn unanimity(_: Class) -> Self {
		Self(100)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn rejection(_: Class) -> Self {
		Self(0)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn from_requirements(_: Perbill, _: Perbill, _: Class) -> Self {
		Self(100)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn setup(_: Class, _: Perbill) {}
}

/// The one track there is: of Root, and over within a few blocks.
pub fn root_track() -> Track<u8, u64, u64> {
	let half = || Curve::LinearDecreasing {
		length: Perbill::one(),
		floor: Perbill::from_percent(50),
		ceil: Perbill::one(),
	};
	Track {
		id: 0,
		info: TrackInfo {
			name: str_array("root"),
			max_deciding: 3,
			decision_deposit: 10,
			prepare_period: 1,
			decision_period: 4,
			confirm_period: 1,
			min_enactment_period: 1,
			min_approval: half(),
			min_support: half(),
		},
	}
}

/// A chain with referenda, on which these pallets stand in this order.
macro_rules! referenda_chain {
	($module:ident: $($name:ident: $pallet:ident),+) => {
		// Nobody votes here as a member.
		#[allow(dead_code)]
		pub mod $module {
			use super::*;
			use crate::{
				self as pallet_upgrade_orchestrator, lifecycle::Status, Event, Guarded, PalletPrefixes,
				Quiesced, Vote,
			};
			use frame_support::{
				assert_ok, derive_impl,
				migrations::MultiStepMigrator,
				traits::{
					Bounded, ConstU32, ConstU64, EqualPrivilegeOnly, OnFinalize, OnIdle,
					OnInitialize, OriginTrait, Polling, PostInherents,
				},
			};
			use frame_system::{EnsureRoot, EnsureSigned, EnsureSignedBy};
			use sp_runtime::BuildStorage;
			use std::borrow::Cow;

			type Block = frame_system::mocking::MockBlock<Test>;

			frame_support::construct_runtime!(
				pub enum Test {
					System: frame_system,
					Timestamp: pallet_timestamp,
					Balances: pallet_balances,
					Preimage: pallet_preimage,
					SafeMode: pallet_safe_mode,
					$($name: $pallet,)+
				}
			);

			#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
			impl frame_system::Config for Test {
				type Block = Block;
				type AccountData = pallet_balances::AccountData<u64>;
				type Version = Running;
				type MultiBlockMigrator = UpgradeOrchestrator;
				type PostInherents = UpgradeOrchestrator;
				type BaseCallFilter = UpgradeOrchestrator;
			}

			parameter_types! {
				pub const MaxScheduled: Weight = Weight::from_parts(1_000_000_000_000, 5_000_000);
			}

			impl pallet_scheduler::Config for Test {
				type RuntimeEvent = RuntimeEvent;
				type RuntimeOrigin = RuntimeOrigin;
				type PalletsOrigin = OriginCaller;
				type RuntimeCall = RuntimeCall;
				type MaximumWeight = Quiesced<Test, MaxScheduled>;
				type ScheduleOrigin = EnsureRoot<u64>;
				type OriginPrivilegeCmp = EqualPrivilegeOnly;
				type MaxScheduledPerBlock = ConstU32<10>;
				type WeightInfo = ();
				type Preimages = Preimage;
				type BlockNumberProvider = System;
			}

			pub struct RootTrack;
			impl pallet_referenda::TracksInfo<u64, u64> for RootTrack {
				type Id = u8;
				type RuntimeOrigin = <RuntimeOrigin as OriginTrait>::PalletsOrigin;

				fn tracks() -> impl Iterator<Item = Cow<'static, Track<u8, u64, u64>>> {
					std::iter::once(Cow::Owned(root_track()))
				}

				fn track_for(origin: &Self::RuntimeOrigin) -> Result<u8, ()> {
					matches!(origin, OriginCaller::system(RawOrigin::Root)).then_some(0).ok_or(())
				}
			}

			impl pallet_referenda::Config for Test {
				type RuntimeCall = RuntimeCall;
				type RuntimeEvent = RuntimeEvent;
				type WeightInfo = ();
				type Scheduler = Scheduler;
				type Currency = Balances;
				type SubmitOrigin = EnsureSigned<u64>;
				type CancelOrigin = EnsureRoot<u64>;
				type KillOrigin = EnsureRoot<u64>;
				type Slash = ();
				type Votes = u32;
				type Tally = Ayes;
				type SubmissionDeposit = ConstU64<2>;
				type MaxQueued = ConstU32<3>;
				type UndecidingTimeout = ConstU64<20>;
				type AlarmInterval = ConstU64<1>;
				type Tracks = RootTrack;
				type Preimages = Preimage;
				type BlockNumberProvider = System;
			}

			impl_chain! {
				applier: crate::SoloCodeApplier<Self>,
				approve: EnsureRoot<u64>,
				cancel: EnsureRoot<u64>,
				protected: (System, Timestamp, Balances, Preimage, SafeMode),
			}

			/// Build a block as the executive does. Users get in only if it is not locked.
			///
			/// Returns whether it was.
			pub fn next_block_with(users: impl FnOnce()) -> bool {
				let number = System::block_number() + 1;
				let parent =
					sp_runtime::traits::BlakeTwo256::hash_of(&(System::parent_hash(), number));
				let locked = begin_block(parent);
				end_block(locked, users);
				locked
			}

			/// Propose a plan and a referendum that everybody is for. Returns the number of the proposal.
			fn proposed_and_in_referendum() -> u32 {
				let proposal = propose();
				let call = crate::Call::approve { proposal, plan_hash: plan_hash(proposal) };
				let call = RuntimeCall::from(call).encode();
				assert_ok!(Referenda::submit(
					RuntimeOrigin::signed(STRANGER),
					Box::new(RawOrigin::Root.into()),
					Bounded::Inline(call.try_into().expect("it is short")),
					frame_support::traits::schedule::DispatchTime::After(0),
				));
				assert_ok!(Referenda::place_decision_deposit(RuntimeOrigin::signed(STRANGER), 0));
				<Referenda as Polling<Ayes>>::access_poll(0, |poll| {
					*poll.ensure_ongoing().expect("it has begun").0 = Ayes(100);
				});
				proposal
			}

			/// What a referendum leads to: the blocks in which the plan is approved and enacted, and what each
			/// of them was.
			pub fn enacted_by_referendum(timelock: u64) -> Found {
				genesis().execute_with(|| {
					DefaultPolicy::set(Policy { timelock, ..policy() });
					next_block();
					let proposal = proposed_and_in_referendum();
					while matches!(status(proposal), Status::Voting { .. }) {
						let before = next_block();
						assert!(!before || !matches!(status(proposal), Status::Voting { .. }));
					}
					let approved_in = System::block_number();
					let dispatched = System::events().iter().any(|record| {
						matches!(
							record.event,
							RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched {
								result: Ok(()),
								..
							})
						)
					});
					while matches!(status(proposal), Status::Queued { .. }) {
						assert!(!next_block() || !matches!(status(proposal), Status::Queued { .. }));
					}
					let enacted_in = System::block_number();
					let declared = events().contains(&Event::EnactmentDeclared { proposal });
					while !matches!(status(proposal), Status::Confirmed { .. }) {
						next_block();
					}
					UpgradeOrchestrator::do_try_state().unwrap();
					Found { approved_in, dispatched, enacted_in, declared }
				})
			}
		}
	};
}

/// What a referendum led to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
	/// The block in which the plan was approved.
	pub approved_in: u64,
	/// Whether the scheduler dispatched the approval in that block.
	pub dispatched: bool,
	/// The block in which the code was handed over.
	pub enacted_in: u64,
	/// Whether the orchestrator itself declared that block locked.
	pub declared: bool,
}

referenda_chain!(
	scheduler_first: Scheduler: pallet_scheduler,
	Referenda: pallet_referenda,
	UpgradeOrchestrator: pallet_upgrade_orchestrator
);

referenda_chain!(
	orchestrator_first: UpgradeOrchestrator: pallet_upgrade_orchestrator,
	Referenda: pallet_referenda,
	Scheduler: pallet_scheduler
);
