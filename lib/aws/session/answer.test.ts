import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { connected, cookieOf, keys, pasted, requestOf, standIn } from '../testing/stand-in';
import type { Seal } from '@/lib/account/contract';
import { seal } from '@/lib/account/seal';
import { answerConnect, answerDisconnect, answerSeal, answerStatus } from './answer';
import { ageMsMax, idleMsMax } from './sessions';

const way = { kind: 'pasted', text: pasted };
const connectRequest = (body: object, rest: Parameters<typeof requestOf>[1] = {}) =>
  requestOf('/api/account/connect', { body: { way, region: 'eu-west-1', ...body }, ...rest });

async function statusOf(stand: ReturnType<typeof standIn>, cookie: string) {
  return (await (await answerStatus(requestOf('/api/account', { cookie }), stand.site)).json()) as Record<
    string,
    unknown
  >;
}

describe('connecting', () => {
  test('tells whose the keys are, and gives a cookie that says nothing', async () => {
    const stand = standIn();
    const answer = await answerConnect(connectRequest({}), stand.site);
    expect(await answer.json()).toEqual({
      accountId: '123456789012',
      arn: expect.stringContaining('arn:aws:'),
      region: 'eu-west-1',
      partition: 'aws',
      way: 'pasted',
      isLongLived: true,
    });
    const [account, student] = answer.headers.getSetCookie();
    expect(account).toMatch(/^pasos_account=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(student).toMatch(/^pasos_student=/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('takes keys that the page has sealed, once', async () => {
    const stand = standIn();
    const sealedBy = async () => {
      const made = (await (
        await answerSeal(requestOf('/api/account/seal', { body: {} }), stand.site)
      ).json()) as Seal;
      return { kind: 'pasted', text: await seal(pasted, made), seal: made.id };
    };
    const sent = await sealedBy();
    expect((await answerConnect(connectRequest({ way: sent }), stand.site)).status).toBe(200);
    const again = await answerConnect(connectRequest({ way: sent }), stand.site);
    expect(await again.json()).toMatchObject({ kind: 'unreadable-keys' });
    const role = { kind: 'role', roleArn: 'arn:aws:iam::123456789012:role/r', from: await sealedBy() };
    expect(await (await answerConnect(connectRequest({ way: role }), stand.site)).json()).toMatchObject({
      way: 'role',
      arn: expect.stringContaining('assumed-role/r/pasos-'),
    });
  });

  test.each([pasted, 'http://user:password@localhost:4566', 'file:///etc/passwd', 'javascript:alert(1)', ''])(
    'takes no endpoint that is none, and throws nothing of it: %j',
    async (endpoint) => {
      const answer = await answerConnect(connectRequest({ endpoint }), standIn().site);
      expect([answer.status, await answer.json()]).toEqual([400, { kind: 'other', code: 'not-valid' }]);
    },
  );

  test('the cookie is bound to its host where there is TLS', async () => {
    const stand = standIn();
    const answer = await answerConnect(connectRequest({}, { origin: 'https://pasos.example' }), stand.site);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-pasos_account=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    const { connection } = (await (
      await answerStatus(
        requestOf('/api/account', { origin: 'https://pasos.example', cookie: cookieOf(answer) }),
        stand.site,
      )
    ).json()) as { connection: object };
    expect(connection).toMatchObject({ region: 'eu-west-1' });
  });

  test.each([
    [
      'keys that cannot be read',
      { way: { kind: 'pasted', text: 'aws_access_key_id=AKIAIOSFODNN7EXAMPLE' } },
      'unreadable-keys',
      'aws_secret_access_key',
    ],
    ['a region that does not exist', { region: 'us-east-1.evil.example/' }, 'wrong-region', undefined],
    ['a region of a name that objects have', { region: 'constructor' }, 'wrong-region', undefined],
  ])('refuses %s', async (_name, body, kind, detail) => {
    const answer = await answerConnect(connectRequest(body), standIn().site);
    const trouble = (await answer.json()) as { kind: string; detail?: string };
    expect([answer.ok, trouble.kind, trouble.detail]).toEqual([false, kind, detail]);
  });

  test.each([
    ['a profile', { way: { kind: 'profile', name: 'default' } }, {}, 'own-machine'],
    [
      'a role of a profile',
      {
        way: {
          kind: 'role',
          roleArn: 'arn:aws:iam::123456789012:role/r',
          from: { kind: 'profile', name: 'default' },
        },
      },
      {},
      'own-machine',
    ],
    ['an endpoint of one’s own', { endpoint: 'http://169.254.169.254' }, {}, 'own-machine'],
  ])('takes %s only on one’s own machine', async (_name, body, rest, detail) => {
    const elsewhere = { ...standIn().site, boundTo: '0.0.0.0' };
    const answer = await answerConnect(connectRequest(body, rest), elsewhere);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ kind: 'not-offered', detail }),
    ]);
  });

  test('keys are not taken in the clear', async () => {
    const answer = await answerConnect(connectRequest({}, { origin: 'http://lab.school.example:3000' }), {
      ...standIn().site,
      boundTo: '0.0.0.0',
    });
    expect(await answer.json()).toMatchObject({ kind: 'not-offered', detail: 'https' });
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('refuses %s', async (_name, headers, status) => {
    expect((await answerConnect(connectRequest({}, { headers }), standIn().site)).status).toBe(status);
  });
});

describe('a session', () => {
  test('ends after thirty minutes without use, however often a page looks whether it is there, and says so once', async () => {
    const stand = standIn();
    const cookie = await connected(stand);
    for (let minute = 0; minute < 29; minute++) {
      stand.pass(60_000);
      expect(await statusOf(stand, cookie)).toHaveProperty('connection');
    }
    stand.pass(60_000);
    expect(await statusOf(stand, cookie)).toMatchObject({ ended: 'idle' });
    expect(await statusOf(stand, cookie)).not.toHaveProperty('ended');
  });

  test('lives on while it is used, but not for more than a day’s work', async () => {
    const stand = standIn();
    const id = (await connected(stand)).match(/pasos_account=([^;]+)/)?.[1];
    for (let used = 0; used < ageMsMax - idleMsMax; used += idleMsMax / 2) {
      stand.pass(idleMsMax / 2);
      expect(stand.site.sessions.find(id).kind).toBe('open');
      stand.site.sessions.use(id);
    }
    stand.pass(idleMsMax / 2);
    stand.site.sessions.use(id);
    stand.pass(idleMsMax / 2 + 1);
    expect(stand.site.sessions.find(id)).toEqual({ kind: 'ended', why: 'expired' });
  });

  test('ends with its keys', async () => {
    const stand = standIn();
    const text = JSON.stringify({
      AccessKeyId: keys.accessKeyId,
      SecretAccessKey: keys.secretAccessKey,
      SessionToken: 'canary-token',
      Expiration: '2026-01-01T00:10:00Z',
    });
    const cookie = await connected(stand, { way: { kind: 'pasted', text } });
    expect(await statusOf(stand, cookie)).toMatchObject({
      connection: { expiresAt: '2026-01-01T00:10:00.000Z', isLongLived: false },
    });
    stand.pass(10 * 60_000);
    expect(await statusOf(stand, cookie)).toMatchObject({ ended: 'expired' });
  });

  test('is gone after disconnecting, and its clients with it', async () => {
    const stand = standIn();
    const cookie = await connected(stand);
    const found = stand.site.sessions.find(cookie.match(/pasos_account=([^;]+)/)?.[1]);
    if (found.kind !== 'open') throw new Error('not open');
    const { credentials } = found.session.settings();
    await expect(credentials()).resolves.toMatchObject(keys);
    const answer = await answerDisconnect(
      requestOf('/api/account/disconnect', { body: {}, cookie }),
      stand.site,
    );
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    await expect(credentials()).rejects.toMatchObject({ name: 'NotConnected' });
    expect(await statusOf(stand, cookie)).not.toHaveProperty('connection');
  });

  test('shows its keys to nobody who prints, copies or serialises it', async () => {
    const stand = standIn();
    const cookie = await connected(stand);
    const found = stand.site.sessions.find(cookie.match(/pasos_account=([^;]+)/)?.[1]);
    if (found.kind !== 'open') throw new Error('not open');
    const { session } = found;
    await session.settings().credentials();
    const seen = [
      inspect(stand.site.sessions, { depth: null, showHidden: true }),
      inspect(session, { depth: null, showHidden: true }),
      JSON.stringify([stand.site.sessions, session, session.settings(), { ...session }]),
      inspect({ ...session }, { depth: null }),
      inspect(session.settings(), { depth: null }),
      Object.getOwnPropertyNames(session).join(),
    ].join('\n');
    expect(seen).not.toContain(keys.accessKeyId);
    expect(seen).not.toContain(keys.secretAccessKey);
  });

  test('one that connects again leaves no other behind', async () => {
    const stand = standIn();
    const first = await connected(stand);
    const second = cookieOf(await answerConnect(connectRequest({}, { cookie: first }), stand.site));
    expect(await statusOf(stand, first)).not.toHaveProperty('connection');
    expect(await statusOf(stand, second)).toHaveProperty('connection');
  });
});
