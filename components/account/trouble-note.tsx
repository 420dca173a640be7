import type { Trouble } from '@/lib/account/contract';
import { troubleWords } from '@/lib/account/words/trouble-words';
import type { Language } from '@/lib/i18n/languages';

interface TroubleNoteProps {
  readonly trouble: Trouble;
  readonly language: Language;
}

/** What went wrong, what to do, and AWS's own words. */
export function TroubleNote({ trouble, language }: TroubleNoteProps) {
  const { title, remedy } = troubleWords(trouble, language);
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-sm">
      <p className="font-medium text-bad">{title}</p>
      <p className="mt-1">{remedy}</p>
      <AwsWords trouble={trouble} />
    </div>
  );
}

function AwsWords({ trouble: { code, message } }: Pick<TroubleNoteProps, 'trouble'>) {
  if (!code && !message) return null;
  return (
    <p lang="en" className="mt-1.5 font-mono text-xs break-words text-muted">
      {[code, message].filter(Boolean).join(' — ')}
    </p>
  );
}
