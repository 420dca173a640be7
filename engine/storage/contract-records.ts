import type {
  ActivityRecord,
  AliasRecord,
  ExecutionStatus,
  StateMachineRecord,
  StoredEvent,
  Transition,
  VersionRecord,
} from '../host/records';

export const PREFIX = 'arn:aws:states:us-east-1:123456789012:stateMachine:';
export const MACHINE = PREFIX.slice(0, -1);

export function machine(name: string): StateMachineRecord {
  const arn = `${MACHINE}:${name}`;
  return {
    arn,
    name,
    type: 'STANDARD',
    creationDate: 1_000,
    revision: {
      key: `${name}-1`,
      stateMachineArn: arn,
      definition: '{"StartAt":"A"}',
      roleArn: 'arn:aws:iam::123456789012:role/r',
      loggingConfiguration: { level: 'OFF' },
      tracingConfiguration: { enabled: false },
      encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
      updateDate: 1_000,
    },
    tags: { course: 'pasos' },
    latestVersion: 0,
    created: { publish: false },
  };
}

export function revised(name: string): StateMachineRecord {
  const record = machine(name);
  return {
    ...record,
    revision: { ...record.revision, key: `${name}-2`, revisionId: 'r2', definition: '{"StartAt":"B"}' },
  };
}

export function version(name: string, number: number): VersionRecord {
  const { arn, revision } = number === 1 ? machine(name) : revised(name);
  return {
    arn: `${arn}:${number}`,
    stateMachineArn: arn,
    number,
    revision,
    description: `number ${number}`,
    creationDate: 2_000,
  };
}

export function alias(machineName: string, name: string, ...versions: number[]): AliasRecord {
  const stateMachineArn = `${MACHINE}:${machineName}`;
  return {
    arn: `${stateMachineArn}:${name}`,
    stateMachineArn,
    name,
    description: `for ${name}`,
    routes: versions.map((number) => ({ versionArn: `${stateMachineArn}:${number}`, weight: 50 })),
    creationDate: 2_000,
    updateDate: 2_000,
  };
}

export const ACTIVITIES = 'arn:aws:states:us-east-1:123456789012:activity:';
export function activity(name: string): ActivityRecord {
  return {
    arn: ACTIVITIES + name,
    name,
    creationDate: 1_000,
    encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    tags: { course: 'pasos' },
  };
}

export function event(id: number): StoredEvent {
  return {
    id,
    previousEventId: id - 1,
    timestamp: 1_000 + id,
    type: 'PassStateEntered',
    stateEnteredEventDetails: { name: 'A', input: '{"x":"ñ"}', inputDetails: { truncated: false } },
  } as StoredEvent;
}

/** The first transition of an execution; only `seq` of a snapshot means anything to a store. */
export function running(machineName: string, name: string, history: readonly StoredEvent[] = []): Transition {
  return {
    record: {
      arn: `arn:${name}`,
      stateMachineArn: `${MACHINE}:${machineName}`,
      stateMachineName: machineName,
      name,
      revisionKey: `${machineName}-1`,
      status: 'RUNNING',
      startDate: 3_000,
      input: '{"__proto__": 1}',
    },
    snapshot: { seq: 0 } as Transition['snapshot'],
    replacesSeq: -1,
    history,
  };
}

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly history?: readonly StoredEvent[];
  readonly status?: ExecutionStatus;
}

export function step(
  machineName: string,
  name: string,
  { from, to, history = [], status }: Move,
): Transition {
  const { record } = running(machineName, name);
  return {
    record: status ? { ...record, status, stopDate: 4_000 } : record,
    snapshot: { seq: to } as Transition['snapshot'],
    replacesSeq: from,
    history,
  };
}
