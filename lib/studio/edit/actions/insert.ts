import { edited } from '../machine/edited';
import { spotOf, type Place } from '../machine/link';
import type { Outcome } from '../refusal';
import { putStates, type Fragment } from './put-states';

/** Puts new states on a way, after or before a state, or into an empty machine, branch or processor. */
export function insertStates(text: string, place: Place, fragment: Fragment): Outcome {
  return edited(text, (draft) => {
    const spot = spotOf(draft, place);
    return 'refused' in spot ? spot : putStates(draft, spot, fragment);
  });
}
