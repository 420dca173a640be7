import { expect, test } from 'vitest';
import { adviceFor } from './advice';
import { explainError } from './explain-error';
import { explainFailure } from './explain-failure';

test.each([
  [
    Object.assign(new Error('m'), { name: 'InvalidDefinition' }),
    'InvalidDefinition',
    'problems below the editor',
  ],
  [
    Object.assign(new Error('m'), { name: 'ExecutionAlreadyExists' }),
    'ExecutionAlreadyExists',
    'Each name is used once',
  ],
  [new TypeError('Failed to fetch'), 'NetworkError', 'Could not connect'],
  [Object.assign(new Error('m'), { name: 'toString' }), 'toString', 'The call failed'],
  ['thrown text', 'Error', 'The call failed'],
])('%s is explained as %s', (problem, code, advice) => {
  const explained = explainError(problem);
  expect(explained.code).toBe(code);
  expect(adviceFor(explained.code).en).toContain(advice);
});

test.each([
  [
    'States.Runtime',
    "Invalid path '$.x': The choice state's condition path references an invalid value.",
    'IsPresent',
  ],
  [
    'States.Runtime',
    'Failed to transition out of the state. The state does not point to a next state.',
    'no Default',
  ],
  ['States.Runtime', 'The SecondsPath parameter does not reference an input value: $.espera', 'whole number'],
  ['States.Runtime', "The JSONPath '$.x' could not be found in the input '{}'", 'points at a field'],
  ['States.Runtime', 'something nobody has seen', 'Neither Retry nor Catch'],
  ...[
    ["'$states.input.x' specified for the field 'Output' returned nothing (undefined).", 'found nothing'],
    [
      "'1' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'number' for value: 1",
      'another type',
    ],
    ["'$sum' specified for the field 'Output' returned an unsupported result type.", 'parentheses'],
    [
      '\'"a" + 1\' specified for the field \'Output\' threw an error during evaluation. T2001: The left side of the "+" operator must evaluate to a number',
      'could not calculate',
    ],
  ].map(([cause, words]) => [
    'States.QueryEvaluationError',
    `An error occurred while executing the state 'A' (entered at the event id #2). The JSONata expression ${cause}`,
    words!,
  ]),
  [
    'States.QueryEvaluationError',
    'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: x',
    'date',
  ],
  ['States.QueryEvaluationError', 'Map state input must be an array but was: 1', 'A Catch can handle'],
  ['States.ItemReaderFailed', 'x', 'could not read its items'],
  ['States.ResultWriterFailed', 'x', 'could not write its results'],
  ['States.Http.StatusCode.503', 'x', 'which code'],
  ['States.Http.Socket', 'HTTP Tasks are switched off in this engine: start it …', 'PASOS_HTTP_TASKS'],
  [
    'States.TaskFailed',
    "The service integration 'sqs:sendMessage' is not available in the local engine.",
    'nobody to do that work',
  ],
  ['States.Timeout', '', 'longer than'],
  ['Lambda.ResourceNotFoundException', 'Function not found', 'does not exist'],
])('%s (%s) is put into plain words', (error, cause, words) => {
  expect(explainFailure({ error, cause })?.en).toContain(words);
});

test('an error of the student’s own is not explained away', () => {
  expect(explainFailure({ error: 'NoEsEjemplo', cause: 'x' })).toBeUndefined();
  expect(explainFailure({ error: 'States.Timeout', isFromFail: true })?.en).toContain('Fail state');
});
