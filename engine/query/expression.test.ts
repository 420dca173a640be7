import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json';
import { evaluateExpression } from './evaluate-expression';
import { parseExpression, type Expression } from './expression';

const scope = {
  input: { error: 'Late', code: 7 },
  context: { Execution: { Name: 'run' } },
  variables: { cause: 'rain' },
  chance: { random: () => 0, uuid: () => '' },
};

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

test.each<[string, Json]>([
  ['$.error', 'Late'],
  ['$$.Execution.Name', 'run'],
  ['$cause', 'rain'],
  ["States.Format('{} {}', $.code, $cause)", '7 rain'],
])('%s', (text, value) => {
  expect(parsed(text).text).toBe(text);
  expect(evaluateExpression(parsed(text), scope)).toEqual({ ok: true, value });
});

test.each([
  ['text', 'intrinsic-syntax'],
  ['', 'intrinsic-syntax'],
  ['States.Format', 'intrinsic-syntax'],
  ['$.', 'path-syntax'],
])('%j is refused', (text, kind) => {
  expect(parseExpression(text)).toMatchObject({ ok: false, failure: { kind, text } });
});

describe('a path that finds nothing', () => {
  test('fails as a path', () => {
    const detail = "No results for path: $['nothing']";
    expect(evaluateExpression(parsed('$.nothing'), scope)).toMatchObject({
      failure: { kind: 'path', detail },
    });
  });

  test('fails for the field it stands in', () => {
    const failure = { kind: 'template', path: '$.nothing', field: 'CausePath', input: scope.input };
    expect(evaluateExpression(parsed('$.nothing'), scope, 'CausePath')).toEqual({ ok: false, failure });
  });
});
