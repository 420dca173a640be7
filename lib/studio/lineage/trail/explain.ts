import type { Json } from '@pasos/engine/inspection';
import { samePath, valueAt } from '../stages/key-path';
import type { StageKind } from '../stages/stage';
import { ruleAt } from '../stages/rules';
import { fixesFor } from '../fixes/fixes';
import type { CulpritKind, Explanation } from './culprit';
import { authored, stageIn, type View } from './flow';
import { lastSeen, type LastSeen } from './last-seen';
import type { Lineage, Spot } from './lineage';
import { nearestName, nearestPath, onlyPlaceOf } from './nearest';
import { trailOf } from './trail';
import { CONTEXT, wantedIn, type Wanted } from './wanted';

/** Why a visit failed for want of some data: who dropped it, and how to keep it. Undefined: it failed for another reason. */
export async function explainFailure(lineage: Lineage, visit: number): Promise<Explanation | undefined> {
  const view = await lineage.view(visit);
  const wanted = view && (await wantedIn(lineage, view));
  if (!view) return undefined;
  if (!wanted) {
    const inside = failedInside(lineage, view);
    return inside === undefined ? undefined : explainFailure(lineage, inside);
  }
  const found = await new Search(lineage, view, wanted).culprit();
  return found && complete(lineage, found);
}

/** A Parallel or Map fails because something inside does: AWS's words say which visit. */
function failedInside({ story }: Lineage, { told }: View): number | undefined {
  const entered = Number(/\(entered at the event id #(\d+)\)/.exec(told.failure?.cause ?? '')?.[1]);
  if (entered !== told.visit && story.places.has(entered)) return entered;
  const children = story.childrenOf(story.places.get(told.visit)!, told.attempt);
  return children.findLast(({ visit }) => visit.status === 'failed')?.visit.id;
}

/** What is odd about a value that is there: a text that was meant to be a path. */
export async function explainValue(lineage: Lineage, spot: Spot): Promise<Explanation | undefined> {
  const view = await lineage.view(spot.visit, spot.attempt);
  const value = await lineage.valueOf(spot);
  if (!view || value === undefined) return undefined;
  const rule = stageIn(view, spot.stage)?.rule ?? ruleAt(view.machine, view.state, 'Type');
  const read = { source: { kind: 'stage', stage: spot.stage, path: spot.path }, text: '', leaf: [] } as const;
  const search = new Search(lineage, view, { rule, read, spot, found: value });
  const found = await search.literalPath();
  return found && complete(lineage, found);
}

type Incomplete = Omit<Explanation, 'fixes'>;

async function complete(lineage: Lineage, found: Incomplete): Promise<Explanation> {
  return { ...found, fixes: await fixesFor(lineage, found) };
}

/** By which stage something got lost. */
const BY_STAGE: Readonly<Partial<Record<StageKind, CulpritKind>>> = {
  inputPath: 'input-narrowed',
  outputPath: 'output-narrowed',
  parameters: 'not-passed',
  arguments: 'not-passed',
  items: 'not-passed',
  itemSelector: 'not-passed',
  resultSelector: 'not-selected',
  returned: 'array',
  output: 'not-in-output',
};

class Search {
  constructor(
    private readonly lineage: Lineage,
    private readonly view: View,
    private readonly wanted: Wanted,
  ) {}

  async culprit(): Promise<Incomplete | undefined> {
    const { wanted } = this;
    if (wanted.found !== undefined) return (await this.literalPath()) ?? this.wrongType();
    const { source } = wanted.read;
    if (source.kind === 'variable' && !wanted.spot) return this.notAssigned(source.name);
    if (source.kind === 'context') return this.notInContext();
    return (
      this.contextWanted() ?? (await this.dropped()) ?? (await this.nearby()) ?? this.here('never-there')
    );
  }

  /** A text such as `$.total`, where the definition has it for a value. */
  async literalPath(): Promise<Incomplete | undefined> {
    const { spot, found } = this.wanted;
    if (!spot || typeof found !== 'string' || !/^(\$\$?[.[]|\$states\.)/.test(found)) return undefined;
    const trail = await trailOf(this.lineage, spot);
    const made = trail.at(-1);
    if (made?.link.kind !== 'literal' || !made.link.rule) return undefined;
    return this.at('literal-path', made.spot, { value: found, leaf: made.link.leaf });
  }

  private async wrongType(): Promise<Incomplete | undefined> {
    const { spot, found } = this.wanted;
    if (!spot) return undefined;
    const trail = await trailOf(this.lineage, spot);
    const made = trail.at(-1);
    if (made?.link.kind === 'literal')
      return this.at('wrong-type', made.spot, { value: found, leaf: made.link.leaf });
    return this.here('wrong-type', { seen: made?.spot, value: found });
  }

  private contextWanted(): Incomplete | undefined {
    const { source } = this.wanted.read;
    const [first, second] = source.path;
    const members = Object.hasOwn(CONTEXT, String(first)) ? CONTEXT[String(first)] : undefined;
    const isMeant =
      source.kind === 'stage' && members && (second === undefined || members.includes(String(second)));
    return isMeant ? this.here('context-wanted') : undefined;
  }

  private async notInContext(): Promise<Incomplete | undefined> {
    const { path } = this.wanted.read.source;
    const input = stageIn(this.view, 'input')?.value;
    if (valueAt(input, path) !== undefined) return this.here('input-wanted', { found: path });
    const [first, ...rest] = path;
    const name = nearestName(String(first), Object.keys(CONTEXT));
    return this.here('misspelt', name === undefined ? {} : { found: [name, ...rest] });
  }

  private notAssigned(name: string): Incomplete {
    const { read } = this.wanted;
    const own = authored(
      stageIn(this.view, 'assign')?.rule ?? ruleAt(this.view.machine, this.view.state, 'Assign'),
    );
    const isHere =
      own !== null &&
      typeof own === 'object' &&
      (Object.hasOwn(own, name) || Object.hasOwn(own, `${name}.$`));
    if (isHere) return this.here('assigned-here');
    const input = stageIn(this.view, 'input')?.value;
    const path = [name, ...read.source.path];
    if (valueAt(input, path) !== undefined) return this.here('input-wanted', { found: path });
    const known = this.lineage.story.places.get(this.view.told.visit)?.variables ?? {};
    const near = nearestName(name, Object.keys(known));
    return near === undefined
      ? this.here('not-assigned')
      : this.here('misspelt', { found: [near, ...read.source.path] });
  }

  private async dropped(): Promise<Incomplete | undefined> {
    const { spot } = this.wanted;
    const last = spot && (await lastSeen(this.lineage, spot));
    if (!last) return undefined;
    const view = await this.lineage.view(last.lost.visit, last.lost.attempt);
    if (!view) return undefined;
    const kind = kindOf(view, last);
    // In a list the key has a place all the same.
    const near = kind === 'array' ? await this.nearby() : undefined;
    const more = {
      seen: last.seen,
      lost: last.lost,
      value: last.value,
      ...(near?.found && { found: near.found }),
    };
    return this.at(kind, last.lost, more);
  }

  /** It is not gone: it has another name, or another place. */
  private async nearby(): Promise<Incomplete | undefined> {
    const { spot } = this.wanted;
    if (!spot) return undefined;
    const whole = await this.lineage.valueOf({ ...spot, path: [] });
    const { path } = spot;
    const depth = path.findIndex((_, index) => valueAt(whole, path.slice(0, index + 1)) === undefined);
    const around = valueAt(whole, path.slice(0, depth));
    const key = path[depth];
    if (Array.isArray(around) && typeof key === 'number')
      return this.here('index', { found: path.slice(0, depth), value: around });
    if (Array.isArray(around)) {
      const item = around.findIndex((one) => valueAt(one, path.slice(depth)) !== undefined);
      if (item >= 0)
        return this.here('array', { found: [...path.slice(0, depth), item, ...path.slice(depth)] });
    }
    const near = nearestPath(whole, path);
    if (near) return this.here('misspelt', { found: near });
    const place = onlyPlaceOf(whole, path.at(-1));
    return place && !samePath(place, path) ? this.here('elsewhere', { found: place }) : undefined;
  }

  /** The one who asks is the one to mend. */
  private here(kind: CulpritKind, more: Partial<Incomplete> = {}): Incomplete {
    const { wanted, view } = this;
    const { visit, state, pointer } = view.told;
    return { kind, ...this.asked(), culprit: { visit, state, pointer, rule: wanted.rule }, ...more };
  }

  private async at(
    kind: CulpritKind,
    spot: Spot,
    { leaf = [], ...more }: Partial<Incomplete> & { leaf?: readonly (string | number)[] },
  ): Promise<Incomplete | undefined> {
    const view = await this.lineage.view(spot.visit, spot.attempt);
    if (!view) return undefined;
    const { visit, state, pointer } = view.told;
    const rule =
      stageIn(view, spot.stage)?.rule ?? ruleAt(view.machine, view.state, fieldWithout(spot.stage, view));
    const found = leaf.length > 0 ? { found: leaf } : {};
    return { kind, ...this.asked(), culprit: { visit, state, pointer, rule }, ...found, ...more };
  }

  private asked() {
    const { wanted, view } = this;
    const { visit, state } = view.told;
    return { wanted, asker: { visit, state, rule: wanted.rule, text: wanted.read.text } };
  }
}

/** A stage whose field is of another stage's making. */
function fieldWithout(kind: StageKind, { state }: View): string {
  return kind === 'returned' && state.type === 'Parallel' ? 'Branches' : 'Type';
}

function kindOf(view: View, { lost }: LastSeen): CulpritKind {
  if (lost.stage === 'resultPath')
    return view.told.end.kind === 'caught' ? 'error-replaced' : 'result-replaced';
  if (lost.stage === 'output') {
    const hasOutput: Json | undefined = authored(stageIn(view, 'output')?.rule);
    if (view.told.end.kind === 'caught') return 'error-replaced';
    return hasOutput === undefined ? 'result-alone' : 'not-in-output';
  }
  return BY_STAGE[lost.stage] ?? 'never-there';
}
