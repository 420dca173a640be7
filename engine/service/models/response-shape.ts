import { own } from '../../base/json';

/** What an operation answers, or a part of it, with the names and types that Step Functions gives it. */
export type ResponseShape =
  | { readonly t: 'any' }
  | { readonly t: 'boolean' }
  | { readonly t: 'number'; readonly min?: number; readonly max?: number }
  /** Timestamps and blobs too: Step Functions shows them as text. */
  | { readonly t: 'string'; readonly min?: number; readonly max?: number; readonly enum?: readonly string[] }
  | { readonly t: 'list'; readonly of: number; readonly min?: number; readonly max?: number }
  | { readonly t: 'map'; readonly of: number }
  | {
      readonly t: 'structure';
      readonly members: Readonly<Record<string, number>>;
      readonly required?: readonly string[];
    };

/** A service's answers; a number is the place of a shape. */
export interface ResponseModel {
  readonly actions: Readonly<Record<string, number>>;
  readonly shapes: readonly ResponseShape[];
}

/** The answer of one action. */
export interface Response {
  readonly shape: ResponseShape;
  /** The shape at a place that `shape`, or one within it, speaks of. */
  at(place: number): ResponseShape;
}

/** Undefined for an action that answers nothing, or that is not known. */
export function responseOf(model: ResponseModel, action: string): Response | undefined {
  const place = own(model.actions, action);
  if (place === undefined) return undefined;
  const at = (inner: number) => model.shapes[inner]!;
  return { shape: at(place), at };
}
