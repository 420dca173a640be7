import type { Localized } from '@/lib/i18n/languages';

export function say(es: string, en: string): Localized {
  return { es, en };
}

/** So many seconds, with a decimal comma where one is written. */
export function inSeconds(value: number): Localized {
  return say(`${String(value).replace('.', ',')} s`, `${value} s`);
}

/** A value as inline code, cut where it would fill the panel. */
export function code(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return '`' + (text.length > 160 ? `${text.slice(0, 159)}…` : text).replaceAll('`', 'ˋ') + '`';
}

/** A JSON value as inline code: texts keep their quotes. */
export function json(value: unknown): string {
  return code(JSON.stringify(value) ?? 'null');
}

/** Puts a text in front of another, in every language. */
export function prefix(before: Localized, text: Localized): Localized {
  return { es: before.es + text.es, en: before.en + text.en };
}
