import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { json } from '@codemirror/lang-json';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef } from 'react';
import { editorPhrases } from '@/components/sandbox/editor/look/editor-phrases';
import { editorTheme } from '@/components/sandbox/editor/look/editor-theme';
import { useResources } from '../use-resources';
import { codeLanguage } from './code-language';

interface CodeEditorProps {
  readonly label: string;
  /** Its ending says the language. */
  readonly file: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Ctrl+S. */
  readonly onSave?: () => void;
  readonly size?: 'small' | 'large';
}

const sizes = { small: 'max-h-72 min-h-24', large: 'h-[22rem]' } as const;

/** An editor for a text of any of the languages functions are written in. */
export function CodeEditor({ label, file, text, onChange, onSave, size = 'large' }: CodeEditorProps) {
  const { language } = useResources();
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const first = useRef(text);
  const tell = useEffectEvent((next: string) => onChange(next));
  const save = useEffectEvent(() => {
    onSave?.();
    return onSave !== undefined;
  });
  useEffect(() => {
    if (!frame.current) return undefined;
    const editor = new EditorView({
      parent: frame.current,
      doc: first.current,
      extensions: [
        keymap.of([{ key: 'Mod-s', run: () => save(), preventDefault: true }]),
        languageOf(file),
        basics,
        EditorState.phrases.of(editorPhrases[language]),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) tell(update.state.doc.toString());
        }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, [language, label, file]);
  useEffect(() => {
    const doc = view.current?.state.doc;
    first.current = text;
    if (!doc || doc.toString() === text) return;
    view.current?.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);
  return (
    <div
      ref={frame}
      // Escape leaves the editor (the next Tab goes on), not the panel.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      className={`flex flex-col overflow-hidden rounded-md border border-line focus-within:outline-2 focus-within:outline-accent ${sizes[size]}`}
    />
  );
}

const basics: Extension = [
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  highlightActiveLine(),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  keymap.of([...defaultKeymap, ...historyKeymap]),
  editorTheme,
];

/** Tab leaves a small JSON text, as it leaves any field; in code it indents. */
function languageOf(file: string): Extension {
  if (file.endsWith('.json')) return json();
  return [codeLanguage(file), lineNumbers(), keymap.of([indentWithTab])];
}
