import type { Result } from '../../base/result';
import type { JsonataSyntaxFailure } from '../../query/jsonata/parse-jsonata';
import type { References } from '../../query/jsonata/references';

/** `parseJsonata`, handed in: a page loads JSONata only when a definition has an expression. */
export type ParseJsonata = (text: string) => Result<References, JsonataSyntaxFailure>;
