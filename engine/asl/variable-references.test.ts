import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { parseJsonata } from '../query/jsonata/parse-jsonata';
import { variableReferences } from './variable-references';

function referencesIn(definition: JsonObject) {
  return variableReferences(JSON.stringify(definition), parseJsonata);
}
function referencesOf(state: JsonObject): string[] | undefined {
  return referencesIn({ StartAt: 'S', States: { S: state } }).S;
}

test.each<[string, JsonObject, string[] | undefined]>([
  ['a path', { Type: 'Pass', InputPath: '$total.net', OutputPath: '$rest[0]' }, ['rest', 'total']],
  ['the input itself', { Type: 'Pass', InputPath: '$', OutputPath: '$.total' }, undefined],
  ['the context object', { Type: 'Pass', Parameters: { 'id.$': '$$.Execution.Id' } }, undefined],
  ['a template, at any depth', { Type: 'Pass', Parameters: { a: [{ 'b.$': '$deep' }] } }, ['deep']],
  ['plain text in a template', { Type: 'Pass', Parameters: { a: '$text', FilePath: '$text' } }, undefined],
  ['an intrinsic call', { Type: 'Pass', Assign: { 'x.$': "States.Format('$no {}', $yes)" } }, ['yes']],
  ['quoted keys', { Type: 'Pass', InputPath: `$a['$b']["$c"]` }, ['a']],
  ['a filter', { Type: 'Pass', InputPath: '$.items[?(@.price < $limit)]' }, ['limit']],
  ['Result is not read', { Type: 'Pass', Result: { 'x.$': '$no' } }, undefined],
  [
    'a choice',
    { Type: 'Choice', Choices: [{ Not: { Variable: '$one', NumericLessThanPath: '$two' }, Next: 'S' }] },
    ['one', 'two'],
  ],
  ['a wait', { Type: 'Wait', SecondsPath: '$pause' }, ['pause']],
  [
    'what a distributed Map reads, hands out and writes',
    {
      Type: 'Map',
      ItemReader: { Parameters: { 'Bucket.$': '$bucket' }, ReaderConfig: { MaxItemsPath: '$max' } },
      ItemBatcher: { MaxItemsPerBatchPath: '$size', BatchInput: { 'a.$': '$extra' } },
      ResultWriter: { Parameters: { 'Prefix.$': '$prefix' } },
    },
    ['bucket', 'extra', 'max', 'prefix', 'size'],
  ],
  ['where a result goes', { Type: 'Pass', ResultPath: '$no' }, undefined],
  ['a role', { Type: 'Task', Credentials: { 'RoleArn.$': '$role' } }, ['role']],
  ['no expressions of JSONata', { Type: 'Pass', Parameters: '{% $no %}' }, undefined],
  ['a catcher', { Type: 'Task', Catch: [{ ErrorEquals: ['X'], Assign: { 'n.$': '$m' } }] }, ['m']],
])('%s', (_, state, expected) => {
  expect(referencesOf(state)).toEqual(expected);
});

test.each<[string, JsonObject, string[] | undefined]>([
  ['expressions at any depth', { Type: 'Pass', Output: { a: ['{% $b + $a %}'] } }, ['a', 'b']],
  ['$states and the functions', { Type: 'Pass', Output: '{% $count($states.input) %}' }, undefined],
  [
    'names of its own',
    { Type: 'Pass', Output: '{% ($a := $b; $map($c, function($d) { $d })) %}' },
    ['b', 'c'],
  ],
  ['plain text', { Type: 'Pass', Output: '$no', Comment: '{% $no %}' }, undefined],
  ['what cannot be read', { Type: 'Pass', Output: '{% $a + %}', Assign: { x: '{% $b %}' } }, ['b']],
  ['a number', { Type: 'Wait', Seconds: '{% $pause %}' }, ['pause']],
  [
    'conditions and what follows from them',
    {
      Type: 'Choice',
      Choices: [{ Condition: '{% $one %}', Assign: { a: '{% $two %}' }, Output: '{% $three %}' }],
    },
    ['one', 'three', 'two'],
  ],
  [
    'a Map',
    {
      Type: 'Map',
      Items: ['{% $item %}'],
      ItemSelector: { a: '{% $selected %}' },
      MaxConcurrency: '{% $most %}',
      ItemReader: { Arguments: { Bucket: '{% $bucket %}' }, ReaderConfig: { MaxItems: '{% $max %}' } },
    },
    ['bucket', 'item', 'max', 'most', 'selected'],
  ],
  [
    'a task',
    {
      Type: 'Task',
      Arguments: '{% $args %}',
      Credentials: { RoleArn: '{% $role %}' },
      Catch: [{ Assign: { e: '{% $error %}' } }],
    },
    ['args', 'error', 'role'],
  ],
])('in JSONata: %s', (_, state, expected) => {
  expect(referencesOf({ QueryLanguage: 'JSONata', ...state })).toEqual(expected);
  const machine = { QueryLanguage: 'JSONata', StartAt: 'S', States: { S: state } };
  expect(referencesIn(machine).S).toEqual(expected);
});

test('a state may have any name', () => {
  const states = JSON.parse('{"__proto__":{"Type":"Pass","InputPath":"$a"}}') as JsonObject;
  expect(JSON.stringify(referencesIn({ States: states }))).toBe('{"__proto__":["a"]}');
});

test('nested states stand under their own names', () => {
  const inner = { Type: 'Pass', InputPath: '$inner', End: true };
  const references = referencesIn({
    States: {
      Each: { Type: 'Map', ItemsPath: '$items', ItemProcessor: { States: { Item: inner } } },
      Both: { Type: 'Parallel', Branches: [{ States: { Left: inner } }, { States: { Right: inner } }] },
    },
  });
  expect(references).toEqual({ Each: ['items'], Item: ['inner'], Left: ['inner'], Right: ['inner'] });
});
