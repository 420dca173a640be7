import { loadServices, validateDefinition, type ServiceAction } from '@pasos/engine/browser';
import { beforeAll, expect, test } from 'vitest';
import { applyChange, type Change } from '@/lib/studio/edit/change';
import { readResource, writeResource } from '../resource';
import { addRequired, callAction, setPattern } from './call-action';
import { actionName, searchActions } from './search-actions';

let all: readonly ServiceAction[] = [];
beforeAll(async () => {
  const { allSdkActions, optimizedActions } = await loadServices();
  all = [...optimizedActions, ...allSdkActions()];
});

function found(typed: string): string[] {
  return searchActions(all, typed).map((one) => (one.isSdk ? 'aws-sdk:' : '') + actionName(one));
}

test.each([
  ['lambda', 'lambda:invoke'],
  ['dynamo put', 'dynamodb:putItem'],
  ['dynamodb:putItem', 'dynamodb:putItem'],
  ['step functions start', 'states:startExecution'],
  ['eventbridge', 'events:putEvents'],
  ['s3 getobject', 'aws-sdk:s3:getObject'],
  ['', 'lambda:invoke'],
])('%j finds first %s', (typed, first) => {
  expect(found(typed)[0]).toBe(first);
});

test('what nobody has is not found', () => {
  expect(found('nadie tiene esto')).toEqual([]);
});

test.each([
  ['arn:aws:states:::lambda:invoke.waitForTaskToken', 'optimized'],
  ['arn:aws:states:::states:startExecution.sync:2', 'optimized'],
  ['arn:aws:states:::aws-sdk:s3:getObject', 'sdk'],
  ['arn:aws:lambda:us-east-1:123456789012:function:F', 'function'],
  ['arn:aws:states:us-east-1:123456789012:activity:A', 'activity'],
  ['whatever', 'other'],
])('%s is %s and is written as it was read', (arn, kind) => {
  const resource = readResource(arn)!;
  expect(resource.kind).toBe(kind);
  expect(writeResource(resource)).toBe(arn);
});

const task = (state: object) =>
  JSON.stringify({ StartAt: 'T', States: { T: { Type: 'Task', ...state, End: true } } });
const after = (text: string, change: Change) =>
  (JSON.parse(applyChange(text, change)) as { States: { T: Record<string, unknown> } }).States.T;
const action = (name: string) => all.find((one) => !one.isSdk && actionName(one) === name)!;

test('another action keeps the parameters it takes and gets those it requires', () => {
  const text = task({ Resource: 'x', Parameters: { 'TableName.$': '$.t', Item: {}, Other: 1 } });
  const change = callAction(text, '/States/T', { action: action('dynamodb:getItem'), language: 'JSONPath' });
  expect(after(text, change)).toMatchObject({
    Resource: 'arn:aws:states:::dynamodb:getItem',
    Parameters: { Key: { id: { S: '' } }, 'TableName.$': '$.t' },
  });
});

test('in JSONata they are Arguments', () => {
  const text = task({ Resource: 'x' });
  const change = callAction(text, '/States/T', { action: action('sqs:sendMessage'), language: 'JSONata' });
  expect(after(text, change).Arguments).toEqual({ QueueUrl: '', MessageBody: '' });
});

test('required parameters are added to those there are', () => {
  const text = task({ Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: { 'MessageBody.$': '$' } });
  const change = addRequired(text, '/States/T', { action: action('sqs:sendMessage'), language: 'JSONPath' });
  expect(after(text, change).Parameters).toEqual({ 'MessageBody.$': '$', QueueUrl: '' });
});

test('waiting for the end or for a token is part of the resource', () => {
  const text = task({ Resource: 'arn:aws:states:::ecs:runTask' });
  expect(after(text, setPattern(text, '/States/T', '.sync')).Resource).toBe(
    'arn:aws:states:::ecs:runTask.sync',
  );
});

test('every optimized action begins without a finding about its parameters', () => {
  for (const one of all.filter(({ isSdk }) => !isSdk)) {
    const text = task({ Resource: 'x' });
    const changed = applyChange(text, callAction(text, '/States/T', { action: one, language: 'JSONPath' }));
    const lessons = validateDefinition(changed, { type: 'STANDARD' }).diagnostics.map(
      ({ lesson }) => lesson.id,
    );
    expect([actionName(one), lessons]).toEqual([actionName(one), []]);
  }
});
