import type { JsonObject, Json } from '../../base/json';
import { put } from '../../base/json';
import { invariant } from '../../base/invariant';
import type { Answer } from '../../query/jsonata/evaluation';
import { contextObject } from '../execution/context-object';
import type { Draft } from '../execution/draft';
import type { Frame } from '../execution/execution';
import type { HeldFrame } from './debugging';

/** Stops a frame before the state it is about to enter, if it is to stop there. Nothing is written into the history. */
export function holds(draft: Draft, frameId: string): boolean {
  const { debugging } = draft;
  if (!debugging) return false;
  const frame = draft.frames.get(frameId);
  if (frame.activity.kind !== 'entering') return false;
  if (debugging.passing.includes(frameId)) {
    draft.debugging = { ...debugging, passing: debugging.passing.filter((id) => id !== frameId) };
    return false;
  }
  const held = heldBy(draft, frame, frame.activity);
  if (held) draft.debugging = { ...debugging, held: [...debugging.held, held] };
  return held !== undefined;
}

type Entering = Extract<Frame['activity'], { kind: 'entering' }>;

function heldBy(draft: Draft, frame: Frame, { state, input }: Entering): HeldFrame | undefined {
  const { breakpoints, isStepping } = draft.debugging!;
  if (isStepping) return { frame: frame.id, why: 'step' };
  const breakpoint = breakpoints.find((one) => one.state === state);
  if (!breakpoint) return undefined;
  const { condition } = breakpoint;
  const stop = { frame: frame.id, why: 'breakpoint' } as const;
  if (condition === undefined) return stop;
  const judged = judge(ask(draft, { frame, state, input, condition }));
  if (judged === false) return undefined;
  return judged === true ? stop : { ...stop, problem: judged };
}

interface Asked {
  readonly frame: Frame;
  readonly state: string;
  readonly input: Json;
  readonly condition: string;
}

/** It draws no chance of its own: a run goes the same way with a breakpoint and without. */
function ask(draft: Draft, { frame, state, input, condition }: Asked): Answer {
  const bindings: JsonObject = {};
  for (const [name, value] of Object.entries(frame.variables)) put(bindings, name, value);
  put(bindings, 'states', { input, context: contextOf(draft, frame, state) });
  const { chance, now } = draft;
  const evaluation = { expressions: [condition], bindings, seed: chance.seed, now };
  const answer = draft.ask({ kind: 'evaluate', evaluations: [evaluation] });
  invariant(answer.kind === 'evaluated', 'an evaluation is answered with values');
  return answer.answers[0]![0]!;
}

/** The context object as the state would see it if it were entered now. */
function contextOf(draft: Draft, { scope, mapItem }: Frame, name: string): JsonObject {
  const state = draft.program.scopes.get(scope)?.states.get(name);
  invariant(state, 'a frame is on its way to a state of its scope');
  const visit = { state: name, enteredAt: draft.now, retries: [] };
  return contextObject({ identity: draft.identity, visit, state, mapItem, token: undefined });
}

/** What is not there is not so. Anything else than true or false is a problem, which is said where it stops. */
function judge(answer: Answer): boolean | string {
  switch (answer.kind) {
    case 'value':
      return typeof answer.value === 'boolean' ? answer.value : `it gave ${JSON.stringify(answer.value)}`;
    case 'undefined':
      return false;
    case 'unsupported':
      return 'it gave a function';
    case 'error':
      return answer.message;
  }
}
