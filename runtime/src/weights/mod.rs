// SPDX-License-Identifier: Apache-2.0

//! Weights of this project's own pallets, measured on this runtime. All other pallets use the ones
//! that their crates bring.

/// Weights of `pallet-upgrade-orchestrator`.
pub type UpgradeOrchestratorWeight = ();

/// Weights of `pallet-certificates`.
pub type CertificatesWeight = ();
