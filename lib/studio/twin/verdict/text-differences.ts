import { differencesOf, type Difference } from '../../compare/differences';
import { anonymous, type Whose } from '../whose';
import { moved } from '../whose';
import type { TwinKind } from './kinds';
import { leafKind } from './leaf-kind';

/** Whose the two runs are. */
export interface Both {
  readonly a: Whose;
  readonly b: Whose;
}

export interface TextDifference {
  readonly kind: TwinKind;
  /** Undefined where the text as a whole is meant. */
  readonly path?: string;
  readonly a: unknown;
  readonly b: unknown;
}

/** Where two texts differ, JSON or not, and of what kind each difference is. */
export function textDifferences(a: string, b: string, whose: Both): readonly TextDifference[] {
  if (a === b) return [];
  const [left, right] = [parsed(a), parsed(b)];
  if (left === undefined || right === undefined) return plain(a, b, whose);
  return differencesOf(left, right).flatMap((found) => leaf(found, whose));
}

/** Texts within texts, such as the body of a message or the input of a started execution, are looked into. */
function leaf(found: Difference, whose: Both): readonly TextDifference[] {
  const { path, kind, a, b } = found;
  const [left, right] = [inner(a), inner(b)];
  if (kind === 'changed' && left !== undefined && right !== undefined) {
    const within = differencesOf(left, right).flatMap((one) => leaf(one, whose));
    return within.map((one) => ({ ...one, path: `${path} ${one.path ?? ''}`.trim() }));
  }
  const told = typeof a === 'string' && typeof b === 'string' ? ownKind(a, b, whose) : undefined;
  return [{ kind: told ?? leafKind({ path, a, b, isOneMissing: kind !== 'changed' }), path, a, b }];
}

function plain(a: string, b: string, whose: Both): readonly TextDifference[] {
  const kind = ownKind(a, b, whose) ?? leafKind({ path: '$', a, b, isOneMissing: false });
  return [{ kind, a, b }];
}

/** Whether two texts are alike but for what every run has of its own. */
function ownKind(a: string, b: string, whose: Both): TwinKind | undefined {
  if (moved(a, whose.a, whose.b) === b) return 'account';
  const [left, right] = [anonymous(a, whose.a), anonymous(b, whose.b)];
  if (left === right) return 'names';
  const [shortLeft, shortRight] = [left, right].map(withoutIds);
  return shortLeft === shortRight ? 'ids' : undefined;
}

const anyUuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** As AWS numbers its answers in messages: `(Service: AmazonSQS; Request ID: …)`. */
const requestId = /(Request ID: )[\w-]+/g;
const eventId = /(event id #)\d+/g;

function withoutIds(text: string): string {
  return text.replace(anyUuid, '‹id›').replace(requestId, '$1‹id›').replace(eventId, '$1‹id›');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Objects and lists only: `"1"` is the text of a number to nobody. */
function inner(value: unknown): unknown {
  return typeof value === 'string' && /^\s*[{[]/.test(value) ? parsed(value) : undefined;
}
