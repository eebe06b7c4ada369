// SPDX-License-Identifier: Apache-2.0

// Releases that are verified, and make the chain sick in their probation: what their plan says, what users do
// meanwhile, and when it has to be seen.

import { charlie, dave, eve, ferdie, root } from './accounts.mjs';
import { drillScope } from './drill.mjs';
import { wholeCertificatesScope } from './plan.mjs';
import { phaseOf } from './upgrade.mjs';

/** Local blocks of a probation that can be watched. */
export const PROBATION = 40;
/** Transactions of users in each block, where something has to be done. */
const TRAFFIC = 4;
const UNIT = 1_000_000_000_000n;

/**
 * @typedef {object} FailurePolicy
 * @property {string} words what is promised
 * @property {boolean} keeps whether what users write in probation stays: there is a reverse build
 * @property {object} plan fields of the plan
 */

/** What a plan may say about a release that is sick. @type {Record<string, FailurePolicy>} */
export const POLICIES = {
	freeze: {
		words: 'the chain is frozen, and the council rolls the upgrade back',
		keeps: true,
		plan: { failurePolicy: 'Freeze', freezeDefault: 'Confirm', scope: drillScope },
	},
	keep: {
		words: 'the upgrade is rolled back, and what users wrote stays',
		keeps: true,
		plan: { failurePolicy: 'Keep', freezeDefault: 'RollBack', scope: drillScope },
	},
	drop: {
		words: 'the upgrade is rolled back, and what users wrote in its scope is lost',
		keeps: false,
		plan: { failurePolicy: 'Drop', freezeDefault: 'RollBack', scope: wholeCertificatesScope },
	},
};

/**
 * Have Root give upgrades a probation: the development chain has none. What may lose something is of the class
 * Major.
 *
 * @param {import('./chain.mjs').Chain} chain
 */
export async function setProbation(chain, blocks = PROBATION) {
	for (const ofClass of ['Minor', 'Major']) {
		const policy = (await chain.latest.api.query.upgradeOrchestrator.policies(ofClass)).unwrap().toJSON();
		const call = chain.api.tx.upgradeOrchestrator.setPolicy(ofClass, { ...policy, probationBlocks: blocks });
		await chain.submit(chain.api.tx.sudo.sudo(call), root);
	}
}

/**
 * What the policy of the class Major asks for: the statements of an auditor, and of somebody who tried it.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @param {number} proposal
 */
export async function attest(chain, proposal) {
	const { planHash } = (await chain.latest.api.query.upgradeOrchestrator.proposals(proposal)).unwrap();
	for (const [who, kind] of [[charlie, 'Audit'], [dave, 'Rehearsal']]) {
		const statement = chain.api.tx.upgradeOrchestrator.attest(planHash, kind, 'Support', planHash, 'a drill');
		await chain.submit(statement, who);
	}
}

/**
 * In how many blocks of probation a check has to have acted, if all that it sees is bad: its initial delay, its
 * interval for each failure, one more where it looks a second time, and the block in which it acts.
 *
 * @param {object} check field of a plan
 */
export function latestBlock({ initialDelayBlocks, intervalBlocks, failureLimit, minimumSamples, action }) {
	const failures = Math.max(failureLimit, minimumSamples);
	const secondLook = action === 'RollBack' ? 1 : 0;
	const blocks = initialDelayBlocks + intervalBlocks * (failures + secondLook) + 1;
	const words =
		`initial delay ${initialDelayBlocks} + interval ${intervalBlocks} × ${failures} failures` +
		`${secondLook ? ` + ${intervalBlocks} for a second look` : ''} + 1`;
	return { blocks, words };
}

/** A transfer of somebody who owns something. @param {import('./chain.mjs').Chain} chain */
export function transfer(chain) {
	return chain.api.tx.balances.transferKeepAlive(eve.address, UNIT);
}

/** From now on users pay something in each block of a probation. @param {import('./chain.mjs').Chain} chain */
export function makeTraffic(chain) {
	return chain.watch(async (block) => {
		if (!(await phaseOf(block)).isProbation) return;
		const first = (await chain.api.rpc.system.accountNextIndex(ferdie.address)).toNumber();
		for (let sent = 0; sent < TRAFFIC; sent++) await chain.send(transfer(chain), ferdie, first + sent);
	});
}

/**
 * What somebody writes in probation: a certificate, which is there afterwards or is lost. Root issues it, whom no
 * sick filter keeps out.
 *
 * @param {import('./chain.mjs').Chain} chain
 * @returns {Promise<object>} as `certificates` reads it
 */
export async function issueCertificate(chain) {
	const id = (await chain.latest.api.query.certificates.nextId()).toNumber();
	const issue = chain.api.tx.certificates.issue(ferdie.address, 'Patience', '1.0.0');
	const { block } = await chain.submit(chain.api.tx.sudo.sudo(issue), root);
	return {
		id,
		holder: 'Ferdie',
		subject: 'Patience',
		version: '1.0.0',
		previous: undefined,
		issuedAt: block.number,
		revoked: false,
	};
}
