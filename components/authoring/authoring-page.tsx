import type { Example } from '@/lib/authoring/examples/examples';
import { examplesPath } from '@/lib/authoring/examples/examples-path';
import type { Language } from '@/lib/i18n/languages';
import { LessonBody } from '@/components/lesson/lesson-body';
import { RichText } from '@/components/lab/rich-text';
import { AuthoringTables } from './authoring-tables';
import { authoringMessages } from './messages';

interface AuthoringPageProps {
  readonly examples: readonly Example[];
  readonly language: Language;
}

/** The vocabulary of lessons by example: what is written beside what comes of it, made by what makes the lessons. */
export function AuthoringPage({ examples, language }: AuthoringPageProps) {
  const words = authoringMessages(language);
  const entries = [
    ...examples.map(({ name, lesson }) => [name, lesson.frontMatter.title] as const),
    ['checks', words.checksTitle] as const,
    ['commands', words.commandsTitle] as const,
  ];
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-6xl flex-1 px-5 py-8 outline-none sm:px-8 lg:py-12"
    >
      <h1 className="text-3xl font-bold tracking-tight sm:text-4xl">{words.title}</h1>
      <p className="mt-3 max-w-3xl text-lg leading-relaxed text-pretty text-muted">{words.lead}</p>
      <nav aria-label={words.contents} className="mt-5">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {entries.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-0.5 text-accent underline">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {examples.map((example) => (
        <ExampleSection key={example.name} example={example} language={language} />
      ))}
      <AuthoringTables language={language} />
    </main>
  );
}

function ExampleSection({ example, language }: { example: Example; language: Language }) {
  const { name, source, lesson } = example;
  const words = authoringMessages(language);
  const heading = `${name}-title`;
  return (
    <section id={name} aria-labelledby={heading} className="mt-10 scroll-mt-16 border-t border-line pt-8">
      <h2 id={heading} className="text-2xl font-bold tracking-tight">
        {lesson.frontMatter.title}
      </h2>
      <p className="mt-1 max-w-3xl leading-relaxed text-pretty text-muted">
        <RichText>{lesson.frontMatter.summary}</RichText>
      </p>
      <div className="mt-5 grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-2 text-sm font-semibold text-muted">{words.written}</h3>
          <pre className="rounded-lg border border-line bg-surface p-4 font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
            {source}
          </pre>
        </div>
        <div className="min-w-0">
          <h3 className="mb-2 text-sm font-semibold text-muted">{words.shown}</h3>
          <LessonBody lesson={lesson} language={language} path={examplesPath} />
        </div>
      </div>
    </section>
  );
}
