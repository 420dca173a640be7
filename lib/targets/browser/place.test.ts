import { beforeEach, expect, test } from 'vitest';
import { reach } from '@/lib/site/offline/page/reach';
import { atHome, choice } from '../choice';
import { settlePlace } from './place';

beforeEach(() => choice.set(atHome));

test.each([
  { isSilent: false, needsServer: false, engine: 'server' },
  { isSilent: true, needsServer: false, engine: 'browser' },
  { isSilent: true, needsServer: true, engine: 'server' },
] as const)('silent: $isSilent, needed: $needsServer → the engine of the $engine', (given) => {
  reach.set({ isSilent: given.isSilent });
  expect(settlePlace(given)).toBe(given.engine === 'browser');
  expect(choice.get()).toMatchObject({ engine: given.engine, round: given.engine === 'browser' ? 1 : 0 });
  expect(settlePlace(given)).toBe(false);
});

test('with the server back, what opens next is on the server', () => {
  reach.set({ isSilent: true });
  settlePlace({ needsServer: false });
  reach.set({ isSilent: false });
  expect(settlePlace({ needsServer: false })).toBe(true);
  expect(choice.get().engine).toBe('server');
});

test('who works on an account stays there', () => {
  choice.set({ kind: 'aws' });
  reach.set({ isSilent: true });
  expect(settlePlace({ needsServer: false })).toBe(false);
});
