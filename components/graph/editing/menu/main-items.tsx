import { addItem, type ListField } from '@/lib/studio/edit/actions/list-items';
import { unwrapState, wrapState } from '@/lib/studio/edit/actions/wrap';
import { innerScopes } from '@/lib/studio/edit/machine/names';
import { isTerminal, typeOf, waysOut } from '@/lib/studio/edit/machine/ways';
import { lastOf, type TextDraft } from '@/lib/studio/edit/text/text-draft';
import type { Language } from '@/lib/i18n/languages';
import { copyStateLink } from '@/lib/studio/guide/places/copy-state-link';
import { showResource } from '@/lib/studio/resources/place/open-place';
import { touchedBy } from '@/lib/studio/resources/touched/touched';
import type { Studio } from '@/lib/studio/studio';
import { panels } from '@/components/studio/panels';
import { copySelected, cutState, duplicate, pasteAfter, removeState } from '../state-actions';
import { editingTexts } from '../messages';
import type { StatePage } from './menu-state';
import type { MenuItem } from './popup-menu';
import type { StateMenu } from './state-items';

/** The first page of a state's menu. With the text broken only what changes nothing is there. */
export function mainItems(menu: StateMenu, draft: TextDraft | undefined): readonly MenuItem[] {
  const { design, state, language, go } = menu;
  const texts = editingTexts[language];
  const open = (id: Exclude<StatePage, 'main'>, text: string, begins = false): MenuItem => ({
    id,
    text,
    begins,
    opens: true,
    onPick: () => go(id),
  });
  const looks = lookItems(menu);
  if (!draft) return looks;
  const ends = isTerminal(draft, state);
  return [
    ...looks,
    { id: 'rename', text: texts.rename, keys: 'F2', onPick: () => menu.rename(state) },
    ...(ends ? [] : [open('after', texts.addAfter, true)]),
    open('before', texts.addBefore, ends),
    ...partItems(menu, typeOf(draft, state)),
    ...(ends ? [] : [open('next', texts.next, true)]),
    ...(waysOut(draft, state).length > 1 ? [open('ways', texts.ways)] : []),
    open('move', texts.move, ends),
    open('type', texts.changeType),
    ...wrapItems(menu, draft),
    {
      id: 'duplicate',
      text: texts.duplicate,
      keys: 'Ctrl+D',
      begins: true,
      onPick: () => duplicate(design, state, language),
    },
    { id: 'copy', text: texts.copy, keys: 'Ctrl+C', onPick: () => copySelected(design, state, language) },
    { id: 'cut', text: texts.cut, keys: 'Ctrl+X', onPick: () => cutState(design, state, language) },
    ...(design.store.get().clip && !ends
      ? [
          {
            id: 'paste',
            text: texts.paste,
            keys: 'Ctrl+V',
            onPick: () => pasteAfter(design, state, language),
          },
        ]
      : []),
    {
      id: 'remove',
      text: texts.remove,
      keys: 'Del',
      begins: true,
      onPick: () => removeState(design, state, language),
    },
  ];
}

function lookItems({ design, state, language }: StateMenu): readonly MenuItem[] {
  const texts = editingTexts[language];
  const { studio } = design;
  const form = {
    id: 'form',
    text: texts.openForm,
    keys: 'Enter',
    onPick: () => {
      studio.selectState(state);
      studio.open('inspector');
    },
  };
  const goToText = {
    id: 'text',
    text: texts.goToText,
    onPick: () => studio.session.view.selectState(state, { focusEditor: true }),
  };
  const link = {
    id: 'link',
    text: texts.copyLink,
    onPick: () => void copyStateLink(studio.session, lastOf(state)),
  };
  return [
    ...(panels.inspector ? [form] : []),
    goToText,
    link,
    ...touchedItems(studio, lastOf(state), language),
  ];
}

const touchedShown = 3;

/** What the last visit of the state touched, in the run that is looked at. */
function touchedItems(studio: Studio, name: string, language: Language): readonly MenuItem[] {
  const visits = studio.session.runs.store.get().selected?.visits ?? [];
  const visit = visits.findLast((one) => one.name === name);
  const touched = visit ? touchedBy(visit).slice(0, touchedShown) : [];
  return touched.map(({ place }) => ({
    id: `touched ${JSON.stringify(place)}`,
    text: editingTexts[language].showTouched(place.name),
    onPick: () => showResource(studio, place),
  }));
}

const parts: Readonly<
  Record<string, readonly (readonly [ListField, 'addRule' | 'addBranch' | 'addCatcher' | 'addRetrier'])[]>
> = {
  Choice: [['Choices', 'addRule']],
  Parallel: [
    ['Branches', 'addBranch'],
    ['Catch', 'addCatcher'],
    ['Retry', 'addRetrier'],
  ],
  Map: [
    ['Catch', 'addCatcher'],
    ['Retry', 'addRetrier'],
  ],
  Task: [
    ['Catch', 'addCatcher'],
    ['Retry', 'addRetrier'],
  ],
};

function partItems({ design, state, language }: StateMenu, type: string): readonly MenuItem[] {
  const texts = editingTexts[language];
  const lists = Object.hasOwn(parts, type) ? parts[type] : [];
  return (lists ?? []).map(([list, text]) => ({
    id: list,
    text: texts[text],
    onPick: () =>
      design.perform((now) => addItem(now, state, { list }), {
        done: texts.done.changed(lastOf(state)),
        language,
      }),
  }));
}

function wrapItems({ design, state, language }: StateMenu, draft: TextDraft): readonly MenuItem[] {
  const texts = editingTexts[language];
  const name = lastOf(state);
  const wraps = (['Parallel', 'Map'] as const).map((container) => ({
    id: `wrap ${container}`,
    text: texts.wrap(container),
    onPick: () =>
      design.perform((text) => wrapState(text, state, container), {
        done: texts.done.wrapped(name),
        language,
      }),
  }));
  const unwrap = {
    id: 'unwrap',
    text: texts.unwrap,
    onPick: () =>
      design.perform((text) => unwrapState(text, state), { done: texts.done.unwrapped(name), language }),
  };
  return innerScopes(draft, state).length > 0 ? [...wraps, unwrap] : wraps;
}
