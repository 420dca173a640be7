import type { MapState } from '../../asl/program';
import { isObject, type Json, type JsonObject } from '../../base/json';
import type { Path } from '../../query/jsonpath/path';
import { filteredInput } from '../visit/data-flow';
import { numberOf } from '../visit/dynamic';
import { failure } from '../visit/failure';
import { evaluate, evaluateGroups, queryEvaluationFailure, unexpectedType } from '../visit/jsonata';
import { Failed, type Visiting } from '../visit/visiting';

type MapVisiting = Visiting<MapState>;

/** The items of a Map, and what ItemSelector reads beside each of them. */
export interface MapItems {
  readonly items: readonly Json[];
  /** Of an object's members, which are items too. */
  readonly keys?: readonly string[];
  /** Where each was read from, when not in the state's data. */
  readonly sources?: readonly (string | undefined)[];
  readonly selectorInput: Json;
}

/** What one iteration begins with, and its `$$.Map.Item`. */
export interface ItemInput {
  readonly input: Json;
  readonly mapItem: JsonObject;
}

/** How many iterations may run at once, as the state says; 0 asks for as many as there may be. */
export function wantedConcurrency(visiting: MapVisiting, input: Json): number {
  const wanted = numberOf(visiting, visiting.state.maxConcurrency, input, {
    kind: 'integer',
    min: 0,
    below: (value) => `Expected non-negative integer for MaxConcurrency, got '${value}' instead.`,
  })!;
  visiting.note('maxConcurrency', wanted);
  return wanted;
}

export function mapItems(visiting: MapVisiting, input: Json): Pick<MapItems, 'items' | 'keys'> {
  const found =
    visiting.state.language === 'JSONata' ? jsonataItems(visiting) : jsonpathItems(visiting, input);
  visiting.note('afterItemsPath', found.items as Json);
  return found;
}

function jsonpathItems(visiting: MapVisiting, input: Json): Pick<MapItems, 'items' | 'keys'> {
  const { itemsPath } = visiting.state;
  const found = itemsPath ? visiting.path(itemsPath, input) : input;
  if (!Array.isArray(found)) throw new Failed(failure('States.Runtime', notAnArray(itemsPath)));
  return { items: found };
}

/** Recorded on AWS: it does not say in which state, and the context object is a document of its own: `$$.x` is `$.x`. */
function notAnArray(itemsPath: Path | undefined): string {
  const path = itemsPath ? `$${itemsPath.text.slice(rootLength(itemsPath))}` : '$';
  return `Reference path "${path}" must point to array.`;
}

function rootLength({ root }: Path): number {
  switch (root.kind) {
    case 'input':
      return '$'.length;
    case 'context':
      return '$$'.length;
    case 'variable':
      return `$${root.name}`.length;
  }
}

/** Recorded on AWS in 2024: an object is refused, though the documentation of 2025 takes one. */
function jsonataItems(visiting: MapVisiting): Pick<MapItems, 'items' | 'keys'> {
  const { items: template } = visiting.state;
  if (template) {
    const value = evaluate(visiting, [template])[0]!;
    if (Array.isArray(value)) return { items: value };
    if (template.kind !== 'expression' && isObject(value)) return membersOf(value);
    return unexpectedType(visiting, template, { wanted: 'array', value });
  }
  const input = filteredInput(visiting);
  if (Array.isArray(input)) return { items: input };
  const cause = `Map state input must be an array but was: ${JSON.stringify(input)}`;
  throw new Failed(queryEvaluationFailure(visiting, cause));
}

function membersOf(object: JsonObject): Pick<MapItems, 'items' | 'keys'> {
  return { items: Object.values(object), keys: Object.keys(object) };
}

/** What each iteration sees as `$$.Map.Item`, for whoever inspects a Map. */
export function noteItems(visiting: MapVisiting): void {
  const { waiting } = visiting.visit;
  if (!visiting.draft.options.inspects || waiting.kind !== 'items') return;
  visiting.note(
    'mapItems',
    waiting.items.map((_, index) => mapItem(waiting, index)),
  );
}

/** What the iterations `from` to `to` begin with: the item, or what ItemSelector makes of it. */
export function selectInputs(
  visiting: MapVisiting,
  all: MapItems,
  { from, to }: { readonly from: number; readonly to: number },
): ItemInput[] {
  const mapItems = all.items.slice(from, to).map((_, offset) => mapItem(all, from + offset));
  const selected = select(visiting, all, mapItems);
  return mapItems.map((item, index) => ({ input: selected[index]!, mapItem: item }));
}

function select(
  visiting: MapVisiting,
  { items, keys, selectorInput }: MapItems,
  mapItems: JsonObject[],
): Json[] {
  const { itemSelector } = visiting.state;
  if (!itemSelector) return mapItems.map(({ Index }) => itemInput({ items, keys }, Index as number));
  if (itemSelector.language === 'JSONPath')
    return mapItems.map((item) => visiting.template(itemSelector.template, selectorInput, item));
  const groups = mapItems.map((item) => ({ templates: [itemSelector.template], states: { mapItem: item } }));
  return evaluateGroups(visiting, groups).map(([input]) => input!);
}

/** An object's member goes in with its key. */
function itemInput({ items, keys }: Pick<MapItems, 'items' | 'keys'>, index: number): Json {
  const value = items[index]!;
  return keys ? { Key: keys[index]!, Value: value } : value;
}

function mapItem({ items, keys, sources }: MapItems, index: number): JsonObject {
  const source = sources?.[index];
  return {
    Index: index,
    Value: items[index]!,
    ...(keys && { Key: keys[index]! }),
    ...(source !== undefined && { Source: source }),
  };
}
