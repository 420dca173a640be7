import { PAGE_SIZE_DEFAULT } from '../base/limits';
import type { PageRequest } from '../host/ports';
import { readToken, type Listing } from '../service/page-token';
import { invalidToken } from './errors';

export { writeToken } from '../service/page-token';

/** What the store is asked for, from what the caller asked for. AWS takes 0 for its default. */
export function pageRequest(
  listing: Listing,
  input: { readonly maxResults?: number; readonly nextToken?: string },
): PageRequest {
  const limit = input.maxResults || PAGE_SIZE_DEFAULT;
  if (input.nextToken === undefined) return { limit };
  const after = readToken(listing, input.nextToken);
  if (after === undefined) throw invalidToken();
  return { limit, after };
}
