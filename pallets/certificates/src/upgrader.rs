// SPDX-License-Identifier: Apache-2.0

//! What becomes of a certificate's content when its version rises: the runtime's part of an upgrade.

use crate::{CertificateId, Config, Content, Error, Version, WeightInfo};
use core::marker::PhantomData;
use frame_support::{ensure, weights::Weight};
use sp_runtime::DispatchError;

/// How many bytes [`TextContent`] looks at in one step.
pub const PIECE_LENGTH: u32 = 1_024;

/// An upgrade as an upgrader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
	/// What is upgraded.
	pub certificate: CertificateId,
	/// The version that it has.
	pub from: Version,
	/// The version that it will have.
	pub to: Version,
	/// What it says so far. `None` if it was never upgraded.
	pub content: Option<Content>,
	/// What the request brought for the new content.
	pub migration_data: Content,
}

/// What a step of an upgrade came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
	/// There is more to do.
	More,
	/// This is what the certificate will say.
	Done(Content),
}

/// Makes the new content of a certificate, in one step or in several.
///
/// Each call of `execute_upgrade` is one step, in its own storage layer: nothing stays of a step that
/// fails. The pallet changes the certificate after the last step alone, so an upgrader that keeps
/// something between its steps has to keep it elsewhere, and to clear it away when a later one fails.
/// It must not call the pallet.
pub trait CertificateUpgrader {
	/// What a step weighs at most.
	fn step_weight() -> Weight;

	/// Do the next step. An error fails the upgrade, and is remembered with its request.
	fn step(upgrade: &Upgrade, steps_done: u32) -> Result<Progress, DispatchError>;
}

/// The migration data as it is, in one step.
impl CertificateUpgrader for () {
	fn step_weight() -> Weight {
		Weight::zero()
	}

	fn step(upgrade: &Upgrade, _: u32) -> Result<Progress, DispatchError> {
		Ok(Progress::Done(upgrade.migration_data.clone()))
	}
}

/// Contents that are text: printable ASCII and line breaks.
///
/// The migration data is the new content; where there is none, the content stays. A step looks at
/// [`PIECE_LENGTH`] bytes of it, so a long text takes several.
pub struct TextContent<T>(PhantomData<T>);

impl<T: Config> CertificateUpgrader for TextContent<T> {
	fn step_weight() -> Weight {
		T::WeightInfo::check_piece()
	}

	fn step(upgrade: &Upgrade, steps_done: u32) -> Result<Progress, DispatchError> {
		let mut pieces =
			upgrade.migration_data.chunks(PIECE_LENGTH as usize).skip(steps_done as usize);
		let piece = pieces.next().unwrap_or_default();
		ensure!(
			piece.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n')),
			Error::<T>::ContentNotText
		);
		if pieces.next().is_some() {
			return Ok(Progress::More);
		}
		Ok(Progress::Done(match upgrade.migration_data.is_empty() {
			true => upgrade.content.clone().unwrap_or_default(),
			false => upgrade.migration_data.clone(),
		}))
	}
}
