import { EventBridgeClient, ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { GetBucketTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { troubleOf } from '../../trouble';
import { connected, requestOf, standIn } from '../../testing/stand-in';
import { answerForAccount } from '../answer';
import type { Gate } from '../gate';

/** What AWS may say that no engine of ours does: of accounts, organisations and the network. */
const said = [
  {
    client: SQSClient,
    command: ListQueuesCommand,
    call: { service: 'sqs', operation: 'ListQueues' },
    refusal: {
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:sts::123456789012:assumed-role/voclabs/ana is not authorized to perform: sqs:listqueues on resource: * with an explicit deny in a service control policy',
      status: 400,
    },
    trouble: { kind: 'denied', detail: 'sqs:listqueues' },
  },
  {
    client: EventBridgeClient,
    command: ListEventBusesCommand,
    call: { service: 'eventbridge', operation: 'ListEventBuses' },
    refusal: { name: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
    trouble: { kind: 'throttled' },
  },
  {
    client: IAMClient,
    command: SimulatePrincipalPolicyCommand,
    call: { service: 'iam', operation: 'SimulatePrincipalPolicy' },
    refusal: { name: 'ServiceUnavailable', message: 'Please try again', status: 503 },
    trouble: { kind: 'other' },
  },
  {
    client: S3Client,
    command: GetBucketTaggingCommand,
    call: { service: 's3', operation: 'ListObjectsV2', input: { Bucket: 'elsewhere' } },
    refusal: {
      name: 'PermanentRedirect',
      message: 'The bucket you are attempting to access must be addressed using the specified endpoint.',
      status: 301,
    },
    trouble: { kind: 'wrong-region' },
  },
  {
    client: SQSClient,
    command: ListQueuesCommand,
    call: { service: 'sqs', operation: 'ListQueues' },
    refusal: {
      name: 'Error',
      message: 'getaddrinfo ENOTFOUND sqs.us-east-1.amazonaws.com',
      code: 'ENOTFOUND',
    },
    trouble: { kind: 'unreachable', detail: 'ENOTFOUND' },
  },
] as const;

const mocks: { readonly restore: () => void }[] = [];
afterEach(() => {
  for (const mock of mocks.splice(0)) mock.restore();
});

const gate: Gate = {
  now: Date.now,
  sleep: () => Promise.resolve(),
  making: async (_made, create) => (await create()).value,
  send: () => Promise.reject(new Error('nothing is sent here')),
};

test.each(said)('$refusal.name of $call.service is told in its own words', async (each) => {
  const stand = standIn();
  const cookie = await connected(stand);
  const mock = mockClient(each.client as never);
  mocks.push(mock);
  const { name, message, ...rest } = each.refusal;
  const $metadata = 'status' in rest ? { httpStatusCode: rest.status } : {};
  mock.on(each.command as never).rejects(Object.assign(new Error(message), { name, ...rest, $metadata }));
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'Pasos.CallService' };
  const request = requestOf('/aws/', { body: { input: {}, ...each.call }, cookie, headers });
  const answer = await answerForAccount(request, { sessions: stand.site.sessions, gate });
  const told = (await answer.json()) as { __type: string; message: string };
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(told.message).toBe(message);
  expect(troubleOf(Object.assign(new Error(told.message), { name: told.__type }))).toMatchObject(
    each.trouble,
  );
});
