import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen, type RunningServer } from './node-server';
import type { FetchHandler } from './fetch';

const servers: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(handler: FetchHandler, port = 0): Promise<RunningServer> {
  const server = await listen(handler, { host: '127.0.0.1', port });
  servers.push(server);
  return server;
}

const echo: FetchHandler = async (request) =>
  Response.json(
    {
      method: request.method,
      path: new URL(request.url).pathname,
      body: await request.text(),
      x: request.headers.get('x-y'),
    },
    { status: 418, headers: { 'x-amzn-requestid': 'id' } },
  );

test('relays method, path, headers and body, and the answer back', async () => {
  const { url } = await serve(echo);
  const response = await fetch(`${url}/a/b`, { method: 'POST', body: 'ñ', headers: { 'x-y': 'z' } });
  expect(response.status).toBe(418);
  expect(response.headers.get('x-amzn-requestid')).toBe('id');
  expect(await response.json()).toEqual({ method: 'POST', path: '/a/b', body: 'ñ', x: 'z' });
});

test('a body without end is cut off', async () => {
  const { url } = await serve(echo);
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(2_000_000) }).catch(() => undefined);
  // The server may close the connection before the client has finished sending.
  expect(response?.status ?? 413).toBe(413);
});

test('a taken port is one clear line', async () => {
  const { url } = await serve(echo);
  const port = Number(new URL(url).port);
  await expect(serve(echo, port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another with --port N`,
  );
});

test('closing lets the answer under way go out and takes no new connection', async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const server = await listen(
    async () => {
      arrived();
      await held;
      return new Response('done');
    },
    { host: '127.0.0.1', port: 0 },
  );
  const answer = fetch(server.url).then((response) => response.text());
  await arrival;
  const closed = server.close();
  await expect(fetch(server.url)).rejects.toThrow();
  finish();
  expect(await answer).toBe('done');
  await closed;
});

test('a client that breaks off harms nobody', async () => {
  const { url } = await serve(echo);
  const { port } = new URL(url);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
      socket.destroy();
    });
    socket.on('close', () => resolve());
  });
  expect((await fetch(url)).status).toBe(418);
});

test('a handler hears when its client has gone away', async () => {
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  let leave = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  const { url } = await serve(async (request) => {
    request.signal.addEventListener('abort', leave);
    arrived();
    await left;
    return new Response('too late');
  });
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}');
  await arrival;
  client.destroy();
  await left;
});

test('a host that is none, as SDKs make of an IP address for some operations, is no obstacle', async () => {
  const { url } = await serve(echo);
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.write(
    'POST /a HTTP/1.1\r\nHost: sync-127.0.0.1:80\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
  );
  let answer = '';
  for await (const chunk of client) answer += String(chunk);
  expect(answer).toContain('"path":"/a"');
});
