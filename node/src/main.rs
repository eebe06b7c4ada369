// SPDX-License-Identifier: Apache-2.0

//! Node of the sample chain: the stock parachain node `polkadot-omni-node` under our name and version.
//!
//! It knows nothing of the orchestrator, on purpose: everything happens in the runtime, so any node
//! that runs Aura parachains with 32-bit block numbers runs this one. See [`polkadot_omni_node_lib`].

use polkadot_omni_node_lib::{
	chain_spec::DiskChainSpecLoader, run, runtime::DefaultRuntimeResolver, CliConfig as CliConfigT,
	RunConfig,
};

struct CliConfig;

impl CliConfigT for CliConfig {
	fn impl_version() -> String {
		env!("CARGO_PKG_VERSION").into()
	}

	fn author() -> String {
		"the Upgrade Orchestrator contributors".into()
	}

	fn support_url() -> String {
		concat!(env!("CARGO_PKG_REPOSITORY"), "/issues/new").into()
	}

	fn copyright_start_year() -> u16 {
		2026
	}
}

fn main() -> color_eyre::eyre::Result<()> {
	color_eyre::install()?;
	let config = RunConfig::new(Box::new(DefaultRuntimeResolver), Box::new(DiskChainSpecLoader));
	Ok(run::<CliConfig>(config)?)
}
