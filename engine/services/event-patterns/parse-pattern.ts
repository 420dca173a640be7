import { has, isObject, own, type Json, type JsonObject } from '../../base/json';
import { OPERATORS } from './operators';
import { InvalidPattern, type Leaf, type Pattern, type PatternNode } from './pattern';

/** Reads the JSON text of a pattern; throws InvalidPattern. */
export function parsePattern(text: string): Pattern {
  return readPattern(parsed(text));
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new InvalidPattern('Filter is not an object');
  }
}

export function readPattern(json: Json): Pattern {
  if (!isObject(json)) throw new InvalidPattern('Filter is not an object');
  return fieldsOf(json);
}

function fieldsOf(object: JsonObject): Pattern {
  const entries = Object.entries(object);
  if (entries.length === 0) throw new InvalidPattern('Empty objects are not allowed');
  const fields: (readonly [string, PatternNode])[] = [];
  const alternatives: (readonly Pattern[])[] = [];
  for (const [name, value] of entries) {
    const either = name === '$or' ? alternativesOf(value) : undefined;
    if (either) alternatives.push(either);
    else fields.push([name, nodeOf(name, value)]);
  }
  return { kind: 'fields', fields, alternatives };
}

/** A field of that name stays a field when what it lists are operators, or values. */
function alternativesOf(value: Json): readonly Pattern[] | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  if (!value.every((one) => isObject(one) && !Object.keys(one).some((key) => has(OPERATORS, key))))
    return undefined;
  return value.map((one) => fieldsOf(one as JsonObject));
}

function nodeOf(name: string, value: Json): PatternNode {
  if (isObject(value)) return fieldsOf(value);
  if (!Array.isArray(value)) throw new InvalidPattern(`"${name}" must be an object or an array`);
  return leafOf(value);
}

function leafOf(values: readonly Json[]): Leaf {
  if (values.length === 0) throw new InvalidPattern('Empty arrays are not allowed');
  const accepts: ((value: Json) => boolean)[] = [];
  let orAbsent = false;
  for (const value of values) {
    if (Array.isArray(value))
      throw new InvalidPattern('Match value must be String, number, true, false, or null');
    if (!isObject(value)) accepts.push((given) => given === value);
    else if (isAbsence(value)) orAbsent = true;
    else accepts.push(operatorOf(value));
  }
  return { kind: 'leaf', accepts, orAbsent };
}

function isAbsence(expression: JsonObject): boolean {
  return Object.keys(expression).length === 1 && own(expression, 'exists') === false;
}

function operatorOf(expression: JsonObject): (value: Json) => boolean {
  const [name, ...more] = Object.keys(expression);
  if (name === undefined) throw new InvalidPattern('Empty objects are not allowed');
  if (more.length > 0) throw new InvalidPattern('Only one key allowed in match expression');
  const operator = own(OPERATORS, name);
  if (!operator) throw new InvalidPattern(`Unrecognized match type ${name}`);
  return operator(own(expression, name)!);
}
