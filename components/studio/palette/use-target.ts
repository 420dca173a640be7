import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import { insertStates } from '@/lib/studio/edit/actions/insert';
import type { Design } from '@/lib/studio/edit/design';
import type { Place } from '@/lib/studio/edit/machine/link';
import { stateAt } from '@/lib/studio/edit/machine/places';
import { isTerminal, mainWay, statesOf, targetOf, waysIn } from '@/lib/studio/edit/machine/ways';
import { languageAt } from '@/lib/studio/edit/templates/query-language';
import { lastOf, TextDraft } from '@/lib/studio/edit/text/text-draft';
import type { Entry } from './entries';
import { paletteTexts } from './messages';

export interface InsertTarget {
  readonly place: Place;
  readonly words: string;
}

/** Where a click in the palette puts a state: the marked way, after the selected state, or the end of the machine. */
export function useInsertTarget(design: Design, language: Language): InsertTarget | undefined {
  const { session } = design.studio;
  const isJson = useStore(session.diagnosis.store, (snapshot) => snapshot.isJson);
  const text = useStore(session.diagnosis.store, (snapshot) => snapshot.text);
  const selected = useStore(session.store, (snapshot) => snapshot.selectedState);
  const pinned = useStore(design.store, (snapshot) => snapshot.place);
  const draft = isJson ? TextDraft.open(text) : undefined;
  return draft && targetIn(draft, { selected, pinned, language });
}

function targetIn(
  draft: TextDraft,
  { selected, pinned, language }: { selected?: string; pinned?: Place; language: Language },
): InsertTarget {
  const texts = paletteTexts[language];
  if (pinned) return { place: pinned, words: texts.onWay };
  if (selected !== undefined && draft.has(selected) && !isTerminal(draft, selected)) {
    return { place: { after: selected }, words: texts.afterState(lastOf(selected)) };
  }
  if (selected !== undefined && draft.has(selected)) {
    return { place: { before: selected }, words: texts.beforeState(lastOf(selected)) };
  }
  const last = lastState(draft);
  return last === undefined
    ? { place: { on: '/StartAt' }, words: texts.atStart }
    : { place: { after: last }, words: texts.afterState(lastOf(last)) };
}

/** The last state of the machine that ends or is not finished. */
function lastState(draft: TextDraft): string | undefined {
  const states = statesOf(draft, '').map((name) => stateAt('', name));
  const open = new Set(
    waysIn(draft, '')
      .filter((way) => targetOf(draft, way) !== 'open')
      .map(({ pointer }) => pointer),
  );
  const goesOn = states.filter((state) => mainWay(draft, state) !== undefined);
  const ends = goesOn.filter((state) => {
    const way = mainWay(draft, state);
    return way && (!open.has(way.pointer) || targetOf(draft, way) === 'end');
  });
  return ends.at(-1) ?? goesOn.at(-1);
}

export function insertEntry(
  design: Design,
  entry: Entry,
  { place, language }: { place: Place; language: Language },
): boolean {
  return design.perform(
    (text) => {
      const draft = TextDraft.open(text);
      return insertStates(text, place, entry.build(draft ? languageAt(draft) : 'JSONPath'));
    },
    { done: paletteTexts[language].added(entry.title), language },
  );
}
