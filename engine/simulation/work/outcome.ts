import { isObject, own, type Json } from '../../base/json';

/** What becomes of a piece of work. */
export type Outcome =
  | { readonly kind: 'succeed'; readonly output: Json }
  | { readonly kind: 'fail'; readonly error: string }
  /** Nobody ever answers. */
  | { readonly kind: 'stay-silent' };

/** What a definition hands to its work: what is to become of it, attempt by attempt. */
interface Plan {
  /** So many attempts stay silent, then so many fail; those after them succeed. */
  readonly silent?: number;
  readonly failures?: number;
}

/**
 * The same work has the same outcome, whenever and however often it is asked for: `{ plan, attempt, work }` says which.
 * Undefined for what follows no plan.
 */
export function plannedOutcome(given: Json): Outcome | undefined {
  if (!isObject(given)) return undefined;
  const plan = own(given, 'plan') as Plan | undefined;
  const attempt = own(given, 'attempt');
  if (!plan || typeof plan !== 'object' || typeof attempt !== 'number') return undefined;
  const { silent = 0, failures = 0 } = plan;
  if (attempt < silent) return { kind: 'stay-silent' };
  if (attempt < silent + failures) return { kind: 'fail', error: 'Boom' };
  return { kind: 'succeed', output: { done: own(given, 'work') ?? null, attempt } };
}
