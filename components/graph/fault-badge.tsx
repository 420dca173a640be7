import type { FaultMark } from '@/lib/studio/trials/faults/fault-plan';
import type { GraphTexts } from './graph-texts';

/** Loud, so that nobody takes what is set by hand for what a service says. */
export function FaultBadge({ mark, texts }: { readonly mark: FaultMark; readonly texts: GraphTexts }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute -bottom-3 left-3 rounded-full border-2 border-current px-2 py-0.5 text-[11px] leading-none font-bold ${
        mark === 'faulty' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'
      }`}
    >
      {mark === 'faulty' ? '⚡' : '❄'} {texts.marks[mark]}
    </span>
  );
}
