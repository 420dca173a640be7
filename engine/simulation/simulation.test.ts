import { expect, test } from 'vitest';
import { report, runSeed } from './run-seed';
import kept from './seeds.json';

/**
 * `PASOS_SIMULATION_SEEDS=5000 npx vitest run engine/simulation` looks at more worlds, `PASOS_SIMULATION_SEED=7` at one;
 * `npm run simulate` does so without a test around it.
 */
const { PASOS_SIMULATION_SEEDS: seeds = '300', PASOS_SIMULATION_SEED: one } = process.env;
const TIMEOUT = 3_600_000;
const FIRST = 20_261_125;

test(
  'whatever happens in the world, what was acknowledged is there and all comes to its end',
  { timeout: TIMEOUT },
  async () => {
    const chosen =
      one === undefined ? Array.from({ length: Number(seeds) }, (_, index) => FIRST + index) : [Number(one)];
    for (const seed of chosen) await assertSound(seed);
  },
);

test('what once went wrong does not again', { timeout: TIMEOUT }, async () => {
  for (const { seed } of kept) await assertSound(seed);
});

test('a seed is the same world each time', async () => {
  for (let seed = FIRST; seed < FIRST + 15; seed++) {
    const [once, again] = [await runSeed(seed), await runSeed(seed)];
    expect(again.trace).toEqual(once.trace);
  }
});

async function assertSound(seed: number): Promise<void> {
  const verdict = await runSeed(seed);
  if (verdict.problem !== undefined) expect.fail(report(verdict));
}
