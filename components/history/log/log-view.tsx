'use client';

import { useEffect, useState } from 'react';
import { logTexts } from './messages';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { awsCommand } from '@/lib/targets/cli';
import type { Language } from '@/lib/i18n/languages';
import { Refusal } from '@/components/sandbox/notices/refusal';
import type { Logging } from '@/lib/sandbox/runs/logging';
import type { RunLog } from '@/lib/sandbox/runs/run-log';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { RunViewProps } from '../run-details';
import { LogOff } from './log-off';
import { LogRecords } from './log-records';
import { TerminalHint } from './terminal-hint';

/** What the execution has written into CloudWatch Logs, or how to have it write. */
export function LogView({ run, session, language }: RunViewProps) {
  const texts = logTexts(language).log;
  const { arn, description, logging } = run;
  if (run.definition === undefined) return <p className="p-4 text-sm text-muted">{texts.loading}</p>;
  if (!logging) return <LogOff session={session} language={language} />;
  return (
    <WrittenLog
      key={`${arn} ${logging.group}`}
      makeLog={() => session.runs.logOf(arn, logging.group, description?.startDate)}
      run={run}
      logging={logging}
      language={language}
    />
  );
}

/** The last record may come a moment after the end of its execution. */
const lateMs = 700;

interface WrittenLogProps {
  makeLog: () => RunLog;
  run: SelectedRun;
  logging: Logging;
  language: Language;
}

function WrittenLog({ makeLog, run, logging, language }: WrittenLogProps) {
  const texts = logTexts(language).log;
  const [log] = useState(makeLog);
  const { records, isRead, isLoading, nextToken, problem } = useStore(log.store, (snapshot) => snapshot);
  const status = run.description?.status;
  const eventCount = run.events.length;
  useEffect(() => {
    void log.refresh();
    const timer = setTimeout(() => void log.refresh(), lateMs);
    return () => clearTimeout(timer);
  }, [log, status, eventCount]);
  return (
    <div className="flex flex-col gap-2 p-3 text-sm">
      <Destination logging={logging} language={language} />
      {problem && <Refusal problem={problem} language={language} />}
      {records.length > 0 && (
        <LogRecords records={records} begin={run.description?.startDate} language={language} />
      )}
      {records.length === 0 && !problem && (
        <p role="status" className="text-muted">
          {isRead ? texts.none[status === 'RUNNING' ? 'YET' : logging.level] : texts.loading}
        </p>
      )}
      {nextToken !== undefined && (
        <div>
          <Button size="small" aria-busy={isLoading} onClick={() => void log.more()}>
            {texts.more}
          </Button>
        </div>
      )}
      <TerminalHint label={texts.readInTerminal} commands={readingCommands(run.arn, logging.group)} />
    </div>
  );
}

function Destination({ logging, language }: { logging: Logging; language: Language }) {
  const texts = logTexts(language).log;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs">
      <div className="flex min-w-0 gap-1.5">
        <dt className="text-muted">{texts.group}</dt>
        <dd className="min-w-0 font-mono break-all">{logging.group}</dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="text-muted">{texts.level}</dt>
        <dd className="font-mono">{logging.level}</dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="text-muted">{texts.data}</dt>
        <dd>{logging.includesData ? texts.withData : texts.withoutData}</dd>
      </div>
    </dl>
  );
}

function readingCommands(executionArn: string, group: string): string {
  return `${awsCommand(executionArn)} \\
  logs filter-log-events \\
  --log-group-name ${group} \\
  --filter-pattern '{ $.execution_arn = "${executionArn}" }'`;
}
