import path from 'node:path';
import type { Language } from '@/lib/i18n/languages';
import { packName } from './files/pack-name';

/** Folders of a course: prose, labs and pictures. */
export interface CourseFolders {
  readonly root: string;
  readonly content: string;
  readonly labs: string;
  readonly publicFiles: string;
}

/** Where content lives. Tests point it at their own miniature tree. */
export interface ContentPlaces extends CourseFolders {
  /** Another course, from a folder of somebody else's: `--content DIR`. */
  readonly pack?: CourseFolders;
}

export function placesIn(root: string, pack = process.env.PASOS_CONTENT): ContentPlaces {
  return { ...foldersIn(root), ...(pack && { pack: foldersIn(path.resolve(root, pack)) }) };
}

export const places: ContentPlaces = placesIn(process.cwd());

/** Where a unit is from: the units of a pack begin with its name. */
export function foldersOf({ pack, ...ours }: ContentPlaces, unit: string): CourseFolders {
  const name = pack && packName(outlineFile(pack));
  return name && unit.startsWith(`${name}-`) ? pack : ours;
}

/** What somebody is working at: the pack that is mounted, or our own course. */
export function authoredFolders({ pack, ...ours }: ContentPlaces): CourseFolders {
  return pack ?? ours;
}

export function outlineFile({ content }: CourseFolders): string {
  return path.join(content, 'outline.json');
}

/** `concepts/asl` → its MDX file. */
export function lessonFile(places: ContentPlaces, language: Language, lessonPath: string): string {
  const { content } = foldersOf(places, lessonPath.split('/')[0] ?? '');
  return path.join(content, language, `${lessonPath}.mdx`);
}

/** Pictures of a pack have addresses below `/pack/`. */
export function publicFile({ publicFiles, pack }: ContentPlaces, url: string): string {
  const inPack = /^\/pack(\/.*)$/.exec(url)?.[1];
  return pack && inPack ? path.join(pack.publicFiles, inPack) : path.join(publicFiles, url);
}

/** The folder in which a lab has its own: ours, or that of the pack it belongs to. As problems name it. */
export function labsFolder(slug: string, of: ContentPlaces = places): string {
  return shortName(of, foldersOf(of, slug).labs);
}

/** As problems name a file: from the root, or whole where it is elsewhere. */
export function shortName({ root }: ContentPlaces, file: string): string {
  const short = path.relative(root, file);
  return (short.startsWith('..') ? file : short).split(path.sep).join('/');
}

function foldersIn(root: string): CourseFolders {
  const at = (folder: string) => path.join(root, folder);
  return { root, content: at('content'), labs: at('labs'), publicFiles: at('public') };
}
