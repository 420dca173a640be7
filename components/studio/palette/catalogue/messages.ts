import type { Language } from '@/lib/i18n/languages';
import type { AnsweredBy } from '@/lib/targets/catalogue';

interface Texts {
  readonly lead: string;
  readonly search: string;
  readonly placeholder: string;
  readonly results: (shown: number, all: number) => string;
  readonly nothing: string;
  readonly choose: string;
  readonly back: string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
  readonly unknown: string;
  readonly pattern: string;
  readonly patterns: Readonly<Record<string, string>>;
  readonly example: string;
  readonly insert: (place: string) => string;
  readonly insertBroken: string;
  readonly permission: string;
  readonly permissionHelp: string;
  readonly documentation: string;
  readonly takes: string;
  readonly answers: string;
  readonly nothingIn: string;
  readonly nothingOut: string;
  readonly required: string;
  readonly oneOf: (values: string) => string;
  readonly errors: string;
  readonly errorsHelp: string;
  readonly optimized: string;
  readonly answeredBy: Readonly<Record<AnsweredBy, { readonly name: string; readonly help: string }>>;
}

export const catalogueTexts: Readonly<Record<Language, Texts>> = {
  es: {
    lead: 'Todas las acciones que un Task puede llamar: qué reciben, qué responden y quién responde aquí.',
    search: 'Buscar un servicio o una acción',
    placeholder: 'Buscar: enviar correo → ses sendEmail, kms encrypt…',
    results: (shown, all) =>
      shown < all
        ? `${shown} de ${all} acciones: escribe más para acortar la lista`
        : all === 1
          ? '1 acción'
          : `${all} acciones`,
    nothing: 'Ninguna acción se llama así. Los nombres están en inglés, como en AWS.',
    choose: 'Elige una acción para ver qué recibe y qué responde.',
    back: 'Volver a la lista',
    loading: 'Cargando…',
    failed: 'No se ha podido cargar.',
    again: 'Volver a intentarlo',
    unknown: 'Esta integración tiene parámetros propios, que AWS no describe con un modelo:',
    pattern: 'Patrón',
    patterns: {
      '': 'Llamar y seguir',
      '.sync': 'Esperar al trabajo',
      '.sync:2': 'Esperar, con JSON',
      '.waitForTaskToken': 'Esperar al token',
    },
    example: 'Ejemplo de Task',
    insert: (place) => `Añadir ${place}`,
    insertBroken: 'El texto de la máquina tiene un error de sintaxis: corrígelo y podrás añadir.',
    permission: 'Permiso del rol',
    permissionHelp: 'Lo que la política del rol de ejecución tiene que permitir.',
    documentation: 'Documentación de AWS',
    takes: 'Recibe',
    answers: 'Responde',
    nothingIn: 'No recibe nada.',
    nothingOut: 'Responde un objeto vacío.',
    required: 'obligatorio',
    oneOf: (values) => `uno de: ${values}`,
    errors: 'Errores',
    errorsHelp: 'Con estos nombres se escriben en Retry y Catch.',
    optimized: 'optimizada',
    answeredBy: {
      SERVICE: {
        name: 'Funciona aquí',
        help: 'El servicio funciona en este equipo y guarda lo que le pidas.',
      },
      SIMULATION: {
        name: 'Simulada',
        help: 'Responde según lo que le das, pero detrás no hay ningún modelo de inteligencia artificial.',
      },
      SAMPLE: {
        name: 'Respuesta de muestra',
        help: 'Tus parámetros se revisan como en AWS, y la respuesta es inventada: tiene la forma correcta y siempre los mismos valores. Para elegir los valores, simula el estado.',
      },
    },
  },
  en: {
    lead: 'Every action a Task can call: what it takes, what it answers, and who answers here.',
    search: 'Search a service or an action',
    placeholder: 'Search: sqs send, kms encrypt, detect…',
    results: (shown, all) =>
      shown < all
        ? `${shown} of ${all} actions: type more to shorten the list`
        : all === 1
          ? '1 action'
          : `${all} actions`,
    nothing: 'No action is called that.',
    choose: 'Choose an action to see what it takes and what it answers.',
    back: 'Back to the list',
    loading: 'Loading…',
    failed: 'It could not be loaded.',
    again: 'Try again',
    unknown: 'This integration has parameters of its own, which AWS describes by no model:',
    pattern: 'Pattern',
    patterns: {
      '': 'Call and go on',
      '.sync': 'Wait for the job',
      '.sync:2': 'Wait, with JSON',
      '.waitForTaskToken': 'Wait for the token',
    },
    example: 'Example Task',
    insert: (place) => `Add ${place}`,
    insertBroken: 'The text of the machine has a syntax error: fix it to add states.',
    permission: 'Permission of the role',
    permissionHelp: 'What the policy of the execution role must allow.',
    documentation: 'AWS documentation',
    takes: 'Takes',
    answers: 'Answers',
    nothingIn: 'Takes nothing.',
    nothingOut: 'Answers an empty object.',
    required: 'required',
    oneOf: (values) => `one of: ${values}`,
    errors: 'Errors',
    errorsHelp: 'These are their names in Retry and Catch.',
    optimized: 'optimized',
    answeredBy: {
      SERVICE: { name: 'Runs here', help: 'The service runs on this computer and keeps what you tell it.' },
      SIMULATION: {
        name: 'Simulated',
        help: 'It answers by what you give it, but there is no artificial intelligence behind it.',
      },
      SAMPLE: {
        name: 'Sample answer',
        help: 'Your parameters are judged as on AWS, and the answer is made up: right in its form, with the same values every time. To choose the values, mock the state.',
      },
    },
  },
};
