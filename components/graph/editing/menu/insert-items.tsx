import { pasteState } from '@/lib/studio/edit/actions/copy';
import { insertStates } from '@/lib/studio/edit/actions/insert';
import type { Design } from '@/lib/studio/edit/design';
import type { Place } from '@/lib/studio/edit/machine/link';
import { flowBody, flowTypes } from '@/lib/studio/edit/templates/flow-states';
import { languageAt } from '@/lib/studio/edit/templates/query-language';
import { TextDraft } from '@/lib/studio/edit/text/text-draft';
import type { Language } from '@/lib/i18n/languages';
import { panels } from '@/components/studio/panels';
import { StateIcon } from '../../state-icon';
import { editingTexts } from '../messages';
import type { MenuItem } from './popup-menu';

/** Every type of state, the copy that was kept, and the way to the palette. */
export function insertItems(design: Design, language: Language, place: Place): readonly MenuItem[] {
  const texts = editingTexts[language];
  const { clip } = design.store.get();
  const types = flowTypes.map((type) => ({
    id: type,
    text: type,
    icon: <StateIcon type={type} size={16} />,
    onPick: () =>
      design.perform(
        (text) => {
          const draft = TextDraft.open(text);
          const body = flowBody(type, draft ? languageAt(draft) : 'JSONPath');
          return insertStates(text, place, { states: [{ name: type, body }] });
        },
        { done: texts.done.added(type), language },
      ),
  }));
  const paste = clip && {
    id: 'paste',
    text: texts.pasteNamed(clip.name),
    begins: true,
    onPick: () =>
      design.perform((text) => pasteState(text, place, clip), {
        done: texts.done.pasted(clip.name),
        language,
      }),
  };
  const more = panels.palette && {
    id: 'palette',
    text: texts.palette,
    begins: !clip,
    onPick: () => {
      design.store.set({ place });
      design.studio.open('palette');
    },
  };
  return [...types, ...[paste, more].flatMap((item) => item || [])];
}
