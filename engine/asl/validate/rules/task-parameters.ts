import { has, isObject, own } from '../../../base/json';
import { integrationOf, type Integration } from '../integrations';
import type { StateView } from '../view/machine-view';
import type { Report, Rule } from '../rule';

/** A service integration is told what to call by its Parameters, or by its Arguments in JSONata. */
export const taskParameters: Rule = {
  state(state, report) {
    const value = own(state.node, 'Resource');
    const integration = state.type === 'Task' && typeof value === 'string' ? integrationOf(value) : undefined;
    if (integration) judge(state, integration, value as string, report);
  },
};

function judge(
  { node, at, name, language }: StateView,
  { required }: Integration,
  resource: string,
  report: Report,
): void {
  const field = language === 'JSONPath' ? 'Parameters' : 'Arguments';
  const parameters = own(node, field);
  if (parameters === undefined) {
    report({
      message: `${field} field is required for resource ARN: ${resource}`,
      at,
      mark: { value: [...at, 'Resource'] },
      lesson: { id: 'parameters-missing', values: { field, state: name, resource } },
    });
  }
  if (!isObject(parameters)) return;
  for (const parameter of required) {
    if (has(parameters, parameter) || (language === 'JSONPath' && has(parameters, `${parameter}.$`)))
      continue;
    report({
      message: `The field '${parameter}' is required but was missing`,
      at: [...at, field],
      mark: { key: [...at, field] },
      lesson: { id: 'parameter-missing', values: { parameter, resource } },
    });
  }
}
