import { beforeEach, expect, test } from 'vitest';
import { account } from './account';
import { accountFetch } from './account-fetch';

const throttled = () => Response.json({ __type: 'x#ThrottlingException' }, { status: 400 });

function world(answers: (() => Response)[]) {
  const sent: Headers[] = [];
  const pauses: number[] = [];
  const call = accountFetch('lab-01', {
    send: (_, init) => {
      sent.push(new Headers(init?.headers));
      return Promise.resolve((answers.length > 1 ? answers.shift()! : answers[0]!)());
    },
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
    chance: () => 1,
  });
  return { call: () => call('/aws', { method: 'POST', headers: { 'x-amz-target': 'a' } }), sent, pauses };
}

beforeEach(() => account.set({ slowedAt: undefined }));

test('says that the account is meant, and for which lab', async () => {
  const { call, sent } = world([() => Response.json({})]);
  await call();
  const [headers] = sent;
  expect([...headers!.entries()]).toEqual([
    ['x-amz-target', 'a'],
    ['x-pasos-lab', 'lab-01'],
    ['x-pasos-target', 'aws'],
  ]);
});

test('tries again later and later when AWS asks to slow down, and the page hears of it', async () => {
  const { call, pauses } = world([throttled, throttled, () => Response.json({ a: 1 })]);
  expect(await (await call()).json()).toEqual({ a: 1 });
  expect(pauses).toEqual([800, 1_600]);
  expect(account.get().slowedAt).toBeTypeOf('number');
});

test('gives AWS’s refusal once there were six attempts', async () => {
  const { call, sent } = world([throttled]);
  expect((await call()).status).toBe(400);
  expect(sent).toHaveLength(6);
});

test('any other refusal is not tried again', async () => {
  const { call, sent } = world([() => Response.json({ __type: 'ValidationException' }, { status: 400 })]);
  expect(await (await call()).json()).toEqual({ __type: 'ValidationException' });
  expect([sent.length, account.get().slowedAt]).toEqual([1, undefined]);
});
