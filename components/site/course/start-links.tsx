'use client';

import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { goOn, type GoOn, type Stretch } from '@/lib/site/map/go-on';
import { pageUrl } from '@/lib/site/urls';
import { ActionLink } from '@/components/site/action-link';
import { ArrowRightIcon } from '@/components/site/icons';
import { timeAgo } from './map/time-ago';
import { homeMessages } from './home-messages';
import { courseMessages, duration } from './messages';

/** "Start" for newcomers; for everyone else, back to where they were. The box keeps its size when it changes. */
export function StartLinks({ units }: { units: readonly Stretch[] }) {
  const { progress } = useProgress();
  const language = useLanguage();
  const home = homeMessages(language);
  const words = courseMessages(language);
  const place = goOn(progress, units);
  const first = units[0]?.pages[0]?.path ?? '';
  const lab = units.find(({ kind }) => kind === 'lab')?.pages[0];
  const { path, label, where, facts } = said();
  return (
    <>
      <p className="mt-8 flex flex-wrap gap-3">
        <ActionLink href={pageUrl(language, path)} look="primary" className="min-w-40">
          {label}
          <ArrowRightIcon className="size-4" />
        </ActionLink>
        {lab && <ActionLink href={pageUrl(language, lab.path)}>{home.lab}</ActionLink>}
      </p>
      <p className="mt-3 line-clamp-2 h-10 text-sm leading-5 text-muted" data-where={place.kind}>
        {where}
      </p>
      <p className="line-clamp-2 h-10 text-sm leading-5 text-muted">{facts}</p>
    </>
  );

  function said() {
    switch (place.kind) {
      case 'new':
        return { path: first, label: home.start, where: home.startHint, facts: '' };
      case 'finished':
        return {
          path: 'progress',
          label: words.seeProgress,
          where: words.courseDone,
          facts: words.courseDoneHint,
        };
      case 'on':
        return {
          path: place.page.path,
          label: home.goOn,
          where: `${place.unit.title} › ${place.page.title}`,
          facts: factsOf(place),
        };
    }
  }

  function factsOf({ unit, number, at, minutes }: Extract<GoOn, { kind: 'on' }>): string {
    const facts = [
      words.place[unit.kind](number, unit.pages.length),
      ...(at ? [timeAgo(at, new Date(), language)] : []),
      ...(minutes.unit > 0 ? [words.toEnd[unit.kind](duration(minutes.unit))] : []),
      ...(minutes.course > minutes.unit ? [words.courseLeft(duration(minutes.course))] : []),
    ];
    return facts.join(' · ');
  }
}
