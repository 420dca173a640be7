import type { ItemReader } from '../asl/program';
import type { Json, JsonObject } from '../base/json';

/** What the host must do after it has committed a step. Timers are no commands: they stand in the execution. */
export type Command =
  | ({ readonly kind: 'PerformTask' } & TaskWork)
  /** `job`: what was begun for it and takes its time, though maybe nobody here remembers. */
  | { readonly kind: 'CancelTask'; readonly task: string; readonly job?: TaskWork }
  | ({ readonly kind: 'ReadItems'; readonly settings: MapRunSettings } & ItemReading)
  | ({ readonly kind: 'StartMapRun' } & MapRunWork)
  | { readonly kind: 'CancelMapRun'; readonly mapRun: string }
  /** Feed `Continued`: there is more to do right now. */
  | { readonly kind: 'Continue' };

/** A Task's work as its execution remembers it while it is under way. */
export interface TaskWork {
  readonly task: string;
  /** A UUID of this attempt, the same after a restart: what is begun under it is not begun twice. */
  readonly nonce: string;
  readonly resource: string;
  readonly input: Json;
  /** What the one who answers must show: a task that waits for a token, a job or a worker has one. */
  readonly token?: string;
  readonly roleArn?: string;
  /** The answer to its submission, once that is known: the job goes on, and must not be begun again. */
  readonly submitted?: Json;
}

/** The items of a Distributed Map that stand in a bucket. */
export interface ItemReading {
  /** The ARN of the Map Run. */
  readonly mapRun: string;
  readonly resource: string;
  readonly parameters: Json;
  readonly config: ItemReader['config'];
  /** 0 for all. */
  readonly maxItems: number;
}

/** What a Map Run is told when it starts. */
export interface MapRunSettings {
  readonly label: string;
  /** 0 for as many as there may be. */
  readonly maxConcurrency: number;
  readonly toleratedCount?: number;
  readonly toleratedPercentage?: number;
  /** How often the run has been redriven; absent for never. */
  readonly redriveCount?: number;
}

/** A Distributed Map's children, ready to be started. */
export interface MapRunWork extends MapRunSettings {
  /** The ARN of the Map Run. */
  readonly mapRun: string;
  /** Which states each child walks: a key of the program's scopes. */
  readonly scope: string;
  readonly childType: 'STANDARD' | 'EXPRESS';
  /** What each item goes in with, in order: one child each, unless they are batched. */
  readonly inputs: readonly Json[];
  readonly batch?: ItemBatching;
  readonly writer?: { readonly resource?: string; readonly parameters: Json; readonly config: JsonObject };
}

/** How many items go into one child, together with what. At least one of the two sizes is given. */
export interface ItemBatching {
  readonly maxItems?: number;
  readonly maxBytes?: number;
  readonly input?: Json;
}
