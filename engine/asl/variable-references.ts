import { isObject, type Json } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { isJsonataExpression } from '../query/jsonata/is-expression';
import type { ParseJsonata } from './validate/jsonata-parser';
import type { Member, NodeView } from './validate/view/machine-view';
import { walkMachine } from './validate/view/walk-machine';

/** Which variables each state reads, as DescribeStateMachine shows it; states that read none are left out. */
export type VariableReferences = Record<string, string[]>;

/** What the states of a definition read, in alphabetical order; nested states stand under their own names. */
export function variableReferences(definition: string, parseJsonata: ParseJsonata): VariableReferences {
  const found = new Map<string, Set<string>>();
  for (const node of nodesOf(definition)) {
    const name = node.state?.name;
    if (name === undefined) continue;
    const references = node.members.flatMap((member) =>
      node.language === 'JSONata' ? inJsonata(member, parseJsonata) : inJsonPath(member),
    );
    found.set(name, new Set([...(found.get(name) ?? []), ...references]));
  }
  const read = [...found].filter(([, names]) => names.size > 0);
  return Object.fromEntries(read.map(([name, names]) => [name, [...names].sort()]));
}

function nodesOf(definition: string): readonly NodeView[] {
  const read = readJson(definition);
  if (!read.ok || !isObject(read.value.value)) return [];
  return walkMachine(read.value, read.value.value, {}).nodes;
}

/** AWS shows only references in paths and in template members that end in `.$`; one in a plain string is just text. */
function inJsonPath({ value, field: { shape } }: Member): string[] {
  switch (shape.kind) {
    case 'path':
    case 'query':
      return referencesIn(value);
    case 'reference-path':
      return shape.writable ? [] : referencesIn(value);
    case 'template':
    case 'variables':
      return inPayload(value);
    default:
      return [];
  }
}

function inPayload(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(inPayload);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key.endsWith('.$') ? referencesIn(member) : inPayload(member),
  );
}

/** A quoted text (passed over), the context object (passed over), or a variable. */
const REFERENCE = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$\$|\$([\p{L}_][\p{L}\p{N}_]*)/gsu;

function referencesIn(expression: Json): string[] {
  if (typeof expression !== 'string') return [];
  return Array.from(expression.matchAll(REFERENCE), (match) => match[1]).filter((name) => name !== undefined);
}

function inJsonata({ value, field: { shape } }: Member, parse: ParseJsonata): string[] {
  switch (shape.kind) {
    case 'jsonata':
    case 'condition':
    case 'items':
    case 'template':
    case 'variables':
      return inExpressions(value, parse);
    default:
      return [];
  }
}

function inExpressions(value: Json, parse: ParseJsonata): string[] {
  if (typeof value === 'string') {
    const parsed = isJsonataExpression(value) ? parse(value.slice(2, -2).trim()) : undefined;
    return parsed?.ok ? [...parsed.value.variables] : [];
  }
  const items = value !== null && typeof value === 'object' ? Object.values(value) : [];
  return items.flatMap((item: Json) => inExpressions(item, parse));
}
