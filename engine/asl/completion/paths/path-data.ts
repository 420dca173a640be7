import type { Json, JsonObject } from '../../../base/json';
import { evaluatePath } from '../../../query/jsonpath/evaluate-path';
import { parsePath } from '../../../query/jsonpath/parse-path';
import { dataPaths, STEPS, type DataPath } from './data-paths';
import { stateAround } from '../place';
import type { RunData } from '../surroundings';
import { memberText, type TolerantNode, type TolerantObject } from '../tolerant-tree';

/** What the roots of paths stood for in the last run, at one place of the text. */
export interface PlaceData {
  /** `$`, or what `$states.input` is. */
  readonly input?: Json;
  readonly result?: Json;
  readonly context?: Json;
  readonly variables: JsonObject;
}

/** No path takes any. */
const NO_CHANCE = { random: () => 0, uuid: () => '' };

/** `node` is where the path is written; in a ResultSelector `$` is the result, elsewhere what InputPath leaves. */
export function dataAt(node: TolerantNode, run: RunData | undefined, field = node.key): PlaceData {
  const around = stateAround(node);
  if (!run || !around) return { variables: {} };
  const state = around.member.name.value;
  const raw = run.inputAt(state) ?? firstOf(leadingTo(around.states, state), run.outputAt);
  const result = run.resultAt(state);
  const context = run.contextAt(state);
  const variables = run.variablesAt(state);
  const authored = around.member.value;
  const inputPath = authored?.kind === 'object' ? memberText(authored, 'InputPath') : undefined;
  const filtered = inputPath === undefined ? raw : valueAt(inputPath, { input: raw, context, variables });
  const input = isWithin(node, 'ResultSelector') ? result : field === 'InputPath' ? raw : filtered;
  return { input, result, context, variables };
}

function isWithin(node: TolerantNode, field: string): boolean {
  for (let around: TolerantNode | undefined = node; around; around = around.parent)
    if (around.key === field) return true;
  return false;
}

/** What a JSONPath finds in the data of the last run. */
export function valueAt(path: string, { input, context, variables }: PlaceData): Json | undefined {
  const parsed = parsePath(path);
  if (!parsed.ok) return undefined;
  const { root } = parsed.value;
  const missing =
    root.kind === 'input' ? input === undefined : root.kind === 'context' && context === undefined;
  if (missing) return undefined;
  const scope = { input: input ?? null, context: context ?? null, variables, chance: NO_CHANCE };
  const found = evaluatePath(parsed.value, scope);
  return found.ok ? found.value : undefined;
}

/** Every path the last run had data at, as JSONPath writes it. */
export function jsonPathData({ input, context, variables }: PlaceData): readonly DataPath[] {
  return [
    ...(input === undefined ? [] : dataPaths('$', input, STEPS.JSONPath)),
    ...variablePaths(variables, STEPS.JSONPath),
    ...(context === undefined ? [] : dataPaths('$$', context, STEPS.JSONPath)),
  ];
}

/** The same places, as JSONata writes them. */
export function jsonataData({ input, result, context, variables }: PlaceData): readonly DataPath[] {
  const roots = { input, result, context };
  return [
    ...Object.entries(roots).flatMap(([name, value]) =>
      value === undefined ? [] : dataPaths(`$states.${name}`, value, STEPS.JSONata),
    ),
    ...variablePaths(variables, STEPS.JSONata),
  ];
}

function variablePaths(variables: JsonObject, step: (name: string) => string): readonly DataPath[] {
  return Object.entries(variables).flatMap(([name, value]) => [
    { path: `$${name}`, value },
    ...dataPaths(`$${name}`, value, step),
  ]);
}

/** States that lead to `state`; one that has not run gets what they gave. */
function leadingTo(states: TolerantObject, state: string): string[] {
  return states.members.filter(({ value }) => value && leadsTo(value, state)).map(({ name }) => name.value);
}

function leadsTo(node: TolerantNode, state: string): boolean {
  if (node.kind === 'array') return node.items.some((item) => leadsTo(item, state));
  if (node.kind !== 'object') return false;
  return node.members.some(({ name, value }) => {
    if (!value || name.value === 'States') return false;
    if (value.kind === 'text') return LEADS.has(name.value) && value.value === state;
    return leadsTo(value, state);
  });
}

const LEADS: ReadonlySet<string> = new Set(['Next', 'Default']);

function firstOf<T>(names: readonly string[], look: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = look(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
