import type { Json } from '../../../base/json';
import type { Breakpoint, HeldFrame } from '../../../machine/debugging/debugging';
import type { Execution, Frame } from '../../../machine/execution/execution';

/** Where an execution stops, and what it is stopped at. */
export interface PauseView {
  readonly breakpoints: readonly Breakpoint[];
  readonly isStepping: boolean;
  readonly held: readonly HeldView[];
}

/** A frame that stands before a state. */
export interface HeldView extends HeldFrame {
  readonly state: string;
  readonly input: Json;
  readonly variables: Readonly<Record<string, Json>>;
  /** Of a Map: which item. */
  readonly index?: number;
  /** The event that its Entered event will follow. */
  readonly previousEventId: number;
}

export function pauseView({ debugging, frames }: Execution): PauseView {
  const { breakpoints = [], isStepping = false, held = [] } = debugging ?? {};
  return { breakpoints, isStepping, held: held.map((one) => heldView(one, frames[one.frame]!)) };
}

function heldView(held: HeldFrame, frame: Frame): HeldView {
  const { activity, variables, parent, previousEventId } = frame;
  const at =
    activity.kind === 'entering'
      ? { state: activity.state, input: activity.input }
      : { state: activity.visit.state, input: activity.visit.input };
  return { ...held, ...at, variables, previousEventId, ...(parent && { index: parent.index }) };
}
