import type { Localized } from '@/lib/i18n/languages';

interface Explanation {
  readonly error: RegExp;
  readonly cause?: RegExp;
  readonly text: Localized;
}

/** What the error of an execution means in plain words; the first that fits counts, so the special come first. */
const explanations: readonly Explanation[] = [
  {
    error: /^States\.Runtime$/,
    cause: /does not point to a next state/,
    text: {
      es: 'Ninguna regla del Choice se cumplió y no tiene Default: la ejecución no supo por dónde seguir.',
      en: 'No rule of the Choice was true and it has no Default: the execution did not know where to go.',
    },
  },
  {
    error: /^States\.Runtime$/,
    cause: /condition path references an invalid value/,
    text: {
      es: 'Una regla del Choice pregunta por un campo que no está en la entrada. Default no protege de eso: comprueba antes con IsPresent.',
      en: 'A rule of the Choice asks for a field that is not in the input. Default does not protect from that: test it with IsPresent first.',
    },
  },
  {
    error: /^States\.Runtime$/,
    cause: /SecondsPath|TimestampPath|TimeoutSecondsPath|HeartbeatSecondsPath/,
    text: {
      es: 'La espera se lee de un campo que falta o que no es un número entero igual o mayor que cero.',
      en: 'The time is read from a field that is missing or is not a whole number of zero or more.',
    },
  },
  {
    error: /^States\.Runtime$/,
    cause: /could not be found in the input|No results for path|Invalid path/,
    text: {
      es: 'Una ruta ($.…) apunta a un campo que no existe en los datos que llegan a ese estado. Mira su entrada.',
      en: 'A path ($.…) points at a field that is not in the data this state receives. Look at its input.',
    },
  },
  {
    error: /^States\.Runtime$/,
    text: {
      es: 'Los datos que llegaron al estado no sirven para lo que pide su definición. Con estos errores no pueden ni Retry ni Catch.',
      en: 'The data the state received does not fit what its definition asks. Neither Retry nor Catch handles these errors.',
    },
  },
  {
    error: /^States\.QueryEvaluationError$/,
    cause: /returned nothing \(undefined\)/,
    text: {
      es: 'Una expresión JSONata no encontró nada: pregunta por un campo o una variable que no está. La causa dice qué expresión y en qué campo; mira qué había en $states.input.',
      en: 'A JSONata expression found nothing: it asks for a field or a variable that is not there. The cause says which expression and in which field; see what was in $states.input.',
    },
  },
  {
    error: /^States\.QueryEvaluationError$/,
    cause: /unexpected result type/,
    text: {
      es: 'Una expresión JSONata dio un valor de otro tipo que el que su campo necesita. La causa dice cuál se esperaba y cuál llegó: $number, $string o $boolean pueden convertirlo.',
      en: 'A JSONata expression gave a value of another type than its field needs. The cause says which was expected and which came: $number, $string or $boolean can convert it.',
    },
  },
  {
    error: /^States\.QueryEvaluationError$/,
    cause: /unsupported result type/,
    text: {
      es: 'Una expresión JSONata dio una función en lugar de un dato. ¿Le faltan los paréntesis de la llamada?',
      en: 'A JSONata expression gave a function instead of data. Are the parentheses of the call missing?',
    },
  },
  {
    error: /^States\.QueryEvaluationError$/,
    cause: /threw an error during evaluation/,
    text: {
      es: 'JSONata no pudo calcular una expresión: una función o un operador recibió algo que no le sirve. Lo que sigue al código (T…, D…) dice qué.',
      en: 'JSONata could not calculate an expression: a function or an operator got something it cannot use. What follows the code (T…, D…) says what.',
    },
  },
  {
    error: /^States\.QueryEvaluationError$/,
    cause: /Timestamp/,
    text: {
      es: 'La fecha que dio la expresión no se puede leer. AWS la quiere así: 2026-11-25T10:00:00Z.',
      en: 'The date the expression gave cannot be read. AWS wants it like this: 2026-11-25T10:00:00Z.',
    },
  },
  {
    error: /^States\.QueryEvaluationError$/,
    text: {
      es: 'Una expresión JSONata no dio un resultado que sirva. La causa dice cuál; un Catch puede atrapar este error.',
      en: 'A JSONata expression gave no result that can be used. The cause says which. A Catch can handle this error.',
    },
  },
  {
    error: /^States\.(Heartbeat)?Timeout$/,
    text: {
      es: 'La tarea tardó más de lo que permite su TimeoutSeconds o su HeartbeatSeconds.',
      en: 'The task took longer than its TimeoutSeconds or HeartbeatSeconds allows.',
    },
  },
  {
    error: /^States\.Permissions$|AccessDenied/,
    text: {
      es: 'El rol de la máquina no tiene permiso para esa acción.',
      en: 'The role of the machine has no permission for that action.',
    },
  },
  {
    error: /^States\.TaskFailed$/,
    cause: /not available in the local engine/,
    text: {
      es: 'La definición es buena, pero en el motor local no hay quien haga ese trabajo: ese servicio solo está en AWS.',
      en: 'The definition is good, but in the local engine there is nobody to do that work: that service is on AWS only.',
    },
  },
  {
    error: /^States\.TaskFailed$/,
    text: {
      es: 'El trabajo que lanzó la tarea terminó mal; la causa trae su respuesta.',
      en: 'The job the task started ended badly; the cause holds its answer.',
    },
  },
  {
    error: /^States\.DataLimitExceeded$/,
    text: {
      es: 'Los datos que pasan de un estado a otro superan el máximo de 256 KiB.',
      en: 'The data passed from one state to the next is larger than the maximum of 256 KiB.',
    },
  },
  {
    error: /^States\.ItemReaderFailed$/,
    text: {
      es: 'El Map no pudo leer sus elementos: revisa el bucket, la clave y el formato que pide su ItemReader.',
      en: 'The Map could not read its items: check the bucket, the key and the format its ItemReader asks for.',
    },
  },
  {
    error: /^States\.ResultWriterFailed$/,
    text: {
      es: 'El Map no pudo guardar sus resultados: revisa el bucket y el prefijo de su ResultWriter.',
      en: 'The Map could not write its results: check the bucket and the prefix of its ResultWriter.',
    },
  },
  {
    error: /^States\.Http\./,
    cause: /switched off in this engine/,
    text: {
      es: 'El motor local no deja salir a la red a los HTTP Task si quien lo arranca no lo pide con PASOS_HTTP_TASKS=on.',
      en: 'The local engine lets no HTTP Task out to the network unless whoever starts it asks for it with PASOS_HTTP_TASKS=on.',
    },
  },
  {
    error: /^States\.Http\./,
    text: {
      es: 'La petición HTTP no salió bien: el error dice con qué código respondió el servidor, o que no respondió.',
      en: 'The HTTP request did not go well: the error says with which code the server answered, or that it did not.',
    },
  },
  {
    error: /^States\.ExceedToleratedFailureThreshold$/,
    text: {
      es: 'Fallaron más elementos del Map de los que se toleran.',
      en: 'More items of the Map failed than are tolerated.',
    },
  },
  {
    error: /ResourceNotFound|NotFoundException|DoesNotExist/,
    text: {
      es: 'La tarea llama a un recurso que no existe. Revisa su nombre o su ARN.',
      en: 'The task calls a resource that does not exist. Check its name or its ARN.',
    },
  },
];

/** The error comes from the definition itself: a Fail with that name. */
const raised: Localized = {
  es: 'Es el error que la propia definición lanza con un estado Fail.',
  en: 'This is the error the definition itself raises with a Fail state.',
};

export function explainFailure({ error = '', cause = '', isFromFail = false }): Localized | undefined {
  if (isFromFail) return raised;
  const fits = (one: Explanation) => one.error.test(error) && (one.cause?.test(cause) ?? true);
  return explanations.find(fits)?.text;
}
