import type { Language } from '@/lib/i18n/languages';
import type { Deed } from '@/lib/studio/resources/touched/touched';

const did: Readonly<Record<Deed, string>> = {
  invoked: 'Llamó a',
  read: 'Leyó de',
  wrote: 'Escribió en',
  deleted: 'Borró de',
  sent: 'Envió a',
  published: 'Publicó en',
};

const es = { did, touched: 'Lo que tocó', byRun: 'Lo que tocó esta ejecución' };

const en: typeof es = {
  did: {
    invoked: 'Called',
    read: 'Read from',
    wrote: 'Wrote to',
    deleted: 'Deleted from',
    sent: 'Sent to',
    published: 'Published to',
  },
  touched: 'What it touched',
  byRun: 'What this execution touched',
};

export function touchedTexts(language: Language): typeof es {
  return { es, en }[language];
}
