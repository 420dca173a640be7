import type { Language } from '@/lib/i18n/languages';

export type QueryLanguage = 'JSONata' | 'JSONPath';

/** The smallest machine that can be created. */
export function blankDefinition(queryLanguage: QueryLanguage, language: Language): string {
  const name = { es: 'Inicio', en: 'Start' }[language];
  const definition = {
    // JSONPath is what AWS assumes: it need not be said.
    ...(queryLanguage === 'JSONata' && { QueryLanguage: 'JSONata' }),
    StartAt: name,
    States: { [name]: { Type: 'Pass', End: true } },
  };
  return JSON.stringify(definition, null, 2);
}
