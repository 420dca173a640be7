import { has, isObject, own, type Json } from '../../../../base/json';

/** Something a template can ask, such as `$input`. */
export interface Tool {
  readonly tool: (name: string, given: readonly Value[]) => Value;
}
export type Value = Json | Tool | undefined;

export function isTool(value: Value): value is Tool {
  return isObject(value) && 'tool' in value && typeof (value.tool as unknown) === 'function';
}

export function member(value: Value, name: string): Value {
  if (isTool(value)) return value.tool(name, []);
  if (isObject(value)) return own(value, name);
  return undefined;
}

/** A method as the objects of Java have it, as far as templates use them. */
export function called(value: Value, name: string, given: readonly Value[]): Value {
  if (isTool(value)) return value.tool(name, given);
  const [first, second] = given;
  if (typeof value === 'string') return ofText(value, name, [shown(first), shown(second)]);
  if (Array.isArray(value)) return ofList(value, name, first);
  if (isObject(value)) return ofMap(value, name, shown(first));
  return name === 'toString' && value !== undefined ? shown(value) : undefined;
}

function ofText(text: string, name: string, [first, second]: readonly [string, string]): Value {
  switch (name) {
    case 'length':
      return text.length;
    case 'isEmpty':
      return text === '';
    case 'contains':
      return text.includes(first);
    case 'startsWith':
      return text.startsWith(first);
    case 'endsWith':
      return text.endsWith(first);
    case 'equals':
      return text === first;
    case 'indexOf':
      return text.indexOf(first);
    case 'replace':
    case 'replaceAll':
      return text.replaceAll(first, second);
    case 'split':
      return text.split(first);
    case 'substring':
      return second === '' ? text.slice(Number(first)) : text.slice(Number(first), Number(second));
    case 'toLowerCase':
      return text.toLowerCase();
    case 'toUpperCase':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
    case 'toString':
      return text;
    default:
      return undefined;
  }
}

function ofList(list: readonly Json[], name: string, first: Value): Value {
  switch (name) {
    case 'size':
      return list.length;
    case 'isEmpty':
      return list.length === 0;
    case 'get':
      return typeof first === 'number' ? list[first] : undefined;
    case 'contains':
      return list.some((item) => item === first);
    case 'toString':
      return shown(list as Json[]);
    default:
      return undefined;
  }
}

function ofMap(map: Readonly<Record<string, Json>>, name: string, first: string): Value {
  switch (name) {
    case 'size':
      return Object.keys(map).length;
    case 'isEmpty':
      return Object.keys(map).length === 0;
    case 'get':
      return own(map, first);
    case 'containsKey':
      return has(map, first);
    case 'keySet':
      return Object.keys(map);
    case 'values':
      return Object.values(map);
    case 'entrySet':
      return Object.entries(map).map(([key, value]) => ({ key, value }));
    case 'toString':
      return shown(map);
    default:
      return undefined;
  }
}

/** A value as Java shows it: `{a=1, b=[2, 3]}`. */
export function shown(value: Value): string {
  if (value === undefined || isTool(value)) return '';
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}=${shown(item)}`)
      .join(', ')}}`;
  return String(value);
}
