import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-sfn';
import { useCallback, useState, type SubmitEvent } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import { Field } from './fields';
import type { TabProps } from './machine-panel';
import { getMessages } from './messages';
import { useAnswer } from './use-answer';

const none = { key: '', value: '' };

export function TagsTab({ arn: resourceArn, target: { client }, language }: TabProps) {
  const all = getMessages(language);
  const texts = all.tags;
  const ask = useCallback(
    () => client.send(new ListTagsForResourceCommand({ resourceArn })),
    [client, resourceArn],
  );
  const { answer, problem, isBusy, change } = useAnswer(ask);
  const [tag, setTag] = useState(none);
  const tags = answer?.tags ?? [];
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const added = await change(() => client.send(new TagResourceCommand({ resourceArn, tags: [tag] })));
    if (added) setTag(none);
  };
  const remove = (key = '') =>
    change(() => client.send(new UntagResourceCommand({ resourceArn, tagKeys: [key] })));
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">{texts.lead}</p>
      <form onSubmit={(event) => void add(event)} className="flex flex-wrap items-end gap-3">
        {(['key', 'value'] as const).map((part) => (
          <div key={part} className="min-w-40 flex-1">
            <Field label={texts[part]}>
              {(ids) => (
                <input
                  {...ids}
                  required={part === 'key'}
                  value={tag[part]}
                  onChange={(event) => setTag({ ...tag, [part]: event.target.value })}
                />
              )}
            </Field>
          </div>
        ))}
        <Button look="primary" type="submit" aria-busy={isBusy}>
          {texts.add}
        </Button>
      </form>
      {problem && <Refusal problem={problem} language={language} />}
      {answer && tags.length === 0 && <p className="text-sm text-muted">{texts.empty}</p>}
      <ul className="divide-y divide-line">
        {tags.map(({ key, value }) => (
          <li key={key} className="flex items-center gap-3 py-2 text-sm">
            <span className="font-mono font-medium">{key}</span>
            <span className="flex-1 font-mono text-muted">{value}</span>
            <Button size="small" look="danger" onClick={() => void remove(key)}>
              {all.remove}
              <span className="sr-only"> {key}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
