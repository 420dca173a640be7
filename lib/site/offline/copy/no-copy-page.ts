import { languages, type Language, type Localized } from '@/lib/i18n/languages';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly again: string;
  readonly home: string;
}

const words: Readonly<Record<Language, Words>> = {
  es: {
    title: 'Sin conexión',
    text: 'El servidor no responde y esta página no está guardada en este navegador. Lo que has escrito sigue a salvo.',
    again: 'Probar otra vez',
    home: 'Ir al curso guardado',
  },
  en: {
    title: 'No connection',
    text: 'The server does not answer, and this page is not kept in this browser. What you have written is safe.',
    again: 'Try again',
    home: 'Go to the course kept here',
  },
};

const names: Localized = { es: 'Español', en: 'English' };

/** The colours of app/globals.css, as the device has them: which ones were chosen is not known here. */
const style = `:root{color-scheme:light dark;--page:light-dark(#fbfaf8,#161513);--text:light-dark(#1d1b18,#f1eee8);
--muted:light-dark(#625d55,#b3ada1);--line:light-dark(#dedad2,#3b3832);--surface:light-dark(#fff,#1e1d1a);
--accent:light-dark(#b4236b,#ff8fc0);--on:light-dark(#fff,#2b0718)}
body{max-width:36rem;margin:12vh auto;padding:0 1.5rem;font:1rem/1.6 system-ui,sans-serif;background:var(--page);color:var(--text)}
.name{margin:0 0 2.5rem;font-weight:700;color:var(--accent)}h1{margin:0;font-size:1.75rem;line-height:1.25}
p{color:var(--muted)}section{margin-bottom:3rem}.ways{display:flex;flex-wrap:wrap;gap:.75rem}
a{padding:.55rem 1.1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);color:var(--text);
font-weight:600;text-decoration:none}a:first-child{border-color:var(--accent);background:var(--accent);color:var(--on)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

/** What is shown of a page that is neither to be had nor kept. Nothing it needs has to be fetched. */
export function noCopyPage(language: Language | undefined, homes: readonly string[]): string {
  const said = language ? [language] : languages;
  return `<!doctype html><html lang="${said[0] ?? 'es'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words[said[0] ?? 'es'].title} · Pasos</title>
<style>${style}</style></head><body><p class="name">Pasos</p><main>${said.map((one) => section(one, homes)).join('')}</main></body></html>`;
}

function section(language: Language, homes: readonly string[]): string {
  const { title, text, again, home } = words[language];
  const own = homes.find((path) => path === `/${language}`);
  const other = homes.find((path) => path !== `/${language}`);
  const links = [
    `<a href="">${again}</a>`,
    own ? `<a href="${own}">${home}</a>` : '',
    other ? `<a href="${other}">${names[other.slice(1) as Language]}</a>` : '',
  ];
  return `<section lang="${language}"><h1>${title}</h1><p>${text}</p><p class="ways">${links.join('')}</p></section>`;
}
