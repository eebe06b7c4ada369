// SPDX-License-Identifier: Apache-2.0

// The demo as a user runs it, for tests that look at it from outside.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const DEMO = fileURLToPath(new URL('../demo.mjs', import.meta.url));

export class DemoProcess {
	/** What it has printed so far, errors included. */
	output = '';

	/** @param {string[]} args @param {string} temporary the folder that it takes for temporary files */
	constructor(args, temporary) {
		this.temporary = temporary;
		// Nobody watches.
		this.child = spawn(process.execPath, [DEMO, '--pace', '0', ...args], {
			env: { ...process.env, TMPDIR: temporary },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (this.output += text));
		}
		const kill = () => this.child.kill('SIGKILL');
		process.once('exit', kill);
		/** Its exit code, once it has ended and everything it printed is read. */
		this.exitCode = new Promise((resolve) => this.child.once('close', resolve)).then((code) => {
			process.off('exit', kill);
			this.ended = true;
			return code;
		});
	}

	/** Wait until it prints something. @param {RegExp} pattern */
	async printed(pattern) {
		for (;;) {
			const match = pattern.exec(this.output);
			if (match) return match;
			if (this.ended) throw new Error(`the demo ended before it printed ${pattern}:\n${this.output}`);
			await sleep(50);
		}
	}

	/** The address of its chain. */
	async endpoint() {
		return (await this.printed(/ws:\/\/127\.0\.0\.1:\d+/))[0];
	}

	/** What it left in the folder for temporary files. */
	leftovers() {
		return readdir(this.temporary);
	}
}

/**
 * Start demos, each with a folder for temporary files of its own, and end them all afterwards.
 *
 * @param {import('node:test').TestContext} context
 */
export function demos(context) {
	const started = [];
	let folder;
	context.after(async () => {
		for (const demo of started) {
			demo.child.kill('SIGKILL');
			await demo.exitCode;
		}
		if (folder) await rm(folder, { recursive: true, force: true });
	});
	return async (...args) => {
		folder ??= await mkdtemp(join(tmpdir(), 'upgrade-orchestrator-demos-'));
		const temporary = join(folder, `${started.length}`);
		await mkdir(temporary);
		const demo = new DemoProcess(args, temporary);
		started.push(demo);
		return demo;
	};
}

/** Every pattern is there, one after the other. */
export function assertInOrder(output, patterns) {
	let rest = output;
	for (const pattern of patterns) {
		const match = pattern.exec(rest);
		assert.ok(match, `${pattern} is missing, in this order, in:\n${output}`);
		rest = rest.slice(match.index + match[0].length);
	}
}
