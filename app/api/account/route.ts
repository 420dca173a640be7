import { accountSite } from '@/lib/aws/session/account.server';
import { answerStatus } from '@/lib/aws/session/answer';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerStatus(request, accountSite());
}
