'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useMessages } from '@/lib/i18n/use-messages';
import { themes, type Theme } from '@/lib/site/theme';
import { chooseTheme, followSystem, onThemeChange, storedTheme } from '@/lib/site/theme-choice';
import { MoonIcon, ScreenIcon, SunIcon } from './icons';

const icons = { system: ScreenIcon, light: SunIcon, dark: MoonIcon } satisfies Record<Theme, unknown>;

/** Goes round system, light, dark. */
export function ThemeToggle() {
  const { site } = useMessages();
  const theme = useSyncExternalStore(onThemeChange, storedTheme, () => 'system' as const);
  useEffect(followSystem, []);
  const Icon = icons[theme];
  const name = `${site.theme}: ${site.themes[theme]}`;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      onClick={() => chooseTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system')}
    >
      <Icon />
    </button>
  );
}
