import { utf8Length } from '../../base/json';
import type { ExecutionRecord } from '../../host/records';
import type { Output } from '../operation';

const DURATION_STEP_MS = 100;
const MEMORY_STEP_MB = 64;
/** What AWS says it takes for any execution, before its definition and data. */
const MEMORY_BASE_MB = 50;
const MB = 1024 * 1024;

/** What AWS would bill for an Express execution: in steps of time and memory. */
export function billing(
  { startDate, stopDate = startDate, input, output = '' }: ExecutionRecord,
  definition: string,
): Output {
  const megabytes = MEMORY_BASE_MB + utf8Length(definition + input + output) / MB;
  return {
    billedDurationInMilliseconds: atLeastOne(stopDate - startDate, DURATION_STEP_MS),
    billedMemoryUsedInMB: atLeastOne(megabytes, MEMORY_STEP_MB),
  };
}

function atLeastOne(amount: number, step: number): number {
  return Math.max(1, Math.ceil(amount / step)) * step;
}
