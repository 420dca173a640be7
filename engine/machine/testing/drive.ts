import { parseProgram } from '../../asl/parse/parse-program';
import type { Json, JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import type { Command } from '../command';
import type { Execution, Outcome } from '../execution/execution';
import type { HistoryEvent } from '../execution/history-event';
import type { Signal } from '../signal';
import { newExecution, step } from '../step';

export const SEED = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x3c6ef372] as const;

export const START: Millis = Date.UTC(2026, 0, 1);

/** What a task answers, by resource; the n-th call gets the n-th answer, later ones the last. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;
export type Answer =
  { readonly output: Json } | { readonly error?: string; readonly cause?: string } | 'never';

export interface Drive {
  readonly input?: Json;
  readonly answers?: Answers;
  /** Stops the execution this long after its start. */
  readonly stopAfter?: Millis;
  /** Applied to the execution between any two signals; a save and reload must change nothing. */
  readonly between?: (execution: Execution) => Execution;
}

export interface Driven {
  readonly outcome: Outcome;
  readonly history: readonly HistoryEvent[];
  readonly endedAfter: Millis;
}

/** Runs a definition to its end on simulated time, without a host. */
export function drive(definition: JsonObject, options: Drive = {}): Driven {
  const { input = {}, between = (execution) => execution } = options;
  const program = parseProgram(definition);
  const world = new World(options);
  const history: HistoryEvent[] = [];
  let execution = newExecution(identity(input), SEED);
  let signal: Signal = { kind: 'ExecutionStarted', inputText: JSON.stringify(input) };
  for (let turns = 0; ; turns++) {
    if (turns > 10_000) throw new Error('the execution does not come to an end');
    const taken = step(program, between(execution), signal, world.now);
    execution = taken.execution;
    history.push(...taken.history);
    if (execution.outcome.status !== 'RUNNING') break;
    taken.commands.forEach((command) => world.perform(command));
    signal = world.next(execution);
  }
  return { outcome: execution.outcome, history, endedAfter: world.now - START };
}

/** What surrounds an execution: time that passes when nothing else is to be done, and tasks that answer at once. */
class World {
  now = START;
  private readonly signals: Signal[] = [];
  private readonly asked = new Map<string, number>();

  constructor(private readonly options: Drive) {}

  perform(command: Command): void {
    if (command.kind === 'Continue') this.signals.push({ kind: 'Continued' });
    if (command.kind === 'PerformTask') this.answer(command.task, command.resource);
  }

  next(execution: Execution): Signal {
    return this.signals.shift() ?? this.wait(execution);
  }

  private answer(task: string, resource: string): void {
    const list = this.options.answers?.[resource] ?? [];
    const count = this.asked.get(resource) ?? 0;
    this.asked.set(resource, count + 1);
    const given = list[Math.min(count, list.length - 1)] ?? 'never';
    if (given === 'never') return;
    this.signals.push(
      'output' in given
        ? { kind: 'TaskSucceeded', task, output: given.output }
        : { kind: 'TaskFailed', task, ...given },
    );
  }

  private wait({ timers }: Execution): Signal {
    const times = Object.values(timers).map((timer) => timer.at);
    const { stopAfter = Infinity } = this.options;
    this.now = Math.max(this.now, Math.min(START + stopAfter, ...times));
    if (this.now === Infinity) throw new Error('the execution waits for nothing');
    const isStopped = this.now === START + stopAfter;
    return isStopped ? { kind: 'StopRequested', error: 'Stopped' } : { kind: 'TimersDue' };
  }
}

export function identity(input: Json) {
  return {
    executionArn: 'arn:aws:states:us-east-1:123456789012:execution:M:run',
    executionName: 'run',
    stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:M',
    stateMachineName: 'M',
    roleArn: 'arn:aws:iam::123456789012:role/R',
    startTime: START,
    input,
    type: 'STANDARD' as const,
    redriveCount: 0,
  };
}

/** A history as one line per event: `5<-3 PassStateExited Hola`. */
export function table(history: readonly HistoryEvent[]): string {
  return history
    .map((event) => [`${event.id}<-${event.previousEventId}`, event.type, ...label(event)].join(' '))
    .join('\n');
}

function label(event: HistoryEvent): string[] {
  const details = Object.entries(event).find(([key]) => key.endsWith('EventDetails'))?.[1] as
    JsonObject | undefined;
  const shown = [details?.name, details?.index, details?.error].filter(
    (part) => part !== undefined && part !== null,
  );
  return shown.map(String);
}
