import type { Json } from '../../../base/json';

/** How a job of ours goes: no container runs, time passes and it ends as whoever started it wished. */
export interface Script {
  readonly seconds: number;
  readonly exitCode: number;
  /** Why it fails; it succeeds if there is none and the exit code is 0. */
  readonly failure?: string;
}

const SECONDS = 5;
const SECONDS_MAX = 30 * 24 * 60 * 60;

/** Reads what the job is given in its environment: `PASOS_SECONDS`, `PASOS_EXIT_CODE` and `PASOS_FAILURE`. */
export function readScript(environment: ReadonlyMap<string, string>): Script {
  const failure = environment.get('PASOS_FAILURE');
  const exitCode = wholeNumber(environment.get('PASOS_EXIT_CODE')) ?? (failure === undefined ? 0 : 1);
  const seconds = wholeNumber(environment.get('PASOS_SECONDS')) ?? SECONDS;
  return { seconds: Math.min(seconds, SECONDS_MAX), exitCode, ...(failure !== undefined && { failure }) };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** An environment as a list of names and values, or as a map: AWS has both. */
export function environmentOf(...given: readonly (Json | undefined)[]): ReadonlyMap<string, string> {
  const environment = new Map<string, string>();
  for (const each of given) {
    if (Array.isArray(each)) {
      for (const entry of each) {
        if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue;
        environment.set(String(entry.name), String(entry.value));
      }
    } else if (typeof each === 'object' && each !== null) {
      for (const [name, value] of Object.entries(each)) environment.set(name, String(value));
    }
  }
  return environment;
}
