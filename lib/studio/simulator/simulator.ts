import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { Simulated as Ran, SimulationRequest } from '@pasos/engine/simulator';
import type { FromSimulator, ToSimulator } from './protocol';

export type { SimulationRequest } from '@pasos/engine/simulator';

/** What became of a simulated execution, with its history as the account would give it. */
export type Simulated = Omit<Ran, 'events'> & { readonly events: readonly HistoryEvent[] };

/** Runs executions in virtual time: no server, no services but mocks, and the same history for the same seed. */
export interface Simulator {
  /** Never rejects: a definition that is refused, or a run that is cancelled, is a value. */
  run(request: SimulationRequest, signal?: AbortSignal): Promise<Simulated>;
  close(): void;
}

/** A Worker as this page sees it. */
export interface SimulatorPort {
  postMessage(message: ToSimulator): void;
  onmessage: ((event: { readonly data: FromSimulator }) => unknown) | null;
  onerror: ((event: unknown) => unknown) | null;
  terminate(): void;
}

/** The simulator in a Web Worker, which is started when the first execution is wanted. */
export function startSimulator(start: () => SimulatorPort = startWorker): Simulator {
  const waiting = new Map<number, (simulated: Simulated) => void>();
  let port: SimulatorPort | undefined;
  let last = 0;

  function settle(id: number, simulated: Simulated): void {
    waiting.get(id)?.(simulated);
    waiting.delete(id);
  }

  /** What was under way is lost with the worker; the next run starts another one. */
  function end(error: string): void {
    port?.terminate();
    port = undefined;
    for (const id of [...waiting.keys()]) settle(id, lost(error));
  }

  function worker(): SimulatorPort {
    if (port) return port;
    port = start();
    port.onmessage = ({ data }) => settle(data.id, data.simulated as Simulated);
    port.onerror = () => end('SimulatorFailed');
    return port;
  }

  return {
    run(request, signal) {
      const id = ++last;
      if (signal?.aborted) return Promise.resolve(cancelled);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        signal?.addEventListener('abort', () => cancel(id), { once: true });
        worker().postMessage({ kind: 'run', id, request });
      });
    },
    close: () => end('Closed'),
  };

  function cancel(id: number): void {
    if (!waiting.has(id)) return;
    port?.postMessage({ kind: 'cancel', id });
    settle(id, cancelled);
  }
}

const nothing = { events: [], executionArn: '', milliseconds: 0 } as const;
export const cancelled: Simulated = { status: 'CANCELLED', ...nothing };

function lost(error: string): Simulated {
  return { status: 'REFUSED', error, ...nothing };
}

function startWorker(): SimulatorPort {
  return new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' }) as SimulatorPort;
}
