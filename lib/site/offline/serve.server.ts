import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(process.cwd(), '.next/offline');
const isBuilt = process.env.NODE_ENV === 'production';

/** Takes the place of an earlier service worker where there is to be none, and leaves nothing of it. */
const retiring = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(Promise.all([
  caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('pasos-copy')).map((name) => caches.delete(name)))),
  registration.unregister(),
])));
`;

/** The service worker of a built site; of one that is being worked on, one that makes room. */
export async function serveWorker(): Promise<Response> {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' };
  return new Response((await built('service-worker.js')) ?? retiring, { headers });
}

/** What the build consists of, told again only to those who know another. */
export async function serveContents(request: Request): Promise<Response> {
  const text = await built('contents.json');
  if (text === undefined) return new Response(null, { status: 404 });
  const etag = `"${(JSON.parse(text) as { build: string }).build}"`;
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache', etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

async function built(name: string): Promise<string | undefined> {
  return isBuilt ? readFile(join(folder, name), 'utf8').catch(() => undefined) : undefined;
}
