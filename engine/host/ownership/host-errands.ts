import type { Json } from '../../base/json';
import type { Millis } from '../../base/time';
import type { Signal } from '../../machine/signal';
import type { OpenExecutions } from '../execution/open-executions';
import type { MapRunChange } from '../map-runs/active-map-run';
import type { MapRuns } from '../map-runs/map-runs';
import type { Clock } from '../ports';
import type { ActivityQueue } from '../tasks/activity-queue';
import type { ClockDoor } from '../time/clock-door';
import type { Breakpoint } from '../../machine/debugging/debugging';
import type { BreakpointDoor, ResumeRequest } from '../execution/debugging/breakpoint-door';
import type { Pace } from '../time/execution-clock';
import { Errands, type Errand } from './errands';
import type { Ownership } from './ownership';

export type ErrandKind =
  | 'stop'
  | 'callback'
  | 'redrive'
  | 'read-clock'
  | 'set-clock'
  | 'skip-clock'
  | 'set-breakpoints'
  | 'pause'
  | 'read-pause'
  | 'resume'
  | 'find-map-run'
  | 'update-map-run'
  | 'take-task';
export type HostErrands = Errands<ErrandKind>;

/** What an owner does for others: the parts of a host that know what runs here. */
export interface Here {
  readonly clock: Clock;
  readonly ownership: Ownership | undefined;
  readonly open: OpenExecutions;
  readonly clocks: ClockDoor;
  readonly stops: BreakpointDoor;
  readonly mapRuns: MapRuns;
  readonly activities: ActivityQueue;
  readonly redrive: (executionArn: string, clientToken: string | undefined) => Promise<Millis | undefined>;
}

/** The errands of a host: details and answers are plain data, which travels. */
export function hostErrands(parts: Here): HostErrands {
  const { clock, ownership } = parts;
  return new Errands({
    clock,
    ownership,
    here: { ...ofExecutions(parts), ...ofStops(parts), ...ofMapRuns(parts) },
  });
}

function ofExecutions({ open, clocks, activities, redrive }: Here) {
  const stopped = true;
  return {
    stop: (arn, why) => open.tell(arn, (execution) => execution.stop(why).then(() => stopped)),
    callback: (arn, { taskToken, signal }) =>
      open.tell(arn, (execution) => execution.postWith(String(taskToken), signal as unknown as Signal)),
    redrive: async (arn, { clientToken }) => (await redrive(arn, optional(clientToken))) ?? null,
    'read-clock': async (arn) => asJson(await clocks.read(arn)),
    'set-clock': async (arn, { pace }) => asJson(await clocks.setPace(arn, pace as unknown as Pace)),
    'skip-clock': (arn) => clocks.skip(arn),
    'take-task': async (activityArn, { workerName }) =>
      asJson(await activities.takeNow(activityArn, optional(workerName))),
  } as const satisfies Partial<Record<ErrandKind, Errand>>;
}

function ofStops({ stops }: Here) {
  return {
    'set-breakpoints': async (arn, { breakpoints }) =>
      asJson(await stops.set(arn, breakpoints as unknown as readonly Breakpoint[])),
    pause: async (arn) => asJson(await stops.pause(arn)),
    'read-pause': async (arn) => asJson(await stops.read(arn)),
    resume: async (arn, request) => {
      const pause = await stops.resume(arn, request as ResumeRequest);
      return pause === 'not-held' ? pause : asJson(pause);
    },
  } as const satisfies Partial<Record<ErrandKind, Errand>>;
}

/** Of the execution whose Map Run it is. */
function ofMapRuns({ open, mapRuns }: Here) {
  return {
    'find-map-run': async (arn, { mapRun }) =>
      open.has(arn) ? asJson(await mapRuns.find(String(mapRun))) : undefined,
    'update-map-run': async (arn, { mapRun, change }) =>
      open.has(arn) ? mapRuns.update(String(mapRun), change as MapRunChange) : undefined,
  } as const satisfies Partial<Record<ErrandKind, Errand>>;
}

function optional(text: Json | undefined): string | undefined {
  return typeof text === 'string' ? text : undefined;
}

/** An interface that holds nothing but JSON; the compiler cannot know. */
function asJson(value: object | undefined): Json | undefined {
  return value as Json | undefined;
}
