import type { Reader } from '@/lib/studio/lineage/trail/readers';
import type { PanelProps } from '../../panels';
import { showInText } from '../show-in-text';
import { trailTexts } from './messages';
import { code, Words } from './words';

/** The fields that read a key, in the order of the run; the same field in another visit is the same line. */
export function ReadersList({ readers, session, language }: PanelProps & { readers: readonly Reader[] }) {
  const texts = trailTexts(language);
  const shown = readers.filter(
    (reader, index) =>
      !reader.isWhole &&
      readers.findIndex((one) => one.rule.pointer === reader.rule.pointer && one.text === reader.text) ===
        index,
  );
  return (
    <section aria-label={texts.readers} className="grid gap-2">
      <h3 className="font-semibold">{texts.readers}</h3>
      {shown.length === 0 && <p className="text-muted">{texts.nobody}</p>}
      <ul className="grid gap-1">
        {shown.map(({ rule, state, text }) => (
          <li key={rule.pointer + text} className="flex flex-wrap items-center gap-x-2">
            <span>
              <Words>{texts.reads(code(state), code(rule.field), code(text))}</Words>
            </span>
            <button
              type="button"
              onClick={() => showInText(session, rule.pointer)}
              className="min-h-6 rounded text-xs text-accent underline outline-accent focus-visible:outline-2"
            >
              {texts.toText}
              <span className="sr-only">{`: ${state}, ${rule.field}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
