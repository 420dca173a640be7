import { useSyncExternalStore } from 'react';

const parameter = 'machine';
const origin = 'from';

/** The machine in the page's address, `?machine=Hola`; undefined for the list of all. */
export function useMachineName(): string | undefined {
  return useSyncExternalStore(subscribe, machineName, () => undefined);
}

/** The address of a machine's bench, or of the list. */
export function machineHref(name?: string): string {
  const { pathname } = window.location;
  return name === undefined
    ? pathname
    : `${pathname}?${new URLSearchParams({ [parameter]: name }).toString()}`;
}

/** The bench of what a link brought takes the place of the link in the history: going back must not open it again. */
export function replaceByMachine(name: string, hash = ''): void {
  const from = lessonBehind(document.referrer);
  const href =
    machineHref(name) + (from === undefined ? '' : `&${new URLSearchParams({ [origin]: from }).toString()}`);
  window.history.replaceState(null, '', href + hash);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** The page of the course from which somebody came here, as the address tells it; nothing that leads out of the site. */
export function pageToReturnTo(): string | undefined {
  const from = new URLSearchParams(window.location.search).get(origin);
  return from !== null && isPage(from) ? from : undefined;
}

function lessonBehind(referrer: string): string | undefined {
  if (!referrer.startsWith(`${window.location.origin}/`)) return undefined;
  const { pathname } = new URL(referrer);
  return isPage(pathname) ? pathname : undefined;
}

function isPage(path: string): boolean {
  return /^\/(es|en)(\/[a-z0-9-]+){1,2}$/.test(path) && !path.endsWith('/studio');
}

/** Goes there without loading the page anew. */
export function goToMachine(name?: string): void {
  window.history.pushState(null, '', machineHref(name));
  window.dispatchEvent(new PopStateEvent('popstate'));
}

function machineName(): string | undefined {
  return new URLSearchParams(window.location.search).get(parameter) ?? undefined;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}
