import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpClient } from './http-client';

let url: string;
const server = createServer((request, response) => {
  if (request.url === '/away') return response.writeHead(302, { location: '/' }).end();
  if (request.url === '/long') return response.end('x'.repeat(100));
  response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] });
  request.pipe(response);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const request = { method: 'POST', headers: {}, body: 'hola', timeout: 5_000, bodyBytesMax: 50 };

test('gives status, headers and body', async () => {
  const { status, headers, body } = await createHttpClient('anybody').send({ ...request, url });
  expect([status, body, headers['set-cookie']]).toEqual([200, 'hola', ['a=1', 'b=2']]);
});

test('a redirect is an answer, not a way', async () => {
  expect(await createHttpClient('anybody').send({ ...request, url: `${url}/away` })).toMatchObject({
    status: 302,
  });
});

test.each([
  ['a body that is too long', 'anybody', '/long', /longer than 50 bytes/],
  ['an engine that lets nothing out', 'nobody', '/', /PASOS_HTTP_TASKS=on/],
] as const)('no answer from %s', async (_, reach, path, message) => {
  await expect(createHttpClient(reach).send({ ...request, url: url + path })).rejects.toMatchObject({
    name: 'NoHttpResponse',
    message: expect.stringMatching(message) as string,
  });
});

test('no answer from a port where nobody listens', async () => {
  const sending = createHttpClient('anybody').send({ ...request, url: 'http://127.0.0.1:1/' });
  await expect(sending).rejects.toMatchObject({ name: 'NoHttpResponse' });
});
