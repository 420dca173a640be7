import { describe, expect, test } from 'vitest';
import { seal } from '@/lib/account/seal';
import { Seals } from './seals';

const text = 'export AWS_SECRET_ACCESS_KEY="wJalrXUtnFEMI/K7MDENG ñ 🔑"';

describe('Seals', () => {
  test('what a page sealed is opened once, and never again', async () => {
    const seals = new Seals(() => 0);
    const made = await seals.make();
    const sealed = await seal(text, made);
    expect(await seals.open(made.id, sealed)).toBe(text);
    expect(await seals.open(made.id, sealed)).toBeUndefined();
  });

  test('nothing of the text is in what is sent, and no two are alike', async () => {
    const seals = new Seals(() => 0);
    const made = await seals.make();
    const sent = [await seal(text, made), await seal(text, made)];
    expect(sent[0]).not.toBe(sent[1]);
    const seen = sent.join('\n') + sent.map((each) => atobAll(each)).join('\n');
    expect(seen).not.toMatch(/AWS|wJalr|K7MDENG/);
  });

  test.each([
    ['another seal', async (seals: Seals, sealed: string) => seals.open((await seals.make()).id, sealed)],
    ['no seal', (seals: Seals, sealed: string) => seals.open('nothing', sealed)],
  ])('is not opened by %s', async (_name, open) => {
    const seals = new Seals(() => 0);
    expect(await open(seals, await seal(text, await seals.make()))).toBeUndefined();
  });

  test.each(['', '.', '..', 'a.b.c', '💥', 'x'.repeat(1_000)])('%s is nothing', async (sealed) => {
    const seals = new Seals(() => 0);
    expect(await seals.open((await seals.make()).id, sealed)).toBeUndefined();
  });

  test('one changed character is noticed', async () => {
    const seals = new Seals(() => 0);
    const made = await seals.make();
    const sealed = await seal(text, made);
    const changed = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1);
    expect(await seals.open(made.id, changed)).toBeUndefined();
  });

  test('a seal is good for five minutes', async () => {
    let now = 0;
    const seals = new Seals(() => now);
    const made = await seals.make();
    const sealed = await seal(text, made);
    now = 5 * 60_000;
    expect(await seals.open(made.id, sealed)).toBeUndefined();
  });
});

function atobAll(sealed: string): string {
  return sealed
    .split('.')
    .map((part) => atob(part.replaceAll('-', '+').replaceAll('_', '/')))
    .join();
}
