import {
  BATCH_BYTES_MAX,
  MAP_ITEMS_MAX,
  RETRY_MAX_DELAY_SECONDS_MAX,
  SECONDS_MAX,
} from '../../../base/limits';
import { COMPARISON_FIELDS } from './comparison-fields';
import {
  choiceOf,
  computed,
  integer,
  object,
  only,
  required,
  stateName,
  template,
  text,
  type Field,
  type FieldTable,
} from './field';

const errors: Field = { shape: { kind: 'list', of: 'text' } };
const reference: Field = { shape: { kind: 'reference-path' }, only: 'JSONPath' };
const rules: Field = { shape: { kind: 'list', of: 'object' }, only: 'JSONPath' };
const payload = {
  Parameters: only('JSONPath', template),
  Arguments: only('JSONata', template),
} satisfies FieldTable;
const scope = { StartAt: required(stateName), States: required(object) } satisfies FieldTable;

const test = {
  Variable: reference,
  Comment: text,
  And: rules,
  Or: rules,
  Not: only('JSONPath', object),
  Condition: { shape: { kind: 'condition' }, only: 'JSONata' },
  ...COMPARISON_FIELDS,
} satisfies FieldTable;

/** The objects of a definition that are no states. */
export const PART_FIELDS = {
  Machine: {
    Comment: text,
    // AWS names States before StartAt when both are missing; recorded.
    States: required(object),
    StartAt: required(stateName),
    Version: choiceOf('1.0'),
    TimeoutSeconds: integer(0, SECONDS_MAX),
    QueryLanguage: choiceOf('JSONPath', 'JSONata'),
  },
  Branch: { ...scope, Comment: text },
  ItemProcessor: { ProcessorConfig: object, ...scope, Comment: text },
  ProcessorConfig: {
    Mode: choiceOf('INLINE', 'DISTRIBUTED'),
    ExecutionType: choiceOf('STANDARD', 'EXPRESS'),
  },
  Retrier: {
    ErrorEquals: required(errors),
    IntervalSeconds: integer(0, SECONDS_MAX),
    MaxAttempts: integer(0, SECONDS_MAX),
    BackoffRate: { shape: { kind: 'number', min: 1 } },
    MaxDelaySeconds: integer(1, RETRY_MAX_DELAY_SECONDS_MAX),
    JitterStrategy: choiceOf('NONE', 'FULL'),
    Comment: text,
  },
  Catcher: {
    ErrorEquals: required(errors),
    Next: required(stateName),
    ResultPath: { shape: { kind: 'reference-path', nullable: true, writable: true }, only: 'JSONPath' },
    Assign: { shape: { kind: 'variables' } },
    Output: only('JSONata', template),
    Comment: text,
  },
  ChoiceRule: {
    ...test,
    Next: required(stateName),
    Assign: { shape: { kind: 'variables' } },
    Output: only('JSONata', template),
  },
  NestedRule: test,
  Credentials: { RoleArn: computed(text), 'RoleArn.$': { shape: { kind: 'query' }, only: 'JSONPath' } },
  ItemReader: { Resource: required(text), ...payload, ReaderConfig: object },
  ReaderConfig: {
    InputType: choiceOf('CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'),
    Transformation: choiceOf('NONE', 'LOAD_AND_FLATTEN'),
    ManifestType: choiceOf('ATHENA_DATA', 'S3_INVENTORY'),
    CSVDelimiter: choiceOf('COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'),
    CSVHeaderLocation: choiceOf('FIRST_ROW', 'GIVEN'),
    CSVHeaders: { shape: { kind: 'list', of: 'text' } },
    ItemsPointer: text,
    MaxItems: computed(integer(0, MAP_ITEMS_MAX)),
    MaxItemsPath: reference,
  },
  ItemBatcher: {
    MaxItemsPerBatch: computed(integer(1)),
    MaxItemsPerBatchPath: reference,
    MaxInputBytesPerBatch: computed(integer(1, BATCH_BYTES_MAX)),
    MaxInputBytesPerBatchPath: reference,
    BatchInput: template,
  },
  ResultWriter: { Resource: text, ...payload, WriterConfig: object },
  WriterConfig: {
    Transformation: choiceOf('NONE', 'COMPACT', 'FLATTEN'),
    OutputType: choiceOf('JSON', 'JSONL'),
  },
} satisfies Record<string, FieldTable>;

export type PartKind = keyof typeof PART_FIELDS;
