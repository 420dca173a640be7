import type { Template } from './template';

const retry = [
  {
    ErrorEquals: ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.TooManyRequestsException'],
    IntervalSeconds: 1,
    MaxAttempts: 3,
    BackoffRate: 2,
    JitterStrategy: 'FULL',
  },
];

const invoke = (name: string) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  Retry: retry,
});

/** Templates whose Tasks call a service: where it does not run, answer for it with a mock. */
export const serviceTemplates: readonly Template[] = [
  {
    id: 'retry',
    title: { es: 'Reintentar y atrapar errores', en: 'Retry and catch errors' },
    summary: {
      es: 'Llama a una función, insiste con pausas cada vez mayores y avisa si aun así falla.',
      en: 'Calls a function, tries again after longer and longer pauses, and tells if it still fails.',
    },
    runs: false,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Procesar',
      States: {
        Procesar: {
          ...invoke('procesar'),
          TimeoutSeconds: 30,
          Catch: [
            {
              ErrorEquals: ['States.ALL'],
              Output: "{% $merge([$states.input, { 'error': $states.errorOutput }]) %}",
              Next: 'Avisar',
            },
          ],
          Next: 'Hecho',
        },
        Avisar: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sns:publish',
          Arguments: {
            TopicArn: 'arn:aws:sns:us-east-1:123456789012:avisos',
            Message: '{% $string($states.input.error) %}',
          },
          Next: 'Con error',
        },
        'Con error': { Type: 'Fail', Error: 'NoProcesado', Cause: 'Se avisó y se dejó de intentar.' },
        Hecho: { Type: 'Succeed' },
      },
    },
    english: {
      Procesar: 'Process',
      procesar: 'process',
      Avisar: 'Tell',
      avisos: 'notices',
      'Con error': 'Failed',
      NoProcesado: 'NotProcessed',
      'Se avisó y se dejó de intentar.': 'Somebody was told, and no more was tried.',
      Hecho: 'Done',
    },
    input: { pedido: 17 },
  },
  {
    id: 'approval',
    title: { es: 'Aprobación de una persona', en: 'A person approves' },
    summary: {
      es: 'Envía un token de tarea a una cola y espera un día a que alguien decida.',
      en: 'Sends a task token to a queue and waits a day for somebody to decide.',
    },
    runs: false,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Pedir aprobación',
      States: {
        'Pedir aprobación': {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
          Arguments: {
            QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/aprobaciones',
            MessageBody: { token: '{% $states.context.Task.Token %}', pedido: '{% $states.input %}' },
          },
          TimeoutSeconds: 86400,
          Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Nadie respondió' }],
          Next: '¿Aprobado?',
        },
        '¿Aprobado?': {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input.aprobado = true %}', Next: 'Seguir' }],
          Default: 'Rechazado',
        },
        Seguir: { Type: 'Succeed' },
        Rechazado: { Type: 'Fail', Error: 'Rechazado', Cause: 'La persona dijo que no.' },
        'Nadie respondió': { Type: 'Fail', Error: 'SinRespuesta', Cause: 'Pasó un día sin respuesta.' },
      },
    },
    english: {
      'Pedir aprobación': 'Ask for approval',
      aprobaciones: 'approvals',
      pedido: 'order',
      'Nadie respondió': 'Nobody answered',
      '¿Aprobado?': 'Approved?',
      aprobado: 'approved',
      Seguir: 'Go on',
      Rechazado: 'Refused',
      'La persona dijo que no.': 'The person said no.',
      SinRespuesta: 'NoAnswer',
      'Pasó un día sin respuesta.': 'A day went by without an answer.',
    },
    input: { pedido: 17, importe: 900 },
  },
  {
    id: 'saga',
    title: { es: 'Deshacer lo hecho (saga)', en: 'Undo what was done (saga)' },
    summary: {
      es: 'Reserva y cobra; si el cobro falla, cancela la reserva antes de terminar.',
      en: 'Reserves and charges; if charging fails, cancels the reservation before it ends.',
    },
    runs: false,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Reservar',
      States: {
        Reservar: {
          ...invoke('reservar'),
          Assign: { reserva: '{% $states.result.Payload.id %}' },
          Next: 'Cobrar',
        },
        Cobrar: {
          ...invoke('cobrar'),
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Cancelar reserva' }],
          Next: 'Confirmado',
        },
        'Cancelar reserva': {
          ...invoke('cancelar'),
          Arguments: { FunctionName: 'cancelar', Payload: { id: '{% $reserva %}' } },
          Next: 'Sin cobrar',
        },
        'Sin cobrar': { Type: 'Fail', Error: 'CobroFallido', Cause: 'La reserva se canceló.' },
        Confirmado: { Type: 'Succeed' },
      },
    },
    english: {
      Reservar: 'Reserve',
      reservar: 'reserve',
      Cobrar: 'Charge',
      cobrar: 'charge',
      'Cancelar reserva': 'Cancel reservation',
      cancelar: 'cancel',
      reserva: 'reservation',
      'Sin charge': 'Not charged',
      CobroFallido: 'ChargeFailed',
      'La reservation se canceló.': 'The reservation was cancelled.',
      Confirmado: 'Confirmed',
    },
    input: { cliente: 'Ana', importe: 120 },
  },
  {
    id: 'nested',
    title: { es: 'Una máquina que llama a otra', en: 'A machine that calls another' },
    summary: {
      es: 'Inicia otra máquina de tu cuenta, espera a que termine y se queda con su salida.',
      en: 'Starts another machine of your account, waits for its end and keeps its output.',
    },
    runs: false,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Llamar a otra',
      States: {
        'Llamar a otra': {
          Type: 'Task',
          Resource: 'arn:aws:states:::states:startExecution.sync:2',
          Arguments: {
            StateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:HolaMundo',
            Input: {
              AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID: '{% $states.context.Execution.Id %}',
              datos: '{% $states.input %}',
            },
          },
          Output: '{% $states.result.Output %}',
          End: true,
        },
      },
    },
    english: { 'Llamar a otra': 'Call another', datos: 'data' },
    input: {},
  },
  {
    id: 'files',
    title: { es: 'Miles de archivos (Map distribuido)', en: 'Thousands of files (Distributed Map)' },
    summary: {
      es: 'Lee la lista de objetos de un bucket, los reparte en lotes y tolera algún fallo.',
      en: 'Reads the list of objects of a bucket, shares them out in batches and tolerates a few failures.',
    },
    runs: false,
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Cada lote',
      States: {
        'Cada lote': {
          Type: 'Map',
          ItemReader: {
            Resource: 'arn:aws:states:::s3:listObjectsV2',
            Arguments: { Bucket: '{% $states.input.bucket %}', Prefix: '{% $states.input.prefijo %}' },
          },
          ItemBatcher: { MaxItemsPerBatch: 10 },
          MaxConcurrency: 20,
          ToleratedFailurePercentage: 5,
          ItemProcessor: {
            ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
            StartAt: 'Leer',
            States: { Leer: { ...invoke('leer'), End: true } },
          },
          End: true,
        },
      },
    },
    english: { 'Cada lote': 'Each batch', prefijo: 'prefix', Leer: 'Read', leer: 'read' },
    input: { bucket: 'mi-bucket', prefijo: 'fotos/' },
  },
];
