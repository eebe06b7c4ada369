// SPDX-License-Identifier: Apache-2.0

// Releases that make the chain sick in their probation, as the demo shows them: each way that a plan may say,
// and each way of being sick.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertInOrder, demos } from '../lib/demo-process.mjs';
import { PATIENCE, releases } from '../lib/testing.mjs';

/** What all of them tell up to the probation. */
const BEFORE = [
	/drill +what will go wrong: in probation /,
	/policy +what is promised then: /,
	/proposed +Alice: proposal 0, upgrade to 1\.1\.0/,
	/captured /,
	/probation +verified, users are in again: it is watched until #\d+/,
	/user +Ferdie gets certificate 2000: Patience/,
];
const REFUSED = /user +Ferdie can not transfer anything \(system\.CallFiltered\)/;
const REVERSE = [
	/reverse +.*: the reverse build has to run before #\d+/,
	/rescue +the pallet handed rescue build \S+ to the chain/,
	/reverse +the reverse build runs for the first time, users are locked out/,
	/migrated /,
	/rolledback /,
];
const RESCUE = [/restored +storage is as it was captured/, /the rescue build runs for the first time/, /rolledback /];
const KEPT = [
	/1\.0\.0 +10010002 +0x\S+ +#\d+ +proposal 0 +Active/,
	/all 2001 have the holder, subject, version and status that they had before/,
	/certificate 2000, which was issued in probation, is there/,
];
const LOST = [
	/1\.0\.0 +10010001 +0x\S+ +#\d+ +proposal 0 +Active/,
	/all 2000 have the holder/,
	/all \d+ keys of the pallet's storage have the very bytes that they had before/,
	/certificate 2000, which was issued in probation, is lost/,
];
/** What is read afterwards. @param {RegExp} why it was rolled back, in the journal */
const after = (why) => [
	/Journal: the story of proposal 0/,
	why,
	/the release before runs again/,
	/verified from the genesis hash to the tip/,
	/probation +\d+ +#/,
];
/** Users are kept out, and governance is asked. */
const frozen = (metric) => [
	new RegExp(`sick +${metric} fails: governance is asked`),
	new RegExp(`frozen +a health check failed \\(HealthCheckFailed: ${metric}\\)`),
	/seen +after \d+ blocks of probation; at the latest after initial delay 3 \+ interval 2 × 3 failures \+ 1 = 10/,
	REFUSED,
];
/** Nobody is asked. */
const LOOKED_TWICE = [
	/suspected +total-issuance fails: a second look/,
	/sick +total-issuance fails: the upgrade is rolled back as its plan says/,
];

const stories = {
	'transactions fail, the chain is frozen, and the council rolls back': [
		['sick-fails', 'freeze'],
		[...frozen('failed-extrinsics'), /four of five vote/, ...REVERSE, ...KEPT, ...after(/governance rolls it back \(Governance\)/)],
	],
	'money is made, and the chain goes back by itself with what users wrote': [
		['sick-issuance', 'keep'],
		[...LOOKED_TWICE, ...REVERSE, ...KEPT, ...after(/\(HealthCheckFailed: total-issuance\)/)],
	],
	'money is made, and the chain goes back by itself without what users wrote': [
		['sick-issuance', 'drop'],
		[...LOOKED_TWICE, ...RESCUE, ...LOST, ...after(/\(HealthCheckFailed: total-issuance\)/)],
	],
	'transactions fail, nobody decides, and the chain goes back as its plan says': [
		['sick-fails', 'keep'],
		[...frozen('failed-extrinsics'), /nobody decides/, ...REVERSE, ...KEPT, ...after(/\(HealthCheckFailed: failed-extrinsics\)/)],
	],
	'blocks are full, the council rolls back, and the chain goes back without what users wrote': [
		['sick-weight', 'drop'],
		[...frozen('block-ref-time'), /four of five vote/, ...RESCUE, ...LOST, ...after(/governance rolls it back \(Governance\)/)],
	],
};

for (const [what, [[fault, policy], told]] of Object.entries(stories)) {
	test(`${fault} with the policy ${policy}: ${what}`, PATIENCE, async (context) => {
		const demo = await demos(context)('--releases', releases, '--fault', fault, '--policy', policy);
		assert.equal(await demo.exitCode, 0, demo.output);
		assertInOrder(demo.output, [...BEFORE, ...told, /ok +as the plan promised: /]);
		assert.deepEqual(await demo.leftovers(), []);
	});
}
