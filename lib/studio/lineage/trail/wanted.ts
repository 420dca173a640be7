import type { Json } from '@pasos/engine/inspection';
import type { KeyPath } from '../stages/key-path';
import type { Rule, StageKind } from '../stages/stage';
import { readsAt, type View } from './flow';
import { isThere } from './last-seen';
import type { Lineage, Spot } from './lineage';
import type { Read } from './source';

/** What a rule read and did not find, or did not find as it must be. */
export interface Wanted {
  readonly rule: Rule;
  readonly read: Read;
  /** Where it looked; undefined: in a variable nobody has set, or in the context object. */
  readonly spot?: Spot;
  /** What it found instead of nothing. */
  readonly found?: Json;
}

/** The read that a failure is about. */
export async function wantedIn(lineage: Lineage, view: View): Promise<Wanted | undefined> {
  const { failure, stages } = view.told;
  const at = stages.find((stage) => stage.failure !== undefined);
  if (!failure || !at) return undefined;
  const cause = failure.cause ?? '';
  const reads = readsAt(view, stageOfFailure(view, at.kind)).flatMap(({ rule, reads: all }) =>
    all.map((read) => ({ rule, read })),
  );
  const missing: Wanted[] = [];
  for (const { rule, read } of reads) {
    if (read.isTest) continue;
    const wanted = await lookUp(lineage, view, { rule, read });
    if (wanted.found === undefined) missing.push(wanted);
  }
  return (
    missing.find(({ read, rule }) => isNamed(cause, read, rule)) ??
    missing[0] ??
    named(reads, cause, lineage, view)
  );
}

/** An error that a stage of its own shows may have come up while something else was read. */
function stageOfFailure({ state }: View, kind: StageKind): StageKind {
  return state.type === 'Fail' ? 'error' : kind;
}

interface Reading {
  readonly rule: Rule;
  readonly read: Read;
}

async function lookUp(lineage: Lineage, view: View, { rule, read }: Reading): Promise<Wanted> {
  const { visit, attempt } = view.told;
  const spot = lineage.resolve(read.source, { visit, attempt });
  if (!spot)
    return {
      rule,
      read,
      found: read.source.kind === 'context' ? inContext(lineage, view, read.source.path) : undefined,
    };
  const found = await lineage.valueOf({ ...spot, path: [] });
  const isFound = isThere(found, spot.path, read.isTolerant);
  return { rule, read, spot, ...(isFound && { found: (await lineage.valueOf(spot)) ?? null }) };
}

/** What the context object has is known by its form. */
function inContext(lineage: Lineage, view: View, path: KeyPath): Json | undefined {
  const [first, second] = path;
  const members = CONTEXT[String(first)];
  if (first === undefined) return {};
  if (!members || (second !== undefined && !members.includes(String(second)))) return undefined;
  if (first === 'Map') return lineage.story.places.get(view.told.visit)?.inside ? {} : undefined;
  return {};
}

export const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  Execution: ['Id', 'Input', 'Name', 'RoleArn', 'StartTime', 'RedriveCount', 'RedriveTime'],
  State: ['EnteredTime', 'Name', 'RetryCount'],
  StateMachine: ['Id', 'Name'],
  Task: ['Token'],
  Map: ['Item'],
};

function isNamed(cause: string, { text, leaf }: Read, { field }: Rule): boolean {
  const place = leaf.reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : `${at}/${key}`),
    field,
  );
  return cause.includes(`'${text}'`) || cause.includes(`field '${place}'`) || cause.includes(`: ${text} ==`);
}

/** Nothing is missing: what the cause names is not of the right form. */
async function named(
  reads: readonly Reading[],
  cause: string,
  lineage: Lineage,
  view: View,
): Promise<Wanted | undefined> {
  const reading = reads.find(
    ({ read, rule }) => isNamed(cause, read, rule) || cause.endsWith(`: ${read.text}`),
  );
  return reading && lookUp(lineage, view, reading);
}
