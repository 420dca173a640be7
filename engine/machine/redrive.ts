import type { Draft } from './execution/draft';
import type { Frame } from './execution/execution';
import type { MapState } from '../asl/program';
import { armExecutionTimeout } from './closing';
import { redriveMapRun } from './states/distributed-map';
import { visiting, type Visiting } from './visit/visiting';

/**
 * Runs a closed execution on where it failed or was stopped: what had succeeded stays, every visit that was under
 * way is attempted anew with all its retries. The documentation says no more about the events than their names.
 */
export function redrive(draft: Draft): void {
  const { identity, now } = draft;
  const redriveCount = identity.redriveCount + 1;
  const frames = draft.reopen({ ...identity, redriveCount, redriveTime: now });
  const redriven = draft.record('ExecutionRedriven', draft.history.lastEventId, {
    executionRedrivenEventDetails: { redriveCount },
  });
  armExecutionTimeout(draft);
  const parents = new Set(frames.map(({ parent }) => parent?.frame));
  for (const frame of frames) {
    if (parents.has(frame.id)) continue;
    draft.frames.follow(frame.id, redriven);
    if (frame.activity.kind === 'entering') draft.makeReady(frame.id);
    else again(draft, frame);
  }
}

function again(draft: Draft, frame: Frame): void {
  const { retries, waiting } = draft.frames.visitOf(frame.id);
  draft.frames.countRetries(
    frame.id,
    retries.map(() => 0),
  );
  if (waiting.kind === 'reading-items' || waiting.kind === 'map-run')
    return redriveMapRun(visiting(draft, frame.id) as Visiting<MapState>, waiting);
  draft.frames.wait(frame.id, { kind: 'nothing' });
  draft.makeReady(frame.id);
}
