import { executionArn, expressArn } from '../../base/arn';
import type { StartRequest } from '../../host/execution/start-request';
import { optional, type Parsed } from '../../service/shape';
import { assertName } from '../machines/names';
import { assertNotDeleting, getNamedMachine, type NamedMachine } from '../machines/state-machines';
import * as members from '../members';
import type { Call } from '../operation';
import { readExecutionInput } from '../payload';

/** What both ways of starting an execution are asked. */
export const startMembers = {
  stateMachineArn: members.arn(),
  name: optional(members.name()),
  input: optional(members.payload()),
  traceHeader: optional(members.traceHeader()),
};
type Input = Parsed<typeof startMembers>;

/** The machine a caller wants to start, its name for the execution approved; `assertMachine` may refuse it. */
export async function readStart(
  { stateMachineArn, name = '', input = '{}', traceHeader }: Input,
  call: Call,
  assertMachine: (named: NamedMachine) => void,
): Promise<StartRequest> {
  if (name) assertName(name);
  const named = await getNamedMachine(stateMachineArn, call);
  assertNotDeleting(named.machine, call);
  assertMachine(named);
  const inputValue = readExecutionInput(input);
  const executionName = name || call.ids.uuid();
  return {
    executionArn: newArn(named, executionName, call),
    name: executionName,
    machine: named.machine,
    revision: named.revision,
    stateMachineVersionArn: named.version?.arn,
    stateMachineAliasArn: named.alias?.arn,
    input,
    inputValue,
    traceHeader,
    startedBy: call.caller.executionArn,
    attempt: call.caller.attempt,
  };
}

function newArn({ machine }: NamedMachine, name: string, { caller, ids }: Call): string {
  return machine.type === 'EXPRESS'
    ? expressArn(caller, machine.name, name, ids.uuid())
    : executionArn(caller, machine.name, name);
}
