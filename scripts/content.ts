import { spawnSync } from 'node:child_process';
import { lintContent } from '@/lib/content/lint';
import { placesIn } from '@/lib/content/places';
import { formatProblem } from '@/lib/content/problem';
import { historyArguments, lastChanges } from '@/lib/authoring/translation/history';
import { translationReport } from '@/lib/authoring/translation/report';
import { inWords, say } from './support/terminal.mjs';

/** Errors first, which alone make this fail; then what one may doubt about the translations. */
const places = placesIn(process.cwd());
const problems = await lintContent(places);
for (const problem of problems) console.error(formatProblem(problem));
sayTranslations();
console.log(
  problems.length === 0 ? 'content: all lessons are sound' : `content: ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function sayTranslations(): void {
  // Without git, or outside a clone, there is no history: nothing is called stale.
  const { stdout, status } = spawnSync('git', historyArguments, { cwd: places.root, encoding: 'utf8' });
  const { pages, remarks } = translationReport(places, lastChanges(status === 0 ? stdout : ''));
  for (const { message, ...remark } of remarks) {
    console.log(formatProblem({ ...remark, message: inWords(message) as string }));
  }
  const doubtful = new Set(remarks.map(({ file }) => file)).size;
  say({
    es: `traducciones: ${pages} páginas, ${doubtful} por mirar`,
    en: `translations: ${pages} pages, ${doubtful} to look at`,
  });
}
