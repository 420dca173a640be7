import { useSyncExternalStore } from 'react';

const parameter = 'machine';

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
