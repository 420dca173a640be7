import { branchScope, type ParallelState } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { Json } from '../../base/json';
import { effectiveInput } from '../visit/data-flow';
import { NONE_YET, type Waiting } from '../execution/execution';
import type { Container } from '../visit/executor';
import { leavingWith } from '../visit/leaving-with';
import { closeFailed } from '../visit/take-down';
import type { Visiting } from '../visit/visiting';

/** Runs its branches side by side, all with the same input, and gathers their outputs in order. */
export const parallel: Container<ParallelState> = {
  enter(visiting) {
    const input = effectiveInput(visiting);
    const started = visiting.record('ParallelStateStarted');
    const count = visiting.state.branchCount;
    visiting.wait({ kind: 'branches', count, outputs: NONE_YET });
    for (let index = 0; index < count; index++)
      startBranch(visiting, { index, input, previousEventId: started });
    return undefined;
  },

  childSucceeded(visiting, child, output) {
    const { count } = waitingForBranches(visiting);
    const { ended, byIndex } = visiting.draft.frames.keepOutput(
      visiting.frameId,
      child.parent!.index,
      output,
    );
    if (ended < count) return undefined;
    // AWS links both Succeeded and Exited to the last event of the last branch.
    visiting.follow(child.previousEventId);
    visiting.draft.record('ParallelStateSucceeded', child.previousEventId);
    const results = Array.from({ length: count }, (_, index) => byIndex[index]!);
    visiting.wait({ kind: 'nothing' });
    return leavingWith(visiting, results);
  },

  childFailed(visiting, child) {
    closeFailed(visiting.draft, child);
    visiting.follow(child.previousEventId);
  },
};

interface BranchStart {
  readonly index: number;
  readonly input: Json;
  readonly previousEventId: number;
}

function startBranch(
  visiting: Visiting<ParallelState>,
  { index, input, previousEventId }: BranchStart,
): void {
  const { draft, frame, state, frameId } = visiting;
  const id = draft.mintId();
  const scope = branchScope(state.name, index);
  const { startAt } = draft.program.scopes.get(scope)!;
  draft.frames.add({
    id,
    scope,
    parent: { frame: frameId, index },
    variables: frame.variables,
    ...(frame.mapItem === undefined ? {} : { mapItem: frame.mapItem }),
    previousEventId,
    activity: { kind: 'entering', state: startAt, input },
  });
  draft.makeReady(id);
}

function waitingForBranches(visiting: Visiting): Extract<Waiting, { kind: 'branches' }> {
  const { waiting } = visiting.visit;
  invariant(waiting.kind === 'branches', 'a Parallel with branches waits for them');
  return waiting;
}
