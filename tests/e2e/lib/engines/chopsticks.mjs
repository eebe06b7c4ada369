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
/** `UpgradeRestriction::Present` of the relay chain. */
const PRESENT = '0x00';

const storageKey = (pallet, item) => u8aConcat(xxhashAsU8a(pallet, 128), xxhashAsU8a(item, 128));

/** Where the relay chain says something to a parachain. @param {string} paraId as stored */
function signalKey(item, paraId) {
	const id = Buffer.from(paraId.slice(2), 'hex');
	return u8aToHex(u8aConcat(storageKey('Paras', item), xxhashAsU8a(id, 64), id));
}

/** No block came of it: the runtime trapped. The chain is where it was. */
export class NoBlock extends Error {}

export class ChopsticksEngine {
	name = 'chopsticks';
	/** Whether a locked block really keeps transactions out. */
	keepsUsersOut = false;
	#abort = false;
	#restricted;
	#timeMoved = false;
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
	static async start({ releases, folder, base = '1.0.0', certificates, pace = 0 }) {
		const changes = certificates ? { certificates: { generated: certificates } } : {};
		const child = new Child(
			'chopsticks',
			process.execPath,
			[SERVER, join(releases, `${base}.wasm`), 'Upgrade Orchestrator Sample', JSON.stringify(changes)],
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

	/** Make the relay chain take no new code from now on, as in its cooldown, or take it again. */
	restrictUpgrades(restricted) {
		this.#restricted = restricted;
	}

	/** Let time pass without a block. @param {number} milliseconds */
	async moveTime(milliseconds) {
		const now = Buffer.from((await this.#read('Timestamp', 'Now')).slice(2), 'hex').readBigUInt64LE();
		await rpc(this.endpoint, 'dev_timeTravel', [Number(now) + milliseconds]);
		this.#timeMoved = true;
	}

	/** Forget the blocks after one of the past, and go on from there. @param {string} hash */
	async setHead(hash) {
		await rpc(this.endpoint, 'dev_setHead', [hash]);
		this.#abort = this.#timeMoved = false;
		this.#restricted = undefined;
	}

	/** Build one block of what is in the pool. */
	async newBlock() {
		this.child.assertAlive();
		await sleep(Math.max(0, this.#lastBlock + this.pace - Date.now()));
		const before = await rpc(this.endpoint, 'chain_getBlockHash');
		const hash = await rpc(this.endpoint, 'dev_newBlock', [{ count: 1, ...(await this.#relayChain()) }]);
		// Chopsticks logs why it could not build a block, and answers with the block before.
		if (hash === before) throw new NoBlock(this.child.failure('chopsticks could not build a block').message);
		this.#timeMoved = false;
		this.#lastBlock = Date.now();
	}

	/** What the relay chain says, where it is not what chopsticks makes it say: GoAhead at once. */
	async #relayChain() {
		const overrides = [];
		const says = async (item, what) =>
			overrides.push([signalKey(item, await this.#read('ParachainInfo', 'ParachainId')), what]);
		if (this.#abort && (await this.#read('ParachainSystem', 'PendingValidationCode')) !== null) {
			this.#abort = false;
			await says('UpgradeGoAheadSignal', ABORT);
		}
		// What was said once stays in the state of the relay chain, until it is taken back.
		if (this.#restricted !== undefined) await says('UpgradeRestrictionSignal', this.#restricted ? PRESENT : null);
		if (this.#timeMoved) {
			// Time moves on for the relay chain as well, or the parachain's slot is not in step with it.
			const slot = Buffer.from((await this.#read('Aura', 'CurrentSlot')).slice(2), 'hex');
			slot.writeBigUInt64LE(slot.readBigUInt64LE() + 1n);
			overrides.push([u8aToHex(storageKey('Babe', 'CurrentSlot')), u8aToHex(slot)]);
		}
		return overrides.length > 0 ? { relayChainStateOverrides: overrides } : {};
	}

	#read(pallet, item) {
		return rpc(this.endpoint, 'state_getStorage', [u8aToHex(storageKey(pallet, item))]);
	}

	/** Build a block whenever a transaction comes in, from now on. */
	async buildOnDemand() {
		await rpc(this.endpoint, 'dev_setBlockBuildMode', ['Batch']);
	}

	async stop() {
		await this.child.stop();
	}
}
