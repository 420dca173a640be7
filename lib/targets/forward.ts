const bodyBytesMax = 1024 * 1024;
/** The engine's own limit where files are sent. */
const fileBytesMax = 90 * bodyBytesMax;
const requestHeaders = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization'];
const responseHeaders = ['content-type', 'x-amzn-requestid', 'x-amzn-errortype'];

interface Route {
  readonly engine: string;
  readonly fetch?: typeof fetch;
}

/** Passes one AWS call on to the engine: what the engine needs and nothing else, above all no cookies. */
export async function forward(request: Request, { engine, fetch: send = fetch }: Route): Promise<Response> {
  if (!isSameOrigin(request)) {
    return awsError(403, 'AccessDeniedException', 'This endpoint answers only to its own site.');
  }
  const isFile = request.method === 'GET';
  const body = isFile ? undefined : await readBody(request);
  if (!body && !isFile)
    return awsError(413, 'RequestEntityTooLarge', `The request is larger than ${limitOf(request)} bytes.`);
  try {
    const answer = await send(engine + pathBelowAws(request), {
      method: request.method,
      headers: pick(request.headers, requestHeaders),
      body,
      signal: request.signal,
      cache: 'no-store',
      redirect: 'manual',
    });
    const headers = { ...pick(answer.headers, responseHeaders), 'cache-control': 'no-store' };
    if (isFile) Object.assign(headers, neverAPage);
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return awsError(503, 'ServiceUnavailable', 'The engine does not answer. It may be starting or stopped.');
  }
}

/** What somebody has put into a bucket must not run as a page of this site. */
export const neverAPage = {
  'content-disposition': 'attachment',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
};

/** Without this, any page the student visits could run machines in their sandbox. Programs send neither header and may pass. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Undefined when the body is too large; reading stops there. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const limit = limitOf(request);
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = request.body?.getReader(); reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
  }
  const body = new Uint8Array(length);
  chunks.reduce((offset, chunk) => (body.set(chunk, offset), offset + chunk.length), 0);
  return body;
}

function limitOf({ headers }: Request): number {
  return headers.get('x-amz-target') === 'Pasos.CallService' ? fileBytesMax : bodyBytesMax;
}

function pathBelowAws(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return (pathname.replace(/^\/aws/, '') || '/') + search;
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

export function awsError(status: number, code: string, message: string): Response {
  return new Response(JSON.stringify({ __type: code, message }), {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code },
  });
}
