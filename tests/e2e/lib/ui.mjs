// SPDX-License-Identifier: Apache-2.0

// What a person sees: one line for each thing that happens, and a few tables.

const colourful = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colourful ? `\x1b[${code}m${text}\x1b[0m` : `${text}`);

export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);
export const yellow = paint(33);
export const cyan = paint(36);

/** A line about a block. @param {number} block @param {string} word @param {string} text */
export function line(block, word, text, colour = (plain) => plain) {
	console.log(`${dim(`#${block}`.padStart(5))}  ${colour(word.padEnd(10))}  ${text}`);
}

/** A title with room above it. @param {string} text */
export function title(text) {
	console.log(`\n${bold(text)}`);
}

/** @param {string[]} head @param {unknown[][]} rows */
export function table(head, rows) {
	const cells = [head, ...rows].map((row) => row.map(String));
	const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
	cells.forEach((row, index) => {
		const text = row.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd();
		console.log(`  ${index === 0 ? dim(text) : text}`);
	});
}

/** @param {number} done @param {number} total */
export function bar(done, total, width = 24) {
	const filled = total === 0 ? width : Math.round((done / total) * width);
	return `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
}

/** @param {number} count @param {string} noun */
export function many(count, noun) {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
