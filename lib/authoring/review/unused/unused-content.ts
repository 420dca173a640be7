import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FoundElement } from '@/lib/content/compile/anatomy';
import { glossaryFile } from '@/lib/content/glossary';
import { authoredFolders, shortName, type ContentPlaces } from '@/lib/content/places';
import { languages } from '@/lib/i18n/languages';
import type { Finding } from '../finding';
import { filesIn } from './files';

/** What a page says it uses. */
export type UsedElement = Pick<FoundElement, 'name' | 'attributes'>;

/** Terms no page explains anything with, machines nobody draws, pictures nobody shows. `code` may show some, by name. */
export function unusedContent(
  elements: readonly UsedElement[],
  images: readonly string[],
  { places, code }: { places: ContentPlaces; code: string },
): Finding[] {
  const values = (name: string, attribute: string) =>
    new Set(elements.filter((one) => one.name === name).map(({ attributes }) => attributes.get(attribute)));
  const pictures = new Set([...images, ...values('Figure', 'src')]);
  const drawn = new Set([...values('MachineGraph', 'src'), ...values('PickStates', 'src')]);
  const { content, publicFiles } = authoredFolders(places);
  const address = (file: string) => `${places.pack ? '/pack' : ''}/${file}`;
  return [
    ...unusedTerms(values('Term', 'id'), places),
    ...filesIn(path.join(content, 'machines'))
      .filter((file) => {
        const [name = ''] = file.split('.');
        return !drawn.has(name) && !code.includes(`'${name}'`);
      })
      .map((file) => at(places, path.join(content, 'machines', file), 'machine')),
    ...filesIn(publicFiles)
      .filter((file) => !pictures.has(address(file)) && !code.includes(address(file)))
      .map((file) => at(places, path.join(publicFiles, file), 'picture')),
  ];
}

function unusedTerms(used: ReadonlySet<string | null | undefined>, places: ContentPlaces): Finding[] {
  const [language] = languages;
  const file = glossaryFile(authoredFolders(places), language);
  if (!existsSync(file)) return [];
  const source = readFileSync(file, 'utf8');
  return Object.keys(JSON.parse(source) as object)
    .filter((term) => !used.has(term))
    .map((term) => ({
      file: shortName(places, file),
      line: source.slice(0, source.indexOf(`"${term}":`)).split('\n').length,
      message: {
        es: `ninguna página usa el término \`${term}\``,
        en: `no page uses the term \`${term}\``,
      },
    }));
}

const messages = {
  machine: { es: 'nadie dibuja esta máquina', en: 'nobody draws this machine' },
  picture: { es: 'nadie enseña esta imagen', en: 'nobody shows this picture' },
};

function at(places: ContentPlaces, file: string, kind: keyof typeof messages): Finding {
  return { file: shortName(places, file), line: 1, message: messages[kind] };
}
