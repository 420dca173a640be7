import type { TeachingLanguage } from '../teaching/teach';

/** How fixes are called, and the names they give to what they make. */
export interface FixWords {
  readonly change: (to: string) => string;
  readonly remove: (what: string) => string;
  readonly removeFirst: (what: string) => string;
  readonly add: (what: string) => string;
  readonly keepOnly: (what: string) => string;
  readonly rename: (from: string, to: string) => string;
  readonly createState: (name: string) => string;
  readonly moveIntoStates: (name: string) => string;
  readonly moveToEnd: string;
  readonly pointTo: (name: string) => string;
  readonly joinWithAnd: string;
  readonly speakJsonata: string;
  readonly quote: (what: string) => string;
  readonly unquote: (what: string) => string;
  readonly insert: (sign: string) => string;
  readonly removeComma: string;
  readonly removeComment: string;
  readonly doubleQuotes: string;
  readonly straightQuotes: string;
  readonly closeAll: (signs: string) => string;
  readonly closeQuote: string;
  readonly escape: (what: string) => string;
  readonly asText: (field: string) => string;
  readonly startHere: string;
  readonly firstState: string;
}

const es: FixWords = {
  change: (to) => `Cambiar a ${to}`,
  remove: (what) => `Quitar ${what}`,
  removeFirst: (what) => `Quitar el primer ${what}, que no cuenta`,
  add: (what) => `Añadir ${what}`,
  keepOnly: (what) => `Quedarse solo con ${what}`,
  rename: (from, to) => `Llamar ${to} a ${from}`,
  createState: (name) => `Crear el estado «${name}»`,
  moveIntoStates: (name) => `Mover «${name}» dentro de "States"`,
  moveToEnd: 'Mover al final de la lista',
  pointTo: (name) => `Apuntar a «${name}»`,
  joinWithAnd: 'Unir las comparaciones con "And"',
  speakJsonata: 'Usar JSONata en este estado',
  quote: (what) => `Poner ${what} entre comillas`,
  unquote: (what) => `Quitar las comillas: ${what}`,
  insert: (sign) => `Poner ${sign} aquí`,
  removeComma: 'Quitar la coma',
  removeComment: 'Quitar el comentario',
  doubleQuotes: 'Usar comillas dobles',
  straightQuotes: 'Usar comillas rectas',
  closeAll: (signs) => `Cerrar con ${signs}`,
  closeQuote: 'Cerrar las comillas',
  escape: (what) => `Escribir ${what} en su lugar`,
  asText: (field) => `Dejarlo como texto: llamarlo "${field}"`,
  startHere: 'Empezar con una máquina mínima',
  firstState: 'Inicio',
};

const en: FixWords = {
  change: (to) => `Change to ${to}`,
  remove: (what) => `Remove ${what}`,
  removeFirst: (what) => `Remove the first ${what}, which does not count`,
  add: (what) => `Add ${what}`,
  keepOnly: (what) => `Keep only ${what}`,
  rename: (from, to) => `Call ${from} ${to}`,
  createState: (name) => `Create the state "${name}"`,
  moveIntoStates: (name) => `Move "${name}" into "States"`,
  moveToEnd: 'Move to the end of the list',
  pointTo: (name) => `Point to "${name}"`,
  joinWithAnd: 'Join the comparisons with "And"',
  speakJsonata: 'Use JSONata in this state',
  quote: (what) => `Put ${what} in quotes`,
  unquote: (what) => `Remove the quotes: ${what}`,
  insert: (sign) => `Put ${sign} here`,
  removeComma: 'Remove the comma',
  removeComment: 'Remove the comment',
  doubleQuotes: 'Use double quotes',
  straightQuotes: 'Use straight quotes',
  closeAll: (signs) => `Close with ${signs}`,
  closeQuote: 'Close the quotes',
  escape: (what) => `Write ${what} instead`,
  asText: (field) => `Leave it as text: call it "${field}"`,
  startHere: 'Begin with the smallest machine',
  firstState: 'Start',
};

export const FIX_WORDS: Readonly<Record<TeachingLanguage, FixWords>> = { es, en };
