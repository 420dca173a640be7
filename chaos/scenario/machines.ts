/**
 * The machines of the campaign. Each waits somewhere, so that there is something to kill; each gives the same
 * output however often its tasks had to be asked, so that it can be compared with an undisturbed run.
 */

export const account = '123456789012';
const prefix = `arn:aws:states:us-east-1:${account}`;
export const activityArn = `${prefix}:activity:chaos-work`;

/** What the worker is asked to do. */
export type Work = 'flaky' | 'refuse' | 'ignore' | 'slow' | 'answer';

export function machineArn(name: string): string {
  return `${prefix}:stateMachine:${name}`;
}

/** Started by other machines, not by the driver. */
export const helpers = {
  'helper-nap': chain({ Nap: { Type: 'Wait', Seconds: 1 }, Woke: pass({ woke: true }) }),
  'helper-answer': chain({ Ask: work('answer', { 'token.$': '$.token' }) }),
} as const;

export const machines = {
  wait: chain({
    First: { Type: 'Wait', SecondsPath: '$.seconds' },
    Between: pass({ rested: true }),
    Second: { Type: 'Wait', Seconds: 1 },
    Rested: pass({ rested: 2 }),
  }),
  map: chain({
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 3,
      ItemProcessor: chain({
        Nap: { Type: 'Wait', Seconds: 1 },
        Add: { Type: 'Pass', Parameters: { 'sum.$': 'States.MathAdd($, 100)' } },
      }),
    },
  }),
  parallel: chain({
    Both: {
      Type: 'Parallel',
      Branches: [
        chain({ Long: { Type: 'Wait', SecondsPath: '$.seconds' }, Slow: pass('slow') }),
        chain({ A: pass('a'), B: pass('b') }),
        chain({
          Short: { Type: 'Wait', Seconds: 1 },
          Again: { Type: 'Wait', Seconds: 1 },
          Quick: pass('quick'),
        }),
      ],
    },
    Rest: { Type: 'Wait', Seconds: 1 },
  }),
  retry: chain({ Flaky: { ...work('flaky'), Retry: [onError('Flaky', 5), onError('States.ALL', 50)] } }),
  catch: chain({
    Refuse: { ...work('refuse'), Catch: [{ ErrorEquals: ['Refused'], Next: 'Caught' }] },
    Caught: pass('caught'),
  }),
  timeout: chain({
    Ignore: {
      ...work('ignore'),
      Retry: undefined,
      TimeoutSeconds: 3,
      HeartbeatSeconds: undefined,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
    },
    Late: pass('late'),
  }),
  heartbeat: chain({ Slow: work('slow') }),
  callback: chain({
    Call: {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.waitForTaskToken',
      Parameters: {
        StateMachineArn: machineArn('helper-answer'),
        Input: { 'token.$': '$$.Task.Token', 'for.$': '$$.Execution.Name' },
      },
      ResultSelector: { 'done.$': '$.done' },
    },
  }),
  nested: chain({
    Nest: {
      Type: 'Task',
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
      Parameters: { StateMachineArn: machineArn('helper-nap'), Input: { 'for.$': '$$.Execution.Name' } },
      ResultSelector: { 'status.$': '$.Status', 'output.$': '$.Output' },
    },
  }),
  distributed: chain({
    Spread: {
      Type: 'Map',
      ItemsPath: '$.items',
      MaxConcurrency: 4,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        ...chain({
          Nap: { Type: 'Wait', Seconds: 1 },
          Add: { Type: 'Pass', Parameters: { 'sum.$': 'States.MathAdd($, 100)' } },
        }),
      },
    },
  }),
  jsonata: {
    QueryLanguage: 'JSONata',
    StartAt: 'Begin',
    States: {
      Begin: { Type: 'Pass', Assign: { turn: 0, sum: 0 }, Next: 'Add' },
      Add: { Type: 'Pass', Assign: { turn: '{% $turn + 1 %}', sum: '{% $sum + $turn %}' }, Next: 'Nap' },
      Nap: { Type: 'Wait', Seconds: '{% $turn % 2 %}', Next: 'More' },
      More: { Type: 'Choice', Choices: [{ Condition: '{% $turn < 6 %}', Next: 'Add' }], Default: 'End' },
      End: { Type: 'Pass', Output: { sum: '{% $sum %}' }, End: true },
    },
  },
  stopped: chain({ Forever: { Type: 'Wait', Seconds: 86_400 } }),
} as const satisfies Record<string, object>;

export type Kind = keyof typeof machines;
export const kinds = Object.keys(machines) as Kind[];

/** Kinds whose path depends on a worker: a task whose hand-over was cut off is asked for once more. */
export const asksWorkers: ReadonlySet<string> = new Set([
  'retry',
  'catch',
  'timeout',
  'heartbeat',
  'callback',
  'helper-answer',
]);

/** Changed by UpdateStateMachine again and again; never run. */
export function revisedMachine(revision: number): object {
  return { Comment: `revision ${revision}`, ...chain({ Only: pass(revision) }) };
}

/** The states in their order; only the one before a target of `Catch` names where it goes. */
function chain(states: Record<string, object>) {
  const names = Object.keys(states);
  const linked = names.map((name, at) => {
    const next = names[at + 1];
    return [name, { ...states[name], ...(next === undefined ? { End: true } : { Next: next }) }];
  });
  return { StartAt: names[0]!, States: Object.fromEntries(linked) as Record<string, object> };
}

function pass(result: unknown) {
  return { Type: 'Pass', Result: result };
}

/** A worker that was handed a task as the engine died never heard of it: its heartbeat stays away, and it is asked again. */
function work(kind: Work, extra: object = {}) {
  return {
    Type: 'Task',
    Resource: activityArn,
    Parameters: { work: kind, 'attempt.$': '$$.State.RetryCount', 'for.$': '$$.Execution.Name', ...extra },
    ResultSelector: { 'done.$': '$.done' },
    HeartbeatSeconds: 4,
    Retry: [{ ...onError('States.Timeout', 50) }, { ...onError('States.HeartbeatTimeout', 50) }],
  };
}

function onError(error: string, attempts: number) {
  return { ErrorEquals: [error], IntervalSeconds: 1, MaxAttempts: attempts, BackoffRate: 1 };
}
