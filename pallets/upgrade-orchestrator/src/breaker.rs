// SPDX-License-Identifier: Apache-2.0

//! Who gets in while something is wrong.
//!
//! The pallet is the runtime's `BaseCallFilter`, or a part of it. As long as nothing is wrong all calls
//! pass. While an upgrade is halted or frozen in its probation, or a later one repairs the chain, only those of
//! [`Config::OpenWhileHalted`] do; while a rescue build waits and its plan lets users in, only those of
//! [`Config::OpenWhileWaiting`]. Inherents always pass: without them there is no block. Root is not
//! filtered by any runtime.

use crate::{Agenda, Config, Pallet, Phase};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::Contains,
};

impl<T: Config> Contains<T::RuntimeCall> for Pallet<T> {
	fn contains(call: &T::RuntimeCall) -> bool {
		let agenda = Agenda::<T>::get();
		let tripped = agenda.breaker.is_some() || agenda.phase.is_frozen();
		let waiting = matches!(agenda.phase, Phase::Waiting { .. });
		if !tripped && !waiting {
			return true;
		}
		if call.get_dispatch_info().class == DispatchClass::Mandatory {
			return true;
		}
		(!tripped || T::OpenWhileHalted::contains(call))
			&& (!waiting || T::OpenWhileWaiting::contains(call))
	}
}
