import { describe, expect, test } from 'vitest';
import type { TroubleKind } from '@/lib/account/contract';
import { troubleOf } from './trouble';

const thrown = (name: string, message: string, rest: object = {}) =>
  Object.assign(new Error(message), { name, ...rest });

/** AWS's own codes and words, by protocol. */
const told: readonly (readonly [
  service: string,
  code: string,
  message: string,
  kind: TroubleKind,
  detail?: string,
])[] = [
  [
    'states',
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    'wrong-keys',
  ],
  [
    'dynamodb',
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    'wrong-keys',
  ],
  ['sts', 'InvalidClientTokenId', 'The security token included in the request is invalid.', 'wrong-keys'],
  [
    's3',
    'InvalidAccessKeyId',
    'The AWS Access Key Id you provided does not exist in our records.',
    'wrong-keys',
  ],
  ['s3', 'InvalidToken', 'The provided token is malformed or otherwise invalid.', 'wrong-keys'],
  [
    'sts',
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    'wrong-keys',
  ],
  [
    'states',
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    'wrong-keys',
  ],
  ['states', 'MissingAuthenticationTokenException', 'Missing Authentication Token', 'wrong-keys'],
  ['sts', 'MissingAuthenticationToken', 'Request is missing Authentication Token', 'wrong-keys'],
  ['sts', 'ExpiredToken', 'The security token included in the request is expired', 'expired'],
  ['states', 'ExpiredTokenException', 'The security token included in the request is expired', 'expired'],
  ['s3', 'ExpiredToken', 'The provided token has expired.', 'expired'],
  [
    'sso',
    'CredentialsProviderError',
    "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    'expired',
  ],
  [
    'sso',
    'CredentialsProviderError',
    'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
    'expired',
  ],
  [
    'ini',
    'CredentialsProviderError',
    'Could not resolve credentials using profile: [x] in configuration/credentials file(s).',
    'unreadable-keys',
    'profile',
  ],
  [
    'states',
    'AccessDeniedException',
    'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: states:CreateStateMachine on resource: arn:aws:states:us-east-1:123456789012:stateMachine:Hola because no identity-based policy allows the states:CreateStateMachine action',
    'denied',
    'states:CreateStateMachine',
  ],
  [
    'iam',
    'AccessDenied',
    'User: arn:aws:sts::123456789012:assumed-role/voclabs/user is not authorized to perform: iam:CreateRole on resource: role pasos because no identity-based policy allows the iam:CreateRole action',
    'denied',
    'iam:CreateRole',
  ],
  [
    'states',
    'AccessDeniedException',
    'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/pasos/r because no identity-based policy allows the iam:PassRole action',
    'denied',
    'iam:PassRole',
  ],
  [
    'sts',
    'AccessDenied',
    'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/clase',
    'denied',
    'sts:AssumeRole',
  ],
  [
    'sns',
    'AuthorizationError',
    'User: arn:aws:iam::1:user/a is not authorized to perform: SNS:CreateTopic on resource: x with an explicit deny in a service control policy',
    'denied',
    'SNS:CreateTopic',
  ],
  ['s3', 'AccessDenied', 'Access Denied', 'denied'],
  [
    'states',
    'AccessDeniedException',
    'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.',
    'missing-role',
  ],
  [
    'lambda',
    'InvalidParameterValueException',
    'The role defined for the function cannot be assumed by Lambda.',
    'missing-role',
  ],
  ['iam', 'NoSuchEntity', 'The role with name pasos-lab-01 cannot be found.', 'missing-role', 'pasos-lab-01'],
  [
    'states',
    'InvalidSignatureException',
    "Credential should be scoped to a valid region, not 'eu-west-9'. ",
    'wrong-region',
  ],
  ['sts', 'SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ', 'wrong-region'],
  [
    's3',
    'AuthorizationHeaderMalformed',
    "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    'wrong-region',
    'eu-west-1',
  ],
  [
    'sts',
    'RegionDisabledException',
    'STS is not activated in this region for account:123456789012. Your account administrator can activate STS in this region using the IAM Console.',
    'wrong-region',
  ],
  ['states', 'ThrottlingException', 'Rate exceeded', 'throttled'],
  ['sts', 'Throttling', 'Rate exceeded', 'throttled'],
  ['lambda', 'TooManyRequestsException', 'Rate Exceeded.', 'throttled'],
  ['s3', 'SlowDown', 'Please reduce your request rate.', 'throttled'],
  [
    'dynamodb',
    'ProvisionedThroughputExceededException',
    'The level of configured provisioned throughput for the table was exceeded.',
    'throttled',
  ],
  [
    'states',
    'InvalidSignatureException',
    'Signature expired: 20260101T000000Z is now earlier than 20260101T000230Z (20260101T000800Z - 5 min.)',
    'skew',
    '-8',
  ],
  [
    'sts',
    'SignatureDoesNotMatch',
    'Signature not yet current: 20260101T002000Z is still later than 20260101T000500Z (20260101T000000Z + 5 min.)',
    'skew',
    '20',
  ],
  [
    's3',
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    'skew',
  ],
  ['states', 'StateMachineLimitExceeded', 'State machine limit exceeded', 'limit'],
  ['iam', 'LimitExceeded', 'Cannot exceed quota for RolesPerAccount: 1000', 'limit'],
  ['cloudformation', 'LimitExceededException', 'Limit for stack has been exceeded', 'limit'],
  ['states', 'StateMachineDoesNotExist', "State Machine Does Not Exist: 'arn'", 'other'],
  [
    'states',
    'InvalidDefinition',
    "Invalid State Machine Definition: 'the session of the token has expired by design' ",
    'other',
  ],
  [
    'site',
    'NotMadeByPasos',
    'arn:aws:states:us-east-1:123456789012:stateMachine:Hola was not made by Pasos, which leaves it alone.',
    'not-offered',
    'arn:aws:states:us-east-1:123456789012:stateMachine:Hola',
  ],
  ['site', 'NotConnected', 'No account is connected.', 'not-connected'],
  ['site', 'OperationNotOffered', 'Pasos does not call Pasos.SetClock on an AWS account.', 'not-offered'],
];

describe('troubleOf', () => {
  for (const [service, code, message, kind, detail] of told) {
    test(`${service} ${code}: ${message}`, () => {
      const trouble = troubleOf(thrown(code, message));
      expect([trouble.kind, trouble.code, trouble.detail]).toEqual([kind, code, detail]);
    });
  }

  test.each([
    ['fetch', Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } }), 'ENOTFOUND'],
    [
      'fetch, to several addresses',
      Object.assign(new TypeError('fetch failed'), { cause: { errors: [{ code: 'ECONNREFUSED' }] } }),
      'ECONNREFUSED',
    ],
    ['the SDK', thrown('Error', 'getaddrinfo EAI_AGAIN', { code: 'EAI_AGAIN' }), 'EAI_AGAIN'],
    [
      'a proxy with a certificate of its own',
      thrown('Error', 'x', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
      'SELF_SIGNED_CERT_IN_CHAIN',
    ],
    ['a time limit', thrown('TimeoutError', 'Connection timed out after 15000 ms'), 'TimeoutError'],
    ['the gate', thrown('ENOTFOUND', 'fetch failed'), 'ENOTFOUND'],
  ])('nothing answers %s', (_who, error, detail) => {
    expect(troubleOf(error)).toMatchObject({ kind: 'unreachable', detail });
  });

  test('how far the clocks are apart, by the answer’s own date', () => {
    const now = Date.parse('2026-01-01T00:20:00Z');
    const $response = { headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT' } };
    const error = thrown('RequestTimeTooSkewed', 'The difference is too large.', { $response });
    expect(troubleOf(error, now)).toMatchObject({ kind: 'skew', detail: '20' });
  });

  test('how long AWS asks to wait', () => {
    const $response = { headers: { 'retry-after': '7' } };
    expect(troubleOf(thrown('ThrottlingException', 'Rate exceeded', { $response }))).toMatchObject({
      detail: '7',
    });
  });

  test('a code with its namespace is the same', () => {
    expect(troubleOf(thrown('com.amazon.coral.service#AccessDeniedException', 'No'))).toMatchObject({
      kind: 'denied',
      code: 'AccessDeniedException',
    });
  });

  test('keys and signed requests are no part of a message', () => {
    const message =
      "The request signature we calculated does not match the signature you provided. The Canonical String for this request should have been\n'POST\n/\n\nhost:sts\nx-amz-security-token:FwoGZXIvYXdzEXAMPLE\n\n' for ASIAIOSFODNN7EXAMPLE";
    expect(troubleOf(thrown('SignatureDoesNotMatch', message)).message).toBe(
      'The request signature we calculated does not match the signature you provided.',
    );
    expect(troubleOf(thrown('InvalidClientTokenId', 'No ASIAIOSFODNN7EXAMPLE here')).message).toBe(
      'No … here',
    );
  });

  test.each([[undefined], [null], ['text'], [42], [{}]])('of %j there is nothing to tell', (error) => {
    expect(troubleOf(error).kind).toBe('other');
  });
});
