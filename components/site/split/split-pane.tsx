'use client';

import {
  useEffect,
  useId,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useRememberedNumber } from './use-remembered-number';

interface SplitPaneProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly names: { readonly first: string; readonly second: string; readonly divider: string };
  /** Where the width is remembered in the browser. */
  readonly storageKey: string;
  /** Window events after which, where there are tabs, the second pane is the one to look at. */
  readonly showSecondOn?: readonly string[];
}

type Side = 'first' | 'second';

const smallest = 25;
const largest = 75;
const usual = 42;

/** Two panes with a divider for mouse, finger and keys; on narrow windows, two tabs. */
export function SplitPane({ first, second, names, storageKey, showSecondOn = [] }: SplitPaneProps) {
  const [stored, setStored] = useRememberedNumber(storageKey);
  const [side, setSide] = useState<Side>('first');
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();

  useSideAskedFor(`${id}-first`, showSecondOn, setSide);

  const share = within(stored ?? usual);
  const resize = (wanted: number) => setStored(within(wanted));

  return (
    <>
      <div role="tablist" className="split-tabs">
        {(['first', 'second'] as const).map((each) => (
          <Tab key={each} id={id} side={each} chosen={side === each} onChoose={setSide}>
            {names[each]}
          </Tab>
        ))}
      </div>
      <div
        ref={frame}
        className="split"
        data-side={side}
        style={stored === undefined ? undefined : ({ '--share': `${share}%` } as CSSProperties)}
      >
        <div id={`${id}-first`} role="group" aria-label={names.first} className="split-first" tabIndex={-1}>
          {first}
        </div>
        <Divider
          share={share}
          name={names.divider}
          controls={`${id}-first`}
          onResize={resize}
          onDrag={(x) => {
            const box = frame.current?.getBoundingClientRect();
            if (box) resize(((x - box.left) / box.width) * 100);
          }}
        />
        <div id={`${id}-second`} role="group" aria-label={names.second} className="split-second">
          {second}
        </div>
      </div>
    </>
  );
}

/** By an event for the second pane, by an address for the place that is in the first. */
function useSideAskedFor(
  firstId: string,
  showSecondOn: readonly string[],
  setSide: (side: Side) => void,
): void {
  const names = showSecondOn.join(' ');
  useEffect(() => {
    const events = names.split(' ').filter(Boolean);
    const showSecond = () => setSide('second');
    const followAddress = () => {
      const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (!place || !document.getElementById(firstId)?.contains(place)) return;
      setSide('first');
      // It could not be scrolled to while it was hidden.
      requestAnimationFrame(() => place.scrollIntoView());
    };
    for (const name of events) window.addEventListener(name, showSecond);
    window.addEventListener('hashchange', followAddress);
    return () => {
      for (const name of events) window.removeEventListener(name, showSecond);
      window.removeEventListener('hashchange', followAddress);
    };
  }, [firstId, names, setSide]);
}

interface DividerProps {
  readonly share: number;
  readonly name: string;
  readonly controls: string;
  readonly onResize: (share: number) => void;
  readonly onDrag: (x: number) => void;
}

function Divider({ share, name, controls, onResize, onDrag }: DividerProps) {
  function onKeyDown(event: KeyboardEvent) {
    const targets: Record<string, number> = {
      ArrowLeft: share - 2,
      ArrowRight: share + 2,
      Home: smallest,
      End: largest,
      Enter: usual,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onResize(target);
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={name}
      aria-controls={controls}
      aria-valuenow={share}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      className="split-divider"
      onKeyDown={onKeyDown}
      onDoubleClick={() => onResize(usual)}
      onPointerDown={(event: PointerEvent<HTMLElement>) =>
        event.currentTarget.setPointerCapture(event.pointerId)
      }
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientX);
      }}
    />
  );
}

interface TabProps {
  readonly id: string;
  readonly side: Side;
  readonly chosen: boolean;
  readonly onChoose: (side: Side) => void;
  readonly children: ReactNode;
}

function Tab({ id, side, chosen, onChoose, children }: TabProps) {
  return (
    <button
      type="button"
      role="tab"
      id={`${id}-tab-${side}`}
      aria-selected={chosen}
      aria-controls={`${id}-${side}`}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onChoose(side)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const other = side === 'first' ? 'second' : 'first';
        onChoose(other);
        document.getElementById(`${id}-tab-${other}`)?.focus();
      }}
    >
      {children}
    </button>
  );
}

function within(share: number): number {
  return Math.round(Math.min(largest, Math.max(smallest, share)));
}
