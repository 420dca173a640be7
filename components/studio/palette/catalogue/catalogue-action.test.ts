import { expect, test } from 'vitest';
import { searchActions, type CatalogueAction } from './catalogue-action';

const action = (name: string, isSdk = true): CatalogueAction => {
  const [service = '', called = ''] = name.split(':');
  return { service, action: called, isSdk, patterns: [], parameters: [], required: [] };
};
const ALL = [
  action('sqs:sendMessage', false),
  action('sqs:sendMessage'),
  action('sqs:sendMessageBatch'),
  action('kms:encrypt'),
  action('kms:reEncrypt'),
  action('pinpointsmsvoicev2:sendTextMessage'),
];

test.each([
  ['kms encrypt', ['kms:encrypt', 'kms:reEncrypt']],
  ['kms:ENCRYPT', ['kms:encrypt', 'kms:reEncrypt']],
  ['sqs sendmessage', ['sqs:sendMessage', 'sqs:sendMessage', 'sqs:sendMessageBatch']],
  [
    'message',
    ['sqs:sendMessage', 'sqs:sendMessage', 'sqs:sendMessageBatch', 'pinpointsmsvoicev2:sendTextMessage'],
  ],
  ['nobody', []],
  ['', ['sqs:sendMessage']],
])('«%s» finds %j', (query, names) => {
  expect(searchActions(ALL, query).map(({ service, action: name }) => `${service}:${name}`)).toEqual(names);
});

test('what Step Functions has taken in by name comes first', () => {
  expect(searchActions(ALL, 'sqs sendmessage')[0]).toMatchObject({ isSdk: false });
});
