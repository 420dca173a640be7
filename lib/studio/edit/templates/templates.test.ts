import { describe, expect, test } from 'vitest';
import { LATE_PARTS, loadServices, validateDefinition, type ValidationOptions } from '@pasos/engine/browser';
import { insertStates } from '../actions/insert';
import type { Fragment } from '../actions/put-states';
import { applyChange } from '../apply-change';
import { isRefusal } from '../refusal';
import { flowBody, flowTypes } from './flow-states';
import { patterns } from './patterns';
import { plainCall, popularCalls, taskBody } from './task-states';

const machine = (QueryLanguage: string) =>
  JSON.stringify({
    QueryLanguage,
    StartAt: 'A',
    States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } },
  });
const parts = await Promise.all(LATE_PARTS.map(({ load }) => load()));
const options: ValidationOptions = Object.assign({}, ...parts) as ValidationOptions;

/** What AWS would refuse of a machine once the states stand in its middle. */
function errorsWith(query: string, fragment: Fragment): readonly string[] {
  const text = machine(query);
  const result = insertStates(text, { after: '/States/A' }, fragment);
  if (isRefusal(result)) return [result.refused];
  const { diagnostics } = validateDefinition(applyChange(text, result), options);
  return diagnostics.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message);
}

describe.each(['JSONPath', 'JSONata'] as const)('in %s', (query) => {
  test.each(flowTypes.filter((type) => type !== 'Succeed' && type !== 'Fail'))(
    '%s is valid from the start',
    (type) => {
      expect(errorsWith(query, { states: [{ name: type, body: flowBody(type, query) }] })).toEqual([]);
    },
  );

  test.each(popularCalls.map((call) => [call.resource, call] as const))(
    '%s is valid from the start',
    (_, call) => {
      expect(errorsWith(query, { states: [{ name: call.name, body: taskBody(call, query) }] })).toEqual([]);
    },
  );

  test.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    'the pattern %s is valid',
    (_, pattern) => {
      expect(errorsWith(query, pattern.build(query, 'es'))).toEqual([]);
      expect(errorsWith(query, pattern.build(query, 'en'))).toEqual([]);
    },
  );

  test('an action of the catalogue has everything it requires', async () => {
    const { optimizedActions } = await loadServices();
    const action = optimizedActions.find(({ service }) => service === 'codebuild');
    const call = plainCall(`arn:aws:states:::codebuild:${action?.action}`, action?.required ?? []);
    expect(errorsWith(query, { states: [{ name: 'Build', body: taskBody(call, query) }] })).toEqual([]);
  });
});
