import { loadLab } from '@/lib/labs/load.server';
import { answerFiles } from '@/lib/labs/provision/answer-files';

export const dynamic = 'force-dynamic';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return answerFiles((await params).slug, loadLab);
}
