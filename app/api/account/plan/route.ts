import { answerPlan } from '@/lib/aws/lab/answer/answer';
import { withLab } from '@/lib/aws/lab/answer/lab.server';

export const dynamic = 'force-dynamic';

export function POST(request: Request): Promise<Response> {
  return withLab(request, answerPlan);
}
