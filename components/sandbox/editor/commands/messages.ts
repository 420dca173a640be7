import type { Language } from '@/lib/i18n/languages';

const es = {
  lastRun: 'En la última ejecución:',
  nothingToSay: 'Aquí no hay nada que explicar.',
  noProblem: 'Sin problemas.',
  noFix: 'Este problema no tiene un arreglo automático: lee cómo se corrige en la lista.',
  fix: 'arreglo',
  fixed: (label: string) => `Hecho: ${label}.`,
  noDefinition: 'Aquí no hay ningún nombre de estado que seguir.',
  outline: 'Estados de la máquina',
  filter: 'Ir al estado…',
  noState: 'Ningún estado se llama así.',
  newName: (name: string) => `Nombre nuevo de «${name}»`,
  rename: 'Renombrar',
  cancel: 'Cancelar',
  notInState: 'El cursor no está en ningún estado.',
  renamed: (name: string) => `Ahora se llama «${name}».`,
  wentTo: (name: string) => `Estado «${name}».`,
};

const en: typeof es = {
  lastRun: 'In the last run:',
  nothingToSay: 'There is nothing to explain here.',
  noProblem: 'No problems.',
  noFix: 'This problem cannot be fixed automatically: the list says how to put it right.',
  fix: 'fix',
  fixed: (label) => `Done: ${label}.`,
  noDefinition: 'There is no name of a state to follow here.',
  outline: 'States of the machine',
  filter: 'Go to state…',
  noState: 'No state is called that.',
  newName: (name) => `New name of "${name}"`,
  rename: 'Rename',
  cancel: 'Cancel',
  notInState: 'The cursor is in no state.',
  renamed: (name) => `It is now called "${name}".`,
  wentTo: (name) => `State "${name}".`,
};

const messages: Readonly<Record<Language, typeof es>> = { es, en };

export function commandTexts(language: Language): typeof es {
  return messages[language];
}
