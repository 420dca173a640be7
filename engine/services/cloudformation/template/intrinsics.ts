import { isObject, own, put, type Json, type JsonObject } from '../../../base/json';
import { TemplateError } from '../errors';
import type { Resolving } from './resolving';

/** What `AWS::NoValue` gives: the property is as if it were not there. */
const NOTHING = Symbol('AWS::NoValue');
type Resolved = Json | typeof NOTHING;

/** A value of a template with its functions worked out. */
export function resolve(value: Json, scope: Resolving): Json | undefined {
  const resolved = inner(value, scope);
  return resolved === NOTHING ? undefined : resolved;
}

function inner(value: Json, scope: Resolving): Resolved {
  if (Array.isArray(value)) {
    return value.map((item) => inner(item, scope)).filter((item) => item !== NOTHING);
  }
  if (typeof value === 'string' && value.includes('{{resolve:')) {
    throw new TemplateError(`The local engine does not resolve dynamic references: ${value}`);
  }
  if (!isObject(value)) return value;
  const call = functionIn(value);
  return call ? call.work(call.argument, scope) : structure(value, scope);
}

function structure(value: JsonObject, scope: Resolving): JsonObject {
  const object: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const resolved = inner(member, scope);
    if (resolved !== NOTHING) put(object, key, resolved);
  }
  return object;
}

function functionIn(value: JsonObject) {
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) return undefined;
  if (name.startsWith('Fn::') && !Object.hasOwn(FUNCTIONS, name)) {
    throw new TemplateError(`Template error: ${name} is not a function that the local engine has`);
  }
  const work = own(FUNCTIONS, name);
  return work && { work, argument: value[name]! };
}

type Work = (argument: Json, scope: Resolving) => Resolved;

const FUNCTIONS: Readonly<Record<string, Work>> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? NOTHING : scope.reference(String(name))),
  'Fn::GetAtt': (argument, scope) => {
    const [resource = '', ...attribute] = Array.isArray(argument)
      ? argument.map((part) => text(part, scope))
      : String(argument).split('.');
    return scope.attribute(resource, attribute.join('.'));
  },
  'Fn::Sub': (argument, scope) => {
    const [template, more] = Array.isArray(argument) ? argument : [argument, {}];
    return substitute(String(template), isObject(more) ? more : {}, scope);
  },
  'Fn::Join': (argument, scope) => {
    const [separator, items] = listOf('Fn::Join', argument, scope);
    if (!Array.isArray(items)) throw wrong('Fn::Join', 'a list delimiter and a list of values');
    return items.map(String).join(String(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = listOf('Fn::Split', argument, scope);
    return String(whole).split(String(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = listOf('Fn::Select', argument, scope);
    const item = Array.isArray(items) ? items[Number(index)] : undefined;
    if (item === undefined) {
      throw new TemplateError(
        `Template error: Fn::Select cannot select nonexistent value at index ${String(index)}`,
      );
    }
    return item;
  },
  'Fn::If': (argument, scope) => {
    if (!Array.isArray(argument) || argument.length !== 3) throw wrong('Fn::If', 'a list of three elements');
    const [name, whenTrue, whenFalse] = argument as [Json, Json, Json];
    return inner(scope.condition(String(name)) ? whenTrue : whenFalse, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = listOf('Fn::FindInMap', argument, scope).map(String);
    const found = [map!, first!, second!].reduce<Json | undefined>(
      (at, key) => (isObject(at) ? own(at, key) : undefined),
      scope.mappings,
    );
    if (found === undefined) {
      throw new TemplateError(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
    }
    return found;
  },
  'Fn::Base64': (argument, scope) => scope.base64(text(argument, scope)),
  'Fn::ImportValue': (argument, scope) => scope.imported(text(argument, scope)),
  'Fn::GetAZs': (argument, scope) => {
    const region = text(argument, scope) || scope.owner.region;
    return ['a', 'b', 'c'].map((zone) => region + zone);
  },
  'Fn::ToJsonString': (argument, scope) => JSON.stringify(resolve(argument, scope) ?? null),
  'Fn::Length': (argument, scope) => {
    const items = resolve(argument, scope);
    if (!Array.isArray(items)) throw wrong('Fn::Length', 'a list');
    return items.length;
  },
};

function listOf(name: string, argument: Json, scope: Resolving): Json[] {
  const resolved = resolve(argument, scope);
  if (!Array.isArray(resolved)) throw wrong(name, 'a list of its arguments');
  return resolved;
}

function text(value: Json, scope: Resolving): string {
  const resolved = resolve(value, scope);
  return typeof resolved === 'object' ? JSON.stringify(resolved) : String(resolved);
}

function wrong(name: string, wanted: string): TemplateError {
  return new TemplateError(`Template error: every ${name} object requires ${wanted}.`);
}

/** `${Name}`, `${Name.Attribute}`, and `${!Literal}`, which is left as `${Literal}`. */
const PLACE = /\$\{(!?)\s*([^}]*?)\s*\}/g;

function substitute(template: string, more: JsonObject, scope: Resolving): string {
  return template.replace(PLACE, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const given = own(more, name);
    if (given !== undefined) return text(given, scope);
    const [resource = '', ...attribute] = name.split('.');
    const found =
      attribute.length > 0 ? scope.attribute(resource, attribute.join('.')) : scope.reference(name);
    return typeof found === 'object' ? JSON.stringify(found) : String(found);
  });
}

/** The names that a text with places speaks of, but for those that are given with it. */
export function namesInSub(argument: Json): readonly string[] {
  const [template, more] = Array.isArray(argument) ? argument : [argument, {}];
  const given = isObject(more) ? Object.keys(more) : [];
  const names = [...String(template).matchAll(PLACE)].flatMap(([, literal, name]) =>
    literal ? [] : [name!],
  );
  return names.filter((name) => !given.includes(name));
}
