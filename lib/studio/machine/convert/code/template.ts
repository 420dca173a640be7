import type { Json, JsonObject } from '@pasos/engine';
import { Refused } from '../conversion';
import { constant, type Doc } from './doc';
import { payloadOf } from './emit';
import { intrinsicDoc } from './intrinsics';
import { pathDoc, type Stage } from './stage';

/** A payload template as a value: what stands behind `.$` is worked out, the rest is fixed. */
export function templateDoc(template: Json, stage: Stage): Doc {
  if (template === null || typeof template !== 'object') return constant(template);
  if (Array.isArray(template))
    return { kind: 'list', items: template.map((item) => templateDoc(item, stage)) };
  const members = Object.entries(template).map(([key, value]) => memberDoc(key, value, stage));
  return { kind: 'object', members };
}

function memberDoc(key: string, value: Json, stage: Stage): readonly [string, Doc] {
  if (!key.endsWith('.$')) return [key, templateDoc(value, stage)];
  const source = String(value);
  try {
    const doc = expressionDoc(source, stage);
    stage.notes.apply(ruleOf(source), key, [source, payloadOf(doc)]);
    return [key.slice(0, -2), doc];
  } catch (refused) {
    // The part that is refused is named by what the author wrote.
    throw refused instanceof Refused ? new Refused(refused.reason, source) : refused;
  }
}

/** What may stand behind `.$`, in ErrorPath and in CausePath. */
export function expressionDoc(source: string, stage: Stage): Doc {
  return source.startsWith('$') ? pathDoc(source, stage) : intrinsicDoc(source, stage);
}

function ruleOf(source: string) {
  if (source.startsWith('$$')) return 'context';
  if (/^\$[^.[]/.test(source)) return 'variable';
  if (source.startsWith('$')) return source.includes('[*]') ? 'wildcard' : 'path';
  return source.startsWith('States.Format') ? 'format' : 'intrinsic';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
