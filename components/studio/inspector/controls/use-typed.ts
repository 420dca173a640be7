import { useCallback, useEffect, useRef, useState } from 'react';

interface Typed {
  /** Undefined: nothing is typed that is not taken. */
  readonly text: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** What is typed into a field until it is left, also when the field goes without that. `take` says whether it took the text. */
export function useTyped(take: (text: string) => boolean): Typed {
  const [text, setText] = useState<string>();
  const waiting = useRef<string>(undefined);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  const onLeave = useCallback(() => {
    const typed = waiting.current;
    if (typed === undefined) return;
    // Taking it may end this field, which then has nothing left to give.
    waiting.current = undefined;
    if (latest.current(typed)) setText(undefined);
    else waiting.current = typed;
  }, []);
  useEffect(() => onLeave, [onLeave]);
  return {
    text,
    onText: (typed) => {
      waiting.current = typed;
      setText(typed);
    },
    onLeave,
  };
}
