import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import type { Outline } from '@/lib/content/outline';
import { authoredFolders, shortName, type ContentPlaces } from '@/lib/content/places';
import type { Localized } from '@/lib/i18n/languages';
import type { Finding } from '../finding';
import { filesIn } from './files';

/** What a lab is made of by its name alone. */
const known: ReadonlySet<string> = new Set(['lab.json', 'proof.json', 'template.yaml']);

/** Files of labs that no lab.json or proof.json names, and labs and steps that the outline has and the labs have not, or the other way round. */
export function looseLabs(places: ContentPlaces, outline: Outline): Finding[] {
  const { root, labs: folder } = authoredFolders(places);
  const slugs = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      )
    : [];
  const named = new Set(slugs.flatMap((slug) => namesIn(folder, slug)));
  const found = [
    ...slugs.flatMap((slug) =>
      filesIn(path.join(folder, slug))
        .filter((name) => !known.has(name) && !named.has(`${slug}/${name}`))
        .map((name) => ({ file: `labs/${slug}/${name}`, line: 1, message: forgotten })),
    ),
    ...compareWithOutline(slugs, outline, (slug) => stepsOf(folder, slug)),
  ];
  return found.map((finding) => ({ ...finding, file: shortName(places, path.join(root, finding.file)) }));
}

const forgotten = {
  es: 'ni lab.json ni proof.json nombran este archivo',
  en: 'neither lab.json nor proof.json names this file',
};

/** Everything in the data of a lab that may be the name of a file, from `labs/`. */
function namesIn(folder: string, slug: string): string[] {
  return ['lab.json', 'proof.json']
    .flatMap((name) => textsIn(readJson(path.join(folder, slug, name))))
    .map((text) => path.posix.normalize(`${slug}/${text}`));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function readJson(file: string): unknown {
  const errors: ParseError[] = [];
  return existsSync(file) ? (parse(readFileSync(file, 'utf8'), errors) as unknown) : undefined;
}

function stepsOf(folder: string, slug: string): string[] {
  const lab = readJson(path.join(folder, slug, 'lab.json')) as { steps?: { id?: string }[] } | undefined;
  return (lab?.steps ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

function compareWithOutline(
  slugs: readonly string[],
  { units }: Outline,
  stepsOfLab: (slug: string) => readonly string[],
): Finding[] {
  const outlined = units.filter(({ kind }) => kind === 'lab');
  const withoutUnit = slugs.filter((slug) => !outlined.some((unit) => unit.slug === slug));
  return [
    ...withoutUnit.map((slug) => say.withoutUnit(slug)),
    ...outlined.flatMap(({ slug, pages }) => {
      if (!slugs.includes(slug)) return [say.withoutLab(slug)];
      const steps = stepsOfLab(slug);
      return [
        ...steps.filter((id) => !pages.includes(id)).map((id) => say.withoutPage(slug, id)),
        ...pages.filter((id) => !steps.includes(id)).map((id) => say.withoutStep(slug, id)),
      ];
    }),
  ];
}

const say = {
  withoutUnit: (slug: string) =>
    at(`labs/${slug}/lab.json`, {
      es: `content/outline.json no tiene la unidad \`${slug}\``,
      en: `content/outline.json has no unit \`${slug}\``,
    }),
  withoutLab: (slug: string) =>
    at('content/outline.json', { es: `no hay labs/${slug}`, en: `there is no labs/${slug}` }),
  withoutPage: (slug: string, id: string) =>
    at(`labs/${slug}/lab.json`, {
      es: `el paso \`${id}\` no tiene página en content/outline.json`,
      en: `the step \`${id}\` has no page in content/outline.json`,
    }),
  withoutStep: (slug: string, id: string) =>
    at('content/outline.json', {
      es: `la página \`${slug}/${id}\` no tiene paso en labs/${slug}/lab.json`,
      en: `the page \`${slug}/${id}\` has no step in labs/${slug}/lab.json`,
    }),
};

function at(file: string, message: Localized): Finding {
  return { file, line: 1, message };
}
