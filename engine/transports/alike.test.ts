import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FrameworkError } from '../service/service-error';
import type { Api } from '../service/operation';
import { awsJson } from './aws-json';
import { createEndpoint } from './endpoint';
import { createFetchHandler } from './fetch';
import { listen, type RunningServer } from './node-server';
import { welcome } from './pages/pages';
import { REQUEST_BYTES_MAX } from './request-body';

const echo: Api = {
  async call(operation, body, { region, account }) {
    if (operation === 'Break') throw new Error('broken');
    if (operation === 'Refuse') throw new FrameworkError('ServiceUnavailable', 'Ñ');
    return { operation, body, region, account };
  },
};
const endpoint = createEndpoint({
  services: [
    awsJson({ target: 'Pasos', version: '1.0', api: echo }),
    awsJson({ target: 'Two', version: '1.1', api: echo }),
  ],
  ready: Promise.resolve(),
  requestId: () => 'id',
  complain: () => {},
  pages: { '/': welcome },
});
const handler = createFetchHandler(endpoint);
let server: RunningServer;
beforeAll(async () => void (server = await listen(endpoint, { host: '127.0.0.1', port: 0 })));
afterAll(() => server.close());

const signed = (key: string) => `AWS4-HMAC-SHA256 Credential=${key}/20260101/eu-west-1/states/aws4_request`;
const bytes = fc.oneof(
  fc.json().map((json) => new TextEncoder().encode(json)),
  fc.json({ maxDepth: 0 }).map((json) => new TextEncoder().encode(`{"ñ":${json}}`)),
  fc.uint8Array({ maxLength: 20 }).map((array) => new Uint8Array(array)),
  fc
    .constantFrom(REQUEST_BYTES_MAX, REQUEST_BYTES_MAX + 1)
    .map((length) => new Uint8Array(length).fill(0x20)),
);
const requests = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE'),
  path: fc.constantFrom('/', '/?a=b', '/x', '/livez'),
  target: fc.constantFrom(undefined, 'Pasos.Do', 'Two.Do', 'Pasos.Break', 'Two.Refuse', 'Three.Do', 'Pasos'),
  authorization: fc.constantFrom(undefined, 'Bearer x', signed('test'), signed('000000000002')),
  body: bytes,
});

test('the fetch handler and the Node server give the same answers', async () => {
  const property = fc.asyncProperty(requests, async ({ method, path, target, authorization, body }) => {
    const headers = {
      ...(target && { 'x-amz-target': target }),
      ...(authorization && { authorization }),
    };
    const init = { method, headers, body: method === 'GET' || method === 'HEAD' ? undefined : body };
    const url = server.url + path;
    expect(await shown(await fetch(url, init))).toEqual(await shown(await handler(new Request(url, init))));
  });
  await fc.assert(property, { numRuns: 200 });
});

async function shown(response: Response) {
  const names = ['content-type', 'x-amzn-requestid'];
  return [response.status, names.map((name) => response.headers.get(name)), await response.text()];
}
