const longest = 64;

/** JSON text short enough for a sentence: what is inside what is inside is left out. */
export function brief(text: string | undefined): string {
  if (text === undefined) return '…';
  if (text.length <= longest) return text;
  try {
    return cut(outline(JSON.parse(text) as unknown));
  } catch {
    return cut(text);
  }
}

function outline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length > 0 ? `… ${value.length}` : ''}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${leaf(member)}`);
  return `{${members.join(', ')}}`;
}

function leaf(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return JSON.stringify(value);
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
