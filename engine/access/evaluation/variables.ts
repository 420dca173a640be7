import { contextValues, type AccessContext } from './request';

const VARIABLE = /\$\{([^}']*?)(?:\s*,\s*'([^']*)')?\s*\}/g;

/**
 * A pattern with its variables filled in, or undefined when one has no value: what it would mean is then unknown. What comes from a
 * variable is taken as it is: a `*` in it stands for itself, which patterns cannot say, so it matches nothing but a wildcard.
 */
export function fillIn(pattern: string, context: AccessContext): string | undefined {
  if (!pattern.includes('${')) return pattern;
  let isKnown = true;
  const filled = pattern.replace(VARIABLE, (_, name: string, fallback: string | undefined) => {
    const key = name.trim();
    if (key === '*' || key === '?' || key === '$') return key;
    const values = contextValues(context, key);
    const value = values?.length === 1 ? values[0] : fallback;
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? filled : undefined;
}
