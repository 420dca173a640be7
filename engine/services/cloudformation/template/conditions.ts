import { isObject, jsonEquals, type Json } from '../../../base/json';
import { TemplateError } from '../errors';
import { resolve } from './intrinsics';
import type { Resolving } from './resolving';

/** A condition of a template: a function, or another condition by its name. */
export function isTrue(condition: Json, scope: Resolving): boolean {
  if (!isObject(condition)) throw malformed();
  const [name] = Object.keys(condition);
  if (name === undefined) throw malformed();
  if (name === 'Condition') return scope.condition(String(condition[name]));
  return conditionFunction(name, condition[name]!, scope);
}

function conditionFunction(name: string, argument: Json, scope: Resolving): boolean {
  if (!Array.isArray(argument)) throw malformed();
  switch (name) {
    case 'Fn::Equals': {
      const [left, right] = argument.map((each) => comparable(resolve(each, scope) ?? null));
      return jsonEquals(left ?? null, right ?? null);
    }
    case 'Fn::And':
      return argument.every((each) => isTrue(each, scope));
    case 'Fn::Or':
      return argument.some((each) => isTrue(each, scope));
    case 'Fn::Not':
      return !isTrue(argument[0] ?? null, scope);
    default:
      throw malformed();
  }
}

/** Values of templates are compared as texts. */
function comparable(value: Json): Json {
  return typeof value === 'object' ? value : String(value);
}

function malformed(): TemplateError {
  return new TemplateError(
    'Template format error: Conditions can only be boolean operations on parameters and other conditions',
  );
}
