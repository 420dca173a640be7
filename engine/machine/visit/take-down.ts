import { itemScope } from '../../asl/program';
import type { Draft } from '../execution/draft';
import type { Frame } from '../execution/execution';

/** State types that AWS has an Aborted event for. A Pass or Choice never waits, so it is never found running. */
const ABORTABLE = new Set(['Task', 'Wait', 'Parallel', 'Map']);

/**
 * Writes the Aborted events of a frame that is taken down because another one failed, outermost first,
 * and removes it with all the frames inside. All link to the event that caused it.
 */
function takeDown(draft: Draft, frame: Frame, because: number): void {
  if (frame.activity.kind === 'visiting') {
    const { state: name, waiting } = frame.activity.visit;
    const type = draft.program.scopes.get(frame.scope)!.states.get(name)!.type;
    if (ABORTABLE.has(type)) draft.record(`${type}StateAborted`, because);
    if (waiting.kind === 'branches' || waiting.kind === 'items') takeDownChildren(draft, frame, because);
  }
  draft.remove(frame.id);
}

/** Takes down every frame that runs inside the state `parent` visits. */
export function takeDownChildren(draft: Draft, parent: Frame, because: number): void {
  const children = draft.frames.all().filter((frame) => frame.parent?.frame === parent.id);
  const state = parent.activity.kind === 'visiting' ? parent.activity.visit.state : '';
  for (const child of children) {
    if (child.scope === itemScope(state)) {
      const details = { name: state, index: child.parent!.index };
      draft.record('MapIterationAborted', because, { mapIterationAbortedEventDetails: details });
    }
    takeDown(draft, child, because);
  }
}

/** Recorded on AWS: a Task that fails its branch or iteration also gets a TaskStateAborted of its own. */
export function closeFailed(draft: Draft, child: Frame): void {
  const name = child.activity.kind === 'visiting' ? child.activity.visit.state : undefined;
  const state = name === undefined ? undefined : draft.program.scopes.get(child.scope)?.states.get(name);
  if (state?.type === 'Task') draft.record('TaskStateAborted', child.previousEventId);
  draft.remove(child.id);
}
