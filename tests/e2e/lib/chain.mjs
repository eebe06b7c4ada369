// SPDX-License-Identifier: Apache-2.0

// A running chain as a list of blocks, over @polkadot/api without any types given.
//
// Everything is pulled, one block after the other and none left out: with chopsticks the next block
// is built when it is asked for, with the node it is waited for. Nothing hangs on the order in which
// subscriptions fire or on the stations of a transaction's status, which may jump from ready to
// finalized.

import { setTimeout as sleep } from 'node:timers/promises';
import { ApiPromise, HttpProvider } from '@polkadot/api';
import { hexToU8a } from '@polkadot/util';
import { NoBlock } from './engines/chopsticks.mjs';
import { ONE_CALL, rpc } from './rpc.mjs';

/** Blocks that a transaction may take to be included, unless somebody knows better. */
const INCLUSION_LIMIT = 15;
/** Milliseconds that anything may take on a chain that authors by itself, however many blocks pass. While a
 * node compiles a runtime there are none, and then all at once. */
const LEAST_PATIENCE = 60_000;
/** Milliseconds that the next block may take. */
const BLOCK_TIMEOUT = 60_000;
const POLL_INTERVAL = 100;

/** A transaction that was included and failed, by the name of its error. */
export class DispatchFailed extends Error {
	/** @param {string} what @param {string} error */
	constructor(what, error) {
		super(`${what} failed with ${error}`);
		this.error = error;
	}
}

/**
 * @typedef {object} Block
 * @property {number} number
 * @property {string} hash
 * @property {import('@polkadot/api/types').ApiDecoration<'promise'>} api reads the state after this
 *   block. What the block wrote was written by the code of its parent's state, events included: so
 *   it is decoded by that code's metadata, also where this block is the one that changes the code.
 * @property {import('@polkadot/types/interfaces').EventRecord[]} events
 * @property {string[]} extrinsics encoded
 */

export class Chain {
	/** @type {ApiPromise} speaks the language of the latest block */
	api;
	/** @type {Block} */
	latest;
	/**
	 * What to do when a block can not be built, besides trying again. Without it that is an error.
	 *
	 * @type {((error: Error) => Promise<unknown>) | undefined}
	 */
	onStuck;
	/** What speaks the language of each version that ran. @type {Map<number, ApiPromise>} */
	#apis = new Map();
	#watchers = new Set();

	/** @param {import('./engines/index.mjs').Engine} engine */
	constructor(engine) {
		this.engine = engine;
	}

	/** @param {import('./engines/index.mjs').Engine} engine */
	static async connect(engine) {
		const chain = new Chain(engine);
		await chain.reconnect();
		const head = await chain.#head();
		// The genesis block has no parent whose code could have written it: begin after it.
		if (head === 0) await chain.nextBlock();
		else chain.latest = await chain.block(head);
		return chain;
	}

	/** Take up the chain again after a restart, at the address that it has now. */
	async reconnect() {
		await this.disconnect();
		await this.#speak();
		if (this.latest) this.latest = await this.block(this.latest.number);
	}

	/** Learn the language of the code that runs now. */
	async #speak() {
		const provider = new HttpProvider(this.engine.endpoint.replace(/^ws/, 'http'), ONE_CALL);
		this.api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
		this.#apis.set(this.specVersion, this.api);
	}

	/** The `spec_version` that the next block runs. */
	get specVersion() {
		return this.api.runtimeVersion.specVersion.toNumber();
	}

	/** Be told of every block from now on. @param {(block: Block) => unknown} watcher */
	watch(watcher) {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	/** One block of the past. @param {number} number @returns {Promise<Block>} */
	async block(number) {
		const hash = (await this.api.rpc.chain.getBlockHash(number)).toHex();
		const [api, { block }] = await Promise.all([
			this.api.at(hash),
			rpc(this.engine.endpoint, 'chain_getBlock', [hash]),
		]);
		const events = [...(await api.query.system.events())];
		return { number, hash, api, events, extrinsics: block.extrinsics };
	}

	/** The block after the latest one: built or waited for. */
	async nextBlock() {
		const number = (this.latest?.number ?? 0) + 1;
		const end = Date.now() + BLOCK_TIMEOUT;
		while ((await this.#head()) < number) {
			if (Date.now() > end) throw this.engine.child.failure(`block #${number} did not come`);
			if (this.engine.newBlock) await this.#build();
			else await sleep(POLL_INTERVAL);
		}
		await this.#arriveAt(await this.block(number));
		for (const watcher of this.#watchers) await watcher(this.latest);
		return this.latest;
	}

	/**
	 * Go back to a block of the past and take another way from there. Only where blocks are built when
	 * they are asked for.
	 *
	 * @param {Block} block
	 */
	async goTo(block) {
		await this.engine.setHead(block.hash);
		await this.#arriveAt(block);
	}

	async #build() {
		try {
			await this.engine.newBlock();
		} catch (error) {
			if (!this.onStuck || !(error instanceof NoBlock)) throw error;
			await this.onStuck(error);
		}
	}

	/** @param {Block} block */
	async #arriveAt(block) {
		this.latest = block;
		const version = (await this.api.rpc.state.getRuntimeVersion()).specVersion.toNumber();
		if (version === this.specVersion) return;
		if (this.#apis.has(version)) this.api = this.#apis.get(version);
		else await this.#speak();
	}

	async #head() {
		this.engine.child.assertAlive();
		return (await this.api.rpc.chain.getHeader()).number.toNumber();
	}

	/**
	 * Go on block by block until something is found in one, the latest included.
	 *
	 * @template T
	 * @param {string} what
	 * @param {(block: Block) => T | undefined | false | null | Promise<T | undefined | false | null>} look
	 * @param {number} limit blocks
	 * @returns {Promise<T>}
	 */
	async until(what, look, limit) {
		const last = this.latest.number + limit;
		const earliest = this.engine.newBlock ? 0 : Date.now() + LEAST_PATIENCE;
		for (;;) {
			const found = await look(this.latest);
			if (found) return found;
			if (this.latest.number >= last && Date.now() >= earliest) {
				throw new Error(`${what} did not happen within ${limit} blocks, by block #${last}`);
			}
			await this.nextBlock();
		}
	}

	/** Let some blocks pass. @param {number} count */
	async skip(count) {
		for (let left = count; left > 0; left--) await this.nextBlock();
	}

	/**
	 * Sign a call and give it to the chain, without waiting for it.
	 *
	 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
	 * @param {import('@polkadot/keyring/types').KeyringPair} signer
	 * @param {number} [number] of the signer's transaction; by default the one after those that wait
	 * @returns {Promise<string>} the encoded transaction
	 */
	async send(call, signer, number) {
		const nonce = number ?? (await this.api.rpc.system.accountNextIndex(signer.address));
		const signed = await call.signAsync(signer, { nonce, era: 0 });
		// Not by @polkadot/api, which prints a refused transaction in full, code blobs included.
		await rpc(this.engine.endpoint, 'author_submitExtrinsic', [signed.toHex()]).catch((error) => {
			throw new Error(`the chain did not take ${nameOfCall(call)} of ${signer.meta.name}: ${error.message}`);
		});
		return signed.toHex();
	}

	/**
	 * Wait for a transaction, and tell what became of it.
	 *
	 * @param {string} transaction encoded
	 * @param {string} what
	 * @param {number} [limit] blocks
	 */
	async included(transaction, what, limit = INCLUSION_LIMIT) {
		const block = await this.until(
			`the inclusion of ${what}`,
			(block) => block.extrinsics.includes(transaction) && block,
			limit,
		);
		const index = block.extrinsics.indexOf(transaction);
		const events = block.events
			.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index))
			.map(({ event }) => event);
		return { block, events, error: failure(events) };
	}

	/**
	 * Sign, give to the chain, wait, and tell what became of it.
	 *
	 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
	 * @param {import('@polkadot/keyring/types').KeyringPair} signer
	 */
	async attempt(call, signer) {
		return this.included(await this.send(call, signer), nameOfCall(call));
	}

	/** Like `attempt`, for a call that has to succeed. */
	async submit(call, signer) {
		const outcome = await this.attempt(call, signer);
		if (outcome.error) throw new DispatchFailed(`${nameOfCall(call)} of ${signer.meta.name}`, outcome.error);
		return outcome;
	}

	/**
	 * Ask the runtime whether the next block is for inherents alone, as every author does before it
	 * fills a block.
	 */
	async nextBlockIsLocked() {
		const { number, hash } = this.latest;
		const zero = `0x${'00'.repeat(32)}`;
		const header = this.api.registry.createType('Header', {
			parentHash: hash,
			number: number + 1,
			stateRoot: zero,
			extrinsicsRoot: zero,
			digest: { logs: [] },
		});
		const mode = await this.api.rpc.state.call('Core_initialize_block', header.toHex(), hash);
		return hexToU8a(mode.toHex())[0] === 1;
	}

	async disconnect() {
		for (const api of this.#apis.values()) await api.disconnect();
		this.#apis.clear();
	}
}

/** @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call */
function nameOfCall(call) {
	return `${call.method.section}.${call.method.method}`;
}

/**
 * The name of the error among the events of one transaction, also of a call that Sudo made.
 *
 * @param {import('@polkadot/types/interfaces').Event[]} events
 * @returns {string | undefined}
 */
function failure(events) {
	for (const { section, method, data } of events) {
		if (section === 'system' && method === 'ExtrinsicFailed') return nameOfError(data[0]);
		if (section === 'sudo' && method === 'Sudid' && data[0].isErr) return nameOfError(data[0].asErr);
	}
	return undefined;
}

/** A dispatch error as `section.Name`. @param {import('@polkadot/types/interfaces').DispatchError} error */
function nameOfError(error) {
	if (!error.isModule) return [error.type, error.inner?.type].filter(Boolean).join('.');
	const { section, name } = error.registry.findMetaError(error.asModule);
	return `${section}.${name}`;
}
