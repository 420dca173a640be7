import type { Language } from '@/lib/i18n/languages';
import { createStore } from '@/lib/sandbox/store';
import { askBuild, workerUrl, type CopyState, type ToCopy } from '../contract';
import { doubt } from './reach';
import { connection, extentFor, setWish, wish } from './wishes';

/** `insecure`: browsers keep pages only of `https:` and of this computer. `unbuilt`: the site is being worked on. */
type Obstacle = 'unbuilt' | 'insecure' | 'unsupported' | 'refused';

export type CopySnapshot =
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'impossible'; readonly why: Obstacle }
  | { readonly kind: 'off' }
  | { readonly kind: 'filling' | 'whole' | 'used' | 'troubled'; readonly state: CopyState };

/** The copy of the course in this browser. */
export const copy = createStore<{ readonly now: CopySnapshot }>({ now: { kind: 'unknown' } });

const betweenSpellsMs = 300;

let worker: Promise<ServiceWorkerRegistration> | undefined;
let filling: Promise<void> | undefined;
let isWanted = false;

/** The page was opened, or another one in its place: what it uses is kept, and the rest when there is time. */
export function visit(language: Language): Promise<void> {
  const why = obstacle();
  if (why) return Promise.resolve(show({ kind: 'impossible', why }));
  if (wish() === 'off') return Promise.resolve(show({ kind: 'off' }));
  isWanted = true;
  return (filling ??= keepFilling(language).finally(() => (filling = undefined)));
}

/** All of the course, however slow the connection. */
export function keepAll(language: Language): Promise<void> {
  setWish('all');
  return visit(language);
}

/** Drops the copy, and makes no other until it is asked for. */
export async function dropCopy(): Promise<void> {
  setWish('off');
  await filling;
  await tell({ kind: 'forget' });
  show({ kind: 'off' });
}

function obstacle(): Obstacle | undefined {
  if (!process.env.PASOS_BUILD) return 'unbuilt';
  if (!window.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator ? undefined : 'unsupported';
}

/** Spell by spell, each when the page has nothing better to do. */
async function keepFilling(language: Language): Promise<void> {
  while (isWanted && wish() !== 'off') {
    isWanted = false;
    const state = await idle().then(() => fillOnce(language));
    if (!state) return;
    show({ kind: kindOf(state), state });
    if (state.trouble === 'no-server') void doubt();
    isWanted ||= copy.get().now.kind === 'filling';
    if (isWanted) await pause(betweenSpellsMs);
  }
}

async function fillOnce(language: Language): Promise<CopyState | undefined> {
  const extent = extentFor(wish(), connection());
  try {
    return (await tell({ kind: 'fill', language, used: usedHere(), extent })) as CopyState;
  } catch {
    // A private window, or a browser that is told to keep nothing.
    show({ kind: 'impossible', why: 'refused' });
    return undefined;
  }
}

function kindOf({ isWhole, trouble }: CopyState): 'filling' | 'whole' | 'used' | 'troubled' {
  if (isWhole) return 'whole';
  if (trouble) return 'troubled';
  return extentFor(wish(), connection()) === 'all' ? 'filling' : 'used';
}

async function tell(message: ToCopy): Promise<unknown> {
  worker ??= navigator.serviceWorker.register(workerUrl).then(ready);
  const { active } = await worker;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
  });
  active?.postMessage(message, [port2]);
  return answered;
}

/** Once it works; meanwhile it is told of which build this page is, whenever it asks. */
function ready(): Promise<ServiceWorkerRegistration> {
  navigator.serviceWorker.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    if (data === askBuild) ports[0]?.postMessage(process.env.PASOS_BUILD);
  });
  navigator.serviceWorker.startMessages();
  return navigator.serviceWorker.ready;
}

/** This page, and what it has fetched so far. */
function usedHere(): readonly string[] {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = fetched.filter(({ origin }) => origin === location.origin);
  return [...new Set([location.pathname, ...own.map(({ pathname }) => pathname)])];
}

function show(now: CopySnapshot): void {
  copy.set({ now });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else setTimeout(resolve, betweenSpellsMs);
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
