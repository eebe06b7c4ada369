// SPDX-License-Identifier: Apache-2.0

// What can run the sample chain.

import { ChopsticksEngine } from './chopsticks.mjs';
import { NodeEngine } from './node.mjs';

/**
 * @typedef {object} EngineOptions
 * @property {string} releases the folder of the runtime blobs
 * @property {string} folder where it may write
 * @property {string} [base] the release that the chain starts with
 * @property {string} [nodeBin] the node's program, for the node
 * @property {number} [pace] least milliseconds between two blocks, for chopsticks
 * @property {number} [certificates] how many there are from the start, where they are not 2,000
 * @property {number} [poolLimit] most transactions that wait, for the node
 */

/** @typedef {ChopsticksEngine | NodeEngine} Engine */

export const ENGINES = { chopsticks: ChopsticksEngine, node: NodeEngine };
