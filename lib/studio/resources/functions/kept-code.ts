import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import type { CodeFiles } from './code-files';

const placeOf = (name: string) => `pasos:resources:code:${name}`;

/** What was typed and not deployed, if this browser keeps any. */
export function keptCode(name: string): CodeFiles['texts'] | undefined {
  const kept = browserStorage()?.getItem(placeOf(name));
  if (!kept) return undefined;
  try {
    const texts: unknown = JSON.parse(kept);
    const isTexts =
      typeof texts === 'object' &&
      texts !== null &&
      Object.values(texts).every((text) => typeof text === 'string');
    return isTexts ? (texts as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}

export function keepCode(name: string, texts: CodeFiles['texts']): void {
  try {
    browserStorage()?.setItem(placeOf(name), JSON.stringify(texts));
  } catch {
    // A full storage keeps nothing new; what is on the screen is there.
  }
}

export function forgetCode(name: string): void {
  browserStorage()?.removeItem(placeOf(name));
}
