import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Mark } from '@/lib/studio/moments/marks';

export interface TrackMark extends Pick<Mark, 'index'> {
  readonly kind: Mark['kind'] | 'breakpoint';
  readonly title: string;
}

interface MomentTrackProps {
  readonly label: string;
  readonly hint: string;
  readonly count: number;
  readonly index: number;
  /** The sentence of the moment. */
  readonly text: string;
  readonly marks: readonly TrackMark[];
  readonly onGo: (index: number) => void;
  readonly onGoByVisit: (by: 1 | -1) => void;
  readonly onPlay: () => void;
}

const page = 10;

/** A run from its first event to its last, to be slid along. */
export function MomentTrack({ count, index, marks, onGo, onGoByVisit, onPlay, ...props }: MomentTrackProps) {
  const frame = useRef<HTMLDivElement>(null);
  const last = Math.max(0, count - 1);
  const go = (to: number) => onGo(Math.min(last, Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key] as 1 | -1 | undefined;
    const to = { Home: 0, End: last, PageDown: index - page, PageUp: index + page }[event.key];
    if (by === undefined && to === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (event.key === ' ') onPlay();
    else if (by !== undefined && event.shiftKey) onGoByVisit(by);
    else go(to ?? index + by!);
  };
  const slide = ({ clientX }: PointerEvent) => {
    const box = frame.current!.getBoundingClientRect();
    go(Math.round(((clientX - box.left) / Math.max(1, box.width)) * last));
  };
  return (
    <div
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, count)}
      aria-valuenow={index + 1}
      aria-valuetext={props.text}
      title={props.hint}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        slide(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && slide(event)}
      className="relative mx-2 h-8 min-w-32 flex-1 cursor-pointer touch-none rounded outline-accent focus-visible:outline-2 focus-visible:outline-offset-2"
    >
      <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-line" />
      <span
        className="absolute top-1/2 left-0 h-1 -translate-y-1/2 rounded-full bg-accent"
        style={{ width: place(index, last) }}
      />
      {marks.map((mark) => (
        <span
          key={`${mark.kind}${mark.index}`}
          title={mark.title}
          className={`absolute -translate-x-1/2 ${looks[mark.kind]}`}
          style={{ left: place(mark.index, last) }}
        />
      ))}
      <span
        className="absolute top-1/2 size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-accent shadow"
        style={{ left: place(index, last) }}
      />
    </div>
  );
}

function place(index: number, last: number): string {
  return `${last === 0 ? 0 : (index / last) * 100}%`;
}

/** Told apart by form and height too, not by colour alone. */
const looks = {
  failure: 'top-0 h-2.5 w-1 rounded-sm bg-bad',
  retry: 'top-0 size-2 rounded-full border-2 border-warn bg-surface',
  wait: 'bottom-0 h-1.5 w-2 rounded-sm bg-accent/70',
  end: 'top-1.5 h-5 w-0.5 bg-muted',
  breakpoint: 'bottom-0 size-2 rotate-45 bg-bad',
} as const satisfies Record<TrackMark['kind'], string>;
