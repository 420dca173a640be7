/** A piece of code that has a colour. */
export interface CodeToken {
  readonly from: number;
  readonly to: number;
  readonly kind: 'keyword' | 'atom' | 'number' | 'string' | 'comment';
}

export type CodeLanguage = 'javascript' | 'python';

interface Enclosed {
  readonly begin: string;
  readonly end: string;
  readonly kind: 'string' | 'comment';
  /** Whether it goes on over lines; every other ends with its own. */
  readonly isLong: boolean;
}

interface Grammar {
  readonly keywords: ReadonlySet<string>;
  readonly atoms: ReadonlySet<string>;
  /** From the longest on. */
  readonly enclosed: readonly Enclosed[];
}

const text = (quote: string, isLong = false): Enclosed => ({
  begin: quote,
  end: quote,
  kind: 'string',
  isLong,
});
const comment = (begin: string, end: string, isLong: boolean): Enclosed => ({
  begin,
  end,
  kind: 'comment',
  isLong,
});
const words = (list: string) => new Set(list.split(' '));

const grammars: Readonly<Record<CodeLanguage, Grammar>> = {
  javascript: {
    keywords: words(
      'async await break case catch class const continue default delete do else export extends finally for from function if import in instanceof let new of return static super switch this throw try typeof var void while yield',
    ),
    atoms: words('true false null undefined NaN Infinity'),
    enclosed: [comment('/*', '*/', true), comment('//', '\n', false), text('`', true), text('"'), text("'")],
  },
  python: {
    keywords: words(
      'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield',
    ),
    atoms: words('True False None'),
    enclosed: [comment('#', '\n', false), text('"""', true), text("'''", true), text('"'), text("'")],
  },
};

const WORD = /\d[\w.]*|[\p{L}_$][\p{L}\w$]*/uy;

/** The language of a file, as far as it has colours here. */
export function codeLanguageOf(file: string): CodeLanguage | undefined {
  if (/\.(m?js|cjs|ts)$/.test(file)) return 'javascript';
  return file.endsWith('.py') ? 'python' : undefined;
}

/** What of some code has a colour, in order: good enough to read by, no parser. */
export function codeTokens(code: string, language: CodeLanguage): readonly CodeToken[] {
  const { keywords, atoms, enclosed } = grammars[language];
  const tokens: CodeToken[] = [];
  for (let at = 0; at < code.length;) {
    const opening = enclosed.find(({ begin }) => code.startsWith(begin, at));
    const to = opening ? endOf(code, at, opening) : endOfWord(code, at);
    const kind = opening?.kind ?? kindOf(code.slice(at, to));
    if (kind) tokens.push({ from: at, to, kind });
    at = to;
  }
  return tokens;

  function kindOf(word: string): CodeToken['kind'] | undefined {
    if (/^\d/.test(word)) return 'number';
    if (keywords.has(word)) return 'keyword';
    return atoms.has(word) ? 'atom' : undefined;
  }
}

function endOfWord(code: string, at: number): number {
  WORD.lastIndex = at;
  return at + (WORD.exec(code)?.[0].length ?? 1);
}

function endOf(code: string, from: number, { begin, end, kind, isLong }: Enclosed): number {
  for (let at = from + begin.length; at < code.length; at++) {
    if (code[at] === '\n' && !isLong) return at;
    if (code.startsWith(end, at)) return at + end.length;
    if (code[at] === '\\' && kind === 'string') at++;
  }
  return code.length;
}
