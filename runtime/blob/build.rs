// SPDX-License-Identifier: Apache-2.0

//! Builds the wasm blob of the sample runtime, for the release that this crate's features name.

use std::{env, path::Path};
use substrate_wasm_builder::WasmBuilder;

fn main() {
	// Asked when it runs: with a shared target folder this program may come from another checkout.
	let own = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
	let runtime = Path::new(&own).join("../Cargo.toml");
	let runtime = runtime.canonicalize().expect("the runtime lies beside this crate");
	WasmBuilder::new()
		.with_project(runtime)
		.expect("it has a Cargo.toml")
		// What `WasmBuilder::build_using_defaults` sets.
		.import_memory()
		.export_heap_base()
		.build();
}
