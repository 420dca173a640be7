import type { RunData } from '@pasos/engine/editing';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';

type Run = Pick<SelectedRun, 'visits' | 'description'>;
type Value = ReturnType<RunData['inputAt']>;

/** The input of a state at its last visit; undefined when it had none, or it is no JSON. */
export function inputAt(run: Run, state: string): Value {
  return read(lastVisit(run, state)?.input);
}

/** The variables that the last visit of a state could read; of a state that was not visited, all there were. */
export function variablesAt(run: Run, state: string): ReturnType<RunData['variablesAt']> {
  const visit = lastVisit(run, state);
  const before = run.visits.filter((one) => !visit || (one.id < visit.id && isInSight(one, visit, run)));
  const pairs = before.flatMap(({ assigned = {} }) =>
    Object.entries(assigned).flatMap(([name, text]) => {
      const value = read(text);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return Object.fromEntries(pairs);
}

/** What completion and the reference know of a run. */
export function runDataOf(run: Run | undefined): RunData | undefined {
  if (!run || run.visits.length === 0) return undefined;
  return {
    inputAt: (state) => inputAt(run, state),
    resultAt: (state) => read(lastVisit(run, state)?.answer),
    outputAt: (state) => read(lastVisit(run, state)?.output),
    variablesAt: (state) => variablesAt(run, state),
    contextAt: (state) => contextAt(run, state),
  };
}

function contextAt({ visits, description }: Run, state: string): Value {
  const visit = lastVisit({ visits }, state);
  const { executionArn, name, startDate, input, stateMachineArn } = description ?? {};
  return {
    Execution: {
      ...(executionArn && { Id: executionArn }),
      ...(name && { Name: name }),
      ...(startDate && { StartTime: startDate.toISOString() }),
      ...(read(input) !== undefined && { Input: read(input)! }),
    },
    ...(visit && { State: { Name: visit.name, EnteredTime: visit.enteredAt.toISOString() } }),
    ...(stateMachineArn && {
      StateMachine: { Id: stateMachineArn, Name: stateMachineArn.split(':').at(-1) ?? '' },
    }),
  };
}

function lastVisit({ visits }: Pick<Run, 'visits'>, state: string): StateVisit | undefined {
  return visits.findLast(({ name, input }) => name === state && input !== undefined);
}

/** What is assigned within a branch stays in it. */
function isInSight(from: StateVisit, at: StateVisit, { visits }: Run): boolean {
  if (!from.parent) return true;
  const room = from.parent.id;
  for (let around = at.parent; around;) {
    if (around.id === room) return true;
    const { id } = around;
    around = visits.find((visit) => visit.id === id)?.parent;
  }
  return false;
}

function read(text: string | undefined): Value {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}
