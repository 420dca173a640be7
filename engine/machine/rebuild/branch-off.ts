import type { Program, State } from '../../asl/program';
import type { Json } from '../../base/json';
import type { Result } from '../../base/result';
import type { Execution, Frame, Identity, Timer, Visit } from '../execution/execution';

export interface BranchChange {
  /** What the frame enters its state with, in place of what it had. */
  readonly input?: Json;
  readonly identity: Identity;
}

/**
 * The execution as another one: it goes on with a frame that is about to enter a state, perhaps with other data, by a
 * program that may be another. What others work at for it is theirs: it is begun anew, as a redrive does.
 */
export function branchOff(
  program: Program,
  { debugging: _debugging, ...execution }: Execution,
  frame: string,
  { input, identity }: BranchChange,
): Result<Execution, string> {
  const frames: Record<string, Frame> = {};
  const ready = [frame, ...execution.ready.filter((id) => id !== frame)];
  let timers = execution.timers;
  for (const [id, before] of Object.entries(execution.frames)) {
    const misfit = misfitOf(program, before);
    if (misfit !== undefined) return { ok: false, failure: misfit };
    frames[id] = before;
    const { activity } = before;
    if (activity.kind === 'entering') {
      if (id === frame && input !== undefined) frames[id] = { ...before, activity: { ...activity, input } };
      if (!ready.includes(id)) ready.push(id);
      continue;
    }
    const state = stateOf(program, before)!;
    const visit = { ...activity.visit, retries: fitted(activity.visit.retries, state) };
    const isAnew = visit.waiting.kind === 'task';
    if (isAnew) {
      ready.push(id);
      timers = withoutThoseOf(timers, id);
    }
    frames[id] = { ...before, activity: { kind: 'visiting', visit: isAnew ? begunAnew(visit) : visit } };
  }
  return { ok: true, value: { ...execution, identity, frames, ready, timers } };
}

/** Why a frame cannot go on by a program; undefined when it can. */
function misfitOf(program: Program, frame: Frame): string | undefined {
  const state = stateOf(program, frame);
  const { activity } = frame;
  const name = activity.kind === 'entering' ? activity.state : activity.visit.state;
  if (!state) return `the definition has no state '${name}' in that place any more`;
  if (activity.kind === 'entering') return undefined;
  const { waiting } = activity.visit;
  switch (waiting.kind) {
    case 'map-run':
    case 'reading-items':
      return `the Distributed Map '${name}' is under way, and its children belong to the execution that started them`;
    case 'branches':
      return state.type === 'Parallel' && state.branchCount === waiting.count
        ? undefined
        : `'${name}' is under way and has other branches now`;
    case 'items':
      return state.type === 'Map' ? undefined : `'${name}' is under way and is no Map any more`;
    case 'timer':
      return state.type === 'Wait' ? undefined : `'${name}' is under way and is no Wait any more`;
    case 'task':
      return state.type === 'Task' ? undefined : `'${name}' is under way and is no Task any more`;
    case 'retry':
      return 'retriers' in state ? undefined : `'${name}' is under way and cannot be tried again any more`;
    case 'nothing':
      return undefined;
  }
}

function stateOf(program: Program, { scope, activity }: Frame): State | undefined {
  const name = activity.kind === 'entering' ? activity.state : activity.visit.state;
  return program.scopes.get(scope)?.states.get(name);
}

function begunAnew(visit: Visit): Visit {
  return { ...visit, waiting: { kind: 'nothing' } };
}

/** As many counters as there are retriers. */
function fitted(retries: readonly number[], state: State): readonly number[] {
  return 'retriers' in state ? state.retriers.map((_, index) => retries[index] ?? 0) : [];
}

function withoutThoseOf(timers: Readonly<Record<string, Timer>>, frame: string) {
  return Object.fromEntries(Object.entries(timers).filter(([, timer]) => timer.frame !== frame));
}
