import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProcesses } from './in-processes';

const script = fileURLToPath(new URL('jobs.fixture.ts', import.meta.url));
const { execArgv } = process;
beforeAll(() => void (process.execArgv = ['--import', 'tsx']));
afterAll(() => void (process.execArgv = execArgv));

test('jobs are done in the processes, and answered in their order', async () => {
  const answers = await Promise.all(inProcesses<{ job: string; pid: number }>(script, ['a', 'b', 'c'], 2));
  expect(answers.map(({ job }) => job)).toEqual(['a', 'b', 'c']);
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2);
  expect(answers.map(({ pid }) => pid)).not.toContain(process.pid);
});

test('a job that throws or takes its process with it fails alone', async () => {
  const answers = inProcesses<{ job: string }>(script, ['throw', 'exit', 'a'], 1);
  const [thrown, ended, done] = await Promise.allSettled(answers);
  expect(thrown).toMatchObject({ reason: { message: expect.stringContaining('thrown on purpose') } });
  expect(ended).toMatchObject({ reason: { message: 'exit: its process ended (3)' } });
  expect(done).toMatchObject({ value: { job: 'a' } });
});
