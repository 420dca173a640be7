import { exampleNames, examplePlaces } from '@/lib/authoring/examples/examples';
import { compiled } from '@/lib/content/lessons';
import { authoredOutline, contentPaths, readOutline } from '@/lib/content/outline';
import { ContentError } from '@/lib/content/problem';
import { languages } from '@/lib/i18n/languages';
import type { Finding } from '../finding';
import type { Review } from '../review';
import { looseLabs } from './lab-files';
import { unusedContent } from './unused-content';

/** Whatever is kept and nobody uses, in the content and in the labs that are being written. */
export async function findUnused({ places, sources }: Review): Promise<Finding[]> {
  const outline = readOutline(places);
  const pages = [
    ...contentPaths(outline).map((page) => ({ page, of: places })),
    ...exampleNames.map((page) => ({ page, of: examplePlaces(places) })),
  ];
  const anatomies = await Promise.all(
    languages.flatMap((language) =>
      pages.map(({ page, of }) =>
        compiled(language, page, { places: of, highlight: false }).then(({ anatomy }) => anatomy, ofNoPage),
      ),
    ),
  );
  const found = anatomies.filter((anatomy) => anatomy !== undefined);
  const elements = found.flatMap((anatomy) => anatomy.elements);
  const images = found.flatMap((anatomy) => anatomy.images.map(({ url }) => url));
  const code = sources()
    .map(({ text }) => text)
    .join('\n');
  return [
    ...unusedContent(elements, images, { places, code }),
    ...looseLabs(places, authoredOutline(places)),
  ];
}

/** What is wrong with a page that cannot be read is said elsewhere. */
function ofNoPage(error: unknown): undefined {
  if (!(error instanceof ContentError)) throw error;
}
