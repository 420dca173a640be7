import { pasteState } from '@/lib/studio/edit/actions/copy';
import { insertStates } from '@/lib/studio/edit/actions/insert';
import type { Design } from '@/lib/studio/edit/design';
import { setTarget } from '@/lib/studio/edit/actions/retarget';
import { lastOf, TextDraft } from '@/lib/studio/edit/text/text-draft';
import { readWay } from '@/lib/studio/edit/machine/places';
import { statesOf } from '@/lib/studio/edit/machine/ways';
import type { Place } from '@/lib/studio/edit/machine/link';
import { flowBody, flowTypes } from '@/lib/studio/edit/templates/flow-states';
import { languageAt } from '@/lib/studio/edit/templates/query-language';
import type { Language } from '@/lib/i18n/languages';
import { panels } from '@/components/studio/panels';
import { StateIcon } from '../../state-icon';
import { editingTexts } from '../messages';
import type { MenuItem } from './popup-menu';

/** Every type of state, the copy that was kept, and the way to the palette. */
export function insertItems(
  design: Design,
  language: Language,
  { place, onLead }: { readonly place: Place; readonly onLead?: () => void },
): readonly MenuItem[] {
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
    begins: !clip && !onLead,
    onPick: () => {
      design.store.set({ place });
      design.studio.open('palette');
    },
  };
  const lead = onLead && { id: 'lead', text: texts.leadTo, begins: !clip, opens: true, onPick: onLead };
  return [...types, ...[paste, lead, more].flatMap((item) => item || [])];
}

/** Every state that a way may lead to instead. */
export function leadItems(design: Design, language: Language, pointer: string): readonly MenuItem[] {
  const texts = editingTexts[language];
  const draft = TextDraft.open(design.text);
  const way = readWay(pointer);
  if (!draft || !way) return [];
  const lead = (target: 'end' | { readonly to: string }, done: string) => () =>
    design.perform((text) => setTarget(text, pointer, target), { done, language });
  const states = statesOf(draft, way.scope).map((name) => ({
    id: `to ${name}`,
    text: name,
    onPick: lead({ to: name }, texts.done.led(name)),
  }));
  if (way.kind !== 'flow') return states;
  const done = texts.done.changed(lastOf(way.state ?? ''));
  return [...states, { id: 'end', text: texts.endHere, begins: true, onPick: lead('end', done) }];
}
