import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

interface Inside {
  /** What ends the text or the comment one is in. */
  readonly end: string;
  readonly kind: 'string' | 'comment';
}

interface State {
  inside: Inside | undefined;
}

interface Grammar {
  readonly keywords: readonly string[];
  readonly atoms: readonly string[];
  readonly lineComment: string;
  /** From the longest on. */
  readonly openings: readonly (readonly [string, Inside])[];
}

const quoted = (quote: string) => [quote, { end: quote, kind: 'string' }] as const;

const grammars: Readonly<Record<'javascript' | 'python', Grammar>> = {
  javascript: {
    keywords:
      'async await break case catch class const continue default delete do else export extends finally for from function if import in instanceof let new of return static super switch this throw try typeof var void while yield'.split(
        ' ',
      ),
    atoms: ['true', 'false', 'null', 'undefined', 'NaN', 'Infinity'],
    lineComment: '//',
    openings: [['/*', { end: '*/', kind: 'comment' }], quoted('`'), quoted('"'), quoted("'")],
  },
  python: {
    keywords:
      'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
        ' ',
      ),
    atoms: ['True', 'False', 'None'],
    lineComment: '#',
    openings: [quoted('"""'), quoted("'''"), quoted('"'), quoted("'")],
  },
};

/** Texts of these go over lines; every other ends with its own. */
const spanning: readonly string[] = ['`', '*/', '"""', "'''"];

function parserOf({ keywords, atoms, lineComment, openings }: Grammar): StreamParser<State> {
  return {
    startState: () => ({ inside: undefined }),
    copyState: ({ inside }) => ({ inside }),
    languageData: {
      commentTokens: { line: lineComment },
      closeBrackets: { brackets: ['(', '[', '{', '"', "'"] },
    },
    token(stream, state) {
      if (!state.inside) {
        if (stream.eatSpace()) return null;
        if (stream.match(lineComment)) {
          stream.skipToEnd();
          return 'comment';
        }
        const opening = openings.find(([text]) => stream.match(text));
        if (!opening) return word(stream.match(/^(?:\d[\w.]*|[\p{L}_$][\w$]*|.)/u));
        state.inside = opening[1];
      }
      return rest(stream, state);
    },
  };

  function word(match: RegExpMatchArray | boolean | null): string | null {
    const text = typeof match === 'object' && match ? match[0] : '';
    if (/^\d/.test(text)) return 'number';
    if (keywords.includes(text)) return 'keyword';
    return atoms.includes(text) ? 'atom' : null;
  }
}

function rest(stream: Parameters<StreamParser<State>['token']>[0], state: State): string {
  const { end, kind } = state.inside!;
  while (!stream.eol()) {
    if (stream.match(end)) {
      state.inside = undefined;
      return kind;
    }
    if (stream.next() === '\\' && kind === 'string') stream.next();
  }
  if (!spanning.includes(end)) state.inside = undefined;
  return kind;
}

const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.keyword, color: 'var(--run)' },
    { tag: tags.atom, color: 'var(--accent)' },
    { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  ]),
);

const python = StreamLanguage.define(parserOf(grammars.python));
const javascript = StreamLanguage.define(parserOf(grammars.javascript));

/** Colours for the code of functions; what else may lie beside it stays plain. */
export function codeLanguage(file: string): Extension {
  if (/\.(m?js|cjs|ts)$/.test(file)) return [javascript, colours];
  return file.endsWith('.py') ? [python, colours] : [];
}
