import { edited, editedState } from '../machine/edited';
import { spotOf, type Place } from '../machine/link';
import { scopeOf } from '../machine/places';
import { mainWay, targetOf } from '../machine/ways';
import type { Outcome } from '../refusal';
import type { RawJson } from '../text/json-style';
import { lastOf, TextDraft } from '../text/text-draft';
import { putStates } from './put-states';

/** A state as it is written, to put it elsewhere. */
export interface StateCopy {
  readonly name: string;
  readonly body: RawJson;
}

export function copyState(text: string, state: string): StateCopy | undefined {
  const draft = TextDraft.open(text);
  return draft?.has(state) ? { name: lastOf(state), body: draft.raw(state) } : undefined;
}

export function pasteState(text: string, place: Place, copy: StateCopy): Outcome {
  return edited(text, (draft) => {
    const spot = spotOf(draft, place);
    return 'refused' in spot ? spot : putStates(draft, spot, { states: [copy] });
  });
}

/** The same again under another name, right after it. Nothing can follow a Succeed or a Fail: their copy stands unlinked. */
export function duplicateState(text: string, state: string): Outcome {
  return editedState(text, state, (draft) => {
    const main = mainWay(draft, state);
    const spot = {
      scope: scopeOf(state),
      ways: main ? [main] : [],
      target: main ? targetOf(draft, main) : ('end' as const),
      behind: state,
    };
    return putStates(draft, spot, { states: [{ name: lastOf(state), body: draft.raw(state) }] });
  });
}
