import type { Language } from '@/lib/i18n/languages';
import type { TwinReport } from '../verdict/compare-twins';
import { weights, type TwinKind } from '../verdict/kinds';
import { en } from './en';
import { es, type TwinWords } from './es';

const words: Readonly<Record<Language, TwinWords>> = { es, en };

export function twinWords(language: Language): TwinWords {
  return words[language];
}

/** Whether the twin did as AWS did, in one sentence that names every kind of difference. */
export function verdictText({ weight, groups }: TwinReport, language: Language): string {
  const told = words[language];
  const usual = namesOf(groups, 'expected', told);
  const unusual = [...namesOf(groups, 'real', told), ...namesOf(groups, 'wording', told)];
  const list = (names: readonly string[]) => joined(names, language);
  switch (weight) {
    case undefined:
      return told.identical;
    case 'expected':
      return told.usual(list(usual));
    case 'wording':
      return told.wording(list(unusual));
    case 'real': {
      const end = groups.find(({ kind }) => kind === 'status')?.first;
      if (!end) return told.real(list(unusual));
      const others = unusual.filter((name) => name !== told.kinds.status.name(1));
      return told.otherEnd(String(end.a), String(end.b), list(others));
    }
  }
}

function namesOf(
  groups: TwinReport['groups'],
  weight: (typeof weights)[TwinKind],
  { kinds }: TwinWords,
): readonly string[] {
  const meant = [...new Set(groups.map(({ kind }) => kind))].filter((kind) => weights[kind] === weight);
  return meant.map((kind) => kinds[kind].name(groups.filter((group) => group.kind === kind).length));
}

function joined(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
