import type { Language } from '@/lib/i18n/languages';

const es = {
  filter: 'Filtrar',
  filterHelp: 'Un texto entre comillas, o un patrón de CloudWatch: { $.nivel = "ERROR" }',
  last: 'Desde hace',
  spans: { '15': '15 minutos', '60': '1 hora', '1440': '1 día', '43200': '30 días' },
  none: 'No hay nada en ese tiempo. En cuanto alguien escriba, lo verás aquí.',
  lines: 'Líneas de registro',
};

const en: typeof es = {
  filter: 'Filter',
  filterHelp: 'A text in quotes, or a CloudWatch pattern: { $.level = "ERROR" }',
  last: 'For the last',
  spans: { '15': '15 minutes', '60': 'hour', '1440': 'day', '43200': '30 days' },
  none: 'Nothing in that time. As soon as somebody writes, you see it here.',
  lines: 'Log lines',
};

export function logTexts(language: Language): typeof es {
  return { es, en }[language];
}
