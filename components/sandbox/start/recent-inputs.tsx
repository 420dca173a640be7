import { isFromCheck } from '@/components/history/is-from-check';
import type { Language } from '@/lib/i18n/languages';
import { formatMoment } from '@/lib/sandbox/duration';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { getMessages } from '../messages/messages';
import { useStore } from '../use-store';
import { startTexts } from './messages';

const shownMost = 12;

interface RecentInputsProps {
  session: SandboxSession;
  language: Language;
  onPick: (input: string) => void;
}

/** What the last executions began with; each is asked for when it is wanted. */
export function RecentInputs({ session, language, onPick }: RecentInputsProps) {
  const texts = startTexts(language);
  const { statuses } = getMessages(language).runs;
  const rows = useStore(session.runs.store, (snapshot) => snapshot.rows);
  const own = rows.filter((row) => !isFromCheck(row)).slice(0, shownMost);
  if (own.length === 0) return null;
  const pick = async (arn: string) => {
    const input = (await session.runs.describe(arn))?.description.input;
    if (input !== undefined) onPick(laidOut(input));
  };
  return (
    <select
      aria-label={texts.recent}
      value=""
      onChange={(event) => void pick(event.target.value)}
      className="min-h-8 max-w-full rounded-md border border-line bg-surface px-2 text-sm outline-accent focus-visible:outline-2"
    >
      <option value="">{texts.pickRecent}</option>
      {own.map(({ executionArn, startDate, status, name = '' }) => (
        <option key={executionArn} value={executionArn}>
          {[startDate && formatMoment(startDate, language), status && statuses[status], name.slice(0, 24)]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </select>
  );
}

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
