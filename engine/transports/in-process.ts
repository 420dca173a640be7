import type { FetchHandler } from './fetch';

/** The request an AWS SDK for JavaScript hands to its `requestHandler`. */
interface SdkRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly path: string;
  readonly query?: SdkQuery;
  readonly body?: unknown;
}
type SdkQuery = Readonly<Record<string, string | readonly string[] | null | undefined>>;
interface SdkOptions {
  readonly abortSignal?: unknown;
}
interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: ReadableStream<Uint8Array> | undefined;
}

/** Fits `new SFNClient({ requestHandler })`: calls reach the engine without a network. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: SdkRequest, options?: SdkOptions): Promise<{ response: SdkResponse }>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): object;
}

export function createSdkRequestHandler(fetch: FetchHandler): SdkRequestHandler {
  return {
    metadata: { handlerProtocol: 'in-process' },
    async handle({ method, headers, path, query, body }, { abortSignal } = {}) {
      const init = {
        method,
        signal: abortSignal as AbortSignal | undefined,
        headers: sendable(headers),
        body: method === 'GET' || method === 'HEAD' ? undefined : (body as BodyInit),
      };
      // A host is part of what is signed, and of how a bucket may be named.
      const url = new URL(path + search(query), `http://${headers.host ?? 'engine.invalid'}`);
      const response = await fetch(new Request(url, init));
      return {
        response: {
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: response.body ?? undefined,
        },
      };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}

function search(query: SdkQuery = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of [value ?? []].flat()) parameters.append(name, each);
  for (const [name, value] of Object.entries(query)) if (value === null) parameters.append(name, '');
  const text = parameters.toString();
  return text && `?${text}`;
}

/** A browser does not let a page set these two: the address has the one, and the body the other. */
const NOT_SENDABLE = new Set(['host', 'content-length']);

function sendable(headers: Record<string, string>): [string, string][] {
  return Object.entries(headers).filter(([name]) => !NOT_SENDABLE.has(name.toLowerCase()));
}
