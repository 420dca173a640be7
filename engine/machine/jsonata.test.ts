import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { parseProgram } from '../asl/parse/parse-program';
import { newExecution, step, type Step } from './step';
import { identity } from './testing/drive';
import { end, machine } from './testing/machines';

function firstStep(states: JsonObject, input: JsonObject): Step {
  const program = parseProgram(machine(states, { QueryLanguage: 'JSONata' }));
  const started = { kind: 'ExecutionStarted', inputText: JSON.stringify(input) } as const;
  return step(program, newExecution(identity(input), [1, 2, 3, 4]), started, 0);
}

function entered({ history }: Step): number {
  return history.filter(({ type }) => type.endsWith('StateEntered')).length;
}

const adding = { Type: 'Pass', Output: { n: '{% $states.input.n + 1 %}' } };

describe('JSONata that is plain', () => {
  test('is evaluated within the step', () => {
    const { asks, execution } = firstStep(
      { A: { ...adding, Next: 'B' }, B: { ...adding, ...end } },
      { n: 1 },
    );
    expect(asks).toBeUndefined();
    expect(execution.outcome).toEqual({ status: 'SUCCEEDED', output: { n: 3 } });
  });

  test('reads the context object, variables and the item of a Map', () => {
    const { execution } = firstStep(
      {
        Set: { Type: 'Pass', Assign: { all: '{% $count($states.input.items) %}' }, Next: 'Each' },
        Each: {
          Type: 'Map',
          Items: '{% $states.input.items %}',
          ItemSelector: '{% $states.context.Map.Item.Value & "/" & $all & $states.context.State.Name %}',
          ItemProcessor: machine({ A: { Type: 'Pass', ...end } }),
          ...end,
        },
      },
      { items: ['a', 'b'] },
    );
    expect(execution.outcome).toEqual({ status: 'SUCCEEDED', output: ['a/2Each', 'b/2Each'] });
  });

  test('that finds nothing fails its state as the runner would say it', () => {
    const { execution, asks } = firstStep(
      { A: { Type: 'Pass', Output: '{% $states.input.x %}', ...end } },
      {},
    );
    expect(asks).toBeUndefined();
    expect(execution.outcome).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining(
        "The JSONata expression '$states.input.x' specified for the field 'Output' returned nothing (undefined).",
      ),
    });
  });

  test('holds up nobody: a step that has evaluated much goes on later', () => {
    const busy = {
      Type: 'Pass',
      Output: '{% ($t := $reduce([1..20000], function($a, $b) { $a + $b }); $states.input) %}',
      Next: 'A',
    };
    const taken = firstStep({ A: busy }, {});
    expect(entered(taken)).toBeLessThan(20);
    expect(taken.commands).toEqual([{ kind: 'Continue' }]);
    expect(taken.asks).toBeUndefined();
  });
});

describe('JSONata that is not plain, or fails', () => {
  test.each([
    ['a regular expression', '{% $contains("a", /a/) %}'],
    ['an error', '{% $states.input.n + "a" %}'],
  ])('is asked for, after what came before: %s', (_, Output) => {
    const taken = firstStep({ A: { ...adding, Next: 'B' }, B: { Type: 'Pass', Output, ...end } }, { n: 1 });
    expect(entered(taken)).toBe(1);
    expect(taken.commands).toEqual([]);
    expect(taken.asks).toMatchObject({
      again: false,
      question: { kind: 'evaluate', evaluations: [{ expressions: [Output.slice(2, -2).trim()] }] },
    });
  });

  test('takes the other expressions of the moment with it', () => {
    const Output = { a: '{% $states.input.n %}', b: '{% $contains("a", /a/) %}' };
    const { asks } = firstStep({ A: { Type: 'Pass', Output, ...end } }, { n: 1 });
    expect(asks?.question).toMatchObject({
      evaluations: [{ expressions: ['$states.input.n', '$contains("a", /a/)'] }],
    });
  });
});
