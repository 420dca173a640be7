import { expect, test } from 'vitest';
import { brokenState, unusedResults } from './hints';

test.each([
  ['nothing is wrong', '{"States":{"A":{}}}', undefined],
  ['in a state', '{"States":{"A":{"Type":"Pass" "End":true}}}', '/States/A'],
  ['in a state with a slash', '{"States":{"a/b":{"Type":}}}', '/States/a~1b'],
  [
    'inside a branch',
    '{"States":{"P":{"Branches":[{"States":{"X":{"Type" "Pass"}}}]}}}',
    '/States/P/Branches/0/States/X',
  ],
  ['outside of states', '{"StartAt" "A"}', undefined],
])('the text breaks: %s', (_, text, state) => {
  expect(brokenState(text)).toBe(state);
});

const machine = (A: object, B: object) => ({
  StartAt: 'A',
  States: { A: { ...A, Next: 'B' }, B: { Type: 'Pass', End: true, ...B } },
});

test.each([
  ['a Result over another', { Type: 'Pass', Result: 1 }, { Result: 2 }, ['/States/A']],
  ['a Result beside it', { Type: 'Pass', Result: 1 }, { Result: 2, ResultPath: '$.two' }, []],
  ['a Task before a Pass that passes on', { Type: 'Task' }, {}, []],
  ['a Task before an InputPath of null', { Type: 'Task' }, { InputPath: null }, ['/States/A']],
  ['a Task that throws away by itself', { Type: 'Task', ResultPath: null }, { Result: 1 }, []],
  ['an Output that reads', { Type: 'Task' }, { Output: '{% $states.input %}' }, []],
  ['an Output that does not', { Type: 'Task' }, { Output: { done: true } }, ['/States/A']],
  ['a state that gives nothing', { Type: 'Wait' }, { Result: 1 }, []],
])('nobody reads: %s', (_, A, B, states) => {
  expect(unusedResults(machine(A, B)).map(({ state }) => state)).toEqual(states);
});
