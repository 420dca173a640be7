import type { Json } from '../base/json';
import type { MockPlan } from '../mocks/plan';

/** One execution and what must come of it. */
export interface ConformanceCase {
  readonly name: string;
  readonly definition: Json;
  readonly input?: Json;
  /** What the functions behind Task resources answer, attempt by attempt; the last answer repeats. */
  readonly tasks?: Readonly<Record<string, readonly ScriptedAnswer[]>>;
  /** What the Tasks were given where the case was recorded, state by state. */
  readonly mocks?: MockPlan;
  readonly expect: {
    readonly status: string;
    readonly output?: Json;
    readonly error?: string;
    readonly cause?: string;
  };
  /** `id<-previousEventId type(name)`, and ` +seconds` since the start where time has passed. */
  readonly history: readonly string[];
}

export interface ScriptedAnswer {
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** How long the function takes. */
  readonly afterSeconds?: number;
}

export interface ConformanceFile {
  readonly provenance: string;
  readonly cases: readonly ConformanceCase[];
}
