'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { ProgressTick } from '@/components/site/progress/progress-tick';
import { useLanguage } from '@/lib/i18n/use-language';
import { useProgress } from '@/lib/progress/client';
import { pagesDone, pageState } from '@/lib/site/course-progress';
import type { LabOutline } from '@/lib/site/end/unit-outline';
import { builtIn, minutesSpent } from '@/lib/site/end/unit-recap';
import { isUnitDone, type Stretch } from '@/lib/site/map/go-on';
import { pageUrl } from '@/lib/site/urls';
import { duration } from '../messages';
import { endMessages } from './messages';
import { ReceiptBox } from './receipt-box';

/** Drawing is a piece of code of its own, for when there is something to draw. */
const BuiltMachine = dynamic(() => import('./built-machine').then((module) => module.BuiltMachine));

interface UnitRecapProps {
  readonly unit: Stretch;
  /** Keys of its exercises. */
  readonly exercises: readonly string[];
  readonly lab: LabOutline | undefined;
}

/** What was done in a unit: how much, which machines, and for a lab the receipt. */
export function UnitRecap({ unit, exercises, lab }: UnitRecapProps) {
  const { progress, ready } = useProgress();
  const language = useLanguage();
  const words = endMessages(language);
  const right = exercises.filter((key) => progress.quizzes[key]?.right).length;
  const spent = lab ? minutesSpent(progress, lab) : 0;
  const open = unit.pages.filter(
    ({ path, optional }) => !optional && pageState(progress, path, unit.kind) !== 'done',
  );
  return (
    <>
      <dl className="mt-6 grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-3">
        <Fact name={words.facts.pages} value={words.of(pagesDone(progress, unit), unit.pages.length)} />
        {exercises.length > 0 && (
          <Fact name={words.facts.quizzes} value={words.of(right, exercises.length)} />
        )}
        <Fact
          name={spent > 0 ? words.facts.time : words.facts.estimate}
          value={duration(spent > 0 ? spent : unit.minutes)}
        />
      </dl>
      {ready && open.length > 0 && (
        <section className="mt-6 rounded-xl border border-line bg-surface p-5 print:hidden">
          <p className="font-semibold">{words.open(open.length)}</p>
          <ul className="mt-2 -mx-2">
            {open.map(({ path, title }) => (
              <li key={path}>
                <Link prefetch={false} href={pageUrl(language, path)} className="outline-page">
                  <ProgressTick path={path} kind={unit.kind} />
                  <span>{title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lab && <LabRecap lab={lab} isDone={ready && isUnitDone(progress, unit)} />}
    </>
  );
}

function LabRecap({ lab, isDone }: { lab: LabOutline; isDone: boolean }) {
  const { progress } = useProgress();
  const language = useLanguage();
  const words = endMessages(language);
  const built = builtIn(progress, lab);
  return (
    <>
      <section className="mt-10">
        <h2 className="text-xl font-bold tracking-tight">{words.builtTitle}</h2>
        {built.length === 0 && <p className="mt-2 text-muted">{words.nothingBuilt}</p>}
        {built.map((machine) => (
          <BuiltMachine key={machine.name} machine={machine} language={language} />
        ))}
      </section>
      <section className="mt-10">
        <h2 className="text-xl font-bold tracking-tight">{words.stepsTitle}</h2>
        <ul className="mt-3 divide-y divide-line rounded-xl border border-line bg-surface">
          {lab.steps.map(({ id, title, checks }) => (
            <li key={id} className="flex items-baseline gap-3 px-4 py-2.5">
              <ProgressTick path={`${lab.slug}/${id}`} kind="lab" />
              <span className="min-w-0 flex-1">{title[language]}</span>
              <span className="text-sm whitespace-nowrap text-muted">{words.checks(checks.length)}</span>
            </li>
          ))}
        </ul>
      </section>
      <ReceiptBox lab={lab} isDone={isDone} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="bg-surface px-4 py-3 last:odd:col-span-2 sm:last:odd:col-span-1">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-lg font-semibold tabular-nums">{value}</dd>
    </div>
  );
}
