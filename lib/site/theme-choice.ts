import { themeKey, themes, type Theme } from './theme';

const changed = 'pasos:theme';

export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(themeKey);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // Storage refused (private mode): the choice then lasts as long as the page.
  }
  apply(theme);
  window.dispatchEvent(new Event(changed));
}

/** Hears of a choice made here or in another tab. */
export function onThemeChange(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener('storage', listener);
  };
}

/** Whoever left the choice to the system sees it change with it. */
export function followSystem(): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => apply(storedTheme());
  system.addEventListener('change', follow);
  return () => system.removeEventListener('change', follow);
}

function apply(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
