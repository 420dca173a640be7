import type { Dynamic } from '../../asl/program';
import type { Json } from '../../base/json';
import { shown } from '../execution/shown';
import { evaluate, unexpectedType } from './jsonata';
import type { Visiting } from './visiting';

export interface NumberRange {
  readonly kind: 'integer' | 'float';
  readonly min?: number;
  /** AWS's words for a number below `min`. */
  readonly below?: (value: number) => string;
}

/** A number as it is authored, or found in `input`; undefined when the field is not there. */
export function numberOf(
  visiting: Visiting,
  source: Dynamic<number> | undefined,
  input: Json,
  range: NumberRange,
): number | undefined {
  if (!source) return undefined;
  const value = valueOf(visiting, source, input, range);
  if (range.min === undefined || value >= range.min) return value;
  return visiting.runtimeError(range.below?.(value) ?? notANumber(source, value, range));
}

function valueOf(visiting: Visiting, source: Dynamic<number>, input: Json, range: NumberRange): number {
  switch (source.kind) {
    case 'fixed':
      return source.value;
    case 'jsonata': {
      const value = evaluate(visiting, [source.template])[0]!;
      if (isNumber(value, range)) return value;
      return unexpectedType(visiting, source.template, { wanted: 'number', value });
    }
    case 'path': {
      const found = visiting.path(source.path, input);
      const value = typeof found === 'string' && NUMERAL[range.kind].test(found) ? Number(found) : found;
      return isNumber(value, range) ? value : visiting.runtimeError(notANumber(source, value, range));
    }
  }
}

/** Recorded on AWS: a numeral in a string serves as well. */
const NUMERAL = { integer: /^[+-]?\d+$/, float: /^[+-]?\d+(\.\d+)?$/ } as const;

function isNumber(value: Json, { kind }: NumberRange): value is number {
  return typeof value === 'number' && (kind === 'float' || Number.isInteger(value));
}

/** Recorded on AWS, for every field with a `Path` in its name. */
function notANumber(source: Dynamic<number>, value: Json, { kind }: NumberRange): string {
  const [field, where] = source.kind === 'path' ? [source.field, source.path.text] : ['', ''];
  return `The ${field} field refers to value "${shown(value)}" which is not a valid ${kind}: ${where}`;
}
