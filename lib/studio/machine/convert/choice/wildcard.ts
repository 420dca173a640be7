/** The pattern of StringMatches as a regular expression of JSONata: `*` is any text, `\*` a star. */
export function wildcardPattern(pattern: string): string {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (char === '\\' && (next === '*' || next === '\\')) {
      source += escaped(next);
      at++;
    } else source += char === '*' ? '[\\s\\S]*' : escaped(char);
  }
  return `/^${source}$/`;
}

function escaped(char: string): string {
  if (/[\\^$.*+?()[\]{}|/]/.test(char)) return `\\${char}`;
  return char < ' ' ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char;
}
