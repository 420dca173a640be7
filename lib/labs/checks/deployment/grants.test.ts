import { expect, test } from 'vitest';
import { faultOf, isBoundTo, trusts } from './grants';

const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/envios';
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:avisos';
const needed = [
  { actions: ['dynamodb:PutItem'], resources: [TABLE] },
  { actions: ['sns:Publish'], resources: [TOPIC] },
];
const allow = (Action: unknown, Resource: unknown) => ({ Effect: 'Allow', Action, Resource });
const put = allow('dynamodb:PutItem', TABLE);
const publish = allow('sns:Publish', TOPIC);
const logs = allow(['logs:CreateLogDelivery', 'logs:PutResourcePolicy'], '*');

const roles: [fact: string, statements: unknown[], fault: string | undefined][] = [
  ['just enough', [put, publish], undefined],
  ['actions are told apart without their case', [put, allow('SNS:publish', TOPIC)], undefined],
  [
    'all in one statement',
    [allow(['dynamodb:PutItem', 'sns:Publish'], [TABLE, TOPIC])],
    'unneeded-permission',
  ],
  ['logs besides', [put, publish, logs], undefined],
  ['nothing', [], 'missing-permission'],
  ['one missing', [put], 'missing-permission'],
  ['another resource', [put, allow('sns:Publish', `${TOPIC}-2`)], 'missing-permission'],
  ['forbidding does not allow', [put, { ...publish, Effect: 'Deny' }], 'missing-permission'],
  ['any action of the service', [put, allow('sns:*', TOPIC)], 'any-action'],
  ['everything', [allow('*', '*')], 'any-action'],
  ['any resource', [put, allow('sns:Publish', '*')], 'any-resource'],
  ['any table', [publish, allow('dynamodb:PutItem', 'arn:aws:dynamodb:*:*:table/*')], 'any-resource'],
  ['an action too many', [put, publish, allow('sns:Subscribe', TOPIC)], 'unneeded-permission'],
  [
    'a resource too many',
    [put, publish, allow('sns:Publish', 'arn:aws:sns:*:*:otro')],
    'unneeded-permission',
  ],
];

test.each(roles)('%s', (_, statements, fault) => {
  expect(faultOf([{ Statement: statements }], needed)?.kind).toBe(fault);
});

test('what is missing is told before what is too much', () => {
  expect(faultOf([{ Statement: allow('sns:*', '*') }], needed)?.kind).toBe('missing-permission');
});

test('permissions may be in several policies', () => {
  expect(faultOf([{ Statement: [put] }, { Statement: publish }], needed)).toBeUndefined();
});

test('an action that has no narrower resource may be allowed on all', () => {
  const detect = { actions: ['comprehend:DetectSentiment'], resources: ['*'] };
  expect(faultOf([{ Statement: allow('comprehend:DetectSentiment', '*') }], [detect])).toBeUndefined();
});

const trusting: [fact: string, statement: unknown, isTrusted: boolean][] = [
  ['the service', { Principal: { Service: 'states.amazonaws.com' } }, true],
  [
    'another service besides',
    { Principal: { Service: ['lambda.amazonaws.com', 'states.amazonaws.com'] } },
    false,
  ],
  ['another service', { Principal: { Service: 'lambda.amazonaws.com' } }, false],
  ['an account', { Principal: { AWS: '123456789012' } }, false],
  ['everybody', { Principal: '*' }, false],
];

test.each(trusting)('a role that trusts %s', (_, statement, isTrusted) => {
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', ...(statement as object) }];
  expect(trusts({ Statement }, 'states.amazonaws.com')).toBe(isTrusted);
});

const OWN = '123456789012';
const bound: [fact: string, condition: unknown, isBound: boolean][] = [
  ['this account', { StringEquals: { 'aws:SourceAccount': OWN } }, true],
  ['this account, in other letters', { StringEquals: { 'AWS:sourceaccount': [OWN] } }, true],
  ['its machines', { ArnLike: { 'aws:SourceArn': `arn:aws:states:*:${OWN}:stateMachine:*` } }, true],
  ['one of two things', { Bool: {}, StringLike: { 'aws:SourceAccount': OWN } }, true],
  ['nothing', undefined, false],
  ['something else', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }, false],
  ['any account', { StringLike: { 'aws:SourceAccount': '*' } }, false],
  ['machines of any account', { ArnLike: { 'aws:SourceArn': 'arn:aws:states:*:*:stateMachine:*' } }, false],
  ['another account', { StringEquals: { 'aws:SourceAccount': '210987654321' } }, false],
  ['all but this account', { StringNotEquals: { 'aws:SourceAccount': OWN } }, false],
  ['this account, where it is told', { StringEqualsIfExists: { 'aws:SourceAccount': OWN } }, false],
];

test.each(bound)('a role bound to %s', (_, condition, isBound) => {
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'states.amazonaws.com' } };
  const Statement = [{ ...trust, ...(condition !== undefined && { Condition: condition }) }];
  expect(isBoundTo({ Statement }, OWN)).toBe(isBound);
});

test('every statement by which a role is taken on has to be bound', () => {
  const assume = { Effect: 'Allow', Action: 'sts:AssumeRole' };
  const Condition = { StringEquals: { 'aws:SourceAccount': OWN } };
  expect(isBoundTo({ Statement: [{ ...assume, Condition }, assume] }, OWN)).toBe(false);
});
