import { checkRuns } from '@/lib/account/check-runs';
import type { Language } from '@/lib/i18n/languages';
import type { LabStep } from '@/lib/labs/lab';

const texts = {
  es: {
    none: 'En tu cuenta de AWS estas comprobaciones solo miran: no inician ninguna ejecución.',
    one: 'En tu cuenta de AWS estas comprobaciones inician 1 ejecución cada vez que guardas una versión nueva.',
    some: (count: number) =>
      `En tu cuenta de AWS estas comprobaciones inician hasta ${count} ejecuciones cada vez que guardas una versión nueva. Cuestan lo que cuesten tus estados: normalmente, mucho menos de un céntimo.`,
  },
  en: {
    none: 'In your AWS account these checks only look: they start no execution.',
    one: 'In your AWS account these checks start 1 execution each time you save a new version.',
    some: (count: number) =>
      `In your AWS account these checks start up to ${count} executions each time you save a new version. They cost what your states cost: mostly much less than a cent.`,
  },
} satisfies Record<Language, object>;

/** What looking costs, where it costs something. */
export default function ChecksNote({
  step,
  language,
}: {
  readonly step: LabStep;
  readonly language: Language;
}) {
  const { none, one, some } = texts[language];
  const count = checkRuns(step.checks);
  return (
    <p className="mt-2 rounded-md bg-warn-soft px-3 py-1.5 text-sm">
      {count === 0 ? none : count === 1 ? one : some(count)}
    </p>
  );
}
