import { at, type TextDraft } from '../text/text-draft';

export type QueryLanguage = 'JSONPath' | 'JSONata';

/** The query language a state is written in: its own, or the machine's. */
export function languageAt(draft: TextDraft, state = ''): QueryLanguage {
  const own = draft.string(at(state, 'QueryLanguage')) ?? draft.string('/QueryLanguage');
  return own === 'JSONata' ? 'JSONata' : 'JSONPath';
}
