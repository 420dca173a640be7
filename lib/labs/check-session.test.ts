import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce } from '@/lib/sandbox/events';
import { applyPatch, noProgress } from '@/lib/progress/patch';
import type { StepPatch } from '@/lib/progress/patch';
import { CheckSession } from './check-session';
import type { Attempt, Check, Verdict } from './check';
import type { Judge } from './judge';
import type { LabStep } from './lab';

const text = { es: 'Hola', en: 'Hello' };
const labStep = 'lab/one';
const check = (id: string, optional?: true): Check => ({ id, kind: 'machine', title: text, optional });
const step: LabStep = {
  id: 'one',
  title: text,
  optional: false,
  machine: { name: 'M', type: 'STANDARD' },
  drafts: [{ id: 'machine', start: 'start', solution: 'solution' }],
  inputs: [],
  checks: [check('first'), check('second'), check('extra', true)],
  hints: [text],
};
const passed: Verdict = { status: 'passed' };
const failed: Verdict = { status: 'failed', expected: text, seen: text };

/** A page with a judge that answers as told once it is there, and progress in memory. */
function page({ judgeFails = 0 } = {}) {
  let progress = noProgress;
  const record = (patch: StepPatch) => (progress = applyPatch(progress, patch));
  const at = new Date(1000).toISOString();
  let works = 0;
  const attempts: Attempt[] = [];
  const account = { verdicts: {} as Record<string, Verdict>, seen: 'nothing', saved: '{}' };
  const judge: Judge = {
    async judge(attempt, tell) {
      attempts.push(attempt);
      for (const [id, verdict] of Object.entries(account.verdicts)) tell(id, verdict);
      return account.verdicts;
    },
    observe: async () => account.seen,
    work: async () => ({ machines: { M: account.saved }, drafts: {}, stacks: {}, runs: [] }),
    cancel: () => {},
  };
  const session = new CheckSession(step, labStep, {
    loadJudge: async () => {
      if (judgeFails-- > 0) throw new TypeError('Failed to fetch');
      return judge;
    },
    drafts: () => ({ machine: 'typed' }),
    now: () => new Date(500),
    progress: {
      step: () => progress.steps[labStep],
      start: (date) => record({ kind: 'start', step: labStep, at: date.toISOString() }),
      passed: (checks) => record({ kind: 'passed', step: labStep, checks, at }),
      work: (work) => record({ kind: 'work', step: labStep, work, at: `${++works}` }),
      done: () => record({ kind: 'done', step: labStep, at }),
      answer: (check, answer) => record({ kind: 'answer', step: labStep, check, answer, at }),
    },
  });
  return { session, account, attempts, record, progress: () => progress.steps[labStep] };
}

let close: (() => void) | undefined;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  close?.();
  close = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('on a first visit nothing is judged and no attempt begins', async () => {
  const { session, attempts, progress } = page();
  close = session.open();
  announce('pasos:drafts-changed', { step: labStep, drafts: { machine: 'start' } });
  await pass(20_000);
  expect(attempts).toEqual([]);
  expect(progress()).toBeUndefined();
});

test.each([
  ['saving', () => announce('pasos:machine-saved', { machineName: 'M', stateMachineArn: 'arn' })],
  [
    'an execution that ends',
    () => announce('pasos:execution-finished', { executionArn: 'arn', status: 'FAILED' }),
  ],
  ['typing', () => announce('pasos:drafts-changed', { step: labStep, drafts: { machine: '{' } })],
])('%s begins the attempt when the page was opened, and judges it', async (_, work) => {
  const { session, attempts, progress } = page();
  close = session.open();
  await pass(1000);
  work();
  await pass(1000);
  expect(progress()?.startedAt).toBe(new Date(500).toISOString());
  expect(attempts).toMatchObject([
    { since: new Date(500), drafts: { machine: 'typed' }, answers: {}, passed: [] },
  ]);
});

test.each([
  [
    'another machine',
    () => announce('pasos:machine-saved', { machineName: 'Other', stateMachineArn: 'arn' }),
  ],
  ['another step', () => announce('pasos:drafts-changed', { step: 'lab/two', drafts: { machine: '{' } })],
])('%s is not judged', async (_, work) => {
  const { session, attempts } = page();
  close = session.open();
  work();
  await pass(1000);
  expect(attempts).toEqual([]);
});

test('work done elsewhere is noticed', async () => {
  const { session, account, attempts } = page();
  close = session.open();
  await pass(9000);
  account.seen = 'a machine';
  await pass(5000);
  expect(attempts).toHaveLength(1);
});

test('an attempt under way is judged when the page opens, a finished one is not', async () => {
  const open = page();
  open.record({ kind: 'start', step: labStep, at: new Date(100).toISOString() });
  close = open.session.open();
  await pass(1000);
  expect(open.attempts).toHaveLength(1);

  const done = page();
  done.record({ kind: 'done', step: labStep, at: new Date(100).toISOString() });
  const leave = done.session.open();
  await pass(1000);
  leave();
  expect(done.attempts).toEqual([]);
});

test('what passes stays passed, and the step is done without the optional checks', async () => {
  const { session, account, progress } = page();
  close = session.open();
  account.verdicts = { first: passed, second: failed };
  session.judgeSoon();
  await pass(1000);
  expect(Object.keys(progress()?.passed ?? {})).toEqual(['first']);
  expect(progress()?.doneAt).toBeUndefined();
  account.verdicts = { first: failed, second: passed, extra: failed };
  session.judgeSoon();
  await pass(1000);
  expect(Object.keys(progress()?.passed ?? {})).toEqual(['first', 'second']);
  expect(progress()?.doneAt).toBeDefined();
  expect(session.store.get().verdicts.first).toEqual(failed);
});

test('the work is kept whenever something passes, and of a step that is done while everything does', async () => {
  const { session, account, progress } = page();
  close = session.open();
  const judge = async (saved: string, verdicts: Record<string, Verdict>) => {
    Object.assign(account, { saved, verdicts });
    session.judgeSoon();
    await pass(1000);
    return progress()?.work?.machines.M;
  };
  expect(await judge('nothing yet', { first: failed, second: failed })).toBeUndefined();
  expect(await judge('half', { first: passed, second: failed })).toBe('half');
  expect(await judge('whole', { first: passed, second: passed })).toBe('whole');
  expect(await judge('broken', { first: failed, second: passed })).toBe('whole');
  expect(await judge('better', { first: passed, second: passed })).toBe('better');
});

test('when a check could not look it is tried again', async () => {
  const { session, account, attempts } = page();
  close = session.open();
  account.verdicts = { first: { status: 'error', message: text } };
  session.judgeSoon();
  await pass(1000);
  expect(attempts).toHaveLength(1);
  account.verdicts = { first: passed };
  await pass(5000);
  expect(attempts).toHaveLength(2);
  expect(session.store.get().verdicts.first).toEqual(passed);
});

test('an answer is kept and judged', async () => {
  const { session, attempts } = page();
  close = session.open();
  session.answer('first', '16');
  await pass(100);
  expect(attempts).toMatchObject([{ answers: { first: '16' } }]);
});

test('a judge that cannot be fetched is asked for again, and nothing seems to be judged meanwhile', async () => {
  const { session, attempts } = page({ judgeFails: 2 });
  close = session.open();
  session.judgeSoon(0);
  await pass(1000);
  expect(session.store.get().isJudging).toBe(false);
  expect(attempts).toEqual([]);
  await pass(10_000);
  expect(attempts).toHaveLength(1);
});
