import { parseExpression, type IntrinsicCall, type Json, type Path } from '@pasos/engine/inspection';
import type { KeyPath } from '../stages/key-path';
import type { StageKind } from '../stages/stage';
import { deeper, type Origin, type Read, type Source } from './source';

/** What a text in JSONPath reads, `$` being the value of `stage`. */
export function readsOfText(text: string, stage: StageKind, leaf: KeyPath): readonly Read[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [];
  const { value } = parsed;
  const paths = value.kind === 'path' ? [value.path] : pathsIn(value.call);
  return paths.map((path) => ({ source: sourceOf(path, stage).source, text: path.text, leaf }));
}

function pathsIn({ args }: IntrinsicCall): readonly Path[] {
  return args.flatMap((argument) => {
    if (argument.kind === 'path') return [argument.path];
    return argument.kind === 'call' ? pathsIn(argument.call) : [];
  });
}

/** Where the value of a text comes from, or what is in it at `rest`. */
export function originOfText(text: string, stage: StageKind, rest: KeyPath): Origin {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { kind: 'none' };
  const sources = readsOfText(text, stage, []).map(({ source }) => source);
  if (parsed.value.kind === 'intrinsic') return { kind: 'computed', sources, text };
  const { source, isExact } = sourceOf(parsed.value.path, stage);
  return isExact
    ? { kind: 'source', source: deeper(source, rest) }
    : { kind: 'computed', sources: [source], text };
}

/** A path as far as it names one place. */
function sourceOf(path: Path, stage: StageKind): { readonly source: Source; readonly isExact: boolean } {
  const keys: (string | number)[] = [];
  for (const segment of path.segments) {
    if (segment.kind === 'child') keys.push(segment.name);
    else if (segment.kind === 'index' && segment.index >= 0) keys.push(segment.index);
    else break;
  }
  const isExact = keys.length === path.segments.length;
  const { root } = path;
  switch (root.kind) {
    case 'input':
      return { source: { kind: 'stage', stage, path: keys }, isExact };
    case 'context':
      return { source: { kind: 'context', path: keys }, isExact };
    case 'variable':
      return { source: { kind: 'variable', name: root.name, path: keys }, isExact };
  }
}

/** Everything a payload template reads: keys that end in `.$`, at any depth. */
export function readsOfTemplate(template: Json, stage: StageKind, leaf: KeyPath = []): readonly Read[] {
  if (template === null || typeof template !== 'object') return [];
  if (Array.isArray(template))
    return template.flatMap((item, index) => readsOfTemplate(item, stage, [...leaf, index]));
  return Object.entries(template).flatMap(([key, value]) => {
    const at = [...leaf, key];
    if (!key.endsWith('.$')) return readsOfTemplate(value, stage, at);
    return typeof value === 'string' ? readsOfText(value, stage, at) : [];
  });
}

/** Where what a payload template has at `path` comes from. */
export function originInTemplate(
  template: Json,
  stage: StageKind,
  path: KeyPath,
  leaf: KeyPath = [],
): Origin {
  const [key, ...rest] = path;
  if (key === undefined) {
    const reads = readsOfTemplate(template, stage);
    if (reads.length === 0) return { kind: 'literal', leaf, value: template };
    return { kind: 'computed', sources: reads.map(({ source }) => source), text: JSON.stringify(template) };
  }
  if (template === null || typeof template !== 'object') return { kind: 'none' };
  if (Array.isArray(template)) {
    const item = typeof key === 'number' ? template[key] : undefined;
    return item === undefined ? { kind: 'none' } : originInTemplate(item, stage, rest, [...leaf, key]);
  }
  const expression = Object.hasOwn(template, `${key}.$`) ? template[`${key}.$`] : undefined;
  if (typeof expression === 'string') return originOfText(expression, stage, rest);
  if (!Object.hasOwn(template, String(key))) return { kind: 'none' };
  return originInTemplate(template[String(key)]!, stage, rest, [...leaf, String(key)]);
}
