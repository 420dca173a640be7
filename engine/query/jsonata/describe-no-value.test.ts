import { expect, test } from 'vitest';
import { describeNoValue } from './describe-no-value';
import type { NoValue } from './evaluation';

const START = "The JSONata expression '$a' specified for the field 'Output/x' ";

test.each<[NoValue, string]>([
  [{ kind: 'undefined' }, 'returned nothing (undefined).'],
  [{ kind: 'unsupported' }, 'returned an unsupported result type.'],
  [
    { kind: 'error', code: 'T1006', message: 'Attempted to invoke a non-function' },
    'threw an error during evaluation. T1006: Attempted to invoke a non-function',
  ],
  [
    { kind: 'error', message: 'Expression evaluation timeout: Check for infinite loop' },
    'threw an error during evaluation: Expression evaluation timeout: Check for infinite loop',
  ],
])('%j', (answer, expected) => {
  expect(describeNoValue(answer, { text: '$a', location: 'Output/x' })).toBe(START + expected);
});
