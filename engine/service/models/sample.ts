import { isObject, own, put, type Json, type JsonObject } from '../../base/json';
import type { Owner } from '../../base/arn';
import {
  requestOf,
  responseOf,
  type ModelShape,
  type ServiceModel,
  type Side,
  type StructureShape,
} from './service-model';

/** Everything that can be seen at a glance, or what cannot be missing. */
type Extent = 'full' | 'required';

interface Sampling {
  readonly service: string;
  readonly action: string;
  /** The parameters of the call, as the Task gives them: what the answer repeats of them is theirs. */
  readonly parameters: Json;
  readonly owner: Owner;
}

/** Deeper than this a sample has only what it must have. */
const FULL_DEPTH = 3;
const TEXT_MAX = 64;
const MOMENT = '2026-01-01T00:00:00Z';

/**
 * An answer of the form the model gives it, in place of a service that does not run here: always the same for the
 * same call, and within the limits of the model.
 */
export function sampleAnswer(model: ServiceModel, sampling: Sampling): JsonObject {
  return sampleOf(responseOf(model, sampling.action), sampling, 'full');
}

/** Parameters that the model has nothing against: those that an action cannot do without. */
export function sampleParameters(model: ServiceModel, sampling: Omit<Sampling, 'parameters'>): JsonObject {
  return sampleOf(requestOf(model, sampling.action), { ...sampling, parameters: {} }, 'required');
}

function sampleOf(side: Side | undefined, sampling: Sampling, extent: Extent): JsonObject {
  if (!side) return {};
  const depth = extent === 'full' ? 0 : FULL_DEPTH;
  const value = new Sampler(side, sampling).value(side.shape, { name: '', depth, within: [] });
  return isObject(value) ? value : {};
}

interface Place {
  /** The innermost member with a name. */
  readonly name: string;
  readonly depth: number;
  /** The structures it is in: none of them is begun again. */
  readonly within: readonly ModelShape[];
}

class Sampler {
  constructor(
    private readonly side: Side,
    private readonly sampling: Sampling,
  ) {}

  value(shape: ModelShape, place: Place): Json {
    switch (shape.t) {
      case 'any':
        return {};
      case 'boolean':
        return false;
      case 'number':
        return Math.min(Math.max(1, shape.min ?? 1), shape.max ?? Infinity);
      case 'string':
        return this.echoed(shape, place) ?? this.text(shape, place);
      case 'list':
        return this.items(shape, place);
      case 'map':
        return this.entries(shape, place);
      case 'structure':
        return this.structure(shape, place);
    }
  }

  private structure(shape: StructureShape, place: Place): JsonObject {
    const sample: JsonObject = {};
    const inside = { depth: place.depth + 1, within: [...place.within, shape] };
    for (const [name, at] of chosen(shape, place.depth)) {
      const inner = this.side.at(at);
      if (!shape.required?.includes(name) && this.isEndless(inner, inside.within)) continue;
      put(sample, name, this.value(inner, { name, ...inside }));
    }
    return sample;
  }

  private items({ of, min = 0, max = Infinity }: Extract<ModelShape, { t: 'list' }>, place: Place): Json[] {
    const inner = this.side.at(of);
    const count = this.isEndless(inner, place.within) ? min : Math.min(Math.max(1, min), max);
    return Array.from({ length: count }, () => this.value(inner, place));
  }

  private entries({ of, min = 0 }: Extract<ModelShape, { t: 'map' }>, place: Place): JsonObject {
    const inner = this.side.at(of);
    const sample: JsonObject = {};
    for (let index = 0; index < min; index++) put(sample, `key${index + 1}`, this.value(inner, place));
    return sample;
  }

  private isEndless(shape: ModelShape, within: readonly ModelShape[]): boolean {
    if (shape.t === 'list' || shape.t === 'map') return this.isEndless(this.side.at(shape.of), within);
    return shape.t === 'structure' && within.includes(shape);
  }

  /** Most services repeat what they were called with. */
  private echoed(shape: ModelShape, { name }: Place): string | undefined {
    const { parameters } = this.sampling;
    const given = isObject(parameters) ? own(parameters, name) : undefined;
    return typeof given === 'string' && fits(given, shape) ? given : undefined;
  }

  private text(shape: Extract<ModelShape, { t: 'string' }>, { name }: Place): string {
    if (shape.is === 'time') return MOMENT;
    if (shape.enum) return shape.enum[0] ?? '';
    const { min = 0, max = Infinity } = shape;
    const text = this.meaningful(name);
    if (text.length > max) return text.slice(0, max);
    return text.padEnd(Math.min(min, Math.max(min, TEXT_MAX)), '-');
  }

  private meaningful(name: string): string {
    const { service, owner } = this.sampling;
    if (/Arn$/.test(name)) {
      const { partition, region, account } = owner;
      return `arn:${partition}:${service}:${region}:${account}:sample/${kebab(name.slice(0, -3)) || 'resource'}`;
    }
    if (/(^|Account|Owner)Id$/.test(name) && /Account|Owner/.test(name)) return owner.account;
    if (/(Url|Uri|Endpoint)$/i.test(name)) return 'https://sample.invalid/';
    return `sample-${kebab(name) || 'value'}`;
  }
}

/** All members where it can be seen at a glance, without what would have a loop over pages go on for ever. */
function chosen(
  { members, required = [], union }: StructureShape,
  depth: number,
): readonly [string, number][] {
  const all = Object.entries(members);
  if (union) return all.slice(0, 1);
  const isWanted = (name: string) => required.includes(name) || (depth < FULL_DEPTH && !CONTINUES.test(name));
  const wanted = all.filter(([name]) => isWanted(name));
  // What may be one thing or another is shown as an object of S3, the way most give it.
  return wanted.length > 0 || depth <= FULL_DEPTH ? wanted : all.filter(([name]) => OBJECT.test(name));
}

const OBJECT = /^(S3Object|Bucket|Name)$/;

const CONTINUES =
  /^(Next|Continuation|Pagination|Last).*(Token|Key|Marker)$|Marker$|^NextPage|^IsTruncated$|^Error|^Failed|^Failure|^Unprocessed/;

function fits(text: string, shape: ModelShape): boolean {
  if (shape.t !== 'string' || shape.is === 'time') return false;
  const { min = 0, max = Infinity } = shape;
  return text.length >= min && text.length <= max && (!shape.enum || shape.enum.includes(text));
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
