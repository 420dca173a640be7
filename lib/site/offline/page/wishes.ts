import type { Extent } from '../contract';

/** What the student said about the copy: nothing of it, or all of it whatever the connection costs. */
export type Wish = 'off' | 'all';

const key = 'pasos:offline';

export function wish(): Wish | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'off' || kept === 'all' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function setWish(said: Wish): void {
  try {
    localStorage.setItem(key, said);
  } catch {
    // Storage refused: the wish lasts as long as the page.
  }
}

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** All, unless the connection is slow or its data are to be saved: then what is read anyway. */
export function extentFor(said: Wish | undefined, { saveData, effectiveType = '4g' }: Connection): Extent {
  return said === 'all' || (saveData !== true && effectiveType === '4g') ? 'all' : 'used';
}

export function connection(): Connection {
  return (navigator as { readonly connection?: Connection }).connection ?? {};
}
