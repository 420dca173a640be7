/** Answers as long as the site's process is alive: if not, only a restart helps. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response('alive\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}
