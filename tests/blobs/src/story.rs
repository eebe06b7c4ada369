// SPDX-License-Identifier: Apache-2.0

//! What tests ask a chain about its upgrades, and have it do again and again.

use crate::{Authored, Chain, Relay};
use codec::{Decode, Encode};
use pallet_upgrade_orchestrator::{
	journal::ENGINE_ID, view::ChainStatus, Error, Event, Journal, JournalEntry, JournalTip,
	PlanInputOf, ProposalId, Tip, VersionRecord, VersionStatus, Vote,
};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::{BlakeTwo256, Hash as _},
	DigestItem, DispatchError, DispatchResult,
};
use upgrade_orchestrator_sample_runtime::{
	AccountId, BlockNumber, Hash, Runtime, RuntimeCall, RuntimeEvent,
};

/// More blocks than any step of an upgrade takes.
pub const MANY: u32 = 40;

/// What comes of a call that is refused with an error of the orchestrator.
pub fn refused(error: Error<Runtime>) -> DispatchResult {
	refused_with(error)
}

/// What comes of a call that is refused with an error of any pallet.
pub fn refused_with(error: impl Into<DispatchError>) -> DispatchResult {
	// Through the encoding: the reason's text does not survive it.
	let encoded = error.into().encode();
	Err(DispatchError::decode(&mut &encoded[..]).expect("what was encoded can be decoded"))
}

impl Chain {
	/// Have a plan proposed and approved: three of five ayes, the first one the proposer's.
	pub fn approve(
		&mut self,
		plan: PlanInputOf<Runtime>,
		members: [Sr25519Keyring; 3],
	) -> ProposalId {
		self.propose(members[0], plan).expect("it is a good plan");
		let proposal = self
			.upgrade_events()
			.into_iter()
			.find_map(|event| match event {
				Event::Proposed { proposal, .. } => Some(proposal),
				_ => None,
			})
			.expect("a proposal has an event");
		for member in members {
			self.vote(member, proposal, Vote::Aye).expect("members may vote");
		}
		proposal
	}

	/// Produce blocks until the one in which a plan is enacted, and return that.
	pub fn wait_for_enactment(&mut self) -> Authored {
		self.produce_until(MANY, |_, authored| authored.is_locked())
	}

	/// Produce blocks until one is open to users, and return how many were locked before it.
	pub fn wait_until_open(&mut self) -> u32 {
		let mut locked = 0;
		self.produce_until(MANY, |_, authored| {
			locked += u32::from(authored.is_locked());
			!authored.is_locked()
		});
		locked
	}

	/// Wait for the enactment of a plan, and have the relay chain say GoAhead: the next block is executed
	/// by the new code.
	pub fn enact(&mut self) {
		self.wait_for_enactment();
		self.produce(Relay::GoAhead, &[]);
	}

	/// The orchestrator's events of the head.
	pub fn upgrade_events(&mut self) -> Vec<Event<Runtime>> {
		self.events()
			.into_iter()
			.filter_map(|event| match event {
				RuntimeEvent::UpgradeOrchestrator(event) => Some(event),
				_ => None,
			})
			.collect()
	}

	/// What the orchestrator says of the chain.
	pub fn upgrade_status(&mut self) -> ChainStatus<Hash, BlockNumber> {
		self.ask("UpgradeOrchestratorApi_status", ())
	}

	/// The registry, the newest version first: version, code, how it stands, who brought it in.
	pub fn registry(&mut self) -> Vec<(String, Hash, VersionStatus, Option<ProposalId>)> {
		let versions: Vec<(u32, VersionRecord<AccountId, Hash, BlockNumber>)> =
			self.ask("UpgradeOrchestratorApi_versions", ());
		versions
			.into_iter()
			.map(|(_, record)| {
				let version = String::from_utf8(record.version.to_vec()).expect("it is ASCII");
				(version, record.code_hash, record.status, record.proposal)
			})
			.collect()
	}

	/// All entries of the journal, after checking that their chain is unbroken and ends in the header.
	pub fn verified_journal(&mut self) -> Vec<JournalEntry<AccountId, Hash, BlockNumber>> {
		let tip = self.read(Tip::<Runtime>::get).expect("the journal has begun");
		let mut parent = self.genesis_hash();
		let mut entries = Vec::new();
		for sequence in 0..tip.length {
			let record =
				self.read(|| Journal::<Runtime>::get(sequence)).expect("nothing was pruned");
			assert_eq!((record.sequence, record.parent), (sequence, parent));
			parent = BlakeTwo256::hash_of(&record);
			entries.push(record.entry);
		}
		assert_eq!(parent, tip.record_hash);

		let in_headers = self
			.headers
			.iter()
			.flat_map(|header| header.digest.logs())
			.filter_map(|item| match item {
				DigestItem::Consensus(ENGINE_ID, tip) => Some(tip),
				_ => None,
			})
			.map(|tip| JournalTip::<Hash>::decode(&mut &tip[..]).expect("it is a tip"));
		assert_eq!(in_headers.last(), Some(tip));
		entries
	}

	/// The statuses that a proposal went through after it was made, by their names.
	pub fn statuses_in_journal(&mut self, of: ProposalId) -> Vec<String> {
		self.verified_journal()
			.into_iter()
			.filter_map(|entry| match entry {
				JournalEntry::StatusChanged { proposal, status, .. } if proposal == of => {
					let name = format!("{status:?}");
					Some(name.split([' ', '{']).next().unwrap_or_default().to_owned())
				},
				_ => None,
			})
			.collect()
	}

	/// Ask for something that changes nothing.
	pub fn remark(&mut self, who: Sr25519Keyring) -> DispatchResult {
		let remark = Vec::new();
		self.transact(who, RuntimeCall::System(frame_system::Call::remark { remark }))
	}
}
