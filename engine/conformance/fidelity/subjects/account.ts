import { OPERATIONS } from '../../../api/registry';
import { proof, type Subject, type SubjectGroup } from '../subject';

const hasSync = OPERATIONS.StartSyncExecution !== undefined;

export function account(): SubjectGroup {
  return {
    id: 'account',
    title: { es: 'Ejecuciones y cuenta', en: 'Executions and account' },
    lead: {
      es: 'Lo que rodea a una máquina: cómo se ejecuta, qué se guarda de ella, quién puede tocarla.',
      en: 'What surrounds a machine: how it runs, what is kept of it, who may touch it.',
    },
    subjects: [...running(), ...kept(), ...surroundings()],
  };
}

function running(): Subject[] {
  return [
    {
      ...line('standard', [
        'host/host.test.ts',
        'api/executions.test.ts#StartExecution',
        'host/time/virtual-time.test.ts',
      ]),
      name: { es: 'Ejecuciones Standard', en: 'Standard executions' },
      note: {
        es: 'Tras un corte de luz siguen donde estaban. Aquí, además, su reloj puede correr más o saltarse las esperas sin que cambie el historial.',
        en: 'They go on where they were after a power cut. Here, besides, their clock may run faster or skip the waits, and the history stays the same.',
      },
    },
    {
      ...line('express', ['api/express.test.ts']),
      name: { es: 'Ejecuciones Express', en: 'Express executions' },
      isThere: hasSync,
      differs: {
        es: 'La memoria que AWS facturaría es una estimación; y cada ejecución ocurre una sola vez, cuando en AWS podría repetirse.',
        en: 'The memory AWS would bill is an estimate; and each execution happens once, where on AWS it might be repeated.',
        seen: { file: 'api/executions/billing.ts', text: 'MEMORY_BASE_MB' },
      },
    },
    {
      ...line('redrive', ['api/executions/redrive.test.ts', 'host/map-runs/redrive.test.ts']),
      name: { es: 'Reanudar ejecuciones (redrive)', en: 'Redriving executions' },
      features: ['operation:RedriveExecution'],
      differs: {
        es: 'AWS documenta qué se repite al reanudar; en qué orden llegan los eventos, no: ese orden es nuestro.',
        en: 'AWS documents what runs again; in which order the events come, it does not: that order is ours.',
        seen: { file: 'machine/redrive.ts', text: 'The documentation says no more about the events' },
      },
    },
    {
      ...line('versions', ['api/machines/versions.test.ts']),
      name: { es: 'Versiones', en: 'Versions' },
      features: ['operation:PublishStateMachineVersion'],
    },
    {
      ...line('aliases', ['api/machines/aliases.test.ts']),
      name: { es: 'Alias con reparto por pesos', en: 'Aliases with weighted routing' },
      features: ['operation:CreateStateMachineAlias'],
    },
  ];
}

function kept(): Subject[] {
  return [
    {
      ...line('logs', ['host/logging/logging.test.ts', 'api/logging.test.ts']),
      name: { es: 'Registros de ejecución', en: 'Execution logs' },
    },
    {
      ...line('log-calls', ['logs/logs.test.ts', 'logs/filter/parse-filter.test.ts']),
      name: { es: 'Leer registros como en CloudWatch Logs', en: 'Reading logs as in CloudWatch Logs' },
      differs: {
        es: 'Las llamadas que hacen falta para escribir y leer registros, con sus filtros; no el resto del servicio.',
        en: 'The calls it takes to write and read logs, with their filters; not the rest of the service.',
        seen: { file: 'logs/registry.ts', text: 'FilterLogEvents' },
      },
    },
    {
      ...line('tags', ['api/machines/tags.test.ts']),
      name: { es: 'Etiquetas', en: 'Tags' },
      features: ['operation:TagResource'],
    },
    {
      ...line('encryption', ['conformance/not-simulated.test.ts#encryption is kept and shown']),
      name: { es: 'Cifrado con claves propias', en: 'Encryption with keys of your own' },
      differs: {
        es: 'La configuración se comprueba, se guarda y se devuelve; nada se cifra.',
        en: 'The configuration is checked, kept and returned; nothing is encrypted.',
        seen: { file: 'api/machines/configurations.ts', text: 'CUSTOMER_MANAGED_KMS_KEY' },
      },
    },
    {
      ...line('tracing', ['conformance/not-simulated.test.ts#tracing is kept and shown']),
      name: { es: 'Trazas de X-Ray', en: 'X-Ray tracing' },
      differs: {
        es: 'La configuración se guarda y se devuelve; no hay trazas.',
        en: 'The configuration is kept and returned; there are no traces.',
        seen: { file: 'api/machines/configurations.ts', text: 'completeTracing' },
      },
    },
  ];
}

function surroundings(): Subject[] {
  return [
    {
      ...line('roles', [
        'services/iam/desk/strict.test.ts',
        'services/iam/iam.test.ts',
        'access/evaluation/evaluate.test.ts',
        'conformance/not-simulated.test.ts#any role will do',
      ]),
      name: { es: 'Roles y permisos (IAM)', en: 'Roles and permissions (IAM)' },
      differs: {
        es: 'Cualquier rol y cualquier credencial valen hasta que la cuenta, o una máquina, se pone estricta (`Pasos.SetAccess`). Entonces se juzga lo que llama cada Task con las políticas de su rol; no lo que leen y escriben los Map distribuidos, ni a quien llama desde fuera. De los servicios que no corren aquí se juzga la acción, no el recurso.',
        en: 'Any role and any credentials will do until the account, or one machine, is strict (`Pasos.SetAccess`). Then what each Task calls is judged by the policies of its role; not what Distributed Maps read and write, nor whoever calls from outside. Of services that do not run here the action is judged, not the resource.',
        seen: { file: 'integrations/access/access-gate.ts', text: 'isStrict' },
      },
    },
    {
      ...line('stacks', ['services/cloudformation/cloudformation.test.ts']),
      name: { es: 'CloudFormation y SAM', en: 'CloudFormation and SAM' },
      differs: {
        es: 'Pilas, conjuntos de cambios, marcha atrás y exportaciones, con los recursos de los servicios del curso. Un tipo que no está se rechaza por su nombre, y lo que no se simula se nombra en los eventos de la pila. Lo que se despliega está hecho cuando la llamada contesta.',
        en: 'Stacks, change sets, rollback and exports, with the resources of the services of the course. A type that is not there is refused by name, and what is not simulated is named in the events of the stack. What is deployed is made when the call answers.',
        seen: {
          file: 'services/cloudformation/resources/resource-types.ts',
          text: 'AWS::StepFunctions::StateMachine',
        },
      },
    },
    {
      ...line('throttling', ['conformance/not-simulated.test.ts#nobody is throttled']),
      name: { es: 'Límites de llamadas por segundo', en: 'Limits on calls per second' },
      isThere: false,
      note: {
        es: 'Aquí no aparece `ThrottlingException`: el límite es tu máquina.',
        en: 'There is no `ThrottlingException` here: your machine is the limit.',
      },
    },
    {
      ...line('events', ['services/events/status-changes.test.ts']),
      name: {
        es: 'Avisos a EventBridge de cómo van las ejecuciones',
        en: 'EventBridge events on how executions stand',
      },
    },
    {
      ...line('metrics', []),
      name: { es: 'Métricas de CloudWatch', en: 'CloudWatch metrics' },
      isThere: false,
    },
  ];
}

function line(id: string, proofs: readonly string[]): Omit<Subject, 'name'> {
  return { id: `account/${id}`, isThere: true, features: [], proofs: proofs.map(proof) };
}
