import { expect, test } from 'vitest';
import { parseProgram } from '../asl/parse/parse-program';
import type { JsonObject } from '../base/json';
import type { Signal } from './signal';
import { newExecution, step } from './step';
import { identity, SEED, START, table } from './testing/drive';
import { end, machine } from './testing/machines';

/** What the signals make of an execution, each so many seconds after the start. */
function told(definition: JsonObject, signals: readonly (readonly [number, Signal])[]) {
  const program = parseProgram(definition);
  const start: Signal = { kind: 'ExecutionStarted', inputText: '{}' };
  let execution = newExecution(identity({}), SEED);
  let history = '';
  for (const [seconds, signal] of [[0, start] as const, ...signals]) {
    const taken = step(program, execution, signal, START + seconds * 1_000);
    execution = taken.execution;
    history = table(taken.history);
  }
  return { execution, lastEvents: history };
}

test('a wake-up that comes late times a task out once, though its heartbeat was missed as well', () => {
  const A = {
    Type: 'Task',
    Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
    Parameters: { QueueUrl: 'q', MessageBody: 'm' },
    TimeoutSeconds: 60,
    HeartbeatSeconds: 59,
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'B' }],
    ...end,
  };
  const { execution, lastEvents } = told(machine({ A, B: { Type: 'Wait', Seconds: 5, ...end } }), [
    [120, { kind: 'TimersDue' }],
  ]);
  expect(execution.outcome).toEqual({ status: 'RUNNING' });
  expect(lastEvents).toMatchInlineSnapshot(`
    "5<-4 TaskTimedOut States.Timeout
    6<-5 TaskStateExited A
    7<-6 WaitStateEntered B"
  `);
});

test('a Map that failed before its first iteration is entered anew by a redrive', () => {
  const A = {
    Type: 'Map',
    ItemsPath: '$.items',
    ItemProcessor: machine({ I: { Type: 'Pass', ...end } }),
    ItemSelector: { 'v.$': '$.missing' },
    ...end,
  };
  const items = { Type: 'Pass', Result: [1, 2], ResultPath: '$.items', Next: 'A' };
  const definition = machine({ P: items, A });
  const { execution, lastEvents } = told(definition, [[1, { kind: 'RedriveRequested' }]]);
  expect(execution.outcome.status).toBe('FAILED');
  expect(lastEvents).toMatchInlineSnapshot(`
    "8<-7 ExecutionRedriven
    9<-8 MapStateStarted
    10<-9 MapStateFailed
    11<-10 ExecutionFailed States.Runtime"
  `);
});

test('time never goes back in a history, whatever the clock of the world does', () => {
  const loop = machine({ A: { Type: 'Wait', Seconds: 10, Next: 'B' }, B: { Type: 'Pass', ...end } });
  const { execution } = told(loop, [
    [5, { kind: 'HeartbeatReceived', task: 'none' }],
    [-3_600, { kind: 'StopRequested' }],
  ]);
  expect(execution.steppedAt).toBe(START + 5_000);
});
