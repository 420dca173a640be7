import { InvalidPattern } from './pattern';

/** `*` stands for any text; a backslash before `*` or `\` takes it as it is. */
export function wildcardOf(pattern: string): (value: string) => boolean {
  const parts = partsOf(pattern);
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return (value) => value === first;
  return (value) => {
    if (!value.startsWith(first) || value.length < first.length + last.length) return false;
    let at = first.length;
    for (const part of rest) {
      const found = value.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return value.length - last.length >= at && value.endsWith(last);
  };
}

/** The texts between the stars. */
function partsOf(pattern: string): string[] {
  const parts = [''];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '*') {
      if (pattern[at + 1] === '*') throw new InvalidPattern(`Consecutive wildcard characters at pos ${at}`);
      parts.push('');
    } else if (char === '\\') {
      const escaped = pattern[++at];
      if (escaped !== '*' && escaped !== '\\')
        throw new InvalidPattern(`Invalid escape character at pos ${at - 1}`);
      parts.push(parts.pop()! + escaped);
    } else parts.push(parts.pop()! + char);
  }
  return parts;
}
