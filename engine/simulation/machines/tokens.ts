import type { JsonObject } from '../../base/json';
import type { Chance } from '../world/chance';
import { CALLBACK } from '../work/services';
import { ACTIVITY } from '../work/workers';
import type { MachineUnderTest } from './machine-under-test';
import { CATCH_ALL, chain, lambda, pass, planned, RETRY_BOOM } from './states';

function callback(work: string, more: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: CALLBACK,
    Parameters: { QueueUrl: 'q', MessageBody: { ...planned(work), 'token.$': '$$.Task.Token' } },
    ...more,
  };
}

/** Machines that wait for somebody outside. */
export const TOKENS: readonly MachineUnderTest[] = [
  {
    name: 'waits-for-a-token',
    expects: 'history',
    input: (chance: Chance) => ({ plan: { failures: chance.below(3) } }),
    definition: chain({
      Ask: callback('ask', { Retry: [RETRY_BOOM], Catch: [CATCH_ALL('Caught')] }),
      Then: callback('again', { Retry: [{ ...RETRY_BOOM, MaxAttempts: 4 }], End: true }),
      Caught: pass(),
    }),
  },
  {
    name: 'misses-heartbeats',
    expects: 'nothing',
    input: (chance: Chance) => ({ plan: { silent: chance.below(2), failures: chance.below(2) } }),
    definition: chain({
      Ask: callback('ask', {
        HeartbeatSeconds: 15,
        TimeoutSeconds: 60,
        Retry: [{ ErrorEquals: ['States.HeartbeatTimeout', 'Boom'], IntervalSeconds: 1, MaxAttempts: 2 }],
        Catch: [CATCH_ALL('Caught')],
      }),
      Caught: pass(),
    }),
  },
  {
    name: 'has-workers',
    expects: 'end',
    input: (chance: Chance) => ({ plan: { failures: chance.below(2) } }),
    definition: chain({
      Work: {
        Type: 'Task',
        Resource: ACTIVITY,
        // A task that a worker took and lost is given to another one.
        TimeoutSeconds: 120,
        Parameters: planned('work'),
        ResultSelector: { 'done.$': '$.done' },
        Retry: [
          { ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 50, MaxDelaySeconds: 2 },
          { ErrorEquals: ['Boom'], IntervalSeconds: 1, MaxAttempts: 3 },
        ],
      },
    }),
  },
  {
    name: 'fails-until-redriven',
    expects: 'nothing',
    input: () => ({ plan: {} }),
    definition: chain({
      Before: lambda('before'),
      Check: {
        Type: 'Choice',
        Choices: [{ Variable: '$$.Execution.RedriveCount', NumericGreaterThan: 1, Next: 'Done' }],
        Default: 'Ask',
      },
      Ask: callback('ask', { TimeoutSeconds: 5 }),
      Broken: { Type: 'Fail', Error: 'Not.Yet' },
      Done: pass(),
    }),
  },
];
