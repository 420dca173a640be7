import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen, type RunningServer } from './node-server';
import type { Endpoint } from './endpoint';

const servers: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(handler: Endpoint, port = 0): Promise<RunningServer> {
  const server = await listen(handler, { host: '127.0.0.1', port });
  servers.push(server);
  return server;
}

const text = (body: string) => ({ status: 200, headers: { 'content-type': 'text/plain' }, body });

const echo: Endpoint = async ({ method, path, headers, body }) => ({
  status: body ? 418 : 413,
  headers: { 'content-type': 'application/json', 'x-amzn-requestid': 'id' },
  body: JSON.stringify({ method, path, body: new TextDecoder().decode(body), x: headers['x-y'] }),
});

test('relays method, path, headers and body, and the answer back', async () => {
  const { url } = await serve(echo);
  const response = await fetch(`${url}/a/b`, { method: 'POST', body: 'ñ', headers: { 'x-y': 'z' } });
  expect(response.status).toBe(418);
  expect(response.headers.get('x-amzn-requestid')).toBe('id');
  expect(await response.json()).toEqual({ method: 'POST', path: '/a/b', body: 'ñ', x: 'z' });
});

test('a body that is too long is read to its end, and its client hears that', async () => {
  const { url } = await serve(echo);
  const headers = { 'x-amz-target': 'AWSStepFunctions.StartExecution' };
  const response = await fetch(url, { method: 'POST', headers, body: 'x'.repeat(2_000_000) });
  expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
});

test('a body without end is cut off', async () => {
  const { url } = await serve(echo);
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.on('error', () => {});
  client.write(
    'POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: Pasos.Pause\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const send = () => client.write(chunk, (error) => error ?? send());
  send();
  await new Promise((resolve) => client.once('close', resolve));
});

test('a body in chunks is one body', async () => {
  const { url } = await serve(echo);
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.write('POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n');
  client.write('2\r\n{}\r\n1\r\n!\r\n0\r\n\r\n');
  expect(await everything(client)).toContain('"body":"{}!"');
});

test('HEAD gets the head alone', async () => {
  const { url } = await serve(async () => text('twelve bytes'));
  const response = await fetch(url, { method: 'HEAD' });
  expect([response.headers.get('content-length'), await response.text()]).toEqual(['12', '']);
});

test('names and order on the wire are these', async () => {
  const { url } = await serve(echo);
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  client.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  const [head = ''] = (await everything(client)).split('\r\n\r\n');
  expect(head.split('\r\n').map((line) => line.split(': ')[0])).toEqual([
    "HTTP/1.1 418 I'm a Teapot",
    'content-type',
    'x-amzn-requestid',
    'content-length',
    'Date',
    'Connection',
  ]);
});

test('a taken port is one clear line', async () => {
  const { url } = await serve(echo);
  const port = Number(new URL(url).port);
  await expect(serve(echo, port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another with --port N`,
  );
});

/** A server with an answer under way. */
async function underWay() {
  let finish = () => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const server = await serve(async () => {
    arrived();
    await held;
    return text('done');
  });
  const client = connect(Number(new URL(server.url).port), '127.0.0.1');
  client.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}');
  await arrival;
  return { server, finish, client };
}

test('closing lets the answer under way go out, says that it is the last, and takes no new connection', async () => {
  const { server, finish, client } = await underWay();
  const closed = server.close();
  await expect(fetch(server.url)).rejects.toThrow();
  finish();
  expect(await everything(client)).toMatch(/connection: close[^]*done/);
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
    request.whenGone(leave);
    arrived();
    await left;
    return text('too late');
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
  expect(await everything(client)).toContain('"path":"/a"');
});

async function everything(client: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of client) answer += String(chunk);
  return answer;
}
