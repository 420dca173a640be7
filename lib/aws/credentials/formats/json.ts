import { fieldNamed, type Fields } from './field';

/** JSON as the CLI prints it (`sts assume-role`, `get-session-token`, `configure export-credentials`): the fields lie at any depth. */
export function fieldsOfJson(text: string): Fields | undefined {
  if (!text.startsWith('{') && !text.startsWith('[')) return undefined;
  try {
    const found = collect(JSON.parse(text) as unknown);
    return found.accessKeyId === undefined ? undefined : found;
  } catch {
    return undefined;
  }
}

function collect(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) return {};
  return Object.entries(value).reduce<Fields>((fields, [name, inner]) => {
    const field = fieldNamed(name);
    // Only where the name is the field's: `AccessKey` also holds all of them in what `create-access-key` prints.
    if (field && (typeof inner === 'string' || typeof inner === 'number'))
      return { ...fields, [field]: String(inner).trim() };
    return { ...collect(inner), ...fields };
  }, {});
}
