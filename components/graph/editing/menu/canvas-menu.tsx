import type { Language } from '@/lib/i18n/languages';
import type { Design } from '@/lib/studio/edit/design';
import { lastOf } from '@/lib/studio/edit/text/text-draft';
import { editingTexts } from '../messages';
import { insertItems } from './insert-items';
import type { OpenMenu, StatePage } from './menu-state';
import { PopupMenu, type MenuItem } from './popup-menu';
import { stateItems } from './state-items';

interface CanvasMenuProps {
  readonly menu: OpenMenu;
  readonly design: Design;
  readonly language: Language;
  readonly go: (menu: OpenMenu) => void;
  readonly onClose: () => void;
}

export function CanvasMenu({ menu, design, language, go, onClose }: CanvasMenuProps) {
  const items = itemsOf(menu, { design, language, go });
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
  { design, language, go }: Pick<CanvasMenuProps, 'design' | 'language' | 'go'>,
): readonly MenuItem[] {
  if (menu.kind === 'insert') return insertItems(design, language, menu.place);
  const toPage = (page: StatePage) => go({ ...menu, page });
  const items = stateItems({ design, language, state: menu.state, go: toPage }, menu.page);
  if (menu.page === 'main') return items;
  const back = {
    id: 'back',
    text: `‹ ${editingTexts[language].back}`,
    opens: true,
    onPick: () => toPage('main'),
  };
  return [...items, back];
}

function labelOf(menu: OpenMenu, language: Language): string {
  const texts = editingTexts[language];
  if (menu.kind === 'insert') return texts.insertMenu;
  switch (menu.page) {
    case 'main':
      return texts.menuOf(lastOf(menu.state));
    case 'after':
      return texts.addAfter;
    case 'before':
      return texts.addBefore;
    case 'next':
      return texts.next;
    case 'type':
      return texts.changeType;
    case 'move':
      return texts.move;
  }
}
