import type { Trouble, TroubleKind } from '@/lib/account/contract';
import { scrub } from '../scrub';
import { troubleOf } from '../trouble';

const statuses: Readonly<Partial<Record<TroubleKind, number>>> = {
  'not-connected': 401,
  expired: 401,
  'wrong-keys': 403,
  denied: 403,
  throttled: 429,
  unreachable: 502,
  other: 502,
};

interface Hiding {
  /** What must not be in the answer. */
  readonly hide?: readonly string[];
  readonly now?: number;
}

/** Any failure as the answer of a route under `/api/account`. */
export function refuseWith(problem: unknown, { hide, now }: Hiding = {}): Response {
  const trouble = troubleOf(problem, now);
  return refusal(trouble.message ? { ...trouble, message: scrub(trouble.message, hide) } : trouble);
}

/** What was refused before anybody looked at it, as `Trouble` too. */
export async function asTrouble(answer: Response): Promise<Response> {
  const { error } = (await answer.json()) as { readonly error?: string };
  return refusal({ kind: 'other', code: error }, answer.status);
}

export function refusal(trouble: Trouble, status = statuses[trouble.kind] ?? 400): Response {
  return Response.json(trouble, {
    status,
    headers: { 'cache-control': 'no-store' },
  });
}
