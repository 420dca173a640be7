import path from 'node:path';
import { writeEditorFiles } from '@/lib/authoring/editor-schemas';
import { makeNew, type NewKind } from '@/lib/authoring/make';
import { pen } from '@/lib/authoring/pen';
import { AuthoringError } from '@/lib/authoring/trouble';
import { authoredFolders, places, shortName } from '@/lib/content/places';
import type { Localized } from '@/lib/i18n/languages';
import { Stop, inWords, runCommand, say } from './support/terminal.mjs';

const usage = {
  es: `Uso: npm run new -- lab lab-13               un laboratorio con su primer paso
     npm run new -- lesson concepts/retries   una página de la unidad concepts (si no existe, la crea)
     npm run new -- lesson retries            una página de la última unidad de lecciones

Con --content CARPETA, en un curso tuyo fuera de Pasos. Crea las páginas en español y en inglés, los datos del laboratorio y su entrada en content/outline.json. No pisa nada que exista.`,
  en: `Usage: npm run new -- lab lab-13               a lab with its first step
       npm run new -- lesson concepts/retries   a page of the unit concepts (made if it is not there)
       npm run new -- lesson retries            a page of the last unit of lessons

With --content DIR, in a course of your own outside Pasos. Makes the pages in Spanish and in English, the data of the lab and its entry in content/outline.json. Writes over nothing.`,
};

interface Next {
  readonly text: Localized;
  /** What says what is missing, and what shows it. */
  readonly commands: (slug: string) => readonly string[];
}

const next = {
  lab: {
    text: {
      es: `Ahora: escribe lo que lleva ${pen}, empezando por la solución (cómo se hace un buen laboratorio: docs/authoring.md). Esto dice qué falta y lo enseña:`,
      en: `Next: write what has a ${pen}, the solution first (how a good lab is made: docs/authoring.md). This says what is missing, and shows it:`,
    },
    commands: (slug) => [`npm run labs -- ${slug}`, 'npm run dev'],
  },
  lesson: {
    text: {
      es: `Ahora: escribe lo que lleva ${pen}, en las dos lenguas. Esto dice qué falta y lo enseña según lo guardas:`,
      en: `Next: write what has a ${pen}, in both languages. This says what is missing, and shows it as you save:`,
    },
    commands: () => ['npm run content', 'npm run dev'],
  },
} satisfies Record<NewKind, Next>;

await runCommand(async () => {
  const [kind, slug, ...more] = process.argv.slice(2);
  if (kind === '--help' || kind === '-h') return void say(usage);
  if (!isKind(kind) || !slug || more.length > 0) throw new Stop(inWords(usage));
  try {
    const { root } = authoredFolders(places);
    const files = makeNew(kind, slug, root);
    const made = [...files, ...(places.pack ? writeEditorFiles(root) : [])];
    for (const file of made) console.log(`✓ ${shortName(places, path.join(root, file))}`);
    say(next[kind].text);
    for (const command of next[kind].commands(files[0]?.split('/')[1] ?? slug))
      console.log(`  ${places.pack ? inPack(command, root) : command}`);
  } catch (error) {
    if (error instanceof AuthoringError) throw new Stop(error.text);
    throw error;
  }
});

function inPack(command: string, root: string): string {
  return `${command}${command.includes(' -- ') ? '' : ' --'} --content ${root}`;
}

function isKind(word: string | undefined): word is NewKind {
  return word !== undefined && Object.hasOwn(next, word);
}
