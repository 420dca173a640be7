import type { Localized } from '@/lib/i18n/languages';

const advice: Readonly<Record<string, Localized>> = {
  InvalidDefinition: {
    es: 'La definición no es válida. Mira la lista de problemas debajo del editor: el primero suele explicar los demás.',
    en: 'The definition is not valid. Look at the list of problems below the editor: the first one often explains the rest.',
  },
  InvalidExecutionInput: {
    es: 'La entrada no es JSON válido. Revisa comillas, comas y llaves.',
    en: 'The input is not valid JSON. Check quotes, commas and braces.',
  },
  InvalidName: {
    es: 'El nombre tiene caracteres que AWS no admite. Usa letras, números, guiones y guiones bajos.',
    en: 'The name has characters AWS does not accept. Use letters, digits, hyphens and underscores.',
  },
  InvalidArn: {
    es: 'El identificador (ARN) no corresponde a lo que se pide. Vuelve a cargar la página y prueba otra vez.',
    en: 'The identifier (ARN) does not fit the request. Reload the page and try again.',
  },
  ExecutionAlreadyExists: {
    es: 'Ya hay una ejecución con ese nombre y otra entrada. Cada nombre se usa una sola vez: cambia el nombre o déjalo vacío.',
    en: 'There is an execution with that name and another input. Each name is used once: change it or leave it empty.',
  },
  ExecutionDoesNotExist: {
    es: 'Esa ejecución ya no existe. Actualiza la lista.',
    en: 'That execution no longer exists. Refresh the list.',
  },
  StateMachineAlreadyExists: {
    es: 'Ya existe una máquina con ese nombre y otra definición o tipo. Recarga la página para trabajar con ella.',
    en: 'A machine with that name and another definition or type exists. Reload the page to work with it.',
  },
  StateMachineDoesNotExist: {
    es: 'La máquina no existe todavía, o alguien la borró. Créala primero.',
    en: 'The machine does not exist yet, or it was deleted. Create it first.',
  },
  StateMachineDeleting: {
    es: 'La máquina se está borrando. Espera unos segundos y créala de nuevo.',
    en: 'The machine is being deleted. Wait a few seconds and create it again.',
  },
  StateMachineLimitExceeded: {
    es: 'Hay demasiadas máquinas en la cuenta. Borra las que no uses.',
    en: 'There are too many machines in the account. Delete those you do not use.',
  },
  ExecutionLimitExceeded: {
    es: 'Hay demasiadas ejecuciones abiertas. Detén alguna o espera a que terminen.',
    en: 'Too many executions are open. Stop some or wait until they end.',
  },
  ResourceNotFoundException: {
    es: 'El grupo de registros ya no existe. Vuelve a crearlo, o elige otro en la configuración de registros de la máquina.',
    en: 'The log group no longer exists. Create it again, or choose another in the machine’s logging configuration.',
  },
  InvalidLoggingConfiguration: {
    es: 'La configuración de registros no vale: hace falta un grupo de registros que exista, y solo uno.',
    en: 'The logging configuration is not valid: it needs one log group, and one that exists.',
  },
  StateMachineTypeNotSupported: {
    es: 'AWS no ofrece esta operación para el tipo de esta máquina (Standard o Express).',
    en: 'AWS does not offer this operation for the type of this machine (Standard or Express).',
  },
  ThrottlingException: {
    es: 'AWS pide ir más despacio. Espera unos segundos y prueba otra vez.',
    en: 'AWS asks to slow down. Wait a few seconds and try again.',
  },
  AccessDeniedException: {
    es: 'No hay permiso para esta operación. Revisa el rol o las credenciales.',
    en: 'This operation is not permitted. Check the role or the credentials.',
  },
  ValidationException: {
    es: 'Un dato de la petición no cumple las reglas de AWS; el mensaje dice cuál.',
    en: 'A value in the request breaks a rule of AWS; the message says which.',
  },
  RequestEntityTooLarge: {
    es: 'El texto es demasiado grande: el máximo es 1 MB.',
    en: 'The text is too large: the maximum is 1 MB.',
  },
  ServiceUnavailable: {
    es: 'El motor local no responde. No es culpa tuya: tu trabajo está guardado. Prueba otra vez en unos segundos.',
    en: 'The local engine does not answer. It is not your fault: your work is kept. Try again in a few seconds.',
  },
  NetworkError: {
    es: 'No se pudo conectar. Tu trabajo está guardado en este navegador; prueba otra vez cuando vuelva la conexión.',
    en: 'Could not connect. Your work is kept in this browser; try again when the connection is back.',
  },
};

const unknown: Localized = {
  es: 'La llamada falló. El mensaje de AWS dice por qué; si no lo entiendes, prueba otra vez.',
  en: 'The call failed. The message from AWS says why; if it does not help, try again.',
};

/** What to do when a call failed with this code. */
export function adviceFor(code: string): Localized {
  const known = Object.hasOwn(advice, code) ? advice[code] : undefined;
  return known ?? unknown;
}
