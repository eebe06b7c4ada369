// SPDX-License-Identifier: Apache-2.0

// A parachain on the real node in dev mode: it authors by itself, every second, with a mocked relay
// chain that always says GoAhead.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { u8aToHex } from '@polkadot/util';
import { Child } from '../child.mjs';
import { rpc } from '../rpc.mjs';

const START_TIMEOUT = 120_000;
const BLOCK_TIME = 1000;

export class NodeEngine {
	name = 'node';
	/** Whether a locked block really keeps transactions out. */
	keepsUsersOut = true;
	#command;
	#args;
	#log;
	#spec;

	/** @param {string} command @param {string[]} args @param {string} log @param {string} spec */
	constructor(command, args, log, spec) {
		this.#command = command;
		this.#args = args;
		this.#log = log;
		this.#spec = spec;
	}

	/** @param {import('./index.mjs').EngineOptions} options */
	static async start({ releases, nodeBin, folder, base = '1.0.0', certificates, poolLimit }) {
		const spec = join(folder, 'chain-spec.json');
		await promisify(execFile)(nodeBin, [
			'chain-spec-builder', '--chain-spec-path', spec,
			'create', '--chain-name', 'Upgrade Orchestrator Sample', '--chain-id', 'upgrade-orchestrator-sample',
			'-t', 'development', '--relay-chain', 'paseo-local', '--para-id', '2000',
			'--properties', 'tokenSymbol=UNIT,tokenDecimals=12,ss58Format=42',
			'--runtime', join(releases, `${base}.wasm`), 'named-preset', 'development',
		]).catch((error) => {
			// Its error reports number the reasons and go on with a backtrace.
			const reason = /^\s*0: (.*)$/m.exec(stripVTControlCharacters(error.stderr ?? ''))?.[1];
			throw new Error(`the node could not make a chain spec: ${reason ?? error.message}`);
		});
		if (certificates) {
			const known = JSON.parse(await readFile(spec, 'utf8'));
			known.genesis.runtimeGenesis.patch.certificates.generated = certificates;
			await writeFile(spec, JSON.stringify(known));
		}
		const data = join(folder, 'data');
		await mkdir(data, { recursive: true });
		const engine = new NodeEngine(
			nodeBin,
			[
				'--chain', spec, '--base-path', data, '--dev', '--dev-block-time', `${BLOCK_TIME}`,
				// Every state stays readable: what happened is read from the chain itself.
				'--state-pruning', 'archive', '--blocks-pruning', 'archive',
				// Ports are chosen by the operating system, so that runs do not meet.
				'--rpc-port', '0', '--listen-addr', '/ip4/127.0.0.1/tcp/0',
				'--no-prometheus', '--no-telemetry', '--no-hardware-benchmarks', '--no-mdns',
				// The simpler kind of pool, which says at once how full it is.
				...(poolLimit ? ['--pool-type', 'single-state', '--pool-limit', `${poolLimit}`] : []),
			],
			join(folder, 'node.log'),
			spec,
		);
		await engine.#run();
		return engine;
	}

	async #run() {
		const known = this.child ? this.child.output().length : 0;
		this.child = new Child('the node', this.#command, this.#args, { log: this.#log });
		const listening = () =>
			/Running JSON-RPC server: addr=.*?(127\.0\.0\.1:\d+)/.exec(this.child.output().slice(known))?.[1];
		try {
			this.endpoint = `ws://${await this.child.until('did not open its RPC', listening, START_TIMEOUT)}`;
			const answers = () => rpc(this.endpoint, 'system_chain').catch(() => undefined);
			await this.child.until('did not answer', answers, START_TIMEOUT);
		} catch (error) {
			await this.child.stop();
			throw error;
		}
	}

	/** Stop the node and start it again on the same data, at another address. */
	async restart() {
		await this.child.stop();
		await this.#run();
	}

	/** End the node without warning, as a power cut does, and start it again on the same data. */
	async killAndRestart() {
		await this.child.kill();
		await this.#run();
	}

	/**
	 * What operators do for a chain whose code makes no block any more: name other code for it in the
	 * chain specification, and start the node again.
	 *
	 * @param {number} from the block from whose state on the code in storage is replaced
	 * @param {string} file code of the same `spec_version` as the one in storage
	 */
	async substituteCode(from, file) {
		const spec = JSON.parse(await readFile(this.#spec, 'utf8'));
		spec.codeSubstitutes = { [from]: u8aToHex(await readFile(file)) };
		await writeFile(this.#spec, JSON.stringify(spec));
		await this.restart();
	}

	async stop() {
		await this.child.stop();
	}
}
