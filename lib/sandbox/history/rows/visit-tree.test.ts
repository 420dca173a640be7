import { describe, expect, test } from 'vitest';
import { history } from '../history-table';
import { visitsOf } from '../visits';
import { openTo, visibleRows, type OpenNodes, type VisitFilter } from './visible-rows';
import { visitTree, type TreeNode } from './visit-tree';

const branches: Readonly<Record<string, number>> = { A: 0, A2: 0, B: 1 };

function treeOf(table: string) {
  return visitTree(visitsOf(history(table)), (name) => branches[name]);
}

function nameOf(node: TreeNode): string {
  switch (node.kind) {
    case 'visit':
      return node.visit.name;
    case 'try':
      return `try ${node.number}`;
    case 'branch':
      return `branch ${node.index}`;
    case 'iteration':
      return `#${node.index}`;
    case 'iterations':
      return `${node.count} ${node.status}`;
  }
}

/** Each row as `level position/siblings name status`. */
function told(table: string, opened: OpenNodes = {}, filter?: VisitFilter) {
  return visibleRows(treeOf(table), opened, filter).map(
    ({ node, level, position, siblings }) =>
      `${level} ${position}/${siblings} ${nameOf(node)} ${node.status}`,
  );
}

const parallel = `
  1<-0 ExecutionStarted
  2<-0 ParallelStateEntered P
  3<-2 ParallelStateStarted
  4<-3 PassStateEntered B
  5<-3 PassStateEntered A
  6<-5 PassStateExited A
  7<-6 WaitStateEntered A2
  8<-4 PassStateExited B`;

/** A Map whose iterations, of one state each, end as told: `s`, `f` or still run. */
function map(ends: string): string {
  const iterations = [...ends].flatMap((end, index) => {
    const id = 10 + index * 10;
    const enter = end === 'f' ? 'FailStateEntered X' : 'PassStateEntered X';
    const rest = end === 's' ? [`${id + 2}<-${id + 1} PassStateExited X`] : [];
    return [`${id}<-3 MapIterationStarted M#${index}`, `${id + 1}<-${id} ${enter}`, ...rest];
  });
  return ['1<-0 ExecutionStarted', '2<-0 MapStateEntered M', '3<-2 MapStateStarted', ...iterations].join(
    '\n',
  );
}

describe('visitTree', () => {
  test('branches of a Parallel are lanes, in the order of the definition', () => {
    expect(told(parallel)).toEqual([
      '1 1/1 P running',
      '2 1/2 branch 0 running',
      '3 1/2 A succeeded',
      '3 2/2 A2 running',
      '2 2/2 branch 1 succeeded',
      '3 1/1 B succeeded',
    ]);
  });

  test('iterations of a Map hold their states', () => {
    expect(told(map('sf'))).toEqual([
      '1 1/1 M running',
      '2 1/2 #0 succeeded',
      '3 1/1 X succeeded',
      '2 2/2 #1 failed',
      '3 1/1 X failed',
    ]);
  });

  test('many iterations are put together by their end, what failed first', () => {
    const rows = visibleRows(treeOf(map(`${'s'.repeat(45)}fr`)), { 'v2/g-succeeded': false });
    expect(rows.map(({ node }) => nameOf(node))).toEqual([
      'M',
      '1 failed',
      '#45',
      'X',
      '1 running',
      '#46',
      'X',
      '45 succeeded',
    ]);
  });

  test('a Parallel that was tried again tells its tries apart', () => {
    const table = `${parallel}
      9<-7 ParallelStateFailed Boom
      10<-9 ParallelStateStarted
      11<-10 PassStateEntered B`;
    expect(told(table).map((row) => row.replace(/ \w+$/, ''))).toEqual([
      '1 1/1 P',
      '2 1/2 try 1',
      '3 1/2 branch 0',
      '4 1/2 A',
      '4 2/2 A2',
      '3 2/2 branch 1',
      '4 1/1 B',
      '2 2/2 try 2',
      '3 1/1 branch 1',
      '4 1/1 B',
    ]);
  });
});

test('the tries of a Task lie closed under it', () => {
  const table = `
    1<-0 TaskStateEntered T
    2<-1 TaskScheduled
    3<-2 TaskFailed Boom
    4<-3 TaskScheduled
    5<-4 TaskSucceeded
    6<-5 TaskStateExited T`;
  expect(told(table)).toEqual(['1 1/1 T succeeded']);
  expect(told(table, { v1: true })).toEqual([
    '1 1/1 T succeeded',
    '2 1/2 try 1 failed',
    '2 2/2 try 2 succeeded',
  ]);
});

describe('visibleRows', () => {
  test('closed by hand hides what is inside', () => {
    expect(told(parallel, { v2: false })).toEqual(['1 1/1 P running']);
  });

  test('a filter keeps matches and what they are in', () => {
    expect(told(parallel, {}, { text: 'b' })).toEqual([
      '1 1/1 P running',
      '2 1/1 branch 1 succeeded',
      '3 1/1 B succeeded',
    ]);
    expect(told(parallel, {}, { text: '', type: 'Wait' })).toEqual([
      '1 1/1 P running',
      '2 1/1 branch 0 running',
      '3 1/1 A2 running',
    ]);
    expect(told(map('sfs'), {}, { text: '', status: 'failed' })).toEqual([
      '1 1/1 M running',
      '2 1/1 #1 failed',
      '3 1/1 X failed',
    ]);
    expect(told(parallel, {}, { text: 'nothing' })).toEqual([]);
  });

  test('openTo opens all that a row lies in', () => {
    expect(openTo(treeOf(map('sf')), 'v21')).toEqual({ 'v2/i1': true, v2: true });
  });
});
