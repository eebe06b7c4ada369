// SPDX-License-Identifier: Apache-2.0

//! Weights of this project's own pallets, measured on this runtime by `scripts/weights`. All other
//! pallets use the ones that their crates bring.

mod pallet_certificates;
mod pallet_upgrade_orchestrator;

/// Weights of `pallet-upgrade-orchestrator`.
pub type UpgradeOrchestratorWeight = pallet_upgrade_orchestrator::WeightInfo<crate::Runtime>;

/// Weights of `pallet-certificates`.
pub type CertificatesWeight = pallet_certificates::WeightInfo<crate::Runtime>;
