import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';
import { evaluateIntrinsic } from '../../query/intrinsics/evaluate-intrinsic';
import { parseIntrinsic } from '../../query/intrinsics/parse-intrinsic';
import { evaluateJsonata } from '../../query/jsonata/evaluate-jsonata';
import { INTRINSIC_NAMES } from '../../query/intrinsics/names';
import { LIBRARY } from '../../query/jsonata/library';
import { PART_FIELDS } from '../validate/fields/part-fields';
import { STATE_FIELDS } from '../validate/fields/state-fields';
import { describeAt } from './describe';
import { referenceEn } from './en';
import { referenceEs } from './es';
import { CALL_EXAMPLES, FIELD_EXAMPLES } from './examples';
import { JSONATA_ARGUMENTS } from './signatures';
import type { RunData } from '../completion/surroundings';

const run: RunData = {
  inputAt: () => ({ order: { id: 42 } }),
  resultAt: () => ({ ok: true }),
  outputAt: () => undefined,
  variablesAt: () => ({ limit: [5, 6] }),
  contextAt: () => ({ Execution: { Name: 'run-1' } }),
};
const es = { language: 'es', texts: referenceEs, run } as const;
const en = { language: 'en', texts: referenceEn, run } as const;

/** What is said at `|`. */
function at(marked: string, desk: typeof es | typeof en = en) {
  const offset = marked.indexOf('|');
  return describeAt(marked.replace('|', ''), offset, desk);
}
const inA = (fields: string) =>
  `{"StartAt":"A","States":{"A":{"Type":"Task",${fields}},"B":{"Type":"Pass","Comment":"counts","End":true}}}`;
const jsonata = (fields: string) => inA(fields).replace('{"StartAt"', '{"QueryLanguage":"JSONata","StartAt"');

describe('what is said', () => {
  test.each<[string, string, Partial<ReturnType<typeof at>>]>([
    [
      'of a field',
      inA('"Inp|utPath":"$"'),
      { title: 'InputPath', kind: 'field', example: '"InputPath": "$.order"' },
    ],
    ['of a type', '{"States":{"A":{"Type":"Pa|ss"}}}', { title: 'Pass', kind: 'type of state' }],
    [
      'of a comparison',
      '{"States":{"A":{"Type":"Choice","Choices":[{"Numeric|LessThanPath":"$.a"}]}}}',
      { kind: 'comparison', text: 'The number is less than what is at another path.' },
    ],
    [
      'of an error',
      inA('"Retry":[{"ErrorEquals":["States.T|imeout"]}]'),
      { title: 'States.Timeout', kind: 'error name' },
    ],
    [
      'of a state that is led to',
      inA('"Next":"B|"'),
      { title: 'B', text: 'Pass: lets the data through, or changes it. counts.' },
    ],
    [
      'of an intrinsic function',
      inA(`"Parameters":{"a.$":"States.For|mat('{}', $.a)"}`),
      { title: "States.Format('… {} …', value, …)" },
    ],
    [
      'of a function of JSONata',
      jsonata('"Output":"{% $s|um([1]) %}"'),
      { title: '$sum(numbers)', text: 'The sum.' },
    ],
    [
      'of a resource',
      inA('"Resource":"arn:aws:states:::lambda:in|voke"'),
      { text: 'Calls a Lambda function.' },
    ],
    [
      'of a value',
      inA('"Retry":[{"JitterStrategy":"FU|LL"}]'),
      { text: 'A random wait, up to the exact one.' },
    ],
    [
      'of a parameter',
      inA('"Resource":"arn:aws:states:::lambda:invoke","Parameters":{"Payl|oad":1}'),
      { title: 'Payload' },
    ],
    ['of a path: what was there', inA('"InputPath":"$.order|.id"'), { title: '$.order.id', value: 42 }],
    ['of a path in a call', inA(`"Parameters":{"a.$":"States.Format('{}', $.ord|er.id)"}`), { value: 42 }],
    [
      'of the context',
      inA('"Parameters":{"a.$":"$$.Execution.Na|me"}'),
      { text: 'The name of the execution.', value: 'run-1' },
    ],
    ['of a variable', inA('"Parameters":{"a.$":"$lim|it[1]"}'), { kind: 'variable', value: 6 }],
    ['of a path of JSONata', jsonata('"Output":"{% $states.input.ord|er.id + 1 %}"'), { value: 42 }],
    [
      'of a reserved name',
      jsonata('"Output":"{% $states.res|ult %}"'),
      { text: 'The result of the work.', value: { ok: true } },
    ],
    ['of a variable of JSONata', jsonata('"Output":"{% $lim|it[0] %}"'), { value: 5 }],
  ])('%s', (_, marked, said) => expect(at(marked)).toMatchObject(said!));

  test('in Spanish', () =>
    expect(at(inA('"Ne|xt":"B"'), es)).toMatchObject({ kind: 'campo', text: referenceEs.fields.Next }));

  test.each([
    ['within data', '{"States":{"A":{"Type":"Pass","Result":{"In|put":1}}}}'],
    ['of a path nothing was at', inA('"InputPath":"$.nob|ody"')],
    ['between', '{"States": | {}}'],
  ])('nothing %s', (_, marked) => expect(at(marked)).toBeUndefined());

  test('also while the text is broken', () =>
    expect(at('{"States":{"A":{"Type":"Task", "Inp|utPath":')).toMatchObject({ title: 'InputPath' }));
});

describe('nothing is left without a word', () => {
  const fields = [...Object.values(STATE_FIELDS), ...Object.values(PART_FIELDS)].flatMap((table) =>
    Object.keys(table),
  );
  test('functions of JSONata have arguments, an example and a text in both languages', () => {
    const names = [...LIBRARY].sort();
    expect(Object.keys(JSONATA_ARGUMENTS).sort()).toEqual(names);
    for (const { functions } of [referenceEs, referenceEn])
      expect(Object.keys(functions).sort()).toEqual(names);
    expect(names.filter((name) => !CALL_EXAMPLES[name])).toEqual([]);
  });
  test('intrinsic functions have an example', () =>
    expect(INTRINSIC_NAMES.filter((name) => !CALL_EXAMPLES[name])).toEqual([]));
  test('fields with more to say say it in both languages, and are fields', () => {
    expect(Object.keys(referenceEs.fields).sort()).toEqual(Object.keys(referenceEn.fields).sort());
    expect(Object.keys(referenceEs.errors).sort()).toEqual(Object.keys(referenceEn.errors).sort());
    const known = [...Object.keys(referenceEs.fields), ...Object.keys(FIELD_EXAMPLES)];
    expect(known.filter((name) => !fields.includes(name))).toEqual([]);
  });
});

/** A call and what it gives, where that is written out whole. */
const EXACT = Object.entries(CALL_EXAMPLES).flatMap(([name, example]) => {
  const [call = '', gives] = example.split(' → ');
  const isFixed = gives !== undefined && !gives.includes('…') && !/random|shuffle|now|millis/i.test(name);
  return isFixed ? [[call, gives] as const] : [];
});

describe('the examples are true', () => {
  const input = {
    ...{
      name: 'Ana',
      id: 7,
      count: 5,
      list: [1, 2, 3],
      twice: [1, 2, 2],
      text: '{"a": 1}',
      order: { id: 7 },
    },
    ...{ a: { x: 1 }, b: { y: 2 }, user: 'Ana', total: 42 },
  };
  test.each(EXACT.filter(([call]) => call.startsWith('$')))('%s', async (call, gives) => {
    const [answer] = await evaluateJsonata({
      expressions: [call],
      bindings: { states: { input } },
      seed: [1, 2, 3, 4],
      now: 0 as Millis,
    });
    expect(answer).toMatchObject({ value: JSON.parse(gives) as Json });
  });

  const chance = { random: () => 0.5, uuid: () => '' };
  test.each(EXACT.filter(([call]) => call.startsWith('States.')))('%s', (call, gives) => {
    const parsed = parseIntrinsic(call);
    if (!parsed.ok) throw new Error(parsed.failure.reason);
    const value = evaluateIntrinsic(parsed.value, { input, context: {}, variables: {}, chance });
    const expected = gives.startsWith("'{")
      ? gives.slice(1, -1)
      : (JSON.parse(gives.replaceAll("'", '"')) as Json);
    expect(value).toEqual({ ok: true, value: expected });
  });
});
