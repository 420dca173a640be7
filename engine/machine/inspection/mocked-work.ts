import type { MapState, ParallelState, TaskState } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { Json } from '../../base/json';
import { toBatches } from '../../map-runs/batches';
import { isExceeded } from '../../map-runs/tolerance';
import type { Waiting } from '../execution/execution';
import type { MockedWork } from '../signal';
import { selectInputs } from '../states/map-items';
import { hear } from '../states/task-signals';
import type { Leaving } from '../visit/executor';
import { failure, type Failure } from '../visit/failure';
import { leavingWith } from '../visit/leaving-with';
import { findRetrier } from '../visit/retry';
import { Failed, type Visiting } from '../visit/visiting';

type Working = Visiting<TaskState | ParallelState | MapState>;

/** A state whose work is under way, and is now told what came of it. */
export function workMocked(visiting: Working, mocked: MockedWork): Leaving | undefined {
  const { waiting } = visiting.visit;
  const iterations = noteIterations(visiting);
  const why = failureOf(waiting, iterations, mocked);
  if (why && mocked.retries !== undefined) retriedBefore(visiting, why, mocked.retries);
  if (waiting.kind === 'task') return answerTask(visiting as Visiting<TaskState>, waiting.task, mocked);
  if (why) throw new Failed(why);
  invariant('result' in mocked.outcome, 'what did not fail has a result');
  for (const frame of visiting.draft.frames.all())
    if (frame.parent?.frame === visiting.frameId) visiting.draft.remove(frame.id);
  visiting.wait({ kind: 'nothing' });
  return leavingWith(visiting, mocked.outcome.result);
}

function answerTask(
  visiting: Visiting<TaskState>,
  task: string,
  { outcome }: MockedWork,
): Leaving | undefined {
  return 'result' in outcome
    ? hear(visiting, { kind: 'TaskSucceeded', task, output: outcome.result })
    : hear(visiting, { kind: 'TaskFailed', task, ...outcome });
}

/** Recorded on AWS: iterations that failed count only where a threshold is given. */
function failureOf(
  waiting: Waiting,
  iterations: number | undefined,
  { outcome, failedIterations = 0 }: MockedWork,
): Failure | undefined {
  if (!('result' in outcome)) return failure(outcome.error, outcome.cause);
  const { toleratedCount: count, toleratedPercentage: percentage } = settingsOf(waiting);
  if (count === undefined && percentage === undefined) return undefined;
  const total = iterations ?? (Array.isArray(outcome.result) ? outcome.result.length : failedIterations);
  return isExceeded({ count, percentage }, failedIterations, total)
    ? failure(
        'States.ExceedToleratedFailureThreshold',
        'The specified tolerated failure threshold was exceeded',
      )
    : undefined;
}

interface Tolerating {
  readonly toleratedCount?: number;
  readonly toleratedPercentage?: number;
}

function settingsOf(waiting: Waiting): Tolerating {
  if (waiting.kind === 'map-run') return waiting;
  return waiting.kind === 'reading-items' ? waiting.settings : {};
}

/** The retrier that takes the failure has done so already, so many times. */
function retriedBefore({ draft, frameId, visit, state }: Working, why: Failure, retries: number): void {
  const retrier = findRetrier(state.retriers, why);
  const counts = visit.retries.map((count, index) => (index === retrier ? retries : count));
  draft.frames.countRetries(frameId, counts);
}

/** What each iteration of a Map begins with, though none of them runs; and how many there are. */
function noteIterations(visiting: Working): number | undefined {
  const { state, visit } = visiting;
  if (state.type !== 'Map') return undefined;
  const { waiting } = visit;
  const inputs = inputsOf(visiting as Visiting<MapState>, waiting);
  if (inputs && state.itemSelector) visiting.note('afterItemSelector', [...inputs]);
  const batches = inputs && batchesOf(waiting, inputs);
  if (batches) visiting.note('afterItemBatcher', [...batches]);
  return (batches ?? inputs)?.length;
}

function inputsOf(visiting: Visiting<MapState>, waiting: Waiting): readonly Json[] | undefined {
  if (waiting.kind === 'map-run') return waiting.inputs;
  if (waiting.kind !== 'items') return undefined;
  const all = { from: 0, to: waiting.items.length };
  return selectInputs(visiting, waiting, all).map(({ input }) => input);
}

function batchesOf(waiting: Waiting, inputs: readonly Json[]): readonly Json[] | undefined {
  if (waiting.kind !== 'map-run' || !waiting.batch) return undefined;
  const batches = toBatches(inputs, waiting.batch);
  return batches.ok ? batches.value.inputs : undefined;
}

/** How many iterations a Map that waits for them has; undefined for any other state, and before its items are read. */
export function iterationsOf(waiting: Waiting): number | undefined {
  if (waiting.kind === 'items') return waiting.items.length;
  if (waiting.kind !== 'map-run') return undefined;
  return (batchesOf(waiting, waiting.inputs) ?? waiting.inputs).length;
}
