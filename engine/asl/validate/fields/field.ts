export type QueryLanguage = 'JSONPath' | 'JSONata';

export const STATE_TYPES = ['Task', 'Wait', 'Pass', 'Succeed', 'Fail', 'Choice', 'Parallel', 'Map'] as const;
export type StateType = (typeof STATE_TYPES)[number];

/** What may stand in a field. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'state-name' }
  | { readonly kind: 'choice-of'; readonly values: readonly string[] }
  | { readonly kind: 'integer' | 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'timestamp' }
  /** A JSONPath over input, context or variables; `nullable` where JSON null discards. */
  | { readonly kind: 'path'; readonly nullable?: true }
  /** A path that names one place; `writable` ones may not point into the context object. */
  | { readonly kind: 'reference-path'; readonly nullable?: true; readonly writable?: true }
  /** A path or an intrinsic function call that gives a text. */
  | { readonly kind: 'query' }
  | { readonly kind: 'template' }
  /** A whole expression of JSONata, standing where its field would have another shape. */
  | { readonly kind: 'jsonata' }
  /** True, false, or an expression of JSONata. */
  | { readonly kind: 'condition' }
  /** A list or object with expressions of JSONata in it, or one that gives them. */
  | { readonly kind: 'items' }
  | { readonly kind: 'variables' }
  | { readonly kind: 'object' }
  | { readonly kind: 'list'; readonly of: 'object' | 'text' }
  | { readonly kind: 'anything' };

export interface Field {
  readonly shape: Shape;
  readonly required?: true;
  /** The only query language that knows the field; both when absent. */
  readonly only?: QueryLanguage;
  /** In JSONata an expression may stand for the value. */
  readonly computed?: true;
}
export type FieldTable = Readonly<Record<string, Field>>;

export const text: Field = { shape: { kind: 'text' } };
export const flag: Field = { shape: { kind: 'flag' } };
export const anything: Field = { shape: { kind: 'anything' } };
export const object: Field = { shape: { kind: 'object' } };
export const path: Field = { shape: { kind: 'path' }, only: 'JSONPath' };
export const template: Field = { shape: { kind: 'template' } };
export const stateName: Field = { shape: { kind: 'state-name' } };

export function integer(min: number, max?: number): Field {
  return { shape: { kind: 'integer', min, max } };
}
export function choiceOf(...values: string[]): Field {
  return { shape: { kind: 'choice-of', values } };
}
export function required(field: Field): Field {
  return { ...field, required: true };
}
export function computed(field: Field): Field {
  return { ...field, computed: true };
}
export function only(language: QueryLanguage, field: Field): Field {
  return { ...field, only: language };
}
