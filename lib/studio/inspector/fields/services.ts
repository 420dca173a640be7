import { either, field, fixed, only, parameter } from './field';
import type { FormItem, Option } from './form';

const text = { kind: 'text' } as const;
const json = { kind: 'json' } as const;

/** What is sent to a function: the state's input as it is, something written here, or nothing. */
const payload: readonly FormItem[] = [
  either(
    'Payload',
    [
      fixed('state-input', 'Parameters/Payload.$', '$'),
      { text: 'written', at: 'Parameters/Payload', control: json, initial: { 'id.$': '$.id' } },
      {
        text: 'path',
        at: 'Parameters/Payload.$',
        control: { kind: 'path', takesFunctions: true },
        initial: '$.detail',
      },
      { text: 'none' },
    ],
    { only: 'JSONPath' },
  ),
  either(
    'Payload',
    [
      fixed('state-input', 'Arguments/Payload', '{% $states.input %}'),
      {
        text: 'written',
        at: 'Arguments/Payload',
        control: { ...json, computed: true },
        initial: { id: '{% $states.input.id %}' },
      },
      { text: 'none' },
    ],
    { only: 'JSONata' },
  ),
];

const STARTED_BY = 'AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID';

const associate: readonly FormItem[] = [
  only(
    'JSONPath',
    either('StartedBy', [
      { text: 'off' },
      fixed('on', `Parameters/Input/${STARTED_BY}.$`, '$$.Execution.Id'),
    ]),
  ),
  only(
    'JSONata',
    either('StartedBy', [
      { text: 'off' },
      fixed('on', `Arguments/Input/${STARTED_BY}`, '{% $states.context.Execution.Id %}'),
    ]),
  ),
];

const connection = (root: 'Parameters' | 'Arguments'): readonly Option[] => [
  { text: 'connection', at: `${root}/Authentication/ConnectionArn`, control: text },
  {
    text: 'private-connection',
    at: `${root}/InvocationConfig/ConnectionArn`,
    control: text,
    initial: 'arn:aws:events:us-east-1:123456789012:connection/example/id',
  },
];

const encoding: readonly FormItem[] = (['Parameters', 'Arguments'] as const).flatMap((root) => {
  const language = root === 'Parameters' ? 'JSONPath' : 'JSONata';
  const body = `${root}/Transform/RequestBodyEncoding`;
  return [
    only(language, field(body, { kind: 'choice', values: ['NONE', 'URL_ENCODED'] })),
    field(
      `${root}/Transform/RequestEncodingOptions/ArrayFormat`,
      { kind: 'choice', values: ['INDICES', 'REPEAT', 'COMMAS', 'BRACKETS'] },
      { only: language, when: { at: body, is: ['URL_ENCODED'] } },
    ),
  ];
});

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

const http: readonly FormItem[] = [
  ...parameter('ApiEndpoint', text),
  only('JSONPath', field('Parameters/Method', { kind: 'choice', values: METHODS })),
  only('JSONata', field('Arguments/Method', { kind: 'choice', values: METHODS })),
  only('JSONPath', either('Connection', connection('Parameters'))),
  only('JSONata', either('Connection', connection('Arguments'))),
  ...parameter('Headers', json),
  ...parameter('QueryParameters', json),
  ...parameter('RequestBody', json),
  ...encoding,
];

/** The parameters of a call worth a field of their own, by what is called. The rest is written as JSON. */
export const SERVICE_FORMS: Readonly<Record<string, readonly FormItem[]>> = {
  'lambda:invoke': [
    ...parameter('FunctionName', text),
    ...parameter('Qualifier', text),
    ...payload,
    only(
      'JSONPath',
      field('Parameters/InvocationType', { kind: 'choice', values: ['RequestResponse', 'Event', 'DryRun'] }),
    ),
    only(
      'JSONata',
      field('Arguments/InvocationType', { kind: 'choice', values: ['RequestResponse', 'Event', 'DryRun'] }),
    ),
  ],
  'http:invoke': http,
  'states:startExecution': [
    ...parameter('StateMachineArn', { kind: 'machine-arn' }),
    ...parameter('Input', json, { text: 'ExecutionInput' }),
    ...parameter('Name', text, { text: 'ExecutionName' }),
    ...associate,
  ],
  'sqs:sendMessage': [
    ...parameter('QueueUrl', text),
    ...parameter('MessageBody', json),
    ...parameter('MessageGroupId', text),
    ...parameter('DelaySeconds', { kind: 'number', min: 0, max: 900, isWhole: true }),
  ],
  'sns:publish': [
    ...parameter('TopicArn', text),
    ...parameter('Message', json),
    ...parameter('Subject', text),
  ],
  'dynamodb:getItem': [...parameter('TableName', text), ...parameter('Key', json, { text: 'ItemKey' })],
  'dynamodb:putItem': [...parameter('TableName', text), ...parameter('Item', json)],
  'dynamodb:updateItem': [
    ...parameter('TableName', text),
    ...parameter('Key', json, { text: 'ItemKey' }),
    ...parameter('UpdateExpression', text),
    ...parameter('ExpressionAttributeValues', json),
  ],
  'dynamodb:deleteItem': [...parameter('TableName', text), ...parameter('Key', json, { text: 'ItemKey' })],
  'events:putEvents': [...parameter('Entries', json)],
};
