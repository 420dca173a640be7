import type { Localized, Language } from '@/lib/i18n/languages';
import type { Fragment } from '../actions/put-states';
import { firstCatcher } from './flow-states';
import type { QueryLanguage } from './query-language';
import { taskBody, type PopularCall } from './task-states';

export interface Pattern {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: Localized;
  readonly build: (query: QueryLanguage, language: Language) => Fragment;
}

/** States that are often wanted together. Where they end, the machine goes on. */
export const patterns: readonly Pattern[] = [
  {
    id: 'retry',
    title: { es: 'Reintentar y atrapar', en: 'Retry and catch' },
    purpose: {
      es: 'Reintenta con espera creciente; si aun así falla, anota el error y termina en Fail.',
      en: 'Tries again with growing pauses; if it still fails, notes the error and ends in Fail.',
    },
    build: (query, language) => {
      const say = names(language);
      return {
        states: [
          {
            name: say('Llamar', 'Call'),
            body: {
              ...lambda(query),
              Retry: [
                {
                  ErrorEquals: ['Lambda.ServiceException', 'Lambda.TooManyRequestsException'],
                  IntervalSeconds: 1,
                  MaxAttempts: 3,
                  BackoffRate: 2,
                  JitterStrategy: 'FULL',
                },
              ],
              Catch: [{ ...firstCatcher(query), Next: say('Anotar el error', 'Note the error') }],
              End: true,
            },
          },
          {
            name: say('Anotar el error', 'Note the error'),
            body: { Type: 'Pass', Next: say('Llamada fallida', 'Call failed') },
          },
          { name: say('Llamada fallida', 'Call failed'), body: fail('CallFailed') },
        ],
      };
    },
  },
  {
    id: 'approval',
    title: { es: 'Aprobación humana', en: 'Human approval' },
    purpose: {
      es: 'Manda un token a una cola y espera a que alguien responda con SendTaskSuccess.',
      en: 'Sends a token to a queue and waits until somebody answers with SendTaskSuccess.',
    },
    build: (query, language) => {
      const say = names(language);
      return {
        states: [
          {
            name: say('Pedir aprobación', 'Ask for approval'),
            body: { ...approvalTask(query), TimeoutSeconds: 86_400, Next: say('¿Aprobado?', 'Approved?') },
          },
          {
            name: say('¿Aprobado?', 'Approved?'),
            body: {
              Type: 'Choice',
              Choices: [{ ...isTrue(query, 'approved'), Next: say('Aprobado', 'Approved') }],
              Default: say('Rechazado', 'Rejected'),
            },
          },
          { name: say('Aprobado', 'Approved'), body: { Type: 'Pass', End: true } },
          { name: say('Rechazado', 'Rejected'), body: fail('Rejected') },
        ],
      };
    },
  },
  {
    id: 'saga',
    title: { es: 'Saga con compensación', en: 'Saga with compensation' },
    purpose: {
      es: 'Dos pasos que se deshacen en orden inverso cuando falla el segundo.',
      en: 'Two steps that are undone in reverse order when the second one fails.',
    },
    build: (query, language) => {
      const say = names(language);
      const undo = say('Deshacer la reserva', 'Undo the reservation');
      return {
        states: [
          {
            name: say('Reservar', 'Reserve'),
            body: {
              ...lambda(query),
              Catch: [{ ...firstCatcher(query), Next: say('Pedido fallido', 'Order failed') }],
              Next: say('Cobrar', 'Charge'),
            },
          },
          {
            name: say('Cobrar', 'Charge'),
            body: { ...lambda(query), Catch: [{ ...firstCatcher(query), Next: undo }], End: true },
          },
          { name: undo, body: { ...lambda(query), Next: say('Pedido fallido', 'Order failed') } },
          { name: say('Pedido fallido', 'Order failed'), body: fail('OrderFailed') },
        ],
      };
    },
  },
  {
    id: 'poll',
    title: { es: 'Esperar a un trabajo', en: 'Poll a job' },
    purpose: {
      es: 'Empieza un trabajo y pregunta cada diez segundos hasta que acaba.',
      en: 'Starts a job and asks every ten seconds until it is done.',
    },
    build: (query, language) => {
      const say = names(language);
      const wait = say('Esperar', 'Wait');
      return {
        states: [
          { name: say('Empezar el trabajo', 'Start the job'), body: { ...lambda(query), Next: wait } },
          { name: wait, body: { Type: 'Wait', Seconds: 10, Next: say('Preguntar', 'Ask') } },
          {
            name: say('Preguntar', 'Ask'),
            body: { ...lambda(query), Next: say('¿Ha acabado?', 'Is it done?') },
          },
          {
            name: say('¿Ha acabado?', 'Is it done?'),
            body: {
              Type: 'Choice',
              Choices: [
                { ...equals(query, 'SUCCEEDED'), Next: say('Acabado', 'Done') },
                { ...equals(query, 'FAILED'), Next: say('Trabajo fallido', 'Job failed') },
              ],
              Default: wait,
            },
          },
          { name: say('Acabado', 'Done'), body: { Type: 'Pass', End: true } },
          { name: say('Trabajo fallido', 'Job failed'), body: fail('JobFailed') },
        ],
      };
    },
  },
  {
    id: 'fan-out',
    title: { es: 'Varias cosas a la vez', en: 'Fan out' },
    purpose: {
      es: 'Dos llamadas en paralelo; sigue cuando acaban las dos, con una lista de resultados.',
      en: 'Two calls in parallel; goes on when both are done, with a list of results.',
    },
    build: (query, language) => {
      const say = names(language);
      const branch = (name: string) => ({
        StartAt: name,
        States: { [name]: { ...lambda(query), End: true } },
      });
      const Branches = [branch(say('Primera', 'First')), branch(say('Segunda', 'Second'))];
      return {
        states: [{ name: say('A la vez', 'At once'), body: { Type: 'Parallel', Branches, End: true } }],
      };
    },
  },
  {
    id: 'map',
    title: { es: 'Para cada elemento', en: 'For each item' },
    purpose: {
      es: 'Recorre una lista, cinco elementos a la vez como mucho.',
      en: 'Goes through a list, five items at once at most.',
    },
    build: (query, language) => {
      const say = names(language);
      const name = say('Tratar un elemento', 'Handle an item');
      const items = query === 'JSONata' ? { Items: '{% $states.input.items %}' } : { ItemsPath: '$.items' };
      const ItemProcessor = {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: name,
        States: { [name]: { ...lambda(query), End: true } },
      };
      const body = { Type: 'Map', ...items, MaxConcurrency: 5, ItemProcessor, End: true };
      return { states: [{ name: say('Para cada elemento', 'For each item'), body }] };
    },
  },
  {
    id: 'choice',
    title: { es: 'Elegir, con Default', en: 'Choose, with a Default' },
    purpose: {
      es: 'Un camino si se cumple la regla y otro para todo lo demás.',
      en: 'One path when the rule is true and another for everything else.',
    },
    build: (query, language) => {
      const say = names(language);
      return {
        states: [
          {
            name: say('¿Cuál?', 'Which one?'),
            body: {
              Type: 'Choice',
              Choices: [{ ...isTrue(query, 'ready'), Next: say('Listo', 'Ready') }],
              Default: say('Todo lo demás', 'Everything else'),
            },
          },
          { name: say('Listo', 'Ready'), body: { Type: 'Pass', End: true } },
          { name: say('Todo lo demás', 'Everything else'), body: { Type: 'Pass', End: true } },
        ],
      };
    },
  },
];

function names(language: Language): (es: string, en: string) => string {
  return (es, en) => (language === 'es' ? es : en);
}

const invoke: Pick<PopularCall, 'resource'> = { resource: 'arn:aws:states:::lambda:invoke' };

function lambda(query: QueryLanguage): Record<string, unknown> {
  return taskBody({ ...invoke, parameters: { FunctionName: '<function>' } }, query);
}

function approvalTask(query: QueryLanguage): Record<string, unknown> {
  const Resource = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';
  const QueueUrl = '<queue URL>';
  return query === 'JSONata'
    ? {
        Type: 'Task',
        Resource,
        Arguments: { QueueUrl, MessageBody: { token: '{% $states.context.Task.Token %}' } },
      }
    : { Type: 'Task', Resource, Parameters: { QueueUrl, MessageBody: { 'token.$': '$$.Task.Token' } } };
}

function isTrue(query: QueryLanguage, field: string): Record<string, unknown> {
  return query === 'JSONata'
    ? { Condition: `{% $states.input.${field} = true %}` }
    : {
        And: [
          { Variable: `$.${field}`, IsPresent: true },
          { Variable: `$.${field}`, BooleanEquals: true },
        ],
      };
}

function equals(query: QueryLanguage, status: string): Record<string, unknown> {
  return query === 'JSONata'
    ? { Condition: `{% $states.input.status = '${status}' %}` }
    : { Variable: '$.status', StringEquals: status };
}

function fail(error: string): Record<string, unknown> {
  return { Type: 'Fail', Error: error };
}
