import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  StartExecutionCommand,
  type DescribeExecutionCommandOutput,
  type HistoryEvent,
} from '@aws-sdk/client-sfn';
import type { PlannedMachine, Trouble } from '@/lib/account/contract';
import { twinRun, type TwinRun } from '@/lib/studio/twin/twin-run';
import { notYet } from '../gate/role-delay';
import { clean } from '../lab/clean/clean';
import { making, type Site } from '../lab/making';
import { tagsFor } from '../lab/names';
import { allPages } from '../lab/owned/owned-kind';
import { prepare, substituted } from '../lab/prepare/prepare';

export interface ToRecord {
  /** Only Standard ones: of Express executions AWS tells no history. */
  readonly machine: PlannedMachine;
  readonly input: string;
  /** Of its lab. */
  readonly template?: string;
}

export interface Recording {
  readonly site: Site;
  readonly troubleOf: (error: unknown) => Trouble;
}

export interface RecordedRun {
  readonly run: TwinRun;
  /** What could not be removed after it, in words. */
  readonly left: readonly string[];
}

/** Creates a machine in the account, runs it once, and removes all that was made for it, whatever happens. */
export async function recordRun(recording: Recording, toRecord: ToRecord): Promise<RecordedRun> {
  try {
    const run = await runOnce(recording.site, toRecord);
    return { run, left: await removeAll(recording) };
  } catch (error) {
    await removeAll(recording);
    throw error;
  }
}

async function runOnce(site: Site, { machine, input, template }: ToRecord): Promise<TwinRun> {
  const { roleArn, outputs } = await prepare(site, { machine, template });
  const definition = substituted(machine.definition, outputs);
  const stateMachineArn = await createMachine(site, { ...machine, definition }, roleArn);
  const { sfn } = site.place.clients;
  const started = await sfn.send(new StartExecutionCommand({ stateMachineArn, input }));
  const { executionArn = '' } = started;
  const { status = '', output, error, cause } = await ended(site, executionArn);
  const events = await historyOf(site, executionArn);
  return twinRun({ executionArn, definition, input, status, output, error, cause, events });
}

const roleTries = 10;
const roleTryMs = 3_000;

/** AWS knows a new role only some seconds after it was made. */
function createMachine(site: Site, { name, type, definition }: PlannedMachine, roleArn: string) {
  const { place, owner } = site;
  const tags = Object.entries(tagsFor(owner)).map(([key, value]) => ({ key, value }));
  const create = new CreateStateMachineCommand({ name, type, definition, roleArn, tags });
  return making(site, { type: 'AWS::StepFunctions::StateMachine', name }, async () => {
    for (let tried = 1; ; tried++) {
      try {
        const { stateMachineArn: arn } = await place.clients.sfn.send(create);
        return { arn, value: arn };
      } catch (error) {
        if (tried === roleTries || !notYet.test(error instanceof Error ? error.message : '')) throw error;
        await place.clock.sleep(roleTryMs);
      }
    }
  });
}

const firstLookMs = 500;
const longestLookMs = 5_000;

async function ended({ place }: Site, executionArn: string): Promise<DescribeExecutionCommandOutput> {
  for (let pauseMs = firstLookMs; ; pauseMs = Math.min(longestLookMs, pauseMs * 1.5)) {
    const seen = await place.clients.sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (seen.status !== 'RUNNING') return seen;
    await place.clock.sleep(pauseMs);
  }
}

async function historyOf({ place }: Site, executionArn: string): Promise<readonly HistoryEvent[]> {
  const pages = await allPages({
    ask: (nextToken) =>
      place.clients.sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken })),
    next: ({ nextToken }) => nextToken,
  });
  return pages.flatMap(({ events = [] }) => events);
}

/** Everything of this recording's own owner; nobody else's. */
async function removeAll({ site, troubleOf }: Recording): Promise<readonly string[]> {
  const { place, journal, owner } = site;
  const mine = ({ lab, student }: Site['owner']) => lab === owner.lab && student === owner.student;
  const { left } = await clean({ place, journal, mine, troubleOf }, { dryRun: false });
  return left.map(({ type, name, consoleUrl, trouble }) =>
    [type, name, trouble.message ?? trouble.kind, consoleUrl].join(' '),
  );
}
