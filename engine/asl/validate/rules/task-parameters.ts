import { has, isObject, own, type JsonObject } from '../../../base/json';
import { closest } from '../hints/closest';
import { findOptimized } from '../services/optimized';
import { readTaskResource } from '../services/task-resource';
import type { NodeView } from '../view/machine-view';
import type { Report, Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** An optimized integration is told what to do by its Parameters, or by its Arguments in JSONata. */
export const taskParameters: Rule = {
  node(node, report) {
    const resource = node.kind === 'Task' ? own(node.node, 'Resource') : undefined;
    if (typeof resource !== 'string') return;
    const read = readTaskResource(resource);
    if (read?.kind !== 'service') return;
    const optimized = findOptimized(read.service, read.action);
    if (!optimized) return;
    missingParameters(node, { required: optimized.required, resource }, report);
    const known = node.machine.options.integrationParameters?.(`${read.service}:${read.action}`);
    if (known) unknownParameters(node, { known, resource }, report);
  },
};

/** What may stand for a required parameter. */
const INSTEAD: Readonly<Record<string, string>> = { Authentication: 'InvocationConfig' };

/** Reports what a call to `resource` lacks. */
export function missingParameters(
  node: NodeView,
  { resource, required }: { readonly resource: string; readonly required: readonly string[] },
  report: Report,
): void {
  const { at, state } = node;
  const field = payloadField(node);
  const parameters = own(node.node, field);
  if (parameters === undefined && required.length > 0) {
    report({
      message: `${field} field is required for resource ARN: ${resource}`,
      at,
      mark: { value: [...at, 'Resource'] },
      lesson: { id: 'parameters-missing', values: { field, state: state?.name ?? '', resource } },
    });
  }
  if (!isObject(parameters)) return;
  const given = new Set(namesIn(parameters, node).map(([name]) => name));
  for (const parameter of required) {
    if (given.has(parameter) || given.has(INSTEAD[parameter] ?? '')) continue;
    report({
      message: `The field '${parameter}' is required but was missing`,
      at: [...at, field],
      mark: { key: [...at, field] },
      lesson: { id: 'parameter-missing', values: { parameter, resource } },
    });
  }
}

function unknownParameters(
  node: NodeView,
  { resource, known }: { readonly resource: string; readonly known: readonly string[] },
  report: Report,
): void {
  const field = payloadField(node);
  const parameters = own(node.node, field);
  if (!isObject(parameters)) return;
  for (const [name, key] of namesIn(parameters, node)) {
    if (known.includes(name)) continue;
    report({
      message: `The field "${name}" is not supported by Step Functions`,
      at: [...node.at, field],
      mark: { key: [...node.at, field, key] },
      lesson: () =>
        unknownLesson(name, { known: known.filter((other) => !has(parameters, other)), resource }),
    });
  }
}

function unknownLesson(
  parameter: string,
  { known, resource }: { readonly known: readonly string[]; readonly resource: string },
): Lesson {
  const suggestion = closest(parameter, known);
  return suggestion
    ? { id: 'field-misspelt', values: { field: parameter, suggestion } }
    : { id: 'parameter-unknown', values: { parameter, resource } };
}

function payloadField({ language }: NodeView): string {
  return language === 'JSONPath' ? 'Parameters' : 'Arguments';
}

/** Each parameter with the key it is written under: `.$` is no part of the name in JSONPath. */
function namesIn(parameters: JsonObject, { language }: NodeView): (readonly [name: string, key: string])[] {
  return Object.keys(parameters).map((key) => [
    language === 'JSONPath' ? key.replace(/\.\$$/, '') : key,
    key,
  ]);
}
