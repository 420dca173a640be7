import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { readPolicy, type PolicyKind } from './read-policy';

const good = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::casa/*' };
const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'states.amazonaws.com' } };
const vendor = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';

function problem(statement: Json, kind: PolicyKind = 'identity', version = '2012-10-17') {
  const read = readPolicy(JSON.stringify({ Version: version, Statement: statement }), kind);
  return read.ok ? undefined : read.failure;
}

describe('what is wrong is said as IAM says it', () => {
  test.each<[string, Json, string | undefined]>([
    ['nothing', good, undefined],
    ['nothing, in a list', [good, { ...good, Sid: 'Two' }], undefined],
    ['no statement', [], 'Syntax errors in policy.'],
    ['an unknown member', { ...good, Actions: 's3:*' }, 'Syntax errors in policy.'],
    ['a wrong effect', { ...good, Effect: 'allow' }, 'Syntax errors in policy.'],
    ['both Action and NotAction', { ...good, NotAction: 's3:PutObject' }, 'Syntax errors in policy.'],
    ['no action', { Effect: 'Allow', Resource: '*' }, 'Policy statement must contain actions.'],
    ['no resource', { Effect: 'Allow', Action: 's3:*' }, 'Policy statement must contain resources.'],
    ['an action of nobody', { ...good, Action: 'GetObject' }, vendor],
    ['an odd vendor', { ...good, Action: 's3*:Get' }, 'Vendor s3* is not valid'],
    ['a resource by name', { ...good, Resource: 'casa' }, 'Resource casa must be in ARN format or "*".'],
    [
      'a principal in a policy of an identity',
      { ...good, Principal: '*' },
      'Policy document should not specify a principal.',
    ],
    [
      'two statements of one name',
      [
        { ...good, Sid: 'a' },
        { ...good, Sid: 'a' },
      ],
      'Statement IDs (SID) in a single policy must be unique.',
    ],
    [
      'an unknown operator',
      { ...good, Condition: { Equals: { 'aws:username': 'ana' } } },
      'Invalid Condition type : Equals.',
    ],
    ['a key of nobody', { ...good, Condition: { Bool: { secure: 'true' } } }, vendor],
  ])('%s', (_, statement, text) => {
    expect(problem(statement)).toBe(text);
  });

  test.each<[string, Json, string | undefined]>([
    ['nothing', trust, undefined],
    ['a resource', { ...trust, Resource: '*' }, 'Has prohibited field Resource'],
    ['nobody', { Effect: 'Allow', Action: 'sts:AssumeRole' }, 'Missing required field Principal'],
    [
      'another action',
      { ...trust, Action: 's3:GetObject' },
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    [
      'a principal that is none',
      { ...trust, Principal: { AWS: 'ana' } },
      'Invalid principal in policy: "AWS":"ana"',
    ],
  ])('a trust policy with %s', (_, statement, text) => {
    expect(problem(statement, 'trust')).toBe(text);
  });

  test.each(['{', '[]', '"a"', 'null'])('%s is no document', (text) => {
    expect(readPolicy(text, 'identity')).toEqual({ ok: false, failure: 'Syntax errors in policy.' });
  });

  test('only two versions exist', () => {
    expect(problem(good, 'identity', '2012-10-18')).toBe('Syntax errors in policy.');
  });
});

test('variables mean something only in the newer version', () => {
  const read = (version: string) =>
    readPolicy(JSON.stringify({ Version: version, Statement: good }), 'identity');
  expect(read('2012-10-17')).toMatchObject({ value: { hasVariables: true } });
  expect(read('2008-10-17')).toMatchObject({ value: { hasVariables: false } });
});
