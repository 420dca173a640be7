import { list, optional, struct, text } from '../../service/shape';
import { put } from '../../base/json';
import { badRequest } from './errors';

/** How REST APIs are changed: a list of `replace /name` and its like. */
export const patchOperations = () =>
  optional(list(struct({ op: text(), path: text(), value: optional(text()), from: optional(text()) })));

export interface Patch {
  readonly op: string;
  readonly path: string;
  readonly value?: string | undefined;
}

/** `fields`: the texts that may be replaced; `maps`: those whose entries may, as in `/variables/name`. */
export function patched<T extends object>(
  target: T,
  patches: readonly Patch[],
  { fields, maps = [] }: { readonly fields: readonly string[]; readonly maps?: readonly string[] },
): T {
  const changed = { ...target } as Record<string, unknown>;
  for (const { op, path, value } of patches) {
    const [, field = '', ...rest] = path.split('/');
    const key = rest.join('/').replaceAll('~1', '/').replaceAll('~0', '~');
    if (fields.includes(field) && rest.length === 0 && op === 'replace') put(changed, field, value ?? '');
    else if (maps.includes(field) && key !== '') {
      const entries: Record<string, unknown> = { ...(changed[field] as object | undefined) };
      if (op === 'remove') delete entries[key];
      else put(entries, key, value ?? '');
      changed[field] = entries;
    } else
      throw badRequest(
        `Invalid patch path '${path}' specified for op '${op}'. The local engine changes: ${[...fields, ...maps.map((map) => `${map}/<name>`)].map((name) => `/${name}`).join(', ')}`,
      );
  }
  return changed as T;
}
