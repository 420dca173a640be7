import type { Endpoint } from '../endpoint';
import type { FromWorker, Port, ToWorker } from './protocol';

/** Answers what comes through `port` as the endpoint does. */
export function servePort(endpoint: Endpoint, port: Port<FromWorker, ToWorker>): void {
  const waiting = new Map<number, () => void>();
  port.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'request':
        return answer(data);
      case 'gone':
        return waiting.get(data.id)?.();
    }
  };

  async function answer({ id, method, path, headers, body }: Extract<ToWorker, { kind: 'request' }>) {
    let isGone = false;
    const listeners: (() => void)[] = [];
    waiting.set(id, () => {
      isGone = true;
      for (const listener of listeners) listener();
    });
    const whenGone = (listener: () => void) => (isGone ? listener() : void listeners.push(listener));
    const response = await endpoint({ method, path, headers, body, whenGone });
    waiting.delete(id);
    port.postMessage({ kind: 'response', id, ...response });
  }
}
