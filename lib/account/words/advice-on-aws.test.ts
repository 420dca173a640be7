import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/i18n/languages';
import { adviceOnAws, excuseOnAws } from './advice-on-aws';
import { troubleWords } from './trouble-words';

/** What AWS says for each thing that goes wrong, as the sandbox hears it. */
const said = [
  ['UnrecognizedClientException', 'The security token included in the request is invalid.', 'wrong-keys'],
  ['ExpiredTokenException', 'The security token included in the request is expired', 'expired'],
  [
    'AccessDeniedException',
    'User: arn:aws:iam::123456789012:user/ana is not authorized to perform: states:StartExecution on resource: arn:aws:states:us-east-1:123456789012:stateMachine:Hola',
    'denied',
    'states:StartExecution',
  ],
  [
    'AccessDeniedException',
    'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.',
    'missing-role',
  ],
  [
    'InvalidSignatureException',
    "Credential should be scoped to a valid region, not 'us-west-2'.",
    'wrong-region',
  ],
  ['ThrottlingException', 'Rate exceeded', 'throttled'],
  [
    'InvalidSignatureException',
    'Signature expired: 20261126T100000Z is now earlier than 20261126T101200Z (20261126T101700Z - 5 min.)',
    'skew',
    '-17',
  ],
  ['NotConnected', 'No account is connected.', 'not-connected'],
  ['OperationNotOffered', 'Pasos does not call this on an AWS account.', 'not-offered'],
  ['StateMachineLimitExceeded', 'The maximum number of state machines has been reached.', 'limit'],
  ['NetworkError', 'Failed to fetch', 'unreachable', 'site'],
  ['ServiceUnavailable', '', 'unreachable'],
] as const;

describe.each(languages)('in %s', (language) => {
  test.each(said)('%s: %s', (code, message, kind, detail?: string) => {
    const { title, remedy } = troubleWords({ kind, detail }, language);
    expect(adviceOnAws({ code, message }, language)).toBe(`${title} ${remedy}`);
  });

  test('what has nothing to do with the account is explained as anywhere', () => {
    const problem = { code: 'InvalidDefinition', message: 'x' };
    expect(adviceOnAws(problem, language)).toMatch(/definici|definition/);
  });

  test('what the site has made of it already counts more than its code', () => {
    const trouble = { kind: 'missing-role', detail: 'arn:aws:iam::1:role/a' } as const;
    const problem = { code: 'AccessDeniedException', message: '', trouble };
    expect(adviceOnAws(problem, language)).toContain('arn:aws:iam::1:role/a');
  });
});

test('a check that could not look says why, in both languages', () => {
  const { es, en } = excuseOnAws({ code: 'ExpiredTokenException', message: 'expired' });
  expect(es).toMatch(/^No he podido mirarlo\. .*caducado/);
  expect(en).toMatch(/^I could not look\. .*expired/);
});
