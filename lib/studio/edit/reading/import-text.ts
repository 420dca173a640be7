import { parse, YAMLParseError } from 'yaml';

export type Imported =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'failed'; readonly line?: number; readonly message: string }
  | { readonly kind: 'no-object' };

/** A definition from a file or the clipboard: JSON stays as it is written, YAML becomes JSON. */
export function importText(source: string): Imported {
  const json = parseJson(source);
  if (json !== undefined) return isObject(json) ? { kind: 'read', text: source } : { kind: 'no-object' };
  try {
    const value: unknown = parse(source);
    return isObject(value)
      ? { kind: 'read', text: `${JSON.stringify(value, null, 2)}\n` }
      : { kind: 'no-object' };
  } catch (error) {
    if (error instanceof YAMLParseError) {
      return {
        kind: 'failed',
        line: error.linePos?.[0].line,
        message: error.message.split('\n', 1)[0] ?? '',
      };
    }
    return { kind: 'failed', message: String(error) };
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
