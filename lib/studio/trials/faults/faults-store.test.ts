import { expect, test } from 'vitest';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { AroundStart } from '@/lib/sandbox/session/session-types';
import { createStore } from '@/lib/sandbox/store';
import type { Studio, StudioSnapshot } from '../../studio';
import { judgePlan, readFaultFile } from './fault-file';
import { Faults, NO_CONTROL } from './faults';

function world({ control }: { control?: (operation: string, input: object) => Promise<unknown> } = {}) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
  const session = {
    machine: { spec: { name: 'M' } },
    target: { control },
    aroundStart: ((_, start) => start()) as AroundStart,
  } as unknown as SandboxSession;
  const opened: string[] = [];
  const studio = {
    session,
    store: createStore<StudioSnapshot>({ docks: {} }),
    open: (panel: string) => void opened.push(panel),
  } as unknown as Studio;
  return { studio, session, storage, opened, faults: new Faults(studio, storage) };
}

test('every change is kept and can be undone; letters typed into one field are one step', () => {
  const { faults, studio, storage } = world();
  faults.setRules('A', [{ return: 1 }]);
  faults.setRules('A', [{ return: 12 }], 'A/0/return');
  faults.setRules('A', [{ return: 123 }], 'A/0/return');
  expect(new Faults(studio, storage).store.get().plan).toEqual({ A: [{ return: 123 }] });
  faults.undo();
  expect(faults.store.get()).toMatchObject({ plan: { A: [{ return: 1 }] }, canRedo: true });
  faults.undo();
  expect(faults.store.get()).toMatchObject({ plan: {}, canUndo: false });
  faults.redo();
  faults.redo();
  expect(faults.store.get().plan).toEqual({ A: [{ return: 123 }] });
});

test('thawed mocks are kept, marked nowhere, and hold for no start', async () => {
  const calls: string[] = [];
  const { faults, studio, session } = world({ control: async (operation) => void calls.push(operation) });
  faults.setRules('A', [{ timeout: true }]);
  expect(studio.store.get().marks).toEqual({ A: 'faulty' });
  faults.setOn(false);
  expect(studio.store.get().marks).toBeUndefined();
  expect(await session.aroundStart('arn', async () => 'started')).toBe('started');
  expect(calls).toEqual([]);
});

test('mocks hold for the one start', async () => {
  const calls: unknown[] = [];
  const { faults, session } = world({
    control: async (operation, input) => void calls.push([operation, input]),
  });
  faults.setRules('A', [{ return: 1 }]);
  faults.setValidation('STRICT');
  await session.aroundStart('arn', async () => void calls.push('start') as undefined);
  expect(calls).toEqual([
    ['SetMocks', { stateMachineArn: 'arn', mocks: { A: [{ return: 1 }] }, fieldValidationMode: 'STRICT' }],
    'start',
    ['SetMocks', { stateMachineArn: 'arn' }],
  ]);
});

test('nothing is started for real that should be mocked', async () => {
  const { faults, session, opened } = world();
  faults.setRules('A', [{ return: 1 }]);
  expect(await session.aroundStart('arn', async () => 'started')).toBeUndefined();
  expect(faults.store.get().problem).toBe(NO_CONTROL);
  expect(opened).toEqual(['faults']);
});

test("a file is a plan of ours, or AWS's with the cases of this machine", () => {
  const aws = (machine: string) => ({
    StateMachines: { [machine]: { TestCases: { One: { A: 'x' }, Two: { A: 'x' } } } },
    MockedResponses: { x: { '0': { Return: 1 } } },
  });
  expect(readFaultFile('{"A":[{"return":1}]}', 'M')).toMatchObject({ kind: 'plan' });
  expect(readFaultFile(JSON.stringify(aws('M')), 'M')).toMatchObject({ kind: 'cases', cases: [{}, {}] });
  expect(readFaultFile('{"A":[{}]}', 'M')).toMatchObject({ kind: 'problem' });
  expect(readFaultFile('{', 'M')).toMatchObject({ kind: 'problem' });
  expect([judgePlan('{}'), judgePlan('[]')]).toEqual([undefined, '/ must be an object: write { … }']);
});
