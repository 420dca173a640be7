import type { Course } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { CopyReport } from '@/components/site/progress/offline/copy-report';
import { offlineTexts } from '@/components/site/progress/offline/messages';
import { progressMessages } from './messages';
import { ProgressKeeping } from './progress-keeping';
import { ProgressReport } from './progress-report';

export function ProgressPage({ course, language }: { course: Course; language: Language }) {
  const words = progressMessages(language);
  const offline = offlineTexts[language];
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-3xl flex-1 px-5 py-8 outline-none sm:px-8 lg:py-12"
    >
      <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{words.title}</h1>
      <p className="mt-3 text-lg leading-relaxed text-pretty text-muted">{words.lead}</p>
      <ProgressReport course={course} />
      <section className="mt-10 border-t border-line pt-8">
        <h2 className="text-xl font-bold tracking-tight">{words.keep}</h2>
        <p className="mt-1 leading-relaxed text-pretty text-muted">{words.keepLead}</p>
        <ProgressKeeping />
      </section>
      <section id="offline" className="mt-10 scroll-mt-20 border-t border-line pt-8">
        <h2 className="text-xl font-bold tracking-tight">{offline.title}</h2>
        <p className="mt-1 leading-relaxed text-pretty text-muted">{offline.lead}</p>
        <CopyReport language={language} />
      </section>
    </main>
  );
}
