'use client';

import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { lazy, Suspense, useEffect, useState } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import { formatMoment } from '@/lib/sandbox/duration';
import type { DescribedRun } from '@/lib/sandbox/runs/run-source';
import type { SandboxSession } from '@/lib/sandbox/session';
import { ComparisonTable } from './comparison-table';
import { isFromCheck } from '../is-from-check';
import type { RunViewProps } from '../run-details';

const DiffView = lazy(() => import('@/components/sandbox/editor/diff-view'));

/** Two executions side by side: what went in, what came out, and whether they ran the same definition. */
export function RunComparison({ run, session, language }: RunViewProps) {
  const texts = getMessages(language).comparison;
  const rows = useStore(session.runs.store, (snapshot) => snapshot.rows);
  const others = rows.filter((row) => row.executionArn !== run.arn && !isFromCheck(row));
  const [otherArn, setOtherArn] = useState('');
  const other = useDescribed(session, otherArn);
  const { description, definition } = run;
  if (others.length === 0) return <p className="p-4 text-sm text-muted">{texts.alone}</p>;
  return (
    <div className="flex flex-col gap-3 p-3 text-sm">
      <label className="flex flex-wrap items-center gap-2">
        {texts.pick}
        <select
          value={otherArn}
          onChange={(event) => setOtherArn(event.target.value)}
          className="min-h-9 max-w-full rounded-md border border-line bg-surface px-2 outline-accent focus-visible:outline-2"
        >
          <option value="">{texts.choose}</option>
          {others.map((row) => (
            <option key={row.executionArn} value={row.executionArn}>
              {optionText(row, language)}
            </option>
          ))}
        </select>
      </label>
      {description && other && (
        <>
          <ComparisonTable left={description} right={other.description} language={language} />
          <Definitions left={definition} right={other.definition} language={language} />
        </>
      )}
    </div>
  );
}

function Definitions(props: { left: string | undefined; right: string | undefined; language: Language }) {
  const { left, right, language } = props;
  const texts = getMessages(language).comparison;
  if (left === undefined || right === undefined) return null;
  if (left === right) return <p>{texts.sameDefinition}</p>;
  return (
    <Suspense>
      <DiffView
        before={{ label: `${texts.definition}: ${texts.this}`, text: left }}
        after={{ label: `${texts.definition}: ${texts.other}`, text: right }}
        language={language}
      />
    </Suspense>
  );
}

/** Undefined until it is read, and while another one is being read. */
function useDescribed(session: SandboxSession, arn: string): DescribedRun | undefined {
  const [described, setDescribed] = useState<{ readonly arn: string; readonly run?: DescribedRun }>();
  useEffect(() => {
    let isWanted = true;
    if (arn) void session.runs.describe(arn).then((run) => isWanted && setDescribed({ arn, run }));
    return () => {
      isWanted = false;
    };
  }, [session, arn]);
  return described?.arn === arn ? described.run : undefined;
}

function optionText({ startDate, status, name }: ExecutionListItem, language: Language): string {
  const statuses = getMessages(language).runs.statuses;
  const parts = [
    startDate && formatMoment(startDate, language),
    status && statuses[status],
    name?.slice(0, 24),
  ];
  return parts.filter(Boolean).join(' · ');
}
