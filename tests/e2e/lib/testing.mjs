// SPDX-License-Identifier: Apache-2.0

// What the test files share: where the built things are, and a chain for the length of a test file.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { Chain } from './chain.mjs';
import { WorkFolder } from './child.mjs';
import { ENGINES } from './engines/index.mjs';

const { env } = process;
/** The same folder as in scripts/lib.sh. */
const cache =
	env.UPGRADE_ORCHESTRATOR_CACHE ??
	join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'upgrade-orchestrator');
const target = env.CARGO_TARGET_DIR ?? join(cache, 'target');

/** The folder of the runtime blobs. */
export const releases = env.RELEASES ?? join(target, 'releases');
/** The node's program. */
export const nodeBin = env.NODE_BIN ?? join(target, 'release', 'upgrade-orchestrator-node');

/** The longest that one test, or the start of a chain, may take on a busy machine. */
export const PATIENCE = { timeout: 600_000 };
/** Blocks in which a phase of an upgrade has to be over. */
export const BLOCKS = 120;

// A test runner that gives up ends us with a signal: programs in the background end with us.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/**
 * A fresh chain at release 1.0.0 for all tests of a file. Its `chain` is there once tests run.
 *
 * @param {keyof typeof ENGINES} engine
 * @param {(chain: Chain) => Promise<void>} [prepare] what all the tests need on the chain. Not a second
 *   `before`: such hooks do not wait for each other.
 * @param {Partial<import('./engines/index.mjs').EngineOptions>} [options]
 */
export function useChain(engine, prepare, options) {
	const shared = {};
	before(async () => {
		await start(shared, engine, options);
		await prepare?.(shared.chain);
	}, PATIENCE);
	after(() => stop(shared), PATIENCE);
	return shared;
}

/**
 * A fresh chain at release 1.0.0 for one test.
 *
 * @param {import('node:test').TestContext} context
 * @param {keyof typeof ENGINES} engine
 * @param {Partial<import('./engines/index.mjs').EngineOptions>} [options]
 */
export async function chainOf(context, engine, options) {
	const own = {};
	context.after(() => stop(own));
	await start(own, engine, options);
	return own.chain;
}

async function start(own, engine, options) {
	if (!existsSync(join(releases, '1.0.0.wasm'))) throw new Error(`there are no runtime blobs in ${releases}`);
	if (engine === 'node' && !existsSync(nodeBin)) throw new Error(`there is no node at ${nodeBin}`);
	own.folder = await WorkFolder.create();
	own.engine = await ENGINES[engine].start({ releases, nodeBin, folder: own.folder.path, ...options });
	own.chain = await Chain.connect(own.engine);
}

async function stop({ chain, engine, folder }) {
	await chain?.disconnect();
	await engine?.stop();
	await folder?.remove();
}
