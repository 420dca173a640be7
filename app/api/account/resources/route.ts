import { answerResources } from '@/lib/aws/lab/answer/answer';
import { withLab } from '@/lib/aws/lab/answer/lab.server';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return withLab(request, answerResources);
}
