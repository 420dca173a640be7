'use client';

import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { Diagnostic } from '@pasos/engine/browser';
import type { Language } from '@/lib/i18n/languages';
import { teach } from '@/lib/sandbox/language-service';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { getMessages } from '../messages/messages';
import { useStore } from '../use-store';
import { lateCommands } from './commands/late-commands';
import { DefinitionView } from './definition-view';
import { EditorBar, type TextForm } from './editor-bar';
import { definitionEditor } from './editor-setup';
import { ProblemsList } from './problems/problems-list';

const YamlView = lazy(() => import('./other-views/yaml-view'));
const PlainView = lazy(() => import('./other-views/plain-view'));

interface DefinitionEditorProps {
  session: SandboxSession;
  language: Language;
}

/** The text of the definition, what is wrong with it, and how to leave it by keyboard. */
export function DefinitionEditor({ session, language }: DefinitionEditorProps) {
  const [form, setForm] = useTextForm(session);
  const activeDraft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const Other = form === 'yaml' ? YamlView : PlainView;
  return (
    <div className="group/editor flex size-full min-h-0 flex-col">
      <EditorBar session={session} language={language} form={form} onForm={setForm} />
      <JsonText session={session} language={language} isHidden={form !== 'json'} />
      {form !== 'json' && (
        <Suspense fallback={<div className="flex-1" />}>
          <Other key={activeDraft} session={session} language={language} />
        </Suspense>
      )}
      <ProblemsList session={session} language={language} />
    </div>
  );
}

/** Whoever is led to a place of the text sees the text that has it. */
function useTextForm(session: SandboxSession) {
  const [form, setForm] = useState<TextForm>('json');
  const calls = useStore(session.store, (snapshot) => snapshot.editorCalls);
  const [answered, setAnswered] = useState(calls);
  if (calls !== answered) {
    setAnswered(calls);
    setForm('json');
  }
  return [form, setForm] as const;
}

/** It stays when another form is shown: its cursor and its undo history are not lost. */
function JsonText({ session, language, isHidden }: DefinitionEditorProps & { isHidden: boolean }) {
  const texts = getMessages(language).editor;
  const keysId = useId();
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!frame.current) return undefined;
    const extensions = definitionEditor({
      language,
      label: texts.label,
      describedBy: keysId,
      complete: async () => (await import('./complete-definition')).completeDefinition(session, language),
      commands: lateCommands({ session, language }),
    });
    const explain = (diagnostic: Diagnostic) => {
      const { what, fix } = teach(diagnostic, language);
      return `${what} ${fix}`;
    };
    const view = new DefinitionView(frame.current, { session, language, extensions, explain });
    return () => view.destroy();
  }, [session, language, texts, keysId]);

  return (
    <>
      <p id={keysId} className="sr-only">
        {texts.keys}
      </p>
      <div
        ref={frame}
        hidden={isHidden}
        className="min-h-0 flex-1 overflow-hidden border-2 border-transparent focus-within:border-accent/70"
      />
    </>
  );
}
