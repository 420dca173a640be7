import type { Language } from '@/lib/i18n/languages';
import { languageCookie } from './preferred-language';
import { urlIn } from './urls';

const placeKey = 'pasos-place';
const headings = 'main h2[id], main h3[id]';

/** Remembers the choice and the place on the page; the address is the same page in the other language. */
export function switchTo(language: Language): string {
  document.cookie = `${languageCookie}=${language}; path=/; max-age=31536000; samesite=lax`;
  sessionStorage.setItem(placeKey, String(currentHeading()));
  const { pathname, search } = window.location;
  return urlIn(language, pathname) + search + placeInSandbox();
}

/** Back to the heading that was read in the other language: translations have the same ones in the same order. */
export function restorePlace(): void {
  const index = Number(sessionStorage.getItem(placeKey) ?? -1);
  sessionStorage.removeItem(placeKey);
  if (index >= 0) document.querySelectorAll(headings)[index]?.scrollIntoView();
}

/** Names of headings are another language's words; what is open in the sandbox, `#run=…`, is not. */
function placeInSandbox(): string {
  const { hash } = window.location;
  return hash.includes('=') ? hash : '';
}

/** Index of the last heading above the reader's eyes, or -1 at the top. */
function currentHeading(): number {
  return [...document.querySelectorAll(headings)].findLastIndex(
    (heading) => heading.getBoundingClientRect().top < 140,
  );
}
