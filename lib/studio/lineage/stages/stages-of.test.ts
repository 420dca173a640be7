import { expect, test } from 'vitest';
import { storyOf } from '../testing/run-machine';
import { changesBetween } from './changes';
import { pathText } from './key-path';
import type { VisitStages } from './stage';
import { stagesOf } from './stages-of';

const F = 'arn:aws:lambda:us-east-1:123456789012:function:F';
const one = (state: object, more: object = {}) =>
  JSON.stringify({ StartAt: 'A', States: { A: { ...state, End: true }, ...more } });

function values({ stages }: VisitStages): Readonly<Record<string, unknown>> {
  return Object.fromEntries(stages.map(({ kind, value }) => [kind, value]));
}

test('each try of a Task has its own answer, and the way it ended', async () => {
  const definition = one({
    Type: 'Task',
    Resource: F,
    Parameters: { 'tries.$': '$$.State.RetryCount' },
    ResultPath: '$.r',
    Retry: [{ ErrorEquals: ['Bad'], IntervalSeconds: 3 }],
  });
  const answers = { [F]: [{ error: 'Bad', cause: 'once' }, { output: 7 }] };
  const story = await storyOf({ definition, input: { a: 1 }, answers });
  const [first, second] = await Promise.all([stagesOf(story, 2, 0), stagesOf(story, 2, 1)]);
  expect(first).toMatchObject({ attempts: 2, end: { kind: 'retried', retrier: 0, afterSeconds: 3 } });
  expect(values(first!)).toMatchObject({ parameters: { tries: 0 }, error: { Error: 'Bad', Cause: 'once' } });
  expect(second).toMatchObject({ attempt: 1, end: { kind: 'left' } });
  expect(values(second!)).toMatchObject({
    parameters: { tries: 1 },
    returned: 7,
    outputPath: { a: 1, r: 7 },
  });
});

test('what chance gave is told as it was recorded, and that it was chance', async () => {
  const definition = one({ Type: 'Task', Resource: F, Parameters: { 'id.$': 'States.UUID()' } });
  const story = await storyOf({ definition, answers: { [F]: ['echo'] } });
  const told = await stagesOf(story, 2);
  const sent = told!.stages.find(({ kind }) => kind === 'parameters')!;
  expect(sent.computed).not.toEqual(sent.value);
  expect(sent.value).toEqual(values(told!).returned);
});

test('a catcher has stages of its own', async () => {
  const Catch = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.e', Next: 'B' }];
  const definition = one({ Type: 'Task', Resource: F, Catch }, { B: { Type: 'Succeed' } });
  const story = await storyOf({ definition, input: { a: 1 }, answers: { [F]: [{ error: 'Bad' }] } });
  const told = await stagesOf(story, 2);
  expect(told).toMatchObject({ end: { kind: 'caught', catcher: 0, next: 'B' } });
  expect(told!.stages.map(({ kind, rule }) => [kind, rule?.field])).toEqual([
    ['input', undefined],
    ['inputPath', 'InputPath'],
    ['parameters', 'Parameters'],
    ['error', undefined],
    ['resultPath', 'Catch[0].ResultPath'],
    ['assign', 'Catch[0].Assign'],
  ]);
  expect(values(told!).resultPath).toMatchObject({ a: 1, e: { Error: 'Bad' } });
});

test('an iteration knows its item', async () => {
  const inner = {
    Type: 'Pass',
    Parameters: { 'n.$': '$$.Map.Item.Index', 'v.$': '$$.Map.Item.Value' },
    End: true,
  };
  const definition = one({ Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: inner } } });
  const story = await storyOf({ definition, input: ['x', 'y'] });
  const visits = story.run.visits.filter(({ name }) => name === 'I');
  const told = await Promise.all(visits.map(({ id }) => stagesOf(story, id)));
  expect(told.map((each) => values(each!).outputPath)).toEqual([
    { n: 0, v: 'x' },
    { n: 1, v: 'y' },
  ]);
});

test.each([
  ['nothing', { a: 1 }, { a: 1 }, []],
  ['a new key', { a: 1 }, { a: 1, b: 2 }, ['added $.b']],
  ['a key that is gone', { a: 1, b: 2 }, { a: 1 }, ['removed $.b']],
  ['another value', { a: { b: 1 } }, { a: { b: 2 } }, ['replaced $.a.b']],
  ['another name', { a: { x: 1 } }, { b: { x: 1 } }, ['moved $.b < $.a']],
  ['a value for an object', { a: 1 }, 5, ['removed $.a', 'replaced $']],
  ['__proto__', JSON.parse('{"__proto__":1}'), {}, ['removed $.__proto__']],
])('changes: %s', (_, before, after, expected) => {
  const told = changesBetween(before, after).map((change) => {
    const from = change.kind === 'moved' ? ` < ${pathText(change.from)}` : '';
    return `${change.kind} ${pathText(change.path)}${from}`;
  });
  expect(told).toEqual(expected);
});
