import { accountSite } from '@/lib/aws/session/account.server';
import { answerConnect } from '@/lib/aws/session/answer';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return answerConnect(request, accountSite());
}
