import { useCallback, useId, useState, type SubmitEvent } from 'react';
import { CopyText } from '@/components/studio/machine/fields';
import { useAnswer } from '@/components/studio/machine/use-answer';
import { Refusal } from '@/components/sandbox/notices/refusal';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { createActivity, deleteActivity, listActivities } from '@/lib/studio/account/activities';
import { nameFault } from '@/lib/studio/account/studio-lab';
import type { Target } from '@/lib/targets/target';
import { getMessages } from './messages';

interface ActivityListProps {
  readonly target: Target;
  readonly language: Language;
}

/** Activities: names under which workers of one's own ask for work. */
export function ActivityList({ target: { client }, language }: ActivityListProps) {
  const all = getMessages(language);
  const texts = all.activities;
  const id = useId();
  const ask = useCallback(() => listActivities(client), [client]);
  const { answer, problem, isBusy, change } = useAnswer(ask);
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const fault = isAsked ? nameFault(name) : undefined;
  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (nameFault(name)) return;
    if (await change(() => createActivity(client, name))) {
      setName('');
      setAsked(false);
    }
  };
  return (
    <section aria-labelledby={`${id}-title`} className="mt-12">
      <h2 id={`${id}-title`} className="text-xl font-bold tracking-tight">
        {texts.title}
      </h2>
      <p className="mt-1 max-w-2xl text-sm text-muted">{texts.lead}</p>
      <form onSubmit={(event) => void create(event)} noValidate className="mt-4 flex flex-wrap gap-3">
        <input
          aria-label={texts.name}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-fault`}
          placeholder={texts.name}
          value={name}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          className="min-h-10 min-w-56 flex-1 rounded-md border border-line bg-surface px-3 font-mono text-sm outline-accent focus-visible:outline-2"
        />
        <Button type="submit" aria-busy={isBusy}>
          {texts.create}
        </Button>
      </form>
      <p id={`${id}-fault`} role="alert" className="mt-1 text-xs text-bad">
        {fault && all.dialog.faults[fault]}
      </p>
      {problem && <Refusal problem={problem} language={language} />}
      {answer?.length === 0 && <p className="mt-2 text-sm text-muted">{texts.empty}</p>}
      {answer && answer.length > 0 && (
        <ul className="mt-2 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {answer.map((activity) => (
            <li key={activity.activityArn} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
              <div className="min-w-56 flex-1">
                <p className="font-mono font-semibold">{activity.name}</p>
                <CopyText text={activity.activityArn ?? ''} texts={texts} />
              </div>
              <Button
                size="small"
                look="danger"
                onClick={() => void change(() => deleteActivity(client, activity.activityArn))}
              >
                {all.remove}
                <span className="sr-only"> {activity.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
