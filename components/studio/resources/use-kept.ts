import { useState } from 'react';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';

/** A text that is still there after a reload: under a key of this browser, if it keeps any. */
export function useKept(key: string, initial: string): readonly [string, (text: string) => void] {
  const place = `pasos:resources:${key}`;
  const [text, setText] = useState(() => read(place) ?? initial);
  const set = (next: string) => {
    setText(next);
    write(place, next);
  };
  return [text, set];
}

function read(place: string): string | undefined {
  return browserStorage()?.getItem(place) ?? undefined;
}

function write(place: string, text: string): void {
  try {
    browserStorage()?.setItem(place, text);
  } catch {
    // A full storage keeps nothing new; what is on the screen is there.
  }
}
