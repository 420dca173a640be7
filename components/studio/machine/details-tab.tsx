import { DescribeStateMachineCommand, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { useCallback, useState, type SubmitEvent } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import { formatMoment } from '@/lib/sandbox/duration';
import { CopyText, Field } from './fields';
import type { TabProps } from './machine-panel';
import { getMessages, type MachineTexts } from './messages';
import { useAnswer } from './use-answer';

export function DetailsTab({ arn, target: { client }, language }: TabProps) {
  const all = getMessages(language);
  const texts = all.details;
  const ask = useCallback(
    () => client.send(new DescribeStateMachineCommand({ stateMachineArn: arn })),
    [client, arn],
  );
  const { answer, problem, isBusy, change } = useAnswer(ask);
  const [isSaved, setSaved] = useState(false);
  if (!answer) return problem ? <Refusal problem={problem} language={language} /> : <p>{all.loading}</p>;
  const update = async (input: { roleArn?: string; tracingConfiguration?: { enabled: boolean } }) => {
    const work = () => client.send(new UpdateStateMachineCommand({ stateMachineArn: arn, ...input }));
    setSaved(await change(work));
  };
  return (
    <div className="grid gap-5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm [&_dt]:text-muted">
        <dt>{texts.arn}</dt>
        <dd>
          <CopyText text={arn} texts={all} />
        </dd>
        <dt>{texts.type}</dt>
        <dd>{answer.type === 'EXPRESS' ? 'Express' : 'Standard'}</dd>
        <dt>{texts.status}</dt>
        <dd>{answer.status}</dd>
        <dt>{texts.created}</dt>
        <dd>{answer.creationDate && formatMoment(answer.creationDate, language)}</dd>
        {answer.revisionId && (
          <>
            <dt>{texts.revision}</dt>
            <dd className="font-mono text-xs">{answer.revisionId}</dd>
          </>
        )}
      </dl>
      <RoleForm
        kept={answer.roleArn ?? ''}
        texts={all}
        isBusy={isBusy}
        onSave={(roleArn) => void update({ roleArn })}
      />
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={answer.tracingConfiguration?.enabled ?? false}
          onChange={(event) => void update({ tracingConfiguration: { enabled: event.target.checked } })}
          className="mt-0.5 size-4 accent-(--accent)"
        />
        <span>
          {texts.tracing}
          <span className="block text-xs text-muted">{texts.tracingHelp}</span>
        </span>
      </label>
      <p role="status" className="text-sm text-ok">
        {isSaved && all.saved}
      </p>
      {problem && <Refusal problem={problem} language={language} />}
    </div>
  );
}

interface RoleFormProps {
  readonly kept: string;
  readonly texts: MachineTexts;
  readonly isBusy: boolean;
  readonly onSave: (roleArn: string) => void;
}

function RoleForm({ kept, texts, isBusy, onSave }: RoleFormProps) {
  const [typed, setTyped] = useState<string>();
  const role = typed ?? kept;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(role);
  };
  return (
    <form onSubmit={onSubmit} className="grid gap-2">
      <Field label={texts.details.role} help={texts.details.roleHelp}>
        {(ids) => (
          <input
            {...ids}
            value={role}
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button size="small" type="submit" aria-busy={isBusy} disabled={role === kept}>
          {texts.save}
        </Button>
      </div>
    </form>
  );
}
