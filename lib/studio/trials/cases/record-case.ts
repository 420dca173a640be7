import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { MockPlan, MockRule } from '@pasos/engine/mocks';
import { eventDetails, textOf } from '@/lib/sandbox/history/event-details';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { rulesOf, withRules } from '../faults/fault-plan';
import type { CaseStatus, Expected } from './saved-case';

/** A run as far as a case is made of it. */
export interface RecordedRun {
  readonly status: CaseStatus;
  readonly input: string;
  readonly output?: string;
  readonly error?: string;
  readonly events: readonly HistoryEvent[];
  readonly visits: readonly StateVisit[];
}

export interface Recorded {
  readonly input: string;
  readonly mocks: MockPlan;
  readonly expected: Expected;
}

export interface HowToRecord {
  /** Whether answers are to take as long as they took. */
  readonly withDelays?: boolean;
}

/** A case that demands what was seen: what services answered becomes its mocks. */
export function recordCase(run: RecordedRun, how: HowToRecord = {}): Recorded {
  const { status, input, output, error, visits } = run;
  const path = visits.filter(({ depth }) => depth === 0).map(({ name }) => name);
  return {
    input,
    mocks: recordMocks(run, how),
    expected: {
      status,
      ...(output !== undefined && { output }),
      ...(error !== undefined && { error }),
      path,
    },
  };
}

/** One rule for each attempt of a Task, told apart as surely as its place allows. */
function recordMocks({ events, visits }: RecordedRun, { withDelays = false }: HowToRecord): MockPlan {
  const byId = new Map(events.map((event) => [event.id, event]));
  const invocations = new Map<string, number>();
  let plan: MockPlan = {};
  for (const { name, type, eventIds, parent } of visits) {
    if (type !== 'Task') continue;
    const attempts = attemptsOf(eventIds.flatMap((id) => byId.get(id) ?? []));
    for (const [attempt, { outcome, seconds }] of attempts.entries()) {
      const invocation = invocations.get(name) ?? 0;
      invocations.set(name, invocation + 1);
      const when =
        parent?.iteration === undefined ? { invocation } : { iteration: parent.iteration, attempt };
      const delay = withDelays && seconds > 0 && !outcome?.timeout ? { delay: seconds } : {};
      if (outcome) plan = withRules(plan, name, [...rulesOf(plan, name), { ...when, ...delay, ...outcome }]);
    }
  }
  return plan;
}

interface Attempt {
  readonly scheduledAt: number;
  /** Undefined for one that did not end. */
  readonly outcome?: MockRule;
  readonly seconds: number;
}

/** What each attempt came to. */
function attemptsOf(events: readonly HistoryEvent[]): readonly Attempt[] {
  const attempts: Attempt[] = [];
  for (const event of events) {
    const at = event.timestamp?.getTime() ?? 0;
    const last = attempts.at(-1);
    if (event.type?.endsWith('Scheduled')) attempts.push({ scheduledAt: at, seconds: 0 });
    else if (last) attempts[attempts.length - 1] = ended(last, outcomeOf(event), at);
  }
  return attempts;
}

function ended(attempt: Attempt, outcome: MockRule | undefined, at: number): Attempt {
  return outcome ? { ...attempt, outcome, seconds: (at - attempt.scheduledAt) / 1000 } : attempt;
}

const ANSWERED = /^(Task|LambdaFunction|Activity)(Succeeded|Failed|TimedOut)$/;

function outcomeOf(event: HistoryEvent): MockRule | undefined {
  const [, , how] = ANSWERED.exec(event.type ?? '') ?? [];
  const { output, error, cause } = eventDetails(event);
  switch (how) {
    case 'Succeeded':
      return { return: JSON.parse(textOf(output) ?? 'null') as MockRule['return'] };
    case 'Failed': {
      const why = textOf(cause);
      return {
        throw: { error: textOf(error) ?? 'States.TaskFailed', ...(why !== undefined && { cause: why }) },
      };
    }
    case 'TimedOut':
      return { timeout: true };
    default:
      return undefined;
  }
}
