import { contenders, type Contender, type ContenderName } from './contenders';
import type { Measurement } from './measurement';
import { dimensions } from './modes/growth';
import type { Effort } from './modes/throughput';
import { workloads, type Workload, type WorkloadName } from './workloads';

export interface PlanOptions {
  readonly runs: number;
  readonly isQuick: boolean;
  readonly peers: readonly ContenderName[];
}

const ours = ['ours-memory', 'ours-sqlite', 'ours-http-memory', 'ours-http-sqlite'] as const;
const overHttp = ['ours-http-memory', 'ours-http-sqlite'] as const;

/** What can be asked for with `--workloads`, each with what is measured for it: engines of one workload close together. */
export function planOf(options: PlanOptions): Readonly<Record<string, readonly Measurement[]>> {
  const { runs, isQuick, peers } = options;
  const effort: Effort = { runs, secondsMax: isQuick ? 0.3 : 0.8, warmUpSeconds: isQuick ? 0.2 : 1 };
  const counts = isQuick ? [1_000, 5_000] : [5_000, 50_000, 100_000];
  const httpPeers = peers.filter((name) => contenders[name].speaks === 'HTTP');
  const throughput = (workload: WorkloadName): Measurement[] =>
    [...ours, ...peers]
      .filter((contender) => canRun(contenders[contender], workload))
      .map((contender) => ({ kind: 'throughput', workload, contender, effort }));
  return {
    'pass-chain': throughput('pass-chain'),
    'choice-loop': throughput('choice-loop'),
    'map-1000': throughput('map-1000'),
    'map-10000': throughput('map-10000'),
    parallel: throughput('parallel'),
    'jsonata-chain': throughput('jsonata-chain'),
    'jsonata-loop': throughput('jsonata-loop'),
    http: [...overHttp, ...httpPeers].map((contender) => ({ kind: 'http', contender, effort })),
    waiting: [
      { kind: 'heap', effort },
      ...overHttp.map((contender) => ({ kind: 'waiting', contender, counts, effort }) as const),
      ...httpPeers.map(
        (contender) => ({ kind: 'waiting', contender, counts: counts.slice(0, 1), effort }) as const,
      ),
    ],
    restart: [{ kind: 'restart', counts: isQuick ? [1_000] : [1_000, 10_000, 100_000], effort }],
    history: overHttp.map((contender) => ({ kind: 'history', contender, effort })),
    'cold-start': [...overHttp, ...httpPeers].map((contender) => ({ kind: 'cold-start', contender, effort })),
    growth: dimensions.flatMap((dimension) =>
      (['ours-memory', 'ours-sqlite'] as const).map(
        (contender) => ({ kind: 'growth', contender, dimension, effort }) as const,
      ),
    ),
    functions: [{ kind: 'functions', count: isQuick ? 50 : 1_000, effort }],
    language: [{ kind: 'language', effort }],
  };
}

/** What our engine does over HTTP is said by three workloads; the others differ from them in process only. */
const overHttpToo: ReadonlySet<WorkloadName> = new Set(['pass-chain', 'choice-loop', 'jsonata-chain']);

function canRun({ isOurs, speaks, hasJsonata, lacks = [] }: Contender, name: WorkloadName): boolean {
  const { needs }: Workload = workloads[name];
  if (isOurs) return speaks === 'in process' || overHttpToo.has(name);
  return !lacks.includes(name) && (needs === undefined || hasJsonata);
}
