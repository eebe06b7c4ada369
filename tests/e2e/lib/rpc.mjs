// SPDX-License-Identifier: Apache-2.0

// One call of a node's RPC, for what @polkadot/api has no words for.

/**
 * @param {string} endpoint `ws://…`: the same port speaks HTTP
 * @param {string} method
 * @param {unknown[]} params
 */
export async function rpc(endpoint, method, params = []) {
	const response = await fetch(endpoint.replace(/^ws/, 'http'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
	});
	const { error, result } = await response.json();
	if (error) throw new Error([method, error.message, error.data].filter(Boolean).join(': '));
	return result;
}
