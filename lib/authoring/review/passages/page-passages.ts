import { readFileSync } from 'node:fs';
import { splitFrontMatter } from '@/lib/content/compile/front-matter';
import type { Prose } from '@/lib/content/compile/prose';
import { compiled } from '@/lib/content/lessons';
import { lessonFile, shortName, type ContentPlaces } from '@/lib/content/places';
import { ContentError } from '@/lib/content/problem';
import type { Language } from '@/lib/i18n/languages';
import { codeMark, maskMarkdown, placeInSource, type Passage } from './passage';

/** The texts of a page; none of a page that cannot be read, which is said elsewhere. */
export async function pagePassages(
  language: Language,
  lessonPath: string,
  places: ContentPlaces,
): Promise<Passage[]> {
  try {
    const { anatomy } = await compiled(language, lessonPath, { places, highlight: false });
    const path = lessonFile(places, language, lessonPath);
    const [file, source] = [shortName(places, path), readFileSync(path, 'utf8')];
    const { body } = splitFrontMatter(source, file);
    return [
      ...frontMatterPassages(source, { file, language }),
      ...anatomy.prose.map((prose) => ({ file, language, ...cut(body, prose) })),
    ];
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}

function frontMatterPassages(source: string, about: Pick<Passage, 'file' | 'language'>): Passage[] {
  const end = source.indexOf('\n---', 3);
  return [...source.slice(0, end).matchAll(/^(title|summary): (.*)$/gm)].map((match) => {
    const [, key = '', said = ''] = match;
    const place = placeInSource(source, match.index + key.length + 2);
    const role = key === 'title' ? 'label' : 'sentence';
    return { ...about, role, text: maskMarkdown(said), ...place } satisfies Passage;
  });
}

/** What lies between the pieces, links and tags, becomes blank; stars stay: what is stressed may be quoted. */
function cut(body: string, { role, pieces }: Prose): Omit<Passage, 'file' | 'language'> {
  const start = pieces[0]?.start ?? 0;
  let [text, at] = ['', start];
  for (const piece of pieces) {
    const said = body.slice(piece.start, piece.end);
    text += body.slice(at, piece.start).replace(/[^\n*]/g, ' ');
    text += piece.kind === 'text' ? said : said.replace(/[^\n]/g, codeMark);
    at = piece.end;
  }
  return { role, text, ...placeInSource(body, start) };
}
