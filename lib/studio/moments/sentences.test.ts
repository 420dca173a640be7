import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { Moments } from './moments';
import { sentenceText } from './sentences/sentence';
import { sentenceOf } from './sentences/sentence-of';

const definition = JSON.stringify({
  StartAt: 'Registrar',
  States: {
    Registrar: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:us-east-1:123456789012:function:registrar',
      ResultPath: '$.rechazo',
      Next: 'Espera',
    },
    Espera: { Type: 'Wait', Seconds: 3600, Next: 'Elegir' },
    Elegir: { Type: 'Choice', Choices: [], Default: 'Fin' },
    Fin: { Type: 'Pass', Assign: { total: 1 }, End: true },
  },
});

const output = '{"id":7,"rechazo":{"motivo":"caro"}}';

const history: HistoryEvent[] = [
  ['ExecutionStarted', 0, { executionStartedEventDetails: { input: '{"id":7}' } }],
  ['TaskStateEntered', 0, { stateEnteredEventDetails: { name: 'Registrar', input: '{"id":7}' } }],
  ['LambdaFunctionScheduled', 2, { lambdaFunctionScheduledEventDetails: { resource: 'f', input: '{}' } }],
  ['LambdaFunctionFailed', 3, { lambdaFunctionFailedEventDetails: { error: 'Caro', cause: 'mucho' } }],
  ['LambdaFunctionScheduled', 4, { lambdaFunctionScheduledEventDetails: { resource: 'f', input: '{}' } }],
  ['LambdaFunctionSucceeded', 5, { lambdaFunctionSucceededEventDetails: { output: '{"motivo":"caro"}' } }],
  ['TaskStateExited', 6, { stateExitedEventDetails: { name: 'Registrar', output } }],
  ['WaitStateEntered', 7, { stateEnteredEventDetails: { name: 'Espera', input: output } }],
  ['WaitStateExited', 8, { stateExitedEventDetails: { name: 'Espera', output } }],
  ['ChoiceStateEntered', 9, { stateEnteredEventDetails: { name: 'Elegir', input: output } }],
  ['ChoiceStateExited', 10, { stateExitedEventDetails: { name: 'Elegir', output } }],
  ['PassStateEntered', 11, { stateEnteredEventDetails: { name: 'Fin', input: output } }],
  [
    'PassStateExited',
    12,
    { stateExitedEventDetails: { name: 'Fin', output: '1', assignedVariables: { total: '1' } } },
  ],
  ['ExecutionSucceeded', 13, { executionSucceededEventDetails: { output: '1' } }],
].map(([type, previousEventId, details], index) => ({
  id: index + 1,
  previousEventId: previousEventId as number,
  type: type as HistoryEvent['type'],
  timestamp: new Date(index < 8 ? 0 : 3_600_000),
  ...(details as object),
}));

const moments = new Moments(definition);
moments.extend(history);

test.each([
  [1, 'La ejecución empezó con {"id":7}.', 'The execution started with {"id":7}.'],
  [2, 'Registrar recibió {"id":7}.', 'Registrar received {"id":7}.'],
  [4, 'Registrar falló con Caro: mucho.', 'Registrar failed with Caro: mucho.'],
  [
    5,
    'Registrar pidió llamar a la función con {} (intento 2).',
    'Registrar asked to call the function with {} (attempt 2).',
  ],
  [
    7,
    'Registrar recibió {"id":7}, escribió {"motivo":"caro"} en $.rechazo y pasó a Espera.',
    'Registrar received {"id":7}, wrote {"motivo":"caro"} into $.rechazo and went on to Espera.',
  ],
  [9, 'Espera esperó 1 h 0 min y pasó a Elegir.', 'Espera waited 1 h 0 min and went on to Elegir.'],
  [11, 'Elegir eligió seguir por Fin.', 'Elegir chose to go on to Fin.'],
  [
    13,
    `Fin recibió ${output}, dio 1, guardó $total y ahí terminó su camino.`,
    `Fin received ${output}, gave 1, kept $total and came to the end of its path.`,
  ],
  [14, 'La ejecución terminó bien y dio 1.', 'The execution succeeded and gave 1.'],
])('event %i says what happened', (id, es, en) => {
  const index = moments.indexOf(id)!;
  expect(sentenceText(sentenceOf(moments, index, 'es'))).toBe(es);
  expect(sentenceText(sentenceOf(moments, index, 'en'))).toBe(en);
});

test('variables are in scope from the event that sets them on', () => {
  expect(moments.at(11).variables).toEqual({});
  expect(moments.at(12).variables).toEqual({ total: '1' });
});

test('the data in hand stays until other data comes', () => {
  expect(moments.at(4).payload).toBe('{}');
  expect(moments.at(5).payload).toBe('{"motivo":"caro"}');
  expect(moments.at(6)).toMatchObject({ payload: output, pointer: '/States/Registrar', elapsedMs: 0 });
});
