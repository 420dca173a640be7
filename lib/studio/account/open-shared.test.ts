import { expect, test } from 'vitest';
import { linkTo } from '../machine/share/link';
import { openShared } from './open-shared';
import { freeName } from './studio-lab';

const hashOf = async (shared: Parameters<typeof linkTo>[0]) =>
  new URL(await linkTo(shared, 'http://127.0.0.1/es/studio')).hash;

test('a link brings a machine under a name that is free', async () => {
  const hash = await hashOf({ name: 'Hola', definition: '{"x":1}', input: '{"a":1}' });
  expect(await openShared(hash, ['Hola', 'Hola-2'])).toEqual({
    kind: 'opened',
    opened: {
      machine: { name: 'Hola-3', type: 'STANDARD', start: '{"x":1}', input: { a: 1 } },
      run: undefined,
    },
  });
});

test('a name that AWS would refuse is replaced', async () => {
  const hash = await hashOf({ name: 'a b', definition: '{}' });
  expect(await openShared(hash, [])).toMatchObject({ opened: { machine: { name: 'Shared' } } });
});

test('a state to be tested by itself brings what it is tried with', async () => {
  const test = { state: 'A', result: '1' };
  const hash = await hashOf({ definition: '{}', input: '{"a":1}', test });
  expect(await openShared(hash, [])).toMatchObject({
    opened: { test: { state: 'A', input: '{"a":1}', result: '1' } },
  });
});

test('a run that came with it can be looked at', async () => {
  const events = [
    {
      id: 1,
      type: 'ExecutionStarted',
      at: 5,
      details: ['executionStartedEventDetails', { input: '{}' }] as const,
    },
    {
      id: 2,
      type: 'ExecutionSucceeded',
      at: 9,
      details: ['executionSucceededEventDetails', { output: '7' }] as const,
    },
  ].map((event) => ({ ...event, details: [...event.details] as [string, Record<string, string>] }));
  const hash = await hashOf({ definition: '{}', run: { name: 'r', status: 'SUCCEEDED', events } });
  const result = await openShared(hash, []);
  expect(result).toMatchObject({
    opened: {
      run: {
        description: { status: 'SUCCEEDED', input: '{}', output: '7', stopDate: new Date(9) },
        events: [{ id: 1 }, { id: 2 }],
      },
    },
  });
});

test.each([
  ['#share=1.!!', 'damaged'],
  ['#share=9.AAAA', 'other-version'],
  ['#other', 'no-share'],
])('%s fails as %s', async (hash, failure) => {
  expect(await openShared(hash, [])).toEqual({ kind: 'failed', failure });
});

test('a long name stays within what AWS allows', () => {
  const name = 'a'.repeat(80);
  expect(freeName(name, [name])).toHaveLength(78);
});
