import type { Json } from '../../base/json';

/**
 * What can be noted of a visit. The names that TestState has for it, and `failure`, which it shows beside them:
 * `{ error, cause }` of the last failure, whatever became of it.
 */
export type Stage =
  | 'afterInputPath'
  | 'afterParameters'
  | 'afterArguments'
  | 'afterItemsPath'
  | 'afterItemsPointer'
  | 'afterItemSelector'
  | 'afterItemBatcher'
  | 'result'
  | 'afterResultSelector'
  | 'afterResultPath'
  | 'variables'
  | 'maxConcurrency'
  | 'toleratedFailureCount'
  | 'toleratedFailurePercentage'
  | 'failure'
  | 'retryIndex'
  | 'retryBackoffIntervalSeconds'
  | 'catchIndex';

/** One value on its way through a state. */
export interface Note {
  readonly state: string;
  /** Which visit it is of. */
  readonly enteredEventId: number;
  /** How often the state had been retried. */
  readonly attempt: number;
  readonly stage: Stage;
  readonly value: Json;
}
