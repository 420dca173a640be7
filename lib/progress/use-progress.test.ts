import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressStore, type ProgressSnapshot } from './progress-store';
import { useProgress, useProgressOf } from './use-progress';

/** As much of a page as React asks for to draw a part that shows nothing. */
function emptyPage() {
  const listens = { addEventListener: () => {}, removeEventListener: () => {} };
  const window = { ...listens, HTMLIFrameElement: class {} };
  const document = { ...listens, nodeType: 9, activeElement: null, defaultView: window };
  const container = { ...listens, nodeType: 1, tagName: 'DIV', ownerDocument: document };
  return { container: container as unknown as Element, window };
}

let container: Element;
beforeEach(() => {
  const page = emptyPage();
  container = page.container;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('window', page.window);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('there is no server')));
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the part was at each drawing, one after the other. */
function drawn<T>(use: () => T, work: () => void): T[] {
  const values: T[] = [];
  const root = createRoot(container);
  act(() => root.render(createElement(() => (values.push(use()), null))));
  values.length = 1;
  act(work);
  act(() => root.unmount());
  return values;
}

const answered = (key: string) => progressStore.recordQuiz(key, { right: true, answer: '0' });
const isRight = (key: string) => (known: ProgressSnapshot) => known.progress.quizzes[key]?.right;

test('what is known of a part is shown as soon as it changes', () => {
  expect(
    drawn(
      () => useProgressOf(isRight('lesson/mine')),
      () => answered('lesson/mine'),
    ),
  ).toEqual([undefined, true]);
});

test('who shows a part is not drawn anew when another one changes, and who shows all of it is', () => {
  expect(
    drawn(
      () => useProgressOf(isRight('lesson/none')),
      () => answered('lesson/other'),
    ),
  ).toEqual([undefined]);
  expect(drawn(useProgress, () => answered('lesson/another'))).toHaveLength(2);
});

test('who is gone hears of nothing more', () => {
  let asked = 0;
  drawn(
    () => useProgressOf(() => ++asked > 0),
    () => {},
  );
  const before = asked;
  answered('lesson/later');
  expect(asked).toBe(before);
});
