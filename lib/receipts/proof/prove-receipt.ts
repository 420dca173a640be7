import type { Finding } from '@/lib/labs/proof/prove-lab';
import { readLab } from '@/lib/labs/read-lab';
import { issueReceipt } from '../issue/issue-receipt';
import { verifyReceipt } from '../verify/verify-receipt';
import { solutionClaim } from './solution-claim';

/** Shows that whoever solves a lab gets a receipt, and that repeating it gives the same. */
export async function proveReceipt(slug: string): Promise<Finding> {
  const lab = await readLab(slug);
  const issued = await issueReceipt(lab, await solutionClaim(lab));
  const fact = 'the receipt of the solution can be repeated';
  if (issued.kind === 'unproven')
    return { step: slug, fact, trouble: `does not pass when repeated: ${JSON.stringify(issued.unproven)}` };
  const judged = await verifyReceipt(JSON.stringify(issued.receipt));
  if (judged.kind === 'unreadable') return { step: slug, fact, trouble: judged.why.en };
  const { findings } = judged;
  return findings.length === 0
    ? { step: slug, fact }
    : { step: slug, fact, trouble: JSON.stringify(findings.slice(0, 3)) };
}
