import type { ScrubStep, Source } from './scrub-text';

/** When an execution begins in the world of the cases. */
export const CASE_START = Date.UTC(2026, 0, 1);

const hour = 3_600_000;
const isoTime = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)/g;
const httpTime = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g;
const milliseconds = /(?<![\w.-])1\d{12}(?![\w.-])/g;
const seconds = /(?<![\w.-])1\d{9}(?:\.\d+)?(?![\w.-])/g;

/** Times around the run, as far from its start as they were. Others say something about the machine, and stay. */
export function momentSteps({
  startedAt,
  endedAt,
}: Pick<Source, 'startedAt' | 'endedAt'>): readonly ScrubStep[] {
  const shift = (text: string, at: number, write: (ms: number) => string): string => {
    const isNear = at >= startedAt - hour && at <= endedAt + hour;
    return isNear ? write(CASE_START + Math.floor((at - startedAt) / 1000) * 1000) : text;
  };
  return [
    (text) => text.replace(isoTime, (time) => shift(time, Date.parse(time), asIso)),
    (text) => text.replace(httpTime, (time) => shift(time, Date.parse(time), asHttp)),
    (text) => text.replace(milliseconds, (time) => shift(time, Number(time), String)),
    (text) => text.replace(seconds, (time) => shift(time, Number(time) * 1000, (ms) => String(ms / 1000))),
  ];
}

function asIso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

function asHttp(ms: number): string {
  return new Date(ms).toUTCString();
}
