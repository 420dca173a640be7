import type { Chance } from '../world/chance';
import type { MachineUnderTest } from './machine-under-test';
import { CATCH_ALL, chain, invoke, lambda, pass, RETRY_BOOM, wait } from './states';

const nothing = () => ({ plan: {} });
const failures = (chance: Chance) => ({ plan: { failures: chance.below(4) } });

/** Machines with one thread of control: their whole history is the same, whatever happens around them. */
export const SINGLE: readonly MachineUnderTest[] = [
  {
    name: 'waits',
    expects: 'history',
    input: nothing,
    definition: chain({
      A: pass({ Result: 1, ResultPath: '$.a' }),
      B: wait(7),
      C: wait(0),
      D: wait(3_600),
      E: pass(),
    }),
  },
  {
    name: 'retries',
    expects: 'history',
    input: failures,
    definition: chain({
      Work: lambda('one', { Retry: [RETRY_BOOM], Catch: [CATCH_ALL('Caught')], Next: 'More' }),
      More: invoke('two', { Retry: [{ ...RETRY_BOOM, MaxAttempts: 5 }], End: true }),
      Caught: wait(3),
      Done: pass({ Parameters: { 'error.$': '$.caught.Error' } }),
    }),
  },
  {
    name: 'loops',
    expects: 'history',
    input: nothing,
    definition: chain({
      Begin: pass({ Result: { n: 0 } }),
      Again: {
        Type: 'Choice',
        Choices: [{ Variable: '$.n', NumericLessThan: 5, Next: 'Tick' }],
        Default: 'Done',
      },
      Tick: wait(1),
      Count: pass({ Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Again' }),
      Done: { Type: 'Succeed' },
    }),
  },
  {
    name: 'times-out',
    expects: 'history',
    input: () => ({ plan: { silent: 9 } }),
    definition: chain({
      Silent: lambda('silent', {
        TimeoutSeconds: 10,
        Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 1 }],
        Catch: [CATCH_ALL('Caught')],
      }),
      Caught: pass({ Result: 'caught' }),
    }),
  },
  {
    name: 'runs-out-of-time',
    expects: 'end',
    input: nothing,
    definition: chain({ A: wait(10), B: wait(100), C: pass() }, { TimeoutSeconds: 40 }),
  },
  {
    name: 'speaks-jsonata',
    expects: 'history',
    input: failures,
    definition: chain(
      {
        Set: pass({ Assign: { n: '{% $count([1..4]) %}' }, Output: { n: '{% $states.input.plan %}' } }),
        Work: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: {
            FunctionName: 'f',
            Payload: {
              plan: '{% $states.context.Execution.Input.plan %}',
              attempt: '{% $states.context.State.RetryCount %}',
              work: 'jsonata',
            },
          },
          Retry: [RETRY_BOOM],
          Output: { got: '{% $states.result.Payload.attempt + $n %}' },
        },
        Rest: wait(5, { Output: '{% $merge([$states.input, {"rested": $n > 3}]) %}' }),
      },
      { QueryLanguage: 'JSONata' },
    ),
  },
];
