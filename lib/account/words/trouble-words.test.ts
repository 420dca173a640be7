import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/i18n/languages';
import type { TroubleKind } from '../contract';
import { troubleWords } from './trouble-words';

/** Every kind, with the details it may come with. */
const details = {
  'unreadable-keys': [undefined, 'profile', 'aws_session_token'],
  'wrong-keys': [undefined],
  expired: [undefined],
  denied: [undefined, 'states:CreateStateMachine'],
  'missing-role': [undefined, 'arn:aws:iam::123456789012:role/pasos/Hola'],
  'wrong-region': [undefined, 'eu-west-1'],
  throttled: [undefined, '7'],
  skew: [undefined, '12'],
  unreachable: [undefined, 'site'],
  'not-connected': [undefined],
  'not-offered': [undefined, 'own-machine', 'https', 'arn:aws:states:eu-west-1:1:stateMachine:A'],
  limit: [undefined],
  other: [undefined],
} satisfies Record<TroubleKind, readonly (string | undefined)[]>;

/** Details that choose the words and are not among them. */
const coded: ReadonlySet<string> = new Set([
  'site',
  'profile',
  ...details['not-offered'].filter((detail) => detail !== undefined),
]);

const cases = Object.entries(details).flatMap(([kind, all]) =>
  all.map((detail) => ({ kind: kind as TroubleKind, detail })),
);

describe.each(languages)('in %s', (language) => {
  test.each(cases)('$kind ($detail) says what it is and what to do', (trouble) => {
    const { title, remedy } = troubleWords(trouble, language);
    expect(title.length).toBeGreaterThan(15);
    expect(remedy.length).toBeGreaterThan(30);
    if (trouble.detail && !coded.has(trouble.detail)) expect(title + remedy).toContain(trouble.detail);
    expect(title + remedy).not.toMatch(/undefined|NaN/);
  });

  test('no two kinds are told in the same words', () => {
    const said = cases.map((trouble) => JSON.stringify(troubleWords(trouble, language)));
    expect(new Set(said).size).toBe(said.length);
  });

  test('a clock is behind or ahead', () => {
    const said = ['12', '-12', '1'].map((detail) => troubleWords({ kind: 'skew', detail }, language).title);
    expect(new Set(said).size).toBe(3);
  });
});

test('a kind this page does not know yet is told as any other', () => {
  const trouble = { kind: 'of-tomorrow' as TroubleKind };
  expect(troubleWords(trouble, 'es')).toEqual(troubleWords({ kind: 'other' }, 'es'));
});
