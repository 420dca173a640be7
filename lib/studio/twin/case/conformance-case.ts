import type { MockPlan } from '@pasos/engine/mocks';
import { recordedAnswers } from '../run/recorded-answers';
import { twinRun, type TwinRun } from '../twin-run';
import { whoseIs } from '../whose';
import { historyLines } from './history-lines';
import { CASE_START } from './scrub/moments';
import { scrubber } from './scrub/scrub-text';
import { steadyTimes } from './steady-times';

/** A run as a case of `engine/conformance/cases`: what it was given, and what must come of it. */
export interface ConformanceCase {
  readonly name: string;
  readonly definition: unknown;
  readonly input: unknown;
  readonly mocks?: MockPlan;
  readonly expect: {
    readonly status: string;
    readonly output?: unknown;
    readonly error?: string;
    readonly cause?: string;
  };
  readonly history: readonly string[];
}

export interface ConformanceFile {
  readonly provenance: string;
  readonly cases: readonly ConformanceCase[];
}

/** Makes a case of a run that has ended. Nothing in it says whose it was. */
export function conformanceCase(name: string, run: TwinRun): ConformanceCase {
  const times = run.events.map(({ timestamp }) => timestamp?.getTime() ?? 0);
  const [startedAt = 0, endedAt = 0] = [times[0], times.at(-1)];
  const scrub = scrubber({ whose: whoseIs(run), startedAt, endedAt });
  const events = steadyTimes(run.events, CASE_START);
  const mocks = recordedAnswers(twinRun({ ...run, events }));
  const { output, error, cause } = run;
  return {
    name,
    definition: scrubbed(run.definition),
    input: scrubbed(run.input),
    ...(Object.keys(mocks).length > 0 && { mocks: scrubbed(JSON.stringify(mocks)) as MockPlan }),
    expect: {
      status: run.status,
      ...(output !== undefined && { output: scrubbed(output) }),
      ...(error !== undefined && { error }),
      ...(cause !== undefined && { cause: scrub(cause) }),
    },
    history: historyLines(events, CASE_START),
  };

  function scrubbed(text: string): unknown {
    return JSON.parse(scrub(text)) as unknown;
  }
}

/** The text of a file of cases, and what it may be called. */
export function caseFileText(file: ConformanceFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
