import { has, isObject, own } from '../../../base/json';
import { integrationOf } from '../integrations';
import type { NodeView } from '../view/machine-view';
import type { Report, Rule } from '../rule';

/** A service integration is told what to call by its Parameters, or by its Arguments in JSONata. */
export const taskParameters: Rule = {
  node(node, report) {
    const resource = node.kind === 'Task' ? own(node.node, 'Resource') : undefined;
    const integration = typeof resource === 'string' ? integrationOf(resource) : undefined;
    if (integration) missingParameters(node, { ...integration, resource: resource as string }, report);
  },
};

interface Called {
  readonly resource: string;
  /** What it cannot do without. */
  readonly required: readonly string[];
}

/** Reports what a call to `resource` lacks. */
export function missingParameters(
  { node, at, state, language }: NodeView,
  { resource, required }: Called,
  report: Report,
): void {
  const field = language === 'JSONPath' ? 'Parameters' : 'Arguments';
  const parameters = own(node, field);
  if (parameters === undefined) {
    report({
      message: `${field} field is required for resource ARN: ${resource}`,
      at,
      mark: { value: [...at, 'Resource'] },
      lesson: { id: 'parameters-missing', values: { field, state: state?.name ?? '', resource } },
    });
  }
  if (!isObject(parameters)) return;
  for (const parameter of required) {
    const isGiven =
      has(parameters, parameter) || (language === 'JSONPath' && has(parameters, `${parameter}.$`));
    if (isGiven) continue;
    report({
      message: `The field '${parameter}' is required but was missing`,
      at: [...at, field],
      mark: { key: [...at, field] },
      lesson: { id: 'parameter-missing', values: { parameter, resource } },
    });
  }
}
