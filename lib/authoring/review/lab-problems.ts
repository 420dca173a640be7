import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitFrontMatter } from '@/lib/content/compile/front-matter';
import { unreadableParts } from '@/lib/content/lint';
import { authoredOutline, type OutlineUnit } from '@/lib/content/outline';
import { authoredFolders, lessonFile, shortName, type ContentPlaces } from '@/lib/content/places';
import { ContentError, type ContentProblem } from '@/lib/content/problem';
import { languages } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import { readProof } from '@/lib/labs/proof/read-proof';
import { openLabFile, readLab } from '@/lib/labs/read-lab';

/** Data of labs that cannot be read, and steps that have another title there than on their page. */
export async function labProblems(places: ContentPlaces): Promise<ContentProblem[]> {
  // Without an outline nothing can be judged, and that is said elsewhere.
  if ((await unreadableParts(places)).length > 0) return [];
  const units = authoredOutline(places).units.filter(({ kind }) => kind === 'lab');
  const found = await Promise.all(units.map((unit) => problemsOfLab(unit, places)));
  const { labs } = authoredFolders(places);
  return found.flat().map(({ file, message, ...where }) => ({
    ...where,
    file: shortName(places, file),
    message: message.replaceAll(labs, shortName(places, labs)),
  }));
}

async function problemsOfLab({ slug }: OutlineUnit, places: ContentPlaces): Promise<ContentProblem[]> {
  const { labs } = authoredFolders(places);
  // That there is no such lab is said where files and outline are compared.
  if (!existsSync(path.join(labs, slug, 'lab.json'))) return [];
  try {
    const lab = await readLab(slug, labs);
    if (existsSync(path.join(labs, slug, 'proof.json'))) await readProof(lab, labs);
    return otherTitles(lab, places);
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

function otherTitles(lab: Lab, places: ContentPlaces): ContentProblem[] {
  const { problem } = openLabFile(lab.slug, authoredFolders(places).labs);
  return lab.steps.flatMap(({ id, title }, index) =>
    languages.flatMap((language) => {
      const page = lessonFile(places, language, `${lab.slug}/${id}`);
      const there = titleOf(page);
      if (there === undefined || there === title[language]) return [];
      const message = `the page ${shortName(places, page)} is called "${there}": give both the same title`;
      return [problem(['steps', index, 'title', language], message)];
    }),
  );
}

/** A page that is missing or cannot be read has problems of its own. */
function titleOf(page: string): string | undefined {
  try {
    return splitFrontMatter(readFileSync(page, 'utf8'), page).frontMatter.title;
  } catch {
    return undefined;
  }
}
