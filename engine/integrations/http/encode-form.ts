import { isObject, type Json } from '../../base/json';

/** How the items of an array are written in a form. */
export type ArrayFormat = 'INDICES' | 'REPEAT' | 'COMMAS' | 'BRACKETS';

/** `application/x-www-form-urlencoded`, with arrays as RequestEncodingOptions asks. */
export function encodeForm(value: Json, arrays: ArrayFormat): string {
  return pairs(value, '', arrays)
    .map(([name, text]) => `${encode(name)}=${encode(text)}`)
    .join('&');
}

type Pair = readonly [name: string, text: string];

function pairs(value: Json, name: string, arrays: ArrayFormat): Pair[] {
  if (Array.isArray(value)) return items(value, name, arrays);
  if (!isObject(value)) return [[name, value === null ? '' : String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    pairs(inner, name ? `${name}[${key}]` : key, arrays),
  );
}

function items(values: readonly Json[], name: string, arrays: ArrayFormat): Pair[] {
  switch (arrays) {
    case 'COMMAS':
      return [
        [name, values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(',')],
      ];
    case 'REPEAT':
      return values.flatMap((value) => pairs(value, name, arrays));
    case 'BRACKETS':
      return values.flatMap((value) => pairs(value, `${name}[]`, arrays));
    case 'INDICES':
      return values.flatMap((value, index) => pairs(value, `${name}[${index}]`, arrays));
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/%20/g, '+');
}
