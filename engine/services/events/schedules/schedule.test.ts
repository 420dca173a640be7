import { describe, expect, test } from 'vitest';
import { parseSchedule, parseZonedSchedule } from './schedule';

const FROM = Date.UTC(2026, 0, 1);
const next = (expression: string, from = FROM) => {
  const at = parseSchedule(expression)?.next(from);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('the next time of', () => {
  test.each([
    ['rate(1 minute)', '2026-01-01T00:01:00.000Z'],
    ['rate(5 minutes)', '2026-01-01T00:05:00.000Z'],
    ['rate(2 days)', '2026-01-03T00:00:00.000Z'],
    ['cron(0 12 * * ? *)', '2026-01-01T12:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-01-01T00:15:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', '2026-01-01T08:00:00.000Z'],
    ['cron(0 8 ? * 2#1 *)', '2026-01-05T08:00:00.000Z'],
    ['cron(0 0 L * ? *)', '2026-01-31T00:00:00.000Z'],
    ['cron(0 0 1 1 ? 2030)', '2030-01-01T00:00:00.000Z'],
  ])('%s', (expression, expected) => {
    expect(next(expression)).toBe(expected);
  });

  test('one that is over is none', () => {
    expect(next('cron(0 0 1 1 ? 2020)')).toBeUndefined();
  });

  test('itself is the one after it', () => {
    expect(next('cron(0 12 * * ? *)', Date.UTC(2026, 0, 1, 12))).toBe('2026-01-02T12:00:00.000Z');
  });
});

test.each([
  'rate(1 minutes)',
  'rate(5 minute)',
  'rate(0 minutes)',
  'rate(5 weeks)',
  'cron(0 12 * * * *)',
  'cron(0 12 ? * ? *)',
  'cron(0 12 * *)',
  'cron(61 12 * * ? *)',
  'cron(0 25 * * ? *)',
  'at(2026-01-01T00:00:00)',
  '5 minutes',
])('%s is no schedule of a rule', (expression) => {
  expect(parseSchedule(expression)).toBeUndefined();
});

describe('by the clocks of a time zone', () => {
  test.each([
    ['cron(0 9 * * ? *)', 'Europe/Madrid', '2026-01-01T00:00:00Z', '2026-01-01T08:00:00.000Z'],
    ['cron(0 9 * * ? *)', 'Europe/Madrid', '2026-07-01T00:00:00Z', '2026-07-01T07:00:00.000Z'],
    ['cron(0 9 * * ? *)', 'America/Bogota', '2026-01-01T00:00:00Z', '2026-01-01T14:00:00.000Z'],
    ['at(2026-12-24T20:00:00)', 'America/Mexico_City', '2026-01-01T00:00:00Z', '2026-12-25T02:00:00.000Z'],
    ['cron(30 2 29 3 ? *)', 'Europe/Madrid', '2026-01-01T00:00:00Z', '2026-03-29T01:30:00.000Z'],
    ['rate(1 hour)', 'Europe/Madrid', '2026-01-01T00:00:00Z', '2026-01-01T01:00:00.000Z'],
  ])('%s in %s after %s', (expression, zone, after, expected) => {
    const at = parseZonedSchedule(expression, zone)!.next(Date.parse(after))!;
    expect(new Date(at).toISOString()).toBe(expected);
  });
});
