import { fromCopy } from '../contract';
import type { Copies } from './copies';
import { keyOf, languageOf, type Asked } from './requests';
import { noCopyPage } from './no-copy-page';

interface Answering {
  readonly copies: Copies;
  /** What the server says: a rejection when it says nothing. */
  readonly ask: () => Promise<Response>;
  readonly pause: (ms: number) => Promise<void>;
}

/** A server that takes longer has lost to the copy, where there is one. */
const patienceMs = 8_000;

/** The server's answer where it has one, else the copy's. Scripts never change: of them the copy is asked first. */
export async function answer(asked: Asked, url: string, answering: Answering): Promise<Response> {
  const { copies, ask } = answering;
  const key = keyOf(asked, url);
  switch (asked.kind) {
    case 'script':
      return (await copies.findScript(key)) ?? ask();
    case 'part':
    case 'live':
      return ask();
    case 'page':
      return (await serverOrCopy(key, answering)) ?? withoutCopy(copies, url);
    case 'payload':
    case 'file':
      return (await serverOrCopy(key, answering)) ?? Response.error();
  }
}

async function serverOrCopy(key: string, { copies, ask, pause }: Answering): Promise<Response | undefined> {
  const asking = ask();
  const said = await Promise.race([asking, pause(patienceMs)]).catch(() => undefined);
  if (said && said.status < 500) return said;
  const kept = await copies.find(key);
  if (kept) return marked(kept);
  return said ?? asking.catch(() => undefined);
}

/** The page can see by this that no server has answered. */
function marked(kept: Response): Response {
  const headers = new Headers(kept.headers);
  headers.set('server-timing', fromCopy);
  return new Response(kept.body, { status: kept.status, headers });
}

/** The bare address leads to a language that is kept; what is not kept has a page that says so. */
async function withoutCopy(copies: Copies, url: string): Promise<Response> {
  const { pathname } = new URL(url);
  const kept = await keptHomes(copies);
  const [home] = kept;
  if (pathname === '/' && home !== undefined) return Response.redirect(new URL(home, url), 302);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(noCopyPage(languageOf(pathname), kept), { status: 503, headers });
}

async function keptHomes(copies: Copies): Promise<readonly string[]> {
  const found = await Promise.all(
    ['/es', '/en'].map(async (home) => ((await copies.find(home)) ? [home] : [])),
  );
  return found.flat();
}
