// SPDX-License-Identifier: Apache-2.0

//! Named as sentences, by the part of the pallet they are about. The invariants of the design are in
//! `invariants`, under their numbers.

mod attestations;
mod authority;
mod bad_input;
mod boundaries;
mod capture;
mod code;
mod electorates;
mod emergency;
mod enactment;
mod integrity;
mod invariants;
mod lifecycle;
mod measures;
mod model;
mod parachain;
mod policies;
mod proposers;
mod recovery_data;
mod registry;
mod rescue;
mod voting;
mod way_back;
