import { editedState } from '../machine/edited';
import { allNames, uniqueName } from '../machine/names';
import { typeOf } from '../machine/ways';
import type { Outcome } from '../refusal';
import { at, lastOf, parentOf, type TextDraft } from '../text/text-draft';
import { branch, firstCatcher, firstRetrier, firstRule } from '../templates/flow-states';
import { languageAt } from '../templates/query-language';

export type ListField = 'Choices' | 'Branches' | 'Catch' | 'Retry';

const homes: Readonly<Record<ListField, readonly string[]>> = {
  Choices: ['Choice'],
  Branches: ['Parallel'],
  Catch: ['Task', 'Parallel', 'Map'],
  Retry: ['Task', 'Parallel', 'Map'],
};

/** Adds a rule, branch, catcher or retrier at the end of its list. Without `item`, one to go on from. */
export function addItem(
  text: string,
  state: string,
  { list, item }: { list: ListField; item?: unknown },
): Outcome {
  return editedState(text, state, (draft) => {
    if (!homes[list].includes(typeOf(draft, state))) return { refused: 'not-for-this-type', about: list };
    const added = item ?? firstForm(draft, state, list);
    const pointer = at(state, list);
    if (draft.count(pointer) === 0) draft.set(pointer, [added]);
    else draft.add(pointer, added);
    return { select: state };
  });
}

/** `pointer` names the item: `/States/A/Choices/1`. */
export function removeItem(text: string, pointer: string): Outcome {
  const list = parentOf(pointer);
  return editedState(text, pointer, (draft) => {
    const isOptional = lastOf(list) === 'Catch' || lastOf(list) === 'Retry';
    draft.remove(isOptional && draft.count(list) === 1 ? list : pointer);
    return { select: parentOf(list) };
  });
}

/** Puts an item of a list in another place of it: AWS tries rules, catchers and retriers in their order. */
export function moveItem(text: string, pointer: string, to: number): Outcome {
  const list = parentOf(pointer);
  return editedState(text, pointer, (draft) => {
    const from = Number(lastOf(pointer));
    if (to < 0 || to >= draft.count(list) || to === from) return { refused: 'same-place' };
    const item = draft.raw(pointer);
    draft.remove(pointer);
    if (to === 0) draft.add(list, item, { first: true });
    else draft.add(list, item, { after: at(list, to - 1) });
    return { select: parentOf(list) };
  });
}

function firstForm(draft: TextDraft, state: string, list: ListField): unknown {
  const language = languageAt(draft, state);
  switch (list) {
    case 'Choices':
      return firstRule(language);
    case 'Branches':
      return branch(uniqueName('Pass', allNames(draft)));
    case 'Catch':
      return firstCatcher(language);
    case 'Retry':
      return firstRetrier;
  }
}
