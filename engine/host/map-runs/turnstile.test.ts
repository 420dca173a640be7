import { expect, test } from 'vitest';
import { Turnstile } from './turnstile';

test('no more are inside than may be, and the others come in order', () => {
  const turnstile = new Turnstile(2);
  const inside: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) turnstile.enter(() => inside.push(name));
  expect(inside).toEqual(['a', 'b']);
  turnstile.leave();
  expect(inside).toEqual(['a', 'b', 'c']);
  turnstile.leave();
  turnstile.leave();
  turnstile.leave();
  turnstile.enter(() => inside.push('e'));
  turnstile.enter(() => inside.push('f'));
  turnstile.enter(() => inside.push('g'));
  expect(inside).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
