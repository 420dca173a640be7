import type { PermittedStatement } from '@pasos/engine/access';
import type { Language } from '@/lib/i18n/languages';

type Reason = PermittedStatement['reason'];

const es = {
  lead: 'Lo mínimo que el rol de esta máquina necesita, sacado de la definición guardada. Sirve igual en AWS.',
  nothing:
    'Esta máquina no llama a ningún servicio: a su rol le basta con que Step Functions pueda asumirlo.',
  broken: 'La definición guardada no se puede leer, así que no se sabe qué permisos necesita.',
  policy: 'Política de permisos',
  trust: 'Política de confianza: quién puede asumir el rol',
  why: 'Por qué está cada permiso',
  otherRole: 'Permisos del rol que asume un Task:',
  on: 'sobre',
  states: 'Estados:',
  broad:
    'Alcanza más de lo que hace falta: solo los datos dicen con qué recurso se trabaja. Si sabes cuáles son, ponlos en la política en lugar del asterisco.',
  reasons: {
    call: 'Llamar al servicio',
    follow: 'Mirar cómo va el trabajo y pararlo si ya nadie lo espera (.sync)',
    rule: 'Enterarse de que el trabajo ha acabado, con una regla de EventBridge (.sync)',
    'pass-role': 'Entregar al trabajo el rol con el que se ejecuta',
    'assume-role': 'Asumir otro rol para hacer el Task (Credentials)',
    'map-run': 'Iniciar los hijos de un Map distribuido: son ejecuciones de esta misma máquina',
    'read-items': 'Leer los elementos de un Map distribuido',
    'write-results': 'Guardar los resultados de un Map distribuido',
    connection: 'Usar las credenciales de la conexión de una llamada HTTP',
    log: 'Escribir los registros de las ejecuciones',
    trace: 'Enviar las trazas de X-Ray',
    key: 'Usar la clave con la que se cifran los datos',
  } satisfies Record<Reason, string>,
  role: 'El rol de la máquina',
  check: 'Comprobar qué le falta',
  grant: 'Darle estos permisos',
  create: 'Crear el rol con estos permisos',
  granted: 'Hecho: el rol tiene ya la política.',
  noRole: 'Ese rol no existe en la cuenta. Mientras la cuenta no sea estricta, la máquina funciona igual.',
  complete: 'No le falta nada.',
  missing: (count: number) => (count === 1 ? 'Le falta un permiso:' : `Le faltan ${count} permisos:`),
  forbidden: 'una política lo prohíbe',
  strict: 'Exigir permisos en esta cuenta',
  strictHelp:
    'Como en AWS: un Task falla cuando las políticas del rol no le dejan, y una máquina nueva necesita un rol que exista. Apagado, vale cualquier rol.',
};

const en: typeof es = {
  lead: 'The least that the role of this machine needs, worked out from the saved definition. It serves on AWS just the same.',
  nothing: 'This machine calls no service: all its role needs is that Step Functions can assume it.',
  broken: 'The saved definition cannot be read, so nobody knows which permissions it needs.',
  policy: 'Permissions policy',
  trust: 'Trust policy: who can assume the role',
  why: 'Why each permission is there',
  otherRole: 'Permissions of the role that a Task assumes:',
  on: 'on',
  states: 'States:',
  broad:
    'It reaches further than it needs to: only the data says which resource is meant. If you know which they are, put them into the policy in place of the asterisk.',
  reasons: {
    call: 'Call the service',
    follow: 'Look how the job is doing, and stop it once nobody waits for it (.sync)',
    rule: 'Hear that the job has ended, by a rule of EventBridge (.sync)',
    'pass-role': 'Hand the job the role it runs under',
    'assume-role': 'Assume another role to do the Task (Credentials)',
    'map-run': 'Start the children of a Distributed Map: they are executions of this very machine',
    'read-items': 'Read the items of a Distributed Map',
    'write-results': 'Keep the results of a Distributed Map',
    connection: 'Use the credentials of the connection of an HTTP call',
    log: 'Write the logs of the executions',
    trace: 'Send the traces of X-Ray',
    key: 'Use the key that encrypts the data',
  },
  role: 'The role of the machine',
  check: 'Check what it lacks',
  grant: 'Give it these permissions',
  create: 'Create the role with these permissions',
  granted: 'Done: the role has the policy.',
  noRole:
    'That role is not in the account. As long as the account is not strict, the machine works all the same.',
  complete: 'It lacks nothing.',
  missing: (count) => (count === 1 ? 'It lacks one permission:' : `It lacks ${count} permissions:`),
  forbidden: 'a policy forbids it',
  strict: 'Demand permissions in this account',
  strictHelp:
    'As on AWS: a Task fails when the policies of its role do not let it, and a new machine needs a role that exists. Off, any role will do.',
};

export type PermissionTexts = typeof es;

export function permissionTexts(language: Language): PermissionTexts {
  return { es, en }[language];
}
