import { isObject, own } from '../../../base/json';
import { VARIABLE_NAME_CHARS_MAX } from '../../../base/limits';
import type { QueryLanguage } from '../fields/field';
import type { Pointer } from '../../../base/json-text/value-spans';
import { isChildWorkflow } from '../view/machine-type';
import type { NodeView, ScopeView, StateView } from '../view/machine-view';
import type { Finding, Rule } from '../rule';

/** Unicode's identifiers, which do not begin with `_`. */
const NAME = /^\p{ID_Start}\p{ID_Continue}*$/u;

/** What Assign may call its variables, and which ones it may write. */
export const variableNames: Rule = {
  node(node, report) {
    for (const { value, at, field } of node.members) {
      if (field.shape.kind !== 'variables' || !isObject(value)) continue;
      for (const key of Object.keys(value)) {
        const finding = judge(node, variableName(key, node.language), at);
        if (finding) report({ ...finding, mark: { key: [...at, key] } });
      }
    }
  },
};

function judge(node: NodeView, name: string, at: Pointer): Finding | undefined {
  if (name === 'states') {
    const message = "Cannot assign to reserved variable '$states'.";
    return { code: 'RESERVED_VARIABLE_NAME', message, at, lesson: { id: 'variable-reserved', values: {} } };
  }
  if ([...name].length > VARIABLE_NAME_CHARS_MAX) {
    const message = `Invalid variable name '${name}': the variable name exceeds ${VARIABLE_NAME_CHARS_MAX} characters.`;
    return {
      code: 'INVALID_VARIABLE_NAME',
      message,
      at,
      lesson: { id: 'variable-name-too-long', values: { name } },
    };
  }
  if (!NAME.test(name)) {
    const message = `Invalid variable name '${name}': the variable name contains invalid characters.`;
    return {
      code: 'INVALID_VARIABLE_NAME',
      message,
      at,
      lesson: { id: 'variable-name-invalid', values: { name } },
    };
  }
  const outer = outerScopeAssigning(node, name);
  if (!outer) return undefined;
  const message = `Cannot assign to variable '${name}': it is assigned in an outer scope.`;
  const owner = node.state?.scope.owner?.name ?? '';
  return {
    code: 'INVALID_VARIABLE_NAME',
    message,
    at,
    lesson: { id: 'variable-of-outer-scope', values: { name, owner } },
  };
}

/** Inner scopes read the variables around them and may not write them; child executions know nothing of them. */
function outerScopeAssigning({ state }: NodeView, name: string): ScopeView | undefined {
  for (let inner = state?.scope; inner && !isChildWorkflow(inner); inner = inner.owner?.scope) {
    const scope = inner.owner?.scope;
    if (scope && assignedIn(scope).has(name)) return scope;
  }
  return undefined;
}

const ASSIGNED = new WeakMap<ScopeView, ReadonlySet<string>>();

/** Made once per scope: every branch of every Parallel asks for it. */
function assignedIn(scope: ScopeView): ReadonlySet<string> {
  let names = ASSIGNED.get(scope);
  if (!names) ASSIGNED.set(scope, (names = new Set(scope.states.flatMap(assignedBy))));
  return names;
}

/** What a catcher assigns does not count: AWS lets the branches of a Parallel assign the same name; recorded. */
function assignedBy({ node, language }: StateView): string[] {
  const rules = own(node, 'Choices');
  return [node, ...(Array.isArray(rules) ? rules : [])].flatMap((authored) => {
    const assign = isObject(authored) ? own(authored, 'Assign') : undefined;
    return isObject(assign) ? Object.keys(assign).map((key) => variableName(key, language)) : [];
  });
}

function variableName(key: string, language: QueryLanguage): string {
  return language === 'JSONPath' ? key.replace(/\.\$$/, '') : key;
}
