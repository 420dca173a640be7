'use client';

import { useState } from 'react';
import { logTexts } from './messages';
import type { Language } from '@/lib/i18n/languages';
import { formatClock, formatDuration } from '@/lib/sandbox/duration';
import type { LogRecord } from '@/lib/sandbox/history/log-record';
import { eventColour } from '../event-colour';
import { JsonBlock } from '../json-block';
import { runTexts } from '../messages/messages';
import { Pager, usePages } from './pager';
import { Disclosure } from '@/components/ui/disclosure';

interface LogRecordsProps {
  records: readonly LogRecord[];
  begin: Date | undefined;
  language: Language;
}

/** The lines of a log, each of which opens to its JSON. */
export function LogRecords({ records, begin, language }: LogRecordsProps) {
  const pages = usePages(records);
  return (
    <div>
      <table className="w-full border-collapse">
        <caption className="sr-only">{logTexts(language).log.caption}</caption>
        <thead className="text-left text-xs text-muted">
          <tr>
            <th className="px-2 py-1 text-right font-medium">{runTexts(language).events.id}</th>
            <th className="px-2 py-1 font-medium">{runTexts(language).events.type}</th>
            <th className="px-2 py-1 text-right font-medium">{runTexts(language).events.after}</th>
          </tr>
        </thead>
        {pages.items.map((record) => (
          <RecordRows key={record.key} record={record} begin={begin} language={language} />
        ))}
      </table>
      <Pager pages={pages} language={language} />
    </div>
  );
}

interface RecordRowsProps {
  record: LogRecord;
  begin: Date | undefined;
  language: Language;
}

function RecordRows({ record, begin, language }: RecordRowsProps) {
  const texts = logTexts(language).log;
  const [isOpen, setOpen] = useState(false);
  const { id, type, timestamp, message } = record;
  return (
    <tbody>
      <tr className="border-t border-line">
        <td className="px-2 text-right text-xs text-muted tabular-nums">{id}</td>
        <td className="px-1 py-0.5">
          <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            <span className={`font-mono text-xs break-all ${eventColour(type)}`}>{type}</span>
          </Disclosure>
        </td>
        <td className="px-2 text-right text-xs whitespace-nowrap text-muted tabular-nums">
          {begin ? formatDuration(timestamp.getTime() - begin.getTime(), language) : '–'}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} className="px-2 pb-3">
            <p className="mb-1 text-xs text-muted">{formatClock(timestamp, language)}</p>
            <JsonBlock label={texts.line(id)} text={message} language={language} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
