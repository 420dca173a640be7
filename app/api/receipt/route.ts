import { listLabSlugs } from '@/lib/labs/read-lab';
import { answerReceipt } from '@/lib/receipts/issue/answer';
import { issueInProcess } from '@/lib/receipts/issue/in-a-process';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return answerReceipt(request, { labs: listLabSlugs, issue: issueInProcess });
}
