import { accountSite } from '@/lib/aws/session/account.server';
import { answerDisconnect } from '@/lib/aws/session/answer';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return answerDisconnect(request, accountSite());
}
