import { COMPARISON_FIELDS } from './comparison-fields';
import type { StateType } from './field';
import type { PartKind } from './part-fields';

/** Fields of which an object has one. `atLeastOne` is false where none is fine too. */
export interface ExclusiveGroup {
  readonly fields: readonly string[];
  readonly atLeastOne: boolean;
}

const nextOrEnd: ExclusiveGroup = { fields: ['Next', 'End'], atLeastOne: true };

function either(...fields: string[]): ExclusiveGroup {
  return { fields, atLeastOne: false };
}

// The order within a group is the order in AWS's message.
export const EXCLUSIVE_FIELDS: Partial<Record<StateType | PartKind, readonly ExclusiveGroup[]>> = {
  Task: [
    nextOrEnd,
    either('TimeoutSeconds', 'TimeoutSecondsPath'),
    either('HeartbeatSeconds', 'HeartbeatSecondsPath'),
  ],
  Pass: [nextOrEnd],
  Wait: [nextOrEnd, { fields: ['SecondsPath', 'Seconds', 'TimestampPath', 'Timestamp'], atLeastOne: true }],
  Parallel: [nextOrEnd],
  Map: [
    nextOrEnd,
    { fields: ['ItemProcessor', 'Iterator'], atLeastOne: true },
    either('MaxConcurrency', 'MaxConcurrencyPath'),
    either('ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'),
    either('ToleratedFailureCount', 'ToleratedFailureCountPath'),
  ],
  ReaderConfig: [either('MaxItems', 'MaxItemsPath')],
  ItemBatcher: [
    either('MaxItemsPerBatch', 'MaxItemsPerBatchPath'),
    either('MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'),
  ],
  Fail: [either('Error', 'ErrorPath'), either('Cause', 'CausePath')],
};

/** What makes a Choice rule: a test, or other rules put together. */
export const RULE_SELECTORS = ['And', 'Or', 'Not', 'Variable', 'Condition'] as const;
export const COMPARISON_NAMES: readonly string[] = Object.keys(COMPARISON_FIELDS);
