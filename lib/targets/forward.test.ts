import { describe, expect, test } from 'vitest';
import { forward } from './forward';

type Sent = { url: string; headers: Record<string, string>; body: string };

function engineThat(answer: () => Response) {
  const sent: Sent[] = [];
  const send = (async (url: string, init: RequestInit) => {
    const body = new TextDecoder().decode(init.body as Uint8Array);
    sent.push({ url, headers: init.headers as Record<string, string>, body });
    return answer();
  }) as typeof fetch;
  return { sent, send };
}

const call = (headers: Record<string, string> = {}, body = '{}', path = '/aws/') =>
  new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body,
    headers: { host: 'localhost:3000', 'content-type': 'application/x-amz-json-1.0', ...headers },
  });

const ok = () => new Response('{"a":1}', { headers: { 'x-amzn-requestid': 'r1', 'set-cookie': 'x=1' } });
const engine = 'http://127.0.0.1:8083';

describe('forward', () => {
  test('passes on the body, the target and the path, and gives back the answer', async () => {
    const { sent, send } = engineThat(ok);
    const answer = await forward(
      call({ 'x-amz-target': 'AWSStepFunctions.ListStateMachines' }, '{"n":1}', '/aws/a/b'),
      {
        engine,
        fetch: send,
      },
    );
    expect(sent).toEqual([
      {
        url: `${engine}/a/b`,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'AWSStepFunctions.ListStateMachines',
        },
        body: '{"n":1}',
      },
    ]);
    expect([answer.status, answer.headers.get('x-amzn-requestid'), await answer.text()]).toEqual([
      200,
      'r1',
      '{"a":1}',
    ]);
  });

  test('passes on the calls of every service', async () => {
    const { sent, send } = engineThat(ok);
    const headers = {
      'x-amz-target': 'Logs_20140328.FilterLogEvents',
      'content-type': 'application/x-amz-json-1.1',
    };
    await forward(call(headers), { engine, fetch: send });
    expect(sent[0]?.headers).toEqual(headers);
  });

  test('lets no cookie through, neither way', async () => {
    const { sent, send } = engineThat(ok);
    const answer = await forward(call({ cookie: 'pasos_student=1' }), { engine, fetch: send });
    expect(sent[0]?.headers).not.toHaveProperty('cookie');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['its own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, 200],
    ['a program', {}, 200],
  ])('answers to %s with the right status', async (_, headers, status) => {
    const { send } = engineThat(ok);
    expect((await forward(call(headers), { engine, fetch: send })).status).toBe(status);
  });

  test('refuses more than 1 MB of another call without asking the engine', async () => {
    const { sent, send } = engineThat(ok);
    const answer = await forward(call({}, 'x'.repeat(1024 * 1024 + 1)), { engine, fetch: send });
    expect([answer.status, sent]).toEqual([413, []]);
  });

  test('takes a file within a call of a service', async () => {
    const { sent, send } = engineThat(ok);
    const headers = { 'x-amz-target': 'Pasos.CallService' };
    const answer = await forward(call(headers, 'x'.repeat(2 * 1024 * 1024)), { engine, fetch: send });
    expect([answer.status, sent.length]).toEqual([200, 1]);
  });

  test('fetches a file with its whole address, and never as a page', async () => {
    const { sent, send } = engineThat(
      () => new Response('<script>', { headers: { 'content-type': 'text/html' } }),
    );
    const request = new Request('http://localhost:3000/aws/b/a.html?X-Amz-Signature=1', {
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const answer = await forward(request, { engine, fetch: send });
    expect(sent[0]?.url).toBe(`${engine}/b/a.html?X-Amz-Signature=1`);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('fetches no file for another site', async () => {
    const { sent, send } = engineThat(ok);
    const request = new Request('http://localhost:3000/aws/b/a', {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([(await forward(request, { engine, fetch: send })).status, sent]).toEqual([403, []]);
  });

  test('says so in AWS’s manner when the engine is down', async () => {
    const { send } = engineThat(() => {
      throw new TypeError('fetch failed');
    });
    const answer = await forward(call(), { engine, fetch: send });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ __type: 'ServiceUnavailable' });
  });
});
