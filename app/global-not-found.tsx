import type { Metadata } from 'next';
import './pages.css';
import { ActionLink } from '@/components/site/action-link';
import { languages } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { firstPaintScript } from '@/lib/site/first-paint';
import { pageUrl } from '@/lib/site/urls';

export const metadata: Metadata = { title: '404 · Pasos' };

/** Leaves only the language of the address, when it has one. Without scripts both are shown. */
const onlyLanguage = `(function(){var l=location.pathname.split('/')[1],d=document.documentElement;
if(${JSON.stringify(languages)}.indexOf(l)>=0){d.lang=l;d.dataset.only=l}})()`;

/** Any address that leads nowhere. */
export default function GlobalNotFound() {
  return (
    <html lang={languages[0]} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: firstPaintScript + ';' + onlyLanguage }} />
      </head>
      <body className="bg-page font-sans text-text antialiased">
        <main className="mx-auto grid min-h-dvh max-w-3xl content-center gap-12 px-6 py-20 sm:grid-cols-2">
          {languages.map((language) => {
            const { notFound } = messages(language);
            return (
              <section key={language} lang={language} className="only-language space-y-4">
                <h1 className="text-2xl font-bold tracking-tight">{notFound.title}</h1>
                <p className="text-muted">{notFound.text}</p>
                <ActionLink href={pageUrl(language)} look={language === 'es' ? 'primary' : 'plain'}>
                  {notFound.home}
                </ActionLink>
              </section>
            );
          })}
        </main>
      </body>
    </html>
  );
}
