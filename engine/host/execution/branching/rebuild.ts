import type { Program } from '../../../asl/program';
import type { Json } from '../../../base/json';
import type { Result } from '../../../base/result';
import type { Execution } from '../../../machine/execution/execution';
import type { HistoryEvent } from '../../../machine/execution/history-event';
import type { Question, QuestionAnswer } from '../../../machine/question';
import { detailsOf, nextSignal } from '../../../machine/rebuild/next-signal';
import type { Signal } from '../../../machine/signal';
import { takeStep } from '../../take-step';

export interface Rebuilding {
  readonly program: Program;
  /** Where to begin: a new execution, or one that has written the first of these events. */
  readonly execution: Execution;
  /** All events of the history, in order, up to where to stop. */
  readonly events: readonly HistoryEvent[];
  /** Evaluates what the machine asks on the way. */
  readonly evaluate: (question: Extract<Question, { kind: 'evaluate' }>) => Promise<QuestionAnswer>;
}

/**
 * Drives the machine once more with the answers a history tells of, up to its last event. Every event it writes on the
 * way must be the one in the history: whatever cannot be rebuilt is found out, and said.
 */
export async function rebuild({
  program,
  execution,
  events,
  evaluate,
}: Rebuilding): Promise<Result<Execution, string>> {
  let now = execution;
  while (now.lastEventId < events.length) {
    const next = events[now.lastEventId]!;
    const asTold = withToldInput(now, next);
    const move = nextSignal(asTold, next);
    if (move.kind === 'unknown') return failed(next, move.why);
    const signal: Signal = move.kind === 'told' ? move.signal : { kind: 'Continued' };
    const taken = await takeStep(asTold, {
      program,
      signal,
      now: () => next.timestamp,
      options: { transitionsMax: move.kind === 'told' ? 0 : 1 },
      answer: (question) => answerTo(question, { next, evaluate }),
    });
    const isStuck = taken.history.length === 0 && sameButSeq(taken.execution, asTold);
    if (isStuck) return failed(next, 'the machine does not write it');
    for (const [index, event] of taken.history.entries()) {
      const recorded = events[now.lastEventId + index];
      // What was told by the same signal may go past the end.
      if (recorded && !isSame(event, recorded)) return failed(recorded, `the machine writes ${event.type}`);
    }
    now = taken.execution;
  }
  return { ok: true, value: now };
}

/** Whoever lets a held frame go may change what it enters its state with: the history has that. */
function withToldInput(execution: Execution, next: HistoryEvent): Execution {
  const frame = execution.frames[execution.ready[0] ?? ''];
  const isMeant =
    frame && next.type.endsWith('StateEntered') && frame.previousEventId === next.previousEventId;
  if (!isMeant || frame.activity.kind !== 'entering') return execution;
  const { input } = detailsOf(next);
  if (typeof input !== 'string' || input === JSON.stringify(frame.activity.input)) return execution;
  const activity = { ...frame.activity, input: JSON.parse(input) as Json };
  return { ...execution, frames: { ...execution.frames, [frame.id]: { ...frame, activity } } };
}

async function answerTo(
  question: Question,
  { next, evaluate }: { readonly next: HistoryEvent; readonly evaluate: Rebuilding['evaluate'] },
): Promise<QuestionAnswer> {
  switch (question.kind) {
    case 'evaluate':
      return evaluate(question);
    // A task was scheduled for an activity that was there.
    case 'find-activity':
      return { kind: 'activity', exists: next.type !== 'ExecutionFailed' };
    case 'judge-parameters':
      return { kind: 'judged', problems: problemsIn(next) };
  }
}

/** What was wrong with the parameters of a task that was not begun. */
function problemsIn(next: HistoryEvent): readonly string[] {
  const { cause } = detailsOf(next);
  const told =
    typeof cause === 'string' ? /could not be used to start the Task: \[(.*)\]$/s.exec(cause) : null;
  return told ? [told[1]!] : [];
}

function sameButSeq(left: Execution, right: Execution): boolean {
  return (
    JSON.stringify({ ...left, seq: 0, steppedAt: 0 }) === JSON.stringify({ ...right, seq: 0, steppedAt: 0 })
  );
}

function isSame(left: HistoryEvent, right: HistoryEvent): boolean {
  return JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
}

/** Stores may give the members of an event in another order. */
function sorted(event: HistoryEvent): Json {
  const { id, previousEventId, type } = event;
  return [id, previousEventId, type, Object.entries(detailsOf(event)).sort(byName) as Json];
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

function failed({ id, type }: HistoryEvent, why: string): Result<never, string> {
  return { ok: false, failure: `event ${id} (${type}) cannot be repeated: ${why}` };
}
