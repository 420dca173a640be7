import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { formatMoment } from '@/lib/sandbox/duration';
import { countExecutions, type StatusCounts } from '@/lib/studio/account/machines';
import type { Target } from '@/lib/targets/target';
import type { ListedMachine } from './machine-list';
import { getMessages, type StudioTexts } from './messages';
import { goToMachine, machineHref } from './use-machine-name';

interface MachineRowProps {
  readonly machine: ListedMachine;
  readonly target: Target;
  readonly language: Language;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

export function MachineRow({ machine, target, language, onCopy, onRemove }: MachineRowProps) {
  const texts = getMessages(language);
  const { name, type, arn, created } = machine;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-56 flex-1">
        <a
          href={machineHref(name)}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            goToMachine(name);
          }}
          className="font-mono font-semibold wrap-anywhere text-accent underline-offset-2 hover:underline"
        >
          {name}
        </a>
        <p className="mt-0.5 text-xs text-muted">
          {type === 'EXPRESS' ? 'Express' : 'Standard'}
          {created && ` · ${texts.created} ${formatMoment(created, language)}`}
          {!arn && (
            <span title={texts.begunHelp} className="ml-2 rounded-full border border-line px-2 py-0.5">
              {texts.begun}
            </span>
          )}
        </p>
      </div>
      <Counts arn={arn} isExpress={type === 'EXPRESS'} target={target} texts={texts} />
      <div className="flex gap-1">
        <Button size="small" look="quiet" onClick={onCopy}>
          {texts.copy}
          <span className="sr-only"> {name}</span>
        </Button>
        <Button size="small" look="danger" onClick={onRemove}>
          {texts.remove}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </li>
  );
}

const shownStatuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
const colours = {
  RUNNING: 'text-run',
  SUCCEEDED: 'text-ok',
  FAILED: 'text-bad',
  TIMED_OUT: 'text-bad',
  ABORTED: 'text-muted',
};

interface CountsProps {
  readonly arn: string | undefined;
  readonly isExpress: boolean;
  readonly target: Target;
  readonly texts: StudioTexts;
}

function Counts({ arn, isExpress, target, texts }: CountsProps) {
  const [counts, setCounts] = useState<StatusCounts>();
  useEffect(() => {
    let isGone = false;
    if (arn && !isExpress)
      countExecutions(target.client, arn).then(
        (found) => isGone || setCounts(found),
        // The list itself says when the engine does not answer.
        () => undefined,
      );
    return () => {
      isGone = true;
    };
  }, [arn, isExpress, target]);
  if (isExpress) return arn ? <p className="text-xs text-muted">{texts.noExpress}</p> : null;
  if (!counts) return null;
  const some = shownStatuses.filter((status) => counts[status]);
  return (
    <p className="flex flex-wrap gap-x-3 text-xs">
      <span className="text-muted">{texts.executions}</span>
      {some.length === 0 && <span className="text-muted">{texts.none}</span>}
      {some.map((status) => (
        <span key={status} className={colours[status]}>
          {texts.statuses[status]}: {counts[status]}
        </span>
      ))}
    </p>
  );
}
