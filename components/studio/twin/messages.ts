import type { Language } from '@/lib/i18n/languages';
import type { TwinMode } from '@/lib/studio/twin/run/twin-mode';
import type { Weight } from '@/lib/studio/twin/verdict/kinds';

const es = {
  group: 'Gemelo local',
  choices: {
    answers: 'Gemelo local, con lo que respondió AWS',
    services: 'Gemelo local, con los servicios locales',
  } satisfies Readonly<Record<TwinMode, string>>,
  help: {
    answers:
      'La misma máquina y la misma entrada, en el motor local. Cada tarea recibe lo que AWS respondió: si algo cambia, es cosa del motor.',
    services:
      'La misma máquina y la misma entrada, en el motor local. Cada tarea llama a los servicios locales, tal como los tienes. Tu cuenta de AWS no se toca.',
  } satisfies Readonly<Record<TwinMode, string>>,
  running: 'El gemelo se está ejecutando…',
  notOver: 'La ejecución de AWS sigue en marcha. Cuando acabe podrás compararla.',
  failed: 'No se pudo leer la ejecución de AWS. Mira si la conexión sigue abierta y vuelve a probar.',
  refused: (cause: string) => `El motor local no aceptó la máquina: ${cause}`,
  again: 'Volver a probar',
  waiting:
    'El gemelo espera a alguien de fuera, como un trabajador o quien tenga su token, y aquí no contesta nadie. Con lo que respondió AWS llegará al final.',
  lacking: (state: string, error: string) =>
    `El motor local no tiene lo que llama «${state}» (${error}). Créalo en Recursos, o compara con lo que respondió AWS.`,
  verdict: 'AWS y su gemelo',
  parted: (state: string) => `Se separan en «${state}».`,
  shared: (count: number, all: number) => `${count} de ${all} eventos están en los dos historiales.`,
  unusual: 'Lo que cambia',
  usual: 'Lo que cambia en cada ejecución',
  weights: { expected: 'normal', wording: 'solo palabras', real: 'distinto' } satisfies Readonly<
    Record<Weight, string>
  >,
  in: (state: string) => `en «${state}»`,
  event: (a: number | undefined, b: number | undefined) =>
    a === b || b === undefined
      ? `evento ${a}`
      : a === undefined
        ? `evento ${b} de aquí`
        : `evento ${a} en AWS, ${b} aquí`,
  also: (count: number) => (count === 1 ? 'y en un evento más' : `y en ${count} eventos más`),
  more: (count: number) => `y ${count} más`,
  aws: 'AWS',
  local: 'Local',
  events: 'Evento a evento',
  kind: 'Evento',
  state: 'Estado',
  differs: 'Qué cambia',
  same: 'igual',
  onlyAws: 'solo en AWS',
  onlyLocal: 'solo aquí',
  side: 'Las dos lado a lado (A es AWS, B su gemelo)',
  save: 'Guardar como caso de conformidad',
  saveHelp:
    'Un archivo sin cuenta, nombres, identificadores ni horas, para que el motor local se mida siempre con lo que hizo AWS. Los datos de la entrada y de las respuestas sí van dentro: míralos antes de compartirlo.',
  saved: (file: string) => `Guardado en ${file}.`,
};

type Texts = typeof es;

const en: Texts = {
  group: 'Local twin',
  choices: {
    answers: 'Local twin, with what AWS answered',
    services: 'Local twin, with the local services',
  },
  help: {
    answers:
      'The same machine and the same input, on the local engine. Every task is given what AWS answered: whatever differs is the engine’s doing.',
    services:
      'The same machine and the same input, on the local engine. Every task calls the local services, just as you have them. Your AWS account is not touched.',
  },
  running: 'The twin is running…',
  notOver: 'The execution on AWS is still running. You can compare it once it has ended.',
  failed: 'The execution on AWS could not be read. See whether the connection is still open and try again.',
  refused: (cause) => `The local engine did not take the machine: ${cause}`,
  again: 'Try again',
  waiting:
    'The twin waits for somebody outside, such as a worker or whoever has its token, and nobody answers here. With what AWS answered it will come to its end.',
  lacking: (state, error) =>
    `The local engine does not have what “${state}” calls (${error}). Create it in Resources, or compare with what AWS answered.`,
  verdict: 'AWS and its twin',
  parted: (state) => `They part in “${state}”.`,
  shared: (count, all) => `${count} of ${all} events are in both histories.`,
  unusual: 'What differs',
  usual: 'What differs in every execution',
  weights: { expected: 'normal', wording: 'only words', real: 'different' },
  in: (state) => `in “${state}”`,
  event: (a, b) =>
    a === b || b === undefined
      ? `event ${a}`
      : a === undefined
        ? `event ${b} here`
        : `event ${a} on AWS, ${b} here`,
  also: (count) => (count === 1 ? 'and in one more event' : `and in ${count} more events`),
  more: (count) => `and ${count} more`,
  aws: 'AWS',
  local: 'Local',
  events: 'Event by event',
  kind: 'Event',
  state: 'State',
  differs: 'What differs',
  same: 'the same',
  onlyAws: 'only on AWS',
  onlyLocal: 'only here',
  side: 'Both side by side (A is AWS, B its twin)',
  save: 'Save as a conformance case',
  saveHelp:
    'A file without account, names, identifiers or times, so that the local engine is always held against what AWS did. The data of the input and of the answers is in it: look at it before you share it.',
  saved: (file) => `Saved in ${file}.`,
};

const messages: Readonly<Record<Language, Texts>> = { es, en };

export function twinTexts(language: Language): Texts {
  return messages[language];
}
