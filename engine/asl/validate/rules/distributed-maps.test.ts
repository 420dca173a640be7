import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../base/json';
import { BATCH_BYTES_MAX, MAP_ITEMS_MAX, MAP_LABEL_CHARS_MAX } from '../../../base/limits';
import {
  distributed,
  found,
  inJsonata,
  map,
  room,
  startingWith,
  S,
  type Refusal,
} from '../definitions.fixture';

const GET = 'arn:aws:states:::s3:getObject';
const LIST = 'arn:aws:states:::s3:listObjectsV2';
const place = { Bucket: 'b', 'Key.$': '$.key' };
const reading = (ReaderConfig: JsonObject, fields: JsonObject = {}) =>
  distributed({ ItemReader: { Resource: GET, Parameters: place, ReaderConfig, ...fields } });
const listing = (ReaderConfig?: JsonObject) =>
  distributed({
    ItemReader: { Resource: LIST, Parameters: { Bucket: 'b' }, ...(ReaderConfig && { ReaderConfig }) },
  });
const writing = (ResultWriter: JsonObject) => distributed({ ResultWriter });
const batching = (ItemBatcher: JsonObject) => distributed({ ItemBatcher });
const running = {
  StartAt: 'T',
  States: {
    T: {
      Type: 'Task',
      Resource: 'arn:aws:states:::ecs:runTask.sync',
      Parameters: { TaskDefinition: 't' },
      End: true,
    },
  },
};

describe('what AWS accepts', () => {
  test.each<[string, JsonObject]>([
    ['nothing but the mode', distributed({})],
    ['tolerance inline', map({ ToleratedFailurePercentage: 1, ToleratedFailureCountPath: '$.c' })],
    ['Express children', distributed({}, room('I'), 'EXPRESS')],
    [
      'its own fields',
      distributed({ Label: 'my-label_1', ToleratedFailureCount: 3, ToleratedFailurePercentagePath: '$.p' }),
    ],
    ['the longest label', distributed({ Label: 'x'.repeat(MAP_LABEL_CHARS_MAX) })],
    ['the legacy names', map({ ItemProcessor: undefined!, Iterator: distributedRoom(), Parameters: {} })],
    [
      'CSV with its first row as header',
      reading({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', CSVDelimiter: 'TAB', MaxItems: 0 }),
    ],
    [
      'CSV with given headers',
      reading({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['a', 'a', ''] }),
    ],
    ['JSON from a pointer', reading({ InputType: 'JSON', ItemsPointer: '/a', MaxItemsPath: '$max' })],
    ['all the items there are', reading({ InputType: 'JSONL', MaxItems: MAP_ITEMS_MAX })],
    ['Parquet', reading({ InputType: 'PARQUET' })],
    ['an inventory, said the old way', reading({ InputType: 'MANIFEST' })],
    ['an inventory', reading({ ManifestType: 'S3_INVENTORY' })],
    [
      'a manifest of Athena',
      reading({ ManifestType: 'ATHENA_DATA', InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }),
    ],
    ['a list of objects', listing()],
    ['a list of objects, at most ten', listing({ MaxItems: 10 })],
    ['the objects of a list', listing({ Transformation: 'LOAD_AND_FLATTEN', InputType: 'JSON' })],
    ['another partition', reading({ InputType: 'JSON' }, { Resource: 'arn:aws-cn:states:::s3:getObject' })],
    ['batches by number', batching({ MaxItemsPerBatch: 10, BatchInput: { 'a.$': '$.b' } })],
    ['batches by paths', batching({ MaxItemsPerBatchPath: '$n', MaxInputBytesPerBatchPath: '$.bytes' })],
    ['batches by size', batching({ MaxInputBytesPerBatch: BATCH_BYTES_MAX })],
    ['only another shape', writing({ WriterConfig: { Transformation: 'FLATTEN', OutputType: 'JSON' } })],
    [
      'an export',
      writing({ Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'b', Prefix: 'p' } }),
    ],
    [
      'an export in another shape',
      writing({
        Resource: 'arn:aws:states:::s3:putObject',
        Parameters: { 'Bucket.$': '$.b' },
        WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSONL' },
      }),
    ],
    ['one within the children of another', distributed({}, distributedWithin())],
    ['jobs and callbacks in Standard children', distributed({}, running)],
    [
      'variables with the same name inside and outside',
      distributed({ Assign: { x: 1 } }, room('I', { Assign: { x: 2 } })),
    ],
  ])('%s', (_, definition) => expect(found(definition)).toEqual([]));

  test('expressions of JSONata', () =>
    expect(
      found(
        inJsonata(
          distributed({
            ItemReader: {
              Resource: GET,
              Arguments: { Bucket: '{% $b %}', Key: 'k' },
              ReaderConfig: { InputType: 'JSON', MaxItems: '{% $n %}' },
            },
            ItemBatcher: {
              MaxItemsPerBatch: '{% $n %}',
              MaxInputBytesPerBatch: '{% $n %}',
              BatchInput: { a: '{% $a %}' },
            },
            ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: '{% $b %}' } },
            ToleratedFailurePercentage: '{% $p %}',
            ToleratedFailureCount: '{% $c %}',
            MaxConcurrency: '{% $m %}',
          }),
        ),
      ),
    ).toEqual([]));
});

const AT = '/States/A';
const reader = `${AT}/ItemReader`;
const config = `${reader}/ReaderConfig`;
const unsupported = (field: string, at: string) => `${S}Field '${field}' is not supported at ${at}`;
const missing = (field: string, at: string) => `${S}These fields are required: [${field}] at ${at}`;

describe('what AWS refuses', () => {
  test.each<Refusal>([
    ...['ItemReader', 'ItemBatcher', 'ResultWriter'].map((field): Refusal => [
      `${field} inline`,
      map({ [field]: 1 }),
      unsupported(field, AT),
      `${S}Expected value of type [OBJECT] at ${AT}/${field}`,
    ]),
    ['a field of its own inline', map({ Label: 'x' }), unsupported('Label', AT)],
    [
      'children of no type',
      map({ ItemProcessor: { ...room('I'), ProcessorConfig: { Mode: 'DISTRIBUTED' } } }),
      missing('ExecutionType', `${AT}/ItemProcessor/ProcessorConfig`),
    ],
    [
      'a type of inline iterations',
      map({ ItemProcessor: { ...room('I'), ProcessorConfig: { ExecutionType: 'EXPRESS' } } }),
      unsupported('ExecutionType', `${AT}/ItemProcessor/ProcessorConfig`),
    ],
    [
      'a reader of something else',
      distributed({ ItemReader: { Resource: 'arn:aws:states:::s3:putObject', Parameters: {} } }),
      `${S}The field 'Resource' does not match any of the allowed values at ${reader}/Resource`,
    ],
    ['a reader without resource', distributed({ ItemReader: {} }), missing('Resource', reader)],
    [
      'an object without format',
      distributed({ ItemReader: { Resource: GET, Parameters: place } }),
      missing('ReaderConfig', reader),
    ],
    [
      'a reader without key',
      reading({ InputType: 'JSON' }, { Parameters: { Bucket: 'b' } }),
      `${S}The field 'Key' is required but was missing at ${reader}/Parameters`,
    ],
    [
      'Arguments in JSONPath',
      reading({ InputType: 'JSON' }, { Arguments: {} }),
      `${S}The QueryLanguage is set to 'JSONPath', but field 'Arguments' is only supported for the 'JSONata' QueryLanguage at ${reader}`,
    ],
    ['a reader’s misspelt field', reading({ InputType: 'JSON', MaxItem: 1 }), unsupported('MaxItem', config)],
    ['an object of no type', reading({}), missing('InputType', config)],
    [
      'listed objects of no type',
      listing({ Transformation: 'LOAD_AND_FLATTEN' }),
      missing('InputType', config),
    ],
    [
      'another type',
      reading({ InputType: 'XML' }),
      `${S}Value should be one of the following: [CSV, JSON, JSONL, PARQUET, MANIFEST] at ${config}/InputType`,
    ],
    [
      'another delimiter',
      reading({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', CSVDelimiter: ',' }),
      `${S}Value should be one of the following: [COMMA, PIPE, SEMICOLON, SPACE, TAB] at ${config}/CSVDelimiter`,
    ],
    [
      'CSV without the place of its headers',
      reading({ InputType: 'CSV' }),
      `${S}The field 'CSVHeaderLocation' is required at ${config}`,
    ],
    [
      'given headers that are not given',
      reading({ InputType: 'CSV', CSVHeaderLocation: 'GIVEN' }),
      missing('CSVHeaders', config),
    ],
    [
      'headers of JSON',
      reading({ InputType: 'JSON', CSVHeaderLocation: 'FIRST_ROW' }),
      unsupported('CSVHeaderLocation', config),
    ],
    [
      'a pointer into CSV',
      reading({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', ItemsPointer: '/a' }),
      unsupported('ItemsPointer', config),
    ],
    [
      'an inventory with a type',
      reading({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', ManifestType: 'S3_INVENTORY' }),
      unsupported('InputType', config),
    ],
    [
      'less than no items',
      reading({ InputType: 'JSON', MaxItems: -1 }),
      `${S}Minimum value is 0 at ${config}/MaxItems`,
    ],
    [
      'too many items',
      reading({ InputType: 'JSON', MaxItems: MAP_ITEMS_MAX + 1 }),
      `${S}Maximum value is ${MAP_ITEMS_MAX} at ${config}/MaxItems`,
    ],
    [
      'two most items',
      reading({ InputType: 'JSON', MaxItems: 1, MaxItemsPath: '$.m' }),
      `${S}There should only be one of the following fields: [MaxItems, MaxItemsPath] at ${config}`,
    ],
    [
      'a batch of no size',
      batching({ BatchInput: {} }),
      `${S}This object should have at least one of the following fields: [MaxItemsPerBatch, MaxItemsPerBatchPath, MaxInputBytesPerBatch, MaxInputBytesPerBatchPath] at ${AT}/ItemBatcher`,
    ],
    [
      'a batch of nothing',
      batching({ MaxItemsPerBatch: 0 }),
      `${S}Minimum value is 1 at ${AT}/ItemBatcher/MaxItemsPerBatch`,
    ],
    [
      'a batch too big',
      batching({ MaxInputBytesPerBatch: BATCH_BYTES_MAX + 1 }),
      `${S}Maximum value is ${BATCH_BYTES_MAX} at ${AT}/ItemBatcher/MaxInputBytesPerBatch`,
    ],
    ['a writer of nothing', writing({}), missing('Resource', `${AT}/ResultWriter`)],
    [
      'a writer to somewhere else',
      writing({ Resource: GET, Parameters: {} }),
      `${S}The field 'Resource' does not match any of the allowed values at ${AT}/ResultWriter/Resource`,
    ],
    [
      'a writer without bucket',
      writing({ Resource: 'arn:aws:states:::s3:putObject', Parameters: {} }),
      `${S}The field 'Bucket' is required but was missing at ${AT}/ResultWriter/Parameters`,
    ],
    [
      'another shape of results',
      writing({ WriterConfig: { Transformation: 'ZIP' } }),
      `${S}Value should be one of the following: [NONE, COMPACT, FLATTEN] at ${AT}/ResultWriter/WriterConfig/Transformation`,
    ],
    [
      'tolerance twice',
      distributed({ ToleratedFailureCount: 1, ToleratedFailureCountPath: '$.c' }),
      `${S}There should only be one of the following fields: [ToleratedFailureCount, ToleratedFailureCountPath] at ${AT}`,
    ],
    [
      'more than all of them',
      distributed({ ToleratedFailurePercentage: 100.5 }),
      `${S}Maximum value is 100 at ${AT}/ToleratedFailurePercentage`,
    ],
    ...['', 'x'.repeat(MAP_LABEL_CHARS_MAX + 1), 'a b', 'a/b', 'a*', 'a[0]', 'a\u0007'].map(
      (Label): Refusal => [
        `the label ${JSON.stringify(Label)}`,
        distributed({ Label }),
        `INVALID_LABEL_NAME: Invalid Label name: ${Label} at ${AT}/Label`,
      ],
    ),
    [
      'a label twice',
      startingWith({ ...distributedState('I'), Next: 'B' }, { B: { ...distributedState('J'), End: true } }),
      'DUPLICATE_LABEL_NAME: Duplicate Label name: L at /States/B/Label',
    ],
    [
      'a job in Express children',
      distributed({}, running, 'EXPRESS'),
      `${S}Express state machine does not support '.sync' service integration at ${AT}/ItemProcessor/States/T/Resource`,
    ],
    [
      'another within Express children',
      distributed({}, distributedWithin(), 'EXPRESS'),
      `${S}The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines at ${AT}/ItemProcessor/States/M/ItemProcessor/ProcessorConfig/Mode`,
    ],
  ])('%s', (_, definition, ...expected) => expect(found(definition)).toEqual(expected));

  test('any in an Express machine', () =>
    expect(found(distributed({}), { type: 'EXPRESS' })).toEqual([
      `${S}The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS' state machines at ${AT}/ItemProcessor/ProcessorConfig/Mode`,
    ]));
});

function distributedRoom(name = 'I'): JsonObject {
  return { ...room(name), ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } };
}
function distributedWithin(): JsonObject {
  return { StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: distributedRoom(), End: true } } };
}
function distributedState(inner: string): JsonObject {
  return { Type: 'Map', Label: 'L', ItemProcessor: distributedRoom(inner) };
}
