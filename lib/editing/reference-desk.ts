import type { Description, ReferenceDesk } from '@pasos/engine/editing';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { runDataOf } from './run-data';
import { loadEditing } from './late-editing';

const texts: Partial<Record<Language, Promise<ReferenceDesk['texts']>>> = {};

/** What stands at a place of the text, in the student's language and with its value in the last run. */
export async function lookUp(
  session: SandboxSession,
  { text, offset, language }: { readonly text: string; readonly offset: number; readonly language: Language },
): Promise<Description | undefined> {
  const { describeAt, REFERENCE_TEXTS } = await loadEditing();
  texts[language] ??= REFERENCE_TEXTS[language]();
  const run = runDataOf(session.runs.store.get().selected);
  return describeAt(text, offset, { language, texts: await texts[language], run });
}
