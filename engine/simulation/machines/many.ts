import type { JsonObject } from '../../base/json';
import type { Chance } from '../world/chance';
import type { MachineUnderTest } from './machine-under-test';
import { CATCH_ALL, chain, lambda, pass, RETRY_BOOM, wait } from './states';

const plan = (chance: Chance) => ({ plan: { failures: chance.below(2) } });
const items = (chance: Chance) => ({
  items: Array.from({ length: 1 + chance.below(5) }, (_, n) => ({ n, plan: { failures: n % 2 } })),
});

const ITEM_WORK = lambda('item', { Retry: [RETRY_BOOM] }, '$.plan');

function distributed(more: JsonObject, processor: JsonObject, ExecutionType: string): JsonObject {
  return {
    Type: 'Map',
    ItemsPath: '$.items',
    Label: 'Many',
    ...more,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType }, ...processor },
  };
}

/** Machines with many threads of control: their events come in any order, and are the same. */
export const MANY: readonly MachineUnderTest[] = [
  {
    name: 'goes-three-ways',
    expects: 'events',
    input: plan,
    definition: chain({
      Split: {
        Type: 'Parallel',
        Branches: [
          chain({ A1: wait(5), A2: lambda('a'), A3: pass() }),
          chain({ B1: lambda('b', { Retry: [RETRY_BOOM] }), B2: wait(2) }),
          chain({ C1: pass(), C2: wait(30) }),
        ].map((branch, index) => (index === 0 ? withRetry(branch) : branch)),
      },
      Join: pass({ Parameters: { 'first.$': '$[0]', 'second.$': '$[1]' } }),
    }),
  },
  {
    name: 'fails-one-way',
    expects: 'end',
    input: plan,
    definition: chain({
      Split: {
        Type: 'Parallel',
        Branches: [
          chain({ Long: wait(500) }),
          chain({ Short: wait(2), Bad: { Type: 'Fail', Error: 'Bad', Cause: 'so it is' } }),
        ],
        Catch: [CATCH_ALL('Caught')],
      },
      Caught: pass({ Parameters: { 'error.$': '$.caught.Error' } }),
    }),
  },
  {
    name: 'maps',
    expects: 'events',
    input: items,
    definition: chain({
      Each: {
        Type: 'Map',
        ItemsPath: '$.items',
        MaxConcurrency: 2,
        ItemProcessor: chain({ Rest: wait(1), Work: ITEM_WORK }),
      },
    }),
  },
  {
    name: 'maps-far',
    expects: 'events',
    input: items,
    definition: chain({
      Each: distributed({ MaxConcurrency: 2 }, chain({ Rest: wait(2), Work: ITEM_WORK }), 'STANDARD'),
      After: pass(),
    }),
  },
  {
    name: 'maps-express',
    expects: 'events',
    input: items,
    definition: chain({
      Each: distributed(
        { ItemBatcher: { MaxItemsPerBatch: 2 } },
        chain({ Look: pass({ Parameters: { 'count.$': 'States.ArrayLength($.Items)' } }) }),
        'EXPRESS',
      ),
    }),
  },
  {
    name: 'tolerates',
    expects: 'end',
    input: items,
    definition: chain({
      Each: distributed(
        { MaxConcurrency: 1, ToleratedFailurePercentage: 100, ResultPath: null },
        chain({ Work: lambda('item', {}, '$.plan') }),
        'STANDARD',
      ),
    }),
  },
  {
    name: 'reads-a-bucket',
    expects: 'events',
    input: () => ({}),
    definition: chain({
      Each: {
        Type: 'Map',
        Label: 'Read',
        MaxConcurrency: 3,
        ItemReader: {
          Resource: 'arn:aws:states:::s3:getObject',
          ReaderConfig: { InputType: 'JSON' },
          Parameters: { Bucket: 'items', Key: 'some.json' },
        },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          ...chain({ Work: ITEM_WORK }),
        },
      },
    }),
  },
  {
    name: 'starts-another',
    expects: 'history',
    input: plan,
    needs: ['retries'],
    definition: chain({
      Child: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution.sync:2',
        Parameters: {
          StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:retries',
          Input: { 'plan.$': '$.plan' },
        },
        ResultSelector: { 'output.$': '$.Output' },
      },
      After: wait(2),
    }),
  },
];

/** The first Task of a branch, tried again. */
function withRetry(branch: JsonObject): JsonObject {
  const states = branch.States as JsonObject;
  return { ...branch, States: { ...states, A2: { ...(states.A2 as JsonObject), Retry: [RETRY_BOOM] } } };
}
