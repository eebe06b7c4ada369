// SPDX-License-Identifier: Apache-2.0

//! Weights that `scripts/weights` measured on this runtime: of this project's own pallets, and of those that an
//! upgrade goes through without them. All other pallets use the ones that their crates bring.

mod frame_system;
mod pallet_certificates;
mod pallet_collective;
mod pallet_preimage;
mod pallet_scheduler;
mod pallet_upgrade_orchestrator;

/// Weights of `frame-system`.
pub type SystemWeight = frame_system::WeightInfo<crate::Runtime>;

/// Weights of `pallet-collective`.
pub type CollectiveWeight = pallet_collective::WeightInfo<crate::Runtime>;

/// Weights of `pallet-preimage`.
pub type PreimageWeight = pallet_preimage::WeightInfo<crate::Runtime>;

/// Weights of `pallet-scheduler`.
pub type SchedulerWeight = pallet_scheduler::WeightInfo<crate::Runtime>;

/// Weights of `pallet-upgrade-orchestrator`.
pub type UpgradeOrchestratorWeight = pallet_upgrade_orchestrator::WeightInfo<crate::Runtime>;

/// Weights of `pallet-certificates`.
pub type CertificatesWeight = pallet_certificates::WeightInfo<crate::Runtime>;
