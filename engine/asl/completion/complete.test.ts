import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATE_FIELDS } from '../validate/fields/state-fields';
import { PART_FIELDS } from '../validate/fields/part-fields';
import { INTEGRATIONS, parametersOf } from '../validate/services/integrations';
import { complete } from './complete';
import { fieldDetail, integrationDetail, parameterDetail } from './details';

/** Completes at `|`. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const completion = complete(text, offset);
  return { ...completion, text, labels: completion.options.map(({ label }) => label) };
}

/** The text after choosing `label`, with `|` where the cursor goes on. */
function choosing(marked: string, label: string): string {
  const { text, from, to, options } = at(marked);
  const option = options.find((candidate) => candidate.label === label)!;
  const cursor = option.cursor ?? option.apply.length;
  return (
    text.slice(0, from) + option.apply.slice(0, cursor) + '|' + option.apply.slice(cursor) + text.slice(to)
  );
}

const inStates = (states: string) => `{"StartAt":"A","States":{${states}}}`;

describe('fields', () => {
  test.each<[string, string, string[]]>([
    [
      'of the machine, without those it has',
      '{"StartAt": "A", "|"}',
      ['Comment', 'States', 'Version', 'TimeoutSeconds'],
    ],
    ['of a state without a type', inStates('"A": {|}'), ['Type', 'Comment']],
    ['of a Succeed', inStates('"A": {"Type": "Succeed", "|"}'), ['Comment', 'InputPath', 'OutputPath']],
    [
      'of a Wait that has its time',
      inStates('"A": {"Type":"Wait","Seconds":3,\n  |\n}'),
      ['Comment', 'InputPath', 'OutputPath', 'Assign', 'Next', 'End'],
    ],
    [
      'of a Fail with Error',
      inStates('"A": {"Type":"Fail","Error":"x",|}'),
      ['Comment', 'Cause', 'CausePath'],
    ],
    [
      'of a retrier',
      inStates('"A":{"Type":"Task","Retry":[{"ErrorEquals":["X"], "|"}]}'),
      ['IntervalSeconds', 'MaxAttempts', 'BackoffRate', 'MaxDelaySeconds', 'JitterStrategy', 'Comment'],
    ],
    [
      'of a rule put together',
      inStates('"A":{"Type":"Choice","Choices":[{"And":[], "|"}]}'),
      ['Comment', 'Next', 'Assign'],
    ],
    ['of a branch', inStates('"A":{"Type":"Parallel","Branches":[{|}]}'), ['StartAt', 'States', 'Comment']],
    [
      'of a Lambda call',
      inStates(
        '"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f",|}}',
      ),
      ['Payload.$', 'Payload', 'InvocationType'],
    ],
  ])('%s', (_, marked, labels) => expect(at(marked).labels).toEqual(labels));

  test('comparisons in a rule with Variable', () =>
    expect(at(inStates('"A":{"Type":"Choice","Choices":[{"Variable":"$.a", "|"}]}')).labels).toEqual(
      expect.arrayContaining(['StringEquals', 'NumericGreaterThanPath', 'IsPresent', 'Next']),
    ));
  test('no second comparison', () =>
    expect(
      at(inStates('"A":{"Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true, "|"}]}')).labels,
    ).toEqual(['Comment', 'Next', 'Assign']));
  test('no name inside a value that is data', () =>
    expect(at(inStates('"A":{"Type":"Pass","Result":{|}}')).labels).toEqual([]));
});

describe('values', () => {
  test.each<[string, string, string[]]>([
    [
      'types',
      inStates('"A":{"Type":"|"}'),
      ['Task', 'Wait', 'Pass', 'Succeed', 'Fail', 'Choice', 'Parallel', 'Map'],
    ],
    ['states, its own last', inStates('"A":{"Type":"Pass","Next":"|"},"B":{"Type":"Succeed"}'), ['B', 'A']],
    [
      'states of the same room only',
      inStates(
        '"A":{"Type":"Parallel","Branches":[{"StartAt":"C","States":{"C":{"Next":|},"D":{}}}]},"B":{}',
      ),
      ['D', 'C'],
    ],
    ['StartAt', '{"StartAt": "|", "States": {"A": {}, "B": {}}}', ['A', 'B']],
    ['a target in a rule', inStates('"A":{"Type":"Choice","Choices":[{"Next":"|"}]},"B":{}'), ['B', 'A']],
    ['jitter', inStates('"A":{"Type":"Task","Retry":[{"JitterStrategy":"|"}]}'), ['NONE', 'FULL']],
    ['true and false', inStates('"A":{"Type":"Pass","End":|}'), ['true', 'false']],
    ['never JSONata', '{"QueryLanguage":"|"}', ['JSONPath']],
  ])('%s', (_, marked, labels) => expect(at(marked).labels).toEqual(labels));

  test('error names, those of its own Fail states first', () =>
    expect(
      at(
        inStates(
          '"A":{"Type":"Task","Catch":[{"ErrorEquals":["|"]}]},"B":{"Type":"Fail","Error":"SinStock"}',
        ),
      ).labels.slice(0, 3),
    ).toEqual(['SinStock', 'States.ALL', 'States.TaskFailed']));
  test('states still to be written', () =>
    expect(at(inStates('"A":{"Type":"Pass","Next":"Saludo"},|')).labels).toEqual(['Saludo']));
});

describe('what is written', () => {
  test.each<[string, string, string, string]>([
    ['a name within quotes', '{"St|"}', 'StartAt', '{"StartAt": "|"}'],
    ['a name without quotes', '{|}', 'States', '{"States": {|}}'],
    ['a name that has its value', '{"St|": "A"}', 'StartAt', '{"StartAt"|: "A"}'],
    ['a list', inStates('"A":{"Type":"Task","R|"}'), 'Retry', inStates('"A":{"Type":"Task","Retry": [{|}]}')],
    ['a value within quotes', inStates('"A":{"Type":"Pa|"}'), 'Pass', inStates('"A":{"Type":"Pass"|}')],
    ['a value without quotes', inStates('"A":{"Type": |}'), 'Pass', inStates('"A":{"Type": "Pass"|}')],
    [
      'a flag',
      inStates('"A":{"Type":"Pass","End": t|}'),
      'true',
      inStates('"A":{"Type":"Pass","End": true|}'),
    ],
    [
      'a name with quotes in it',
      inStates('"A":{"Next":"|"},"di \\"hola\\"":{}'),
      'di "hola"',
      inStates('"A":{"Next":"di \\"hola\\""|},"di \\"hola\\"":{}'),
    ],
  ])('%s', (_, marked, label, expected) => expect(choosing(marked, label)).toBe(expected));
});

describe('a text that is being written', () => {
  test.each<[string, string, string]>([
    ['an open quote', '{"StartAt":"A","States":{"A":{"Type":"Pass","Ne|\n}}}', 'Next'],
    ['a missing value above', inStates('"A":{"Type":"Pass","Comment":\n "N|": "B"}'), 'Next'],
    ['a missing comma', inStates('"A":{"Type":"Pass"\n "N|"}'), 'Next'],
    ['nothing closed', '{"StartAt":"A","States":{"A":{"Type":"Pass",|', 'Next'],
    ['a trailing comma', inStates('"A":{"Type":"Pass",},"B":{"Type":"|",}'), 'Wait'],
    [
      'a list left open',
      inStates('"A":{"Type":"Task","Retry":[{"ErrorEquals":["X"]}},\n"B":{"Type":"|"}'),
      'Wait',
    ],
  ])('%s', (_, marked, label) => expect(at(marked).labels).toContain(label));
});

test('every suggestion says something, in both languages', () => {
  for (const language of ['es', 'en'] as const) {
    const tables = [...Object.values(STATE_FIELDS), ...Object.values(PART_FIELDS)];
    expect(
      tables.flatMap((table) => Object.keys(table).filter((name) => !fieldDetail(name, language))),
    ).toEqual([]);
    for (const { resource } of INTEGRATIONS) {
      expect(integrationDetail(resource, language)).not.toBe('');
      for (const parameter of parametersOf(resource))
        expect([parameter, parameterDetail(parameter, language)]).not.toContain('');
    }
  }
});

test('no text and no offset makes it throw', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '"States"',
    '"Type"',
    '"Pass"',
    '"Choices"',
    '"Next"',
    '"ErrorEquals"',
    ' ',
    '\n',
    '\\',
    'x',
    '"A"',
    '"Retry"',
    '"Parameters"',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, cursor) => {
      const text = pieces.join('');
      const { from, to } = complete(text, cursor % (text.length + 1));
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});
