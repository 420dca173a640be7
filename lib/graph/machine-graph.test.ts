import { describe, expect, test } from 'vitest';
import { machineGraph, type GraphScope } from './machine-graph';

const pass = (next?: string) => ({ Type: 'Pass', ...(next ? { Next: next } : { End: true }) });

/** `from -kind-> to` by last pointer part, one line an edge. */
function edgesOf(scope: GraphScope): string[] {
  const short = (id: string) => id.split('/').pop();
  return scope.edges.map(
    ({ from, to, kind, label }) => `${short(from)} -${kind}${label ? `(${label})` : ''}-> ${short(to)}`,
  );
}

describe('machineGraph', () => {
  test('draws start, transitions and end', () => {
    const graph = machineGraph({ StartAt: 'A', States: { A: pass('B'), B: pass() } });
    expect(edgesOf(graph.root)).toEqual(['#start -start-> A', 'A -next-> B', 'B -end-> #end']);
  });

  test('draws every way out of a Choice, in order', () => {
    const choice = {
      Type: 'Choice',
      Choices: [
        { Variable: '$.n', NumericGreaterThan: 3, Next: 'B' },
        { Condition: '{% $states.input.vip %}', Next: 'C' },
      ],
      Default: 'B',
    };
    const graph = machineGraph({ StartAt: 'A', States: { A: choice, B: pass(), C: pass() } });
    expect(edgesOf(graph.root).filter((edge) => edge.startsWith('A'))).toEqual([
      'A -rule($.n > 3)-> B',
      'A -rule($states.input.vip)-> C',
      'A -default-> B',
    ]);
  });

  test('draws the fallback of a Catch with its errors', () => {
    const task = {
      Type: 'Task',
      Resource: 'x',
      End: true,
      Catch: [{ ErrorEquals: ['E1', 'E2'], Next: 'B' }],
    };
    const graph = machineGraph({ StartAt: 'A', States: { A: task, B: pass() } });
    expect(edgesOf(graph.root)).toContain('A -catch(E1, E2)-> B');
  });

  test('puts branches and Map processors inside their state', () => {
    const inner = { StartAt: 'X', States: { X: pass() } };
    const graph = machineGraph({
      StartAt: 'P',
      States: {
        P: { Type: 'Parallel', Branches: [inner, inner], Next: 'M' },
        M: { Type: 'Map', ItemProcessor: inner, End: true },
      },
    });
    const scopes = graph.root.nodes.flatMap((node) => (node.kind === 'state' ? node.scopes : []));
    expect(scopes.map((scope) => scope.id)).toEqual([
      '/States/P/Branches/0',
      '/States/P/Branches/1',
      '/States/M/ItemProcessor',
    ]);
    expect(scopes[0]?.nodes.map((node) => node.id)).toEqual(['/States/P/Branches/0/States/X']);
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['States of the wrong type', { StartAt: 'A', States: 'A' }],
    ['a state that is a number', { StartAt: 'A', States: { A: 3 } }],
    ['rules that are no list', { States: { A: { Type: 'Choice', Choices: { Next: 'B' } } } }],
    ['branches that are no objects', { States: { A: { Type: 'Parallel', Branches: [1, null] } } }],
  ])('gives half a graph for half a definition: %s', (_, definition) => {
    expect(() => machineGraph(definition)).not.toThrow();
  });

  test('marks a target that is not there', () => {
    const graph = machineGraph({ StartAt: 'A', States: { A: pass('Nowhere') } });
    expect(graph.root.nodes.find((node) => node.kind === 'missing')).toMatchObject({ name: 'Nowhere' });
  });

  test('marks unfinished paths and states no path leads to', () => {
    const graph = machineGraph({
      StartAt: 'A',
      States: { A: { Type: 'Pass' }, B: pass('C'), C: pass('B'), D: { Type: 'Succeed' } },
    });
    const marks = graph.root.nodes.flatMap((node) =>
      node.kind === 'state'
        ? [`${node.name}${node.loose ? ' loose' : ''}${node.orphan ? ' orphan' : ''}`]
        : [],
    );
    expect(marks).toEqual(['A loose', 'B orphan', 'C orphan', 'D orphan']);
  });

  test('names the field that makes each way', () => {
    const task = { Type: 'Task', Catch: [{ ErrorEquals: ['E'], Next: 'C' }], Next: 'C' };
    const choice = { Type: 'Choice', Choices: [{ Next: 'A/B' }], Default: 'C' };
    const graph = machineGraph({ StartAt: 'X', States: { X: choice, 'A/B': task, C: pass() } });
    expect(graph.root.edges.map(({ way }) => way)).toEqual([
      '/StartAt',
      '/States/X/Choices/0/Next',
      '/States/X/Default',
      '/States/A~1B/Next',
      '/States/A~1B/Catch/0/Next',
      '/States/C/End',
    ]);
  });

  test.each([
    ['an empty machine', {}, ['/StartAt']],
    ['a state that leads nowhere', { StartAt: 'A', States: { A: { Type: 'Pass' } } }, ['/States/A/Next']],
    [
      'rules, a Choice without Default',
      { StartAt: 'A', States: { A: { Type: 'Choice', Choices: [{}] } } },
      ['/States/A/Choices/0/Next', '/States/A/Default'],
    ],
    [
      'a catcher',
      { StartAt: 'A', States: { A: { Type: 'Task', Catch: [{}], End: true } } },
      ['/States/A/Catch/0/Next'],
    ],
    [
      'a Map without states',
      { StartAt: 'A', States: { A: { Type: 'Map', End: true } } },
      ['/States/A/ItemProcessor/StartAt'],
    ],
    ['nothing that is finished', { StartAt: 'A', States: { A: pass() } }, []],
  ])('draws open ways for who builds: %s', (_, definition, ways) => {
    const { root } = machineGraph(definition, { open: true });
    const all = [root, ...root.nodes.flatMap((node) => (node.kind === 'state' ? node.scopes : []))];
    expect(
      all.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'open')).map(({ id }) => id),
    ).toEqual(ways);
  });

  test('keeps names that look like prototype members or pointers', () => {
    const states = JSON.parse(
      '{"__proto__":{"Type":"Pass","Next":"a/b~c"},"a/b~c":{"Type":"Succeed"}}',
    ) as unknown;
    const graph = machineGraph({ StartAt: '__proto__', States: states });
    expect(graph.root.nodes.flatMap((node) => (node.kind === 'state' ? [node.id] : []))).toEqual([
      '/States/__proto__',
      '/States/a~1b~0c',
    ]);
  });
});
