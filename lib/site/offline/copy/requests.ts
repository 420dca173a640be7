import { isLanguage, type Language } from '@/lib/i18n/languages';
import { contentsUrl, workerUrl } from '../contract';

/** What a request is, as far as the copy is concerned. */
export type Asked =
  /** Named by its content: the same for ever. */
  | { readonly kind: 'script' }
  | { readonly kind: 'page' }
  /** What a page consists of, for a move from one page to another without loading anew. */
  | { readonly kind: 'payload' }
  /** A part of a payload, fetched in advance: never kept, a payload has it all. */
  | { readonly kind: 'part' }
  | { readonly kind: 'file' }
  /** None of the copy's business: it goes to the server as if there were no service worker. */
  | { readonly kind: 'live' };

export interface Asking {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly headers: { get(name: string): string | null };
}

/** What is told live, and never kept: an account, keys and progress among it. */
const live = ['/aws', '/api', '/dev', '/livez', '/readyz', contentsUrl, workerUrl];

export function askedFor({ method, url, mode, headers }: Asking, origin: string): Asked {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || headers.get('range') !== null) return { kind: 'live' };
  if (live.some((path) => pathname === path || pathname.startsWith(`${path}/`))) return { kind: 'live' };
  if (isScript(pathname)) return { kind: 'script' };
  if (pathname.startsWith('/_next/')) return { kind: 'live' };
  if (headers.get('next-router-segment-prefetch') !== null) return { kind: 'part' };
  if (headers.get('rsc') !== null) return { kind: 'payload' };
  return { kind: mode === 'navigate' ? 'page' : 'file' };
}

/** The address under which the copy has what a request asks for. */
export function keyOf(asked: Asked, url: string): string {
  const { pathname } = new URL(url);
  return asked.kind === 'payload' ? payloadOf(pathname) : pathname;
}

/** Named by its content, as all that Next makes of our sources. */
export function isScript(path: string): boolean {
  return path.startsWith('/_next/static/');
}

export function payloadOf(page: string): string {
  return `${page}?_rsc`;
}

export function isPayload(url: string): boolean {
  return url.endsWith('?_rsc');
}

export function languageOf(url: string): Language | undefined {
  const first = /^\/([^/?]+)/.exec(url)?.[1];
  return first !== undefined && isLanguage(first) ? first : undefined;
}
