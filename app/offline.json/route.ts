import { serveContents } from '@/lib/site/offline/serve.server';

export const dynamic = 'force-dynamic';

/** What a copy for days without a server has to have. */
export function GET(request: Request): Promise<Response> {
  return serveContents(request);
}
