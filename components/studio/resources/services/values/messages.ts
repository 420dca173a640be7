import type { Language } from '@/lib/i18n/languages';

const es = {
  type: 'Tipo',
  types: { String: 'Texto', StringList: 'Lista separada por comas', SecureString: 'Texto cifrado' },
  value: 'Valor',
  show: 'Mostrar el valor',
  hide: 'Ocultar el valor',
  save: 'Guardar',
  saved: 'Guardado.',
  version: (number: number) => `Versión ${number}`,
  example: 'Valor inventado: aquí nada es secreto de verdad.',
};

const en: typeof es = {
  type: 'Type',
  types: { String: 'Text', StringList: 'List separated by commas', SecureString: 'Encrypted text' },
  value: 'Value',
  show: 'Show the value',
  hide: 'Hide the value',
  save: 'Save',
  saved: 'Saved.',
  version: (number) => `Version ${number}`,
  example: 'An invented value: nothing is really secret here.',
};

export function valueTexts(language: Language): typeof es {
  return { es, en }[language];
}
