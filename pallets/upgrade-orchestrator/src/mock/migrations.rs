// SPDX-License-Identifier: Apache-2.0

//! What stands for `pallet-migrations`, and for the migrations of the next version.

use crate::{
	guarded::GuardedScope,
	migrator::{Migrator, PendingMigration, Progress},
	Check, Config,
};
use codec::Encode;
use core::marker::PhantomData;
use frame_support::{
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator},
	parameter_types,
	storage::unhashed,
	traits::OnRuntimeUpgrade,
	weights::Weight,
};
use sp_io::hashing::twox_128;
use sp_version::RuntimeVersion;

/// What the migration of the next version does.
pub const MIGRATION: &str = "certificates v0 to v1";

/// What the migration of the reverse build does.
pub const REVERSE_MIGRATION: &str = "certificates v1 to v0";

/// Where the migrator remembers what ran.
const HISTORIC: &[u8] = b"migrations that ran:";

/// How a migration goes wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strike {
	/// It fails, and what its last step wrote is undone.
	Fail,
	/// It does not get on any more.
	Stall,
	/// The migrator is stuck.
	Stuck,
}

/// A write: a key, and its value, if it is not removed.
pub type Write = (Vec<u8>, Option<Vec<u8>>);

parameter_types! {
	/// Steps that the migrator has left.
	pub static StepsLeft: u32 = 0;
	/// Steps of the migrations that come with the next version, when they write nothing.
	pub static StepsOfNextVersion: u32 = 0;
	/// What the migrations of the next version write, in order.
	pub static Writes: Vec<Write> = vec![];
	/// How many of it they write in each step.
	pub static WritesPerStep: u32 = 1;
	/// After how many writes they go wrong, and how.
	pub static StrikeAfter: Option<(u32, Strike)> = None;
	/// How much is written.
	static Written: u32 = 0;
	static IsStuck: bool = false;
	/// Whether a rescue build would run all migrations of the release before again.
	static IsRescue: bool = false;
	/// What the migrations of the reverse build write, in order.
	pub static ReverseWrites: Vec<Write> = vec![];
	/// Whether it is the reverse build that runs.
	static IsReverse: bool = false;
	/// What the migrations say that they change.
	pub static Prefixes: Option<Vec<Vec<u8>>> = Some(vec![scope_prefix()]);
	/// What single-block migrations of the next version write.
	pub static SingleBlockWrites: Vec<Write> = vec![];
	/// What they say that they change.
	pub static SingleBlockPrefixes: Vec<Vec<u8>> = vec![];
	/// What their checks say.
	pub static SingleBlockCheck: Result<(), &'static str> = Ok(());
	/// Whether the next version is built with the guard.
	pub static IsGuarded: bool = true;
}

/// The storage that the next version changes.
pub fn scope_prefix() -> Vec<u8> {
	twox_128(b"Certificates").to_vec()
}

pub fn names_of_next_version() -> Vec<&'static str> {
	if StepsOfNextVersion::get() > 0 || !Writes::get().is_empty() {
		vec![MIGRATION]
	} else {
		vec![]
	}
}

fn migration() -> &'static str {
	if IsReverse::get() {
		REVERSE_MIGRATION
	} else {
		MIGRATION
	}
}

fn historic_key() -> Vec<u8> {
	[HISTORIC, migration().as_bytes()].concat()
}

/// Whether the migration with this name ran, and is remembered.
pub fn has_run(name: &str) -> bool {
	unhashed::exists(&[HISTORIC, name.as_bytes()].concat())
}

/// What the migrations of the running code write.
fn writes() -> Vec<Write> {
	if IsReverse::get() {
		ReverseWrites::get()
	} else {
		Writes::get()
	}
}

fn write(writes: &[Write]) {
	for (key, value) in writes {
		match value {
			Some(value) => unhashed::put_raw(key, value),
			None => unhashed::kill(key),
		}
	}
}

/// What the executive has the migrator do in the first block of a version.
pub fn onboard(version: &RuntimeVersion) {
	Written::set(0);
	IsStuck::set(false);
	IsRescue::set(version.impl_name == "rescue");
	if IsRescue::get() {
		StepsLeft::set(1);
		return;
	}
	IsReverse::set(version.impl_name == "reverse");
	let steps = StepsOfNextVersion::take()
		.max((writes().len() as u32).div_ceil(WritesPerStep::get().max(1)));
	StepsLeft::set(if unhashed::exists(&historic_key()) { 0 } else { steps });
}

pub fn reset_migrations() {
	StepsLeft::set(0);
	StepsOfNextVersion::set(0);
	Writes::set(vec![]);
	WritesPerStep::set(1);
	StrikeAfter::set(None);
	IsStuck::set(false);
	IsRescue::set(false);
	IsReverse::set(false);
	ReverseWrites::set(vec![]);
	Prefixes::set(Some(vec![scope_prefix()]));
	SingleBlockWrites::set(vec![]);
	SingleBlockPrefixes::set(vec![]);
	SingleBlockCheck::set(Ok(()));
	IsGuarded::set(true);
}

/// Stands for `pallet-migrations`.
pub struct Migrations<T>(PhantomData<T>);

impl<T: Config> Migrations<T> {
	fn fail() {
		let handling = <crate::Pallet<T> as FailedMigrationHandler>::failed(Some(0));
		assert_eq!(handling, FailedMigrationHandling::ForceUnstuck);
		Self::stop();
	}
}

impl<T: Config> MultiStepMigrator for Migrations<T> {
	fn ongoing() -> bool {
		StepsLeft::get() > 0 || IsStuck::get()
	}

	fn step() -> Weight {
		assert!(!IsRescue::get(), "a rescue build runs no migrations");
		let first = Written::get();
		let last = (first + WritesPerStep::get()).min(writes().len() as u32);
		match StrikeAfter::get() {
			Some((at, Strike::Fail)) if first >= at => Self::fail(),
			Some((at, Strike::Stall)) if first >= at => {},
			Some((at, Strike::Stuck)) if first >= at => IsStuck::set(true),
			// What comes before it is a step of its own, and stays.
			Some((at, _)) if last >= at => {
				write(&writes()[first as usize..at as usize]);
				Written::set(at);
			},
			_ => {
				write(&writes()[first as usize..last as usize]);
				Written::set(last);
				StepsLeft::mutate(|left| *left -= 1);
				if StepsLeft::get() == 0 {
					unhashed::put_raw(&historic_key(), &[]);
				}
			},
		}
		Weight::from_parts(7, 7)
	}
}

impl<T: Config> Migrator for Migrations<T> {
	fn service_weight() -> Weight {
		Weight::from_parts(7, 7)
	}

	fn progress() -> Progress {
		if IsStuck::get() {
			Progress::Stuck
		} else if StepsLeft::get() > 0 {
			Progress::Active((StepsLeft::get(), Written::get()).encode())
		} else {
			Progress::Done
		}
	}

	fn pending() -> Vec<PendingMigration> {
		let name = migration().as_bytes().to_vec().try_into().unwrap();
		if StepsLeft::get() > 0 && !unhashed::exists(&historic_key()) {
			vec![PendingMigration { name, prefixes: Prefixes::get() }]
		} else {
			vec![]
		}
	}

	fn restart() {
		Written::set(0);
	}

	fn stop() {
		StepsLeft::set(0);
		IsStuck::set(false);
		IsRescue::set(false);
	}

	fn historic_prefix() -> Vec<u8> {
		HISTORIC.to_vec()
	}

	fn forget(names: &[&crate::Text]) -> Weight {
		for name in names {
			unhashed::kill(&[HISTORIC, &name[..]].concat());
		}
		Weight::zero()
	}
}

/// The single-block migrations of the next version.
pub struct SingleBlock;

impl OnRuntimeUpgrade for SingleBlock {
	fn on_runtime_upgrade() -> Weight {
		write(&SingleBlockWrites::get());
		Weight::from_parts(5, 5)
	}
}

impl GuardedScope for SingleBlock {
	fn prefixes() -> Vec<Vec<u8>> {
		SingleBlockPrefixes::get()
	}
}

impl Check for SingleBlock {
	fn check() -> Result<(), &'static str> {
		SingleBlockCheck::get()
	}
}
