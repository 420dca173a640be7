import { createContext, useContext, useMemo } from 'react';
import type { Json } from '@pasos/engine';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Change } from '@/lib/studio/edit/change';
import { setField } from '@/lib/studio/inspector/edits/set-field';
import { PendingTexts } from '@/lib/studio/inspector/pending-texts';
import { placeProblems, type PlacedProblem } from '@/lib/studio/inspector/scope/problems';
import { readSubject, type Subject } from '@/lib/studio/inspector/subject';
import type { Studio } from '@/lib/studio/studio';

/** What every part of the form knows. */
export interface Inspector {
  readonly studio: Studio;
  readonly session: SandboxSession;
  readonly language: Language;
  readonly draft: string;
  readonly text: string;
  /** The text is no JSON: what is shown is its last good value, and nothing can be changed. */
  readonly isBroken: boolean;
  readonly document: unknown;
  readonly subject: Subject;
  readonly problems: readonly PlacedProblem[];
  readonly pending: PendingTexts;
  /** Changes the text as it is now. */
  readonly edit: (make: (text: string) => Change) => void;
  readonly set: (base: string, at: string, value: Json | undefined) => void;
}

export const InspectorContext = createContext<Inspector | undefined>(undefined);

export function useInspector(): Inspector {
  const inspector = useContext(InspectorContext);
  if (!inspector) throw new Error('outside of the inspector');
  return inspector;
}

/** One for each session: what is typed outlives the panel. */
const pendingOf = new WeakMap<SandboxSession, PendingTexts>();

function pendingTexts(session: SandboxSession): PendingTexts {
  const known = pendingOf.get(session) ?? new PendingTexts();
  pendingOf.set(session, known);
  return known;
}

interface Ports {
  readonly studio: Studio;
  readonly session: SandboxSession;
  readonly language: Language;
}

export function useInspectorOf({ studio, session, language }: Ports): Inspector {
  const draft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const selected = useStore(session.store, (snapshot) => snapshot.selectedState);
  const text = useStore(session.drafts.store, ({ drafts }) => drafts[draft]?.text ?? '');
  const diagnosis = useStore(session.diagnosis.store, (snapshot) => snapshot);
  const parsed = useMemo(() => parseText(text), [text]);
  const isBroken = parsed === undefined;
  const document = isBroken ? diagnosis.definition : parsed.value;
  const problems = useMemo(
    () => (isBroken ? [] : placeProblems(diagnosis.text, diagnosis.diagnostics)),
    [diagnosis, isBroken],
  );
  return useMemo(() => {
    const edit = (make: (now: string) => Change) => studio.apply(make(session.active.text));
    const set = (base: string, at: string, value: Json | undefined) =>
      edit((now) => setField(now, base, at, value));
    const subject = readSubject(document, selected);
    const pending = pendingTexts(session);
    return {
      studio,
      session,
      language,
      draft,
      text,
      isBroken,
      document,
      subject,
      problems,
      pending,
      edit,
      set,
    };
  }, [studio, session, language, draft, text, isBroken, document, selected, problems]);
}

function parseText(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
