import type { TimeFormat } from '../models/wire-model';

/** A time of the API, in seconds, as the wire has it. */
export function writeTime(seconds: number, format: TimeFormat): string {
  const date = new Date(Math.round(seconds * 1000));
  switch (format) {
    case 'iso8601':
      return date.toISOString();
    case 'rfc822':
      return date.toUTCString();
    case 'unixTimestamp':
      return String(seconds);
  }
}

/** Seconds; NaN for what is no time. Clients write any of the three forms. */
export function readTime(text: string): number {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return Date.parse(text) / 1000;
}
