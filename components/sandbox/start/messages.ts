import type { Language } from '@/lib/i18n/languages';

const es = {
  title: 'Iniciar ejecución',
  input: 'Entrada (JSON)',
  inputHelp: 'Es el JSON que recibe el primer estado.',
  examples: 'Ejemplos',
  name: 'Nombre (opcional)',
  nameHelp: 'Si lo dejas vacío, AWS inventa uno. Cada nombre se usa una sola vez.',
  nameHelpExpress: 'Si lo dejas vacío, AWS inventa uno. En Express un nombre se puede repetir.',
  way: 'Cómo iniciarla',
  waits: 'Esperar el resultado',
  waitsHelp: 'StartSyncExecution: responde cuando la ejecución termina, como mucho a los cinco minutos.',
  goesOn: 'No esperar',
  goesOnHelp: 'StartExecution: responde enseguida. Cómo termina solo se ve en los registros.',
  waiting: 'Esperando el resultado…',
  start: 'Iniciar',
  saveAndStart: 'Guardar e iniciar',
  startSaved: 'Iniciar la versión guardada',
  starting: 'Iniciando…',
  cancel: 'Cancelar',
  unsaved: 'Tu texto tiene cambios sin guardar. Una ejecución usa siempre la versión guardada.',
  absent: 'La máquina aún no existe: se creará con tu texto antes de iniciar.',
  offered: 'Esta entrada es la de la lección.',
  ownInput: 'Volver a la de antes',
  badInput: 'La entrada no es JSON válido:',
  recent: 'Entradas de ejecuciones recientes',
  pickRecent: 'Usar la entrada de…',
  version: 'Qué se inicia',
  latest: 'La última revisión',
  versionItem: (number: string) => `Versión ${number}`,
  aliasItem: (name: string) => `Alias ${name}`,
  newTab: 'Iniciar en otra pestaña',
  command: 'Lo mismo desde la terminal',
  valid: 'JSON válido',
};

type Texts = typeof es;

const en: Texts = {
  title: 'Start execution',
  input: 'Input (JSON)',
  inputHelp: 'The JSON that the first state receives.',
  examples: 'Examples',
  name: 'Name (optional)',
  nameHelp: 'Leave it empty and AWS makes one up. Each name is used only once.',
  nameHelpExpress: 'Leave it empty and AWS makes one up. With Express a name may be used again.',
  way: 'How to start it',
  waits: 'Wait for the result',
  waitsHelp: 'StartSyncExecution: it answers when the execution ends, after five minutes at most.',
  goesOn: 'Do not wait',
  goesOnHelp: 'StartExecution: it answers at once. How it ends can only be seen in the logs.',
  waiting: 'Waiting for the result…',
  start: 'Start',
  saveAndStart: 'Save and start',
  startSaved: 'Start the saved version',
  starting: 'Starting…',
  cancel: 'Cancel',
  unsaved: 'Your text has unsaved changes. An execution always uses the saved version.',
  absent: 'The machine does not exist yet: it is created from your text before it starts.',
  offered: 'This input is the one of the lesson.',
  ownInput: 'Back to the one before',
  badInput: 'The input is not valid JSON:',
  recent: 'Inputs of recent executions',
  pickRecent: 'Use the input of…',
  version: 'What is started',
  latest: 'The latest revision',
  versionItem: (number) => `Version ${number}`,
  aliasItem: (name) => `Alias ${name}`,
  newTab: 'Start in another tab',
  command: 'The same from the terminal',
  valid: 'Valid JSON',
};

const messages: Readonly<Record<Language, Texts>> = { es, en };

export function startTexts(language: Language): Texts {
  return messages[language];
}
