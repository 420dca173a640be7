import { jsonEquals, own, type JsonObject } from '../../../base/json';
import type { Output } from '../../../service/operation';
import { TemplateError } from '../errors';
import { getType, typeOf } from '../resources/resource-types';
import { objectOf } from '../resources/values';
import { resolve } from '../template/intrinsics';
import type { Prepared } from './prepare';
import type { StackResource } from './record';

/** What a deployment would do, as far as it can be known before. */
export function changesOf(
  { template, scope, order }: Prepared,
  existing: Readonly<Record<string, StackResource>>,
): readonly Output[] {
  const put = order.flatMap((logicalId) => {
    const resource = template.resources[logicalId]!;
    const before = own(existing, logicalId);
    const type = typeOf(resource);
    if (!before) return [change('Add', logicalId, type)];
    const after = propertiesOf(resource, scope);
    if (after && before.type === type && jsonEquals(before.properties, after)) return [];
    const { replacing = [], update } = getType(type);
    const isOther = (name: string) =>
      !after || !jsonEquals(before.properties[name] ?? null, after[name] ?? null);
    const replacement = update && !replacing.some(isOther) ? 'False' : after ? 'True' : 'Conditional';
    return [change('Modify', logicalId, type, { id: before.id, replacement })];
  });
  const gone = Object.entries(existing).filter(([logicalId]) => !order.includes(logicalId));
  return [...put, ...gone.map(([logicalId, { type, id }]) => change('Remove', logicalId, type, { id }))];
}

/** Undefined when they depend on a resource that is not there yet. */
function propertiesOf(resource: JsonObject, scope: Prepared['scope']): JsonObject | undefined {
  try {
    return (resolve(objectOf(own(resource, 'Properties'), 'Properties'), scope) ?? {}) as JsonObject;
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}

function change(
  action: string,
  logicalId: string,
  type: string,
  more: { readonly id?: string; readonly replacement?: string } = {},
): Output {
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: action,
      LogicalResourceId: logicalId,
      PhysicalResourceId: more.id,
      ResourceType: type,
      Replacement: more.replacement,
      Scope: action === 'Modify' ? ['Properties'] : [],
      Details: [],
    },
  };
}
