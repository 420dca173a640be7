import type { Json } from '../../../../base/json';
import { decline } from '../run/decline';
import type { Run, Value } from '../run/run';
import { finite, isObject, refuseFunction } from '../run/values';
import type { Argument, Lambda } from './plain-function';

/** One parameter of a function, as JSONata's signatures write it: `s-nn?`, `a<n>`, `(nsb)-`. */
export interface Parameter {
  /** `s`, `n`, `b`, `o`, `f`; `a` and `x` take anything. */
  readonly types: string;
  /** Of an array's items, all of one type. */
  readonly itemType?: string;
  readonly isOptional: boolean;
  /** The context takes its place when it is left out. */
  readonly takesContext: boolean;
}

const PARAMETER = /(?:\((\w+)\)|(\w))(?:<(\w)>)?([-?]?)/g;

export function parseSignature(signature: string): readonly Parameter[] {
  return [...signature.matchAll(PARAMETER)].map(([, choice, type, itemType, mark]) => ({
    types: (choice ?? type)!,
    ...(itemType !== undefined && { itemType }),
    isOptional: mark === '?',
    takesContext: mark === '-',
  }));
}

/**
 * The arguments by their places. As JSONata does it: the context stands for a first one that was left out, and then
 * what was given are the second and those after it.
 */
export function matched(
  parameters: readonly Parameter[],
  given: readonly Argument[],
  context: Value,
  run: Run,
): readonly Argument[] {
  const whole = fitting(parameters, given) ?? fitting(parameters, [context, ...given]) ?? decline();
  if (whole.length > given.length && !parameters[0]?.takesContext) decline();
  return parameters.map((parameter, index) => prepared(parameter, whole[index], run));
}

function fitting(
  parameters: readonly Parameter[],
  given: readonly Argument[],
): readonly Argument[] | undefined {
  if (given.length > parameters.length) return undefined;
  const fits = parameters.every((parameter, index) =>
    index < given.length ? isOf(parameter.types, given[index]) : parameter.isOptional,
  );
  return fits ? given : undefined;
}

function isOf(types: string, value: Argument): boolean {
  if (isLambda(value)) return types === 'f';
  // Nothing fits everywhere but where a function should be.
  if (value === undefined) return types !== 'f';
  return types === 'a' || types === 'x' || types.includes(symbolOf(value));
}

export function isLambda(value: Argument): value is Lambda {
  return typeof value === 'object' && value !== null && 'arity' in value && typeof value.call === 'function';
}

function symbolOf(value: Json): string {
  if (value === null) return 'l';
  if (Array.isArray(value)) return 'a';
  if (typeof value === 'number') finite(value);
  return typeof value === 'object'
    ? 'o'
    : typeof value === 'string'
      ? 's'
      : typeof value === 'number'
        ? 'n'
        : 'b';
}

/** Where an array is expected, anything else is one with a single item. */
function prepared({ types, itemType }: Parameter, value: Argument, run: Run): Argument {
  if (value === undefined || isLambda(value)) return value;
  refuseFunction(value);
  if (types !== 'a') return value;
  const items = Array.isArray(value) ? value : [value];
  if (itemType === undefined) return items;
  run.spend(items.length);
  for (const item of items) if (symbolOf(item) !== itemType || isFunctionLike(item)) decline();
  return items;
}

function isFunctionLike(item: Json): boolean {
  if (isObject(item)) refuseFunction(item);
  return false;
}
