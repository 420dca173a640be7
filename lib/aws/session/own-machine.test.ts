import { describe, expect, test } from 'vitest';
import { isOwnMachine, isPrivateWay } from './own-machine';

const request = (host: string, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/api/account', { headers: { host, ...headers } });
const boundTo = '127.0.0.1';

describe('isOwnMachine', () => {
  test.each([
    ['localhost:3000', {}, boundTo],
    ['127.0.0.1:3000', { origin: 'http://127.0.0.1:3000' }, boundTo],
    ['127.8.9.1:3000', {}, boundTo],
    ['[::1]:3000', { referer: 'http://[::1]:3000/es/studio' }, '::1'],
    ['localhost:3000', {}, 'localhost'],
    // What Next itself adds.
    [
      'localhost:3000',
      {
        'x-forwarded-for': '::ffff:127.0.0.1',
        'x-forwarded-host': 'localhost:3000',
        'x-forwarded-proto': 'http',
      },
      boundTo,
    ],
    ['localhost:3000', { 'x-forwarded-for': '::1' }, boundTo],
  ])('%s %j, bound to %s', (host, headers, bound) => {
    expect(isOwnMachine(request(host, headers as Record<string, string>), bound)).toBe(true);
  });

  test.each([
    ['bound to all addresses', 'localhost:3000', {}, '0.0.0.0'],
    ['bound to nobody knows what', 'localhost:3000', {}, undefined],
    ['bound to a name', 'localhost:3000', {}, 'localhost.evil.example'],
    ['a name that leads here', 'evil.example:3000', {}, boundTo],
    ['a name that looks like it', '127.0.0.1.evil.example:3000', {}, boundTo],
    ['another site’s page', 'localhost:3000', { origin: 'http://evil.example' }, boundTo],
    ['a page of nowhere', 'localhost:3000', { origin: 'null' }, boundTo],
    [
      'a page behind a proxy on this machine',
      '127.0.0.1:3000',
      { origin: 'https://pasos.school.example' },
      boundTo,
    ],
    ['a look from behind a proxy', '127.0.0.1:3000', { referer: 'https://pasos.school.example/es' }, boundTo],
    ['a proxy that says for whom', '127.0.0.1:3000', { 'x-forwarded-for': '203.0.113.9' }, boundTo],
    [
      'a proxy that says for whom first',
      '127.0.0.1:3000',
      { 'x-forwarded-for': '203.0.113.9, 127.0.0.1' },
      boundTo,
    ],
    [
      'a proxy that says which host',
      '127.0.0.1:3000',
      { 'x-forwarded-host': 'pasos.school.example' },
      boundTo,
    ],
    ['a proxy that says it is one', '127.0.0.1:3000', { via: '1.1 caddy' }, boundTo],
    ['a proxy of the standard', '127.0.0.1:3000', { forwarded: 'for=203.0.113.9' }, boundTo],
    ['an address of nginx', '127.0.0.1:3000', { 'x-real-ip': '203.0.113.9' }, boundTo],
  ])('not %s', (_name, host, headers, bound) => {
    expect(isOwnMachine(request(host, headers as unknown as Record<string, string>), bound)).toBe(false);
  });
});

test.each([
  ['localhost:3000', {}, true],
  ['pasos.school.example', { 'x-forwarded-proto': 'https' }, true],
  ['pasos.school.example', {}, false],
  ['192.168.1.20:3000', {}, false],
])('keys sent to %s %j: private %s', (host, headers, isPrivate) => {
  expect(isPrivateWay(request(host, headers as Record<string, string>))).toBe(isPrivate);
});
