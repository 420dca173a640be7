import { asRecord } from '@/lib/graph/json-value';

/** What the definition of a state asks for: its input, variables, the context, and what gives another answer each time. */
export interface Reads {
  /** Paths into its input. */
  readonly input: readonly string[];
  readonly variables: readonly string[];
  /** `Execution.Name`, `State.EnteredTime`, … */
  readonly context: readonly string[];
  readonly chance: readonly string[];
  readonly clock: readonly string[];
}

/** Fields that say nothing about data, or that hold other states. */
const unread = new Set([
  'Type',
  'Comment',
  'Next',
  'Default',
  'Branches',
  'Iterator',
  'ItemProcessor',
  'Resource',
]);

const chance = /States\.(?:UUID|MathRandom)|\$(?:random|uuid|shuffle)(?=\()/g;
const clock = /\$(?:now|millis)(?=\()/g;
const contextPath = /(?:\$\$|\$states\.context)((?:\.[A-Za-z]+)+)/g;
const jsonataInput = /\$states\.input((?:\.[\p{L}_][\p{L}\p{N}_]*|\[\d+\])*)/gu;
const jsonPath = /(?<![\w$])\$((?:\.[\p{L}_][\p{L}\p{N}_-]*|\[(?:\d+|'[^']+'|"[^"]+")\])*)(?![\w$(])/gu;
const variable = /(?<![\w$])\$(?!states\b)([\p{L}_][\p{L}\p{N}_]*)(?!\s*\(|[\p{L}\p{N}_])/gu;

export function readsOf(state: unknown): Reads {
  const texts = textsIn(state);
  const all = (pattern: RegExp) => texts.flatMap((text) => [...text.matchAll(pattern)]);
  const isJsonata =
    texts.some((text) => text.startsWith('{%')) || asRecord(state).QueryLanguage === 'JSONata';
  const base = typeof asRecord(state).InputPath === 'string' ? String(asRecord(state).InputPath) : '$';
  const below = (path: string) => (path === '$' ? base : `${base}${path.slice(1)}`);
  const input = isJsonata
    ? all(jsonataInput).map((match) => `$${match[1] ?? ''}`)
    : all(jsonPath).map((match) => below(`$${match[1] ?? ''}`));
  const context = all(contextPath).map((match) => (match[1] ?? '').slice(1));
  return {
    input: [...new Set(input)],
    variables: [...new Set(all(variable).map((match) => match[1] ?? ''))],
    context,
    chance: [...new Set(all(chance).map(([name]) => name))],
    clock: [
      ...new Set([...all(clock).map(([name]) => name), ...context.filter((path) => /Time$/.test(path))]),
    ],
  };
}

function textsIn(state: unknown): readonly string[] {
  if (typeof state === 'string') return [state];
  if (Array.isArray(state)) return state.flatMap(textsIn);
  return Object.entries(asRecord(state)).flatMap(([key, value]) => (unread.has(key) ? [] : textsIn(value)));
}
