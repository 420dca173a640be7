import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { readPolicy, type PolicyKind } from '../policy/read-policy';
import { denialText } from './denial';
import { evaluate, type Decision, type NamedPolicy } from './evaluate';
import { roleIdentity } from './principals';
import type { AccessContext, AccessRequest } from './request';

const ROLE = 'arn:aws:iam::123456789012:role/Pedidos';
const SESSION = 'arn:aws:sts::123456789012:assumed-role/Pedidos/s1';
const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/Pedidos';
const asker = { identity: roleIdentity(ROLE, SESSION), account: '123456789012' };

function policy(statement: JsonObject | JsonObject[], kind: PolicyKind = 'identity'): NamedPolicy {
  const read = readPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }), kind);
  if (!read.ok) throw new Error(read.failure);
  return { name: kind, policy: read.value };
}

const allow = (more: JsonObject): JsonObject => ({ Effect: 'Allow', ...more });
const put = (more: JsonObject = {}): JsonObject => ({ Action: 'dynamodb:PutItem', Resource: TABLE, ...more });

function ask(more: Partial<AccessRequest> = {}): AccessRequest {
  return { principal: SESSION, action: 'dynamodb:PutItem', resource: TABLE, context: {}, ...more };
}

function decide(statement: JsonObject | JsonObject[], more: Partial<AccessRequest> = {}): Decision['kind'] {
  return evaluate(ask(more), asker, { identity: [policy(statement)] }).kind;
}

describe('what a statement means', () => {
  test.each<[string, JsonObject, Decision['kind']]>([
    ['the very action and resource', put(), 'allowed'],
    ['another action', put({ Action: 'dynamodb:GetItem' }), 'implicit-deny'],
    ['an action in another case', put({ Action: 'DynamoDB:putitem' }), 'allowed'],
    ['a family of actions', put({ Action: 'dynamodb:Put*' }), 'allowed'],
    ['one unknown character', put({ Action: 'dynamodb:?utItem' }), 'allowed'],
    ['every action', put({ Action: '*' }), 'allowed'],
    ['one of several', put({ Action: ['s3:GetObject', 'dynamodb:*'] }), 'allowed'],
    ['all but another action', { NotAction: 'iam:*', Resource: '*' }, 'allowed'],
    ['all but this action', { NotAction: 'dynamodb:*', Resource: '*' }, 'implicit-deny'],
    ['every resource', put({ Resource: '*' }), 'allowed'],
    ['every table', put({ Resource: 'arn:aws:dynamodb:*:123456789012:table/*' }), 'allowed'],
    ['a resource in another case', put({ Resource: TABLE.toLowerCase() }), 'implicit-deny'],
    ['an ARN that stops early', put({ Resource: 'arn:aws:dynamodb' }), 'allowed'],
    [
      'a wildcard that would reach over a colon',
      put({ Resource: 'arn:aws:*:table/Pedidos' }),
      'implicit-deny',
    ],
    [
      'all but another resource',
      { Action: 'dynamodb:*', NotResource: 'arn:aws:dynamodb:*:*:table/Otra' },
      'allowed',
    ],
    ['all but this resource', { Action: 'dynamodb:*', NotResource: TABLE }, 'implicit-deny'],
  ])('%s', (_, statement, kind) => {
    expect(decide(allow(statement))).toBe(kind);
  });

  test('an action about no resource needs the wildcard', () => {
    const list = { action: 'dynamodb:ListTables', resource: '*' };
    expect(decide(allow({ Action: 'dynamodb:*', Resource: TABLE }), list)).toBe('implicit-deny');
    expect(decide(allow({ Action: 'dynamodb:*', Resource: '*' }), list)).toBe('allowed');
  });

  test('a Deny wins over any Allow', () => {
    expect(decide([allow(put()), { Effect: 'Deny', ...put({ Action: '*' }) }])).toBe('explicit-deny');
  });
});

describe('conditions', () => {
  const CONTEXT: AccessContext = {
    'aws:SourceIp': '203.0.113.7',
    'aws:SecureTransport': 'true',
    'aws:CurrentTime': '2026-11-26T10:00:00Z',
    'aws:username': 'ana',
    'dynamodb:LeadingKeys': ['ana', 'luis'],
    's3:max-keys': '10',
    'aws:SourceArn': 'arn:aws:states:us-east-1:123456789012:stateMachine:Pedidos',
  };

  test.each<[string, JsonObject, boolean]>([
    ['StringEquals', { 'aws:username': 'ana' }, true],
    ['StringEquals', { 'AWS:UserName': ['luis', 'ana'] }, true],
    ['StringEquals', { 'aws:username': 'Ana' }, false],
    ['StringEquals', { 'aws:absent': 'ana' }, false],
    ['StringEqualsIfExists', { 'aws:absent': 'ana' }, true],
    ['StringEqualsIgnoreCase', { 'aws:username': 'ANA' }, true],
    ['StringNotEquals', { 'aws:username': ['ana', 'luis'] }, false],
    ['StringNotEquals', { 'aws:absent': 'ana' }, true],
    ['StringLike', { 'aws:username': 'a*' }, true],
    ['StringNotLike', { 'aws:username': 'a*' }, false],
    ['StringEquals', { 'aws:username': '${aws:username}' }, true],
    ['StringEquals', { 'aws:username': "${aws:absent, 'ana'}" }, true],
    ['NumericLessThanEquals', { 's3:max-keys': 10 }, true],
    ['NumericLessThan', { 's3:max-keys': 10 }, false],
    ['NumericGreaterThan', { 's3:max-keys': '9.5' }, true],
    ['NumericEquals', { 'aws:username': '3' }, false],
    ['DateLessThan', { 'aws:CurrentTime': '2026-11-26T10:00:01Z' }, true],
    ['DateGreaterThan', { 'aws:CurrentTime': '2026-11-26T10:00:01Z' }, false],
    ['DateGreaterThan', { 'aws:CurrentTime': '1764000000' }, true],
    ['Bool', { 'aws:SecureTransport': true }, true],
    ['Bool', { 'aws:SecureTransport': 'false' }, false],
    ['Null', { 'aws:absent': 'true' }, true],
    ['Null', { 'aws:username': 'true' }, false],
    ['IpAddress', { 'aws:SourceIp': '203.0.113.0/24' }, true],
    ['IpAddress', { 'aws:SourceIp': '203.0.113.8' }, false],
    ['NotIpAddress', { 'aws:SourceIp': '198.51.100.0/24' }, true],
    ['ArnLike', { 'aws:SourceArn': 'arn:aws:states:*:123456789012:stateMachine:*' }, true],
    ['ArnEquals', { 'aws:SourceArn': 'arn:aws:states:*:*:execution:*' }, false],
    ['ForAllValues:StringEquals', { 'dynamodb:LeadingKeys': ['ana', 'luis', 'eva'] }, true],
    ['ForAllValues:StringEquals', { 'dynamodb:LeadingKeys': ['ana'] }, false],
    ['ForAllValues:StringEquals', { 'aws:absent': ['ana'] }, true],
    ['ForAnyValue:StringEquals', { 'dynamodb:LeadingKeys': ['ana'] }, true],
    ['ForAnyValue:StringEquals', { 'dynamodb:LeadingKeys': ['eva'] }, false],
    ['ForAnyValue:StringEquals', { 'aws:absent': ['ana'] }, false],
    ['ForAnyValue:StringNotEquals', { 'dynamodb:LeadingKeys': ['ana'] }, true],
  ])('%s %j: %s', (operator, keys, isMet) => {
    const kind = decide(allow(put({ Condition: { [operator]: keys } })), { context: CONTEXT });
    expect(kind).toBe(isMet ? 'allowed' : 'implicit-deny');
  });

  test('all of them have to be met', () => {
    const Condition = {
      StringEquals: { 'aws:username': 'ana' },
      Bool: { 'aws:SecureTransport': 'false' },
    };
    expect(decide(allow(put({ Condition })), { context: CONTEXT })).toBe('implicit-deny');
  });

  test.each([
    ['2001:db8::/32', true],
    ['2001:db9::/32', false],
    ['203.0.113.0/24', false],
  ])('an IPv6 address in %s: %s', (network, isMet) => {
    const Condition = { IpAddress: { 'aws:SourceIp': network } };
    const kind = decide(allow(put({ Condition })), { context: { 'aws:SourceIp': '2001:db8::1' } });
    expect(kind === 'allowed').toBe(isMet);
  });

  test('variables stand in resources, and mean nothing when the request has none', () => {
    const own = allow({ Action: 's3:*', Resource: 'arn:aws:s3:::casa/${aws:username}/*' });
    const get = { action: 's3:GetObject', resource: 'arn:aws:s3:::casa/ana/foto.png' };
    expect(decide(own, { ...get, context: CONTEXT })).toBe('allowed');
    expect(decide(own, get)).toBe('implicit-deny');
  });
});

describe('several policies', () => {
  const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:cola';
  const THEIRS = 'arn:aws:sqs:us-east-1:999999999999:cola';
  const send = (resource: string) => ask({ action: 'sqs:SendMessage', resource });
  const open = (Resource: string, Principal: JsonObject | string) =>
    policy(allow({ Action: 'sqs:*', Resource, Principal }), 'resource');
  const mine = (Resource: string) => policy(allow({ Action: 'sqs:*', Resource }));

  test.each<[string, JsonObject | string, boolean]>([
    ['everybody', '*', true],
    ['the role', { AWS: ROLE }, true],
    ['its session', { AWS: SESSION }, true],
    ['its account', { AWS: '123456789012' }, true],
    ['another account', { AWS: 'arn:aws:iam::999999999999:root' }, false],
    ['a service', { Service: 'states.amazonaws.com' }, false],
  ])('in its own account the policy of the resource is enough: %s', (_, principal, isIn) => {
    const decision = evaluate(send(QUEUE), asker, { identity: [], resource: open(QUEUE, principal) });
    expect(decision.kind).toBe(isIn ? 'allowed' : 'implicit-deny');
  });

  test('in another account both have to allow it', () => {
    const resource = open(THEIRS, { AWS: ROLE });
    expect(evaluate(send(THEIRS), asker, { identity: [mine(THEIRS)] })).toEqual({
      kind: 'implicit-deny',
      type: 'resource-based',
    });
    expect(evaluate(send(THEIRS), asker, { identity: [], resource }).kind).toBe('implicit-deny');
    expect(evaluate(send(THEIRS), asker, { identity: [mine(THEIRS)], resource }).kind).toBe('allowed');
  });

  test('a boundary allows nothing by itself, and cuts what the identity has', () => {
    const boundary = policy(allow({ Action: 's3:*', Resource: '*' }));
    expect(evaluate(send(QUEUE), asker, { identity: [mine(QUEUE)], boundary })).toEqual({
      kind: 'implicit-deny',
      type: 'permissions boundary',
    });
    const get = ask({ action: 's3:GetObject', resource: 'arn:aws:s3:::casa/foto' });
    expect(evaluate(get, asker, { identity: [], boundary }).kind).toBe('implicit-deny');
  });

  test('what allowed it is told', () => {
    const decision = evaluate(ask(), asker, { identity: [policy(allow(put({ Sid: 'Escribir' })))] });
    expect(decision).toEqual({
      kind: 'allowed',
      by: { policy: 'identity', statement: 1, sid: 'Escribir' },
    });
  });
});

describe('what AWS says', () => {
  test.each<[JsonObject[], string]>([
    [
      [allow({ Action: 's3:*', Resource: '*' })],
      `because no identity-based policy allows the dynamodb:PutItem action`,
    ],
    [[{ Effect: 'Deny', ...put() }], 'with an explicit deny in an identity-based policy'],
  ])('%j', (statements, why) => {
    const decision = evaluate(ask(), asker, { identity: [policy(statements)] });
    if (decision.kind === 'allowed') throw new Error('allowed');
    expect(denialText(ask(), decision)).toBe(
      `User: ${SESSION} is not authorized to perform: dynamodb:PutItem on resource: ${TABLE} ${why}`,
    );
  });
});
