// SPDX-License-Identifier: Apache-2.0

//! Random sequences of calls do what a small model does, which knows the rules and no storage.

use super::*;
use crate::{
	Archive, NextRequestId, RequestState, Revisions, MAX_UNSUCCESSFUL_REQUESTS, PIECE_LENGTH,
};
use proptest::prelude::*;
use sp_runtime::{DispatchError, DispatchResult};

const SUBJECTS: [&str; 3] = ["Rust", "Go", "C"];

/// One call. Indices are taken modulo what there is, and one more.
#[derive(Clone, Debug)]
enum Op {
	Issue { holder: u64, subject: usize, version: (u32, u32, u32) },
	Transfer { certificate: u32, to: u64 },
	Revoke { certificate: u32 },
	Mark { subject: usize, from: (u32, u32, u32), to: (u32, u32, u32), sensitive: bool },
	Request { who: u64, certificate: u32, raise: (u32, u32, u32), data: Data },
	Approve { who: u64, request: u32 },
	Execute { who: u64, request: u32 },
	Cancel { who: u64, request: u32 },
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Data {
	None,
	Short,
	ThreePieces,
	Refused,
	NoText,
}

impl Data {
	fn bytes(self) -> Vec<u8> {
		match self {
			Data::None => vec![],
			Data::Short => b"short".to_vec(),
			Data::ThreePieces => vec![b'x'; 2 * PIECE_LENGTH as usize + 1],
			Data::Refused => REFUSED.to_vec(),
			Data::NoText => vec![0],
		}
	}
}

#[derive(Clone, Debug)]
struct Certificate {
	holder: u64,
	subject: usize,
	/// All versions, each with its content. The last one is the current one.
	versions: Vec<(Version, Option<Vec<u8>>)>,
	revoked: bool,
	open: Option<usize>,
	unsuccessful: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Request {
	certificate: usize,
	to: Version,
	data: Data,
	state: RequestState,
}

#[derive(Default)]
struct Model {
	certificates: Vec<Certificate>,
	requests: Vec<Request>,
	sensitive: Vec<(usize, Version, Version)>,
}

impl Certificate {
	fn version(&self) -> Version {
		self.versions.last().unwrap().0
	}
}

fn is_issuer(who: u64) -> bool {
	[ISSUER, OTHER_ISSUER].contains(&who)
}

impl Model {
	fn latest(&self, subject: usize) -> Option<usize> {
		self.certificates.iter().rposition(|certificate| certificate.subject == subject)
	}

	/// A request that is neither unknown nor forgotten, if this account may execute or cancel it.
	fn request_for(&self, who: u64, request: usize) -> Result<usize, DispatchError> {
		let known = self.requests.get(request).filter(|known| {
			let certificate = &self.certificates[known.certificate];
			!known.state.is_unsuccessful() || certificate.unsuccessful.contains(&request)
		});
		let certificate = known.ok_or(Error::<Test>::UnknownRequest)?.certificate;
		if !is_issuer(who) && self.certificates[certificate].holder != who {
			return Err(Error::<Test>::NotHolderOrIssuer.into());
		}
		Ok(certificate)
	}

	fn upgradable(&self, certificate: usize) -> DispatchResult {
		let known = &self.certificates[certificate];
		if known.revoked {
			return Err(Error::<Test>::AlreadyRevoked.into());
		}
		if self.latest(known.subject) != Some(certificate) {
			return Err(Error::<Test>::NotLatest.into());
		}
		Ok(())
	}

	fn close(&mut self, request: usize, state: RequestState) {
		self.requests[request].state = state;
		let certificate = &mut self.certificates[self.requests[request].certificate];
		certificate.open = None;
		if state.is_unsuccessful() {
			certificate.unsuccessful.push(request);
			if certificate.unsuccessful.len() > MAX_UNSUCCESSFUL_REQUESTS as usize {
				certificate.unsuccessful.remove(0);
			}
		}
	}

	fn request(&mut self, who: u64, id: usize, to: Version, data: Data) -> DispatchResult {
		let certificate = self.certificates.get(id).ok_or(Error::<Test>::UnknownCertificate)?;
		if !is_issuer(who) && certificate.holder != who {
			return Err(Error::<Test>::NotHolderOrIssuer.into());
		}
		if certificate.open.is_some() {
			return Err(Error::<Test>::AlreadyRequested.into());
		}
		self.upgradable(id)?;
		let from = certificate.version();
		if to <= from {
			return Err(Error::<Test>::VersionNotHigher.into());
		}
		let sensitive = self.sensitive.contains(&(certificate.subject, from, to));
		let state = match to.major > from.major || sensitive {
			true => RequestState::Pending,
			false => RequestState::Approved,
		};
		self.certificates[id].open = Some(self.requests.len());
		self.requests.push(Request { certificate: id, to, data, state });
		Ok(())
	}

	fn approve(&mut self, who: u64, request: usize) -> DispatchResult {
		if !is_issuer(who) {
			return Err(BadOrigin.into());
		}
		let certificate = self.request_for(who, request)?;
		match self.requests[request].state {
			RequestState::Pending => self.upgradable(certificate)?,
			state if state.is_open() => return Err(Error::<Test>::AlreadyApproved.into()),
			_ => return Err(Error::<Test>::RequestClosed.into()),
		}
		self.requests[request].state = RequestState::Approved;
		Ok(())
	}

	fn execute(&mut self, who: u64, request: usize) -> DispatchResult {
		let certificate = self.request_for(who, request)?;
		let Request { to, data, state, .. } = self.requests[request];
		let steps_done = match state {
			RequestState::Pending => return Err(Error::<Test>::NotApproved.into()),
			RequestState::Approved => 0,
			RequestState::InProgress { steps_done } => steps_done,
			_ => return Err(Error::<Test>::RequestClosed.into()),
		};
		let outcome = self.upgradable(certificate).and_then(|_| match data {
			Data::Refused => Err(DispatchError::Unavailable),
			Data::NoText => Err(Error::<Test>::ContentNotText.into()),
			Data::ThreePieces => Ok(steps_done == 2),
			Data::None | Data::Short => Ok(true),
		});
		match outcome {
			Err(error) => self.close(request, RequestState::Failed { error }),
			Ok(false) => {
				self.requests[request].state =
					RequestState::InProgress { steps_done: steps_done + 1 };
			},
			Ok(true) => {
				let versions = &mut self.certificates[certificate].versions;
				let content = match data {
					Data::None => versions.last().unwrap().1.clone().unwrap_or_default(),
					_ => data.bytes(),
				};
				versions.push((to, Some(content)));
				self.close(request, RequestState::Completed);
			},
		}
		Ok(())
	}

	fn cancel(&mut self, who: u64, request: usize) -> DispatchResult {
		self.request_for(who, request)?;
		match self.requests[request].state {
			RequestState::Pending | RequestState::Approved => {
				self.close(request, RequestState::Cancelled);
				Ok(())
			},
			RequestState::InProgress { .. } => Err(Error::<Test>::AlreadyStarted.into()),
			_ => Err(Error::<Test>::RequestClosed.into()),
		}
	}
}

fn as_version((major, minor, patch): (u32, u32, u32)) -> Version {
	version(major, minor, patch)
}

/// Do an operation on the chain and in the model, and compare what comes of it.
fn apply(model: &mut Model, op: Op) {
	let id = |index: u32, count: usize| index as usize % (count + 1);
	match op {
		Op::Issue { holder, subject, version } => {
			let version = as_version(version);
			let latest = model.latest(subject).map(|index| model.certificates[index].version());
			let issued = issue(holder, SUBJECTS[subject], &version.to_string());
			assert_eq!(issued.is_ok(), latest.is_none_or(|latest| version > latest));
			if issued.is_ok() {
				model.certificates.push(Certificate {
					holder,
					subject,
					versions: vec![(version, None)],
					revoked: false,
					open: None,
					unsuccessful: vec![],
				});
			}
		},
		Op::Transfer { certificate, to } => {
			let index = id(certificate, model.certificates.len());
			let Some(known) = model.certificates.get_mut(index) else { return };
			let moved = Certificates::transfer(as_user(known.holder), index as u32, to);
			assert_eq!(moved.is_ok(), !known.revoked && known.holder != to);
			if moved.is_ok() {
				known.holder = to;
			}
		},
		Op::Revoke { certificate } => {
			let index = id(certificate, model.certificates.len());
			let Some(known) = model.certificates.get_mut(index) else { return };
			let revoked = Certificates::revoke(as_user(ISSUER), index as u32, "Mistake".into());
			assert_eq!(revoked.is_ok(), !known.revoked);
			known.revoked = true;
		},
		Op::Mark { subject, from, to, sensitive } => {
			let (from, to) = (as_version(from), as_version(to));
			let path = (subject, from, to);
			let known = model.sensitive.contains(&path);
			let marked = Certificates::mark_path(
				as_user(ISSUER),
				SUBJECTS[subject].into(),
				from.to_string(),
				to.to_string(),
				sensitive,
			);
			assert_eq!(marked.is_ok(), from < to && known != sensitive);
			if marked.is_ok() {
				model.sensitive.retain(|other| *other != path);
				model.sensitive.extend(sensitive.then_some(path));
			}
		},
		Op::Request { who, certificate, raise, data } => {
			let index = id(certificate, model.certificates.len());
			let now = model.certificates.get(index).map_or(version(1, 0, 0), |c| c.version());
			let to = match raise {
				(0, 0, patch) => version(now.major, now.minor, now.patch + patch),
				(0, minor, patch) => version(now.major, now.minor + minor, patch),
				(major, minor, patch) => version(now.major + major, minor, patch),
			};
			let requested = Certificates::request_upgrade(
				as_user(who),
				index as u32,
				to.to_string(),
				"Better".into(),
				String::new(),
				data.bytes(),
			);
			assert_eq!(requested, model.request(who, index, to, data));
		},
		Op::Approve { who, request } => {
			let index = id(request, model.requests.len());
			let approved = Certificates::approve_upgrade(as_user(who), index as u32);
			assert_eq!(approved, model.approve(who, index));
		},
		Op::Execute { who, request } => {
			let index = id(request, model.requests.len());
			let executed = Certificates::execute_upgrade(as_user(who), index as u32);
			assert_eq!(executed, model.execute(who, index));
		},
		Op::Cancel { who, request } => {
			let index = id(request, model.requests.len());
			let cancelled = Certificates::cancel_upgrade(as_user(who), index as u32);
			assert_eq!(cancelled, model.cancel(who, index));
		},
	}
}

/// Compare everything that the chain has stored with the model.
fn compare(model: &Model) {
	assert_eq!(NextRequestId::<Test>::get() as usize, model.requests.len());
	for (index, expected) in model.requests.iter().enumerate() {
		let stored = Certificates::request_status(index as u32);
		let certificate = &model.certificates[expected.certificate];
		let kept = !expected.state.is_unsuccessful() || certificate.unsuccessful.contains(&index);
		assert_eq!(stored.is_some(), kept);
		if let Some(stored) = stored {
			assert_eq!((stored.state, stored.to), (expected.state, expected.to));
		}
	}
	for (index, expected) in model.certificates.iter().enumerate() {
		let id = index as u32;
		let stored = CertificateMap::<Test>::get(id).unwrap();
		assert_eq!((stored.holder, stored.is_revoked()), (expected.holder, expected.revoked));
		let chain = Certificates::version_chain(id).unwrap();
		let versions = chain.iter().rev().map(|link| link.version.as_str().to_owned());
		let wanted = expected.versions.iter().map(|(version, _)| version.to_string());
		assert_eq!(versions.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
		let archived = (0..expected.versions.len() as u32 - 1)
			.map(|number| Archive::<Test>::get(id, number).unwrap().revision)
			.chain([Revisions::<Test>::get(id)]);
		let contents = archived.map(|revision| revision.map(|known| known.content.into_inner()));
		let wanted = expected.versions.iter().map(|(_, content)| content.clone());
		assert_eq!(contents.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
	}
	assert_ok!(Certificates::do_try_state());
}

fn account() -> impl Strategy<Value = u64> {
	prop_oneof![3 => Just(ALICE), 2 => Just(BOB), 2 => Just(ISSUER), 1 => Just(OTHER_ISSUER)]
}

fn data() -> impl Strategy<Value = Data> {
	prop_oneof![
		2 => Just(Data::None),
		4 => Just(Data::Short),
		4 => Just(Data::ThreePieces),
		1 => Just(Data::Refused),
		1 => Just(Data::NoText),
	]
}

fn op() -> impl Strategy<Value = Op> {
	let version = || (1u32..3, 0u32..3, 0u32..3);
	let raise = prop_oneof![
		4 => (Just(0u32), Just(0u32), 0u32..3),
		3 => (Just(0u32), 1u32..3, 0u32..2),
		2 => (Just(1u32), Just(0u32), Just(0u32)),
	];
	// Small numbers: most calls are about what was made last.
	let certificate = || 0u32..6;
	let request = || 0u32..40;
	prop_oneof![
		2 => (account(), 0..SUBJECTS.len(), version())
			.prop_map(|(holder, subject, version)| Op::Issue { holder, subject, version }),
		1 => (certificate(), account())
			.prop_map(|(certificate, to)| Op::Transfer { certificate, to }),
		1 => (certificate(), 0u32..3).prop_filter_map("rarely", |(certificate, rarely)| {
			(rarely == 0).then_some(Op::Revoke { certificate })
		}),
		1 => (0..SUBJECTS.len(), version(), version(), any::<bool>()).prop_map(
			|(subject, from, to, sensitive)| Op::Mark { subject, from, to, sensitive }
		),
		6 => (account(), certificate(), raise, data()).prop_map(
			|(who, certificate, raise, data)| Op::Request { who, certificate, raise, data }
		),
		3 => (account(), request()).prop_map(|(who, request)| Op::Approve { who, request }),
		9 => (account(), request()).prop_map(|(who, request)| Op::Execute { who, request }),
		2 => (account(), request()).prop_map(|(who, request)| Op::Cancel { who, request }),
	]
}

proptest! {
	#![proptest_config(ProptestConfig {
		cases: 128,
		failure_persistence: None,
		..ProptestConfig::default()
	})]

	#[test]
	fn any_sequence_of_upgrades_does_what_a_plain_model_does(
		ops in prop::collection::vec(op(), 1..250),
	) {
		new_test_ext().execute_with(|| {
			let mut model = Model::default();
			for op in ops {
				apply(&mut model, op);
			}
			compare(&model);
		});
	}
}
