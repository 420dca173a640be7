import { RangeSetBuilder, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import {
  codeLanguageOf,
  codeTokens,
  type CodeLanguage,
  type CodeToken,
} from '@/lib/studio/resources/functions/code-tokens';

/** Longer code stays plain: it is looked through at each key. */
const CHARACTERS_MAX = 200_000;

const marks = {
  keyword: Decoration.mark({ class: 'cm-code-keyword' }),
  atom: Decoration.mark({ class: 'cm-code-value' }),
  number: Decoration.mark({ class: 'cm-code-value' }),
  string: Decoration.mark({ class: 'cm-code-string' }),
  comment: Decoration.mark({ class: 'cm-code-comment' }),
} satisfies Record<CodeToken['kind'], Decoration>;

const colours = EditorView.theme({
  '.cm-code-keyword': { color: 'var(--run)' },
  '.cm-code-value': { color: 'var(--accent)' },
  '.cm-code-string': { color: 'var(--ok)' },
  '.cm-code-comment': { color: 'var(--muted)', fontStyle: 'italic' },
});

/**
 * Colours for the code of functions; what else may lie beside it stays plain. NOTE: marks, and no StreamLanguage: it lies in
 * one piece with what the editor of definitions needs, and every page with a sandbox would fetch it.
 */
export function codeLanguage(file: string): Extension {
  const language = codeLanguageOf(file);
  if (!language) return [];
  const field = StateField.define<DecorationSet>({
    create: ({ doc }) => coloured(doc, language),
    update: (set, { docChanged, newDoc }) => (docChanged ? coloured(newDoc, language) : set),
    provide: (set) => EditorView.decorations.from(set),
  });
  return [field, colours];
}

function coloured(doc: Text, language: CodeLanguage): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (doc.length <= CHARACTERS_MAX)
    for (const { from, to, kind } of codeTokens(doc.toString(), language)) builder.add(from, to, marks[kind]);
  return builder.finish();
}
