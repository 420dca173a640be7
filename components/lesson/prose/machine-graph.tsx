import { StaticGraph } from '@/components/graph/static-graph';
import { compactJson } from '@/lib/content/compact-json';
import { readMachine } from '@/lib/content/machines';
import { isLabStep } from '@/lib/content/outline';
import { messages } from '@/lib/i18n/messages';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { StudioLink } from './studio-link';

/** A definition of `content/machines`, drawn. */
export function MachineGraph({
  src,
  caption,
  language,
  path,
}: LessonPlace & { src: string; caption?: string }) {
  // Beside a sandbox a state is looked for there, and the figure shows what the student is about to build.
  const isBeside = isLabStep(path);
  const machine = readMachine(language, src);
  return (
    <figure className="machine-graph">
      <StaticGraph
        definition={machine}
        title={caption ?? messages(language).lesson.machine}
        language={language}
        isPlace={!isBeside}
      />
      <figcaption>
        {caption}
        {!isBeside && <StudioLink definition={compactJson(machine)} name={src} language={language} />}
      </figcaption>
    </figure>
  );
}
