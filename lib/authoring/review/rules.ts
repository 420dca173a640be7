import type { ContentRule } from '@/lib/content/problem';
import type { Localized } from '@/lib/i18n/languages';
import { translationReport } from '../translation/report';
import type { Finding } from './finding';
import { checkReading } from './reading/check-reading';
import { rememberedFor } from './messages/remembered-for';
import { unusedMessages } from './messages/unused-messages';
import type { Review } from './review';
import { checkSpelling } from './spelling/check-spelling';
import { givenNames } from './spelling/given-names';
import { readProjectWords } from './spelling/project-words';
import { findUnused } from './unused/find-unused';

export type RuleName = ContentRule | 'unused' | 'messages' | 'spelling' | 'reading' | 'translation';

export interface Rule {
  /** Errors stop a merge; remarks are for people to judge. */
  readonly kind: 'error' | 'remark';
  readonly about: Localized;
  readonly find: (review: Review) => Promise<readonly Finding[]>;
}

/** All that an editor would say, in the order in which it is said. */
export const rules = {
  pages: lint('pages', {
    es: 'cada página existe en las dos lenguas, se puede leer y está en el índice',
    en: 'every page is there in both languages, can be read and is in the outline',
  }),
  elements: lint('elements', {
    es: 'componentes, ejercicios y bloques de código están bien escritos',
    en: 'components, exercises and code blocks are well formed',
  }),
  examples: lint('examples', {
    es: 'cada ejemplo se abre con un clic, o dice que no',
    en: 'a click opens every example, or it says that none does',
  }),
  links: lint('links', {
    es: 'enlaces y anclas llevan a algún sitio',
    en: 'links and anchors lead somewhere',
  }),
  pictures: lint('pictures', {
    es: 'imágenes y máquinas existen y tienen texto alternativo',
    en: 'pictures and machines are there and have words for those who cannot see them',
  }),
  headings: lint('headings', {
    es: 'los títulos bajan de nivel en nivel y no se repiten',
    en: 'headings go down level by level and none is there twice',
  }),
  terms: lint('terms', {
    es: 'los términos están en los dos glosarios',
    en: 'terms are in both glossaries',
  }),
  structure: lint('structure', {
    es: 'las dos lenguas tienen los mismos títulos, bloques, figuras y ejercicios',
    en: 'both languages have the same headings, blocks, figures and exercises',
  }),
  unused: {
    kind: 'error',
    about: {
      es: 'ni términos, máquinas, imágenes, archivos o pasos de sobra',
      en: 'no term, machine, picture, file or step that nobody uses',
    },
    find: findUnused,
  },
  messages: {
    kind: 'error',
    about: {
      es: 'ningún texto de la interfaz que nadie lea',
      en: 'no text of the interface that nobody reads',
    },
    find: async ({ sources, places }) =>
      rememberedFor(sources(), places.root, () => unusedMessages(sources(), places.root)),
  },
  spelling: {
    kind: 'error',
    about: { es: 'ortografía de las dos lenguas', en: 'spelling of both languages' },
    find: async (review) =>
      checkSpelling(
        [...(await review.course()), ...review.interface()],
        readProjectWords(review.places),
        await givenNames(review.places),
      ),
  },
  reading: {
    kind: 'remark',
    about: { es: 'frases largas y páginas difíciles', en: 'long sentences and hard pages' },
    find: async (review) => checkReading(await review.course()),
  },
  translation: {
    kind: 'remark',
    about: {
      es: 'lo que falta, está a medias o se ha quedado atrás en la traducción',
      en: 'what is missing, unfinished or behind in the translation',
    },
    find: async ({ places, changes }) => translationReport(places, changes).remarks,
  },
} satisfies Record<RuleName, Rule>;

function lint(rule: ContentRule, about: Localized): Rule {
  return {
    kind: 'error',
    about,
    find: async ({ problems }) => (await problems()).filter((problem) => (problem.rule ?? 'pages') === rule),
  };
}
