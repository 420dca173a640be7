import type { Language } from '@/lib/i18n/languages';

const es = {
  yaml: 'La definición como YAML',
  yamlNote: 'Lo que cambies aquí cambia el JSON. Los comentarios de YAML no se guardan: JSON no tiene.',
  broken: (line: number, message: string) =>
    `Esto aún no es YAML (línea ${line}): ${message}. Se conserva tal como está y el JSON no cambia.`,
  noJson: 'El texto no es JSON válido ahora mismo. Arréglalo en la vista JSON para verlo como YAML.',
  plain: 'Definición en texto simple',
  plainNote: 'Sin colores ni sugerencias: un área de texto normal. La tecla Tab sale de ella.',
};

const en: typeof es = {
  yaml: 'The definition as YAML',
  yamlNote: 'What you change here changes the JSON. Comments of YAML are not kept: JSON has none.',
  broken: (line, message) =>
    `This is no YAML yet (line ${line}): ${message}. It is kept as it is, and the JSON does not change.`,
  noJson: 'The text is not valid JSON right now. Put it right in the JSON view to see it as YAML.',
  plain: 'Definition as plain text',
  plainNote: 'No colours, no suggestions: an ordinary text area. The Tab key leaves it.',
};

const messages: Readonly<Record<Language, typeof es>> = { es, en };

export function viewTexts(language: Language): typeof es {
  return messages[language];
}
