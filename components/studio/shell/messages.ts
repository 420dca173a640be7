import type { Language } from '@/lib/i18n/languages';

const es = {
  rail: 'Paneles',
  close: (title: string) => `Cerrar ${title}`,
  loading: 'Cargando…',
  failed: 'Este panel no se pudo cargar. Comprueba la conexión e inténtalo otra vez.',
  again: 'Intentarlo otra vez',
  expand: 'Ocupar toda la ventana',
  shrink: 'Volver junto a la lección',
  width: (title: string) => `Ancho de ${title}`,
};

const en: typeof es = {
  rail: 'Panels',
  close: (title) => `Close ${title}`,
  loading: 'Loading…',
  failed: 'This panel could not be loaded. Check the connection and try again.',
  again: 'Try again',
  expand: 'Use the whole window',
  shrink: 'Back beside the lesson',
  width: (title) => `Width of ${title}`,
};

export function getMessages(language: Language): typeof es {
  return { es, en }[language];
}
