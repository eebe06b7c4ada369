// SPDX-License-Identifier: Apache-2.0

// The well-known development accounts, by what they are on the sample chain.

import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';

await cryptoWaitReady();

const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
const account = (name) => keyring.addFromUri(`//${name}`, { name });

export const alice = account('Alice');
export const bob = account('Bob');
export const charlie = account('Charlie');
export const dave = account('Dave');
export const eve = account('Eve');
/** Has a balance, but no say. */
export const ferdie = account('Ferdie');

/** The council of the development preset. */
export const council = [alice, bob, charlie, dave, eve];

/** Holds the sudo key. */
export const root = alice;

const names = new Map([...council, ferdie].map((pair) => [pair.address, pair.meta.name]));

/** What people call an account. @param {{ toString(): string }} address */
export function nameOf(address) {
	return names.get(`${address}`) ?? short(`${address}`);
}

/** The two ends of something long. @param {{ toString(): string }} text */
export function short(text) {
	return `${text}`.length > 14 ? `${`${text}`.slice(0, 6)}…${`${text}`.slice(-4)}` : `${text}`;
}
