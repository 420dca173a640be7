import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import type { GivenRun } from '@/lib/sandbox/runs/run-types';
import type { Simulated, SimulationRequest } from './simulator';

/** A simulated execution as the views show those of the account. Undefined: it never began. */
export function shownRun(
  simulated: Simulated,
  { definition, input, name }: Pick<SimulationRequest, 'definition' | 'input'> & { readonly name: string },
): GivenRun | undefined {
  const { status, executionArn, events, output, error, cause } = simulated;
  if (status === 'REFUSED' || status === 'CANCELLED') return undefined;
  const isOver = status !== 'RUNNING';
  return {
    definition,
    events,
    description: {
      // Two runs that are looked at after each other are never the same.
      executionArn: `${executionArn}#${name}`,
      stateMachineArn: executionArn.replace(':execution:', ':stateMachine:').replace(/:[^:]*$/, ''),
      name,
      status: status satisfies ExecutionStatus,
      startDate: events[0]?.timestamp,
      stopDate: isOver ? events.at(-1)?.timestamp : undefined,
      input,
      output,
      error,
      cause,
      $metadata: {},
    },
  };
}
