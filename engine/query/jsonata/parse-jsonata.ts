import jsonata from 'jsonata';
import { JSONATA_STEPS_MAX } from '../../base/limits';
import { fail, ok, type Result } from '../../base/result';
import { referencesOf, type References } from './references';
import type { SyntaxNode } from './syntax-tree';

/** `message` begins with JSONata's code: `S0207: Unexpected end of expression`. AWS shows it without. */
export interface JsonataSyntaxFailure {
  readonly message: string;
  /** How many characters of the text had been read. */
  readonly position?: number;
}

/**
 * Whether a text is JSONata as Step Functions takes it (2.0.6: no `??`, no `?:`), and what it reads. Nothing is
 * evaluated. This is the one file through which a browser gets JSONata: whoever wants it later imports this file
 * later, and whoever only may have it (the validator) takes the function as a parameter.
 */
export function parseJsonata(text: string): Result<References, JsonataSyntaxFailure> {
  if (text.split('.', JSONATA_STEPS_MAX + 2).length > JSONATA_STEPS_MAX + 1) return fail(TOO_COMPLEX);
  try {
    return ok(referencesOf(jsonata(text).ast() as unknown as SyntaxNode));
  } catch (error) {
    return fail(syntaxFailure(error));
  }
}

const TOO_COMPLEX: JsonataSyntaxFailure = { message: 'The expression is too complex' };

/** JSONata throws its own objects; a regular expression, a SyntaxError; nesting without end, a RangeError. */
function syntaxFailure(error: unknown): JsonataSyntaxFailure {
  if (error instanceof RangeError) return TOO_COMPLEX;
  const { code, message, position } = error as { code?: string; message?: string; position?: number };
  return { message: code ? `${code}: ${message}` : String(message), position };
}
