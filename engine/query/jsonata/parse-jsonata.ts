import { fail, ok, type Result } from '../../base/result';
import { parseTree, TOO_COMPLEX, type JsonataSyntaxFailure } from './parse-tree';
import { referencesOf, type References } from './references';

export type { JsonataSyntaxFailure };

/**
 * Whether a text is JSONata, and what it reads. Nothing is evaluated. This is the one file through which a browser
 * gets JSONata: whoever wants it later imports this file later, and whoever only may have it (the validator) takes the
 * function as a parameter.
 */
export function parseJsonata(text: string): Result<References, JsonataSyntaxFailure> {
  const tree = parseTree(text);
  if (!tree.ok) return tree;
  try {
    return ok(referencesOf(tree.value));
  } catch (error) {
    // What the parser can nest, the walk through it may not.
    if (error instanceof RangeError) return fail(TOO_COMPLEX);
    throw error;
  }
}
