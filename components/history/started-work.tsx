'use client';

import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { useState } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { RunStatus } from './run-status';

interface StartedWorkProps {
  /** The execution that did it. */
  run: SelectedRun;
  session: SandboxSession;
  language: Language;
  executionArn?: string;
  mapRunArn?: string;
}

/** The way from a state to the executions it started. */
export function StartedWork({ run, session, language, executionArn, mapRunArn }: StartedWorkProps) {
  const texts = getMessages(language).runs;
  const [children, setChildren] = useState<readonly ExecutionListItem[]>();
  const open = (arn: string | undefined) => session.showRun(arn, [...run.trail, run.arn]);
  return (
    <>
      {executionArn && (
        <Button size="small" onClick={() => open(executionArn)}>
          {texts.openStarted}
        </Button>
      )}
      {mapRunArn && !children && (
        <Button size="small" onClick={() => void session.runs.childrenOf(mapRunArn).then(setChildren)}>
          {texts.showChildren}
        </Button>
      )}
      {children?.length === 0 && <p className="text-sm text-muted">{texts.noChildren}</p>}
      {children && children.length > 0 && (
        <ul className="flex flex-col gap-1">
          {children.map(({ executionArn: arn, name, status }) => (
            <li key={arn} className="flex flex-wrap items-center gap-2">
              {status && <RunStatus status={status} language={language} />}
              <Button size="small" look="quiet" onClick={() => open(arn)}>
                <span className="font-mono text-xs break-all">{name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
