import { expect, test } from 'vitest';
import { visitsOf } from '@/lib/sandbox/history/visits';
import { runHere, simulatorHere } from '../../simulator/run-here';
import { caseFile, testFile, testFileNames } from './export-tests';
import { jsonDifferences } from './json-differences';
import { recordCase } from './record-case';
import { runSuite } from './run-suite';
import { readCases, type SavedCase } from './saved-case';

const invoke = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'f' },
};
const machine = {
  StartAt: 'Charge',
  States: {
    Charge: {
      ...invoke,
      Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }],
      ResultPath: '$.paid',
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      End: true,
      ItemProcessor: { StartAt: 'Pack', States: { Pack: { ...invoke, End: true } } },
    },
  },
};
const definition = JSON.stringify(machine);

/** A run that met an error, a retry and three iterations. */
async function recorded(): Promise<SavedCase> {
  const input = '{"items":[1,2,3]}';
  const mocks = {
    Charge: [{ attempt: 0, throw: { error: 'Busy', cause: 'later' } }, { return: true }],
    Pack: [{ iteration: 1, return: 'b' }, { return: 'a' }],
  };
  const { events, output } = await runHere({ definition, input, mocks });
  const run = { status: 'SUCCEEDED', input, output, events, visits: visitsOf(events) } as const;
  return { id: '1', name: 'Busy once', seed: 0, ...recordCase(run) };
}

test('what services answered in a run becomes the mocks of its case', async () => {
  expect(await recorded()).toMatchObject({
    mocks: {
      Charge: [
        { invocation: 0, throw: { error: 'Busy', cause: 'later' } },
        { invocation: 1, return: true },
      ],
      Pack: [
        { iteration: 0, attempt: 0, return: 'a' },
        { iteration: 1, attempt: 0, return: 'b' },
        { iteration: 2, attempt: 0, return: 'a' },
      ],
    },
    expected: { status: 'SUCCEEDED', output: '["a","b","a"]', path: ['Charge', 'Each'] },
  });
});

test('a recorded case passes, and says of a machine that changed what is different', async () => {
  const saved = await recorded();
  const suite = { simulator: simulatorHere, machine: { definition }, cases: [saved] };
  expect(await runSuite(suite)).toMatchObject([{ isPassed: true, complaints: [] }]);
  const { Retry: _retry, ...impatient } = machine.States.Charge;
  const other = JSON.stringify({ ...machine, States: { ...machine.States, Charge: impatient } });
  const [verdict] = await runSuite({ ...suite, machine: { definition: other } });
  expect(verdict!.complaints).toEqual([
    { kind: 'status', expected: 'SUCCEEDED', actual: 'FAILED' },
    { kind: 'output', differences: [{ place: '', left: ['a', 'b', 'a'] }] },
    { kind: 'path', expected: ['Charge', 'Each'], actual: ['Charge'] },
  ]);
});

test('a file of cases is read as it was written; what is none is not', async () => {
  const saved = await recorded();
  const file = caseFile({ machine: 'M', type: 'STANDARD' }, [saved]);
  expect(readCases(JSON.parse(JSON.stringify(file)), () => '1')).toEqual([saved]);
  for (const value of [undefined, {}, { pasosCases: 2, cases: [] }, { pasosCases: 1, cases: [{}] }])
    expect(readCases(value, () => '1')).toBeUndefined();
});

test('the exported test names the files beside it', () => {
  const { cases, definition: asl } = testFileNames('Order');
  expect(testFile('Order')).toContain(`./${cases}`);
  expect(testFile('Order')).toContain(`./${asl}`);
});

test.each([
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1, b: 2 }, { a: 2, c: 3 }, ['/a', '/b', '/c']],
  [
    [1, 2],
    [1, 3, 4],
    ['/1', '/2'],
  ],
  [{ 'a/b': { c: null } }, { 'a/b': { c: 0 } }, ['/a~1b/c']],
  [[], {}, ['']],
])('%j and %j differ at %j', (left, right, places) => {
  expect(jsonDifferences(left, right).map(({ place }) => place)).toEqual(places);
});
