import { own } from '../../base/json';

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** What an operation takes or answers, or a part of it, with the names and types that Step Functions gives it. */
export type ModelShape =
  | { readonly t: 'any' }
  | { readonly t: 'boolean' }
  | ({ readonly t: 'number'; readonly int?: 1 } & Limits)
  /** Timestamps and blobs too: Step Functions shows them as text. */
  | ({ readonly t: 'string'; readonly is?: 'time' | 'blob'; readonly enum?: readonly string[] } & Limits)
  | ({ readonly t: 'list'; readonly of: number } & Limits)
  | ({ readonly t: 'map'; readonly of: number } & Limits)
  | StructureShape;

export interface StructureShape {
  readonly t: 'structure';
  /** By the name that Step Functions gives them, the place of their shape. */
  readonly members: Readonly<Record<string, number>>;
  readonly required?: readonly string[];
  /** Exactly one of the members is set. */
  readonly union?: 1;
  /** The service itself writes them with a small letter at the beginning. */
  readonly camel?: 1;
  /** What the service itself calls those that differ by more. */
  readonly wire?: Readonly<Record<string, string>>;
}

/** Where input and output of an action are, and its name in the service's API when it is more than the action with a capital. */
export type ActionModel = readonly [input: number | null, output: number | null, operation?: string];

/** A service as its own model has it; a number is the place of a shape. Made by `scripts/response-models.mjs`. */
export interface ServiceModel {
  /** As AWS writes it: `Amazon DynamoDB`. */
  readonly title: string;
  /** What the names of its errors begin with in Tasks: `DynamoDb`. */
  readonly prefix: string;
  /** Its name and version in AWS's documentation. */
  readonly uid: string;
  /** What a Task calls an error, by the code the service gives; 0: just so. */
  readonly errors: Readonly<Record<string, string | 0>>;
  readonly actions: Readonly<Record<string, ActionModel>>;
  readonly shapes: readonly ModelShape[];
}

/** One side of an action. */
export interface Side {
  readonly shape: ModelShape;
  /** The shape at a place that `shape`, or one within it, speaks of. */
  at(place: number): ModelShape;
}

/** What an action answers; undefined for one that answers nothing, or that is not known. */
export function responseOf(model: ServiceModel, action: string): Side | undefined {
  return sideOf(model, own(model.actions, action)?.[1]);
}

/** What an action takes. */
export function requestOf(model: ServiceModel, action: string): Side | undefined {
  return sideOf(model, own(model.actions, action)?.[0]);
}

function sideOf({ shapes }: ServiceModel, place: number | null | undefined): Side | undefined {
  if (place === undefined || place === null) return undefined;
  const at = (inner: number) => shapes[inner]!;
  return { shape: at(place), at };
}

/** `PutItem` for `putItem`. */
export function operationOf(model: ServiceModel, action: string): string {
  return own(model.actions, action)?.[2] ?? action.charAt(0).toUpperCase() + action.slice(1);
}

/** What the service calls a member that Step Functions calls `name`. */
export function wireName({ camel, wire }: StructureShape, name: string): string {
  const other = wire && own(wire, name);
  return other ?? (camel ? name.charAt(0).toLowerCase() + name.slice(1) : name);
}
