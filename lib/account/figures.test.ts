import { describe, expect, test } from 'vitest';
import { accountDigits, dollars, inMinutes, minutesLeft } from './figures';
import { findKeys } from './pasted-keys';
import { findRegions } from './region-names';
import { resourceWords } from './words/resource-words';

test('an account is read in groups of four', () => {
  expect(accountDigits('123456789012')).toBe('1234-5678-9012');
});

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [83, '1 h 23 min'],
])('%i minutes are %s', (minutes, shown) => {
  expect(inMinutes(minutes)).toBe(shown);
});

test('the time left is told by the site’s clock, not by that of the browser', () => {
  const browser = Date.parse('2026-11-26T10:00:00Z');
  expect(minutesLeft('2026-11-26T10:30:00Z', browser, 0)).toBe(30);
  expect(minutesLeft('2026-11-26T10:30:00Z', browser, 20 * 60_000)).toBe(10);
});

test.each([
  [0, '0,00 USD'],
  [0.0004, '< 0,01 USD'],
  [0.0131, '0,02 USD'],
  [1.5, '1,50 USD'],
])('a bill of at most %d dollars is never shown as less: %s', (amount, shown) => {
  expect(dollars(amount, 'es').replaceAll('\u00a0', ' ')).toBe(shown);
});

describe('what a pasted text has', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  test.each([
    [
      'export lines',
      `export AWS_ACCESS_KEY_ID="ASIAIOSFODNN7EXAMPLE"\nexport AWS_SECRET_ACCESS_KEY="${secret}"\nexport AWS_SESSION_TOKEN="IQoJb3JpZ2luX2VjEJr//w=="`,
      'ist',
    ],
    [
      'a block of credentials',
      `[default]\naws_access_key_id=ASIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}\naws_session_token = IQoJb3JpZ2luX2VjEJr//w==`,
      'ist',
    ],
    [
      'JSON of the CLI',
      JSON.stringify({
        Credentials: {
          AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
          SecretAccessKey: secret,
          SessionToken: 'IQoJb3JpZ2luX2VjEJr//w==',
        },
      }),
      'ist',
    ],
    [
      'PowerShell',
      `$Env:AWS_ACCESS_KEY_ID="ASIAIOSFODNN7EXAMPLE"\n$Env:AWS_SECRET_ACCESS_KEY="${secret}"`,
      'is',
    ],
    ['keys of a user', `AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=${secret}`, 'isL'],
    ['something else', 'hello', ''],
  ])('%s', (_, text, expected) => {
    const { hasId, hasSecret, hasToken, isLongLived } = findKeys(text);
    expect(
      [hasId && 'i', hasSecret && 's', hasToken && 't', isLongLived && 'L'].filter(Boolean).join(''),
    ).toBe(expected);
  });
});

test.each([
  ['virg', ['us-east-1']],
  ['OREGON', ['us-west-2']],
  ['eu irl', ['eu-west-1']],
  ['españa', ['eu-south-2']],
  ['nowhere', []],
])('regions are found by code or place, whatever the accents: %s', (words, found) => {
  expect(findRegions(['us-east-1', 'us-west-2', 'eu-west-1', 'eu-south-2'], words)).toEqual(found);
});

test('a type without words is named as CloudFormation names it', () => {
  expect(resourceWords('AWS::Glue::Job').es).toBe('Glue Job');
  expect(resourceWords('AWS::IAM::Role').en).toBe('Execution role');
});
