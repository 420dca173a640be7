import { expect, test } from 'vitest';
import { testStages } from './stages';
import { emptyForm, testCommand, testRequest } from './test-request';

const task = { name: 'A', type: 'Task' };

test.each([
  ['without a mock', emptyForm, {}],
  [
    'with a result',
    { ...emptyForm, mock: 'result', result: '1' },
    { mock: { result: '1', fieldValidationMode: 'STRICT' } },
  ],
  [
    'with an error, tried before',
    { ...emptyForm, mock: 'error', error: 'E', retries: 2 },
    { mock: { errorOutput: { error: 'E' } }, stateConfiguration: { retrierRetryCount: 2 } },
  ],
] as const)('a call %s', (_, form, more) => {
  expect(testRequest('{}', task, form)).toEqual({
    definition: '{}',
    stateName: 'A',
    roleArn: 'arn:aws:iam::123456789012:role/pasos',
    input: '{}',
    inspectionLevel: 'TRACE',
    ...more,
  });
});

test('a context and retries are left out where AWS refuses them: without a mock, and for states without work', () => {
  const form = { ...emptyForm, context: '{}', retries: 1 };
  expect(testRequest('{}', task, form)).not.toHaveProperty('context');
  expect(testRequest('{}', { name: 'A', type: 'Pass' }, { ...form, mock: 'result' })).not.toHaveProperty(
    'mock',
  );
});

test('the command survives a shell', () => {
  const request = testRequest(`{ "Comment": "it's" }`, task, { ...emptyForm, input: '{ "a": 1 }' });
  expect(testCommand(request)).toBe(
    [
      'aws stepfunctions test-state',
      `--definition '{"Comment":"it'\\''s"}'`,
      '--state-name A',
      '--role-arn arn:aws:iam::123456789012:role/pasos',
      `--input '{"a":1}'`,
      '--inspection-level TRACE',
    ].join(' \\\n  '),
  );
});

test('stages come in the order of the data, with the rule and what it changed', () => {
  const stages = testStages(
    {
      output: '{"a":1,"b":2}',
      inspectionData: {
        input: '{"a":1}',
        afterInputPath: '{"a":1}',
        result: '2',
        afterResultSelector: '2',
        afterResultPath: '{"a":1,"b":2}',
        variables: '{"x":1}',
      },
    },
    { ResultPath: '$.b', Assign: { x: 1 } },
  );
  expect(stages.map(({ id, rule, changes }) => [id, rule?.field, changes.length])).toEqual([
    ['input', undefined, 0],
    ['afterInputPath', undefined, 0],
    ['result', undefined, 0],
    ['afterResultSelector', undefined, 0],
    ['afterResultPath', 'ResultPath', 1],
    ['output', undefined, 0],
    ['variables', 'Assign', 0],
  ]);
});
