import { serveWorker } from '@/lib/site/offline/serve.server';

export const dynamic = 'force-dynamic';

/** At the root, so that it may answer for every page. */
export function GET(): Promise<Response> {
  return serveWorker();
}
