import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { Json } from '@pasos/engine';
import { useStore } from '@/components/sandbox/use-store';
import type { Change } from '@/lib/studio/edit/change';
import { readText, type Reading, type TextProblem } from '@/lib/studio/inspector/edits/field-text';
import { FieldVisit } from '@/lib/studio/inspector/field-visit';
import { useInspector } from '../use-inspector';
import type { FieldControl } from './field-control';

/** As long as nobody types for this long, what is typed goes into the definition. */
const pauseMs = 700;

export interface FieldText {
  readonly text: string;
  readonly problem?: TextProblem;
  /** There is something in the field that is not in the definition. */
  readonly isTyping: boolean;
  readonly onText: (text: string) => void;
  /** The field is left: what is in it goes in, if it can. */
  readonly onLeave: () => void;
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>) => boolean;
}

interface Options extends Pick<FieldControl, 'pointer' | 'control' | 'value'> {
  /** What the field shows of the value. */
  readonly shown: string;
  readonly read?: (text: string) => Reading;
  readonly write: (text: string, value: Json | undefined) => Change;
}

/** The text of a field between the keyboard and the definition. All of one visit is one step of the undo history. */
export function useFieldText(options: Options): FieldText {
  const { draft, pending, studio } = useInspector();
  const { pointer, shown, value } = options;
  const kept = useStore(pending.store, () => pending.get(draft, pointer));
  const latest = useRef(options);
  const visit = useRef(new FieldVisit(studio));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = options;
  });

  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = pending.get(draft, pointer);
    if (!waiting || waiting.written !== undefined) return;
    const { control, read = (text: string) => readText(control, text), write } = latest.current;
    const reading = read(waiting.text);
    if (!reading.ok) return pending.keep(draft, pointer, { text: waiting.text, problem: reading.problem });
    visit.current.write((now) => write(now, reading.value));
    pending.keep(draft, pointer, { text: waiting.text, written: JSON.stringify(reading.value) ?? '' });
  }, [draft, pending, pointer]);

  const leave = useCallback(() => {
    commit();
    visit.current = new FieldVisit(studio);
    if (pending.get(draft, pointer)?.written !== undefined) pending.drop(draft, pointer);
  }, [commit, draft, pending, pointer, studio]);

  // Another state, another panel: the field goes without being left.
  useEffect(() => leave, [leave]);

  const isOutdated = kept?.written !== undefined && kept.written !== (JSON.stringify(value) ?? '');
  const isTyping = kept !== undefined && kept.written === undefined;
  const onKey: FieldText['onKey'] = ({ key, ctrlKey, metaKey, shiftKey }) => {
    if (!ctrlKey && !metaKey) return false;
    if (key === 's' || key === 'Enter') leave();
    const isRedo = key === 'y' || (shiftKey && key.toLowerCase() === 'z');
    if (isTyping || (key !== 'z' && !isRedo)) return false;
    leave();
    if (isRedo) studio.redo();
    else studio.undo();
    return true;
  };
  return {
    text: kept && !isOutdated ? kept.text : shown,
    problem: kept?.problem,
    isTyping,
    onText: (text) => {
      pending.keep(draft, pointer, { text });
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, pauseMs);
    },
    onLeave: leave,
    onKey,
  };
}
