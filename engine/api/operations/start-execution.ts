import { executionArn, expressArn } from '../../base/arn';
import { OPEN_EXECUTIONS_MAX } from '../../base/limits';
import { ApiError } from '../errors';
import * as members from '../members';
import { assertName } from '../machines/names';
import { operation, type Call } from '../operation';
import { readPayload } from '../payload';
import { optional } from '../../service/shape';
import { assertNotDeleting, getNamedMachine, seconds, type NamedMachine } from '../machines/state-machines';

export const startExecution = operation({
  name: 'StartExecution',
  input: {
    stateMachineArn: members.arn(),
    name: optional(members.name()),
    input: optional(members.payload()),
    traceHeader: optional(members.traceHeader()),
  },

  async handle({ stateMachineArn, name = '', input = '{}', traceHeader }, call) {
    if (name) assertName(name);
    const named = await getNamedMachine(stateMachineArn, call);
    assertNotDeleting(named.machine, call);
    assertInput(input);
    assertRoom(named, call);

    const executionName = name || call.ids.uuid();
    const outcome = await call.host.start({
      executionArn: newArn(named, executionName, call),
      name: executionName,
      machine: named.machine,
      revision: named.revision,
      stateMachineVersionArn: named.version?.arn,
      stateMachineAliasArn: named.alias?.arn,
      input,
      traceHeader,
    });
    const { record } = outcome;
    if (outcome.kind === 'taken' && (record.status !== 'RUNNING' || record.input !== input)) {
      throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${record.arn}'`);
    }
    return { executionArn: record.arn, startDate: seconds(record.startDate) };
  },
});

function newArn({ machine }: NamedMachine, name: string, { caller, ids }: Call): string {
  return machine.type === 'EXPRESS'
    ? expressArn(caller, machine.name, name, ids.uuid())
    : executionArn(caller, machine.name, name);
}

function assertInput(input: string): void {
  if (input.trim() === '') throw invalidInput('Invalid execution input.');
  readPayload(input, invalidInput);
}

function assertRoom({ machine }: NamedMachine, { host }: Call): void {
  if (machine.type === 'EXPRESS' || host.openCount < OPEN_EXECUTIONS_MAX) return;
  throw new ApiError(
    'ExecutionLimitExceeded',
    'The maximum number of running executions has been reached. Running executions must end or be stopped before a new execution can be started.',
  );
}

function invalidInput(problem: string): ApiError {
  return new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${problem}'`);
}
