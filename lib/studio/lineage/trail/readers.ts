import type { Json } from '@pasos/engine/inspection';
import { samePath, startsWith, type KeyPath } from '../stages/key-path';
import type { Rule, StageKind } from '../stages/stage';
import type { Place } from '../story/places';
import { lastStage, originAt, readsAt, sourcesOf, stageIn, type View } from './flow';
import type { Lineage, Spot } from './lineage';
import type { Source } from './source';

/** A field that reads something, in the order of the run. */
export interface Reader {
  readonly visit: number;
  readonly state: string;
  readonly rule: Rule;
  readonly text: string;
  /** Where in the field the expression stands, and where it looks. */
  readonly leaf: KeyPath;
  readonly source: Source;
  /** It only hands it on with everything around it. */
  readonly isWhole: boolean;
}

const SPOTS_MAX = 400;
const PATHS_MAX = 200;

/** Who reads what stands at a place, from there on: by whatever name it has come to. */
export async function readersOf(lineage: Lineage, spot: Spot): Promise<readonly Reader[]> {
  const walk = new Forward(lineage);
  await walk.from(spot);
  return walk.readers.sort((one, other) => one.visit - other.visit);
}

class Forward {
  readonly readers: Reader[] = [];
  private readonly known = new Set<string>();
  private readonly queue: Spot[] = [];

  constructor(private readonly lineage: Lineage) {}

  async from(spot: Spot): Promise<void> {
    this.add(spot);
    for (let index = 0; index < this.queue.length && index < SPOTS_MAX; index++)
      await this.goOn(this.queue[index]!);
  }

  private add(spot: Spot): void {
    const key = JSON.stringify([spot.visit, spot.stage, spot.path]);
    if (this.known.has(key)) return;
    this.known.add(key);
    this.queue.push(spot);
  }

  private async goOn(spot: Spot): Promise<void> {
    if (spot.visit === 0) return this.toFirst(spot.path);
    const view = await this.lineage.view(spot.visit, spot.attempt);
    const place = this.lineage.story.places.get(spot.visit);
    if (!view || !place) return;
    if (spot.stage === 'assign') return this.toVariables(spot);
    for (const { kind } of laterThan(view, spot.stage)) {
      this.read(view, kind, (source) => isAbout(source, spot));
      for (const path of landings(view, kind, spot)) this.add({ ...spot, stage: kind, path });
    }
    await this.leave(view, place, spot);
  }

  private read(view: View, kind: StageKind, isMeant: (source: Source) => boolean): void {
    for (const { rule, reads } of readsAt(view, kind))
      for (const { source, text, leaf } of reads) {
        const { visit, state } = view.told;
        const isKnown = this.readers.some(
          (one) => one.visit === visit && one.rule.pointer === rule.pointer && one.text === text,
        );
        if (!isKnown && isMeant(source))
          this.readers.push({
            visit,
            state,
            rule,
            text,
            leaf,
            source,
            isWhole: source.kind !== 'variable' && source.path.length === 0,
          });
      }
  }

  private toFirst(path: KeyPath): void {
    for (const { previous, inside, visit } of this.lineage.story.places.values())
      if (!previous && !inside) this.add({ visit: visit.id, attempt: Infinity, stage: 'input', path });
  }

  /** From the last stage to whoever comes next; from what is handed in to those inside. */
  private async leave(view: View, place: Place, { stage, path, attempt }: Spot): Promise<void> {
    const { story } = this.lineage;
    if (stage === lastStage(view)) {
      const next = story.nextOf(place);
      if (next) this.enter(next, path);
      else if (place.inside) this.comeBack(place.inside, path);
    }
    const { type } = place.state;
    const isHandedIn =
      type === 'Parallel'
        ? stage === 'parameters' || stage === 'arguments'
        : stage === 'itemSelector' || stage === 'items';
    if (!isHandedIn || (type !== 'Parallel' && type !== 'Map')) return;
    const [index, ...rest] = path;
    for (const child of story.childrenOf(place, Math.min(attempt, view.told.attempt))) {
      if (child.previous) continue;
      if (type === 'Parallel') this.enter(child, path);
      else if (child.inside?.index === index) await this.enterItem(child, rest, stage);
    }
  }

  /** Items go in as they are only where nothing is made of them first. */
  private async enterItem(child: Place, path: KeyPath, stage: StageKind): Promise<void> {
    const entry = await this.lineage.entry(child, path);
    if (entry.stage === stage) this.enter(child, path);
  }

  private enter({ visit }: Place, path: KeyPath): void {
    this.add({ visit: visit.id, attempt: Infinity, stage: 'input', path });
  }

  private comeBack({ place, attempt, index }: NonNullable<Place['inside']>, path: KeyPath): void {
    this.add({ visit: place.visit.id, attempt, stage: 'returned', path: [index, ...path] });
  }

  private async toVariables({ visit, path: [name, ...path] }: Spot): Promise<void> {
    for (const { visit: later, assignedBy } of this.lineage.story.places.values()) {
      if (assignedBy.get(String(name)) !== visit) continue;
      const view = await this.lineage.view(later.id);
      for (const { kind } of view?.told.stages ?? [])
        this.read(
          view!,
          kind,
          (source) => source.kind === 'variable' && source.name === name && overlaps(source.path, path),
        );
    }
  }
}

function laterThan({ told }: View, stage: StageKind) {
  return told.stages.slice(told.stages.findIndex(({ kind }) => kind === stage) + 1);
}

function isAbout(source: Source, { stage, path }: Spot): boolean {
  return source.kind === 'stage' && source.stage === stage && overlaps(source.path, path);
}

function overlaps(one: KeyPath, other: KeyPath): boolean {
  return startsWith(one, other) || startsWith(other, one);
}

/** Under which paths of a later stage it stands, as its rule says. */
function landings(view: View, kind: StageKind, spot: Spot): readonly KeyPath[] {
  const isMade = sourcesOf(view, kind).includes(spot.stage);
  return isMade
    ? pathsIn(stageIn(view, kind)?.value).filter((path) => comesFrom(view, kind, path, spot))
    : [];
}

function comesFrom(view: View, kind: StageKind, path: KeyPath, spot: Spot): boolean {
  const origin = originAt(view, kind, path);
  if (origin?.kind !== 'source' || origin.source.kind !== 'stage') return false;
  return origin.source.stage === spot.stage && samePath(origin.source.path, spot.path);
}

function pathsIn(value: Json | undefined): readonly KeyPath[] {
  const paths: KeyPath[] = [[]];
  for (let index = 0; index < paths.length && paths.length < PATHS_MAX; index++) {
    const path = paths[index]!;
    const at = path.reduce<Json | undefined>((one, key) => (one as Record<string, Json>)[key], value);
    if (at === null || typeof at !== 'object') continue;
    const keys = Array.isArray(at) ? at.keys() : Object.keys(at);
    for (const key of keys) paths.push([...path, key]);
  }
  return paths;
}
