// SPDX-License-Identifier: Apache-2.0

// One call of a node's RPC, for what @polkadot/api has no words for.

/**
 * Headers of every call: a connection is for one call. A server closes a connection that was idle for some
 * seconds, and on a busy machine the next call may be on its way on it just then.
 */
export const ONE_CALL = { connection: 'close' };

/**
 * @param {string} endpoint `ws://…`: the same port speaks HTTP
 * @param {string} method
 * @param {unknown[]} params
 */
export async function rpc(endpoint, method, params = []) {
	const response = await fetch(endpoint.replace(/^ws/, 'http'), {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...ONE_CALL },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
	});
	const { error, result } = await response.json();
	if (error) throw new Error([method, error.message, error.data].filter(Boolean).join(': '));
	return result;
}
