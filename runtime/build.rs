// SPDX-License-Identifier: Apache-2.0

//! Builds the wasm blob of this runtime along with the native library, for the same features.

#[cfg(feature = "std")]
fn main() {
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

// The wasm build of the blob itself comes here.
#[cfg(not(feature = "std"))]
fn main() {}
