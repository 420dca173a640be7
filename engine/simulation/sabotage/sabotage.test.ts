import { expect, test } from 'vitest';
import { runSeed } from '../run-seed';
import { SABOTAGES } from './sabotages';

const SEEDS_MAX = 200;

test.each(Object.entries(SABOTAGES))('an engine that %s is found out', async (_, sabotage) => {
  for (let seed = 0; seed < SEEDS_MAX; seed++)
    if ((await runSeed(seed, { sabotage: sabotage() })).problem !== undefined) return;
  expect.fail(`nothing was found in ${SEEDS_MAX} worlds`);
});
