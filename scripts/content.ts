import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { unreadableParts } from '@/lib/content/lint';
import { placesIn } from '@/lib/content/places';
import { noteStillRight } from '@/lib/authoring/translation/still-right';
import { AuthoringError } from '@/lib/authoring/trouble';
import { historyArguments, lastChanges } from '@/lib/authoring/translation/history';
import type { Finding } from '@/lib/authoring/review/finding';
import { createReview } from '@/lib/authoring/review/review';
import { rules, type RuleName } from '@/lib/authoring/review/rules';
import { inWords, runCommand, say, Stop } from './support/terminal.mjs';

const list = Object.entries(rules)
  .map(([name, { kind, about }]) => `  ${name.padEnd(12)} ${kind === 'error' ? '✗' : '·'} ${inWords(about)}`)
  .join('\n');

const usage = {
  es: `Uso: npm run content -- [--only REGLA]… [--quiet]
     npm run content -- --still-right PÁGINA…

Dice de las páginas, los laboratorios y los textos de la interfaz lo que diría un editor. --only mira solo lo de esa regla, y se puede
repetir; --quiet calla lo que no es un error. Sale con 1 si hay algún error (✗); lo demás (·) es para que lo juzgue alguien.
--still-right apunta que has comparado el inglés de una página (lab-02/c-external-data) con su español y sigue valiendo.

${list}`,
  en: `Usage: npm run content -- [--only RULE]… [--quiet]
       npm run content -- --still-right PAGE…

Says of the pages, the labs and the texts of the interface what an editor would say. --only looks at what that rule is about, and can be
repeated; --quiet leaves out what is no error. Exits with 1 if there is an error (✗); the rest (·) is for somebody to judge.
--still-right notes that you have compared the English of a page (lab-02/c-external-data) with its Spanish and it stands.

${list}`,
};

await runCommand(async () => {
  const { only, quiet, help, compared } = readArguments();
  if (help) return void say(usage);
  if (compared) return note(compared);
  // Without git, or outside a clone, there is no history: nothing is called stale.
  const { stdout, status } = spawnSync('git', historyArguments, { encoding: 'utf8' });
  const places = placesIn(process.cwd());
  const unreadable = await unreadableParts(places);
  for (const problem of unreadable) tell(problem);
  if (unreadable.length > 0) return 1;
  const review = createReview(places, lastChanges(status === 0 ? stdout : ''));
  let errors = 0;
  for (const name of only) {
    const { kind, find, about } = rules[name];
    if (quiet && kind === 'remark') continue;
    const findings = await find(review);
    if (kind === 'error') errors += findings.length;
    for (const finding of inOrder(findings)) tell(finding);
    const mark = findings.length === 0 ? '✓' : kind === 'error' ? '✗' : '·';
    console.log(`${mark} ${name.padEnd(12)} ${findings.length === 0 ? inWords(about) : findings.length}`);
  }
  return errors === 0 ? 0 : 1;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        'still-right': { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const only = values.only ?? Object.keys(rules);
    const compared = values['still-right'] ? positionals : undefined;
    if (!only.every(isRule) || (compared ? compared.length === 0 : positionals.length > 0)) throw new Error();
    return { only, quiet: values.quiet, help: values.help, compared };
  } catch {
    throw new Stop(usage, { code: 2 });
  }
}

function note(pages: readonly string[]): void {
  try {
    noteStillRight(pages, placesIn(process.cwd()));
  } catch (error) {
    throw error instanceof AuthoringError ? new Stop(error.text) : error;
  }
}

function isRule(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
}

function tell({ file, line, column, message }: Finding): void {
  const place = column === undefined ? String(line) : `${line}:${column}`;
  console.log(`${file}:${place} ${inWords(message)}`);
}
