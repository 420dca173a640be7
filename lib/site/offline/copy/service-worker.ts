import { askBuild, type CopyState, type ToCopy } from '../contract';
import { answer } from './answer';
import { Copies } from './copies';
import { fill, type FillPorts } from './fill';
import { askedFor } from './requests';

/** What is used of the scope of a service worker: its types and those of a page cannot be had together. */
interface Scope {
  readonly location: { readonly origin: string };
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(
      options: object,
    ): Promise<readonly { postMessage(message: unknown, ports: MessagePort[]): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listener: (event: Lasting & MessageEvent<ToCopy>) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const copies = new Copies(caches);

// It knows nothing of any build, so a newer one may take its place under pages of every build.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(begin()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = askedFor(request, scope.location.origin);
  if (asked.kind === 'live') return;
  const ask = async () => (await event.preloadResponse) ?? fetch(request);
  event.respondWith(answer(asked, request.url, { copies, ask, pause }));
});

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(inTurn(() => perform(event.data)).then((state) => port?.postMessage(state)));
});

async function begin(): Promise<void> {
  await copies.clear({ foreign: true });
  // While the worker starts, the page is already asked for.
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

async function perform(asked: ToCopy): Promise<CopyState | undefined> {
  switch (asked.kind) {
    case 'fill':
      return fill(copies, asked, ports);
    case 'forget':
      return copies.clear().then(() => undefined);
  }
}

const ports: FillPorts = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  async digest(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  async buildsInUse() {
    const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const told = await Promise.all(pages.map(buildOf));
    return told.includes(undefined) ? undefined : new Set(told as string[]);
  },
};

const answerMs = 1_000;

/** A page that sleeps does not answer. */
function buildOf(page: {
  postMessage(message: unknown, ports: MessagePort[]): void;
}): Promise<string | undefined> {
  const { port1, port2 } = new MessageChannel();
  const told = new Promise<string>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
  });
  page.postMessage(askBuild, [port2]);
  return Promise.race([told, pause(answerMs).then(() => undefined)]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

let last: Promise<unknown> = Promise.resolve();

/** Pages in several tabs fill the same copy. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
