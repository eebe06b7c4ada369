// SPDX-License-Identifier: Apache-2.0

//! Tests of upgrades: requests, their execution, the archive, and what is asked about them.

use super::*;
use crate::{
	Archive, ArchivedVersion, CertificateUpgrader, Content, Issuers, MigrationData, NextRequestId,
	OpenRequests, PendingByIssuer, Progress, Request, RequestState, Requests, Revision, Revisions,
	SensitivePaths, UnsuccessfulRequests, Upgrade, UpgradeAction, WeightInfo,
	MAX_ARCHIVED_VERSIONS, MAX_BATCH_LENGTH, MAX_CONTENT_LENGTH, MAX_NOTES_LENGTH,
	MAX_UNSUCCESSFUL_REQUESTS, MAX_UPGRADE_STEPS, PENDING_PAGE_LENGTH, PIECE_LENGTH,
};
use frame_support::BoundedVec;
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

/// Somebody who has no certificate.
const STRANGER: u64 = 99;

type State = RequestState;

fn request(who: u64, certificate: u32, to: &str, data: &[u8]) -> DispatchResult {
	let (reason, notes) = ("Better".into(), "Read them".into());
	Certificates::request_upgrade(
		as_user(who),
		certificate,
		to.into(),
		reason,
		notes,
		data.to_vec(),
	)
}

fn approve(who: u64, request: u32) -> DispatchResult {
	Certificates::approve_upgrade(as_user(who), request)
}

fn execute(who: u64, request: u32) -> DispatchResult {
	Certificates::execute_upgrade(as_user(who), request)
}

fn cancel(who: u64, request: u32) -> DispatchResult {
	Certificates::cancel_upgrade(as_user(who), request)
}

fn mark(subject: &str, from: &str, to: &str, sensitive: bool) -> DispatchResult {
	Certificates::mark_path(as_user(ISSUER), subject.into(), from.into(), to.into(), sensitive)
}

fn revoke(id: u32) -> DispatchResult {
	Certificates::revoke(as_user(ISSUER), id, "Mistake".into())
}

fn state(request: u32) -> State {
	Requests::<Test>::get(request).expect("the request is kept").state
}

fn failed(error: impl Into<DispatchError>) -> State {
	State::Failed { error: error.into() }
}

fn version_of(certificate: u32) -> Version {
	CertificateMap::<Test>::get(certificate).unwrap().version().unwrap()
}

fn content_of(certificate: u32) -> Option<Vec<u8>> {
	Revisions::<Test>::get(certificate).map(|revision| revision.content.into())
}

fn text<const N: u32>(text: &str) -> types::Text<N> {
	text.try_into().unwrap()
}

/// The events of this pallet since the last time.
fn events() -> Vec<Event<Test>> {
	let events = System::read_events_for_pallet();
	System::reset_events();
	events
}

/// A chain on which Alice has certificate 0, Rust 1.0.0.
fn test(what: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		assert_ok!(issue(ALICE, "Rust", "1.0.0"));
		System::reset_events();
		what();
		assert_ok!(Certificates::do_try_state());
	});
}

mod requests {
	use super::*;

	#[test]
	fn minor_and_patch_steps_are_approved_at_once() {
		for to in ["1.0.1", "1.1.0", "1.99.3"] {
			test(|| {
				System::set_block_number(7);
				assert_ok!(request(ALICE, 0, to, b"new"));
				assert_eq!(
					events(),
					[
						Event::UpgradeRequested {
							request: 0,
							certificate: 0,
							from: text("1.0.0"),
							to: text(to),
							by: Some(ALICE),
						},
						Event::UpgradeApproved { request: 0, automatic: true },
					]
				);
				let expected = Request {
					certificate: 0,
					from: version(1, 0, 0),
					to: to.try_into().unwrap(),
					reason: text("Better"),
					notes: Some(text("Read them")),
					requester: Some(ALICE),
					requested_at: 7,
					state: State::Approved,
					since: 7,
				};
				assert_eq!(Certificates::request_status(0), Some(expected));
				assert_eq!(MigrationData::<Test>::get(0).unwrap().to_vec(), b"new");
				assert_eq!(NextRequestId::<Test>::get(), 1);
				assert_eq!(version_of(0), version(1, 0, 0), "nothing is upgraded yet");
			});
		}
	}

	#[test]
	fn major_steps_wait_for_an_issuer_whoever_asks() {
		for who in [ALICE, ISSUER] {
			test(|| {
				assert_ok!(request(who, 0, "2.0.0", b"new"));
				assert_eq!(state(0), State::Pending);
				assert_eq!(events().len(), 1, "it is only requested");
				assert_noop!(execute(who, 0), Error::<Test>::NotApproved);
			});
		}
	}

	#[test]
	fn small_steps_wait_for_an_issuer_on_exactly_the_paths_that_are_marked() {
		test(|| {
			assert_ok!(mark("Rust", "1.0.0", "1.0.2", true));
			assert_eq!(
				events(),
				[Event::PathMarked {
					subject: text("Rust"),
					from: text("1.0.0"),
					to: text("1.0.2"),
					sensitive: true,
				}]
			);
			assert_ok!(issue(BOB, "Go", "1.0.0"));
			for (certificate, to, expected) in [
				(0, "1.0.2", State::Pending),
				(0, "1.0.1", State::Approved),
				(0, "1.0.3", State::Approved),
				(1, "1.0.2", State::Approved),
			] {
				let id = NextRequestId::<Test>::get();
				assert_ok!(request(ISSUER, certificate, to, b""));
				assert_eq!(state(id), expected, "{certificate} to {to}");
				assert_ok!(cancel(ISSUER, id));
			}
			assert_ok!(mark("Rust", "1.0.0", "1.0.2", false));
			assert_ok!(request(ALICE, 0, "1.0.2", b""));
			assert_eq!(state(4), State::Approved);
		});
	}

	#[test]
	fn marks_change_nothing_for_requests_that_were_made_before() {
		test(|| {
			assert_ok!(issue(BOB, "Go", "1.0.0"));
			assert_ok!(request(ALICE, 0, "1.0.1", b""));
			assert_ok!(mark("Rust", "1.0.0", "1.0.1", true));
			assert_ok!(execute(ALICE, 0));
			assert_eq!(state(0), State::Completed);

			assert_ok!(mark("Go", "1.0.0", "1.0.1", true));
			assert_ok!(request(BOB, 1, "1.0.1", b""));
			assert_ok!(mark("Go", "1.0.0", "1.0.1", false));
			assert_noop!(execute(BOB, 1), Error::<Test>::NotApproved);
		});
	}

	#[test]
	fn a_path_leads_from_a_version_of_a_subject_to_a_higher_one_and_is_marked_once() {
		test(|| {
			let too_long = "x".repeat(MAX_SUBJECT_LENGTH as usize + 1);
			assert_noop!(mark("", "1.0.0", "1.0.1", true), Error::<Test>::SubjectEmpty);
			assert_noop!(mark(&too_long, "1.0.0", "1.0.1", true), Error::<Test>::SubjectTooLong);
			assert_noop!(mark("K\u{e4}se", "1.0.0", "1.0.1", true), Error::<Test>::SubjectNotAscii);
			for (bad, error) in [
				("1".repeat(33), Error::<Test>::VersionTooLong),
				("1.0".into(), Error::VersionNotSemantic),
				("9.0.0-rc.1".into(), Error::VersionNotPlain),
				("4294967296.0.0".into(), Error::VersionNumberTooLarge),
			] {
				assert_noop!(mark("Rust", "1.0.0", &bad, true), error);
				assert!(mark("Rust", &bad, "9.9.9", true).is_err());
			}
			for to in ["1.0.0", "0.9.9"] {
				assert_noop!(mark("Rust", "1.0.0", to, true), Error::<Test>::VersionNotHigher);
			}
			assert_noop!(mark("Rust", "1.0.0", "1.0.1", false), Error::<Test>::PathUnchanged);
			assert_ok!(mark("Rust", "1.0.0", "1.0.1", true));
			assert_noop!(mark("Rust", "1.0.0", "1.0.1", true), Error::<Test>::PathUnchanged);
			let by_the_holder = Certificates::mark_path(
				as_user(ALICE),
				"Rust".into(),
				"1.0.0".into(),
				"1.0.1".into(),
				false,
			);
			assert_noop!(by_the_holder, BadOrigin);
		});
	}

	#[test]
	fn only_holder_and_issuers_can_request() {
		test(|| {
			assert_noop!(request(STRANGER, 0, "1.1.0", b""), Error::<Test>::NotHolderOrIssuer);
			for who in [ISSUER, OTHER_ISSUER] {
				let id = NextRequestId::<Test>::get();
				assert_ok!(request(who, 0, "1.1.0", b""));
				assert_eq!(Requests::<Test>::get(id).unwrap().requester, Some(who));
				assert_ok!(cancel(who, id));
			}
			// Whoever gave it away is a stranger.
			assert_ok!(Certificates::transfer(as_user(ALICE), 0, BOB));
			assert_noop!(request(ALICE, 0, "1.1.0", b""), Error::<Test>::NotHolderOrIssuer);
			assert_ok!(request(BOB, 0, "1.1.0", b""));
		});
	}

	#[test]
	fn root_is_an_issuer_without_an_account_and_nobody_is_none() {
		test(|| {
			let call = |origin| {
				Certificates::request_upgrade(
					origin,
					0,
					"1.1.0".into(),
					"Better".into(),
					String::new(),
					vec![],
				)
			};
			assert_noop!(call(RuntimeOrigin::none()), BadOrigin);
			assert_ok!(call(RuntimeOrigin::root()));
			assert_eq!(Requests::<Test>::get(0).unwrap().requester, None);
			assert_noop!(Certificates::cancel_upgrade(RuntimeOrigin::none(), 0), BadOrigin);
			assert_noop!(Certificates::execute_upgrade(RuntimeOrigin::none(), 0), BadOrigin);
			assert_ok!(Certificates::cancel_upgrade(RuntimeOrigin::root(), 0));
			assert_eq!(events().last(), Some(&Event::UpgradeCancelled { request: 0, by: None }));
		});
	}

	#[test]
	fn a_request_must_be_for_a_certificate_and_lead_up() {
		test(|| {
			assert_noop!(request(ALICE, 1, "1.1.0", b""), Error::<Test>::UnknownCertificate);
			for to in ["1.0.0", "0.99.99"] {
				assert_noop!(request(ALICE, 0, to, b""), Error::<Test>::VersionNotHigher);
			}
			let too_long = "1".repeat(33);
			assert_noop!(request(ALICE, 0, &too_long, b""), Error::<Test>::VersionTooLong);
			assert_noop!(request(ALICE, 0, "1.1", b""), Error::<Test>::VersionNotSemantic);
			assert_noop!(request(ALICE, 0, "1.1.0-rc.1", b""), Error::<Test>::VersionNotPlain);
			assert_noop!(
				request(ALICE, 0, "1.4294967296.0", b""),
				Error::<Test>::VersionNumberTooLarge
			);
			assert_ok!(request(ALICE, 0, "4294967295.4294967295.4294967295", b""));
		});
	}

	#[test]
	fn texts_and_data_may_be_as_long_as_it_says_and_no_longer() {
		let call = |reason: usize, notes: usize, data: usize| {
			Certificates::request_upgrade(
				as_user(ALICE),
				0,
				"1.1.0".into(),
				"x".repeat(reason),
				"x".repeat(notes),
				vec![b'x'; data],
			)
		};
		let reason = MAX_REASON_LENGTH as usize;
		let notes = MAX_NOTES_LENGTH as usize;
		let data = MAX_CONTENT_LENGTH as usize;
		test(|| {
			assert_noop!(call(0, notes, data), Error::<Test>::ReasonEmpty);
			assert_noop!(call(reason + 1, notes, data), Error::<Test>::ReasonTooLong);
			assert_noop!(call(reason, notes + 1, data), Error::<Test>::NotesTooLong);
			assert_noop!(call(reason, notes, data + 1), Error::<Test>::MigrationDataTooLong);
			assert_ok!(call(reason, notes, data));
		});
		test(|| {
			assert_ok!(call(1, 0, 0));
			assert_eq!(Requests::<Test>::get(0).unwrap().notes, None);
		});
		test(|| {
			let call = |reason: &str, notes: &str| {
				Certificates::request_upgrade(
					as_user(ALICE),
					0,
					"1.1.0".into(),
					reason.into(),
					notes.into(),
					vec![],
				)
			};
			assert_noop!(call("Mi\u{df}", "Notes"), Error::<Test>::ReasonNotAscii);
			assert_noop!(call("Reason", "two\nlines"), Error::<Test>::NotesNotAscii);
		});
	}

	#[test]
	fn a_certificate_has_one_open_request_whatever_its_target() {
		test(|| {
			assert_ok!(request(ALICE, 0, "2.0.0", b""));
			for (who, to) in [(ALICE, "2.0.0"), (ALICE, "1.1.0"), (ISSUER, "3.0.0")] {
				assert_noop!(request(who, 0, to, b""), Error::<Test>::AlreadyRequested);
			}
			assert_ok!(approve(ISSUER, 0));
			assert_noop!(request(ALICE, 0, "1.1.0", b""), Error::<Test>::AlreadyRequested);
			assert_ok!(execute(ALICE, 0));
			assert_ok!(request(ALICE, 0, "2.1.0", b""));
			assert_eq!(OpenRequests::<Test>::get(0), Some(1));
		});
	}

	#[test]
	fn a_certificate_that_is_revoked_or_has_a_successor_is_not_upgraded() {
		test(|| {
			assert_ok!(issue(BOB, "Rust", "1.0.1"));
			assert_noop!(request(ALICE, 0, "1.1.0", b""), Error::<Test>::NotLatest);
			assert_ok!(revoke(1));
			assert_noop!(request(BOB, 1, "1.1.0", b""), Error::<Test>::AlreadyRevoked);
		});
	}

	#[test]
	fn a_certificate_that_follows_an_upgraded_one_has_a_higher_version() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.5.0", b""));
			assert_ok!(execute(ALICE, 0));
			assert_noop!(issue(BOB, "Rust", "1.4.0"), Error::<Test>::VersionNotHigher);
			assert_ok!(issue(BOB, "Rust", "1.5.1"));
		});
	}

	#[test]
	fn ids_of_requests_are_not_used_twice() {
		test(|| {
			NextRequestId::<Test>::put(u32::MAX);
			assert_noop!(request(ALICE, 0, "1.1.0", b""), Error::<Test>::NoRequestIdLeft);
		});
	}
}

mod approval {
	use super::*;

	#[test]
	fn any_issuer_approves_and_nobody_else() {
		for who in [as_user(ISSUER), as_user(OTHER_ISSUER), RuntimeOrigin::root()] {
			test(|| {
				assert_ok!(request(ALICE, 0, "2.0.0", b"new"));
				assert_noop!(approve(ALICE, 0), BadOrigin);
				events();
				System::set_block_number(9);
				assert_ok!(Certificates::approve_upgrade(who, 0));
				assert_eq!(events(), [Event::UpgradeApproved { request: 0, automatic: false }]);
				let request = Requests::<Test>::get(0).unwrap();
				assert_eq!((request.state, request.since), (State::Approved, 9));
				assert_ok!(execute(ALICE, 0));
				assert_eq!(version_of(0), version(2, 0, 0));
			});
		}
	}

	#[test]
	fn a_request_is_approved_once_and_while_it_is_open() {
		test(|| {
			assert_noop!(approve(ISSUER, 0), Error::<Test>::UnknownRequest);
			let data = vec![b'x'; PIECE_LENGTH as usize + 1];
			assert_ok!(request(ALICE, 0, "1.1.0", &data));
			assert_noop!(approve(ISSUER, 0), Error::<Test>::AlreadyApproved);
			assert_ok!(execute(ALICE, 0));
			assert_noop!(approve(ISSUER, 0), Error::<Test>::AlreadyApproved);
			assert_ok!(execute(ALICE, 0));
			assert_noop!(approve(ISSUER, 0), Error::<Test>::RequestClosed);
			assert_ok!(request(ALICE, 0, "2.0.0", b""));
			assert_ok!(cancel(ALICE, 1));
			assert_noop!(approve(ISSUER, 1), Error::<Test>::RequestClosed);
		});
	}

	#[test]
	fn what_can_not_be_executed_any_more_is_not_approved_and_can_be_cancelled() {
		test(|| {
			assert_ok!(issue(BOB, "Go", "1.0.0"));
			assert_ok!(request(ALICE, 0, "2.0.0", b""));
			assert_ok!(request(BOB, 1, "2.0.0", b""));
			assert_ok!(revoke(0));
			assert_ok!(issue(BOB, "Go", "1.0.1"));
			assert_noop!(approve(ISSUER, 0), Error::<Test>::AlreadyRevoked);
			assert_noop!(approve(ISSUER, 1), Error::<Test>::NotLatest);
			assert_ok!(cancel(ISSUER, 0));
			assert_ok!(cancel(ISSUER, 1));
		});
	}
}

mod execution {
	use super::*;

	#[test]
	fn a_small_upgrade_is_executed_in_one_call() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.1.0", b"new"));
			events();
			System::set_block_number(12);
			assert_ok!(execute(ALICE, 0));
			assert_eq!(
				events(),
				[
					Event::UpgradeStarted { request: 0 },
					Event::UpgradeCompleted {
						request: 0,
						certificate: 0,
						from: text("1.0.0"),
						to: text("1.1.0"),
						archived: 0,
					},
				]
			);
			let certificate = CertificateMap::<Test>::get(0).unwrap();
			assert_eq!(certificate.version(), Ok(version(1, 1, 0)));
			assert_eq!((certificate.holder, certificate.issued_at), (ALICE, 1));
			assert_eq!(
				Revisions::<Test>::get(0),
				Some(Revision {
					parent: 0,
					request: 0,
					content: Content::truncate_from(b"new".to_vec()),
				})
			);
			let request = Requests::<Test>::get(0).unwrap();
			assert_eq!((request.state, request.since), (State::Completed, 12));
			assert_eq!(MigrationData::<Test>::iter().count(), 0);
			assert_eq!(OpenRequests::<Test>::iter().count(), 0);
			assert_noop!(execute(ALICE, 0), Error::<Test>::RequestClosed);
		});
	}

	#[test]
	fn a_long_content_takes_a_step_for_each_piece() {
		for (length, steps) in [(0, 1), (1, 1), (1_024, 1), (1_025, 2), (2_048, 2), (4_096, 4)] {
			test(|| {
				let data = vec![b'x'; length];
				assert_ok!(request(ALICE, 0, "1.1.0", &data));
				events();
				for steps_done in 1..steps {
					System::set_block_number(10 + u64::from(steps_done));
					assert_ok!(execute(ALICE, 0));
					let request = Requests::<Test>::get(0).unwrap();
					assert_eq!(request.state, State::InProgress { steps_done });
					assert_eq!(request.since, 10 + u64::from(steps_done));
					assert_eq!(version_of(0), version(1, 0, 0), "the last step changes it");
					let mut expected = vec![Event::UpgradeAdvanced { request: 0, steps_done }];
					if steps_done == 1 {
						expected.insert(0, Event::UpgradeStarted { request: 0 });
					}
					assert_eq!(events(), expected);
					assert_ok!(Certificates::do_try_state());
				}
				assert_ok!(execute(ALICE, 0));
				assert_eq!(state(0), State::Completed, "{length} bytes");
				assert_eq!(content_of(0), Some(data));
			});
		}
	}

	#[test]
	fn holder_and_issuers_can_go_on_with_what_the_other_began() {
		test(|| {
			let data = vec![b'x'; 4 * PIECE_LENGTH as usize];
			assert_ok!(request(ALICE, 0, "1.1.0", &data));
			assert_noop!(execute(STRANGER, 0), Error::<Test>::NotHolderOrIssuer);
			assert_ok!(execute(ALICE, 0));
			assert_ok!(execute(OTHER_ISSUER, 0));
			// A certificate in progress can change hands.
			assert_ok!(Certificates::transfer(as_user(ALICE), 0, BOB));
			assert_noop!(execute(ALICE, 0), Error::<Test>::NotHolderOrIssuer);
			assert_ok!(execute(BOB, 0));
			assert_ok!(Certificates::execute_upgrade(RuntimeOrigin::root(), 0));
			assert_eq!(state(0), State::Completed);
			assert_eq!(Archive::<Test>::get(0, 0).unwrap().holder, BOB);
		});
	}

	#[test]
	fn without_migration_data_the_content_stays() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.1.0", b"content"));
			assert_ok!(execute(ALICE, 0));
			assert_ok!(request(ALICE, 0, "1.2.0", b""));
			assert_ok!(execute(ALICE, 1));
			assert_eq!(content_of(0), Some(b"content".to_vec()));
		});
	}

	#[test]
	fn a_content_that_is_no_text_fails_and_the_certificate_is_as_it_was() {
		let mut in_the_second_piece = vec![b'x'; PIECE_LENGTH as usize];
		in_the_second_piece.push(0xff);
		for (data, steps) in [(b"tab\t".to_vec(), 1), (b"\0".to_vec(), 1), (in_the_second_piece, 2)]
		{
			test(|| {
				let before = (CertificateMap::<Test>::get(0), Revisions::<Test>::get(0));
				assert_ok!(request(ALICE, 0, "1.1.0", &data));
				for _ in 0..steps {
					assert_eq!(
						CertificateMap::<Test>::get(0),
						before.0,
						"only the last step changes it"
					);
					assert_ok!(execute(ALICE, 0));
				}
				let error = Error::<Test>::ContentNotText;
				assert_eq!(state(0), failed(error));
				assert_eq!(
					events().last(),
					Some(&Event::UpgradeFailed {
						request: 0,
						error: Error::<Test>::ContentNotText.into()
					})
				);
				assert_eq!((CertificateMap::<Test>::get(0), Revisions::<Test>::get(0)), before);
				assert_eq!(Archive::<Test>::iter().count(), 0);
				assert_noop!(execute(ALICE, 0), Error::<Test>::RequestClosed);
				assert_ok!(request(ALICE, 0, "1.1.0", b"line\nbreaks are fine ~"));
				assert_ok!(execute(ALICE, 1));
				assert_eq!(state(1), State::Completed);
			});
		}
	}

	#[test]
	fn nothing_stays_of_a_step_that_fails_but_that_it_failed() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.1.0", REFUSED));
			events();
			assert_ok!(execute(ALICE, 0));
			assert_eq!(sp_io::storage::get(TRACE), None);
			assert_eq!(state(0), failed(DispatchError::Unavailable));
			assert_eq!(
				events(),
				[
					Event::UpgradeStarted { request: 0 },
					Event::UpgradeFailed { request: 0, error: DispatchError::Unavailable },
				]
			);
			assert_eq!(UnsuccessfulRequests::<Test>::get(0).to_vec(), [0]);
		});
	}

	#[test]
	fn an_upgrade_that_never_ends_fails_after_the_last_step_that_it_may_take() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.1.0", ENDLESS));
			for steps_done in 1..MAX_UPGRADE_STEPS {
				assert_ok!(execute(ALICE, 0));
				assert_eq!(state(0), State::InProgress { steps_done });
			}
			assert_ok!(execute(ALICE, 0));
			assert_eq!(state(0), failed(Error::<Test>::TooManySteps));
			// What the steps before have written stays: only the upgrader knows what it is.
			let last_kept = (MAX_UPGRADE_STEPS - 2).encode();
			assert_eq!(sp_io::storage::get(TRACE).unwrap().to_vec(), last_kept);
		});
	}

	#[test]
	fn an_upgrade_fails_if_the_certificate_was_revoked_or_got_a_successor() {
		for in_progress in [false, true] {
			test(|| {
				assert_ok!(issue(BOB, "Go", "1.0.0"));
				let data = vec![b'x'; 2 * PIECE_LENGTH as usize];
				assert_ok!(request(ALICE, 0, "1.1.0", &data));
				assert_ok!(request(BOB, 1, "1.1.0", &data));
				if in_progress {
					assert_ok!(execute(ALICE, 0));
					assert_ok!(execute(BOB, 1));
				}
				assert_ok!(revoke(0));
				assert_ok!(issue(BOB, "Go", "1.0.1"));
				assert_ok!(execute(ALICE, 0));
				assert_ok!(execute(BOB, 1));
				assert_eq!(state(0), failed(Error::<Test>::AlreadyRevoked));
				assert_eq!(state(1), failed(Error::<Test>::NotLatest));
				assert_eq!(version_of(0), version(1, 0, 0));
				assert_eq!(version_of(1), version(1, 0, 0));
			});
		}
	}

	#[test]
	fn an_unknown_request_is_not_executed() {
		test(|| {
			assert_noop!(execute(ALICE, 0), Error::<Test>::UnknownRequest);
		});
	}

	#[test]
	fn the_plain_upgrader_takes_the_data_as_it_is() {
		let upgrade = Upgrade {
			certificate: 0,
			from: version(1, 0, 0),
			to: version(1, 1, 0),
			content: None,
			migration_data: Content::truncate_from(vec![0xff; MAX_CONTENT_LENGTH as usize]),
		};
		let done = Progress::Done(upgrade.migration_data.clone());
		assert_eq!(<() as CertificateUpgrader>::step(&upgrade, 0), Ok(done));
		assert_eq!(<() as CertificateUpgrader>::step_weight(), Default::default());
	}
}

mod cancelling {
	use super::*;

	#[test]
	fn holder_and_issuers_cancel_what_is_pending_or_approved() {
		for to in ["1.1.0", "2.0.0"] {
			for who in [ALICE, ISSUER, OTHER_ISSUER] {
				test(|| {
					assert_noop!(cancel(who, 0), Error::<Test>::UnknownRequest);
					assert_ok!(request(ALICE, 0, to, b""));
					assert_noop!(cancel(STRANGER, 0), Error::<Test>::NotHolderOrIssuer);
					events();
					assert_ok!(cancel(who, 0));
					assert_eq!(events(), [Event::UpgradeCancelled { request: 0, by: Some(who) }]);
					assert_eq!(state(0), State::Cancelled);
					assert_noop!(cancel(who, 0), Error::<Test>::RequestClosed);
					assert_noop!(execute(who, 0), Error::<Test>::RequestClosed);
					assert_ok!(request(ALICE, 0, to, b""));
				});
			}
		}
	}

	#[test]
	fn what_has_begun_can_not_be_cancelled() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.1.0", &vec![b'x'; 2 * PIECE_LENGTH as usize]));
			assert_ok!(execute(ALICE, 0));
			for who in [ALICE, ISSUER] {
				assert_noop!(cancel(who, 0), Error::<Test>::AlreadyStarted);
			}
			assert_ok!(execute(ALICE, 0));
			assert_noop!(cancel(ALICE, 0), Error::<Test>::RequestClosed);
		});
	}

	#[test]
	fn the_last_unsuccessful_requests_are_remembered_and_all_completed_ones() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.0.1", b""));
			assert_ok!(execute(ALICE, 0));
			for id in 1..=MAX_UNSUCCESSFUL_REQUESTS {
				// One kind and the other.
				assert_ok!(request(ALICE, 0, "1.1.0", REFUSED));
				assert_ok!(if id % 2 == 0 { cancel(ALICE, id) } else { execute(ALICE, id) });
				assert!(state(id).is_unsuccessful());
			}
			let kept = |id| Requests::<Test>::contains_key(id);
			assert!((0..=MAX_UNSUCCESSFUL_REQUESTS).all(kept));

			let last = MAX_UNSUCCESSFUL_REQUESTS + 1;
			assert_ok!(request(ALICE, 0, "1.1.0", b""));
			assert_ok!(cancel(ALICE, last));
			assert!(!kept(1), "the oldest one is forgotten");
			assert_noop!(cancel(ALICE, 1), Error::<Test>::UnknownRequest);
			assert_eq!(Certificates::request_status(1), None);
			assert!(kept(0) && (2..=last).all(kept));
		});
	}
}

mod archive {
	use super::*;

	#[test]
	fn an_old_version_is_archived_with_all_that_was_known_of_it() {
		test(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.1"));
			System::set_block_number(5);
			assert_ok!(request(ALICE, 1, "1.1.0", b"one"));
			assert_ok!(execute(ALICE, 0));
			assert_ok!(Certificates::transfer(as_user(ALICE), 1, BOB));
			System::set_block_number(8);
			assert_ok!(request(BOB, 1, "1.1.1", b"two"));
			System::set_block_number(9);
			assert_ok!(execute(BOB, 1));

			let first = ArchivedVersion {
				holder: ALICE,
				subject: text("Rust"),
				version: version(1, 0, 1),
				previous: Some(0),
				issued_at: 1,
				revision: None,
				replaced_by: 0,
				reason: text("Better"),
				archived_at: 5,
			};
			let second = ArchivedVersion {
				holder: BOB,
				version: version(1, 1, 0),
				revision: Some(Revision {
					parent: 0,
					request: 0,
					content: Content::truncate_from(b"one".to_vec()),
				}),
				replaced_by: 1,
				archived_at: 9,
				..first.clone()
			};
			assert_eq!(Archive::<Test>::get(1, 0), Some(first));
			assert_eq!(Archive::<Test>::get(1, 1), Some(second));
			assert_eq!(Archive::<Test>::iter().count(), 2);
			assert_eq!(Revisions::<Test>::get(1).unwrap().parent, 1);
		});
	}

	#[test]
	fn what_is_stored_of_upgrades_is_the_same_in_both_layouts() {
		let hex =
			|bytes: Vec<u8>| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
		let revision =
			Revision { parent: 3, request: 7, content: Content::truncate_from(b"new".to_vec()) };
		assert_eq!(hex(revision.encode()), "03000000070000000c6e6577");
		let archived: crate::ArchivedVersionOf<Test> = ArchivedVersion {
			holder: ALICE,
			subject: text("Rust"),
			version: version(1, 2, 3),
			previous: Some(4),
			issued_at: 5,
			revision: Some(revision),
			replaced_by: 8,
			reason: text("Why"),
			archived_at: 9,
		};
		assert_eq!(
			hex(archived.encode()),
			"0a0000000000000010527573740408\
			 0c01040000000500000000000000\
			 0103000000070000000c6e6577080000000c5768790900000000000000"
		);
		let request: crate::RequestOf<Test> = Request {
			certificate: 1,
			from: version(1, 0, 0),
			to: version(1, 2, 3),
			reason: text("Why"),
			notes: Some(text("So")),
			requester: Some(ALICE),
			requested_at: 5,
			state: State::InProgress { steps_done: 2 },
			since: 6,
		};
		assert_eq!(
			hex(request.encode()),
			"0100000004000004080c0c57687901\
			 08536f010a00000000000000\
			 0500000000000000020200000006\
			 00000000000000"
		);
		for (state, first_byte) in [
			(State::Pending, 0),
			(State::Approved, 1),
			(State::Completed, 3),
			(failed(Error::<Test>::ArchiveFull), 4),
			(State::Cancelled, 5),
		] {
			assert_eq!(state.encode()[0], first_byte);
			assert_eq!(State::decode(&mut &state.encode()[..]), Ok(state));
		}
	}

	#[test]
	fn the_chain_of_versions_leads_to_the_first_one_until_the_archive_is_full() {
		test(|| {
			for number in 0..MAX_ARCHIVED_VERSIONS {
				assert_ok!(request(ALICE, 0, &format!("1.{}.0", number + 1), b"x"));
				assert_ok!(execute(ALICE, number));
				assert_eq!(state(number), State::Completed);
			}
			assert_noop!(request(ALICE, 0, "1.99.0", b"x"), Error::<Test>::ArchiveFull);

			let chain = Certificates::version_chain(0).unwrap();
			assert_eq!(chain.len(), MAX_ARCHIVED_VERSIONS as usize + 1);
			for (index, link) in chain.iter().enumerate() {
				let minor = MAX_ARCHIVED_VERSIONS - index as u32;
				assert_eq!(link.version.as_str(), format!("1.{minor}.0"));
				assert_eq!(link.archived, (index > 0).then_some(minor));
				assert_eq!(link.request, minor.checked_sub(1));
			}
			// It is the same by hand.
			let mut parent = Revisions::<Test>::get(0).map(|revision| revision.parent);
			let mut versions = vec![version_of(0)];
			while let Some(number) = parent {
				let old = Archive::<Test>::get(0, number).unwrap();
				versions.push(old.version);
				parent = old.revision.map(|revision| revision.parent);
			}
			assert_eq!(
				versions.iter().map(|version| version.to_string()).collect::<Vec<_>>(),
				chain.iter().map(|link| link.version.as_str()).collect::<Vec<_>>()
			);
			// A new certificate goes on where the archive has ended.
			assert_ok!(issue(ALICE, "Rust", "1.99.0"));
			assert_ok!(request(ALICE, 1, "1.99.1", b"x"));
		});
	}

	#[test]
	fn a_full_archive_stands_against_the_execution_too() {
		test(|| {
			assert_ok!(request(ALICE, 0, "1.1.0", b"x"));
			// Nothing else can fill it while a request is open, so this is made up.
			Revisions::<Test>::insert(
				0,
				Revision {
					parent: MAX_ARCHIVED_VERSIONS - 1,
					request: 0,
					content: Content::default(),
				},
			);
			assert_ok!(execute(ALICE, 0));
			assert_eq!(state(0), failed(Error::<Test>::ArchiveFull));
			Revisions::<Test>::remove(0);
		});
	}
}

mod batches {
	use super::*;

	/// As a transaction: what it wrote is gone when it fails.
	fn batch(who: u64, actions: Vec<UpgradeAction>) -> DispatchResult {
		let call = RuntimeCall::from(crate::Call::batch { actions });
		call.dispatch(as_user(who)).map(|_| ()).map_err(|error| error.error)
	}

	fn request(certificate: u32, to: &str, data: &[u8]) -> UpgradeAction {
		UpgradeAction::Request {
			certificate,
			to_version: to.into(),
			reason: "Better".into(),
			notes: String::new(),
			migration_data: data.to_vec(),
		}
	}

	/// A chain on which Alice has certificates on so many more subjects.
	fn test(what: impl FnOnce()) {
		super::test(|| {
			for id in 1..MAX_BATCH_LENGTH {
				assert_ok!(issue(ALICE, &format!("Subject {id}"), "1.0.0"));
			}
			what();
		});
	}

	#[test]
	fn a_batch_upgrades_as_many_certificates_as_it_may_have_actions() {
		test(|| {
			let all = || 0..MAX_BATCH_LENGTH;
			assert_ok!(batch(ALICE, all().map(|id| request(id, "2.0.0", b"new")).collect()));
			let each = |action: fn(u32) -> UpgradeAction| all().map(action).collect();
			assert_ok!(batch(ISSUER, each(|request| UpgradeAction::Approve { request })));
			assert_ok!(batch(ALICE, each(|request| UpgradeAction::Execute { request })));
			assert!(all().all(|id| version_of(id) == version(2, 0, 0)));
			assert!(all().all(|id| state(id) == State::Completed));
		});
	}

	#[test]
	fn a_batch_has_one_action_at_least_and_only_so_many() {
		test(|| {
			assert_noop!(batch(ALICE, vec![]), Error::<Test>::BatchEmpty);
			let too_many =
				vec![UpgradeAction::Cancel { request: 0 }; MAX_BATCH_LENGTH as usize + 1];
			assert_noop!(batch(ALICE, too_many), Error::<Test>::BatchTooLong);
		});
	}

	#[test]
	fn the_first_error_undoes_the_whole_batch() {
		test(|| {
			let actions = vec![request(0, "1.1.0", b""), request(1, "0.1.0", b"")];
			assert_noop!(batch(ALICE, actions), Error::<Test>::VersionNotHigher);
			let actions = vec![request(0, "2.0.0", b""), UpgradeAction::Approve { request: 0 }];
			assert_noop!(batch(ALICE, actions.clone()), BadOrigin);
			assert_ok!(batch(ISSUER, actions));
			assert_eq!(state(0), State::Approved);
		});
	}

	#[test]
	fn an_upgrade_that_fails_does_not_undo_the_others() {
		test(|| {
			assert_ok!(batch(
				ALICE,
				vec![
					request(0, "1.1.0", b"one"),
					request(1, "1.1.0", REFUSED),
					request(2, "1.1.0", b"three"),
				]
			));
			assert_ok!(batch(
				ISSUER,
				(0..3).map(|request| UpgradeAction::Execute { request }).collect()
			));
			assert_eq!(state(0), State::Completed);
			assert_eq!(state(1), failed(DispatchError::Unavailable));
			assert_eq!(state(2), State::Completed);
		});
	}

	#[test]
	fn one_batch_takes_an_upgrade_from_request_to_completion_over_all_its_steps() {
		test(|| {
			let mut actions = vec![request(0, "2.0.0", &vec![b'x'; MAX_CONTENT_LENGTH as usize])];
			actions.push(UpgradeAction::Approve { request: 0 });
			let steps = (MAX_CONTENT_LENGTH / PIECE_LENGTH) as usize;
			actions.extend(vec![UpgradeAction::Execute { request: 0 }; steps]);
			actions.push(request(0, "2.0.1", b""));
			actions.push(UpgradeAction::Cancel { request: 1 });
			assert_ok!(batch(ISSUER, actions));
			assert_eq!((state(0), state(1)), (State::Completed, State::Cancelled));
		});
	}

	#[test]
	fn a_batch_weighs_what_its_actions_weigh() {
		use frame_support::dispatch::GetDispatchInfo;
		let execution = <() as WeightInfo>::execute_upgrade()
			.max(<() as WeightInfo>::fail_upgrade())
			.saturating_add(<() as WeightInfo>::check_piece());
		let weight = |call: crate::Call<Test>| call.get_dispatch_info().call_weight;
		assert_eq!(weight(crate::Call::execute_upgrade { request: 0 }), execution);
		let sum = <() as WeightInfo>::request_upgrade(5)
			.saturating_add(<() as WeightInfo>::approve_upgrade())
			.saturating_add(execution)
			.saturating_add(<() as WeightInfo>::cancel_upgrade());
		let actions = vec![
			request(0, "2.0.0", b"12345"),
			UpgradeAction::Approve { request: 0 },
			UpgradeAction::Execute { request: 0 },
			UpgradeAction::Cancel { request: 0 },
		];
		assert_eq!(weight(crate::Call::batch { actions }), sum);
	}
}

mod views {
	use super::*;

	#[test]
	fn what_is_compatible_follows_from_the_numbers_alone() {
		// From, to, backward, forward.
		for (from, to, backward, forward) in [
			("1.0.0", "1.0.0", true, true),
			("1.0.0", "1.0.1", true, true),
			("1.0.0", "1.1.0", true, false),
			("1.0.0", "2.0.0", false, false),
			("0.1.0", "0.1.1", true, true),
			("0.1.0", "0.2.0", false, false),
			("0.0.1", "0.0.2", false, false),
			("1.1.0", "1.0.0", false, false),
		] {
			let (from, to) = (text(from), text(to));
			let ask = |f: fn(VersionText, VersionText) -> Option<bool>| f(from.clone(), to.clone());
			assert_eq!(
				ask(Certificates::is_backward_compatible),
				Some(backward),
				"{from:?} {to:?}"
			);
			assert_eq!(ask(Certificates::is_forward_compatible), Some(forward), "{from:?} {to:?}");
		}
		assert_eq!(Certificates::is_backward_compatible(text("1"), text("1.0.0")), None);
		assert_eq!(Certificates::is_forward_compatible(text("1.0.0"), text("next")), None);
	}

	#[test]
	fn a_certificate_that_was_never_upgraded_has_a_chain_of_one() {
		test(|| {
			let link = crate::VersionLink { version: text("1.0.0"), archived: None, request: None };
			assert_eq!(Certificates::version_chain(0), Some(vec![link]));
			assert_eq!(Certificates::version_chain(1), None);
		});
	}

	#[test]
	fn pending_requests_are_listed_for_the_account_that_issued_the_certificate() {
		let genesis = GenesisConfig {
			certificates: vec![(ALICE, b"Go".to_vec(), b"1.0.0".to_vec())],
			..Default::default()
		};
		new_test_ext_with(genesis).execute_with(|| {
			assert_ok!(issue(ALICE, "Rust", "1.0.0"));
			let issue = |origin, subject: &str| {
				Certificates::issue(origin, ALICE, subject.into(), "1.0.0".into())
			};
			assert_ok!(issue(as_user(OTHER_ISSUER), "C"));
			assert_ok!(issue(RuntimeOrigin::root(), "D"));
			let issuers = (0..4).map(Issuers::<Test>::get).collect::<Vec<_>>();
			assert_eq!(issuers, [None, Some(ISSUER), Some(OTHER_ISSUER), None]);

			for id in 0..4 {
				assert_ok!(request(ALICE, id, "2.0.0", b""));
			}
			let pending = |issuer| {
				let mut pending = Certificates::pending_upgrades(issuer, None);
				pending.sort();
				pending
			};
			assert_eq!(pending(None), [0, 3]);
			assert_eq!(pending(Some(ISSUER)), [1]);
			assert_eq!(pending(Some(OTHER_ISSUER)), [2]);
			assert!(pending(Some(STRANGER)).is_empty());

			assert_ok!(approve(OTHER_ISSUER, 0));
			assert_ok!(approve(ISSUER, 2));
			assert_ok!(cancel(ALICE, 1));
			assert_eq!((pending(None), pending(Some(ISSUER))), (vec![3], vec![]));
			assert!(pending(Some(OTHER_ISSUER)).is_empty());
			assert_ok!(Certificates::do_try_state());
		});
	}

	#[test]
	fn a_long_list_of_pending_requests_is_answered_in_pages() {
		let count = 2 * PENDING_PAGE_LENGTH + 1;
		new_test_ext().execute_with(|| {
			for id in 0..count {
				assert_ok!(issue(ALICE, &format!("Subject {id}"), "1.0.0"));
				assert_ok!(request(ALICE, id, "2.0.0", b""));
			}
			let mut all = Vec::new();
			let mut pages = Vec::new();
			loop {
				let after = all.last().copied();
				let page = Certificates::pending_upgrades(Some(ISSUER), after);
				if page.is_empty() {
					break;
				}
				pages.push(page.len() as u32);
				all.extend(page);
			}
			assert_eq!(pages, [PENDING_PAGE_LENGTH, PENDING_PAGE_LENGTH, 1]);
			all.sort();
			assert_eq!(all, (0..count).collect::<Vec<_>>());
		});
	}
}

mod layouts {
	use super::*;

	#[test]
	fn upgrades_are_refused_while_the_storage_has_another_layout() {
		test(|| {
			assert_ok!(request(ALICE, 0, "2.0.0", b""));
			let own = Certificates::in_code_storage_version();
			let other = match own == v1::STORAGE_VERSION {
				true => StorageVersion::new(0),
				false => v1::STORAGE_VERSION,
			};
			other.put::<Certificates>();
			let mismatch = Error::<Test>::LayoutMismatch;
			assert_noop!(request(ALICE, 0, "1.1.0", b""), mismatch);
			assert_noop!(approve(ISSUER, 0), Error::<Test>::LayoutMismatch);
			assert_noop!(execute(ALICE, 0), Error::<Test>::LayoutMismatch);
			assert_noop!(cancel(ALICE, 0), Error::<Test>::LayoutMismatch);
			assert_noop!(mark("Rust", "1.0.0", "1.0.1", true), Error::<Test>::LayoutMismatch);
			assert_noop!(
				Certificates::batch(as_user(ALICE), vec![UpgradeAction::Cancel { request: 0 }]),
				Error::<Test>::LayoutMismatch
			);
			assert_eq!(Certificates::version_chain(0), None);
			assert!(Certificates::request_status(0).is_some());
			own.put::<Certificates>();
		});
	}

	#[cfg(not(feature = "layout-v1"))]
	#[test]
	fn what_release_1_0_0_upgraded_is_migrated_and_keeps_its_archive() {
		use frame_support::{migrations::SteppedMigration, weights::WeightMeter};
		test(|| {
			assert_ok!(request(ALICE, 0, "1.10.0", b"new"));
			assert_ok!(execute(ALICE, 0));
			assert_ok!(request(ALICE, 0, "2.0.0", b"newer"));
			let of_upgrades = || {
				(
					Archive::<Test>::get(0, 0).unwrap(),
					Revisions::<Test>::get(0).unwrap(),
					Requests::<Test>::get(1).unwrap(),
				)
			};
			let before = of_upgrades();
			let step = v1::LazyMigrationV1::<Test>::step(None, &mut WeightMeter::new());
			assert_eq!(step, Ok(None));
			let migrated = v1::Certificates::<Test>::get(0).unwrap();
			assert_eq!(migrated.version, version(1, 10, 0));
			assert_eq!(of_upgrades(), before);
			assert_noop!(approve(ISSUER, 1), Error::<Test>::LayoutMismatch);
		});
	}

	#[cfg(feature = "layout-v1")]
	#[test]
	fn release_1_1_0_goes_on_with_an_upgrade_that_was_requested_in_release_1_0_0() {
		use frame_support::{migrations::SteppedMigration, weights::WeightMeter};
		test(|| {
			assert_ok!(request(ALICE, 0, "2.0.0", b"new"));
			// As release 1.0.0 has left it.
			crate::ByHolder::<Test>::remove(ALICE, 0);
			v0::Certificates::<Test>::insert(
				0,
				types::v0::Certificate::new(ALICE, text("Rust"), version(1, 0, 0), None, 1),
			);
			StorageVersion::new(0).put::<Certificates>();
			assert_noop!(approve(ISSUER, 0), Error::<Test>::LayoutMismatch);

			let step = v1::LazyMigrationV1::<Test>::step(None, &mut WeightMeter::new());
			assert_eq!(step, Ok(None));
			assert_ok!(Certificates::do_try_state());
			assert_ok!(approve(ISSUER, 0));
			assert_ok!(execute(ALICE, 0));
			assert_eq!(version_of(0), version(2, 0, 0));
			assert_eq!(Archive::<Test>::get(0, 0).unwrap().version, version(1, 0, 0));
		});
	}
}

mod state_check {
	use super::*;

	#[test]
	fn it_finds_each_kind_of_damage() {
		fn change(id: u32, change: impl FnOnce(&mut crate::RequestOf<Test>)) {
			Requests::<Test>::mutate(id, |request| change(request.as_mut().unwrap()));
		}
		// Request 0 and 1 are completed, 2 is cancelled, 3 is pending, and 4 is in progress.
		let damage: Vec<(&str, fn())> = vec![
			("an id that was not given out", || NextRequestId::<Test>::put(4)),
			("a completed request is gone", || Requests::<Test>::remove(0)),
			("an open request is gone", || Requests::<Test>::remove(3)),
			("an unsuccessful request is gone", || Requests::<Test>::remove(2)),
			("a request that leads nowhere", || change(0, |r| r.to = r.from)),
			("a request for nothing", || change(0, |r| r.certificate = 77)),
			("an open request from elsewhere", || change(3, |r| r.from = version(0, 0, 1))),
			("open, and not in the index", || OpenRequests::<Test>::remove(0)),
			("in the index, and unknown", || OpenRequests::<Test>::insert(77, 77)),
			("no data", || MigrationData::<Test>::remove(3)),
			("data of a closed request", || MigrationData::<Test>::insert(2, Content::default())),
			("data of no request", || MigrationData::<Test>::insert(77, Content::default())),
			("pending, and not in the list", || PendingByIssuer::<Test>::remove(Some(ISSUER), 3)),
			("approved, and in the list", || PendingByIssuer::<Test>::insert(Some(ISSUER), 4, ())),
			("in the list of somebody else", || {
				PendingByIssuer::<Test>::insert(Some(STRANGER), 3, ())
			}),
			("unsuccessful, and not remembered", || UnsuccessfulRequests::<Test>::remove(0)),
			("remembered, and unknown", || {
				UnsuccessfulRequests::<Test>::insert(1, BoundedVec::truncate_from(vec![77]))
			}),
			("a state without what belongs to it", || change(4, |r| r.state = State::Completed)),
			("a parent is gone", || Archive::<Test>::remove(0, 0)),
			("an old version has no child", || {
				Archive::<Test>::insert(0, 2, Archive::<Test>::get(0, 1).unwrap())
			}),
			("a version has no parent any more", || Revisions::<Test>::remove(0)),
			("content of nothing", || {
				Revisions::<Test>::insert(77, Revisions::<Test>::get(0).unwrap())
			}),
			("parents go round in a circle", || {
				Archive::<Test>::mutate(0, 0, |old| {
					let mut revision = Revisions::<Test>::get(0).unwrap();
					revision.parent = 1;
					old.as_mut().unwrap().revision = Some(revision);
				})
			}),
			("another version was archived", || {
				Archive::<Test>::mutate(0, 0, |old| {
					old.as_mut().unwrap().version = version(1, 0, 1)
				})
			}),
			("a version that nobody asked for", || {
				CertificateMap::<Test>::mutate(0, |c| {
					c.as_mut().unwrap().set_version(version(9, 0, 0))
				})
			}),
			("an issuer of nothing", || Issuers::<Test>::insert(77, ISSUER)),
			("a path that does not go up", || {
				let same = (version(1, 0, 0), version(1, 0, 0));
				SensitivePaths::<Test>::insert(text::<MAX_SUBJECT_LENGTH>("Rust"), same, ())
			}),
		];
		for (what, damage) in damage {
			new_test_ext().execute_with(|| {
				assert_ok!(issue(ALICE, "Rust", "1.0.0"));
				assert_ok!(issue(BOB, "Go", "1.0.0"));
				assert_ok!(request(ALICE, 0, "1.1.0", b"one"));
				assert_ok!(execute(ALICE, 0));
				assert_ok!(request(ALICE, 0, "1.2.0", b"two"));
				assert_ok!(execute(ALICE, 1));
				assert_ok!(request(ALICE, 0, "1.3.0", b"three"));
				assert_ok!(cancel(ALICE, 2));
				assert_ok!(request(ALICE, 0, "2.0.0", b"four"));
				assert_ok!(request(BOB, 1, "1.1.0", ENDLESS));
				assert_ok!(execute(BOB, 4));
				assert_ok!(mark("Rust", "1.2.0", "1.2.1", true));
				assert_ok!(Certificates::do_try_state());
				damage();
				assert!(Certificates::do_try_state().is_err(), "{what}: it is not found");
			});
		}
	}
}
