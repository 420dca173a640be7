import type { Json, JsonObject } from '../base/json';
import type { Millis } from '../base/time';
import type { Expression } from '../query/expression';
import type { Path } from '../query/jsonpath/path';
import type { JsonataTemplate } from '../query/jsonata/jsonata-template';
import type { Template } from '../query/payload-template';
import type { ChoiceRule } from './choice-rule';

/** A Definition that was found valid, with every path and template parsed once. Immutable. */
export interface Program {
  readonly timeoutSeconds?: number;
  /** The machine's own scope is `''`; see `branchScope` and `itemScope` for the nested ones. */
  readonly scopes: ReadonlyMap<string, StateScope>;
}

/** States that may point to one another: a machine, one Parallel branch, or one Map processor. */
export interface StateScope {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export const ROOT_SCOPE = '';
export function branchScope(parallel: string, index: number): string {
  return `${parallel}#${index}`;
}
export function itemScope(map: string): string {
  return `${map}#`;
}
/** The Map whose `itemScope` this is. */
export function mapOfScope(scope: string): string {
  return scope.slice(0, -1);
}

export type State =
  PassState | TaskState | ChoiceState | WaitState | SucceedState | FailState | ParallelState | MapState;
export type StateType = State['type'];

export type QueryLanguage = 'JSONPath' | 'JSONata';

/** Where a state leads when it is done. */
export type Flow = { readonly kind: 'next'; readonly state: string } | { readonly kind: 'end' };

/** `null` stands for the JSON null that discards: `InputPath: null` gives `{}`. */
export type FilterPath = Path | null;

/** A JSON value with expressions in it, in the language of its state. */
export type Payload =
  | { readonly language: 'JSONPath'; readonly template: Template }
  | { readonly language: 'JSONata'; readonly template: JsonataTemplate };

/** A field that is fixed, or found when the state runs; `field` is its name as authored. */
export type Dynamic<T> =
  | { readonly kind: 'fixed'; readonly value: T }
  | { readonly kind: 'path'; readonly field: string; readonly path: Path }
  | { readonly kind: 'jsonata'; readonly field: string; readonly template: JsonataTemplate };

interface Named {
  readonly name: string;
  readonly language: QueryLanguage;
}
interface Filtering extends Named {
  readonly inputPath?: FilterPath;
  readonly outputPath?: FilterPath;
  readonly output?: JsonataTemplate;
  readonly assign?: Payload;
}
interface Resulting extends Filtering {
  readonly flow: Flow;
  /** JSONPath's Parameters, JSONata's Arguments. */
  readonly arguments?: Payload;
  readonly resultPath?: FilterPath;
}
interface Attempting extends Resulting {
  readonly resultSelector?: Template;
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
}

export interface PassState extends Resulting {
  readonly type: 'Pass';
  readonly result?: { readonly value: Json };
}

export interface TaskState extends Attempting {
  readonly type: 'Task';
  readonly resource: TaskResource;
  readonly timeout?: Dynamic<number>;
  readonly heartbeat?: Dynamic<number>;
  readonly roleArn?: FailText;
}

export interface ChoiceState extends Filtering {
  readonly type: 'Choice';
  readonly branches: readonly ChoiceBranch[];
  readonly default?: string;
}
export interface ChoiceBranch {
  readonly rule: ChoiceRule;
  readonly next: string;
  readonly assign?: Payload;
  readonly output?: JsonataTemplate;
}

export interface WaitState extends Filtering {
  readonly type: 'Wait';
  readonly flow: Flow;
  readonly until: WaitUntil;
}
export type WaitUntil =
  | { readonly kind: 'seconds'; readonly seconds: Dynamic<number> }
  | { readonly kind: 'timestamp'; readonly at: Dynamic<Millis> };

export interface SucceedState extends Filtering {
  readonly type: 'Succeed';
}

export interface FailState extends Named {
  readonly type: 'Fail';
  readonly error?: FailText;
  readonly cause?: FailText;
}
/** A text that is fixed, or what an expression gives. */
export type FailText =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'query'; readonly field: string; readonly expression: Expression }
  | { readonly kind: 'jsonata'; readonly field: string; readonly template: JsonataTemplate };

export interface ParallelState extends Attempting {
  readonly type: 'Parallel';
  readonly branchCount: number;
}

export interface MapState extends Attempting {
  readonly type: 'Map';
  /** JSONPath's ItemsPath. */
  readonly itemsPath?: Path;
  /** JSONata's Items. */
  readonly items?: JsonataTemplate;
  readonly itemSelector?: Payload;
  readonly maxConcurrency: Dynamic<number>;
  readonly distributed?: DistributedMap;
}

/** What a Map in mode DISTRIBUTED has besides. */
export interface DistributedMap {
  readonly childType: 'STANDARD' | 'EXPRESS';
  readonly label?: string;
  readonly reader?: ItemReader;
  readonly batcher?: ItemBatcher;
  readonly writer?: ResultWriter;
  readonly toleratedCount?: Dynamic<number>;
  readonly toleratedPercentage?: Dynamic<number>;
}
export interface ItemReader {
  readonly resource: string;
  readonly arguments: Payload;
  /** ReaderConfig as authored, but for MaxItems. */
  readonly config: JsonObject;
  readonly maxItems?: Dynamic<number>;
}
export interface ItemBatcher {
  readonly input?: Payload;
  readonly maxItems?: Dynamic<number>;
  readonly maxBytes?: Dynamic<number>;
}
export interface ResultWriter {
  readonly resource?: string;
  readonly arguments?: Payload;
  readonly config: JsonObject;
}

/** A Task's Resource, told apart as the history tells it apart. */
export type TaskResource =
  | { readonly kind: 'lambda'; readonly arn: string }
  | { readonly kind: 'activity'; readonly arn: string }
  /** `service` is the events' resourceType, `action` their resource, pattern suffix included. */
  | {
      readonly kind: 'service';
      readonly arn: string;
      readonly service: string;
      readonly action: string;
      readonly pattern: TaskPattern;
    };

/** How a Task ends: with the answer to its call, with the job it began, or when somebody brings its token back. */
export type TaskPattern = 'request-response' | 'sync' | 'callback';

export interface Retrier {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds?: number;
  readonly jitter: boolean;
}

export interface Catcher {
  readonly errors: readonly string[];
  readonly next: string;
  readonly resultPath?: FilterPath;
  readonly output?: JsonataTemplate;
  readonly assign?: Payload;
}
