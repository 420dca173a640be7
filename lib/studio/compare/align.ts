import { branchIn } from '@/lib/sandbox/history/find-state';
import { grouped } from '@/lib/sandbox/history/grouped';
import { threadKey } from '@/lib/sandbox/history/thread';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { ComparedRun } from './compared-run';

/** A visit of one execution beside the same one of the other, when there is one. */
export interface Pair {
  readonly name: string;
  readonly a?: StateVisit;
  readonly b?: StateVisit;
  /** What ran inside it, one thread after the other. */
  readonly threads: readonly Thread[];
}

/** States that follow one another: the execution itself, a branch of a Parallel, an iteration of a Map. */
export interface Thread {
  readonly key: string;
  readonly iteration?: number;
  readonly branch?: number;
  readonly pairs: readonly Pair[];
}

/** Puts visit beside visit: what both did in the same order, as much of it as there is. */
export function align(a: ComparedRun, b: ComparedRun): Thread {
  const insideA = insides(a);
  const insideB = insides(b);
  const threadOf = (key: string, left: readonly StateVisit[], right: readonly StateVisit[]): Thread => {
    const { parent, name = '' } = left[0] ?? right[0] ?? {};
    const branch = branchIn(left.length > 0 ? a.definition : b.definition, name);
    const pairs = sequence(left, right).map(([one, other]) => pairOf(one, other));
    return { key, iteration: parent?.iteration, branch: parent ? branch : undefined, pairs };
  };
  const pairOf = (left: StateVisit | undefined, right: StateVisit | undefined): Pair => {
    const innerA = (left && insideA.get(left.id)) ?? none;
    const innerB = (right && insideB.get(right.id)) ?? none;
    const keys = new Set([...innerA.keys(), ...innerB.keys()]);
    const threads = [...keys].map((key) => threadOf(key, innerA.get(key) ?? [], innerB.get(key) ?? []));
    return { name: (left ?? right)?.name ?? '', a: left, b: right, threads };
  };
  const top = (run: ComparedRun) => run.visits.filter(({ parent }) => parent === undefined);
  return threadOf('', top(a), top(b));
}

/** Every pair, containers before what is in them. */
export function allPairs(thread: Thread): readonly Pair[] {
  return thread.pairs.flatMap((pair) => [pair, ...pair.threads.flatMap(allPairs)]);
}

const none: ReadonlyMap<string, readonly StateVisit[]> = new Map();

type Insides = ReadonlyMap<number, ReadonlyMap<string, readonly StateVisit[]>>;

/** By container, by thread. */
function insides({ visits, definition }: ComparedRun): Insides {
  const byParent = grouped(
    visits.filter(({ parent }) => parent !== undefined),
    ({ parent }) => parent?.id ?? 0,
  );
  const entries = [...byParent].map(
    ([id, inside]) => [id, grouped(inside, (visit) => threadKey(visit, definition))] as const,
  );
  return new Map(entries);
}

type Beside = readonly [StateVisit | undefined, StateVisit | undefined];

/** Above this the common beginning has to do: the table would not fit. */
const cellsMax = 4_000_000;

/** The longest common sequence of names, begun as early as possible. */
function sequence(a: readonly StateVisit[], b: readonly StateVisit[]): readonly Beside[] {
  const same = a.findIndex((visit, index) => visit.name !== b[index]?.name);
  const shared = same === -1 ? a.length : same;
  const start = a.slice(0, shared).map((visit, index): Beside => [visit, b[index]]);
  return [...start, ...afterShared(a.slice(shared), b.slice(shared))];
}

function afterShared(a: readonly StateVisit[], b: readonly StateVisit[]): readonly Beside[] {
  const alone = (visits: readonly StateVisit[], side: 'a' | 'b') =>
    visits.map((visit): Beside => (side === 'a' ? [visit, undefined] : [undefined, visit]));
  if (a.length * b.length > cellsMax) return [...alone(a, 'a'), ...alone(b, 'b')];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const out: Beside[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]?.name === b[j]?.name) out.push([a[i++], b[j++]]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
      out.push([a[i++], undefined]);
    else out.push([undefined, b[j++]]);
  }
  return [...out, ...alone(a.slice(i), 'a'), ...alone(b.slice(j), 'b')];
}

function commonLengths(a: readonly StateVisit[], b: readonly StateVisit[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      const both = (lengths[(i + 1) * width + j + 1] ?? 0) + 1;
      lengths[i * width + j] = a[i]?.name === b[j]?.name ? both : Math.max(down, right);
    }
  }
  return lengths;
}
