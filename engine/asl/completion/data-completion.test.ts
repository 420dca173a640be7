import { describe, expect, test } from 'vitest';
import { validateDefinition } from '../validate/validate-definition';
import { sdkActions, sdkServices } from '../validate/services/sdk-actions';
import { integrationParameters } from '../validate/services/optimized-parameters';
import { complete } from './complete';
import type { RunData, Surroundings } from './surroundings';

const run: RunData = {
  inputAt: (state) =>
    state === 'A' ? { order: { id: 7, items: [{ sku: 'x', 'unit price': 5 }] }, user: null } : undefined,
  resultAt: () => ({ StatusCode: 200, Payload: { ok: true } }),
  outputAt: (state) => (state === 'A' ? { made: { by: 'A' } } : undefined),
  variablesAt: () => ({ limit: { eur: 100 } }),
  contextAt: () => ({ Execution: { Input: { name: 'Ana' } } }),
};
const known: Surroundings = {
  language: 'en',
  run,
  machines: ['arn:aws:states:us-east-1:123456789012:stateMachine:Other'],
  activities: ['arn:aws:states:us-east-1:123456789012:activity:Ask'],
  sdk: { services: sdkServices(), actions: sdkActions },
  integrationParameters,
};

/** Completes at `|`. */
function at(marked: string, surroundings = known) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const completion = complete(text, offset, surroundings);
  return { ...completion, text, labels: completion.options.map(({ label }) => label) };
}

function choosing(marked: string, label: string): string {
  const { text, from, to, options } = at(marked);
  const option = options.find((candidate) => candidate.label === label)!;
  const cursor = option.cursor ?? option.apply.length;
  return (
    text.slice(0, from) + option.apply.slice(0, cursor) + '|' + option.apply.slice(cursor) + text.slice(to)
  );
}

const inA = (fields: string) => `{"StartAt":"A","States":{"A":{"Type":"Task",${fields}}}}`;
const inJsonata = (fields: string) =>
  `{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Task",${fields}}}}`;

describe('paths of the last run', () => {
  test.each<[string, string, string[]]>([
    [
      'where a field holds a path',
      inA('"InputPath":"|"'),
      ['$.order', '$.user', '$.order.id', '$.order.items', '$.order.items[0]', '$.order.items[0].sku'],
    ],
    ['a name that is no word, in brackets', inA('"InputPath":"|"'), ["$.order.items[0]['unit price']"]],
    [
      'in a template',
      inA('"Parameters":{"a.$":"$.or|"}'),
      ['$.order.id', '$limit.eur', '$$.Execution.Input.name'],
    ],
    ['within a call', inA(`"Parameters":{"a.$":"States.Format('{}', |)"}`), ['$.order.id', 'States.UUID']],
    [
      'what InputPath leaves',
      inA('"InputPath":"$.order","Parameters":{"a.$":"|"}'),
      ['$.id', '$.items[0].sku'],
    ],
    ['the result, for ResultSelector', inA('"ResultSelector":{"a.$":"|"}'), ['$.StatusCode', '$.Payload.ok']],
    [
      'in a rule',
      '{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"|"}]}}}',
      ['$.order.id'],
    ],
    [
      'in JSONata',
      inJsonata('"Output":"{% $st| %}"'),
      [
        '$states.input.order.items[0].sku',
        '$states.result.Payload.ok',
        '$states.context.Execution.Input.name',
      ],
    ],
    ['variables in JSONata', inJsonata('"Output":"{% $l| %}"'), ['$limit', '$limit.eur', '$lookup']],
    [
      'a name that is no word, in JSONata',
      inJsonata('"Output":"{% $| %}"'),
      ['$states.input.order.items[0].`unit price`'],
    ],
    [
      'a whole expression',
      inJsonata('"Output":{"a":"|"}'),
      ['{% $states.input %}', '{% $states.input.order.id %}'],
    ],
  ])('%s', (_, marked, labels) => expect(at(marked).labels).toEqual(expect.arrayContaining(labels)));

  test('with the value they had', () => {
    const detail = (label: string) =>
      at(inA('"InputPath":"|"')).options.find((o) => o.label === label)?.detail;
    expect(detail('$.order.id')).toBe('7');
    expect(detail('$.order.items')).toBe('[1]');
    expect(detail('$.order')).toBe('{id, items}');
  });

  test('of a state that has not run yet: what those before it gave', () =>
    expect(
      at('{"States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","InputPath":"|"}}}').labels,
    ).toEqual(expect.arrayContaining(['$.made', '$.made.by'])));

  test('none of a state that nobody leads to, and no path twice', () => {
    const { labels } = at('{"States":{"B":{"Type":"Pass","InputPath":"|"}}}');
    expect(labels.filter((label) => label.startsWith('$.'))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each([
    ['a path', inA('"InputPath":"$.o|"'), '$.order.id', inA('"InputPath":"$.order.id"|')],
    [
      'an argument',
      inA(`"Parameters":{"a.$":"States.Format('{}', $.or|)"}`),
      '$.order.id',
      inA(`"Parameters":{"a.$":"States.Format('{}', $.order.id|)"}`),
    ],
    [
      'a call',
      inA('"Parameters":{"a.$":"|"}'),
      'States.Array',
      inA('"Parameters":{"a.$":"States.Array(|)"}'),
    ],
    [
      'a call without quotes',
      inA('"Parameters":{"a.$": |}'),
      'States.UUID',
      inA('"Parameters":{"a.$": "States.UUID()"|}'),
    ],
    [
      'part of an expression',
      inJsonata('"Output":"{% $sum($states.input.ord|) %}"'),
      '$states.input.order.id',
      inJsonata('"Output":"{% $sum($states.input.order.id|) %}"'),
    ],
  ])('%s is written', (_, marked, label, expected) => expect(choosing(marked, label)).toBe(expected));
});

describe('what the account and AWS have', () => {
  test.each<[string, string, string[]]>([
    [
      'activities and every integration',
      inA('"Resource":"|"'),
      [...known.activities!, 'arn:aws:states:::athena:startQueryExecution.sync', 'arn:aws:states:::aws-sdk:'],
    ],
    [
      'services of the SDK',
      inA('"Resource":"arn:aws:states:::aws-sdk:|"'),
      ['arn:aws:states:::aws-sdk:dynamodb:'],
    ],
    [
      'actions of a service',
      inA('"Resource":"arn:aws:states:::aws-sdk:dynamodb:|"'),
      ['arn:aws:states:::aws-sdk:dynamodb:query'],
    ],
    [
      'machines to start',
      inA('"Resource":"arn:aws:states:::states:startExecution","Parameters":{"StateMachineArn":"|"}'),
      [...known.machines!],
    ],
    [
      'all parameters of an action',
      inA('"Resource":"arn:aws:states:::athena:startQueryExecution.sync","Parameters":{|}'),
      ['QueryString', 'WorkGroup'],
    ],
  ])('%s', (_, marked, labels) => expect(at(marked).labels).toEqual(expect.arrayContaining(labels)));
});

describe('snippets', () => {
  const states = [
    'Task Lambda',
    'Task waitForTaskToken',
    'Choice',
    'Wait',
    'Pass',
    'Parallel',
    'Map',
    'Succeed',
    'Fail',
  ];
  test.each(['JSONPath', 'JSONata'].flatMap((language) => states.map((label) => [language, label] as const)))(
    'in %s %s is a state as AWS takes it, but for what only the student knows',
    (queryLanguage, label) => {
      const marked = `{\n  "QueryLanguage": "${queryLanguage}",\n  "StartAt": "A",\n  "States": {\n    "A": {"Type": "Pass", "End": true},\n    |\n  }\n}`;
      const written = choosing(marked, label).replace('|', '');
      JSON.parse(written);
      const codes = validateDefinition(written, { integrationParameters }).diagnostics.map(
        ({ message }) => message,
      );
      const unfinished = /not reachable|Missing 'Next' target: $/;
      expect(codes.filter((message) => !unfinished.test(message))).toEqual([]);
    },
  );
  test('a name that is free, indented like its place, with the cursor in the name', () =>
    expect(choosing('{"States": {\n  "Fin": {},\n  |\n}}', 'Succeed')).toBe(
      '{"States": {\n  "Fin": {},\n  "Done|": {\n    "Type": "Succeed"\n  }\n}}',
    ));
  test.each([
    ['"Retry":[|]', 'Retrier'],
    ['"Catch":[|]', 'Catcher'],
    ['"Choices":[|]', 'ChoiceRule'],
    ['"Branches":[|]', 'Branch'],
  ])('for %s', (fields, label) => expect(at(inA(fields)).labels).toEqual([label]));
});
