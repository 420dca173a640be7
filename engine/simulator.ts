import { seededIds } from './host/ids/seeded-ids';
import type { StoredEvent } from './host/records';
import { SimulatedClock } from './host/time/simulated-clock';
import type { Evaluator } from './query/jsonata/evaluation';
import { createEngine } from './index';
import type { MockPlan } from './mocks/plan';
import { modelsBeingRead } from './service/models/find-service-model';
import { createMemoryStore } from './storage/memory/memory-store';

export { inProcessEvaluator } from './runner/in-process-evaluator';
export { serveEvaluations } from './runner/serve-evaluations';
export { createThreadEvaluator, type Thread } from './runner/thread-evaluator';
export type { Evaluator } from './query/jsonata/evaluation';
export type { MockPlan } from './mocks/plan';

/** One execution to be simulated, in virtual time and with nothing around it. */
export interface SimulationRequest {
  readonly definition: string;
  /** JSON text; `{}` if not said. */
  readonly input?: string;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly mocks?: MockPlan;
  /** Leads all chance: the same seed gives the same history on every machine. */
  readonly seed?: number;
  readonly name?: string;
}

/** An event as GetExecutionHistory gives it to clients. */
export interface SimulatedEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly timestamp: Date;
  readonly type: string;
}

export interface Simulated {
  /**
   * `RUNNING`: nothing but somebody outside could move it on. `REFUSED`: it never began, `error` and `cause` are those
   * of the call. `CANCELLED`: whoever asked for it did not want it any more.
   */
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'RUNNING' | 'REFUSED' | 'CANCELLED';
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly events: readonly SimulatedEvent[];
  readonly executionArn: string;
  /** From the start to the end, on the execution's own clock. */
  readonly milliseconds: number;
}

export interface SimulationPorts {
  readonly evaluator: Evaluator;
  /** Lets every promise that can settle do so. */
  readonly nextTurn: () => Promise<void>;
  readonly isCancelled?: () => boolean;
}

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const NAME = 'Simulation';
const EVENTS_PER_PAGE = 1_000;

/**
 * Runs one execution to its end on a clock that skips. What goes wrong is a value, whatever it is.
 *
 * @example
 * const { status, events } = await simulate({ definition, mocks, seed: 7 }, { evaluator, nextTurn });
 */
export async function simulate(request: SimulationRequest, ports: SimulationPorts): Promise<Simulated> {
  const { isCancelled = () => false } = ports;
  const pending = watched(ports.evaluator);
  const settle = async () => {
    do {
      if (isCancelled()) throw new Cancelled();
      await ports.nextTurn();
    } while (pending.count() > 0 || modelsBeingRead() > 0);
  };
  try {
    return await run(request, { settle, evaluator: pending });
  } catch (error) {
    return nothing(error instanceof Cancelled ? { status: 'CANCELLED' } : refusal(error));
  }
}

class Cancelled extends Error {}

interface World {
  readonly evaluator: Evaluator;
  readonly settle: () => Promise<void>;
}

async function run(request: SimulationRequest, { settle, evaluator }: World): Promise<Simulated> {
  const { definition, input = '{}', type = 'STANDARD', mocks, seed = 0, name = 'simulated' } = request;
  const clock = new SimulatedClock(settle);
  const store = createMemoryStore();
  const engine = createEngine({
    clock,
    ids: seededIds(seed),
    evaluator,
    store,
    pace: { kind: 'skip' },
    longRest: Infinity,
    keepsExpress: true,
  });
  const { api, host } = engine;
  const roleArn = 'arn:aws:iam::123456789012:role/simulation';
  const machine = await api.call('CreateStateMachine', { name: NAME, roleArn, type, definition }, OWNER);
  const stateMachineArn = String(machine.stateMachineArn);
  host.mocks.set(stateMachineArn, mocks);
  const started = await api.call('StartExecution', { stateMachineArn, name, input }, OWNER);
  const executionArn = String(started.executionArn);
  await clock.runToEnd();
  const { status, output, error, cause } = (await store.executions.find(executionArn))!;
  const events = await historyOf(store.executions, executionArn);
  return {
    status,
    ...(output !== undefined && { output }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    events: events.map(shown),
    executionArn,
    milliseconds: (events.at(-1)?.timestamp ?? 0) - (events[0]?.timestamp ?? 0),
  };
}

type Histories = Pick<ReturnType<typeof createMemoryStore>['executions'], 'history'>;

async function historyOf(executions: Histories, arn: string): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  let after: string | undefined;
  do {
    const request = { limit: EVENTS_PER_PAGE, reverse: false, ...(after !== undefined && { after }) };
    const page = await executions.history(arn, request);
    events.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return events;
}

function shown(event: StoredEvent): SimulatedEvent {
  return { ...event, timestamp: new Date(event.timestamp) };
}

/** An evaluator that knows how much it is doing: the clock stands still meanwhile. */
function watched(evaluator: Evaluator): Evaluator & { readonly count: () => number } {
  let count = 0;
  return {
    count: () => count,
    async evaluate(evaluation) {
      count++;
      try {
        return await evaluator.evaluate(evaluation);
      } finally {
        count--;
      }
    },
  };
}

function refusal(error: unknown): Pick<Simulated, 'status' | 'error' | 'cause'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'InternalFailure';
  const cause = error instanceof Error ? error.message : String(error);
  return { status: 'REFUSED', error: code, cause };
}

function nothing(why: Pick<Simulated, 'status' | 'error' | 'cause'>): Simulated {
  return { ...why, events: [], executionArn: '', milliseconds: 0 };
}
