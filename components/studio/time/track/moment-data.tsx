import { JsonBlock } from '@/components/history/json-block';
import type { Language } from '@/lib/i18n/languages';
import type { Moment } from '@/lib/studio/moments/moment';
import { getMessages } from '../messages';

interface MomentDataProps {
  readonly moment: Moment;
  readonly language: Language;
}

const openShown = 12;

/** What a run had in hand at a moment, and what its states could read. */
export default function MomentData({ moment, language }: MomentDataProps) {
  const texts = getMessages(language);
  const { payload, variables, open } = moment;
  const names = Object.entries(variables).map(([name, text]) => `${JSON.stringify(name)}:${text}`);
  return (
    <div className="grid gap-3 @2xl:grid-cols-2">
      <JsonBlock label={texts.payload} text={payload} language={language} />
      <JsonBlock
        label={texts.variables}
        text={names.length === 0 ? undefined : `{${names.join(',')}}`}
        absent={texts.noVariables}
        language={language}
      />
      {open.length > 0 && (
        <p className="text-xs text-muted @2xl:col-span-2">
          {texts.open}:{' '}
          {open.slice(0, openShown).map(({ id, name, iteration }) => (
            <code key={id} className="mr-1.5 rounded bg-surface px-1">
              {name}
              {iteration === undefined ? '' : ` #${iteration}`}
            </code>
          ))}
          {open.length > openShown && `+${open.length - openShown}`}
        </p>
      )}
    </div>
  );
}
