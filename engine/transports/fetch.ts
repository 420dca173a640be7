import type { Endpoint } from './endpoint';
import { hasNoBody } from './endpoint-service';
import { requestBytesMax } from './request-body';

export type FetchHandler = (request: Request) => Promise<Response>;

/** The endpoint as `Request` → `Response`: for tests, for an SDK in the same process, for workers. */
export function createFetchHandler(endpoint: Endpoint): FetchHandler {
  return async (request) => {
    const { pathname, search, host } = new URL(request.url);
    const given = { host, ...Object.fromEntries(request.headers) };
    const sent = await readBody(request, requestBytesMax(given));
    const { status, headers, body } = await endpoint({
      method: request.method,
      path: pathname + search,
      // Nobody may set the length of a body, which a client has signed all the same.
      headers: { ...(request.body && sent && { 'content-length': String(sent.length) }), ...given },
      body: sent,
      whenGone: (listener) => onAbort(request.signal, listener),
    });
    return new Response(request.method === 'HEAD' || hasNoBody(status) ? null : body, { status, headers });
  };
}

async function readBody(request: Request, bytesMax: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return undefined;
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > bytesMax ? undefined : bytes;
}

function onAbort(signal: AbortSignal, listener: () => void): void {
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
}
