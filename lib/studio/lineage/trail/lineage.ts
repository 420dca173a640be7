import type { Json } from '@pasos/engine/inspection';
import { valueAt, type KeyPath } from '../stages/key-path';
import { stagesOf } from '../stages/stages-of';
import type { Rule, StageKind } from '../stages/stage';
import type { Place } from '../story/places';
import type { Story } from '../story/story';
import { lastStage, originAt, stageIn, type View } from './flow';
import type { Source } from './source';

/** A place in the data of a run; visit 0 is the run itself, whose only stage is its input. */
export interface Spot {
  readonly visit: number;
  readonly attempt: number;
  readonly stage: StageKind;
  readonly path: KeyPath;
}

/** How something came to its place. */
export type Link =
  | { readonly kind: 'from'; readonly to: Spot; readonly rule?: Rule }
  | { readonly kind: 'literal'; readonly rule?: Rule; readonly leaf: KeyPath; readonly value?: unknown }
  | { readonly kind: 'computed'; readonly rule?: Rule; readonly text: string; readonly from: readonly Spot[] }
  /** A service, or whoever else does the work of a Task, gave it. */
  | { readonly kind: 'work' }
  | { readonly kind: 'run-input' }
  | { readonly kind: 'context' }
  | { readonly kind: 'none'; readonly rule?: Rule };

/** The data of a run, followed from place to place. */
export class Lineage {
  private readonly views = new Map<string, Promise<View | undefined>>();

  constructor(readonly story: Story) {}

  view(visit: number, attempt?: number): Promise<View | undefined> {
    const key = `${visit}/${attempt}`;
    const known = this.views.get(key) ?? this.look(visit, attempt);
    this.views.set(key, known);
    return known;
  }

  async valueOf({ visit, attempt, stage, path }: Spot): Promise<Json | undefined> {
    if (visit === 0) return valueAt(this.story.input, path);
    const view = await this.view(visit, attempt);
    return view && valueAt(stageIn(view, stage)?.value, path);
  }

  /** Where what is at a place came from. */
  async before(spot: Spot): Promise<Link> {
    if (spot.visit === 0) return { kind: 'run-input' };
    const place = this.story.places.get(spot.visit);
    const view = await this.view(spot.visit, spot.attempt);
    if (!place || !view) return { kind: 'none' };
    if (spot.stage === 'input') return { kind: 'from', to: await this.entry(place, spot.path) };
    if (spot.stage === 'returned') return this.returned(place, spot);
    const origin = originAt(view, spot.stage, spot.path);
    const rule = stageIn(view, spot.stage)?.rule;
    switch (origin?.kind) {
      case undefined:
        return { kind: 'work' };
      case 'none':
        return { kind: 'none', rule };
      case 'literal':
        return { kind: 'literal', rule, leaf: origin.leaf, value: origin.value };
      case 'source': {
        const to = this.resolve(origin.source, spot);
        return to ? { kind: 'from', to, rule } : { kind: 'context' };
      }
      case 'computed': {
        const from = origin.sources.flatMap((source) => this.resolve(source, spot) ?? []);
        return { kind: 'computed', rule, text: origin.text, from };
      }
    }
  }

  /** Where a rule of this visit finds what it reads; undefined in most of the context object. */
  resolve(source: Source, { visit, attempt }: Pick<Spot, 'visit' | 'attempt'>): Spot | undefined {
    switch (source.kind) {
      case 'stage':
        return { visit, attempt, stage: source.stage, path: source.path };
      case 'variable': {
        const by = this.story.places.get(visit)?.assignedBy.get(source.name);
        return by === undefined ? undefined : this.atEnd(by, 'assign', [source.name, ...source.path]);
      }
      case 'context':
        return this.inContext(source.path, this.story.places.get(visit));
    }
  }

  /** Where the input of a visit stood before. */
  async entry({ previous, inside }: Place, path: KeyPath): Promise<Spot> {
    if (previous) return this.exit(previous, path);
    if (!inside) return { visit: 0, attempt: 0, stage: 'input', path };
    const { place, attempt, index } = inside;
    const { type, language } = place.state;
    const { id } = place.visit;
    if (type === 'Parallel')
      return { visit: id, attempt, stage: language === 'JSONata' ? 'arguments' : 'parameters', path };
    const view = await this.view(id, attempt);
    const isSelected = view && stageIn(view, 'itemSelector')?.rule?.text !== undefined;
    return { visit: id, attempt, stage: isSelected ? 'itemSelector' : 'items', path: [index, ...path] };
  }

  /** What a visit handed on. */
  async exit({ visit }: Place, path: KeyPath): Promise<Spot> {
    const view = await this.view(visit.id);
    return this.atEnd(visit.id, view ? lastStage(view) : 'output', path, view?.told.attempt);
  }

  private atEnd(visit: number, stage: StageKind, path: KeyPath, attempt = Infinity): Spot {
    return { visit, attempt, stage, path };
  }

  private async returned(place: Place, { attempt, path }: Spot): Promise<Link> {
    const [index, ...rest] = path;
    const child =
      typeof index === 'number' ? this.story.lastOf(place, attemptIn(place, attempt), index) : undefined;
    return child ? { kind: 'from', to: await this.exit(child, rest) } : { kind: 'work' };
  }

  private inContext(path: KeyPath, place: Place | undefined): Spot | undefined {
    const [first, second, third, ...rest] = path;
    if (first === 'Execution' && second === 'Input')
      return { visit: 0, attempt: 0, stage: 'input', path: path.slice(2) };
    if (first !== 'Map' || second !== 'Item' || third !== 'Value') return undefined;
    for (let at = place?.inside; at; at = at.place.inside)
      if (at.place.state.type === 'Map')
        return { visit: at.place.visit.id, attempt: at.attempt, stage: 'items', path: [at.index, ...rest] };
    return undefined;
  }

  private async look(visit: number, attempt: number | undefined): Promise<View | undefined> {
    const place = this.story.places.get(visit);
    const told = await stagesOf(this.story, visit, attempt);
    return place && told && { machine: this.story.machine, state: place.state, told };
  }
}

/** `Infinity` stands for the last try. */
function attemptIn({ visit }: Place, attempt: number): number {
  return Math.min(attempt, visit.attempts - 1);
}
