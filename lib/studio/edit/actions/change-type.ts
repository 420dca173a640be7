import { editedState } from '../machine/edited';
import { freeInnerNames } from '../machine/free-names';
import { goOn } from '../machine/link';
import { innerScopes } from '../machine/names';
import { readWay } from '../machine/places';
import { isTerminal, lead, successor, targetOf, typeOf, type Target } from '../machine/ways';
import type { Outcome } from '../refusal';
import { flowBody, type FlowType } from '../templates/flow-states';
import { languageAt } from '../templates/query-language';
import { at, lastOf, type TextDraft } from '../text/text-draft';

const filters = ['InputPath', 'OutputPath', 'Output'];
const results = ['ResultPath', 'ResultSelector', 'Retry', 'Catch'];

/** What a state keeps when it becomes one of this type; where it leads is seen to apart. */
const kept: Readonly<Record<FlowType, readonly string[]>> = {
  Pass: [...filters, 'Assign', 'Parameters', 'Result', 'ResultPath'],
  Task: [...filters, ...results, 'Assign', 'Parameters', 'Arguments', 'Resource'],
  Choice: [...filters, 'Assign', 'Choices', 'Default'],
  Wait: [...filters, 'Assign', 'Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
  Parallel: [...filters, ...results, 'Assign', 'Parameters', 'Arguments', 'Branches'],
  Map: [...filters, ...results, 'Assign', 'Parameters', 'ItemProcessor', 'Iterator'],
  Succeed: filters,
  Fail: ['Error', 'ErrorPath', 'Cause', 'CausePath'],
};

/** Makes a state one of another type; what the new type knows stays, where it led stays as far as it can. */
export function changeType(text: string, state: string, type: FlowType): Outcome {
  return editedState(text, state, (draft) => {
    if (typeOf(draft, state) === type) return { refused: 'same-place', about: lastOf(state) };
    const target = successor(draft, state);
    const inside = firstInside(draft, state, type);
    const stays = new Set(['Type', 'Comment', 'QueryLanguage', 'Next', 'End', ...kept[type]]);
    for (const key of draft.keys(state)) if (!stays.has(key)) draft.remove(at(state, key));
    draft.set(at(state, 'Type'), type);
    fill(draft, state, inside ?? flowBody(type, languageAt(draft, state)));
    leadOn(draft, state, target);
    return { select: state };
  });
}

/** A Parallel and a Map keep what stands in the first branch or the processor. */
function firstInside(draft: TextDraft, state: string, type: FlowType): Record<string, unknown> | undefined {
  const scope = innerScopes(draft, state)[0];
  const from = typeOf(draft, state);
  if (scope === undefined) return undefined;
  if (type === 'Parallel' && from === 'Map') return { Branches: [draft.value(scope)] };
  if (type === 'Map' && from === 'Parallel') return { ItemProcessor: draft.value(scope) };
  return undefined;
}

/** Adds what the type needs and the state does not have. */
function fill(draft: TextDraft, state: string, body: Record<string, unknown>): void {
  const present = draft.keys(state);
  const knowsWhen = present.some((key) => /^(Seconds|Timestamp)/.test(key));
  for (const [key, value] of Object.entries(body)) {
    if (!present.includes(key) && !(key === 'Seconds' && knowsWhen)) draft.set(at(state, key), value);
  }
  draft.remove(at(state, 'Branches', 0, 'ProcessorConfig'));
  freeInnerNames(draft, state);
}

function leadOn(draft: TextDraft, state: string, target: Target): void {
  const flow = readWay(at(state, 'Next'));
  const isFlowing = !isTerminal(draft, state) && typeOf(draft, state) !== 'Choice';
  if (flow && !isFlowing) lead(draft, flow, 'open');
  if (!isFlowing || !flow || targetOf(draft, flow) === 'open') goOn(draft, state, target);
}
