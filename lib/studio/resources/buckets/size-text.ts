import type { Language } from '@/lib/i18n/languages';

const units = ['B', 'KB', 'MB', 'GB'] as const;

export function sizeText(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${format.format(bytes / 1024 ** power)} ${units[power]}`;
}
