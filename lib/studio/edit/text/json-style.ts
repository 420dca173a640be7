/** How a text is written: what is new in it is written the same way. */
export interface JsonStyle {
  readonly unit: string;
  readonly eol: string;
  /** Nothing at all between the parts: `{"a":1}`. */
  readonly isTight: boolean;
}

/** A text that is put in as it is written elsewhere. */
export class RawJson {
  constructor(
    readonly text: string,
    /** What its lines after the first are indented by. */
    readonly indent = '',
  ) {}
}

export function styleOf(text: string): JsonStyle {
  return {
    unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    isTight: !text.includes('\n') && /"[:,]\S/.test(text) && !/"[:,] /.test(text),
  };
}

/** White space at the beginning of the line in which `offset` lies. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Over several lines, the first of which begins where it is put. */
export function spread(value: unknown, style: JsonStyle, indent: string): string {
  if (value instanceof RawJson) return reindented(value, style, indent);
  const lines = JSON.stringify(value, null, style.unit).split('\n');
  return lines.join(style.eol + indent);
}

/** On one line. */
export function inline(value: unknown, style: JsonStyle): string {
  if (value instanceof RawJson)
    return value.text.includes('\n') ? inline(JSON.parse(value.text), style) : value.text;
  if (style.isTight) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${inline(member, style)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function reindented({ text, indent: before }: RawJson, style: JsonStyle, indent: string): string {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const moved = rest.map(
    (line) => indent + (line.startsWith(before) ? line.slice(before.length) : line.trimStart()),
  );
  return [first, ...moved].join(style.eol);
}
