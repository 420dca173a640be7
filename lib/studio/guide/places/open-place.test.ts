import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Studio } from '../../studio';
import { openPlace } from './open-place';

const text = JSON.stringify({
  StartAt: 'Uno',
  States: { Uno: { Type: 'Pass', Next: 'Dos' }, Dos: { Type: 'Succeed' } },
});

beforeEach(() => vi.stubGlobal('window', new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

function opened(hash: string): string[] {
  const done: string[] = [];
  const studio = {
    session: {
      active: { text },
      view: { draw: (drawn: string) => done.push(`draws ${drawn}`) },
      store: { set: ({ notice }: { notice: { kind: string } }) => done.push(`says ${notice.kind}`) },
    },
    open: (panel: string) => done.push(`opens ${panel}`),
    selectState: (pointer: string) => done.push(`selects ${pointer}`),
  };
  openPlace(studio as unknown as Studio, hash);
  return done;
}

test.each([
  ['#state=Dos', ['draws draft', 'selects /States/Dos']],
  ['#state=Tres', ['says no-place']],
  ['#panel=inspector', ['opens inspector']],
  ['#panel=test&state=Dos', ['opens test', 'draws draft', 'selects /States/Dos']],
  ['#panel=kitchen', ['says no-place']],
])('%s: %j', (hash, done) => {
  expect(opened(hash)).toEqual(done);
});
