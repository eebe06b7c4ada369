// SPDX-License-Identifier: Apache-2.0

// A program in the background whose output goes to a file, and which never outlives us.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/** How long a program may take to end when it is asked to, in milliseconds. */
const STOP_TIMEOUT = 20_000;

/** A folder for one run. It is removed by `remove`, or at the latest when this process ends. */
export class WorkFolder {
	#clean = () => rmSync(this.path, { recursive: true, force: true });

	/** @param {string} path */
	constructor(path) {
		this.path = path;
		process.once('exit', this.#clean);
	}

	static async create() {
		return new WorkFolder(await mkdtemp(join(tmpdir(), 'upgrade-orchestrator-')));
	}

	/** Leave the folder behind for people to look at. */
	keep() {
		process.off('exit', this.#clean);
	}

	async remove() {
		this.keep();
		await rm(this.path, { recursive: true, force: true });
	}
}

export class Child {
	#kill = () => this.process.kill('SIGKILL');

	/**
	 * @param {string} name what people call it
	 * @param {string} command
	 * @param {string[]} args
	 * @param {{ log: string, ipc?: boolean, env?: Record<string, string> }} options `log` is the
	 *   file that its output is added to
	 */
	constructor(name, command, args, { log, ipc = false, env = {} }) {
		this.name = name;
		this.log = log;
		const file = openSync(log, 'a');
		this.process = spawn(command, args, {
			stdio: ['ignore', file, file, ...(ipc ? ['ipc'] : [])],
			env: { ...process.env, ...env },
			// A group of its own: Ctrl-C in a terminal reaches only us, and we stop it in good order.
			detached: true,
		});
		closeSync(file);
		this.exited = new Promise((resolve) => {
			this.process.once('error', (error) => resolve(error.message));
			this.process.once('exit', (code, signal) =>
				resolve(signal ? `it was ended by ${signal}` : `it ended with exit code ${code}`),
			);
		}).then((reason) => {
			process.off('exit', this.#kill);
			this.ended = reason;
			return reason;
		});
		process.once('exit', this.#kill);
	}

	/** Fail with the reason and its last words when it runs no more. */
	assertAlive() {
		if (this.ended) throw this.failure(`${this.name} stopped: ${this.ended}`);
	}

	/**
	 * Wait for something that the child makes come true.
	 *
	 * @template T
	 * @param {string} what
	 * @param {() => T | undefined | Promise<T | undefined>} look
	 * @param {number} timeout in milliseconds
	 * @returns {Promise<T>}
	 */
	async until(what, look, timeout) {
		for (const end = Date.now() + timeout; Date.now() < end; await sleep(50)) {
			this.assertAlive();
			const found = await look();
			if (found !== undefined) return found;
		}
		throw this.failure(`${this.name} ${what} within ${timeout / 1000} seconds`);
	}

	/** An error that shows the last lines of the log. @param {string} message */
	failure(message) {
		return new Error(`${message}\n${this.tail()}`);
	}

	/** Everything it has said so far. */
	output() {
		return readFileSync(this.log, 'utf8');
	}

	/** Its last words. */
	tail(lines = 25) {
		const last = stripVTControlCharacters(this.output()).trimEnd().split('\n').slice(-lines);
		return `last lines of ${this.log}:\n${last.map((line) => `    ${cut(line)}`).join('\n')}`;
	}

	/** End it without warning. */
	async kill() {
		this.process.kill('SIGKILL');
		await this.exited;
	}

	/** End it: politely at first. */
	async stop() {
		if (this.ended) return;
		this.process.kill('SIGTERM');
		const patience = new AbortController();
		await Promise.race([
			this.exited,
			sleep(STOP_TIMEOUT, undefined, { signal: patience.signal, ref: false }).then(
				() => this.process.kill('SIGKILL'),
				() => {},
			),
		]);
		await this.exited;
		patience.abort();
	}
}

/** Logs quote whole code blobs. @param {string} line */
function cut(line) {
	return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
