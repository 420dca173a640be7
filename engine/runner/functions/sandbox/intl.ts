type Given = readonly [string | string[] | null, object | null, ...unknown[]];

/** Formats for a language, which QuickJS does not know. Takes and gives JSON text. */
export function formatted(kind: string, text: string): string {
  try {
    const [locales, options, ...values] = JSON.parse(text) as Given;
    const format = Object.hasOwn(FORMATS, kind) ? FORMATS[kind as keyof typeof FORMATS] : undefined;
    return JSON.stringify({ value: format?.(locales ?? undefined, options ?? undefined, values as never) });
  } catch (error) {
    return JSON.stringify({
      error: error instanceof Error ? error.message : 'Incorrect locale information provided',
    });
  }
}

type Locales = string | string[] | undefined;
const FORMATS = {
  number: (locales: Locales, options: object | undefined, [value]: [number | string]) =>
    new Intl.NumberFormat(locales, options).format(typeof value === 'string' ? BigInt(value) : value),
  numberParts: (locales: Locales, options: object | undefined, [value]: [number]) =>
    new Intl.NumberFormat(locales, options).formatToParts(value),
  numberOptions: (locales: Locales, options: object | undefined) =>
    new Intl.NumberFormat(locales, options).resolvedOptions(),
  date: (locales: Locales, options: object | undefined, [value]: [number]) =>
    new Intl.DateTimeFormat(locales, options).format(value),
  dateParts: (locales: Locales, options: object | undefined, [value]: [number]) =>
    new Intl.DateTimeFormat(locales, options).formatToParts(value),
  dateOptions: (locales: Locales, options: object | undefined) =>
    new Intl.DateTimeFormat(locales, options).resolvedOptions(),
  compare: (locales: Locales, options: object | undefined, [left, right]: [string, string]) =>
    new Intl.Collator(locales, options).compare(left, right),
  plural: (locales: Locales, options: object | undefined, [value]: [number]) =>
    new Intl.PluralRules(locales, options).select(value),
  list: (locales: Locales, options: object | undefined, [items]: [string[]]) =>
    new Intl.ListFormat(locales, options).format(items),
  relative: (
    locales: Locales,
    options: object | undefined,
    [value, unit]: [number, Intl.RelativeTimeFormatUnit],
  ) => new Intl.RelativeTimeFormat(locales, options).format(value, unit),
};
