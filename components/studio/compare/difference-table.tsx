import type { Language } from '@/lib/i18n/languages';
import type { Difference } from '@/lib/studio/compare/differences';
import { compareTexts } from './messages';

const shownMost = 12;

/** Each place that differs with what is there in either. */
export function DifferenceTable({
  found,
  label,
  language,
}: {
  found: readonly Difference[];
  label: string;
  language: Language;
}) {
  const texts = compareTexts(language);
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-xs">
        <caption className="sr-only">{label}</caption>
        <thead className="text-left text-muted">
          <tr>
            <th className="px-2 py-1 font-medium">{texts.data.path}</th>
            <th className="px-2 py-1 font-medium text-run">A</th>
            <th className="px-2 py-1 font-medium text-warn">B</th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, shownMost).map(({ path, kind, a, b }) => (
            <tr key={path} className="border-t border-line align-top">
              <th scope="row" className="px-2 py-1 text-left font-mono font-medium break-all">
                {path}
              </th>
              <Value value={a} isAbsent={kind === 'only-b'} look="bg-run-soft" absent={texts.absent} />
              <Value value={b} isAbsent={kind === 'only-a'} look="bg-warn-soft" absent={texts.absent} />
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > shownMost && (
        <p className="px-2 py-1 text-xs text-muted">{texts.more(found.length - shownMost)}</p>
      )}
    </div>
  );
}

const longest = 160;

function Value(props: { value: unknown; isAbsent: boolean; look: string; absent: string }) {
  const { value, isAbsent, look, absent } = props;
  const text = isAbsent ? absent : (JSON.stringify(value) ?? '–');
  return (
    <td className={`px-2 py-1 font-mono break-all ${isAbsent ? 'text-muted italic' : look}`}>
      {text.length > longest ? `${text.slice(0, longest)}…` : text}
    </td>
  );
}
