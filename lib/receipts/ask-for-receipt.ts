import type { Issued } from './issue/issue-receipt';
import type { Claim, Receipt } from './receipt.schema';

export type MadeReceipt = Receipt;

/** What came of asking the site for a receipt. */
export type Asked =
  Issued | { readonly kind: 'trouble'; readonly why: 'offline' | 'not-repeated' | 'refused' };

export async function askForReceipt(claim: Claim): Promise<Asked> {
  const headers = { 'content-type': 'application/json' };
  const asked = fetch('/api/receipt', { method: 'POST', headers, body: JSON.stringify(claim) });
  const answer = await asked.catch(() => undefined);
  if (answer?.ok) return (await answer.json()) as Issued;
  if (answer === undefined || answer.status >= 500) return { kind: 'trouble', why: 'offline' };
  return { kind: 'trouble', why: answer.status === 422 ? 'not-repeated' : 'refused' };
}
