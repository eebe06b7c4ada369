// SPDX-License-Identifier: Apache-2.0

//! Named as sentences, by the part of the pallet they are about. The invariants of the design are in
//! `invariants`, under their numbers.

mod aftermath;
mod attestations;
mod authority;
mod bad_input;
mod boundaries;
mod breaker;
mod capture;
mod code;
mod components;
mod electorates;
mod emergency;
mod enactment;
mod health;
mod integrity;
mod invariants;
mod lifecycle;
mod limits;
mod measures;
mod model;
mod parachain;
mod policies;
mod probation;
mod proposers;
mod recovery_data;
mod referenda;
mod registry;
mod rescue;
mod reverse;
mod targets;
mod voting;
mod way_back;
