import type { Language, Localized } from '@/lib/i18n/languages';
import { languages } from '@/lib/i18n/languages';
import type { Outline } from '@/lib/content/outline';
import { withPage, withUnit } from './outline-entry';
import { pen } from './pen';
import { definitions, firstStep, labData, proofData, stepTitle } from './skeletons/lab-data';
import { lessonPage, overviewPage, stepPage } from './skeletons/pages';
import { AuthoringError } from './trouble';

/** What is to be made: files by their names in the repository, and the outline that names them. */
export interface Plan {
  readonly files: ReadonlyMap<string, string>;
  readonly outline: string;
}

export interface Course {
  readonly outline: Outline;
  /** The text of `content/outline.json`: what an author has arranged in it stays. */
  readonly text: string;
  /** Pages of the site itself: a unit of that name would be hidden behind them. */
  readonly taken: readonly string[];
}

const word = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function planLab(slug: string, { outline, text, taken }: Course): Plan {
  checkSlug(slug, taken);
  if (outline.units.some((unit) => unit.slug === slug)) throw alreadyThere('content/outline.json', slug);
  const data: Record<string, unknown> = {
    'lab.json': labData(slug),
    'proof.json': proofData,
    ...definitions,
  };
  const files = new Map<string, string>(
    Object.entries(data).map(([name, value]) => [`labs/${slug}/${name}`, printJson(value)] as const),
  );
  const title = labTitle(slug);
  inBoth((language) => {
    const path = `content/${language}/${slug}`;
    files.set(`${path}/overview.mdx`, overviewPage(language, { title: title[language], minutes: 15 }));
    files.set(`${path}/${firstStep}.mdx`, stepPage(language, { title: stepTitle[language], minutes: 15 }));
  });
  return { files, outline: withUnit(text, outline, { slug, kind: 'lab', title, pages: [firstStep] }) };
}

/** `unit/page`, or a page alone, which goes into the last unit of lessons. A unit that is not there is made. */
export function planLesson(path: string, { outline, text, taken }: Course): Plan {
  const [unit, page] = unitAndPage(path, outline);
  checkSlug(unit, taken);
  checkSlug(page, ['overview']);
  const known = outline.units.find(({ slug }) => slug === unit);
  if (known?.kind === 'lab') throw new AuthoringError(partOfLab(unit));
  if (known?.pages.includes(page)) throw alreadyThere('content/outline.json', `${unit}/${page}`);
  const files = new Map<string, string>();
  const title = { es: `${pen} Título`, en: `${pen} Title` };
  inBoth((language) => {
    const folder = `content/${language}/${unit}`;
    const head = { title: title[language], minutes: 5 };
    if (!known) files.set(`${folder}/overview.mdx`, overviewPage(language, head));
    files.set(`${folder}/${page}.mdx`, lessonPage(language, head));
  });
  if (known) return { files, outline: withPage(text, outline, { unit, page }) };
  return { files, outline: withUnit(text, outline, { slug: unit, kind: 'lessons', title, pages: [page] }) };
}

function unitAndPage(path: string, outline: Outline): [unit: string, page: string] {
  const parts = path.split('/');
  const last = outline.units.findLast(({ kind }) => kind === 'lessons')?.slug;
  const [unit, page] = parts.length === 1 && last ? [last, path] : parts;
  if (parts.length > 2 || unit === undefined || page === undefined) throw new AuthoringError(unclear(path));
  return [unit, page];
}

function inBoth(make: (language: Language) => void): void {
  languages.forEach(make);
}

/** As the formatter leaves it: a list of one word stays on its line. */
function printJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/\[\s+("[^"\n]*"|\d+)\s+\]/g, '[$1]').replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`;
}

function labTitle(slug: string): Localized {
  const number = /^lab-(\d+)$/.exec(slug)?.[1];
  const before = number ? `Lab ${number} · ` : '';
  return { es: `${before}${pen} Título`, en: `${before}${pen} Title` };
}

function checkSlug(slug: string, taken: readonly string[]): void {
  if (!word.test(slug)) {
    throw new AuthoringError({
      es: `«${slug}» no sirve de nombre: letras minúsculas sin tilde y cifras, unidas por guiones, como lab-13.`,
      en: `"${slug}" will not do as a name: small letters without accents and digits, joined by hyphens, as in lab-13.`,
    });
  }
  if (taken.includes(slug)) throw new AuthoringError(ownPage(slug));
}

function ownPage(slug: string): Localized {
  return {
    es: `«${slug}» ya es una página del sitio: elige otro nombre.`,
    en: `"${slug}" is already a page of the site: choose another name.`,
  };
}

function unclear(path: string): Localized {
  return {
    es: `«${path}» no dice qué lección es: escribe <unidad>/<página>, como concepts/retries.`,
    en: `"${path}" does not say which lesson: write <unit>/<page>, as in concepts/retries.`,
  };
}

function partOfLab(unit: string): Localized {
  return {
    es: `«${unit}» es un laboratorio: sus páginas son los pasos de labs/${unit}/lab.json (docs/authoring.md, «Another step»).`,
    en: `"${unit}" is a lab: its pages are the steps of labs/${unit}/lab.json (docs/authoring.md, "Another step").`,
  };
}

export function alreadyThere(file: string, what?: string): AuthoringError {
  return new AuthoringError({
    es: `${file} ya ${what ? `nombra «${what}»` : 'existe'}: no se ha tocado nada. Elige otro nombre, o edita lo que hay.`,
    en: `${file} already ${what ? `names "${what}"` : 'exists'}: nothing was touched. Choose another name, or edit what is there.`,
  });
}
