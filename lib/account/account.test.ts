import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choice, forgetAccount } from '@/lib/targets/choice';
import {
  account,
  connectAccount,
  disconnectAccount,
  hearRefusal,
  refreshAccount,
  wantAccount,
} from './account';
import { AccountTrouble } from './account-api';
import type { AccountStatus, Connection, Plan } from './contract';
import { Seals } from '@/lib/aws/session/seals';
import { prepareLab } from './prepare-lab';

/** A machine may be busy. */
const patience = { timeout: 30_000 };

const connection: Connection = {
  accountId: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/ana',
  region: 'us-east-1',
  partition: 'aws',
  way: 'pasted',
  isLongLived: false,
};
const keys = { way: { kind: 'pasted', text: 'secret' }, region: 'us-east-1' } as const;

const seals = new Seals(() => 0);
const made = await seals.make();

/** The site with its answers by path. */
function site(answers: Record<string, unknown>) {
  const calls: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    calls.push({ path, body: init.body === undefined ? undefined : JSON.parse(String(init.body)) });
    const answer = path === '/api/account/seal' ? made : answers[path];
    return Promise.resolve(answer instanceof Response ? answer.clone() : Response.json(answer ?? {}));
  });
  return calls;
}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  forgetAccount();
  account.set({ status: undefined, dialog: undefined, question: undefined, trouble: undefined });
});
afterEach(() => void vi.unstubAllGlobals());

test('who wants the account and has none is asked to connect', async () => {
  site({ '/api/account': { regions: ['us-east-1'] } satisfies AccountStatus });
  await wantAccount();
  expect([account.get().dialog, choice.get().kind]).toEqual(['connect', 'local']);
});

test('who is connected already works on it at once', async () => {
  site({ '/api/account': { connection, regions: [] } });
  await wantAccount();
  expect([account.get().dialog, choice.get().kind]).toEqual([undefined, 'aws']);
});

test('nothing of the keys stays in the page', async () => {
  const calls = site({ '/api/account/connect': connection });
  await connectAccount(keys);
  expect(calls.map(({ path }) => path)).toEqual(['/api/account/seal', '/api/account/connect']);
  expect(JSON.stringify(calls)).not.toContain('secret');
  const { way, ...rest } = calls[1]?.body as { way: { kind: string; text: string; seal: string } };
  expect([rest, way.kind, await seals.open(way.seal, way.text)]).toEqual([
    { region: 'us-east-1' },
    'pasted',
    'secret',
  ]);
  expect(JSON.stringify([account.get(), choice.get()])).not.toContain('secret');
  expect(choice.get().kind).toBe('aws');
});

test('keys do not leave a page that cannot encrypt them', async () => {
  const calls = site({ '/api/account/connect': connection });
  vi.stubGlobal('crypto', {});
  await expect(connectAccount(keys)).rejects.toMatchObject({
    trouble: { kind: 'not-offered', detail: 'https' },
  });
  expect(calls).toEqual([]);
});

test('keys that AWS refuses leave the page where it was, and say why', async () => {
  const trouble = { kind: 'wrong-keys', code: 'InvalidClientTokenId', message: 'invalid' };
  site({ '/api/account/connect': Response.json(trouble, { status: 400 }) });
  await expect(connectAccount(keys)).rejects.toEqual(new AccountTrouble(trouble as never));
  expect(choice.get().kind).toBe('local');
});

test('disconnecting leads back to local, also when the site does not answer', async () => {
  site({ '/api/account/connect': connection, '/api/account/disconnect': new Response('', { status: 503 }) });
  await connectAccount(keys);
  await disconnectAccount();
  expect(choice.get()).toMatchObject({ kind: 'local', hasAccount: false });
  expect(account.get().status?.connection).toBeUndefined();
});

test('another account or region begins another round; the same one again does not', async () => {
  site({ '/api/account/connect': connection });
  await connectAccount(keys);
  const { round } = choice.get();
  await connectAccount(keys);
  expect(choice.get().round).toBe(round);
  site({ '/api/account/connect': { ...connection, region: 'eu-west-1' } });
  await connectAccount(keys);
  expect(choice.get().round).toBe(round + 1);
});

test('why a connection ended is told by the site once, and shown until there is another', async () => {
  site({ '/api/account': { ended: 'idle', regions: [] } });
  await refreshAccount();
  site({ '/api/account': { regions: [] } });
  await refreshAccount();
  expect(account.get().status?.ended).toBe('idle');
  site({ '/api/account/connect': connection });
  await connectAccount(keys);
  expect(account.get().status?.ended).toBeUndefined();
});

test('who connects the same account again goes on where they were', async () => {
  const heard = vi.fn();
  window.addEventListener('pasos:account-back', heard);
  site({ '/api/account/connect': connection, '/api/account': { ended: 'expired', regions: [] } });
  await connectAccount(keys);
  heard.mockClear();
  const { round } = choice.get();
  await refreshAccount();
  expect(choice.get().kind).toBe('aws');
  await connectAccount(keys);
  expect([heard.mock.calls.length, choice.get().round]).toEqual([1, round]);
});

test.each(['NotConnected', 'ExpiredTokenException', 'UnrecognizedClientException'])(
  'a call that ends with %s has the page ask what became of the connection',
  async (code) => {
    const calls = site({ '/api/account': { ended: 'expired', regions: [] } });
    hearRefusal(code);
    await vi.waitFor(() => expect(account.get().status?.ended).toBe('expired'), patience);
    expect(calls.map(({ path }) => path)).toEqual(['/api/account']);
  },
);

const machine = { name: 'Hola', type: 'STANDARD', definition: '{}' } as const;
const role = { type: 'AWS::IAM::Role', name: 'pasos-Hola' };
const planOf = (exists: boolean): Plan => ({
  creates: [{ ...role, exists }],
  costAtMost: { dollars: 0, because: [] },
});
const prepared = { roleArn: 'arn:aws:iam::123456789012:role/pasos/pasos-Hola', outputs: {} };

test('nothing new is created before the student has agreed', async () => {
  const calls = site({ '/api/account/plan': planOf(false), '/api/account/prepare': prepared });
  const preparing = prepareLab('lab-01', machine);
  await vi.waitFor(() => expect(account.get().question?.plan).toEqual(planOf(false)), patience);
  expect(calls.map(({ path }) => path)).toEqual(['/api/account/plan']);
  account.get().question?.answer(true);
  expect(await preparing).toEqual(prepared);
  expect(calls.at(-1)).toEqual({ path: '/api/account/prepare', body: { lab: 'lab-01', machine } });
});

test('who says no creates nothing', async () => {
  const calls = site({ '/api/account/plan': planOf(false) });
  const preparing = prepareLab('lab-01', machine);
  await vi.waitFor(() => expect(account.get().question).toBeDefined(), patience);
  account.get().question?.answer(false);
  await expect(preparing).rejects.toMatchObject({ name: 'NotAgreed' });
  expect([calls.length, account.get().question]).toEqual([1, undefined]);
});

test('where everything is there already nobody is asked', async () => {
  site({ '/api/account/plan': planOf(true), '/api/account/prepare': prepared });
  expect(await prepareLab('lab-01', machine)).toEqual(prepared);
  expect(account.get()).toMatchObject({ question: undefined, isPreparing: false });
});
