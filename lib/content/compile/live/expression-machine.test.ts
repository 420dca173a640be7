import { isValid, validateDefinition } from '@pasos/engine/browser';
import { expect, test } from 'vitest';
import { nameFault } from '@/lib/studio/account/studio-lab';
import { languages } from '@/lib/i18n/languages';
import { expressionMachine, isExpressionName, type Expression } from './expression-machine';

test.each<[Expression, unknown]>([
  [{ in: 'JSONPath', code: '$.a' }, { Parameters: { 'result.$': '$.a' } }],
  [{ in: 'JSONata', code: '1 + 1' }, { Output: '{% 1 + 1 %}' }],
  [
    { in: 'JSONata', code: '$p.a', before: '$p := $states.input;' },
    { Output: '{% ( $p := $states.input; $p.a ) %}' },
  ],
  [{ in: 'JSONata', code: '"{% 1 %}"' }, { Output: '{% 1 %}' }],
])('%j becomes a machine of one state that AWS takes', (expression, fields) => {
  const { definition, state } = expressionMachine(expression, 'en');
  expect(definition.States[state]).toMatchObject(fields as object);
  expect(isValid(validateDefinition(JSON.stringify(definition)))).toBe(true);
});

test.each(languages)('the machine has a name that AWS takes, and is known by it: %s', (language) => {
  const { name } = expressionMachine({ in: 'JSONPath', code: '$' }, language);
  expect([nameFault(name), isExpressionName(name)]).toEqual([undefined, true]);
});
