import Link from 'next/link';
import { readMachine } from '@/lib/content/machines';
import type { Course, CourseUnit } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';
import { fidelityMessages } from '@/components/site/fidelity/messages';
import { HeroMachine } from './hero-machine';
import { ProgressTick } from '@/components/site/progress/progress-tick';
import { StartLinks } from './start-links';
import { UnitProgress } from '@/components/site/progress/unit-progress';

export function HomePage({ language, course }: { language: Language; course: Course }) {
  const words = messages(language).home;
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-5 outline-none sm:px-8">
      <section className="grid items-center gap-x-12 gap-y-10 py-10 lg:grid-cols-[1.05fr_1fr] lg:py-12">
        <div>
          <p className="font-semibold text-accent">{messages(language).site.tagline}</p>
          <h1 className="mt-2 text-4xl leading-[1.1] font-bold tracking-tight text-balance sm:text-5xl">
            {words.title}
          </h1>
          <p className="mt-5 max-w-xl text-lg leading-relaxed text-pretty text-muted">{words.lead}</p>
          <StartLinks course={course} />
        </div>
        <HeroMachine machine={readMachine(language, 'image-processing')} language={language} />
      </section>
      <section className="grid gap-6 border-t border-line py-10 sm:grid-cols-3">
        {words.points.map(({ title, text }) => (
          <div key={title}>
            <h2 className="text-lg font-semibold">{title}</h2>
            <p className="mt-1 leading-relaxed text-pretty text-muted">{text}</p>
          </div>
        ))}
      </section>
      <section className="border-t border-line py-10">
        <h2 className="text-2xl font-bold tracking-tight">{words.contents}</h2>
        <p className="mt-1 text-muted">{words.contentsLead}</p>
        <div className="mt-6 grid items-start gap-5 md:grid-cols-2 lg:grid-cols-3">
          {course.units.map((unit) => (
            <UnitCard key={unit.slug} unit={unit} language={language} />
          ))}
        </div>
      </section>
      <footer className="border-t border-line py-6 text-sm text-muted">
        {messages(language).site.footer}{' '}
        <Link prefetch={false} href={pageUrl(language, 'fidelity')} className="underline hover:text-accent">
          {fidelityMessages(language).question}
        </Link>
      </footer>
    </main>
  );
}

function UnitCard({ unit, language }: { unit: CourseUnit; language: Language }) {
  return (
    <article className="rounded-xl border border-line bg-surface p-5">
      <h3 className="text-lg leading-snug font-semibold">
        <Link href={pageUrl(language, unit.slug)} className="hover:text-accent">
          {unit.title}
        </Link>
      </h3>
      <p className="mt-1 text-[0.95rem] leading-relaxed text-muted">{unit.summary}</p>
      <UnitProgress unit={unit} />
      <ol className="mt-3 -mx-2">
        {unit.pages.map((page) => (
          <li key={page.path}>
            <Link prefetch={false} href={pageUrl(language, page.path)} className="outline-page">
              <ProgressTick path={page.path} kind={unit.kind} />
              <span>{page.title}</span>
            </Link>
          </li>
        ))}
      </ol>
    </article>
  );
}
