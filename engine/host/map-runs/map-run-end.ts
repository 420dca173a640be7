import type { Json } from '../../base/json';
import { childRecords, resultsOf } from './children/child-records';
import type { Child } from './children/children';
import type { MapRunRecord } from './map-run-record';
import type { ResultsOf } from './buckets/write-results';
import type { MapRunSurroundings } from './surroundings';

/** How a run ended, for its Map state. Nobody waits for one that was aborted. */
export type MapRunEnd = { readonly status: 'SUCCEEDED'; readonly output: Json } | EarlyEnd;
export type EarlyEnd =
  | { readonly status: 'FAILED'; readonly error: string; readonly cause: string }
  | { readonly status: 'ABORTED' };

export const THRESHOLD_EXCEEDED = {
  status: 'FAILED',
  error: 'States.ExceedToleratedFailureThreshold',
  cause: 'The specified tolerated failure threshold was exceeded',
} as const satisfies EarlyEnd;

export function itemReaderFailed(cause: string): EarlyEnd {
  return { status: 'FAILED', error: 'States.ItemReaderFailed', cause };
}

export function resultWriterFailed(cause: string): EarlyEnd {
  return { status: 'FAILED', error: 'States.ResultWriterFailed', cause };
}

/** A bug of ours ends the run with our words, not AWS's. */
export function brokenDown(error: unknown): EarlyEnd {
  const detail = error instanceof Error ? error.message : String(error);
  const cause = `The engine met a fault of its own and could not go on: ${detail}`;
  return { status: 'FAILED', error: 'States.Runtime', cause };
}

/** What a run consists of. */
export interface Plan {
  readonly children: readonly Child[];
  readonly results: ResultsOf;
}

/** Writes what the children gave, and tells it. */
export async function writtenEnd(
  around: MapRunSurroundings,
  mapRun: string,
  { children, results }: Plan,
): Promise<MapRunEnd> {
  const records = await childRecords(around, mapRun);
  const written = await results.write(resultsOf(children, records));
  return written.ok ? { status: 'SUCCEEDED', output: written.value } : resultWriterFailed(written.failure);
}

/** How a run ended that is over, once more. */
export async function knownEnd(
  around: MapRunSurroundings,
  record: MapRunRecord,
  plan: Plan,
): Promise<MapRunEnd> {
  const { status, error = '', cause = '' } = record;
  if (status === 'FAILED') return { status, error, cause };
  return status === 'ABORTED' ? { status } : writtenEnd(around, record.arn, plan);
}
