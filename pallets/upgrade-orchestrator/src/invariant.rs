// SPDX-License-Identifier: Apache-2.0

//! What has to hold across an upgrade.
//!
//! An [`Invariant`] measures something before the migrations and again after them, each over as many
//! locked blocks as it takes, and says whether the second result fits the first. An upgrade whose
//! invariants do not hold is undone.
//!
//! The code that measures is the candidate's, before and after. What it measures before is in the old
//! layout: read it through aliases of the old types, or without decoding, as [`EntriesUnchanged`] does.

use crate::{
	snapshot::{charge, entry_weight, next_in},
	Config, Pallet, WeightInfo, MAX_KEY_LEN, MAX_WITNESS_LEN,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use core::marker::PhantomData;
use frame_support::{
	traits::{
		fungible::Inspect, ConstU32, Contains, Get, GetStorageVersion, PalletInfoAccess,
		StorageVersion,
	},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_io::hashing::blake2_256;
use sp_runtime::traits::{Saturating, Zero};

/// What an invariant measured, or where it goes on.
pub type Witness = BoundedVec<u8, ConstU32<MAX_WITNESS_LEN>>;

/// When something is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
	/// Before the multi-block migrations: storage is in the old layout.
	Before,
	/// After them: storage is in the new layout.
	After,
}

/// How far a measurement is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Measured {
	/// To be gone on with in the next block, from here.
	Continue(Witness),
	/// Done, with this result.
	Done(Witness),
}

/// The measurement can not be made at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotMeasurable;

/// Something that has to hold across an upgrade.
pub trait Invariant {
	/// Its name, for people: ASCII, at most 64 bytes.
	fn name() -> &'static str;

	/// Go on measuring. `from` is what the last call returned with [`Measured::Continue`], and `None` at
	/// first.
	///
	/// Must get further in each call in which it has all of the weight of a block's service.
	fn measure(
		when: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Result<Measured, NotMeasurable>;

	/// Whether the result after the migrations fits the one from before.
	fn holds(before: &Witness, after: &Witness) -> bool {
		before == after
	}
}

/// All invariants of a runtime: a tuple of [`Invariant`]s, at most `MAX_INVARIANTS`.
pub trait Invariants {
	/// How many there are.
	fn len() -> u32;

	/// [`Invariant::name`] of the one with this index.
	fn nth_name(index: u32) -> Option<&'static str>;

	/// [`Invariant::measure`] of the one with this index.
	fn nth_measure(
		index: u32,
		when: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Option<Result<Measured, NotMeasurable>>;

	/// [`Invariant::holds`] of the one with this index.
	fn nth_holds(index: u32, before: &Witness, after: &Witness) -> Option<bool>;
}

impl<I: Invariant> Invariants for I {
	fn len() -> u32 {
		1
	}

	fn nth_name(index: u32) -> Option<&'static str> {
		(index == 0).then(I::name)
	}

	fn nth_measure(
		index: u32,
		when: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Option<Result<Measured, NotMeasurable>> {
		(index == 0).then(|| I::measure(when, from, meter))
	}

	fn nth_holds(index: u32, before: &Witness, after: &Witness) -> Option<bool> {
		(index == 0).then(|| I::holds(before, after))
	}
}

#[impl_trait_for_tuples::impl_for_tuples(16)]
impl Invariants for Tuple {
	fn len() -> u32 {
		let mut len = 0u32;
		for_tuples!( #( len = len.saturating_add(Tuple::len()); )* );
		len
	}

	fn nth_name(index: u32) -> Option<&'static str> {
		let mut index = index;
		for_tuples!( #(
			if index < Tuple::len() {
				return Tuple::nth_name(index);
			}
			index = index.saturating_sub(Tuple::len());
		)* );
		let _ = index;
		None
	}

	fn nth_measure(
		index: u32,
		when: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Option<Result<Measured, NotMeasurable>> {
		let mut index = index;
		for_tuples!( #(
			if index < Tuple::len() {
				return Tuple::nth_measure(index, when, from, meter);
			}
			index = index.saturating_sub(Tuple::len());
		)* );
		let _ = index;
		None
	}

	fn nth_holds(index: u32, before: &Witness, after: &Witness) -> Option<bool> {
		let mut index = index;
		for_tuples!( #(
			if index < Tuple::len() {
				return Tuple::nth_holds(index, before, after);
			}
			index = index.saturating_sub(Tuple::len());
		)* );
		let _ = index;
		None
	}
}

/// Something that has to hold at any time, and not only across an upgrade.
pub trait StandingInvariant: Invariant {
	/// Whether this result of a measurement [`When::After`] is as it has to be.
	fn stands(measured: &Witness) -> bool;
}

/// Tuples of [`StandingInvariant`]s, at most `MAX_INVARIANTS`.
pub trait StandingInvariants: Invariants {
	/// [`StandingInvariant::stands`] of the one with this index.
	fn nth_stands(index: u32, measured: &Witness) -> Option<bool>;
}

impl<I: StandingInvariant> StandingInvariants for I {
	fn nth_stands(index: u32, measured: &Witness) -> Option<bool> {
		(index == 0).then(|| I::stands(measured))
	}
}

#[impl_trait_for_tuples::impl_for_tuples(16)]
impl StandingInvariants for Tuple {
	fn nth_stands(index: u32, measured: &Witness) -> Option<bool> {
		let mut index = index;
		for_tuples!( #(
			if index < Tuple::len() {
				return Tuple::nth_stands(index, measured);
			}
			index = index.saturating_sub(Tuple::len());
		)* );
		let _ = index;
		None
	}
}

/// The weight to read one entry of a map, whose key and value have these bytes together at most.
fn read_weight<T: Config>(bytes: usize) -> Weight {
	let each = T::WeightInfo::compare(1).saturating_sub(T::WeightInfo::compare(0));
	entry_weight(each, Pallet::<T>::byte_weight(), bytes)
}

/// A result within its bound: none of those here is longer.
fn witness(value: impl Encode) -> Result<Witness, NotMeasurable> {
	value.encode().try_into().map_err(|_| NotMeasurable)
}

fn decoded<V: Decode>(from: &Witness) -> Result<V, NotMeasurable> {
	V::decode(&mut &from[..]).map_err(|_| NotMeasurable)
}

/// Go through all accounts, and add each one to a value.
fn over_accounts<T: Config, V: Encode + Decode>(
	from: Option<&Witness>,
	meter: &mut WeightMeter,
	start: V,
	mut add: impl FnMut(&mut V, T::AccountId),
) -> Result<Result<V, Witness>, NotMeasurable> {
	/// What an account is charged with: its entry, and that of what is held or frozen.
	const ACCOUNT_LEN: usize = 1024;
	let (mut last, mut value): (Option<Vec<u8>>, V) = match from {
		Some(from) => decoded(from)?,
		None => (None, start),
	};
	let each = read_weight::<T>(ACCOUNT_LEN);
	let mut accounts = match &last {
		Some(last) => frame_system::Account::<T>::iter_keys_from(last.clone()),
		None => frame_system::Account::<T>::iter_keys(),
	};
	loop {
		if meter.try_consume(each).is_err() {
			return Ok(Err(witness((last, value))?));
		}
		let Some(who) = accounts.next() else { return Ok(Ok(value)) };
		last = Some(accounts.last_raw_key().to_vec());
		add(&mut value, who);
	}
}

/// The total issuance is the sum of all accounts, before and after. Where that is measured over several
/// blocks: the sum is between the issuances of the first and the last of them.
pub struct TotalIssuanceIsSumOfAccounts<T, Currency>(PhantomData<(T, Currency)>);

impl<T, Currency> Invariant for TotalIssuanceIsSumOfAccounts<T, Currency>
where
	T: Config,
	Currency: Inspect<T::AccountId>,
{
	fn name() -> &'static str {
		"TotalIssuanceIsSumOfAccounts"
	}

	fn measure(
		_: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Result<Measured, NotMeasurable> {
		let now = Currency::total_issuance();
		let start = (Currency::Balance::zero(), now);
		let sum = over_accounts::<T, _>(from, meter, start, |(sum, _), who| {
			*sum = sum.saturating_add(Currency::total_balance(&who));
		})?;
		Ok(match sum {
			// Hooks pay and burn between the blocks of a measurement.
			Ok((sum, at_start)) => {
				Measured::Done(witness(at_start.min(now) <= sum && sum <= at_start.max(now))?)
			},
			Err(further) => Measured::Continue(further),
		})
	}

	/// A chain on which it did not hold before is not blamed on the upgrade.
	fn holds(before: &Witness, after: &Witness) -> bool {
		decoded(before) == Ok(false) || decoded(after) == Ok(true)
	}
}

/// Measured over several blocks in which money is made and burnt as well as moved, it may be found not to stand
/// though it does: it can be measured again.
impl<T, Currency> StandingInvariant for TotalIssuanceIsSumOfAccounts<T, Currency>
where
	T: Config,
	Currency: Inspect<T::AccountId>,
{
	fn stands(measured: &Witness) -> bool {
		decoded(measured) == Ok(true)
	}
}

/// Every account owns as much as before, except those that hooks pay in each block, such as authors.
pub struct BalancesUnchanged<T, Currency, Paid>(PhantomData<(T, Currency, Paid)>);

impl<T, Currency, Paid> Invariant for BalancesUnchanged<T, Currency, Paid>
where
	T: Config,
	Currency: Inspect<T::AccountId>,
	Paid: Contains<T::AccountId>,
{
	fn name() -> &'static str {
		"BalancesUnchanged"
	}

	fn measure(
		_: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Result<Measured, NotMeasurable> {
		let hash = over_accounts::<T, _>(from, meter, [0u8; 32], |hash, who| {
			if !Paid::contains(&who) {
				*hash = (*hash, Currency::total_balance(&who), who).using_encoded(blake2_256);
			}
		})?;
		Ok(match hash {
			Ok(hash) => Measured::Done(witness(hash)?),
			Err(further) => Measured::Continue(further),
		})
	}
}

/// There are as many entries below a storage prefix as before.
pub struct EntriesUnchanged<T, Name, Prefix>(PhantomData<(T, Name, Prefix)>);

impl<T, Name, Prefix> Invariant for EntriesUnchanged<T, Name, Prefix>
where
	T: Config,
	Name: Get<&'static str>,
	Prefix: Get<Vec<u8>>,
{
	fn name() -> &'static str {
		Name::get()
	}

	fn measure(
		_: When,
		from: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Result<Measured, NotMeasurable> {
		let prefix = Prefix::get();
		let (mut last, mut count): (Option<Vec<u8>>, u64) = match from {
			Some(from) => decoded(from)?,
			None => (None, 0),
		};
		let each = read_weight::<T>(MAX_KEY_LEN as usize);
		while meter.try_consume(each).is_ok() {
			let Some(key) = next_in(&prefix, last.as_deref()) else {
				return Ok(Measured::Done(witness(count)?));
			};
			count = count.saturating_add(1);
			last = Some(key);
		}
		Ok(Measured::Continue(witness((last, count))?))
	}
}

/// The storage version of a pallet is the one of the code.
pub struct StorageVersionReached<T, P>(PhantomData<(T, P)>);

impl<T, P> Invariant for StorageVersionReached<T, P>
where
	T: Config,
	P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess,
{
	fn name() -> &'static str {
		"StorageVersionReached"
	}

	fn measure(
		when: When,
		_: Option<&Witness>,
		meter: &mut WeightMeter,
	) -> Result<Measured, NotMeasurable> {
		charge(meter, read_weight::<T>(MAX_KEY_LEN as usize));
		let reached = P::on_chain_storage_version() == P::in_code_storage_version();
		Ok(Measured::Done(witness(when == When::Before || reached)?))
	}
}

impl<T, P> StandingInvariant for StorageVersionReached<T, P>
where
	T: Config,
	P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess,
{
	fn stands(measured: &Witness) -> bool {
		decoded(measured) == Ok(true)
	}
}

impl<T, P> crate::guarded::Check for StorageVersionReached<T, P>
where
	P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess,
{
	fn check() -> Result<(), &'static str> {
		if P::on_chain_storage_version() == P::in_code_storage_version() {
			Ok(())
		} else {
			Err("StorageVersionReached")
		}
	}
}
