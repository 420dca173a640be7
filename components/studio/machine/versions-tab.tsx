import {
  DeleteStateMachineVersionCommand,
  ListStateMachineVersionsCommand,
  PublishStateMachineVersionCommand,
} from '@aws-sdk/client-sfn';
import { useCallback, useState, type SubmitEvent } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import { formatMoment } from '@/lib/sandbox/duration';
import { Field } from './fields';
import type { TabProps } from './machine-panel';
import { getMessages } from './messages';
import { useAnswer } from './use-answer';

export function VersionsTab({ arn, target: { client }, language }: TabProps) {
  const all = getMessages(language);
  const texts = all.versions;
  const ask = useCallback(
    () => client.send(new ListStateMachineVersionsCommand({ stateMachineArn: arn, maxResults: 1000 })),
    [client, arn],
  );
  const { answer, problem, isBusy, change } = useAnswer(ask);
  const [description, setDescription] = useState('');
  const versions = answer?.stateMachineVersions ?? [];
  const publish = async (event: SubmitEvent) => {
    event.preventDefault();
    const input = { stateMachineArn: arn, description: description.trim() || undefined };
    if (await change(() => client.send(new PublishStateMachineVersionCommand(input)))) setDescription('');
  };
  const remove = (stateMachineVersionArn: string | undefined) =>
    change(() => client.send(new DeleteStateMachineVersionCommand({ stateMachineVersionArn })));
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">{texts.lead}</p>
      <form onSubmit={(event) => void publish(event)} className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <Field label={texts.description}>
            {(ids) => (
              <input {...ids} value={description} onChange={(event) => setDescription(event.target.value)} />
            )}
          </Field>
        </div>
        <Button look="primary" type="submit" aria-busy={isBusy}>
          {texts.publish}
        </Button>
      </form>
      {problem && <Refusal problem={problem} language={language} />}
      {answer && versions.length === 0 && <p className="text-sm text-muted">{texts.empty}</p>}
      <ul className="divide-y divide-line">
        {versions.map(({ stateMachineVersionArn, creationDate }) => {
          const name = `${texts.version} ${versionOf(stateMachineVersionArn)}`;
          return (
            <li key={stateMachineVersionArn} className="flex items-center gap-3 py-2 text-sm">
              <span className="flex-1 font-medium">{name}</span>
              <span className="text-xs text-muted">
                {creationDate && `${texts.created} ${formatMoment(creationDate, language)}`}
              </span>
              <Button size="small" look="danger" onClick={() => void remove(stateMachineVersionArn)}>
                {all.remove}
                <span className="sr-only"> {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The number at the end of a version's ARN. */
export function versionOf(arn = ''): string {
  return arn.split(':').at(-1) ?? '';
}
