import type { StateTrial } from '@/lib/sandbox/events';
import type { GivenRun } from '@/lib/sandbox/runs/run-types';
import { readShared, type ShareFailure } from '../machine/share/link';
import type { Shared } from '../machine/share/shared';
import { unpackEvents } from '../machine/share/shared-run';
import { freeName, nameFault, type StudioMachine } from './studio-lab';

/** What a link brings: a machine to begin with, and perhaps a run of it to look at. */
export interface OpenedShare {
  readonly machine: StudioMachine;
  readonly run?: GivenRun;
  /** A state of it that is to be tested by itself. */
  readonly test?: StateTrial;
}

export type OpenedOrFailure =
  | { readonly kind: 'opened'; readonly opened: OpenedShare }
  | { readonly kind: 'failed'; readonly failure: ShareFailure };

/** Reads the hash of an address. `taken` are names that must stay as they are: a link replaces nothing. */
export async function openShared(hash: string, taken: readonly string[]): Promise<OpenedOrFailure> {
  const shared = await readShared(hash);
  if (!shared.ok) return { kind: 'failed', failure: shared.failure };
  const { name = '', type = 'STANDARD', definition, input, test } = shared.value;
  const machine = {
    name: freeName(nameFault(name) ? 'Shared' : name, taken),
    type,
    start: definition,
    ...(input !== undefined && { input: parsed(input) }),
  };
  const opened = { machine, run: givenRun(shared.value), ...(test && { test: { input, ...test } }) };
  return { kind: 'opened', opened };
}

function givenRun({ run, definition, input }: Shared): GivenRun | undefined {
  if (!run) return undefined;
  const events = unpackEvents(run);
  const { output } = events.at(-1)?.executionSucceededEventDetails ?? {};
  const { error, cause } = events.at(-1)?.executionFailedEventDetails ?? {};
  const isOver = run.status !== 'RUNNING';
  return {
    definition,
    events,
    description: {
      executionArn: `arn:aws:states:us-east-1:000000000000:execution:shared:${run.name}`,
      stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:shared',
      name: run.name,
      status: run.status as GivenRun['description']['status'],
      startDate: events[0]?.timestamp,
      stopDate: isOver ? events.at(-1)?.timestamp : undefined,
      input: events[0]?.executionStartedEventDetails?.input ?? input,
      output,
      error,
      cause,
      $metadata: {},
    },
  };
}

/** An input that is not JSON is of no use as an example. */
function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return undefined;
  }
}
