import { contenders, type ContenderName } from '../contenders';
import type { Rates } from '../modes/throughput';
import { digits, percent } from '../statistics';
import { workloads, type WorkloadName } from '../workloads';
import type { Mode, PeerShare, Results } from './results';
import { peersText, ratioTo, times, type Row, type Table } from './row';

interface Target {
  readonly text: string;
  /** Of the limit that is named in the title of the table. */
  readonly shareMin?: number;
  /** To the fastest peer that is compared with. */
  readonly ratioMin?: number;
  readonly against?: (peer: PeerShare) => boolean;
}

interface Wanted {
  readonly title: string;
  readonly contender: ContenderName;
  readonly workloads: readonly WorkloadName[];
  readonly target: Target;
  /** Held against the machine itself instead of a limit of its own. */
  readonly isOfMachine?: boolean;
}

const loops = ['pass-chain', 'choice-loop'] as const;
const wide = ['map-1000', 'map-10000', 'parallel'] as const;
const jsonata = ['jsonata-chain', 'jsonata-loop'] as const;

const tables: readonly Wanted[] = [
  {
    title: 'In memory, in process; the limit is “stringify the payload once + 2 events”',
    contender: 'ours-memory',
    workloads: loops,
    target: { text: '≥ 50 %; ≥ 1.5× the fastest peer', shareMin: 0.5, ratioMin: 1.5 },
    isOfMachine: true,
  },
  {
    title: 'Durable, in process; the limit is raw SQLite, FULL, with as many transitions in a commit',
    contender: 'ours-sqlite',
    workloads: ['pass-chain'],
    target: {
      text: '≥ 50 %; faster than every HTTP peer in memory',
      shareMin: 0.5,
      ratioMin: 1,
      against: ({ speaks }) => speaks === 'HTTP',
    },
  },
  {
    title: 'Durable, in process: the loop',
    contender: 'ours-sqlite',
    workloads: ['choice-loop'],
    target: { text: '≥ 50 %', shareMin: 0.5 },
  },
  {
    title: 'Many at once in one execution; the limit is its own Pass chain',
    contender: 'ours-memory',
    workloads: wide,
    target: { text: '≥ 50 %', shareMin: 0.5 },
  },
  {
    title: 'JSONata; the limit is bare jsonata with the same expressions, compiled before',
    contender: 'ours-memory',
    workloads: jsonata,
    target: { text: '≥ 50 %; ≥ 10× the fastest peer', shareMin: 0.5, ratioMin: 10 },
  },
  ...(['ours-sqlite', 'ours-http-memory', 'ours-http-sqlite'] as const).map((contender) => ({
    title: `All of them: ${contenders[contender].title}`,
    contender,
    workloads: contender === 'ours-sqlite' ? [...wide, ...jsonata] : [...loops, 'jsonata-chain' as const],
    target: { text: '', against: () => false },
    isOfMachine: true,
  })),
];

export function throughputTables(results: Results): Table[] {
  return tables.map((wanted) => ({
    title: wanted.title,
    rows: wanted.workloads.flatMap((workload) =>
      (['sequential', 'atOnce'] as const).flatMap((mode) => rowOf(results, wanted, workload, mode)),
    ),
  }));
}

function rowOf(results: Results, wanted: Wanted, workload: WorkloadName, mode: Mode): Row[] {
  const { contender, target, isOfMachine } = wanted;
  const rates = results.rates(workload, contender, mode);
  if (!rates) return [];
  const share = (isOfMachine ? rates.ofMachine : rates.ofLimit)?.median;
  const peers = results.peers(workload, mode).filter(target.against ?? (() => true));
  const ratio = ratioTo(rates.ofMachine.median, peers);
  const limit = (isOfMachine ? rates.machine : rates.limit)?.median;
  return [
    {
      what: `${workloads[workload].title}, ${mode === 'sequential' ? 'one by one' : `${rates.executions} at once`}`,
      ours: ratesText(rates),
      limit: limit === undefined ? undefined : limitText(limit, isOfMachine ? undefined : rates.limitNote),
      share: share === undefined ? undefined : percent(share),
      target: target.text,
      peers: peersText(peers),
      ratio: times(ratio),
      isMet: isMet(target, share, ratio),
    },
  ];
}

function limitText(limit: number, note?: string): string {
  return note === undefined ? digits(limit) : `${digits(limit)} (${note})`;
}

function ratesText({ perSecond: { median, min, max } }: Rates): string {
  return `${digits(median)} /s [${digits(min)}–${digits(max)}]`;
}

/** Undefined where there is no target; a peer that was not measured is no reason to miss it. */
function isMet({ shareMin, ratioMin }: Target, share?: number, ratio?: number): boolean | undefined {
  if (shareMin === undefined || share === undefined) return undefined;
  return share >= shareMin && (ratioMin === undefined || ratio === undefined || ratio >= ratioMin);
}
