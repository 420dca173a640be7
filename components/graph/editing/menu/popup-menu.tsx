import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string;
  /** It leads to another page of the menu. */
  readonly opens?: boolean;
  /** A line above it. */
  readonly begins?: boolean;
  readonly onPick: () => void;
}

interface PopupMenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Within what the menu lies in. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

const margin = 8;

/** A menu at a point: arrows walk, a letter jumps, Esc closes and gives the focus back. */
export function PopupMenu({ label, items, at, onClose }: PopupMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);

  useEffect(() => {
    const before = document.activeElement;
    const { current } = menu;
    return () => {
      const isInside = current?.contains(document.activeElement) || document.activeElement === document.body;
      if (isInside && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  // Another page has other items.
  useEffect(() => options(menu.current)[0]?.focus({ preventScroll: true }), [label]);
  useLayoutEffect(() => {
    const box = menu.current;
    const around = box?.parentElement;
    if (!box || !around) return;
    setPlace({
      x: Math.max(margin, Math.min(at.x, around.clientWidth - box.offsetWidth - margin)),
      y: Math.max(margin, Math.min(at.y, around.clientHeight - box.offsetHeight - margin)),
    });
  }, [at.x, at.y, label]);
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', close, true);
    return () => document.removeEventListener('pointerdown', close, true);
  }, [onClose]);

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      onKeyDown={(event) => onMenuKey(event, menu.current, onClose)}
      onContextMenu={(event) => event.preventDefault()}
      style={{ left: place.x, top: place.y }}
      className="nowheel nopan absolute z-30 max-h-[calc(100%-1rem)] w-60 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-sm shadow-xl"
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-haspopup={item.opens ? 'menu' : undefined}
          aria-keyshortcuts={item.keys}
          onClick={item.onPick}
          className={`flex min-h-8 w-full items-center gap-2.5 rounded-md px-2 py-1 text-left outline-accent hover:bg-raised focus-visible:bg-raised focus-visible:outline-2 ${
            item.begins ? 'mt-1 border-t border-line' : ''
          }`}
        >
          {item.icon && <span className="text-accent">{item.icon}</span>}
          <span className="min-w-0 flex-1 truncate">{item.text}</span>
          {item.keys && <kbd className="text-xs text-muted">{item.keys}</kbd>}
          {item.opens && (
            <span aria-hidden="true" className="text-muted">
              ›
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function options(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}

function onMenuKey(event: KeyboardEvent, menu: HTMLElement | null, onClose: () => void): void {
  const all = options(menu);
  const index = all.findIndex((option) => option === document.activeElement);
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    onClose();
    return;
  }
  const next = nextIndex(event.key, index, all);
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}

function nextIndex(key: string, index: number, all: readonly HTMLElement[]): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % all.length;
    case 'ArrowUp':
      return (index - 1 + all.length) % all.length;
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
  }
  if (key.length !== 1) return undefined;
  const starts = (option: HTMLElement) =>
    option.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  const found = [...all.slice(index + 1), ...all.slice(0, index + 1)].find(starts);
  return found && all.indexOf(found);
}
