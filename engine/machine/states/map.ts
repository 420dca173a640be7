import { itemScope, type MapState } from '../../asl/program';
import { invariant } from '../../base/invariant';
import { INLINE_MAP_CONCURRENCY_MAX } from '../../base/limits';
import { filteredInput } from '../visit/data-flow';
import { NONE_YET, type Waiting } from '../execution/execution';
import type { Container, Leaving } from '../visit/executor';
import { leavingWith } from '../visit/leaving-with';
import { closeFailed } from '../visit/take-down';
import type { Visiting } from '../visit/visiting';
import { enterDistributed } from './distributed-map';
import { mapItems, noteItems, selectInputs, wantedConcurrency, type ItemInput } from './map-items';

type MapVisiting = Visiting<MapState>;
type Items = Extract<Waiting, { kind: 'items' }>;

/** Runs its processor once per item, so many at a time, and gathers the outputs in the items' order. */
export const map: Container<MapState> = {
  enter(visiting) {
    if (visiting.state.distributed) return enterDistributed(visiting, visiting.state.distributed);
    const selectorInput = filteredInput(visiting);
    const { items, keys } = mapItems(visiting, selectorInput);
    const most = INLINE_MAP_CONCURRENCY_MAX;
    const limit = Math.min(wantedConcurrency(visiting, selectorInput) || most, most);
    const started = visiting.record('MapStateStarted', {
      mapStateStartedEventDetails: { length: items.length },
    });
    visiting.wait({
      kind: 'items',
      items,
      ...(keys && { keys }),
      selectorInput,
      started: 0,
      outputs: NONE_YET,
    });
    noteItems(visiting);
    if (items.length === 0) return finish(visiting, started);
    const first = { from: 0, to: Math.min(limit, items.length) };
    for (const input of selectInputs(visiting, { items, keys, selectorInput }, first))
      startIteration(visiting, input, started);
    return undefined;
  },

  childSucceeded(visiting, child, output) {
    const { draft, state } = visiting;
    const { index } = child.parent!;
    const details = { mapIterationSucceededEventDetails: { name: state.name, index } };
    const succeeded = draft.record('MapIterationSucceeded', child.previousEventId, details);
    const { ended } = draft.frames.keepOutput(visiting.frameId, index, output);
    const { items, started } = waitingForItems(visiting);
    if (ended === items.length) return finish(visiting, succeeded);
    // The next iteration links to the last event of the one that made room for it.
    if (started < items.length) startNext(visiting, child.previousEventId);
    return undefined;
  },

  childFailed(visiting, child) {
    const { draft, state } = visiting;
    const details = { mapIterationFailedEventDetails: { name: state.name, index: child.parent!.index } };
    draft.record('MapIterationFailed', child.previousEventId, details);
    closeFailed(draft, child);
    visiting.follow(child.previousEventId);
  },
};

/** AWS links both Succeeded and Exited to the last iteration's Succeeded. */
function finish(visiting: MapVisiting, lastEventId: number): Leaving {
  const { items, outputs } = waitingForItems(visiting);
  visiting.draft.record('MapStateSucceeded', lastEventId);
  visiting.follow(lastEventId);
  const results = items.map((_, index) => outputs.byIndex[index]!);
  visiting.wait({ kind: 'nothing' });
  return leavingWith(visiting, results);
}

function startNext(visiting: MapVisiting, previousEventId: number): void {
  const waiting = waitingForItems(visiting);
  const next = { from: waiting.started, to: waiting.started + 1 };
  const [input] = selectInputs(visiting, waiting, next);
  startIteration(visiting, input!, previousEventId);
}

function startIteration(visiting: MapVisiting, { input, mapItem }: ItemInput, previousEventId: number): void {
  const { draft, frame, state, frameId } = visiting;
  const waiting = waitingForItems(visiting);
  const index = waiting.started;
  const details = { mapIterationStartedEventDetails: { name: state.name, index } };
  const started = draft.record('MapIterationStarted', previousEventId, details);
  const id = draft.mintId();
  const scope = itemScope(state.name);
  draft.frames.add({
    id,
    scope,
    parent: { frame: frameId, index },
    variables: frame.variables,
    mapItem,
    previousEventId: started,
    activity: { kind: 'entering', state: draft.program.scopes.get(scope)!.startAt, input },
  });
  draft.makeReady(id);
  visiting.wait({ ...waiting, started: index + 1 });
}

function waitingForItems(visiting: Visiting): Items {
  const { waiting } = visiting.visit;
  invariant(waiting.kind === 'items', 'a Map with iterations waits for them');
  return waiting;
}
