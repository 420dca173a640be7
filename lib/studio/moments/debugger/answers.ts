import { asArray, asRecord, own, ownText } from '@/lib/graph/json-value';

/** How time passes for an execution. */
export type Pace = { readonly mode: 'REAL' | 'SKIP' } | { readonly mode: 'SCALED'; readonly rate: number };

export interface ClockState {
  readonly pace: Pace;
  /** It stands still for a breakpoint. */
  readonly isHeld: boolean;
  /** What it shows, and when the next timer is due, in milliseconds; of an execution only. */
  readonly now?: number;
  readonly nextTimer?: number;
}

export interface Breakpoint {
  readonly state: string;
  /** JSONata. */
  readonly condition?: string;
}

/** A frame that stands before a state. */
export interface Held {
  readonly frame: string;
  readonly state: string;
  readonly reason: 'STEP' | 'BREAKPOINT';
  /** Why its condition could not be judged. */
  readonly problem?: string;
  readonly input: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly index?: number;
}

export interface PauseState {
  readonly status: 'HELD' | 'STEPPING' | 'RUNNING';
  readonly breakpoints: readonly Breakpoint[];
  readonly held: readonly Held[];
}

/** From which run an execution goes on, and from where. */
export interface Origin {
  readonly executionArn: string;
  readonly eventId: number;
}

export function readClock(answer: unknown): ClockState {
  const clock = asRecord(answer);
  const mode = ownText(clock, 'mode');
  const pace: Pace =
    mode === 'SCALED'
      ? { mode, rate: Number(own(clock, 'rate')) }
      : { mode: mode === 'SKIP' ? 'SKIP' : 'REAL' };
  return {
    pace,
    isHeld: own(clock, 'held') === true,
    now: milliseconds(own(clock, 'now')),
    nextTimer: milliseconds(own(clock, 'nextTimer')),
  };
}

export function readPause(answer: unknown): PauseState {
  const pause = asRecord(answer);
  const status = ownText(pause, 'status');
  return {
    status: status === 'HELD' || status === 'STEPPING' ? status : 'RUNNING',
    breakpoints: readBreakpoints(answer),
    held: asArray(own(pause, 'held')).map(readHeld),
  };
}

export function readBreakpoints(answer: unknown): readonly Breakpoint[] {
  return asArray(own(asRecord(answer), 'breakpoints')).map((value) => {
    const breakpoint = asRecord(value);
    const condition = ownText(breakpoint, 'condition');
    return { state: ownText(breakpoint, 'state') ?? '', ...(condition !== undefined && { condition }) };
  });
}

export function readOrigin(answer: unknown): Origin | undefined {
  const origin = asRecord(own(asRecord(answer), 'origin'));
  const executionArn = ownText(origin, 'executionArn');
  return executionArn === undefined ? undefined : { executionArn, eventId: Number(own(origin, 'eventId')) };
}

function readHeld(value: unknown): Held {
  const held = asRecord(value);
  const index = own(held, 'index');
  const variables = asRecord(own(held, 'variables'));
  return {
    frame: ownText(held, 'frame') ?? '',
    state: ownText(held, 'state') ?? '',
    reason: ownText(held, 'reason') === 'STEP' ? 'STEP' : 'BREAKPOINT',
    problem: ownText(held, 'problem'),
    input: ownText(held, 'input') ?? 'null',
    variables: Object.fromEntries(Object.entries(variables).map(([name, text]) => [name, String(text)])),
    ...(typeof index === 'number' && { index }),
  };
}

function milliseconds(seconds: unknown): number | undefined {
  return typeof seconds === 'number' ? seconds * 1_000 : undefined;
}
