import { getMessages } from '@/components/sandbox/messages/messages';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import { JsonBlock } from '../json-block';
import { ExpressNote } from '../log/express-note';
import type { RunViewProps } from '../run-details';
import { FailureBanner } from './failure-banner';
import { RunFacts } from './run-facts';

/** How it went: why it failed, what went in, what came out, and what else is known of it. */
export function RunSummary({ onShowStep, ...view }: RunViewProps & { readonly onShowStep: () => void }) {
  const { run, language } = view;
  const texts = getMessages(language).runs;
  const { description } = run;
  if (!description) return null;
  const { status } = description;
  const absent =
    status === undefined ? texts.notKnown : status === 'RUNNING' ? texts.stillRunning : texts.noOutput;
  return (
    <div className="flex flex-col gap-3 p-3">
      {isExpressArn(run.arn) && <ExpressNote run={run} language={language} />}
      <FailureBanner {...view} onShowStep={onShowStep} />
      <div className="grid gap-3 @2xl:grid-cols-2">
        <JsonBlock label={texts.input} text={description.input} language={language} />
        <JsonBlock label={texts.output} text={description.output} absent={absent} language={language} />
      </div>
      <RunFacts {...view} />
    </div>
  );
}
