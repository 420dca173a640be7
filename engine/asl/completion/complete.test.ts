import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATE_FIELDS } from '../validate/fields/state-fields';
import { PART_FIELDS } from '../validate/fields/part-fields';
import { INTEGRATIONS, parametersOf } from '../validate/services/integrations';
import { complete } from './complete';
import { fieldDetail, integrationDetail, parameterDetail } from './details/details';

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
      ['Comment', 'States', 'Version', 'TimeoutSeconds', 'QueryLanguage'],
    ],
    ['of a state without a type', inStates('"A": {|}'), ['Type', 'Comment']],
    [
      'of a Succeed',
      inStates('"A": {"Type": "Succeed", "|"}'),
      ['Comment', 'InputPath', 'OutputPath', 'QueryLanguage'],
    ],
    [
      'of a Wait that has its time',
      inStates('"A": {"Type":"Wait","Seconds":3,\n  |\n}'),
      ['Comment', 'InputPath', 'OutputPath', 'Assign', 'Next', 'End', 'QueryLanguage'],
    ],
    [
      'of a Fail with Error',
      inStates('"A": {"Type":"Fail","Error":"x",|}'),
      ['Comment', 'Cause', 'CausePath', 'QueryLanguage'],
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
    ['query languages', '{"QueryLanguage":"|"}', ['JSONPath', 'JSONata']],
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
    expect(at(inStates('"A":{"Type":"Pass","Next":"Saludo"},|')).labels[0]).toBe('Saludo'));
});

const inJsonata = (states: string) => `{"QueryLanguage":"JSONata","StartAt":"A","States":{${states}}}`;

describe('in JSONata', () => {
  test.each<[string, string, string[]]>([
    ['fields of a Pass', inJsonata('"A":{"Type":"Pass",|}'), ['Comment', 'Output', 'Assign', 'Next', 'End']],
    [
      'fields of one state alone',
      inStates('"A":{"Type":"Pass","QueryLanguage":"JSONata",|}'),
      ['Comment', 'Output', 'Assign', 'Next', 'End'],
    ],
    [
      'fields of a rule',
      inJsonata('"A":{"Type":"Choice","Choices":[{|}]}'),
      ['Comment', 'Condition', 'Next', 'Assign', 'Output'],
    ],
    [
      'what a Lambda call takes',
      inJsonata('"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{|}}'),
      ['FunctionName', 'Payload', 'InvocationType'],
    ],
    [
      'values of a template',
      inJsonata('"A":{"Type":"Pass","Output":{"a":"|"}}'),
      ['{% $states.input %}', '{% $states.result %}', '{% $states.errorOutput %}', '{% $states.context %}'],
    ],
    ['nothing within plain text', inJsonata('"A":{"Type":"Pass","Output":"{% 1 + |"}'), []],
    ['nothing of JSONata in JSONPath', inStates('"A":{"Type":"Pass","Parameters":{"a":"{% $|"}}'), []],
  ])('%s', (_, marked, labels) => expect(at(marked).labels).toEqual(labels));

  test('names within an expression: of its surroundings, of the machine, of the library', () => {
    const { labels } = at(
      inJsonata('"B":{"Assign":{"total":1}},"A":{"Type":"Pass","Output":"{% 1 + $t| %}"}'),
    );
    expect(labels).toEqual(
      expect.arrayContaining(['$states.input', '$states.context.Execution.Id', '$total', '$sum', '$uuid']),
    );
    expect(labels).not.toContain('$eval');
  });

  test.each<[string, string, string, string]>([
    [
      'a condition',
      '{"Type":"Choice","Choices":[{|}]}',
      'Condition',
      '{"Type":"Choice","Choices":[{"Condition": "{% | %}"}]}',
    ],
    ['a function', '{"Output":"{% $su| %}"}', '$sum', '{"Output":"{% $sum(|) %}"}'],
    [
      'a name in the middle',
      '{"Output":"{% $states.in|put.a %}"}',
      '$states.result',
      '{"Output":"{% $states.result| %}"}',
    ],
    [
      'an expression',
      '{"Type":"Wait","Seconds":|}',
      '{% $states.input %}',
      '{"Type":"Wait","Seconds":"{% $states.input %}"|}',
    ],
  ])('%s is written', (_, state, label, expected) =>
    expect(choosing(inJsonata(`"A":${state}`), label)).toBe(inJsonata(`"A":${expected}`)),
  );
});

describe('of a distributed Map', () => {
  const processor = '"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED"}}';
  test.each<[string, string, string[]]>([
    [
      'the type of its children',
      inStates('"A":{"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED",|}}}'),
      ['ExecutionType'],
    ],
    ['no type inline', inStates('"A":{"Type":"Map","ItemProcessor":{"ProcessorConfig":{|}}}'), ['Mode']],
    [
      'its reader',
      inStates(`"A":{"Type":"Map",${processor},"ItemReader":{|}}`),
      ['Resource', 'Parameters', 'ReaderConfig'],
    ],
    [
      'what its reader can call',
      inStates(`"A":{"Type":"Map",${processor},"ItemReader":{"Resource":"|"}}`),
      ['arn:aws:states:::s3:getObject', 'arn:aws:states:::s3:listObjectsV2'],
    ],
    [
      'its formats',
      inStates(`"A":{"Type":"Map",${processor},"ItemReader":{"ReaderConfig":{"InputType":"|"}}}`),
      ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'],
    ],
    [
      'its writer',
      inStates(`"A":{"Type":"Map",${processor},"ResultWriter":{"WriterConfig":{|}}}`),
      ['Transformation', 'OutputType'],
    ],
    [
      'its batches, once their size is given',
      inStates(`"A":{"Type":"Map",${processor},"ItemBatcher":{"MaxItemsPerBatch":3,|}}`),
      ['MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath', 'BatchInput'],
    ],
  ])('%s', (_, marked, labels) => expect(at(marked).labels).toEqual(labels));

  test('its own fields, which no inline Map has', () => {
    const own = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label', 'ToleratedFailureCount'];
    expect(at(inStates(`"A":{"Type":"Map",${processor},|}`)).labels).toEqual(expect.arrayContaining(own));
    for (const field of own) expect(at(inStates('"A":{"Type":"Map",|}')).labels).not.toContain(field);
  });
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
