import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFunctionRunner } from '../create-function-runner';
import { runTrial, said, type Trial } from '../testing/runner-under-test';
import corpus from './corpus.json';

/*
 * What somebody tries who wants out, or wants everything: bodies of handlers. None may learn anything of the process or of
 * the machine, keep a thread past its time, or change what others find. Whoever holds the runner must hear of each.
 */
const CANARY = 'canary-of-the-host';
const TIMEOUT_MS = 250;
const runner = createFunctionRunner();
const run = (trial: Trial) => runTrial(runner, trial);
const handler = (body: string) => ({
  'index.mjs': `export const handler = async (event, context) => { ${body} };`,
});
const healthy: Trial = { files: handler('return event.n'), event: { n: 7 } };

beforeAll(async () => {
  process.env.PASOS_CANARY = CANARY;
  await run(healthy);
}, 120_000);
afterAll(() => runner.close());

test('the corpus is large', () => expect(corpus.length).toBeGreaterThanOrEqual(150));

test.each(corpus as [string, string][])(
  '%s: %s',
  async (kind, body) => {
    const result = await run({ files: handler(body), timeoutMs: TIMEOUT_MS, memoryMb: 64 });
    const told = JSON.stringify([result.outcome, result.logs]);
    expect(told).not.toContain(CANARY);
    expect(told).not.toMatch(/root:x:|node_modules|engine\/runner/);
    if (kind === 'time') expect(result.outcome.kind).toBe('failed');
    expect(said(await run(healthy))).toBe(7);
  },
  60_000,
);
