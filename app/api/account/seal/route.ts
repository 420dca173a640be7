import { accountSite } from '@/lib/aws/session/account.server';
import { answerSeal } from '@/lib/aws/session/answer';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return answerSeal(request, accountSite());
}
