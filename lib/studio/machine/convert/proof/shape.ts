import type { Json, JsonObject } from '@pasos/engine';
import type { Read, Use } from '../code/stage';
import type { Step } from '../code/doc';

/** What a machine expects of a value: which members it reads, and what it does with what it finds. */
export interface Shape {
  readonly members: Map<string, Shape>;
  /** It is read as a list. */
  isList: boolean;
  /** One of its items is read by its place. */
  isIndexed: boolean;
  readonly uses: Use[];
}

export function newShape(): Shape {
  return { members: new Map(), isList: false, isIndexed: false, uses: [] };
}

/** The part of a shape at some steps, made where it is not there yet. A place in a list is the list's. */
export function shapeAt(shape: Shape, steps: readonly Step[]): Shape {
  return steps.reduce((at: Shape, step) => {
    if (typeof step === 'number') {
      at.isList = true;
      at.isIndexed = true;
      return at;
    }
    const known = at.members.get(step);
    const member = known ?? newShape();
    if (!known) at.members.set(step, member);
    return member;
  }, shape);
}

export function addRead(shape: Shape, { place, use }: Read, from = 0): void {
  const at = shapeAt(shape, place.steps.slice(from));
  if (!use) return;
  at.uses.push(use);
  if (use.kind === 'list') at.isList = true;
}

const DEPTH_MAX = 6;

/** A value of a shape in which every member is there; what lists hold is `item`. */
export function exampleOf(shape: Shape, item: Json, depth = 0): Json {
  if (depth > DEPTH_MAX) return {};
  const members = memberExamples(shape, item, depth);
  if (shape.isList) {
    const inside = shape.members.size > 0 ? members : item;
    return [inside, inside, inside];
  }
  return shape.members.size > 0 || depth === 0 ? members : leafOf(shape.uses);
}

function memberExamples({ members }: Shape, item: Json, depth: number): JsonObject {
  return Object.fromEntries([...members].map(([name, shape]) => [name, exampleOf(shape, item, depth + 1)]));
}

export const TIMESTAMP = '2026-03-14T01:59:00Z';

function leafOf(uses: readonly Use[]): Json {
  for (const use of uses) {
    switch (use.kind) {
      case 'compared':
        return use.with;
      case 'number':
        return 7;
      case 'seconds':
        return 1;
      case 'timestamp':
        return TIMESTAMP;
      case 'object':
        return {};
      case 'text':
      case 'list':
        return 'texto';
    }
  }
  return 'texto';
}
