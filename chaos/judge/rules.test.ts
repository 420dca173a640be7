import { describe, expect, test } from 'vitest';
import type { HistoryEvent, Observation, ObservedExecution } from '../observe';
import { judge } from '../report';
import { rules } from './rules';
import { latenessMs } from './timers';

const start = Date.UTC(2026, 0, 1);

/** Events as `type:state@seconds`, each after the one before. */
function events(...texts: string[]): HistoryEvent[] {
  return texts.map((text, at) => {
    const [what, seconds = '0'] = text.split('@');
    const [type, state] = what!.split(':');
    const details = type === 'ActivitySucceeded' ? '{"output":"answer-1"}' : '{}';
    return {
      id: at + 1,
      previousEventId: at,
      type: type!,
      state,
      at: start + 1_000 * Number(seconds),
      details,
    };
  });
}

const rested: ObservedExecution = {
  name: 'wait-0',
  machine: 'wait',
  input: '{"seconds":2}',
  status: 'SUCCEEDED',
  output: '1',
  events: events(
    'ExecutionStarted',
    'WaitStateEntered:First',
    'WaitStateExited:First@2',
    'ExecutionSucceeded@2',
  ),
};
const asked: ObservedExecution = {
  name: 'retry-1',
  machine: 'retry',
  input: '{}',
  status: 'SUCCEEDED',
  events: events('ExecutionStarted', 'ActivitySucceeded', 'ExecutionSucceeded'),
};
const stopped: ObservedExecution = { ...rested, name: 'stopped-2', machine: 'stopped', status: 'ABORTED' };
const sound: Observation = {
  executions: [rested, asked, stopped],
  acks: [
    { kind: 'create', arn: 'machine' },
    { kind: 'update', revision: 3 },
    { kind: 'start', name: 'wait-0', arn: 'wait-0' },
    { kind: 'stop', name: 'stopped-2' },
    { kind: 'answer', nonce: 'answer-1' },
  ],
  machines: ['machine'],
  revision: 3,
  kills: 1,
  downtimes: [],
  readyMs: [1, 1],
  complaints: [],
};

function broken(seen: Observation): string[] {
  return judge(rules, seen, sound)
    .filter(({ breaches }) => breaches.length > 0)
    .map(({ claim }) => claim);
}

function instead(of: ObservedExecution, changed: Partial<ObservedExecution>): Observation {
  return { ...sound, executions: sound.executions.map((one) => (one === of ? { ...of, ...changed } : one)) };
}

const there = 'everything acknowledged is there';
const once = 'nothing happened twice';
const same = 'the same executions as in an undisturbed run';
const ends = 'status, output and error equal the undisturbed run';
const numbers = 'events are numbered 1..n without gap';
const terminal = 'one terminal event, the last';
const path = 'the same events as in the undisturbed run';
const early = 'no timer fired early';

describe('the judge', () => {
  test('finds nothing wrong with a run that is sound', () => expect(broken(sound)).toEqual([]));

  test.each<[string, Observation, string[]]>([
    [
      'an engine that forgot everything',
      { ...sound, executions: [], machines: [], revision: 0 },
      [there, same],
    ],
    ['a lost machine', { ...sound, machines: [] }, [there]],
    ['a lost update', { ...sound, revision: 2 }, [there]],
    ['a lost execution', { ...sound, executions: [asked, stopped] }, [there, same]],
    ['a lost stop', instead(stopped, { status: 'SUCCEEDED' }), [there, ends]],
    ['a lost answer', instead(asked, { events: events('ExecutionStarted', 'ExecutionSucceeded') }), [there]],
    ['an execution twice', { ...sound, executions: [...sound.executions, rested] }, [once]],
    [
      'one that nobody started',
      { ...sound, executions: [...sound.executions, { ...rested, name: 'x' }] },
      [same],
    ],
    [
      'an answer twice',
      instead(asked, {
        events: events('ExecutionStarted', 'ActivitySucceeded', 'ActivitySucceeded', 'ExecutionSucceeded'),
      }),
      [once],
    ],
    ['another output', instead(rested, { output: '2' }), [ends]],
    [
      'one that never ended',
      instead(rested, { status: 'RUNNING', events: rested.events.slice(0, 2) }),
      [ends, terminal, path],
    ],
    [
      'a gap in the history',
      instead(asked, { events: asked.events.filter(({ id }) => id !== 1) }),
      [numbers],
    ],
    [
      'a step done twice',
      instead(rested, {
        events: events(
          'ExecutionStarted',
          'WaitStateEntered:First',
          'WaitStateExited:First@2',
          'WaitStateEntered:First@2',
          'WaitStateExited:First@4',
          'ExecutionSucceeded@4',
        ),
      }),
      [path],
    ],
    [
      'a timer before its time',
      instead(rested, {
        events: events(
          'ExecutionStarted',
          'WaitStateEntered:First',
          'WaitStateExited:First@1.9',
          'ExecutionSucceeded@2',
        ),
      }),
      [early],
    ],
    ['words on the error output', { ...sound, complaints: ['?'] }, ['the engine complained of nothing']],
  ])('sees %s', (_, seen, expected) => expect(broken(seen)).toEqual(expected));
});

test.each<[string, [number, number][], number]>([
  ['is counted from when it was due', [], 3_000],
  ['does not count the time in which nobody was there', [[1, 4]], 1_000],
  ['counts no downtime before it was due', [[0, 2]], 3_000],
  [
    'counts several downtimes',
    [
      [2, 3],
      [4, 4.5],
    ],
    1_500,
  ],
])('the lateness of a timer %s', (_, downtimes, expected) => {
  const late = events(
    'ExecutionStarted',
    'WaitStateEntered:First',
    'WaitStateExited:First@5',
    'ExecutionSucceeded@5',
  );
  const at = (seconds: number) => start + 1_000 * seconds;
  const seen = {
    ...sound,
    executions: [{ ...rested, events: late }],
    downtimes: downtimes.map(([from, to]) => ({ from: at(from), to: at(to) })),
  };
  expect(latenessMs(seen)).toEqual([expected]);
});
