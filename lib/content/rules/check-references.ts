import { existsSync } from 'node:fs';
import type { Language } from '@/lib/i18n/languages';
import type { Anatomy, FoundElement } from '@/lib/content/compile/anatomy';
import type { LineProblem } from './check-elements';
import { didYouMean } from '@/lib/content/files/did-you-mean';
import { readSoundMachine } from '@/lib/content/machines';
import { publicFile, type ContentPlaces } from '@/lib/content/places';
import { ContentError, placeOf, type ContentProblem, type ContentRule } from '@/lib/content/problem';
import { stateRoles, statesWithRole } from '@/lib/content/state-roles';

/** What a lesson may point at. */
export interface ContentWorld {
  readonly places: ContentPlaces;
  readonly language: Language;
  readonly terms: ReadonlySet<string>;
  /** Content paths and unit slugs that have a page: `concepts/asl`, `lab-01`. */
  readonly paths: ReadonlySet<string>;
  /** Ids of the headings of another page, or undefined when it cannot be read. */
  readonly anchorsOf: (lessonPath: string) => Promise<ReadonlySet<string> | undefined>;
}

export async function checkReferences(
  anatomy: Anatomy,
  ownAnchors: ReadonlySet<string>,
  world: ContentWorld,
): Promise<LineProblem[]> {
  const links = await Promise.all(
    anatomy.links.map(async ({ url, line }) => at('links', line, await linkProblem(url, ownAnchors, world))),
  );
  return [
    ...anatomy.elements.flatMap((element) =>
      at(element.name === 'Term' ? 'terms' : 'pictures', element.line, elementProblem(element, world)),
    ),
    ...anatomy.images.flatMap(({ url, alt, line }) => at('pictures', line, imageProblem(url, alt, world))),
    ...links.flat(),
  ];
}

function at(rule: ContentRule, line: number, message: string | undefined): LineProblem[] {
  return message ? [{ rule, line, message }] : [];
}

function elementProblem({ name, attributes }: FoundElement, world: ContentWorld): string | undefined {
  if (name === 'Term') {
    const id = attributes.get('id') ?? '';
    return world.terms.has(id)
      ? undefined
      : `unknown glossary term \`${id}\`${didYouMean(id, world.terms) ?? ''}`;
  }
  if (name === 'Figure') return imageProblem(attributes.get('src') ?? '', attributes.get('alt') ?? '', world);
  if (name === 'MachineGraph') return machineProblem(attributes.get('src') ?? '', world);
  if (name === 'PickStates') {
    return machineProblem(attributes.get('src') ?? '', world) ?? answerProblem(attributes, world);
  }
  return undefined;
}

function machineProblem(name: string, { places, language }: ContentWorld): string | undefined {
  try {
    readSoundMachine(language, name, places);
    return undefined;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(sayThere).join('; ');
  }
}

/** Something wrong in a file that the lesson shows. */
function sayThere(problem: ContentProblem): string {
  return problem.message.startsWith('there is no')
    ? problem.message
    : `${placeOf(problem)} ${problem.message}`;
}

/** A question about a definition in which no state is the answer. */
function answerProblem(
  attributes: FoundElement['attributes'],
  { places, language }: ContentWorld,
): string | undefined {
  const src = attributes.get('src') ?? '';
  const role = stateRoles.find((each) => each === attributes.get('pick'));
  const answered = !role || statesWithRole(readSoundMachine(language, src, places), role).length > 0;
  return answered ? undefined : `<PickStates> no state of \`${src}\` is its answer`;
}

function imageProblem(url: string, alt: string, { places }: ContentWorld): string | undefined {
  if (!alt.trim()) return `image \`${url}\` has no text for those who cannot see it`;
  if (!url.startsWith('/')) return `image \`${url}\` must be in public/ and start with a slash`;
  return existsSync(publicFile(places, url)) ? undefined : `there is no public${url}`;
}

/** Pages of the site that are not of the course. */
const ownPages: ReadonlySet<string> = new Set([
  '',
  'progress',
  'fidelity',
  'glossary',
  'studio',
  'print',
  'authoring',
]);

async function linkProblem(
  url: string,
  ownAnchors: ReadonlySet<string>,
  world: ContentWorld,
): Promise<string | undefined> {
  if (/^(https:|mailto:)/.test(url)) return undefined;
  const [target = '', anchor] = url.split('#').map(decodeURIComponent);
  if (!target)
    return ownAnchors.has(anchor ?? '')
      ? undefined
      : `no heading \`#${anchor}\` on this page${meantAnchor(anchor, ownAnchors)}`;
  if (!target.startsWith('/')) return `link \`${url}\`: write https://… or a path such as /concepts/asl`;
  const page = target.replace(/^\/|\/$/g, '');
  if (page === 'glossary' && anchor !== undefined)
    return world.terms.has(anchor) ? undefined : `link \`${url}\`: unknown glossary term`;
  if (ownPages.has(page)) return undefined;
  if (!world.paths.has(page)) {
    const meant = didYouMean(page, world.paths);
    return `link \`${url}\`: there is no such page${meant?.replace('`', '`/') ?? ''}`;
  }
  if (anchor === undefined) return undefined;
  const anchors = await world.anchorsOf(page);
  return anchors?.has(anchor)
    ? undefined
    : `link \`${url}\`: that page has no heading \`#${anchor}\`${meantAnchor(anchor, anchors)}`;
}

function meantAnchor(anchor = '', known: ReadonlySet<string> = new Set()): string {
  return didYouMean(anchor, known)?.replace('`', '`#') ?? '';
}
