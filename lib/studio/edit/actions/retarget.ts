import { edited } from '../machine/edited';
import { readWay } from '../machine/places';
import { isTerminal, lead, statesOf, type Target } from '../machine/ways';
import type { Outcome } from '../refusal';
import { lastOf } from '../text/text-draft';

/**
 * Leads a way (`…/Next`, `…/Default`, `…/Choices/0/Next`, `…/StartAt`) to another state of its machine or branch, to the end,
 * or nowhere yet. `Next` and `End` of a state are one way.
 */
export function setTarget(text: string, pointer: string, target: Target): Outcome {
  return edited(text, (draft) => {
    const way = readWay(pointer);
    if (!way || (way.state !== undefined && !draft.has(way.state))) return { refused: 'no-such-place' };
    if (way.state !== undefined && isTerminal(draft, way.state)) {
      return { refused: 'nothing-follows', about: lastOf(way.state) };
    }
    if (target === 'end' && way.kind !== 'flow') return { refused: 'cannot-end-here' };
    if (typeof target === 'object' && !statesOf(draft, way.scope).includes(target.to)) {
      return { refused: 'no-such-target', about: target.to };
    }
    lead(draft, way, target);
    return { select: way.state };
  });
}
