import { isObject, own, type Json } from '../../../base/json';
import { TemplateError } from '../errors';
import { resolve } from '../template/intrinsics';
import { prepare } from './prepare';
import type { StackOutput, StackRecord } from './record';

/** What a stack gives out, once its resources are there. Throws TemplateError. */
export function outputsOf(
  stack: StackRecord,
  exports: Readonly<Record<string, string>>,
): readonly StackOutput[] {
  const { owner, resources } = stack;
  const { template, scope } = prepare(stack.source, { owner, stack, resources, exports });
  return Object.entries(template.outputs).flatMap(([key, output]) => {
    const condition = own(output, 'Condition');
    if (condition !== undefined && !scope.condition(String(condition))) return [];
    const value = textOf(resolve(own(output, 'Value') ?? null, scope), key);
    const exported = own(output, 'Export');
    const name = isObject(exported) ? resolve(own(exported, 'Name') ?? null, scope) : undefined;
    const description = own(output, 'Description');
    return [
      {
        key,
        value,
        ...(typeof description === 'string' && { description }),
        ...(name !== undefined && name !== null && { exportName: textOf(name, key) }),
      },
    ];
  });
}

function textOf(value: Json | undefined, key: string): string {
  if (value === undefined || value === null || typeof value === 'object') {
    throw new TemplateError(
      `Template format error: The Value field of every Outputs member must evaluate to a String (${key}).`,
    );
  }
  return String(value);
}
