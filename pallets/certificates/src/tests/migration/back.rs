// SPDX-License-Identifier: Apache-2.0

//! Tests of the way back to the layout of release 1.0.0.

use super::*;

type Back = v1::LazyMigrationBack<Test>;

/// A chain of release 1.1.0 with so many certificates.
fn upgraded_chain_of(count: u32) -> sp_io::TestExternalities {
	let mut ext = chain_of(count);
	ext.execute_with(|| run(None, || 1_000));
	ext
}

fn step_back(cursor: Option<u32>, certificates: u64) -> Result<Option<u32>, SteppedMigrationError> {
	Back::transactional_step(cursor, &mut WeightMeter::with_limit(room_for(certificates)))
}

/// Run to the end from a cursor; returns the number of steps.
fn run_back(mut cursor: Option<u32>, mut certificates: impl FnMut() -> u64) -> u32 {
	for steps in 1.. {
		cursor = step_back(cursor, certificates()).unwrap();
		if cursor.is_none() {
			return steps;
		}
	}
	unreachable!("a migration ends")
}

/// What users have done with release 1.1.0, by its storage.
fn write_as_release_1_1_0(count: u32) {
	// The last one has another holder.
	v1::Certificates::<Test>::mutate(count - 1, |certificate| {
		let certificate = certificate.as_mut().unwrap();
		v1::ByHolder::<Test>::remove(certificate.holder, count - 1);
		certificate.holder = BOB;
	});
	v1::ByHolder::<Test>::insert(BOB, count - 1, ());
	// The first one is revoked, and it is known why.
	v1::Certificates::<Test>::mutate(0, |certificate| {
		certificate.as_mut().unwrap().revoke("Mistake".try_into().unwrap());
	});
	// There is one more.
	let added = types::v1::Certificate::new(
		ALICE,
		"Patience".try_into().unwrap(),
		version(4_294_967_295, 4_294_967_295, 4_294_967_295),
		None,
		99,
	);
	v1::Certificates::<Test>::insert(count, added);
	v1::ByHolder::<Test>::insert(ALICE, count, ());
	Latest::<Test>::insert(Subject::try_from("Patience").unwrap(), count);
	NextId::<Test>::put(count + 1);
}

/// What must be there afterwards in the layout of release 1.0.0.
fn expected(count: u32) -> Vec<v0::CertificateOf<Test>> {
	let mut all: Vec<_> = (0..count).map(old).collect();
	all[0].revoked = true;
	all[count as usize - 1].holder = BOB;
	all.push(types::v0::Certificate {
		holder: ALICE,
		subject: "Patience".try_into().unwrap(),
		version: "4294967295.4294967295.4294967295".try_into().unwrap(),
		previous: None,
		issued_at: 99,
		revoked: false,
	});
	all
}

#[track_caller]
fn assert_migrated_back(expected: &[v0::CertificateOf<Test>]) {
	assert_eq!(Certificates::on_chain_storage_version(), v0::STORAGE_VERSION);
	assert_eq!(NextId::<Test>::get() as usize, expected.len());
	for (id, certificate) in expected.iter().enumerate() {
		assert_eq!(v0::Certificates::<Test>::get(id as u32).as_ref(), Some(certificate));
	}
	assert_eq!(v0::Certificates::<Test>::iter().count(), expected.len());
	assert_eq!(v1::ByHolder::<Test>::iter().count(), 0);
	assert_ok!(Certificates::do_try_state());
}

#[test]
fn its_id_is_that_of_the_way_there_turned_around() {
	assert_eq!(Back::id().encode(), b"pallet-certificates\x01\0");
}

#[test]
fn without_anything_in_between_every_byte_is_as_before() {
	for count in [0, 1, 23] {
		let before = chain_of(count).execute_with(all_keys);
		upgraded_chain_of(count).execute_with(|| {
			run_back(None, || 4);
			assert_eq!(all_keys(), before);
		});
	}
}

#[test]
fn what_users_wrote_in_between_is_kept() {
	upgraded_chain_of(12).execute_with(|| {
		write_as_release_1_1_0(12);
		run_back(None, || 5);
		assert_migrated_back(&expected(12));
	});
}

#[test]
fn the_next_upgrade_migrates_what_came_back() {
	upgraded_chain_of(12).execute_with(|| {
		write_as_release_1_1_0(12);
		let (before, index): (Vec<_>, BTreeMap<_, _>) = (
			(0..13).map(|id| v1::Certificates::<Test>::get(id).unwrap()).collect(),
			v1::ByHolder::<Test>::iter().map(|(holder, id, ())| (id, holder)).collect(),
		);
		run_back(None, || 5);
		run(None, || 3);
		for (id, mut certificate) in before.into_iter().enumerate() {
			// The only thing that release 1.0.0 has no place for.
			if certificate.is_revoked() {
				certificate.status = types::v1::Status::Revoked { reason: None };
			}
			assert_eq!(v1::Certificates::<Test>::get(id as u32), Some(certificate));
		}
		let again = v1::ByHolder::<Test>::iter().map(|(holder, id, ())| (id, holder)).collect();
		assert_eq!(index, again);
		assert_eq!(Certificates::on_chain_storage_version(), v1::STORAGE_VERSION);
	});
}

#[test]
fn it_goes_on_from_every_cursor_and_starts_again_from_every_break() {
	const COUNT: u32 = 23;
	let end = expected(COUNT);
	for broken_off_at in 0..=COUNT + 1 {
		for cursor in [None, Some(broken_off_at), Some(broken_off_at / 2)] {
			upgraded_chain_of(COUNT).execute_with(|| {
				write_as_release_1_1_0(COUNT);
				for id in 0..broken_off_at {
					assert_ok!(Back::convert(id));
				}
				run_back(cursor, || 4);
				assert_migrated_back(&end);
			});
		}
	}
}

#[test]
fn the_outcome_does_not_depend_on_how_much_fits_into_a_step() {
	let mut dice = Dice(5);
	for _ in 0..40 {
		let count = 1 + dice.below(120) as u32;
		upgraded_chain_of(count).execute_with(|| {
			let mut end = expected(count);
			write_as_release_1_1_0(count);
			// The first one is also the last one.
			end[0].revoked = true;
			assert!(run_back(None, || 1 + dice.below(9)) <= count + 1);
			assert_migrated_back(&end);
		});
	}
}

#[test]
fn it_takes_no_more_weight_than_it_is_given() {
	upgraded_chain_of(7).execute_with(|| {
		let required = room_for(1);
		for limit in [Weight::zero(), required.sub_ref_time(1), required.sub_proof_size(1)] {
			let mut meter = WeightMeter::with_limit(limit);
			assert_noop!(
				Back::transactional_step(None, &mut meter),
				SteppedMigrationError::InsufficientWeight { required }
			);
			assert_eq!(meter.consumed(), Weight::zero());
		}
		let mut meter = WeightMeter::with_limit(room_for(3));
		assert_eq!(Back::transactional_step(None, &mut meter), Ok(Some(3)));
		assert_eq!(meter.consumed(), room_for(3));
		assert_eq!(Certificates::on_chain_storage_version(), v1::STORAGE_VERSION);
		assert_noop!(step_back(Some(8), 1), SteppedMigrationError::InvalidCursor);
	});
}

#[test]
fn a_chain_in_the_old_layout_is_left_alone() {
	chain_of(5).execute_with(|| {
		let before = all_keys();
		assert_eq!(step_back(None, 1), Ok(None));
		assert_eq!(step_back(Some(3), 1), Ok(None));
		assert_eq!(all_keys(), before);
	});
}

#[test]
fn a_certificate_that_is_missing_or_damaged_fails_the_step_as_a_whole() {
	let damage: [fn(Vec<u8>); 4] = [
		|key| sp_io::storage::clear(&key),
		|key| sp_io::storage::set(&key, b""),
		|key| sp_io::storage::set(&key, &new(3).encode()[..20]),
		|key| sp_io::storage::set(&key, &[new(3).encode(), vec![0]].concat()),
	];
	for damage in damage {
		upgraded_chain_of(5).execute_with(|| {
			damage(v1::Certificates::<Test>::hashed_key_for(3));
			assert_noop!(step_back(None, 10), SteppedMigrationError::Failed);
			assert_noop!(step_back(Some(3), 10), SteppedMigrationError::Failed);
		});
	}
}

#[test]
fn it_writes_nothing_outside_the_prefixes_it_names() {
	upgraded_chain_of(30).execute_with(|| {
		let prefixes = Back::migrating_prefixes().unwrap().into_iter().collect::<Vec<_>>();
		let before = all_keys();
		run_back(None, || 4);
		let after = all_keys();
		for key in before.keys().chain(after.keys()).filter(|k| before.get(*k) != after.get(*k)) {
			assert!(prefixes.iter().any(|prefix| key.starts_with(prefix)));
		}
	});
}

/// What the calls of release 1.1.0 write, and the calls of release 1.0.0 find.
#[cfg(feature = "layout-v1")]
#[test]
fn what_the_calls_of_release_1_1_0_wrote_is_migrated_back() {
	upgraded_chain_of(4).execute_with(|| {
		assert_ok!(issue(ALICE, "Rust", "1.9.0"));
		assert_ok!(issue(BOB, "Rust", "1.10.0"));
		assert_ok!(Certificates::transfer(as_user(BOB), 5, ALICE));
		assert_ok!(Certificates::revoke(as_user(ISSUER), 4, "Mistake".into()));
		run_back(None, || 2);
		let certificate = v0::Certificates::<Test>::get(4).unwrap();
		assert!(certificate.revoked);
		let certificate = v0::Certificates::<Test>::get(5).unwrap();
		assert_eq!((certificate.holder, certificate.previous), (ALICE, Some(4)));
		assert_eq!(certificate.version, "1.10.0".try_into().unwrap());
		// The new code does not touch what it cannot read.
		assert_noop!(issue(ALICE, "Rust", "2.0.0"), Error::<Test>::LayoutMismatch);
	});
}

#[cfg(not(feature = "layout-v1"))]
#[test]
fn release_1_0_0_works_on_what_came_back() {
	upgraded_chain_of(10).execute_with(|| {
		write_as_release_1_1_0(10);
		let refused = || Certificates::transfer(as_user(BOB), 9, ALICE);
		assert_noop!(refused(), Error::<Test>::LayoutMismatch);
		assert_eq!(step_back(None, 6), Ok(Some(6)));
		assert_noop!(refused(), Error::<Test>::LayoutMismatch);
		run_back(Some(6), || 6);
		assert_noop!(refused(), Error::<Test>::AlreadyRevoked);
		assert_ok!(Certificates::transfer(as_user(ALICE), 10, BOB));
		assert_ok!(issue(ALICE, "Course 0002", "3.0.0"));
		assert_eq!(CertificateMap::<Test>::get(11).unwrap().previous, Some(9));
		assert_ok!(Certificates::do_try_state());
	});
}

#[cfg(feature = "try-runtime")]
#[test]
fn the_comparison_before_and_after_finds_each_kind_of_damage() {
	let damage: [fn(); 5] = [
		|| v0::Certificates::<Test>::remove(4),
		|| v0::Certificates::<Test>::insert(4, old(5)),
		|| v0::Certificates::<Test>::insert(13, old(5)),
		|| v1::ByHolder::<Test>::insert(ALICE, 4, ()),
		|| StorageVersion::new(1).put::<Certificates>(),
	];
	for (index, damage) in damage.into_iter().enumerate() {
		upgraded_chain_of(12).execute_with(|| {
			let state = Back::pre_upgrade().unwrap();
			run_back(None, || 5);
			assert_ok!(Back::post_upgrade(state.clone()));
			damage();
			assert!(Back::post_upgrade(state).is_err(), "damage {index} is not found");
		});
	}
}
