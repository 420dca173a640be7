import { expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { NONE_YET, type Frame, type Visit } from './execution';
import { Frames } from './frames';

const visit: Visit = {
  state: 'P',
  input: {},
  enteredAt: 0,
  enteredEventId: 2,
  enteredAfterEventId: 1,
  retries: [0],
  waiting: { kind: 'branches', count: 2, outputs: NONE_YET },
};
const root: Frame = {
  id: '1',
  scope: '',
  variables: { a: 1 },
  previousEventId: 2,
  activity: { kind: 'visiting', visit },
};

/** Everything that can happen to a frame. */
function change(frames: Frames): void {
  frames.follow('1', 9);
  frames.keepOutput('1', 0, 'out');
  frames.wait('1', { kind: 'nothing' });
  frames.countRetries('1', [1]);
  frames.assign('1', { a: 2, b: 3 });
  frames.become('1', { kind: 'entering', state: 'Q', input: {} });
}

test('the frames a step begins with stay as they were', () => {
  const before = JSON.stringify(root);
  const frames = new Frames({ '1': root });
  change(frames);
  expect(JSON.stringify(root)).toBe(before);
  expect(frames.get('1')).toMatchObject({ previousEventId: 9, variables: { a: 2, b: 3 } });
});

test('frames that were kept stay as they were, also those that had changed before', () => {
  const frames = new Frames({ '1': root });
  frames.follow('1', 5);
  frames.countRetries('1', [7]);
  const kept = frames.kept();
  const before = JSON.stringify(kept);
  change(frames);
  expect(JSON.stringify(kept)).toBe(before);
});

test('outputs are gathered over several steps', () => {
  const first = new Frames({ '1': root });
  first.keepOutput('1', 1, 'b');
  const second = new Frames(first.toRecord());
  expect(second.keepOutput('1', 0, 'a')).toEqual({ ended: 2, byIndex: { 0: 'a', 1: 'b' } });
  expect(first.visitOf('1').waiting).toMatchObject({ outputs: { ended: 1, byIndex: { 1: 'b' } } });
});

test('a value is written out once while it is handed on, also to the frames inside', () => {
  let written = 0;
  const counting = { toJSON: () => ++written } as unknown as Json;
  const frames = new Frames({ '1': root });
  frames.textOf('1', counting);
  frames.add({ ...root, id: '2', parent: { frame: '1', index: 0 } });
  expect([frames.textOf('1', counting), frames.textOf('2', counting)]).toEqual(['1', '1']);
  expect([frames.textOf('1', 'other'), frames.textOf('1', counting)]).toEqual(['"other"', '2']);
});
