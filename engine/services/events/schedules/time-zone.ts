import type { Millis } from '../../../base/time';

/** Whether a name is one of the time zone database, such as `Europe/Madrid`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What the clocks on the wall show there, written as if it were UTC. */
export function toWall(at: Millis, timeZone: string): Millis {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** When the clocks on the wall show it; at what they leave out, an hour later. */
export function fromWall(wall: Millis, timeZone: string): Millis {
  let at = wall;
  // Twice is enough: the second look is on the right side of a change of the clocks.
  for (let look = 0; look < 2; look++) at = wall - (toWall(at, timeZone) - at);
  return at;
}
