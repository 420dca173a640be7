import type { Store } from '../../host/ports';
import type { Page, Pages } from './pages';

export interface HealthOptions {
  /** Settles once every execution of an earlier run has been taken up. */
  readonly ready: Promise<unknown>;
  readonly store: Pick<Store, 'health'>;
}
export interface Health {
  /** `/livez`: the event loop turns, so a restart would not help. `/readyz`: the endpoint may be given work. */
  readonly pages: Pages;
  /** From now on nobody new should come. */
  drain(): void;
}

export function createHealth({ ready, store }: HealthOptions): Health {
  let phase: 'starting' | 'ready' | 'draining' = 'starting';
  ready.then(
    () => (phase = phase === 'starting' ? 'ready' : phase),
    () => {},
  );
  const readyz = (): Page => {
    if (phase !== 'ready') return notReady(phase);
    const health = store.health();
    return health.kind === 'ok' ? { status: 200, body: 'ready\n' } : notReady(health.reason);
  };
  return {
    pages: { '/livez': () => ({ status: 200, body: 'alive\n' }), '/readyz': readyz },
    drain: () => (phase = 'draining'),
  };
}

function notReady(reason: string): Page {
  return { status: 503, body: `${reason}\n` };
}
