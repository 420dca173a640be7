import { waitingsOf } from '../../host/time/at-rest';
import type { StoredEvent, Transition } from '../../host/records';
import { assertSound } from '../../machine/testing/random/assert-sound';
import type { Witnessed } from '../disk/witness';

type Rule = (before: Witnessed | undefined, after: Transition) => string | false | undefined;

const TERMINAL = /^Execution(Succeeded|Failed|Aborted|TimedOut)$/;
const STATUS: Readonly<Record<string, string>> = {
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionAborted: 'ABORTED',
  ExecutionTimedOut: 'TIMED_OUT',
};

/** What holds for every write of an execution; each says how it is broken. */
const RULES: Readonly<Record<string, Rule>> = {
  'event ids are 1..n without gap or duplicate': (before, { history, snapshot }) => {
    let last = before?.snapshot.lastEventId ?? 0;
    for (const { id } of history) if (id !== ++last) return `event ${id} stands where ${last} should`;
    return snapshot.lastEventId !== last && `lastEventId is ${snapshot.lastEventId}, not ${last}`;
  },

  'an event follows an earlier one': (_, { history }) =>
    history.find(({ id, previousEventId }) => previousEventId < 0 || previousEventId >= id)?.type,

  'timestamps never go back': (before, { history }) => {
    let last = before?.events.at(-1)?.timestamp ?? -Infinity;
    for (const { timestamp, id } of history) {
      if (timestamp < last) return `event ${id}`;
      last = timestamp;
    }
    return undefined;
  },

  'an execution starts once': (before, { history }) =>
    history.some(
      ({ type }, index) => (type === 'ExecutionStarted') !== (before === undefined && index === 0),
    ) && types(history),

  'a closed execution stays as it is, unless it is redriven': (before, { history }) =>
    isClosed(before?.events.at(-1)) && history[0]?.type !== 'ExecutionRedriven' && types(history),

  'nothing follows the end': (_, { history }) => history.slice(0, -1).some(isClosed) && types(history),

  'only what has ended is redriven': (before, { history }) =>
    history.some(
      ({ type }, index) => type === 'ExecutionRedriven' && !(index === 0 && isClosed(before?.events.at(-1))),
    ) && types(history),

  'the history folds to the record': (before, { history, record }) => {
    const folded = fold([...(before?.events.slice(-1) ?? []), ...history]);
    const { status, stopDate, output, error, cause } = record;
    const shown = { status, stopDate, output, error, cause };
    return (
      JSON.stringify(shown) !== JSON.stringify(folded) &&
      `${JSON.stringify(shown)} is not ${JSON.stringify(folded)}`
    );
  },

  'the record shows the snapshot': (_, { record, snapshot }) =>
    (record.status !== snapshot.outcome.status ||
      (record.redriveCount ?? 0) !== snapshot.identity.redriveCount) &&
    `${record.status} is not ${snapshot.outcome.status}`,

  'every write moves seq on': (before, { snapshot, replacesSeq }) =>
    (before ? snapshot.seq <= before.snapshot.seq : replacesSeq !== -1) &&
    `${replacesSeq} to ${snapshot.seq}`,

  'who an execution is never changes': (before, { record }) =>
    before && identityOf(before.record) !== identityOf(record) && identityOf(record),

  'an open execution waits for something': (_, { snapshot }) =>
    snapshot.outcome.status === 'RUNNING' &&
    snapshot.ready.length === 0 &&
    Object.keys(snapshot.timers).length === 0 &&
    !waitingsOf(snapshot).some(
      ({ kind }) => kind === 'task' || kind === 'map-run' || kind === 'reading-items',
    ) &&
    'nothing will ever move it on',

  'the snapshot is sound': (_, { snapshot }) => {
    try {
      assertSound(snapshot, 1);
      return undefined;
    } catch (error) {
      return String(error);
    }
  },

  'no timer fires early': (before, { snapshot }) => {
    if (!before) return undefined;
    const at = snapshot.steppedAt ?? Infinity;
    for (const [id, { activity }] of Object.entries(before.snapshot.frames)) {
      if (activity.kind !== 'visiting') continue;
      const { waiting } = activity.visit;
      if (waiting.kind !== 'timer' && waiting.kind !== 'retry') continue;
      const due = before.snapshot.timers[waiting.timer]?.at ?? -Infinity;
      const isOver = snapshot.frames[id] && snapshot.timers[waiting.timer] === undefined;
      if (isOver && snapshot.outcome.status === 'RUNNING' && at < due) return `${due - at} ms early`;
    }
    return undefined;
  },

  'nothing times out before its time': (before, { history, snapshot }) => {
    if (!before || !history.some(({ type }) => type.endsWith('TimedOut'))) return undefined;
    const soonest = Math.min(...Object.values(before.snapshot.timers).map(({ at }) => at));
    return (snapshot.steppedAt ?? Infinity) < soonest && `${soonest - snapshot.steppedAt!} ms early`;
  },

  'the engine meets no fault of its own': (_, { history }) =>
    history.map((event) => JSON.stringify(event)).find((text) => text.includes('a fault of its own')),
};

/** The first rule that a write breaks, and how. */
export function brokenBy(before: Witnessed | undefined, after: Transition): string | undefined {
  for (const [rule, broken] of Object.entries(RULES)) {
    const how = broken(before, after);
    if (how !== undefined && how !== false) return `${rule}: ${how}`;
  }
  return undefined;
}

/** What a history says about its execution, if it is the whole truth: its last event decides. */
function fold(events: readonly StoredEvent[]) {
  const last = events.at(-1);
  const open = {
    status: 'RUNNING',
    stopDate: undefined,
    output: undefined,
    error: undefined,
    cause: undefined,
  };
  if (!last || !isClosed(last)) return open;
  const details = (Object.entries(last).find(([key]) => key.endsWith('EventDetails'))?.[1] ?? {}) as Pick<
    Transition['record'],
    'output' | 'error' | 'cause'
  >;
  // AWS shows that an execution ran out of time by its status alone.
  const { output, error, cause } = last.type === 'ExecutionTimedOut' ? {} : details;
  return { status: STATUS[last.type], stopDate: last.timestamp, output, error, cause };
}

export function isClosed(event: StoredEvent | undefined): boolean {
  return event !== undefined && TERMINAL.test(event.type);
}

function identityOf({
  arn,
  stateMachineArn,
  name,
  input,
  startDate,
  revisionKey,
}: Transition['record']): string {
  return JSON.stringify([arn, stateMachineArn, name, input, startDate, revisionKey]);
}

function types(history: readonly StoredEvent[]): string {
  return history.map(({ type }) => type).join(' ');
}
