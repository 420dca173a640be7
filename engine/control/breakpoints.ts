import type { Json, JsonObject } from '../base/json';
import type { HeldView, PauseView } from '../host/execution/debugging/pause-view';
import type { Output } from '../service/operation';
import { list, optional, struct, text } from '../service/shape';
import { ControlError } from './errors';
import type { Call } from './operation';

const BREAKPOINTS_MAX = 100;

export const breakpoints = () =>
  list(struct({ state: text({ min: 1, max: 80 }), condition: optional(text({ min: 1, max: 4_096 })) }), {
    max: BREAKPOINTS_MAX,
  });

export interface WantedBreakpoint {
  readonly state: string;
  readonly condition: string | undefined;
}

/** With conditions that can be ones; written with `{% %}` or without. */
export async function soundBreakpoints(wanted: readonly WantedBreakpoint[], { breakpoints: door }: Call) {
  const sound = [];
  for (const { state, condition } of wanted) {
    const bare = condition?.replace(/^\s*\{%([\s\S]*)%\}\s*$/, '$1').trim();
    const problem = bare ? await door.problemOf(bare) : undefined;
    if (problem !== undefined)
      throw new ControlError('InvalidCondition', `The condition of '${state}' is no JSONata: ${problem}`);
    sound.push({ state, ...(bare && { condition: bare }) });
  }
  return sound;
}

export function shownPause(executionArn: string, pause: PauseView): Output {
  return {
    executionArn,
    status: pause.held.length > 0 ? 'HELD' : pause.isStepping ? 'STEPPING' : 'RUNNING',
    breakpoints: pause.breakpoints,
    held: pause.held.map(shownHeld),
  };
}

/** The data as JSON text, as everywhere in the API. */
function shownHeld({ frame, state, why, problem, input, variables, index, previousEventId }: HeldView) {
  const texts: Record<string, string> = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  return {
    frame,
    state,
    reason: why === 'step' ? 'STEP' : 'BREAKPOINT',
    problem,
    input: JSON.stringify(input),
    variables: texts,
    index,
    previousEventId,
  };
}

/** Of a payload as it is written by hand. */
export function readPayload(input: string): Json {
  try {
    return JSON.parse(input) as JsonObject;
  } catch {
    throw new ControlError('InvalidExecutionInput', 'The input is no JSON');
  }
}
