import { openKeptStore, serveInWorker, type Thread } from '@pasos/engine/worker';
import { browserKeeper } from './browser-keeper';

type Scope = Parameters<typeof serveInWorker>[0]['scope'];
const scope = self as unknown as Scope;

const startThread = () =>
  new Worker(new URL('../../studio/simulator/jsonata.worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as Thread;

/** What the page asks before the engine has read what was kept waits. */
const early: Parameters<NonNullable<Scope['onmessage']>>[0][] = [];
scope.onmessage = (event) => early.push(event);

// Where no lock tells that we are alone, two tabs would write over each other's: nothing is kept then.
const opened = 'locks' in navigator ? browserKeeper('pasos-engine') : Promise.resolve(undefined);

void opened.then((kept) => {
  serveInWorker({ scope, startThread, store: kept && openKeptStore(kept.keeper, kept.kept) });
  for (const event of early) scope.onmessage?.(event);
});
