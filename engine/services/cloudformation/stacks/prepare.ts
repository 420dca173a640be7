import type { Owner } from '../../../base/arn';
import { assertTypes } from '../resources/resource-types';
import { knownTemplate } from '../template/known-template';
import { resourceOrder } from '../template/order';
import { parameterValues } from '../template/parameters';
import type { Template } from '../template/read-template';
import { Scope, type Existing } from '../template/scope';
import type { Source } from './record';

export interface Prepared {
  readonly template: Template;
  readonly scope: Scope;
  /** The resources that are made, each behind those it depends on. */
  readonly order: readonly string[];
}

export interface Surroundings {
  readonly owner: Owner;
  readonly stack: { readonly name: string; readonly id: string };
  readonly resources?: Readonly<Record<string, Existing>>;
  readonly exports?: Readonly<Record<string, string>>;
}

/** A template ready to be made: read, transformed, its parameters and conditions known. Throws TemplateError. */
export function prepare({ template: text, parameters: given }: Source, surroundings: Surroundings): Prepared {
  const template = knownTemplate(text);
  assertTypes(template.resources);
  const parameters = parameterValues(template, given);
  const { owner, stack, resources = {}, exports = {} } = surroundings;
  const scope = new Scope({ template, parameters, owner, stack, resources, exports });
  return { template, scope, order: resourceOrder(scope) };
}
