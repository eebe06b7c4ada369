// SPDX-License-Identifier: Apache-2.0

//! The certificates of the genesis block.

use crate::{Config, GenesisConfig, Pallet};
use alloc::format;
use core::str::from_utf8;

/// How many versions a generated course has.
const VERSIONS_PER_COURSE: u32 = 4;
/// Of so many generated certificates the last is revoked.
const REVOKED_EVERY: u32 = 10;

impl<T: Config> Pallet<T> {
	/// Issue the certificates of a genesis config.
	///
	/// # Panics
	///
	/// With the reason, when the config is wrong: there is no chain yet to protect.
	pub(crate) fn do_build_genesis(config: &GenesisConfig<T>) {
		for (index, (holder, subject, version)) in config.certificates.iter().enumerate() {
			let (Ok(subject), Ok(version)) = (from_utf8(subject), from_utf8(version)) else {
				panic!("genesis certificate {index} is not text");
			};
			Self::do_issue(None, holder.clone(), subject, version).unwrap_or_else(|error| {
				panic!("genesis certificate {index} cannot be issued: {error:?}")
			});
		}

		assert!(
			config.generated == 0 || !config.holders.is_empty(),
			"generated genesis certificates need at least one account in `holders`",
		);
		for (index, holder) in (0..config.generated).zip(config.holders.iter().cycle()) {
			let subject = format!("Course {:04}", index / VERSIONS_PER_COURSE);
			let version = format!("1.{}.0", index % VERSIONS_PER_COURSE);
			let revoked = index % REVOKED_EVERY == REVOKED_EVERY - 1;
			Self::do_issue(None, holder.clone(), &subject, &version)
				.and_then(|id| match revoked {
					true => Self::do_revoke(id, "Withdrawn before the first block"),
					false => Ok(()),
				})
				.unwrap_or_else(|error| {
					panic!("generated genesis certificate {index} cannot be issued: {error:?}")
				});
		}
	}
}
