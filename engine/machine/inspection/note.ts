import type { Json } from '../../base/json';

/**
 * What can be noted of a visit. The names that TestState has for it, and what it shows in other places or not at all:
 * `failure`, `{ error, cause }` of the last failure, whatever became of it; `choiceIndex`, the rule that was true, -1
 * for Default; `waitsUntil`, in milliseconds;
 * `mapItems`, each iteration's `$$.Map.Item`; `output`, what OutputPath, Output or a catcher made; `assigned`, what Assign set.
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
  | 'catchIndex'
  | 'mapItems'
  | 'choiceIndex'
  | 'waitsUntil'
  | 'output'
  | 'assigned';

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
