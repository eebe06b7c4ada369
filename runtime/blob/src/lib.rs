// SPDX-License-Identifier: Apache-2.0

//! A build script and nothing else: it makes the sample runtime's wasm blob without compiling the runtime
//! and all of its dependencies for this machine as well. `scripts/build-releases` runs it.
