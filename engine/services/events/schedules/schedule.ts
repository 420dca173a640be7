import cron from 'aws-cron-parser';
import type { Millis } from '../../../base/time';
import { fromWall, toWall } from './time-zone';

const UNITS: Readonly<Record<string, Millis>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** When a rule runs by the clock. */
export interface Schedule {
  /** The first time after `after`; undefined when it is over. */
  next(after: Millis): Millis | undefined;
}

/** What EventBridge Scheduler reads: also `at(2026-12-24T20:00:00)`, and all by the clocks of a time zone. */
export function parseZonedSchedule(expression: string, timeZone: string): Schedule | undefined {
  if (/^rate\(/.test(expression.trim())) return parseSchedule(expression);
  const once = momentOf(expression);
  const schedule =
    once === undefined
      ? parseSchedule(expression)
      : { next: (after: Millis) => (once > after ? once : undefined) };
  if (!schedule || timeZone === 'UTC') return schedule;
  return {
    next(after) {
      const wall = schedule.next(toWall(after, timeZone));
      return wall === undefined ? undefined : fromWall(wall, timeZone);
    },
  };
}

function momentOf(expression: string): Millis | undefined {
  const [, text] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression.trim()) ?? [];
  const at = text === undefined ? NaN : Date.parse(`${text}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Reads `rate(5 minutes)` or `cron(0 12 * * ? *)`; undefined when it is neither. */
export function parseSchedule(expression: string): Schedule | undefined {
  const [, kind, inner = ''] = /^(rate|cron)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return rate(inner);
  return kind === 'cron' ? cronSchedule(inner) : undefined;
}

/** AWS wants the singular for one and the plural for more. */
function rate(text: string): Schedule | undefined {
  const [, digits, unit = '', plural] = /^([1-9]\d*) (minute|hour|day)(s)?$/.exec(text.trim()) ?? [];
  const count = Number(digits);
  const length = UNITS[unit];
  if (length === undefined || (count === 1) !== (plural === undefined)) return undefined;
  return { next: (after) => after + count * length };
}

const FIELDS = [
  { form: /^[\d,\-*/]+$/, min: 0, max: 59 },
  { form: /^[\d,\-*/]+$/, min: 0, max: 23 },
  { form: /^[\d,\-*/?LW]+$/, min: 1, max: 31 },
  { form: /^[\dA-Z,\-*/]+$/, min: 1, max: 12 },
  { form: /^[\dA-Z,\-*/?#]+$/, min: 1, max: 7 },
  { form: /^[\d,\-*/]+$/, min: 1970, max: 2199 },
] as const;

function cronSchedule(text: string): Schedule | undefined {
  const fields = text.trim().toUpperCase().split(/\s+/);
  if (fields.length !== FIELDS.length || !fields.every(isField)) return undefined;
  // One of the two days must be left open, and only one.
  if ((fields[2] === '?') === (fields[4] === '?')) return undefined;
  const parsed = parsedCron(fields.join(' '));
  if (!parsed) return undefined;
  return { next: (after) => cron.next(parsed, new Date(after + 1))?.getTime() };
}

function isField(field: string, index: number): boolean {
  const { form, min, max } = FIELDS[index]!;
  if (!form.test(field)) return false;
  // What stands behind a stroke or a cross counts something else.
  const numbers = field.replace(/[/#]\d+/g, '').match(/\d+/g) ?? [];
  return numbers.every((number) => Number(number) >= min && Number(number) <= max);
}

function parsedCron(text: string): ReturnType<typeof cron.parse> | undefined {
  try {
    return cron.parse(text);
  } catch {
    return undefined;
  }
}
