import { useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { panelDocks, type PanelId } from '@/lib/studio/panels';
import { panels, type PanelProps, type PanelSpec } from '../panels';
import { getMessages } from './messages';

interface RailProps extends PanelProps {
  readonly isExpanded: boolean;
  readonly onExpand?: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The way to every panel: a column beside the bench, a row where it is narrow. One tab stop; arrows walk. */
export function Rail({ studio, session, language, isExpanded, onExpand }: RailProps) {
  const texts = getMessages(language);
  const docks = useStore(studio.store, (snapshot) => snapshot.docks);
  const hasRun = useStore(session.runs.store, ({ selected }) => selected !== undefined);
  const offered = (Object.entries(panels) as [PanelId, PanelSpec][]).filter(
    ([id, { needs }]) =>
      panelDocks[id] !== 'footer' &&
      (needs !== 'run' || hasRun) &&
      (needs !== 'machine' || session.machine !== undefined),
  );
  const toolbar = useRef<HTMLDivElement>(null);
  const [chosen, setStop] = useState(0);
  const stop = Math.min(Math.max(chosen, 0), offered.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = toolbar.current ? buttonsOf(toolbar.current) : [];
    const edge = { Home: 0, End: buttons.length - 1 }[event.key];
    const step = steps[event.key];
    if (edge === undefined && step === undefined) return;
    event.preventDefault();
    buttons[edge ?? (stop + (step ?? 0) + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      ref={toolbar}
      role="toolbar"
      onKeyDown={onKeyDown}
      onFocus={(event) => setStop(buttonsOf(event.currentTarget).indexOf(event.target))}
      data-tour="rail"
      aria-label={texts.rail}
      className="flex shrink-0 items-center gap-1 overflow-x-auto border-line bg-raised p-1 @max-[45rem]:border-t @[45rem]:w-11 @[45rem]:flex-col @[45rem]:overflow-x-hidden @[45rem]:overflow-y-auto @[45rem]:border-r"
    >
      {offered.map(([id, { title, icon }], index) => (
        <RailButton
          key={id}
          title={title[language]}
          icon={icon}
          isOpen={docks[panelDocks[id]] === id}
          isStop={index === stop}
          onClick={() => studio.toggle(id)}
        />
      ))}
      <span className="flex-1" />
      {onExpand && (
        <RailButton
          title={isExpanded ? texts.shrink : texts.expand}
          icon={
            isExpanded ? 'M8 3v5H3M12 17v-5h5M12 3v5h5M8 17v-5H3' : 'M3 8V3h5M17 12v5h-5M17 8V3h-5M3 12v5h5'
          }
          isOpen={isExpanded}
          isStop={stop === offered.length}
          onClick={onExpand}
        />
      )}
    </div>
  );
}

function buttonsOf(toolbar: HTMLElement): HTMLElement[] {
  return [...toolbar.querySelectorAll<HTMLElement>('button')];
}

interface RailButtonProps {
  readonly title: string;
  readonly icon: string;
  readonly isOpen: boolean;
  /** Where Tab enters the rail. */
  readonly isStop: boolean;
  readonly onClick: () => void;
}

function RailButton({ title, icon, isOpen, isStop, onClick }: RailButtonProps) {
  return (
    <button
      type="button"
      title={title}
      aria-label={title}
      aria-pressed={isOpen}
      tabIndex={isStop ? 0 : -1}
      onClick={onClick}
      className={`grid size-9 shrink-0 place-items-center rounded-md outline-accent focus-visible:outline-2 ${
        isOpen ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-surface hover:text-text'
      }`}
    >
      <svg
        viewBox="0 0 20 20"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={icon} />
      </svg>
    </button>
  );
}
