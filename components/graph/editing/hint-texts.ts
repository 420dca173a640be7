import type { Language } from '@/lib/i18n/languages';

interface Texts {
  readonly broken: string;
  readonly unused: (next: string) => string;
  readonly noDefault: string;
}

export const hintTexts: Readonly<Record<Language, Texts>> = {
  es: {
    broken:
      'En el texto de este estado está el primer error de sintaxis. El grafo muestra la última versión correcta.',
    unused: (next) => `Nadie lee lo que da este estado: ${next} reemplaza toda su entrada.`,
    noDefault: 'Sin Default: si no se cumple ninguna regla, la ejecución falla con States.Runtime.',
  },
  en: {
    broken:
      'The first syntax error is in the text of this state. The graph shows the last version that was right.',
    unused: (next) => `Nobody reads what this state gives: ${next} replaces all of its input.`,
    noDefault: 'No Default: when no rule is true, the execution fails with States.Runtime.',
  },
};
