// SPDX-License-Identifier: Apache-2.0

//! Tests of the register in the layout of this build, and of the migration in every build.

use crate::{
	migrations::{v0, v1},
	mock::*,
	types, Certificates as CertificateMap, Error, Event, GenesisConfig, Latest, NextId, Reason,
	Subject, TextError, Version, VersionError, VersionText, MAX_REASON_LENGTH, MAX_SUBJECT_LENGTH,
};
use codec::{Decode, Encode};
use frame_support::{
	assert_noop, assert_ok,
	traits::{GetStorageVersion, StorageVersion},
};
use sp_runtime::traits::BadOrigin;
use std::collections::BTreeMap;

mod model;
mod upgrades;

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
	fn below(&mut self, bound: u64) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		self.0 % bound
	}
}

fn as_user(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn issue(holder: u64, subject: &str, version: &str) -> sp_runtime::DispatchResult {
	Certificates::issue(as_user(ISSUER), holder, subject.into(), version.into())
}

fn version(major: u32, minor: u32, patch: u32) -> Version {
	Version { major, minor, patch }
}

/// Everything in storage.
fn all_keys() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let mut all = BTreeMap::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		all.insert(next.clone(), sp_io::storage::get(&next).expect("the key exists").to_vec());
		key = next;
	}
	all
}

mod texts {
	use super::*;
	use codec::MaxEncodedLen;
	use scale_info::{TypeDef, TypeDefPrimitive, TypeInfo};

	#[test]
	fn a_text_is_one_to_n_bytes_of_printable_ascii() {
		assert_eq!(Subject::try_from(""), Err(TextError::Empty));
		let longest = "x".repeat(MAX_SUBJECT_LENGTH as usize);
		assert_eq!(Subject::try_from(format!("{longest}x").as_str()), Err(TextError::TooLong));
		for bad in ["tab\t", "line\n", "nul\0", "del\x7f", "käse"] {
			assert_eq!(Subject::try_from(bad), Err(TextError::NotAscii), "{bad:?}");
		}
		assert_eq!(Subject::try_from(longest.as_str()).unwrap().as_str(), longest);
		assert_eq!(Subject::try_from(" ~").unwrap().as_str(), " ~");
	}

	#[test]
	fn a_text_is_encoded_and_described_like_a_str() {
		let text = Subject::try_from("Rust").unwrap();
		assert_eq!(text.encode(), "Rust".encode());
		assert_eq!(format!("{text:?}"), "\"Rust\"");
		assert!(matches!(Subject::type_info().type_def, TypeDef::Primitive(TypeDefPrimitive::Str)));
	}

	#[test]
	fn bytes_that_are_no_text_are_not_decoded() {
		assert!(Subject::decode(&mut &b"\x10Rust"[..]).is_ok());
		assert!(Subject::decode(&mut &b"\x00"[..]).is_err());
		assert!(Subject::decode(&mut &b"\x04\xff"[..]).is_err());
		let too_long = "x".repeat(MAX_SUBJECT_LENGTH as usize + 1).encode();
		assert!(Subject::decode(&mut &too_long[..]).is_err());
	}

	#[test]
	fn a_version_is_three_numbers_of_32_bits() {
		let parse = |text: &str| Version::try_from(text);
		assert_eq!(parse("1.1.0"), Ok(version(1, 1, 0)));
		for bad in ["", "1", "1.1", "1.1.0.0", "v1.1.0", "01.1.0", " 1.1.0", "1.1.x", "-1.0.0"] {
			assert_eq!(parse(bad), Err(VersionError::NotSemantic), "{bad:?}");
		}
		assert_eq!(parse("1.1.0-rc.1"), Err(VersionError::NotPlain));
		assert_eq!(parse("1.1.0+build"), Err(VersionError::NotPlain));
		assert_eq!(parse("4294967296.0.0"), Err(VersionError::NumberTooLarge));
		assert_eq!(parse("0.0.4294967296"), Err(VersionError::NumberTooLarge));
		assert_eq!(parse(&"1".repeat(33)), Err(VersionError::TooLong));
	}

	#[test]
	fn a_version_survives_as_text_whatever_its_numbers() {
		let max = u32::MAX;
		for v in [version(0, 0, 0), version(1, 1, 0), version(max, max, max)] {
			let text = VersionText::from(v);
			assert_eq!(text.as_str(), v.to_string());
			assert_eq!(Version::try_from(text.as_str()), Ok(v));
			assert!(v.encode().len() <= Version::max_encoded_len());
		}
	}

	#[test]
	fn versions_are_ordered_as_numbers_and_not_as_text() {
		let mut dice = Dice(7);
		for _ in 0..1_000 {
			let mut roll =
				|| version(dice.below(3) as u32, dice.below(12) as u32, dice.below(12) as u32);
			let (a, b) = (roll(), roll());
			let semver = |v: Version| semver::Version::parse(&v.to_string()).unwrap();
			assert_eq!(a.cmp(&b), semver(a).cmp(&semver(b)), "{a} {b}");
		}
	}
}

mod bad_input {
	use super::*;

	#[test]
	fn only_the_issuer_can_issue_and_revoke() {
		new_test_ext().execute_with(|| {
			assert_noop!(
				Certificates::issue(as_user(ALICE), ALICE, "Rust".into(), "1.0.0".into()),
				BadOrigin
			);
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			assert_noop!(Certificates::revoke(as_user(ALICE), 0, "Mine".into()), BadOrigin);
			assert_noop!(Certificates::transfer(RuntimeOrigin::root(), 0, BOB), BadOrigin);
		});
	}

	#[test]
	fn a_subject_must_be_a_text() {
		new_test_ext().execute_with(|| {
			let too_long = "x".repeat(MAX_SUBJECT_LENGTH as usize + 1);
			assert_noop!(issue(ALICE, "", "1.0.0"), Error::<Test>::SubjectEmpty);
			assert_noop!(issue(ALICE, &too_long, "1.0.0"), Error::<Test>::SubjectTooLong);
			assert_noop!(issue(ALICE, "Käse", "1.0.0"), Error::<Test>::SubjectNotAscii);
		});
	}

	#[test]
	fn a_version_must_be_a_plain_semantic_version() {
		new_test_ext().execute_with(|| {
			let too_long = "1".repeat(33);
			assert_noop!(issue(ALICE, "Rust", &too_long), Error::<Test>::VersionTooLong);
			assert_noop!(issue(ALICE, "Rust", "one"), Error::<Test>::VersionNotSemantic);
			assert_noop!(issue(ALICE, "Rust", "1.0.0-rc.1"), Error::<Test>::VersionNotPlain);
			assert_noop!(
				issue(ALICE, "Rust", "4294967296.0.0"),
				Error::<Test>::VersionNumberTooLarge
			);
		});
	}

	#[test]
	fn a_version_must_be_higher_than_the_latest_on_the_subject() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.9.0"));
			assert_noop!(issue(BOB, "Rust", "1.9.0"), Error::<Test>::VersionNotHigher);
			assert_noop!(issue(BOB, "Rust", "1.8.9"), Error::<Test>::VersionNotHigher);
			// As text it would be lower.
			assert_ok!(issue(BOB, "Rust", "1.10.0"));
			assert_ok!(issue(BOB, "Go", "1.0.0"));
			// A revoked certificate keeps its place in the chain.
			assert_ok!(Certificates::revoke(as_user(ISSUER), 1, "Mistake".into()));
			assert_noop!(issue(BOB, "Rust", "1.10.0"), Error::<Test>::VersionNotHigher);
		});
	}

	#[test]
	fn ids_are_not_used_twice() {
		new_test_ext().execute_with(|| {
			NextId::<Test>::put(u32::MAX);
			assert_noop!(issue(ALICE, "Rust", "1.0.0"), Error::<Test>::NoIdLeft);
		});
	}

	#[test]
	fn only_the_holder_can_transfer_and_only_to_somebody_else() {
		new_test_ext().execute_with(|| {
			assert_noop!(
				Certificates::transfer(as_user(ALICE), 0, BOB),
				Error::<Test>::UnknownCertificate
			);
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			for stranger in [BOB, ISSUER] {
				assert_noop!(
					Certificates::transfer(as_user(stranger), 0, BOB),
					Error::<Test>::NotHolder
				);
			}
			assert_noop!(
				Certificates::transfer(as_user(ALICE), 0, ALICE),
				Error::<Test>::AlreadyHolder
			);
			assert_ok!(Certificates::transfer(as_user(ALICE), 0, BOB));
			assert_noop!(Certificates::transfer(as_user(ALICE), 0, BOB), Error::<Test>::NotHolder);
		});
	}

	#[test]
	fn a_reason_must_be_a_text() {
		new_test_ext().execute_with(|| {
			let revoke = |reason: &str| Certificates::revoke(as_user(ISSUER), 0, reason.into());
			assert_noop!(revoke("Mistake"), Error::<Test>::UnknownCertificate);
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			let too_long = "x".repeat(MAX_REASON_LENGTH as usize + 1);
			assert_noop!(revoke(""), Error::<Test>::ReasonEmpty);
			assert_noop!(revoke(&too_long), Error::<Test>::ReasonTooLong);
			assert_noop!(revoke("Mi\u{df}"), Error::<Test>::ReasonNotAscii);
		});
	}

	#[test]
	fn a_revoked_certificate_can_neither_be_transferred_nor_revoked_again() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			assert_ok!(Certificates::revoke(as_user(ISSUER), 0, "Mistake".into()));
			assert_noop!(
				Certificates::transfer(as_user(ALICE), 0, BOB),
				Error::<Test>::AlreadyRevoked
			);
			assert_noop!(
				Certificates::revoke(as_user(ISSUER), 0, "Again".into()),
				Error::<Test>::AlreadyRevoked
			);
		});
	}

	#[test]
	fn every_call_is_refused_while_the_storage_has_another_layout() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			let other = match Certificates::in_code_storage_version() == v1::STORAGE_VERSION {
				true => StorageVersion::new(0),
				false => v1::STORAGE_VERSION,
			};
			other.put::<Certificates>();
			assert_noop!(issue(ALICE, "Rust", "1.1.0"), Error::<Test>::LayoutMismatch);
			assert_noop!(
				Certificates::transfer(as_user(ALICE), 0, BOB),
				Error::<Test>::LayoutMismatch
			);
			assert_noop!(
				Certificates::revoke(as_user(ISSUER), 0, "Mistake".into()),
				Error::<Test>::LayoutMismatch
			);
		});
	}
}

mod register {
	use super::*;

	#[test]
	fn certificates_on_a_subject_form_a_chain_of_versions() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			assert_ok!(issue(BOB, "Go", "0.1.0"));
			System::set_block_number(5);
			assert_ok!(issue(BOB, "Rust", "1.1.0"));
			System::assert_last_event(
				Event::Issued {
					id: 2,
					holder: BOB,
					subject: "Rust".try_into().unwrap(),
					version: "1.1.0".try_into().unwrap(),
					previous: Some(0),
				}
				.into(),
			);

			let certificate = CertificateMap::<Test>::get(2).unwrap();
			assert_eq!(certificate.version(), Ok(version(1, 1, 0)));
			assert_eq!(certificate.previous, Some(0));
			assert_eq!(certificate.issued_at, 5);
			assert_eq!(Latest::<Test>::get(Subject::try_from("Rust").unwrap()), Some(2));
			assert_eq!(Latest::<Test>::get(Subject::try_from("Go").unwrap()), Some(1));
			assert_ok!(Certificates::do_try_state());
		});
	}

	#[test]
	fn a_certificate_moves_to_its_new_holder() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			assert_ok!(Certificates::transfer(as_user(ALICE), 0, BOB));
			System::assert_last_event(Event::Transferred { id: 0, from: ALICE, to: BOB }.into());
			assert_eq!(CertificateMap::<Test>::get(0).unwrap().holder, BOB);
			assert_ok!(Certificates::do_try_state());
		});
	}

	#[test]
	fn a_revoked_certificate_stays_with_its_holder() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			assert_ok!(Certificates::revoke(as_user(ISSUER), 0, "Mistake".into()));
			let reason: Reason = "Mistake".try_into().unwrap();
			System::assert_last_event(Event::Revoked { id: 0, reason: reason.clone() }.into());
			let certificate = CertificateMap::<Test>::get(0).unwrap();
			assert!(certificate.is_revoked());
			assert_eq!(certificate.holder, ALICE);
			#[cfg(feature = "layout-v1")]
			assert_eq!(certificate.status, crate::Status::Revoked { reason: Some(reason) });
			assert_ok!(Certificates::do_try_state());
		});
	}

	#[cfg(feature = "layout-v1")]
	#[test]
	fn the_index_follows_every_change_of_holder() {
		use crate::ByHolder;
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			assert_ok!(issue(ALICE, "Go", "1.0.0"));
			assert_ok!(Certificates::transfer(as_user(ALICE), 1, BOB));
			let held = |who| ByHolder::<Test>::iter_key_prefix(who).collect::<Vec<_>>();
			assert_eq!((held(ALICE), held(BOB)), (vec![0], vec![1]));
		});
	}

	#[test]
	fn any_sequence_of_calls_does_what_a_plain_model_does() {
		#[derive(Clone)]
		struct Model {
			holder: u64,
			subject: String,
			version: Version,
			previous: Option<u32>,
			revoked: bool,
		}

		for seed in 1..=8 {
			new_test_ext().execute_with(|| {
				let mut dice = Dice(seed);
				let mut model = Vec::<Model>::new();
				for round in 0..300 {
					let id = dice.below(model.len() as u64 + 1) as u32;
					let known = model.get(id as usize).cloned();
					let holder = ALICE + dice.below(4);
					match dice.below(4) {
						0 | 1 => {
							let subject = format!("Subject {}", dice.below(5));
							let minor = round / 10 + dice.below(3) as u32;
							let version = version(1, minor, dice.below(3) as u32);
							let previous = model.iter().rposition(|c| c.subject == subject);
							let higher = previous.is_none_or(|i| model[i].version < version);
							let issued = issue(holder, &subject, &version.to_string());
							assert_eq!(issued.is_ok(), higher);
							if higher {
								let previous = previous.map(|i| i as u32);
								model.push(Model {
									holder,
									subject,
									version,
									previous,
									revoked: false,
								});
							}
						},
						2 => {
							let who = known.as_ref().map_or(ALICE, |c| match dice.below(5) {
								0 => ALICE,
								_ => c.holder,
							});
							let allowed = known
								.is_some_and(|c| c.holder == who && !c.revoked && holder != who);
							let moved = Certificates::transfer(as_user(who), id, holder);
							assert_eq!(moved.is_ok(), allowed);
							if allowed {
								model[id as usize].holder = holder;
							}
						},
						_ => {
							let allowed = known.is_some_and(|c| !c.revoked) && dice.below(3) == 0;
							let who = if allowed { ISSUER } else { ALICE };
							let revoked = Certificates::revoke(as_user(who), id, "Mistake".into());
							assert_eq!(revoked.is_ok(), allowed);
							if allowed {
								model[id as usize].revoked = true;
							}
						},
					}
				}

				assert!(model.len() > 20, "the dice issue too few certificates");
				assert_eq!(NextId::<Test>::get() as usize, model.len());
				for (id, expected) in model.iter().enumerate() {
					let stored = CertificateMap::<Test>::get(id as u32).unwrap();
					assert_eq!(stored.holder, expected.holder);
					assert_eq!(stored.subject.as_str(), expected.subject);
					assert_eq!(stored.version(), Ok(expected.version));
					assert_eq!(stored.previous, expected.previous);
					assert_eq!(stored.is_revoked(), expected.revoked);
				}
				assert_ok!(Certificates::do_try_state());
			});
		}
	}

	#[test]
	fn the_state_check_finds_each_kind_of_damage() {
		let damage: [fn(); 5] = [
			|| CertificateMap::<Test>::remove(0),
			|| NextId::<Test>::put(2),
			|| Latest::<Test>::insert(Subject::try_from("Rust").unwrap(), 0),
			|| Latest::<Test>::insert(Subject::try_from("None").unwrap(), 0),
			|| {
				CertificateMap::<Test>::mutate(2, |c| c.as_mut().unwrap().previous = None);
			},
		];
		for (index, damage) in damage.into_iter().enumerate() {
			new_test_ext().execute_with(|| {
				assert_ok!(issue(ALICE, "Rust", "1.0.0"));
				assert_ok!(issue(ALICE, "Go", "1.0.0"));
				assert_ok!(issue(ALICE, "Rust", "1.1.0"));
				assert_ok!(Certificates::do_try_state());
				damage();
				assert!(Certificates::do_try_state().is_err(), "damage {index} is not found");
			});
		}
	}

	#[cfg(feature = "layout-v1")]
	#[test]
	fn the_state_check_finds_damage_of_the_index() {
		use crate::ByHolder;
		let damage: [fn(); 2] =
			[|| ByHolder::<Test>::remove(ALICE, 0), || ByHolder::<Test>::insert(BOB, 0, ())];
		for damage in damage {
			new_test_ext().execute_with(|| {
				assert_ok!(issue(ALICE, "Rust", "1.0.0"));
				assert_ok!(Certificates::do_try_state());
				damage();
				assert!(Certificates::do_try_state().is_err());
			});
		}
	}
}

mod genesis {
	use super::*;

	#[test]
	fn genesis_issues_what_is_listed_and_generates_the_rest() {
		let config = GenesisConfig {
			certificates: vec![
				(ALICE, b"Rust".to_vec(), b"1.0.0".to_vec()),
				(BOB, b"Rust".to_vec(), b"1.1.0".to_vec()),
			],
			generated: 25,
			holders: vec![ALICE, BOB, ISSUER],
		};
		new_test_ext_with(config).execute_with(|| {
			assert_eq!(NextId::<Test>::get(), 27);
			assert_eq!(Latest::<Test>::get(Subject::try_from("Rust").unwrap()), Some(1));
			// The sixth generated one: second version of the second course, third holder.
			let certificate = CertificateMap::<Test>::get(7).unwrap();
			assert_eq!(certificate.subject.as_str(), "Course 0001");
			assert_eq!(certificate.version(), Ok(version(1, 1, 0)));
			assert_eq!(certificate.previous, Some(6));
			assert_eq!(certificate.holder, ISSUER);
			let revoked =
				(0..27).filter(|id| CertificateMap::<Test>::get(id).unwrap().is_revoked());
			assert_eq!(revoked.collect::<Vec<_>>(), vec![11, 21]);
			assert_ok!(Certificates::do_try_state());
			assert_eq!(
				Certificates::on_chain_storage_version(),
				Certificates::in_code_storage_version()
			);
		});
	}

	#[test]
	#[should_panic(expected = "at least one account in `holders`")]
	fn generated_certificates_need_holders() {
		new_test_ext_with(GenesisConfig { generated: 1, ..Default::default() });
	}

	#[test]
	#[should_panic(expected = "genesis certificate 0 is not text")]
	fn genesis_refuses_what_is_not_text() {
		let certificates = vec![(ALICE, vec![0xff], b"1.0.0".to_vec())];
		new_test_ext_with(GenesisConfig { certificates, ..Default::default() });
	}

	#[test]
	#[should_panic(expected = "genesis certificate 1 cannot be issued")]
	fn genesis_refuses_a_version_that_is_not_higher() {
		let certificates = vec![(ALICE, b"Rust".to_vec(), b"1.0.0".to_vec()); 2];
		new_test_ext_with(GenesisConfig { certificates, ..Default::default() });
	}
}

mod migration {
	mod back;

	use super::*;
	use crate::WeightInfo;
	use frame_support::{
		migrations::{SteppedMigration, SteppedMigrationError},
		weights::{Weight, WeightMeter},
	};

	type Migration = v1::LazyMigrationV1<Test>;

	/// The certificate that release 1.0.0 has stored under an id.
	fn old(id: u32) -> v0::CertificateOf<Test> {
		types::v0::Certificate {
			holder: ALICE + u64::from(id % 7),
			subject: format!("Course {:04}", id / 4).as_str().try_into().unwrap(),
			version: format!("{}.{}.0", id % 4 + 1, id).as_str().try_into().unwrap(),
			previous: (!id.is_multiple_of(4)).then(|| id - 1),
			issued_at: u64::from(id),
			revoked: id % 10 == 9,
		}
	}

	/// What must become of it, spelled out.
	fn new(id: u32) -> v1::CertificateOf<Test> {
		let old = old(id);
		types::v1::Certificate {
			holder: old.holder,
			subject: old.subject,
			version: version(id % 4 + 1, id, 0),
			previous: old.previous,
			issued_at: old.issued_at,
			status: match id % 10 {
				9 => types::v1::Status::Revoked { reason: None },
				_ => types::v1::Status::Active,
			},
		}
	}

	/// A chain of release 1.0.0 with so many certificates.
	fn chain_of(count: u32) -> sp_io::TestExternalities {
		let mut ext = new_test_ext();
		ext.execute_with(|| {
			StorageVersion::new(0).put::<Certificates>();
			NextId::<Test>::put(count);
			for id in 0..count {
				v0::Certificates::<Test>::insert(id, old(id));
				Latest::<Test>::insert(old(id).subject, id);
			}
		});
		ext
	}

	/// A limit that lets so many certificates be converted in one step.
	fn room_for(certificates: u64) -> Weight {
		<() as WeightInfo>::step_base()
			.saturating_add(<() as WeightInfo>::step().saturating_mul(certificates))
	}

	fn step(cursor: Option<u32>, certificates: u64) -> Result<Option<u32>, SteppedMigrationError> {
		Migration::transactional_step(cursor, &mut WeightMeter::with_limit(room_for(certificates)))
	}

	/// Run to the end from a cursor; returns the number of steps.
	fn run(mut cursor: Option<u32>, mut certificates: impl FnMut() -> u64) -> u32 {
		for steps in 1.. {
			cursor = step(cursor, certificates()).unwrap();
			if cursor.is_none() {
				return steps;
			}
		}
		unreachable!("a migration ends")
	}

	#[track_caller]
	fn assert_migrated(count: u32) {
		assert_eq!(Certificates::on_chain_storage_version(), v1::STORAGE_VERSION);
		assert_eq!(NextId::<Test>::get(), count);
		for id in 0..count {
			assert_eq!(v1::Certificates::<Test>::get(id), Some(new(id)));
			assert!(v1::ByHolder::<Test>::contains_key(new(id).holder, id));
		}
		assert_eq!(v1::Certificates::<Test>::iter().count(), count as usize);
		assert_eq!(v1::ByHolder::<Test>::iter().count(), count as usize);
		assert_ok!(Certificates::do_try_state());
	}

	#[test]
	fn the_stored_bytes_of_both_layouts_are_frozen() {
		let head = "0c000000000000002c436f757273652030303032";
		let tail = "01080000000900000000000000";
		let hex =
			|bytes: Vec<u8>| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
		// In between the version, 2.9.0, and at the end that the certificate is revoked.
		assert_eq!(hex(old(9).encode()), format!("{head}14322e392e30{tail}01"));
		assert_eq!(hex(new(9).encode()), format!("{head}082400{tail}0100"));
	}

	#[test]
	fn its_id_names_the_pallet_and_both_versions() {
		assert_eq!(Migration::id().encode(), b"pallet-certificates\0\x01");
	}

	#[test]
	fn every_certificate_is_rewritten_in_several_steps() {
		chain_of(100).execute_with(|| {
			let mut cursor = None;
			for steps in 1..=33 {
				let mut meter = WeightMeter::with_limit(room_for(3));
				cursor = Migration::transactional_step(cursor, &mut meter).unwrap();
				assert_eq!(cursor, Some(steps * 3), "the cursor is the next certificate");
				assert_eq!(meter.consumed(), room_for(3));
				assert_eq!(Certificates::on_chain_storage_version(), StorageVersion::new(0));
			}
			assert_eq!(step(cursor, 3), Ok(None));
			assert_migrated(100);
		});
	}

	#[test]
	fn a_last_step_without_room_to_spare_ends_the_migration() {
		chain_of(6).execute_with(|| {
			assert_eq!(step(None, 3), Ok(Some(3)));
			assert_eq!(step(Some(3), 3), Ok(None));
			assert_migrated(6);
		});
	}

	#[test]
	fn too_little_weight_for_one_certificate_is_said_and_changes_nothing() {
		chain_of(3).execute_with(|| {
			let required = room_for(1);
			for limit in [
				Weight::zero(),
				required.sub_ref_time(1),
				required.sub_proof_size(1),
				Weight::from_parts(u64::MAX, 0),
				Weight::from_parts(0, u64::MAX),
			] {
				let mut meter = WeightMeter::with_limit(limit);
				assert_noop!(
					Migration::transactional_step(None, &mut meter),
					SteppedMigrationError::InsufficientWeight { required }
				);
				assert_eq!(meter.consumed(), Weight::zero());
			}
			assert_eq!(step(None, 1), Ok(Some(1)));
		});
	}

	#[test]
	fn an_empty_register_migrates_in_one_step() {
		chain_of(0).execute_with(|| {
			assert_eq!(step(None, 1), Ok(None));
			assert_migrated(0);
		});
	}

	#[test]
	fn a_chain_that_was_born_with_the_new_layout_is_left_alone() {
		chain_of(5).execute_with(|| {
			run(None, || 10);
			let before = all_keys();
			assert_eq!(step(None, 1), Ok(None));
			assert_eq!(step(Some(3), 1), Ok(None));
			assert_eq!(all_keys(), before);
		});
	}

	#[test]
	fn it_goes_on_from_every_cursor_and_starts_again_from_every_break() {
		const COUNT: u32 = 23;
		let end = chain_of(COUNT).execute_with(|| {
			run(None, || u64::from(COUNT));
			all_keys()
		});
		for broken_off_at in 0..=COUNT {
			for cursor in [None, Some(broken_off_at), Some(broken_off_at / 2)] {
				chain_of(COUNT).execute_with(|| {
					for id in 0..broken_off_at {
						assert_ok!(Migration::convert(id));
					}
					run(cursor, || 4);
					assert_migrated(COUNT);
					assert_eq!(all_keys(), end);
				});
			}
		}
	}

	#[test]
	fn the_outcome_does_not_depend_on_how_much_fits_into_a_step() {
		let mut dice = Dice(2609);
		for _ in 0..40 {
			let count = dice.below(120) as u32;
			let end = chain_of(count).execute_with(|| {
				run(None, || 1_000);
				all_keys()
			});
			chain_of(count).execute_with(|| {
				let steps = run(None, || 1 + dice.below(9));
				assert!(steps <= count.max(1), "every step converts something");
				assert_migrated(count);
				assert_eq!(all_keys(), end);
			});
		}
	}

	#[test]
	fn a_cursor_beyond_the_end_is_refused() {
		chain_of(5).execute_with(|| {
			let mut meter = WeightMeter::new();
			assert_noop!(
				Migration::transactional_step(Some(6), &mut meter),
				SteppedMigrationError::InvalidCursor
			);
		});
	}

	#[test]
	fn a_certificate_that_is_missing_or_damaged_fails_the_step_as_a_whole() {
		let damage: [fn(Vec<u8>); 5] = [
			|key| sp_io::storage::clear(&key),
			|key| sp_io::storage::set(&key, b""),
			|key| sp_io::storage::set(&key, &old(3).encode()[..20]),
			|key| sp_io::storage::set(&key, &[old(3).encode(), vec![0]].concat()),
			|key| {
				let mut damaged = old(3);
				damaged.version = "three".try_into().unwrap();
				sp_io::storage::set(&key, &damaged.encode());
			},
		];
		for damage in damage {
			chain_of(5).execute_with(|| {
				damage(v0::Certificates::<Test>::hashed_key_for(3));
				assert_noop!(step(None, 10), SteppedMigrationError::Failed);
				assert_noop!(step(Some(3), 10), SteppedMigrationError::Failed);
			});
		}
	}

	#[test]
	fn it_writes_nothing_outside_the_prefixes_it_names() {
		chain_of(30).execute_with(|| {
			let prefixes = Migration::migrating_prefixes().unwrap().into_iter().collect::<Vec<_>>();
			assert!(prefixes.iter().all(|prefix| prefix.len() == 32));
			let before = all_keys();
			run(None, || 4);
			let after = all_keys();
			let changed =
				before.keys().chain(after.keys()).filter(|k| before.get(*k) != after.get(*k));
			let mut seen = vec![0; prefixes.len()];
			for key in changed {
				let prefix = prefixes.iter().position(|prefix| key.starts_with(prefix));
				seen[prefix.expect("a key outside the prefixes was changed")] += 1;
			}
			assert!(seen.iter().all(|n| *n > 0), "a prefix is named without need: {seen:?}");
		});
	}

	#[cfg(not(feature = "layout-v1"))]
	#[test]
	fn what_the_calls_of_release_1_0_0_wrote_is_migrated() {
		new_test_ext().execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.9.0"));
			assert_ok!(issue(BOB, "Rust", "1.10.0"));
			assert_ok!(Certificates::transfer(as_user(BOB), 1, ALICE));
			assert_ok!(Certificates::revoke(as_user(ISSUER), 0, "Mistake".into()));
			run(None, || 1);
			let certificate = v1::Certificates::<Test>::get(0).unwrap();
			assert_eq!(certificate.status, types::v1::Status::Revoked { reason: None });
			let certificate = v1::Certificates::<Test>::get(1).unwrap();
			assert_eq!(certificate.holder, ALICE);
			assert_eq!(certificate.version, version(1, 10, 0));
			assert_eq!(certificate.previous, Some(0));
			// The old code does not touch what it cannot read.
			assert_noop!(issue(ALICE, "Rust", "2.0.0"), Error::<Test>::LayoutMismatch);
		});
	}

	#[cfg(feature = "layout-v1")]
	#[test]
	fn release_1_1_0_works_on_what_was_migrated() {
		chain_of(10).execute_with(|| {
			let refused = || Certificates::transfer(as_user(new(5).holder), 5, BOB);
			assert_noop!(refused(), Error::<Test>::LayoutMismatch);
			assert_eq!(step(None, 6), Ok(Some(6)));
			assert_noop!(refused(), Error::<Test>::LayoutMismatch);
			run(Some(6), || 6);
			assert_ok!(Certificates::transfer(as_user(new(5).holder), 5, BOB));
			assert_ok!(issue(ALICE, "Course 0002", "3.0.0"));
			assert_eq!(CertificateMap::<Test>::get(10).unwrap().previous, Some(9));
			assert_ok!(Certificates::do_try_state());
		});
	}

	#[test]
	fn the_migrations_pallet_runs_it_over_blocks_and_shows_its_cursor() {
		use frame_support::{migrations::MultiStepMigrator, traits::OnRuntimeUpgrade};
		use pallet_migrations::{Cursor, MigrationCursor};

		const BLOCKS: u32 = 6;
		let per_block = CERTIFICATES_PER_BLOCK as u32;
		chain_of(BLOCKS * per_block).execute_with(|| {
			Migrations::on_runtime_upgrade();
			let mut progress = Vec::new();
			while let Some(MigrationCursor::Active(cursor)) = Cursor::<Test>::get() {
				let next = cursor.inner_cursor.map(|raw| u32::decode(&mut &raw[..]).unwrap());
				progress.push(next.unwrap_or(0));
				System::set_block_number(System::block_number() + 1);
				assert!(Migrations::step().all_lte(MaxServiceWeight::get()));
			}
			assert_eq!(progress, (0..BLOCKS).map(|n| n * per_block).collect::<Vec<_>>());
			System::assert_has_event(pallet_migrations::Event::UpgradeCompleted.into());
			assert_migrated(BLOCKS * per_block);
		});
	}

	#[cfg(feature = "try-runtime")]
	#[test]
	fn the_comparison_before_and_after_finds_each_kind_of_damage() {
		let damage: [fn(); 6] = [
			|| v1::Certificates::<Test>::remove(4),
			|| v1::Certificates::<Test>::insert(4, new(5)),
			|| {
				v1::Certificates::<Test>::mutate(4, |c| c.as_mut().unwrap().version.patch = 1);
			},
			|| v1::ByHolder::<Test>::remove(new(4).holder, 4),
			|| v1::ByHolder::<Test>::insert(BOB, 99, ()),
			|| StorageVersion::new(0).put::<Certificates>(),
		];
		for (index, damage) in damage.into_iter().enumerate() {
			chain_of(12).execute_with(|| {
				let state = Migration::pre_upgrade().unwrap();
				run(None, || 5);
				assert_ok!(Migration::post_upgrade(state.clone()));
				damage();
				assert!(Migration::post_upgrade(state).is_err(), "damage {index} is not found");
			});
		}
	}

	#[cfg(feature = "try-runtime")]
	#[test]
	fn the_comparison_works_for_a_migration_that_starts_again() {
		chain_of(12).execute_with(|| {
			assert_eq!(step(None, 5), Ok(Some(5)));
			let state = Migration::pre_upgrade().unwrap();
			run(None, || 5);
			assert_ok!(Migration::post_upgrade(state));
			assert_eq!(Migration::pre_upgrade().unwrap(), vec![0]);
		});
	}
}
