import { ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { useCallback } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { formatDuration } from '@/lib/sandbox/duration';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import { sumUp } from '@/lib/studio/account/sum-up';
import type { TabProps } from './machine-panel';
import { getMessages } from './messages';
import { useAnswer } from './use-answer';

const colours = {
  SUCCEEDED: 'bg-ok',
  RUNNING: 'bg-run',
  PENDING_REDRIVE: 'bg-run',
  FAILED: 'bg-bad',
  TIMED_OUT: 'bg-warn',
  ABORTED: 'bg-muted',
};

export function MonitoringTab({ arn, target: { client }, language }: TabProps) {
  const all = getMessages(language);
  const texts = all.monitoring;
  const ask = useCallback(
    async () =>
      sumUp(
        (await client.send(new ListExecutionsCommand({ stateMachineArn: arn, maxResults: 1000 })))
          .executions ?? [],
      ),
    [client, arn],
  );
  const { answer, problem } = useAnswer(ask);
  if (problem?.code === 'StateMachineTypeNotSupported' || isExpressArn(arn))
    return <p className="text-sm text-muted">{texts.express}</p>;
  if (!answer) return problem ? <Refusal problem={problem} language={language} /> : <p>{all.loading}</p>;
  if (answer.total === 0) return <p className="text-sm text-muted">{texts.empty}</p>;
  const duration = (ms: number | undefined) => (ms === undefined ? texts.none : formatDuration(ms, language));
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="grid gap-5">
      <h3 className="text-sm font-medium">{texts.of(answer.total)}</h3>
      <div className="flex h-4 overflow-hidden rounded-full border border-line" aria-hidden="true">
        {answer.statuses.map(({ status, count }) => (
          <span
            key={status}
            className={colours[status]}
            style={{ width: `${(count / answer.total) * 100}%` }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {answer.statuses.map(({ status, count }) => (
          <li key={status} className="flex items-center gap-1.5">
            <span className={`size-2.5 rounded-full ${colours[status]}`} aria-hidden="true" />
            {status} {count}
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-2 gap-4 text-sm @lg:grid-cols-4 [&_dd]:text-lg [&_dd]:font-semibold [&_dt]:text-xs [&_dt]:text-muted">
        <div>
          <dt>{texts.success}</dt>
          <dd>{answer.successRate === undefined ? texts.none : percent.format(answer.successRate)}</dd>
        </div>
        <div>
          <dt>{texts.median}</dt>
          <dd>{duration(answer.median)}</dd>
        </div>
        <div>
          <dt>{texts.slow}</dt>
          <dd>{duration(answer.slow)}</dd>
        </div>
        <div>
          <dt>{texts.longest}</dt>
          <dd>{duration(answer.longest)}</dd>
        </div>
      </dl>
    </div>
  );
}
