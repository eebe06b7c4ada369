# Shared by the scripts of this folder: where things live, and how they speak. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034 # what is set here is used by those who source it
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SELF=$(realpath -- "$0")
# cargo and rustup take the workspace and its toolchain from the folder they run in.
cd "$ROOT"
# Everything the scripts make lives in one folder of the user, outside the checkout, so that a
# second clone reuses it. Delete the folder to start from nothing.
CACHE=${UPGRADE_ORCHESTRATOR_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/upgrade-orchestrator}
CARGO_TARGET_DIR=$(realpath -m "${CARGO_TARGET_DIR:-$CACHE/target}")
export CARGO_TARGET_DIR
# cargo takes what was built from one checkout for what would be built from another one, if the files there are
# older. So the first build after that of another checkout looks at all of its own files as new ones.
if [ "$(cat "$CARGO_TARGET_DIR/checkout" 2>/dev/null)" != "$ROOT" ]; then
	if [ -d "$CARGO_TARGET_DIR" ]; then
		find pallets runtime node tests/blobs \( -name '*.rs' -o -name Cargo.toml \) -exec touch -c {} + 2>/dev/null || true
	fi
	{ mkdir -p "$CARGO_TARGET_DIR" && echo "$ROOT" >"$CARGO_TARGET_DIR/checkout"; } 2>/dev/null || true
fi
RELEASES=$CARGO_TARGET_DIR/releases
NODE_BIN=$CARGO_TARGET_DIR/release/upgrade-orchestrator-node
WASM_TARGET=wasm32v1-none
# The toolchain that `setup` links into rustup when the active one has no wasm target.
FALLBACK_TOOLCHAIN=upgrade-orchestrator-wasm
# The oldest Node.js that runs chopsticks, and where `setup` puts a newer one when the system's is older.
OLDEST_NODEJS=20
OWN_NODEJS=$CACHE/nodejs
if [ -x "$OWN_NODEJS/bin/node" ]; then PATH=$OWN_NODEJS/bin:$PATH; fi
# A shell that is no login shell may not know rustup's programs yet.
if ! command -v rustup >/dev/null && [ -x "$HOME/.cargo/bin/rustup" ]; then PATH=$HOME/.cargo/bin:$PATH; fi

# The target folder is outside the checkout, so wasm-builder cannot find the workspace by walking up
# from it. Without this it would resolve a runtime's dependencies anew, not from our Cargo.lock.
export WASM_BUILD_WORKSPACE_HINT=$ROOT
# Only `setup` installs parts of a toolchain, and says so. Without this every call of cargo in this
# folder tries to, and fails on a machine where rustup can download nothing.
export RUSTUP_AUTO_INSTALL=0

# The node would embed a runtime for `benchmark storage` that takes minutes to build, and nothing of ours
# uses. Set for every build: each change of it compiles half of the node again.
export SKIP_FRAME_STORAGE_ACCESS_TEST_RUNTIME_WASM_BUILD=1

RUNTIME_CRATE=upgrade-orchestrator-sample-runtime
# Its build script makes the blobs.
BLOB_CRATE=upgrade-orchestrator-sample-blob
# Every native build of tests and node selects the whole workspace with these features. cargo builds
# a dependency again for every other set of features, and the set depends on what is selected: with
# one selection, tests and node share all they have in common (about 700 crates).
WORKSPACE_BUILD=(--release --locked --workspace --features "runtime-benchmarks,try-runtime")
# The unit tests of the same build, with the code that only release 1.1.0 and its drill have.
LATER_RELEASE=(--features "$RUNTIME_CRATE/drill" --lib)
# Native builds embed no blob. The general SKIP_WASM_BUILD would also rebuild what the node
# takes from crates.io each time it is switched on or off.
SKIP_OUR_WASM="SKIP_UPGRADE_ORCHESTRATOR_SAMPLE_RUNTIME_WASM_BUILD=1 SKIP_UPGRADE_ORCHESTRATOR_SAMPLE_BLOB_WASM_BUILD=1"

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
	BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' OFF=$'\e[0m'
else
	BOLD='' DIM='' RED='' GREEN='' OFF=''
	export CARGO_TERM_COLOR=never WASM_BUILD_NO_COLOR=1
fi

say() { printf '%s==>%s %s\n' "$BOLD" "$OFF" "$*"; }
note() { printf '    %s%s%s\n' "$DIM" "$*" "$OFF"; }
ok() { printf '%sok%s  %s\n' "$GREEN" "$OFF" "$*"; }
die() {
	printf '%serror:%s %s\n' "$RED" "$OFF" "$*" >&2
	exit 1
}

# Print the comment at the top of the calling script, which is its help.
usage() {
	sed -n '2,/^$/{s/^# \{0,1\}//p}' "$SELF"
	exit 0
}

# Root needs no sudo; anybody else is asked for the password by sudo itself.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		command -v sudo >/dev/null || die "this needs root and there is no sudo: $*"
		sudo "$@"
	fi
}

# Run one stage under a title and print how long it took. The stage runs in a process of its own:
# a function called on the left of || would go on after a failing line.
STAGE_TIMES=()
stage() {
	local title=$1 start=$SECONDS status=0
	shift
	say "$title"
	set +e
	(
		set -e
		"$@"
	)
	status=$?
	set -e
	local took=$((SECONDS - start))
	STAGE_TIMES+=("$(printf '%4d:%02d  %s' $((took / 60)) $((took % 60)) "$title")")
	if [ $status != 0 ]; then
		print_stage_times
		die "stage failed: $title"
	fi
	ok "$title (${took}s)"
}
print_stage_times() {
	echo
	say "time of each stage (minutes:seconds)"
	printf '    %s\n' "${STAGE_TIMES[@]}"
}

has_wasm_target() { # [toolchain]
	local sysroot
	sysroot=$(rustc ${1:++"$1"} --print sysroot 2>/dev/null) || return 1
	[ -d "$sysroot/lib/rustlib/$WASM_TARGET/lib" ]
}

# The runtime is built by the active toolchain where it has the target, else by the fallback.
use_wasm_toolchain() {
	has_wasm_target && return
	has_wasm_target "$FALLBACK_TOOLCHAIN" || die "no Rust toolchain with the $WASM_TARGET target: run ./scripts/setup"
	export WASM_BUILD_TOOLCHAIN=$FALLBACK_TOOLCHAIN
}

# Call cargo or rustc of the toolchain that builds runtimes.
wasm_tool() {
	local tool=$1
	shift
	if [ -n "${WASM_BUILD_TOOLCHAIN:-}" ]; then rustup run "$WASM_BUILD_TOOLCHAIN" "$tool" "$@"; else "$tool" "$@"; fi
}
