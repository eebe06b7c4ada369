// SPDX-License-Identifier: Apache-2.0

//! Messages of the relay chain. They wait in `pallet-message-queue` while users are locked out: what
//! they would change may be under migration.

use super::RuntimeBlockWeights;
use crate::{Runtime, RuntimeEvent};
use cumulus_primitives_core::AggregateMessageOrigin;
use frame_support::{
	parameter_types,
	traits::{ConstU32, ProcessMessage, ProcessMessageError},
	weights::{Weight, WeightMeter},
};
use pallet_upgrade_orchestrator::Quiesced;
use sp_runtime::Perbill;

parameter_types! {
	pub const FromRelayChain: AggregateMessageOrigin = AggregateMessageOrigin::Parent;
	/// What messages may take of a block.
	pub MessageServiceWeight: Weight = Perbill::from_percent(25) * RuntimeBlockWeights::get().max_block;
	/// What a message costs: much more than acknowledging it does, so that queues can be watched.
	pub const MessageWeight: Weight = Weight::from_parts(1_000_000_000, 1_000);
}

/// Acknowledges each message without acting on it: the sample has no interpreter for XCM, and would be
/// no clearer with one. A chain that has puts `xcm_builder::ProcessXcmMessage` here.
///
/// `MessageQueue.Processed` tells of each message.
pub struct Acknowledge;

impl ProcessMessage for Acknowledge {
	type Origin = AggregateMessageOrigin;

	fn process_message(
		_message: &[u8],
		_origin: Self::Origin,
		meter: &mut WeightMeter,
		_id: &mut [u8; 32],
	) -> Result<bool, ProcessMessageError> {
		let required = MessageWeight::get();
		meter.try_consume(required).map_err(|_| ProcessMessageError::Overweight(required))?;
		Ok(true)
	}
}

impl pallet_message_queue::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_message_queue::weights::SubstrateWeight<Self>;
	type MessageProcessor = Acknowledge;
	type Size = u32;
	type QueueChangeHandler = ();
	type QueuePausedQuery = ();
	type HeapSize = ConstU32<{ 103 * 1024 }>;
	type MaxStale = ConstU32<8>;
	// Nobody repairs a halted chain by messages: they wait for its end as well.
	type ServiceWeight = Quiesced<Runtime, MessageServiceWeight, true>;
	// In `on_initialize` alone: a locked block has no `on_idle`, and the two would share one limit.
	type IdleMaxServiceWeight = ();
}
