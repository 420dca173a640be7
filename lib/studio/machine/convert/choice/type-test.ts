import type { Json } from '@pasos/engine';
import { LEVELS, type Code } from '../code/doc';
import { atom } from '../code/emit';
import type { Operand } from './condition';

const TYPES: Readonly<Record<string, string>> = {
  IsNull: 'null',
  IsNumeric: 'number',
  IsString: 'string',
  IsBoolean: 'boolean',
};

/** A date and time with an offset, as RFC 3339 has them. */
export const TIMESTAMP =
  '/^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:[0-5]\\d)$/';

export function typeTestCode(operator: string, wanted: Json, { code, needs }: Operand): Code | undefined {
  if (operator === 'IsTimestamp') {
    const text = isTimestamp(code.text);
    return wanted === true ? { text, level: LEVELS.and, needs } : atom(`$not(${text})`, needs);
  }
  const type = Object.hasOwn(TYPES, operator) ? TYPES[operator] : undefined;
  if (type === undefined) return undefined;
  const relation = wanted === true ? '=' : '!=';
  return { text: `$type(${code.text}) ${relation} "${type}"`, level: LEVELS.compare, needs };
}

/** Written so that what is no text is asked nothing else. */
export function isTimestamp(code: string): string {
  return `$type(${code}) = "string" and $contains(${code}, ${TIMESTAMP})`;
}
