import {
  createSdkRequestHandler,
  type FetchHandler,
  type FromWorker,
  type Port,
  type ToWorker,
} from '@pasos/engine/page';
import { targetAt } from '../local';
import type { Target } from '../target';
import { shareEngine, type SharingPorts } from './shared-engine';

const url = 'http://engine.invalid';

let opening: Promise<FetchHandler> | undefined;

/** The engine of this browser, which starts when it is first asked. */
function browserEngine(): Promise<FetchHandler> {
  return (opening ??= shareEngine({ startWorker, sharing: sharing() }));
}

/** As the local target, without a server: machines and executions live in this browser. */
export function browserTarget(): Target {
  const send = async (input: RequestInfo | URL, init?: RequestInit) =>
    (await browserEngine())(new Request(input, init));
  const requestHandler = createSdkRequestHandler(async (request) => (await browserEngine())(request));
  return targetAt({ url, send, requestHandler: requestHandler as never });
}

/** Whether what is made here is there again the next time. */
export async function isKept(): Promise<boolean> {
  if (!navigator.locks) return false;
  return (await (await browserEngine())(new Request(`${url}/readyz`))).ok;
}

function startWorker(): Port<ToWorker, FromWorker> {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' }) as Port<
    ToWorker,
    FromWorker
  >;
}

function sharing(): SharingPorts['sharing'] {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return undefined;
  return {
    channel: new BroadcastChannel('pasos-engine') as NonNullable<SharingPorts['sharing']>['channel'],
    alone: async (work, { atOnce }) => {
      let ran = false;
      await navigator.locks.request('pasos-engine', { ifAvailable: atOnce }, async (lock) => {
        if (!lock) return;
        ran = true;
        await work();
      });
      return ran;
    },
  };
}
