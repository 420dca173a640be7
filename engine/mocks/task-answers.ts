import type { Json } from '../base/json';
import type { Outcome } from './plan';
import throttling from './throttling.json';

/** How a call ended. */
export type Answer =
  | { readonly kind: 'succeeded'; readonly output: Json }
  | { readonly kind: 'failed'; readonly error: string; readonly cause?: string };

/** The answer of a service to a mocked call; undefined when there never is one, or the service itself is asked. */
export function answerOf(outcome: Outcome, resource: string): Answer | undefined {
  switch (outcome.kind) {
    case 'return':
      return { kind: 'succeeded', output: returned(outcome.value, resource) };
    case 'throw': {
      const { error, cause } = outcome;
      return { kind: 'failed', error, ...(cause !== undefined && { cause }) };
    }
    case 'throttle':
      return throttled(resource);
    case 'malformed':
      return { kind: 'succeeded', output: malformed(outcome.text, resource) };
    case 'timeout':
    case 'real':
      return undefined;
  }
}

const FUNCTION_ARN = /^arn:[^:]+:lambda:/;
const SERVICE = /^arn:[^:]+:states:[^:]*:[^:]*:([^:.]+)/;
const SDK_SERVICE = /^arn:[^:]+:states:[^:]*:[^:]*:aws-sdk:([^:.]+)/;

/** Recorded on AWS: mock files say what Lambda's Invoke answers also for a function's own ARN, which gives the payload. */
function returned(value: Json, resource: string): Json {
  if (!FUNCTION_ARN.test(resource) || !isEnvelope(value)) return value;
  return value.Payload;
}

function isEnvelope(value: Json): value is { StatusCode: Json; Payload: Json } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, 'Payload') &&
    Object.hasOwn(value, 'StatusCode')
  );
}

/** A function answers within the envelope of its service, whatever its payload is. */
function malformed(text: string, resource: string): Json {
  return /:lambda:invoke(\.waitForTaskToken)?$/.test(resource) && !FUNCTION_ARN.test(resource)
    ? { ExecutedVersion: '$LATEST', Payload: text, StatusCode: 200 }
    : text;
}

interface Throttling {
  readonly error: string;
  readonly service: string;
  readonly status: number;
  readonly message: string;
}

/** How optimized integrations are refused because there are too many calls. Most services say ThrottlingException. */
const THROTTLING: Readonly<Record<string, Throttling>> = {
  lambda: {
    error: 'Lambda.TooManyRequestsException',
    service: 'AWSLambda',
    status: 429,
    message: 'Rate Exceeded.',
  },
  dynamodb: {
    error: 'DynamoDB.ProvisionedThroughputExceededException',
    service: 'AmazonDynamoDBv2',
    status: 400,
    message:
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  },
  sqs: {
    error: 'SQS.RequestThrottledException',
    service: 'AmazonSQS',
    status: 403,
    message: 'Request is throttled.',
  },
  sns: { error: 'SNS.ThrottledException', service: 'AmazonSNS', status: 429, message: 'Rate exceeded' },
};

const REQUEST_ID = '00000000-0000-0000-0000-000000000000';

function throttled(resource: string): Answer {
  if (/:states:[^:]*:[^:]*:http:invoke$/.test(resource))
    return { kind: 'failed', error: 'States.Http.StatusCode.429', cause: 'Too Many Requests' };
  const sdk = SDK_SERVICE.exec(resource)?.[1];
  if (sdk !== undefined) return sdkThrottled(sdk);
  const name = FUNCTION_ARN.test(resource)
    ? 'lambda'
    : (SERVICE.exec(resource)?.[1] ?? 'activity').toLowerCase();
  const { error, service, status, message } =
    (Object.hasOwn(THROTTLING, name) ? THROTTLING[name] : undefined) ?? usual(name);
  const code = error.slice(error.indexOf('.') + 1);
  const cause = `${message} (Service: ${service}; Status Code: ${status}; Error Code: ${code}; Request ID: ${REQUEST_ID}; Proxy: null)`;
  return { kind: 'failed', error, cause };
}

function usual(name: string): Throttling {
  const service = name.slice(0, 1).toUpperCase() + name.slice(1);
  return { error: `${service}.ThrottlingException`, service, status: 400, message: 'Rate exceeded' };
}

/** As the model of the service has it; one that has no such error answers with an error of no name of its own. */
function sdkThrottled(name: string): Answer {
  const known: Readonly<Record<string, string>> = throttling;
  const [prefix = usual(name).service, error = `${prefix}Exception`, status = '400'] =
    (Object.hasOwn(known, name) ? known[name] : undefined)?.split(' ') ?? [];
  const cause = `Rate exceeded (Service: ${prefix}, Status Code: ${status}, Request ID: ${REQUEST_ID})`;
  return { kind: 'failed', error: `${prefix}.${error}`, cause };
}
