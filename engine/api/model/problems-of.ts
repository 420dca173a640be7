import { isObject, type Json } from '../../base/json';
import { getShape, type ModelShape } from './api-model';

/** Where an answer differs from what the model says of it; nothing when it is as AWS's would be. */
export function problemsOf(value: Json, shapeName: string, path = shapeName): readonly string[] {
  const shape = getShape(shapeName);
  switch (shape.t) {
    case 'structure':
      return isObject(value) ? structureProblems(value, shape, path) : [`${path} is no structure`];
    case 'list':
      if (!Array.isArray(value)) return [`${path} is no list`];
      return [
        ...lengthProblems(value.length, shape, path),
        ...value.flatMap((item, index) => problemsOf(item, shape.member!, `${path}[${index}]`)),
      ];
    case 'map':
      if (!isObject(value)) return [`${path} is no map`];
      return Object.entries(value).flatMap(([key, item]) => [
        ...problemsOf(key, shape.key!, `${path} key`),
        ...problemsOf(item, shape.value!, `${path}.${key}`),
      ]);
    case 'string':
      return typeof value === 'string' ? textProblems(value, shape, path) : [`${path} is no string`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} is no boolean`];
    case 'integer':
    case 'long':
      return Number.isInteger(value)
        ? lengthProblems(value as number, shape, path)
        : [`${path} is no integer`];
    case 'float':
    case 'timestamp':
      return typeof value === 'number' ? lengthProblems(value, shape, path) : [`${path} is no number`];
  }
}

function structureProblems(
  value: Readonly<Record<string, Json>>,
  { members = {}, req = [] }: ModelShape,
  path: string,
): readonly string[] {
  const missing = req.filter((name) => value[name] === undefined).map((name) => `${path} lacks ${name}`);
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const shape = members[name];
    return shape === undefined ? [`${path} has no ${name}`] : problemsOf(member, shape, `${path}.${name}`);
  });
  return [...missing, ...wrong];
}

function textProblems(value: string, shape: ModelShape, path: string): readonly string[] {
  if (shape.enum && !shape.enum.includes(value)) return [`${path} may not be ${value}`];
  return lengthProblems(value.length, shape, path);
}

function lengthProblems(length: number, { min = -Infinity, max = Infinity }: ModelShape, path: string) {
  return length >= min && length <= max ? [] : [`${path} has ${length}, not ${min} to ${max}`];
}
