import { isObject, own, type Json } from '../../../base/json';
import { TemplateError } from '../errors';
import { namesInSub } from './intrinsics';
import type { Scope } from './scope';

/** The resources that a template makes, each behind those it depends on. */
export function resourceOrder(scope: Scope): readonly string[] {
  const { resources, parameters } = scope.template;
  const isMade = (name: string) => {
    const condition = own(resources[name]!, 'Condition');
    return condition === undefined || scope.condition(String(condition));
  };
  const names = Object.keys(resources).filter(isMade);
  const needs = new Map(
    names.map((name) => [name, dependencies(resources[name]!, Object.keys(parameters))] as const),
  );
  assertKnown([...needs.values()].flat(), Object.keys(resources));
  return sorted(names, (name) => (needs.get(name) ?? []).filter((each) => needs.has(each)));
}

function assertKnown(named: readonly string[], known: readonly string[]): void {
  const strange = [...new Set(named)].filter((name) => !known.includes(name));
  if (strange.length === 0) return;
  throw new TemplateError(
    `Template format error: Unresolved resource dependencies [${strange.join(', ')}] in the Resources block of the template`,
  );
}

function dependencies(resource: Record<string, Json>, parameters: readonly string[]): readonly string[] {
  const given = own(resource, 'DependsOn') ?? [];
  const { DependsOn: _, Type: __, ...rest } = resource;
  const found = referencesIn(rest).filter((name) => !name.startsWith('AWS::') && !parameters.includes(name));
  return [...new Set([...(Array.isArray(given) ? given : [given]).map(String), ...found])];
}

/** The names of everything that a value refers to. */
export function referencesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === 'Ref') return [String(member)];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(member) ? member[0] : member).split('.')[0]!];
    if (key !== 'Fn::Sub') return referencesIn(member);
    const inner = Array.isArray(member) ? referencesIn(member.slice(1)) : [];
    return [...namesInSub(member).map((name) => name.split('.')[0]!), ...inner];
  });
}

function sorted(names: readonly string[], needs: (name: string) => readonly string[]): readonly string[] {
  const order: string[] = [];
  const underway = new Set<string>();
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    if (underway.has(name)) {
      throw new TemplateError(`Circular dependency between resources: [${[...underway].join(', ')}]`);
    }
    underway.add(name);
    needs(name).forEach(visit);
    underway.delete(name);
    order.push(name);
  };
  names.forEach(visit);
  return order;
}
