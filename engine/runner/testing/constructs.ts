import { invariant } from '../../base/invariant';
import { parseTree } from '../../query/jsonata/parse-tree';
import { PLAIN_FUNCTION_NAMES } from '../../query/jsonata/plain/functions/functions';

/** What `$random` and `$uuid` give depends on all that was evaluated before: they are tested by themselves. */
const BY_CHANCE = ['random', 'uuid'];

/** Everything that is evaluated on the spot, and so has to occur among the expressions made up by chance. */
export const CONSTRUCTS: readonly string[] = [
  ...PLAIN_FUNCTION_NAMES.filter((name) => !BY_CHANCE.includes(name)).map((name) => `$${name}`),
  ...['+', '-', '*', '/', '%', '=', '!=', '<', '<=', '>', '>=', 'in', '&', 'and', 'or', '..'],
  ...['string', 'number', 'value', 'name', 'variable', 'path', 'condition', 'block', 'bind', 'function'],
  ...['apply', 'lambda', 'thunk', 'wildcard', '[', '{', 'negation'],
  ...['keepArray', 'keepSingletonArray', 'consarray', 'predicate', 'stages'],
];

/** Which of them the expressions have in them. */
export function constructsIn(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const tree = parseTree(text);
    invariant(tree.ok, 'what was answered could be parsed');
    collect(tree.value, found);
  }
  return found;
}

function collect(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    found.add(key);
    collect(value, found);
  }
  const { type, value, procedure, expression } = node as Record<string, unknown>;
  found.add(String(type));
  if (type === 'binary' || type === 'unary') found.add(expression ? 'negation' : String(value));
  if (type === 'function') found.add(`$${(procedure as { value: string }).value}`);
}
