import jsonata from 'jsonata';
import { JSONATA_STEPS_MAX } from '../../base/limits';
import { fail, ok, type Result } from '../../base/result';
import type { SyntaxNode } from './syntax-tree';

/** `message` begins with JSONata's code: `S0207: Unexpected end of expression`. AWS shows it without. */
export interface JsonataSyntaxFailure {
  readonly message: string;
  /** How many characters of the text had been read. */
  readonly position?: number;
}

/** The syntax tree of a text that is JSONata as Step Functions takes it (2.0.6: no `??`, no `?:`). */
export function parseTree(text: string): Result<SyntaxNode, JsonataSyntaxFailure> {
  if (text.split('.', JSONATA_STEPS_MAX + 2).length > JSONATA_STEPS_MAX + 1) return fail(TOO_COMPLEX);
  try {
    return ok(jsonata(text).ast() as unknown as SyntaxNode);
  } catch (error) {
    return fail(syntaxFailure(error));
  }
}

export const TOO_COMPLEX: JsonataSyntaxFailure = { message: 'The expression is too complex' };

/** JSONata throws its own objects; a regular expression, a SyntaxError; nesting without end, a RangeError. */
function syntaxFailure(error: unknown): JsonataSyntaxFailure {
  if (error instanceof RangeError) return TOO_COMPLEX;
  const { code, message, position } = error as { code?: string; message?: string; position?: number };
  return { message: code ? `${code}: ${message}` : String(message), position };
}
