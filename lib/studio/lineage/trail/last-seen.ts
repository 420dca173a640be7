import type { Json } from '@pasos/engine/inspection';
import { valueAt, type KeyPath } from '../stages/key-path';
import type { StageKind } from '../stages/stage';
import { sourcesOf, stageIn, type View } from './flow';
import type { Lineage, Spot } from './lineage';

/** Where something was last, and what did not hand it on. */
export interface LastSeen {
  readonly seen: Spot;
  readonly value: Json;
  /** The stage it did not come through. */
  readonly lost: Spot;
  /** Where it was looked for between that and the one who wants it, nearest first. */
  readonly searched: readonly Spot[];
}

const LOOKED_AT_MAX = 3_000;

/** Looks back from a place where something is missing to where it still was; undefined: it never was. */
export async function lastSeen(lineage: Lineage, missing: Spot): Promise<LastSeen | undefined> {
  const queue: Spot[] = [missing];
  const known = new Set([keyOf(missing)]);
  for (let index = 0; index < queue.length && index < LOOKED_AT_MAX; index++) {
    const lost = queue[index]!;
    for (const before of await sourcesBefore(lineage, lost)) {
      const value = await lineage.valueOf(before);
      if (value !== undefined) return { seen: before, value, lost, searched: queue.slice(0, index + 1) };
      if (known.has(keyOf(before))) continue;
      known.add(keyOf(before));
      queue.push(before);
    }
  }
  return undefined;
}

function keyOf({ visit, attempt, stage, path }: Spot): string {
  return JSON.stringify([visit, attempt, stage, path]);
}

/** Where it should have come from, and where else it could have: what the rule of the stage takes in. */
async function sourcesBefore(lineage: Lineage, spot: Spot): Promise<readonly Spot[]> {
  if (spot.visit === 0) return [];
  const link = await lineage.before(spot);
  const linked = link.kind === 'from' ? [link.to] : link.kind === 'computed' ? link.from : [];
  const view = await lineage.view(spot.visit, spot.attempt);
  if (!view || spot.stage === 'input') return linked;
  if (spot.stage === 'returned') return [...linked, ...(await fromBranches(lineage, spot))];
  return [...linked, ...takenIn(view, spot)];
}

function takenIn(view: View, spot: Spot): readonly Spot[] {
  return feeding(view, spot.stage).flatMap((stage) => {
    if (stageIn(view, stage) === undefined) return [];
    const isList = spot.stage === 'itemSelector' && stage !== 'items';
    return [{ ...spot, stage, path: isList ? spot.path.slice(1) : spot.path }];
  });
}

/** A Pass makes its result of its input: what that leaves out is what to mend, not where it is put. */
function feeding(view: View, kind: StageKind): readonly StageKind[] {
  const sources = sourcesOf(view, kind);
  const isPass = view.state.type === 'Pass' && kind === 'resultPath' && sources.includes('parameters');
  return isPass ? ['parameters'] : sources;
}

/** A Parallel gives an array: what its branches handed on by that name stands one step deeper. */
async function fromBranches(lineage: Lineage, spot: Spot): Promise<readonly Spot[]> {
  const view = await lineage.view(spot.visit, spot.attempt);
  const branches = view?.state.fields.Branches;
  if (!Array.isArray(branches) || typeof spot.path[0] !== 'string') return [];
  const links = branches.map((_, index) => lineage.before({ ...spot, path: [index, ...spot.path] }));
  return (await Promise.all(links)).flatMap((link) => (link.kind === 'from' ? [link.to] : []));
}

/** Whether something is there; JSONata looks into the items of arrays by itself. */
export function isThere(value: Json | undefined, path: KeyPath, isTolerant = false): boolean {
  if (!isTolerant) return valueAt(value, path) !== undefined;
  const [key, ...rest] = path;
  if (value === undefined) return false;
  if (key === undefined) return true;
  if (Array.isArray(value) && typeof key === 'string') return value.some((item) => isThere(item, path, true));
  if (!Array.isArray(value) && key === 0) return isThere(value, rest, true);
  return isThere(valueAt(value, [key]), rest, true);
}
