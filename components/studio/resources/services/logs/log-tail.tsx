import { useCallback, useEffect, useRef, useState } from 'react';
import { logLines, type LogLine } from '@/lib/studio/resources/log-groups';
import { resourceTexts } from '../../messages/messages';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import { logTexts } from './messages';

const minutes = ['15', '60', '1440', '43200'] as const;
type Minutes = (typeof minutes)[number];

interface LogTailProps {
  readonly group: string;
  /** Said in place of an error while the group is not there: nobody has written yet. */
  readonly absent?: string;
}

/** The end of a log group, as it is written. */
export function LogTail({ group, absent }: LogTailProps) {
  const { call, language } = useResources();
  const texts = logTexts(language);
  const [span, setSpan] = useState<Minutes>('60');
  const [typed, setTyped] = useState('');
  const [pattern, setPattern] = useState('');
  const ask = useCallback(
    () => logLines(call, group, { pattern, since: Date.now() - Number(span) * 60_000 }),
    [call, group, pattern, span],
  );
  const { answer, problem } = useLive(ask);
  const isAbsent = absent !== undefined && problem?.code === 'ResourceNotFoundException';
  return (
    <div className="grid grid-cols-1 gap-2">
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setPattern(typed.trim());
        }}
      >
        <label className="grid min-w-40 flex-1 gap-1 text-xs font-semibold text-muted">
          {texts.filter}
          <input
            type="search"
            value={typed}
            title={texts.filterHelp}
            placeholder={texts.filterHelp}
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
              if (event.target.value === '') setPattern('');
            }}
            className="min-h-9 min-w-0 rounded-md border border-line bg-page px-2.5 text-sm font-normal text-text outline-accent focus-visible:outline-2"
          />
        </label>
        <label className="grid gap-1 text-xs font-semibold text-muted">
          {texts.last}
          <select
            value={span}
            onChange={(event) => setSpan(event.target.value as Minutes)}
            className="min-h-9 rounded-md border border-line bg-page px-2 text-sm font-normal text-text outline-accent focus-visible:outline-2"
          >
            {minutes.map((one) => (
              <option key={one} value={one}>
                {texts.spans[one]}
              </option>
            ))}
          </select>
        </label>
      </form>
      {isAbsent ? <p className="text-muted">{absent}</p> : <Trouble problem={problem} />}
      {!answer && !problem && <p className="text-muted">{resourceTexts(language).loading}</p>}
      {answer?.length === 0 && <p className="text-muted">{texts.none}</p>}
      {answer && answer.length > 0 && <Lines lines={answer} label={texts.lines} language={language} />}
    </div>
  );
}

interface LinesProps {
  readonly lines: readonly LogLine[];
  readonly label: string;
  readonly language: string;
}

/** Stays at the end as long as one has not scrolled up. */
function Lines({ lines, label, language }: LinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    const { current } = frame;
    if (current && isAtEnd.current) current.scrollTop = current.scrollHeight;
  }, [lines]);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return (
    <div
      ref={frame}
      role="log"
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 8;
      }}
      className="max-h-96 overflow-auto rounded-md border border-line bg-surface py-1 font-mono text-xs leading-relaxed outline-accent focus-visible:outline-2"
    >
      {lines.map(({ eventId, timestamp, message }) => (
        <p key={eventId} className={`flex gap-2 px-2 ${lookOf(message)}`}>
          <time className="shrink-0 text-muted" dateTime={new Date(timestamp).toISOString()}>
            {time.format(timestamp)}
          </time>
          <span className="min-w-0 break-words whitespace-pre-wrap">{message.trimEnd()}</span>
        </p>
      ))}
    </div>
  );
}

/** What the platform writes steps back; what went wrong stands out. */
function lookOf(message: string): string {
  if (/^(START|END|REPORT|INIT_START)\b/.test(message)) return 'text-muted';
  if (/\bERROR\b|"level":\s*"ERROR"|Task timed out/.test(message)) return 'bg-bad-soft text-bad';
  if (/\bWARN(ING)?\b/.test(message)) return 'text-warn';
  return '';
}
