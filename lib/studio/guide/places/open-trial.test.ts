import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Studio } from '../../studio';
import { formOf, offersOf } from '../../trials/test-state/kept-form';
import { openTrial } from './open-trial';

beforeEach(() => vi.stubGlobal('window', new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

test('an example fills in the form of its state and opens the panel that tests it', () => {
  const done: string[] = [];
  const studio = {
    session: {
      labStep: 'lab-09/a',
      active: { text: '{ "States": { "Keep": { "Type": "Task" } } }' },
      view: { draw: () => undefined },
    },
    open: (panel: string) => done.push(panel),
    selectState: (pointer: string) => done.push(pointer),
  };
  openTrial(studio as unknown as Studio, { state: 'Keep', input: '{"a":1}', result: '{}' });
  expect(done).toEqual(['test', '/States/Keep']);
  expect(formOf('lab-09/a/Keep')).toMatchObject({ input: '{\n  "a": 1\n}', mock: 'result', result: '{}' });
  expect(offersOf('lab-09/a/Keep')).toBe(1);
});
