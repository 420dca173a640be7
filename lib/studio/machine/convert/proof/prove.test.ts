import { expect, test } from 'vitest';
import { convert } from '../convert';
import type { LimitId } from '../conversion';
import { prove } from './prove';
import { parseJsonataForTests as jsonata } from './testing/jsonata';
import { simulateHere as simulate } from './testing/simulate-here';
import { trialsOf } from './trials';

const machine = (states: object) => JSON.stringify({ StartAt: 'A', States: states });
const nothing = { inputs: [], answers: {} };

/** The proof of a conversion, or of another text in its place. */
async function proofOf(before: string, other?: string, limits?: readonly LimitId[]) {
  const conversion = convert(before, { pointer: '', validation: { jsonata } });
  if (conversion.kind !== 'converted') throw new Error(conversion.kind);
  const trials = trialsOf(before, conversion.reads, nothing);
  const after = other ?? conversion.text;
  return prove({ before, after, limits: limits ?? conversion.limits, trials, simulate });
}

const discount = machine({
  A: {
    Type: 'Choice',
    Choices: [{ Variable: '$.total', NumericGreaterThan: 100, Next: 'B' }],
    Default: 'C',
  },
  B: { Type: 'Pass', Result: 10, ResultPath: '$.discount', End: true },
  C: { Type: 'Pass', End: true },
});

test('a faithful conversion has no counter-example', async () => {
  const proof = await proofOf(discount);
  expect(proof.different).toEqual([]);
  expect(proof.done).toBe(proof.total);
  expect(proof.same).toBeGreaterThan(10);
  expect(proof.bothBreak).toBeGreaterThan(0);
});

test.each([
  ['another limit', (text: string) => text.replace('> 100', '>= 100'), 'output'],
  [
    'a type that is not asked for',
    (text: string) => text.replace(/\$type\(\$states\.input\.total\) = \\"number\\" and /, ''),
    'status',
  ],
  [
    'another result',
    (text: string) => text.replace('{\\"discount\\": 10}', '{\\"discount\\": 11}'),
    'output',
  ],
])('%s is found', async (_name, spoil, difference) => {
  const conversion = convert(discount, { pointer: '', validation: { jsonata } });
  const text = conversion.kind === 'converted' ? conversion.text : '';
  expect(spoil(text)).not.toBe(text);
  const proof = await proofOf(discount, spoil(text));
  expect(proof.different.map(({ agreement }) => agreement)).toContainEqual({
    kind: 'differ',
    in: difference,
  });
});

test('what is sent to a Task is compared', async () => {
  const text = machine({
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'f', 'Payload.$': '$.id' },
      ResultPath: null,
      End: true,
    },
  });
  const conversion = convert(text, { pointer: '', validation: { jsonata } });
  const converted = conversion.kind === 'converted' ? conversion.text : '';
  const proof = await proofOf(text, converted.replace('$states.input.id', '[$states.input.id]'));
  expect(proof.different[0]?.agreement).toEqual({ kind: 'differ', in: 'sent' });
});

test('a difference that a rule has named is no counter-example, and is shown', async () => {
  const text = machine({ A: { Type: 'Pass', InputPath: '$.a.b', End: true } });
  const proof = await proofOf(text);
  expect(proof.different).toEqual([]);
  expect(proof.known).toMatchObject([{ limit: 'arrays-in-path', trial: { where: 'input' } }]);
  expect((await proofOf(text, undefined, [])).different.length).toBeGreaterThan(0);
});

test('what a Catch takes only now is told', async () => {
  const text = machine({
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'f', 'Payload.$': '$.id' },
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
      End: true,
    },
    B: { Type: 'Pass', End: true },
  });
  const { caught, different } = await proofOf(text);
  expect(different).toEqual([]);
  expect(caught[0]).toMatchObject({ before: { status: 'FAILED' }, after: { status: 'SUCCEEDED' } });
});
