import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '@/app/pages.css';
import { CourseTrouble } from '@/components/lesson/trouble/course-trouble';
import { Alive } from '@/components/site/arrival/alive';
import { Arrival } from '@/components/site/arrival/arrival';
import { LiveReload } from '@/components/site/live-reload';
import { SiteHeader } from '@/components/site/site-header';
import { readCourse } from '@/lib/content/course';
import { ContentError } from '@/lib/content/problem';
import { isLanguage, languages, type Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { earlyClicksScript } from '@/lib/site/early-clicks';
import { firstPaintScript } from '@/lib/site/first-paint';

const isDevelopment = process.env.NODE_ENV === 'development';

export const dynamicParams = false;

export function generateStaticParams() {
  return languages.map((lang) => ({ lang }));
}

interface LangParams {
  readonly params: Promise<{ lang: string }>;
}

export async function generateMetadata({ params }: LangParams): Promise<Metadata> {
  const { lang } = await params;
  if (!isLanguage(lang)) return {};
  const { site } = messages(lang);
  return {
    title: { default: `${site.name} · ${site.tagline}`, template: `%s · ${site.name}` },
    description: site.description,
    applicationName: site.name,
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export default async function LangLayout({ children, params }: LangParams & { children: ReactNode }) {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const hasCourse = !isDevelopment || isReadable(lang);
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: `${firstPaintScript};${earlyClicksScript}` }} />
      </head>
      <body className="flex min-h-dvh flex-col bg-page font-sans text-text antialiased">
        <a href="#content" className="skip-link">
          {messages(lang).site.skip}
        </a>
        <SiteHeader language={lang} />
        {isDevelopment && <CourseTrouble language={lang} isKept={hasCourse} />}
        {hasCourse && children}
        <Arrival />
        <Alive />
        {isDevelopment && <LiveReload />}
      </body>
    </html>
  );
}

/** Otherwise, in development, what is wrong with the course is all there is to show. */
function isReadable(language: Language): boolean {
  try {
    readCourse(language);
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
