import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import '@/app/globals.css';
import '@/components/site/site.css';
import '@/components/site/print.css';
import { Arrival } from '@/components/site/arrival';
import { LiveReload } from '@/components/site/live-reload';
import { SiteHeader } from '@/components/site/site-header';
import { isLanguage, languages } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { firstPaintScript } from '@/lib/site/first-paint';

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
  return (
    <html lang={lang} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: firstPaintScript }} />
      </head>
      <body className="flex min-h-dvh flex-col bg-page font-sans text-text antialiased">
        <a href="#content" className="skip-link">
          {messages(lang).site.skip}
        </a>
        <SiteHeader language={lang} />
        {children}
        <Arrival />
        {process.env.NODE_ENV === 'development' && <LiveReload />}
      </body>
    </html>
  );
}
