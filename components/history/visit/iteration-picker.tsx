import { useMemo, useState, type SubmitEvent } from 'react';
import { graphTexts } from '@/components/graph/graph-texts';
import { statusColours, StatusIcon } from '@/components/graph/status-mark';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { iterationsOf, type Iteration } from '@/lib/sandbox/history/iterations';
import { runTexts } from '../messages/messages';
import type { VisitProps } from './visit-panel';

const shownEach = 60;

/** The iterations of a Map: how many came to which end, what failed first, and the way to any of them. */
export function IterationPicker({ visit, run, studio, language }: VisitProps) {
  const texts = runTexts(language).iterations;
  const groups = useMemo(() => iterationsOf(run.visits, visit), [run.visits, visit]);
  const all = groups.flatMap((group) => group.iterations);
  const pick = ({ first }: Iteration) => studio.selectVisit(first);
  if (all.length === 0) return <p className="text-sm text-muted">{texts.none}</p>;
  return (
    <div className="grid gap-3">
      <Jump language={language} all={all} onPick={pick} />
      {groups.map(({ status, iterations }) => (
        <section key={status} aria-label={graphTexts[language].statuses[status]}>
          <h4 className={`flex items-center gap-1.5 text-sm font-medium ${statusColours[status].text}`}>
            <StatusIcon status={status} size={13} />
            {graphTexts[language].statuses[status]}
            <span className="tabular-nums">{iterations.length.toLocaleString(language)}</span>
          </h4>
          <div className="mt-1 flex flex-wrap gap-1">
            {iterations.slice(0, shownEach).map((iteration) => (
              <Button
                key={iteration.index}
                size="small"
                className="tabular-nums"
                onClick={() => pick(iteration)}
              >
                #{iteration.index}
              </Button>
            ))}
            {iterations.length > shownEach && (
              <span className="self-center text-xs text-muted">
                {texts.more(iterations.length - shownEach)}
              </span>
            )}
          </div>
        </section>
      ))}
    </div>
  );
}

interface JumpProps {
  readonly language: Language;
  readonly all: readonly Iteration[];
  readonly onPick: (iteration: Iteration) => void;
}

function Jump({ language, all, onPick }: JumpProps) {
  const texts = runTexts(language).iterations;
  const [wanted, setWanted] = useState('');
  const [absent, setAbsent] = useState<number>();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const index = Number(wanted.replace('#', ''));
    const found = all.find((iteration) => iteration.index === index);
    setAbsent(found ? undefined : index);
    if (found) onPick(found);
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-center gap-2 text-sm">
      <label className="flex items-center gap-2">
        {texts.jump}
        <input
          inputMode="numeric"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          placeholder="#0"
          className="min-h-8 w-20 rounded-md border border-line bg-surface px-2 tabular-nums outline-accent focus-visible:outline-2"
        />
      </label>
      <Button size="small" type="submit">
        {texts.go}
      </Button>
      {absent !== undefined && (
        <span role="alert" className="text-xs text-bad">
          {texts.absent(absent)}
        </span>
      )}
    </form>
  );
}
