import type { Language } from '@/lib/i18n/languages';
import type { JsonDifference } from '@/lib/studio/trials/cases/json-differences';

const texts = {
  es: { whole: 'todo', was: 'antes', is: 'ahora', more: (count: number) => `y ${count} más` },
  en: { whole: 'all of it', was: 'before', is: 'now', more: (count: number) => `and ${count} more` },
} as const;

interface DifferencesProps {
  readonly differences: readonly JsonDifference[];
  readonly language: Language;
  /** What the two sides are called; before and now, if not said. */
  readonly sides?: { readonly left: string; readonly right: string };
}

const shownMax = 20;

/** Where two values differ: the place, what was there, what is there. */
export function Differences({ differences, language, sides }: DifferencesProps) {
  const { whole, was, is, more } = texts[language];
  const { left, right } = sides ?? { left: was, right: is };
  if (differences.length === 0) return null;
  return (
    <ul className="grid gap-1 text-xs">
      {differences.slice(0, shownMax).map((difference) => (
        <li key={difference.place} className="min-w-0">
          <code className="font-semibold break-words">{difference.place || whole}</code>
          <Side name={left} value={difference.left} look="bg-bad-soft text-bad" />
          <Side name={right} value={difference.right} look="bg-ok-soft text-ok" />
        </li>
      ))}
      {differences.length > shownMax && <li className="text-muted">{more(differences.length - shownMax)}</li>}
    </ul>
  );
}

function Side({
  name,
  value,
  look,
}: {
  readonly name: string;
  readonly value: unknown;
  readonly look: string;
}) {
  if (value === undefined) return null;
  return (
    <span className={`mt-0.5 flex gap-2 rounded px-1.5 py-0.5 ${look}`}>
      <span className="shrink-0 font-semibold">{name}</span>
      <code className="min-w-0 break-words">{JSON.stringify(value)}</code>
    </span>
  );
}
