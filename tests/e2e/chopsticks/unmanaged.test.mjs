// SPDX-License-Identifier: Apache-2.0

// Root goes around the orchestrator: it can not be forbidden, but it is noticed.

import { test } from 'node:test';
import { rootSetsCodeTest } from '../lib/scenarios.mjs';
import { PATIENCE, useChain } from '../lib/testing.mjs';

const shared = useChain('chopsticks');

test("Root's own set_code is registered as unmanaged, and overtakes the open plans", PATIENCE, () =>
	rootSetsCodeTest(shared.chain));
