import { languages, type Language } from '@/lib/i18n/languages';
import {
  contentsUrl,
  type Contents,
  type ContentsFile,
  type CopyState,
  type CopyTrouble,
  type Extent,
} from '../contract';
import type { Copies } from './copies';
import { isPayload, isScript, payloadOf } from './requests';

export interface FillPorts {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** SHA-256 in hexadecimal. */
  readonly digest: (bytes: ArrayBuffer) => Promise<string>;
  readonly now: () => number;
  /** Of the pages that are open; undefined while one of them does not tell. */
  readonly buildsInUse: () => Promise<ReadonlySet<string> | undefined>;
}

export interface Wanted {
  readonly language: Language;
  /** What the page that asks has used: addresses without a host. */
  readonly used: readonly string[];
  readonly extent: Extent;
}

const filesAtOnce = 6;
/** A service worker that works for long is ended: the page asks for the next bit when it has nothing better to do. */
const spellMs = 2_500;

/** Brings the copy of the server's build some way forward, and drops those it replaces once it is whole. */
export async function fill(copies: Copies, wanted: Wanted, ports: FillPorts): Promise<CopyState> {
  const contents = await askContents(ports);
  if (typeof contents === 'string') return stateWithout(copies, wanted.language, contents);
  try {
    const cache = await copies.begin(contents);
    const all = await inOrder(copies, contents, wanted);
    const have = new Set((await cache.keys()).map(({ url }) => pathOf(url)));
    const missing = all.filter(({ url }) => !have.has(url));
    const trouble = await bring(missing, { cache, copies, ports, have });
    await settle(copies, { contents, wanted, have, ports });
    return await stateOf(copies, { contents, language: wanted.language, have, trouble });
  } catch (problem) {
    if (!isNoRoom(problem)) throw problem;
    return stateWithout(copies, wanted.language, 'no-room');
  }
}

async function askContents({ fetch }: FillPorts): Promise<Contents | CopyTrouble> {
  try {
    const answer = await fetch(contentsUrl, { cache: 'no-cache' });
    if (answer.ok) return (await answer.json()) as Contents;
    return answer.status >= 500 ? 'no-server' : 'other-build';
  } catch {
    return 'no-server';
  }
}

/** What is to be had, in the order to fetch it: what was used, this language, what all need, other languages kept so far. */
async function inOrder(
  copies: Copies,
  { build, files }: Contents,
  { language, used, extent }: Wanted,
): Promise<readonly ContentsFile[]> {
  const usedOnes = new Set(used.flatMap((url) => [url, payloadOf(url)]));
  const first = files.filter(({ url }) => usedOnes.has(url));
  if (extent === 'used') return first;
  const kept = await languagesKept(copies, build);
  const groups = [language, undefined, ...languages.filter((one) => one !== language && kept.has(one))];
  const rest = groups.flatMap((group) => files.filter((file) => file.language === group));
  return [...new Set([...first, ...rest])];
}

/** A language that could be read without a server stays so. */
async function languagesKept(copies: Copies, current: string): Promise<ReadonlySet<Language>> {
  const kept = new Set<Language>();
  for (const build of await copies.builds())
    for (const language of languages)
      if (build !== current && (await copies.isWhole(build, language))) kept.add(language);
  return kept;
}

interface Bringing {
  readonly cache: Cache;
  readonly copies: Copies;
  readonly ports: FillPorts;
  readonly have: Set<string>;
}

/** Works for one spell, several files at once; stops at the first trouble. */
async function bring(missing: readonly ContentsFile[], bringing: Bringing): Promise<CopyTrouble | undefined> {
  const { ports } = bringing;
  const until = ports.now() + spellMs;
  const queue = [...missing];
  let trouble: CopyTrouble | undefined;
  const work = async () => {
    for (let file = queue.shift(); file && !trouble && ports.now() < until; file = queue.shift()) {
      const met = await bringOne(file, bringing);
      trouble ??= met;
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));
  return trouble;
}

async function bringOne(
  file: ContentsFile,
  { cache, copies, ports, have }: Bringing,
): Promise<CopyTrouble | undefined> {
  try {
    const earlier = isScript(file.url) ? await copies.findScript(file.url) : undefined;
    const answer = earlier ?? (await ports.fetch(...requestOf(file)));
    const bytes = await answer.arrayBuffer();
    if (answer.status >= 500) return 'no-server';
    if (!answer.ok || (await ports.digest(bytes)) !== file.hash) return 'other-build';
    await cache.put(file.url, new Response(bytes, { headers: headersOf(answer) }));
    have.add(file.url);
    return undefined;
  } catch (problem) {
    if (isNoRoom(problem)) return 'no-room';
    return 'no-server';
  }
}

function requestOf({ url }: ContentsFile): [url: string, init: RequestInit] {
  if (isPayload(url)) return [url, { headers: { RSC: '1' }, cache: 'no-cache' }];
  return [url, isScript(url) ? {} : { cache: 'no-cache' }];
}

/** `vary` would have the cache compare headers: here the address says it all. */
const notKept = new Set(['content-encoding', 'content-length', 'date', 'set-cookie', 'vary', 'connection']);

function headersOf({ headers }: Response): Headers {
  return new Headers([...headers].filter(([name]) => !notKept.has(name.toLowerCase())));
}

/** Marks what is whole by now; a whole copy takes the place of all before it, once no page of theirs is open. */
async function settle(
  copies: Copies,
  {
    contents,
    wanted,
    have,
    ports,
  }: Pick<Bringing, 'have' | 'ports'> & { contents: Contents; wanted: Wanted },
): Promise<void> {
  const { build, files } = contents;
  const earlier = (await copies.builds()).filter((one) => one !== build);
  const kept = await languagesKept(copies, build);
  const complete = (language: Language) =>
    files.every((file) => have.has(file.url) || (file.language ?? language) !== language);
  if (![wanted.language, ...kept].every(complete)) return;
  for (const language of languages) if (complete(language)) await copies.markWhole(build, language);
  const inUse = earlier.length > 0 ? await ports.buildsInUse() : undefined;
  for (const one of inUse ? earlier : []) if (!inUse!.has(one)) await copies.drop(one);
}

async function stateOf(
  copies: Copies,
  of: {
    readonly contents: Contents;
    readonly language: Language;
    readonly have: ReadonlySet<string>;
    readonly trouble: CopyTrouble | undefined;
  },
): Promise<CopyState> {
  const { contents, language, have, trouble } = of;
  const course = contents.files.filter((file) => (file.language ?? language) === language);
  const isWhole = await copies.isWhole(contents.build, language);
  return {
    build: contents.build,
    bytes: { have: sizeOf(course.filter(({ url }) => have.has(url))), of: sizeOf(course) },
    isWhole,
    hasEarlier: !isWhole && (await hasWhole(copies, language)),
    trouble,
  };
}

/** What is there when nothing can be added to it. */
async function stateWithout(copies: Copies, language: Language, trouble: CopyTrouble): Promise<CopyState> {
  const [build] = await copies.builds();
  const contents = build === undefined ? undefined : await copies.contents(build);
  if (!contents) return { bytes: { have: 0, of: 0 }, isWhole: false, hasEarlier: false, trouble };
  const cache = await copies.open(contents.build);
  const have = new Set((await cache.keys()).map(({ url }) => pathOf(url)));
  return stateOf(copies, { contents, language, have, trouble });
}

async function hasWhole(copies: Copies, language: Language): Promise<boolean> {
  for (const build of await copies.builds()) if (await copies.isWhole(build, language)) return true;
  return false;
}

function sizeOf(files: readonly ContentsFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function isNoRoom(problem: unknown): boolean {
  return problem instanceof Error && problem.name === 'QuotaExceededError';
}
