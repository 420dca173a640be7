/**
 * What engines are measured with, the same for ours and for every peer. `transitions` counts the states that one
 * execution enters; `expect` is demanded of its output, for a wrong answer has no speed.
 */
export interface Workload {
  readonly title: string;
  readonly definition: object;
  readonly input: unknown;
  readonly transitions: number;
  readonly expect: readonly Expectation[];
  /** Executions one by one, and executions at once, in one run. */
  readonly sequential: number;
  readonly atOnce: number;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly needs?: 'JSONata';
}

interface Expectation {
  readonly at: readonly (string | number)[];
  readonly is: unknown;
}

/** About 200 bytes, the shape of an order. */
export const order = {
  orderId: 'ord-000123',
  customer: { id: 'cust-42', name: 'Ada Lovelace', tier: 'gold' },
  items: [
    { sku: 'A-1', qty: 2, price: 19.99 },
    { sku: 'B-7', qty: 1, price: 5.5 },
  ],
  total: 45.48,
  note: 'leave at door',
};

export const workloads = {
  'pass-chain': {
    title: 'chain of 100 Pass states',
    definition: chain(100, pass),
    input: order,
    transitions: 100,
    expect: [
      { at: ['last', 'n'], is: 100 },
      { at: ['customer', 'tier'], is: 'gold' },
    ],
    sequential: 200,
    atOnce: 50,
  },
  'choice-loop': { ...choiceLoop(1_000), sequential: 5, atOnce: 5 },
  'map-1000': { ...map(1_000), sequential: 5, atOnce: 2 },
  // Over the 25,000 events that a Standard execution may have.
  'map-10000': { ...map(10_000), sequential: 1, atOnce: 0, type: 'EXPRESS' },
  parallel: {
    title: 'Parallel of 10 branches with 3 Pass states',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          End: true,
          Branches: Array.from({ length: 10 }, (_, n) => chain(3, pass, `B${n}S`)),
        },
      },
    },
    input: order,
    transitions: 31,
    expect: [
      { at: ['length'], is: 10 },
      { at: [9, 'last', 'n'], is: 3 },
    ],
    sequential: 200,
    atOnce: 50,
  },
  'jsonata-chain': {
    title: 'chain of 50 JSONata Pass states',
    definition: {
      QueryLanguage: 'JSONata',
      ...chain(50, () => ({
        Type: 'Pass',
        Output: { n: '{% $states.input.n + 1 %}', name: '{% $states.input.name %}' },
      })),
    },
    input: { n: 0, name: 'Ada' },
    transitions: 50,
    expect: [
      { at: ['n'], is: 50 },
      { at: ['name'], is: 'Ada' },
    ],
    sequential: 50,
    atOnce: 20,
    needs: 'JSONata',
  },
  'jsonata-loop': {
    title: 'JSONata loop of 200 turns with variables',
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Init',
      States: {
        Init: { Type: 'Pass', Assign: { i: 0, total: 0 }, Next: 'Inc' },
        Inc: {
          Type: 'Pass',
          Assign: { i: '{% $i + 1 %}', total: '{% $total + $i + 1 %}' },
          Next: 'Check',
        },
        Check: { Type: 'Choice', Choices: [{ Condition: '{% $i < 200 %}', Next: 'Inc' }], Default: 'Done' },
        Done: { Type: 'Pass', Output: { total: '{% $total %}' }, End: true },
      },
    },
    input: {},
    transitions: 402,
    expect: [{ at: ['total'], is: 20_100 }],
    sequential: 5,
    atOnce: 5,
    needs: 'JSONata',
  },
  http: {
    title: '3 Pass states over HTTP',
    definition: chain(3, pass),
    input: order,
    transitions: 3,
    expect: [{ at: ['last', 'n'], is: 3 }],
    sequential: 2_000,
    atOnce: 0,
  },
  waiting: {
    title: 'executions in a Wait',
    definition: {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 6_000, Next: 'D' }, D: { Type: 'Pass', End: true } },
    },
    input: order,
    transitions: 1,
    expect: [],
    sequential: 0,
    atOnce: 0,
  },
  'cold-start': {
    title: 'one Pass state in a new process',
    definition: chain(1, pass),
    input: order,
    transitions: 1,
    expect: [{ at: ['last', 'n'], is: 1 }],
    sequential: 1,
    atOnce: 0,
  },
  // 4 events a turn and 6 around: just under the 25,000 that a Standard execution may have.
  history: { ...choiceLoop(6_245), sequential: 1, atOnce: 0 },
} as const satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof workloads;

/** Counts to `turns` with a Choice: two transitions a turn. */
export function choiceLoop(turns: number): Workload {
  return {
    title: `Choice loop of ${turns} turns`,
    definition: {
      StartAt: 'Inc',
      States: {
        Inc: { Type: 'Pass', Parameters: { 'i.$': 'States.MathAdd($.i, 1)' }, Next: 'Check' },
        Check: {
          Type: 'Choice',
          Choices: [{ Variable: '$.i', NumericLessThan: turns, Next: 'Inc' }],
          Default: 'Done',
        },
        Done: { Type: 'Succeed' },
      },
    },
    input: { i: 0 },
    transitions: 2 * turns + 1,
    expect: [{ at: ['i'], is: turns }],
    sequential: 1,
    atOnce: 0,
  };
}

export function map(items: number): Workload {
  const body = {
    StartAt: 'A',
    States: {
      A: { Type: 'Pass', Result: 1, ResultPath: '$.a', Next: 'B' },
      B: { Type: 'Pass', Result: 2, ResultPath: '$.b', End: true },
    },
  };
  return {
    title: `inline Map of ${items} items, 2 Pass states each`,
    definition: {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemsPath: '$.items',
          End: true,
          ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...body },
        },
      },
    },
    input: { items: Array.from({ length: items }, (_, i) => ({ i })) },
    transitions: 1 + 2 * items,
    expect: [
      { at: ['length'], is: items },
      { at: [items - 1, 'i'], is: items - 1 },
      { at: [0, 'b'], is: 2 },
    ],
    sequential: 1,
    atOnce: 0,
  };
}

/** Throws when the output is not what the workload gives. */
export function assertOutput({ expect }: Workload, output: unknown): void {
  for (const { at, is } of expect) {
    const found = at.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      output,
    );
    if (JSON.stringify(found) !== JSON.stringify(is))
      throw new Error(`wrong output: ${at.join('.')} is ${JSON.stringify(found)}, not ${JSON.stringify(is)}`);
  }
}

function pass(n: number): object {
  return { Type: 'Pass', Result: { n }, ResultPath: '$.last' };
}

function chain(length: number, state: (n: number) => object, prefix = 'S') {
  const states = Array.from({ length }, (_, at) => {
    const onward = at + 1 === length ? { End: true } : { Next: `${prefix}${at + 2}` };
    return [`${prefix}${at + 1}`, { ...state(at + 1), ...onward }];
  });
  return { StartAt: `${prefix}1`, States: Object.fromEntries(states) as Record<string, object> };
}
