import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Target } from '@/lib/targets/target';
import { describedRun } from '../account/account';
import type { MachineFacts } from '../account/account';
import type { Staging } from '../schema/check.schema';
import type { ServiceCall } from '../schema/match.schema';
import type { RunFacts } from './facts';
import { callUntil } from './service-calls';
import { createStarter, type StartPorts } from './staged-start';

/** Longest a machine may take to be judged. */
export const RUN_SECONDS_MAX = 45;

/** So many events mean a loop without a way out: to its end it would be 25,000, of each run. */
export const RUN_EVENTS_MAX = 2_500;

/** What ends sooner, as nearly all do, is not asked how far it is. */
const SOON_MS = 1_000;

type Tick = (seconds: number) => void;
type Pause = (ms: number) => Promise<void>;

/** An input, and what is done to the execution that gets it. */
export interface FreshStart extends Staging {
  readonly input: unknown;
}

/** What executions and the services they reach are asked through. */
export interface RunPorts extends StartPorts, Pick<Target, 'service'> {
  readonly pause: Pause;
  /** A machine is another than it was: nothing will be asked of its earlier runs. */
  readonly onChange: () => void;
}

/** Starts executions for the checks. The same machine, revision and input share one. */
export interface FreshRuns {
  /** The run when it has ended, or still RUNNING when it took too long. `tick` is told the seconds waited so far. */
  run(machine: MachineFacts, start: FreshStart, tick: Tick): Promise<RunFacts>;
  /** ARN of an execution that has just been started with the machine's present definition. */
  probe(machine: MachineFacts, input: unknown): Promise<string>;
  /** The next run with the same input is another one. */
  forget(executionArn: string): void;
}

interface Started {
  readonly arn: Promise<string>;
  readonly ticks: Set<Tick>;
  known?: string;
  end?: Promise<RunFacts>;
}

export function createFreshRuns(ports: RunPorts): FreshRuns {
  const started = new Map<string, Started>();
  /** The latest with an input, of whatever revision: they would find each other's rows and messages. */
  const latest = new Map<string, Started>();
  const revisions = new Map<string, string>();
  const start = createStarter(ports);

  function begin(machine: MachineFacts, asked: FreshStart): Started {
    const { input, given, faults, during } = asked;
    const key = JSON.stringify([
      machine.arn,
      machine.created,
      machine.revision,
      input,
      given,
      faults,
      during,
    ]);
    const known = started.get(key);
    if (known) return known;
    const revision = `${String(machine.created)} ${machine.revision}`;
    if (revisions.get(machine.arn) !== revision) ports.onChange();
    revisions.set(machine.arn, revision);
    const place = JSON.stringify([machine.arn, input, given, faults, during]);
    const arn = over(latest.get(place), ports)
      .then(() => callEach(given, input, ports))
      .then(() => start(machine, input, faults));
    const entry: Started = { arn, ticks: new Set() };
    started.set(key, entry);
    latest.set(place, entry);
    entry.arn.catch(() => started.delete(key));
    return entry;
  }

  return {
    forget(executionArn) {
      for (const [key, { known }] of started) if (known === executionArn) started.delete(key);
    },
    probe: (machine, input) => begin(machine, { input }).arn,
    async run(machine, asked, tick) {
      const entry = begin(machine, asked);
      entry.ticks.add(tick);
      const arn = await entry.arn;
      entry.known = arn;
      entry.end ??= callEach(asked.during, asked.input, ports).then(() =>
        settle(ports, arn, (seconds) => entry.ticks.forEach((each) => each(seconds))),
      );
      entry.end.catch(() => delete entry.end);
      return entry.end.finally(() => entry.ticks.delete(tick));
    },
  };
}

/** Nobody waits for an earlier run once the machine is another: it ends before the next one prepares the same things. */
async function over(earlier: Started | undefined, { client }: RunPorts): Promise<void> {
  const executionArn = await earlier?.arn.catch(() => undefined);
  if (executionArn === undefined) return;
  // An Express execution cannot be stopped, and one that has ended need not be.
  await client.send(new StopExecutionCommand({ executionArn, error: 'Pasos.Superseded' })).catch(() => {});
}

/** Does what others would do, in this order. What cannot be done shows in how the run comes out. */
async function callEach(calls: readonly ServiceCall[] = [], input: unknown, ports: RunPorts): Promise<void> {
  let kept: Readonly<Record<string, unknown>> = {};
  for (const call of calls) {
    const outcome = await callUntil(call, { input, kept }, ports);
    if (!outcome.isAsWanted) return;
    ({ kept } = outcome);
  }
}

async function settle({ client, pause }: RunPorts, executionArn: string, tick: Tick): Promise<RunFacts> {
  let waited = 0;
  for (let delay = 25; waited < RUN_SECONDS_MAX * 1000; delay = Math.min(delay * 1.6, 1000)) {
    await pause(delay);
    waited += delay;
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') return describedRun(client, execution);
    tick(waited / 1000);
    if (waited > SOON_MS && (await eventsOf(client, executionArn)) > RUN_EVENTS_MAX) break;
  }
  const unfinished = await describedRun(
    client,
    await client.send(new DescribeExecutionCommand({ executionArn })),
  );
  await client.send(
    new StopExecutionCommand({
      executionArn,
      error: 'Pasos.TooLong',
      cause: 'Stopped by the checks of the lab.',
    }),
  );
  return unfinished;
}

/** How many it has written, by the number of the newest. */
async function eventsOf(client: RunPorts['client'], executionArn: string): Promise<number> {
  const asked = new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 });
  const { events = [] } = await client.send(asked).catch(() => ({ events: [] }));
  return events[0]?.id ?? 0;
}
