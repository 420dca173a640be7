import type { SFNClient } from '@aws-sdk/client-sfn';
import { localOwner } from '@/lib/targets/owner';
import type { ExecutionObserver } from '@/lib/targets/target';

export const machineArn = 'arn:aws:states:us-east-1:123456789012:stateMachine:Hola';

/** An account with at most one machine, that fails when told to. */
export function fakeAccount() {
  const account = {
    definition: undefined as string | undefined,
    calls: [] as string[],
    refusal: undefined as string | undefined,
    observers: new Map<string, ExecutionObserver>(),
  };
  const answers: Record<string, (input: Record<string, string>) => unknown> = {
    ListStateMachines: () => ({
      stateMachines: account.definition === undefined ? [] : [{ name: 'Hola', stateMachineArn: machineArn }],
    }),
    DescribeStateMachine: () => ({ definition: account.definition, status: 'ACTIVE' }),
    CreateStateMachine: ({ definition }) => (
      (account.definition = definition),
      { stateMachineArn: machineArn }
    ),
    UpdateStateMachine: ({ definition }) => ((account.definition = definition), {}),
    ListExecutions: () => ({ executions: [] }),
    StartExecution: () => ({ executionArn: `${machineArn}:run`, startDate: new Date(0) }),
    DescribeStateMachineForExecution: () => ({ definition: account.definition }),
  };
  const send = async (command: { constructor: { name: string }; input: Record<string, string> }) => {
    const name = command.constructor.name.replace(/Command$/, '');
    if (!name.startsWith('List') && !name.startsWith('Describe')) account.calls.push(name);
    if (account.refusal === name) throw Object.assign(new Error('no'), { name: 'InvalidDefinition' });
    return answers[name]?.(command.input);
  };
  const target = {
    client: { send } as unknown as SFNClient,
    logs: { filter: async () => ({ events: [] }), createGroup: async () => {} },
    service: () => Promise.reject(new Error('no service')),
    download: () => Promise.reject(new Error('no service')),
    kind: 'local' as const,
    owner: () => localOwner,
    prepare: async () => ({ roleArn: 'arn:aws:iam::123456789012:role/test' }),
    watch: (arn: string, observer: ExecutionObserver) => {
      account.observers.set(arn, observer);
      return () => account.observers.delete(arn);
    },
  };
  return { account, target };
}
