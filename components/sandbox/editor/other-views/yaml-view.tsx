'use client';

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { browserStorage, DraftVault } from '@/lib/sandbox/drafts/draft-vault';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { YamlDraft } from '@/lib/editing/yaml/yaml-draft';
import { useStore } from '../../use-store';
import { editorPhrases } from '../look/editor-phrases';
import { editorTheme } from '../look/editor-theme';
import { viewTexts } from './messages';
import { yamlColours } from './yaml-colours';

interface YamlViewProps {
  session: SandboxSession;
  language: Language;
}

/** The definition as YAML: what is written there goes into the JSON, whose own formatting stays. */
export default function YamlView({ session, language }: YamlViewProps) {
  const texts = viewTexts(language);
  const [draft] = useState(
    () => new YamlDraft(session, new DraftVault(browserStorage(), `pasos:yaml:${session.labStep}:`)),
  );
  const trouble = useStore(draft.store, (snapshot) => snapshot.trouble);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => draft.connect(), [draft]);

  useEffect(() => {
    if (!frame.current) return undefined;
    const view = yamlEditor(frame.current, { draft, language, label: texts.yaml });
    const stop = draft.store.subscribe(() => follow(view, draft.store.get().text));
    return () => {
      stop();
      view.destroy();
    };
  }, [draft, language, texts]);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div ref={frame} className="min-h-0 flex-1 overflow-hidden" />
      <p
        role="status"
        className={`shrink-0 border-t border-line px-3 py-1.5 text-xs ${trouble ? 'bg-warn-soft text-warn' : 'text-muted'}`}
      >
        {trouble?.kind === 'yaml'
          ? texts.broken(trouble.line, trouble.message)
          : trouble
            ? texts.noJson
            : texts.yamlNote}
      </p>
    </div>
  );
}

interface YamlEditor {
  readonly draft: YamlDraft;
  readonly language: Language;
  readonly label: string;
}

function yamlEditor(parent: HTMLElement, { draft, language, label }: YamlEditor): EditorView {
  const listen = EditorView.updateListener.of((update) => {
    const text = update.state.doc.toString();
    if (update.docChanged && text !== draft.store.get().text) draft.edit(text);
  });
  return new EditorView({
    parent,
    doc: draft.store.get().text,
    extensions: [
      yamlColours(),
      lineNumbers(),
      history(),
      drawSelection(),
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      EditorState.phrases.of(editorPhrases[language]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      editorTheme,
      listen,
    ],
  });
}

function follow(view: EditorView, text: string): void {
  const { doc } = view.state;
  if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
}
