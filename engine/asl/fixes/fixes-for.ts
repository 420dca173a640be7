import type { Diagnostic } from '../diagnostics';
import type { Lesson } from '../teaching/lesson';
import type { TeachingLanguage } from '../teaching/teach';
import { fieldFixers } from './field-fixers';
import type { Fix, Fixer, Fixers } from './fix';
import { flowFixers } from './flow-fixers';
import { jsonFixers } from './json-fixers';
import { queryFixers } from './query-fixers';
import { spotOf, type Spot } from './spot';
import { valueFixers } from './value-fixers';
import { FIX_WORDS } from './words';

export const FIXERS: Fixers = {
  ...jsonFixers,
  ...fieldFixers,
  ...valueFixers,
  ...flowFixers,
  ...queryFixers,
};

/** What could be done about a finding in `text`, the likeliest first; each takes the finding away. */
export function fixesFor(text: string, diagnostic: Diagnostic, language: TeachingLanguage): readonly Fix[] {
  const spot = spotOf(text, diagnostic, FIX_WORDS[language]);
  if (!spot) return [];
  const fixes = fixesAt(diagnostic.lesson, spot);
  // Two that are called the same would leave no choice.
  return fixes.filter(({ label }, index) => fixes.findIndex((other) => other.label === label) === index);
}

function fixesAt<L extends Lesson>({ id, values }: L, spot: Spot): readonly Fix[] {
  const fixer = FIXERS[id] as Fixer<L['id']> | undefined;
  return fixer ? fixer(values as never, spot) : [];
}
