import type { Endpoint } from '../endpoint';
import type { EndpointResponse } from '../endpoint-service';
import type { FromWorker, Port, ToWorker } from './protocol';

/** The endpoint that answers at the other end of `port`. */
export function connectPort(port: Port<ToWorker, FromWorker>): Endpoint {
  const waiting = new Map<number, (response: EndpointResponse) => void>();
  let last = 0;
  port.onmessage = ({ data: { id, status, headers, body } }) => {
    waiting.get(id)?.({ status, headers, body });
    waiting.delete(id);
  };
  return ({ method, path, headers, body, whenGone }) =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      port.postMessage({ kind: 'request', id, method, path, headers, body });
      whenGone(() => waiting.has(id) && port.postMessage({ kind: 'gone', id }));
    });
}
