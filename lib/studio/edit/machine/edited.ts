import type { Outcome, Refusal } from '../refusal';
import { TextDraft } from '../text/text-draft';

/** Opens the text for an action and closes it again; `act` gives what is selected afterwards. */
export function edited(
  text: string,
  act: (draft: TextDraft) => { readonly select?: string } | Refusal,
): Outcome {
  const draft = TextDraft.open(text);
  if (!draft) return { refused: 'text-broken' };
  const result = act(draft);
  return 'refused' in result ? result : draft.change(result.select);
}

/** The same for an action on one state. */
export function editedState(
  text: string,
  state: string,
  act: (draft: TextDraft) => { readonly select?: string } | Refusal,
): Outcome {
  return edited(text, (draft) =>
    draft.has(state) ? act(draft) : { refused: 'no-such-state', about: state },
  );
}
