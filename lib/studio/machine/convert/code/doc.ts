import type { Json } from '@pasos/engine';
import { Refused } from '../conversion';

/** A value of a state as JSONata would name it: where it is, or how it is made. */
export type Doc =
  /** `base` is code that stands for the root: `$states.input`, a variable, something in brackets. */
  | { readonly kind: 'path'; readonly base: string; readonly steps: readonly Step[]; readonly origin: string }
  | { readonly kind: 'constant'; readonly value: Json }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, Doc])[] }
  | { readonly kind: 'list'; readonly items: readonly Doc[] }
  | { readonly kind: 'code'; readonly code: Code }
  /** `target` with `value` written at `at`, as ResultPath does. */
  | { readonly kind: 'merged'; readonly target: Doc; readonly at: readonly string[]; readonly value: Doc };

export type Step = string | number;

/** JSONata code: how tight it binds, and what must be true for it to mean what JSONPath meant. */
export interface Code {
  readonly text: string;
  readonly level: Level;
  readonly needs: readonly Need[];
}

/** From loose to tight; what binds looser than its place asks for goes into brackets. */
export const LEVELS = { choice: 0, or: 1, and: 2, compare: 3, join: 4, add: 5, atom: 6 } as const;
export type Level = (typeof LEVELS)[keyof typeof LEVELS];

/** A condition without which JSONPath fails and JSONata would go on; `origin` is what the author wrote. */
export interface Need {
  readonly test: string;
  readonly origin: string;
  /** The code of the place that must be there, where that is all it asks. */
  readonly place?: string;
}

export function rootDoc(base: string, origin = '$'): Doc {
  return { kind: 'path', base, steps: [], origin };
}

export function constant(value: Json): Doc {
  return { kind: 'constant', value };
}

/** One step down. What can be seen to lead nowhere is refused: the original fails each time. */
export function stepInto(doc: Doc, step: Step, origin: string): Doc {
  switch (doc.kind) {
    case 'path':
      return { ...doc, steps: [...doc.steps, step], origin };
    case 'code':
      return { kind: 'path', base: `(${doc.code.text})`, steps: [step], origin };
    case 'constant':
      return constant(childOf(doc.value, step, origin));
    case 'object': {
      const member = doc.members.find(([name]) => name === step);
      if (!member) throw new Refused('always-fails', origin);
      return member[1];
    }
    case 'list': {
      const item = typeof step === 'number' ? doc.items.at(step) : undefined;
      if (!item) throw new Refused('always-fails', origin);
      return item;
    }
    case 'merged':
      return intoMerged(doc, step, origin);
  }
}

function intoMerged(doc: Doc & { kind: 'merged' }, step: Step, origin: string): Doc {
  const [name, ...rest] = doc.at;
  if (step !== name) return stepInto(doc.target, step, origin);
  if (rest.length === 0) return doc.value;
  return { kind: 'merged', target: stepInto(doc.target, step, origin), at: rest, value: doc.value };
}

function childOf(value: Json, step: Step, origin: string): Json {
  const isThere =
    value !== null &&
    typeof value === 'object' &&
    Array.isArray(value) === (typeof step === 'number') &&
    Object.hasOwn(value, String(step));
  if (!isThere) throw new Refused('always-fails', origin);
  return (value as Record<string, Json>)[String(step)]!;
}
