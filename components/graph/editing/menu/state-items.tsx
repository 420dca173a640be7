import { changeType } from '@/lib/studio/edit/actions/change-type';
import { moveState } from '@/lib/studio/edit/actions/move';
import type { Design } from '@/lib/studio/edit/design';
import type { Place } from '@/lib/studio/edit/machine/link';
import { scopesIn } from '@/lib/studio/edit/machine/names';
import { stateAt } from '@/lib/studio/edit/machine/places';
import {
  isTerminal,
  mainWay,
  statesOf,
  typeOf,
  waysIn,
  waysOut,
  targetOf,
} from '@/lib/studio/edit/machine/ways';
import { flowTypes } from '@/lib/studio/edit/templates/flow-states';
import { lastOf, TextDraft } from '@/lib/studio/edit/text/text-draft';
import type { Language } from '@/lib/i18n/languages';
import { StateIcon } from '../../state-icon';
import { editingTexts } from '../messages';
import { insertItems, leadItems } from './insert-items';
import { mainItems } from './main-items';
import type { MenuPorts, StatePage } from './menu-state';
import type { MenuItem } from './popup-menu';

export interface StateMenu {
  readonly design: Design;
  readonly language: Language;
  readonly state: string;
  readonly go: (page: StatePage) => void;
  readonly rename: MenuPorts['rename'];
  /** What can be put on a way out of the state. */
  readonly openWay: (pointer: string) => void;
}

/** What can be done with a state; everything the mouse can drag is here as well. */
export function stateItems(menu: StateMenu, page: StatePage): readonly MenuItem[] {
  const { design, language, state } = menu;
  const draft = TextDraft.open(design.text);
  if (!draft) return mainItems(menu, undefined);
  switch (page) {
    case 'main':
      return mainItems(menu, draft);
    case 'after':
      return insertItems(design, language, { place: { after: state } });
    case 'before':
      return insertItems(design, language, { place: { before: state } });
    case 'next':
      return nextItems(menu, draft);
    case 'ways':
      return outItems(menu, draft);
    case 'type':
      return typeItems(menu, draft);
    case 'move':
      return moveItems(menu, draft);
  }
}

function nextItems({ design, language, state }: StateMenu, draft: TextDraft): readonly MenuItem[] {
  const way = mainWay(draft, state);
  return way ? leadItems(design, language, way.pointer) : [];
}

/** Every way out, with where it leads: open ones can be finished here without the mouse. */
function outItems({ language, state, openWay }: StateMenu, draft: TextDraft): readonly MenuItem[] {
  const texts = editingTexts[language];
  return waysOut(draft, state).map((way) => {
    const target = targetOf(draft, way);
    const to = typeof target === 'object' ? target.to : target === 'end' ? 'End' : texts.nowhere;
    const number = Number(/\/(\d+)\/Next$/.exec(way.pointer)?.[1] ?? 0) + 1;
    const name = {
      rule: texts.rule(number),
      catch: `Catch ${number}`,
      default: 'Default',
      flow: 'Next',
      start: '',
    }[way.kind];
    return { id: way.pointer, text: `${name} → ${to}`, opens: true, onPick: () => openWay(way.pointer) };
  });
}

function typeItems({ design, language, state }: StateMenu, draft: TextDraft): readonly MenuItem[] {
  const types = flowTypes.filter((type) => type !== typeOf(draft, state));
  return types.map((type) => ({
    id: type,
    text: type,
    icon: <StateIcon type={type} size={16} />,
    onPick: () =>
      design.perform((text) => changeType(text, state, type), {
        done: editingTexts[language].done.changed(lastOf(state)),
        language,
      }),
  }));
}

/** Every place it can go to, in words: the twin of dragging it. */
function moveItems({ design, language, state }: StateMenu, draft: TextDraft): readonly MenuItem[] {
  const texts = editingTexts[language];
  const item = (text: string, place: Place): MenuItem => ({
    id: JSON.stringify(place),
    text,
    onPick: () =>
      design.perform((now) => moveState(now, state, place), {
        done: texts.done.moved(lastOf(state)),
        language,
      }),
  });
  const scopes = scopesIn(draft).filter((scope) => !scope.startsWith(`${state}/`));
  return scopes.flatMap((scope) => {
    const names = statesOf(draft, scope).filter((name) => stateAt(scope, name) !== state);
    const first =
      scope === '' || names.length === 0
        ? [item(startText(scope, texts.start), { on: `${scope}/StartAt` })]
        : [];
    const after = names
      .filter((name) => !isTerminal(draft, stateAt(scope, name)))
      .map((name) => item(texts.moveAfter(name), { after: stateAt(scope, name) }));
    const before = names
      .slice(0, 1)
      .map((name) => item(texts.moveBefore(name), { before: stateAt(scope, name) }));
    const rules = waysIn(draft, scope)
      .filter((way) => way.state !== state && (way.kind === 'rule' || way.kind === 'catch'))
      .map((way) => {
        const target = targetOf(draft, way);
        const to = typeof target === 'object' ? ` → ${target.to}` : '';
        return item(texts.moveHere(`${lastOf(way.state ?? '')}${to}`), { on: way.pointer });
      });
    return [...first, ...(scope === '' ? [] : before), ...after, ...rules];
  });
}

function startText(scope: string, start: string): string {
  const owner = /\/States\/([^/]+)\/[^/]+(?:\/\d+)?$/.exec(scope)?.[1];
  return owner === undefined ? start : `${start} · ${lastOf(`/${owner}`)}`;
}
