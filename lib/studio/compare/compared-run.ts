import type { StateVisit } from '@/lib/sandbox/history/visit';

/** One of two executions that are held beside each other. */
export interface ComparedRun {
  /** The text it ran with. */
  readonly definition: string;
  /** JSON text. */
  readonly input: string;
  /** As AWS says it: `SUCCEEDED`, … */
  readonly status: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly visits: readonly StateVisit[];
}
