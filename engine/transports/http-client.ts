import {
  NoHttpResponse,
  type HttpClient,
  type HttpRequest,
  type HttpResponse,
} from '../host/tasks/http-client';

/** Who may be reached: a server for a class must not let students look around in its network. */
export type HttpReach = 'nobody' | 'anybody';

const SWITCHED_OFF =
  'HTTP Tasks are switched off in this engine: start it with PASOS_HTTP_TASKS=on to let them out';

/** The network of this process, for HTTP Tasks. Redirects are not followed, as AWS does not follow them. */
export function createHttpClient(reach: HttpReach): HttpClient {
  return {
    async send(request) {
      if (reach === 'nobody') throw new NoHttpResponse(SWITCHED_OFF);
      try {
        return await send(request);
      } catch (error) {
        throw new NoHttpResponse(messageOf(error), { cause: error });
      }
    },
  };
}

async function send({
  method,
  url,
  headers,
  body,
  timeout,
  bodyBytesMax,
}: HttpRequest): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(timeout);
  const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
  return {
    status: response.status,
    statusText: response.statusText,
    headers: headersOf(response.headers),
    body: await textOf(response, bodyBytesMax),
  };
}

function headersOf(headers: Headers): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  headers.forEach((value, name) => (all[name] = [...(all[name] ?? []), value]));
  return all;
}

async function textOf(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let length = 0;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.length;
    if (length > bytesMax) throw new Error(`The answer is longer than ${bytesMax} bytes`);
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
