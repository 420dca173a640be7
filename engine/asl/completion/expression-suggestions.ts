import { LIBRARY } from '../../query/jsonata/library';
import type { TeachingLanguage } from '../teaching/teach';
import { jsonataSignature } from '../reference/signatures';
import type { Completion, CompletionOption, Suggestion } from './completion';
import { contextDetail, CONTEXT_PATHS, STATES_NAMES, statesDetail, workDetail } from './details/details';
import { dataAt, jsonataData } from './paths/path-data';
import { dataSuggestion } from './paths/path-suggestions';
import type { Surroundings } from './surroundings';
import type { TolerantNode, TolerantScalar } from './tolerant-tree';

/** What may be written at `offset` within an expression of JSONata: only what begins with `$` can be foreseen. */
export function expressionCompletion(
  text: string,
  offset: number,
  {
    root,
    node,
    known,
  }: { readonly root: TolerantNode; readonly node: TolerantNode; readonly known: Surroundings },
): Completion {
  const { language, run } = known;
  const before = /\$[\w.[\]`]*$/.exec(text.slice(0, offset))?.[0];
  if (before === undefined) return { from: offset, to: offset, options: [] };
  const after = /^[\w.]*/.exec(text.slice(offset))![0];
  const found = jsonataData(dataAt(node, run)).map(dataSuggestion).map(plain);
  const all = [...reserved(language), ...found, ...variables(root, language), ...functions()];
  const options = all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index);
  return { from: offset - before.length, to: offset + after.length, options };
}

export function isExpressionText({ kind, value }: TolerantScalar): boolean {
  return kind === 'text' && value.startsWith('{%');
}

function reserved(language: TeachingLanguage): CompletionOption[] {
  const names = STATES_NAMES.map((label) => ({ label, detail: statesDetail(label, language) }));
  const context = CONTEXT_PATHS.filter((path) => path.startsWith('$$')).map((path) => ({
    label: path.replace('$$', '$states.context'),
    detail: contextDetail(path, language),
  }));
  return [...names, ...context].map((option) => ({ ...option, apply: option.label, kind: 'value' }));
}

/** Whatever the definition assigns somewhere. */
function variables(root: TolerantNode, language: TeachingLanguage): CompletionOption[] {
  return [...new Set(assignedIn(root))].map((name) => {
    const label = `$${name}`;
    return { label, detail: workDetail('variable', language), apply: label, kind: 'value' };
  });
}

function assignedIn(node: TolerantNode): string[] {
  if (node.kind === 'array') return node.items.flatMap(assignedIn);
  if (node.kind !== 'object') return [];
  const own = node.key === 'Assign' ? node.members.map(({ name }) => name.value.replace(/\.\$$/, '')) : [];
  return [...own, ...node.members.flatMap(({ value }) => (value ? assignedIn(value) : []))].filter(Boolean);
}

function plain({ label, detail, kind }: Suggestion): CompletionOption {
  return { label, detail, kind, apply: label };
}

function functions(): CompletionOption[] {
  return [...LIBRARY].sort().map((name) => {
    const label = `$${name}`;
    const apply = `${label}()`;
    return {
      label,
      detail: jsonataSignature(name).slice(label.length),
      apply,
      cursor: apply.length - 1,
      kind: 'function',
    };
  });
}
