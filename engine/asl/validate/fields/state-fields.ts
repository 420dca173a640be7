import { SECONDS_MAX } from '../../../base/limits';
import {
  anything,
  choiceOf,
  computed,
  flag,
  integer,
  object,
  only,
  path,
  required,
  stateName,
  template,
  text,
  type Field,
  type FieldTable,
  type StateType,
} from './field';

const filterPath: Field = { shape: { kind: 'path', nullable: true }, only: 'JSONPath' };
const resultPath: Field = {
  shape: { kind: 'reference-path', nullable: true, writable: true },
  only: 'JSONPath',
};
const referencePath: Field = { shape: { kind: 'reference-path' }, only: 'JSONPath' };
const objects: Field = { shape: { kind: 'list', of: 'object' } };
const query: Field = { shape: { kind: 'query' }, only: 'JSONPath' };
const variables: Field = { shape: { kind: 'variables' } };

const common = { Type: required(text), Comment: text } satisfies FieldTable;
const mixing = { QueryLanguage: choiceOf('JSONPath', 'JSONata') } satisfies FieldTable;

const flow = { Next: stateName, End: flag } satisfies FieldTable;
const filtering = {
  InputPath: filterPath,
  OutputPath: filterPath,
  Output: only('JSONata', template),
} satisfies FieldTable;
const assigning = { Assign: variables } satisfies FieldTable;
const attempting = { Retry: objects, Catch: objects } satisfies FieldTable;
const resulting = {
  Parameters: only('JSONPath', template),
  ResultSelector: only('JSONPath', template),
  ResultPath: resultPath,
} satisfies FieldTable;

/** Which fields each type of state knows, in both query languages. The order is the order of suggestions. */
export const STATE_FIELDS: Readonly<Record<StateType, FieldTable>> = {
  Task: {
    ...common,
    Resource: required(text),
    ...resulting,
    Arguments: only('JSONata', template),
    ...filtering,
    ...assigning,
    ...attempting,
    TimeoutSeconds: computed(integer(1, SECONDS_MAX)),
    TimeoutSecondsPath: referencePath,
    HeartbeatSeconds: computed(integer(1, SECONDS_MAX)),
    HeartbeatSecondsPath: referencePath,
    Credentials: object,
    ...flow,
    ...mixing,
  },
  Wait: {
    ...common,
    Seconds: computed(integer(0, SECONDS_MAX)),
    SecondsPath: referencePath,
    Timestamp: { shape: { kind: 'timestamp' }, computed: true },
    TimestampPath: referencePath,
    ...filtering,
    ...assigning,
    ...flow,
    ...mixing,
  },
  Pass: {
    ...common,
    Result: only('JSONPath', anything),
    Parameters: only('JSONPath', template),
    ResultPath: resultPath,
    ...filtering,
    ...assigning,
    ...flow,
    ...mixing,
  },
  Succeed: { ...common, ...filtering, ...mixing },
  Fail: {
    ...common,
    Error: computed(text),
    ErrorPath: query,
    Cause: computed(text),
    CausePath: query,
    ...mixing,
  },
  Choice: {
    ...common,
    Choices: required(objects),
    Default: stateName,
    ...filtering,
    ...assigning,
    ...mixing,
  },
  Parallel: {
    ...common,
    Branches: required(objects),
    ...resulting,
    Arguments: only('JSONata', template),
    ...filtering,
    ...assigning,
    ...attempting,
    ...flow,
    ...mixing,
  },
  Map: {
    ...common,
    ItemProcessor: object,
    Iterator: object,
    Items: { shape: { kind: 'items' }, only: 'JSONata' },
    ItemsPath: referencePath,
    ItemSelector: template,
    MaxConcurrency: computed(integer(0)),
    MaxConcurrencyPath: referencePath,
    ...resulting,
    ...filtering,
    ...assigning,
    ...attempting,
    ItemReader: object,
    ItemBatcher: object,
    ResultWriter: object,
    Label: text,
    ToleratedFailurePercentage: computed({ shape: { kind: 'number', min: 0, max: 100 } }),
    ToleratedFailurePercentagePath: path,
    ToleratedFailureCount: computed(integer(0)),
    ToleratedFailureCountPath: path,
    ...flow,
    ...mixing,
  },
};

/** Map fields that only a distributed Map has. `Tolerated…` is taken from an inline one too, and does nothing; recorded. */
export const DISTRIBUTED_FIELDS: ReadonlySet<string> = new Set([
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'Label',
]);
