import { isJsonataExpression, parseTree, type Json, type SyntaxNode } from '@pasos/engine/inspection';
import { jsonataText, type KeyPath } from '../stages/key-path';
import type { StageKind } from '../stages/stage';
import { deeper, type Origin, type Read, type Source } from './source';

/** Which stage the members of `$states` are, other than the context. */
const STATES: Readonly<Record<string, StageKind>> = {
  input: 'input',
  result: 'returned',
  errorOutput: 'error',
};

/** Whether a key that several could have given is in the value of this one. */
export type Has = (source: Source, key: string | number) => boolean;

/** Everything a field in JSONata reads. */
export function readsOfField(field: Json, leaf: KeyPath = []): readonly Read[] {
  if (typeof field === 'string') {
    const tree = treeOf(field);
    return tree ? readsIn(tree, leaf, namesBoundIn(tree)) : [];
  }
  if (field === null || typeof field !== 'object') return [];
  const members: [string | number, Json][] = Array.isArray(field)
    ? [...field.entries()]
    : Object.entries(field);
  return members.flatMap(([key, value]) => readsOfField(value, [...leaf, key]));
}

/** Where what a field in JSONata has at `path` comes from. */
export function originInField(field: Json, path: KeyPath, has: Has, leaf: KeyPath = []): Origin {
  if (typeof field === 'string') {
    const tree = treeOf(field);
    if (tree) return originIn(tree, path, has, field);
  }
  const [key, ...rest] = path;
  if (key === undefined) {
    const reads = readsOfField(field);
    if (reads.length === 0) return { kind: 'literal', leaf, value: field };
    return { kind: 'computed', sources: reads.map(({ source }) => source), text: JSON.stringify(field) };
  }
  if (field === null || typeof field !== 'object' || !Object.hasOwn(field, key)) return { kind: 'none' };
  return originInField((field as Record<string, Json>)[key]!, rest, has, [...leaf, key]);
}

function treeOf(text: string): SyntaxNode | undefined {
  if (!isJsonataExpression(text)) return undefined;
  const parsed = parseTree(text.slice(2, -2).trim());
  return parsed.ok ? parsed.value : undefined;
}

function originIn(node: SyntaxNode, path: KeyPath, has: Has, text: string): Origin {
  const [key, ...rest] = path;
  const taken = sourceOf(node);
  if (taken?.isExact) return { kind: 'source', source: deeper(taken.source, path) };
  if (node.type === 'block' && node.expressions?.length === 1)
    return originIn(node.expressions[0]!, path, has, text);
  if (isLiteral(node)) return { kind: 'literal', leaf: [], value: node.value };
  if (isObject(node) && key !== undefined) {
    const pair = pairsOf(node).find(([name]) => name.value === key);
    return pair ? originIn(pair[1], rest, has, text) : { kind: 'none' };
  }
  if (isArray(node) && typeof key === 'number' && node.expressions?.[key])
    return originIn(node.expressions[key], rest, has, text);
  const merged = mergedIn(node);
  if (merged && key !== undefined) return originInMerge(merged, path, has, text);
  const sources = readsIn(node, [], namesBoundIn(node)).map(({ source }) => source);
  return { kind: 'computed', sources, text };
}

/** The last of the merged that has the key gave it. */
function originInMerge(parts: readonly SyntaxNode[], path: KeyPath, has: Has, text: string): Origin {
  const key = path[0]!;
  const giver = parts.findLast((part) => {
    const taken = sourceOf(part);
    if (taken?.isExact) return has(taken.source, key);
    return isObject(part) ? pairsOf(part).some(([name]) => name.value === key) : true;
  });
  return giver ? originIn(giver, path, has, text) : { kind: 'none' };
}

function mergedIn(node: SyntaxNode): readonly SyntaxNode[] | undefined {
  const [list] = node.arguments ?? [];
  const isMerge = node.type === 'function' && node.procedure?.value === 'merge';
  return isMerge && list && isArray(list) ? list.expressions : undefined;
}

/** What a path or a variable names, as far as it names one place. */
function sourceOf(node: SyntaxNode): { readonly source: Source; readonly isExact: boolean } | undefined {
  const steps = node.type === 'path' ? (node.steps ?? []) : [node];
  const [first, ...others] = steps;
  if (first?.type !== 'variable' || first.value === '' || first.value === '$') return undefined;
  const { keys, isExact } = keysOf(others);
  const begun = [...indexesOf(first).keys, ...keys];
  if (first.value !== 'states') {
    const source = { kind: 'variable', name: String(first.value), path: begun } as const;
    return { source, isExact };
  }
  const [member, ...path] = keys;
  if (member === 'context') return { source: { kind: 'context', path }, isExact };
  const stage = Object.hasOwn(STATES, String(member)) ? STATES[String(member)] : undefined;
  return stage && { source: { kind: 'stage', stage, path }, isExact };
}

function keysOf(steps: readonly SyntaxNode[]): { readonly keys: KeyPath; readonly isExact: boolean } {
  const keys: (string | number)[] = [];
  for (const step of steps) {
    if (step.type !== 'name') return { keys, isExact: false };
    keys.push(String(step.value));
    const { keys: indexes, isExact } = indexesOf(step);
    keys.push(...indexes);
    if (!isExact) return { keys, isExact: false };
  }
  return { keys, isExact: true };
}

function indexesOf({ stages = [], predicate = [] }: SyntaxNode): {
  readonly keys: KeyPath;
  readonly isExact: boolean;
} {
  const keys: number[] = [];
  for (const { expr } of [...stages, ...predicate]) {
    if (expr?.type !== 'number' || Number(expr.value) < 0) return { keys, isExact: false };
    keys.push(Number(expr.value));
  }
  return { keys, isExact: true };
}

function readsIn(node: SyntaxNode, leaf: KeyPath, bound: ReadonlySet<string>): readonly Read[] {
  const taken = sourceOf(node);
  const isBound = taken?.source.kind === 'variable' && bound.has(taken.source.name);
  const own: Read[] =
    taken && !isBound ? [{ source: taken.source, text: textOf(taken.source), leaf, isTolerant: true }] : [];
  const isTest = node.type === 'function' && node.procedure?.value === 'exists';
  const inner = partsOf(node).flatMap((part) => readsIn(part, leaf, bound));
  return [...own, ...(isTest ? inner.map((read) => ({ ...read, isTest })) : inner)];
}

function textOf(source: Source): string {
  if (source.kind === 'variable') return jsonataText(source.path, `$${source.name}`);
  if (source.kind === 'context') return jsonataText(source.path, '$states.context');
  const member = Object.keys(STATES).find((name) => STATES[name] === source.stage);
  return jsonataText(source.path, `$states.${member}`);
}

/** The nodes inside a node; those of a path that has been read whole are what stands in its brackets. */
function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const isRead = sourceOf(node) !== undefined;
  const steps = (node.steps ?? []).flatMap((step) => (isRead ? bracketsOf(step) : [step]));
  const sides = [node.lhs, node.rhs].flatMap((side) => {
    if (!side) return [];
    return Array.isArray(side) ? (side as SyntaxNode[][]).flat() : [side as SyntaxNode];
  });
  const single = [node.expression, node.body, node.condition, node.then, node.else];
  return [
    ...steps,
    ...bracketsOf(node),
    ...(node.expressions ?? []),
    ...(node.arguments ?? []),
    ...(node.procedure && node.procedure.type !== 'variable' ? [node.procedure] : []),
    ...sides,
    ...single.filter((part) => part !== undefined),
    ...(node.terms ?? []).map((term) => term.expression),
    ...(node.group?.lhs ?? []).flat(),
  ];
}

function bracketsOf({ stages = [], predicate = [] }: SyntaxNode): readonly SyntaxNode[] {
  return [...stages, ...predicate].flatMap(({ expr }) => expr ?? []);
}

/** Names the expression binds itself, by `:=` or as a parameter. */
function namesBoundIn(node: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (at: SyntaxNode): void => {
    if (at.type === 'bind') names.add(String((at.lhs as SyntaxNode).value));
    if (at.type === 'lambda') for (const parameter of at.arguments ?? []) names.add(String(parameter.value));
    for (const part of partsOf(at)) look(part);
  };
  look(node);
  return names;
}

function isLiteral({ type }: SyntaxNode): boolean {
  return type === 'string' || type === 'number' || type === 'value';
}

function isObject({ type, value }: SyntaxNode): boolean {
  return type === 'unary' && value === '{';
}

function isArray({ type, value }: SyntaxNode): boolean {
  return type === 'unary' && value === '[';
}

function pairsOf(node: SyntaxNode): readonly (readonly [SyntaxNode, SyntaxNode])[] {
  return (node.lhs ?? []) as readonly (readonly [SyntaxNode, SyntaxNode])[];
}
