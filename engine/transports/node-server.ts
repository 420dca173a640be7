import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Endpoint } from './endpoint';
import { hasNoBody, type EndpointRequest, type EndpointResponse } from './endpoint-service';
import { requestBytesMax } from './request-body';

/** So much more of a request that is too long is read to its end, so that its client is there to hear that. */
const IGNORED_BYTES_MAX = 16 * 1024 * 1024;

export interface Address {
  readonly host: string;
  readonly port: number;
}
export interface RunningServer {
  readonly url: string;
  /** Takes no new connections and resolves when the last answer is out. */
  close(): Promise<void>;
}

/** Another program listens there already, or we may not. The message says what to do, in one line. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Serves `endpoint` over HTTP. Port 0 takes any free one. */
export async function listen(endpoint: Endpoint, address: Address): Promise<RunningServer> {
  let isClosing = false;
  const server = createServer((request, response) => void relay(request, response));
  server.keepAliveTimeout = 65_000;
  await listening(server, address);
  return {
    url: urlOf(server, address),
    close() {
      isClosing = true;
      return closed(server);
    },
  };

  async function relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await collect(request);
      const answer = await endpoint(toRequest(request, response, body));
      // Whoever sent too much may still be sending, and nobody reads it.
      write(answer, response, { isLast: isClosing || body === undefined });
    } catch {
      // The client went away in the middle of its request: nobody is left to answer.
      response.destroy();
    }
  }
}

function urlOf(server: Server, address: Address): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  return `http://${address.host.includes(':') ? `[${address.host}]` : address.host}:${port}`;
}

/** Undefined when there is more than any request may have. */
function collect(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const bytesMax = requestBytesMax(request.headers as EndpointRequest['headers']);
    const chunks: Buffer[] = [];
    let length = 0;
    // Listeners, because reading with `for await` costs as much as a whole small call.
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= bytesMax) chunks.push(chunk);
      else if (length > bytesMax + IGNORED_BYTES_MAX) resolve(undefined);
    });
    request.on('end', () => {
      if (length > bytesMax) resolve(undefined);
      else resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

function toRequest(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | undefined,
): EndpointRequest {
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    // Only `set-cookie` would come as a list, and no request has it.
    headers: request.headers as Record<string, string | undefined>,
    body,
    whenGone: (listener) => (response.closed ? listener() : response.once('close', listener)),
  };
}

/** Head and body go out in one write. Node is a tenth faster with a flat list of headers, and with texts that it need not encode. */
function write(
  { status, headers, body }: EndpointResponse,
  response: ServerResponse,
  { isLast }: { readonly isLast: boolean },
): void {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  const head = Object.entries(headers).flat();
  if (!hasNoBody(status) && headers['content-length'] === undefined)
    head.push('content-length', String(length));
  if (isLast) head.push('connection', 'close');
  response.writeHead(status, head);
  response.end(body, length === body.length ? 'latin1' : 'utf8');
}

function listening(server: Server, { host, port }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, { host, port })));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, { host, port }: Address): ListenError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} on ${host} is taken: stop what listens there, or choose another with --port N`,
      );
    case 'EACCES':
      return new ListenError(
        `Port ${port} on ${host} is not for this user: choose one above 1023 with --port N`,
      );
    default:
      return new ListenError(
        `Cannot listen on ${host}:${port}: choose another address with --host H and --port N (${error.code})`,
      );
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
