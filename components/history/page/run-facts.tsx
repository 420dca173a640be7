import type { BillingDetails, DescribeExecutionCommandOutput } from '@aws-sdk/client-sfn';
import type { ReactNode } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { formatClock, formatDuration } from '@/lib/sandbox/duration';
import { CopyButton } from '../copy-button';
import { ElapsedTime } from '../elapsed-time';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';
import { Fact, Facts } from './facts';

/** What AWS's page of an execution tells about it. */
export function RunFacts(view: RunViewProps) {
  const { run, language } = view;
  const texts = runTexts(language).facts;
  const words = getMessages(language).runs;
  const { description, logging } = run;
  if (!description) return null;
  const { status, startDate, stopDate } = description;
  const transitions = run.visits.reduce((sum, { attempts }) => sum + attempts, 0);
  const clock = (date: Date | undefined) => (date ? formatClock(date, language) : '–');
  return (
    <Facts label={texts.label}>
      <Fact name={texts.status}>{status ? words.statuses[status] : words.notKnown}</Fact>
      <Fact name={words.started}>{clock(startDate)}</Fact>
      <Fact name={words.ended}>{clock(stopDate)}</Fact>
      <Fact name={words.duration}>
        <ElapsedTime from={status && startDate} to={stopDate} language={language} />
      </Fact>
      <Fact name={texts.transitions} title={texts.transitionsHelp}>
        {status ? transitions.toLocaleString(language) : '–'}
      </Fact>
      <Fact name={texts.events}>{status ? run.events.length.toLocaleString(language) : '–'}</Fact>
      {run.billing && <Fact name={words.billed}>{billed(run.billing, language)}</Fact>}
      <Fact name={texts.logs}>
        {logging ? <span className="font-mono text-xs break-all">{logging.group}</span> : texts.noLogs}
      </Fact>
      <Redrives description={description} language={language} />
      <Origin {...view} description={description} />
      <Arn name={texts.arn} arn={run.arn} language={language} />
    </Facts>
  );
}

type OriginProps = RunViewProps & { readonly description: DescribeExecutionCommandOutput };

/** Which version it ran, and what started it. */
function Origin({ run, session, language, description }: OriginProps) {
  const texts = runTexts(language).facts;
  const { stateMachineVersionArn: version, stateMachineAliasArn: alias, mapRunArn } = description;
  const parent = run.trail.at(-1);
  return (
    <>
      {version && <Fact name={texts.version}>{version.split(':').at(-1)}</Fact>}
      {alias && <Fact name={texts.alias}>{alias.split(':').at(-1)}</Fact>}
      {parent && (
        <Fact name={texts.parent}>
          <Button size="small" look="quiet" onClick={() => session.showRun(parent, run.trail.slice(0, -1))}>
            <span className="truncate font-mono text-xs">{parent.split(':').at(-1)}</span>
          </Button>
        </Fact>
      )}
      {mapRunArn && <Arn name={texts.mapRun} arn={mapRunArn} language={language} />}
    </>
  );
}

function Redrives({ description, language }: Pick<OriginProps, 'description' | 'language'>) {
  const texts = runTexts(language).facts;
  const { redriveCount = 0, redriveDate, redriveStatus, redriveStatusReason } = description;
  const date = redriveDate && ` · ${formatClock(redriveDate, language)}`;
  return (
    <>
      {redriveCount > 0 && (
        <Fact name={texts.redrives}>
          {redriveCount}
          {date}
        </Fact>
      )}
      {redriveStatus === 'REDRIVABLE' && (
        <Fact name={texts.redrivable} title={redriveStatusReason}>
          {texts.yes}
        </Fact>
      )}
    </>
  );
}

function Arn({ name, arn, language }: { name: string; arn: string; language: Language }): ReactNode {
  return (
    <Fact name={name} isWide>
      <span className="flex items-start gap-2">
        <span className="font-mono text-xs break-all">{arn}</span>
        <CopyButton text={arn} label={name} language={language} />
      </span>
    </Fact>
  );
}

/** What AWS would charge for: time in steps of 100 ms, memory in steps of 64 MB. */
function billed(
  { billedDurationInMilliseconds = 0, billedMemoryUsedInMB = 0 }: BillingDetails,
  language: Language,
) {
  return `${formatDuration(billedDurationInMilliseconds, language)} · ${billedMemoryUsedInMB} MB`;
}
