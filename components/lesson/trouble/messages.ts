import type { Language } from '@/lib/i18n/languages';

const es = {
  title: (count: number) => (count === 1 ? 'Hay algo que corregir' : `Hay ${count} cosas que corregir`),
  kept: 'Debajo sigue lo último que estaba bien. Guarda el archivo corregido y la página se actualiza sola.',
  nothing: 'Guarda el archivo corregido y la página se actualiza sola.',
  open: (place: string) => `Abrir ${place} en el editor`,
};

const en: typeof es = {
  title: (count) => (count === 1 ? 'There is something to mend' : `There are ${count} things to mend`),
  kept: 'Below is what was sound last. Save the mended file and the page updates by itself.',
  nothing: 'Save the mended file and the page updates by itself.',
  open: (place) => `Open ${place} in the editor`,
};

export function troubleMessages(language: Language): typeof es {
  return { es, en }[language];
}
