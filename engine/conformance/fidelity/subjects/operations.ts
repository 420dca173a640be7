import { OPERATIONS } from '../../../api/registry';
import type { OperationName } from '../../../api/operation';
import { proof, type Difference, type Proof, type SubjectGroup } from '../subject';

/** Tests that do not have the operation in their names. */
const PROOFS: Partial<Record<OperationName, readonly string[]>> = {
  DeleteStateMachineVersion: ['api/machines/versions.test.ts'],
  DescribeExecution: ['api/executions.test.ts#DescribeExecution'],
  DescribeStateMachineAlias: ['api/machines/aliases.test.ts'],
  DeleteStateMachineAlias: ['api/machines/aliases.test.ts'],
  DescribeStateMachineForExecution: ['api/machines/state-machines.test.ts#UpdateStateMachine'],
  ListActivities: ['api/activities/activities.test.ts#activities are listed page by page'],
  ListStateMachineVersions: ['api/machines/versions.test.ts#versions are listed page by page'],
  ListTagsForResource: ['api/machines/tags.test.ts'],
  PublishStateMachineVersion: ['api/machines/versions.test.ts'],
  TagResource: ['api/machines/tags.test.ts'],
  UntagResource: ['api/machines/tags.test.ts'],
};

const DIFFERENCES: Partial<Record<OperationName, Difference>> = {
  DeleteStateMachine: {
    es: 'Las ejecuciones en curso terminan en el acto; en AWS, en su siguiente transición.',
    en: 'Executions under way end at once; on AWS, at their next transition.',
    seen: { file: 'api/operations/delete-state-machine.ts', text: 'here they end at once' },
  },
  TestState: {
    es: 'Un mock se comprueba con el modelo de su servicio si es uno de los más usados; si no, basta con que sea JSON. `revealSecrets` no revela nada: no hay conexiones.',
    en: 'A mock is held against the model of its service if that is one of the most used; of any other it need only be JSON. `revealSecrets` reveals nothing: there are no connections.',
    seen: { file: '../docs/decisions/0017-test-state.md', text: '`revealSecrets` reveals nothing' },
  },
  UpdateStateMachine: {
    es: 'El cambio vale desde la respuesta; en AWS puede tardar unos segundos en llegar a todas partes.',
    en: 'The change counts from the answer on; on AWS it may take some seconds to reach everywhere.',
    seen: { file: 'api/machines/state-machines.test.ts', text: 'UpdateStateMachine' },
  },
};

export function operations(): SubjectGroup {
  return {
    id: 'operations',
    title: { es: 'Operaciones de la API', en: 'Operations of the API' },
    lead: {
      es: 'Las 37 acciones de Step Functions. Todas se comparan además con el modelo que AWS publica de su API: miembros, límites, nombres de los errores.',
      en: 'The 37 actions of Step Functions. All of them are also held against the model AWS publishes of its API: members, constraints, names of errors.',
    },
    subjects: (Object.keys(OPERATIONS) as OperationName[]).map((name) => ({
      id: `operation/${name}`,
      name,
      isThere: OPERATIONS[name] !== undefined,
      features: [`operation:${name}`],
      proofs: proofsOf(name),
      ...(DIFFERENCES[name] && { differs: DIFFERENCES[name] }),
    })),
  };
}

function proofsOf(name: OperationName): readonly Proof[] {
  return [`#${name}`, ...(PROOFS[name] ?? [])].map(proof);
}
