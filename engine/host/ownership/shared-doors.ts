import type { Json, JsonObject } from '../../base/json';
import { UnavailableError } from '../../base/unavailable-error';
import type { Millis } from '../../base/time';
import type { BreakpointDoor, Breakpoints } from '../execution/debugging/breakpoint-door';
import type { PauseView } from '../execution/debugging/pause-view';
import type { MapRuns } from '../map-runs/map-runs';
import type { MapRunRecord } from '../map-runs/map-run-record';
import type { ActivityTask, Clock, Store } from '../ports';
import type { OtherQueues } from '../tasks/activity-queue';
import type { Clocks, ClockView } from '../time/clock-door';
import type { HostErrands } from './host-errands';
import type { Ownership } from './ownership';

/** A worker that waits asks the other owners as often as that: what they announce may be missed. */
const POLL_PAUSE: Millis = 5_000;

/** The clocks of executions, wherever these run; of those that have not started, where they are started here. */
export function sharedClocks(here: Clocks, errands: HostErrands): Clocks {
  return {
    get pace() {
      return here.pace;
    },
    set pace(pace) {
      here.pace = pace;
    },
    read: async (arn) => (await errands.run('read-clock', arn)) as ClockView | undefined,
    setPace: async (arn, pace) =>
      (await errands.run('set-clock', arn, { pace: pace as unknown as JsonObject })) as ClockView | undefined,
    setPaceBeforeStart: (arn, pace) => here.setPaceBeforeStart(arn, pace),
    skip: async (arn) => (await errands.run('skip-clock', arn)) as Millis | 'nowhere' | undefined,
  };
}

/** Where executions stop, wherever these run; of machines, where those stop that are started here. */
export function sharedBreakpoints(here: BreakpointDoor, errands: HostErrands): Breakpoints {
  const run = async (kind: 'set-breakpoints' | 'pause' | 'read-pause', arn: string, details?: JsonObject) =>
    (await errands.run(kind, arn, details)) as unknown as PauseView | undefined;
  return {
    ofMachine: (arn) => here.ofMachine(arn),
    setOfMachine: (arn, breakpoints) => here.setOfMachine(arn, breakpoints),
    problemOf: (condition) => here.problemOf(condition),
    set: (arn, breakpoints) => run('set-breakpoints', arn, { breakpoints: breakpoints as unknown as Json }),
    pause: (arn) => run('pause', arn),
    read: (arn) => run('read-pause', arn),
    resume: async (arn, request) =>
      (await errands.run('resume', arn, request as unknown as JsonObject)) as unknown as
        PauseView | 'not-held' | undefined,
  };
}

/** Map Runs as the API sees them: as they stand, and as they may be changed. */
export type MapRunDoor = Pick<MapRuns, 'find' | 'update'>;

/** Map Runs, wherever their executions run. */
export function sharedMapRuns(store: Store, errands: HostErrands): MapRunDoor {
  return {
    async find(mapRun) {
      const kept = await store.mapRuns.find(mapRun);
      if (kept?.status !== 'RUNNING') return kept;
      const now = await errands.look('find-map-run', kept.executionArn, { mapRun });
      return (now as MapRunRecord | undefined) ?? kept;
    },
    async update(mapRun, change) {
      const kept = await store.mapRuns.find(mapRun);
      if (kept?.status !== 'RUNNING') return false;
      const done = await errands.run('update-map-run', kept.executionArn, { mapRun, change });
      return done === true;
    },
  };
}

/** The tasks that wait with other owners. */
export function sharedQueues(clock: Clock, ownership: Ownership, errands: () => HostErrands): OtherQueues {
  return {
    async take(activityArn, workerName) {
      const details = { workerName: workerName ?? null };
      try {
        for (const owner of await ownership.others()) {
          const reply = await errands().ask(owner, { kind: 'take-task', executionArn: activityArn, details });
          if (reply.kind === 'done') return reply.value as ActivityTask & object;
        }
      } catch (error) {
        // A worker that waits goes on waiting while nobody can be asked.
        if (!(error instanceof UnavailableError)) throw error;
      }
      return undefined;
    },
    announce: (activityArn) => ownership.announce(activityArn),
    pause: () => new Promise((resolve) => clock.schedule(clock.now() + POLL_PAUSE, resolve)),
  };
}
