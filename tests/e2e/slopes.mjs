#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0

// What a key costs to be captured, compared with finding and reading it: from what `benchmark pallet`
// measured of the two. Prints a row of a Markdown table.
//
//   slopes.mjs NAME FILE   where FILE is of `--json-file`

import { readFile } from 'node:fs/promises';

const [name, file] = process.argv.slice(2);
if (!file) throw new Error('usage: slopes.mjs NAME FILE');
const measured = JSON.parse(await readFile(file, 'utf8'));

/** Nanoseconds for each key: the line of least squares through the medians. @param {string} benchmark */
function slope(benchmark) {
	const runs = measured.find((one) => one.benchmark === benchmark)?.time_results;
	if (!runs) throw new Error(`${file} has no benchmark ${benchmark}`);
	const times = new Map();
	for (const { components, extrinsic_time } of runs) {
		const [, count] = components.find(([component]) => component === 'n');
		times.set(count, [...(times.get(count) ?? []), extrinsic_time]);
	}
	const points = [...times].map(([count, of]) => [count, of.sort((a, b) => a - b)[of.length >> 1]]);
	const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
	const [middle, average] = [mean(0), mean(1)];
	const along = points.reduce((sum, [count]) => sum + (count - middle) ** 2, 0);
	return points.reduce((sum, [count, time]) => sum + (count - middle) * (time - average), 0) / along;
}

const [capture, iterate] = ['capture', 'iterate'].map(slope);
const ratio = capture / iterate;
const micro = (nanoseconds) => (nanoseconds / 1_000).toFixed(2);
console.log(`| ${name} | ${micro(iterate)} | ${micro(capture)} | ${ratio.toFixed(2)} | ≤ 1.3 | ${ratio <= 1.3 ? 'met' : '**not met**'} |`);
