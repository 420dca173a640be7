import { LATE_PARTS, LESSON_TEXTS, teach as teachWith, validateDefinition } from '@pasos/engine/browser';
import type {
  Diagnostic,
  LessonTexts,
  Teaching,
  TeachingLanguage,
  ValidationOptions,
} from '@pasos/engine/browser';
import type { Unsubscribe } from './store';

let known: ValidationOptions = {};
const texts: Record<TeachingLanguage, Partial<LessonTexts>> = { es: {}, en: {} };
/** How many of the files of texts are here. */
const fetched: Record<TeachingLanguage, number> = { es: 0, en: 0 };
const sentFor = new Set<string>();
const listeners = new Set<() => void>();

/**
 * Findings about a definition, the same ones CreateStateMachine would answer with, as far as the parts of the language
 * that this page has can tell; the first definition that needs another sends for it.
 */
export function diagnose(text: string, type: 'STANDARD' | 'EXPRESS' = 'STANDARD'): readonly Diagnostic[] {
  for (const { sign, load } of LATE_PARTS) {
    if (text.includes(sign)) sendFor(sign, async () => void (known = { ...known, ...(await load()) }));
  }
  return validateDefinition(text, { ...known, type }).diagnostics;
}

/** What a finding teaches: AWS's own words until ours have come. */
export function teach(diagnostic: Diagnostic, language: TeachingLanguage): Teaching {
  const taught = teachWith(diagnostic, texts[language]);
  if (taught) return taught;
  const number = fetched[language];
  const load = LESSON_TEXTS[language][number];
  if (load) {
    sendFor(`${language} ${number}`, async () => {
      texts[language] = { ...texts[language], ...(await load()) };
      fetched[language]++;
    });
  }
  return { what: diagnostic.message, fix: '' };
}

/** Calls back when `diagnose` or `teach` can say more than before. */
export function onMoreKnown(listener: () => void): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches once. Without a connection the rest is still right, and the next look tries again. */
function sendFor(what: string, fetch: () => Promise<void>): void {
  if (sentFor.has(what)) return;
  sentFor.add(what);
  fetch().then(
    () => listeners.forEach((listener) => listener()),
    () => sentFor.delete(what),
  );
}
