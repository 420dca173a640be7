import type { Json } from '@pasos/engine';
import { field, fixed, only, parameter, valueOrPath, either } from './field';
import { template } from './flow';
import type { FormItem, Section } from './form';

const MODE = 'ItemProcessor/ProcessorConfig/Mode';
const distributed = { at: MODE, is: ['DISTRIBUTED'] } as const;
const inline = { at: MODE, is: [undefined, 'INLINE'] } as const;
const count = { kind: 'number', isWhole: true, min: 0, computed: true } as const;

const GET = 'arn:aws:states:::s3:getObject';
const LIST = 'arn:aws:states:::s3:listObjectsV2';
const READER = 'ItemReader/ReaderConfig';
const isCsv = { at: `${READER}/InputType`, is: ['CSV'] } as const;

const reading: readonly FormItem[] = [
  either(
    'ItemReader.Resource',
    [fixed('one-object', 'ItemReader/Resource', GET), fixed('object-list', 'ItemReader/Resource', LIST)],
    { isRequired: true },
  ),
  ...parameter('Bucket', { kind: 'text' }, { under: 'ItemReader/' }),
  ...parameter('Key', { kind: 'text' }, { under: 'ItemReader/' }).map((item) => ({
    ...item,
    when: { at: 'ItemReader/Resource', is: [GET] },
  })),
  ...parameter('Prefix', { kind: 'text' }, { under: 'ItemReader/' }).map((item) => ({
    ...item,
    when: { at: 'ItemReader/Resource', is: [LIST] },
  })),
  field(`${READER}/InputType`, { kind: 'choice', values: ['CSV', 'JSON', 'JSONL', 'PARQUET', 'MANIFEST'] }),
  field(
    `${READER}/Transformation`,
    { kind: 'choice', values: ['NONE', 'LOAD_AND_FLATTEN'] },
    { text: 'ReaderConfig.Transformation', when: { at: 'ItemReader/Resource', is: [LIST] } },
  ),
  field(
    `${READER}/ManifestType`,
    { kind: 'choice', values: ['ATHENA_DATA', 'S3_INVENTORY'] },
    { when: { at: `${READER}/InputType`, is: ['MANIFEST', undefined] } },
  ),
  field(`${READER}/CSVHeaderLocation`, { kind: 'choice', values: ['FIRST_ROW', 'GIVEN'] }, { when: isCsv }),
  field(
    `${READER}/CSVHeaders`,
    { kind: 'texts' },
    { when: { at: `${READER}/CSVHeaderLocation`, is: ['GIVEN'] } },
  ),
  field(
    `${READER}/CSVDelimiter`,
    { kind: 'choice', values: ['COMMA', 'PIPE', 'SEMICOLON', 'SPACE', 'TAB'] },
    { when: isCsv },
  ),
  field(
    `${READER}/ItemsPointer`,
    { kind: 'text' },
    { when: { at: `${READER}/InputType`, is: ['JSON', 'JSONL'] } },
  ),
  ...valueOrPath(`${READER}/MaxItems`, count, '$.maxItems'),
];

const itemsField: readonly FormItem[] = [
  only('JSONPath', field('ItemsPath', { kind: 'path' })),
  only('JSONata', field('Items', { kind: 'json', computed: true })),
];

const reader = (parameters: 'Parameters' | 'Arguments'): Json => ({
  Resource: GET,
  ReaderConfig: { InputType: 'JSON' },
  [parameters]: { Bucket: '', Key: '' },
});

/** Where the items come from: the state's own data, or S3. */
const source: readonly FormItem[] = (['JSONPath', 'JSONata'] as const).map((language) =>
  either(
    'ItemReader',
    [
      { text: 'state-data', items: itemsField },
      {
        text: 's3',
        at: 'ItemReader',
        initial: reader(language === 'JSONata' ? 'Arguments' : 'Parameters'),
        items: reading,
      },
    ],
    { only: language, when: distributed },
  ),
);

const batches: readonly FormItem[] = [
  ...valueOrPath('ItemBatcher/MaxItemsPerBatch', { ...count, min: 1 }, '$.itemsPerBatch'),
  ...valueOrPath('ItemBatcher/MaxInputBytesPerBatch', { ...count, min: 1, max: 262_144 }, '$.bytesPerBatch'),
  field('ItemBatcher/BatchInput', template),
];

const writing: readonly FormItem[] = [
  field('ResultWriter/Resource', { kind: 'text' }, { text: 'ResultWriter.Resource' }),
  ...parameter('Bucket', { kind: 'text' }, { under: 'ResultWriter/' }),
  ...parameter('Prefix', { kind: 'text' }, { under: 'ResultWriter/' }),
  field(
    'ResultWriter/WriterConfig/Transformation',
    { kind: 'choice', values: ['NONE', 'COMPACT', 'FLATTEN'] },
    { text: 'WriterConfig.Transformation' },
  ),
  field('ResultWriter/WriterConfig/OutputType', { kind: 'choice', values: ['JSON', 'JSONL'] }),
];

const writer = { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: '', Prefix: '' } };
const writerArguments = { Resource: writer.Resource, Arguments: writer.Parameters };

const onOff = (at: 'ItemBatcher' | 'ResultWriter', initial: Json, items: readonly FormItem[]) =>
  either(at, [{ text: 'off' }, { text: 'on', at, initial, items }]);

const mode: FormItem = either('Mode', [
  fixed('inline', MODE, 'INLINE'),
  fixed('distributed', MODE, 'DISTRIBUTED'),
]);

const failures: Section = {
  kind: 'section',
  text: 'tolerated',
  when: distributed,
  items: [
    ...valueOrPath(
      'ToleratedFailurePercentage',
      { kind: 'number', min: 0, max: 100, computed: true },
      '$.toleratedPercentage',
    ),
    ...valueOrPath('ToleratedFailureCount', count, '$.toleratedCount'),
  ],
};

/** A Map's own part of the configuration; the older `Iterator` is shown among the other fields. */
export const mapItems: readonly FormItem[] = [
  mode,
  field(
    'ItemProcessor/ProcessorConfig/ExecutionType',
    { kind: 'choice', values: ['STANDARD', 'EXPRESS'] },
    { when: distributed },
  ),
  { kind: 'special', id: 'branches', writes: ['ItemProcessor', 'Iterator'] },
  ...source,
  ...itemsField.map((item) => ({ ...item, when: inline })),
  field('ItemSelector', template),
  ...valueOrPath('MaxConcurrency', count, '$.maxConcurrency'),
  field('Label', { kind: 'text' }, { when: distributed }),
  {
    kind: 'section',
    text: 'batches',
    when: distributed,
    items: [onOff('ItemBatcher', { MaxItemsPerBatch: 10 }, batches)],
  },
  failures,
  {
    kind: 'section',
    text: 'export',
    when: distributed,
    items: [
      only('JSONPath', onOff('ResultWriter', writer, writing)),
      only('JSONata', onOff('ResultWriter', writerArguments, writing)),
    ],
  },
];
