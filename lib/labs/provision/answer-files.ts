import { ContentError } from '@/lib/content/problem';
import type { Lab, LabFiles } from '../lab';

/** `GET /api/labs/<slug>/files`: what a lab puts into its buckets. */
export async function answerFiles(slug: string, loadLab: (slug: string) => Promise<Lab>): Promise<Response> {
  const missing = () => new Response(null, { status: 404 });
  if (!/^[a-z0-9-]+$/.test(slug)) return missing();
  try {
    const { code, objects } = await loadLab(slug);
    return Response.json({ code, objects } satisfies LabFiles, { headers: { 'cache-control': 'no-cache' } });
  } catch (error) {
    if (error instanceof ContentError) return missing();
    throw error;
  }
}
