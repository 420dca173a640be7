import { executionArn, expressArn } from '../../base/arn';
import { jacksonMessage } from '../../base/json-text/jackson-message';
import { readJson } from '../../base/json-text/read-json';
import { utf8Length } from '../../base/json';
import { PAYLOAD_BYTES_MAX } from '../../base/limits';
import { ApiError } from '../errors';
import * as members from '../members';
import { assertName } from '../machines/names';
import { operation, type Call } from '../operation';
import { optional, text } from '../../service/shape';
import { getNamedMachine, seconds, type NamedMachine } from '../machines/state-machines';

export const startExecution = operation({
  name: 'StartExecution',
  input: {
    stateMachineArn: members.arn(),
    name: optional(members.name()),
    input: optional(members.payload()),
    traceHeader: optional(text({ max: 256, pattern: { expression: /^\p{ASCII}*$/u, shown: '\\p{ASCII}*' } })),
  },

  async handle({ stateMachineArn, name = '', input = '{}', traceHeader }, call) {
    if (name) assertName(name);
    const named = await getNamedMachine(stateMachineArn, call);
    assertInput(input);

    const executionName = name || call.ids.uuid();
    const outcome = await call.host.start({
      executionArn: newArn(named, executionName, call),
      name: executionName,
      machine: named.machine,
      revision: named.revision,
      stateMachineVersionArn: named.version?.arn,
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
  if (utf8Length(input) > PAYLOAD_BYTES_MAX) {
    throw invalidInput(`The input is longer than ${PAYLOAD_BYTES_MAX} bytes.`);
  }
  const read = readJson(input);
  if (!read.ok) throw invalidInput(jacksonMessage(read.failure));
}

function invalidInput(problem: string): ApiError {
  return new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${problem}'`);
}
