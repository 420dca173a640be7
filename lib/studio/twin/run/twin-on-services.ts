import { DeleteStateMachineCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { Machine } from '@/lib/sandbox/machine';
import { ExpressSource } from '@/lib/sandbox/runs/express-source';
import { proposedGroup } from '@/lib/sandbox/runs/logging';
import type { RunSource } from '@/lib/sandbox/runs/run-source';
import { standardSource } from '@/lib/sandbox/runs/standard-source';
import type { SeenExecution, Target } from '@/lib/targets/target';
import { twinRun } from '../twin-run';
import { whoseIs } from '../whose';
import { localText } from './local-text';
import type { Twinned } from './twinned';
import type { Original } from './twin-with-answers';

export interface LocalAccount {
  readonly local: Target;
  /** Of the machine that is made for the twin, and removed after it. */
  readonly name: string;
  readonly signal?: AbortSignal;
  /** How long nothing may happen until it is said that the twin waits for somebody. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 15_000;

/** The twin that asks the services of the local account, as they are there. No wait takes any time. */
export async function twinOnServices({ run, type }: Original, account: LocalAccount): Promise<Twinned> {
  const { local, name, signal } = account;
  const whose = whoseIs(run);
  const [definition, input] = [localText(run.definition, whose), localText(run.input, whose)];
  const machine = new Machine(local, { name, type });
  const stateMachineArn = await machine.save(definition);
  if (!stateMachineArn) return { kind: 'refused', cause: machine.store.get().problem?.message ?? '' };
  try {
    if (type === 'EXPRESS') await machine.turnOnLogging();
    const source =
      type === 'EXPRESS' ? new ExpressSource(local, () => machine.present) : standardSource(local);
    const { executionArn = '' } = await source.start(stateMachineArn, { input });
    await local.control?.('SetClock', { executionArn, mode: 'SKIP' }).catch(() => undefined);
    const seen = await lastSeen(source, executionArn, account);
    if (signal?.aborted || !seen) return { kind: 'cancelled' };
    const { status = '', output, error, cause } = seen.description;
    const { events } = seen;
    return {
      kind: 'ran',
      run: twinRun({ executionArn, definition, input, status, output, error, cause, events }),
      isWaiting: status === 'RUNNING' || status === '',
    };
  } finally {
    await remove(local, { stateMachineArn, name, type });
  }
}

/** What is seen of it when it has ended, when it is no longer wanted, or when nothing has happened for long. */
function lastSeen(
  source: RunSource,
  executionArn: string,
  { local, signal, patienceMs = usualPatienceMs }: LocalAccount,
): Promise<SeenExecution | undefined> {
  return new Promise((resolve) => {
    let last: SeenExecution | undefined;
    let patience = setTimeout(giveUp, patienceMs);
    const stop = source.watch(executionArn, {
      onUpdate(seen) {
        const isNews = seen.events.length !== last?.events.length;
        last = seen;
        const { status = 'RUNNING' } = seen.description;
        if (status !== 'RUNNING' && !seen.isPartial) return end();
        if (!isNews) return;
        clearTimeout(patience);
        patience = setTimeout(giveUp, patienceMs);
      },
    });
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });

    function giveUp(): void {
      const stopping = local.client.send(new StopExecutionCommand({ executionArn }));
      void stopping.catch(() => undefined).then(end);
    }
    function end(): void {
      clearTimeout(patience);
      signal?.removeEventListener('abort', giveUp);
      stop();
      resolve(last);
    }
  });
}

interface Made {
  readonly stateMachineArn: string;
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** What cannot be removed is left: it is in the local account, and the report is worth more. */
async function remove({ client, service }: Target, { stateMachineArn, name, type }: Made): Promise<void> {
  await client.send(new DeleteStateMachineCommand({ stateMachineArn })).catch(() => undefined);
  if (type !== 'EXPRESS') return;
  const logGroupName = proposedGroup(name);
  await service('cloudwatchlogs', 'DeleteLogGroup', { logGroupName }).catch(() => undefined);
}
