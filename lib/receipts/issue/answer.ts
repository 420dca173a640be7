import { isSameOrigin, readBody, refuse } from '@/lib/progress/request';
import { claimSchema, type Claim } from '../receipt.schema';
import { NotRepeated } from './in-a-process';
import type { Issued } from './issue-receipt';

const CLAIM_BYTES_MAX = 4_000_000;

interface Maker {
  readonly labs: () => Promise<readonly string[]>;
  readonly issue: (claim: Claim) => Promise<Issued>;
}

/** `POST /api/receipt`: a claim in, a receipt out, or which checks do not pass when they are repeated. */
export async function answerReceipt(request: Request, { labs, issue }: Maker): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, 'other-origin');
  const body = await readBody(request, claimSchema, CLAIM_BYTES_MAX);
  if ('refusal' in body) return body.refusal;
  if (!(await labs()).includes(body.value.lab)) return refuse(404, 'no-lab');
  try {
    return Response.json(await issue(body.value), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!(error instanceof NotRepeated)) throw error;
    return refuse(422, 'not-repeated');
  }
}
