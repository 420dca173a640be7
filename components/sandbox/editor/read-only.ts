import { json } from '@codemirror/lang-json';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import type { Language } from '@/lib/i18n/languages';
import { editorPhrases } from './look/editor-phrases';
import { editorTheme } from './look/editor-theme';

/** A definition to look at, not to change. */
export function readOnlyDefinition(label: string, language: Language): Extension {
  return [
    json(),
    lineNumbers(),
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    EditorState.phrases.of(editorPhrases[language]),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
    editorTheme,
  ];
}
