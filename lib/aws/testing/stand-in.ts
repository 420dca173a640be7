import { createTestEngine, type TestEngine, type TestEngineOptions } from '@pasos/engine/testing';
import { answerConnect, type Site } from '../session/answer';
import { Seals } from '../session/seals';
import { Sessions } from '../session/sessions';

export const keys = {
  accessKeyId: 'AKIACANARYCANARY0001',
  secretAccessKey: 'canary/Secret+0123456789abcdefghijKLMNOP',
};
export const pasted = `aws_access_key_id=${keys.accessKeyId}\naws_secret_access_key=${keys.secretAccessKey}`;
export const student = '3f8a9a52-93ab-4f0e-8f3b-2f4c8a1d9f10';

export interface StandIn {
  readonly engine: TestEngine;
  readonly site: Site;
  /** Moves the site's clock on. */
  readonly pass: (ms: number) => void;
}

/** The account's part of the site with our own engine in AWS's place, on a clock of its own. */
export function standIn(options: TestEngineOptions = {}): StandIn {
  const engine = createTestEngine(options);
  let now = options.start ?? Date.parse('2026-01-01T00:00:00Z');
  const site: Site = {
    sessions: new Sessions(() => now),
    seals: new Seals(() => now),
    boundTo: '127.0.0.1',
    now: () => now,
    transport: engine.requestHandler as Site['transport'],
  };
  return { engine, site, pass: (ms) => (now += ms) };
}

interface Sent {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly origin?: string;
}

/** A request as the page sends it. */
export function requestOf(
  path: string,
  { body, cookie, headers, origin = 'http://localhost:3000' }: Sent = {},
) {
  return new Request(origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      host: new URL(origin).host,
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json', origin }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
  });
}

export async function connected({ site }: StandIn, asked: object = {}): Promise<string> {
  const body = { way: { kind: 'pasted', text: pasted }, region: 'us-east-1', ...asked };
  const answer = await answerConnect(
    requestOf('/api/account/connect', { body, cookie: `pasos_student=${student}` }),
    site,
  );
  if (!answer.ok) throw new Error(await answer.text());
  return cookieOf(answer);
}

/** What the browser sends from then on. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
