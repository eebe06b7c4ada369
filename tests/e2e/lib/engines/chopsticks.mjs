// SPDX-License-Identifier: Apache-2.0

// A parachain on chopsticks: real runtime code, no node. Blocks are built when we ask for one, and
// the relay chain is what we say it is.
//
// Chopsticks does not honour `ExtrinsicInclusionMode::OnlyInherents`: it applies transactions in
// blocks that a collator would leave to inherents. Whoever tests the lock asks the runtime itself
// (`Chain.nextBlockIsLocked`), or takes the real node.

import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { xxhashAsU8a } from '@polkadot/util-crypto';
import { Child } from '../child.mjs';
import { rpc } from '../rpc.mjs';

const SERVER = fileURLToPath(new URL('chopsticks-server.mjs', import.meta.url));
const START_TIMEOUT = 120_000;
/** `UpgradeGoAhead::Abort` of the relay chain. */
const ABORT = '0x00';

const storageKey = (pallet, item) => u8aConcat(xxhashAsU8a(pallet, 128), xxhashAsU8a(item, 128));

/** Where the relay chain says GoAhead or Abort to a parachain. @param {string} paraId as stored */
function goAheadKey(paraId) {
	const id = Buffer.from(paraId.slice(2), 'hex');
	return u8aToHex(u8aConcat(storageKey('Paras', 'UpgradeGoAheadSignal'), xxhashAsU8a(id, 64), id));
}

export class ChopsticksEngine {
	name = 'chopsticks';
	/** Whether a locked block really keeps transactions out. */
	keepsUsersOut = false;
	#abort = false;
	#lastBlock = 0;

	/**
	 * @param {Child} child
	 * @param {string} endpoint
	 * @param {number} pace least milliseconds between two blocks
	 */
	constructor(child, endpoint, pace) {
		this.child = child;
		this.endpoint = endpoint;
		this.pace = pace;
	}

	/** @param {import('./index.mjs').EngineOptions} options */
	static async start({ releases, folder, base = '1.0.0', pace = 0 }) {
		const child = new Child(
			'chopsticks',
			process.execPath,
			[SERVER, join(releases, `${base}.wasm`), 'Upgrade Orchestrator Sample'],
			{ log: join(folder, 'chopsticks.log'), ipc: true, env: { LOG_COMPACT: 'true' } },
		);
		let endpoint;
		once(child.process, 'message').then(([message]) => ({ endpoint } = message), () => {});
		try {
			await child.until('did not start', () => endpoint, START_TIMEOUT);
		} catch (error) {
			await child.stop();
			throw error;
		}
		return new ChopsticksEngine(child, endpoint, pace);
	}

	/** Make the relay chain refuse the next code that is handed to it. */
	abortNextUpgrade() {
		this.#abort = true;
	}

	/** Build one block of what is in the pool. */
	async newBlock() {
		this.child.assertAlive();
		await sleep(Math.max(0, this.#lastBlock + this.pace - Date.now()));
		const before = await rpc(this.endpoint, 'chain_getBlockHash');
		const hash = await rpc(this.endpoint, 'dev_newBlock', [{ count: 1, ...(await this.#relayChain()) }]);
		// Chopsticks logs why it could not build a block, and answers with the block before.
		if (hash === before) throw this.child.failure('chopsticks could not build a block');
		this.#lastBlock = Date.now();
	}

	/** What the relay chain says, where it is not what chopsticks makes it say: GoAhead at once. */
	async #relayChain() {
		if (!this.#abort) return {};
		const read = (pallet, item) =>
			rpc(this.endpoint, 'state_getStorage', [u8aToHex(storageKey(pallet, item))]);
		if ((await read('ParachainSystem', 'PendingValidationCode')) === null) return {};
		this.#abort = false;
		const key = goAheadKey(await read('ParachainInfo', 'ParachainId'));
		return { relayChainStateOverrides: [[key, ABORT]] };
	}

	/** Build a block whenever a transaction comes in, from now on. */
	async buildOnDemand() {
		await rpc(this.endpoint, 'dev_setBlockBuildMode', ['Batch']);
	}

	async stop() {
		await this.child.stop();
	}
}
