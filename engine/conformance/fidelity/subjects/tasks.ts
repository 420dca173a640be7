import { findOptimized, OPTIMIZED_NAMES } from '../../../asl/validate/services/optimized';
import { proof, type Subject, type SubjectGroup, type Words } from '../subject';

/** Whether something performs a Task with this Resource, asked of a running engine. */
export type Performs = (resource: string) => boolean;

export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:f';
export const ACTIVITY = 'arn:aws:states:us-east-1:123456789012:activity:a';
export const OTHER_SDK = 'arn:aws:states:::aws-sdk:kms:listKeys';
const OWN_SDK = 'arn:aws:states:::aws-sdk:sfn:listStateMachines';

const SERVICES = [...new Set(OPTIMIZED_NAMES.map((name) => name.split(':')[0]!))];

/** Every Resource the table speaks of. */
export const RESOURCES: readonly string[] = [
  LAMBDA,
  ACTIVITY,
  OWN_SDK,
  OTHER_SDK,
  ...OPTIMIZED_NAMES.flatMap((name) =>
    patternsOf(name).map((pattern) => `arn:aws:states:::${name}${pattern}`),
  ),
];

function patternsOf(name: string): readonly string[] {
  const [service = '', action = ''] = name.split(':');
  return ['', ...(findOptimized(service, action)?.patterns ?? [])];
}

export function tasks(performs: Performs): SubjectGroup {
  return {
    id: 'tasks',
    title: { es: 'Tareas e integraciones', en: 'Tasks and integrations' },
    lead: {
      es: 'Cómo se espera a un servicio, y qué servicios hay detrás de un Task: se le pregunta al propio motor, tarea a tarea. Donde no hay ninguno, la definición se acepta y se revisa como en AWS, y la tarea falla.',
      en: 'How a service is waited for, and which services stand behind a Task: the engine itself is asked, task by task. Where there is none, the definition is accepted and judged as on AWS, and the task fails.',
    },
    subjects: [
      ...patterns(),
      ...resources(performs),
      ...SERVICES.filter(isPlain).flatMap((service) => optimized(service, performs)),
    ],
  };
}

/** What proves the integrations of services that run here. */
const PROOFS: Readonly<Record<string, readonly string[]>> = {
  apigateway: ['services/apigateway/apigateway.test.ts'],
  events: ['integrations/messaging/events-put-events.test.ts', 'services/events/event-bridge.test.ts'],
  sns: ['integrations/messaging/sns-publish.test.ts', 'services/sns/sns.test.ts'],
  sqs: ['integrations/messaging/sqs-send-message.test.ts', 'services/sqs/sqs.test.ts'],
  batch: ['integrations/jobs/jobs.test.ts'],
  bedrock: ['services/simulated/simulated.test.ts#Bedrock'],
  codebuild: ['integrations/jobs/jobs.test.ts'],
  dynamodb: [
    'integrations/dynamodb/dynamodb-items.test.ts',
    'services/dynamodb/errors.test.ts',
    'services/dynamodb/items.test.ts',
    'services/dynamodb/listing.test.ts',
    'services/dynamodb/against-a-model.test.ts',
  ],
  ecs: ['integrations/jobs/jobs.test.ts'],
  glue: ['integrations/jobs/jobs.test.ts'],
  sagemaker: ['integrations/jobs/jobs.test.ts'],
};

const JOBS: Subject['differs'] = {
  es: 'No se ejecuta ningún contenedor: el trabajo tarda lo que se le dice y acaba como se le dice, y no hace falta que existan el clúster, la cola o la definición.',
  en: 'No container runs: the job takes as long as it is told and ends as it is told, and the cluster, the queue or the definition need not exist.',
  seen: { file: 'services/jobs/base/script.ts', text: 'no container runs' },
};

/** In what the services that run here differ from those of AWS. */
const DIFFERENCES: Readonly<Record<string, Subject['differs']>> = {
  batch: JOBS,
  bedrock: {
    es: 'No hay ningún modelo: la respuesta tiene la forma de la del modelo al que se pregunta, y dice que no lo hay.',
    en: 'There is no model: the answer has the form of the one that is asked for, and says that there is none.',
    seen: {
      file: 'services/simulated/models/bedrock-runtime.ts',
      text: 'an answer in the form of the model that is asked',
    },
  },
  codebuild: JOBS,
  dynamodb: {
    es: 'Un índice nuevo está lleno en cuanto la llamada responde, y lo que caduca se borra en su momento, no días después. No hay flujos, copias de seguridad ni PartiQL.',
    en: 'A new index is full as soon as the call answers, and what expires is deleted at its moment, not days later. There are no streams, backups or PartiQL.',
    seen: { file: 'services/dynamodb/tables/expiry.ts', text: 'AWS takes up to some days' },
  },
  ecs: JOBS,
  glue: JOBS,
  sagemaker: JOBS,
  events: {
    es: 'Un destino de un servicio que aquí no se ejecuta se rechaza por su nombre al ponerlo en la regla.',
    en: 'A target of a service that does not run here is refused by name when it is put on the rule.',
    seen: {
      file: 'services/events/operations/targets.ts',
      text: 'AWS delivers to more services than run here',
    },
  },
  sns: {
    es: 'Correos y SMS quedan como líneas en un grupo de registros; los extremos HTTP se rechazan, y la firma de un aviso no prueba nada.',
    en: 'E-mails and text messages become lines of a log group; HTTP endpoints are refused, and the signature of a notification proves nothing.',
    seen: { file: 'services/sns/delivery/delivery-log.ts', text: 'What leaves AWS leaves nothing here' },
  },
  sqs: {
    es: 'El nombre de una cola borrada se puede usar otra vez enseguida; AWS lo guarda un minuto.',
    en: 'The name of a deleted queue can be used again at once; AWS keeps it for a minute.',
    seen: {
      file: 'services/sqs/operations/queues/delete-queue.ts',
      text: 'AWS keeps the name of a deleted queue for a minute',
    },
  },
  apigateway: {
    es: 'Llega a las API REST y HTTP de este motor: sin autorizadores, claves ni cuotas, y las plantillas con la parte de VTL que usan los ejemplos de AWS.',
    en: 'It reaches the REST and HTTP APIs of this engine: without authorizers, keys and quotas, and with the part of VTL in templates that AWS’s examples use.',
    seen: {
      file: 'services/apigateway/requests/mapping/template.ts',
      text: 'in the part of the Velocity Template Language',
    },
  },
};

/** The others have lines of their own. */
function isPlain(service: string): boolean {
  return !['states', 'http', 'lambda'].includes(service);
}

function patterns(): Subject[] {
  const pattern = (id: string, name: Words, suffix: string, proofs: readonly string[]): Subject => ({
    id: `pattern/${id}`,
    name,
    isThere: true,
    features: [`pattern:${suffix}`],
    proofs: proofs.map(proof),
  });
  const nested = 'integrations/states/start-execution.test.ts';
  return [
    pattern('request', { es: 'Petición y respuesta', en: 'Request and response' }, 'request', [
      'integrations/dispatcher.test.ts',
    ]),
    pattern('sync', { es: 'Esperar al trabajo: `.sync`', en: 'Wait for the job: `.sync`' }, 'sync', [
      `${nested}#.sync waits`,
      `${nested}#.sync fails`,
    ]),
    pattern('sync:2', { es: 'Esperar al trabajo: `.sync:2`', en: 'Wait for the job: `.sync:2`' }, 'sync:2', [
      `${nested}#.sync:2`,
    ]),
    pattern(
      'token',
      { es: 'Esperar al token: `.waitForTaskToken`', en: 'Wait for the token: `.waitForTaskToken`' },
      'waitForTaskToken',
      ['integrations/callbacks.test.ts#a task with a token'],
    ),
    pattern('heartbeat', { es: 'Latidos y plazos', en: 'Heartbeats and timeouts' }, 'heartbeat', [
      'integrations/callbacks.test.ts#heartbeats',
    ]),
  ];
}

function resources(performs: Performs): Subject[] {
  const nested = OPTIMIZED_NAMES.filter((name) => name.startsWith('states:'));
  return [
    {
      ...line('activity', { es: 'Actividades', en: 'Activities' }, performs(ACTIVITY)),
      proofs: [proof('integrations/callbacks.test.ts#an activity'), proof('api/activities/workers.test.ts')],
    },
    {
      ...line(
        'states:startExecution',
        'states:startExecution',
        nested.every((name) => performs(`arn:aws:states:::${name}`)),
      ),
      proofs: [proof('integrations/states/start-execution.test.ts#states:startExecution')],
    },
    {
      ...line('aws-sdk:sfn', 'aws-sdk:sfn:*', performs(OWN_SDK)),
      proofs: [proof('integrations/states/start-execution.test.ts#aws-sdk:sfn')],
      note: {
        es: 'Todas las operaciones de Step Functions, llamadas desde una tarea.',
        en: 'Every operation of Step Functions, called from a task.',
      },
    },
    {
      ...line('http:invoke', 'http:invoke', performs('arn:aws:states:::http:invoke')),
      proofs: [proof('integrations/http/http-invoke.test.ts'), proof('transports/http-client.test.ts')],
      differs: {
        es: 'Sale a la red solo si se enciende con `PASOS_HTTP_TASKS`, y sin las credenciales que AWS toma de una conexión.',
        en: 'It goes out to the network only when switched on with `PASOS_HTTP_TASKS`, and without the credentials AWS takes from a connection.',
        seen: {
          file: 'integrations/http/http-invoke.ts',
          text: 'The connection that AWS takes the credentials from',
        },
      },
    },
    lambda(performs),
    {
      ...line('aws-sdk', { es: 'Los demás `aws-sdk:*`', en: 'All other `aws-sdk:*`' }, performs(OTHER_SDK)),
      proofs: [
        proof('integrations/aws-sdk/aws-sdk.test.ts'),
        proof('integrations/aws-sdk/every-action.test.ts'),
      ],
      differs: {
        es: 'Se revisan los parámetros de las 17.146 acciones, pero un servicio que no funciona aquí responde con una muestra: la forma de su modelo, siempre los mismos valores.',
        en: 'The parameters of all 17,146 actions are judged, but a service that does not run here answers with a sample: the form of its model, always the same values.',
        seen: {
          file: 'service/models/sample.ts',
          text: 'in place of a service that does not run here',
        },
      },
    },
  ];
}

function lambda(performs: Performs): Subject {
  return {
    ...line(
      'lambda',
      { es: 'Lambda: el ARN y `lambda:invoke`', en: 'Lambda: the ARN and `lambda:invoke`' },
      performs(LAMBDA),
    ),
    proofs: [
      proof('integrations/lambda/lambda-invoke.test.ts'),
      proof('services/lambda/functions.test.ts'),
      proof('services/lambda/invoking/invoking.test.ts'),
      proof('services/lambda/polling/polling.test.ts'),
      proof('runner/functions/functions.test.ts'),
    ],
    differs: {
      es: 'Ejecuta de verdad el código de Node.js y de Python, tras un muro: sin red, módulos nativos, capas ni imágenes. Los demás lenguajes se rechazan por su nombre al invocar.',
      en: 'Code of Node.js and Python really runs, behind a wall: without network, native modules, layers and images. Other languages are refused by name when invoked.',
      seen: {
        file: 'services/lambda/invoking/invoke.ts',
        text: 'is not run by this local engine: use one of Node.js or Python',
      },
    },
  };
}

function line(id: string, name: string | Words, isThere: boolean): Subject {
  return { id: `task/${id}`, name, isThere, features: [`resource:${id}`], proofs: [] };
}

/** A service of which only some calls run here is two lines: those, and the others. */
function optimized(service: string, performs: Performs): Subject[] {
  const names = OPTIMIZED_NAMES.filter((name) => name.startsWith(`${service}:`));
  const run = names.filter((name) => performsAll(name, performs));
  if (run.length === 0 || run.length === names.length)
    return [optimizedLine(service, names, onlyOne(names) ?? `${service}:*`, run.length > 0)];
  const others = names.filter((name) => !run.includes(name));
  return [
    optimizedLine(service, run, onlyOne(run) ?? codes(run), true),
    optimizedLine(
      `${service}-others`,
      others,
      onlyOne(others) ?? { es: `Los demás \`${service}:*\``, en: `All other \`${service}:*\`` },
      false,
    ),
  ];
}

function performsAll(name: string, performs: Performs): boolean {
  return patternsOf(name).every((pattern) => performs(`arn:aws:states:::${name}${pattern}`));
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

function codes(names: readonly string[]): Words {
  const text = names.map((name) => `\`${name}\``).join(', ');
  return { es: text, en: text };
}

function optimizedLine(
  id: string,
  names: readonly string[],
  name: string | Words,
  isThere: boolean,
): Subject {
  return {
    ...line(id, name, isThere),
    features: names.map((each) => `resource:${each}`),
    proofs: (PROOFS[id] ?? []).map(proof),
    ...(DIFFERENCES[id] && { differs: DIFFERENCES[id] }),
  };
}
