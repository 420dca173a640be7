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

/** What is shown of a page that is neither to be had nor kept. Nothing it needs has to be fetched. */
export function noCopyPage(language: Language | undefined, homes: readonly string[]): string {
  const said = language ? [language] : languages;
  return `<!doctype html><html lang="${said[0] ?? 'es'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words[said[0] ?? 'es'].title} · Pasos</title>
<style>:root{color-scheme:light dark}body{max-width:36rem;margin:15vh auto;padding:0 1.5rem;font:1rem/1.6 system-ui}
a{display:inline-block;padding:.6rem 1.1rem .6rem 0;color:LinkText}h1{font-size:1.5rem}section{margin-bottom:3rem}</style>
</head><body><main>${said.map((one) => section(one, homes)).join('')}</main></body></html>`;
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
  return `<section lang="${language}"><h1>${title}</h1><p>${text}</p><p>${links.join(' ')}</p></section>`;
}
