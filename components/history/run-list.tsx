import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { useEffect, useState } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { formatMoment } from '@/lib/sandbox/duration';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { isFromCheck } from './is-from-check';
import { ElapsedTime } from './elapsed-time';
import { RunStatus } from './run-status';

/** The checks start many: a student must not have to dig for their own among them. */
const ownAtLeast = 8;

/** Past and present executions of the step's machine, newest first. */
export function RunList({ session, language }: { session: SandboxSession; language: Language }) {
  const texts = getMessages(language).runs;
  const rows = useStore(session.runs.store, (snapshot) => snapshot.rows);
  const hasMore = useStore(session.runs.store, (snapshot) => snapshot.nextToken !== undefined);
  const selected = useStore(session.runs.store, (snapshot) => snapshot.selected?.arn);
  const [showsChecks, setShowsChecks] = useState(false);
  const isShown = (row: ExecutionListItem) =>
    showsChecks || !isFromCheck(row) || row.executionArn === selected;
  const checks = rows.filter(isFromCheck).length;
  const { arn: machineArn, type } = session.machine ?? {};
  const isExpress = type === 'EXPRESS';
  const isShort = hasMore && !showsChecks && rows.length - checks < ownAtLeast;
  useEffect(() => {
    if (isShort && machineArn) void session.runs.list.loadMore(machineArn);
  }, [session, machineArn, isShort, rows.length]);
  return (
    <div className="size-full overflow-y-auto">
      {isExpress && <p className="px-4 pt-4 text-xs text-muted">{getMessages(language).runs.express}</p>}
      {rows.length === checks && <p className="p-4 text-sm text-muted">{texts.empty}</p>}
      <ul aria-label={texts.title} className="p-1.5">
        {rows.filter(isShown).map((row) => (
          <li key={row.executionArn}>
            <RunRow
              row={row}
              language={language}
              isSelected={row.executionArn === selected}
              onSelect={() => session.showRun(row.executionArn)}
            />
          </li>
        ))}
      </ul>
      {checks > 0 && (
        <label className="flex min-h-9 items-center gap-2 px-4 text-xs text-muted">
          <input type="checkbox" checked={showsChecks} onChange={() => setShowsChecks(!showsChecks)} />
          {texts.showChecks(checks)}
        </label>
      )}
      {hasMore && machineArn && (
        <div className="px-3 pb-3">
          <Button size="small" onClick={() => void session.runs.list.loadMore(machineArn)}>
            {texts.more}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RunRowProps {
  row: ExecutionListItem;
  language: Language;
  isSelected: boolean;
  onSelect: () => void;
}

function RunRow({ row, language, isSelected, onSelect }: RunRowProps) {
  const texts = getMessages(language).runs;
  // The local engine names a branch after its origin and the event it goes on from.
  const origin = /^(.+)\.e(?:\d+|now)\.[0-9a-z]{6}$/.exec(row.name ?? '')?.[1];
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      onClick={onSelect}
      className={`w-full rounded-md px-2.5 py-2 text-left text-sm outline-accent focus-visible:outline-2 ${
        isSelected ? 'bg-accent-soft' : 'hover:bg-raised'
      }`}
    >
      <span className="flex items-center gap-2">
        {row.status ? (
          <RunStatus status={row.status} language={language} />
        ) : (
          <span className="text-xs text-muted">{texts.notKnown}</span>
        )}
        <span className="ml-auto text-xs text-muted">
          <ElapsedTime from={row.status && row.startDate} to={row.stopDate} language={language} />
        </span>
      </span>
      <span className="mt-1 flex items-baseline gap-2 text-xs text-muted">
        {isFromCheck(row) ? (
          <span className="rounded bg-raised px-1">{texts.fromCheck}</span>
        ) : (
          <span
            className="truncate font-mono"
            title={origin === undefined ? row.name : texts.branchOf(origin)}
          >
            {origin !== undefined && (
              <>
                <span aria-hidden="true">⑂ </span>
                <span className="sr-only">{texts.branchOf(origin)}: </span>
              </>
            )}
            {row.name}
          </span>
        )}
        <span className="ml-auto whitespace-nowrap">
          {row.startDate && formatMoment(row.startDate, language)}
        </span>
      </span>
    </button>
  );
}
