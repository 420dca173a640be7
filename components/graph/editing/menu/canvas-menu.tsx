import type { Language } from '@/lib/i18n/languages';
import type { Design } from '@/lib/studio/edit/design';
import { lastOf } from '@/lib/studio/edit/text/text-draft';
import { editingTexts } from '../messages';
import { insertItems, leadItems } from './insert-items';
import type { MenuPorts, OpenMenu, StatePage } from './menu-state';
import { PopupMenu, type MenuItem } from './popup-menu';
import { stateItems } from './state-items';

interface CanvasMenuProps {
  readonly menu: OpenMenu;
  readonly design: Design;
  readonly language: Language;
  readonly go: (menu: OpenMenu) => void;
  readonly onClose: () => void;
  readonly rename: MenuPorts['rename'];
}

export function CanvasMenu({ menu, design, language, go, onClose, rename }: CanvasMenuProps) {
  const items = itemsOf(menu, { design, language, go, rename });
  const closing = items.map((item) => ({
    ...item,
    onPick: () => {
      if (!item.opens) onClose();
      item.onPick();
    },
  }));
  return <PopupMenu label={labelOf(menu, language)} items={closing} at={menu.at} onClose={onClose} />;
}

function itemsOf(
  menu: OpenMenu,
  { design, language, go, rename }: Omit<CanvasMenuProps, 'menu' | 'onClose'>,
): readonly MenuItem[] {
  if (menu.kind === 'insert') return wayItems(menu, { design, language, go, rename });
  const toPage = (page: StatePage) => go({ ...menu, page });
  const openWay = (pointer: string) => go({ kind: 'insert', place: { on: pointer }, at: menu.at });
  const items = stateItems({ design, language, state: menu.state, go: toPage, rename, openWay }, menu.page);
  if (menu.page === 'main') return items;
  const back = {
    id: 'back',
    text: `‹ ${editingTexts[language].back}`,
    opens: true,
    onPick: () => toPage('main'),
  };
  return [...items, back];
}

function wayItems(
  menu: OpenMenu & { readonly kind: 'insert' },
  { design, language, go }: Omit<CanvasMenuProps, 'menu' | 'onClose'>,
): readonly MenuItem[] {
  const { place } = menu;
  if (menu.page === 'lead' && 'on' in place) return leadItems(design, language, place.on);
  const onLead = 'on' in place ? () => go({ ...menu, page: 'lead' }) : undefined;
  return insertItems(design, language, { place, onLead });
}

function labelOf(menu: OpenMenu, language: Language): string {
  const texts = editingTexts[language];
  if (menu.kind === 'insert') return menu.page === 'lead' ? texts.leadTo : texts.insertMenu;
  switch (menu.page) {
    case 'main':
      return texts.menuOf(lastOf(menu.state));
    case 'after':
      return texts.addAfter;
    case 'before':
      return texts.addBefore;
    case 'next':
      return texts.next;
    case 'ways':
      return texts.ways;
    case 'type':
      return texts.changeType;
    case 'move':
      return texts.move;
  }
}
