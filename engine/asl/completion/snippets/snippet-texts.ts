import type { TeachingLanguage } from '../../teaching/teach';

type Kind =
  | 'Task Lambda'
  | 'Task waitForTaskToken'
  | 'Choice'
  | 'Wait'
  | 'Pass'
  | 'Parallel'
  | 'Map'
  | 'Succeed'
  | 'Fail';

export interface SnippetTexts {
  readonly states: Readonly<Record<Kind, string>>;
  /** How the new state is called. */
  readonly names: Readonly<Record<Kind, string>>;
  readonly items: Readonly<Record<string, string>>;
  readonly functionName: string;
  readonly amount: string;
  readonly step: string;
  readonly error: string;
}

const es: SnippetTexts = {
  states: {
    'Task Lambda': 'estado nuevo: llama a una función, con reintentos',
    'Task waitForTaskToken': 'estado nuevo: avisa y espera la respuesta',
    Choice: 'estado nuevo: elige el camino',
    Wait: 'estado nuevo: espera',
    Pass: 'estado nuevo: cambia los datos',
    Parallel: 'estado nuevo: dos ramas a la vez',
    Map: 'estado nuevo: recorre una lista',
    Succeed: 'estado nuevo: termina bien',
    Fail: 'estado nuevo: termina con un error',
  },
  names: {
    'Task Lambda': 'Llamar',
    'Task waitForTaskToken': 'Pedir respuesta',
    Choice: 'Decidir',
    Wait: 'Esperar',
    Pass: 'Preparar',
    Parallel: 'A la vez',
    Map: 'Recorrer',
    Succeed: 'Fin',
    Fail: 'Rechazar',
  },
  items: {
    Retrier: 'reintentar tres veces, esperando cada vez el doble',
    Catcher: 'ir a otro estado si falla',
    ChoiceRule: 'una regla',
    NestedRule: 'una regla dentro de otra',
    Branch: 'una rama más',
  },
  functionName: 'mi-funcion',
  amount: 'total',
  step: 'Paso',
  error: 'MiError',
};

const en: SnippetTexts = {
  states: {
    'Task Lambda': 'new state: calls a function, with retries',
    'Task waitForTaskToken': 'new state: tells somebody and waits for the answer',
    Choice: 'new state: chooses the way',
    Wait: 'new state: waits',
    Pass: 'new state: changes the data',
    Parallel: 'new state: two branches at once',
    Map: 'new state: goes through a list',
    Succeed: 'new state: ends well',
    Fail: 'new state: ends with an error',
  },
  names: {
    'Task Lambda': 'Call',
    'Task waitForTaskToken': 'Ask',
    Choice: 'Decide',
    Wait: 'Wait',
    Pass: 'Prepare',
    Parallel: 'Both',
    Map: 'Go through',
    Succeed: 'Done',
    Fail: 'Refuse',
  },
  items: {
    Retrier: 'try three times more, waiting twice as long each time',
    Catcher: 'go to another state when it fails',
    ChoiceRule: 'a rule',
    NestedRule: 'a rule within another',
    Branch: 'one more branch',
  },
  functionName: 'my-function',
  amount: 'total',
  step: 'Step',
  error: 'MyError',
};

export const SNIPPET_TEXTS: Readonly<Record<TeachingLanguage, SnippetTexts>> = { es, en };
