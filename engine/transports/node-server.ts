import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FetchHandler } from './fetch';
import { REQUEST_BYTES_MAX, tooLong } from './request-body';

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

/** Serves `handler` over HTTP. Port 0 takes any free one. */
export async function listen(handler: FetchHandler, address: Address): Promise<RunningServer> {
  let isClosing = false;
  const server = createServer((request, response) => {
    response.on('finish', () => isClosing && setImmediate(() => server.closeIdleConnections()));
    void relay(handler, request, response);
  });
  server.keepAliveTimeout = 65_000;
  await listening(server, address);
  return {
    url: urlOf(server, address),
    close() {
      isClosing = true;
      return closed(server);
    },
  };
}

function urlOf(server: Server, address: Address): string {
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  return `http://${address.host.includes(':') ? `[${address.host}]` : address.host}:${port}`;
}

async function relay(
  handler: FetchHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await collect(request);
    if (!body) return refuse(request, response);
    const answer = await handler(toRequest(request, body, whenClosed(response)));
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      'content-length': bytes.length,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } catch {
    // The client went away in the middle of its request: nobody is left to answer.
    response.destroy();
  }
}

/** Undefined when there is more than any request may have. */
async function collect(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > REQUEST_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(413, { 'content-type': 'application/x-amz-json-1.0', connection: 'close' });
  response.end(JSON.stringify(tooLong()), () => request.destroy());
}

/** Aborted when the connection closes, be it with the answer or before it. */
function whenClosed(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

function toRequest(request: IncomingMessage, body: Buffer, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(addressOf(request), {
    method,
    headers,
    signal,
    body: hasBody ? new Uint8Array(body) : undefined,
  });
}

/** NOTE: SDKs put `sync-` before the host for some operations, which turns an IP address into no host at all. */
function addressOf({ headers, url = '/' }: IncomingMessage): string {
  const asked = `http://${headers.host ?? 'localhost'}${url}`;
  return URL.canParse(asked) ? asked : `http://localhost${url}`;
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
