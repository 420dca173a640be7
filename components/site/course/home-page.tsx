import Link from 'next/link';
import { readMachine } from '@/lib/content/machines';
import type { Course } from '@/lib/content/course';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';
import { authoringMessages } from '@/components/authoring/messages';
import { fidelityMessages } from '@/components/site/fidelity/messages';
import { HeroMachine } from './hero-machine';
import { homeMessages } from './home-messages';
import { stretchOf } from '@/lib/site/map/go-on';
import { CourseMap } from './map/course-map';
import { courseMessages, duration } from './messages';
import { StartLinks } from './start-links';

export function HomePage({ language, course }: { language: Language; course: Course }) {
  const words = homeMessages(language);
  const map = courseMessages(language);
  const minutes = course.units.reduce((sum, unit) => sum + (unit.optional ? 0 : unit.minutes), 0);
  return (
    <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-5 outline-none sm:px-8">
      <section className="grid items-center gap-x-12 gap-y-10 py-10 lg:grid-cols-[1.05fr_1fr] lg:py-12">
        <div>
          <p className="font-semibold text-accent">{messages(language).site.tagline}</p>
          <h1 className="mt-2 text-4xl leading-[1.1] font-bold tracking-tight text-balance sm:text-5xl">
            {words.title}
          </h1>
          <p className="mt-5 max-w-xl text-lg leading-relaxed text-pretty text-muted">{words.lead}</p>
          <StartLinks units={course.units.map(stretchOf)} />
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
      <section id="map" className="scroll-mt-16 border-t border-line py-10">
        <h2 className="text-2xl font-bold tracking-tight">{map.mapTitle}</h2>
        <p className="mt-1 text-muted">{map.mapLead(duration(minutes))}</p>
        <CourseMap course={course} language={language} />
      </section>
      <footer className="border-t border-line py-6 text-sm text-muted">
        {messages(language).site.footer}{' '}
        <Link prefetch={false} href={pageUrl(language, 'fidelity')} className="underline hover:text-accent">
          {fidelityMessages(language).question}
        </Link>{' '}
        <Link prefetch={false} href={pageUrl(language, 'authoring')} className="underline hover:text-accent">
          {authoringMessages(language).question}
        </Link>
      </footer>
    </main>
  );
}
