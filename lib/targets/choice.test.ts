import { beforeEach, expect, test } from 'vitest';
import { atHome, choice, choose, forgetAccount, holdHere, isHeldBack } from './choice';

beforeEach(() => {
  forgetAccount();
  choice.set(atHome);
});

test('what is held here works on the local engine, and the tab goes on with its account afterwards', () => {
  choose('aws');
  const letGo = holdHere();
  expect(choice.get()).toMatchObject({ kind: 'local', hasAccount: true, isHeldHere: true });
  expect(isHeldBack()).toBe(true);
  letGo();
  expect(choice.get()).toMatchObject({ kind: 'aws', isHeldHere: false });
  expect(isHeldBack()).toBe(false);
});

test.each([
  { does: 'connects', change: () => choose('aws'), after: 'aws', isBack: true },
  { does: 'goes back to Local', change: () => choose('local'), after: 'local', isBack: false },
  { does: 'disconnects', change: forgetAccount, after: 'local', isBack: false },
])('who $does meanwhile is still here, and then there', ({ change, after, isBack }) => {
  choose(after === 'aws' ? 'local' : 'aws');
  const letGo = holdHere();
  change();
  expect(choice.get().kind).toBe('local');
  expect(isHeldBack()).toBe(isBack);
  letGo();
  expect(choice.get().kind).toBe(after);
});

test('who works on Local is not held back', () => {
  const letGo = holdHere();
  expect(isHeldBack()).toBe(false);
  letGo();
});
