import { expect, test } from 'vitest';
import { pageRequest, writeToken } from './page-token';

const HOUR = 3_600_000;
const listing = { scope: 'machines', now: 1_000 };
const token = writeToken(listing, '42')!;
const invalid = expect.objectContaining({ code: 'InvalidToken', message: "Invalid Token: 'Invalid token'" });

test('a token leads on from where its page ended', () => {
  expect(pageRequest(listing, { maxResults: 7, nextToken: token })).toEqual({ limit: 7, after: '42' });
});

test('the last page has none', () => {
  expect(writeToken(listing, undefined)).toBeUndefined();
});

test.each([undefined, 0])('%s results means a hundred', (maxResults) => {
  expect(pageRequest(listing, { maxResults })).toEqual({ limit: 100 });
});

test.each(['InvalidToken', 'ff', '', token.slice(2), `${token}30`, token.replace(/.$/, 'f')])(
  '%j was never given out',
  (nextToken) => {
    expect(() => pageRequest(listing, { nextToken })).toThrow(invalid);
  },
);

test('a token is for its own listing', () => {
  expect(() => pageRequest({ ...listing, scope: 'executions' }, { nextToken: token })).toThrow(invalid);
});

test('a token lasts a day', () => {
  const at = (hours: number) => ({ ...listing, now: listing.now + hours * HOUR });
  expect(pageRequest(at(24), { nextToken: token }).after).toBe('42');
  expect(() => pageRequest(at(24.1), { nextToken: token })).toThrow(invalid);
});
