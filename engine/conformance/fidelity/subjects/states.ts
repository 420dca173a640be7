import { STATE_FIELDS } from '../../../asl/validate/fields/state-fields';
import { PART_FIELDS } from '../../../asl/validate/fields/part-fields';
import type { StateType } from '../../../asl/program';
import { executors } from '../../../machine/states/executors';
import { proof, type Subject, type SubjectGroup, type Words } from '../subject';

const TYPES = Object.keys(STATE_FIELDS) as StateType[];

export function states(): SubjectGroup {
  return {
    id: 'states',
    title: { es: 'Tipos de estado', en: 'State types' },
    lead: {
      es: 'Cada tipo, en cada uno de los dos lenguajes de consulta.',
      en: 'Each type, in each of the two query languages.',
    },
    subjects: TYPES.flatMap((type) =>
      (['JSONPath', 'JSONata'] as const).map((language) => ({
        id: `state/${type}/${language}`,
        name: both(`\`${type}\` · ${language}`),
        isThere: type in executors,
        features: [`state:${type}:${language}`],
        proofs: [],
      })),
    ),
  };
}

/** What is no behaviour: names, comments and the ways through a machine, which every case uses. */
const PLAIN = new Set(['Type', 'Comment', 'Next', 'End', 'Default', 'QueryLanguage', 'Resource']);

export function fields(): SubjectGroup {
  const names = [...new Set(TYPES.flatMap((type) => Object.keys(STATE_FIELDS[type])))];
  return {
    id: 'fields',
    title: { es: 'Campos de los estados', en: 'Fields of states' },
    lead: {
      es: 'Todos los campos que un estado puede tener, y los de Retry.',
      en: 'Every field a state may have, and those of Retry.',
    },
    subjects: [...names.filter((name) => !PLAIN.has(name)).map(field), ...retryFields()],
  };
}

/** Tests that do not have the field in their names. */
const PROOFS: Readonly<Record<string, readonly string[]>> = {
  HeartbeatSeconds: ['integrations/callbacks.test.ts#heartbeats'],
  ItemReader: ['host/map-runs/buckets/buckets.test.ts#items come'],
  ItemBatcher: ['host/map-runs/map-runs.test.ts#gives batches to its children'],
  ResultWriter: ['host/map-runs/buckets/buckets.test.ts#a ResultWriter'],
};

function field(name: string): Subject {
  const owners = TYPES.filter((type) => name in STATE_FIELDS[type]);
  return {
    id: `field/${name}`,
    name,
    isThere: true,
    features: [`field:${name}`],
    proofs: [proof(`#${name}`), ...(PROOFS[name] ?? []).map(proof)],
    note: both(owners.join(', ')),
    ...(name === 'Credentials' && { differs: CREDENTIALS }),
  };
}

const RETRY_PROOFS: Readonly<Record<string, string>> = {
  ErrorEquals: 'machine/errors.test.ts#errors States',
  JitterStrategy: 'machine/time.test.ts#FULL jitter',
};

function retryFields(): Subject[] {
  const names = Object.keys(PART_FIELDS.Retrier).filter((name) => !PLAIN.has(name));
  return names.map((name) => ({
    id: `retry/${name}`,
    name: `Retry[].${name}`,
    isThere: true,
    features: [`retry:${name}`],
    proofs: [proof(RETRY_PROOFS[name] ?? `machine/time.test.ts#${name}`)],
  }));
}

function both(text: string): Words {
  return { es: text, en: text };
}

const CREDENTIALS = {
  es: 'El rol se lee, se valida y aparece en el historial; se asume, y sus políticas cuentan, solo donde la cuenta es estricta con los permisos. La llamada va siempre a la cuenta de la ejecución.',
  en: 'The role is read, validated and shown in the history; it is taken on, and its policies count, only where the account is strict about permissions. The call always goes to the account of the execution.',
  seen: { file: 'machine/states/task-events.ts', text: 'taskCredentials' },
};
